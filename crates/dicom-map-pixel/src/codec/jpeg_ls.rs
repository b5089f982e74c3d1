//! JPEG-LS (ITU-T T.87, ISO/IEC 14495-1): lossless and near-lossless, 2 to 16 bits, 1 to 4
//! components, every interleave mode, presets, restart intervals.
//!
//! Mapping tables (T.87 annex C.2.4.1.3), the point transform, subsampled components and the colour
//! transformations that HP added are refused: DICOM has none of them.

mod bits;
mod decode;
mod encode;
mod errors;
mod headers;
mod model;
mod parameters;

pub use headers::Interleave;

use crate::codec::{Decoder, EncodeOptions, Encoder, StreamColor, StreamHeader};
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;
use errors::unsupported;

/// Decodes JPEG-LS of both transfer syntaxes, and encodes without loss.
///
/// The format does not know signed samples: where the data set says that they are, the highest bit
/// of the precision is their sign.
#[derive(Debug, Clone, Copy)]
pub struct JpegLs;

/// Encodes JPEG-LS, near-lossless where [`EncodeOptions::near`] is not 0, and interleaved as it
/// says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JpegLsNear {
    /// How the components of a colour picture follow each other.
    pub interleave: Interleave,
}

impl JpegLsNear {
    /// The encoder whose streams every peer reads: a line of each component in turn.
    pub const BY_LINE: JpegLsNear = JpegLsNear { interleave: Interleave::Line };
}

impl Decoder for JpegLs {
    fn header(&self, stream: &[u8], _format: &FrameFormat) -> Result<StreamHeader, Error> {
        let frame = headers::read_frame(stream)?;
        Ok(StreamHeader {
            rows: frame.rows,
            columns: frame.columns,
            samples: frame.components.len() as u16,
            bits: frame.bits,
            signed: None,
            color: StreamColor::Unsaid,
        })
    }

    fn decode(
        &self,
        stream: &[u8],
        format: &FrameFormat,
        _limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error> {
        decode::decode(stream, format.signed, out)
    }
}

impl Encoder for JpegLs {
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error> {
        if options.near != 0 {
            return Err(unsupported(format!(
                "found NEAR {}, expected 0 for the lossless transfer syntax",
                options.near
            )));
        }
        JpegLsNear::BY_LINE.encode(samples, format, options, stream)
    }
}

impl Encoder for JpegLsNear {
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error> {
        encode::encode(samples, format, options.near, self.interleave, stream)
    }
}

#[cfg(test)]
mod tests;
