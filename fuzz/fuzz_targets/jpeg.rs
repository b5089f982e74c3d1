//! Arbitrary bytes as a JPEG code stream; samples decoded without loss are encoded and decoded
//! again.
#![no_main]

use dicom_map_pixel::codec::jpeg::{Jpeg, JpegLossless};
use dicom_map_pixel::codec::{Decoder, EncodeOptions, Encoder};
use dicom_map_pixel::{FrameFormat, Limits, Photometric};

/// The maximum size in bytes of an image that is decoded here.
const MOST_BYTES: u64 = 1 << 22;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let mut format = FrameFormat {
        rows: 1,
        columns: 1,
        samples: 1,
        bits_allocated: 8,
        bits_stored: 8,
        high_bit: 7,
        signed: false,
        planar: false,
        photometric: Photometric::Monochrome2,
    };
    let limits = Limits::default();
    let Ok(header) = Jpeg.header(bytes, &format) else { return };
    assert!(header.rows > 0 && header.columns > 0 && (1..=4).contains(&header.samples));
    let Some(len) = header.byte_len().filter(|&len| len <= MOST_BYTES) else { return };
    let mut samples = vec![0; len as usize];
    if Jpeg.decode(bytes, &format, &limits, &mut samples).is_err() {
        return;
    }
    format.rows = header.rows;
    format.columns = header.columns;
    format.samples = header.samples;
    format.bits_allocated = 8 * header.sample_bytes() as u16;
    format.bits_stored = header.bits;
    format.high_bit = header.bits - 1;
    let mut stream = Vec::new();
    if JpegLossless.encode(&samples, &format, &EncodeOptions::default(), &mut stream).is_err() {
        assert!(header.samples != 1 && header.samples != 3);
        return;
    }
    let mut again = vec![0; samples.len()];
    let result = Jpeg.decode(&stream, &format, &limits, &mut again);
    assert!(result.is_ok() && again == samples);
});
