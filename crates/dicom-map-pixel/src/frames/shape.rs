//! Conversion of the samples of a code stream to the description in the data set: width, sign,
//! unused bits (PS3.5 8.1.1).

use crate::codec::StreamHeader;
use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::format::FrameFormat;
use crate::warning::{PixelWarning, PixelWarningKind};
use dicom_map::Error;

/// How the bits of a sample become the stored value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shape {
    /// Bytes of an input sample.
    from_bytes: usize,
    /// Bytes of an output sample.
    to_bytes: usize,
    /// The lowest used bit.
    shift: u32,
    /// The number of used bits.
    bits: u32,
    /// The used bits are in two's complement.
    signed: bool,
    /// The input sample is signed, so its sign is extended.
    is_signed_before: bool,
    /// All bits of the sample are used.
    keeps_all: bool,
}

impl Shape {
    /// Returns the shape of native samples, and of samples with the same layout.
    pub(super) fn native(format: &FrameFormat) -> Shape {
        let bytes = format.sample_bytes();
        let bits = u32::from(format.bits_stored);
        let shift = u32::from(format.high_bit + 1 - format.bits_stored);
        Shape {
            from_bytes: bytes,
            to_bytes: bytes,
            shift,
            bits,
            signed: format.signed,
            is_signed_before: false,
            keeps_all: format.bits_allocated == format.bits_stored || format.bits_allocated == 1,
        }
    }

    /// Returns the shape of samples from a code stream.
    pub(super) fn of_stream(header: &StreamHeader, format: &FrameFormat) -> Shape {
        let is_native_like = header.bits == format.bits_allocated && header.signed.is_none();
        if is_native_like {
            return Shape::native(format);
        }
        let is_signed_before = header.signed == Some(true);
        // A format with signed samples states their sign; if it agrees with the data set, there is
        // nothing to correct. Otherwise the sign is the highest bit that both have.
        let keeps_all = header.signed == Some(format.signed);
        Shape {
            from_bytes: header.sample_bytes(),
            to_bytes: format.sample_bytes(),
            shift: 0,
            bits: u32::from(header.bits.min(format.bits_stored)),
            signed: format.signed,
            is_signed_before,
            keeps_all,
        }
    }

    /// Returns true if samples do not change.
    pub(super) fn is_identity(&self) -> bool {
        self.keeps_all && self.from_bytes == self.to_bytes
    }

    /// Returns true if [`Shape::apply`] would not change any of these samples.
    pub(super) fn is_clean(&self, samples: &[u8]) -> bool {
        if self.is_identity() {
            return true;
        }
        if self.shift > 0 || self.from_bytes != self.to_bytes {
            return false;
        }
        match self.from_bytes {
            1 => {
                let value = self.value_16();
                samples.iter().all(|it| value(u16::from(*it)) as u8 == *it)
            }
            2 => {
                // Blocks without branches.
                let (bits, unused) = (self.bits, 16u32.saturating_sub(self.bits));
                samples.chunks(4096).all(|block| {
                    let words = block.as_chunks::<2>().0.iter().map(|it| u16::from_le_bytes(*it));
                    let unclean = match self.signed {
                        true => words.fold(0, |all, it| {
                            all | (((it << unused) as i16 >> unused) as u16 ^ it)
                        }),
                        false => words.fold(0, |all, it| all | it).checked_shr(bits).unwrap_or(0),
                    };
                    unclean == 0
                })
            }
            len => samples.chunks_exact(len).all(|it| {
                let value = number(it, self.is_signed_before);
                self.value(value).to_le_bytes()[..len] == *it
            }),
        }
    }

    /// Returns the value of a word, using constants that all words share.
    fn value_16(&self) -> impl Fn(u16) -> u16 + use<> {
        let (shift, unused) = (self.shift, 16u32.saturating_sub(self.bits));
        // All ones if the sign is extended.
        let sign = if self.signed { u16::MAX } else { u16::MAX >> unused };
        move |value| (((value >> shift) << unused) as i16 >> unused) as u16 & sign
    }

