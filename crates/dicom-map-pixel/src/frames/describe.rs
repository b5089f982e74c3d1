//! The format of frames, from the attributes of a data set or item (PS3.3 C.7.6.3).

use crate::error_kind::{BAD_PIXEL_DESCRIPTION, NO_SUCH_FRAME, UNSUPPORTED_PIXELS};
use crate::format::{FrameFormat, Photometric};
use crate::sample::SampleType;
use crate::warning::{PixelWarning, PixelWarningKind};
use dicom_map::{Error, Tag, tags};
use dicom_map_dataset::{Element, Item};

/// The elements that can hold pixels; a data set has one of them.
pub(super) const PIXEL_ELEMENTS: [Tag; 3] =
    [tags::PIXEL_DATA, tags::FLOAT_PIXEL_DATA, tags::DOUBLE_FLOAT_PIXEL_DATA];

/// The format, and faults of the attributes.
pub(super) struct Description<'a> {
    pub(super) element: Element<'a>,
    pub(super) format: FrameFormat,
    pub(super) sample_type: SampleType,
    pub(super) frame_count: u64,
    pub(super) warnings: Vec<PixelWarning>,
}

pub(super) fn describe(item: Item<'_>) -> Result<Description<'_>, Error> {
    let element = pixel_element(item)?;
    let mut reading = Reading { item, warnings: Vec::new() };
    let is_float = element.tag() != tags::PIXEL_DATA;
    let required = |tag: Tag, name: &str, number: Option<u16>| {
        number.ok_or_else(|| {
            bad(format!("found no number in {tag} {name}, expected one (PS3.3 C.7.6.3)"))
        })
    };
    let rows = required(tags::ROWS, "Rows", reading.number(tags::ROWS)?)?;
    let columns = required(tags::COLUMNS, "Columns", reading.number(tags::COLUMNS)?)?;
    let (photometric, samples) = reading.photometric()?;
    let bits_allocated = match (element.tag(), reading.number(tags::BITS_ALLOCATED)?) {
        // PS3.3 C.7.6.24 and C.7.6.25 allow no other value.
        (tags::FLOAT_PIXEL_DATA, None) => 32,
        (tags::DOUBLE_FLOAT_PIXEL_DATA, None) => 64,
        (_, number) => required(tags::BITS_ALLOCATED, "Bits Allocated", number)?,
    };
    let (bits_stored, high_bit, signed) = match is_float {
        true => (bits_allocated, bits_allocated.saturating_sub(1), false),
        false => reading.bits(bits_allocated)?,
    };
    let sample_type = match (element.tag(), bits_allocated) {
        (tags::FLOAT_PIXEL_DATA, 32) => SampleType::F32,
        (tags::DOUBLE_FLOAT_PIXEL_DATA, 64) => SampleType::F64,
        (tags::PIXEL_DATA, bits) => SampleType::of_bits(bits, signed)?,
        (_, bits) => {
            return Err(bad(format!(
                "found Bits Allocated {bits} with {}, expected 32 or 64",
                element.name()
            )));
        }
    };
    let planar = samples > 1
        && match reading.number(tags::PLANAR_CONFIGURATION)? {
            Some(planar @ (0 | 1)) => planar == 1,
            Some(other) => {
                return Err(bad(format!("found Planar Configuration {other}, expected 0 or 1")));
            }
            None => {
                reading.assumed("Planar Configuration", "0");
                false
            }
        };
    let format = FrameFormat {
        rows: rows.into(),
        columns: columns.into(),
        samples,
        bits_allocated,
        bits_stored,
        high_bit,
        signed,
        planar,
        photometric,
    };
    if format.frame_samples() == 0 {
        return Err(bad(format!(
            "found {rows} rows, {columns} columns, {samples} samples per pixel, expected at least one of each"
        )));
    }
    let frame_count = reading.frame_count();
    Ok(Description { element, format, sample_type, frame_count, warnings: reading.warnings })
}

/// Returns the only element of a data set or item that has pixels.
fn pixel_element(item: Item<'_>) -> Result<Element<'_>, Error> {
    let mut found = PIXEL_ELEMENTS.iter().filter_map(|tag| item.get(*tag));
    let element = found.next().ok_or_else(|| {
        Error::new(
            NO_SUCH_FRAME,
            "found no pixel data, expected (7FE0,0010) Pixel Data, (7FE0,0008) Float Pixel Data or (7FE0,0009) Double Float Pixel Data",
        )
    })?;
    match found.next() {
        None => Ok(element),
        Some(other) => Err(bad(format!(
            "found {} and {}, expected one of them (PS3.3 C.7.6.3)",
            element.tag(),
            other.tag()
        ))),
    }
}

fn bad(message: String) -> Error {
    Error::new(BAD_PIXEL_DESCRIPTION, message)
}

struct Reading<'a> {
    item: Item<'a>,
    warnings: Vec<PixelWarning>,
}

impl Reading<'_> {
    /// Returns the number in a US attribute; None if there is none.
    fn number(&self, tag: Tag) -> Result<Option<u16>, Error> {
        let Some(element) = self.item.get(tag).filter(|element| element.byte_len() > 0) else {
            return Ok(None);
        };
        element.value().to_int().map(Some).map_err(|error| {
            Error::caused(BAD_PIXEL_DESCRIPTION, error.message().to_string(), error)
                .with_tag_path(element.path())
        })
    }

    fn warn(&mut self, kind: PixelWarningKind, message: String) {
        self.warnings.push(PixelWarning::new(kind, message));
    }

    fn assumed(&mut self, name: &str, value: &str) {
        let message = format!("found no {name}, expected one; assumed {value}");
        self.warn(PixelWarningKind::MissingAttribute, message);
    }

    fn photometric(&mut self) -> Result<(Photometric, u16), Error> {
        let samples = self.number(tags::SAMPLES_PER_PIXEL)?;
        let text = self.item.get(tags::PHOTOMETRIC_INTERPRETATION).and_then(|it| it.text());
        let term = text.as_deref().map(|text| text.trim_matches([' ', '\0'])).unwrap_or_default();
        let photometric = match (Photometric::from_term(term), samples) {
            (Some(photometric), _) => photometric,
            (None, None | Some(1)) if term.is_empty() => {
                self.assumed("Photometric Interpretation", "MONOCHROME2");
                Photometric::Monochrome2
            }
            (None, _) if term.is_empty() => {
                return Err(bad("found no Photometric Interpretation, expected one".into()));
            }
            (None, _) => {
                return Err(Error::new(
                    UNSUPPORTED_PIXELS,
                    format!(
                        "found Photometric Interpretation {}, expected one of PS3.3 C.7.6.3.1.2 that is not retired",
                        dicom_map::escape::printable(&format!("{term:?}"))
                    ),
                ));
            }
        };
        let samples = match samples {
            Some(samples) => samples,
            None => {
                self.assumed("Samples per Pixel", &photometric.samples().to_string());
                photometric.samples()
            }
        };
        if samples != photometric.samples() {
            return Err(bad(format!(
                "found {samples} samples per pixel of {}, expected {}",
                photometric.term(),
                photometric.samples()
            )));
        }
        Ok((photometric, samples))
    }

    /// Reads Bits Stored, High Bit and Pixel Representation.
    fn bits(&mut self, allocated: u16) -> Result<(u16, u16, bool), Error> {
        if !matches!(allocated, 1 | 8 | 16 | 32 | 64) {
            return Err(Error::new(
                UNSUPPORTED_PIXELS,
                format!("found Bits Allocated {allocated}, expected 1, 8, 16, 32 or 64"),
            ));
        }
        let stored = match self.number(tags::BITS_STORED)? {
            Some(stored) => stored,
            None => {
                self.assumed("Bits Stored", &allocated.to_string());
                allocated
            }
        };
        if stored == 0 || stored > allocated {
            return Err(bad(format!(
                "found Bits Stored {stored}, expected 1 to {allocated}, which is Bits Allocated"
            )));
        }
        let high = match self.number(tags::HIGH_BIT)? {
            Some(high) if high == stored - 1 => high,
            Some(high) if (stored..allocated).contains(&high) => {
                let message = format!("found High Bit {high}, expected {}", stored - 1);
                self.warn(PixelWarningKind::UnusualHighBit, message);
                high
            }
            Some(high) => {
                return Err(bad(format!(
                    "found High Bit {high}, expected {} to {}",
                    stored - 1,
                    allocated - 1
                )));
            }
            None => {
                self.assumed("High Bit", &(stored - 1).to_string());
                stored - 1
            }
        };
        let signed = match self.number(tags::PIXEL_REPRESENTATION)? {
            Some(representation @ (0 | 1)) => representation == 1,
            Some(other) => {
                return Err(bad(format!("found Pixel Representation {other}, expected 0 or 1")));
            }
            None => {
                self.assumed("Pixel Representation", "0");
                false
            }
        };
        Ok((stored, high, signed))
    }

    fn frame_count(&mut self) -> u64 {
        let Some(element) = self.item.get(tags::NUMBER_OF_FRAMES) else { return 1 };
        match element.value().to_int::<u64>() {
            Ok(count) if count > 0 => count,
            _ => {
                let text = element.text().unwrap_or_default().into_owned();
                let shown: String = text.chars().take(32).collect();
                let shown = dicom_map::escape::printable(&format!("{shown:?}")).into_owned();
                self.warn(
                    PixelWarningKind::FrameCount,
                    format!("found Number of Frames {shown}, expected a number above 0; assumed 1"),
                );
                1
            }
        }
    }
}
