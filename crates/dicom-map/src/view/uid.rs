//! Unique identifiers.

use super::EntrySourceView;
use crate::format::{Layer, UidRecord};
use crate::registry::Uid;
use std::fmt;

/// A unique identifier of PS3.6 annex A.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let uid = dict.uid("ImplicitVRLittleEndian").unwrap();
/// assert_eq!((uid.uid(), uid.kind()), ("1.2.840.10008.1.2", "Transfer Syntax"));
/// ```
#[derive(Clone, Copy)]
pub struct UidView<'a> {
    layer: &'a Layer,
    index: u32,
}

impl<'a> UidView<'a> {
    pub(crate) fn new(layer: &'a Layer, index: u32) -> UidView<'a> {
        UidView { layer, index }
    }

    pub(crate) fn location(&self) -> (&'a Layer, u32) {
        (self.layer, self.index)
    }

    fn text(&self, field: impl Fn(&UidRecord) -> u32) -> &'a str {
        self.layer.uid(self.index).map_or("", |record| self.layer.text(field(&record)))
    }

    /// The identifier.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.uid("Verification").unwrap().uid(), "1.2.840.10008.1.1");
    /// ```
    pub fn uid(&self) -> &'a str {
        self.text(|record| record.uid)
    }

    /// The name.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.uid("1.2.840.10008.1.1").unwrap().name(), "Verification SOP Class");
    /// ```
    pub fn name(&self) -> &'a str {
        self.text(|record| record.name)
    }

    /// The keyword; may be empty.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.uid("1.2.840.10008.1.2").unwrap().keyword(), "ImplicitVRLittleEndian");
    /// ```
    pub fn keyword(&self) -> &'a str {
        self.text(|record| record.keyword)
    }

    /// The type as PS3.6 names it: `Transfer Syntax`, `SOP Class`, ...
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.uid("1.2.840.10008.1.1").unwrap().kind(), "SOP Class");
    /// ```
    pub fn kind(&self) -> &'a str {
        self.text(|record| record.kind)
    }

    /// True if the standard has retired it.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(
    ///     dict.uid("ExplicitVRBigEndian").unwrap().retired()
    ///         && !dict.uid("Verification").unwrap().retired()
    /// );
    /// ```
    pub fn retired(&self) -> bool {
        self.layer.uid(self.index).is_some_and(|record| record.retired())
    }

    /// The sources.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let uid = dict.uid("Verification").unwrap();
    /// assert!(uid.sources().any(|source| source.source() == "pydicom"));
    /// ```
    pub fn sources(&self) -> impl Iterator<Item = EntrySourceView<'a>> + use<'a> {
        let (layer, record) = (self.layer, self.layer.uid(self.index));
        let count = record.map_or(0, |record| record.source_count());
        (0..count).filter_map(move |at| {
            Some(EntrySourceView::stored(layer, layer.uid_source(&record?, at)?))
        })
    }

    /// The identifier and its facts as plain values.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.uid("Verification").unwrap().to_uid().name, "Verification SOP Class");
    /// ```
    pub fn to_uid(&self) -> Uid {
        Uid {
            uid: self.uid().to_string(),
            name: self.name().to_string(),
            keyword: self.keyword().to_string(),
            kind: self.kind().to_string(),
            retired: self.retired(),
            sources: self.sources().map(EntrySourceView::to_entry_source).collect(),
        }
    }
}

impl fmt::Debug for UidView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.to_uid().fmt(f)
    }
}
