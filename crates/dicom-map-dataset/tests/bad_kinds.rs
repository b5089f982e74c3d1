//! Faults of whole kinds of files, which are read correctly whatever the details are. Each file is
//! tolerated with a warning, refused by a strict reader with a place, and written as it was read.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{DmapDict, ErrorKind, Tag, TransferSyntax};
use dicom_map_dataset::read::scan::Scanner;
use dicom_map_dataset::write::Lengths;
use dicom_map_dataset::{DataSet, ReadOptions, Reader, SaveOptions, Value, WarningKind};
use dicom_map_test_support::part10::*;
use std::collections::BTreeMap;

const JPEG: &str = "1.2.840.10008.1.2.4.50";
const BIG_ENDIAN: &str = "1.2.840.10008.1.2.2";

/// Reads the file in every way, and checks what is common to all of them.
fn read(file: Part10, kinds: &[WarningKind]) -> DataSet {
    let bytes = file.0;
    let mut data_set = Reader::embedded().read_bytes(bytes.clone()).unwrap();
    for kind in WarningKind::ALL {
        let count = data_set.warnings().count(*kind);
        assert_eq!(count > 0, kinds.contains(kind), "{kind:?}: {:?}", data_set.warnings());
    }
    let strict =
        Reader::embedded().with_options(ReadOptions { strict: true, ..ReadOptions::default() });
    let strictly = strict.read_bytes(bytes.clone());
    if kinds.is_empty() {
        strictly.unwrap();
    } else {
        let error = strictly.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidData);
        assert!(error.byte_offset().is_some(), "{error}");
        let is_of_file =
            kinds.contains(&WarningKind::NoPreamble) || kinds.contains(&WarningKind::NoMetaGroup);
        assert!(is_of_file || error.tag_path().is_some_and(|it| !it.is_empty()), "{error}");
    }
    // A scan sees the same elements.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    std::fs::write(&path, &bytes).unwrap();
    let (dict, options) = (DmapDict::embedded(), ReadOptions::default());
    let mut scanned = Vec::new();
    let outcome = Scanner::new(&dict, &options, 100)
        .scan(&path, |header, _| scanned.push((header.tag, header.value_at)))
        .unwrap()
        .unwrap();
    assert_eq!(outcome.has_warnings, !kinds.is_empty());
    let all = data_set.meta().walk().chain(data_set.root().walk());
    let indexed: Vec<(Tag, u64)> = all.map(|(_, it)| (it.tag(), it.value_offset())).collect();
    assert_eq!(scanned, indexed);
    // Written as it was read, even by the writer of changes.
    assert!(data_set.to_bytes(&SaveOptions::default()).unwrap() == bytes);
    if !data_set.encoding().big_endian {
        let before = data_set.clone();
        data_set.apply(&[]).unwrap();
        let written = data_set.to_bytes(&SaveOptions::default()).unwrap();
        let is_same = if data_set.deflated() {
            Reader::embedded().read_bytes(written).unwrap().bytes() == data_set.bytes()
        } else {
            written == bytes
        };
        assert!(is_same, "writing without a change changed something");
        data_set = before;
        check_conversions(&data_set);
    }
    data_set
}

/// Path and bytes of each element: sequences without their content, fragments one by one.
fn contents(data_set: &DataSet) -> BTreeMap<String, Vec<u8>> {
    let elements = data_set.root().walk().filter(|(_, it)| it.items().is_none());
    let bytes = elements.map(|(_, element)| {
        let mut bytes = match element.fragments() {
            Some(fragments) => fragments.collect::<Vec<_>>().concat(),
            None => element.bytes().to_vec(),
        };
        if bytes.len() % 2 == 1 {
            bytes.push(element.vr().padding_byte());
        }
        (element.path(), bytes)
    });
    bytes.collect()
}

/// In other encodings, the elements are the same, and nothing needs to be tolerated except their
/// order and the state of group 0002.
fn check_conversions(data_set: &DataSet) {
    for syntax in [
        TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
    ] {
        for lengths in [Lengths::Kept, Lengths::Defined, Lengths::Undefined] {
            let options = SaveOptions {
                transfer_syntax: Some(syntax.clone()),
                lengths,
                ..SaveOptions::default()
            };
            let Ok(bytes) = data_set.to_bytes(&options) else {
                assert!(data_set.root().walk().any(|(_, it)| it.fragments().is_some()));
                continue;
            };
            let again = Reader::embedded().read_bytes(bytes).unwrap();
            assert_eq!(again.transfer_syntax().uid(), syntax.uid());
            // If encoding and lengths are kept, so are the bytes.
            if data_set.encoding() != again.encoding() || lengths != Lengths::Kept {
                let mixed = [
                    WarningKind::ExplicitItem,
                    WarningKind::ExplicitElement,
                    WarningKind::ImplicitElement,
                    WarningKind::ItemOverrun,
                    WarningKind::NoMetaGroup,
                ];
                for kind in mixed {
                    assert_eq!(again.warnings().count(kind), 0, "{:?}", again.warnings());
                }
            }
            assert!(contents(&again) == contents(data_set), "{syntax} {lengths:?}");
        }
    }
}

