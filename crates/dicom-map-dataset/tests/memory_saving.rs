//! Memory use of changing and saving a long file: far below its size, with a correct copy. The only
//! test in its process.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map_dataset::{Path, Reader, SaveOptions, Value};
use dicom_map_test_support::part10::*;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};

#[test]
fn saving_a_long_file_takes_little_memory() {
    const PIXEL_BYTES: u64 = 200 << 20;
    const LIMIT: u64 = 64 << 20;
    const END: &[u8; 8] = b"the end.";
    let folder = tempfile::tempdir().unwrap();
    let (long, edited) = (folder.path().join("long.dcm"), folder.path().join("edited.dcm"));
    // Zeros that take no room on the disk, with bytes after them that show whether the file is
    // complete.
    let front = Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id").long_header(
        0x7FE0_0010,
        b"OB",
        PIXEL_BYTES as u32,
    );
    let mut file = File::create(&long).unwrap();
    file.write_all(&front.0).unwrap();
    file.set_len(front.0.len() as u64 + PIXEL_BYTES).unwrap();
    file.seek(SeekFrom::End(-8)).unwrap();
    file.write_all(END).unwrap();
    let before = dicom_map_test_support::peak_bytes();

    let mut data_set = Reader::embedded().read_path(&long).unwrap();
    let path = Path::parse("PatientID").unwrap();
    data_set.set(&path, &Value::from("another one")).unwrap();
    let written = data_set.save(&edited, &SaveOptions::default()).unwrap();
    let same = data_set.save(folder.path().join("same.dcm"), &SaveOptions::default());
    assert_eq!(same.unwrap(), written);

    let grown = "another one ".len() as u64 - 2;
    assert_eq!(written, front.0.len() as u64 + PIXEL_BYTES + grown);
    let mut copy = File::open(&edited).unwrap();
    assert_eq!(copy.metadata().unwrap().len(), written);
    copy.seek(SeekFrom::End(-16)).unwrap();
    let mut end = Vec::new();
    copy.read_to_end(&mut end).unwrap();
    assert_eq!(end, [&[0; 8], &END[..]].concat());
    let again = Reader::embedded().read_path(&edited).unwrap();
    assert_eq!(again.find("PatientID").unwrap().unwrap().text().unwrap(), "another one");
    match (before, dicom_map_test_support::peak_bytes()) {
        (Some(before), Some(peak)) => assert!(peak < before + LIMIT, "{peak} bytes"),
        _ => dicom_map_test_support::skip::machine(
            "memory",
            "the system does not report the peak of memory",
        ),
    }
}
