//! Codecs: one frame's code stream to samples, and back.
//!
//! Decoded samples are interleaved by pixel, row by row from the top left, each in
//! [`StreamHeader::sample_bytes`] bytes, little endian; signed ones are two's complement of that
//! width. Chroma is at full resolution, and colours are as the stream has them: a decoder does not
//! turn YCbCr into RGB (those of JPEG 2000 do, because the transformation is a part of that
//! format).

#[cfg(feature = "deflate")]
pub mod deflated;
#[cfg(feature = "htj2k")]
pub mod htj2k;
#[cfg(feature = "jpeg")]
pub mod jpeg;
#[cfg(feature = "jpeg2000")]
pub mod jpeg2000;
#[cfg(feature = "jpeg-ls")]
pub mod jpeg_ls;
#[cfg(feature = "jpeg-xl")]
pub mod jpeg_xl;
pub mod native;
#[cfg(feature = "rle")]
pub mod rle;
mod table;
pub mod uncompressed;

pub use table::{Codec, all, decoder, encoder, for_syntax};

use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;

/// What a code stream says of its three colour components.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StreamColor {
    /// Nothing: Photometric Interpretation decides.
    Unsaid,
    /// They are red, green and blue, or will be once decoded.
    Rgb,
    /// They are Y, Cb and Cr.
    YCbCr,
}

/// What a code stream says of itself, before any of its pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamHeader {
    /// Rows of the picture.
    pub rows: u32,
    /// Columns of the picture.
    pub columns: u32,
    /// Components of each pixel.
    pub samples: u16,
    /// Bits of each sample: 1 to 16, or as many as are allocated where the format does not say.
    pub bits: u16,
    /// Samples are signed. [`None`] where the format does not say.
    pub signed: Option<bool>,
    /// What the components are.
    pub color: StreamColor,
}

impl StreamHeader {
    /// The header of a format that leaves everything to the data set.
    const fn of_format(format: &FrameFormat) -> StreamHeader {
        StreamHeader {
            rows: format.rows,
            columns: format.columns,
            samples: format.samples,
            bits: format.bits_allocated,
            signed: None,
            color: StreamColor::Unsaid,
        }
    }

    /// Bytes of one decoded sample: the least of 1, 2, 4 and 8 that hold its bits.
    pub const fn sample_bytes(&self) -> usize {
        (self.bits.div_ceil(8) as usize).next_power_of_two()
    }

    /// Bytes of the decoded picture; [`None`] where they cannot be counted.
    pub fn byte_len(&self) -> Option<u64> {
        (u64::from(self.rows) * u64::from(self.columns))
            .checked_mul(u64::from(self.samples))?
            .checked_mul(self.sample_bytes() as u64)
    }
}

/// Decodes frames of one family of transfer syntaxes.
pub trait Decoder: Sync {
    /// What the code stream says of itself. Reads its header only; `format` answers what the
    /// format leaves to the data set.
    ///
    /// # Errors
    ///
    /// [`BAD_CODE_STREAM`](crate::error_kind::BAD_CODE_STREAM) where the header breaks the rules of
    /// the format, [`UNSUPPORTED_PIXELS`](crate::error_kind::UNSUPPORTED_PIXELS) where it is of a
    /// kind that is not decoded.
    fn header(&self, stream: &[u8], format: &FrameFormat) -> Result<StreamHeader, Error>;

    /// Decodes into `out`, which has [`StreamHeader::byte_len`] bytes of what [`Decoder::header`]
    /// answered for the same stream, and which the caller has checked against `limits`.
    ///
    /// # Errors
    ///
    /// As those of [`Decoder::header`]; `out` then holds anything.
    fn decode(
        &self,
        stream: &[u8],
        format: &FrameFormat,
        limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error>;
}

/// How a frame is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct EncodeOptions {
    /// Quality of lossy JPEG, 1 to 100.
    pub quality: u8,
    /// Largest error of a sample, NEAR of JPEG-LS; 0 is lossless.
    pub near: u8,
}

impl Default for EncodeOptions {
    /// Quality 90; nothing is lost where the format allows that.
    fn default() -> EncodeOptions {
        EncodeOptions { quality: 90, near: 0 }
    }
}

/// Encodes frames for one transfer syntax.
pub trait Encoder: Sync {
    /// Appends the code stream of one frame to `stream`. `samples` has the shape that decoders
    /// return: interleaved by pixel, [`FrameFormat::sample_bytes`] bytes each, little endian.
    ///
    /// # Errors
    ///
    /// [`UNSUPPORTED_PIXELS`](crate::error_kind::UNSUPPORTED_PIXELS) when the format cannot hold
    /// such samples,
    /// [`BAD_PIXEL_DESCRIPTION`] when `samples` is not as
    /// long as `format` says.
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error>;
}

/// Checks that `samples` is as long as a decoded frame of `format` is.
fn check_sample_count(samples: &[u8], format: &FrameFormat) -> Result<(), Error> {
    let expected = format.frame_samples().saturating_mul(format.sample_bytes() as u64);
    if samples.len() as u64 != expected || expected == 0 {
        return Err(Error::new(
            BAD_PIXEL_DESCRIPTION,
            format!(
                "found {} bytes of samples, expected {expected} for {} x {} pixels of {} samples",
                samples.len(),
                format.rows,
                format.columns,
                format.samples
            ),
        ));
    }
    Ok(())
}
