//! Vendor blocks: compared with gdcmdump and dcm2niix on real files, and truncated and damaged.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::Tag;
use dicom_map_dataset::{DataSet, Path, Reader, ResolvedPath};
use dicom_map_inspect::blocks::{self, Format, Node, TABLE};
use dicom_map_inspect::derive;
use dicom_map_test_support::part10::*;
use dicom_map_test_support::{block_sample, block_spellings, corpus_files, skip};
use std::path::PathBuf;
use std::process::Command;

fn resolve(text: &str, data_set: &DataSet) -> ResolvedPath {
    blocks::register_names();
    Path::parse(text).unwrap().resolve(data_set.dict())
}

fn find(data_set: &DataSet, text: &str) -> Option<Node> {
    blocks::find(data_set, &resolve(text, data_set))
}

/// The real files that have a block, with their data sets.
fn real_blocks(name: &str) -> Vec<(PathBuf, DataSet)> {
    let reader = Reader::embedded();
    let files = corpus_files().into_iter().filter_map(|path| {
        let data_set = reader.read_path(&path).ok()?;
        find(&data_set, name)?;
        Some((path, data_set))
    });
    files.collect()
}

/// GDCM prints each line as it is in the block.
#[test]
fn ge_protocols_are_those_of_gdcmdump() {
    if skip::tool("gdcm", "gdcmdump").is_none() {
        return;
    }
    let files = real_blocks("PDB");
    for (path, data_set) in &files {
        let output = Command::new("gdcmdump").arg("--pdb").arg(path).output().unwrap();
        let theirs = String::from_utf8(output.stdout).unwrap();
        let Some(Node::Map(ours)) = find(data_set, "PDB") else { panic!("{path:?}") };
        let ours: Vec<String> = ours
            .iter()
            .map(|(name, value)| format!("{name} \"{}\"", value.text().unwrap()))
            .collect();
        let lines = theirs.lines().map(str::trim).filter(|line| line.contains('"'));
        assert_eq!(ours, lines.collect::<Vec<_>>(), "{path:?}");
        assert!(ours.len() > 10);
    }
    assert!(corpus_files().is_empty() || files.len() >= 11, "{} files", files.len());
}

/// Every element at the first level of each data set that gdcmdump finds in reversed bytes.
#[test]
fn reversed_data_sets_are_those_of_gdcmdump() {
    if skip::tool("gdcm", "gdcmdump").is_none() {
        return;
    }
    let files = real_blocks("PMTF");
    for (path, data_set) in &files {
        let output = Command::new("gdcmdump").arg("--pmtf").arg(path).output().unwrap();
        let theirs = String::from_utf8_lossy(&output.stdout).into_owned();
        let theirs = theirs
            .lines()
            .filter(|line| line.starts_with('(') && !line.contains("Private Creator"))
            .count();
        let decoded = blocks::all(data_set.root());
        assert_eq!(decoded.warnings, [""; 0], "{path:?}");
        let Node::List(ours) = &decoded.blocks["PMTF"] else { panic!("{path:?}") };
        let count = |node: &Node| match node {
            Node::Map(names) => names.len(),
            _ => 0,
        };
        assert_eq!(ours.iter().map(count).sum::<usize>(), theirs, "{path:?}");
        assert!(theirs > 100);
    }
    assert!(corpus_files().is_empty() || files.len() >= 4);
}

/// The output of dcm2niix for an image.
struct SideCar {
    json: serde_json::Value,
    /// The numbers of its .bval.
    b_values: Option<Vec<f64>>,
    /// Columns, rows and slices.
    shape: [u16; 3],
}

fn side_car(path: &std::path::Path) -> Option<SideCar> {
    let folder = tempfile::tempdir().unwrap();
    let options = ["-b", "y", "-ba", "n", "-z", "n", "-s", "y", "-f", "x", "-o"];
    let mut command = Command::new("dcm2niix");
    command.args(options).arg(folder.path()).arg(path).output().unwrap();
    let json = std::fs::read(folder.path().join("x.json")).ok()?;
    let b_values = std::fs::read_to_string(folder.path().join("x.bval")).ok();
    let b_values =
        b_values.map(|text| text.split_whitespace().map(|it| it.parse().unwrap()).collect());
    // Three numbers of 16 bits, after the number of dimensions.
    let nifti = std::fs::read(folder.path().join("x.nii")).unwrap();
    let shape = [42, 44, 46].map(|at| u16::from_le_bytes([nifti[at], nifti[at + 1]]));
    Some(SideCar { json: serde_json::from_slice(&json).unwrap(), b_values, shape })
}

fn floats(node: &Node) -> Vec<f64> {
    match node {
        Node::List(values) => values.iter().filter_map(Node::number).collect(),
        value => value.number().into_iter().collect(),
    }
}

