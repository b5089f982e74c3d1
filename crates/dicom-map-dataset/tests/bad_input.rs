//! Faults of files: tolerated with a warning that has the place, an error in strict mode, and never
//! a panic or a hang.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::bytes::Bytes;
use dicom_map::{ErrorKind, Tag, Vr};
use dicom_map_dataset::{DataSet, ReadOptions, Reader, VrSource, WarningKind};
use dicom_map_test_support::part10::*;

fn read(file: Part10) -> DataSet {
    Reader::embedded().read_bytes(file.0).unwrap()
}

fn strict() -> Reader {
    Reader::embedded().with_options(ReadOptions { strict: true, ..ReadOptions::default() })
}

/// Reads the file tolerantly, checks that the only warning is of this kind, and that strict reading
/// refuses the file.
fn tolerated(file: Part10, kind: WarningKind) -> DataSet {
    let bytes = file.0;
    let data_set = Reader::embedded().read_bytes(bytes.clone()).unwrap();
    assert!(
        data_set.warnings().count(kind) > 0,
        "expected {kind:?}, found {:?}",
        data_set.warnings()
    );
    let warning = data_set.warnings().iter().find(|warning| warning.kind == kind).unwrap();
    assert!(!warning.message.is_empty() && warning.byte_offset <= bytes.len() as u64);
    let error = strict().read_bytes(bytes).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidData);
    assert!(error.byte_offset().is_some());
    data_set
}

fn text(data_set: &DataSet, path: &str) -> String {
    data_set.find(path).unwrap().unwrap_or_else(|| panic!("no {path}")).text().unwrap().into_owned()
}

/// Reads everything: every value, count, path and name.
fn exhaust(data_set: &DataSet) -> usize {
    let mut seen = 0;
    for (_, element) in data_set.meta().walk().chain(data_set.root().walk()) {
        let _ = (
            element.value(),
            element.value_count(),
            element.entry(),
            element.creator_view(),
            element.text(),
        );
        assert!(
            element.value_offset() + element.bytes().len() as u64 <= data_set.bytes().len() as u64
        );
        seen += 1;
    }
    seen
}

#[test]
fn a_valid_file_has_no_warnings_and_is_read_strictly() {
    let file = Part10::new(EXPLICIT).short(0x0010_0010, b"PN", b"A^B ");
    assert!(strict().read_bytes(file.0).unwrap().warnings().is_empty());
}

#[test]
fn a_length_beyond_the_file() {
    let file = Part10::new(EXPLICIT)
        .short(0x0008_0060, b"CS", b"MR")
        .long_header(0x0040_A160, b"UT", 0xFFFF_FFF0)
        .raw(&[b'x'; 100]);
    let data_set = tolerated(file, WarningKind::TruncatedValue);
    assert_eq!(data_set.get(Tag::new(0x0040, 0xA160)).unwrap().byte_len(), 100);
    let warning = data_set.warnings().iter().next().unwrap();
    assert_eq!(warning.tag_path, "(0040,A160)");
}

#[test]
fn a_hundred_thousand_nested_sequences() {
    for with_items in [true, false] {
        let mut file = Part10::new(EXPLICIT);
        for _ in 0..100_000 {
            file = file.long_header(0x0040_A730, b"SQ", UNDEFINED);
            if with_items {
                file = file.bare(ITEM, UNDEFINED);
            }
        }
        match Reader::embedded().read_bytes(file.0) {
            // Without items each sequence ends at the next one, with a warning.
            Ok(data_set) => assert!(!with_items && exhaust(&data_set) > 0),
            Err(error) => {
                assert!(with_items);
                assert_eq!(error.kind(), ErrorKind::LimitExceeded);
                assert!(
                    error.tag_path().is_some_and(|path| path.len() < 1000)
                        && error.byte_offset().is_some()
                );
            }
        }
    }
}

#[test]
fn a_deflate_bomb_stops_at_the_limit() {
    use std::io::Write as _;
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::best());
    for _ in 0..64 {
        encoder.write_all(&[0; 1 << 20]).unwrap();
    }
    let file = Part10::new(DEFLATED).raw(&encoder.finish().unwrap());
    assert!(file.0.len() < 100_000);
    let reader = Reader::embedded()
        .with_options(ReadOptions { max_inflated_bytes: 1 << 20, ..ReadOptions::default() });
    assert_eq!(reader.read_bytes(file.0).unwrap_err().kind(), ErrorKind::LimitExceeded);
}

