//! The registry as plain values: what a compiler builds, a CSV table holds, and a .dmap file is written from.

use crate::creator;
use crate::error::{Error, ErrorKind};
use crate::tag::{Tag, TagPattern};
use crate::vm::Vm;
use crate::vr::VrSet;
use std::collections::BTreeMap;
use std::fmt;

/// What an entry is about: a public tag or pattern, or an element of a private creator.
///
/// ```
/// use dicom_map::{Tag, registry::Key};
/// let key = Key::parse("", "0010", "0020")?;
/// assert_eq!(key, Key::public(Tag::new(0x0010, 0x0020)));
/// assert!(matches!(Key::parse("ACME 1.0", "0009", "xx01")?, Key::Private(_)));
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Key {
    /// A public tag, or one of the repeating patterns of PS3.6.
    Public(TagPattern),
    /// An element of a private block.
    Private(PrivateKey),
}

/// An element of a private block, wherever the block lies in a file.
///
/// ```
/// use dicom_map::registry::PrivateKey;
/// let key = PrivateKey::new("ACME 1.0", 0x0009, 0x01, None);
/// assert_eq!((key.creator.as_str(), key.offset(), key.block()), ("ACME 1.0", 0x01, None));
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct PrivateKey {
    /// The private creator, as spelled in files.
    pub creator: String,
    /// The odd group, or a pattern of groups such as 70xx, in the high half; the element offset 0x00 to 0xFF in the low byte,
    /// and the block in the byte above it for an entry that holds in one block only (else 0).
    pub pattern: TagPattern,
}

/// A private key has an offset, and a block only where the entry holds in that block alone.
///
/// ```
/// use dicom_map::registry::{Key, PrivateKey};
/// let key = PrivateKey::new("ACME 1.0", 0x0009, 0x01, Some(0x10));
/// assert_eq!(Key::Private(key).to_string(), "(0009,1001) ACME 1.0");
/// ```
impl PrivateKey {
    /// The key of (gggg,xxee) under `creator`; `block` for an entry that holds in that block only.
    ///
    /// ```
    /// use dicom_map::registry::{Key, PrivateKey};
    /// let key = PrivateKey::new("ACME 1.0", 0x0009, 0x01, None);
    /// assert_eq!(Key::Private(key), Key::parse("ACME 1.0", "0009", "xx01")?);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn new(creator: impl Into<String>, group: u16, offset: u8, block: Option<u8>) -> PrivateKey {
        let element = u16::from(block.unwrap_or(0)) << 8 | u16::from(offset);
        PrivateKey { creator: creator.into(), pattern: TagPattern::exact(Tag::new(group, element)) }
    }

    /// The key of an element in every group of a pattern such as `70xx`.
    ///
    /// ```
    /// use dicom_map::{Tag, registry::PrivateKey};
    /// let key = PrivateKey::with_group_pattern("DLX_ANNOT_01", "70xx", 0x04, None)?;
    /// assert!(key.pattern.matches(Tag::new(0x7003, 0x0004)) && !key.pattern.matches(Tag::new(0x7002, 0x0004)));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn with_group_pattern(
        creator: impl Into<String>,
        group: &str,
        offset: u8,
        block: Option<u8>,
    ) -> Result<PrivateKey, Error> {
        let element = u16::from(block.unwrap_or(0)) << 8 | u16::from(offset);
        Ok(PrivateKey { creator: creator.into(), pattern: TagPattern::parse_private(group, &format!("{element:04X}"))? })
    }

    /// The element offset inside the block.
    ///
    /// ```
    /// use dicom_map::registry::PrivateKey;
    /// assert_eq!(PrivateKey::new("ACME 1.0", 0x0009, 0x39, Some(0x10)).offset(), 0x39);
    /// ```
    pub fn offset(&self) -> u8 {
        self.pattern.value() as u8
    }

    /// The one block in which the entry holds; None when it holds in every block.
    ///
    /// ```
    /// use dicom_map::registry::PrivateKey;
    /// assert_eq!(PrivateKey::new("ACME 1.0", 0x0009, 0x39, None).block(), None);
    /// assert_eq!(PrivateKey::new("ACME 1.0", 0x0009, 0x39, Some(0x10)).block(), Some(0x10));
    /// ```
    pub fn block(&self) -> Option<u8> {
        let block = (self.pattern.value() >> 8) as u8;
        (block != 0).then_some(block)
    }
}

