//! One opened .dmap file: constant-time checks at the door, bounds-checked access behind it.

use super::slots::{SlotTable, hash_key, hash_text, is_same_text};
use super::{HEADER_LEN, MAGIC, MAJOR_VERSION, MAX_SECTIONS, NONE_16, SECTION_RECORD_LEN, Section, creator_flags, entry_flags};
use crate::creator;
use crate::error::{Error, ErrorKind};
use crate::mmap::Bytes;
use std::cmp::Ordering;

/// Room for the folded form of any creator that VR LO allows: 64 characters of up to four bytes.
const FOLD_BUFFER_LEN: usize = 256;

/// Where a section lies: byte offsets of its start and end, number of records, bytes from one to the next.
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
    pub(crate) evidence_start: u32,
    pub(crate) alternative_start: u32,
    pub(crate) vr_set: u8,
    pub(crate) flags: u8,
    pub(crate) vm: u16,
    pub(crate) creator: u16,
    pub(crate) evidence_count: u8,
    pub(crate) alternative_count: u8,
    pub(crate) deidentification: u16,
}

/// The record of a creator, as stored.
#[derive(Clone, Copy)]
pub(crate) struct CreatorRecord {
    owner: u32,
    pub(crate) name: u32,
    pub(crate) vendor: u16,
    pub(crate) flags: u16,
    pub(crate) vendor_reason: u32,
    pub(crate) other_spelling_start: u32,
    pub(crate) other_spelling_count: u16,
    pub(crate) first_entry: u32,
    pub(crate) exact_count: u32,
    pub(crate) pattern_count: u32,
    pub(crate) first_pattern: u32,
}

/// The entries of one run (the public ones, or those of one creator): single tags first, then patterns.
#[derive(Clone, Copy)]
pub(crate) struct Run {
    /// 0 for the public entries, 1 + the creator's number for those of a creator.
    pub(crate) owner: u32,
    pub(crate) first_entry: u32,
    pub(crate) exact_count: u32,
    pub(crate) pattern_count: u32,
    pub(crate) first_pattern: u32,
}

/// The pattern entries of a run that have one mask: at least one.
struct Mask {
    bits: u32,
    first_entry: u32,
    count: u32,
    /// The first key and the last.
    least: u32,
    largest: u32,
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
}

/// A fixed-length record: little-endian fields at byte offsets known when compiling.
#[derive(Clone, Copy)]
pub(crate) struct Record<'a>(&'a [u8]);

impl<'a> Record<'a> {
    #[inline]
    pub(crate) fn u8(self, at: usize) -> u8 {
        self.0.get(at).copied().unwrap_or_default()
    }

    #[inline]
    pub(crate) fn u16(self, at: usize) -> u16 {
        self.array(at).map_or(0, u16::from_le_bytes)
    }

    #[inline]
    pub(crate) fn u32(self, at: usize) -> u32 {
        self.array(at).map_or(0, u32::from_le_bytes)
    }

    /// The record cut to `LEN` bytes: reading its fields is checked here, once, and not for each.
    #[inline]
    fn fixed<const LEN: usize>(self) -> Option<Record<'a>> {
        self.0.first_chunk::<LEN>().map(|bytes| Record(bytes))
    }

    pub(crate) fn bytes(self) -> &'a [u8] {
        self.0
    }

    /// A field of three bytes.
    #[inline]
    pub(crate) fn u24(self, at: usize) -> u32 {
        self.array(at).map_or(0, |[low, middle, high]| u32::from_le_bytes([low, middle, high, 0]))
    }

    fn array<const N: usize>(self, at: usize) -> Option<[u8; N]> {
        // A record always holds all fields of its section (checked by `Layer::open`), so this is never None there.
        self.0.get(at..at.checked_add(N)?)?.try_into().ok()
    }
}

