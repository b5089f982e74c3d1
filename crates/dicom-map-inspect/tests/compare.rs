//! Comparison of two data sets: what counts as a difference and what does not; real files in every
//! encoding.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{Error, TransferSyntax};
use dicom_map_dataset::write::Lengths;
use dicom_map_dataset::{DataSet, Reader, SaveOptions};
use dicom_map_inspect::compare::{
    CompareOptions, DifferenceKind, Wording, compare, to_json, write_change, write_difference,
};
use dicom_map_test_support::part10::*;
use serde_json::json;

fn read(part: Part10) -> DataSet {
    Reader::embedded().read_bytes(part.0).unwrap()
}

/// The differences, each as its path and a mark.
fn found(left: &DataSet, right: &DataSet, options: &CompareOptions) -> Vec<String> {
    let mut found = Vec::new();
    let count = compare(left, right, options, &mut |difference| {
        let mark = match difference.kind {
            DifferenceKind::OnlyLeft => "<",
            DifferenceKind::OnlyRight => ">",
            DifferenceKind::Vr => "vr",
            DifferenceKind::Value => "!=",
        };
        found.push(format!("{} {mark}", difference.path()));
        Ok::<(), Error>(())
    });
    assert_eq!(count.unwrap(), found.len() as u64);
    found
}

fn differences(left: &DataSet, right: &DataSet) -> Vec<String> {
    found(left, right, &CompareOptions::default())
}

fn lines(left: &DataSet, right: &DataSet, max_value: usize) -> String {
    let mut out = Vec::new();
    compare(left, right, &CompareOptions::default(), &mut |difference| {
        write_difference(difference, max_value, &mut out)
    })
    .unwrap();
    String::from_utf8(out).unwrap()
}

fn ignoring(paths: &[&str]) -> CompareOptions {
    let ignore = paths.iter().map(|path| path.parse().unwrap()).collect();
    CompareOptions { ignore, ..CompareOptions::default() }
}

#[test]
fn every_real_file_is_equal_to_itself_in_every_encoding() {
    const MAX_BYTES: usize = 300_000;
    let reader = Reader::embedded();
    let mut conversions = 0;
    let files = dicom_map_test_support::real_files();
    for path in &files {
        let Ok(data_set) = reader.read_path(path) else { continue };
        assert_eq!(differences(&data_set, &data_set), [] as [&str; 0], "{path:?}");
        if data_set.bytes().len() > MAX_BYTES {
            continue;
        }
        for syntax in [
            TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
        ] {
            for lengths in [Lengths::Kept, Lengths::Undefined] {
                let options = SaveOptions {
                    transfer_syntax: Some(syntax.clone()),
                    lengths,
                    ..SaveOptions::default()
                };
                // Encapsulated pixel data are not transcoded.
                let Ok(bytes) = data_set.to_bytes(&options) else { continue };
                let other = reader.read_bytes(bytes).unwrap();
                // A file without group 0002 gets one.
                let options = ignoring(&["(0002,xxxx)"]);
                let all = found(&data_set, &other, &options);
                assert_eq!(all, [] as [&str; 0], "{path:?} as {syntax}");
                conversions += 1;
            }
        }
    }
    println!("{conversions} conversions");
    assert!(conversions > 100 || files.is_empty());
}

#[test]
fn each_change_is_one_difference() {
    let reader = Reader::embedded();
    let mut changes = 0;
    let files = dicom_map_test_support::real_files();
    for path in &files {
        let Ok(data_set) = reader.read_path(path) else { continue };
        if data_set.encoding().big_endian || data_set.find("PatientName").unwrap().is_none() {
            continue;
        }
        let mut changed = data_set.clone();
        changed.set_text(&"PatientName".parse().unwrap(), "Somebody^Else").unwrap();
        let all = differences(&data_set, &changed);
        assert_eq!(all, ["(0010,0010) !="], "{path:?}");
        let mut changed = data_set.clone();
        changed.delete(&"PatientName".parse().unwrap()).unwrap();
        assert_eq!(differences(&data_set, &changed), ["(0010,0010) <"], "{path:?}");
        assert_eq!(differences(&changed, &data_set), ["(0010,0010) >"], "{path:?}");
        changes += 1;
    }
    assert!(changes > 20 || files.is_empty());
}

