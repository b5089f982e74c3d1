//! A frame's format and a JPEG-LS stream. Decoded samples must survive a round trip.
#![no_main]

#[path = "shared/frame.rs"]
mod frame;

use dicom_map_pixel::FrameFormat;
use dicom_map_pixel::codec::jpeg_ls::{Interleave, JpegLs, JpegLsNear};
use dicom_map_pixel::codec::{EncodeOptions, Encoder};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((format, stream)) = frame::format_of(bytes) else { return };
    let Some((header, samples)) = frame::decoded(&JpegLs, stream, &format) else { return };
    // Images that consist only of runs can be large; for them, decoding once is enough.
    if samples.len() > 1 << 16 {
        return;
    }
    let interleave =
        [Interleave::None, Interleave::Line, Interleave::Sample][usize::from(format.samples) % 3];
    let format = FrameFormat {
        rows: header.rows,
        columns: header.columns,
        samples: header.samples,
        bits_allocated: 8 * header.sample_bytes() as u16,
        bits_stored: header.bits,
        high_bit: header.bits - 1,
        ..format
    };
    let mut again = Vec::new();
    JpegLsNear { interleave }
        .encode(&samples, &format, &EncodeOptions::default(), &mut again)
        .expect("decoded samples can be encoded");
    let (_, same) = frame::decoded(&JpegLs, &again, &format).expect("a stream of our own");
    assert!(same == samples);
});