#[test]
fn a_truncated_deflated_data_set() {
    use std::io::Write as _;
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder
        .write_all(&fragment(|part| {
            part.short(0x0010_0010, b"PN", b"A^B ").short(0x0010_0020, b"LO", b"1 ")
        }))
        .unwrap();
    encoder.flush().unwrap();
    let file = Part10::new(DEFLATED).raw(encoder.get_ref());
    let data_set = tolerated(file, WarningKind::DamagedStream);
    assert!(data_set.deflated());
    assert_eq!(text(&data_set, "PatientName"), "A^B");
}

/// PS3.5 6.2.2 note 5 (CP-246): UN of undefined length is a sequence in Implicit VR Little Endian.
#[test]
fn un_of_undefined_length_is_an_implicit_sequence() {
    let file = Part10::new(EXPLICIT)
        .short(0x0009_0010, b"LO", b"SPI ")
        .long_header(0x0009_10FF, b"UN", UNDEFINED)
        .bare(ITEM, UNDEFINED)
        .implicit(0x0010_0010, b"A^B ")
        .bare(ITEM_END, 0)
        .bare(SEQUENCE_END, 0)
        .short(0x0010_0020, b"LO", b"id");
    let data_set = read(file);
    assert!(data_set.warnings().is_empty(), "{:?}", data_set.warnings());
    let sequence = data_set.get(Tag::new(0x0009, 0x10FF)).unwrap();
    assert_eq!((sequence.vr(), sequence.vr_source()), (Vr::SQ, VrSource::Rule));
    let name = sequence.items().unwrap().next().unwrap().get(Tag::new(0x0010, 0x0010)).unwrap();
    assert_eq!((name.vr(), name.vr_source()), (Vr::PN, VrSource::PublicDictionary));
    assert_eq!(text(&data_set, "PatientID"), "id");
}

#[test]
fn un_items_that_are_explicit_after_all() {
    let file = Part10::new(EXPLICIT)
        .short(0x0009_0010, b"LO", b"SPI ")
        .long_header(0x0009_10FF, b"UN", UNDEFINED)
        .bare(ITEM, UNDEFINED)
        .short(0x0010_0010, b"PN", b"A^B ")
        .bare(ITEM_END, 0)
        .bare(SEQUENCE_END, 0);
    let data_set = tolerated(file, WarningKind::ExplicitItem);
    assert_eq!(text(&data_set, "000910FF[0].PatientName"), "A^B");
}

#[test]
fn a_private_sequence_of_explicit_length_in_implicit_vr() {
    let item = fragment(|part| part.implicit(0x0010_0010, b"A^B "));
    let items = fragment(|part| part.implicit(ITEM, &item).implicit(ITEM, &item));
    // (2005,xx0E) of Philips is a sequence in every dictionary.
    let file = Part10::new(IMPLICIT)
        .implicit(0x2005_0010, b"Philips MR Imaging DD 001 ")
        .implicit(0x2005_100E, b"\x01\0\0\0")
        .implicit(0x2005_1080, &items);
    let data_set = read(file);
    let known = data_set
        .dict()
        .lookup(0x2005, 0x0080, Some("Philips MR Imaging DD 001"))
        .map(|entry| entry.vr().primary());
    if known == Some(Some(Vr::SQ)) {
        let sequence = data_set.get(Tag::new(0x2005, 0x1080)).unwrap();
        assert_eq!(
            (sequence.vr(), sequence.vr_source(), sequence.value_count()),
            (Vr::SQ, VrSource::PrivateDictionary, 2)
        );
    } else {
        panic!(
            "the dictionary has no sequence (2005,xx80) of Philips MR Imaging DD 001: {known:?}"
        );
    }
}

#[test]
fn a_value_that_only_the_dictionary_calls_a_sequence_stays_bytes() {
    let file = Part10::new(IMPLICIT).implicit(0x0008_1140, b"not a sequence! ");
    let data_set = tolerated(file, WarningKind::NotASequence);
    let element = data_set.get(Tag::new(0x0008, 0x1140)).unwrap();
    assert_eq!(
        (element.vr(), element.vr_source(), element.bytes()),
        (Vr::UN, VrSource::Unknown, &b"not a sequence! "[..])
    );
}

