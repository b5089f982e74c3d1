//! A frame's format and a JPEG 2000 stream: no more memory than its limits allow, and no panic.
#![no_main]

#[path = "shared/frame.rs"]
mod frame;

use dicom_map_pixel::codec::jpeg2000::Jpeg2000;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((format, stream)) = frame::format_of(bytes) else { return };
    frame::decoded(&Jpeg2000, stream, &format);
});
