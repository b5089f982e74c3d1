//! Transfer syntaxes that are invalid or unknown: reported when a file is read, refused when one is
//! written.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{ErrorKind, TransferSyntax};
use dicom_map_dataset::write::{FileMeta, Lengths};
use dicom_map_dataset::{
    DataSet, ReadOptions, Reader, SaveOptions, WarningKind, error_kind::UNKNOWN_TRANSFER_SYNTAX,
};
use dicom_map_test_support::part10::*;

#[test]
fn an_invalid_uid_is_a_warning_and_the_first_element_decides() {
    let strict = ReadOptions { strict: true, ..ReadOptions::default() };
    for uid in
        ["1.2.840.10008.1.2\n", "1.2.840.10008.1.2.1\t", "\u{1b}[31m", "DOE^JANE", "1.2.3.\u{1}4"]
    {
        for explicit in [false, true] {
            let file = Part10::new(uid);
            let file = match explicit {
                true => file.short(0x0010_0010, b"PN", b"Doe^Jane"),
                false => file.implicit(0x0010_0010, b"Doe^Jane"),
            };
            let data_set = Reader::embedded().read_bytes(&file.0[..]).unwrap();
            assert_eq!(data_set.find("PatientName").unwrap().unwrap().text().unwrap(), "Doe^Jane");
            let warnings: Vec<_> = data_set.warnings().iter().collect();
            assert_eq!(warnings.len(), 1, "{uid:?}: {warnings:?}");
            assert_eq!(warnings[0].kind, WarningKind::NoTransferSyntax);
            assert_eq!(warnings[0].tag_path, "(0002,0010)");
            assert!(warnings[0].message.contains("not a UID"), "{}", warnings[0]);
            assert!(!warnings[0].message.contains(uid), "it may be anything, so it is not shown");
            assert!(Reader::embedded().with_options(strict.clone()).read_bytes(file.0).is_err());
        }
    }
    // A UID that is not in PS3.6 is still a UID.
    let file = Part10::new("1.2.3").short(0x0010_0010, b"PN", b"Doe^Jane");
    assert!(Reader::embedded().read_bytes(file.0).unwrap().warnings().is_empty());
}

#[test]
fn unknown_transfer_syntaxes_are_never_converted_to() {
    let dict = Reader::embedded().dict().clone();
    let mut data_set = DataSet::new();
    data_set.set_text(&"PatientName".parse().unwrap(), "Doe^Jane").unwrap();
    let kinds = |uid: &str| {
        let syntax = TransferSyntax::from_uid(uid);
        let made = DataSet::with_dict(dict.clone(), &syntax).unwrap_err().kind();
        let options = SaveOptions { transfer_syntax: Some(syntax), ..SaveOptions::default() };
        (made, data_set.to_bytes(&options).unwrap_err().kind())
    };
    // Transfer syntaxes of PS3.6 that do not encode data sets of elements: MIME.
    for uid in ["", "1.2.3", "1.2.840.10008.1.2.6.1", "1.2.840.10008.1.1"] {
        assert_eq!(kinds(uid), (UNKNOWN_TRANSFER_SYNTAX, UNKNOWN_TRANSFER_SYNTAX), "{uid}");
    }
    let big_endian = kinds("1.2.840.10008.1.2.2");
    assert_eq!(big_endian, (ErrorKind::InvalidArgument, ErrorKind::InvalidArgument));
}

#[test]
fn only_a_transfer_syntax_that_is_known_can_be_set() {
    let uid_path = "TransferSyntaxUID".parse().unwrap();
    for (declared, explicit) in [(EXPLICIT, true), (IMPLICIT, false), ("1.2.3", true)] {
        let mut data_set = read(declared, explicit);
        let before = data_set.to_bytes(&SaveOptions::default()).unwrap();
        for uid in ["1.2.4", "1.2.840.10008.1.1", "1.2.840.10008.1.2.6.1", ""] {
            let error = data_set.set_text(&uid_path, uid).unwrap_err();
            assert_eq!(error.kind(), UNKNOWN_TRANSFER_SYNTAX, "{declared} to {uid}");
            assert_eq!(error.tag_path(), Some("TransferSyntaxUID"));
            assert!(error.to_string().contains(&format!("{uid:?}")), "{error}");
            assert!(error.to_string().contains("expected one whose encoding"), "{error}");
        }
        assert_eq!(data_set.transfer_syntax().uid(), declared);
        assert_eq!(data_set.to_bytes(&SaveOptions::default()).unwrap(), before);
    }
    // It can be set to what it is, and to a transfer syntax that is known and true.
    let mut data_set = read("1.2.3", true);
    for uid in ["1.2.3", EXPLICIT] {
        data_set.set_text(&uid_path, uid).unwrap();
        assert_eq!(data_set.transfer_syntax().uid(), uid);
    }
    let error = data_set.set_text(&uid_path, "1.2.3").unwrap_err();
    assert_eq!(error.kind(), UNKNOWN_TRANSFER_SYNTAX, "it has another one by now");
}

