//! The candidates for a private element without a creator.
#![cfg(feature = "embedded")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dicom_map::{DmapDict, TagView};
use std::collections::BTreeSet;

type Found = BTreeSet<(String, String)>;

fn found<'d>(entries: impl Iterator<Item = TagView<'d>>) -> Found {
    entries.map(|it| (it.creator().unwrap().to_string(), it.tag_text())).collect()
}

/// The matching entries, found by checking every one.
fn all_that_match(dict: &DmapDict, group: u16, element: u16) -> Found {
    let (block, offset) = ((element >> 8) as u8, element as u8);
    let answers = |entry: &TagView<'_>| {
        let pattern = entry.pattern();
        let tag = u32::from(group) << 16 | u32::from(offset);
        let own = pattern.value() & 0xFFFF_00FF;
        let is_of_group = own == tag & pattern.mask() & 0xFFFF_00FF;
        is_of_group && (block == 0 || entry.block().is_none_or(|own| own == block))
    };
    found(dict.entries().filter(|entry| entry.is_private() && answers(entry)))
}

#[test]
fn every_creator_that_defines_the_element_is_found() {
    let dict = DmapDict::embedded();
    let offsets: BTreeSet<(u16, u16)> = dict
        .entries()
        .filter(|entry| entry.is_private())
        .map(|entry| (entry.group(), u16::from(entry.block_offset().unwrap())))
        .collect();
    assert!(offsets.len() > 5_000);
    for (group, offset) in offsets.into_iter().step_by(29) {
        for element in [offset, 0x1000 | offset, 0xFF00 | offset] {
            let expected = all_that_match(&dict, group, element);
            assert_eq!(
                found(dict.candidates(group, element)),
                expected,
                "{group:04X},{element:04X}"
            );
        }
    }
    // One group of a repeating group.
    assert!(!all_that_match(&dict, 0x7001, 0x04).is_empty());
    assert_eq!(found(dict.candidates(0x7001, 0x04)), all_that_match(&dict, 0x7001, 0x04));
}

#[test]
fn the_best_supported_is_first() {
    let dict = DmapDict::embedded();
    let first = |group, element| dict.candidates(group, element).next().unwrap();
    assert_eq!(first(0x0043, 0x1039).creator(), Some("GEMS_PARM_01"));
    assert_eq!(first(0x0019, 0x100C).creator(), Some("SIEMENS MR HEADER"));
    let mut is_nameless = false;
    for entry in dict.candidates(0x0019, 0x0010) {
        let has_name = !entry.name().is_empty() && !entry.name_derived();
        assert!(!has_name || !is_nameless, "{} comes after an entry without a name", entry.name());
        is_nameless |= !has_name;
    }
}

#[test]
fn elements_outside_private_blocks_have_none() {
    let dict = DmapDict::embedded();
    for (group, element) in [(0x0010, 0x0010), (0x0043, 0x0139), (0x0043, 0x0FFF)] {
        assert_eq!(dict.candidates(group, element).count(), 0, "{group:04X},{element:04X}");
    }
}

#[test]
fn a_file_of_version_1_0_has_no_index_but_the_same_answers() {
    let dict = DmapDict::embedded();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../data/tags.dmap");
    let mut bytes = std::fs::read(path).unwrap();
    // Without the last section of the table, and with minor version 0.
    bytes[10] = 0;
    bytes[12] -= 1;
    let old = DmapDict::from_bytes(bytes).unwrap();
    assert_eq!((old.format_version(), dict.format_version()), ((1, 0), (1, 1)));
    for (group, element) in [(0x0043, 0x1039), (0x0019, 0x100C), (0x7001, 0x1004), (0x0009, 0x0001)]
    {
        let expected = found(dict.candidates(group, element));
        assert!(!expected.is_empty());
        assert_eq!(found(old.candidates(group, element)), expected);
    }
}

#[test]
fn an_overlay_answers_first_and_hides_what_it_replaces() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.csv");
    std::fs::write(
        &path,
        "creator,group,element,vr,name\nGEMS_PARM_01,0043,xx39,DS,Ours\nACME 1.0,0043,xx39,LO,Mine\n",
    )
    .unwrap();
    let dict = DmapDict::embedded().with_overlay(DmapDict::open_table(&path).unwrap()).unwrap();
    let names: Vec<String> =
        dict.candidates(0x0043, 0x39).map(|entry| entry.name().to_string()).collect();
    assert!(names[..2].contains(&"Ours".to_string()) && names[..2].contains(&"Mine".to_string()));
    assert!(!names.contains(&"B Value".to_string()));
    assert!(names.len() > 2);
}