/// Keys are made from tags or from the columns of a table, and print as both read them.
///
/// ```
/// use dicom_map::{Tag, registry::Key};
/// assert_eq!(Key::public(Tag::new(0x0010, 0x0020)).to_string(), "(0010,0020)");
/// assert_eq!(Key::parse("ACME 1.0", "0009", "xx01")?.to_string(), "(0009,xx01) ACME 1.0");
/// # Ok::<(), dicom_map::Error>(())
/// ```
impl Key {
    /// The key of one public tag.
    ///
    /// ```
    /// use dicom_map::{Tag, registry::Key};
    /// let key = Key::public(Tag::new(0x0010, 0x0020));
    /// assert_eq!((key.creator(), key.to_string()), (None, "(0010,0020)".to_string()));
    /// ```
    pub fn public(tag: Tag) -> Key {
        Key::Public(TagPattern::exact(tag))
    }

    /// Reads the three tag columns of a table. Group `0021`, or `60xx` for a repeating one. Element `0010` or `31xx` for a public tag (`creator` empty); for a
    /// private one `xx08`, or `1008` when it holds in block 10 only.
    ///
    /// Errors: `InvalidTag`, `InvalidCreator`.
    ///
    /// ```
    /// use dicom_map::registry::Key;
    /// assert_eq!(Key::parse("GEMS_PARM_01", "0043", "xx39")?.to_string(), "(0043,xx39) GEMS_PARM_01");
    /// assert_eq!(Key::parse("", "60xx", "0010")?.to_string(), "(60xx,0010)");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse(creator: &str, group: &str, element: &str) -> Result<Key, Error> {
        if creator.is_empty() {
            let pattern = TagPattern::parse(group, element)?;
            return if pattern.value() & TagPattern::PARITY == 0 {
                Ok(Key::Public(pattern))
            } else {
                Err(Error::new(
                    ErrorKind::InvalidTag,
                    format!("found ({group},{element}) without a private creator, expected an even group (PS3.5 section 7.8)"),
                ))
            };
        }
        let creator = creator::check(creator)?.to_string();
        let bad = || {
            Error::new(
                ErrorKind::InvalidTag,
                format!("found element {element:?} of a private creator, expected xx08, or 1008 for an element of block 10 only"),
            )
        };
        let (block, offset) = element.trim().split_at_checked(2).filter(|(_, offset)| offset.len() == 2).ok_or_else(bad)?;
        let hex = |digits: &str| u8::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+')).ok_or_else(bad);
        let block = if block.eq_ignore_ascii_case("xx") {
            None
        } else {
            Some(hex(block)?).filter(|block| *block >= 0x10).ok_or_else(bad).map(Some)?
        };
        Ok(Key::Private(PrivateKey::with_group_pattern(creator, group, hex(offset)?, block)?))
    }

    /// The private creator; None for a public key.
    ///
    /// ```
    /// use dicom_map::registry::Key;
    /// assert_eq!(Key::parse("ACME 1.0", "0009", "xx01")?.creator(), Some("ACME 1.0"));
    /// assert_eq!(Key::parse("", "0010", "0020")?.creator(), None);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn creator(&self) -> Option<&str> {
        match self {
            Key::Public(_) => None,
            Key::Private(key) => Some(&key.creator),
        }
    }

    /// The tag pattern, as stored: see [`PrivateKey::pattern`].
    ///
    /// ```
    /// use dicom_map::{Tag, registry::Key};
    /// assert!(Key::parse("", "60xx", "0010")?.pattern().matches(Tag::new(0x6002, 0x0010)));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn pattern(&self) -> TagPattern {
        match self {
            Key::Public(pattern) => *pattern,
            Key::Private(key) => key.pattern,
        }
    }

    /// The group as tables write it: `0010`, `60xx`, `70xx`.
    ///
    /// ```
    /// assert_eq!(dicom_map::registry::Key::parse("DLX_ANNOT_01", "70xx", "xx04")?.group_text(), "70xx");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn group_text(&self) -> String {
        self.pattern().group_text()
    }

    /// The element as tables write it: `0010` and `31xx` for public keys, `xx08` for private ones, `1008` for one that holds in block 10 only.
    ///
    /// ```
    /// use dicom_map::registry::Key;
    /// assert_eq!(Key::parse("", "0020", "31xx")?.element_text(), "31xx");
    /// assert_eq!(Key::parse("ACME 1.0", "0009", "1008")?.element_text(), "1008");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn element_text(&self) -> String {
        match self {
            Key::Public(pattern) => pattern.element_text(),
            Key::Private(key) => private_element_text(key.block(), key.offset()),
        }
    }
}

