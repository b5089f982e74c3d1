//! The registry as plain values: what a compiler builds, what CSV tables hold, and what a .dmap
//! file is written from.

mod entry_source;
mod key;

pub use entry_source::{Alternative, EntrySource, Field, Locator, Reference};
pub use key::{Key, PrivateKey};
pub(crate) use key::{order_key, private_element_text};

use crate::creator;
use crate::error::{Error, ErrorKind};
use crate::vm::Vm;
use crate::vr::VrSet;
use std::collections::BTreeMap;

/// De-identification facts about an element. Fields are empty where there are none.
///
/// ```
/// use dicom_map::registry::Deidentification;
/// let facts = Deidentification {
///     basic_profile: "X".into(),
///     options: "rtnPatChars=K".into(),
///     ..Deidentification::default()
/// };
/// assert!(!facts.safe_private && facts.tcia.is_empty());
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Deidentification {
    /// The action of PS3.15 table E.1-1, basic profile: `X`, `Z/D`, `K`, ...
    pub basic_profile: String,
    /// The actions of the options of table E.1-1, as `option=action`, separated by `;`.
    pub options: String,
    /// True when PS3.15 table E.3.10-1 lists the private attribute as safe.
    pub safe_private: bool,
    /// The disposition of the TCIA knowledge base: `k` (keep), `d` (delete), ...
    pub tcia: String,
}

/// One entry of the registry.
///
/// ```
/// use dicom_map::{Vm, Vr, registry::{Entry, Key}};
/// let mut entry = Entry::new(Key::parse("ACME 1.0", "0009", "xx01")?, Vr::DS, Vm::ONE);
/// entry.name = "Coil Temperature".into();
/// assert_eq!(
///     format!("{} {} {}", entry.key, entry.vrs, entry.name),
///     "(0009,xx01) ACME 1.0 DS Coil Temperature"
/// );
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Entry {
    /// The tag, and the creator of a private one.
    pub key: Key,
    /// The VR, or the alternatives between which the data set decides.
    pub vrs: VrSet,
    /// The VM.
    pub vm: Vm,
    /// The keyword: PS3.6's for a public attribute, the source's or one derived from the name for a
    /// private one. May be empty.
    pub keyword: String,
    /// The name. May be empty if no source has one.
    pub name: String,
    /// A description that the project wrote; empty otherwise.
    pub description: String,
    /// Retired from the standard.
    pub retired: bool,
    /// No majority of sources has this VR: it is the best guess.
    pub vr_inferred: bool,
    /// No source has a name: it is derived from the keyword.
    pub name_derived: bool,
    /// No source has a keyword: it is derived from the name.
    pub keyword_derived: bool,
    /// The sources, sorted.
    pub sources: Vec<EntrySource>,
    /// The values that lost the merge, sorted.
    pub alternatives: Vec<Alternative>,
    /// De-identification facts.
    pub deidentification: Deidentification,
}

/// An entry is created with what every entry must have; the other fields are set afterwards.
///
/// ```
/// use dicom_map::{Tag, Vm, Vr, registry::{Entry, Key}};
/// let plain = Entry::new(Key::public(Tag::new(0x0010, 0x0010)), Vr::PN, Vm::ONE);
/// let named = Entry { keyword: "PatientName".into(), ..plain.clone() };
/// assert_eq!((plain.key, named.keyword.as_str()), (named.key, "PatientName"));
/// ```
impl Entry {
    /// Creates an entry with only a key, VR and VM.
    ///
    /// ```
    /// use dicom_map::{Tag, Vm, Vr, registry::{Entry, Key}};
    /// let entry = Entry::new(Key::public(Tag::new(0x0010, 0x0010)), Vr::PN, Vm::ONE);
    /// assert!(entry.keyword.is_empty() && entry.sources.is_empty() && !entry.retired);
    /// ```
    pub fn new(key: Key, vrs: impl Into<VrSet>, vm: Vm) -> Entry {
        Entry {
            key,
            vrs: vrs.into(),
            vm,
            keyword: String::new(),
            name: String::new(),
            description: String::new(),
            retired: false,
            vr_inferred: false,
            name_derived: false,
            keyword_derived: false,
            sources: Vec::new(),
            alternatives: Vec::new(),
            deidentification: Deidentification::default(),
        }
    }
}

