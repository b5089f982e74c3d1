//! What a program without a dictionary file would do: hash maps of the standard library, filled
//! with the same entries.

use dicom_map::{DmapDict, Vm, VrSet};
use std::collections::HashMap;

/// What such a program would hold of an entry.
#[derive(Debug)]
pub struct PlainEntry {
    /// Which types of value there may be.
    pub vr: VrSet,
    /// How many values.
    pub vm: Vm,
    /// Empty where there is none.
    pub keyword: String,
    /// In words.
    pub name: String,
}

/// Entries by creator and tag. The creator of a public entry is empty; a tag is group and element
/// in one number, that of a private entry without its block, and that of a repeating group with
/// zeros for what repeats.
pub type PlainMap = HashMap<(String, u32), PlainEntry>;

/// Every entry.
pub fn entries(dict: &DmapDict) -> PlainMap {
    dict.entries()
        .map(|entry| {
            let key = (entry.creator().unwrap_or_default().to_string(), entry.pattern().value());
            let value = PlainEntry {
                vr: entry.vr(),
                vm: entry.vm(),
                keyword: entry.keyword().to_string(),
                name: entry.name().to_string(),
            };
            (key, value)
        })
        .collect()
}

/// The place of each public entry, by its tag alone: a smaller key than that of [`entries`], for
/// the best that a hash map can do.
pub fn public_places(dict: &DmapDict) -> HashMap<u32, u32> {
    (0u32..)
        .zip(dict.entries())
        .filter(|(_, entry)| !entry.is_private())
        .map(|(place, entry)| (entry.pattern().value(), place))
        .collect()
}

/// The place of each entry that has a keyword.
pub fn keyword_places(dict: &DmapDict) -> HashMap<String, u32> {
    (0u32..)
        .zip(dict.entries())
        .filter(|(_, entry)| !entry.keyword().is_empty())
        .map(|(place, entry)| (entry.keyword().to_string(), place))
        .collect()
}
