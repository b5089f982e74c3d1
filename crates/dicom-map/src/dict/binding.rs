//! Support for bindings to other languages, which hand out handles and texts without copying: a
//! number for every entry, creator and UID of a dictionary, and texts with the NUL that follows
//! them in the file.
//!
//! Rust programs keep views, or [`CreatorId`](crate::CreatorId)s and keys, and need none of this.
//! The methods are in traits, so that only code that imports a trait sees them. The traits are
//! sealed, and may gain methods in any version.

use super::{CreatorView, DmapDict};
use crate::format::{Layer, Section};
use crate::view::{EntrySourceView, RULES, TagView, UidView};
use crate::vm::Vm;
use crate::vr::VrSet;
use std::ffi::CStr;
use std::ops::Range;

/// An entry refers to its VR set by one byte.
const VR_SETS_OF_LAYER: usize = 256;

/// Keeps the traits from being implemented elsewhere.
mod sealed {
    pub trait Sealed {}
    impl Sealed for super::DmapDict {}
    impl Sealed for super::TagView<'_> {}
    impl Sealed for super::CreatorView<'_> {}
    impl Sealed for super::EntrySourceView<'_> {}
}

/// Numbers that stand for the answers of a dictionary, and texts with their NUL.
///
/// ```
/// use dicom_map::binding::DictBinding;
/// let dict = dicom_map::DmapDict::embedded();
/// let slot = dict.slot(&dict.keyword("PatientID").unwrap()).unwrap();
/// assert_eq!(dict.at_slot(slot).unwrap().keyword(), "PatientID");
/// ```
pub trait DictBinding: sealed::Sealed {
    /// Every answer of this dictionary has a slot below this number: the entries of all layers, and
    /// the rules of PS3.5.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.at_slot(dict.slot_count()).is_none());
    /// assert!(dict.slot_count() > dict.len()); // the rules of PS3.5 have slots too
    /// ```
    fn slot_count(&self) -> usize;

    /// The slot of an answer of this dictionary (not of a clone); None for a view of another one.
    /// For code that cannot keep a view, which borrows.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.lookup(0x0010, 0x0010, None).unwrap();
    /// let slot = dict.slot(&entry).unwrap();
    /// assert_eq!(dict.at_slot(slot).unwrap().keyword(), "PatientName");
    /// ```
    fn slot(&self, entry: &TagView<'_>) -> Option<usize>;

    /// The answer in a slot; None from [`DmapDict::slot_count`] on.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let slot = dict.slot(&dict.keyword("PatientID").unwrap()).unwrap();
    /// assert_eq!(dict.at_slot(slot).unwrap().keyword(), "PatientID");
    /// ```
    fn at_slot(&self, slot: usize) -> Option<TagView<'_>>;

    /// The slot of the entry after `slot` in the order of [`DmapDict::entries`]; for None, that of
    /// the first entry.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let slots =
    ///     std::iter::successors(dict.slot_after(None), |slot| dict.slot_after(Some(*slot)));
    /// assert_eq!(slots.count(), dict.len());
    /// ```
    fn slot_after(&self, slot: Option<usize>) -> Option<usize>;

    /// Every creator has a slot below this number.
    ///
    /// ```
    /// use dicom_map::binding::{CreatorBinding, DictBinding};
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.creators().all(|creator| creator.slot().unwrap() < dict.creator_slot_count()));
    /// ```
    fn creator_slot_count(&self) -> usize;

    /// The creator after `slot` in the order of [`DmapDict::creators`]; for None, the first one.
    ///
    /// ```
    /// use dicom_map::binding::{CreatorBinding, DictBinding};
    /// let dict = dicom_map::DmapDict::embedded();
    /// let first = dict.creator_after(None).unwrap();
    /// let second = dict.creator_after(first.slot()).unwrap();
    /// assert!(
    ///     dict.creators().map(|creator| creator.name()).take(2).eq([first.name(), second.name()])
    /// );
    /// ```
    fn creator_after(&self, slot: Option<usize>) -> Option<CreatorView<'_>>;