fn text(data_set: &DataSet, path: &str) -> String {
    data_set.find(path).unwrap().unwrap_or_else(|| panic!("no {path}")).text().unwrap().into_owned()
}

/// The tags of the data set itself.
fn root_tags(data_set: &DataSet) -> Vec<u32> {
    data_set.root().elements().map(|it| it.tag().into()).collect()
}

/// Sets a text and reads the written file back.
fn after_setting(data_set: &DataSet, path: &str, value: &str) -> DataSet {
    let mut changed = data_set.clone();
    changed.set_text(&path.parse().unwrap(), value).unwrap();
    let bytes = changed.to_bytes(&SaveOptions::default()).unwrap();
    let again = Reader::embedded().read_bytes(bytes).unwrap();
    assert_eq!(text(&again, path), value);
    let changed = again.find(path).unwrap().unwrap().path();
    let mut after = contents(&again);
    after.remove(&changed);
    let mut before = contents(data_set);
    before.remove(&changed);
    assert!(before == after, "an element that was not set has changed: {path}");
    again
}

mod meta_information {
    use super::*;

    /// Group 0002 with its length, followed by `rest`.
    fn file(meta: &[u8], length: u32, rest: &[u8]) -> Part10 {
        Part10(vec![0; 128])
            .raw(b"DICM")
            .short(0x0002_0000, b"UL", &length.to_le_bytes())
            .raw(meta)
            .raw(rest)
    }

    fn group(uid: &str) -> Vec<u8> {
        let uid = format!("{uid}{}", if uid.len() % 2 == 1 { "\0" } else { "" });
        fragment(|part| {
            part.short(0x0002_0002, b"UI", b"1.2.3\0")
                .short(0x0002_0010, b"UI", uid.as_bytes())
                .short(0x0002_0012, b"UI", b"2.25")
        })
    }

    fn with_length(meta: &[u8]) -> Vec<u8> {
        fragment(|part| {
            part.short(0x0002_0000, b"UL", &(meta.len() as u32).to_le_bytes()).raw(meta)
        })
    }

    fn pixels(part: Part10) -> Part10 {
        part.short(0x0010_0020, b"LO", b"id")
            .long_header(0x7FE0_0010, b"OB", UNDEFINED)
            .bare(ITEM, 0)
            .implicit(ITEM, b"\xFF\xD8\xFF\xD9")
            .bare(SEQUENCE_END, 0)
    }

    fn check(data_set: &DataSet, meta: usize) {
        assert_eq!(data_set.transfer_syntax().uid(), JPEG);
        assert_eq!(text(data_set, "TransferSyntaxUID"), JPEG);
        assert_eq!(text(data_set, "PatientID"), "id");
        assert_eq!(data_set.meta().elements().count(), meta);
        assert_eq!(data_set.find("PixelData").unwrap().unwrap().value_count(), 2);
    }

    #[test]
    fn a_second_group_0002_belongs_to_the_data_set() {
        let meta = group(JPEG);
        let length = meta.len() as u32;
        for second in [
            with_length(&group(EXPLICIT)),
            group(EXPLICIT),
            fragment(|part| part.short(0x0002_0010, b"UI", b"1.2.840.10008.1.2\0")),
        ] {
            let rest = fragment(|part| pixels(part.raw(&second)));
            let data_set = read(file(&meta, length, &rest), &[WarningKind::MetaInDataSet]);
            check(&data_set, 4);
            assert_eq!(root_tags(&data_set)[0] >> 16, 2);
            let again = after_setting(&data_set, "PatientID", "other");
            assert_eq!(again.transfer_syntax().uid(), JPEG);
        }
    }

    #[test]
    fn without_a_valid_length_it_ends_at_a_step_back() {
        let meta = group(JPEG);
        let second = fragment(|part| pixels(part.raw(&group(EXPLICIT))));
        let kinds = [WarningKind::MetaInDataSet, WarningKind::MetaLength];
        for length in [0, 7, 5_000, u32::MAX] {
            check(&read(file(&meta, length, &second), &kinds), 4);
        }
        let without = Part10(vec![0; 128]).raw(b"DICM").raw(&meta).raw(&second);
        check(&read(without, &kinds), 3);
    }

    #[test]
    fn tags_out_of_order_before_its_end_still_belong_to_it() {
        let meta = fragment(|part| {
            part.short(0x0002_0010, b"UI", b"1.2.840.10008.1.2.4.50")
                .short(0x0002_0003, b"UI", b"2.25")
                .short(0x0002_0012, b"UI", b"2.25")
        });
        let rest = fragment(pixels);
        let data_set = read(file(&meta, meta.len() as u32, &rest), &[WarningKind::TagOrder]);
        check(&data_set, 4);
        // Before the transfer syntax is known, a step back does not end the group.
        let meta = fragment(|part| {
            part.short(0x0002_0003, b"UI", b"2.25").short(0x0002_0002, b"UI", b"2.25").short(
                0x0002_0010,
                b"UI",
                b"1.2.840.10008.1.2.4.50",
            )
        });
        let kinds = [WarningKind::TagOrder, WarningKind::MetaLength];
        check(&read(file(&meta, 3, &rest), &kinds), 4);
    }

