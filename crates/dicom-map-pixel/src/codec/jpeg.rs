//! JPEG (ITU-T T.81): lossless process 14, baseline, extended with 8 and 12 bits, and progressive,
//! all with Huffman codes.
//!
//! Decoded colours are those of the stream, at full resolution: YCbCr stays YCbCr, and
//! [`StreamHeader::color`] says which colour space the stream states. Chroma interpolation and the
//! inverse cosine transformation produce the same results as the library of the Independent JPEG
//! Group, bit for bit.

mod bits;
mod dct;
mod error;
mod factor;
mod frame;
mod huffman;
mod input;
mod lossless;
mod lossless_encoder;
mod markers;
mod optimal;
mod planes;
mod progressive;
mod run;
mod sample;
mod scans;
mod sequential;
mod sequential_encoder;
mod tables;
mod upsample;
mod writer;

use super::{Decoder, EncodeOptions, Encoder, StreamHeader};
use crate::error_kind::BAD_PIXEL_DESCRIPTION;
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;
use frame::{Frame, Process};
use scans::read;

/// Decodes every JPEG code stream of T.81 with Huffman codes, whatever its transfer syntax: the
/// stream itself states its process.
///
/// ```
/// use dicom_map_pixel::codec::jpeg::{Jpeg, JpegLossless};
/// use dicom_map_pixel::codec::{Decoder, EncodeOptions, Encoder};
/// use dicom_map_pixel::{FrameFormat, Limits, Photometric};
///
/// let format = FrameFormat {
///     rows: 2,
///     columns: 3,
///     samples: 1,
///     bits_allocated: 8,
///     bits_stored: 8,
///     high_bit: 7,
///     signed: false,
///     planar: false,
///     photometric: Photometric::Monochrome2,
/// };
/// let samples = [1, 2, 3, 250, 251, 252];
/// let mut stream = Vec::new();
/// JpegLossless.encode(&samples, &format, &EncodeOptions::default(), &mut stream)?;
/// let header = Jpeg.header(&stream, &format)?;
/// assert_eq!((header.rows, header.columns, header.bits), (2, 3, 8));
/// let mut decoded = [0; 6];
/// Jpeg.decode(&stream, &format, &Limits::default(), &mut decoded)?;
/// assert_eq!(decoded, samples);
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Jpeg;

impl Decoder for Jpeg {
    fn header(&self, stream: &[u8], _format: &FrameFormat) -> Result<StreamHeader, Error> {
        Ok(Frame::read(stream)?.header())
    }

    fn decode(
        &self,
        stream: &[u8],
        _format: &FrameFormat,
        _limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error> {
        let frame = Frame::read(stream)?;
        if frame.header().byte_len() != Some(out.len() as u64) {
            return Err(Error::new(
                BAD_PIXEL_DESCRIPTION,
                format!(
                    "found a buffer of {} bytes, expected one for {} x {} pixels with {} samples of {} bits",
                    out.len(),
                    frame.rows,
                    frame.columns,
                    frame.components.len(),
                    frame.precision
                ),
            ));
        }
        let is_8_bit = frame.precision <= 8;
        match (frame.process, is_8_bit) {
            (Process::Lossless, true) => read(stream, lossless::Picture::<u8>::new(&frame, out)),
            (Process::Lossless, false) => read(stream, lossless::Picture::<u16>::new(&frame, out)),
            (Process::Sequential, true) => {
                read(stream, sequential::Picture::<u8>::new(&frame, out)?)
            }
            (Process::Sequential, false) => {
                read(stream, sequential::Picture::<u16>::new(&frame, out)?)
            }
            (Process::Progressive, true) => {
                read(stream, progressive::Picture::<u8>::new(&frame, out)?)
            }
            (Process::Progressive, false) => {
                read(stream, progressive::Picture::<u16>::new(&frame, out)?)
            }
        }
    }
}

/// Encodes JPEG lossless, process 14 with selection value 1 (`JPEGLosslessSV1`,
/// 1.2.840.10008.1.2.4.70): one or three samples per pixel, of up to 16 bits.
///
/// Signed samples, and samples with bits beyond Bits Stored, are encoded as whole words of Bits
/// Allocated. They are then decoded byte for byte, and decoders that do not extend signs are right.
#[derive(Debug, Clone, Copy)]
pub struct JpegLossless;

impl Encoder for JpegLossless {
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        _options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error> {
        lossless_encoder::encode(samples, format, lossless_encoder::Choice::default(), stream)
    }
}

/// Encodes JPEG baseline (`JPEGBaseline8Bit`, 1.2.840.10008.1.2.4.50): 8 bits of grey, unconverted
/// RGB, or YCbCr with full (`YBR_FULL`) or half (`YBR_FULL_422`) chroma resolution.
#[derive(Debug, Clone, Copy)]
pub struct JpegBaseline;

impl Encoder for JpegBaseline {
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error> {
        sequential_encoder::encode_baseline(samples, format, options.quality, stream)
    }
}

/// Encodes JPEG extended with 12 bits (`JPEGExtended12Bit`, 1.2.840.10008.1.2.4.51): grey samples
/// of 9 to 12 bits.
#[derive(Debug, Clone, Copy)]
pub struct JpegExtended;

impl Encoder for JpegExtended {
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error> {
        sequential_encoder::encode_extended(samples, format, options.quality, stream)
    }
}
