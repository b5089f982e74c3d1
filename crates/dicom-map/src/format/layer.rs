//! One opened .dmap file: bounds-checked access to its records and texts.

mod find;
mod open;
mod values;

pub(crate) use values::{AlternativeRecord, DeidentificationRecord, EntrySourceRecord, UidRecord};

use super::slots::SlotTable;
use super::{NONE_16, ProvenTexts, Section, creator_flags, entry_flags};
use bytes::Bytes;

/// The location of a section: byte offsets of its start and end, number of records, bytes from one
/// to the next.
#[derive(Clone, Copy, Default)]
struct Span {
    start: usize,
    end: usize,
    count: u32,
    record_len: usize,
}

/// One opened .dmap file. Cloning shares the bytes.
#[derive(Clone)]
pub(crate) struct Layer {
    bytes: Bytes,
    /// For the embedded dictionary only.
    proven: Option<&'static ProvenTexts>,
    spans: [Span; Section::ALL.len()],
    public_slots: SlotTable,
    private_slots: SlotTable,
    spelling_slots: SlotTable,
    folded_slots: SlotTable,
    keyword_slots: SlotTable,
    version: (u16, u16),
    public_count: u32,
    public_pattern_count: u32,
}

/// The record of an entry, as stored.
#[derive(Clone, Copy)]
pub(crate) struct EntryRecord {
    pub(crate) keyword: u32,
    pub(crate) name: u32,
    pub(in crate::format) source_start: u32,
    pub(in crate::format) alternative_start: u32,
    pub(crate) vr_set: u8,
    pub(in crate::format) flags: u8,
    pub(crate) vm: u16,
    pub(crate) creator: u16,
    pub(in crate::format) source_count: u8,
    pub(in crate::format) alternative_count: u8,
    pub(in crate::format) deidentification: u16,
}

/// The record of a creator, as stored.
#[derive(Clone, Copy)]
pub(crate) struct CreatorRecord {
    owner: u32,
    pub(crate) name: u32,
    pub(crate) vendor: u16,
    pub(in crate::format) flags: u16,
    pub(crate) vendor_reason: u32,
    pub(crate) other_spelling_start: u32,
    pub(crate) other_spelling_count: u16,
    pub(crate) first_entry: u32,
    pub(crate) exact_count: u32,
    pub(crate) pattern_count: u32,
    pub(crate) first_pattern: u32,
}

/// The entries of one run (the public ones, or those of one creator): single tags first, then
/// patterns.
#[derive(Clone, Copy)]
pub(crate) struct Run {
    /// 0 for the public entries, 1 + the creator's number for those of a creator.
    pub(crate) owner: u32,
    pub(crate) first_entry: u32,
    pub(crate) exact_count: u32,
    pub(crate) pattern_count: u32,
    pub(crate) first_pattern: u32,
}

impl CreatorRecord {
    #[inline]
    pub(crate) fn run(&self) -> Run {
        Run {
            owner: self.owner,
            first_entry: self.first_entry,
            exact_count: self.exact_count,
            pattern_count: self.pattern_count,
            first_pattern: self.first_pattern,
        }
    }

    #[inline]
    pub(crate) fn has_block_specific(&self) -> bool {
        self.flags & creator_flags::BLOCK_SPECIFIC != 0
    }
}

/// A fixed-length record: little-endian fields at byte offsets known at compile time.
#[derive(Clone, Copy)]
pub(in crate::format) struct Record<'a>(&'a [u8]);

impl<'a> Record<'a> {
    #[inline]
    pub(in crate::format) fn u8(self, at: usize) -> u8 {
        self.0.get(at).copied().unwrap_or_default()
    }

    #[inline]
    pub(in crate::format) fn u16(self, at: usize) -> u16 {
        self.array(at).map_or(0, u16::from_le_bytes)
    }

    #[inline]
    pub(in crate::format) fn u32(self, at: usize) -> u32 {
        self.array(at).map_or(0, u32::from_le_bytes)
    }

    /// The record cut to `LEN` bytes, so that its length is checked here, once, and not for each
    /// field.
    #[inline]
    fn fixed<const LEN: usize>(self) -> Option<Record<'a>> {
        self.0.first_chunk::<LEN>().map(|bytes| Record(bytes))
    }

    pub(in crate::format) fn bytes(self) -> &'a [u8] {
        self.0
    }

    /// A field of three bytes.
    #[inline]
    pub(in crate::format) fn u24(self, at: usize) -> u32 {
        self.array(at).map_or(0, |[low, middle, high]| u32::from_le_bytes([low, middle, high, 0]))
    }

    fn array<const N: usize>(self, at: usize) -> Option<[u8; N]> {
        // A record always holds all fields of its section (checked by `Layer::open`), so this is
        // never None there.
        self.0.get(at..at.checked_add(N)?)?.try_into().ok()
    }
}

impl Layer {
    /// Format version of the file: major, minor.
    pub(crate) fn version(&self) -> (u16, u16) {
        self.version
    }

    #[inline]
    pub(crate) fn data(&self) -> &[u8] {
        &self.bytes
    }

    /// Number of records of a section.
    #[inline]
    pub(crate) fn count(&self, section: Section) -> u32 {
        self.spans[section as usize].count
    }

    /// The byte offset of a record of a section, for error messages.
    pub(crate) fn byte_offset(&self, section: Section, index: u32) -> u64 {
        let span = self.spans[section as usize];
        span.start as u64 + u64::from(index) * span.record_len as u64
    }

