//! Looks up one tag and ends, for benches/startup.py to measure from outside. Usage: startup
//! nothing|dicom-map|dicom-dictionary-std

use dicom_core::dictionary::{DataDictionary as _, DataDictionaryEntry as _};
use std::hint::black_box;

fn main() {
    let name_len = match std::env::args().nth(1).as_deref() {
        Some("dicom-map") => dicom_map::DmapDict::embedded()
            .lookup(0x0010, black_box(0x0010), None)
            .map_or(0, |entry| entry.keyword().len()),
        Some("dicom-dictionary-std") => dicom_dictionary_std::StandardDataDictionary
            .by_tag(dicom_core::Tag(0x0010, black_box(0x0010)))
            .map_or(0, |entry| entry.alias().len()),
        _ => 0,
    };
    black_box(name_len);
}
