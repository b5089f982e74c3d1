//! Grey pictures: modality, VOI and presentation transformations (PS3.4 N.2).

use super::options::{Depth, RenderOptions, Window};
use super::writer::Writer;
use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::format::Photometric;
use crate::frames::{Frame, buffer};
use crate::sample::SampleType;
use crate::values::{FrameAttributes, Modality, Voi, VoiFunction};
use crate::warning::{PixelWarning, PixelWarningKind};
use dicom_map::{Error, Tag, tags};
use dicom_map_dataset::Item;

/// The transformations of each stored value.
#[derive(Debug)]
pub(super) struct Grey {
    modality: Modality,
    voi: Voi,
    /// The largest value is black.
    is_inverse: bool,
}

impl Grey {
    pub(super) fn of(
        attributes: &FrameAttributes<'_>,
        frame: &Frame<'_>,
        options: &RenderOptions,
        warnings: &mut Vec<PixelWarning>,
    ) -> Result<Grey, Error> {
        let mut modality = Modality::of(attributes)?;
        if let Modality::Table(lut) = modality {
            let (lut, warning) = lut.widened();
            warnings.extend(warning);
            modality = Modality::Table(lut);
        }
        let voi = match options.window {
            Window::Auto => None,
            Window::Explicit { center, width } => {
                let voi = Voi::Window { center, width, function: VoiFunction::Linear };
                if !voi.is_usable() {
                    return Err(Error::new(
                        BAD_PIXEL_DESCRIPTION,
                        format!(
                            "found a window of center {center} and width {width}, expected a width of at least 1"
                        ),
                    ));
                }
                Some(voi)
            }
            Window::File => of_file(attributes, options.voi, warnings)?,
        };
        let voi = match voi {
            Some(voi) => voi,
            None => whole_range(attributes.item(), frame, &modality),
        };
        let shape = attributes.item().get(tags::PRESENTATION_LUT_SHAPE).and_then(|it| it.text());
        // MONOCHROME1 means the same as INVERSE; if both are present, the shape describes the
        // output of the window (PS3.3 C.11.6).
        let is_inverse = match shape.as_deref().map(str::trim) {
            Some("INVERSE") => true,
            Some("IDENTITY") => false,
            _ => frame.format().photometric == Photometric::Monochrome1,
        };
        Ok(Grey { modality, voi, is_inverse })
    }

    /// Returns the grey of a stored value, 0 to 1.
    fn fraction(&self, value: f64) -> f64 {
        let shown = self.voi.apply(self.modality.apply(value));
        if self.is_inverse { 1.0 - shown } else { shown }
    }

    /// Returns the grey of a stored value in the bits of the picture.
    pub(super) fn sample(&self, value: f64, depth: Depth) -> u16 {
        // A NaN becomes black.
        (self.fraction(value) * f64::from(depth.white()) + 0.5) as u16
    }

    pub(super) fn apply(&self, frame: &Frame<'_>, depth: Depth) -> Result<Vec<u8>, Error> {
        let bytes = frame.bytes();
        match (frame.sample_type(), depth) {
            (SampleType::U8 | SampleType::I8, _) => {
                let is_signed = frame.sample_type() == SampleType::I8;
                let value = |at: usize| {
                    if is_signed { f64::from(at as u8 as i8) } else { at as f64 }
                };
                let table: [u16; 256] = std::array::from_fn(|at| self.sample(value(at), depth));
                let mut writer = Writer::new(depth, bytes.len())?;
                match depth {
                    Depth::Eight => {
                        writer.out.extend(bytes.iter().map(|it| table[*it as usize] as u8))
                    }
                    Depth::Sixteen => bytes.iter().for_each(|it| writer.push(table[*it as usize])),
                }
                Ok(writer.out)
            }
            (SampleType::U16 | SampleType::I16, _) => {
                let is_signed = frame.sample_type() == SampleType::I16;
                let words = bytes.as_chunks::<2>().0;
                // Values that do not occur need no entry.
                let range = range(words, is_signed);
                let mut table = vec![0u16; 1 << 16];
                for value in range {
                    table[usize::from(value as u16)] = self.sample(value.into(), depth);
                }
                let mut out = buffer(words.len() * depth.byte_len())?;
                match depth {
                    Depth::Eight => {
                        let table: Vec<u8> = table.into_iter().map(|it| it as u8).collect();
                        // One entry for each 16-bit number, so that no bounds check is needed.
                        if let Some(table) = table.first_chunk::<{ 1 << 16 }>() {
                            for (to, word) in out.iter_mut().zip(words) {
                                *to = table[usize::from(u16::from_le_bytes(*word))];
                            }
                        }
                    }
                    Depth::Sixteen => {
                        for (to, word) in out.as_chunks_mut::<2>().0.iter_mut().zip(words) {
                            *to = table[usize::from(u16::from_le_bytes(*word))].to_le_bytes();
                        }
                    }
                }
                Ok(out)
            }
            (other, _) => {
                let mut writer = Writer::new(depth, bytes.len() / other.byte_len())?;
                for value in other.numbers(bytes) {
                    writer.push(self.sample(value, depth));
                }
                Ok(writer.out)
            }
        }
    }
}

