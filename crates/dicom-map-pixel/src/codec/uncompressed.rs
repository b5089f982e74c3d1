//! Encapsulated Uncompressed Explicit VR Little Endian (PS3.5 A.4.11): frames without compression.

use crate::codec::{Decoder, EncodeOptions, Encoder, StreamHeader, native};
use crate::error_kind::BAD_CODE_STREAM;
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;

/// Copies frames, and unpacks bits, planes and chroma.
#[derive(Debug, Clone, Copy)]
pub struct Uncompressed;

/// Returns the frame without the byte that makes the length of its fragment even.
fn frame<'a>(stream: &'a [u8], format: &FrameFormat) -> Result<&'a [u8], Error> {
    let expected = native::byte_len(format)?;
    let found = stream.len() as u64;
    if found != expected && found != expected.saturating_add(expected % 2) {
        return Err(Error::new(
            BAD_CODE_STREAM,
            format!("found a frame of {found} bytes, expected {expected}"),
        ));
    }
    // Not longer than the stream.
    Ok(&stream[..expected as usize])
}

impl Decoder for Uncompressed {
    fn header(&self, stream: &[u8], format: &FrameFormat) -> Result<StreamHeader, Error> {
        frame(stream, format)?;
        Ok(StreamHeader::of_format(format))
    }

    fn decode(
        &self,
        stream: &[u8],
        format: &FrameFormat,
        _limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error> {
        native::unpack(frame(stream, format)?, format, out)
    }
}

impl Encoder for Uncompressed {
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        _options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error> {
        native::pack(samples, format, stream)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Photometric;

    #[test]
    fn a_frame_is_its_length_or_one_byte_of_padding_more() {
        let format = FrameFormat {
            rows: 1,
            columns: 3,
            samples: 1,
            bits_allocated: 8,
            bits_stored: 8,
            high_bit: 7,
            signed: false,
            planar: false,
            photometric: Photometric::Monochrome2,
        };
        let mut out = [0; 3];
        for stream in [&[1, 2, 3][..], &[1, 2, 3, 0]] {
            assert_eq!(Uncompressed.header(stream, &format).unwrap().bits, 8);
            Uncompressed.decode(stream, &format, &Limits::default(), &mut out).unwrap();
            assert_eq!(out, [1, 2, 3]);
        }
        for stream in [&[1, 2][..], &[1, 2, 3, 0, 0], &[]] {
            let error = Uncompressed.header(stream, &format).unwrap_err();
            assert_eq!(error.kind(), BAD_CODE_STREAM);
        }
        let huge = FrameFormat { rows: u32::MAX, columns: u32::MAX, bits_allocated: 64, ..format };
        assert!(Uncompressed.header(&[], &huge).is_err());
    }
}
