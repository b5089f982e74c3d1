//! A frame's format from the first bytes of an input, and its decoder, applied to the rest.

use dicom_map_pixel::codec::{Decoder, StreamHeader};
use dicom_map_pixel::{FrameFormat, Limits, Photometric};

/// The maximum size in bytes of a frame that is decoded.
const FRAME_BYTES: u64 = 1 << 22;

/// The format described by six bytes, and the bytes after them.
pub fn format_of(bytes: &[u8]) -> Option<(FrameFormat, &[u8])> {
    let (&[rows, columns, samples, bits, stored, flags], rest) = bytes.split_first_chunk()?;
    let bits_allocated = [8, 16, 32, 1, 64][usize::from(bits) % 5];
    let bits_stored = 1 + u16::from(stored) % bits_allocated;
    let photometric = [Photometric::Monochrome2, Photometric::Rgb, Photometric::YbrFull422]
        [usize::from(flags >> 2) % 3];
    let format = FrameFormat {
        rows: u32::from(rows) + 1,
        columns: u32::from(columns) + 1,
        samples: u16::from(samples) % 4 + 1,
        bits_allocated,
        bits_stored,
        high_bit: bits_stored - 1,
        signed: flags & 1 != 0,
        planar: flags & 2 != 0,
        photometric,
    };
    Some((format, rest))
}

/// The header and the samples, if both are valid and not too large.
pub fn decoded(
    decoder: &dyn Decoder,
    stream: &[u8],
    format: &FrameFormat,
) -> Option<(StreamHeader, Vec<u8>)> {
    let mut limits = Limits::default();
    limits.frame_bytes = FRAME_BYTES;
    let header = decoder.header(stream, format).ok()?;
    let byte_len = header.byte_len().filter(|&len| len <= FRAME_BYTES)?;
    let mut out = vec![0; byte_len as usize];
    decoder.decode(stream, format, &limits, &mut out).ok()?;
    Some((header, out))
}
