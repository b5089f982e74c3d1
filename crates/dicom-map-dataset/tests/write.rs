//! Writing what was read: the same bytes without a change, the same other elements after a change,
//! the same values in another encoding; on every available real file.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::{ErrorKind, TransferSyntax, Vr};
use dicom_map_dataset::write::{GroupLengths, Lengths};
use dicom_map_dataset::{DataSet, Element, Path, Reader, SaveOptions, Value};
use dicom_map_test_support::real_files;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Longer files are left out if every byte is processed many times.
const MAX_BYTES: usize = 300_000;

/// The real files that can be read, with their data sets.
fn readable() -> impl Iterator<Item = (PathBuf, DataSet)> {
    let reader = Reader::embedded();
    real_files().into_iter().filter_map(move |path| {
        let data_set = reader.read_path(&path).ok()?;
        Some((path, data_set))
    })
}

fn reread(bytes: Vec<u8>) -> DataSet {
    Reader::embedded().read_bytes(bytes).unwrap()
}

#[test]
fn without_a_change_the_bytes_are_the_same() {
    let mut count = 0;
    for (path, mut data_set) in readable() {
        let stored = std::fs::read(&path).unwrap();
        assert!(data_set.to_bytes(&SaveOptions::default()).unwrap() == stored, "{path:?}");
        if data_set.encoding().big_endian {
            continue;
        }
        // The same through the writer of changes, without a change.
        data_set.apply(&[]).unwrap();
        assert!(data_set.is_changed());
        let written = data_set.to_bytes(&SaveOptions::default()).unwrap();
        if data_set.deflated() {
            let again = reread(written);
            assert!(again.bytes() == data_set.bytes(), "{path:?}");
        } else {
            let differs = written.iter().zip(&stored).position(|(left, right)| left != right);
            assert!(
                written == stored,
                "{path:?}: {} bytes, {} written, differs at {differs:?}",
                stored.len(),
                written.len()
            );
        }
        count += 1;
    }
    println!("{count} files written as they were read");
}

/// Path, header and bytes of each element, sequences without their content.
fn elements(data_set: &DataSet) -> BTreeMap<String, (Vr, Vec<u8>)> {
    let all = data_set.meta().walk().chain(data_set.root().walk());
    all.map(|(_, element)| (element.path(), content(element))).collect()
}

fn content(element: Element<'_>) -> (Vr, Vec<u8>) {
    let bytes = match element.items() {
        Some(items) => format!("{} items", items.count()).into_bytes(),
        None => element.bytes().to_vec(),
    };
    (element.vr(), bytes)
}

#[test]
fn one_change_at_each_depth_leaves_the_rest() {
    let mut changes = 0;
    for (path, data_set) in readable() {
        if data_set.encoding().big_endian {
            continue;
        }
        let before = elements(&data_set);
        let mut seen_depths = Vec::new();
        for (depth, element) in data_set.root().walk() {
            let is_text = element.vr().is_text() && element.vr() != Vr::UI;
            let is_unique = data_set
                .find(&element.path())
                .unwrap()
                .is_some_and(|found| found.id() == element.id());
            if seen_depths.contains(&depth) || !is_text || !is_unique {
                continue;
            }
            if element.tag().is_private_creator() || element.keyword() == "SpecificCharacterSet" {
                continue;
            }
            seen_depths.push(depth);
            let mut changed = data_set.clone();
            let target: Path = element.path().parse().unwrap();
            let value = match element.vr() {
                Vr::DS | Vr::IS => "1\\2\\3",
                Vr::DA => "20200101",
                Vr::TM => "1200",
                Vr::DT => "20200101",
                Vr::AS => "001Y",
                _ => "A LONGER TEXT",
            };
            changed.set_text(&target, value).unwrap();
            let again = reread(changed.to_bytes(&SaveOptions::default()).unwrap());
            let mut after = elements(&again);
            for (name, content) in &before {
                let group_length = name.ends_with(",0000)");
                let now = after.remove(name).unwrap_or_else(|| panic!("{path:?}: {name} is gone"));
                if *name == element.path() {
                    assert_eq!(now.1.trim_ascii_end(), value.as_bytes(), "{path:?} {name}");
                } else if !group_length {
                    assert!(now == *content, "{path:?}: {name} after a change of {target}");
                }
            }
            assert!(after.is_empty(), "{path:?}: {:?} came", after.keys());
            changes += 1;
        }
    }
    println!("{changes} changes, each of one element");
    assert!(changes > 50);
}