#[test]
fn ignored_differences() {
    let plain = Part10::new(EXPLICIT)
        .short(0x0008_0005, b"CS", b"ISO_IR 100")
        .short(0x0008_0060, b"CS", b"MR")
        .short(0x0009_0010, b"LO", b"ACME 1.0")
        .short(0x0009_1001, b"LO", b"x ")
        .short(0x0010_0010, b"PN", b"M\xfcller ")
        .short(0x0018_0050, b"DS", b"1.0\\2 ")
        .long(0x7FE0_0010, b"OB", &[1, 2, 3, 0]);
    let padded = Part10::new(EXPLICIT)
        .short(0x0008_0000, b"UL", &[9, 0, 0, 0])
        .short(0x0008_0005, b"CS", b"ISO_IR 100")
        .short(0x0008_0060, b"CS", b"MR  ")
        .short(0x0009_0010, b"LO", b"OTHER ")
        .short(0x0009_0011, b"LO", b"ACME 1.0")
        .short(0x0009_1101, b"LO", b"x")
        .short(0x0010_0010, b"PN", b"M\xfcller")
        .short(0x0018_0050, b"DS", b"1.0 \\2\0")
        .long(0x7FE0_0010, b"OB", &[1, 2, 3])
        .long(0xFFFC_FFFC, b"OB", &[0; 8]);
    let (plain, padded) = (read(plain), read(padded));
    // The padded file reserves one more block, for another creator; all else is equal.
    assert_eq!(differences(&plain, &padded), ["(0009,0010) >"]);
    // The same text in another character set.
    let mut utf8 = plain.clone();
    utf8.set_character_set(&["ISO_IR 192"]).unwrap();
    assert_eq!(differences(&plain, &utf8), ["(0008,0005) !="]);
    assert_eq!(found(&plain, &utf8, &ignoring(&["0008,0005"])), [] as [&str; 0]);
}

#[test]
fn ignored_elements() {
    let mut left = DataSet::new();
    for (path, text) in [
        ("SOPInstanceUID", "1.2.3"),
        ("PatientID", "1"),
        ("0008,1140[0].ReferencedSOPInstanceUID", "1.2"),
        ("0008,1140[1].ReferencedSOPInstanceUID", "1.2"),
        ("ContentSequence[0].CodeValue", "1"),
    ] {
        left.set_text(&path.parse().unwrap(), text).unwrap();
    }
    let mut right = left.clone();
    for (path, text) in [
        ("SOPInstanceUID", "1.2.4"),
        ("PatientID", "2"),
        ("0008,1140[*].ReferencedSOPInstanceUID", "1.3"),
        ("ContentSequence[0].CodeValue", "2"),
        ("ContentSequence[1].CodeValue", "2"),
    ] {
        right.set_text(&path.parse().unwrap(), text).unwrap();
    }
    assert_eq!(
        differences(&left, &right),
        [
            "(0008,0018) !=",
            "(0008,1140)[0].(0008,1155) !=",
            "(0008,1140)[1].(0008,1155) !=",
            "(0010,0020) !=",
            "(0040,A730)[0].(0008,0100) !=",
            "(0040,A730)[1] >",
        ]
    );
    for (paths, left_over) in [
        (&["SOPInstanceUID", "PatientID"][..], 4),
        (&["**.ReferencedSOPInstanceUID"], 4),
        (&["0008,1140[1].ReferencedSOPInstanceUID"], 5),
        (&["ContentSequence"], 4),
        (&["(0008,xxxx)", "**.0010,0020", "ContentSequence"], 0),
    ] {
        assert_eq!(found(&left, &right, &ignoring(paths)).len(), left_over, "{paths:?}");
        ignoring(paths).check().unwrap();
    }
    assert!(ignoring(&["ContentSequence[1]"]).check().is_err());
}

#[test]
fn open_vrs_match_any_and_others_do_not() {
    let explicit = |vr: &[u8; 2], value: &[u8]| {
        read(Part10::new(EXPLICIT).short(0x0009_0010, b"LO", b"NOBODY KNOWS").short(
            0x0009_1001,
            vr,
            value,
        ))
    };
    let implicit = |value: &[u8]| {
        read(
            Part10::new(IMPLICIT)
                .implicit(0x0009_0010, b"NOBODY KNOWS")
                .implicit(0x0009_1001, value),
        )
    };
    let syntax = "(0002,0010) !=";
    assert_eq!(differences(&explicit(b"SH", b"ab"), &implicit(b"ab")), [syntax]);
    assert_eq!(differences(&explicit(b"SH", b"ab"), &implicit(b"ac")), [syntax, "(0009,1001) !="]);
    assert_eq!(differences(&explicit(b"SH", b"ab"), &explicit(b"LO", b"ab")), ["(0009,1001) vr"]);
    assert_eq!(
        lines(&explicit(b"SH", b"ab"), &explicit(b"LO", b"ac"), 64),
        "(0009,1001) [NOBODY KNOWS] ?: VR differs\n  A  SH  ab\n  B  LO  ac\n"
    );
}

#[test]
fn byte_orders_are_normalized() {
    let big = |number: u16, pixel: u16| {
        let tag = |group: u16, element: u16| [group.to_be_bytes(), element.to_be_bytes()].concat();
        let file = Part10::new("1.2.840.10008.1.2.2")
            .raw(&tag(0x0028, 0x0010))
            .raw(b"US\0\x02")
            .raw(&number.to_be_bytes())
            .raw(&tag(0x7FE0, 0x0010))
            .raw(b"OW\0\0\0\0\0\x04")
            .raw(&pixel.to_be_bytes())
            .raw(&pixel.to_be_bytes());
        read(file)
    };
    let little = read(Part10::new(EXPLICIT).short(0x0028_0010, b"US", &[0x02, 0x01]).long(
        0x7FE0_0010,
        b"OW",
        &[4, 3, 4, 3],
    ));
    let options = ignoring(&["0002,0010"]);
    assert_eq!(found(&big(0x0102, 0x0304), &little, &options), [] as [&str; 0]);
    let all = found(&big(0x0103, 0x0305), &little, &options);
    assert_eq!(all, ["(0028,0010) !=", "(7FE0,0010) !="]);
}

