//! DICOM JSON of every real file: the same as pydicom's, readable by pydicom, and unchanged after a
//! conversion to a file and back.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{DmapDict, Error, ErrorKind};
use dicom_map_dataset::{DataSet, Reader, error_kind};
use dicom_map_inspect::json::{self, Bulk, JsonOptions, Numbers, Part10Options, write_json};
use dicom_map_test_support::part10::*;
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

fn json_text(data_set: &DataSet, options: &JsonOptions<'_>) -> String {
    let mut out = Vec::new();
    write_json(data_set, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

/// A file made from JSON.
struct File {
    bytes: Vec<u8>,
    notes: Vec<String>,
}

fn to_part10(json: &Json, dict: &DmapDict, options: &Part10Options<'_>) -> Result<File, Error> {
    let text = json.to_string();
    let file = json::to_part10(text.as_bytes(), dict, options)?;
    let bytes = file.to_bytes()?;
    assert_eq!(bytes.len() as u64, file.byte_len());
    Ok(File { bytes, notes: file.notes().to_vec() })
}

fn standard(data_set: &DataSet) -> Json {
    serde_json::from_str(&json_text(data_set, &JsonOptions::default())).unwrap()
}

fn pydicom(python: &Path, what: &str, lines: &[String]) -> Vec<Json> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pydicom_json.py");
    let mut child = Command::new(python)
        .args([script, what])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = lines.join("\n") + "\n";
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

/// The reason why a difference between our member and pydicom's is right.
fn reviewed(name: &str, ours: &Json, theirs: &Json) -> Option<&'static str> {
    if name.ends_with("0000") && ours.is_null() {
        return Some("PS3.18 F.2.2: no group lengths in DICOM JSON");
    }
    if name == "00080005" {
        return Some("PS3.18 F.2.2: the text is UTF-8, and Specific Character Set says so");
    }
    let vr = |json: &Json| json["vr"].as_str().unwrap_or_default().to_string();
    let is_private = matches!(
        name.as_bytes().get(3),
        Some(b'1' | b'3' | b'5' | b'7' | b'9' | b'B' | b'D' | b'F')
    );
    if is_private && vr(theirs) == "UN" && !ours.is_null() {
        return Some("the creator is in our dictionary and not in pydicom's");
    }
    if vr(ours) == "ST" && vr(theirs) == "SH" && name == "00191010" {
        return Some("values longer than the 16 characters of SH, kept as one text");
    }
    if vr(ours) != vr(theirs) {
        return None;
    }
    if matches!(vr(ours).as_str(), "OW" | "OF" | "OD" | "OL" | "OV")
        && ours.get("InlineBinary").is_some()
        && theirs.get("InlineBinary").is_some()
    {
        return Some("PS3.18 F.2.7: binary values are little-endian, even from big-endian files");
    }
    let ours = ours["Value"].as_array().cloned().unwrap_or_default();
    let theirs = theirs["Value"].as_array().cloned().unwrap_or_default();
    if ours.len() == theirs.len()
        && ours.iter().zip(&theirs).all(|(our, their)| same_value(our, their))
    {
        return Some(
            "numbers of one value, padding of each value, null for empty values (PS3.18 F.2.5), no empty groups of names",
        );
    }
    None
}

fn same_value(ours: &Json, theirs: &Json) -> bool {
    match (ours, theirs) {
        (Json::Null, Json::String(text)) => text.is_empty(),
        (Json::String(ours), Json::String(theirs)) => {
            ours.trim_end_matches([' ', '\0']) == theirs.trim_end_matches([' ', '\0'])
        }
        (Json::Number(ours), Json::Number(theirs)) => ours.as_f64() == theirs.as_f64(),
        // An empty name, which pydicom writes as an empty group.
        (Json::Null, Json::Object(groups)) => groups.values().all(|group| group == ""),
        (Json::Object(ours), Json::Object(theirs)) => {
            theirs.iter().all(|(key, group)| {
                group == "" && !ours.contains_key(key) || ours.get(key) == Some(group)
            }) && ours.keys().all(|key| theirs.contains_key(key))
        }
        _ => false,
    }
}

fn compare(
    place: &str,
    ours: &Json,
    theirs: &Json,
    reasons: &mut BTreeMap<&'static str, usize>,
    wrong: &mut Vec<String>,
) -> usize {
    let (ours, theirs) = (ours.as_object().unwrap(), theirs.as_object().unwrap());
    let mut same = 0;
    for name in ours.keys().chain(theirs.keys().filter(|name| !ours.contains_key(*name))) {
        let null = Json::Null;
        let (our, their) = (ours.get(name).unwrap_or(&null), theirs.get(name).unwrap_or(&null));
        if our == their {
            same += 1;
        } else if our["vr"] == "SQ" && their["vr"] == "SQ" {
            let (our, their) =
                (our["Value"].as_array().unwrap(), their["Value"].as_array().unwrap());
            if our.len() != their.len() {
                wrong.push(format!(
                    "{place}/{name}: {} items, pydicom's {}",
                    our.len(),
                    their.len()
                ));
            }
            for (number, (our, their)) in our.iter().zip(their).enumerate() {
                same += compare(&format!("{place}/{name}[{number}]"), our, their, reasons, wrong);
            }
        } else if let Some(reason) = reviewed(name, our, their) {
            *reasons.entry(reason).or_default() += 1;
        } else {
            let short = |json: &Json| json.to_string().chars().take(200).collect::<String>();
            wrong.push(format!("{place}/{name}: {}, pydicom's {}", short(our), short(their)));
        }
    }
    same
}

/// pydicom drops the whole data set if the last fragment is truncated; we keep the bytes present.
const DROPPED_BY_PYDICOM: &str = "emri_small_jpeg_2k_lossless_too_short.dcm";

/// Binary values of odd length, which a file cannot keep (PS3.5 7.1.1): they come back with a zero
/// at the end.
const ODD_VALUES: [&str; 2] = ["meta_missing_tsyntax.dcm", "nested_priv_SQ.dcm"];

#[test]
fn as_pydicom_writes_it_and_loads_it() {
    let Some(python) = dicom_map_test_support::python_with_pydicom() else { return };
    let mut files = dicom_map_test_support::pydicom_files(&python);
    files.extend(dicom_map_test_support::corpus_files());
    let names: Vec<String> = files.iter().map(|path| path.to_string_lossy().into_owned()).collect();
    let theirs = pydicom(&python, "to", &names);
    let reader = Reader::embedded();
    let (mut same, mut reasons, mut wrong, mut lines) =
        (0, BTreeMap::new(), Vec::new(), Vec::new());
    for (path, their) in files.iter().zip(&theirs) {
        // Files that pydicom cannot read or write (for its own reasons) cannot be compared.
        let Ok(data_set) = reader.read_path(path) else { continue };
        lines.push(json_text(&data_set, &JsonOptions::default()));
        if their.get("error").is_none() && !path.ends_with(DROPPED_BY_PYDICOM) {
            same += compare(
                &path.to_string_lossy(),
                &standard(&data_set),
                their,
                &mut reasons,
                &mut wrong,
            );
        }
    }
    println!("{} files, {same} elements alike; reviewed differences: {reasons:#?}", files.len());
    assert!(
        wrong.is_empty(),
        "{} differences that nobody reviewed:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(same > 5_000);
    let loaded = pydicom(&python, "from", &lines);
    // Three files have IS and DS values that are not numbers ("1A", "P1:"); pydicom refuses those
    // in every form.
    let no_number = |answer: &Json| {
        ["invalid literal for int()", "could not convert string to float"]
            .iter()
            .any(|part| answer["error"].as_str().unwrap().contains(part))
    };
    let refused: Vec<_> = loaded
        .iter()
        .zip(&lines)
        .filter(|(answer, _)| answer.get("error").is_some() && !no_number(answer))
        .map(|(answer, line)| format!("{answer} {line:.300}"))
        .collect();
    assert!(refused.is_empty(), "{}", refused.join("\n"));
}

#[test]
fn unchanged_after_a_conversion_to_a_file() {
    let reader = Reader::embedded();
    let mut wrong = Vec::new();
    for path in dicom_map_test_support::real_files() {
        if ODD_VALUES.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        let Ok(data_set) = reader.read_path(&path) else { continue };
        // With group 0002 for the smaller files, which include every transfer syntax.
        let with_meta = data_set.bytes().len() < 50_000;
        for meta in [false, true].into_iter().take(1 + usize::from(with_meta)) {
            let options = JsonOptions { meta, ..JsonOptions::default() };
            let mut first: Json = serde_json::from_str(&json_text(&data_set, &options)).unwrap();
            let file = match to_part10(&first, reader.dict(), &Part10Options::default()) {
                Ok(file) => file,
                Err(error) => {
                    wrong.push(format!("{}: {error}", path.display()));
                    continue;
                }
            };
            let again = reader.read_bytes(file.bytes).unwrap();
            let second: Json =
                serde_json::from_str(&json_text(&again, &JsonOptions::default())).unwrap();
            first.as_object_mut().unwrap().retain(|name, _| !name.starts_with("0002"));
            if first != second {
                let (first, second) = (first.as_object().unwrap(), second.as_object().unwrap());
                let names: Vec<String> = first
                    .keys()
                    .chain(second.keys())
                    .filter(|name| first.get(*name) != second.get(*name))
                    .map(|name| {
                        format!(
                            "{name}: {:.300} / {:.300}",
                            first.get(name).unwrap_or(&Json::Null).to_string(),
                            second.get(name).unwrap_or(&Json::Null).to_string()
                        )
                    })
                    .collect();
                wrong.push(format!("{} (meta {meta}): {}", path.display(), names.join("; ")));
            }
        }
    }
    assert!(wrong.is_empty(), "{} files:\n{}", wrong.len(), wrong.join("\n"));
}

fn read(file: Part10) -> DataSet {
    Reader::embedded().read_bytes(file.0).unwrap()
}

/// The first value of a LUT Descriptor is unsigned whatever its VR (PS3.3 C.11.1.1); in JSON, the
/// numbers are those that the VR allows, and come back as the same bytes.
#[test]
fn lut_descriptors_keep_to_their_vr() {
    let descriptor = [0x00, 0xF5, 0x00, 0xF8, 0x10, 0x00];
    for (vr, expected) in [(b"SS", json!([-2816, -2048, 16])), (b"US", json!([62720, 63488, 16]))] {
        let item = fragment(|part| {
            part.implicit(ITEM, &fragment(|part| part.short(0x0028_3002, vr, &descriptor)))
        });
        let data_set = read(
            Part10::new(EXPLICIT)
                .short(0x0028_0103, b"US", &[1, 0])
                .short(0x0028_1101, vr, &descriptor)
                .long(0x0028_3000, b"SQ", &item),
        );
        let element = data_set.find("RedPaletteColorLookupTableDescriptor").unwrap().unwrap();
        assert_eq!(element.value().to_multi_int::<i64>().unwrap(), [62720, -2048, 16]);
        let first = standard(&data_set);
        assert_eq!(first["00281101"]["Value"], expected);
        assert_eq!(first["00283000"]["Value"][0]["00283002"]["Value"], expected);
        let file = to_part10(&first, data_set.dict(), &Part10Options::default()).unwrap();
        let again = Reader::embedded().read_bytes(file.bytes).unwrap();
        assert_eq!(standard(&again), first);
        assert_eq!(
            again.find("ModalityLUTSequence.LUTDescriptor").unwrap().unwrap().bytes(),
            descriptor
        );
    }
}

/// Group 0002 does not belong to the data set, even if it is found in it (PS3.5 7.1, PS3.18 F.2.2).
#[test]
fn a_second_group_0002_stays_out() {
    let data_set = read(
        Part10::new(EXPLICIT)
            .short(0x0002_0000, b"UL", &[26, 0, 0, 0])
            .short(0x0002_0010, b"UI", b"1.2.840.10008.1.2\0")
            .short(0x0010_0020, b"LO", b"id"),
    );
    assert_eq!(standard(&data_set), json!({"00100020": {"vr": "LO", "Value": ["id"]}}));
    let options = JsonOptions { meta: true, ..JsonOptions::default() };
    let with_meta: Json = serde_json::from_str(&json_text(&data_set, &options)).unwrap();
    assert_eq!(with_meta["00020010"]["Value"], json!([EXPLICIT]));
}

#[test]
fn values_of_each_kind() {
    let file = Part10::new(EXPLICIT)
        .short(0x0008_0000, b"UL", &[0; 4])
        .short(0x0008_0005, b"CS", b"ISO_IR 100")
        .short(0x0008_0008, b"CS", b"A\\\\C ")
        .short(0x0008_0060, b"CS", b"")
        .short(0x0010_0010, b"PN", b"J\xe9r\xf4me^A=\xe9 ")
        .short(0x0018_0050, b"DS", b"+1.50\\.5\\no ")
        .short(0x0020_0013, b"IS", b"007 ")
        .short(0x0028_0009, b"AT", &[0x18, 0, 0x63, 0x10])
        .short(
            0x0018_605A,
            b"FL",
            &[f32::NAN.to_le_bytes(), f32::INFINITY.to_le_bytes(), 0.5f32.to_le_bytes()].concat(),
        );
    let data_set = read(file);
    assert_eq!(
        standard(&data_set),
        json!({
            "00080005": {"vr": "CS", "Value": ["ISO_IR 192"]},
            "00080008": {"vr": "CS", "Value": ["A", null, "C"]},
            "00080060": {"vr": "CS"},
            "00100010": {"vr": "PN", "Value": [{"Alphabetic": "Jérôme^A", "Ideographic": "é"}]},
            "0018605A": {"vr": "FL", "Value": ["NaN", "inf", serde_json::from_str::<Json>("0.5").unwrap()]},
            "00180050": {"vr": "DS", "Value": [serde_json::from_str::<Json>("1.50").unwrap(), serde_json::from_str::<Json>("0.5").unwrap(), "no"]},
            "00200013": {"vr": "IS", "Value": [serde_json::from_str::<Json>("7").unwrap()]},
            "00280009": {"vr": "AT", "Value": ["00181063"]},
        })
    );
    let strings =
        json_text(&data_set, &JsonOptions { numbers: Numbers::Strings, ..JsonOptions::default() });
    assert!(strings.contains(r#""00180050":{"vr":"DS","Value":["+1.50",".5","no"]}"#), "{strings}");
    let named = json_text(&data_set, &JsonOptions { names: true, ..JsonOptions::default() });
    assert!(
        named.contains(r#""00080060":{"vr":"CS","keyword":"Modality","name":"Modality"}"#),
        "{named}"
    );
    let pretty = json_text(&data_set, &JsonOptions { pretty: true, ..JsonOptions::default() });
    assert!(pretty.contains("\n  \"00080060\": {\n    \"vr\": \"CS\"\n  }"), "{pretty}");
}

/// Found by fuzzing; pydicom's to_json repeats the file's character set too, although JSON is
/// UTF-8.
#[test]
fn text_outside_ascii_is_declared_as_utf8_whatever_the_json_says() {
    let dict = DmapDict::embedded();
    let item = json!({"00080005": {"vr": "CS", "Value": ["ISO_IR 100"]}, "00100010": {"vr": "PN", "Value": [{"Alphabetic": "Jérôme"}]}});
    for charset in [
        json!({"vr": "CS"}),
        json!({"vr": "CS", "Value": ["ISO_IR 100"]}),
        json!({"vr": "CS", "Value": ["", "ISO 2022 IR 87"]}),
    ] {
        let whole = json!({"00080005": charset, "00100010": {"vr": "PN", "Value": [{"Alphabetic": "山田^太郎"}]}, "00081140": {"vr": "SQ", "Value": [item]}});
        let file = to_part10(&whole, &dict, &Part10Options::default()).unwrap();
        assert!(
            file.notes.iter().any(|note| note.contains("changed (0008,0005)")),
            "{:?}",
            file.notes
        );
        let data_set = Reader::embedded().read_bytes(file.bytes).unwrap();
        let text = |path: &str| data_set.find(path).unwrap().unwrap().text().unwrap().into_owned();
        assert_eq!(
            (text("PatientName"), text("00081140[0].PatientName")),
            ("山田^太郎".to_string(), "Jérôme".to_string())
        );
    }
    // ASCII is the same in every set: the declaration is kept.
    let ascii = json!({"00080005": {"vr": "CS", "Value": ["ISO_IR 100"]}, "00100020": {"vr": "LO", "Value": ["id"]}});
    let data_set = Reader::embedded()
        .read_bytes(to_part10(&ascii, &dict, &Part10Options::default()).unwrap().bytes)
        .unwrap();
    assert_eq!(data_set.find("00080005").unwrap().unwrap().text().unwrap(), "ISO_IR 100");
}

/// Found by fuzzing: each conversion to a file and back made the value longer.
#[test]
fn characters_outside_ascii_in_a_vr_of_the_default_repertoire_round_trip_or_are_refused() {
    let dict = DmapDict::embedded();
    let made = |text: &str| {
        to_part10(
            &json!({"00080060": {"vr": "CS", "Value": [text]}}),
            &dict,
            &Part10Options::default(),
        )
    };
    let data_set = Reader::embedded().read_bytes(made("Mörx").unwrap().bytes).unwrap();
    assert_eq!(data_set.find("Modality").unwrap().unwrap().text().unwrap(), "Mörx");
    let Err(error) = made("山") else { panic!("no error") };
    assert_eq!(error.kind(), ErrorKind::InvalidJson);
}

#[test]
fn bulk_data_round_trips() {
    let folder = tempfile::tempdir().unwrap();
    let bulk =
        Bulk { folder: folder.path().to_path_buf(), threshold: 10, uri_prefix: String::new() };
    let fragments =
        fragment(|part| part.bare(ITEM, 0).implicit(ITEM, b"fragment one").bare(SEQUENCE_END, 0));
    let data_set = read(
        Part10::new("1.2.840.10008.1.2.4.50")
            .long(0x0009_1001, b"OB", &[7; 20])
            .long(0x0009_1002, b"OB", &[7; 4])
            .long_header(0x7FE0_0010, b"OB", UNDEFINED)
            .raw(&fragments),
    );
    let options = JsonOptions { bulk: Some(&bulk), meta: true, ..JsonOptions::default() };
    let text = json_text(&data_set, &options);
    let json: Json = serde_json::from_str(&text).unwrap();
    assert_eq!(json["00091001"]["BulkDataURI"], "data.00091001.bin");
    assert_eq!(json["00091002"]["InlineBinary"], "BwcHBw==");
    assert_eq!(json["7FE00010"]["BulkDataURI"], "data.7FE00010.fragments");
    // Written again without overwriting anything.
    assert!(json_text(&data_set, &options).contains("data.00091001-2.bin"));
    let reader = Reader::embedded();
    let back = |options: &Part10Options<'_>| to_part10(&json, reader.dict(), options);
    assert_eq!(back(&Part10Options::default()).err().unwrap().kind(), ErrorKind::InvalidJson);
    let file =
        back(&Part10Options { bulk_folder: Some(folder.path()), ..Part10Options::default() })
            .unwrap();
    let again = reader.read_bytes(file.bytes).unwrap();
    assert_eq!(standard(&data_set), standard(&again));
    assert_eq!(
        again.get(dicom_map::Tag::new(0x7FE0, 0x0010)).unwrap().fragments().unwrap().count(),
        2
    );
    for uri in
        ["../secret", "/etc/passwd", "http://example.com/x", "file:///etc/passwd", "a/../../b", ""]
    {
        let json = json!({"00091001": {"vr": "OB", "BulkDataURI": uri}});
        let error = to_part10(
            &json,
            reader.dict(),
            &Part10Options { bulk_folder: Some(folder.path()), ..Part10Options::default() },
        )
        .err()
        .unwrap();
        assert_eq!(error.kind(), ErrorKind::InvalidJson, "{uri}");
    }
}

#[test]
fn invalid_json() {
    let reader = Reader::embedded();
    for bad in [
        json!([]),
        json!({"0010001": {"vr": "PN"}}),
        json!({"+0100010": {"vr": "PN"}}),
        json!({"00100010": {"vr": "XX"}}),
        json!({"00100010": {"vr": 1}}),
        json!({"00100010": []}),
        json!({"00100010": {"vr": "PN", "Value": "text"}}),
        json!({"00100010": {"vr": "PN", "Value": [], "InlineBinary": ""}}),
        json!({"00280010": {"vr": "US", "Value": [65536]}}),
        json!({"00280010": {"vr": "US", "Value": [-1]}}),
        json!({"00280010": {"vr": "US", "Value": [true]}}),
        json!({"00280009": {"vr": "AT", "Value": ["xyz"]}}),
        json!({"00091001": {"vr": "OB", "InlineBinary": "!!!"}}),
        json!({"00091001": {"vr": "OB", "Value": [1]}}),
        json!({"00080060": {"vr": "CS", "Value": ["A\\B"]}}),
        json!({"0040A730": {"vr": "SQ", "Value": [1]}}),
        json!({"0040A730": {"vr": "SQ", "InlineBinary": "AAAA"}}),
        json!({"FFFEE000": {"vr": "UN"}}),
        // Elements that readers interpret by tag, whatever the VR.
        json!({"00080005": {"vr": "OW", "InlineBinary": "AAECAw=="}}),
        json!({"00080005": {"vr": "AT", "Value": ["00080005"]}}),
        json!({"00080005": {"vr": "SQ", "Value": [{}]}}),
        json!({"00280103": {"vr": "OB", "InlineBinary": "AAE="}}),
        json!({"00020010": {"vr": "OB", "InlineBinary": "AAE="}}),
        json!({"00020010": {"vr": "UI", "Value": ["none"]}}),
        json!({"00080060": {"vr": "CS", "InlineBinary": "AMB0"}}),
    ] {
        let error = to_part10(&bad, reader.dict(), &Part10Options::default())
            .err()
            .unwrap_or_else(|| panic!("{bad} passed"));
        assert_eq!(error.kind(), ErrorKind::InvalidJson, "{bad}");
    }
    let error = to_part10(
        &json!({"0040A730": {"vr": "SQ", "Value": [{}, {"00280010": {"vr": "US", "Value": ["x"]}}]}}),
        reader.dict(),
        &Part10Options::default(),
    );
    assert_eq!(error.err().unwrap().tag_path(), Some("(0040,A730)[1].(0028,0010)"));
}

/// Found by fuzzing: the JSON of such a file was not valid, since its text is UTF-8 whatever VR the
/// file has for (0008,0005).
#[test]
fn a_character_set_of_another_vr_is_written_as_cs() {
    for (vr, value) in [
        (b"OW", &[0, 1, 2, 3][..]),
        (b"AT", &[8, 0, 5, 0]),
        (b"US", &[1, 0]),
        (b"LO", b"ISO_IR 100"),
    ] {
        let part = Part10::new(EXPLICIT);
        let part = if vr == b"OW" {
            part.long(0x0008_0005, vr, value)
        } else {
            part.short(0x0008_0005, vr, value)
        };
        let first = standard(&read(part));
        assert_eq!(first, json!({"00080005": {"vr": "CS", "Value": ["ISO_IR 192"]}}));
        let file = to_part10(&first, Reader::embedded().dict(), &Part10Options::default()).unwrap();
        assert_eq!(standard(&Reader::embedded().read_bytes(file.bytes).unwrap()), first);
    }
}

/// Found by fuzzing: the bytes of code extensions became other characters, which the VR does not
/// allow.
#[test]
fn escape_characters_are_preserved() {
    let reader = Reader::embedded();
    let text = "\u{1B}$B0!";
    for vr in ["CS", "LO"] {
        let json = json!({"00080060": {"vr": vr, "Value": [text]}});
        let file = to_part10(&json, reader.dict(), &Part10Options::default()).unwrap();
        assert_eq!(standard(&reader.read_bytes(file.bytes).unwrap())["00080060"], json["00080060"]);
    }
    let raw = standard(&read(Part10::new(EXPLICIT).long(0x0008_0060, b"UN", text.as_bytes())));
    assert_eq!(raw["00080060"], json!({"vr": "CS", "Value": [text]}));
}

/// The file meta information repeats the data set's UIDs; text that is not a UID could not be
/// written there.
#[test]
fn invalid_uids_are_left_out_of_the_file_meta_information() {
    let reader = Reader::embedded();
    let json = json!({"00080016": {"vr": "UI", "Value": ["9".repeat(70_000)]}, "00080018": {"vr": "UI", "Value": ["é"]}});
    let file = to_part10(&json, reader.dict(), &Part10Options::default()).unwrap();
    assert_eq!(
        file.notes.iter().filter(|note| note.contains("file meta information")).count(),
        2,
        "{:?}",
        file.notes
    );
    let data_set = reader.read_bytes(file.bytes).unwrap();
    assert!(data_set.warnings().is_empty(), "{:?}", data_set.warnings());
    assert_eq!(standard(&data_set)["00080018"], json["00080018"]);
}

#[test]
fn text_too_long_for_its_vr_is_written_as_un_and_round_trips() {
    let reader = Reader::embedded();
    let long = "x".repeat(70_001);
    let file = to_part10(
        &json!({"00100010": {"vr": "PN", "Value": [{"Alphabetic": long}]}, "00104000": {"vr": "LT", "Value": ["Größe"]}}),
        reader.dict(),
        &Part10Options::default(),
    )
    .unwrap();
    assert_eq!(file.notes.len(), 2);
    let data_set = reader.read_bytes(file.bytes).unwrap();
    assert!(data_set.warnings().is_empty());
    assert_eq!(data_set.find("PatientName").unwrap().unwrap().text().unwrap(), long);
    assert_eq!(data_set.find("PatientComments").unwrap().unwrap().text().unwrap(), "Größe");
}

#[test]
fn big_endian_pixels_of_a_little_endian_syntax_are_swapped() {
    const GE: &str = "1.2.840.113619.5.2";
    let of = |syntax: &str, bits: u8| {
        let file = Part10::new(syntax).implicit(0x0028_0100, &[bits, 0]);
        let data_set =
            read(file.implicit(0x0028_3006, &[1, 0]).implicit(0x7FE0_0010, &[1, 2, 3, 4]));
        standard(&data_set)
    };
    let pixels = |json: &Json| json["7FE00010"]["InlineBinary"].as_str().unwrap().to_string();
    assert_eq!(pixels(&of(GE, 16)), "AgEEAw==");
    // Bytes have no byte order, and other elements are little-endian like the data set.
    assert_eq!(pixels(&of(GE, 8)), "AQIDBA==");
    assert_eq!(pixels(&of(IMPLICIT, 16)), "AQIDBA==");
    assert_eq!(of(GE, 16)["00283006"], of(IMPLICIT, 16)["00283006"]);
    // The file made from it is little-endian.
    let file =
        to_part10(&of(GE, 16), Reader::embedded().dict(), &Part10Options::default()).unwrap();
    let again = Reader::embedded().read_bytes(file.bytes).unwrap();
    assert_eq!(again.find("PixelData").unwrap().unwrap().bytes(), [2, 1, 4, 3]);
}

#[test]
fn an_unknown_transfer_syntax_is_never_written() {
    let reader = Reader::embedded();
    let written = |json: &Json, given: Option<&str>| {
        let options = Part10Options { transfer_syntax: given, ..Part10Options::default() };
        let file = to_part10(json, reader.dict(), &options)?;
        reader.read_bytes(file.bytes).map(|data_set| data_set.transfer_syntax().uid().to_string())
    };
    let naming = |uid: &str| json!({"00020010": {"vr": "UI", "Value": [uid]}});
    for uid in ["1.2.3", "1.2.840.10008.1.2.4.999", "1.2.840.10008.1.1", "1.2.840.10008.1.2.6.2"] {
        let error = written(&naming(uid), None).unwrap_err();
        assert_eq!(error.kind(), error_kind::UNKNOWN_TRANSFER_SYNTAX, "{uid}");
        assert_eq!(error.tag_path(), Some("(0002,0010)"));
        let error = written(&json!({}), Some(uid)).unwrap_err();
        assert_eq!(error.kind(), error_kind::UNKNOWN_TRANSFER_SYNTAX, "{uid}");
    }
    assert_eq!(written(&naming("no UID"), None).unwrap_err().kind(), ErrorKind::InvalidJson);
    let error = written(&json!({}), Some("no UID")).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidArgument);
    for (uid, expected) in [
        ("1.2.840.10008.1.2", "1.2.840.10008.1.2.1"),
        ("1.2.840.10008.1.2.1", "1.2.840.10008.1.2.1"),
        ("1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.1"),
        ("1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1"),
        ("1.2.840.10008.1.2.4.90", "1.2.840.10008.1.2.4.90"),
        ("1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.94"),
        ("1.2.840.113619.5.2", "1.2.840.10008.1.2.1"),
    ] {
        assert_eq!(written(&naming(uid), None).unwrap(), expected);
        assert_eq!(written(&json!({}), Some(uid)).unwrap(), expected);
    }
}

#[test]
fn details_of_the_json_text() {
    let reader = Reader::embedded();
    let made = |text: &str| -> Result<Vec<u8>, Error> {
        json::to_part10(text.as_bytes(), reader.dict(), &Part10Options::default())?.to_bytes()
    };
    // A serde value would keep the last one.
    let error = made(r#"{"00100010":{"vr":"PN"},"00080060":{},"00100010":{"vr":"PN"}}"#);
    assert_eq!(error.unwrap_err().message(), "found (0010,0010) twice, expected it once");
    let error = made("{\"00100010\": {\"vr\": \"PN\"}\n nonsense").unwrap_err();
    assert_eq!((error.kind(), error.line()), (ErrorKind::InvalidJson, Some(2)));
    let error = made(r#"{"00100010":{"vr":"LO","Value":["a","\ud800"]}}"#).unwrap_err();
    assert_eq!((error.kind(), error.tag_path()), (ErrorKind::InvalidJson, Some("(0010,0010)")));
    // Tags in any order, digits as written.
    let bytes = made(r#"{"00180050":{"vr":"DS","Value":[1.50e1, 2E0]},"00080060":{"vr":"CS"}}"#);
    let data_set = reader.read_bytes(bytes.unwrap()).unwrap();
    let tags: Vec<_> = data_set.root().elements().map(|it| it.tag().to_string()).collect();
    assert_eq!(tags, ["(0008,0060)", "(0018,0050)"]);
    assert_eq!(data_set.find("00180050").unwrap().unwrap().text().unwrap(), r"1.50e1\2E0");
}

#[test]
fn sequences_nested_to_the_limit() {
    let reader = Reader::embedded();
    let nested = |depth: usize| {
        let start = r#"{"0040A730":{"vr":"SQ","Value":["#.repeat(depth);
        format!("{start}null{}", "]}}".repeat(depth))
    };
    let text = nested(64);
    let file = json::to_part10(text.as_bytes(), reader.dict(), &Part10Options::default()).unwrap();
    let data_set = reader.read_bytes(file.to_bytes().unwrap()).unwrap();
    assert_eq!(data_set.root().walk().map(|(depth, _)| depth).max(), Some(63));
    for depth in [65, 5_000] {
        let text = nested(depth);
        let error = json::to_part10(text.as_bytes(), reader.dict(), &Part10Options::default())
            .err()
            .unwrap();
        assert_eq!(error.kind(), ErrorKind::InvalidJson);
        let path = error.tag_path().unwrap();
        assert!(path.starts_with("(0040,A730)[0].(0040,A730)[0]."), "{path}");
    }
}

/// A value in a file next to the JSON may be changed between the two times that it is read.
#[test]
fn bulk_data_that_change_while_they_are_written_are_an_error() {
    let folder = tempfile::tempdir().unwrap();
    let bulk = folder.path().join("a.bin");
    std::fs::write(&bulk, [1; 100]).unwrap();
    let reader = Reader::embedded();
    let options = Part10Options { bulk_folder: Some(folder.path()), ..Part10Options::default() };
    for text in [
        r#"{"00091001":{"vr":"OB","BulkDataURI":"a.bin"}}"#,
        r#"{"0040A730":{"vr":"SQ","Value":[{"00091001":{"vr":"OB","BulkDataURI":"a.bin"}}]}}"#,
    ] {
        let file = json::to_part10(text.as_bytes(), reader.dict(), &options).unwrap();
        assert!(file.to_bytes().is_ok());
        std::fs::write(&bulk, [1; 10]).unwrap();
        let error = file.to_bytes().unwrap_err();
        assert!(error.kind() == ErrorKind::Io && error.message().contains("changed"), "{error}");
        std::fs::remove_file(&bulk).unwrap();
        let error = file.to_bytes().unwrap_err();
        assert_eq!(error.io_kind(), Some(std::io::ErrorKind::NotFound));
        std::fs::write(&bulk, [1; 100]).unwrap();
    }
}

#[test]
fn bulk_data_named_too_often_is_refused() {
    const MEBIBYTE: usize = 1 << 20;
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("in")).unwrap();
    std::fs::write(folder.path().join("in/a.bin"), vec![1; MEBIBYTE]).unwrap();
    let options = Part10Options { bulk_folder: Some(folder.path()), ..Part10Options::default() };
    let reader = Reader::embedded();
    let make = |times: usize| {
        let members: Vec<String> = (0..times)
            .map(|at| {
                // The same file, however it is spelled.
                let slashes = "/".repeat(1 + at);
                format!(
                    r#""0009{:04X}":{{"vr":"OB","BulkDataURI":"in{slashes}a.bin"}}"#,
                    0x1000 + at
                )
            })
            .collect();
        let text = format!("{{{}}}", members.join(","));
        json::to_part10(text.as_bytes(), reader.dict(), &options).map(|file| file.byte_len())
    };
    let most = json::MAX_REPEATED_BULK_BYTES as usize / MEBIBYTE + 1;
    assert!(make(most).unwrap() > json::MAX_REPEATED_BULK_BYTES);
    let error = make(most + 1).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::LimitExceeded);
    assert_eq!(error.tag_path(), Some("(0009,1041)"));
}

#[test]
fn repeated_names_are_refused_at_every_level_with_their_place() {
    let dict = DmapDict::embedded();
    let element = r#""00100020": {"vr": "LO", "Value": ["a"]}"#;
    for (text, place, name) in [
        (format!("{{{element}, {element}}}"), "", "(0010,0020)"),
        (r#"{"0010002a": {"vr": "LO"}, "0010002A": {"vr": "LO"}}"#.into(), "", "(0010,002A)"),
        (r#"{"00100020": {"vr": "LO", "vr": "SH"}}"#.into(), "(0010,0020)", "\"vr\""),
        (
            r#"{"00100020": {"vr": "LO", "Value": ["a"], "Value": ["b"]}}"#.into(),
            "(0010,0020)",
            "\"Value\"",
        ),
        (
            r#"{"00420011": {"vr": "OB", "InlineBinary": "", "InlineBinary": "AA=="}}"#.into(),
            "(0042,0011)",
            "\"InlineBinary\"",
        ),
        (
            r#"{"00100020": {"vr": "LO", "name": 1, "n\u0061me": 2}}"#.into(),
            "(0010,0020)",
            "\"name\"",
        ),
        (
            r#"{"00100010": {"vr": "PN", "Value": [{"Alphabetic": "a", "Alphabetic": "b"}]}}"#
                .into(),
            "(0010,0010)",
            "\"Alphabetic\"",
        ),
        (
            format!(r#"{{"00081140": {{"vr": "SQ", "Value": [{{}}, {{{element}, {element}}}]}}}}"#),
            "(0008,1140)[1]",
            "(0010,0020)",
        ),
        (
            r#"{"00081140": {"vr": "SQ", "Value": [{"00081155": {"vr": "UI", "vr": "UI"}}]}}"#
                .into(),
            "(0008,1140)[0].(0008,1155)",
            "\"vr\"",
        ),
        (
            r#"{"00020010": {"vr": "UI", "Value": ["1.2.840.10008.1.2.1"], "Value": ["1.2"]}}"#
                .into(),
            "(0002,0010)",
            "\"Value\"",
        ),
    ] {
        let result = json::to_part10(text.as_bytes(), &dict, &Part10Options::default());
        let Err(error) = result else { panic!("{text}") };
        assert_eq!(error.kind(), ErrorKind::InvalidJson, "{text}: {error}");
        assert_eq!(error.tag_path().unwrap_or_default(), place, "{text}: {error}");
        assert!(error.message().contains(&format!("{name} twice")), "{text}: {error}");
    }
}

#[test]
fn numbers_of_any_length_make_short_errors_or_texts() {
    let dict = DmapDict::embedded();
    let digits = "9".repeat(1 << 20);
    for (vr, number) in [
        ("US", &*digits),
        ("SV", &digits),
        ("UV", &digits),
        ("FD", &digits),
        ("FL", "1e999"),
        ("FD", "-1e999"),
        ("IS", &digits),
        ("DS", &digits),
        ("DS", "1e999"),
    ] {
        let text = format!(r#"{{"00091001": {{"vr": "{vr}", "Value": [{number}]}}}}"#);
        let result = json::to_part10(text.as_bytes(), &dict, &Part10Options::default());
        let Err(error) = result else { panic!("{vr}") };
        assert_eq!((error.kind(), error.tag_path()), (ErrorKind::InvalidJson, Some("(0009,1001)")));
        assert!(error.to_string().len() < 1200, "{vr}: {}", error.to_string().len());
        assert!(error.message().starts_with("found ") && error.message().contains("expected"));
    }
    // 5,000 digits in a file are not a number that JSON readers can handle.
    let digits = &digits[..5000];
    let file = Part10::new(EXPLICIT).short(0x0018_0050, b"DS", digits.as_bytes()).short(
        0x0020_0013,
        b"IS",
        digits.as_bytes(),
    );
    let data_set = Reader::embedded().read_bytes(file.0.clone()).unwrap();
    let json = standard(&data_set);
    for tag in ["00180050", "00200013"] {
        assert_eq!(json[tag]["Value"], json!([digits]), "{tag}");
    }
    let back = to_part10(&json, &dict, &Part10Options::default()).unwrap();
    let again = Reader::embedded().read_bytes(back.bytes).unwrap();
    assert_eq!(standard(&again), json);
}
