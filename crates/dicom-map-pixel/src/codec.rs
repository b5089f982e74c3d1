//! Codecs: decode the code stream of a frame to samples, and encode samples.
//!
//! Decoded samples are interleaved by pixel, row by row from the top left, with
//! [`StreamHeader::sample_bytes`] bytes each, little endian; signed samples are in two's complement
//! of that width. Chroma is at full resolution, and colours are those of the stream: decoders do
//! not convert YCbCr to RGB (except those of JPEG 2000, where the transformation is a part of the
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

/// The colour space of the three components, according to the code stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StreamColor {
    /// The stream does not say; Photometric Interpretation decides.
    Unsaid,
    /// RGB, possibly only after decoding.
    Rgb,
    /// YCbCr.
    YCbCr,
}

/// The properties that a code stream states, before any of its pixels are decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StreamHeader {
    /// Rows of the picture.
    pub rows: u32,
    /// Columns of the picture.
    pub columns: u32,
    /// Components in each pixel.
    pub samples: u16,
    /// Bits of each sample: 1 to 16, or Bits Allocated if the format does not say.
    pub bits: u16,
    /// True if samples are signed. [`None`] if the format does not say.
    pub signed: Option<bool>,
    /// The colour space of the components.
    pub color: StreamColor,
}

impl StreamHeader {
    /// Returns the header for a format that leaves everything to the data set.
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

    /// Returns the number of bytes of a decoded sample: the smallest of 1, 2, 4 and 8 that holds
    /// its bits.
    pub const fn sample_bytes(&self) -> usize {
        (self.bits.div_ceil(8) as usize).next_power_of_two()
    }

    /// Returns the number of bytes of the decoded picture; [`None`] if it overflows.
    pub fn byte_len(&self) -> Option<u64> {
        (u64::from(self.rows) * u64::from(self.columns))
            .checked_mul(u64::from(self.samples))?
            .checked_mul(self.sample_bytes() as u64)
    }
}

/// Decodes the frames of one family of transfer syntaxes.
pub trait Decoder: Sync {
    /// Returns the properties of a code stream, reading its header only. Properties that the format
    /// does not state come from `format`.
    ///
    /// # Errors
    ///
    /// [`BAD_CODE_STREAM`](crate::error_kind::BAD_CODE_STREAM) if the header breaks the rules of
    /// the format, [`UNSUPPORTED_PIXELS`](crate::error_kind::UNSUPPORTED_PIXELS) if this kind of
    /// stream is not decoded.
    fn header(&self, stream: &[u8], format: &FrameFormat) -> Result<StreamHeader, Error>;

    /// Decodes into `out`, which has the [`StreamHeader::byte_len`] bytes that [`Decoder::header`]
    /// returned for the same stream, and which the caller has checked against `limits`.
    ///
    /// # Errors
    ///
    /// The same as [`Decoder::header`]; the contents of `out` are then unspecified.
    fn decode(
        &self,
        stream: &[u8],
        format: &FrameFormat,
        limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error>;
}

/// Options for encoding a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct EncodeOptions {
    /// The quality of lossy JPEG, 1 to 100.
    pub quality: u8,
    /// The maximum error of a sample, NEAR of JPEG-LS; 0 is lossless.
    pub near: u8,
}

impl Default for EncodeOptions {
    /// Quality 90; lossless if the format allows it.
    fn default() -> EncodeOptions {
        EncodeOptions { quality: 90, near: 0 }
    }
}

/// Encodes frames for one transfer syntax.
pub trait Encoder: Sync {
    /// Appends the code stream of one frame to `stream`. `samples` has the layout of decoded
    /// samples: interleaved by pixel, with [`FrameFormat::sample_bytes`] bytes each, little endian.
    ///
    /// # Errors
    ///
    /// [`UNSUPPORTED_PIXELS`](crate::error_kind::UNSUPPORTED_PIXELS) if the format cannot hold such
    /// samples, [`BAD_PIXEL_DESCRIPTION`] if `samples` does not have the length that `format`
    /// states.
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error>;
}

/// Checks that `samples` has the length of a decoded frame of `format`.
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
