//! Memory use on wrong lengths: the peak of the whole process stays small. The only test in its
//! process.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map_dataset::{ReadOptions, Reader};
use dicom_map_test_support::part10::*;

#[test]
fn wrong_lengths_take_no_memory() {
    const LIMIT: u64 = 64 << 20;
    let mut small = Part10::new(EXPLICIT).long_header(0x0040_A160, b"UT", 0xFFFF_FFF0);
    small.0.resize(368, b'x');
    let reader = Reader::embedded();
    let data_set = reader.read_bytes(small.0).unwrap();
    assert!(data_set.root().elements().all(|element| element.text().unwrap().len() < 368));
    for vr in [b"OB", b"OW", b"SQ", b"UN", b"UT", b"UC", b"OV"] {
        for length in [0xFFFF_FFF0, 0x7FFF_FFFF, 0x1000_0000] {
            let bytes =
                Part10::new(EXPLICIT).long_header(0x0009_1001, vr, length).bare(ITEM, length).0;
            let data_set = reader.read_bytes(bytes).unwrap();
            for (_, element) in data_set.root().walk() {
                let _ = (element.value(), element.value_count());
            }
        }
    }
    let strict =
        Reader::embedded().with_options(ReadOptions { strict: true, ..ReadOptions::default() });
    assert!(
        strict
            .read_bytes(Part10::new(EXPLICIT).long_header(0x0040_A160, b"UT", 0xFFFF_FFF0).0)
            .is_err()
    );
    match dicom_map_test_support::peak_bytes() {
        Some(peak) => assert!(peak < LIMIT, "{peak} bytes"),
        None => dicom_map_test_support::skip::machine(
            "memory",
            "the system does not report the peak of memory",
        ),
    }
}
