//! Entries in the form that toolkits need: under every spelling of their creator, always with a
//! word or name, and with the VR alternatives that toolkits have a form for.

use dicom_map::registry::{Entry, Key, PrivateKey, Registry};
use dicom_map::{Vr, VrSet};
use std::collections::BTreeMap;

/// A private entry: its key and the rest.
pub(super) type PrivateEntry<'a> = (&'a PrivateKey, &'a Entry);

/// Returns the private entries under every spelling of their creator, in the byte order of the
/// spellings.
pub(super) fn by_spelling(registry: &Registry) -> BTreeMap<&str, Vec<PrivateEntry<'_>>> {
    let mut by_name: BTreeMap<&str, Vec<PrivateEntry<'_>>> = BTreeMap::new();
    for entry in &registry.entries {
        if let Key::Private(key) = &entry.key {
            by_name.entry(&key.creator).or_default().push((key, entry));
        }
    }
    let spellings: Vec<(&str, Vec<PrivateEntry<'_>>)> = registry
        .creators
        .iter()
        .filter_map(|creator| Some((creator, by_name.get(creator.name.as_str())?)))
        .flat_map(|(creator, entries)| {
            creator.spellings.iter().map(|spelling| (spelling.as_str(), entries.clone()))
        })
        .collect();
    for (spelling, entries) in spellings {
        by_name.entry(spelling).or_insert(entries);
    }
    by_name
}

/// The name of an entry for which no source has one.
pub(super) const NO_NAME: &str = "Unknown";

/// Returns the name, else the keyword, else [`NO_NAME`].
pub(super) fn name_of(entry: &Entry) -> &str {
    [&entry.name, &entry.keyword]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or(NO_NAME, String::as_str)
}

/// Returns the keyword, else the letters and digits of the name, else [`NO_NAME`]. The result
/// begins with a letter or `_`.
pub(super) fn word_of(entry: &Entry) -> String {
    let is_word = |text: &str| {
        text.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && text.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'_')
    };
    if is_word(&entry.keyword) {
        return entry.keyword.clone();
    }
    let source = if entry.keyword.is_empty() { &entry.name } else { &entry.keyword };
    let word: String = source
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .map(|part| {
            let (first, rest) = part.split_at(1);
            first.to_ascii_uppercase() + rest
        })
        .collect();
    match word.bytes().next() {
        None => NO_NAME.to_string(),
        Some(first) if first.is_ascii_digit() => format!("_{word}"),
        Some(_) => word,
    }
}

/// Returns one VR, for a format without alternatives.
pub(super) fn single_vr(vrs: VrSet) -> Vr {
    vrs.primary().unwrap_or(Vr::UN)
}

/// The four sets of VR alternatives that toolkits have a short form for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum VrChoice {
    One(Vr),
    /// US or SS.
    Xs,
    /// OB or OW.
    Ox,
    /// US, SS or OW.
    Lt,
    /// No VR: the item delimiters.
    None,
}

pub(super) fn choice_of(vrs: VrSet) -> VrChoice {
    if vrs.len() == 1 {
        return VrChoice::One(single_vr(vrs));
    }
    let all_in = |set: &[Vr]| vrs.iter().all(|vr| set.contains(&vr));
    match vrs.primary() {
        None => VrChoice::None,
        Some(_) if all_in(&[Vr::US, Vr::SS]) => VrChoice::Xs,
        Some(_) if all_in(&[Vr::OB, Vr::OW]) => VrChoice::Ox,
        Some(_) if all_in(&[Vr::US, Vr::SS, Vr::OW]) => VrChoice::Lt,
        Some(first) => VrChoice::One(first),
    }
}
