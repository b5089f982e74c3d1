//! The sources of an entry, the values that lost the merge, and de-identification facts.

use crate::format::{AlternativeRecord, DeidentificationRecord, EntrySourceRecord, Layer};
use crate::registry::{Alternative, Deidentification, EntrySource, Field, Locator, Reference};
use std::fmt;

/// One source of an entry, and the place in it. Prints as `dcmtk:dicom.dic#L5`.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let source = dict
///     .keyword("PatientName")
///     .unwrap()
///     .sources()
///     .find(|source| source.source() == "dcmtk")
///     .unwrap();
/// assert!(source.to_string().starts_with("dcmtk:dicom.dic#L"));
/// ```
#[derive(Clone, Copy)]
pub struct EntrySourceView<'a> {
    pub(super) document: Document<'a>,
    pub(super) locator: Locator,
}

/// A document of a source.
#[derive(Clone, Copy)]
pub(super) enum Document<'a> {
    /// Read on demand.
    Stored { layer: &'a Layer, index: u16 },
    /// A section of the standard, for an answer that follows from its rules.
    Standard(&'static str),
}

impl<'a> EntrySourceView<'a> {
    pub(super) fn stored(layer: &'a Layer, record: EntrySourceRecord) -> EntrySourceView<'a> {
        let EntrySourceRecord { document: index, locator } = record;
        EntrySourceView { document: Document::Stored { layer, index }, locator }
    }

    /// A number shared by the sources in one document, for the life of the dictionary; None for the
    /// standard.
    pub(crate) fn document_key(self) -> Option<u64> {
        let Document::Stored { layer, index } = self.document else { return None };
        // Addresses have 48 bits.
        Some((std::ptr::from_ref(layer).addr() as u64) << 16 | u64::from(index))
    }

    /// Appends the printed form of the source up to its locator.
    pub(crate) fn push_document_to(self, text: &mut String) {
        text.push_str(self.source());
        let document = self.document();
        if !document.is_empty() || self.locator != Locator::None {
            text.push(':');
            text.push_str(document);
        }
    }

    /// The source's identifier: `pydicom`, `dcmtk`, ...
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.keyword("PatientName").unwrap();
    /// assert!(entry.sources().any(|source| source.source() == "pydicom"));
    /// ```
    pub fn source(self) -> &'a str {
        match self.document {
            Document::Stored { layer, index } => layer.document_source(index),
            Document::Standard(_) => "standard",
        }
    }

    /// The document's file name or title; may be empty.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.keyword("PatientName").unwrap();
    /// assert!(entry.sources().any(|source| source.document() == "dicom.dic"));
    /// ```
    pub fn document(self) -> &'a str {
        match self.document {
            Document::Stored { layer, index } => layer.document_name(index),
            Document::Standard(section) => section,
        }
    }

    /// Where in the document.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// use dicom_map::registry::Locator;
    /// // A rule of PS3.5, not a line of a file.
    /// let rule = dict.lookup(0x0009, 0x0010, None).unwrap();
    /// assert_eq!(rule.sources().next().unwrap().locator(), Locator::None);
    /// let entry = dict.keyword("PatientName").unwrap();
    /// assert!(entry.sources().any(|source| matches!(source.locator(), Locator::Line(_))));
    /// ```
    pub fn locator(self) -> Locator {
        self.locator
    }

    /// Appends the printed form of the source, several times as fast as formatting it.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let source = dict.keyword("PatientName").unwrap().sources().next().unwrap();
    /// let mut text = String::from("says ");
    /// source.push_to(&mut text);
    /// assert_eq!(text, format!("says {source}"));
    /// ```
    pub fn push_to(self, text: &mut String) {
        self.push_document_to(text);
        self.locator.push_to(text);
    }

    /// The source as plain values.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let source = dict.keyword("PatientName").unwrap().sources().next().unwrap();
    /// assert_eq!(source.to_entry_source().to_string(), source.to_string());
    /// ```
    pub fn to_entry_source(self) -> EntrySource {
        EntrySource {
            source: self.source().to_string(),
            reference: Reference { document: self.document().to_string(), locator: self.locator },
        }
    }
}

impl PartialEq for EntrySourceView<'_> {
    fn eq(&self, other: &Self) -> bool {
        (self.source(), self.document(), self.locator)
            == (other.source(), other.document(), other.locator)
    }
}

impl Eq for EntrySourceView<'_> {}

impl fmt::Debug for EntrySourceView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EntrySourceView")
            .field("source", &self.source())
            .field("document", &self.document())
            .field("locator", &self.locator)
            .finish()
    }
}

impl fmt::Display for EntrySourceView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        self.push_to(&mut text);
        f.write_str(&text)
    }
}

impl fmt::Display for EntrySource {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.reference == Reference::default() {
            return f.write_str(&self.source);
        }
        write!(f, "{}:{}", self.source, self.reference)
    }
}