#[test]
fn an_unknown_transfer_syntax_that_was_read_keeps_its_uid_and_encoding() {
    let conformed = SaveOptions { file_meta: FileMeta::Conformed, ..SaveOptions::default() };
    let defined = SaveOptions { lengths: Lengths::Defined, ..SaveOptions::default() };
    for explicit in [true, false] {
        let mut data_set = read("1.2.3", explicit);
        let file = file("1.2.3", explicit);
        assert_eq!(data_set.to_bytes(&SaveOptions::default()).unwrap(), file);
        data_set.set_text(&"PatientName".parse().unwrap(), "Roe^John").unwrap();
        for options in [&SaveOptions::default(), &conformed, &defined] {
            let bytes = data_set.to_bytes(options).unwrap();
            let saved = Reader::embedded().read_bytes(bytes).unwrap();
            assert_eq!(saved.transfer_syntax().uid(), "1.2.3");
            assert_eq!(saved.encoding(), data_set.encoding());
            assert_eq!(saved.encoding().implicit_vr, !explicit);
            assert_eq!(text(&saved), "Roe^John");
        }
        // Another encoding is written only together with its UID.
        for syntax in
            [TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN, TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN]
        {
            let options =
                SaveOptions { transfer_syntax: Some(syntax.clone()), ..SaveOptions::default() };
            let bytes = data_set.to_bytes(&options).unwrap();
            let saved = Reader::embedded().read_bytes(bytes).unwrap();
            assert_eq!(saved.transfer_syntax(), &syntax);
            assert_eq!(Some(saved.encoding()), syntax.encoding());
            assert!(saved.warnings().is_empty() && text(&saved) == "Roe^John");
        }
    }
}

#[test]
fn group_0002_that_is_conformed_describes_the_encoding() {
    let options = SaveOptions { file_meta: FileMeta::Conformed, ..SaveOptions::default() };
    // The UID of the other encoding, and two texts that are not UIDs.
    for (declared, explicit, expected) in [
        (IMPLICIT, true, EXPLICIT),
        (EXPLICIT, false, IMPLICIT),
        ("DOE^JANE", true, EXPLICIT),
        ("DOE^JANE", false, IMPLICIT),
    ] {
        let bytes = read(declared, explicit).to_bytes(&options).unwrap();
        let saved = Reader::embedded().read_bytes(bytes).unwrap();
        assert_eq!(saved.transfer_syntax().uid(), expected, "{declared}");
        assert!(saved.warnings().is_empty() && text(&saved) == "Doe^Jane");
    }
}

/// Without a transfer syntax, the content of the fragments is not known, and no UID is true.
#[test]
fn fragments_are_never_declared_as_native_pixel_data() {
    let conformed = SaveOptions { file_meta: FileMeta::Conformed, ..SaveOptions::default() };
    for declared in [IMPLICIT, "DOE^JANE", ""] {
        let file = Part10::new(declared)
            .short(0x0010_0010, b"PN", b"Doe^Jane")
            .long_header(0x7FE0_0010, b"OB", u32::MAX)
            .bare(0xFFFE_E000, 0)
            .bare(0xFFFE_E000, 4)
            .raw(b"\xFF\xD8\xFF\xD9")
            .bare(0xFFFE_E0DD, 0);
        let data_set = Reader::embedded().read_bytes(file.0.clone()).unwrap();
        assert!(data_set.find("PixelData").unwrap().unwrap().fragments().is_some(), "{declared}");
        let error = data_set.to_bytes(&conformed).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidArgument);
        assert!(error.to_string().contains(&format!("{declared:?}")), "{error}");
        assert_eq!(data_set.to_bytes(&SaveOptions::default()).unwrap(), file.0);
    }
}

