//! Arbitrary bytes as a .dmap file: open, look up, walk, verify.
#![no_main]

#[path = "shared/exercise.rs"]
mod exercise;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(dict) = dicom_map::DmapDict::from_bytes(bytes) else { return };
    exercise::everything(&dict);
});
