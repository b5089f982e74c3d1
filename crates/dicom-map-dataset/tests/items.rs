//! Items changed in place, found again, copied, and put into other data sets.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::bytes::Bytes;
use dicom_map::{ErrorKind, TransferSyntax, Vr};
use dicom_map_dataset::edit::{Made, Making};
use dicom_map_dataset::{DataSet, ItemKey, Path, Reader, Rules, SaveOptions, Value};

fn path(text: &str) -> Path {
    text.parse().unwrap()
}

fn reread(data_set: &DataSet) -> DataSet {
    Reader::embedded().read_bytes(data_set.to_bytes(&SaveOptions::default()).unwrap()).unwrap()
}

fn text(data_set: &DataSet, place: &str) -> Option<String> {
    data_set.find(place).unwrap().map(|element| element.text().unwrap().into_owned())
}

/// A data set with items that are numbered by their PatientID.
fn with_items(count: usize) -> DataSet {
    let mut data_set = DataSet::new();
    data_set.set(&path("SOPInstanceUID"), &Value::from("1.2.3")).unwrap();
    for number in 0..count {
        let mut item = DataSet::new();
        item.set(&path("PatientID"), &Value::from(number.to_string())).unwrap();
        data_set.append_item(&path("ReferencedPatientSequence"), Some(item.root())).unwrap();
    }
    data_set
}

fn keys(data_set: &DataSet, place: &str) -> Vec<ItemKey> {
    let sequence = data_set.find(place).unwrap().unwrap();
    sequence.items().unwrap().map(|item| item.key().unwrap()).collect()
}

#[test]
fn an_item_is_found_after_other_changes_and_not_after_its_own_deletion() {
    for mut data_set in [with_items(4), reread(&with_items(4))] {
        let keys = keys(&data_set, "ReferencedPatientSequence");
        data_set.set(&path("Modality"), &Value::from("CT")).unwrap();
        data_set.delete(&path("ReferencedPatientSequence[1]")).unwrap();
        let mut root = data_set.root_mut();
        root.insert_item(&path("ReferencedPatientSequence"), 0, None).unwrap();
        data_set.item_mut(keys[2]).unwrap().set(&path("PatientID"), &Value::from("two")).unwrap();
        assert!(data_set.item_mut(keys[1]).is_none() && data_set.item_of(keys[1]).is_none());
        let ids: Vec<Option<String>> = (0..4)
            .map(|number| {
                text(&data_set, &format!("ReferencedPatientSequence[{number}].PatientID"))
            })
            .collect();
        assert_eq!(ids, [None, Some("0".into()), Some("two".into()), Some("3".into())]);
        assert_eq!(data_set.item_of(keys[3]).unwrap().key(), Some(keys[3]));
        assert_eq!(
            text(&reread(&data_set), "ReferencedPatientSequence[2].PatientID").unwrap(),
            "two"
        );
    }
}

#[test]
fn items_inside_copied_items_are_independent() {
    let mut inner = with_items(2);
    inner.delete(&path("SOPInstanceUID")).unwrap();
    let mut data_set = DataSet::new();
    for _ in 0..2 {
        data_set.append_item(&path("ConceptNameCodeSequence"), Some(inner.root())).unwrap();
    }
    let left = keys(&data_set, "ConceptNameCodeSequence[0].ReferencedPatientSequence");
    let right = keys(&data_set, "ConceptNameCodeSequence[1].ReferencedPatientSequence");
    data_set.item_mut(right[1]).unwrap().set(&path("PatientID"), &Value::from("x")).unwrap();
    assert!(!left.contains(&right[0]) && !left.contains(&right[1]));
    let place =
        |item| format!("ConceptNameCodeSequence[{item}].ReferencedPatientSequence[1].PatientID");
    assert_eq!(text(&data_set, &place(0)).unwrap(), "1");
    assert_eq!(text(&data_set, &place(1)).unwrap(), "x");
}