#[test]
fn an_item_longer_than_its_sequence() {
    let item = fragment(|part| part.bare(ITEM, 1000).short(0x0008_1150, b"UI", b"1.2 "));
    let file =
        Part10::new(EXPLICIT).long(0x0008_1140, b"SQ", &item).short(0x0010_0020, b"LO", b"id");
    let data_set = tolerated(file, WarningKind::ItemOverrun);
    assert_eq!(text(&data_set, "00081140[0].00081150"), "1.2");
    assert_eq!(text(&data_set, "PatientID"), "id");
}

#[test]
fn a_value_longer_than_its_item() {
    let item = fragment(|part| part.tag(0x0008_1150).raw(b"UI").raw(&[100, 0]).raw(b"1.2 "));
    let items = fragment(|part| part.implicit(ITEM, &item));
    let file =
        Part10::new(EXPLICIT).long(0x0008_1140, b"SQ", &items).short(0x0010_0020, b"LO", b"id");
    let data_set = tolerated(file, WarningKind::ItemOverrun);
    assert_eq!(text(&data_set, "PatientID"), "id");
    assert_eq!(data_set.warnings().iter().next().unwrap().tag_path, "(0008,1140)[0].(0008,1150)");
}

#[test]
fn missing_delimiters() {
    // Of the item: the sequence delimiter follows directly.
    let file = Part10::new(EXPLICIT)
        .long_header(0x0008_1140, b"SQ", UNDEFINED)
        .bare(ITEM, UNDEFINED)
        .short(0x0008_1150, b"UI", b"1.2 ")
        .bare(SEQUENCE_END, 0)
        .short(0x0010_0020, b"LO", b"id");
    assert_eq!(text(&tolerated(file, WarningKind::MissingDelimiter), "PatientID"), "id");
    // Of the sequence: an element follows instead of an item.
    let file = Part10::new(EXPLICIT)
        .long_header(0x0008_1140, b"SQ", UNDEFINED)
        .bare(ITEM, UNDEFINED)
        .bare(ITEM_END, 0)
        .short(0x0010_0020, b"LO", b"id");
    assert_eq!(text(&tolerated(file, WarningKind::MissingDelimiter), "PatientID"), "id");
    // Of everything: the file ends.
    let file = Part10::new(EXPLICIT)
        .long_header(0x0008_1140, b"SQ", UNDEFINED)
        .bare(ITEM, UNDEFINED)
        .short(0x0008_1150, b"UI", b"1.2 ");
    assert_eq!(
        text(&tolerated(file, WarningKind::MissingDelimiter), "00081140[0].00081150"),
        "1.2"
    );
}

#[test]
fn stray_delimiters() {
    let file = Part10::new(EXPLICIT).bare(ITEM_END, 0).bare(SEQUENCE_END, 0).short(
        0x0010_0020,
        b"LO",
        b"id",
    );
    assert_eq!(text(&tolerated(file, WarningKind::StrayDelimiter), "PatientID"), "id");
    let file = Part10::new(EXPLICIT)
        .long_header(0x0008_1140, b"SQ", UNDEFINED)
        .bare(SEQUENCE_END, 8)
        .short(0x0010_0020, b"LO", b"id");
    assert_eq!(text(&tolerated(file, WarningKind::DelimiterLength), "PatientID"), "id");
}

#[test]
fn a_sequence_without_items_inside() {
    let file = Part10::new(EXPLICIT).long(0x0008_1140, b"SQ", b"what is this? no").short(
        0x0010_0020,
        b"LO",
        b"id",
    );
    assert_eq!(text(&tolerated(file, WarningKind::NotAnItem), "PatientID"), "id");
}

#[test]
fn group_0002_in_the_data_set() {
    let file = Part10::new(EXPLICIT)
        .short(0x0008_0060, b"CS", b"MR")
        .short(0x0002_0010, b"UI", b"1.2 ")
        .short(0x0010_0020, b"LO", b"id");
    let data_set = tolerated(file, WarningKind::MetaInDataSet);
    assert_eq!(text(&data_set, "TransferSyntaxUID"), EXPLICIT);
}

