//! A frame's format and an RLE frame. Decoded samples must survive a round trip.
#![no_main]

#[path = "shared/frame.rs"]
mod frame;

use dicom_map_pixel::codec::rle::Rle;
use dicom_map_pixel::codec::{EncodeOptions, Encoder};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((format, stream)) = frame::format_of(bytes) else { return };
    let Some((_, samples)) = frame::decoded(&Rle, stream, &format) else { return };
    let mut again = Vec::new();
    Rle.encode(&samples, &format, &EncodeOptions::default(), &mut again)
        .expect("decoded samples can be encoded");
    let (_, same) = frame::decoded(&Rle, &again, &format).expect("a frame of our own");
    assert!(same == samples);
});