    /// Every UID has a slot below this number.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.uid_at_slot(dict.uid_slot_count()).is_none());
    /// ```
    fn uid_slot_count(&self) -> usize;

    /// The slot of a UID of this dictionary (not of a clone).
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let slot = dict.uid_slot(&dict.uid("1.2.840.10008.1.2").unwrap()).unwrap();
    /// assert_eq!(dict.uid_at_slot(slot).unwrap().keyword(), "ImplicitVRLittleEndian");
    /// ```
    fn uid_slot(&self, uid: &UidView<'_>) -> Option<usize>;

    /// The UID in a slot.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let first = dict.uid_slot_after(None).unwrap();
    /// assert_eq!(dict.uid_at_slot(first).unwrap().uid(), dict.uids().next().unwrap().uid());
    /// ```
    fn uid_at_slot(&self, slot: usize) -> Option<UidView<'_>>;

    /// The slot of the UID after `slot` in the order of [`DmapDict::uids`]; for None, that of the
    /// first UID.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let slots = std::iter::successors(dict.uid_slot_after(None), |slot| {
    ///     dict.uid_slot_after(Some(*slot))
    /// });
    /// assert_eq!(slots.count(), dict.uids().count());
    /// ```
    fn uid_slot_after(&self, slot: Option<usize>) -> Option<usize>;

    /// The number of the VR set of a stored entry, below [`DmapDict::vr_slot_count`]: the same for
    /// all entries of one layer with the same set.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let slot = dict.vr_slot(&dict.keyword("PatientName").unwrap()).unwrap();
    /// assert_eq!(dict.vr_at_slot(slot).to_string(), "PN");
    /// ```
    fn vr_slot(&self, entry: &TagView<'_>) -> Option<usize>;

    /// Every VR set has a number below this one.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.entries().all(|entry| dict.vr_slot(&entry).unwrap() < dict.vr_slot_count()));
    /// ```
    fn vr_slot_count(&self) -> usize;

    /// The VR set with this number; that of the item delimiters if the file has no such set.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.vr_at_slot(dict.vr_slot_count()).is_empty());
    /// ```
    fn vr_at_slot(&self, slot: usize) -> VrSet;

    /// Every VM that an entry of this dictionary can have, at most 65,536 per layer.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(dict.vms().any(|vm| vm == dicom_map::Vm::ONE_TO_N));
    /// ```
    fn vms(&self) -> impl Iterator<Item = Vm>;

    /// A text of this dictionary with its closing NUL, in place: `text` must lie within the bytes
    /// of a layer, as the texts of all views do.
    ///
    /// None for any other text: those of the rules of PS3.5, and the empty text returned for a
    /// damaged or missing one. A NUL inside the text (no compiler writes one) ends it early.
    ///
    /// ```
    /// use dicom_map::binding::DictBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let entry = dict.lookup(0x0010, 0x0010, None).unwrap();
    /// assert_eq!(dict.c_text(entry.keyword()), Some(c"PatientName"));
    /// assert_eq!(dict.c_text("PatientName"), None);
    /// ```
    fn c_text(&self, text: &str) -> Option<&CStr>;
}

/// Texts of an entry for C.
///
/// ```
/// use dicom_map::binding::EntryBinding;
/// let dict = dicom_map::DmapDict::embedded();
/// assert!(dict.keyword("PatientID").unwrap().keyword_with_nul().unwrap().ends_with(b"\0"));
/// ```
pub trait EntryBinding<'a>: sealed::Sealed {
    /// [`TagView::keyword`] with the NUL that follows it in the file. None for a rule of PS3.5, and
    /// where the file is damaged. Bytes, not a `CStr`, because nothing has checked for another NUL
    /// inside (no compiler writes one); for C the text ends there.
    ///
    /// ```
    /// use dicom_map::binding::EntryBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.keyword("PatientName").unwrap().keyword_with_nul(),
    ///     Some(&b"PatientName\0"[..])
    /// );
    /// ```
    fn keyword_with_nul(&self) -> Option<&'a [u8]>;

    /// [`TagView::name`] with its NUL, like [`TagView::keyword_with_nul`].
    ///
    /// ```
    /// use dicom_map::binding::EntryBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(
    ///     dict.keyword("PatientName").unwrap().name_with_nul(),
    ///     Some(&b"Patient's Name\0"[..])
    /// );
    /// ```
    fn name_with_nul(&self) -> Option<&'a [u8]>;
}

/// Lets a binding keep the texts that sources share.
///
/// ```
/// use dicom_map::binding::EntrySourceBinding;
/// let dict = dicom_map::DmapDict::embedded();
/// let source = dict.keyword("PatientID").unwrap().sources().next().unwrap();
/// let mut text = String::new();
/// source.push_document(&mut text);
/// source.locator().push_to(&mut text);
/// assert_eq!(text, source.to_string());
/// ```
pub trait EntrySourceBinding: sealed::Sealed {
    /// A number shared by all sources in one document of this dictionary, and by no others; None
    /// for the standard itself, which is the source of rules.
    ///
    /// ```
    /// use dicom_map::binding::EntrySourceBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let key = |keyword| dict.keyword(keyword).unwrap().sources().next().unwrap().document_key();
    /// assert_eq!(key("PatientID"), key("PatientName"));
    /// ```
    fn document_key(self) -> Option<u64>;