#[test]
fn every_encoding_holds_the_same_values() {
    let syntaxes = [
        TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN,
        TransferSyntax::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
    ];
    let mut conversions = 0;
    for (path, data_set) in readable() {
        // Long values are converted like short ones.
        if data_set.bytes().len() > MAX_BYTES {
            continue;
        }
        let values = |data_set: &DataSet| -> BTreeMap<String, Vec<u8>> {
            let all = data_set.root().walk();
            let all = all.filter(|(_, element)| !element.tag().is_group_length());
            all.map(|(_, element)| {
                let swaps = element.is_big_endian() && element.vr() != Vr::UN;
                let width = if swaps { element.vr().fixed_len().unwrap_or(1) } else { 1 };
                let width = if element.vr() == Vr::AT { width.min(2) } else { width };
                let (_, mut bytes) = content(element);
                bytes.chunks_exact_mut(width).for_each(<[u8]>::reverse);
                if bytes.len() % 2 == 1 && element.items().is_none() {
                    bytes.push(element.vr().padding_byte());
                }
                (element.path(), bytes)
            })
            .collect()
        };
        let before = values(&data_set);
        for syntax in &syntaxes {
            for lengths in [Lengths::Kept, Lengths::Defined, Lengths::Undefined] {
                let options = SaveOptions {
                    transfer_syntax: Some(syntax.clone()),
                    lengths,
                    ..SaveOptions::default()
                };
                let Ok(bytes) = data_set.to_bytes(&options) else {
                    // Encapsulated pixel data are unchanged.
                    assert!(data_set.root().walk().any(|(_, it)| it.fragments().is_some()));
                    continue;
                };
                let again = reread(bytes);
                let after = values(&again);
                let wrong = before.iter().find(|(name, value)| after.get(*name) != Some(value));
                assert!(
                    wrong.is_none(),
                    "{path:?} to {syntax} {lengths:?}: {:?}",
                    wrong.unwrap().0
                );
                assert_eq!(before.len(), after.len(), "{path:?} to {syntax}");
                conversions += 1;
            }
        }
    }
    println!("{conversions} conversions");
    assert!(conversions > 100);
}

#[test]
fn group_lengths_are_right_or_gone() {
    let is_group_length = |data_set: &DataSet| {
        data_set.root().elements().filter(|it| it.tag().is_group_length()).count()
    };
    for (_, mut data_set) in readable() {
        if is_group_length(&data_set) == 0 || data_set.encoding().big_endian {
            continue;
        }
        data_set.set(&"PatientName".parse().unwrap(), &Value::from("A much longer name")).unwrap();
        let again = reread(data_set.to_bytes(&SaveOptions::default()).unwrap());
        let length = again.find("(0010,0000)").unwrap();
        if let Some(length) = length {
            let of_group = again.root().elements().filter(|it| it.tag().group() == 0x0010);
            let last = of_group.last().unwrap();
            let end = last.value_offset() + last.byte_len();
            let said = u64::from(length.value().to_int::<u32>().unwrap());
            assert_eq!(length.value_offset() + 4 + said, end);
        }
        let options =
            SaveOptions { group_lengths: GroupLengths::Removed, ..SaveOptions::default() };
        assert_eq!(is_group_length(&reread(data_set.to_bytes(&options).unwrap())), 0);
    }
}

/// The last one to save does not undo the other's changes.
#[test]
fn two_editors_of_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dcm");
    let mut new = DataSet::new();
    new.set(&"PatientID".parse().unwrap(), &Value::from("1")).unwrap();
    new.save(&path, &SaveOptions::default()).unwrap();
    let overwrite = SaveOptions { overwrite: true, ..SaveOptions::default() };
    let read = || Reader::embedded().read_path(&path).unwrap();
    let (mut first, mut second) = (read(), read());
    first.set(&"PatientID".parse().unwrap(), &Value::from("2")).unwrap();
    second.set(&"PatientName".parse().unwrap(), &Value::from("Doe")).unwrap();
    first.save(&path, &overwrite).unwrap();
    let error = second.save(&path, &overwrite).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::Io, Some(path.as_path())));
    assert!(error.message().contains("another program has changed"), "{error}");
    let now = read();
    assert_eq!(now.find("PatientID").unwrap().unwrap().text().unwrap(), "2");
    assert!(now.find("PatientName").unwrap().is_none());
    // Under another name, and over a file that it has written itself.
    second.save(folder.path().join("b.dcm"), &SaveOptions::default()).unwrap();
    first.set(&"PatientID".parse().unwrap(), &Value::from("3")).unwrap();
    first.save(&path, &overwrite).unwrap();
}