    #[test]
    fn a_length_that_leaves_out_the_last_elements() {
        let meta = group(JPEG);
        let rest = fragment(|part| {
            pixels(part.short(0x0002_0016, b"AE", b"SOURCE").short(0x0002_0017, b"AE", b"SENDER"))
        });
        let data_set = read(file(&meta, meta.len() as u32, &rest), &[WarningKind::MetaLength]);
        check(&data_set, 6);
        assert_eq!(text(&data_set, "SourceApplicationEntityTitle"), "SOURCE");
    }

    #[test]
    fn a_data_set_in_implicit_vr_after_two_groups() {
        let meta = group(IMPLICIT);
        for second in [
            with_length(&group(EXPLICIT)),
            fragment(|part| part.implicit(0x0002_0010, b"1.2.840.10008.1.2.1\0")),
        ] {
            let has_vr = second.get(4..6) == Some(b"UL");
            let rest = fragment(|part| {
                part.raw(&second)
                    .implicit(0x0010_0020, b"id")
                    .implicit(0x0028_0010, &[8, 0])
                    // Long enough that the lengths of group 0002 could be those of implicit VR.
                    .implicit(0x7FE0_0010, &vec![1; 2 << 20])
            });
            let mut kinds = vec![WarningKind::MetaInDataSet];
            kinds.extend(has_vr.then_some(WarningKind::ExplicitElement));
            let data_set = read(file(&meta, meta.len() as u32, &rest), &kinds);
            assert_eq!(data_set.transfer_syntax().uid(), IMPLICIT);
            assert!(data_set.encoding().implicit_vr);
            assert_eq!(text(&data_set, "PatientID"), "id");
            assert_eq!(data_set.find("PixelData").unwrap().unwrap().byte_len(), 2 << 20);
            after_setting(&data_set, "PatientID", "another one");
        }
    }

    #[test]
    fn encodings_that_cannot_hold_group_0002() {
        let data_set = fragment(|part| part.short(0x0010_0020, b"LO", b"id"));
        let stored = [&[1, 10, 0, 0xF5, 0xFF], data_set.as_slice()].concat();
        let big = b"\0\x10\0\x20LO\0\x02id".to_vec();
        for (uid, body) in [(DEFLATED, stored), (BIG_ENDIAN, big)] {
            let meta = group(uid);
            let rest = [with_length(&group(EXPLICIT)), body].concat();
            let kinds = [WarningKind::TagOrder, WarningKind::MetaLength];
            let data_set = read(file(&meta, meta.len() as u32, &rest), &kinds);
            assert_eq!(data_set.transfer_syntax().uid(), uid);
            assert_eq!(text(&data_set, "PatientID"), "id");
        }
    }
}

mod short_items {
    use super::*;

    fn fragments(lengths: &[usize], is_closed: bool) -> Vec<u8> {
        fragment(|mut part| {
            part = part.long_header(0x7FE0_0010, b"OB", UNDEFINED).bare(ITEM, 0);
            for (number, length) in lengths.iter().enumerate() {
                part = part.implicit(ITEM, &vec![number as u8 + 0xF0; *length]);
            }
            if is_closed { part.bare(SEQUENCE_END, 0) } else { part }
        })
    }

    fn icon(lengths: &[usize], is_closed: bool) -> Vec<u8> {
        fragment(|part| part.short(0x0028_0010, b"US", &[8, 0]).raw(&fragments(lengths, is_closed)))
    }

    /// The elements after the sequence.
    fn tail(part: Part10) -> Part10 {
        part.short(0x2050_0020, b"CS", b"IDENTITY").raw(&fragments(&[8], true))
    }

    fn check(data_set: &DataSet, item: &str, lengths: &[usize]) {
        let pixels = data_set.find(&format!("{item}.PixelData")).unwrap().unwrap();
        let found: Vec<usize> = pixels.fragments().unwrap().map(<[u8]>::len).collect();
        assert_eq!(found, [&[0], lengths].concat());
        assert_eq!(text(data_set, "PresentationLUTShape"), "IDENTITY");
        let pixels = data_set.get(Tag::new(0x7FE0, 0x0010)).unwrap();
        assert_eq!(pixels.fragments().unwrap().map(<[u8]>::len).collect::<Vec<_>>(), [0, 8]);
        assert_eq!(root_tags(data_set), [0x0088_0200, 0x2050_0020, 0x7FE0_0010]);
    }

    #[test]
    fn by_any_number_of_bytes() {
        for lengths in [&[16][..], &[2], &[4, 4, 4, 4, 4], &[100, 2], &[]] {
            let content = icon(lengths, true);
            let encapsulated = content.len() - 10;
            for short in (2..encapsulated).step_by(2) {
                let length = (content.len() - short) as u32;
                let items = fragment(|part| part.bare(ITEM, length).raw(&content));
                for kind in 0..3 {
                    let file = Part10::new(JPEG);
                    let file = match kind {
                        0 => file.long_header(0x0088_0200, b"SQ", length + 8).raw(&items),
                        // The length of the sequence is right.
                        1 => file.long(0x0088_0200, b"SQ", &items),
                        _ => file
                            .long_header(0x0088_0200, b"SQ", UNDEFINED)
                            .raw(&items)
                            .bare(SEQUENCE_END, 0),
                    };
                    let data_set = read(tail(file), &[WarningKind::ItemOverrun]);
                    check(&data_set, "IconImageSequence[0]", lengths);
                    assert_eq!(data_set.warnings().total(), 1, "{:?}", data_set.warnings());
                    let path = "IconImageSequence[0].00080060";
                    let again = after_setting(&data_set, path, "MR");
                    check(&again, "IconImageSequence[0]", lengths);
                    assert!(again.warnings().is_empty(), "lengths are right after a change");
                }
            }
        }
    }