#[test]
fn an_item_in_group_0002_has_a_path() {
    // Found by fuzzing: (0002,0000) of undefined length contains an empty item and a truncated one.
    let mut bytes = vec![0; 128];
    bytes.extend(
        b"DICM\x02\0\0\0\xFF\xFF\xFF\xFF\xFE\xFF\0\xE0\0\0\0\0\xFE\xFF\0\xE0\x08\0\0\0fragment",
    );
    let data_set = Reader::embedded().read_bytes(bytes).unwrap();
    let paths: Vec<String> = data_set
        .meta()
        .walk()
        .chain(data_set.root().walk())
        .map(|(_, element)| element.path())
        .collect();
    assert!(paths.iter().any(|path| path.starts_with("(0002,0000)[1].")), "{paths:?}");
    for path in paths {
        assert!(data_set.find(&path).unwrap().is_some(), "{path}");
    }
}

#[test]
fn an_item_of_a_sequence_that_comes_twice_has_a_path() {
    // Found by fuzzing: the first (0040,A730) of an item has no items, the second one has.
    let twice = b"\x40\0\x30\xA7SQ\0\0\0\0\0\0\x40\0\x30\xA7SQ\0\0\x12\0\0\0\xFE\xFF\0\xE0\x0A\0\0\0\x08\0\x60\0CS\x02\0MR";
    let mut file = Part10::new(EXPLICIT);
    file.0.extend(twice);
    let data_set = tolerated(file, WarningKind::DuplicateTag);
    let paths: Vec<String> = data_set.root().walk().map(|(_, element)| element.path()).collect();
    assert_eq!(paths, ["(0040,A730)", "(0040,A730)", "(0040,A730)[0].(0008,0060)"]);
    assert_eq!(text(&data_set, "(0040,A730)[0].(0008,0060)"), "MR");
    assert!(data_set.find("(0040,A730)[1].(0008,0060)").unwrap().is_none());
    assert!(data_set.find("(0040,A730)[0].(0008,0061)").unwrap().is_none());
}

#[test]
fn meta_group_without_or_with_a_wrong_length() {
    let mut file = Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id");
    file.0[140] = 200;
    assert_eq!(text(&tolerated(file, WarningKind::MetaLength), "PatientID"), "id");
    let mut file = Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id");
    file.0.drain(132..144);
    assert_eq!(text(&tolerated(file, WarningKind::MetaLength), "PatientID"), "id");
}

#[test]
fn no_preamble_and_no_meta_group() {
    for (bytes, encoding) in [
        (
            fragment(|part| part.short(0x0008_0060, b"CS", b"MR").short(0x0010_0020, b"LO", b"id")),
            "explicit",
        ),
        (
            fragment(|part| part.implicit(0x0008_0060, b"MR").implicit(0x0010_0020, b"id")),
            "implicit",
        ),
        (b"\0\x08\0\x60CS\0\x02MR\0\x10\0\x20LO\0\x02id".to_vec(), "big endian"),
    ] {
        let data_set = tolerated(Part10(bytes), WarningKind::NoPreamble);
        assert_eq!(text(&data_set, "PatientID"), "id", "{encoding}");
    }
}

#[test]
fn a_wrong_transfer_syntax() {
    let file =
        Part10::new(IMPLICIT).short(0x0008_0060, b"CS", b"MR").short(0x0010_0020, b"LO", b"id");
    assert_eq!(text(&tolerated(file, WarningKind::WrongTransferSyntax), "PatientID"), "id");
    let file = Part10::new(EXPLICIT).implicit(0x0008_0060, b"MR").implicit(0x0010_0020, b"id");
    assert_eq!(text(&tolerated(file, WarningKind::WrongTransferSyntax), "PatientID"), "id");
}

#[test]
fn a_first_group_of_either_byte_order_is_read_as_declared() {
    const BIG_ENDIAN: &str = "1.2.840.10008.1.2.2";
    // (0400,0100) of little endian looks like (0004,0001) of big endian.
    let little = Part10::new(EXPLICIT).short(0x0400_0100, b"UI", b"1.2\0");
    let big = Part10::new(BIG_ENDIAN).raw(b"\x08\0\0\x05LO\0\x02id\x08\0\0\x06LO\0\x02it");
    for (file, expected) in [(little, 0x0400_0100), (big, 0x0800_0005)] {
        let data_set = read(file);
        let first = data_set.root().elements().next().unwrap().tag();
        assert_eq!(first, Tag::from(expected));
        assert_eq!(data_set.warnings().count(WarningKind::WrongTransferSyntax), 0);
    }
    // An element that is not valid in the declared byte order is read in the other one.
    let big = b"\0\x08\0\x60CS\0\x02MR\0\x10\0\x20LO\0\x02id";
    let file = Part10::new(EXPLICIT).raw(big);
    assert_eq!(text(&tolerated(file, WarningKind::WrongTransferSyntax), "PatientID"), "id");
}