#[test]
fn items_and_fragments() {
    let with =
        |build: &dyn Fn(Part10) -> Part10| read(build(Part10::new("1.2.840.10008.1.2.4.50")));
    let pixels = |fragments: &[&[u8]]| {
        with(&|part| {
            let part = part.long_header(0x7FE0_0010, b"OB", UNDEFINED);
            let part = fragments.iter().fold(part, |part, bytes| part.implicit(ITEM, bytes));
            part.bare(SEQUENCE_END, 0)
        })
    };
    let all = pixels(&[b"", b"abcd", b"efgh"]);
    assert_eq!(differences(&all, &pixels(&[b"", b"abcd", b"efgh"])), [] as [&str; 0]);
    assert_eq!(
        lines(&all, &pixels(&[b"", b"abcd", b"efxh"]), 64),
        "(7FE0,0010) Pixel Data: value differs from byte 6\n  A  OB  3 fragments of 8 bytes\n  B  OB  3 fragments of 8 bytes\n"
    );
    assert_eq!(differences(&all, &pixels(&[b"", b"abcd"])), ["(7FE0,0010) !="]);
    assert_eq!(differences(&all, &pixels(&[b"", b"abcdefgh"])), ["(7FE0,0010) !="]);
    let native = with(&|part| part.long(0x7FE0_0010, b"OB", b"abcdefgh"));
    assert_eq!(differences(&all, &native), ["(7FE0,0010) !="]);
    // A sequence without items equals an empty value.
    let empty = read(Part10::new(EXPLICIT).long(0x0040_A730, b"SQ", &[]));
    let unknown = read(Part10::new(EXPLICIT).long(0x0040_A730, b"UN", &[]));
    assert_eq!(differences(&empty, &unknown), [] as [&str; 0]);
    // A tag that occurs twice: each is paired with its counterpart.
    let twice = |first: &[u8], second: &[u8]| {
        let part = Part10::new(EXPLICIT);
        read(part.short(0x0010_0020, b"LO", first).short(0x0010_0020, b"LO", second))
    };
    assert_eq!(differences(&twice(b"ab", b"cd"), &twice(b"ab", b"cd")), [] as [&str; 0]);
    assert_eq!(differences(&twice(b"ab", b"cd"), &twice(b"ab", b"ce")), ["(0010,0020) !="]);
}

#[test]
fn values_are_escaped_and_cut() {
    let with = |text: &str| read(Part10::new(EXPLICIT).short(0x0010_4000, b"LT", text.as_bytes()));
    let shown = lines(&with("a\u{7}[31mb"), &with("a\"b"), 64);
    assert_eq!(
        shown,
        "(0010,4000) Patient Comments: value differs\n  A  LT  a\\u{7}[31mb\n  B  LT  a\"b\n"
    );
    // For long texts, the place of the difference is shown.
    let long = |end: &str| with(&format!("{}{end}", "x".repeat(1000)));
    let shown = lines(&long("one"), &long("two and so on and on and on"), 24);
    assert_eq!(
        shown,
        "(0010,4000) Patient Comments: value differs\n  A  LT  …xxxxxxxxone\n  B  LT  …xxxxxxxxtwo and so on …\n"
    );
    let mut out = Vec::new();
    let (left, right) = (with("a\nb"), with("a\"b"));
    compare(&left, &right, &CompareOptions::default(), &mut |difference| {
        write_change(difference, 64, &mut out)
    })
    .unwrap();
    let changes = "(0010,4000) Patient Comments: \"a\\nb\" -> \"a\\\"b\"\n";
    assert_eq!(String::from_utf8(out).unwrap(), changes);
}

#[test]
fn differences_as_json() {
    let left = read(Part10::new(EXPLICIT).short(0x0010_0010, b"PN", b"A^B ").long(
        0x7FE0_0010,
        b"OW",
        &[0; 100],
    ));
    let mut other = vec![0; 100];
    other[17] = 1;
    let right =
        read(Part10::new(EXPLICIT).short(0x0040_A370, b"SH", b"").long(0x7FE0_0010, b"OW", &other));
    let mut all = Vec::new();
    compare(&left, &right, &CompareOptions::default(), &mut |difference| {
        all.push(to_json(difference, 64, Wording::Compared));
        Ok::<(), Error>(())
    })
    .unwrap();
    assert_eq!(
        all[0],
        json!({
            "path": "(0010,0010)", "keyword": "PatientName", "name": "Patient's Name",
            "difference": "only_in_a",
            "a": {"vr": "PN", "byte_len": 4, "value": "A^B"}, "b": null,
        })
    );
    assert_eq!(all[1]["difference"], "only_in_b");
    assert_eq!(
        (&all[2]["first_byte"], &all[2]["a"]),
        (&json!(17), &json!({"vr": "OW", "byte_len": 100, "summary": "100 bytes"}))
    );
}