    #[test]
    fn several_items() {
        for (lengths, others) in [([20, 6], 0), ([2, 2], 3)] {
            let content = icon(&lengths, true);
            let length = (content.len() - 32) as u32;
            let mut items = fragment(|part| part.bare(ITEM, length).raw(&content));
            items.extend(items.clone());
            for number in 0..others {
                let name = [b'A' + number, b' '];
                let plain = fragment(|part| part.short(0x0010_0010, b"PN", &name));
                items = Part10(items).implicit(ITEM, &plain).0;
            }
            for wrong in [64, 32, 0] {
                let all = items.len() as u32 - wrong;
                let file = Part10::new(JPEG).long_header(0x0088_0200, b"SQ", all).raw(&items);
                let data_set = read(tail(file), &[WarningKind::ItemOverrun]);
                check(&data_set, "IconImageSequence[0]", &lengths);
                check(&data_set, "IconImageSequence[1]", &lengths);
                for number in 0..others {
                    let path = format!("IconImageSequence[{}].PatientName", number + 2);
                    assert_eq!(text(&data_set, &path), char::from(b'A' + number).to_string());
                }
            }
        }
    }

    #[test]
    fn items_in_items() {
        let content = icon(&[30, 8], true);
        let short = 32;
        let inner = fragment(|part| part.bare(ITEM, content.len() as u32 - short).raw(&content));
        for (is_undefined, inner_short) in [(false, 0), (false, short), (true, 0), (true, short)] {
            let middle = fragment(|part| {
                part.long_header(0x0088_0200, b"SQ", inner.len() as u32 - inner_short)
                    .raw(&inner)
                    .short(0x2000_0010, b"IS", b"1 ")
                    .short(0x4000_0010, b"LT", b"end of the item ")
            });
            let outer = fragment(|part| match is_undefined {
                true => part.bare(ITEM, UNDEFINED).raw(&middle).bare(ITEM_END, 0),
                false => part.bare(ITEM, middle.len() as u32 - inner_short).raw(&middle),
            });
            let file = Part10::new(JPEG)
                .long_header(0x0008_1140, b"SQ", outer.len() as u32 - inner_short)
                .raw(&outer);
            let file = file.short(0x0010_0020, b"LO", b"id");
            let data_set = read(file, &[WarningKind::ItemOverrun]);
            let pixels = data_set.find("00081140[0].IconImageSequence[0].PixelData").unwrap();
            let pixels: Vec<usize> =
                pixels.unwrap().fragments().unwrap().map(<[u8]>::len).collect();
            assert_eq!(pixels, [0, 30, 8], "{is_undefined} {inner_short}");
            assert_eq!(text(&data_set, "00081140[0].40000010"), "end of the item");
            assert_eq!(root_tags(&data_set), [0x0008_1140, 0x0010_0020]);
        }
    }

    #[test]
    fn a_missing_delimiter_as_well() {
        let content = icon(&[16], false);
        for short in (2..16).step_by(2) {
            let length = (content.len() - short) as u32;
            let items = fragment(|part| part.bare(ITEM, length).raw(&content));
            let file = Part10::new(JPEG).long_header(0x0088_0200, b"SQ", length + 8).raw(&items);
            let kinds = [WarningKind::ItemOverrun, WarningKind::MissingDelimiter];
            check(&read(tail(file), &kinds), "IconImageSequence[0]", &[16]);
        }
    }

    #[test]
    fn the_next_item_is_not_a_fragment() {
        // The item's length is right, the delimiter is missing.
        let items = fragment(|part| {
            part.implicit(ITEM, &icon(&[16], false))
                .implicit(ITEM, &fragment(|part| part.short(0x0010_0010, b"PN", b"A^B ")))
        });
        let file = Part10::new(JPEG).long(0x0088_0200, b"SQ", &items);
        let data_set = read(tail(file), &[WarningKind::MissingDelimiter]);
        check(&data_set, "IconImageSequence[0]", &[16]);
        assert_eq!(text(&data_set, "IconImageSequence[1].PatientName"), "A^B");
    }

    #[test]
    fn a_fragment_with_a_wrong_length_is_truncated() {
        for wrong in [36, 5_000] {
            let content = fragment(|part| {
                part.long_header(0x7FE0_0010, b"OB", UNDEFINED)
                    .bare(ITEM, 0)
                    .bare(ITEM, wrong)
                    .raw(&[0xF0; 16])
                    .bare(SEQUENCE_END, 0)
            });
            let items = fragment(|part| part.implicit(ITEM, &content));
            let file = Part10::new(JPEG).long(0x0088_0200, b"SQ", &items);
            let kinds = [WarningKind::ItemOverrun, WarningKind::MissingDelimiter];
            // The delimiter is read as part of the fragment.
            check(&read(tail(file), &kinds), "IconImageSequence[0]", &[24]);
        }
    }
}

