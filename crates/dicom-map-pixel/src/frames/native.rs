//! Frames of native pixel data (PS3.5 8.1.1, annex D): a single value with frames that follow each
//! other without gaps; frames of 1-bit samples may even begin within a byte.

use crate::codec::native;
use crate::error_kind::{BAD_PIXEL_DESCRIPTION, NO_SUCH_FRAME};
use crate::format::{FrameFormat, Photometric};
use crate::warning::{PixelWarning, PixelWarningKind};
use dicom_map::{Error, TransferSyntax, Vr};
use dicom_map_dataset::Element;
use std::borrow::Cow;

/// The layout of the bytes of the value.
#[derive(Debug, Clone, Copy)]
pub(super) struct Native {
    /// Bits of one stored frame.
    frame_bits: u64,
    /// Bytes of each word that has its highest byte first; 1 if there are none.
    swapped: usize,
}

impl Native {
    /// Measures the value; if it has more frames than `frame_count`, this is increased.
    pub(super) fn new(
        element: Element<'_>,
        format: &FrameFormat,
        frame_count: &mut u64,
        warnings: &mut Vec<PixelWarning>,
    ) -> Result<Native, Error> {
        let bytes = element.bytes();
        let frame_bits = match format.bits_allocated {
            1 => format.frame_samples(),
            _ => native::byte_len(format)?.saturating_mul(8),
        };
        let found = (bytes.len() as u64).saturating_mul(8);
        let expected = frame_bits.saturating_mul(*frame_count);
        let whole = found / frame_bits.max(1);
        let element_name = element.name();
        if found < expected {
            let is_one_frame_lost = whole == 0;
            if is_one_frame_lost {
                return Err(Error::new(
                    BAD_PIXEL_DESCRIPTION,
                    format!(
                        "found {} bytes of {element_name}, expected {} for each frame",
                        bytes.len(),
                        frame_bits.div_ceil(8)
                    ),
                )
                .with_tag_path(element.path()));
            }
            let message = format!(
                "found {} bytes of {element_name}, which hold {whole} frames, expected {frame_count}",
                bytes.len()
            );
            warnings.push(PixelWarning::new(PixelWarningKind::MissingFrames, message));
        }
        // One byte makes the length even.
        let padded = expected.div_ceil(16).saturating_mul(16);
        if found > padded {
            let full = FrameFormat { photometric: Photometric::YbrFull, ..*format };
            let is_subsampled = native::byte_len(&full)?.saturating_mul(8) != frame_bits;
            let full_bits = expected.saturating_mul(3) / 2;
            if is_subsampled && format.bits_allocated != 1 && found >= full_bits {
                return Err(Error::new(
                    BAD_PIXEL_DESCRIPTION,
                    format!(
                        "found {} bytes of {element_name}, expected {} for {}: these are as many as pixels with a chroma each have",
                        bytes.len(),
                        expected / 8,
                        format.photometric.term()
                    ),
                )
                .with_tag_path(element.path()));
            }
            let (kind, message) = match whole > *frame_count && !is_subsampled {
                true => (
                    PixelWarningKind::ExcessFrames,
                    format!("found {whole} frames, expected {frame_count} (Number of Frames)"),
                ),
                false => (
                    PixelWarningKind::ExcessBytes,
                    format!(
                        "found {} bytes of {element_name}, expected {}",
                        bytes.len(),
                        expected.div_ceil(8)
                    ),
                ),
            };
            warnings.push(PixelWarning::new(kind, message));
            if kind == PixelWarningKind::ExcessFrames {
                *frame_count = whole;
            }
        }
        Ok(Native { frame_bits, swapped: swapped(element, format) })
    }

    /// Returns true if the bytes of each frame in the value are already its decoded samples.
    pub(super) fn is_as_decoded(&self, format: &FrameFormat) -> bool {
        let is_subsampled =
            matches!(format.photometric, Photometric::YbrFull422 | Photometric::YbrPartial422);
        self.swapped == 1 && format.bits_allocated != 1 && !format.planar && !is_subsampled
    }

