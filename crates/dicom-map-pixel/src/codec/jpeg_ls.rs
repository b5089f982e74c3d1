//! JPEG-LS (ITU-T T.87, ISO/IEC 14495-1): lossless and near-lossless, with 2 to 16 bits, 1 to 4
//! components, every interleave mode, presets, and restart intervals.
//!
//! Mapping tables (T.87 annex C.2.4.1.3), the point transform, subsampled components and HP's
//! colour transformations are refused: DICOM does not have them.

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

/// Decodes JPEG-LS of both transfer syntaxes, and encodes losslessly.
///
/// The format does not have signed samples: if the data set says that they are signed, the sign is
/// the highest bit of the precision.
#[derive(Debug, Clone, Copy)]
pub struct JpegLs;

/// Encodes JPEG-LS, near-lossless if [`EncodeOptions::near`] is not 0, with a chosen interleave
/// mode.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JpegLsNear {
    /// The order of the components of a colour picture in the stream.
    pub interleave: Interleave,
}

impl JpegLsNear {
    /// The encoder with the interleave mode that every peer reads: a line of each component in
    /// turn.
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