mod chance {
    use super::*;

    /// A data set without preamble in which DICM is at byte 128.
    fn file(at: usize, element: impl Fn(Part10, &[u8]) -> Part10, implicit: bool) -> Part10 {
        let header_len = element(Part10(Vec::new()), b"").0.len();
        let fill = 128 - at - header_len - 8;
        let filler = vec![b'x'; fill];
        let part = match implicit {
            true => Part10(Vec::new()).implicit(0x0008_0070, &filler),
            false => Part10(Vec::new()).short(0x0008_0070, b"LO", &filler),
        };
        let value = [&vec![b'A'; at][..], b"DICM"].concat();
        let part = element(part, &value);
        assert_eq!(part.0[128..132], *b"DICM");
        part
    }

    #[test]
    fn dicm_at_byte_128_without_a_preamble() {
        let kinds = [WarningKind::NoPreamble, WarningKind::NoMetaGroup];
        for at in [0, 2, 20] {
            let short = |part: Part10, value: &[u8]| part.short(0x0008_1010, b"SH", value);
            let long = |part: Part10, value: &[u8]| part.long(0x0008_1010, b"UT", value);
            let implicit = |part: Part10, value: &[u8]| part.implicit(0x0008_1010, value);
            for after in [&b""[..], b"A1"] {
                let with = |value: &[u8]| [value, after].concat();
                let explicit = |part: Part10, value: &[u8]| short(part, &with(value));
                let file_short = file(
                    at,
                    |part, v| if v.is_empty() { short(part, v) } else { explicit(part, v) },
                    false,
                );
                // The following bytes look like the first element of a data set.
                let file_short = file_short.short(0x0010_0010, b"PN", b"A^B ").short(
                    0x0020_4000,
                    b"LT",
                    b"tail",
                );
                let data_set = read(file_short, &kinds);
                assert_eq!(
                    root_tags(&data_set),
                    [0x0008_0070, 0x0008_1010, 0x0010_0010, 0x0020_4000]
                );
                assert!(text(&data_set, "StationName").contains("DICM"));
            }
            let data_set = read(file(at, long, false).short(0x0010_0010, b"PN", b"A^B "), &kinds);
            assert_eq!(root_tags(&data_set), [0x0008_0070, 0x0008_1010, 0x0010_0010]);
            let data_set = read(file(at, implicit, true).implicit(0x0010_0010, b"A^B "), &kinds);
            assert_eq!(root_tags(&data_set), [0x0008_0070, 0x0008_1010, 0x0010_0010]);
            // At the end of the file.
            let data_set = read(file(at, implicit, true), &kinds);
            assert_eq!(root_tags(&data_set), [0x0008_0070, 0x0008_1010]);
        }
    }

    #[test]
    fn dicm_at_byte_128_in_an_item_or_in_group_0002() {
        let kinds = [WarningKind::NoPreamble, WarningKind::NoMetaGroup];
        for undefined in [true, false] {
            let name = [&[b'A'; 128 - 8 - 20 - 8][..], b"DICM"].concat();
            let item = fragment(|part| part.short(0x0008_0104, b"LO", &name));
            let part = Part10(Vec::new()).short(0x0008_0060, b"CS", b"");
            let part = match undefined {
                true => part
                    .long_header(0x0008_1032, b"SQ", UNDEFINED)
                    .bare(ITEM, UNDEFINED)
                    .raw(&item)
                    .bare(ITEM_END, 0)
                    .bare(SEQUENCE_END, 0),
                false => {
                    part.long(0x0008_1032, b"SQ", &fragment(|part| part.implicit(ITEM, &item)))
                }
            };
            assert_eq!(part.0[128..132], *b"DICM");
            let data_set = read(part.short(0x0010_0020, b"LO", b"id"), &kinds);
            assert_eq!(root_tags(&data_set), [0x0008_0060, 0x0008_1032, 0x0010_0020]);
        }
        let title = [&[b'A'; 128 - 12 - 28 - 16 - 8][..], b"DICM"].concat();
        let meta = fragment(|part| {
            part.short(0x0002_0010, b"UI", b"1.2.840.10008.1.2.1\0")
                .short(0x0002_0013, b"SH", b"versions")
                .short(0x0002_0016, b"AE", &title)
        });
        let part = Part10(Vec::new())
            .short(0x0002_0000, b"UL", &(meta.len() as u32).to_le_bytes())
            .raw(&meta);
        let at = part.0.windows(4).position(|it| it == b"DICM").unwrap();
        assert_eq!(at, 128);
        let data_set = read(part.short(0x0010_0020, b"LO", b"id"), &[WarningKind::NoPreamble]);
        assert_eq!(data_set.meta().elements().count(), 4);
        assert_eq!(text(&data_set, "PatientID"), "id");
    }

