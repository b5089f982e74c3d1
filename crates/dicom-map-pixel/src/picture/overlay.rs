//! Overlay planes (PS3.3 C.9.2): bits over a picture, in separate elements or, retired, in unused
//! bits of the pixels.

use super::Depth;
use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::frames::{PixelData, buffer};
use crate::warning::{PixelWarning, PixelWarningKind};
use dicom_map::{Error, Tag, Vr};
use dicom_map_dataset::{Element, Item};

/// Overlay Type (60xx,0040).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum OverlayType {
    /// `G`: graphics.
    Graphics,
    /// `R`: a region of interest.
    Region,
}

/// An overlay plane.
#[derive(Debug, Clone)]
pub struct OverlayPlane<'a> {
    /// The group, 6000 to 60FE.
    pub group: u16,
    /// Overlay Rows.
    pub rows: u32,
    /// Overlay Columns.
    pub columns: u32,
    /// Overlay Origin: the row and column of its first bit; 1 and 1 is the first pixel.
    pub origin: (i32, i32),
    /// The number of frames of the plane.
    pub frames: u64,
    /// Image Frame Origin: the frame of the picture, counted from 1, for its first frame.
    pub first_frame: u64,
    /// Overlay Type, if it is one of the two.
    pub kind: Option<OverlayType>,
    /// Overlay Label; empty if there is none.
    pub label: String,
    source: Source<'a>,
}

#[derive(Debug, Clone)]
enum Source<'a> {
    /// Overlay Data.
    Element(Element<'a>),
    /// This bit of each word of the pixels.
    Bit(u16),
}

/// The groups of overlays: every second one from 6000 to 60FE.
const GROUPS: std::ops::RangeInclusive<u16> = 0x6000..=0x60FE;

impl<'a> PixelData<'a> {
    /// Returns the overlay planes. Contradictory planes are left out, with an entry in `warnings`.
    pub fn overlays(&self, warnings: &mut Vec<PixelWarning>) -> Vec<OverlayPlane<'a>> {
        let mut planes = Vec::new();
        for group in GROUPS.step_by(2) {
            match self.overlay(group) {
                Ok(plane) => planes.extend(plane),
                Err(error) => {
                    let message = format!("group {group:04X}: {}", error.message());
                    warnings.push(PixelWarning::new(PixelWarningKind::Overlay, message));
                }
            }
        }
        planes
    }

    fn overlay(&self, group: u16) -> Result<Option<OverlayPlane<'a>>, Error> {
        let item: Item<'a> = self.item();
        let tag = |element: u16| Tag::new(group, element);
        let number = |element: u16| {
            let found = item.get(tag(element)).filter(|it| it.byte_len() > 0);
            found.map(|it| it.value().to_int::<u64>()).transpose()
        };
        let Some(rows) = number(0x0010)? else { return Ok(None) };
        let columns = number(0x0011)?.unwrap_or(0);
        let pixels = rows.saturating_mul(columns);
        let frames = number(0x0015)?.unwrap_or(1).max(1);
        let data = item.get(tag(0x3000)).filter(|it| it.byte_len() > 0);
        let bad = |message: String| Err(Error::new(BAD_PIXEL_DESCRIPTION, message));
        if pixels == 0 || pixels > self.limits().frame_bytes {
            return bad(format!("found an overlay of {rows} x {columns} bits, expected a picture"));
        }
        let source = match data {
            Some(data) => {
                let bits = pixels.saturating_mul(frames);
                if data.byte_len().saturating_mul(8) < bits {
                    return bad(format!(
                        "found {} bytes of overlay data, expected {} for {frames} frames of {rows} x {columns} bits",
                        data.byte_len(),
                        bits.div_ceil(8)
                    ));
                }
                Source::Element(data)
            }
            None => {
                let bit = number(0x0102)?.unwrap_or(0);
                let format = self.format();
                let is_of_pixels = (rows, columns)
                    == (u64::from(format.rows), u64::from(format.columns))
                    && bit < u64::from(format.bits_allocated)
                    && !self.is_encapsulated()
                    && format.bits_allocated == 16
                    && format.samples == 1;
                let low = u64::from(format.high_bit + 1 - format.bits_stored);
                let is_sample = (low..=u64::from(format.high_bit)).contains(&bit);
                if !is_of_pixels || is_sample {
                    return bad(format!(
                        "found an overlay without data, in bit {bit} of the pixels, expected a bit that no sample uses"
                    ));
                }
                Source::Bit(bit as u16)
            }
        };
        let origin: Vec<i32> =
            item.get(tag(0x0050)).and_then(|it| it.value().to_multi_int().ok()).unwrap_or_default();
        let origin = match origin[..] {
            [row, column, ..] => (row, column),
            _ => (1, 1),
        };
        let text = |element: u16| {
            item.get(tag(element)).and_then(|it| it.text()).unwrap_or_default().trim().to_string()
        };
        Ok(Some(OverlayPlane {
            group,
            // No larger than the limit of a frame, and at most 16 bits each.
            rows: rows as u32,
            columns: columns as u32,
            origin,
            frames,
            first_frame: number(0x0051)?.unwrap_or(1).max(1),
            kind: match text(0x0040).as_str() {
                "G" => Some(OverlayType::Graphics),
                "R" => Some(OverlayType::Region),
                _ => None,
            },
            label: text(0x1500),
            source,
        }))
    }
}

