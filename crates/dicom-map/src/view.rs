//! The answers of a lookup: views that borrow from the dictionary and copy nothing.

mod entry_source;
mod rule;
mod uid;

use entry_source::Document;
pub use entry_source::{AlternativeView, DeidentificationView, EntrySourceView};
use rule::Rule;
pub(crate) use rule::{GROUP_LENGTH, PRIVATE_CREATOR, PRIVATE_GROUP_LENGTH, RULES};
pub use uid::UidView;

use crate::format::{EntryRecord, Layer, Section};
use crate::registry::{Entry, Field, Key, Locator, PrivateKey, private_element_text};
use crate::tag::{TagPattern, digits};
use crate::vm::Vm;
use crate::vr::VrSet;
use std::fmt;

/// One entry of a dictionary. Borrows from the [`DmapDict`](crate::DmapDict); copying it is free.
///
/// In a damaged file, a text may be empty and a list short;
/// [`DmapDict::verify`](crate::DmapDict::verify) reports where.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let entry = dict.lookup(0x0010, 0x0010, None).unwrap();
/// assert_eq!((entry.keyword(), entry.name()), ("PatientName", "Patient's Name"));
/// assert_eq!(entry.vr().to_string(), "PN");
/// assert!(entry.sources().any(|source| source.source() == "dcmtk"));
/// ```
#[derive(Clone, Copy)]
pub struct TagView<'a> {
    repr: Repr<'a>,
}