impl Layer {
    /// Checks header, version, section bounds and counts, in time that does not depend on the file's length.
    pub(crate) fn open(bytes: Bytes) -> Result<Layer, Error> {
        let data = bytes.as_slice();
        let file_len = data.len();
        let (Some(magic), true) = (data.get(..MAGIC.len()), file_len >= MAGIC.len()) else {
            return Err(too_short(file_len, HEADER_LEN as u64));
        };
        if magic != MAGIC {
            return Err(Error::new(
                ErrorKind::BadMagic,
                format!(
                    "found the bytes \"{}\", expected a .dmap file, which begins with \"{}\"",
                    magic.escape_ascii(),
                    MAGIC.escape_ascii()
                ),
            )
            .with_byte_offset(0));
        }
        let Some(header) = data.get(..HEADER_LEN).map(Record) else {
            return Err(too_short(file_len, HEADER_LEN as u64));
        };
        let version = (header.u16(8), header.u16(10));
        if version.0 != MAJOR_VERSION {
            return Err(Error::new(
                ErrorKind::UnsupportedVersion,
                format!(
                    "found a .dmap file of format version {}.{}, expected version {MAJOR_VERSION}; update dicom-map, or compile the dictionary again",
                    version.0, version.1
                ),
            )
            .with_byte_offset(8));
        }
        let declared_len = u64::from(header.u32(16)) | u64::from(header.u32(20)) << 32;
        match declared_len.cmp(&(file_len as u64)) {
            Ordering::Greater => return Err(too_short(file_len, declared_len)),
            Ordering::Less => {
                return Err(Error::new(
                    ErrorKind::BadSection,
                    format!("found {file_len} bytes, expected {declared_len} as the header says"),
                )
                .with_byte_offset(16));
            }
            Ordering::Equal => {}
        }
        let spans = read_section_table(data, header.u32(12))?;
        let table = |section: Section| {
            let span = spans[section as usize];
            SlotTable::new(span.start, span.end, span.record_len.max(1))
        };
        let layer = Layer {
            spans,
            public_slots: table(Section::PublicSlots),
            private_slots: table(Section::PrivateSlots),
            spelling_slots: table(Section::SpellingSlots),
            folded_slots: table(Section::FoldedSlots),
            keyword_slots: table(Section::KeywordSlots),
            version,
            public_count: header.u32(28),
            public_pattern_count: header.u32(32),
            bytes,
        };
        layer.check_counts()?;
        Ok(layer)
    }

    fn check_counts(&self) -> Result<(), Error> {
        let entries = self.count(Section::Entries);
        if self.count(Section::Keys) != entries {
            return Err(Error::new(
                ErrorKind::BadSection,
                format!("found {} keys, expected one for each of {entries} entries", self.count(Section::Keys)),
            )
            .with_section(Section::Keys.name()));
        }
        let public = u64::from(self.public_count) + u64::from(self.public_pattern_count);
        if public > u64::from(entries) || self.public_pattern_count > self.count(Section::Patterns) {
            return Err(Error::new(ErrorKind::BadSection, format!("found {public} public entries, expected at most {entries}"))
                .with_byte_offset(28));
        }
        Ok(())
    }

    /// Format version of the file: major, minor.
    pub(crate) fn version(&self) -> (u16, u16) {
        self.version
    }

    #[inline]
    pub(crate) fn data(&self) -> &[u8] {
        self.bytes.as_slice()
    }

    /// Number of records of a section.
    #[inline]
    pub(crate) fn count(&self, section: Section) -> u32 {
        self.spans[section as usize].count
    }

    /// Where record `index` of a section begins, for error messages.
    pub(crate) fn byte_offset(&self, section: Section, index: u32) -> u64 {
        let span = self.spans[section as usize];
        span.start as u64 + u64::from(index) * span.record_len as u64
    }

