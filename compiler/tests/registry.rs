//! The committed registry compared with its inputs and with the dictionaries that it must include.

use dicom_map::registry::{Entry, Field, Registry};
use dicom_map::{DmapDict, VrSet, table};
use dmap_compile::merge::{merge_key, names};
use dmap_compile::{build, facts};
use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

fn data() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../data")
}

fn registry() -> Registry {
    table::read_file(data().join("tags.csv")).expect("data/tags.csv is read")
}

fn dict() -> DmapDict {
    DmapDict::open(data().join("tags.dmap")).expect("data/tags.dmap is opened")
}

#[test]
fn the_outputs_match_the_facts() {
    assert_eq!(build::check(&data()).unwrap(), Vec::<String>::new());
    dict().verify().unwrap();
}

#[test]
fn the_dmap_holds_the_table() {
    let registry = registry();
    let dict = dict();
    assert_eq!(dict.len(), registry.entries.len());
    let by_key: BTreeMap<_, &Entry> =
        registry.entries.iter().map(|entry| (merge_key(&entry.key), entry)).collect();
    for view in dict.entries() {
        let entry = view.to_entry();
        assert_eq!(by_key.get(&merge_key(&entry.key)).copied(), Some(&entry));
    }
}

#[test]
fn sizes_and_shares_are_those_that_the_project_promises() {
    let registry = registry();
    let private: Vec<&Entry> =
        registry.entries.iter().filter(|entry| entry.key.creator().is_some()).collect();
    assert!(registry.entries.len() >= 23_150, "{} entries", registry.entries.len());
    assert!(private.len() >= 17_750, "{} private entries", private.len());
    let informative = private
        .iter()
        .filter(|entry| names::is_informative(&entry.name, entry.key.creator()))
        .count();
    assert!(
        informative * 100 >= private.len() * 66,
        "{informative} of {} private entries have an informative name",
        private.len()
    );
    assert!(
        registry.entries.iter().all(|entry| !entry.sources.is_empty()),
        "every entry has a source"
    );
    let byte_len = std::fs::metadata(data().join("tags.dmap")).unwrap().len();
    assert!(byte_len <= 3_000_000, "tags.dmap has {byte_len} bytes");
}

/// A second implementation, independent of the importer, of reading the rows that a catalogue
/// extracted from vendors' documents.
#[test]
fn every_row_of_the_atlas_without_doubt_is_found_with_its_vr() {
    let Some(sources) = dicom_map_test_support::shared_folder("sources") else { return };
    let text = std::fs::read_to_string(sources.join("atlas/private_tags.tsv")).unwrap();
    let dict = dict();
    let number = |text: &str| u16::from_str_radix(text, 16).unwrap();
    let (mut rows, mut wrong) = (0, Vec::new());
    for line in text.lines().skip(1) {
        // Creator, group, element, VR, VM, name, documents, doubt.
        let cells: Vec<&str> = line.split('\t').collect();
        if !cells[7].is_empty() {
            continue;
        }
        rows += 1;
        let offset = number(cells[2].strip_prefix("xx").unwrap());
        let found = dict.lookup(number(cells[1]), offset, Some(cells[0]));
        let is_right = found.is_some_and(|entry| {
            cells[3].is_empty() || entry.vr().to_string().split(" or ").any(|vr| vr == cells[3])
        });
        if !is_right {
            wrong.push(line);
        }
    }
    assert!(rows >= 443, "{rows} rows without doubt");
    assert_eq!(wrong, Vec::<&str>::new());
}

/// DCMTK's codes for VRs that depend on the data set.
fn dcmtk_vr(code: &str) -> &str {
    match code {
        "xs" => "US or SS",
        "ox" | "px" => "OB or OW",
        "lt" => "US or SS or OW",
        "up" => "UL",
        "na" => "NONE",
        other => other,
    }
}