pub(crate) fn private_element_text(block: Option<u8>, offset: u8) -> String {
    match block {
        Some(block) => format!("{block:02X}{offset:02X}"),
        None => format!("xx{offset:02X}"),
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({},{})", self.group_text(), self.element_text())?;
        match self.creator() {
            Some(creator) => write!(f, " {creator}"),
            None => Ok(()),
        }
    }
}

/// Where in a document a fact stands.
///
/// ```
/// use dicom_map::registry::Locator;
/// assert_eq!(Locator::Line(5).to_string(), "#L5");
/// assert_eq!(Locator::Table(2, 43).to_string(), "#t2p43");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub enum Locator {
    /// The document says no more than that it holds the fact.
    #[default]
    None,
    /// A line of a text file, counted from 1.
    Line(u32),
    /// A page of a printed document, counted from 1.
    Page(u32),
    /// A table of a document, counted from 1, and the page it begins on (0 where unknown).
    Table(u16, u16),
}

/// A place in a source: the document and where in it. Written `dicom.dic#L5`, `statement.pdf#p43`, `statement.pdf#t2p43`.
///
/// ```
/// use dicom_map::registry::{Locator, Reference};
/// let place = Reference { document: "statement.pdf".into(), locator: Locator::Page(43) };
/// assert_eq!(place.to_string(), "statement.pdf#p43");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Reference {
    /// The document's file name or title.
    pub document: String,
    /// Where in it.
    pub locator: Locator,
}

impl fmt::Display for Locator {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Locator::None => Ok(()),
            Locator::Line(line) => write!(f, "#L{line}"),
            Locator::Page(page) => write!(f, "#p{page}"),
            Locator::Table(table, 0) => write!(f, "#t{table}"),
            Locator::Table(table, page) => write!(f, "#t{table}p{page}"),
        }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.document, self.locator)
    }
}

/// What a reference prints, it reads again.
///
/// ```
/// use dicom_map::registry::Reference;
/// let place = Reference::parse("statement.pdf#t2p43");
/// assert_eq!(Reference::parse(&place.to_string()), place);
/// ```
impl Reference {
    /// Reads what `Display` writes. Text behind the last `#` that is no locator belongs to the document's name.
    ///
    /// ```
    /// use dicom_map::registry::{Locator, Reference};
    /// assert_eq!(Reference::parse("dicom.dic#L5").locator, Locator::Line(5));
    /// assert_eq!(Reference::parse("notes #1").document, "notes #1");
    /// ```
    pub fn parse(text: &str) -> Reference {
        if let Some((document, tail)) = text.rsplit_once('#')
            && let Some(locator) = parse_locator(tail)
        {
            return Reference { document: document.to_string(), locator };
        }
        Reference { document: text.to_string(), locator: Locator::None }
    }
}

