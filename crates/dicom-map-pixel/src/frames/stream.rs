//! Decoding of a single code stream to the samples of a frame, with or without a data set.

use super::buffer::buffer;
use super::info::{FrameInfo, color_warning, decoded_photometric};
use super::shape::{self, Shape};
use crate::codec;
use crate::format::FrameFormat;
use crate::limits::Limits;
use crate::warning::PixelWarning;
use dicom_map::{Error, TransferSyntax};

/// Decodes the code stream of one frame into `out`, which must have [`FrameFormat::frame_bytes`]
/// bytes. This is for programs that have frames without their data set;
/// [`PixelData`](crate::PixelData) has the frames of a data set.
///
/// # Errors
///
/// Those of [`PixelData::decode_into`](crate::PixelData::decode_into), except for the number of a
/// frame.
pub fn decode_stream(
    syntax: &TransferSyntax,
    stream: &[u8],
    format: &FrameFormat,
    limits: &Limits,
    out: &mut [u8],
) -> Result<FrameInfo, Error> {
    let decoder = codec::decoder(syntax)?;
    let header = decoder.header(stream, format)?;
    let mut warnings: Vec<PixelWarning> = shape::check(&header, format)?.into_iter().collect();
    let shape = Shape::of_stream(&header, format);
    if shape.is_in_place() {
        decoder.decode(stream, format, limits, out)?;
        shape.apply_in_place(out);
    } else {
        let byte_len = header.byte_len().and_then(|len| usize::try_from(len).ok());
        // At most the length of `out`, because the sizes agree and the samples are not wider.
        let mut samples = buffer(byte_len.unwrap_or(usize::MAX))?;
        decoder.decode(stream, format, limits, &mut samples)?;
        shape.apply(&samples, out);
    }
    let photometric = decoded_photometric(header.color, format.photometric);
    warnings.extend(color_warning(header.color, format.photometric));
    Ok(FrameInfo { photometric, warnings })
}