    #[test]
    fn a_preamble_of_any_bytes_is_a_preamble() {
        let start = fragment(|part| {
            part.short(0x0008_0060, b"CS", b"MR").short(0x0008_0070, b"LO", &[b'x'; 200])
        });
        for preamble in [&[0; 128][..], b"II*\0", b"MM\0*", &start[..128]] {
            let mut file = Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id");
            file.0[..preamble.len()].copy_from_slice(preamble);
            assert_eq!(text(&read(file, &[]), "PatientID"), "id");
            // The same without group 0002, except for a preamble that looks like the start of a
            // data set.
            if preamble[0] != 8 {
                let mut file = Part10(vec![0; 128]).raw(b"DICM").short(0x0010_0020, b"LO", b"id");
                file.0[..preamble.len()].copy_from_slice(preamble);
                assert_eq!(text(&read(file, &[WarningKind::NoMetaGroup]), "PatientID"), "id");
            }
        }
    }
}

mod mixed_vr {
    use super::*;

    const CREATOR: &[u8] = b"Philips MR Imaging DD 005 ";

    /// (2005,140F) is a sequence of this creator, (2005,1480) is not in the dictionary.
    fn sequence(part: Part10, tag: u32, items: &[u8], undefined: bool) -> Part10 {
        match undefined {
            true => part.bare(tag, UNDEFINED).raw(items).bare(SEQUENCE_END, 0),
            false => part.implicit(tag, items),
        }
    }

    fn item(content: &[u8], undefined: bool) -> Vec<u8> {
        fragment(|part| match undefined {
            true => part.bare(ITEM, UNDEFINED).raw(content).bare(ITEM_END, 0),
            false => part.implicit(ITEM, content),
        })
    }

    #[test]
    fn explicit_items_in_an_implicit_file() {
        let contents = [
            fragment(|part| part.short(0x0010_0010, b"PN", b"A^B ")),
            fragment(|part| part.short(0x0008_0060, b"CS", b"").short(0x0010_0010, b"PN", b"A^B ")),
            fragment(|part| {
                part.long(0x0008_0119, b"UC", b"long").short(0x0010_0010, b"PN", b"A^B ")
            }),
            fragment(|part| {
                part.long_header(0x0008_1140, b"SQ", UNDEFINED)
                    .raw(&item(&fragment(|part| part.short(0x0008_1150, b"UI", b"1.2 ")), true))
                    .bare(SEQUENCE_END, 0)
                    .long(
                        0x0008_1145,
                        b"SQ",
                        &item(&fragment(|part| part.short(0x0008_1150, b"UI", b"1.2 ")), false),
                    )
                    .short(0x0010_0010, b"PN", b"A^B ")
            }),
        ];
        for content in &contents {
            for (defined_sequence, defined_item, private, large) in
                (0..16).map(|bits| (bits & 1 == 0, bits & 2 == 0, bits & 4 == 0, bits & 8 == 0))
            {
                let tag = if private { 0x2005_140F } else { 0x0040_A730 };
                let mut items = item(content, !defined_item);
                items.extend(items.clone());
                let file = sequence(
                    Part10::new(IMPLICIT).implicit(0x2005_0014, CREATOR),
                    tag,
                    &items,
                    !defined_sequence,
                );
                // With this many bytes after it, the letters could be a length in implicit VR.
                let pixels = vec![0x41; if large { 3 << 20 } else { 2 }];
                let file = file.implicit(0x7FE0_0010, &pixels);
                let mut kinds = vec![WarningKind::ExplicitItem];
                kinds.extend((!private).then_some(WarningKind::TagOrder));
                let data_set = read(file, &kinds);
                assert_eq!(data_set.warnings().count(WarningKind::ExplicitItem), 2);
                let path = |at: usize, rest: &str| format!("{tag:08X}[{at}].{rest}");
                for at in [0, 1] {
                    assert_eq!(text(&data_set, &path(at, "PatientName")), "A^B");
                    let inner = path(at, "00081145[0].00081150");
                    let expected = (content.len() > 60).then_some("1.2".to_string());
                    let found = data_set.find(&inner).unwrap();
                    assert_eq!(found.map(|it| it.text().unwrap().into_owned()), expected);
                }
                let pixel_data = data_set.get(Tag::new(0x7FE0, 0x0010)).unwrap();
                assert_eq!(pixel_data.byte_len(), pixels.len() as u64);
                if large {
                    continue;
                }
                // New elements in such an item are encoded like the item.
                for name in ["PatientName", "PatientID", "00081140[0].CodeValue"] {
                    let again = after_setting(&data_set, &path(1, name), "NEW");
                    assert_eq!(again.warnings().count(WarningKind::ExplicitItem), 2);
                    assert_eq!(again.warnings().count(WarningKind::ExplicitElement), 0);
                    assert_eq!(again.warnings().count(WarningKind::ImplicitElement), 0);
                    assert_eq!(text(&again, &path(0, "PatientName")), "A^B");
                }
                after_setting(&data_set, "PatientID", "NEW");
            }
        }
    }

