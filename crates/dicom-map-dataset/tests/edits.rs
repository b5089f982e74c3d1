//! Changes in any order: what was set is read back, from memory and from the file, in every
//! encoding; a refused change changes nothing.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{ErrorKind, TransferSyntax, Vr};
use dicom_map_dataset::edit::{NewValue, Operation};
use dicom_map_dataset::write::FileMeta;
use dicom_map_dataset::{DataSet, Path, Reader, SaveOptions, Value};
use dicom_map_test_support::part10::*;
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A file with sequences of both kinds of length, a sequence in UN, and private blocks.
fn base(syntax: &str, build: impl Fn(Part10, u32, &[u8; 2], &[u8]) -> Part10) -> DataSet {
    let inner = |part: Part10| build(part, 0x0008_0100, b"SH", b"T-1 ");
    let items = |part: Part10| {
        let item = fragment(inner);
        let part = part.implicit(ITEM, &item).bare(ITEM, UNDEFINED);
        inner(part).bare(ITEM_END, 0)
    };
    let defined = fragment(items);
    let mut file = Part10::new(syntax);
    file = build(file, 0x0008_0000, b"UL", &[0; 4]);
    file = build(file, 0x0008_0060, b"CS", b"MR");
    file = build(file, 0x0008_1140, b"SQ", &defined);
    file = build(file, 0x0009_0010, b"LO", b"ACME 1.0");
    file = build(file, 0x0009_1001, b"LO", b"x ");
    file = build(file, 0x0010_0010, b"PN", b"Doe^Jane");
    file = match syntax {
        IMPLICIT => file.bare(0x0040_A730, UNDEFINED),
        _ => file.long_header(0x0040_A730, b"UN", UNDEFINED),
    };
    // The items of UN are in implicit VR (PS3.5 6.2.2).
    let item = fragment(|part| part.implicit(0x0008_0100, b"T-2 "));
    let file = file.implicit(ITEM, &item).bare(SEQUENCE_END, 0);
    Reader::embedded().read_bytes(file.0).unwrap()
}

fn explicit(part: Part10, tag: u32, vr: &[u8; 2], value: &[u8]) -> Part10 {
    if matches!(vr, b"SQ" | b"UN") { part.long(tag, vr, value) } else { part.short(tag, vr, value) }
}

fn bases() -> [DataSet; 3] {
    let mut new = DataSet::new();
    for path in ["0008,1140[0].CodeValue", "0008,1140[1].CodeValue"] {
        new.set_text(&path.parse().unwrap(), "T-1").unwrap();
    }
    [base(EXPLICIT, explicit), base(IMPLICIT, |part, tag, _, value| part.implicit(tag, value)), new]
}

/// Paths that lead to one element each.
const PATHS: [&str; 12] = [
    "PatientName",
    "PatientID",
    "Modality",
    "0008,1140[0].CodeValue",
    "0008,1140[1].CodeValue",
    "0008,1140[1].CodeMeaning",
    "ContentSequence[0].CodeValue",
    "ContentSequence[0].ConceptNameCodeSequence[0].CodeMeaning",
    "\"ACME 1.0\".(0009,xx02)",
    "\"OTHER\".(0009,xx02)",
    "ContentSequence[0].\"GEMS_PARM_01\".ScannerStudyID",
    "00400275[0].\"ACME 1.0\".(0009,xx02)",
];

#[derive(Clone, Debug)]
enum Step {
    Set(usize, String),
    Delete(usize),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (0..PATHS.len(), "[A-Z0-9]{0,16}").prop_map(|(at, text)| Step::Set(at, text)),
        1 => (0..PATHS.len()).prop_map(Step::Delete),
    ]
}

fn text_at(data_set: &DataSet, path: &str) -> Option<String> {
    Some(data_set.find(path).unwrap()?.text().unwrap_or_default().into_owned())
}

