//! Replacing the pixels of a data set and their description, and creating new images.

use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::format::Photometric;
use crate::sample::SampleType;
use crate::transcode::attributes::{path, set, set_number};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, TransferSyntax, Vr, tags};
use dicom_map_dataset::edit::{EncodedPixels, Made, Making, new_uid};
use dicom_map_dataset::{DataSet, Rules, Value};

/// Samples to put into a data set.
#[derive(Debug, Clone)]
pub struct NewPixels {
    /// Rows, at most 65,535.
    pub rows: u32,
    /// Columns, at most 65,535.
    pub columns: u32,
    /// The number of frames.
    pub frames: u64,
    /// Samples per pixel: 1 or 3.
    pub samples: u16,
    /// The type of each sample.
    pub sample_type: SampleType,
    /// Bits Stored; if None, that of the data set if all samples fit, and otherwise all bits.
    pub bits_stored: Option<u16>,
    /// Photometric Interpretation; if None, that of the data set if it has the same number of
    /// samples and is not YCbCr, and otherwise `MONOCHROME2` or `RGB`.
    pub photometric: Option<Photometric>,
    /// The samples, frame by frame, interleaved by pixel, little endian. If their number of bytes
    /// is even, they are shared and not copied.
    pub bytes: Bytes,
}

/// Replaces the pixels of a data set with these, uncompressed, and sets the attributes that
/// describe them. The smallest and largest pixel values that the data set states are deleted,
/// because they described the old pixels. The data set keeps its SOP Instance UID: see
/// [`derive_instance`].
///
/// ```
/// use dicom_map::bytes::Bytes;
/// use dicom_map_dataset::DataSet;
/// use dicom_map_pixel::{NewPixels, PixelData, SampleType, set_pixels};
/// let mut data_set = DataSet::new();
/// set_pixels(&mut data_set, &NewPixels {
///     rows: 1, columns: 2, frames: 1, samples: 1, sample_type: SampleType::U8,
///     bits_stored: None, photometric: None, bytes: Bytes::from_static(&[7, 9]),
/// })?;
/// assert_eq!(PixelData::of(&data_set)?.frame(0)?.bytes(), [7, 9]);
/// # Ok::<(), dicom_map::Error>(())
/// ```
///
/// # Errors
///
/// [`BAD_PIXEL_DESCRIPTION`] if the number of samples differs from the stated one, or if a data set
/// cannot hold them; the data set is then unchanged.
pub fn set_pixels(data_set: &mut DataSet, pixels: &NewPixels) -> Result<(), Error> {
    let checked = Checked::new(data_set, pixels)?;
    let mut changed = data_set.clone();
    checked.set(&mut changed, pixels)?;
    *data_set = changed;
    Ok(())
}

struct Checked {
    photometric: Photometric,
    allocated: u16,
    stored: u16,
}

impl Checked {
    fn new(data_set: &DataSet, pixels: &NewPixels) -> Result<Checked, Error> {
        let bad = |message: String| Err(Error::new(BAD_PIXEL_DESCRIPTION, message));
        let NewPixels { rows, columns, frames, samples, sample_type, .. } = *pixels;
        let is_size = |size: u32| (1..=u32::from(u16::MAX)).contains(&size);
        if !is_size(rows) || !is_size(columns) || frames == 0 || frames > i32::MAX as u64 {
            return bad(format!(
                "found {frames} frames of {rows} x {columns} pixels, expected at least one of at most 65535 x 65535"
            ));
        }
        if !matches!(samples, 1 | 3) || samples == 3 && sample_type.is_float() {
            return bad(format!(
                "found {samples} samples per pixel of type {}, expected 1, or 3 whole numbers",
                sample_type.numpy()
            ));
        }
        let expected = (u64::from(rows) * u64::from(columns) * u64::from(samples))
            .checked_mul(sample_type.byte_len() as u64)
            .and_then(|frame| frame.checked_mul(frames));
        if expected != Some(pixels.bytes.len() as u64) {
            return bad(format!(
                "found {} bytes, expected {frames} frames of {rows} x {columns} pixels of {samples} samples of type {}",
                pixels.bytes.len(),
                sample_type.numpy()
            ));
        }
        let photometric = pixels.photometric.unwrap_or_else(|| photometric(data_set, samples));
        if photometric.samples() != samples {
            return bad(format!(
                "found {samples} samples per pixel of {}, expected {}",
                photometric.term(),
                photometric.samples()
            ));
        }
        let allocated = 8 * sample_type.byte_len() as u16;
        let own = data_set
            .get(tags::BITS_STORED)
            .and_then(|it| it.value().to_int::<u16>().ok())
            .filter(|bits| (1..allocated).contains(bits) && !sample_type.is_float());
        let stored = match (pixels.bits_stored, own) {
            (Some(bits), _) if bits == 0 || bits > allocated => {
                return bad(format!("found Bits Stored {bits}, expected 1 to {allocated}"));
            }
            (Some(bits), _) if bits < allocated && !fit(sample_type, &pixels.bytes, bits) => {
                return bad(format!(
                    "found samples that {bits} bits (Bits Stored) have no room for"
                ));
            }
            (Some(bits), _) => bits,
            (None, Some(bits)) if fit(sample_type, &pixels.bytes, bits) => bits,
            (None, _) => allocated,
        };
        Ok(Checked { photometric, allocated, stored })
    }