fn parse_locator(text: &str) -> Option<Locator> {
    // parse() would take "+5"; a locator is digits only.
    fn number<T: std::str::FromStr>(digits: &str) -> Option<T> {
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
    }
    match text.split_at_checked(1)? {
        ("L", digits) => number(digits).map(Locator::Line),
        ("p", digits) => number(digits).map(Locator::Page),
        ("t", rest) => match rest.split_once('p') {
            Some((table, page)) => Some(Locator::Table(number(table)?, number(page)?)),
            None => number(rest).map(|table| Locator::Table(table, 0)),
        },
        _ => None,
    }
}

/// One witness of an entry: which source says it, and where.
///
/// ```
/// use dicom_map::registry::{Evidence, Reference};
/// let witness = Evidence { source: "dcmtk".into(), reference: Reference::parse("dicom.dic#L5") };
/// assert_eq!(witness.to_string(), "dcmtk:dicom.dic#L5");
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Evidence {
    /// The source's identifier, as in `data/sources.toml`: `pydicom`, `dcmtk`, ...
    pub source: String,
    /// The place in it.
    pub reference: Reference,
}

/// Which field of an entry an alternative is about.
///
/// ```
/// use dicom_map::registry::Field;
/// let names: Vec<&str> = Field::ALL.iter().map(|field| field.as_str()).collect();
/// assert_eq!(names, ["vr", "vm", "keyword", "name", "retired"]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Field {
    /// The Value Representation.
    Vr,
    /// The Value Multiplicity.
    Vm,
    /// The keyword.
    Keyword,
    /// The name.
    Name,
    /// The retired flag, `true` or `false`.
    Retired,
}

/// Fields have names, by which tables and JSON call them.
///
/// ```
/// use dicom_map::registry::Field;
/// assert!(Field::ALL.iter().all(|field| Field::from_name(field.as_str()) == Some(*field)));
/// ```
impl Field {
    /// Every field, in the order of its number in the file format.
    pub const ALL: [Field; 5] = [Field::Vr, Field::Vm, Field::Keyword, Field::Name, Field::Retired];

    /// The field's name in tables and JSON.
    ///
    /// ```
    /// assert_eq!(dicom_map::registry::Field::Vr.as_str(), "vr");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Field::Vr => "vr",
            Field::Vm => "vm",
            Field::Keyword => "keyword",
            Field::Name => "name",
            Field::Retired => "retired",
        }
    }

    /// The field of that name.
    ///
    /// ```
    /// use dicom_map::registry::Field;
    /// assert_eq!(Field::from_name("keyword"), Some(Field::Keyword));
    /// assert_eq!(Field::from_name("colour"), None);
    /// ```
    pub fn from_name(name: &str) -> Option<Field> {
        Field::ALL.into_iter().find(|field| field.as_str() == name)
    }
}

/// A value that lost the merge, and the source that gives it.
///
/// ```
/// # use dicom_map::{DmapDict, Vm, Vr, registry::{Entry, Key, PrivateKey, Registry}};
/// use dicom_map::registry::{Alternative, Field};
/// let mut entry = Entry::new(Key::Private(PrivateKey::new("ACME 1.0", 0x0009, 1, None)), Vr::DS, Vm::ONE);
/// entry.alternatives.push(Alternative { field: Field::Vr, value: "LO".into(), source: "gdcm".into() });
/// let dict = DmapDict::from_bytes(dicom_map::to_dmap(Registry { entries: vec![entry], ..Registry::default() })?)?;
/// assert_eq!(dict.entries().next().unwrap().alternatives().next().unwrap().value(), "LO");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Alternative {
    /// The field it would have filled.
    pub field: Field,
    /// The value, as text.
    pub value: String,
    /// The source's identifier.
    pub source: String,
}

