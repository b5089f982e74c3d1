//! Records as values: nothing outside the format knows the byte offset of a field.

use super::super::{NONE_16, Section, entry_flags, locator_kind};
use super::{EntryRecord, Layer};
use crate::registry::{Field, Locator, Source};
use crate::vm::Vm;
use crate::vr::{Vr, VrSet};

/// A source of an entry: the number of its document, and the place in it.
#[derive(Clone, Copy)]
pub(crate) struct EntrySourceRecord {
    pub(crate) document: u16,
    pub(crate) locator: Locator,
}

/// A value that lost the merge.
#[derive(Clone, Copy)]
pub(crate) struct AlternativeRecord<'a> {
    pub(crate) field: Field,
    pub(crate) value: &'a str,
    pub(crate) source: &'a str,
    pub(crate) lineage: &'a str,
}

/// The de-identification facts of an entry.
#[derive(Clone, Copy)]
pub(crate) struct DeidentificationRecord<'a> {
    pub(crate) basic_profile: &'a str,
    pub(crate) options: &'a str,
    pub(crate) tcia: &'a str,
    pub(crate) safe_private: bool,
}

/// The record of a UID, as stored.
#[derive(Clone, Copy)]
pub(crate) struct UidRecord {
    pub(crate) uid: u32,
    pub(crate) name: u32,
    pub(crate) keyword: u32,
    pub(crate) kind: u32,
    flags: u8,
    source_count: u8,
    source_start: u32,
}

impl UidRecord {
    pub(crate) fn source_count(&self) -> u8 {
        self.source_count
    }

    pub(crate) fn retired(&self) -> bool {
        self.flags & entry_flags::RETIRED != 0
    }
}

impl EntryRecord {
    #[inline]
    pub(crate) fn source_count(&self) -> u8 {
        self.source_count
    }

    #[inline]
    pub(crate) fn retired(&self) -> bool {
        self.flags & entry_flags::RETIRED != 0
    }

    #[inline]
    pub(crate) fn vr_inferred(&self) -> bool {
        self.flags & entry_flags::VR_INFERRED != 0
    }

    #[inline]
    pub(crate) fn name_derived(&self) -> bool {
        self.flags & entry_flags::NAME_DERIVED != 0
    }

    #[inline]
    pub(crate) fn keyword_derived(&self) -> bool {
        self.flags & entry_flags::KEYWORD_DERIVED != 0
    }
}

impl Layer {
    /// The facts about the whole dictionary: name and value.
    pub(crate) fn meta(&self) -> impl Iterator<Item = (&str, &str)> {
        (0..self.count(Section::Meta)).filter_map(|index| {
            let record = self.record(Section::Meta, index)?;
            Some((self.text(record.u32(0)), self.text(record.u32(4))))
        })
    }

    /// The sources that the dictionary was made from.
    pub(crate) fn sources(&self) -> impl Iterator<Item = Source> {
        (0..self.count(Section::Sources)).filter_map(|index| {
            let record = self.record(Section::Sources, index)?;
            let text = |at: usize| self.text(record.u32(at)).to_string();
            Some(Source {
                id: text(0),
                title: text(4),
                licence: text(8),
                edition: text(12),
                origin: text(16),
                lineage: text(20),
                sha256: text(24),
            })
        })
    }

    /// The identifier of a source; empty where the file is damaged.
    fn source_id(&self, source: u16) -> &str {
        self.record(Section::Sources, source.into()).map_or("", |record| self.text(record.u32(0)))
    }

    /// The lineage of a source; empty where the file is damaged.
    fn source_lineage(&self, source: u16) -> &str {
        self.record(Section::Sources, source.into()).map_or("", |record| self.text(record.u32(20)))
    }

    pub(crate) fn vendor_name(&self, vendor: u16) -> Option<&str> {
        if vendor == NONE_16 {
            return None;
        }
        self.record(Section::Vendors, vendor.into()).map(|record| self.text(record.u32(0)))
    }

    /// The description of an entry; empty for most.
    pub(crate) fn description(&self, entry: u32) -> &str {
        let count = self.count(Section::Descriptions);
        let found =
            self.binary_search(Section::Descriptions, 0, count, |record| record.u32(0).cmp(&entry));
        found
            .and_then(|at| self.record(Section::Descriptions, at))
            .map_or("", |record| self.text(record.u32(4)))
    }

    /// Another spelling of a creator, by its place in the section.
    pub(crate) fn other_spelling(&self, index: u32) -> Option<&str> {
        self.record(Section::OtherSpellings, index).map(|record| self.text(record.u32(0)))
    }

