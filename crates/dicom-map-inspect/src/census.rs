//! A census of an archive: the elements in its files, their creators, and what the registry knows
//! about them. Contains no values.

mod count;
mod output;
mod parts;
mod run;
mod state;

pub use count::{MAX_FILE_CREATORS, MAX_FILE_ROWS};
pub use dicom_map_dataset::read::scan::MALFORMED_CREATOR;
pub use output::CENSUS_COLUMNS;
pub use parts::{CensusParts, Journal};
pub use run::{CensusOptions, MAX_THREADS, Progress, take_census};

use crate::parts::FileSet;
use dicom_map::{DmapDict, Tag, Vr};
use dicom_map_dataset::VrSource;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The tag for counting tags that are really four letters of text: a reader that has lost its way
/// takes values for elements, and a census must not contain values.
pub const MISREAD_TAG: Tag = Tag::new(0xFFFF, 0xFFFF);

/// The most rows of one census, of about 200 bytes each. Archives seen have fewer than 20,000.
/// Further elements are counted without a row.
pub const MAX_ROWS: usize = 1 << 16;
/// The most private creators that one census lists. Further ones are counted.
pub const MAX_CREATORS: usize = 1 << 16;
/// The most failures that a census keeps with path and reason: the first ones by path. All are
/// counted.
pub const MAX_FAILURES: usize = 1000;

/// The group of elements of known creators of unknown vendors in [`Census::vendors`].
pub const OF_NO_VENDOR: &str = "(known creators, vendor unknown)";
/// The group of elements of creators that the registry does not know.
pub const OF_UNKNOWN_CREATORS: &str = "(unknown creators)";
/// The group of private elements in blocks that no creator reserved.
pub const OF_NO_CREATOR: &str = "(no creator)";

/// Whether the VR in the files agrees with the registry's.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Agreement {
    /// The files have a VR that the registry allows.
    Agrees,
    /// The files have another VR.
    Differs,
    /// The files have none (implicit VR, UN): the VR is the registry's own.
    NotGiven,
    /// The registry does not know the element.
    Unknown,
}

impl Agreement {
    /// The word in tables and JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Agreement::Agrees => "agrees",
            Agreement::Differs => "differs",
            Agreement::NotGiven => "not given",
            Agreement::Unknown => "unknown",
        }
    }
}

/// The element that one row of a census counts.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct CensusKey {
    /// The private creator, as in the files; [`MALFORMED_CREATOR`] for an invalid one; empty for
    /// public elements, and for private ones in a block that no creator reserved.
    pub creator: Arc<str>,
    /// For a private element, group and element offset; with the block if the registry
    /// distinguishes blocks, and if the block has no creator.
    pub tag: Tag,
    /// The VR.
    pub vr: Vr,
    /// The source of the VR.
    pub vr_source: VrSource,
}

/// How often, and in which files, an element occurs.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CensusCount {
    /// Number of files with the element.
    pub files: u64,
    /// Number of elements, including those in items.
    pub elements: u64,
    /// One of the files: the first by name, as [`dicom_map::escape::path`] shows it. Empty if paths
    /// are not kept.
    pub example: Arc<str>,
}

/// One row, with the registry's information.
#[derive(Clone, Debug)]
pub struct CensusRow<'a> {
    /// The element.
    pub key: &'a CensusKey,
    /// Its counts.
    pub count: &'a CensusCount,
    /// The registry's VR, as text; empty if it has none.
    pub registry_vr: String,
    /// How the files' VR compares to the registry's.
    pub agreement: Agreement,
    /// The registry's keyword.
    pub keyword: &'a str,
    /// The registry's name.
    pub name: &'a str,
    /// The vendor of the creator, if known.
    pub vendor: &'a str,
    /// True if PS3.15 table E.3.10-1 lists the private element as safe.
    pub safe_private: bool,
}

impl CensusRow<'_> {
    /// True for an element of an odd group that is neither a creator nor a group length.
    pub fn is_private(&self) -> bool {
        self.key.tag.is_private()
            && self.key.tag != MISREAD_TAG
            && (!self.key.creator.is_empty()
                || is_private_without_creator(self.key.tag, self.key.vr_source))
    }

    /// The tag as written in tables: `(0010,0010)`, `(0043,xx39)`; `(????,????)` for
    /// [`MISREAD_TAG`].
    pub fn tag_text(&self) -> String {
        let tag = self.key.tag;
        if tag == MISREAD_TAG {
            return "(????,????)".into();
        }
        if self.key.creator.is_empty() || tag.block().is_some() {
            tag.to_string()
        } else {
            format!("({:04X},xx{:02X})", tag.group(), tag.element())
        }
    }
}

