//! Conversion of stored values to modality values (PS3.3 C.11.1), for example Hounsfield units.

use super::{FrameAttributes, Lut};
use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use dicom_map::{Error, Tag, tags};
use dicom_map_dataset::Item;

/// The modality transformation of stored values.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Modality {
    /// Values stay as they are.
    Identity,
    /// `value * slope + intercept`.
    Rescale {
        /// Rescale Slope (0028,1053).
        slope: f64,
        /// Rescale Intercept (0028,1052).
        intercept: f64,
    },
    /// Modality LUT Sequence (0028,3000).
    Table(Lut),
}

impl Modality {
    pub(crate) fn of(attributes: &FrameAttributes<'_>) -> Result<Modality, Error> {
        let group = attributes.group(tags::PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
        let sequence = attributes.item().get(tags::MODALITY_LUT_SEQUENCE);
        if let Some(item) = sequence.and_then(|it| it.items()?.next())
            && group.id() == attributes.item().id()
        {
            return Ok(Modality::Table(Lut::of(item)?));
        }
        let slope = number(group, tags::RESCALE_SLOPE)?;
        let intercept = number(group, tags::RESCALE_INTERCEPT)?;
        Ok(match (slope, intercept) {
            (Some(slope), Some(intercept)) => Modality::Rescale { slope, intercept },
            // Both are required (type 1C); if only one is present, it is ignored, as pydicom and
            // DCMTK do.
            _ => Modality::Identity,
        })
    }

    /// Returns the modality value of a stored value.
    ///
    /// ```
    /// let hounsfield = dicom_map_pixel::Modality::Rescale { slope: 1.0, intercept: -1024.0 };
    /// assert_eq!(hounsfield.apply(1064.0), 40.0);
    /// ```
    pub fn apply(&self, value: f64) -> f64 {
        match self {
            Modality::Identity => value,
            Modality::Rescale { slope, intercept } => value * slope + intercept,
            Modality::Table(lut) => lut.get(value as i64).into(),
        }
    }
}

/// Reads a finite number from an attribute.
pub(super) fn number(item: Item<'_>, tag: Tag) -> Result<Option<f64>, Error> {
    let Some(element) = item.get(tag).filter(|element| element.byte_len() > 0) else {
        return Ok(None);
    };
    let value = element.value();
    if value.is_empty() {
        return Ok(None);
    }
    match value.to_float64() {
        Ok(number) if number.is_finite() => Ok(Some(number)),
        _ => {
            let shown: String = value.to_str().chars().take(40).collect();
            Err(Error::new(BAD_PIXEL_DESCRIPTION, format!("found {shown:?}, expected a number"))
                .with_tag_path(element.path()))
        }
    }
}
