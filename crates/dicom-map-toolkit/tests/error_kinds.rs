//! The kinds of errors of all crates: each crate has a hundred codes, and no two kinds are equal.
#![allow(clippy::unwrap_used)]

use dicom_map_toolkit::{ErrorKind, dataset, net, pixel};
use std::collections::{HashMap, HashSet};
use std::path::Path;

/// Every crate that declares kinds, the first of its hundred codes, and its kinds.
const CRATES: [(&str, i32, &[ErrorKind]); 4] = [
    ("dicom-map", 0, ErrorKind::ALL),
    ("dicom-map-dataset", 100, dataset::error_kind::ALL),
    ("dicom-map-pixel", 300, pixel::error_kind::ALL),
    ("dicom-map-net", 400, net::error_kind::ALL),
];

#[test]
fn no_two_crates_share_a_hundred_and_no_two_kinds_a_code() {
    let (mut hundreds, mut codes, mut ids) = (HashSet::new(), HashSet::new(), HashSet::new());
    for (name, first, kinds) in CRATES {
        assert!(first % 100 == 0 && hundreds.insert(first), "{name}");
        for kind in kinds {
            assert!((first..first + 100).contains(&kind.code()), "{name}: {kind:?}");
            assert!(codes.insert(kind.code()) && ids.insert(kind.id()), "{name}: {kind:?}");
        }
    }
}

#[test]
fn every_declared_kind_is_in_the_list_of_its_crate() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut declared = HashMap::new();
    for folder in std::fs::read_dir(crates).unwrap() {
        let folder = folder.unwrap().path();
        let name = folder.file_name().unwrap().to_str().unwrap().to_string();
        // The core has kinds of another form, and declares some in its tests.
        if name != "dicom-map" && folder.join("src").is_dir() {
            declared.insert(name, declarations(&folder.join("src")));
        }
    }
    declared.retain(|_, count| *count > 0);
    let listed = CRATES[1..].iter().map(|(name, _, kinds)| (name.to_string(), kinds.len()));
    assert_eq!(declared, listed.collect::<HashMap<_, _>>());
}

/// The number of kinds that the files below a folder declare.
fn declarations(folder: &Path) -> usize {
    let mut count = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            count += declarations(&path);
        } else if path.extension().is_some_and(|it| it == "rs") {
            count += std::fs::read_to_string(path).unwrap().matches("ErrorKindInfo::new(").count();
        }
    }
    count
}