    /// Appends the printed form of a source up to its locator, which is the same for all sources in
    /// one document.
    ///
    /// ```
    /// use dicom_map::binding::EntrySourceBinding;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let source = dict.keyword("PatientID").unwrap().sources().next().unwrap();
    /// let mut text = String::new();
    /// source.push_document(&mut text);
    /// assert!(source.to_string().starts_with(&text));
    /// ```
    fn push_document(self, text: &mut String);
}

/// Numbers that stand for a creator and its entries.
///
/// ```
/// use dicom_map::binding::CreatorBinding;
/// let dict = dicom_map::DmapDict::embedded();
/// assert!(dict.creator("GEMS_PARM_01").unwrap().slot().is_some());
/// ```
pub trait CreatorBinding: sealed::Sealed {
    /// The creator's slot: that of the topmost layer that has it.
    ///
    /// ```
    /// use dicom_map::binding::{CreatorBinding, DictBinding};
    /// let dict = dicom_map::DmapDict::embedded();
    /// let creator = dict.creator("GEMS_PARM_01").unwrap();
    /// assert!(creator.slot().unwrap() < dict.creator_slot_count());
    /// ```
    fn slot(self) -> Option<usize>;

    /// The slot of this creator's entry after `slot` in the order of [`CreatorView::entries`]; for
    /// None, that of its first entry.
    ///
    /// ```
    /// use dicom_map::binding::{CreatorBinding, DictBinding};
    /// let dict = dicom_map::DmapDict::embedded();
    /// let creator = dict.creator("GEMS_PARM_01").unwrap();
    /// let slots =
    ///     std::iter::successors(creator.slot_after(None), |slot| creator.slot_after(Some(*slot)));
    /// assert_eq!(slots.count(), creator.entries().count());
    /// ```
    fn slot_after(self, slot: Option<usize>) -> Option<usize>;
}

impl DmapDict {
    /// The layers with the number of the first slot of each, the top one first, as
    /// [`DmapDict::entries`] walks them.
    #[inline]
    fn slotted(&self, section: Section, first: usize) -> impl Iterator<Item = (&Layer, usize)> {
        self.layers().scan(first, move |next, layer| {
            let start = *next;
            *next += layer.count(section) as usize;
            Some((layer, start))
        })
    }

    fn slots_of(&self, section: Section, first: usize) -> usize {
        first + self.layers().map(|layer| layer.count(section) as usize).sum::<usize>()
    }