/// True for a private element in a block that no creator reserved, except for a creator itself.
fn is_private_without_creator(tag: Tag, vr_source: VrSource) -> bool {
    tag.is_private() && tag != MISREAD_TAG && vr_source != VrSource::Rule && tag.block().is_some()
}

/// Files and elements of a creator or vendor.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Totals {
    /// Number of files with any of its elements.
    pub files: u64,
    /// Number of its elements.
    pub elements: u64,
}

impl Totals {
    fn add(&mut self, other: Totals) {
        self.files += other.files;
        self.elements += other.elements;
    }
}

/// How many of the elements in the files the registry knows.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Coverage {
    /// Distinct private elements: creator, group, offset.
    pub private: u64,
    /// Distinct private elements that have an entry.
    pub private_known: u64,
    /// Distinct private elements whose entry has a name.
    pub private_named: u64,
    /// Distinct public elements.
    pub public: u64,
    /// Distinct public elements that have an entry.
    pub public_known: u64,
    /// Distinct public elements whose entry has a name.
    pub public_named: u64,
}

/// The result of a census. Two of them can be merged into one of all files; the number of rows does
/// not grow with the number of files.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Census {
    /// DICOM files that were counted.
    pub files: u64,
    /// Files that are not DICOM files.
    pub other_files: u64,
    /// Total size of the counted files in bytes.
    pub bytes: u64,
    /// Files in which something was tolerated.
    pub files_with_warnings: u64,
    /// Files and folders that could not be read.
    pub failure_count: u64,
    /// The first [`MAX_FAILURES`] of them by path, as [`dicom_map::escape::path`] shows it, each
    /// with the reason.
    pub failures: Vec<(String, String)>,
    /// Elements that were counted without a row, beyond [`MAX_ROWS`], or [`MAX_FILE_ROWS`] of one
    /// file.
    pub unlisted_elements: u64,
    /// Private creators that are not listed, beyond [`MAX_CREATORS`]; one that occurs in many files
    /// may be counted more than once.
    pub unlisted_creators: u64,
    /// True if it was stopped before its end.
    pub interrupted: bool,
    /// The files that it covers, including other files and failures.
    pub(crate) covered: FileSet,
    rows: BTreeMap<CensusKey, CensusCount>,
    creators: BTreeMap<String, Totals>,
    vendors: BTreeMap<String, Totals>,
}

impl Census {
    /// The id of a part that consists of the counted files: see [`FileSet`].
    pub fn part_id(&self) -> String {
        self.covered.id()
    }

    /// The rows, in the order of creators, tags and VRs, with information from `dict`.
    pub fn rows<'a>(&'a self, dict: &'a DmapDict) -> impl Iterator<Item = CensusRow<'a>> {
        // Rows of one creator are adjacent, so it is looked up once.
        let mut last = None;
        self.rows.iter().map(move |(key, count)| {
            let creator = match &last {
                Some((name, creator)) if *name == &key.creator => *creator,
                _ => {
                    let creator = dict.creator(&key.creator).filter(|_| !key.creator.is_empty());
                    last = Some((&key.creator, creator));
                    creator
                }
            };
            let entry = match creator {
                Some(creator) => creator.lookup(key.tag.group(), key.tag.element()),
                None if key.creator.is_empty() => dict.lookup_tag(key.tag, None),
                None => None,
            };
            let agreement = match (entry, key.vr_source) {
                (None, _) => Agreement::Unknown,
                (Some(entry), VrSource::File) if key.vr != Vr::UN && !entry.vr().is_empty() => {
                    if entry.vr().contains(key.vr) {
                        Agreement::Agrees
                    } else {
                        Agreement::Differs
                    }
                }
                _ => Agreement::NotGiven,
            };
            CensusRow {
                key,
                count,
                registry_vr: entry.map(|entry| entry.vr().to_string()).unwrap_or_default(),
                agreement,
                keyword: entry.map_or("", |entry| entry.keyword()),
                name: entry.map_or("", |entry| entry.name()),
                vendor: creator.and_then(|creator| creator.vendor()).unwrap_or_default(),
                safe_private: entry
                    .and_then(|entry| entry.deidentification())
                    .is_some_and(|facts| facts.safe_private()),
            }
        })
    }

