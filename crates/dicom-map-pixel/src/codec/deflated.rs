//! Deflated Image Frame Compression (PS3.5 8.2.16): each frame has the layout of an encapsulated
//! uncompressed frame, in one stream of RFC 1951.

use crate::codec::{Decoder, EncodeOptions, Encoder, StreamHeader, native};
use crate::error_kind::{BAD_CODE_STREAM, FRAME_TOO_LARGE};
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;
use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

/// Inflates and deflates frames, and never produces more bytes than the frame has.
#[derive(Debug, Clone, Copy)]
pub struct DeflatedFrame;

/// The maximum number of bytes that deflate can produce from one byte is 1,032.
const MAX_RATIO: u64 = 1032;

/// Inflates exactly `out.len()` bytes.
fn inflate(stream: &[u8], out: &mut [u8]) -> Result<(), Error> {
    let bad = |message: String| Error::new(BAD_CODE_STREAM, message);
    let mut inflater = Decompress::new(false);
    let mut ended = false;
    while !ended {
        let (read, written) = (inflater.total_in() as usize, inflater.total_out() as usize);
        let done = written == out.len();
        // Once the frame is full, room for one more byte shows whether more would follow.
        let mut one_more = [0];
        let room = if done { &mut one_more[..] } else { &mut out[written..] };
        let status = inflater.decompress(&stream[read..], room, FlushDecompress::Finish).map_err(
            |error| bad(format!("found a damaged deflated frame: {error}")).with_source(error),
        )?;
        ended = status == Status::StreamEnd;
        let more = inflater.total_out() as usize - written;
        if done && more > 0 {
            return Err(bad(format!(
                "found more than {written} bytes in a deflated frame, expected as many"
            )));
        }
        if !ended && more == 0 && inflater.total_in() as usize == read {
            return Err(bad(format!(
                "found the end of a deflated frame after {written} bytes, expected {}",
                out.len()
            )));
        }
    }
    let found = inflater.total_out() as usize;
    if found != out.len() {
        return Err(bad(format!(
            "found {found} bytes in a deflated frame, expected {}",
            out.len()
        )));
    }
    Ok(())
}

impl Decoder for DeflatedFrame {
    fn header(&self, stream: &[u8], format: &FrameFormat) -> Result<StreamHeader, Error> {
        let expected = native::byte_len(format)?;
        if (stream.len() as u64).saturating_mul(MAX_RATIO) < expected {
            return Err(Error::new(
                BAD_CODE_STREAM,
                format!(
                    "found a deflated frame of {} bytes, expected {expected} inflated",
                    stream.len()
                ),
            ));
        }
        Ok(StreamHeader::of_format(format))
    }

    fn decode(
        &self,
        stream: &[u8],
        format: &FrameFormat,
        limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error> {
        self.header(stream, format)?;
        if native::is_as_decoded(format) {
            return inflate(stream, out);
        }
        let byte_len = native::byte_len(format)?;
        if byte_len > limits.frame_bytes {
            return Err(Error::new(
                FRAME_TOO_LARGE,
                format!("found a frame of {byte_len} bytes, expected {}", limits.frame_bytes),
            ));
        }
        let mut frame = vec![0; byte_len as usize];
        inflate(stream, &mut frame)?;
        native::unpack(&frame, format, out)
    }
}

impl Encoder for DeflatedFrame {
    fn encode(
        &self,
        samples: &[u8],
        format: &FrameFormat,
        _options: &EncodeOptions,
        stream: &mut Vec<u8>,
    ) -> Result<(), Error> {
        let mut frame = Vec::new();
        native::pack(samples, format, &mut frame)?;
        let mut deflater = Compress::new(Compression::default(), false);
        loop {
            stream.reserve(frame.len() / 4 + 64);
            let read = deflater.total_in() as usize;
            let status = deflater
                .compress_vec(&frame[read..], stream, FlushCompress::Finish)
                .map_err(|error| Error::caused(BAD_CODE_STREAM, error.to_string(), error))?;
            if status == Status::StreamEnd {
                return Ok(());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Photometric;

    fn format(rows: u32, columns: u32, bits: u16) -> FrameFormat {
        FrameFormat {
            rows,
            columns,
            samples: 1,
            bits_allocated: bits,
            bits_stored: bits,
            high_bit: bits - 1,
            signed: false,
            planar: false,
            photometric: Photometric::Monochrome2,
        }
    }

    fn decode(stream: &[u8], format: &FrameFormat) -> Result<Vec<u8>, Error> {
        let limits = Limits::default();
        DeflatedFrame.header(stream, format)?;
        let mut out = vec![0; format.frame_bytes(&limits).unwrap()];
        DeflatedFrame.decode(stream, format, &limits, &mut out)?;
        Ok(out)
    }

    fn encode(samples: &[u8], format: &FrameFormat) -> Vec<u8> {
        let mut stream = vec![0xAA];
        DeflatedFrame.encode(samples, format, &EncodeOptions::default(), &mut stream).unwrap();
        stream.split_off(1)
    }

    #[test]
    fn frames_come_back_padded_or_not() {
        for format in [format(7, 7, 1), format(300, 200, 8), format(30, 20, 16), format(1, 1, 32)] {
            let len = format.frame_bytes(&Limits::default()).unwrap();
            let highest = if format.bits_allocated == 1 { 2 } else { 256 };
            let samples: Vec<u8> = (0..len).map(|at| (at * at % highest) as u8).collect();
            let mut stream = encode(&samples, &format);
            assert_eq!(decode(&stream, &format).unwrap(), samples);
            stream.push(0);
            assert_eq!(decode(&stream, &format).unwrap(), samples);
        }
    }

    #[test]
    fn bombs_and_cuts_and_noise_are_errors() {
        let (small, large) = (format(1, 10, 8), format(1, 2000, 8));
        let bomb = encode(&vec![0; 4 << 20], &format(1024, 4096, 8));
        let ten = encode(&[5; 10], &small);
        for (what, stream, format) in [
            ("a bomb", &bomb[..], small),
            ("a frame too short", &ten, format(1, 11, 8)),
            ("a frame too long", &ten, format(1, 9, 8)),
            ("a stream cut off", &ten[..ten.len() - 1], small),
            ("nothing", &[], small),
            ("noise", &[0xFF; 20], small),
            ("too few bytes to be inflated to so many", &[3, 0][..1], large),
        ] {
            let error = decode(stream, &format).unwrap_err();
            assert_eq!(error.kind(), BAD_CODE_STREAM, "{what}: {error}");
        }
    }
}