fn tree(data_set: &DataSet) -> Vec<(String, Vr, Option<String>, Vec<u8>)> {
    let all = data_set.root().walk().filter(|(_, it)| !it.tag().is_group_length());
    all.map(|(_, it)| {
        let bytes = if it.items().is_some() { Vec::new() } else { it.bytes().to_vec() };
        (it.path(), it.vr(), it.creator().map(str::to_string), bytes)
    })
    .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn values_that_were_set_are_read_back(steps in proptest::collection::vec(step(), 1..24), which in 0usize..3) {
        let [a, b, c] = bases();
        let mut data_set = match which { 0 => a, 1 => b, _ => c };
        let mut expected: BTreeMap<usize, Option<String>> = BTreeMap::new();
        for step in &steps {
            match step {
                Step::Set(at, text) => {
                    let path: Path = PATHS[*at].parse().unwrap();
                    data_set.set_as(&path, Some(Vr::LO), &Value::from(text.as_str()), Default::default()).unwrap();
                    expected.insert(*at, Some(text.clone()));
                }
                Step::Delete(at) => {
                    data_set.delete(&PATHS[*at].parse().unwrap()).unwrap();
                    expected.insert(*at, None);
                }
            }
            for (at, text) in &expected {
                prop_assert_eq!(&text_at(&data_set, PATHS[*at]), text, "{} after {:?}", PATHS[*at], step);
            }
        }
        let reader = Reader::embedded();
        let written = data_set.to_bytes(&SaveOptions::default()).unwrap();
        let again = reader.read_bytes(written).unwrap();
        prop_assert!(again.warnings().iter().all(|warning| warning.kind.id() != "tag_order"));
        // In implicit VR, the VR comes from the dictionary.
        let plain = |tree: Vec<(String, Vr, Option<String>, Vec<u8>)>| -> Vec<_> {
            tree.into_iter().map(|(path, _, creator, bytes)| (path, creator, bytes)).collect()
        };
        prop_assert_eq!(plain(tree(&again)), plain(tree(&data_set)));
        for syntax in [TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN, TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN] {
            let options = SaveOptions { transfer_syntax: Some(syntax), file_meta: FileMeta::Conformed, ..SaveOptions::default() };
            let converted = reader.read_bytes(data_set.to_bytes(&options).unwrap()).unwrap();
            prop_assert_eq!(plain(tree(&converted)), plain(tree(&data_set)));
        }
    }
}

#[test]
fn a_private_element_gets_the_block_of_its_creator_or_a_free_one() {
    for mut data_set in bases() {
        data_set.set(&"\"GEMS_PARM_01\".BValue".parse().unwrap(), &Value::from(1000)).unwrap();
        let element = data_set.find("\"GEMS_PARM_01\".BValue").unwrap().unwrap();
        assert_eq!((element.tag().to_string().as_str(), element.vr()), ("(0043,1039)", Vr::IS));
        let set = |data_set: &mut DataSet, path: &str| {
            data_set.set_as(
                &path.parse().unwrap(),
                Some(Vr::LO),
                &Value::from("x"),
                Default::default(),
            )
        };
        set(&mut data_set, "\"ACME 2\".(0009,xx01)").unwrap();
        set(&mut data_set, "\"acme  2\".(0009,xx02)").unwrap();
        let block = data_set.find("\"ACME 2\".(0009,xx01)").unwrap().unwrap().tag().block();
        assert_eq!(data_set.find("\"ACME 2\".(0009,xx02)").unwrap().unwrap().tag().block(), block);
        let again = Reader::embedded()
            .read_bytes(data_set.to_bytes(&SaveOptions::default()).unwrap())
            .unwrap();
        let creator = again.find("\"ACME 2\".(0009,xx02)").unwrap().unwrap().creator();
        assert_eq!(creator, Some("ACME 2"));
        // All blocks reserved.
        for block in 0x10..=0xFFu16 {
            let _ = set(&mut data_set, &format!("(0009,{block:04X})"));
        }
        let error = set(&mut data_set, "\"ONE MORE\".(0009,xx01)").unwrap_err();
        assert!(error.message().contains("reserved"), "{error}");
        assert_eq!(error.tag_path(), Some("\"ONE MORE\".(0009,xx01)"));
    }
}

