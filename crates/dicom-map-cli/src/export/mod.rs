//! The dictionary in the formats of other toolkits: one file for each format, and here what they
//! share.
//!
//! Toolkits compare creators letter by letter, so an entry is written once under every spelling of
//! its creator.

mod dcm4che;
mod dcmtk;
mod dicom_rs;
mod gdcm;
mod pydicom;
mod table;

use crate::failure::Failure;
use dicom_map::registry::{Entry, Key, PrivateKey, Registry};
use dicom_map::{DmapDict, Vr, VrSet};
use std::collections::BTreeMap;
use std::io::Write;

/// A format to export to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum Format {
    /// The table that --dict takes: every column of the registry
    Csv,
    /// An array of entries, as `lookup --json` gives them
    Json,
    /// A Python module: import it and call register()
    Pydicom,
    /// A data dictionary for DCMDICTPATH, public and private
    Dcmtk,
    /// The XML of GDCM's private dictionary
    Gdcm,
    /// A Java source of ElementDictionary classes, one for each creator
    Dcm4che,
    /// A Rust module over dicom-core
    DicomRs,
}

/// Which entries are asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum Only {
    /// Even groups
    Public,
    /// Odd groups
    Private,
}

/// What an export wrote, and what it could not.
#[derive(Default, Debug)]
pub(crate) struct Report {
    /// Entries in the output; one under two spellings of its creator counts twice.
    pub(crate) written: usize,
    /// Entries left out, by reason.
    pub(crate) left_out: BTreeMap<&'static str, usize>,
}

impl Report {
    fn leave_out(&mut self, reason: &'static str) {
        *self.left_out.entry(reason).or_default() += 1;
    }
}

/// Writes `dict` in `format`.
pub(crate) fn write(
    dict: &DmapDict,
    format: Format,
    only: Option<Only>,
    out: &mut dyn Write,
) -> Result<Report, Failure> {
    if format == Format::Json {
        return table::write_json(dict, only, out);
    }
    let mut registry = dict.to_registry();
    registry.entries.retain(|entry| is_asked_for(entry, only));
    match format {
        Format::Csv | Format::Json => table::write_csv(&registry, out),
        Format::Pydicom => pydicom::write(&registry, out),
        Format::Dcmtk => dcmtk::write(&registry, out),
        Format::Gdcm => gdcm::write(&registry, out),
        Format::Dcm4che => dcm4che::write(&registry, out),
        Format::DicomRs => dicom_rs::write(&registry, out),
    }
}

fn is_asked_for(entry: &Entry, only: Option<Only>) -> bool {
    match only {
        None => true,
        Some(Only::Public) => matches!(entry.key, Key::Public(_)),
        Some(Only::Private) => matches!(entry.key, Key::Private(_)),
    }
}

/// Why formats for private dictionaries do not have public entries.
const PUBLIC: &str = "public attributes, which the toolkit has itself";

/// The words at the head of a generated file, without comment marks.
fn head(registry: &Registry) -> Vec<String> {
    let meta =
        |key: &str| registry.meta.get(key).map(String::as_str).filter(|text| !text.is_empty());
    let what =
        [meta("title"), meta("edition")].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let what = if what.is_empty() { String::new() } else { format!(" from {what}") };
    vec![
        format!("Made by dicom-map {}{what}. Do not edit: export it again.", env!("CARGO_PKG_VERSION")),
        "The evidence for each entry: dicom-map lookup. It informs; it is not a basis for clinical decisions.".to_string(),
    ]
}

/// A private entry: its key and the rest.
type PrivateEntry<'a> = (&'a PrivateKey, &'a Entry);

/// The private entries under every spelling of their creator, in the order of the spellings' bytes.
fn by_spelling(registry: &Registry) -> BTreeMap<&str, Vec<PrivateEntry<'_>>> {
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

/// What stands for a name where no source knows one.
const NO_NAME: &str = "Unknown";

/// The name, else the keyword, else [`NO_NAME`].
fn name_of(entry: &Entry) -> &str {
    [&entry.name, &entry.keyword]
        .into_iter()
        .find(|text| !text.is_empty())
        .map_or(NO_NAME, String::as_str)
}

/// The keyword, else what is left of the name when only letters and digits are, else [`NO_NAME`].
/// Begins with a letter or `_`.
fn word_of(entry: &Entry) -> String {
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

/// The one VR for a format that has no alternatives.
fn single_vr(vrs: VrSet) -> Vr {
    vrs.primary().unwrap_or(Vr::UN)
}

/// The four sets of alternatives that toolkits have a short form for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum VrChoice {
    One(Vr),
    /// US or SS.
    Xs,
    /// OB or OW.
    Ox,
    /// US, SS or OW.
    Lt,
    /// None: the item delimiters.
    None,
}

fn choice_of(vrs: VrSet) -> VrChoice {
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

/// Lines of text behind a comment mark.
fn write_comment(out: &mut dyn Write, mark: &str, lines: &[String]) -> Result<(), Failure> {
    for line in lines {
        writeln!(out, "{mark} {line}")?;
    }
    Ok(())
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
