//! Facts: the information of one source about one tag, UID or de-identification rule, with its
//! location in the source. One CSV file for each source.

pub(crate) mod read;

pub use read::read;

use crate::output;
use dicom_map::registry::{Key, PrivateKey, Reference};
use dicom_map::{Error, Tag, TagPattern, Vm, VrSet};
use std::path::Path;

/// How strong a fact's source is; the strength of the whole source (in `sources.toml`) if a row
/// does not set it.
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
    /// All strengths, the strongest first.
    pub const ALL: [Strength; 4] =
        [Strength::Document, Strength::Dataset, Strength::Dictionary, Strength::Community];

    /// The word used in facts and in `sources.toml`.
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

/// The facts of one source about one tag. None and empty mean that the source does not say.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct TagFact {
    /// The tag; a private one has the creator as this source spells it (without padding).
    pub key: Key,
    /// The VR.
    pub vrs: Option<VrSet>,
    /// The VM.
    pub vm: Option<Vm>,
    /// The keyword.
    pub keyword: String,
    /// The name as in the source, including placeholders such as "?".
    pub name: String,
    /// The retired flag.
    pub retired: Option<bool>,
    /// A strength other than the source's own.
    pub strength: Option<Strength>,
    /// The location in the source.
    pub reference: Reference,
}

/// The facts of one source about one unique identifier.
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
    /// The location in the source.
    pub reference: Reference,
}

/// The facts of one source about the de-identification of one tag.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct DeidFact {
    /// The tag.
    pub key: Key,
    /// The profile: `basic` (PS3.15 table E.1-1, basic profile), `option:NAME` (an option of that
    /// table), `safe-private` (table E.3.10-1), `tcia`.
    pub profile: String,
    /// The action: `X`, `Z/D`, `K`, `keep`, ...
    pub action: String,
    /// The location in the source.
    pub reference: Reference,
}

/// A row, line, table or file of a source that was not accepted, and why. Everything that is
/// dropped has one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Rejection {
    /// The place: file, and line or table.
    pub reference: Reference,
    /// The reason: found X, expected Y.
    pub reason: String,
}

/// The facts that an importer found in a source.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Import {
    /// The number of rows, lines or cells that could have contained a fact.
    pub read_count: usize,
    /// Facts about tags.
    pub tags: Vec<TagFact>,
    /// Facts about unique identifiers.
    pub uids: Vec<UidFact>,
    /// Facts about de-identification.
    pub deid: Vec<DeidFact>,
    /// The rejected rows.
    pub rejected: Vec<Rejection>,
}

impl Import {
    /// Records a rejection.
    pub fn reject(&mut self, reference: Reference, reason: impl Into<String>) {
        self.rejected.push(Rejection { reference, reason: reason.into() });
    }

    /// Sorts the facts into the order of the file, and removes duplicates.
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
/// tag, and for a private one `xx08`, or `1008` if it is valid in block 10 only.
pub fn parse_key(creator: &str, group: &str, element: &str) -> Result<Key, Error> {
    Key::parse(creator, group, element)
}

/// The key of a private element that is valid in every block.
pub fn private_key(creator: &str, group: u16, offset: u8) -> Key {
    Key::Private(PrivateKey::new(creator, group, offset, None))
}

/// The key of one public tag.
pub fn public_key(group: u16, element: u16) -> Key {
    Key::Public(TagPattern::exact(Tag::new(group, element)))
}

/// Writes an import to `folder/<source>.csv`, `.uids.csv`, `.deid.csv` and `.rejected.csv`, except
/// empty ones. They are sorted: the same facts give the same bytes.
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