#[test]
fn refused_changes_leave_the_data_set_unchanged() {
    let long_creator = "x".repeat(65);
    for base in bases().into_iter().take(2) {
        let before = base.to_bytes(&SaveOptions::default()).unwrap();
        for (path, value, found) in [
            ("PatientName[0].CodeValue", "x", "sequence"),
            ("Modality.CodeValue", "x", "sequence"),
            ("0008,1140[7].CodeValue", "x", "item 7"),
            ("ContentSequence[0].ConceptNameCodeSequence[1].CodeValue", "x", "item 1"),
            ("0008,1140", "x", "items"),
            ("0008,1140[0]", "x", "item"),
            ("NoSuchKeyword", "x", "NoSuchKeyword"),
            ("PatientNmae", "x", "did you mean PatientName"),
            ("(60xx,0010)", "1", "several tags"),
            ("(0043,xx39)", "1", "several tags"),
            ("0043,1139", "1", "no creator has reserved"),
            ("Rows", "x", "whole number"),
            ("Rows", "65536", "65535"),
            ("Modality", "lower", "CS"),
            ("PatientID", &"x".repeat(65), "64 characters"),
            ("PatientName", "山田", "U+5C71"),
            ("FFFE,E000", "x", "no VR"),
            // The keyword of one private element: its block is not reserved either.
            ("VolumesThreshold", "x", "whole number"),
        ] {
            let mut data_set = base.clone();
            let error = data_set.set_text(&path.parse().unwrap(), value).unwrap_err();
            assert!(error.to_string().contains(found), "{path}: {error}");
            assert!(error.tag_path().is_some(), "{path}: {error}");
            assert_eq!(data_set.to_bytes(&SaveOptions::default()).unwrap(), before, "{path}");
        }
        let mut data_set = base.clone();
        let path: Path = format!("0008,1140[0].\"{long_creator}\".(0009,xx01)")
            .parse()
            .unwrap_or_else(|_| "PatientName".parse().unwrap());
        if path.attribute().to_string() != "PatientName" {
            let error = data_set.set_text(&path, "x").unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidCreator);
        }
        // A list is carried out completely or not at all.
        let set = |path: &str, text: &str| Operation::Set {
            path: path.parse().unwrap(),
            value: NewValue::Text(text.into()),
            vr: None,
        };
        let refused = data_set.apply(&[set("PatientID", "1"), set("Rows", "x")]);
        assert!(refused.is_err());
        assert_eq!(data_set.to_bytes(&SaveOptions::default()).unwrap(), before);
    }
}

/// Group 0002 must not have sequences (PS3.10 7.1), but they can be read and set.
#[test]
fn a_sequence_in_group_0002_is_replaced_with_its_items() {
    let mut data_set = DataSet::new();
    data_set.set_text(&"PatientID".parse().unwrap(), "id").unwrap();
    let sequence = "(0002,1180)".parse().unwrap();
    for _ in 0..2 {
        data_set.set_sequence(&sequence).unwrap();
        data_set.append_item(&sequence, None).unwrap();
        data_set.set_text(&"(0002,1180)[0].CodeValue".parse().unwrap(), "T-1").unwrap();
        assert_eq!(data_set.root().elements().count(), 1);
    }
    data_set.delete(&sequence).unwrap();
    assert_eq!(data_set.meta().elements().count(), 0);
    assert_eq!(data_set.find("PatientID").unwrap().unwrap().text().unwrap(), "id");
}

#[test]
fn items_come_and_go() {
    for mut data_set in bases().into_iter().take(2) {
        let sequence: Path = "0008,1140".parse().unwrap();
        assert_eq!(data_set.append_item(&sequence, None).unwrap(), 1);
        data_set.set_text(&"0008,1140[2].CodeValue".parse().unwrap(), "NEW").unwrap();
        assert_eq!(data_set.delete(&"0008,1140[0]".parse().unwrap()).unwrap(), 1);
        let values = |data_set: &DataSet| -> Vec<String> {
            let items = data_set.find("0008,1140").unwrap().unwrap().items().unwrap();
            items.map(|item| item.elements().next().unwrap().text().unwrap().into_owned()).collect()
        };
        assert_eq!(values(&data_set), ["T-1", "NEW"]);
        let copy = data_set.clone();
        let item = copy.find("0008,1140").unwrap().unwrap().items().unwrap().nth(1).unwrap();
        data_set.append_item(&"ContentSequence".parse().unwrap(), Some(item)).unwrap();
        let bytes = data_set.to_bytes(&SaveOptions::default()).unwrap();
        let again = Reader::embedded().read_bytes(bytes).unwrap();
        assert_eq!(values(&again), ["T-1", "NEW"]);
        assert_eq!(text_at(&again, "ContentSequence[1].CodeValue").unwrap(), "NEW");
        assert!(
            again.warnings().is_empty() || again.transfer_syntax().uid().is_empty(),
            "{:?}",
            again.warnings()
        );
        assert_eq!(data_set.delete(&"**.CodeValue".parse().unwrap()).unwrap(), 4);
        assert_eq!(data_set.delete(&"0008,1140[*]".parse().unwrap()).unwrap(), 2);
        assert_eq!(data_set.find("0008,1140").unwrap().unwrap().items().unwrap().count(), 0);
    }
}

#[test]
fn the_empty_value_empties_a_sequence() {
    for mut data_set in bases() {
        for path in ["0008,1140", "ContentSequence"] {
            let path: Path = path.parse().unwrap();
            let count = |data_set: &DataSet| {
                data_set.find(&path.to_string()).unwrap().unwrap().items().unwrap().count()
            };
            let mut other = data_set.clone();
            other.set_text(&path, "").unwrap();
            data_set.set(&path, &Value::Empty).unwrap();
            assert_eq!((count(&data_set), count(&other)), (0, 0));
            assert!(data_set.set_text(&path, "x").is_err());
        }
    }
}