#[test]
fn a_file_that_declares_the_target_is_converted_if_it_is_not_in_it() {
    for file_meta in [FileMeta::Kept, FileMeta::Conformed] {
        let target = TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN;
        let data_set = read(IMPLICIT, true);
        assert!(!data_set.is_in(&target) && data_set.transfer_syntax() == &target);
        let options =
            SaveOptions { transfer_syntax: Some(target), file_meta, ..SaveOptions::default() };
        let saved = Reader::embedded().read_bytes(data_set.to_bytes(&options).unwrap()).unwrap();
        assert_eq!(saved.transfer_syntax().uid(), IMPLICIT);
        assert!(saved.encoding().implicit_vr && saved.warnings().is_empty());
        assert_eq!(text(&saved), "Doe^Jane");
    }
}

#[test]
fn an_empty_transfer_syntax_uid_is_never_set() {
    let uid_path = "TransferSyntaxUID".parse().unwrap();
    let mut data_set = Reader::embedded().read_bytes(file("", true)).unwrap();
    let error = data_set.set_text(&uid_path, "").unwrap_err();
    assert_eq!(error.kind(), UNKNOWN_TRANSFER_SYNTAX);
}

/// A DICOMDIR has no SOP Instance UID in its data set (PS3.10 7.1, PS3.3 F.3).
#[test]
fn a_deflated_file_always_declares_its_transfer_syntax() {
    let plain = SaveOptions::default;
    let in_syntax =
        |syntax: TransferSyntax| SaveOptions { transfer_syntax: Some(syntax), ..plain() };
    let deflated = in_syntax(TransferSyntax::from_uid("1.2.840.10008.1.2.1.99"));
    let file = read(EXPLICIT, true).to_bytes(&deflated).unwrap();
    for is_one_deleted in [true, false] {
        let mut data_set = Reader::embedded().read_bytes(file.clone()).unwrap();
        let all: Vec<_> = data_set.meta().elements().map(|element| element.path()).collect();
        for path in all.iter().filter(|path| !is_one_deleted || *path == "(0002,0010)") {
            assert_eq!(data_set.delete(&path.parse().unwrap()).unwrap(), 1, "{path}");
        }
        for options in [plain(), deflated.clone()] {
            let error = data_set.to_bytes(&options).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidArgument);
            assert_eq!(error.tag_path(), Some("(0002,0010)"));
        }
        // Other files declare another one, or it again.
        let inflated = in_syntax(TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN);
        let conformed = SaveOptions { file_meta: FileMeta::Conformed, ..plain() };
        for options in [inflated, conformed] {
            let written = data_set.to_bytes(&options).unwrap();
            assert_eq!(text(&Reader::embedded().read_bytes(written).unwrap()), "Doe^Jane");
        }
        // Data sets without group 0002 are sent over associations, which declare it.
        let bare = SaveOptions { file_meta: FileMeta::Omitted, ..plain() };
        assert!(!data_set.to_bytes(&bare).unwrap().is_empty());
    }
    // Any other encoding is recognized by the first element.
    let mut data_set = read(IMPLICIT, false);
    data_set.delete(&"TransferSyntaxUID".parse().unwrap()).unwrap();
    let written = data_set.to_bytes(&plain()).unwrap();
    assert_eq!(text(&Reader::embedded().read_bytes(written).unwrap()), "Doe^Jane");
}

#[test]
fn uids_of_group_0002_are_kept_if_the_data_set_has_none() {
    let conformed = SaveOptions { file_meta: FileMeta::Conformed, ..SaveOptions::default() };
    let class = "MediaStorageSOPClassUID".parse().unwrap();
    let mut data_set = read(EXPLICIT, true);
    data_set.set_text(&class, "1.2.840.10008.1.3.10").unwrap();
    let saved = Reader::embedded().read_bytes(data_set.to_bytes(&conformed).unwrap()).unwrap();
    let kept = saved.find("MediaStorageSOPClassUID").unwrap().unwrap();
    assert_eq!(kept.text().unwrap(), "1.2.840.10008.1.3.10");
}

fn file(uid: &str, explicit: bool) -> Vec<u8> {
    let file = Part10::new(uid);
    match explicit {
        true => file.short(0x0010_0010, b"PN", b"Doe^Jane").0,
        false => file.implicit(0x0010_0010, b"Doe^Jane").0,
    }
}

fn read(uid: &str, explicit: bool) -> DataSet {
    Reader::embedded().read_bytes(file(uid, explicit)).unwrap()
}

fn text(data_set: &DataSet) -> String {
    data_set.find("PatientName").unwrap().unwrap().text().unwrap().into_owned()
}
