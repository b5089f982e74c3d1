//! Conversion of modality values to displayed ones (PS3.3 C.11.2): windows and VOI LUTs.

use super::{FrameAttributes, Lut};
use dicom_map::{Error, tags};
use dicom_map_dataset::Item;

/// VOI LUT Function (0028,1056).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum VoiFunction {
    /// `LINEAR` (C.11.2.1.2.1): a window of width w has w values, the first black and the last
    /// white.
    #[default]
    Linear,
    /// `LINEAR_EXACT` (C.11.2.1.3.2): from center - width / 2 to center + width / 2.
    LinearExact,
    /// `SIGMOID` (C.11.2.1.3.1).
    Sigmoid,
}

/// The values of interest, and how they are mapped to the range from black to white.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Voi {
    /// Window Center (0028,1050), Window Width (0028,1051) and VOI LUT Function.
    Window {
        /// The center.
        center: f64,
        /// The width: at least 1 for [`VoiFunction::Linear`], and above 0 for the others.
        width: f64,
        /// The function.
        function: VoiFunction,
    },
    /// An item of VOI LUT Sequence (0028,3010).
    Table(Lut),
}

impl Voi {
    /// Returns all choices that the file has for a frame: first the items of VOI LUT Sequence, then
    /// the windows.
    pub(crate) fn all(attributes: &FrameAttributes<'_>) -> Result<Vec<Voi>, Error> {
        let group = attributes.group(tags::FRAME_VOI_LUT_SEQUENCE);
        let mut all = Vec::new();
        if let Some(items) = group.get(tags::VOI_LUT_SEQUENCE).and_then(|it| it.items()) {
            for item in items.take(MAX_CHOICES) {
                all.push(Voi::Table(Lut::of(item)?));
            }
        }
        all.extend(windows(group));
        Ok(all)
    }

    /// Returns true if the function can be computed.
    pub(crate) fn is_usable(&self) -> bool {
        match self {
            Voi::Window { center, width, function } => {
                let least = match function {
                    VoiFunction::Linear => *width >= 1.0,
                    VoiFunction::LinearExact | VoiFunction::Sigmoid => *width > 0.0,
                };
                center.is_finite() && width.is_finite() && least
            }
            Voi::Table(lut) => !lut.entries.is_empty(),
        }
    }

    /// Returns the displayed brightness of a value, from 0 for black to 1 for white.
    ///
    /// ```
    /// use dicom_map_pixel::{Voi, VoiFunction};
    /// let window = Voi::Window { center: 2048.0, width: 4096.0, function: VoiFunction::Linear };
    /// assert_eq!((window.apply(0.0), window.apply(4095.0)), (0.0, 1.0));
    /// ```
    pub fn apply(&self, value: f64) -> f64 {
        match self {
            Voi::Window { center, width, function } => match function {
                VoiFunction::Linear => linear(value, center - 0.5, width - 1.0),
                VoiFunction::LinearExact => linear(value, *center, *width),
                VoiFunction::Sigmoid => 1.0 / (1.0 + (-4.0 * (value - center) / width).exp()),
            },
            Voi::Table(lut) => {
                // A table maps integers, but a modality value may not be one.
                f64::from(lut.get(value.round() as i64)) / f64::from(lut.max().max(1))
            }
        }
    }
}

/// The maximum numbers of items and windows of a frame that are read.
const MAX_CHOICES: usize = 256;

fn linear(value: f64, center: f64, width: f64) -> f64 {
    if value <= center - width / 2.0 {
        0.0
    } else if value > center + width / 2.0 {
        1.0
    } else {
        // Not reached with a width of 0.
        (value - center) / width + 0.5
    }
}

fn windows(group: Item<'_>) -> impl Iterator<Item = Voi> {
    let numbers = |tag| {
        let element = group.get(tag);
        element.and_then(|it| it.value().to_multi_float64().ok()).unwrap_or_default()
    };
    let text = group.get(tags::VOI_LUT_FUNCTION).and_then(|it| it.text());
    let function = match text.as_deref().map(str::trim) {
        Some("SIGMOID") => VoiFunction::Sigmoid,
        Some("LINEAR_EXACT") => VoiFunction::LinearExact,
        _ => VoiFunction::Linear,
    };
    let pairs = numbers(tags::WINDOW_CENTER).into_iter().zip(numbers(tags::WINDOW_WIDTH));
    pairs.take(MAX_CHOICES).map(move |(center, width)| Voi::Window { center, width, function })
}
