//! Palettes (PS3.3 C.7.6.3.1.5, C.7.6.3.1.6, C.7.9.2).

use super::grey::Grey;
use super::options::Depth;
use super::writer::Writer;
use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::frames::Frame;
use crate::sample::SampleType;
use crate::values::Lut;
use crate::values::{Descriptor, entries};
use crate::warning::{PixelWarning, PixelWarningKind};
use dicom_map::{Error, Tag, tags};
use dicom_map_dataset::{Element, Item};

/// Three tables: for red, green and blue.
#[derive(Debug)]
pub(super) struct Palette {
    colors: [Lut; 3],
}

const DESCRIPTORS: [Tag; 3] = [
    tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
    tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
    tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
];
const DATA: [Tag; 3] = [
    tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA,
];
const SEGMENTED: [Tag; 3] = [
    tags::SEGMENTED_RED_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    tags::SEGMENTED_GREEN_PALETTE_COLOR_LOOKUP_TABLE_DATA,
    tags::SEGMENTED_BLUE_PALETTE_COLOR_LOOKUP_TABLE_DATA,
];

impl Palette {
    pub(super) fn of(item: Item<'_>, warnings: &mut Vec<PixelWarning>) -> Result<Palette, Error> {
        let color = |at: usize| {
            let missing = |what: &str| {
                let message = format!("found a palette without {what}, expected one");
                Error::new(BAD_PIXEL_DESCRIPTION, message)
            };
            let descriptor = item.get(DESCRIPTORS[at]).ok_or_else(|| missing("a descriptor"))?;
            let descriptor = Descriptor::of(descriptor)?;
            let entries = match (item.get(DATA[at]), item.get(SEGMENTED[at])) {
                (Some(data), _) if data.byte_len() > 0 => entries(data, descriptor)?,
                (_, Some(segments)) => expanded(segments, descriptor)?,
                _ => return Err(missing("entries")),
            };
            Ok(Lut { first: descriptor.first, bits: descriptor.bits, entries })
        };
        let mut colors = [color(0)?, color(1)?, color(2)?];
        let largest = colors.iter().flat_map(|it| &it.entries).copied().max().unwrap_or(0);
        let mut warn = |message: String| {
            warnings.push(PixelWarning::new(PixelWarningKind::LookupTable, message));
        };
        for color in &mut colors {
            if color.bits == 8 && largest > 255 {
                // 8 bits in words of 16 bits, in the high byte.
                color.bits = 16;
            } else if color.bits == 16 && largest <= 255 {
                color.bits = 8;
            }
        }
        if colors.iter().any(|color| color.bits == 8) && largest <= 255 {
            let said_16 = DESCRIPTORS.iter().filter_map(|tag| item.get(*tag)).any(|element| {
                Descriptor::of(element).is_ok_and(|descriptor| descriptor.bits == 16)
            });
            if said_16 {
                warn(format!(
                    "found a palette of 16 bits whose largest entry is {largest}; read as 8 bits"
                ));
            }
        } else if largest > 255 {
            let said_8 = DESCRIPTORS.iter().filter_map(|tag| item.get(*tag)).any(|element| {
                Descriptor::of(element).is_ok_and(|descriptor| descriptor.bits == 8)
            });
            if said_8 {
                warn(format!(
                    "found a palette of 8 bits whose largest entry is {largest}; read as 16 bits"
                ));
            }
        }
        Ok(Palette { colors })
    }

    /// Returns the colour of each pixel.
    pub(super) fn apply(&self, frame: &Frame<'_>, depth: Depth) -> Result<Vec<u8>, Error> {
        self.paint(frame, depth, &|_| None)
    }

    /// Returns the colour of each pixel from the first number of the palette on, and grey for
    /// others.
    pub(super) fn apply_above(
        &self,
        frame: &Frame<'_>,
        depth: Depth,
        grey: &Grey,
    ) -> Result<Vec<u8>, Error> {
        let first = self.colors[0].first;
        self.paint(frame, depth, &|value| (value < first).then(|| grey.sample(value as f64, depth)))
    }

    fn paint(
        &self,
        frame: &Frame<'_>,
        depth: Depth,
        grey: &dyn Fn(i64) -> Option<u16>,
    ) -> Result<Vec<u8>, Error> {
        let color_of = |value: i64| -> [u16; 3] {
            if let Some(grey) = grey(value) {
                return [grey; 3];
            }
            self.colors.each_ref().map(|color| {
                let (most, white) = (u32::from(color.max()), u32::from(depth.white()));
                let entry = u32::from(color.get(value)).min(most);
                // 16 bits are reduced to the high byte, as other tools do.
                match (color.bits, depth) {
                    (16, Depth::Eight) => (entry >> 8) as u16,
                    _ => {
                        ((u64::from(entry) * u64::from(white) + u64::from(most / 2))
                            / u64::from(most.max(1))) as u16
                    }
                }
            })
        };
        let bytes = frame.bytes();
        let pixels = bytes.len() / frame.sample_type().byte_len();
        let mut writer = Writer::new(depth, pixels.saturating_mul(3))?;
        let table: Vec<[u16; 3]> = match frame.sample_type() {
            SampleType::U8 => (0..=255).map(color_of).collect(),
            SampleType::I8 => (0..=255u8).map(|it| color_of((it as i8).into())).collect(),
            SampleType::U16 => (0..=0xFFFF).map(color_of).collect(),
            SampleType::I16 => (0..=0xFFFFu16).map(|it| color_of((it as i16).into())).collect(),
            other => {
                for value in other.numbers(bytes) {
                    color_of(value as i64).into_iter().for_each(|it| writer.push(it));
                }
                return Ok(writer.out);
            }
        };
        let mut paint = |at: usize| table[at].into_iter().for_each(|it| writer.push(it));
        match frame.sample_type().byte_len() {
            1 => bytes.iter().for_each(|it| paint(usize::from(*it))),
            _ => {
                let words = bytes.as_chunks::<2>().0;
                words.iter().for_each(|it| paint(usize::from(u16::from_le_bytes(*it))));
            }
        }
        Ok(writer.out)
    }
}