/// Known differences from dcm2niix, with the reason.
const DIFFERENCES: [(&str, &str, &str); 3] = [
    (
        "ge-signa-architect-ge-1",
        "SliceTiming",
        "a file of one slice: made of its trigger time and the TR",
    ),
    (
        "ge-signa-architect-ge-2",
        "SliceTiming",
        "a file of one slice: made of its trigger time and the TR",
    ),
    (
        "ge-signa-architect-ge-3",
        "SliceTiming",
        "a file of one slice: made of its trigger time and the TR",
    ),
];

#[test]
fn facts_agree_with_dcm2niix() {
    if skip::tool("dcm2niix", "dcm2niix").is_none() {
        return;
    }
    let (mut times, mut directions, mut spacings, mut b_values, mut differing) = (0, 0, 0, 0, 0);
    let mut mosaics = 0;
    let near =
        |left: f64, right: f64, digits: f64| (left - right).abs() <= digits * right.abs().max(1e-9);
    for path in corpus_files() {
        let Some(SideCar { json, b_values: b, shape }) = side_car(&path) else { continue };
        let name = path.file_stem().unwrap().to_string_lossy().into_owned();
        let data_set = Reader::embedded().read_path(&path).unwrap();
        let facts = derive::facts(&data_set);
        let fact = |wanted: &str| {
            facts.iter().find(|fact| fact.name == wanted).map(|fact| fact.value.clone()).unwrap()
        };
        let known = DIFFERENCES.iter().find(|(file, _, _)| *file == name).map(|it| it.1);
        if let Some(theirs) = json["SliceTiming"].as_array() {
            let theirs: Vec<f64> = theirs.iter().map(|time| time.as_f64().unwrap()).collect();
            let ours = floats(&fact("slice_times"));
            let is_same = ours.len() == theirs.len()
                && ours.iter().zip(&theirs).all(|(ours, theirs)| {
                    // dcm2niix writes six digits; for UIH it computes whole times of day as 32-bit
                    // numbers, which are 1/64 s apart.
                    let digits = if name.starts_with("uih") { 1.0 / 64.0 } else { 1e-6 };
                    near(*ours, *theirs, 1e-5) || (ours - theirs).abs() < digits
                });
            assert_eq!(is_same, known != Some("SliceTiming"), "{name}: {ours:?} {theirs:?}");
            differing += u32::from(!is_same);
            times += u32::from(is_same);
        } else {
            assert_eq!(fact("slice_times"), Node::Null, "{name}");
        }
        let direction = json["PhaseEncodingDirection"].as_str();
        if let Some(theirs) = direction.or(json["PhaseEncodingAxis"].as_str()) {
            let is_row = fact("phase_encoding_direction") == Node::Text("ROW".into());
            let sign = match fact("phase_encoding_polarity") {
                Node::Integer(sign) => Some(sign),
                _ => None,
            };
            assert_eq!(sign.is_some(), direction.is_some(), "{name}");
            // NIfTI counts rows from the other end.
            let is_negative = sign.is_some_and(|sign| (sign > 0) != is_row);
            let ours =
                format!("{}{}", if is_row { "i" } else { "j" }, if is_negative { "-" } else { "" });
            assert_eq!(ours, theirs, "{name}");
            directions += 1;
        }
        // Of one DICOM image without frames, dcm2niix makes several slices only if it is a mosaic.
        let is_mosaic = shape[2] > 1 && data_set.find("NumberOfFrames").unwrap().is_none();
        let [columns, rows, slices] = shape.map(|size| Node::Integer(size.into()));
        let theirs = if is_mosaic { Node::List(vec![slices, rows, columns]) } else { Node::Null };
        assert_eq!(fact("mosaic"), theirs, "{name}");
        mosaics += u32::from(is_mosaic);
        let theirs = json["EffectiveEchoSpacing"].as_f64();
        let ours = fact("echo_spacing").number();
        assert_eq!(ours.is_some(), theirs.is_some(), "{name}");
        if let (Some(ours), Some(theirs)) = (ours, theirs) {
            assert!(near(ours, theirs, 1e-5), "{name}: {ours} {theirs}");
            spacings += 1;
        }
        if let Some(theirs) = b {
            // One number per volume. For a single volume, dcm2niix writes 0 whatever the header
            // has; tests/python/adapter/test_derive.py compares b values above 0, of series.
            let mut ours = floats(&fact("b_value"));
            ours.dedup();
            let mut theirs = theirs;
            theirs.dedup();
            assert_eq!(ours, theirs, "{name}");
            b_values += 1;
        }
    }
    let counts = (times, directions, spacings, b_values, mosaics, differing);
    let wanted = (12, 27, 20, 2, 8, DIFFERENCES.len() as u32);
    assert!(corpus_files().is_empty() || counts == wanted, "{counts:?}");
}

#[test]
fn unknown_facts_are_null() {
    let facts = derive::facts(&DataSet::new());
    assert_eq!(facts.len(), derive::NAMES.len());
    assert!(facts.iter().all(|fact| fact.value == Node::Null && fact.source.is_none()));
}

