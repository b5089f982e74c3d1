//! A DICOM file in one output format: the first byte selects it, the rest is the file.
#![no_main]

#[path = "shared/readers.rs"]
mod readers;

use dicom_map_dataset::DataSet;
use dicom_map_inspect::compare::{CompareOptions, compare, is_identical};
use dicom_map_inspect::dump::{self, Decoding, DumpOptions, write_csv, write_html, write_text};
use dicom_map_inspect::json::{JsonOptions, Numbers, write_json};
use readers::{STRICT, TOLERANT};
use std::convert::Infallible;

/// Bits of the first byte: the format, and whether all of its options are set.
const FORM: u8 = 0b0111;
const IN_FULL: u8 = 0b1000;

fn show(data_set: &DataSet, form: u8, in_full: bool) {
    let options = match in_full {
        false => DumpOptions::default(),
        true => DumpOptions {
            width: Some(60),
            decoding: Some(Decoding::default()),
            sources: true,
            colored: true,
            max_value: None,
            ..DumpOptions::default()
        },
    };
    let mut out = Vec::new();
    match form {
        0 => {
            let rows = write_text(data_set, &options, &mut out).expect("memory can be written to");
            let elements = data_set.meta().walk().chain(data_set.root().walk()).count();
            assert_eq!(rows, elements as u64);
        }
        1 => _ = write_csv(data_set, &options, &mut out),
        2 => _ = write_html(data_set, &options, &mut out),
        3 => _ = dump::write_json(data_set, &options, &mut out),
        4 => {
            let numbers = if in_full { Numbers::Strings } else { Numbers::Numbers };
            let options = JsonOptions {
                pretty: in_full,
                meta: in_full,
                names: in_full,
                numbers,
                ..JsonOptions::default()
            };
            write_json(data_set, &options, &mut out).expect("memory can be written to");
        }
        _ => {
            assert!(is_identical(data_set, data_set), "a data set is itself");
            let mut show = |_: &_| Ok::<(), Infallible>(());
            let Ok(count) = compare(data_set, data_set, &CompareOptions::default(), &mut show);
            assert_eq!(count, 0, "a data set does not differ from itself");
        }
    }
}

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let Some((first, file)) = input.split_first() else { return };
    let reader = if first & 0x80 == 0 { &TOLERANT } else { &STRICT };
    let Ok(data_set) = reader.read_bytes(file) else { return };
    show(&data_set, first & FORM, first & IN_FULL != 0);
});
