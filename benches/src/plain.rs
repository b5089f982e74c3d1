//! A substitute for a dictionary file: hash maps of the standard library, filled with the same
//! entries.

use dicom_map::{DmapDict, Vm, VrSet};
use std::collections::HashMap;

/// The data that such a program would store per entry.
#[derive(Debug)]
pub struct PlainEntry {
    /// The possible VRs.
    pub vr: VrSet,
    /// The value multiplicity.
    pub vm: Vm,
    /// The keyword; empty if there is none.
    pub keyword: String,
    /// The name.
    pub name: String,
}

/// Entries by creator and tag. The creator of a public entry is empty; a tag is group and element
/// as one number, that of a private entry without its block, and that of a repeating group with
/// zeros for the variable digits.
pub type PlainMap = HashMap<(String, u32), PlainEntry>;

/// Returns every entry.
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

/// The index of each public entry, by its tag only: a smaller key than that of [`entries`], which
/// is the best case for a hash map.
pub fn public_places(dict: &DmapDict) -> HashMap<u32, u32> {
    (0u32..)
        .zip(dict.entries())
        .filter(|(_, entry)| !entry.is_private())
        .map(|(place, entry)| (entry.pattern().value(), place))
        .collect()
}

/// The index of each entry that has a keyword.
pub fn keyword_places(dict: &DmapDict) -> HashMap<String, u32> {
    (0u32..)
        .zip(dict.entries())
        .filter(|(_, entry)| !entry.keyword().is_empty())
        .map(|(place, entry)| (entry.keyword().to_string(), place))
        .collect()
}