    /// A source of an entry, by its index among them.
    #[inline]
    pub(crate) fn entry_source(&self, entry: &EntryRecord, at: u8) -> Option<EntrySourceRecord> {
        self.source_at(entry.source_start, at)
    }

    /// A source of a UID, by its index among them.
    pub(crate) fn uid_source(&self, uid: &UidRecord, at: u8) -> Option<EntrySourceRecord> {
        self.source_at(uid.source_start, at)
    }

    #[inline]
    fn source_at(&self, start: u32, at: u8) -> Option<EntrySourceRecord> {
        let source = self.record(Section::EntrySources, start.checked_add(at.into())?)?;
        let index = source.u16(0);
        let document = self.record(Section::Documents, index.into())?;
        let number = source.u24(2);
        let locator = match document.u16(2) {
            locator_kind::LINE => Locator::Line(number),
            locator_kind::PAGE => Locator::Page(number),
            locator_kind::TABLE => Locator::Table(
                (number >> locator_kind::PAGE_BITS) as u16,
                (number & ((1 << locator_kind::PAGE_BITS) - 1)) as u16,
            ),
            _ => Locator::None,
        };
        Some(EntrySourceRecord { document: index, locator })
    }

    /// The identifier of a document's source; empty where the file is damaged.
    pub(crate) fn document_source(&self, document: u16) -> &str {
        let record = self.record(Section::Documents, document.into());
        record.map_or("", |record| self.source_id(record.u16(0)))
    }

    /// A document's name; empty where the file is damaged.
    pub(crate) fn document_name(&self, document: u16) -> &str {
        let record = self.record(Section::Documents, document.into());
        record.map_or("", |record| self.text(record.u32(4)))
    }

    /// The values of an entry that lost the merge.
    pub(crate) fn alternatives(
        &self,
        entry: &EntryRecord,
    ) -> impl Iterator<Item = AlternativeRecord<'_>> + use<'_> {
        let (start, count) = (entry.alternative_start, entry.alternative_count);
        (0..u32::from(count)).filter_map(move |at| {
            let record = self.record(Section::Alternatives, start.checked_add(at)?)?;
            Some(AlternativeRecord {
                field: *Field::ALL.get(usize::from(record.u8(0)))?,
                value: self.text(record.u32(4)),
                source: self.source_id(record.u16(2)),
                lineage: self.source_lineage(record.u16(2)),
            })
        })
    }

    /// The de-identification facts of an entry; None for most.
    pub(crate) fn deidentification(
        &self,
        entry: &EntryRecord,
    ) -> Option<DeidentificationRecord<'_>> {
        if entry.deidentification == NONE_16 {
            return None;
        }
        let facts = self.record(Section::Deidentification, entry.deidentification.into())?;
        Some(DeidentificationRecord {
            basic_profile: self.text(facts.u32(0)),
            options: self.text(facts.u32(4)),
            tcia: self.text(facts.u32(8)),
            safe_private: facts.u32(12) & 1 != 0,
        })
    }

    #[inline]
    pub(crate) fn vr_set(&self, index: u8) -> Option<VrSet> {
        let record = self.record(Section::VrSets, index.into())?;
        let mut vrs = [Vr::UN; VrSet::CAPACITY];
        let mut count = 0;
        for slot in record.bytes().chunks_exact(2).take(VrSet::CAPACITY) {
            let Some(vr) = Vr::from_bytes([slot[0], slot[1]]) else { break };
            vrs[count] = vr;
            count += 1;
        }
        VrSet::from_slice(&vrs[..count]).ok()
    }

    #[inline]
    pub(crate) fn vm(&self, index: u16) -> Option<Vm> {
        let record = self.record(Section::Vms, index.into())?;
        let max = record.u16(2);
        Vm::new(record.u16(0), (max != 0).then_some(max), record.u16(4)).ok()
    }

    /// Every VM that an entry of the layer can have: at most as many as its index can address.
    pub(crate) fn vms(&self) -> impl Iterator<Item = Vm> {
        (0..=u16::MAX)
            .take(self.count(Section::Vms) as usize)
            .filter_map(move |index| self.vm(index))
    }

    pub(crate) fn uid(&self, index: u32) -> Option<UidRecord> {
        let record = self.record(Section::Uids, index)?;
        Some(UidRecord {
            uid: record.u32(0),
            name: record.u32(4),
            keyword: record.u32(8),
            kind: record.u32(12),
            flags: record.u8(16),
            source_count: record.u8(17),
            source_start: record.u32(20),
        })
    }
}