/// A file with one private element.
fn file(creator: &str, group: u16, offset: u8, value: &[u8]) -> Vec<u8> {
    let mut creator = creator.as_bytes().to_vec();
    if creator.len() % 2 == 1 {
        creator.push(b' ');
    }
    let tag = u32::from(Tag::new(group, 0x1000 | u16::from(offset)));
    let mut value = value.to_vec();
    if value.len() % 2 == 1 {
        value.push(0);
    }
    Part10::new(EXPLICIT)
        .short(u32::from(Tag::new(group, 0x10)), b"LO", &creator)
        .long(tag, b"OB", &value)
        .0
}

/// Every row of the table leads from its name to its element and back.
#[test]
fn names_lead_to_blocks() {
    for row in TABLE {
        let bytes = file(row.creator, row.group, row.offset, b"nothing");
        let data_set = Reader::embedded().read_bytes(bytes).unwrap();
        let element = data_set.follow(&resolve(row.name, &data_set)).unwrap();
        assert_eq!(blocks::known_block(element).unwrap().format, row.format);
        let block = blocks::decode(element).unwrap();
        assert_eq!(block.name, row.name);
        // Any bytes are a data set, with one truncated element.
        assert_eq!(block.value == Node::Null, row.format != Format::Reversed);
        assert!(!block.warnings.is_empty(), "{}", row.name);
        assert_eq!(element.bytes(), b"nothing\0");
    }
}

#[test]
fn paths_into_blocks() {
    let Some((_, data_set)) = real_blocks("PhoenixProtocol").into_iter().next() else { return };
    let value = |text: &str| find(&data_set, text);
    let size = value("PhoenixProtocol.sSliceArray.lSize").unwrap();
    let Some(Node::List(all)) = value("phoenixprotocol.sslicearray.asSlice[*].dThickness") else {
        panic!()
    };
    assert_eq!(size, Node::Integer(all.len() as i64));
    assert_eq!(value("SDS.MRPhoenixProtocol.sSliceArray.lSize"), Some(size));
    let Some(Node::List(times)) = value("(5200,9230)[*].SDI.TimeAfterStart") else { panic!() };
    assert_eq!(value("SDI.TimeAfterStart").as_ref(), times.first());
    assert_eq!(value("(5200,9230)[1].SDI.TimeAfterStart").as_ref(), times.get(1));
    for text in ["SDI.Nothing", "PhoenixProtocol[0]", "CSA.B_value", "PDB"] {
        assert_eq!(value(text), None, "{text}");
    }
}

fn json_of(node: &Node) -> serde_json::Value {
    match node {
        Node::Null => serde_json::Value::Null,
        Node::Integer(number) => (*number).into(),
        Node::Float(number) => (*number).into(),
        Node::Text(text) => text.clone().into(),
        Node::List(values) => values.iter().map(json_of).collect(),
        Node::Map(names) => {
            names.iter().map(|(name, value)| (name.clone(), json_of(value))).collect()
        }
        Node::Bytes(_) => panic!("bytes"),
    }
}

/// The table of paths into blocks; the tests of the command line and of Python read the same table.
#[test]
fn every_spelling_of_a_block_means_the_same() {
    blocks::register_names();
    let data_set = Reader::embedded().read_path(block_sample()).unwrap();
    let dict = data_set.dict();
    for row in block_spellings() {
        let text = &row.text;
        let Ok(path) = Path::parse(text) else {
            assert_eq!(row.value, "refused", "{text:?}");
            continue;
        };
        assert_eq!(Path::parse(&path.to_string()).unwrap(), path, "{text:?} prints as {path}");
        let found = find(&data_set, text).map(|node| json_of(&node).to_string());
        assert_eq!(found.as_deref().unwrap_or("unknown"), row.value, "{text:?}");
        if found.is_none() {
            let mut near = path.suggestions(dict, 3);
            near.extend(blocks::suggestions(data_set.root(), dict, &path, 3));
            assert_eq!(near.first().map_or("", String::as_str), row.near, "{text:?}: {near:?}");
        }
    }
}

/// Pixels in a file that names their compression, and in one that does not.
#[test]
fn compressed_pixels_of_elscint() {
    let made = |kind: &[u8]| {
        let file = Part10::new(EXPLICIT)
            .short(0x07A1_0010, b"LO", b"ELSCINT1")
            .long(0x07A1_100A, b"OB", &[0x5A, 0x10, 0x27, 0x01])
            .short(0x07A1_1011, b"CS", kind);
        let data_set = Reader::embedded().read_bytes(file.0).unwrap();
        find(&data_set, "ElscintPixels.samples")
    };
    assert_eq!(made(b"PMSCT_RLE1"), Some(Node::Bytes(vec![0x10, 0x27, 0x11, 0x27])));
    assert_eq!(made(b"LOSSLESS RICE "), None);
}
