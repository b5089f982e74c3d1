//! Checks of frames and header contents that all encoders share.

use crate::error_kind::{BAD_PIXEL_DESCRIPTION, UNSUPPORTED_PIXELS};
use crate::format::{FrameFormat, Photometric};
use dicom_map::Error;

/// Returns rows and columns, which a frame header holds in 16 bits each.
pub fn sides(format: &FrameFormat) -> Result<(u16, u16), Error> {
    match (u16::try_from(format.rows), u16::try_from(format.columns)) {
        (Ok(rows @ 1..), Ok(columns @ 1..)) => Ok((rows, columns)),
        _ => Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!(
                "found {} x {} pixels, expected 1 to 65,535 in each direction for JPEG",
                format.rows, format.columns
            ),
        )),
    }
}

/// Returns an error if the number of samples differs from that of the format.
pub fn check_len(samples: &[u8], format: &FrameFormat) -> Result<(), Error> {
    let expected = format.frame_samples().saturating_mul(format.sample_bytes() as u64);
    if samples.len() as u64 == expected {
        return Ok(());
    }
    Err(Error::new(
        BAD_PIXEL_DESCRIPTION,
        format!("found {} bytes of samples, expected {expected}", samples.len()),
    ))
}

/// Identifiers of components: the letters mark them as red, green and blue.
pub fn component_ids(format: &FrameFormat) -> [u8; 3] {
    if format.photometric == Photometric::Rgb { *b"RGB" } else { [1, 2, 3] }
}

/// The contents of Adobe's APP14: version 100, two flags of 16 bits, and the transformation, 0 for
/// none and 1 for YCbCr.
pub fn adobe(transformation: u8) -> [u8; 12] {
    let mut body = *b"Adobe\0\x64\0\0\0\0\0";
    body[11] = transformation;
    body
}