impl OverlayPlane<'_> {
    /// Returns the bits of the plane for a frame of the picture, each as 0 or 1, row by row; None
    /// if the plane does not apply to that frame.
    ///
    /// # Errors
    ///
    /// Those of [`PixelData::stream`].
    pub fn bits(&self, pixels: &PixelData<'_>, frame: u64) -> Result<Option<Vec<u8>>, Error> {
        let count = self.rows as usize * self.columns as usize;
        match &self.source {
            Source::Element(element) => {
                // A single overlay frame applies to every frame of the picture.
                let number = match self.frames {
                    1 => 0,
                    _ => match (frame + 1).checked_sub(self.first_frame) {
                        Some(number) if number < self.frames => number,
                        _ => return Ok(None),
                    },
                };
                let bytes = element.bytes();
                let is_swapped = element.is_big_endian() && element.vr() == Vr::OW;
                // Checked to be in the data when the plane was found.
                let first = number * count as u64;
                let mut out = buffer(count)?;
                for (at, bit) in out.iter_mut().enumerate() {
                    let at = first + at as u64;
                    let byte = (at / 8) as usize;
                    let byte = if is_swapped { byte ^ 1 } else { byte };
                    *bit = bytes.get(byte).copied().unwrap_or(0) >> (at % 8) & 1;
                }
                Ok(Some(out))
            }
            Source::Bit(bit) => {
                let stream = pixels.stream(frame)?;
                let words = stream.as_chunks::<2>().0.iter().take(count);
                Ok(Some(words.map(|it| (u16::from_le_bytes(*it) >> bit & 1) as u8).collect()))
            }
        }
    }

    /// Makes the pixels under set bits white.
    pub(super) fn draw(
        &self,
        pixels: &PixelData<'_>,
        frame: u64,
        samples: u16,
        depth: Depth,
        picture: &mut [u8],
        warnings: &mut Vec<PixelWarning>,
    ) {
        let bits = match self.bits(pixels, frame) {
            Ok(Some(bits)) => bits,
            Ok(None) => return,
            Err(error) => {
                let message = format!("group {:04X}: {}", self.group, error.message());
                warnings.push(PixelWarning::new(PixelWarningKind::Overlay, message));
                return;
            }
        };
        let (rows, columns) = (i64::from(pixels.format().rows), i64::from(pixels.format().columns));
        let pixel_bytes = usize::from(samples) * depth.byte_len();
        for (row, line) in bits.chunks_exact(self.columns as usize).enumerate() {
            let y = row as i64 + i64::from(self.origin.0) - 1;
            if !(0..rows).contains(&y) {
                continue;
            }
            for (column, bit) in line.iter().enumerate() {
                let x = column as i64 + i64::from(self.origin.1) - 1;
                if *bit == 1 && (0..columns).contains(&x) {
                    let at = (y * columns + x) as usize * pixel_bytes;
                    if let Some(pixel) = picture.get_mut(at..at + pixel_bytes) {
                        pixel.fill(0xFF);
                    }
                }
            }
        }
    }
}