/// Expands segments to entries (PS3.3 C.7.9.2).
fn expanded(element: Element<'_>, descriptor: Descriptor) -> Result<Vec<u16>, Error> {
    let bytes = element.bytes();
    // Segments with 8 bits are bytes, others are words.
    let numbers: Vec<u16> = match (descriptor.bits, element.is_big_endian()) {
        (..=8, _) => bytes.iter().map(|it| u16::from(*it)).collect(),
        (_, true) => bytes.as_chunks::<2>().0.iter().map(|it| u16::from_be_bytes(*it)).collect(),
        (_, false) => bytes.as_chunks::<2>().0.iter().map(|it| u16::from_le_bytes(*it)).collect(),
    };
    let mut segments = Segments {
        numbers: &numbers,
        is_bytes: descriptor.bits <= 8,
        limit: descriptor.count,
        entries: Vec::new(),
    };
    segments.run(0, None, false).map_err(|message| {
        Error::new(BAD_PIXEL_DESCRIPTION, message).with_tag_path(element.path())
    })?;
    if segments.entries.len() != descriptor.count {
        return Err(Error::new(
            BAD_PIXEL_DESCRIPTION,
            format!(
                "found segments of {} entries, expected {}",
                segments.entries.len(),
                descriptor.count
            ),
        )
        .with_tag_path(element.path()));
    }
    Ok(segments.entries)
}

struct Segments<'n> {
    numbers: &'n [u16],
    is_bytes: bool,
    /// The number of entries that are expected.
    limit: usize,
    entries: Vec<u16>,
}

impl Segments<'_> {
    /// Expands segments from a position on: `count` of them, or all.
    fn run(&mut self, mut at: usize, count: Option<u16>, is_inner: bool) -> Result<(), String> {
        let ended = || "found segments that end too early".to_string();
        let number = |at: usize| self.numbers.get(at).copied().ok_or_else(ended);
        let mut left = count;
        // The rest may be a byte that makes the length even.
        while at + 1 < self.numbers.len() && left != Some(0) && self.entries.len() < self.limit {
            let (code, length) = (number(at)?, number(at + 1)?);
            at += 2;
            match code {
                0 => {
                    let end = at + usize::from(length);
                    let segment = self.numbers.get(at..end).ok_or_else(ended)?;
                    self.entries.extend(segment);
                    at = end;
                }
                1 => {
                    let last = number(at)?;
                    at += 1;
                    let Some(first) = self.entries.last().copied() else {
                        return Err(
                            "found a linear segment at the start, expected a discrete one".into()
                        );
                    };
                    let (from, to) = (f64::from(first), f64::from(last));
                    let steps = f64::from(length);
                    self.entries.extend((1..=length).map(|step| {
                        // Halves are rounded to even, as in numpy, which pydicom uses.
                        (from + (to - from) * f64::from(step) / steps).round_ties_even() as u16
                    }));
                }
                2 if !is_inner => {
                    let low_and_high = match self.is_bytes {
                        true => {
                            let bytes =
                                [number(at)?, number(at + 1)?, number(at + 2)?, number(at + 3)?];
                            at += 4;
                            bytes.iter().rev().fold(0, |all, it| all << 8 | usize::from(*it))
                        }
                        false => {
                            let words = [number(at)?, number(at + 1)?];
                            at += 2;
                            usize::from(words[0]) | usize::from(words[1]) << 16
                        }
                    };
                    // Bytes from the start of the data.
                    let place = if self.is_bytes { low_and_high } else { low_and_high / 2 };
                    if place >= self.numbers.len() {
                        return Err(format!(
                            "found an indirect segment to byte {low_and_high}, expected a byte inside the data"
                        ));
                    }
                    self.run(place, Some(length), true)?;
                }
                _ => return Err(format!("found a segment of type {code}, expected 0 to 2")),
            }
            left = left.map(|left| left - 1);
        }
        if self.entries.len() > self.limit {
            return Err(format!(
                "found segments of {} entries, expected {}",
                self.entries.len(),
                self.limit
            ));
        }
        Ok(())
    }
}
