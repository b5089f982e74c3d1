//! A frame's format and a deflated frame, which is also read as an uncompressed one. Decoded
//! samples must survive a round trip.
#![no_main]

#[path = "shared/frame.rs"]
mod frame;

use dicom_map_pixel::codec::deflated::DeflatedFrame;
use dicom_map_pixel::codec::uncompressed::Uncompressed;
use dicom_map_pixel::codec::{Decoder, EncodeOptions, Encoder};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((format, stream)) = frame::format_of(bytes) else { return };
    let codecs: [(&dyn Decoder, &dyn Encoder); 2] =
        [(&DeflatedFrame, &DeflatedFrame), (&Uncompressed, &Uncompressed)];
    for (decoder, encoder) in codecs {
        let Some((_, samples)) = frame::decoded(decoder, stream, &format) else { continue };
        let mut again = Vec::new();
        encoder
            .encode(&samples, &format, &EncodeOptions::default(), &mut again)
            .expect("decoded samples can be encoded");
        let (_, same) = frame::decoded(decoder, &again, &format).expect("a frame of our own");
        assert!(same == samples);
    }
});