#[test]
fn invalid_vrs() {
    // Two letters of a later edition, with their long form.
    let file =
        Part10::new(EXPLICIT).long(0x0008_0060, b"ZZ", b"MR").short(0x0010_0020, b"LO", b"id");
    assert_eq!(text(&tolerated(file, WarningKind::UnknownVr), "PatientID"), "id");
    // As dicom3tools writes unknown VRs.
    let file =
        Part10::new(EXPLICIT).short(0x0008_0060, b"??", b"MR").short(0x0010_0020, b"LO", b"id");
    let data_set = tolerated(file, WarningKind::UnknownVr);
    assert_eq!(
        (text(&data_set, "PatientID"), text(&data_set, "Modality")),
        ("id".into(), "MR".into())
    );
    // No VR at all.
    let file = Part10::new(EXPLICIT)
        .short(0x0008_0016, b"UI", b"1.2 ")
        .implicit(0x0008_0060, b"MR")
        .short(0x0010_0020, b"LO", b"id");
    let data_set = tolerated(file, WarningKind::ImplicitElement);
    assert_eq!(
        (text(&data_set, "PatientID"), text(&data_set, "Modality")),
        ("id".into(), "MR".into())
    );
}

#[test]
fn padding_and_separators() {
    let file = Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id").raw(&[0; 300]);
    let data_set = tolerated(file, WarningKind::TrailingPadding);
    assert_eq!(data_set.root().elements().count(), 1);
    let file = Part10::new(EXPLICIT).short(0x0008_0060, b"CS", b"MR").raw(&[0xFF; 4]).short(
        0x0010_0020,
        b"LO",
        b"id",
    );
    assert_eq!(text(&tolerated(file, WarningKind::Separator), "PatientID"), "id");
    let file = Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id").raw(&[1, 2, 3]);
    assert_eq!(text(&tolerated(file, WarningKind::TruncatedHeader), "PatientID"), "id");
}

#[test]
fn odd_lengths_order_and_duplicates() {
    let file =
        Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"odd").short(0x0010_0040, b"CS", b"F ");
    assert_eq!(text(&tolerated(file, WarningKind::OddLength), "PatientSex"), "F");
    let file =
        Part10::new(EXPLICIT).short(0x0010_0040, b"CS", b"F ").short(0x0010_0020, b"LO", b"id");
    assert_eq!(text(&tolerated(file, WarningKind::TagOrder), "PatientID"), "id");
    let file =
        Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id").short(0x0010_0020, b"LO", b"no");
    assert_eq!(text(&tolerated(file, WarningKind::DuplicateTag), "PatientID"), "id");
    // The lowest tag too; the path leads through the second one.
    let file = Part10::new(EXPLICIT)
        .short(0x0000_0000, b"UL", &[0; 4])
        .long_header(0x0000_0000, b"SQ", UNDEFINED)
        .bare(ITEM, 10)
        .short(0x0010_0020, b"LO", b"id")
        .bare(SEQUENCE_END, 0);
    let found = tolerated(file, WarningKind::DuplicateTag);
    assert_eq!(text(&found, "(0000,0000)[0].PatientID"), "id");
}

#[test]
fn zero_length_everything() {
    let mut file = Part10::new(EXPLICIT);
    for tag in [
        0x0008_0005u32,
        0x0008_0016,
        0x0008_0060,
        0x0009_0010,
        0x0009_1001,
        0x0010_0010,
        0x0028_0103,
        0x0028_0106,
    ] {
        file = file.short(tag, b"LO", b"");
    }
    file = file
        .long(0x0040_A730, b"SQ", b"")
        .long_header(0x0040_B020, b"SQ", UNDEFINED)
        .bare(ITEM, 0)
        .bare(SEQUENCE_END, 0)
        .long(0x7FE0_0010, b"OW", b"");
    let data_set = read(file);
    assert_eq!(
        data_set.warnings().total(),
        data_set.warnings().count(WarningKind::BadCreator)
            + data_set.warnings().count(WarningKind::NoCreator)
    );
    assert!(exhaust(&data_set) > 10);
    for empty in [Vec::new(), vec![0], vec![0; 132], b"DICM".to_vec()] {
        let error = Reader::embedded().read_bytes(empty.clone());
        assert!(error.is_err() || empty == b"DICM", "{empty:?}");
    }
}