#[test]
fn a_sequence_is_set_from_items_or_stays_as_it_was() {
    let mut data_set = with_items(1);
    let mut latin = DataSet::new();
    latin.set_character_set(&["ISO_IR 192"]).unwrap();
    latin.set(&path("PatientName"), &Value::from("山田^太郎")).unwrap();
    // With its (0008,0005), the item keeps its bytes; without, its texts are in the set of the data
    // set.
    let whole = latin.clone();
    let item = {
        let mut sequence = DataSet::new();
        sequence.set_character_set(&["ISO_IR 192"]).unwrap();
        sequence
            .set(&path("ConceptNameCodeSequence[0].PatientName"), &Value::from("山田"))
            .unwrap();
        sequence
    };
    let items = item.find("ConceptNameCodeSequence").unwrap().unwrap().items().unwrap();
    let bare = items.collect::<Vec<_>>()[0];
    let target = path("ReferencedPatientSequence");
    data_set.root_mut().set_items(&target, &[whole.root(), whole.root()]).unwrap();
    assert_eq!(
        text(&reread(&data_set), "ReferencedPatientSequence[1].PatientName").unwrap(),
        "山田^太郎"
    );
    let before = data_set.to_bytes(&SaveOptions::default()).unwrap();
    let refused = data_set.root_mut().set_items(&target, &[bare]).unwrap_err();
    assert_eq!(refused.kind(), ErrorKind::InvalidArgument);
    let refused = data_set.append_item(&path("ConceptCodeSequence"), Some(bare)).unwrap_err();
    assert!(refused.to_string().contains("PatientName") || refused.tag_path().is_some());
    assert_eq!(data_set.to_bytes(&SaveOptions::default()).unwrap(), before);
    data_set.set_character_set(&["ISO_IR 192"]).unwrap();
    data_set.root_mut().set_items(&target, &[bare]).unwrap();
    assert_eq!(
        text(&reread(&data_set), "ReferencedPatientSequence[0].PatientName").unwrap(),
        "山田"
    );
    // From UTF-8 to a set that has the characters.
    data_set.set_character_set(&["", "ISO 2022 IR 87"]).unwrap();
    data_set.root_mut().set_items(&target, &[bare]).unwrap();
    assert_eq!(
        text(&reread(&data_set), "ReferencedPatientSequence[0].PatientName").unwrap(),
        "山田"
    );
}

#[test]
fn an_item_as_a_data_set_of_its_own() {
    let mut data_set = with_items(2);
    data_set.set_character_set(&["ISO_IR 100"]).unwrap();
    let place = path("ReferencedPatientSequence[1].PatientName");
    data_set.set(&place, &Value::from("Müller")).unwrap();
    data_set
        .set(
            &path("ReferencedPatientSequence[1].\"GEMS_PARM_01\".BValue"),
            &Value::from([1, 2, 3, 4]),
        )
        .unwrap();
    let own = {
        let sequence = data_set.find("ReferencedPatientSequence").unwrap().unwrap();
        sequence.items().unwrap().nth(1).unwrap().to_data_set().unwrap()
    };
    data_set.delete(&path("ReferencedPatientSequence")).unwrap();
    assert_eq!(text(&own, "PatientName").unwrap(), "Müller");
    assert_eq!(own.find("\"GEMS_PARM_01\".BValue").unwrap().unwrap().value().value_count(), 4);
    assert_eq!(own.root().elements().count(), 4);
    // Put back, it is the same.
    data_set.append_item(&path("ReferencedPatientSequence"), Some(own.root())).unwrap();
    assert_eq!(
        text(&reread(&data_set), "ReferencedPatientSequence[0].PatientName").unwrap(),
        "Müller"
    );
}

#[test]
fn a_value_is_made_for_its_vr() {
    let mut data_set = DataSet::new();
    let make =
        |vr: Vr| Ok((Made::Value(Value::from(format!("{vr}").to_lowercase())), Rules::Standard));
    let making = Making { value_count: 1, is_bytes: false, make: &make };
    let mut root = data_set.root_mut();
    root.set_made(&path("PatientID"), None, &making).unwrap();
    root.set_made(&path("PatientName"), None, &making).unwrap();
    assert!(root.set_made(&path("Rows"), None, &making).is_err());
    root.set_made(&path("00091001"), Some(Vr::LO), &making).unwrap_err();
    assert_eq!(text(&data_set, "PatientName").unwrap(), "pn");
    assert_eq!(text(&data_set, "PatientID").unwrap(), "lo");
    let large = vec![7u8; 1 << 20];
    data_set.set(&path("PixelData"), &Value::from(large.clone())).unwrap();
    let copy = data_set.clone();
    data_set.set(&path("PixelData"), &Value::Empty).unwrap();
    assert!(copy.find("PixelData").unwrap().unwrap().bytes() == large);
    assert!(reread(&copy).find("PixelData").unwrap().unwrap().bytes() == large);
    assert_eq!(data_set.find("PixelData").unwrap().unwrap().byte_len(), 0);
}

