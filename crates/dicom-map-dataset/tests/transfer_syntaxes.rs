//! Transfer syntaxes that are invalid or unknown: reported when a file is read, refused when one is
//! written.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{ErrorKind, TransferSyntax};
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
fn unknown_transfer_syntaxes_are_never_written() {
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