/// One of the dictionaries and documents that the registry is made from.
///
/// ```
/// use dicom_map::{DmapDict, registry::{Registry, Source}, to_dmap};
/// let source = Source { id: "site".into(), licence: "CC0-1.0".into(), ..Source::default() };
/// let dict =
///     DmapDict::from_bytes(to_dmap(Registry { sources: vec![source], ..Registry::default() })?)?;
/// assert_eq!(dict.sources()[0].licence, "CC0-1.0");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Source {
    /// The identifier that entries use.
    pub id: String,
    /// The title.
    pub title: String,
    /// The licence (SPDX identifier).
    pub licence: String,
    /// The edition or revision.
    pub edition: String,
    /// Where it was published.
    pub origin: String,
    /// The lineage: sources of one lineage count as one.
    pub lineage: String,
    /// SHA-256 of what was imported, in hexadecimal.
    pub sha256: String,
}

/// A private creator: its usual spelling, its vendor, and the other spellings seen.
///
/// ```
/// use dicom_map::{DmapDict, registry::{Creator, Registry}, to_dmap};
/// let creator = Creator { name: "ACME 1.0".into(), vendor: "Acme".into(), ..Creator::default() };
/// let dict = DmapDict::from_bytes(to_dmap(Registry {
///     creators: vec![creator],
///     ..Registry::default()
/// })?)?;
/// assert_eq!(dict.creator("acme  1.0").unwrap().vendor(), Some("Acme"));
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Creator {
    /// The usual spelling.
    pub name: String,
    /// The vendor; empty where unknown.
    pub vendor: String,
    /// The reason for this vendor: the pattern or document; empty if the vendor is.
    pub vendor_reason: String,
    /// Other spellings that fold to the same (see [`creator::fold`]), sorted, without `name`.
    pub spellings: Vec<String>,
}

/// A unique identifier of PS3.6 annex A.
///
/// ```
/// use dicom_map::{DmapDict, registry::{Registry, Uid}, to_dmap};
/// let uid = Uid {
///     uid: "1.2.3".into(),
///     name: "Acme Raw Storage".into(),
///     kind: "SOP Class".into(),
///     ..Uid::default()
/// };
/// let dict = DmapDict::from_bytes(to_dmap(Registry { uids: vec![uid], ..Registry::default() })?)?;
/// assert_eq!(dict.uid("1.2.3").unwrap().name(), "Acme Raw Storage");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Uid {
    /// The identifier: digits and dots.
    pub uid: String,
    /// The name.
    pub name: String,
    /// The keyword; empty if PS3.6 has none.
    pub keyword: String,
    /// The type, as PS3.6 names it: `Transfer Syntax`, `SOP Class`, ...
    pub kind: String,
    /// Retired from the standard.
    pub retired: bool,
    /// The sources, sorted.
    pub sources: Vec<EntrySource>,
}

/// The whole content of a .dmap file.
///
/// ```
/// use dicom_map::{DmapDict, Tag, Vm, Vr, registry::{Entry, Key, Registry}, to_dmap};
/// let mut registry = Registry::default();
/// registry.meta.insert("title".into(), "our site".into());
/// registry.entries.push(Entry::new(Key::public(Tag::new(0x0010, 0x0010)), Vr::PN, Vm::ONE));
/// let dict = DmapDict::from_bytes(to_dmap(registry)?)?;
/// assert_eq!((dict.len(), dict.meta("title")), (1, Some("our site")));
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Registry {
    /// Facts about the whole: `title`, `edition`, ...
    pub meta: BTreeMap<String, String>,
    /// The sources that entries name. Those that are not listed here are added with only their
    /// identifier.
    pub sources: Vec<Source>,
    /// Creators with more than their name; creators that only entries name are added.
    pub creators: Vec<Creator>,
    /// The entries, in any order.
    pub entries: Vec<Entry>,
    /// The unique identifiers, in any order.
    pub uids: Vec<Uid>,
}

