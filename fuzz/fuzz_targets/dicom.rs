//! Arbitrary bytes as a DICOM file: read, walk, decode every value; strict reading must fail, or
//! find the same. Output formats are tested by the target `dump`.
#![no_main]

#[path = "shared/readers.rs"]
mod readers;

use dicom_map_dataset::DataSet;
use readers::{STRICT, TOLERANT};

fn walk(data_set: &DataSet) -> usize {
    let mut seen = 0;
    for (_, element) in data_set.meta().walk().chain(data_set.root().walk()) {
        let _ = (
            element.value(),
            element.value_start(3),
            element.text(),
            element.name(),
            element.creator_view().map(|view| view.name()),
        );
        assert!(
            element.value_offset() + element.bytes().len() as u64 <= data_set.bytes().len() as u64
        );
        let path = element.path();
        let found = data_set.find(&path).expect("a path of our own is a path");
        assert!(found.is_some(), "{path} leads to an element");
        if let Some(items) = element.items() {
            let _ = items.map(|item| item.elements().count()).sum::<usize>();
        }
        if let Some(fragments) = element.fragments() {
            let _ = fragments.map(<[u8]>::len).sum::<usize>();
        }
        let _ = dicom_map_inspect::blocks::decode(element);
        seen += 1;
    }
    seen
}

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let tolerant = TOLERANT.read_bytes(bytes);
    let strict = STRICT.read_bytes(bytes);
    let Ok(data_set) = tolerant else {
        assert!(strict.is_err(), "what a strict reader takes, a tolerant one takes");
        return;
    };
    let seen = walk(&data_set);
    if let Ok(strict) = strict {
        assert_eq!(walk(&strict), seen);
        assert!(strict.warnings().is_empty());
    }
});