/// What is said about an element for de-identification. Empty where nothing is.
///
/// ```
/// use dicom_map::registry::Deidentification;
/// let facts = Deidentification { basic_profile: "X".into(), options: "rtnPatChars=K".into(), ..Deidentification::default() };
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
/// assert_eq!(format!("{} {} {}", entry.key, entry.vrs, entry.name), "(0009,xx01) ACME 1.0 DS Coil Temperature");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Entry {
    /// The tag, and the creator of a private one.
    pub key: Key,
    /// The VR, or the alternatives among which the data set decides.
    pub vrs: VrSet,
    /// The VM.
    pub vm: Vm,
    /// The keyword: PS3.6's for a public attribute, the source's or one derived from the name for a private one. May be empty.
    pub keyword: String,
    /// The name. May be empty where no source knows one.
    pub name: String,
    /// A description that the project wrote; empty otherwise.
    pub description: String,
    /// Retired from the standard.
    pub retired: bool,
    /// No majority of sources gives this VR: it is the best guess.
    pub vr_inferred: bool,
    /// No source gives the name: it is derived from the keyword.
    pub name_derived: bool,
    /// No source gives the keyword: it is derived from the name.
    pub keyword_derived: bool,
    /// The witnesses, sorted.
    pub evidence: Vec<Evidence>,
    /// The values that lost, sorted.
    pub alternatives: Vec<Alternative>,
    /// De-identification facts.
    pub deidentification: Deidentification,
}

/// Entries begin with what every entry must have; the other fields are set after that.
///
/// ```
/// use dicom_map::{Tag, Vm, Vr, registry::{Entry, Key}};
/// let plain = Entry::new(Key::public(Tag::new(0x0010, 0x0010)), Vr::PN, Vm::ONE);
/// let named = Entry { keyword: "PatientName".into(), ..plain.clone() };
/// assert_eq!((plain.key, named.keyword.as_str()), (named.key, "PatientName"));
/// ```
impl Entry {
    /// An entry with nothing but its key, VR and VM.
    ///
    /// ```
    /// use dicom_map::{Tag, Vm, Vr, registry::{Entry, Key}};
    /// let entry = Entry::new(Key::public(Tag::new(0x0010, 0x0010)), Vr::PN, Vm::ONE);
    /// assert!(entry.keyword.is_empty() && entry.evidence.is_empty() && !entry.retired);
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
            evidence: Vec::new(),
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
/// let dict = DmapDict::from_bytes(to_dmap(Registry { sources: vec![source], ..Registry::default() })?)?;
/// assert_eq!(dict.sources()[0].licence, "CC0-1.0");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Source {
    /// The identifier that evidence uses.
    pub id: String,
    /// The title.
    pub title: String,
    /// The licence (SPDX identifier).
    pub licence: String,
    /// The edition or revision.
    pub edition: String,
    /// Where it was published.
    pub origin: String,
    /// The lineage: sources of one lineage are one witness.
    pub lineage: String,
    /// SHA-256 of what was imported, in hexadecimal.
    pub sha256: String,
}

/// A private creator: its usual spelling, the vendor behind it, and the other spellings seen.
///
/// ```
/// use dicom_map::{DmapDict, registry::{Creator, Registry}, to_dmap};
/// let creator = Creator { name: "ACME 1.0".into(), vendor: "Acme".into(), ..Creator::default() };
/// let dict = DmapDict::from_bytes(to_dmap(Registry { creators: vec![creator], ..Registry::default() })?)?;
/// assert_eq!(dict.creator("acme  1.0").unwrap().vendor(), Some("Acme"));
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, Default)]
pub struct Creator {
    /// The usual spelling.
    pub name: String,
    /// The vendor; empty where unknown.
    pub vendor: String,
    /// Why this vendor: the pattern or document; empty where the vendor is.
    pub vendor_reason: String,
    /// Other spellings that fold to the same (see [`creator::fold`]), sorted, without `name`.
    pub spellings: Vec<String>,
}

