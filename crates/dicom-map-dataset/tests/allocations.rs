//! No allocation on the word of a file: an allocator that refuses sizes far beyond the length of
//! the file. A refusal ends the process with the number of bytes requested. The only test in its
//! process.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use cap::Cap;
use dicom_map::Tag;
use dicom_map_dataset::{DataSet, ReadOptions, Reader, SaveOptions};
use dicom_map_test_support::part10::*;
use dicom_map_test_support::shared_folder;
use std::alloc::System;
use std::path::Path;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// Limit of allocations beyond what is already in use: the records and texts of a file take many
/// times its content, and a reader reserves room for some in advance.
fn limit_for(file: &[u8]) -> usize {
    ALLOCATOR.allocated() + 64 * file.len() + (1 << 20)
}

/// Everything that allocates while a data set is read, changed and written.
fn use_all(mut data_set: DataSet) {
    for (_, element) in data_set.meta().walk().chain(data_set.root().walk()) {
        let _ = (element.value(), element.value_count(), element.text().map(|text| text.len()));
        let _ = (element.value_start(3), element.path().len());
        let _ = element.fragments().map(|fragments| fragments.count());
    }
    let _ = data_set.to_bytes(&SaveOptions::default());
    let _ = data_set.set_text(&"PatientID".parse().unwrap(), "1");
    let _ = data_set.delete(&"**.(0008,xxxx)".parse().unwrap());
    let _ = data_set.to_bytes(&SaveOptions::default());
}

fn read_in_every_way(file: &[u8]) {
    for strict in [false, true] {
        for stop_before in [None, Some(Tag::new(0x7FE0, 0x0010))] {
            let options = ReadOptions {
                strict,
                stop_before,
                max_inflated_bytes: 64 * file.len() as u64,
                ..ReadOptions::default()
            };
            let reader = Reader::embedded().with_options(options);
            ALLOCATOR.set_limit(limit_for(file)).unwrap();
            let _ = reader.read_bytes(file).map(use_all);
            // The stated length of a stream may be wrong too.
            for byte_len in
                [None, Some(file.len() as u64), Some(u64::MAX), Some(u64::from(u32::MAX))]
            {
                let _ = reader.read_from(&mut &file[..], byte_len).map(use_all);
            }
            ALLOCATOR.set_limit(usize::MAX).unwrap();
        }
    }
}

fn files_in(folder: &Path) -> Vec<Vec<u8>> {
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|ending| ending == "dcm"));
    files.map(|path| std::fs::read(path).unwrap()).collect()
}

/// Headers of each kind that state four gigabytes and less, in each possible place.
fn lengths_that_lie() -> Vec<Vec<u8>> {
    const VRS: [&[u8; 2]; 15] = [
        b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV",
        b"??", b"\0\0",
    ];
    let mut files = Vec::new();
    for length in
        [u32::MAX, u32::MAX - 1, 0xFFFF_FFF0, 0x8000_0000, 0x7FFF_FFFF, 0x1000_0000, 0x00FF_FFFF]
    {
        let in_item = |build: fn(Part10, u32) -> Part10| {
            let inner = fragment(|part| build(part.bare(ITEM, length), length));
            [
                Part10::new(EXPLICIT).long(0x0040_A730, b"SQ", &inner).0,
                Part10::new(IMPLICIT).implicit(0x0040_A730, &inner).0,
                Part10::new(EXPLICIT).long_header(0x0040_A730, b"SQ", length).raw(&inner).0,
                Part10::new(IMPLICIT).bare(0x0040_A730, length).raw(&inner).0,
            ]
        };
        files.extend(in_item(|part, length| part.bare(0x0008_0100, length)));
        files.extend(in_item(|part, length| part.long_header(0x0009_1001, b"UN", length)));
        for vr in VRS {
            for tag in
                [0x0002_0010, 0x0008_0005, 0x0009_0010, 0x0009_1001, 0x0040_A730, 0x7FE0_0010]
            {
                let header = |part: Part10| part.long_header(tag, vr, length).raw(b"12345678");
                files.push(header(Part10::new(EXPLICIT)).0);
                // The same in group 0002, whose own length is also wrong.
                let meta = Part10(vec![0; 128]).raw(b"DICM");
                files.push(header(meta.short(0x0002_0000, b"UL", &length.to_le_bytes())).0);
            }
        }
        for tag in [0x0008_0005, 0x0010_0010, 0x7FE0_0010] {
            files.push(Part10::new(IMPLICIT).bare(tag, length).raw(b"12345678").0);
        }
        // Fragments, and the offset table before them.
        for (table, fragment) in [(length, 8), (0, length), (8, length)] {
            let pixels =
                Part10::new("1.2.840.10008.1.2.4.50").long_header(0x7FE0_0010, b"OB", UNDEFINED);
            files.push(pixels.bare(ITEM, table).raw(&[0; 8]).bare(ITEM, fragment).raw(&[1; 8]).0);
        }
        // In a deflated data set; the following is stored uncompressed.
        let body = fragment(|part| part.long_header(0x0009_1001, b"UN", length));
        let stored = [
            &[1][..],
            &(body.len() as u16).to_le_bytes(),
            &(!(body.len() as u16)).to_le_bytes(),
            &body,
        ]
        .concat();
        files.push(Part10::new(DEFLATED).raw(&stored).0);
    }
    files
}

#[test]
fn nothing_is_allocated_on_the_word_of_a_file() {
    // One-time allocations do not count.
    use_all(
        Reader::embedded()
            .read_bytes(Part10::new(EXPLICIT).short(0x0008_0005, b"CS", b"GB18030 ").0)
            .unwrap(),
    );
    // Checks that the limit works, with a vector whose allocation may fail without ending the
    // process.
    ALLOCATOR.set_limit(ALLOCATOR.allocated() + (1 << 20)).unwrap();
    assert!(Vec::<u8>::new().try_reserve_exact(2 << 20).is_err());
    ALLOCATOR.set_limit(usize::MAX).unwrap();

    let made = lengths_that_lie();
    let bad = files_in(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bad-dicom"));
    assert!(made.len() > 1000 && bad.len() > 50);
    made.iter().chain(&bad).for_each(|file| read_in_every_way(file));
    if let Some(folder) = shared_folder("cases") {
        files_in(&folder).iter().for_each(|file| read_in_every_way(file));
    }
}