    fn value(&self, value: u64) -> u64 {
        if self.keeps_all {
            return value;
        }
        let unused = 64u32.saturating_sub(self.bits);
        match self.signed {
            true => (((value >> self.shift) << unused) as i64 >> unused) as u64,
            false => ((value >> self.shift) << unused) >> unused,
        }
    }

    /// Writes the samples as the data set describes them.
    pub(super) fn apply(&self, samples: &[u8], out: &mut [u8]) {
        if self.is_identity() {
            out.copy_from_slice(samples);
            return;
        }
        match (self.from_bytes, self.to_bytes) {
            (2, 2) if !self.keeps_all => {
                let (from, to) = (samples.as_chunks::<2>().0, out.as_chunks_mut::<2>().0);
                let value = self.value_16();
                for (from, to) in from.iter().zip(to) {
                    *to = value(u16::from_le_bytes(*from)).to_le_bytes();
                }
            }
            (from_bytes, to_bytes) => {
                let from = samples.chunks_exact(from_bytes);
                for (from, to) in from.zip(out.chunks_exact_mut(to_bytes)) {
                    let value = self.value(number(from, self.is_signed_before)).to_le_bytes();
                    to.copy_from_slice(&value[..to_bytes]);
                }
            }
        }
    }

    /// Applies [`Shape::apply`] in place.
    pub(super) fn apply_in_place(&self, samples: &mut [u8]) {
        if self.is_identity() {
            return;
        }
        match self.from_bytes {
            2 => {
                let value = self.value_16();
                for it in samples.as_chunks_mut::<2>().0 {
                    *it = value(u16::from_le_bytes(*it)).to_le_bytes();
                }
            }
            len => {
                for it in samples.chunks_exact_mut(len) {
                    let value = self.value(number(it, self.is_signed_before)).to_le_bytes();
                    it.copy_from_slice(&value[..len]);
                }
            }
        }
    }

    /// Returns true if input and output have the same width.
    pub(super) fn is_in_place(&self) -> bool {
        self.from_bytes == self.to_bytes
    }
}

/// Reads a little-endian number of 1 to 8 bytes, and extends its sign if it is signed.
fn number(bytes: &[u8], signed: bool) -> u64 {
    let mut wide = [0; 8];
    let len = bytes.len().min(8);
    wide[..len].copy_from_slice(&bytes[..len]);
    let value = u64::from_le_bytes(wide);
    let unused = 64 - 8 * len as u32;
    if signed && unused < 64 { ((value << unused) as i64 >> unused) as u64 } else { value }
}

/// Refuses a code stream that contradicts the data set, and adds warnings for tolerated
/// differences.
pub(super) fn check(
    header: &StreamHeader,
    format: &FrameFormat,
) -> Result<Option<PixelWarning>, Error> {
    let bad = |message: String| Err(Error::new(BAD_PIXEL_DESCRIPTION, message));
    if (header.rows, header.columns) != (format.rows, format.columns) {
        return bad(format!(
            "found a code stream of {} rows and {} columns, expected {} and {}, as the data set says",
            header.rows, header.columns, format.rows, format.columns
        ));
    }
    if header.samples != format.samples {
        return bad(format!(
            "found a code stream of {} samples per pixel, expected {}, as the data set says",
            header.samples, format.samples
        ));
    }
    if header.bits == 0 || header.bits > format.bits_allocated {
        return bad(format!(
            "found a code stream of {} bits per sample, expected at most {}, which is Bits Allocated",
            header.bits, format.bits_allocated
        ));
    }
    if header.signed.is_some_and(|signed| signed != format.signed) {
        let is = |signed| if signed { "signed" } else { "unsigned" };
        return Ok(Some(PixelWarning::new(
            PixelWarningKind::PixelRepresentation,
            format!(
                "found a code stream of {} samples, expected {} ones, as Pixel Representation says",
                is(!format.signed),
                is(format.signed)
            ),
        )));
    }
    let is_container = header.bits == format.bits_allocated || header.signed.is_some();
    Ok((header.bits > format.bits_stored && !is_container).then(|| {
        PixelWarning::new(
            PixelWarningKind::StreamBits,
            format!(
                "found a code stream of {} bits per sample, expected {}, which is Bits Stored",
                header.bits, format.bits_stored
            ),
        )
    }))
}