    #[inline]
    fn place(&self, section: Section, first: usize, slot: usize) -> Option<(&Layer, u32)> {
        if let Some(layer) = self.only_layer() {
            let index = u32::try_from(slot.checked_sub(first)?).ok()?;
            return (index < layer.count(section)).then_some((layer, index));
        }
        self.slotted(section, first).find_map(|(layer, start)| {
            let index = u32::try_from(slot.checked_sub(start)?).ok()?;
            (index < layer.count(section)).then_some((layer, index))
        })
    }

    /// The first slot after `slot` whose index is in the range given for its layer and which no
    /// upper layer replaces.
    fn first_slot_in(
        &self,
        slot: Option<usize>,
        range: impl Fn(&Layer, usize) -> Range<u32>,
    ) -> Option<usize> {
        let least = slot.map_or(0, |slot| slot.saturating_add(1));
        self.slotted(Section::Entries, RULES.len()).enumerate().find_map(
            |(depth, (layer, start))| {
                let range = range(layer, depth);
                // A damaged count must not make this walk through billions of entries that do not
                // exist.
                let range = range.start..range.end.min(layer.count(Section::Entries));
                let from =
                    u32::try_from(least.saturating_sub(start)).unwrap_or(u32::MAX).max(range.start);
                let index = (from..range.end).find(|index| {
                    TagView::stored(layer, *index)
                        .is_some_and(|entry| !self.is_shadowed(&entry, depth))
                })?;
                Some(start + index as usize)
            },
        )
    }
}

impl DictBinding for DmapDict {
    fn slot_count(&self) -> usize {
        self.slots_of(Section::Entries, RULES.len())
    }

    #[inline]
    fn slot(&self, entry: &TagView<'_>) -> Option<usize> {
        match (entry.location(), self.only_layer()) {
            (Some((layer, index)), Some(own)) => {
                std::ptr::eq(own, layer).then(|| RULES.len() + index as usize)
            }
            (Some((layer, index)), None) => self
                .slotted(Section::Entries, RULES.len())
                .find_map(|(own, start)| std::ptr::eq(own, layer).then(|| start + index as usize)),
            (None, _) => entry.rule_index().map(usize::from),
        }
    }

    #[inline]
    fn at_slot(&self, slot: usize) -> Option<TagView<'_>> {
        if let Some(rule) = RULES.get(slot) {
            return Some(TagView::rule(rule));
        }
        let (layer, index) = self.place(Section::Entries, RULES.len(), slot)?;
        TagView::stored(layer, index)
    }

    fn slot_after(&self, slot: Option<usize>) -> Option<usize> {
        self.first_slot_in(slot, |layer, _| 0..layer.count(Section::Entries))
    }

    fn creator_slot_count(&self) -> usize {
        self.slots_of(Section::Creators, 0)
    }