#[test]
fn creators_per_item_blocks_and_padding() {
    let item = fragment(|part| {
        part.short(0x0009_0010, b"LO", b"GEMS_PETD_01\0 ").short(0x0009_1001, b"LO", b"inner ")
    });
    let items = fragment(|part| {
        part.implicit(ITEM, &item).bare(ITEM, 8 + 2).short(0x0009_1001, b"LO", b"no")
    });
    let file = Part10::new(EXPLICIT)
        .short(0x0009_0010, b"LO", b"GEMS_IDEN_01")
        .short(0x0009_0011, b"LO", b"GEMS_IDEN_01")
        .short(0x0009_1001, b"LO", b"first ")
        .short(0x0009_1101, b"LO", b"second")
        .short(0x0009_1201, b"LO", b"orphan")
        .long(0x0040_A730, b"SQ", &items);
    let data_set = tolerated(file, WarningKind::NoCreator);
    let creator = |path: &str| data_set.find(path).unwrap().unwrap().creator();
    assert_eq!(creator("00091001"), Some("GEMS_IDEN_01"));
    assert_eq!(creator("00091101"), Some("GEMS_IDEN_01"));
    assert_eq!(creator("00091201"), None);
    assert!(data_set.find("00091201").unwrap().unwrap().lacks_creator());
    assert_eq!(creator("0040A730[0].00091001"), Some("GEMS_PETD_01"));
    // Reservations of the data set do not apply in its items.
    assert!(data_set.find("0040A730[1].00091001").unwrap().unwrap().lacks_creator());
    assert_eq!(data_set.private("gems_iden_01", 0x0009, 0x01).unwrap().text().unwrap(), "first");
    assert_eq!(data_set.warnings().count(WarningKind::NoCreator), 2);
}

#[test]
fn sign_is_decided_by_pixel_representation_also_of_the_enclosing_item() {
    let inner = fragment(|part| part.implicit(0x0028_0106, &[0xFF, 0xFF]));
    let own =
        fragment(|part| part.implicit(0x0028_0103, &[0, 0]).implicit(0x0028_0106, &[0xFF, 0xFF]));
    let items = fragment(|part| part.implicit(ITEM, &inner).implicit(ITEM, &own));
    let file = Part10::new(IMPLICIT)
        .implicit(0x0008_1140, &items)
        .implicit(0x0028_0071, &[0xFE, 0xFF])
        .implicit(0x0028_0103, &[1, 0])
        .implicit(0x0028_0106, &[0xFF, 0xFF]);
    let data_set = read(file);
    let vr = |path: &str| data_set.find(path).unwrap().unwrap().vr();
    assert_eq!(vr("00280106"), Vr::SS);
    assert_eq!(vr("00280071"), Vr::SS, "it comes before Pixel Representation");
    assert_eq!(vr("00081140[0].00280106"), Vr::SS);
    assert_eq!(vr("00081140[1].00280106"), Vr::US);
}

#[test]
fn stop_before_and_after() {
    let bytes = Part10::new(EXPLICIT)
        .short(0x0008_0060, b"CS", b"MR")
        .short(0x0010_0010, b"PN", b"A ")
        .short(0x0010_0020, b"LO", b"id")
        .0;
    let count = |options: ReadOptions| {
        Reader::embedded()
            .with_options(options)
            .read_bytes(bytes.clone())
            .unwrap()
            .root()
            .elements()
            .count()
    };
    assert_eq!(
        count(ReadOptions {
            stop_before: Some(Tag::new(0x0010, 0x0010)),
            ..ReadOptions::default()
        }),
        1
    );
    assert_eq!(
        count(ReadOptions { stop_after: Some(Tag::new(0x0010, 0x0010)), ..ReadOptions::default() }),
        2
    );
    assert_eq!(
        count(ReadOptions { stop_before: Some(Tag::new(0x0009, 0)), ..ReadOptions::default() }),
        1
    );
    assert_eq!(count(ReadOptions::default()), 3);
}

#[test]
fn a_limit_on_elements() {
    let mut file = Part10::new(EXPLICIT);
    for element in 0..100 {
        file = file.short(0x0010_1000 + element, b"LO", b"");
    }
    let reader =
        Reader::embedded().with_options(ReadOptions { max_nodes: 50, ..ReadOptions::default() });
    assert_eq!(reader.read_bytes(file.0).unwrap_err().kind(), ErrorKind::LimitExceeded);
}

