//! Makes one change at each depth of real files, and lets others read the result: pydicom, dcmdump
//! and gdcmdump find the change and nothing else, and dciodvfy finds no new error.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::Vr;
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_test_support::skip;
use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Files that are changed; shorter ones come first, to save time.
const MAX_FILES: usize = 100;
const MAX_BYTES: u64 = 2_000_000;
const VALUE: &str = "EDITED VALUE";

struct Edit {
    old: PathBuf,
    new: PathBuf,
    place: String,
}

/// A text element at each depth whose value is free.
fn places(data_set: &DataSet) -> Vec<String> {
    let mut found: BTreeMap<usize, String> = BTreeMap::new();
    for (depth, element) in data_set.root().walk() {
        let is_free = matches!(element.vr(), Vr::LO | Vr::SH | Vr::ST | Vr::LT | Vr::UT | Vr::PN);
        let place = element.path();
        if is_free
            && !found.contains_key(&depth)
            && !element.tag().is_private_creator()
            && data_set.find(&place).unwrap().is_some_and(|it| it.id() == element.id())
        {
            found.insert(depth, place);
        }
    }
    found.into_values().collect()
}

/// Returns files with one change each, made by the command.
fn edits(folder: &Path) -> Vec<Edit> {
    let reader = Reader::embedded();
    let mut files = dicom_map_test_support::real_files();
    files.retain(|path| std::fs::metadata(path).unwrap().len() <= MAX_BYTES);
    // Files with the deepest sequences first.
    let mut read: Vec<(PathBuf, Vec<String>)> = files
        .into_iter()
        .filter_map(|path| {
            let data_set = reader.read_path(&path).ok()?;
            let places = places(&data_set);
            (!data_set.encoding().big_endian && !places.is_empty()).then_some((path, places))
        })
        .collect();
    read.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    read.truncate(MAX_FILES);
    let mut edits = Vec::new();
    for (old, places) in read {
        for place in places {
            let new = folder.join(format!("{}.dcm", edits.len()));
            let output = Command::new(env!("CARGO_BIN_EXE_dicom-map"))
                .arg("edit")
                .arg(&old)
                .args(["--set", &format!("{place}={VALUE}")])
                .arg("-o")
                .arg(&new)
                .output()
                .unwrap();
            assert_eq!(output.status.code(), Some(0), "{old:?} {place}: {output:?}");
            edits.push(Edit { old: old.clone(), new, place });
        }
    }
    edits
}

/// Returns the lines of a dump, without lengths and group lengths; None if the program cannot read
/// the file.
fn dumped(program: &str, peer: &str, path: &Path) -> Option<Vec<String>> {
    let output = skip::tool(peer, program)?.arg(path).stderr(Stdio::null()).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let lines = text.lines().filter(|line| !line.contains(",0000) "));
    let lines = lines.map(|line| match line.rfind('#') {
        Some(at) if line.trim_start().starts_with('(') => line[..at].trim_end().to_string(),
        _ => line.to_string(),
    });
    output.status.success().then(|| lines.collect())
}

/// Returns the lines that begin with this word, and how often each occurs.
fn errors_of(path: &Path) -> Option<BTreeMap<String, usize>> {
    let output = skip::tool("dicom3tools", "dciodvfy")?.arg(path).output().unwrap();
    let text = String::from_utf8_lossy(&output.stderr).into_owned();
    let mut errors = BTreeMap::new();
    for line in text.lines().filter(|line| line.starts_with("Error")) {
        *errors.entry(line.to_string()).or_default() += 1;
    }
    Some(errors)
}

fn pydicom(edits: &[Edit]) {
    let Some(python) = dicom_map_test_support::python_with_pydicom() else { return };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/edit_pydicom.py");
    let mut child = Command::new(python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines: String = edits
        .iter()
        .map(|edit| format!("{}\t{}\n", edit.old.display(), edit.new.display()))
        .collect();
    let mut stdin = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    assert!(output.status.success(), "{output:?}");
    let answers = String::from_utf8(output.stdout).unwrap();
    assert_eq!(answers.lines().count(), edits.len());
    let mut count = 0;
    for (edit, answer) in edits.iter().zip(answers.lines()) {
        if answer.starts_with("error") {
            println!("{}: pydicom: {answer}", edit.old.display());
            continue;
        }
        assert_eq!(answer, edit.place, "{:?} -> {:?}", edit.old, edit.new);
        count += 1;
    }
    println!("pydicom found {count} changes and nothing else");
    assert!(count * 10 >= edits.len() * 9);
}

#[test]
fn others_find_one_change_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let edits = edits(folder.path());
    println!("{} changes", edits.len());
    pydicom(&edits);
    for (peer, program) in [("dcmtk", "dcmdump"), ("gdcm", "gdcmdump")] {
        let mut count = 0;
        for Edit { old, new, place } in &edits {
            let Some(before) = dumped(program, peer, old) else { continue };
            let after = dumped(program, peer, new)
                .unwrap_or_else(|| panic!("{program} cannot read {old:?} with {place} changed"));
            assert_eq!(before.len(), after.len(), "{program} {old:?} {place}");
            let differ: Vec<(&String, &String)> =
                before.iter().zip(&after).filter(|(before, after)| before != after).collect();
            let [(_, line)] = differ.as_slice() else {
                panic!("{program} {old:?} {place}: {differ:#?}");
            };
            assert!(line.contains(VALUE), "{program} {old:?} {place}: {line}");
            count += 1;
        }
        println!("{program} found {count} changes and nothing else");
    }
    let mut count = 0;
    for Edit { old, new, place } in &edits {
        let (Some(before), Some(after)) = (errors_of(old), errors_of(new)) else { return };
        for (line, times) in after {
            assert!(times <= before.get(&line).copied().unwrap_or(0), "{old:?} {place}: {line}");
        }
        count += 1;
    }
    println!("dciodvfy found no new error in {count} files");
}
