//! The example at the end of FORMAT.md is the output of the writer.
//!
//! `UPDATE_FORMAT_MD=1 cargo test -p dicom-map --test format_md` rewrites it.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

mod common;

use dicom_map::registry::{Entry, Key, PrivateKey, Registry};
use dicom_map::{Vm, Vr};

fn example() -> Vec<u8> {
    let mut entry =
        Entry::new(Key::Private(PrivateKey::new("ACME", 0x0009, 0x01, None)), Vr::LO, Vm::ONE);
    entry.name = "A".into();
    dicom_map::to_dmap(Registry { entries: vec![entry], ..Registry::default() }).unwrap()
}

fn hex_dump(bytes: &[u8]) -> String {
    let line = |(index, chunk): (usize, &[u8])| {
        let hex: Vec<String> = chunk.iter().map(|byte| format!("{byte:02X}")).collect();
        let text: String = chunk
            .iter()
            .map(|byte| if byte.is_ascii_graphic() { char::from(*byte) } else { '.' })
            .collect();
        format!("{:04X}  {:<47}  {text}\n", index * 16, hex.join(" "))
    };
    bytes.chunks(16).enumerate().map(line).collect()
}

#[test]
fn the_example_is_what_the_writer_makes() {
    let path = common::workspace_path("crates/dicom-map/FORMAT.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (head, _) = page.split_once("## 12. Example").unwrap();
    let bytes = example();
    let section = format!(
        "## 12. Example\n\nThis is a dictionary with one entry, (0009,xx01) of creator `ACME`, LO, VM 1, name `A`, without keyword or sources, in\n{} bytes:\n\n```\n{}```\n",
        bytes.len(),
        hex_dump(&bytes)
    );
    let expected = format!("{head}{section}");
    if std::env::var_os("UPDATE_FORMAT_MD").is_some() {
        std::fs::write(&path, &expected).unwrap();
    }
    assert!(
        std::fs::read_to_string(&path).unwrap() == expected,
        "FORMAT.md's example differs: run with UPDATE_FORMAT_MD=1"
    );
}