    #[test]
    fn single_explicit_elements_in_implicit_items_and_data_sets() {
        let mixed = fragment(|part| {
            part.implicit(0x0008_0060, b"MR")
                .short(0x0008_0070, b"LO", b"explicit")
                .long(0x0008_1140, b"SQ", &item(b"", false))
                .implicit(0x0010_0010, b"A^B ")
        });
        let file = Part10::new(IMPLICIT)
            .raw(&mixed)
            .implicit(0x0040_A730, &item(&mixed, false))
            .bare(0x0040_B020, UNDEFINED)
            .raw(&item(&mixed, true))
            .bare(SEQUENCE_END, 0)
            .implicit(0x7FE0_0010, &[1, 2]);
        let data_set = read(file, &[WarningKind::ExplicitElement]);
        assert_eq!(data_set.warnings().count(WarningKind::ExplicitElement), 6);
        for prefix in ["", "0040A730[0].", "0040B020[0]."] {
            assert_eq!(text(&data_set, &format!("{prefix}Manufacturer")), "explicit");
            assert_eq!(text(&data_set, &format!("{prefix}PatientName")), "A^B");
            let items = data_set.find(&format!("{prefix}00081140")).unwrap().unwrap();
            assert_eq!(items.value_count(), 1);
            let path = format!("{prefix}PatientID");
            let again = after_setting(&data_set, &path, "NEW");
            assert_eq!(again.warnings().count(WarningKind::ExplicitElement), 6);
        }
    }

    #[test]
    fn a_length_that_looks_like_a_vr_is_a_length() {
        // 0x5343 is "CS", 0x4C53 is "SL", 0x424F is "OB".
        for length in [0x5344, 0x4C53 + 1, 0x424E, 0x4E50, 0x1_5354] {
            for value in [0u8, 0x41, 0xFF] {
                let value = vec![value; length];
                let item_bytes = fragment(|part| {
                    part.implicit(0x0009_1001, &value).implicit(0x0010_0020, b"id")
                });
                let file = Part10::new(IMPLICIT)
                    .implicit(0x0008_1140, &item(&item_bytes, false))
                    .implicit(0x0010_0020, b"id")
                    .implicit(0x7FE0_0010, &value);
                let data_set = read(file, &[WarningKind::NoCreator]);
                assert_eq!(text(&data_set, "00081140[0].PatientID"), "id");
                let pixels = data_set.get(Tag::new(0x7FE0, 0x0010)).unwrap();
                assert_eq!(pixels.byte_len(), length as u64);
            }
            // Truncated inside it.
            let file = Part10::new(IMPLICIT)
                .implicit(0x0010_0020, b"id")
                .bare(0x7FE0_0010, length as u32)
                .raw(&[1; 1000]);
            let data_set = read(file, &[WarningKind::TruncatedValue]);
            assert_eq!(data_set.get(Tag::new(0x7FE0, 0x0010)).unwrap().byte_len(), 1000);
        }
    }

    #[test]
    fn implicit_items_in_an_explicit_file() {
        let content = fragment(|part| {
            part.implicit(0x0008_0060, b"MR")
                .bare(0x0008_1140, UNDEFINED)
                .raw(&item(&fragment(|part| part.implicit(0x0008_1150, b"1.2 ")), true))
                .bare(SEQUENCE_END, 0)
                .implicit(0x0010_0010, b"A^B ")
        });
        for (defined_sequence, defined_item) in (0..4).map(|bits| (bits & 1 == 0, bits & 2 == 0)) {
            let items = item(&content, !defined_item);
            let file = Part10::new(EXPLICIT);
            let file = match defined_sequence {
                true => file.long(0x0040_A730, b"SQ", &items),
                false => file
                    .long_header(0x0040_A730, b"SQ", UNDEFINED)
                    .raw(&items)
                    .bare(SEQUENCE_END, 0),
            };
            let file = file.short(0x0040_A043, b"LO", b"end ");
            let data_set = read(file, &[WarningKind::ImplicitElement, WarningKind::TagOrder]);
            assert_eq!(text(&data_set, "0040A730[0].PatientName"), "A^B");
            assert_eq!(text(&data_set, "0040A730[0].00081140[0].00081150"), "1.2");
            assert_eq!(text(&data_set, "0040A043"), "end");
            let before = data_set.warnings().count(WarningKind::ImplicitElement);
            let again = after_setting(&data_set, "0040A730[0].PatientID", "NEW");
            // Without VR, like its neighbours.
            assert_eq!(again.warnings().count(WarningKind::ImplicitElement), before + 1);
            assert_eq!(text(&again, "0040A730[0].00081140[0].00081150"), "1.2");
        }
    }
}

mod big_endian_items {
    use super::*;

    #[test]
    fn changes_are_refused_or_converted() {
        let items = fragment(|part| {
            part.implicit(ITEM, b"\0\x10\0\x10PN\0\x04A^B \0\x28\0\x10US\0\x02\x02\0")
        });
        let file = Part10::new(EXPLICIT)
            .short(0x0009_0010, b"LO", b"SPI ")
            .long_header(0x0009_10FF, b"UN", UNDEFINED)
            .raw(&items)
            .bare(SEQUENCE_END, 0)
            .short(0x0010_0020, b"LO", b"id");
        let data_set = Reader::embedded().read_bytes(file.0.clone()).unwrap();
        assert_eq!(text(&data_set, "000910FF[0].PatientName"), "A^B");
        // Elsewhere a change is fine.
        let mut changed = data_set.clone();
        changed.set_text(&"PatientID".parse().unwrap(), "other").unwrap();
        changed.to_bytes(&SaveOptions::default()).unwrap();
        changed.set_text(&"000910FF[0].PatientID".parse().unwrap(), "other").unwrap();
        let error = changed.to_bytes(&SaveOptions::default()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidArgument);
        assert_eq!(error.tag_path(), Some("(0009,10FF)[0].(0010,0010)"));
        let options = SaveOptions { lengths: Lengths::Defined, ..SaveOptions::default() };
        let again = Reader::embedded().read_bytes(changed.to_bytes(&options).unwrap()).unwrap();
        assert_eq!(text(&again, "000910FF[0].PatientID"), "other");
        let rows = again.find("000910FF[0].Rows").unwrap().unwrap();
        assert_eq!(rows.value().to_int::<u16>().unwrap(), 512);
    }
}