#[test]
fn limits_on_private_creators() {
    // Too many blocks in one data set.
    let mut file = Part10::new(EXPLICIT);
    for group in 0..20u32 {
        for block in 0x10..0x100u32 {
            file = file.short((0x0009 + 2 * group) << 16 | block, b"LO", b"SAME");
        }
    }
    assert_eq!(Reader::embedded().read_bytes(file.0).unwrap_err().kind(), ErrorKind::LimitExceeded);
    // Too many names in one file, a few in each item.
    let mut items = Vec::new();
    for number in 0..70_000u32 {
        items.extend(fragment(|part| {
            part.implicit(
                ITEM,
                &fragment(|part| part.short(0x0009_0010, b"LO", format!("{number:08}").as_bytes())),
            )
        }));
    }
    let file = Part10::new(EXPLICIT).long(0x0040_A730, b"SQ", &items);
    assert_eq!(Reader::embedded().read_bytes(file.0).unwrap_err().kind(), ErrorKind::LimitExceeded);
}

#[test]
fn every_test_file_truncated_at_every_64th_byte() {
    let Some(python) = dicom_map_test_support::python_with_pydicom() else { return };
    let reader = Reader::embedded();
    let mut cuts = 0;
    for path in dicom_map_test_support::pydicom_files(&python) {
        // Leaked, so that a truncated file is a slice and not a copy: some files need many
        // thousands.
        let bytes: &'static [u8] = Box::leak(std::fs::read(&path).unwrap().into_boxed_slice());
        // Large files have many values; their truncations are read, and only some are examined.
        let look_every = if bytes.len() > 20_000 { 64 } else { 1 };
        for (number, end) in (0..bytes.len()).step_by(64).enumerate() {
            cuts += 1;
            match reader.read_shared(Bytes::from_static(&bytes[..end])) {
                Ok(data_set) if number % look_every == 0 => {
                    exhaust(&data_set);
                }
                Ok(_) => {}
                Err(error) => assert!(
                    matches!(error.kind(), ErrorKind::InvalidData | ErrorKind::LimitExceeded),
                    "{}: {error}",
                    path.display()
                ),
            }
        }
    }
    assert!(cuts > 100_000);
}

/// Bytes changed at random places, and random bytes: a small generator with a fixed seed, so that
/// failures are reproducible.
#[test]
fn random_bytes() {
    let mut state = 0x9E37_79B9_7F4A_7C15u64;
    let mut random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let reader = Reader::embedded();
    let base = Part10::new(EXPLICIT)
        .short(0x0008_0005, b"CS", b"\\ISO 2022 IR 87")
        .short(0x0009_0010, b"LO", b"GEMS_IDEN_01")
        .short(0x0009_1001, b"LO", b"x ")
        .long_header(0x0040_A730, b"SQ", UNDEFINED)
        .bare(ITEM, UNDEFINED)
        .short(0x0010_0010, b"PN", b"A^\x1b$B;3ED\x1b(B")
        .long(0x0040_A168, b"SQ", &fragment(|part| part.implicit(ITEM, b"")))
        .bare(ITEM_END, 0)
        .bare(SEQUENCE_END, 0)
        .long_header(0x7FE0_0010, b"OB", UNDEFINED)
        .bare(ITEM, 0)
        .implicit(ITEM, b"fragment")
        .bare(SEQUENCE_END, 0)
        .0;
    for _ in 0..20_000 {
        let mut bytes = base.clone();
        for _ in 0..1 + random() % 6 {
            let at = 132 + random() as usize % (bytes.len() - 132);
            bytes[at] = match random() % 3 {
                0 => 0xFF,
                1 => 0,
                _ => random() as u8,
            };
        }
        if let Ok(data_set) = reader.read_bytes(bytes) {
            exhaust(&data_set);
        }
    }
    for _ in 0..2_000 {
        let bytes: Vec<u8> = (0..random() % 400).map(|_| random() as u8).collect();
        for front in [
            Part10(Vec::new()),
            Part10::new(EXPLICIT),
            Part10::new(IMPLICIT),
            Part10::new(DEFLATED),
        ] {
            if let Ok(data_set) = reader.read_bytes(front.raw(&bytes).0) {
                exhaust(&data_set);
            }
        }
    }
}
