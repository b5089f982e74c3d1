//! Tests the parser of attributes and paths with the table of spellings, `tests/spellings.csv`. The
//! tests of the command line and of Python read the same table.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map_dataset::{DataSet, Path, Reader};
use dicom_map_test_support::part10::*;
use dicom_map_test_support::spellings;

/// The data set for the table's last column.
fn sample() -> DataSet {
    let uid = |part: Part10, uid: &[u8]| part.short(0x0008_1155, b"UI", uid);
    let private = fragment(|part| {
        uid(part, b"1.2.3\0").short(0x0009_0010, b"LO", b"ACME [1.0]").short(
            0x0009_1001,
            b"SH",
            b"x ",
        )
    });
    let second = fragment(|part| uid(part, b"1.2.4\0"));
    let items = fragment(|part| part.implicit(ITEM, &private).implicit(ITEM, &second));
    let file = Part10::new(EXPLICIT)
        .long(0x0008_1140, b"SQ", &items)
        .short(0x0010_0010, b"PN", b"Doe^Jane")
        .short(0x0010_0020, b"LO", b"id")
        .short(0x0043_0010, b"LO", b"ACME")
        .short(0x0043_0011, b"LO", b"GEMS_PARM_01")
        .short(0x0043_1039, b"SH", b"no")
        .short(0x0043_1139, b"IS", b"1000")
        .short(0x0065_0010, b"LO", b"Image Private Header")
        .short(0x0065_1003, b"LO", b"HL1,2 ")
        .short(0x6002_0010, b"US", &[1, 0]);
    Reader::embedded().read_bytes(file.0).unwrap()
}

#[test]
fn every_spelling_means_the_same() {
    let data_set = sample();
    for row in spellings() {
        let text = &row.text;
        let path = match Path::parse(text) {
            Ok(path) => path,
            Err(_) => {
                assert_eq!((&*row.entry, &*row.element), ("refused", "refused"), "{text:?}");
                assert!(data_set.find(text).is_err());
                continue;
            }
        };
        let entry = path.attribute().answer(data_set.dict());
        assert_eq!(entry.map_or("unknown".into(), |entry| entry.tag_text()), row.entry, "{text:?}");
        let element = data_set.find(text).unwrap();
        let found = element.map_or("unknown".into(), |element| element.path());
        assert_eq!(found, row.element, "{text:?}");
        assert_eq!(Path::parse(&path.to_string()).unwrap(), path, "{text:?} prints as {path}");
        let all = data_set.follow_all(&path.resolve(data_set.dict()));
        let expected = if text.contains("[*]") { 2 } else { usize::from(element.is_some()) };
        assert_eq!(all.len(), expected, "{text:?}");
    }
}

#[test]
fn unknown_words_have_near_matches() {
    let dict = dicom_map::DmapDict::embedded();
    for (text, near) in [
        ("PatientNmae", "PatientName"),
        ("\"GEMS_PARM_01\".BValu", "\"GEMS_PARM_01\".BValue"),
        ("0043,xx39 GEMS_PARAM_01", "\"GEMS_PARM_01\".(0043,xx39)"),
        ("0040A168[0].CodeValu", "(0040,A168)[0].CodeValue"),
    ] {
        let path = Path::parse(text).unwrap();
        assert_eq!(path.suggestions(&dict, 3).first().map(String::as_str), Some(near), "{text}");
    }
}