    fn creator_after(&self, slot: Option<usize>) -> Option<CreatorView<'_>> {
        let least = slot.map_or(0, |slot| slot.saturating_add(1));
        (least..self.creator_slot_count()).find_map(|slot| {
            let (layer, index) = self.place(Section::Creators, 0, slot)?;
            let found = self.creator(layer.text(layer.creator(index)?.name))?;
            // A creator of several layers is listed in the topmost one only.
            (found.slot() == Some(slot)).then_some(found)
        })
    }

    fn uid_slot_count(&self) -> usize {
        self.slots_of(Section::Uids, 0)
    }

    fn uid_slot(&self, uid: &UidView<'_>) -> Option<usize> {
        let (layer, index) = uid.location();
        self.slotted(Section::Uids, 0)
            .find_map(|(own, start)| std::ptr::eq(own, layer).then(|| start + index as usize))
    }

    fn uid_at_slot(&self, slot: usize) -> Option<UidView<'_>> {
        self.place(Section::Uids, 0, slot).map(|(layer, index)| UidView::new(layer, index))
    }

    fn uid_slot_after(&self, slot: Option<usize>) -> Option<usize> {
        let least = slot.map_or(0, |slot| slot.saturating_add(1));
        (least..self.uid_slot_count()).find(|slot| {
            let place = self.place(Section::Uids, 0, *slot);
            let depth = place
                .and_then(|(layer, _)| self.layers().position(|own| std::ptr::eq(own, layer)))
                .unwrap_or_default();
            self.uid_at_slot(*slot).is_some_and(|uid| {
                !self.layers().take(depth).any(|upper| upper.find_uid(uid.uid()).is_some())
            })
        })
    }

    #[inline]
    fn vr_slot(&self, entry: &TagView<'_>) -> Option<usize> {
        let (layer, index) = entry.location()?;
        let depth = self.layers().position(|own| std::ptr::eq(own, layer))?;
        Some(depth * VR_SETS_OF_LAYER + usize::from(layer.entry(index)?.vr_set))
    }

    fn vr_slot_count(&self) -> usize {
        self.layers().count() * VR_SETS_OF_LAYER
    }

    fn vr_at_slot(&self, slot: usize) -> VrSet {
        let layer = self.layers().nth(slot / VR_SETS_OF_LAYER);
        layer.and_then(|layer| layer.vr_set((slot % VR_SETS_OF_LAYER) as u8)).unwrap_or_default()
    }

    fn vms(&self) -> impl Iterator<Item = Vm> {
        self.layers().flat_map(Layer::vms)
    }

    fn c_text(&self, text: &str) -> Option<&CStr> {
        self.layers().find_map(|layer| {
            let data = layer.data();
            let start = text.as_ptr().addr().checked_sub(data.as_ptr().addr())?;
            let with_nul = data.get(start..start.checked_add(text.len())?.checked_add(1)?)?;
            CStr::from_bytes_until_nul(with_nul).ok()
        })
    }
}

impl<'a> EntryBinding<'a> for TagView<'a> {
    #[inline]
    fn keyword_with_nul(&self) -> Option<&'a [u8]> {
        let (layer, index) = self.location()?;
        layer.string_with_nul(layer.entry(index)?.keyword)
    }

    #[inline]
    fn name_with_nul(&self) -> Option<&'a [u8]> {
        let (layer, index) = self.location()?;
        layer.string_with_nul(layer.entry(index)?.name)
    }
}

impl EntrySourceBinding for EntrySourceView<'_> {
    fn document_key(self) -> Option<u64> {
        EntrySourceView::document_key(self)
    }

    fn push_document(self, text: &mut String) {
        self.push_document_to(text);
    }
}

