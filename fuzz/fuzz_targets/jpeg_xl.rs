//! A frame's format and a JPEG XL stream: no more memory than its limits allow, and no panic that
//! leaves the decoder.
#![no_main]

#[path = "shared/frame.rs"]
mod frame;

use dicom_map_pixel::codec::jpeg_xl::JpegXl;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some((format, stream)) = frame::format_of(bytes) else { return };
    frame::decoded(&JpegXl, stream, &format);
});
