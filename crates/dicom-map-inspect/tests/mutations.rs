//! Real files with a few bytes changed: read, walked, dumped in every form, written as JSON and
//! converted back to a file; never a panic, never slow.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::escape::is_hidden;
use dicom_map_dataset::{ReadOptions, Reader};
use dicom_map_inspect::dump::{self, Decoding, DumpOptions, write_csv, write_html, write_text};
use dicom_map_inspect::json::{JsonOptions, Part10Options, to_part10, write_json};
use std::time::{Duration, Instant};

/// Files up to this length are used: changes then affect the structure rather than pixels.
const MAX_BYTES: usize = 12_000;
/// Number of changed copies of each file; set `DICOM_MAP_MUTATIONS` for more.
const COPIES: usize = 12;
/// Far above the time of any of these; a hang takes longer.
const LIMIT: Duration = Duration::from_secs(20);

#[test]
fn real_files_with_bytes_changed() {
    let copies = std::env::var("DICOM_MAP_MUTATIONS")
        .ok()
        .and_then(|count| count.parse().ok())
        .unwrap_or(COPIES);
    let mut state = 0x2545_F491_4F6C_DD1Du64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state as usize
    };
    let tolerant = Reader::embedded();
    let strict =
        Reader::embedded().with_options(ReadOptions { strict: true, ..ReadOptions::default() });
    let dump_options = DumpOptions {
        decoding: Some(Decoding::default()),
        sources: true,
        max_value: Some(40),
        ..DumpOptions::default()
    };
    let mut read = 0;
    for path in dicom_map_test_support::real_files() {
        let whole = std::fs::read(&path).unwrap();
        if whole.len() > MAX_BYTES || whole.len() < 140 {
            continue;
        }
        for _ in 0..copies {
            let mut bytes = whole.clone();
            for _ in 0..1 + random() % 8 {
                // Most elements are at the start.
                let range = if random() % 2 == 0 { bytes.len() } else { bytes.len().min(1500) };
                let at = 128 + random() % (range - 128);
                bytes[at] = match random() % 4 {
                    0 => 0xFF,
                    1 => 0,
                    2 => bytes[at].wrapping_add(1),
                    _ => random() as u8,
                };
            }
            let started = Instant::now();
            let _ = strict.read_bytes(bytes.clone());
            if let Ok(data_set) = tolerant.read_bytes(bytes) {
                read += 1;
                let mut out = Vec::new();
                write_text(&data_set, &dump_options, &mut out).unwrap();
                write_csv(&data_set, &dump_options, &mut out).unwrap();
                write_html(&data_set, &dump_options, &mut out).unwrap();
                dump::write_json(&data_set, &dump_options, &mut out).unwrap();
                let shown = String::from_utf8(out).unwrap();
                let is_harmful = |char| is_hidden(char) && char != '\n';
                assert!(!shown.contains(is_harmful), "{}: {shown:?}", path.display());
                let mut json = Vec::new();
                write_json(
                    &data_set,
                    &JsonOptions { meta: true, ..JsonOptions::default() },
                    &mut json,
                )
                .unwrap();
                serde_json::from_slice::<serde_json::Value>(&json)
                    .unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                // Values that no file can hold (a tag in group FFFE, say) are refused; any file
                // that is made can be read.
                if let Ok(file) = to_part10(&json, tolerant.dict(), &Part10Options::default()) {
                    tolerant.read_bytes(file.to_bytes().unwrap()).unwrap();
                }
            }
            assert!(started.elapsed() < LIMIT, "{}: {:?}", path.display(), started.elapsed());
        }
    }
    println!("{read} changed files read");
}
