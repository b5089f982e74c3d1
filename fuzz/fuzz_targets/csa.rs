//! Any bytes as a CSA header.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(tags) = dicom_map_inspect::csa::read_csa(bytes) {
        assert!(tags.iter().all(|tag| tag.name.chars().count() <= 64));
    }
});