/// Normalizing a registry twice changes nothing more.
///
/// ```
/// let mut registry = dicom_map::registry::Registry::default();
/// registry.normalize()?;
/// let once = registry.clone();
/// registry.normalize()?;
/// assert_eq!(registry, once);
/// # Ok::<(), dicom_map::Error>(())
/// ```
impl Registry {
    /// Sorts entries, creators, UIDs and sources as in tables and files, and replaces the creator
    /// of each entry by its usual spelling. Fails with `DuplicateKey` if two entries have the same
    /// key, or two creators or UIDs are the same.
    ///
    /// ```
    /// use dicom_map::{ErrorKind, Tag, Vm, Vr, registry::{Entry, Key, Registry}};
    /// let entry = |element| Entry::new(Key::public(Tag::new(0x0010, element)), Vr::LO, Vm::ONE);
    /// let mut registry =
    ///     Registry { entries: vec![entry(0x0020), entry(0x0010)], ..Registry::default() };
    /// registry.normalize()?;
    /// assert_eq!(registry.entries[0], entry(0x0010));
    /// registry.entries.push(entry(0x0010));
    /// assert_eq!(registry.normalize().unwrap_err().kind(), ErrorKind::DuplicateKey);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn normalize(&mut self) -> Result<(), Error> {
        self.normalize_creators()?;
        for entry in &mut self.entries {
            entry.sources.sort();
            entry.sources.dedup();
            entry.alternatives.sort();
            entry.alternatives.dedup();
        }
        self.entries.sort_by(|left, right| order_key(&left.key).cmp(&order_key(&right.key)));
        if let Some(pair) =
            self.entries.windows(2).find(|pair| order_key(&pair[0].key) == order_key(&pair[1].key))
        {
            return Err(Error::new(
                ErrorKind::DuplicateKey,
                format!("found two entries for {}, expected one", pair[0].key),
            ));
        }
        self.sources.sort();
        self.uids.sort_by(|left, right| left.uid.cmp(&right.uid));
        if let Some(pair) = self.uids.windows(2).find(|pair| pair[0].uid == pair[1].uid) {
            return Err(Error::new(
                ErrorKind::DuplicateKey,
                format!("found two entries for the UID {}, expected one", pair[0].uid),
            ));
        }
        Ok(())
    }

    fn normalize_creators(&mut self) -> Result<(), Error> {
        let mut by_fold: BTreeMap<String, Creator> = BTreeMap::new();
        for mut creator in std::mem::take(&mut self.creators) {
            creator.name = creator::check(&creator.name)?.to_string();
            let folded = creator::fold(&creator.name);
            if let Some(stray) =
                creator.spellings.iter().find(|spelling| creator::fold(spelling) != folded)
            {
                return Err(Error::new(
                    ErrorKind::InvalidCreator,
                    format!(
                        "found {stray:?} as a spelling of {:?}, expected one that differs in case and spaces only",
                        creator.name
                    ),
                ));
            }
            if let Some(other) = by_fold.insert(folded, creator) {
                return Err(Error::new(
                    ErrorKind::DuplicateKey,
                    format!("found the creator {:?} twice, expected once", other.name),
                ));
            }
        }
        for entry in &mut self.entries {
            let Key::Private(key) = &mut entry.key else { continue };
            key.creator = creator::check(&key.creator)?.to_string();
            let known = by_fold
                .entry(creator::fold(&key.creator))
                .or_insert_with(|| Creator { name: key.creator.clone(), ..Creator::default() });
            if known.name != key.creator {
                known.spellings.push(std::mem::replace(&mut key.creator, known.name.clone()));
            }
        }
        for creator in by_fold.values_mut() {
            creator.spellings.sort();
            creator.spellings.dedup();
            let name = creator.name.clone();
            creator.spellings.retain(|spelling| *spelling != name);
        }
        self.creators = by_fold.into_values().collect();
        self.creators.sort();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tag::Tag;

    #[test]
    fn spellings_of_one_creator_become_one() {
        let entry = |creator: &str, offset| {
            Entry::new(
                Key::Private(PrivateKey::new(creator, 0x0009, offset, None)),
                crate::Vr::LO,
                Vm::ONE,
            )
        };
        let mut registry = Registry {
            entries: vec![entry("SPI Release 1", 1), entry("SPI RELEASE 1 ", 2)],
            ..Registry::default()
        };
        registry.normalize().unwrap();
        assert_eq!(registry.creators.len(), 1);
        assert_eq!(
            (registry.creators[0].name.as_str(), registry.creators[0].spellings.as_slice()),
            ("SPI Release 1", &["SPI RELEASE 1".to_string()][..])
        );
        assert!(registry.entries.iter().all(|entry| entry.key.creator() == Some("SPI Release 1")));
    }

    #[test]
    fn one_key_twice_is_an_error() {
        let entry = Entry::new(Key::public(Tag::new(0x0010, 0x0010)), crate::Vr::PN, Vm::ONE);
        let mut registry = Registry { entries: vec![entry.clone(), entry], ..Registry::default() };
        assert_eq!(registry.normalize().unwrap_err().kind(), ErrorKind::DuplicateKey);
    }
}
