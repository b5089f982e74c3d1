//! Facts: what one source says about one tag, UID or de-identification rule, and where it says so.
//! One CSV file for each source.

pub(crate) mod read;

pub use read::read;

use crate::output;
use dicom_map::registry::{Key, PrivateKey, Reference};
use dicom_map::{Error, Tag, TagPattern, Vm, VrSet};
use std::path::Path;

/// How strong a witness a fact is; the source's own kind (in `sources.toml`) where a row does not
/// say.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Strength {
    /// The vendor's own document: a conformance statement, the standard itself.
    Document,
    /// Read from explicit VR files that the scanner wrote.
    Dataset,
    /// A compiled dictionary, in code or in a knowledge base.
    Dictionary,
    /// Collected or guessed by users.
    Community,
}

impl Strength {
    /// All, the strongest first.
    pub const ALL: [Strength; 4] =
        [Strength::Document, Strength::Dataset, Strength::Dictionary, Strength::Community];

    /// The word in facts and in `sources.toml`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Strength::Document => "document",
            Strength::Dataset => "dataset",
            Strength::Dictionary => "dictionary",
            Strength::Community => "community",
        }
    }

    /// The strength of that word.
    pub fn from_name(name: &str) -> Option<Strength> {
        Strength::ALL.into_iter().find(|strength| strength.as_str() == name)
    }
}

/// What one source says about one tag. None and empty mean that the source does not say.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct TagFact {
    /// The tag; the creator of a private one as this source spells it (without padding).
    pub key: Key,
    /// The VR.
    pub vrs: Option<VrSet>,
    /// The VM.
    pub vm: Option<Vm>,
    /// The keyword.
    pub keyword: String,
    /// The name, as the source has it, placeholders such as "?" included.
    pub name: String,
    /// The retired flag.
    pub retired: Option<bool>,
    /// A strength other than the source's own.
    pub strength: Option<Strength>,
    /// Where the source says so.
    pub reference: Reference,
}

/// What one source says about one unique identifier.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct UidFact {
    /// The identifier.
    pub uid: String,
    /// The type, as PS3.6 names it.
    pub kind: String,
    /// The keyword.
    pub keyword: String,
    /// The name.
    pub name: String,
    /// The retired flag.
    pub retired: bool,
    /// Where the source says so.
    pub reference: Reference,
}

/// What one source says about the de-identification of one tag.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct DeidFact {
    /// The tag.
    pub key: Key,
    /// What is said: `basic` (PS3.15 table E.1-1, basic profile), `option:NAME` (an option of that
    /// table), `safe-private` (table E.3.10-1), `tcia`.
    pub profile: String,
    /// The action: `X`, `Z/D`, `K`, `keep`, ...
    pub action: String,
    /// Where the source says so.
    pub reference: Reference,
}

/// A row, line, table or file of a source that could not be taken, and why. Nothing is dropped
/// without one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Rejection {
    /// The place: file, and line or table.
    pub reference: Reference,
    /// What was found, and what was expected.
    pub reason: String,
}

/// What an importer found in a source.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Import {
    /// Rows, lines or cells that could have held a fact.
    pub read_count: usize,
    /// Facts about tags.
    pub tags: Vec<TagFact>,
    /// Facts about unique identifiers.
    pub uids: Vec<UidFact>,
    /// Facts about de-identification.
    pub deid: Vec<DeidFact>,
    /// What could not be taken.
    pub rejected: Vec<Rejection>,
}

impl Import {
    /// Notes a rejection.
    pub fn reject(&mut self, reference: Reference, reason: impl Into<String>) {
        self.rejected.push(Rejection { reference, reason: reason.into() });
    }

    /// The one order of a facts file, each fact once.
    pub fn normalize(&mut self) {
        self.tags.sort();
        self.tags.dedup();
        self.uids.sort();
        self.uids.dedup();
        self.deid.sort();
        self.deid.dedup();
        self.rejected.sort();
    }
}

/// The columns of `data/facts/<source>.csv`.
pub const TAG_COLUMNS: [&str; 10] = [
    "creator",
    "group",
    "element",
    "vr",
    "vm",
    "keyword",
    "name",
    "retired",
    "strength",
    "reference",
];
/// The columns of `data/facts/<source>.uids.csv`.
pub const UID_COLUMNS: [&str; 6] = ["uid", "type", "keyword", "name", "retired", "reference"];
/// The columns of `data/facts/<source>.deid.csv`.
pub const DEID_COLUMNS: [&str; 6] =
    ["creator", "group", "element", "profile", "action", "reference"];
/// The columns of `data/facts/<source>.rejected.csv`.
pub const REJECTED_COLUMNS: [&str; 2] = ["reference", "reason"];

/// Reads the tag columns of a table: group `0021` or `60xx`; element `0010`, `31xx` for a public
/// tag, and for a private one `xx08`, or `1008` when it holds in block 10 only.
pub fn parse_key(creator: &str, group: &str, element: &str) -> Result<Key, Error> {
    Key::parse(creator, group, element)
}

/// The key of a private element in every block.
pub fn private_key(creator: &str, group: u16, offset: u8) -> Key {
    Key::Private(PrivateKey::new(creator, group, offset, None))
}

/// The key of one public tag.
pub fn public_key(group: u16, element: u16) -> Key {
    Key::Public(TagPattern::exact(Tag::new(group, element)))
}

/// Writes an import to `folder/<source>.csv`, `.uids.csv`, `.deid.csv` and `.rejected.csv`, those
/// that are not empty. Sorted: same facts, same bytes.
pub fn write(folder: &Path, source: &str, import: &Import) -> Result<(), Error> {
    let tags = import.tags.iter().map(|fact| {
        vec![
            fact.key.creator().unwrap_or_default().to_string(),
            fact.key.group_text(),
            fact.key.element_text(),
            fact.vrs.map(|vrs| vrs.to_string()).unwrap_or_default(),
            fact.vm.map(|vm| vm.to_string()).unwrap_or_default(),
            fact.keyword.clone(),
            fact.name.clone(),
            fact.retired.map(|retired| retired.to_string()).unwrap_or_default(),
            fact.strength.map(|strength| strength.as_str().to_string()).unwrap_or_default(),
            fact.reference.to_string(),
        ]
    });
    write_table(&folder.join(format!("{source}.csv")), &TAG_COLUMNS, tags)?;
    let uids = import.uids.iter().map(|fact| {
        vec![
            fact.uid.clone(),
            fact.kind.clone(),
            fact.keyword.clone(),
            fact.name.clone(),
            fact.retired.to_string(),
            fact.reference.to_string(),
        ]
    });
    write_table(&folder.join(format!("{source}.uids.csv")), &UID_COLUMNS, uids)?;
    let deid = import.deid.iter().map(|fact| {
        vec![
            fact.key.creator().unwrap_or_default().to_string(),
            fact.key.group_text(),
            fact.key.element_text(),
            fact.profile.clone(),
            fact.action.clone(),
            fact.reference.to_string(),
        ]
    });
    write_table(&folder.join(format!("{source}.deid.csv")), &DEID_COLUMNS, deid)?;
    let rejected = import
        .rejected
        .iter()
        .map(|rejection| vec![rejection.reference.to_string(), rejection.reason.clone()]);
    write_table(&folder.join(format!("{source}.rejected.csv")), &REJECTED_COLUMNS, rejected)
}

fn write_table(
    path: &Path,
    columns: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<(), Error> {
    let bytes = output::csv_bytes(columns, rows)?;
    if bytes.is_empty() {
        output::remove(path)
    } else {
        dicom_map::save::Save::REPLACE.bytes(path, &bytes)
    }
}
