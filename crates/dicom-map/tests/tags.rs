//! The constants of `dicom_map::tags`, compared with the embedded registry.
#![cfg(feature = "embedded")]

use dicom_map::registry::Key;
use dicom_map::{DmapDict, Tag, TagPattern, tags};
use std::collections::BTreeMap;

const SOURCE: &str = include_str!("../src/tags.rs");

/// The constants of the source: the name, the pattern, the comment.
fn constants() -> Vec<(&'static str, TagPattern, String)> {
    let mut found = Vec::new();
    for block in SOURCE.split("\n\n") {
        let Some((comment, declaration)) = block.split_once("pub const ") else { continue };
        let (name, rest) = declaration.split_once(": ").expect("a type");
        let numbers: Vec<u32> = rest
            .split("0x")
            .skip(1)
            .map(|part| {
                let digits: String = part.chars().filter(char::is_ascii_hexdigit).collect();
                u32::from_str_radix(&digits, 16).expect("a number")
            })
            .collect();
        let pattern = match (rest.split_whitespace().next(), &numbers[..]) {
            (Some("Tag"), &[group, element]) => {
                TagPattern::exact(Tag::new(group as u16, element as u16))
            }
            (Some("TagPattern"), &[value, mask]) => TagPattern::from_bits(value, mask),
            // It is then missing below.
            _ => continue,
        };
        let comment = comment.replace("/// ", "").replace('\n', " ").replace('\\', "");
        found.push((name, pattern, comment));
    }
    found
}

#[test]
fn each_constant_is_the_entry_of_its_keyword() {
    let dict = DmapDict::embedded();
    let entries: BTreeMap<String, _> = dict
        .entries()
        .filter_map(|view| match view.to_entry().key {
            Key::Public(pattern) => Some((pattern.to_string(), view)),
            Key::Private(_) => None,
        })
        .collect();
    let constants = constants();
    assert!(constants.len() >= 5_300, "{} constants", constants.len());
    for (name, pattern, comment) in &constants {
        let entry = entries[&pattern.to_string()];
        assert_eq!(name.replace('_', ""), entry.keyword().to_ascii_uppercase());
        let retired = if entry.retired() { " Retired." } else { "" };
        assert_eq!(comment.trim(), format!("{pattern} {}, {}.{retired}", entry.vr(), entry.name()),);
    }
}

#[test]
fn no_keyword_is_missing() {
    let made: BTreeMap<String, TagPattern> = constants()
        .into_iter()
        .map(|(name, pattern, _)| (name.replace('_', ""), pattern))
        .collect();
    let mut count = 0;
    for view in DmapDict::embedded().entries() {
        let Key::Public(pattern) = view.to_entry().key else { continue };
        if view.keyword().is_empty() {
            continue;
        }
        count += 1;
        let found = made[&view.keyword().to_ascii_uppercase()];
        // A tag covered by a pattern with the same keyword has no constant of its own.
        assert!(found == pattern || found.matches(pattern.value().into()), "{pattern}");
    }
    assert!(count >= made.len());
}

#[test]
fn constants_can_be_matched_on() {
    let what = |tag: Tag| match tag {
        tags::PIXEL_DATA => "pixels",
        tags::ITEM | tags::ITEM_DELIMITATION_ITEM | tags::SEQUENCE_DELIMITATION_ITEM => "delimiter",
        _ => "other",
    };
    assert_eq!(what(Tag::new(0x7FE0, 0x0010)), "pixels");
    assert_eq!(what(Tag::new(0xFFFE, 0xE0DD)), "delimiter");
    assert_eq!(what(tags::ROWS), "other");
    assert_eq!(tags::SOP_INSTANCE_UID, Tag::new(0x0008, 0x0018));
    assert!(tags::CURVE_DATA.matches(Tag::new(0x5002, 0x3000)));
}