mod lut_descriptors {
    use super::*;

    const STORED: [u8; 6] = [0x00, 0xF5, 0x00, 0xF8, 0x10, 0x00];

    fn file(vr: &[u8; 2], sign: Option<u8>, is_implicit: bool) -> DataSet {
        let element = |part: Part10, tag: u32, vr: &[u8; 2], value: &[u8]| match is_implicit {
            true => part.implicit(tag, value),
            false => part.short(tag, vr, value),
        };
        let item = fragment(|part| {
            part.implicit(ITEM, &fragment(|part| element(part, 0x0028_3002, vr, &STORED)))
        });
        let sequence = |part: Part10, tag: u32| match is_implicit {
            true => part.implicit(tag, &item),
            false => part.long(tag, b"SQ", &item),
        };
        let mut part = Part10::new(if is_implicit { IMPLICIT } else { EXPLICIT });
        if let Some(sign) = sign {
            part = element(part, 0x0028_0103, b"US", &[sign, 0]);
        }
        for tag in 0x0028_1101..=0x0028_1103 {
            part = element(part, tag, vr, &STORED);
        }
        read(sequence(sequence(part, 0x0028_3000), 0x0028_3010), &[])
    }

    fn value(data_set: &DataSet, path: &str) -> Vec<i64> {
        let element = data_set.find(path).unwrap().unwrap();
        let Value::Integers(numbers) = element.value() else { panic!("{:?}", element.value()) };
        assert_eq!(element.value_start(3), element.value());
        numbers
    }

    #[test]
    fn the_first_and_third_value_are_unsigned() {
        let (signed, unsigned) = ([62720, -2048, 16], [62720, 63488, 16]);
        let cases = [
            // VR, Pixel Representation, of pixels, of what has been rescaled
            (b"SS", Some(1), signed, signed),
            (b"SS", Some(0), unsigned, signed),
            (b"SS", None, signed, signed),
            (b"US", Some(1), signed, signed),
            (b"US", Some(0), unsigned, unsigned),
            (b"US", None, unsigned, unsigned),
        ];
        for (vr, sign, of_pixels, of_rescaled) in cases {
            let data_set = file(vr, sign, false);
            for path in ["00281101", "00281102", "00281103", "ModalityLUTSequence[0].LUTDescriptor"]
            {
                assert_eq!(value(&data_set, path), of_pixels, "{path} {sign:?}");
            }
            let path = "VOILUTSequence[0].LUTDescriptor";
            assert_eq!(value(&data_set, path), of_rescaled, "{sign:?}");
            // As stored: the numbers of the VR.
            let stored = data_set.find(path).unwrap().unwrap().value_of_vr();
            let first = if vr == b"SS" { -2816 } else { 62720 };
            assert_eq!(stored.to_multi_int::<i64>().unwrap()[0], first);
        }
        for (sign, expected) in [(Some(1), signed), (Some(0), unsigned), (None, unsigned)] {
            let data_set = file(b"--", sign, true);
            for path in ["00281101", "ModalityLUTSequence[0].LUTDescriptor"] {
                assert_eq!(value(&data_set, path), expected);
            }
        }
    }

    #[test]
    fn values_that_were_read_can_be_set() {
        for (vr, sign) in [(b"SS", 1), (b"SS", 0), (b"US", 1), (b"US", 0)] {
            let data_set = file(vr, Some(sign), false);
            for path in ["00281101", "00283000[0].00283002", "00283010[0].00283002"] {
                let numbers = value(&data_set, path);
                let text: Vec<String> = numbers.iter().map(i64::to_string).collect();
                let target = path.parse().unwrap();
                let mut changed = data_set.clone();
                changed.set(&target, &Value::from([1, 2, 3])).unwrap();
                assert_eq!(value(&changed, path), [1, 2, 3]);
                changed.set(&target, &Value::from(numbers.clone())).unwrap();
                assert_eq!(value(&changed, path), numbers);
                changed.set_text(&target, &text.join("\\")).unwrap();
                let element = changed.find(path).unwrap().unwrap();
                assert_eq!(element.bytes(), STORED);
                assert_eq!(element.vr().as_str().as_bytes(), vr);
                // Numbers that do not fit in 16 bits, or not with this sign.
                for wrong in [[65_536, 0, 16], [0, 70_000, 16], [0, 0, -40_000]] {
                    assert!(changed.set(&target, &Value::from(wrong)).is_err(), "{wrong:?}");
                }
                let wrong = if numbers[1] < 0 { 40_000 } else { -40_000 };
                assert!(changed.set(&target, &Value::from([0, wrong, 16])).is_err() || vr == b"US");
            }
        }
    }
}
