//! Operations as JSON: what is parsed, what is refused and where, what is written back.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{ErrorKind, Tag, Vr};
use dicom_map_dataset::edit::{NewValue, Operation};
use dicom_map_dataset::{DataSet, Value};
use dicom_map_inspect::operations;
use serde_json::json;
use std::error::Error as _;

fn set(path: &str, value: NewValue, vr: Option<Vr>) -> Operation {
    Operation::Set { path: path.parse().unwrap(), value, vr }
}

fn text(text: &str) -> NewValue {
    NewValue::Text(text.into())
}

#[test]
fn every_form_of_a_value() {
    for (value, expected) in [
        ("\"Doe^Jane\"", text("Doe^Jane")),
        (r#""ORIGINAL\\PRIMARY""#, text(r"ORIGINAL\PRIMARY")),
        ("\"M\\u00fcller\"", text("Müller")),
        ("null", NewValue::Value(Value::Empty)),
        ("[]", NewValue::Value(Value::Empty)),
        ("512", NewValue::Value(Value::from(512))),
        ("[1, -2]", NewValue::Value(Value::from([1, -2]))),
        ("[18446744073709551615]", NewValue::Value(Value::from(u64::MAX))),
        ("[1, 2.5e0]", NewValue::Value(Value::from([1.0, 2.5]))),
        (r#"["a", null, "b\\c"]"#, NewValue::Value(Value::from(["a", "", r"b\c"]))),
        ("[{}, null]", NewValue::Items(vec![Vec::new(), Vec::new()])),
        (
            r#"[{"CodeValue": "1", "(0009,1001)": {"vr": "OB", "InlineBinary": "AAE="}}]"#,
            NewValue::Items(vec![vec![
                set("CodeValue", text("1"), None),
                set("(0009,1001)", NewValue::Value(Value::from(&[0u8, 1])), Some(Vr::OB)),
            ]]),
        ),
        (
            r#"[[{"op": "delete", "path": "A"}]]"#,
            NewValue::Items(vec![vec![Operation::Delete { path: "A".parse().unwrap() }]]),
        ),
    ] {
        let json = format!(r#"[{{"op": "set", "path": "A[*].B", "value": {value}}}]"#);
        let expected = set("A[*].B", expected, None);
        assert_eq!(operations::read(json.as_bytes()).unwrap(), [expected], "{value}");
    }
    let empty = br#"[{"op": "set", "path": "A", "vr": "SQ", "value": []}]"#;
    let expected = set("A", NewValue::Items(Vec::new()), Some(Vr::SQ));
    assert_eq!(operations::read(empty).unwrap(), [expected]);
    assert!(operations::read(b" [ ] ").unwrap().is_empty());
}

#[test]
fn errors_have_the_place() {
    for (text, start) in [
        ("{}", "found an object, expected a list of operations"),
        ("[1]", "[0]: found a number, expected an operation"),
        (r#"[{"path": "A"}]"#, "[0]: found nothing as \"op\""),
        (
            r#"[{"op": "delete", "path": "A"}, {"op": "erase"}]"#,
            "[1]: found the operation \"erase\"",
        ),
        (r#"[{"op": "delete", "paht": "A"}]"#, "[0]: found the member \"paht\""),
        (r#"[{"op": "delete", "path": "A", "path": "B"}]"#, "[0]: found \"path\" twice"),
        (
            r#"[{"op": "delete", "path": "A", "value": 1}]"#,
            "[0]: found the member \"value\" of the",
        ),
        (r#"[{"op": "delete", "path": 7}]"#, "[0]: found a number as \"path\", expected a text"),
        (r#"[{"op": "delete", "path": "A[1"}]"#, "[0].path: found a bracket"),
        (r#"[{"op": "set", "path": "A"}]"#, "[0]: expected one of \"value\" and"),
        (r#"[{"op": "set", "path": "A", "value": 1, "InlineBinary": ""}]"#, "[0]: expected one of"),
        (r#"[{"op": "set", "path": "A", "vr": "XX", "value": 1}]"#, "[0].vr: found"),
        (r#"[{"op": "set", "path": "A", "value": true}]"#, "[0].value: found true or false"),
        (r#"[{"op": "set", "path": "A", "value": {"B": 1}}]"#, "[0].value: found an object"),
        (
            r#"[{"op": "set", "path": "A", "value": [1, "a"]}]"#,
            "[0].value: found a text, expected only",
        ),
        (
            r#"[{"op": "set", "path": "A", "value": ["a", 1]}]"#,
            "[0].value: found a number, expected only",
        ),
        (r#"[{"op": "set", "path": "A", "value": [1e999]}]"#, "[0].value: found 1e999"),
        (
            r#"[{"op": "set", "path": "A", "value": [{}, 1]}]"#,
            "[0].value[1]: found a number, expected an item",
        ),
        (
            r#"[{"op": "set", "path": "A", "value": [{"B": [{"": 1}]}]}]"#,
            "[0].value[0].B[0].\"\": found",
        ),
        (r#"[{"op": "set", "path": "A", "value": "\ud800"}]"#, "[0].value: found escapes"),
        (r#"[{"op": "set", "path": "A", "InlineBinary": "?"}]"#, "[0]: found an InlineBinary"),
        (
            r#"[{"op": "append", "path": "A", "item": "B"}]"#,
            "[0].item: found a text, expected an item",
        ),
        (
            r#"[{"op": "append", "path": "A", "item": [{"op": "set"}]}]"#,
            "[0].item[0]: found nothing as \"path\"",
        ),
        (r#"[{"op": "delete", "path": "A", "path": "B"}]"#, "[0]: found \"path\" twice"),
        (
            r#"[{"op": "set", "path": "A", "value": [{"B": 1, "B": 2}]}]"#,
            "[0].value[0]: found \"B\" twice",
        ),
        (
            r#"[{"op": "set", "path": "A", "value": [{"B": {"vr": "US", "vr": "SS"}}]}]"#,
            "[0].value[0].B: found \"vr\" twice",
        ),
        (
            r#"[{"op": "append", "path": "A", "item": {"B": [{"C": 1, "\u0043": 2}]}}]"#,
            "[0].item.B[0]: found \"C\" twice",
        ),
        (r#"[{"op": "rename-creator", "from": "A"}]"#, "[0]: found nothing as \"to\""),
        (r#"[{"op": "character-set", "terms": "ISO_IR 192"}]"#, "[0]: found no list of texts"),
    ] {
        let error = operations::read(text.as_bytes()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidJson, "{text}");
        assert!(error.message().starts_with(start), "{text}: {}", error.message());
    }
    let error = operations::read(b"[\n{\"op\"}]").unwrap_err();
    assert_eq!((error.kind(), error.line()), (ErrorKind::InvalidJson, Some(2)));
    let deep = format!(
        r#"[{{"op": "set", "path": "A", "value": {}[]{}}}]"#,
        "[{\"A\":".repeat(100_000),
        "}]".repeat(100_000)
    );
    let error = operations::read(deep.as_bytes()).unwrap_err();
    assert!(error.message().ends_with("found items more than 64 deep, the limit"));
}

#[test]
fn errors_have_the_cause() {
    let cause = |text: &[u8]| {
        let error = operations::read(text).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidJson);
        error
    };
    assert!(cause(b"[").source().unwrap().is::<serde_json::Error>());
    assert!(cause(b"\xFF").source().unwrap().is::<std::str::Utf8Error>());
    for (text, kind) in [
        (r#"[{"op": "delete", "path": "(0010,"}]"#, ErrorKind::InvalidTag),
        (r#"[{"op": "set", "path": "A", "vr": "ZZ", "value": "1"}]"#, ErrorKind::InvalidVr),
        (r#"[{"op": "append", "path": "A", "item": {"(0010,": "1"}}]"#, ErrorKind::InvalidTag),
    ] {
        let error = cause(text.as_bytes());
        let inner = error.source().unwrap().downcast_ref::<dicom_map::Error>().unwrap();
        assert_eq!(inner.kind(), kind, "{text}");
        assert!(error.message().ends_with(inner.message()), "{text}");
    }
}

#[test]
fn operations_round_trip() {
    let inner = vec![
        set("CodeValue", text("1"), None),
        set("A", NewValue::Items(Vec::new()), Some(Vr::SQ)),
        set("B", NewValue::Value(Value::from(&[1u8, 2])), Some(Vr::OW)),
    ];
    let twice = vec![set("A", text("1"), None), set("A", text("2"), None)];
    let all = [
        set("A[2].B", text("a\\b\"c"), None),
        set("A", NewValue::Value(Value::Empty), Some(Vr::LO)),
        set("A", NewValue::Value(Value::from([1, -2])), Some(Vr::SL)),
        set("A", NewValue::Value(Value::from([u64::MAX])), None),
        set("A", NewValue::Value(Value::from([0.1, -2.5e300])), None),
        set("A", NewValue::Value(Value::from(["a", "", "c"])), None),
        set("A", NewValue::Items(vec![inner.clone(), Vec::new(), twice]), None),
        Operation::Delete { path: "**.\"ACME=1\".(0021,xx08)".parse().unwrap() },
        Operation::Append { path: "A[*].B".parse().unwrap(), item: inner },
        Operation::Append { path: "A".parse().unwrap(), item: Vec::new() },
        Operation::RenameCreator { from: "A".into(), to: "B\u{e9}".into() },
        Operation::CharacterSet { terms: vec!["".into(), "ISO 2022 IR 87".into()] },
    ];
    let json = operations::to_json(&all).unwrap().to_string();
    assert_eq!(operations::read(json.as_bytes()).unwrap(), all, "{json}");
    // Values that come back in another form, with the same bytes in a file.
    for (value, form) in [
        (Value::from([0.1f32, 1.0]), json!([0.1, 1.0]).to_string()),
        (Value::from([f64::NAN, 1.0]), json!(["NaN", "1"]).to_string()),
        (Value::from(Tag::new(0x0010, 0x0020)), json!(["(0010,0020)"]).to_string()),
        (dicom_map_dataset::value::parse(Vr::DS, "1.50").unwrap(), json!(["1.50"]).to_string()),
        (dicom_map_dataset::value::parse(Vr::PN, "A^B=C").unwrap(), json!(["A^B=C"]).to_string()),
    ] {
        let json = operations::to_json(&[set("A", NewValue::Value(value), None)]).unwrap();
        assert_eq!(json[0]["value"].to_string(), form);
    }
}

#[test]
fn a_list_is_carried_out() {
    let text = json!([
        {"op": "character-set", "terms": ["ISO_IR 100"]},
        {"op": "set", "path": "PatientName", "value": "Müller^Jürgen"},
        {"op": "set", "path": "PixelSpacing", "value": [0.5, 0.25]},
        {"op": "set", "path": "ImageType", "value": ["DERIVED", "SECONDARY"]},
        {"op": "set", "path": "\"ACME 1.0\".(0021,xx08)", "vr": "US", "value": [1, 2]},
        {"op": "set", "path": "ProcedureCodeSequence", "value": [{"CodeValue": "1"}, {"CodeValue": "2"}]},
        {"op": "append", "path": "ProcedureCodeSequence", "item": {"CodeValue": "3"}},
        {"op": "delete", "path": "ProcedureCodeSequence[0]"},
        {"op": "rename-creator", "from": "ACME 1.0", "to": "ACME 2.0"},
        {"op": "character-set", "terms": ["ISO_IR 192"]},
    ])
    .to_string();
    let mut data_set = DataSet::new();
    let report = data_set.apply(&operations::read(text.as_bytes()).unwrap()).unwrap();
    assert_eq!(report.counts, [0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    let value = |path: &str| data_set.find(path).unwrap().unwrap().value().to_str().into_owned();
    assert_eq!(value("PatientName"), "Müller^Jürgen");
    assert_eq!(value("PixelSpacing"), r"0.5\0.25");
    assert_eq!(value("ImageType"), r"DERIVED\SECONDARY");
    assert_eq!(value("\"ACME 2.0\".(0021,xx08)"), r"1\2");
    assert_eq!(value("ProcedureCodeSequence[1].CodeValue"), "3");
    assert_eq!(value("SpecificCharacterSet"), "ISO_IR 192");
}

#[test]
fn the_list_of_the_guide_is_carried_out() {
    let guide = include_str!("../../../docs/editing.md");
    let (_, json) = guide.split_once("```json\n").unwrap();
    let (json, _) = json.split_once("```").unwrap();
    let list = operations::read(json.as_bytes()).unwrap();
    let mut data_set = DataSet::new();
    let report = data_set.apply(&list).unwrap();
    // There was no date to delete.
    assert_eq!(report.counts, [1, 1, 1, 1, 1, 1, 0, 2, 0]);
    let found = data_set.find("ProcedureCodeSequence[0].\"ACME 2.0\".(0021,xx0A)").unwrap();
    assert_eq!(found.unwrap().text().unwrap(), "x");
}

#[test]
fn numbers_of_any_length_make_short_errors() {
    let digits = "9".repeat(1 << 20);
    for text in [
        format!(r#"[{{"op": "set", "path": "Rows", "value": {digits}}}]"#),
        format!(r#"[{{"op": "{digits}"}}]"#),
        format!(r#"[{{"{digits}": 1}}]"#),
        format!(r#"[{{"op": "delete", "path": "{digits}.["}}]"#),
        format!(r#"[{{"op": "append", "path": "A", "item": {{"{digits}": {{}}}}}}]"#),
    ] {
        let error = operations::read(text.as_bytes()).unwrap_err();
        assert!(error.to_string().len() < 1200, "{}", error.to_string().len());
    }
}
