//! Any bytes as a DICOM file: read, walk, decode every value, dump in every form; strict reading
//! refuses, or finds the same.
#![no_main]

use dicom_map_dataset::{DataSet, ReadOptions, Reader};
use dicom_map_inspect::dump::{self, DumpOptions, write_csv, write_html, write_text};
use std::sync::LazyLock;

/// Small limits: the fuzzer finds their edges, and no input takes long.
fn options(strict: bool) -> ReadOptions {
    ReadOptions {
        strict,
        max_inflated_bytes: 1 << 20,
        max_nodes: 10_000,
        max_depth: 32,
        ..ReadOptions::default()
    }
}

static TOLERANT: LazyLock<Reader> =
    LazyLock::new(|| Reader::embedded().with_options(options(false)));
static STRICT: LazyLock<Reader> = LazyLock::new(|| Reader::embedded().with_options(options(true)));

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
        if dicom_map_inspect::csa::is_csa(element) {
            let _ = dicom_map_inspect::csa::read_csa(element.bytes());
        }
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
    for options in [
        DumpOptions::default(),
        DumpOptions {
            width: Some(60),
            csa: true,
            sources: true,
            colored: true,
            max_value: None,
            ..DumpOptions::default()
        },
    ] {
        let mut out = Vec::new();
        let rows = write_text(&data_set, &options, &mut out).expect("memory can be written to");
        assert_eq!(rows, seen as u64);
        let _ = write_csv(&data_set, &options, &mut out);
        let _ = write_html(&data_set, &options, &mut out);
        let _ = dump::write_json(&data_set, &options, &mut out);
    }
});