    #[inline]
    pub(in crate::format) fn record(&self, section: Section, index: u32) -> Option<Record<'_>> {
        let span = self.spans[section as usize];
        if index >= span.count {
            return None;
        }
        // No overflow: `open` checked that the whole section lies inside the data.
        let start = span.start + index as usize * span.record_len;
        self.data().get(start..start + span.record_len).map(Record)
    }

    /// The string at `reference` in the strings section.
    #[inline]
    pub(crate) fn string(&self, reference: u32) -> Option<&str> {
        let bytes = string_in(self.section_bytes(Section::Strings)?, reference)?;
        if let Some(proven) = self.proven {
            // No overflow: the text lies inside the section, after the two bytes of its length.
            let text = proven.get(reference as usize + 2, bytes.len());
            if text.is_some() {
                return text;
            }
        }
        std::str::from_utf8(bytes).ok()
    }

    /// The bytes of the same string with its NUL, in place. They may contain another NUL (no
    /// compiler writes one).
    #[inline]
    pub(crate) fn string_with_nul(&self, reference: u32) -> Option<&[u8]> {
        let strings = self.section_bytes(Section::Strings)?;
        let text = string_in(strings, reference)?;
        // ASCII, which nearly every text is, is UTF-8.
        if !text.is_ascii() {
            std::str::from_utf8(text).ok()?;
        }
        // No overflow: the text and its NUL lie inside the section.
        let start = reference as usize + 2;
        strings.get(start..=start + text.len())
    }

    #[inline]
    fn section_bytes(&self, section: Section) -> Option<&[u8]> {
        let span = self.spans[section as usize];
        self.data().get(span.start..span.end)
    }

    /// The string that a field refers to; empty where the file is damaged (`verify` reports it).
    #[inline]
    pub(crate) fn text(&self, reference: u32) -> &str {
        self.string(reference).unwrap_or_default()
    }

    /// A hash table: its bytes and the bytes of one slot; None if the file has none.
    #[inline]
    pub(crate) fn slots(&self, section: Section) -> Option<(&[u8], usize)> {
        let bytes = self.section_bytes(section)?;
        (!bytes.is_empty()).then_some((bytes, self.spans[section as usize].record_len))
    }

    #[inline]
    pub(crate) fn public_run(&self) -> Run {
        Run {
            owner: 0,
            first_entry: 0,
            exact_count: self.public_count,
            pattern_count: self.public_pattern_count,
            first_pattern: 0,
        }
    }

    #[inline]
    pub(crate) fn entry(&self, index: u32) -> Option<EntryRecord> {
        let record =
            self.record(Section::Entries, index)?.fixed::<{ Section::Entries.record_len() }>()?;
        Some(EntryRecord {
            keyword: record.u32(0),
            name: record.u32(4),
            source_start: record.u32(8),
            alternative_start: record.u32(12),
            vr_set: record.u8(16),
            flags: record.u8(17) & entry_flags::ALL,
            vm: record.u16(18),
            creator: record.u16(20),
            source_count: record.u8(22),
            alternative_count: record.u8(23),
            deidentification: record.u16(24),
        })
    }

    /// The fixed bits of an entry's tag pattern.
    pub(crate) fn key(&self, index: u32) -> Option<u32> {
        self.record(Section::Keys, index).map(|record| record.u32(0))
    }

    #[inline]
    pub(crate) fn creator(&self, index: u32) -> Option<CreatorRecord> {
        let record =
            self.record(Section::Creators, index)?.fixed::<{ Section::Creators.record_len() }>()?;
        Some(CreatorRecord {
            owner: index.wrapping_add(1),
            name: record.u32(0),
            vendor: record.u16(4),
            flags: record.u16(6),
            vendor_reason: record.u32(8),
            other_spelling_start: record.u32(12),
            other_spelling_count: record.u16(16),
            first_entry: record.u32(20),
            exact_count: record.u32(24),
            pattern_count: record.u32(28),
            first_pattern: record.u32(32),
        })
    }

    /// The creator of an entry's record; None for a public entry.
    pub(crate) fn entry_creator(&self, entry: &EntryRecord) -> Option<CreatorRecord> {
        if entry.creator == NONE_16 { None } else { self.creator(u32::from(entry.creator)) }
    }

    /// The mask of an entry's tag pattern: all ones unless the patterns section lists the entry.
    /// O(log patterns) for an entry after the single tags of its run.
    pub(crate) fn mask(&self, index: u32) -> u32 {
        if self.is_single_tag(index) {
            return u32::MAX;
        }
        let found =
            self.binary_search(Section::Patterns, 0, self.count(Section::Patterns), |record| {
                record.u32(0).cmp(&index)
            });
        found
            .and_then(|at| self.record(Section::Patterns, at))
            .map_or(u32::MAX, |record| record.u32(4))
    }
}

impl Layer {
    /// True for an entry among the single tags of its run.
    fn is_single_tag(&self, index: u32) -> bool {
        if index < self.public_count {
            return true;
        }
        let creator = self.entry(index).and_then(|entry| self.entry_creator(&entry));
        creator.is_some_and(|creator| index.wrapping_sub(creator.first_entry) < creator.exact_count)
    }
}

/// The bytes of the string at `reference`, if the section contains all of it and a NUL after it.
#[inline(always)]
fn string_in(strings: &[u8], reference: u32) -> Option<&[u8]> {
    let tail = strings.get(reference as usize..)?;
    let (len, tail) = tail.split_first_chunk::<2>()?;
    let len = usize::from(u16::from_le_bytes(*len));
    if *tail.get(len)? != 0 {
        return None;
    }
    tail.get(..len)
}