    fn set(&self, data_set: &mut DataSet, pixels: &NewPixels) -> Result<(), Error> {
        set_number(data_set, tags::SAMPLES_PER_PIXEL, pixels.samples)?;
        let term = Value::from(self.photometric.term());
        set(data_set, tags::PHOTOMETRIC_INTERPRETATION, Vr::CS, term)?;
        if pixels.samples > 1 {
            set_number(data_set, tags::PLANAR_CONFIGURATION, 0)?;
        } else {
            delete(data_set, tags::PLANAR_CONFIGURATION)?;
        }
        if pixels.frames > 1 || data_set.get(tags::NUMBER_OF_FRAMES).is_some() {
            let frames = Value::from(pixels.frames.to_string());
            set(data_set, tags::NUMBER_OF_FRAMES, Vr::IS, frames)?;
        }
        // Both are sizes of at most 16 bits.
        set_number(data_set, tags::ROWS, pixels.rows as u16)?;
        set_number(data_set, tags::COLUMNS, pixels.columns as u16)?;
        set_number(data_set, tags::BITS_ALLOCATED, self.allocated)?;
        for tag in [tags::SMALLEST_IMAGE_PIXEL_VALUE, tags::LARGEST_IMAGE_PIXEL_VALUE] {
            delete(data_set, tag)?;
        }
        for tag in [tags::EXTENDED_OFFSET_TABLE, tags::EXTENDED_OFFSET_TABLE_LENGTHS] {
            delete(data_set, tag)?;
        }
        let bytes = even(&pixels.bytes);
        let is_float = pixels.sample_type.is_float();
        let tag = match pixels.sample_type {
            SampleType::F32 => tags::FLOAT_PIXEL_DATA,
            SampleType::F64 => tags::DOUBLE_FLOAT_PIXEL_DATA,
            _ => tags::PIXEL_DATA,
        };
        for other in [tags::PIXEL_DATA, tags::FLOAT_PIXEL_DATA, tags::DOUBLE_FLOAT_PIXEL_DATA] {
            if other != tag {
                delete(data_set, other)?;
            }
        }
        if is_float {
            for other in [tags::BITS_STORED, tags::HIGH_BIT, tags::PIXEL_REPRESENTATION] {
                delete(data_set, other)?;
            }
            let vr = if tag == tags::FLOAT_PIXEL_DATA { Vr::OF } else { Vr::OD };
            let make = |_| Ok((Made::Bytes(bytes.clone()), Rules::Lenient));
            let making = Making { value_count: 1, is_bytes: true, make: &make };
            data_set.root_mut().set_made(&path(tag), Some(vr), &making)?;
            return Ok(());
        }
        set_number(data_set, tags::BITS_STORED, self.stored)?;
        set_number(data_set, tags::HIGH_BIT, self.stored - 1)?;
        let signed = u16::from(pixels.sample_type.is_signed());
        set_number(data_set, tags::PIXEL_REPRESENTATION, signed)?;
        let vr = if self.allocated > 8 { Vr::OW } else { Vr::OB };
        data_set.set_encoded_pixels(&native_syntax(data_set), EncodedPixels::Native { vr, bytes })
    }
}

/// Returns the transfer syntax of the data set if its pixels are native and little endian, and
/// otherwise explicit VR little endian.
fn native_syntax(data_set: &DataSet) -> TransferSyntax {
    let syntax = data_set.transfer_syntax();
    let is_native = syntax.facts().is_some_and(|facts| {
        facts.pixel_data == dicom_map::transfer_syntax::PixelData::Native
            && facts.encoding.is_some_and(|encoding| !encoding.big_endian)
            && !facts.big_endian_pixels
    });
    if is_native { syntax.clone() } else { TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN }
}

fn photometric(data_set: &DataSet, samples: u16) -> Photometric {
    let text = data_set.get(tags::PHOTOMETRIC_INTERPRETATION).and_then(|it| it.text());
    let own = text.and_then(|text| Photometric::from_term(&text));
    match (own, samples) {
        (Some(own), 1) if own.samples() == 1 => own,
        (_, 1) => Photometric::Monochrome2,
        _ => Photometric::Rgb,
    }
}

/// Returns true if every sample fits this many bits.
fn fit(sample_type: SampleType, bytes: &[u8], bits: u16) -> bool {
    if sample_type.is_float() {
        return true;
    }
    let bits = i32::from(bits);
    let (least, most) = match sample_type.is_signed() {
        true => (-(2f64.powi(bits - 1)), 2f64.powi(bits - 1) - 1.0),
        false => (0.0, 2f64.powi(bits) - 1.0),
    };
    sample_type.numbers(bytes).all(|value| (least..=most).contains(&value))
}