/// A second implementation, independent of the importer, of reading dicom.dic.
#[test]
fn every_attribute_of_dicom_dic_is_there_with_its_vr_vm_and_keyword() {
    let Some(sources) = dicom_map_test_support::shared_folder("sources") else { return };
    let text = std::fs::read_to_string(sources.join("dcmtk/dicom.dic")).unwrap();
    let dict = dict();
    let overridden: BTreeSet<(u16, u16)> =
        dmap_compile::overrides::read(&data().join("overrides.csv"))
            .unwrap()
            .iter()
            .filter(|correction| {
                correction.key.creator().is_none() && correction.key.pattern().is_exact()
            })
            .map(|correction| {
                (
                    (correction.key.pattern().value() >> 16) as u16,
                    correction.key.pattern().value() as u16,
                )
            })
            .collect();
    let (mut singles, mut repeating, mut wrong) = (0, 0, Vec::new());
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let cells: Vec<&str> = line.split('\t').collect();
        if matches!(cells[4], "PRIVATE" | "ILLEGAL" | "GENERIC") {
            continue;
        }
        let inner = cells[0].trim_matches(['(', ')']);
        let (group, element) = inner.split_once(',').unwrap();
        if inner.contains('-') {
            repeating += 1;
        } else {
            singles += 1;
        }
        // The first tag of a range, and one inside it.
        let number = |text: &str| u16::from_str_radix(text.split('-').next().unwrap(), 16).unwrap();
        let (first_group, first_element) = (number(group), number(element));
        let inside = (
            first_group + if group.contains('-') { 0x1E } else { 0 },
            first_element + if element.contains('-') { 0x1E } else { 0 },
        );
        for (group, element) in [(first_group, first_element), inside] {
            let Some(found) = dict.lookup(group, element, None) else {
                wrong.push(format!("({group:04X},{element:04X}) is missing"));
                continue;
            };
            let keyword = cells[2].trim_start_matches("RETIRED_");
            let vr: VrSet = dcmtk_vr(cells[1]).parse().unwrap();
            let is_vr_right = found.vr() == vr || overridden.contains(&(group, element));
            if !is_vr_right
                || found.vm().to_string() != cells[3]
                || found.keyword() != keyword
                || found.retired() != cells[4].ends_with("/retired")
            {
                wrong.push(format!(
                    "{line}: found {} {} {}",
                    found.vr(),
                    found.vm(),
                    found.keyword()
                ));
            }
            assert!(!found.name().is_empty(), "{line}: no name");
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
    assert_eq!((singles, repeating), (5275, 72));
}

#[test]
fn no_private_entry_of_pydicom_is_lost() {
    let registry = registry();
    let by_key: BTreeMap<_, &Entry> =
        registry.entries.iter().map(|entry| (merge_key(&entry.key), entry)).collect();
    let import = facts::read(&data().join("facts"), "pydicom-private").unwrap();
    assert!(import.tags.len() > 10_000);
    for fact in &import.tags {
        let entry =
            by_key.get(&merge_key(&fact.key)).unwrap_or_else(|| panic!("{} is lost", fact.key));
        let is_kept = |field: Field, value: &str| {
            entry
                .alternatives
                .iter()
                .any(|it| it.field == field && it.value == value && it.source == "pydicom-private")
        };
        let vrs = fact.vrs.unwrap();
        assert!(
            vrs == entry.vrs || vrs.to_string() == "UN" || is_kept(Field::Vr, &vrs.to_string()),
            "{}: VR {vrs}",
            fact.key
        );
        let is_informative = names::is_informative(&fact.name, fact.key.creator());
        assert!(
            !is_informative
                || names::class(&fact.name) == names::class(&entry.name)
                || is_kept(Field::Name, &fact.name),
            "{}: {}",
            fact.key,
            fact.name
        );
    }
    // The reasons of the importer for leaving out rows; these are all of them.
    let reasons: BTreeSet<&str> = import
        .rejected
        .iter()
        .map(|rejection| match rejection.reason.as_str() {
            reason if reason.contains("group \"0032\"") => "a creator in an even group",
            reason if reason.contains("element \"10xx\"") => {
                "a whole block, which is the creator element itself"
            }
            _ => "another reason",
        })
        .collect();
    assert_eq!(
        reasons,
        BTreeSet::from([
            "a creator in an even group",
            "a whole block, which is the creator element itself"
        ])
    );
    assert_eq!(import.rejected.len(), 13);
}

/// The whole report except its last section, which needs real files and pydicom.
#[test]
fn the_committed_report_is_about_this_registry() {
    let committed = std::fs::read_to_string(data().join("../docs/registry-report.md")).unwrap();
    let made = dmap_compile::report::report(&data(), &[]).unwrap();
    let head =
        |text: &str| text.split("## Private elements in real files").next().unwrap().to_string();
    assert!(
        head(&committed) == head(&made),
        "docs/registry-report.md is about another registry: make report"
    );
}

#[test]
fn documented_lookups_have_answers() {
    let dict = dict();
    let entry =
        dict.lookup(0x0021, 0x0008, Some("Siemens: Thorax/Multix FD Lab Settings")).unwrap();
    assert_eq!((entry.vr().to_string().as_str(), entry.name()), ("US", "Auto Window Flag"));
    assert_eq!(
        dict.lookup(0x0021, 0x1001, Some("GEMS_XR3DCAL_01")).unwrap().vr().to_string(),
        "IS"
    );
    // A meaning that is valid in one block only.
    let ten = dict.lookup(0x0019, 0x1000, Some("PHILIPS MR/PART")).unwrap();
    let eleven = dict.lookup(0x0019, 0x1100, Some("PHILIPS MR/PART")).unwrap();
    assert_eq!((ten.name(), eleven.name()), ("Field of View", "Number of Stacks"));
    assert_eq!(
        dict.lookup(0x0025, 0x1010, Some("CMR42 CIRCLECVI")).unwrap().keyword(),
        "WorkspaceID"
    );
    // Repeating private groups.
    assert_eq!(dict.lookup(0x7003, 0x1005, Some("DLX_ANNOT_01")).unwrap().keyword(), "Box");
    // De-identification.
    assert_eq!(
        dict.lookup(0x0010, 0x0010, None).unwrap().deidentification().unwrap().basic_profile(),
        "Z"
    );
    assert_eq!(dict.creator("GEMS_PARM_01").unwrap().vendor(), Some("GE HealthCare"));
    assert_eq!(dict.uid("1.2.840.10008.1.2.1").unwrap().name(), "Explicit VR Little Endian");
}
