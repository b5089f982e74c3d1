//! Arbitrary bytes as DICOM JSON: converted to a file, read, written as JSON again; from the second
//! round on the JSON must not change.
#![no_main]

use dicom_map_dataset::Reader;
use dicom_map_inspect::json::{JsonOptions, Part10Options, to_part10, write_json};
use std::sync::LazyLock;

static READER: LazyLock<Reader> = LazyLock::new(Reader::embedded);

/// The JSON of a file that was made from JSON.
fn round(json: &[u8]) -> Option<Vec<u8>> {
    let file = to_part10(json, READER.dict(), &Part10Options::default()).ok()?;
    let bytes = file.to_bytes().expect("what was measured can be written");
    assert_eq!(bytes.len() as u64, file.byte_len());
    let data_set = READER.read_bytes(bytes).expect("a file of our own can be read");
    let mut text = Vec::new();
    write_json(&data_set, &JsonOptions::default(), &mut text).expect("memory can be written to");
    Some(text)
}

libfuzzer_sys::fuzz_target!(|json: &[u8]| {
    let Some(first) = round(json) else { return };
    // The first round may change the spelling of a number: +1 becomes 1.
    let second = round(&first).expect("what we write can be made into a file");
    let third = round(&second).expect("what we write can be made into a file");
    assert_eq!(String::from_utf8_lossy(&third), String::from_utf8_lossy(&second));
});