    /// Files and elements of each private creator.
    pub fn creators(&self) -> impl Iterator<Item = (&str, Totals)> {
        self.creators.iter().map(|(name, totals)| (name.as_str(), *totals))
    }

    /// Files and elements of each vendor, and of those without one: [`OF_NO_VENDOR`],
    /// [`OF_UNKNOWN_CREATORS`], [`OF_NO_CREATOR`]. Together they cover all private elements that
    /// have a row.
    pub fn vendors(&self) -> impl Iterator<Item = (&str, Totals)> {
        self.vendors.iter().map(|(name, totals)| (name.as_str(), *totals))
    }

    /// The private creators that `dict` does not know.
    pub fn unknown_creators<'a>(
        &'a self,
        dict: &'a DmapDict,
    ) -> impl Iterator<Item = (&'a str, Totals)> {
        self.creators().filter(|(name, _)| dict.creator(name).is_none())
    }

    /// How many of the elements in the files `dict` knows. An element counts once, whatever its
    /// VRs.
    pub fn coverage(&self, dict: &DmapDict) -> Coverage {
        let mut coverage = Coverage::default();
        let mut last = None;
        for row in self.rows(dict) {
            let element = (&*row.key.creator, row.key.tag);
            if last.replace(element) == Some(element) {
                continue;
            }
            let is_known = u64::from(row.agreement != Agreement::Unknown);
            let is_named = u64::from(!row.name.is_empty());
            if row.is_private() {
                coverage.private += 1;
                coverage.private_known += is_known;
                coverage.private_named += is_named;
            } else if !row.key.tag.is_private() {
                coverage.public += 1;
                coverage.public_known += is_known;
                coverage.public_named += is_named;
            }
        }
        coverage
    }

    /// Adds the results of a census of other files.
    pub fn merge(&mut self, other: Census) {
        let Census { rows, creators, vendors, .. } = self.add_totals(other);
        for (key, count) in rows {
            self.add_row(key, count);
        }
        for (name, totals) in creators {
            self.add_creator(&name, totals);
        }
        for (name, totals) in vendors {
            self.add_vendor(name, totals);
        }
    }

    /// Adds the totals that do not depend on elements or creators; returns the rest.
    fn add_totals(&mut self, mut other: Census) -> Census {
        self.files += other.files;
        self.other_files += other.other_files;
        self.bytes += other.bytes;
        self.files_with_warnings += other.files_with_warnings;
        self.failure_count += other.failure_count;
        self.failures.append(&mut other.failures);
        self.keep_first_failures();
        self.unlisted_elements += other.unlisted_elements;
        self.unlisted_creators += other.unlisted_creators;
        self.interrupted |= other.interrupted;
        self.covered.merge(other.covered);
        other
    }

    fn add_failure(&mut self, path: String, reason: String) {
        self.failure_count += 1;
        self.failures.push((path, reason));
        // Not every time: that would be slow.
        if self.failures.len() >= 2 * MAX_FAILURES {
            self.keep_first_failures();
        }
    }

    fn keep_first_failures(&mut self) {
        self.failures.sort();
        self.failures.truncate(MAX_FAILURES);
    }

    fn add_creator(&mut self, name: &str, totals: Totals) {
        if let Some(sum) = self.creators.get_mut(name) {
            sum.add(totals);
        } else if self.creators.len() < MAX_CREATORS {
            self.creators.insert(name.to_string(), totals);
        } else {
            self.unlisted_creators += 1;
        }
    }

    /// There are at most as many vendors as in the dictionary.
    fn add_vendor(&mut self, name: String, totals: Totals) {
        self.vendors.entry(name).or_default().add(totals);
    }

    fn add_row(&mut self, key: CensusKey, count: CensusCount) {
        let is_full = self.rows.len() >= MAX_ROWS;
        match self.rows.get_mut(&key) {
            None if is_full => self.unlisted_elements += count.elements,
            None => {
                self.rows.insert(key, count);
            }
            Some(sum) => {
                sum.files += count.files;
                sum.elements += count.elements;
                // Parts without paths have no examples.
                let is_earlier = sum.example.is_empty() || count.example < sum.example;
                if is_earlier && !count.example.is_empty() {
                    sum.example = count.example;
                }
            }
        }
    }
}