    /// Returns the bytes of a stored frame, from the byte with its first bit on.
    pub(super) fn stored<'a>(&self, value: &'a [u8], frame: u64) -> Result<(&'a [u8], u32), Error> {
        let start = frame.checked_mul(self.frame_bits);
        let end = start.and_then(|start| start.checked_add(self.frame_bits));
        let bytes = start.zip(end).and_then(|(start, end)| {
            let range = usize::try_from(start / 8).ok()?..usize::try_from(end.div_ceil(8)).ok()?;
            value.get(range)
        });
        match (bytes, start) {
            // Below 8.
            (Some(bytes), Some(start)) => Ok((bytes, (start % 8) as u32)),
            _ => Err(Error::new(
                NO_SUCH_FRAME,
                format!(
                    "found {} bytes of pixel data, expected those of frame {frame}, of {} bytes",
                    value.len(),
                    self.frame_bits.div_ceil(8)
                ),
            )),
        }
    }

    /// Returns the stored frame, in little endian and starting at a byte boundary.
    pub(super) fn stream<'a>(&self, value: &'a [u8], frame: u64) -> Result<Cow<'a, [u8]>, Error> {
        let (bytes, first_bit) = self.stored(value, frame)?;
        if self.swapped == 2 && !self.frame_bits.is_multiple_of(16) {
            return Ok(self.odd_of_words(value, frame).into());
        }
        let mut bytes = Cow::Borrowed(bytes);
        if self.swapped > 1 {
            bytes.to_mut().chunks_exact_mut(self.swapped).for_each(<[u8]>::reverse);
        }
        if first_bit > 0 {
            return Ok(shifted(&bytes, first_bit, self.frame_bits).into());
        }
        Ok(bytes)
    }

    /// Returns a frame with an odd number of bytes, or with bits, in words that have their highest
    /// byte first: the word at its start or end is shared with another frame.
    fn odd_of_words(&self, value: &[u8], frame: u64) -> Vec<u8> {
        // `stored` has checked the range.
        let (start, end) = (frame * self.frame_bits, (frame + 1) * self.frame_bits);
        let first_word = start / 16;
        let range = first_word as usize * 2..(end.div_ceil(16) as usize * 2).min(value.len());
        let mut words = value.get(range).unwrap_or_default().to_vec();
        words.chunks_exact_mut(2).for_each(<[u8]>::reverse);
        let first_bit = start - first_word * 16;
        words.drain(..(first_bit / 8) as usize);
        let byte_len = self.frame_bits.div_ceil(8) as usize;
        if first_bit.is_multiple_of(8) {
            words.truncate(byte_len);
            return words;
        }
        shifted(&words, (first_bit % 8) as u32, self.frame_bits)
    }
}

/// Moves the bits from `first` on, with the lowest bit of a byte first, to the start of a byte.
fn shifted(bytes: &[u8], first: u32, count: u64) -> Vec<u8> {
    let byte_len = count.div_ceil(8) as usize;
    let mut out = Vec::with_capacity(byte_len);
    for at in 0..byte_len {
        let low = bytes.get(at).copied().unwrap_or(0) >> first;
        let high = bytes.get(at + 1).map_or(0, |byte| u16::from(*byte) << (8 - first)) as u8;
        out.push(low | if first == 0 { 0 } else { high });
    }
    out
}

/// Returns the number of bytes of words that have their highest byte first.
fn swapped(element: Element<'_>, format: &FrameFormat) -> usize {
    let syntax = syntax_of(element);
    let has_swapped_pixels = syntax.facts().is_some_and(|facts| facts.big_endian_pixels);
    let sample_bytes = usize::from(format.bits_allocated / 8);
    match (element.is_big_endian(), has_swapped_pixels) {
        // Only elements with 16-bit words: bytes in OW are pairs (PS3.5 8.1.1, annex D).
        (true, _) if sample_bytes <= 1 => {
            if element.vr() == Vr::OW {
                2
            } else {
                1
            }
        }
        (true, _) => sample_bytes,
        (false, true) if sample_bytes > 1 => sample_bytes,
        (false, _) => 1,
    }
}

/// Returns the transfer syntax of an element with pixels.
pub(super) fn syntax_of(element: Element<'_>) -> &TransferSyntax {
    let data_set = element.data_set();
    // Pixels inside sequences are never replaced.
    if element.item_key().is_none() { data_set.pixel_syntax() } else { data_set.transfer_syntax() }
}
