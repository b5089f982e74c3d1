//! A private creator of a dictionary: its vendor, its spellings, its entries.

use super::{DmapDict, MAX_LAYERS, find_in_creator};
use crate::format::{Layer, Section};
use crate::tag::Tag;
use crate::view::TagView;
use std::fmt;

/// A private creator of a dictionary. Copying it is free.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let creator = dict.creator("GEMS_PARM_01").unwrap();
/// assert_eq!(creator.vendor(), Some("GE HealthCare"));
/// assert!(creator.entries().all(|entry| entry.creator() == Some("GEMS_PARM_01")));
/// ```
#[derive(Clone, Copy)]
pub struct CreatorView<'a> {
    pub(super) dict: &'a DmapDict,
    /// The creator's index in each layer, topmost first.
    pub(super) indexes: [Option<u32>; MAX_LAYERS],
}

/// A private creator of one dictionary, as a plain value that can be kept; see
/// [`DmapDict::creator_by_id`].
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let id = dict.creator("GEMS_PARM_01").unwrap().id();
/// assert_eq!(dict.creator_by_id(id).name(), "GEMS_PARM_01");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct CreatorId {
    indexes: [Option<u32>; MAX_LAYERS],
}

impl DmapDict {
    /// The creator with this [`CreatorView::id`] in this dictionary.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let id = dict.creator("GEMS_PARM_01").unwrap().id();
    /// let clone = dict.clone();
    /// assert_eq!(clone.creator_by_id(id).name(), "GEMS_PARM_01");
    /// ```
    pub fn creator_by_id(&self, id: CreatorId) -> CreatorView<'_> {
        CreatorView { dict: self, indexes: id.indexes }
    }
}

impl<'a> CreatorView<'a> {
    /// The creator as a plain value, for [`DmapDict::creator_by_id`] of the same dictionary or a
    /// clone.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let creator = dict.creator("GEMS_PARM_01").unwrap();
    /// assert_eq!(creator.id(), dict.creator("gems_parm_01").unwrap().id());
    /// ```
    pub fn id(self) -> CreatorId {
        CreatorId { indexes: self.indexes }
    }

    /// The layers that have the creator, topmost first, with its index there.
    fn places(self) -> impl Iterator<Item = (&'a Layer, u32)> {
        self.dict.layers().zip(self.indexes).filter_map(|(layer, index)| Some((layer, index?)))
    }

    /// The usual spelling.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.creator("gems_parm_01  ").unwrap().name(), "GEMS_PARM_01");
    /// ```
    pub fn name(self) -> &'a str {
        self.places()
            .find_map(|(layer, index)| Some(layer.text(layer.creator(index)?.name)))
            .unwrap_or_default()
    }

    /// The vendor, if known.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.creator("GEMS_PARM_01").unwrap().vendor(), Some("GE HealthCare"));
    /// ```
    pub fn vendor(self) -> Option<&'a str> {
        self.places().find_map(|(layer, index)| layer.vendor_name(layer.creator(index)?.vendor))
    }

    /// The reason for this vendor; empty if the vendor is unknown.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(
    ///     dict.creator("GEMS_PARM_01").unwrap().vendor_reason().contains("GE Medical Systems")
    /// );
    /// ```
    pub fn vendor_reason(self) -> &'a str {
        self.places()
            .filter_map(|(layer, index)| Some(layer.text(layer.creator(index)?.vendor_reason)))
            .find(|reason| !reason.is_empty())
            .unwrap_or_default()
    }

    /// The other spellings seen, which differ in case and spaces.
    ///
    /// ```
    /// use dicom_map::{DmapDict, registry::{Creator, Registry}, to_dmap};
    /// let creator = Creator {
    ///     name: "ACME 1.0".into(),
    ///     spellings: vec!["Acme 1.0".into()],
    ///     ..Creator::default()
    /// };
    /// let dict = DmapDict::from_bytes(to_dmap(Registry {
    ///     creators: vec![creator],
    ///     ..Registry::default()
    /// })?)?;
    /// assert!(dict.creator("ACME 1.0").unwrap().spellings().eq(["Acme 1.0"]));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn spellings(self) -> impl Iterator<Item = &'a str> {
        self.places().flat_map(|(layer, index)| {
            let (start, count) = layer.creator(index).map_or((0, 0), |record| {
                (record.other_spelling_start, record.other_spelling_count)
            });
            (0..u32::from(count)).filter_map(move |at| layer.other_spelling(start.checked_add(at)?))
        })
    }

    /// The entry of this creator for an element, as [`DmapDict::lookup`] finds it.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let creator = dict.creator("GEMS_PARM_01").unwrap();
    /// assert_eq!(
    ///     creator.lookup(0x0043, 0x1039),
    ///     dict.lookup(0x0043, 0x0039, Some("GEMS_PARM_01"))
    /// );
    /// assert!(creator.lookup(0x0045, 0x1039).is_none());
    /// ```
    pub fn lookup(self, group: u16, element: u16) -> Option<TagView<'a>> {
        let tag = Tag::new(group, element);
        if !tag.is_private() {
            return self.dict.lookup_public(tag);
        }
        match self.dict.only_layer() {
            Some(layer) => find_in_creator(layer, self.indexes[0]?, tag),
            None => self.places().find_map(|(layer, index)| find_in_creator(layer, index, tag)),
        }
    }

    /// The entries of this creator, in the order of the tags inside each layer.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// let creator = dict.creator("DLX_ANNOT_01").unwrap();
    /// assert!(creator.entries().any(|entry| entry.tag_text() == "(70xx,xx04)"));
    /// ```
    pub fn entries(self) -> impl Iterator<Item = TagView<'a>> {
        let dict = self.dict;
        dict.layers().zip(self.indexes).enumerate().flat_map(move |(depth, (layer, index))| {
            let run = index.and_then(|index| layer.creator(index)).map(|record| record.run());
            let (start, count) = run.map_or((0, 0), |run| {
                (run.first_entry, run.exact_count.saturating_add(run.pattern_count))
            });
            // A damaged count may promise more entries than there are.
            (start..start.saturating_add(count).min(layer.count(Section::Entries)))
                .filter_map(move |index| TagView::stored(layer, index))
                .filter(move |entry| !dict.is_shadowed(entry, depth))
        })
    }

    /// The creator as plain values.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.creator("GEMS_PARM_01").unwrap().to_creator().vendor, "GE HealthCare");
    /// ```
    pub fn to_creator(self) -> crate::registry::Creator {
        let name = self.name();
        let mut spellings: Vec<String> =
            self.spellings().filter(|spelling| *spelling != name).map(str::to_string).collect();
        spellings.sort();
        spellings.dedup();
        crate::registry::Creator {
            name: name.to_string(),
            vendor: self.vendor().unwrap_or_default().to_string(),
            vendor_reason: self.vendor_reason().to_string(),
            spellings,
        }
    }
}

impl fmt::Debug for CreatorView<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CreatorView")
            .field("name", &self.name())
            .field("vendor", &self.vendor())
            .finish_non_exhaustive()
    }
}