    #[inline]
    pub(crate) fn record(&self, section: Section, index: u32) -> Option<Record<'_>> {
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
        std::str::from_utf8(string_in(self.section_bytes(Section::Strings)?, reference)?).ok()
    }

    /// The bytes of the same string with its NUL, in place. They may have another NUL inside (no compiler writes one).
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

    /// The string that a record's field points to; empty when the file is damaged there (`verify` says so).
    #[inline]
    pub(crate) fn text(&self, reference: u32) -> &str {
        self.string(reference).unwrap_or_default()
    }

    /// A hash table: its bytes and the bytes of one slot; None when the file has none.
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
        let record = self.record(Section::Entries, index)?.fixed::<{ Section::Entries.record_len() }>()?;
        Some(EntryRecord {
            keyword: record.u32(0),
            name: record.u32(4),
            evidence_start: record.u32(8),
            alternative_start: record.u32(12),
            vr_set: record.u8(16),
            flags: record.u8(17) & entry_flags::ALL,
            vm: record.u16(18),
            creator: record.u16(20),
            evidence_count: record.u8(22),
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
        let record = self.record(Section::Creators, index)?.fixed::<{ Section::Creators.record_len() }>()?;
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

    /// The mask of an entry's tag pattern: all ones unless the patterns section names the entry. O(log patterns).
    pub(crate) fn mask(&self, index: u32) -> u32 {
        let found = self.binary_search(Section::Patterns, 0, self.count(Section::Patterns), |record| record.u32(0).cmp(&index));
        found.and_then(|at| self.record(Section::Patterns, at)).map_or(u32::MAX, |record| record.u32(4))
    }

    /// Finds the creator by its text: as spelled first, then folded. Never by a hash alone.
    #[inline]
    pub(crate) fn find_creator(&self, name: &str) -> Option<u32> {
        let name = creator::trim(name);
        self.find_spelling(name).or_else(|| self.find_folded(name))
    }

    /// The creator that is spelled so.
    #[inline]
    pub(super) fn find_spelling(&self, name: &str) -> Option<u32> {
        self.find_text_record(Section::Spellings, &self.spelling_slots, name.as_bytes())
    }

    /// The creator of which this is a spelling with other case and spaces.
    #[cold]
    pub(super) fn find_folded(&self, name: &str) -> Option<u32> {
        let mut buffer = [0; FOLD_BUFFER_LEN];
        // What has no room is longer than any creator.
        self.find_text_record(Section::Folded, &self.folded_slots, creator::fold_into(name, &mut buffer)?)
    }

    /// Searches an index of (text, target) records by its hash table and gives the target.
    #[inline(always)]
    fn find_text_record(&self, section: Section, table: &SlotTable, wanted: &[u8]) -> Option<u32> {
        let strings = self.section_bytes(Section::Strings)?;
        table.find_map(self.data(), hash_text(wanted), move |at| {
            let record = self.record(section, at)?.fixed::<{ Section::Spellings.record_len() }>()?;
            is_same_text(string_in(strings, record.u32(0))?, wanted).then(|| record.u32(4))
        })
    }

    /// The first entry with this keyword in file order: a public one before a private one.
    #[inline]
    pub(crate) fn keyword_entry(&self, keyword: &str) -> Option<u32> {
        let strings = self.section_bytes(Section::Strings)?;
        self.keyword_slots.find_map(self.data(), hash_text(keyword.as_bytes()), move |index| {
            self.has_keyword(strings, index, keyword).then_some(index)
        })
    }

    /// The entries with this keyword, in file order: public before private.
    pub(crate) fn keyword_entries(&self, keyword: &str) -> impl Iterator<Item = u32> {
        let strings = self.section_bytes(Section::Strings).unwrap_or_default();
        let proposals = self.keyword_slots.proposals(self.data(), hash_text(keyword.as_bytes()));
        proposals.filter(move |index| self.has_keyword(strings, *index, keyword))
    }

    #[inline(always)]
    fn has_keyword(&self, strings: &[u8], index: u32, keyword: &str) -> bool {
        let reference = self.record(Section::Entries, index).map(|record| record.u32(0));
        reference.and_then(|reference| string_in(strings, reference)).is_some_and(|text| is_same_text(text, keyword.as_bytes()))
    }

    /// The UID record with this identifier.
    pub(crate) fn find_uid(&self, uid: &str) -> Option<u32> {
        self.binary_search(Section::Uids, 0, self.count(Section::Uids), |record| self.text(record.u32(0)).cmp(uid))
    }

    /// The UID record with this keyword.
    pub(crate) fn find_uid_keyword(&self, keyword: &str) -> Option<u32> {
        self.find_text(Section::UidKeywords, keyword)
    }

    /// The entry of a run that answers for `key`: a single tag before a pattern, a narrow pattern before a wide one.
    #[inline]
    pub(crate) fn find_in_run(&self, run: Run, key: u32) -> Option<u32> {
        self.find_key(run.owner, key, run.first_entry, run.exact_count)
            .or_else(|| if run.pattern_count == 0 { None } else { self.find_pattern(run, key) })
    }

    /// The pattern entry of a run that matches this key.
    fn find_pattern(&self, run: Run, key: u32) -> Option<u32> {
        // Sorted by key: most tags lie outside of what the patterns of a mask span.
        self.masks(run)
            .filter(|mask| (mask.least..=mask.largest).contains(&(key & mask.bits)))
            .find_map(|mask| self.find_key(run.owner, key & mask.bits, mask.first_entry, mask.count))
    }

    /// The entry with exactly this key and mask, not one that matches it.
    pub(crate) fn find_same_key(&self, run: Run, value: u32, mask: u32) -> Option<u32> {
        if mask == u32::MAX {
            return self.find_key(run.owner, value, run.first_entry, run.exact_count);
        }
        let mask = self.masks(run).find(|known| known.bits == mask)?;
        self.find_key(run.owner, value, mask.first_entry, mask.count)
    }

    /// The masks of a run's patterns, narrow ones first; patterns of one mask stand together.
    #[inline]
    fn masks(&self, run: Run) -> impl Iterator<Item = Mask> {
        let keys = self.keys().unwrap_or_default();
        let mut first_entry = run.first_entry.saturating_add(run.exact_count);
        let mut at = run.first_pattern;
        let end = run.first_pattern.saturating_add(run.pattern_count).min(self.count(Section::Patterns));
        std::iter::from_fn(move || {
            let pattern = self.record(Section::Patterns, (at < end).then_some(at)?)?;
            let count = pattern.u32(8).clamp(1, end - at);
            let keys = keys.get(first_entry as usize..)?.get(..count as usize)?;
            let key = |key: &[u8; 4]| u32::from_le_bytes(*key);
            let mask = Mask { bits: pattern.u32(4), first_entry, count, least: key(keys.first()?), largest: key(keys.last()?) };
            at += count;
            first_entry = first_entry.saturating_add(count);
            Some(mask)
        })
    }

    /// The entry with this key and owner, if it is one of the `count` entries from `first_entry` on.
    #[inline(always)]
    fn find_key(&self, owner: u32, key: u32, first_entry: u32, count: u32) -> Option<u32> {
        let keys = self.keys()?;
        // A table of private elements counts from the first one.
        let (table, first) = match owner {
            0 => (&self.public_slots, 0),
            _ => (&self.private_slots, self.public_count.wrapping_add(self.public_pattern_count)),
        };
        table.find_map(self.data(), hash_key(owner, key), move |number| {
            let index = first.wrapping_add(number);
            let is_found = index.wrapping_sub(first_entry) < count && keys.get(index as usize) == Some(&key.to_le_bytes());
            is_found.then_some(index)
        })
    }

    /// The fixed bits of every entry's tag pattern.
    #[inline]
    fn keys(&self) -> Option<&[[u8; 4]]> {
        Some(self.section_bytes(Section::Keys)?.as_chunks::<4>().0)
    }

    /// Searches a sorted index of (text, target) records and gives the target.
    pub(super) fn find_text(&self, section: Section, text: &str) -> Option<u32> {
        let at = self.binary_search(section, 0, self.count(section), |record| self.text(record.u32(0)).cmp(text))?;
        self.record(section, at).map(|record| record.u32(4))
    }

    /// The position in `start..end` of a record that compares equal, by binary search.
    pub(crate) fn binary_search(
        &self,
        section: Section,
        start: u32,
        end: u32,
        compare: impl Fn(Record<'_>) -> Ordering,
    ) -> Option<u32> {
        let (mut low, mut high) = (start, end);
        while low < high {
            let middle = low + (high - low) / 2;
            match compare(self.record(section, middle)?) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(middle),
            }
        }
        None
    }
}

/// The bytes of the string at `reference`, when the section holds all of it and a NUL behind it.
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

impl CreatorRecord {
    #[inline]
    pub(crate) fn has_block_specific(&self) -> bool {
        self.flags & creator_flags::BLOCK_SPECIFIC != 0
    }
}

fn too_short(found: usize, expected: u64) -> Error {
    Error::new(ErrorKind::TooShort, format!("found {found} bytes, expected {expected}: the file is empty or was cut off"))
        .with_byte_offset(found as u64)
}

fn read_section_table(data: &[u8], section_count: u32) -> Result<[Span; Section::ALL.len()], Error> {
    if section_count > MAX_SECTIONS {
        return Err(Error::new(
            ErrorKind::BadSection,
            format!("found {section_count} sections, expected at most {MAX_SECTIONS}"),
        )
        .with_byte_offset(12));
    }
    let mut spans = [Span::default(); Section::ALL.len()];
    let mut seen = [false; Section::ALL.len()];
    for index in 0..section_count as usize {
        let start = HEADER_LEN + index * SECTION_RECORD_LEN;
        let record = data
            .get(start..start + SECTION_RECORD_LEN)
            .map(Record)
            .ok_or_else(|| too_short(data.len(), (start + SECTION_RECORD_LEN) as u64))?;
        // A section of a later minor version is skipped.
        let Some(section) = Section::ALL.iter().copied().find(|section| section.id() == record.u32(0)) else { continue };
        let bad =
            |found: String| Error::new(ErrorKind::BadSection, found).with_section(section.name()).with_byte_offset(start as u64);
        if std::mem::replace(&mut seen[section as usize], true) {
            return Err(bad("found the section twice, expected it once".into()));
        }
        let record_len = record.u32(4) as usize;
        let long_enough = match section {
            _ if section.is_slots() => record_len == 2 || record_len == 4,
            _ if section.is_packed() => record_len == section.record_len(),
            _ => record_len >= section.record_len(),
        };
        if !long_enough {
            return Err(bad(format!("found records of {record_len} bytes, expected {}", section.record_len())));
        }
        let byte_offset = u64::from(record.u32(8)) | u64::from(record.u32(12)) << 32;
        let byte_len = u64::from(record.u32(16)) | u64::from(record.u32(20)) << 32;
        if byte_offset.checked_add(byte_len).is_none_or(|end| end > data.len() as u64) {
            return Err(bad(format!(
                "found bytes {byte_offset} and {byte_len} more, expected them inside the file's {}",
                data.len()
            )));
        }
        if byte_len % record_len as u64 != 0 {
            return Err(bad(format!("found {byte_len} bytes, expected a multiple of the record length {record_len}")));
        }
        let count = u32::try_from(byte_len / record_len as u64)
            .map_err(|_| bad(format!("found {byte_len} bytes, expected at most 2^32-1 records")))?;
        if section.is_slots() && count != 0 && !count.is_power_of_two() {
            return Err(bad(format!("found {count} slots, expected a power of two")));
        }
        // Both fit usize: they lie inside a slice.
        let (start, end) = (byte_offset as usize, (byte_offset + byte_len) as usize);
        spans[section as usize] = Span { start, end, count, record_len };
    }
    if let Some(missing) = Section::ALL.iter().find(|section| !seen[**section as usize]) {
        return Err(Error::new(ErrorKind::BadSection, "found no such section, expected every section of version 1".to_string())
            .with_section(missing.name()));
    }
    Ok(spans)
}