#[derive(Clone, Copy)]
enum Repr<'a> {
    Stored { layer: &'a Layer, index: u32 },
    Rule(&'static Rule),
}

impl<'a> TagView<'a> {
    #[inline]
    pub(crate) fn stored(layer: &'a Layer, index: u32) -> Option<TagView<'a>> {
        (index < layer.count(Section::Entries))
            .then_some(TagView { repr: Repr::Stored { layer, index } })
    }

    #[inline]
    pub(crate) fn rule(rule: &'static Rule) -> TagView<'a> {
        TagView { repr: Repr::Rule(rule) }
    }

    /// The layer and index of a stored entry.
    #[inline]
    pub(crate) fn location(&self) -> Option<(&'a Layer, u32)> {
        match self.repr {
            Repr::Stored { layer, index, .. } => Some((layer, index)),
            Repr::Rule(_) => None,
        }
    }

    /// The index of this answer in [`RULES`]; None for a stored entry.
    #[inline]
    pub(crate) fn rule_index(&self) -> Option<u8> {
        let Repr::Rule(rule) = self.repr else { return None };
        RULES.iter().position(|known| std::ptr::eq(*known, rule)).map(|at| at as u8)
    }

    /// The record of a stored entry, read when a field is requested.
    fn record(&self) -> Option<(&'a Layer, EntryRecord)> {
        let (layer, index) = self.location()?;
        Some((layer, layer.entry(index)?))
    }

    fn rule_of(&self) -> Option<&'static Rule> {
        match self.repr {
            Repr::Stored { .. } => None,
            Repr::Rule(rule) => Some(rule),
        }
    }

    fn flag(&self, flag: impl Fn(&EntryRecord) -> bool) -> bool {
        self.record().is_some_and(|(_, record)| flag(&record))
    }

    /// True for an answer that follows from PS3.5 (group length, private creator) and is not stored
    /// in any dictionary.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.lookup(0x0009, 0x0010, None).unwrap().is_rule()); // a private creator
    /// assert!(!dict.keyword("PatientName").unwrap().is_rule());
    /// ```
    pub fn is_rule(&self) -> bool {
        matches!(self.repr, Repr::Rule(_))
    }

    /// The keyword: PS3.6's for a public attribute; for a private one a source's, or one derived
    /// from the name. May be empty.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.lookup(0x0010, 0x0010, None).unwrap().keyword(), "PatientName");
    /// ```
    pub fn keyword(&self) -> &'a str {
        match self.record() {
            Some((layer, record)) => layer.text(record.keyword),
            None => self.rule_of().map_or("", |rule| rule.keyword),
        }
    }

    /// The name; empty if no source has one.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.keyword("PatientName").unwrap().name(), "Patient's Name");
    /// ```
    pub fn name(&self) -> &'a str {
        match self.record() {
            Some((layer, record)) => layer.text(record.name),
            None => self.rule_of().map_or("", |rule| rule.name),
        }
    }

    /// A description that the project wrote; empty otherwise. No prose is taken from a source.
    ///
    /// ```
    /// # use dicom_map::{DmapDict, Tag, Vm, Vr, registry::{Entry, Key, Registry}};
    /// # let mut entry = Entry::new(Key::public(Tag::new(0x0010, 0x0010)), Vr::PN, Vm::ONE);
    /// entry.description = "Who was examined.".into();
    /// let dict = DmapDict::from_bytes(dicom_map::to_dmap(Registry {
    ///     entries: vec![entry],
    ///     ..Registry::default()
    /// })?)?;
    /// assert_eq!(dict.lookup(0x0010, 0x0010, None).unwrap().description(), "Who was examined.");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn description(&self) -> &'a str {
        let Some((layer, index)) = self.location() else { return "" };
        layer.description(index)
    }

    /// The VR, or the alternatives between which the data set decides ("US or SS").
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let vrs = dict.keyword("SmallestImagePixelValue").unwrap().vr();
    /// assert_eq!(
    ///     (vrs.to_string().as_str(), vrs.primary()),
    ///     ("US or SS", Some(dicom_map::Vr::US))
    /// );
    /// ```
    pub fn vr(&self) -> VrSet {
        match self.record() {
            Some((layer, record)) => layer.vr_set(record.vr_set).unwrap_or_default(),
            None => self.rule_of().map_or(VrSet::NONE, |rule| rule.vr.into()),
        }
    }

    /// The VM.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.keyword("SpecificCharacterSet").unwrap().vm().to_string(), "1-n");
    /// ```
    pub fn vm(&self) -> Vm {
        match self.record() {
            Some((layer, record)) => layer.vm(record.vm).unwrap_or(Vm::ONE_TO_N),
            None => Vm::ONE,
        }
    }

    /// True if the standard has retired the attribute.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(
    ///     dict.keyword("LengthToEnd").unwrap().retired()
    ///         && !dict.keyword("PatientName").unwrap().retired()
    /// );
    /// ```
    pub fn retired(&self) -> bool {
        match self.repr {
            Repr::Stored { .. } => self.flag(EntryRecord::retired),
            Repr::Rule(rule) => rule.retired,
        }
    }

    /// True if no majority of sources has the VR: it is the best guess.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.lookup(0x0019, 0x1093, Some("SIEMENS MR VA0  GEN")).unwrap();
    /// assert!(entry.vr_inferred());
    /// assert!(entry.alternatives().any(|other| other.value() == "DS"));
    /// ```
    pub fn vr_inferred(&self) -> bool {
        self.flag(EntryRecord::vr_inferred)
    }

    /// True if no source has a name: it is derived from the keyword.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(!dict.keyword("PatientName").unwrap().name_derived());
    /// assert!(dict.entries().any(|entry| entry.name_derived()));
    /// ```
    pub fn name_derived(&self) -> bool {
        self.flag(EntryRecord::name_derived)
    }

    /// True if no source has a keyword: it is derived from the name.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.lookup(0x0043, 0x1013, Some("GEMS_PARM_01")).unwrap();
    /// assert_eq!(
    ///     (entry.name(), entry.keyword()),
    ///     ("Decon kernel parameters", "DeconKernelParameters")
    /// );
    /// assert!(entry.keyword_derived());
    /// ```
    pub fn keyword_derived(&self) -> bool {
        self.flag(EntryRecord::keyword_derived)
    }

    /// The private creator in its usual spelling; None for a public attribute.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.lookup(0x0043, 0x1039, Some("gems_parm_01 ")).unwrap().creator(),
    ///     Some("GEMS_PARM_01")
    /// );
    /// assert_eq!(dict.keyword("PatientName").unwrap().creator(), None);
    /// ```
    pub fn creator(&self) -> Option<&'a str> {
        let (layer, record) = self.record()?;
        layer.entry_creator(&record).map(|creator| layer.text(creator.name))
    }

    /// The vendor of the private creator, if known.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap().vendor(),
    ///     Some("GE HealthCare")
    /// );
    /// ```
    pub fn vendor(&self) -> Option<&'a str> {
        let (layer, record) = self.record()?;
        layer.vendor_name(layer.entry_creator(&record)?.vendor)
    }

    /// True for an element of a private block.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap().is_private());
    /// assert!(!dict.keyword("PatientName").unwrap().is_private());
    /// ```
    pub fn is_private(&self) -> bool {
        self.record().is_some_and(|(layer, record)| layer.entry_creator(&record).is_some())
    }

    /// The tags that the entry stands for. For a private entry: the group, the element offset in
    /// the low byte, and the block in the byte above it if the entry applies to one block only
    /// (else 0).
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let pattern = dict.lookup(0x6002, 0x0010, None).unwrap().pattern();
    /// assert!(pattern.matches(dicom_map::Tag::new(0x6004, 0x0010)));
    /// ```
    pub fn pattern(&self) -> TagPattern {
        match self.repr {
            Repr::Stored { layer, index, .. } => {
                TagPattern::from_bits(layer.key(index).unwrap_or_default(), layer.mask(index))
            }
            Repr::Rule(rule) => (rule.pattern)(),
        }
    }

    /// The group; for a repeating group the first, such as 0x6000 or 0x7001.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.lookup(0x6002, 0x0010, None).unwrap().group(), 0x6000);
    /// ```
    pub fn group(&self) -> u16 {
        (self.pattern().value() >> 16) as u16
    }

    /// The element; for a repeating element the first. For a private entry the offset (0x0008), or
    /// with its block (0x1008) if it applies to that block only.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap().element(), 0x0039);
    /// ```
    pub fn element(&self) -> u16 {
        self.pattern().value() as u16
    }

    /// The offset inside a private block, 0x00 to 0xFF; None for a public attribute.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap().block_offset(),
    ///     Some(0x39)
    /// );
    /// assert_eq!(dict.keyword("PatientName").unwrap().block_offset(), None);
    /// ```
    pub fn block_offset(&self) -> Option<u8> {
        self.is_private().then(|| self.element() as u8)
    }

    /// The only block to which a private entry applies; None if it applies to every block, and for
    /// a public attribute.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap().block(), None);
    /// ```
    pub fn block(&self) -> Option<u8> {
        let block = (self.element() >> 8) as u8;
        (self.is_private() && block != 0).then_some(block)
    }

    /// The group as tables write it: `0010`, `60xx`.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.lookup(0x6002, 0x0010, None).unwrap().group_text(), "60xx");
    /// ```
    pub fn group_text(&self) -> String {
        self.pattern().group_text()
    }

    /// The element as tables write it: `0010`, `31xx`; for a private entry `xx08`, or `1008` if it
    /// applies to block 10 only.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap().element_text(),
    ///     "xx39"
    /// );
    /// ```
    pub fn element_text(&self) -> String {
        match self.block_offset() {
            Some(offset) => private_element_text(self.block(), offset),
            None => self.pattern().element_text(),
        }
    }

    /// The tag as tables write it: `(0010,0010)`, `(60xx,3000)`, `(0021,xx08)`.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap().tag_text(),
    ///     "(0043,xx39)"
    /// );
    /// ```
    pub fn tag_text(&self) -> String {
        let pattern = self.pattern();
        let (value, mask) = (pattern.value(), pattern.mask());
        // As for `element_text`: the block of a private entry is free unless it names one.
        let element_mask = match (self.is_private(), value as u16 >> 8) {
            (false, _) => mask as u16,
            (true, 0) => 0x00FF,
            (true, _) => 0xFFFF,
        };
        let [g1, g2, g3, g4] = digits((value >> 16) as u16, (mask >> 16) as u16);
        let [e1, e2, e3, e4] = digits(value as u16, element_mask);
        let text = [b'(', g1, g2, g3, g4, b',', e1, e2, e3, e4, b')'];
        // ASCII, which is UTF-8.
        std::str::from_utf8(&text).unwrap_or_default().to_string()
    }

    /// The sources of the entry.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.keyword("PatientName").unwrap();
    /// assert!(entry.sources().any(|source| source.to_string().starts_with("dcmtk:dicom.dic#L")));
    /// ```
    pub fn sources(&self) -> impl Iterator<Item = EntrySourceView<'a>> + use<'a> {
        let (stored, rule) = (self.record(), self.rule_of());
        // The standard is the only source of a rule.
        let count = stored.map_or(1, |(_, record)| record.source_count());
        (0..count).filter_map(move |at| match stored {
            Some((layer, record)) => {
                Some(EntrySourceView::stored(layer, layer.entry_source(&record, at)?))
            }
            None => Some(EntrySourceView {
                document: Document::Standard(rule?.section),
                locator: Locator::None,
            }),
        })
    }

    /// The values that lost the merge, each with its source.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// use dicom_map::registry::Field;
    /// let entry = dict.keyword("LengthToEnd").unwrap();
    /// assert!(
    ///     entry
    ///         .alternatives()
    ///         .any(|other| other.field() == Field::Keyword && other.source() == "dcmtk-acrnema")
    /// );
    /// ```
    pub fn alternatives(&self) -> impl Iterator<Item = AlternativeView<'a>> + use<'a> {
        let stored = self.record().map(|(layer, record)| layer.alternatives(&record));
        stored.into_iter().flatten().map(AlternativeView::stored)
    }

    /// The name in the vendor's own document, if the entry has another because the vendor's is hard
    /// to understand (a row of `data/overrides.csv`); None for all others.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.lookup(0x0043, 0x39, Some("GEMS_PARM_01")).unwrap();
    /// assert_eq!(
    ///     (entry.name(), entry.vendor_name()),
    ///     ("B Value", Some("Slop_int_6... slop_int_9"))
    /// );
    /// assert_eq!(dict.keyword("PatientName").unwrap().vendor_name(), None);
    /// ```
    pub fn vendor_name(&self) -> Option<&'a str> {
        const HAND_MADE: &str = "overrides";
        const VENDORS: &str = "vendors";
        let names = || self.alternatives().filter(|other| other.field() == Field::Name);
        let name = names().find(|other| other.lineage() == VENDORS)?;
        self.sources().any(|source| source.source() == HAND_MADE).then(|| name.value())
    }

    /// De-identification facts about the element; None if there are none.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.keyword("PatientName").unwrap().deidentification().unwrap().basic_profile(),
    ///     "Z"
    /// );
    /// assert!(dict.keyword("OverlayRows").unwrap().deidentification().is_none());
    /// ```
    pub fn deidentification(&self) -> Option<DeidentificationView<'a>> {
        let (layer, record) = self.record()?;
        layer.deidentification(&record).map(DeidentificationView::stored)
    }

    /// The entry as plain values, for changing it or writing it elsewhere.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let mut entry = dict.keyword("PatientName").unwrap().to_entry();
    /// entry.description = "Who was examined.".into();
    /// assert_eq!(entry.key.to_string(), "(0010,0010)");
    /// ```
    pub fn to_entry(&self) -> Entry {
        let pattern = self.pattern();
        let key = match self.creator() {
            Some(creator) => Key::Private(PrivateKey { creator: creator.to_string(), pattern }),
            None => Key::Public(pattern),
        };
        Entry {
            keyword: self.keyword().to_string(),
            name: self.name().to_string(),
            description: self.description().to_string(),
            retired: self.retired(),
            vr_inferred: self.vr_inferred(),
            name_derived: self.name_derived(),
            keyword_derived: self.keyword_derived(),
            sources: self.sources().map(EntrySourceView::to_entry_source).collect(),
            alternatives: self.alternatives().map(AlternativeView::to_alternative).collect(),
            deidentification: self
                .deidentification()
                .map(DeidentificationView::to_facts)
                .unwrap_or_default(),
            ..Entry::new(key, self.vr(), self.vm())
        }
    }
}

impl fmt::Debug for TagView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TagView")
            .field("tag", &self.tag_text())
            .field("creator", &self.creator())
            .field("vr", &self.vr().to_string())
            .field("vm", &self.vm().to_string())
            .field("keyword", &self.keyword())
            .field("name", &self.name())
            .finish_non_exhaustive()
    }
}

impl TagView<'_> {
    /// True for views of the same record of the same file, which are equal without comparing
    /// fields.
    pub(crate) fn is_record_of(&self, other: &TagView<'_>) -> bool {
        match (self.repr, other.repr) {
            (Repr::Stored { layer, index }, Repr::Stored { layer: other, index: at }) => {
                std::ptr::eq(layer, other) && index == at
            }
            _ => false,
        }
    }
}

/// Views are equal if all their fields are.
impl PartialEq for TagView<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.to_entry() == other.to_entry()
    }
}