/// A unique identifier of PS3.6 annex A.
///
/// ```
/// use dicom_map::{DmapDict, registry::{Registry, Uid}, to_dmap};
/// let uid = Uid { uid: "1.2.3".into(), name: "Acme Raw Storage".into(), kind: "SOP Class".into(), ..Uid::default() };
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
    /// The keyword; empty where PS3.6 gives none.
    pub keyword: String,
    /// The type, as PS3.6 names it: `Transfer Syntax`, `SOP Class`, ...
    pub kind: String,
    /// Retired from the standard.
    pub retired: bool,
    /// The witnesses, sorted.
    pub evidence: Vec<Evidence>,
}

/// Everything that a .dmap file holds.
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
    /// The sources that evidence names. One that is not listed here is added with its identifier alone.
    pub sources: Vec<Source>,
    /// Creators with more than their name; creators that only entries name are added.
    pub creators: Vec<Creator>,
    /// The entries, in any order.
    pub entries: Vec<Entry>,
    /// The unique identifiers, in any order.
    pub uids: Vec<Uid>,
}

/// A registry that is put in order twice stays as it is.
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
    /// Puts entries, creators, UIDs and evidence into the one order of tables and files, and gives entries the usual spelling of their creator.
    /// An error of kind `DuplicateKey` when two entries have one key, or two creators or UIDs are the same.
    ///
    /// ```
    /// use dicom_map::{ErrorKind, Tag, Vm, Vr, registry::{Entry, Key, Registry}};
    /// let entry = |element| Entry::new(Key::public(Tag::new(0x0010, element)), Vr::LO, Vm::ONE);
    /// let mut registry = Registry { entries: vec![entry(0x0020), entry(0x0010)], ..Registry::default() };
    /// registry.normalize()?;
    /// assert_eq!(registry.entries[0], entry(0x0010));
    /// registry.entries.push(entry(0x0010));
    /// assert_eq!(registry.normalize().unwrap_err().kind(), ErrorKind::DuplicateKey);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn normalize(&mut self) -> Result<(), Error> {
        self.normalize_creators()?;
        for entry in &mut self.entries {
            entry.evidence.sort();
            entry.evidence.dedup();
            entry.alternatives.sort();
            entry.alternatives.dedup();
        }
        self.entries.sort_by(|left, right| order_key(&left.key).cmp(&order_key(&right.key)));
        if let Some(pair) = self.entries.windows(2).find(|pair| order_key(&pair[0].key) == order_key(&pair[1].key)) {
            return Err(Error::new(ErrorKind::DuplicateKey, format!("found two entries for {}, expected one", pair[0].key)));
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
            if let Some(stray) = creator.spellings.iter().find(|spelling| creator::fold(spelling) != folded) {
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

/// The order of entries: public before private, creators by name; then the fewer free bits first (single tags before patterns, narrow
/// patterns before wide ones), then by mask and value.
pub(crate) fn order_key(key: &Key) -> (Option<&str>, u32, u32, u32) {
    let pattern = key.pattern();
    (key.creator(), pattern.mask().count_zeros(), pattern.mask(), pattern.value())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_print_as_they_were_read() {
        for text in ["dicom.dic#L5", "a b (c).pdf#p43", "a.pdf#t2p43", "a.pdf#t2", "_dicom_dict.py", "odd#name", "odd#L+5", ""] {
            assert_eq!(Reference::parse(text).to_string(), text);
        }
        assert_eq!(Reference::parse("x#L7").locator, Locator::Line(7));
    }

    #[test]
    fn spellings_of_one_creator_become_one() {
        let entry = |creator: &str, offset| {
            Entry::new(Key::Private(PrivateKey::new(creator, 0x0009, offset, None)), crate::Vr::LO, Vm::ONE)
        };
        let mut registry =
            Registry { entries: vec![entry("SPI Release 1", 1), entry("SPI RELEASE 1 ", 2)], ..Registry::default() };
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