#[test]
fn fragments_are_set_where_pixel_data_are_encapsulated() {
    let fragments =
        [Bytes::new(), Bytes::from_static(b"ab"), Bytes::new(), Bytes::from_static(b"c")];
    let pixels = path("PixelData");
    let mut native = DataSet::new();
    assert!(native.root_mut().set_fragments(&pixels, &fragments).is_err());
    let dict = native.shared_dict().clone();
    let syntax = TransferSyntax::from_uid("1.2.840.10008.1.2.4.50");
    let mut data_set = DataSet::with_dict(dict, &syntax).unwrap();
    data_set.set(&path("Rows"), &Value::from(1)).unwrap();
    data_set.set(&path("SOPInstanceUID"), &Value::from("1.2.3")).unwrap();
    assert!(data_set.root_mut().set_fragments(&path("Rows"), &fragments).is_err());
    assert!(data_set.root_mut().set_fragments(&pixels, &[]).is_err());
    data_set.root_mut().set_fragments(&pixels, &fragments).unwrap();
    data_set.root_mut().set_fragments(&pixels, &fragments).unwrap();
    let again = reread(&data_set);
    let found: Vec<&[u8]> =
        again.find("PixelData").unwrap().unwrap().fragments().unwrap().collect();
    assert_eq!(found, [&b""[..], b"ab", b"", b"c\0"]);
    assert_eq!(again.transfer_syntax().uid(), syntax.uid());
    assert!(again.warnings().is_empty(), "{:?}", again.warnings());
}

#[test]
fn the_transfer_syntax_uid_stays_true() {
    let mut data_set = reread(&with_items(1));
    for uid in ["1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"] {
        let refused = data_set.set(&path("TransferSyntaxUID"), &Value::from(uid)).unwrap_err();
        assert!(refused.to_string().contains("saved"), "{refused}");
    }
    assert_eq!(data_set.transfer_syntax().uid(), "1.2.840.10008.1.2.1");
    // Without pixel data, their compression does not matter.
    data_set.set(&path("TransferSyntaxUID"), &Value::from("1.2.840.10008.1.2.4.50")).unwrap();
    assert_eq!(reread(&data_set).transfer_syntax().uid(), "1.2.840.10008.1.2.4.50");
}

#[test]
fn bytes_of_a_sequence_are_those_that_are_written() {
    let mut data_set = reread(&with_items(2));
    let element = data_set.find("ReferencedPatientSequence").unwrap().unwrap();
    assert!(!element.is_new() && !element.bytes().is_empty());
    assert_eq!(element.written_bytes().unwrap(), element.bytes());
    data_set.set(&path("ReferencedPatientSequence[1].PatientID"), &Value::from("longer")).unwrap();
    let element = data_set.find("ReferencedPatientSequence").unwrap().unwrap();
    let written = element.written_bytes().unwrap();
    assert_eq!((element.bytes(), element.byte_len()), (&[][..], written.len() as u64));
    assert_eq!(
        reread(&data_set).find("ReferencedPatientSequence").unwrap().unwrap().bytes(),
        &*written
    );
    let inner = data_set.find("ReferencedPatientSequence[1].PatientID").unwrap().unwrap();
    assert!(inner.is_new() && inner.written_bytes().unwrap() == &b"longer"[..]);
}

#[test]
fn an_element_in_a_data_set_of_its_own() {
    let mut data_set = DataSet::new();
    data_set.set_character_set(&["ISO_IR 100"]).unwrap();
    let place = "ConceptNameCodeSequence[0].\"GEMS_PARM_01\".BValue";
    data_set.set(&path(place), &Value::from([1, 2, 3, 4])).unwrap();
    data_set.set(&path("ConceptNameCodeSequence[0].PatientName"), &Value::from("Müller")).unwrap();
    let own = data_set.find(place).unwrap().unwrap().to_data_set().unwrap();
    let found = own.find("\"GEMS_PARM_01\".BValue").unwrap().unwrap();
    assert_eq!(
        found.value(),
        Value::IntegerTexts(vec![
            dicom_map_dataset::value::Number::integer("1"),
            dicom_map_dataset::value::Number::integer("2"),
            dicom_map_dataset::value::Number::integer("3"),
            dicom_map_dataset::value::Number::integer("4"),
        ])
    );
    for place in ["ConceptNameCodeSequence", "ConceptNameCodeSequence[0].PatientName"] {
        let own = data_set.find(place).unwrap().unwrap().to_data_set().unwrap();
        let names = own.follow_all(&path("**.PatientName").resolve(own.dict()));
        assert_eq!(names[0].text().unwrap(), "Müller");
        assert_eq!(text(&reread(&own), &names[0].path()).unwrap(), "Müller");
    }
}

#[test]
fn errors_of_an_item_say_where_it_is() {
    let mut data_set = with_items(2);
    let key = keys(&data_set, "ReferencedPatientSequence")[1];
    let mut item = data_set.item_mut(key).unwrap();
    assert_eq!(item.item().elements().count(), 1);
    let error = item.set(&path("Modality"), &Value::from("no CS")).unwrap_err();
    assert_eq!(error.tag_path(), Some("(0008,1120)[1].Modality"));
    let error = item.set(&path("A[0].NoSuch"), &Value::from("x")).unwrap_err();
    assert!(error.tag_path().unwrap().starts_with("(0008,1120)[1]."), "{error}");
}