/// A value that lost the merge.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let entry = dict.keyword("PatientName").unwrap();
/// let other = entry.alternatives().find(|other| other.source() == "dcmtk-diconde").unwrap();
/// assert_eq!((other.field().as_str(), other.value()), ("keyword", "ComponentName"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct AlternativeView<'a> {
    pub(super) field: Field,
    pub(super) value: &'a str,
    pub(super) source: &'a str,
    pub(super) lineage: &'a str,
}

impl<'a> AlternativeView<'a> {
    pub(super) fn stored(record: AlternativeRecord<'a>) -> AlternativeView<'a> {
        let AlternativeRecord { field, value, source, lineage } = record;
        AlternativeView { field, value, source, lineage }
    }

    /// The field it would have filled.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// use dicom_map::registry::Field;
    /// let disputed = dict
    ///     .entries()
    ///     .filter(|entry| entry.alternatives().any(|other| other.field() == Field::Vr))
    ///     .count();
    /// assert!(disputed > 0);
    /// ```
    pub fn field(self) -> Field {
        self.field
    }

    /// The value, as text.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.keyword("PatientName").unwrap();
    /// assert!(entry.alternatives().any(|other| other.value() == "ComponentName"));
    /// ```
    pub fn value(self) -> &'a str {
        self.value
    }

    /// The identifier of its source.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.keyword("PatientName").unwrap();
    /// assert!(entry.alternatives().any(|other| other.source() == "dcmtk-diconde"));
    /// ```
    pub fn source(self) -> &'a str {
        self.source
    }

    /// The lineage of the source: sources of one lineage count as one; vendors' own documents
    /// are `vendors`.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.lookup(0x0043, 0x39, Some("GEMS_PARM_01")).unwrap();
    /// assert!(entry.alternatives().any(|other| other.lineage() == "vendors"));
    /// ```
    pub fn lineage(self) -> &'a str {
        self.lineage
    }

    /// The alternative as plain values.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.keyword("PatientName").unwrap();
    /// assert!(
    ///     entry
    ///         .alternatives()
    ///         .map(|other| other.to_alternative())
    ///         .any(|other| other.source == "dcmtk-diconde")
    /// );
    /// ```
    pub fn to_alternative(self) -> Alternative {
        Alternative {
            field: self.field,
            value: self.value.to_string(),
            source: self.source.to_string(),
        }
    }
}

/// De-identification facts about an element. They inform; they do not decide.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let facts = dict.keyword("PatientAge").unwrap().deidentification().unwrap();
/// assert_eq!((facts.basic_profile(), facts.options()), ("X", "rtnPatChars=K"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct DeidentificationView<'a> {
    pub(super) basic_profile: &'a str,
    pub(super) options: &'a str,
    pub(super) tcia: &'a str,
    pub(super) safe_private: bool,
}

impl<'a> DeidentificationView<'a> {
    pub(super) fn stored(record: DeidentificationRecord<'a>) -> DeidentificationView<'a> {
        let DeidentificationRecord { basic_profile, options, tcia, safe_private } = record;
        DeidentificationView { basic_profile, options, tcia, safe_private }
    }

    /// The action of the basic profile, PS3.15 table E.1-1: `X`, `Z/D`, ...; empty if the table has
    /// none.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.keyword("PatientName").unwrap().deidentification().unwrap().basic_profile(),
    ///     "Z"
    /// );
    /// ```
    pub fn basic_profile(self) -> &'a str {
        self.basic_profile
    }

    /// The actions of the options of PS3.15 table E.1-1, as `option=action`, separated by `;`.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.keyword("PatientAge").unwrap().deidentification().unwrap().options(),
    ///     "rtnPatChars=K"
    /// );
    /// ```
    pub fn options(self) -> &'a str {
        self.options
    }

    /// True if PS3.15 table E.3.10-1 lists the private attribute as safe.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let b_value = dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap();
    /// assert!(b_value.deidentification().unwrap().safe_private());
    /// ```
    pub fn safe_private(self) -> bool {
        self.safe_private
    }

    /// The disposition in the TCIA private tag knowledge base; empty if it has none.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let b_value = dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap();
    /// assert_eq!(b_value.deidentification().unwrap().tcia(), "keep");
    /// ```
    pub fn tcia(self) -> &'a str {
        self.tcia
    }

    /// The facts as plain values.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let facts = dict.keyword("PatientName").unwrap().deidentification().unwrap().to_facts();
    /// assert_eq!(facts.basic_profile, "Z");
    /// ```
    pub fn to_facts(self) -> Deidentification {
        Deidentification {
            basic_profile: self.basic_profile.to_string(),
            options: self.options.to_string(),
            safe_private: self.safe_private,
            tcia: self.tcia.to_string(),
        }
    }
}
