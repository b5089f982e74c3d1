//! Vendor blocks that are truncated, have wrong lengths, or unpack to large sizes: decoded or
//! refused, in bounded memory. In a process of its own, since its peak is measured.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::Tag;
use dicom_map_dataset::Reader;
use dicom_map_inspect::blocks::{self, Format, MAX_UNPACKED};
use dicom_map_test_support::part10::*;
use dicom_map_test_support::{corpus_files, peak_bytes};

/// One after another, since they share one peak.
#[test]
fn memory_is_bounded() {
    blocks_that_are_cut_or_lie();
    blocks_that_grow_are_bounded();
}

/// A file with one private element.
fn file(creator: &str, group: u16, offset: u8, value: &[u8]) -> Vec<u8> {
    let mut creator = creator.as_bytes().to_vec();
    if creator.len() % 2 == 1 {
        creator.push(b' ');
    }
    let tag = u32::from(Tag::new(group, 0x1000 | u16::from(offset)));
    let mut value = value.to_vec();
    if value.len() % 2 == 1 {
        value.push(0);
    }
    Part10::new(EXPLICIT)
        .short(u32::from(Tag::new(group, 0x10)), b"LO", &creator)
        .long(tag, b"OB", &value)
        .0
}

/// Each block of real files, truncated at every 16th byte (long ones at 32 places), and with each
/// of its first numbers set to 0 and 0xFFFFFFFF: it is decoded, and memory is bounded.
fn blocks_that_are_cut_or_lie() {
    /// Memory of the process apart from the blocks, and the limit for one: 64 MiB and four times
    /// the block.
    const FIXED: u64 = 64 << 20;
    const MAX_CUTS: usize = 32;
    let reader = Reader::embedded();
    let mut seen: Vec<(&str, usize)> = Vec::new();
    let before = peak_bytes();
    let mut largest = 0;
    for path in corpus_files() {
        let data_set = reader.read_path(&path).unwrap();
        for (_, element) in data_set.root().walk() {
            let Some(row) = blocks::known_block(element) else { continue };
            // One block of each kind and size.
            let key = (row.name, element.bytes().len() / 4096);
            if row.format == Format::Sequence || seen.contains(&key) {
                continue;
            }
            seen.push(key);
            let whole = element.bytes();
            largest = largest.max(whole.len() as u64);
            let step = 16.max(whole.len() / MAX_CUTS / 16 * 16);
            let mut inputs: Vec<Vec<u8>> =
                (0..whole.len()).step_by(step).map(|end| whole[..end].to_vec()).collect();
            for at in (0..whole.len().min(200).saturating_sub(4)).step_by(4) {
                for number in [0u32, u32::MAX] {
                    let mut bytes = whole.to_vec();
                    bytes[at..at + 4].copy_from_slice(&number.to_le_bytes());
                    inputs.push(bytes);
                }
            }
            for bytes in inputs {
                if let Some(decoded) = blocks::decode_bytes(row.format, &bytes) {
                    drop(decoded);
                } else {
                    let made = file(row.creator, row.group, row.offset, &bytes);
                    let made = reader.read_bytes(made).unwrap();
                    assert!(made.root().walk().any(|(_, it)| blocks::decode(it).is_some()));
                }
            }
        }
    }
    assert!(corpus_files().is_empty() || seen.len() >= 10, "{seen:?}");
    if let (Some(before), Some(after)) = (before, peak_bytes()) {
        assert!(after - before < FIXED + 4 * largest, "{before} {after} {largest}");
    }
}

/// Blocks that would unpack or grow without limit are refused, in bounded memory.
fn blocks_that_grow_are_bounded() {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..64 {
        encoder.write_all(&vec![b'a'; 1 << 20]).unwrap();
    }
    let bomb = [vec![0; 4], encoder.finish().unwrap()].concat();
    let wide = (0..1000).map(|it| format!("a{it}[65535] = 1\n")).collect::<String>();
    let wide = format!("### ASCCONV BEGIN ###\n{wide}### ASCCONV END ###");
    let cases: [(Format, Vec<u8>); 6] = [
        (Format::Pdb, bomb.clone()),
        (Format::ExamRecord, bomb),
        (Format::Ascconv, wide.into_bytes()),
        (Format::Markup, b"<a>".repeat(1 << 20)),
        (Format::Markup, [b"[".as_slice(), &b"[],".repeat(1 << 20)].concat()),
        (Format::Pmsct, [0xA5, 0xFF, 0].repeat(MAX_UNPACKED / 256)),
    ];
    let before = peak_bytes();
    let mut largest = 0;
    for (format, bytes) in cases {
        largest = largest.max(bytes.len() as u64);
        assert!(blocks::decode_bytes(format, &bytes).unwrap().is_err(), "{format:?}");
    }
    if let (Some(before), Some(after)) = (before, peak_bytes()) {
        assert!(after - before < (64 << 20) + 4 * largest, "{before} {after}");
    }
    // Many of them in one file share one limit.
    let stream = {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(&vec![b' '; MAX_UNPACKED / 2]).unwrap();
        encoder.finish().unwrap()
    };
    let item = fragment(|it| {
        it.short(0x0025_0010, b"LO", b"GEMS_SERS_01").long(0x0025_101B, b"OB", &even(&stream))
    });
    let items = (0..50).fold(Part10(Vec::new()), |items, _| items.implicit(ITEM, &item)).0;
    let many = Part10::new(EXPLICIT).long(0x0008_1140, b"SQ", &items).0;
    let data_set = Reader::embedded().read_bytes(many).unwrap();
    let decoded = blocks::all(data_set.root());
    assert!(decoded.warnings.iter().any(|warning| warning.contains("unpacked")), "{decoded:?}");
}

fn even(bytes: &[u8]) -> Vec<u8> {
    let mut bytes = bytes.to_vec();
    if bytes.len() % 2 == 1 {
        bytes.push(0);
    }
    bytes
}
