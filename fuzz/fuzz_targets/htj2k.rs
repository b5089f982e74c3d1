//! A frame's format and an HTJ2K stream: no more memory than its guards allow, and nothing beyond
//! the memory that its decoder, a translation of C, was given.
#![no_main]

#[path = "shared/frame.rs"]
mod frame;

use dicom_map_pixel::codec::htj2k::Htj2k;

// Its decoder panics on some streams, which the codec catches. The engine would take that for a
// finding; a panic that leaves the codec ends the process all the same.
libfuzzer_sys::fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let Some((format, stream)) = frame::format_of(bytes) else { return };
    frame::decoded(&Htj2k, stream, &format);
});