/// Returns the smallest and the largest of 16-bit numbers.
fn range(words: &[[u8; 2]], is_signed: bool) -> std::ops::RangeInclusive<i32> {
    // Signed numbers are shifted, so that they sort like unsigned ones.
    let flip = if is_signed { 0x8000 } else { 0 };
    let (mut least, mut largest) = (u16::MAX, 0);
    for word in words {
        let number = u16::from_le_bytes(*word) ^ flip;
        least = least.min(number);
        largest = largest.max(number);
    }
    let value =
        |number: u16| if is_signed { i32::from(number) - 0x8000 } else { i32::from(number) };
    value(least)..=value(largest)
}

/// Returns the window or table with this number from the file; None if the file has none, or no
/// usable one.
fn of_file(
    attributes: &FrameAttributes<'_>,
    number: usize,
    warnings: &mut Vec<PixelWarning>,
) -> Result<Option<Voi>, Error> {
    let mut all = Voi::all(attributes)?;
    if all.is_empty() && number == 0 {
        return Ok(None);
    }
    if number >= all.len() {
        return Err(Error::new(
            BAD_PIXEL_DESCRIPTION,
            format!("found {} windows and VOI tables, expected number {number}", all.len()),
        ));
    }
    match all.swap_remove(number) {
        Voi::Table(lut) => {
            let (lut, warning) = lut.widened();
            warnings.extend(warning);
            Ok(Some(Voi::Table(lut)))
        }
        voi if voi.is_usable() => Ok(Some(voi)),
        voi => {
            let message = format!("found {voi:?}, expected a width that its function can use");
            warnings.push(PixelWarning::new(PixelWarningKind::Window, message));
            Ok(None)
        }
    }
}

/// Returns a window from the smallest to the largest value of the frame, except padding.
fn whole_range(item: Item<'_>, frame: &Frame<'_>, modality: &Modality) -> Voi {
    let padding = padding(item, frame.sample_type());
    let (mut least, mut largest) = (f64::INFINITY, f64::NEG_INFINITY);
    let mut take = |value: f64| {
        let is_padding = padding.is_some_and(|(from, to)| (from..=to).contains(&value));
        if value.is_finite() && !is_padding {
            least = least.min(value);
            largest = largest.max(value);
        }
    };
    match (frame.sample_type(), padding) {
        (SampleType::U16 | SampleType::I16, None) => {
            let is_signed = frame.sample_type() == SampleType::I16;
            let range = range(frame.bytes().as_chunks::<2>().0, is_signed);
            take((*range.start()).into());
            take((*range.end()).into());
        }
        (other, _) => other.numbers(frame.bytes()).for_each(&mut take),
    }
    if least > largest {
        // Nothing but padding.
        (least, largest) = (0.0, 0.0);
    }
    let ends = match modality {
        // The order of its values is arbitrary, but it has few entries.
        Modality::Table(lut) => {
            let entries = || lut.entries.iter().copied().map(f64::from);
            [entries().fold(f64::INFINITY, f64::min), entries().fold(0.0, f64::max)]
        }
        modality => [modality.apply(least), modality.apply(largest)],
    };
    let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
    // A frame with a single value becomes black, like the lowest value of other frames.
    let (low, high) = if high > low { (low, high) } else { (low, low + 1.0) };
    Voi::Window {
        center: low + (high - low) / 2.0,
        width: high - low,
        function: VoiFunction::LinearExact,
    }
}

/// Returns the range of stored values that pad the picture (PS3.3 C.7.5.1.1.2).
fn padding(item: Item<'_>, sample_type: SampleType) -> Option<(f64, f64)> {
    let (value, limit) = match sample_type {
        SampleType::F32 => (tags::FLOAT_PIXEL_PADDING_VALUE, tags::FLOAT_PIXEL_PADDING_RANGE_LIMIT),
        SampleType::F64 => {
            (tags::DOUBLE_FLOAT_PIXEL_PADDING_VALUE, tags::DOUBLE_FLOAT_PIXEL_PADDING_RANGE_LIMIT)
        }
        _ => (tags::PIXEL_PADDING_VALUE, tags::PIXEL_PADDING_RANGE_LIMIT),
    };
    let number = |tag: Tag| item.get(tag).and_then(|it| it.value().to_float64().ok());
    let value = number(value)?;
    let limit = number(limit).unwrap_or(value);
    Some((value.min(limit), value.max(limit)))
}