fn even(bytes: &Bytes) -> Bytes {
    if bytes.len().is_multiple_of(2) {
        return bytes.clone();
    }
    let mut padded = bytes.to_vec();
    padded.push(0);
    padded.into()
}

fn delete(data_set: &mut DataSet, tag: dicom_map::Tag) -> Result<(), Error> {
    if data_set.get(tag).is_some() {
        data_set.delete(&path(tag))?;
    }
    Ok(())
}

/// Makes the data set a new instance, derived from the old one, with a new SOP Instance UID, Image
/// Type `DERIVED`, and the operation appended to Derivation Description.
///
/// # Errors
///
/// Those of [`DataSet::set`].
pub fn derive_instance(data_set: &mut DataSet, description: &str) -> Result<(), Error> {
    crate::transcode::attributes::set_derived(data_set, description)
}

/// Returns a new Secondary Capture image (PS3.3 A.8) with these pixels and the required type 1 and
/// 2 attributes, without a patient.
///
/// # Errors
///
/// Those of [`set_pixels`].
#[cfg(feature = "embedded")]
pub fn secondary_capture(pixels: &NewPixels) -> Result<DataSet, Error> {
    let mut data_set = DataSet::new();
    let is_color = pixels.samples == 3;
    // PS3.4 table B.5-1: one frame may use the old class, several must use the class of their kind.
    let class = match (pixels.frames, is_color, pixels.sample_type.byte_len()) {
        (1, ..) => "1.2.840.10008.5.1.4.1.1.7",
        (_, true, _) => "1.2.840.10008.5.1.4.1.1.7.4",
        (_, false, 1) => "1.2.840.10008.5.1.4.1.1.7.2",
        (_, false, _) => "1.2.840.10008.5.1.4.1.1.7.3",
    };
    for (tag, vr, value) in [
        (tags::IMAGE_TYPE, Vr::CS, "DERIVED\\SECONDARY"),
        (tags::SOP_CLASS_UID, Vr::UI, class),
        (tags::STUDY_DATE, Vr::DA, ""),
        (tags::STUDY_TIME, Vr::TM, ""),
        (tags::ACCESSION_NUMBER, Vr::SH, ""),
        (tags::MODALITY, Vr::CS, "OT"),
        (tags::CONVERSION_TYPE, Vr::CS, "WSD"),
        (tags::REFERRING_PHYSICIAN_NAME, Vr::PN, ""),
        (tags::PATIENT_NAME, Vr::PN, ""),
        (tags::PATIENT_ID, Vr::LO, ""),
        (tags::PATIENT_BIRTH_DATE, Vr::DA, ""),
        (tags::PATIENT_SEX, Vr::CS, ""),
        (tags::STUDY_ID, Vr::SH, ""),
        (tags::SERIES_NUMBER, Vr::IS, "1"),
        (tags::INSTANCE_NUMBER, Vr::IS, "1"),
        (tags::PATIENT_ORIENTATION, Vr::CS, ""),
    ] {
        let value = dicom_map_dataset::value::parse(vr, value)?;
        data_set.set_as(&path(tag), Some(vr), &value, Rules::Standard)?;
    }
    for tag in [tags::SOP_INSTANCE_UID, tags::STUDY_INSTANCE_UID, tags::SERIES_INSTANCE_UID] {
        set(&mut data_set, tag, Vr::UI, Value::from(new_uid()))?;
    }
    set_pixels(&mut data_set, pixels)?;
    if pixels.frames > 1 {
        // Multi-frame images of these classes state how their frames follow one another (PS3.3
        // C.7.6.6, C.8.6.3).
        set(
            &mut data_set,
            tags::FRAME_INCREMENT_POINTER,
            Vr::AT,
            Value::from(tags::PAGE_NUMBER_VECTOR),
        )?;
        let pages: Vec<String> = (1..=pixels.frames).map(|page| page.to_string()).collect();
        set(&mut data_set, tags::PAGE_NUMBER_VECTOR, Vr::IS, Value::from(pages))?;
        set(&mut data_set, tags::BURNED_IN_ANNOTATION, Vr::CS, Value::from("YES"))?;
        if !is_color {
            set(&mut data_set, tags::PRESENTATION_LUT_SHAPE, Vr::CS, Value::from("IDENTITY"))?;
            set(&mut data_set, tags::RESCALE_INTERCEPT, Vr::DS, Value::from("0"))?;
            set(&mut data_set, tags::RESCALE_SLOPE, Vr::DS, Value::from("1"))?;
            set(&mut data_set, tags::RESCALE_TYPE, Vr::LO, Value::from("US"))?;
        }
    }
    Ok(data_set)
}