impl CreatorBinding for CreatorView<'_> {
    fn slot(self) -> Option<usize> {
        self.dict
            .slotted(Section::Creators, 0)
            .zip(self.indexes)
            .find_map(|((_, start), index)| Some(start + index? as usize))
    }

    fn slot_after(self, slot: Option<usize>) -> Option<usize> {
        self.dict.first_slot_in(slot, |layer, depth| {
            let index = self.indexes.get(depth).copied().flatten();
            let run = index.and_then(|index| layer.creator(index)).map(|record| record.run());
            run.map_or(0..0, |run| {
                run.first_entry
                    ..run
                        .first_entry
                        .saturating_add(run.exact_count.saturating_add(run.pattern_count))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::CreatorId;
    use crate::registry::{Entry, Key, Registry, Uid};
    use crate::vr::Vr;

    fn dictionary(keys: &[(&str, &str, &str)], uids: &[&str]) -> DmapDict {
        let entry = |(creator, group, element): &(&str, &str, &str)| {
            let mut entry =
                Entry::new(Key::parse(creator, group, element).unwrap(), Vr::LO, Vm::ONE);
            entry.keyword = format!("K{group}{element}");
            entry
        };
        let uids = uids.iter().map(|uid| Uid { uid: uid.to_string(), ..Uid::default() }).collect();
        DmapDict::from_bytes(
            crate::to_dmap(Registry {
                entries: keys.iter().map(entry).collect(),
                uids,
                ..Registry::default()
            })
            .unwrap(),
        )
        .unwrap()
    }

    fn layered() -> DmapDict {
        let base = dictionary(
            &[
                ("", "0010", "0010"),
                ("", "60xx", "0010"),
                ("ACME", "0009", "xx01"),
                ("ACME", "0009", "xx02"),
                ("B", "0009", "xx01"),
            ],
            &["1.2", "1.3"],
        );
        let top = dictionary(
            &[
                ("", "60xx", "0010"),
                ("acme", "0009", "xx02"),
                ("acme", "0011", "xx02"),
                ("C", "70xx", "1002"),
            ],
            &["1.3", "1.4"],
        );
        base.with_overlay(top).unwrap()
    }

    #[test]
    fn slots_walk_what_the_iterators_walk() {
        let dict = layered();
        let slots: Vec<usize> =
            std::iter::successors(dict.slot_after(None), |slot| dict.slot_after(Some(*slot)))
                .collect();
        let walked: Vec<usize> = dict.entries().map(|entry| dict.slot(&entry).unwrap()).collect();
        assert_eq!((slots.len(), &slots), (dict.len(), &walked));
        for slot in slots {
            assert_eq!(dict.slot(&dict.at_slot(slot).unwrap()), Some(slot));
        }
        let creators: Vec<CreatorId> =
            std::iter::successors(dict.creator_after(None), |last| dict.creator_after(last.slot()))
                .map(CreatorView::id)
                .collect();
        assert_eq!(creators, dict.creators().map(CreatorView::id).collect::<Vec<_>>());
        for creator in creators.into_iter().map(|id| dict.creator_by_id(id)) {
            let slots: Vec<usize> = std::iter::successors(creator.slot_after(None), |slot| {
                creator.slot_after(Some(*slot))
            })
            .collect();
            assert_eq!(
                slots,
                creator.entries().map(|entry| dict.slot(&entry).unwrap()).collect::<Vec<_>>(),
                "{creator:?}"
            );
        }
        let uids: Vec<&str> = std::iter::successors(dict.uid_slot_after(None), |slot| {
            dict.uid_slot_after(Some(*slot))
        })
        .map(|slot| dict.uid_at_slot(slot).unwrap().uid())
        .collect();
        assert_eq!(uids, dict.uids().map(|uid| uid.uid()).collect::<Vec<_>>());
        assert_eq!(
            dict.uid_slot(&dict.uid("1.2").unwrap())
                .and_then(|slot| dict.uid_at_slot(slot))
                .unwrap()
                .uid(),
            "1.2"
        );
    }

    #[test]
    fn rules_have_slots_and_what_lies_outside_has_none() {
        let dict = layered();
        for tag in [(0x0008, 0), (0x0009, 0), (0x0009, 0x10)] {
            let rule = dict.lookup(tag.0, tag.1, None).unwrap();
            assert_eq!(dict.at_slot(dict.slot(&rule).unwrap()).unwrap().keyword(), rule.keyword());
        }
        assert!(
            dict.at_slot(dict.slot_count()).is_none()
                && dict.at_slot(usize::MAX).is_none()
                && dict.slot_after(Some(usize::MAX)).is_none()
        );
        let other = layered();
        assert_eq!(dict.slot(&other.lookup(0x0010, 0x0010, None).unwrap()), None);
    }

    #[test]
    fn texts_in_the_file_end_with_nul_in_place() {
        let dict = layered();
        for entry in dict.entries() {
            let text = dict.c_text(entry.keyword()).unwrap();
            assert_eq!(
                (text.to_str().unwrap(), text.as_ptr().cast()),
                (entry.keyword(), entry.keyword().as_ptr())
            );
            assert_eq!(entry.keyword_with_nul(), Some(text.to_bytes_with_nul()));
            assert_eq!(
                entry.name_with_nul().unwrap().strip_suffix(b"\0").unwrap(),
                entry.name().as_bytes()
            );
            assert_eq!(dict.vr_at_slot(dict.vr_slot(&entry).unwrap()), entry.vr());
        }
        assert_eq!(dict.c_text(""), None);
        let rule = dict.lookup(0x0009, 0x0010, None).unwrap();
        assert_eq!(
            (rule.name_with_nul(), dict.vr_slot(&rule), dict.vr_at_slot(usize::MAX)),
            (None, None, VrSet::NONE)
        );
    }
}
