//! A frame's format and an HTJ2K stream: no more memory than its limits allow, and no access
//! outside of the memory of its decoder, which is a translation of C.
#![no_main]

#[path = "shared/frame.rs"]
mod frame;

use dicom_map_pixel::codec::htj2k::Htj2k;

// Its decoder panics on some streams, and the codec catches that. The engine would report it as a
// finding; a panic that leaves the codec still ends the process.
libfuzzer_sys::fuzz_target!(init: std::panic::set_hook(Box::new(|_| {})), |bytes: &[u8]| {
    let Some((format, stream)) = frame::format_of(bytes) else { return };
    frame::decoded(&Htj2k, stream, &format);
});
