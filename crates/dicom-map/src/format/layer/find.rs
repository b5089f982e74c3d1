//! Finding the record for a tag, a creator, a keyword or a UID. Hash tables propose records; the
//! key or text itself decides.

use super::{Layer, Record, Run, string_in};
use crate::creator;
use crate::format::slots::{SlotTable, hash_key, hash_text, is_same_text};
use crate::format::{OFFSET_MASK, Section};
use std::cmp::Ordering;

/// Room for the folded form of any creator that a dictionary can hold.
const FOLD_BUFFER_LEN: usize = creator::MAX_CREATOR_BYTES;

/// The pattern entries of a run that share a mask; at least one.
struct Mask {
    bits: u32,
    first_entry: u32,
    count: u32,
    /// The first key and the last.
    least: u32,
    largest: u32,
}

impl Layer {
    /// Finds the creator by its text: as spelled first, then folded. Never by a hash alone.
    #[inline]
    pub(crate) fn find_creator(&self, name: &str) -> Option<u32> {
        let name = creator::trim(name);
        self.find_spelling(name).or_else(|| self.find_folded(name))
    }

    /// The creator with exactly this spelling.
    #[inline]
    pub(in crate::format) fn find_spelling(&self, name: &str) -> Option<u32> {
        self.find_text_record(Section::Spellings, &self.spelling_slots, name.as_bytes())
    }

    /// The creator of which this is a spelling that differs in case and spaces.
    #[cold]
    pub(in crate::format) fn find_folded(&self, name: &str) -> Option<u32> {
        let mut buffer = [0; FOLD_BUFFER_LEN];
        // A text that does not fit is longer than any creator.
        self.find_text_record(
            Section::Folded,
            &self.folded_slots,
            creator::fold_into(name, &mut buffer)?,
        )
    }

    /// Searches an index of (text, target) records through its hash table and returns the target.
    #[inline(always)]
    fn find_text_record(&self, section: Section, table: &SlotTable, wanted: &[u8]) -> Option<u32> {
        let strings = self.section_bytes(Section::Strings)?;
        table.find_map(self.data(), hash_text(wanted), move |at| {
            let record =
                self.record(section, at)?.fixed::<{ Section::Spellings.record_len() }>()?;
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
        reference
            .and_then(|reference| string_in(strings, reference))
            .is_some_and(|text| is_same_text(text, keyword.as_bytes()))
    }

    /// The UID record with this identifier.
    pub(crate) fn find_uid(&self, uid: &str) -> Option<u32> {
        self.binary_search(Section::Uids, 0, self.count(Section::Uids), |record| {
            self.text(record.u32(0)).cmp(uid)
        })
    }

    /// The UID record with this keyword.
    pub(crate) fn find_uid_keyword(&self, keyword: &str) -> Option<u32> {
        self.find_text(Section::UidKeywords, keyword)
    }

    /// The entry of a run for `key`: a single tag before a pattern, a narrow pattern before a wide
    /// one.
    #[inline]
    pub(crate) fn find_in_run(&self, run: Run, key: u32) -> Option<u32> {
        self.find_key(run.owner, key, run.first_entry, run.exact_count)
            .or_else(|| if run.pattern_count == 0 { None } else { self.find_pattern(run, key) })
    }

    /// The private entries of any creator that match this key, in file order: best supported first,
    /// those of repeating groups last. `key` has the offset in its low byte and the block in the
    /// byte above it, or 0 there for an element of any block.
    pub(crate) fn candidates(&self, key: u32) -> impl Iterator<Item = u32> {
        let wanted = key & OFFSET_MASK;
        let key_at = move |at| Some(self.key(self.candidate(at)?)? & OFFSET_MASK);
        let count = self.candidate_count();
        let (first, first_pattern) = if self.has_candidates() {
            let first_pattern = self.partition(count, |at| {
                self.candidate(at).is_some_and(|index| self.mask(index) == u32::MAX)
            });
            let is_before = |at| key_at(at).is_some_and(|key| key < wanted);
            (self.partition(first_pattern, is_before), first_pattern)
        } else {
            // Every private entry is checked.
            (0, 0)
        };
        let single = (first..first_pattern)
            .take_while(move |at| key_at(*at) == Some(wanted))
            .filter_map(move |at| self.candidate(at));
        let other = (first_pattern..count).filter_map(move |at| {
            let index = self.candidate(at)?;
            let mask = self.mask(index) & OFFSET_MASK;
            (self.key(index)? & OFFSET_MASK == wanted & mask).then_some(index)
        });
        // An entry for one block matches that block, and a key without one.
        let block = key & !OFFSET_MASK;
        single.chain(other).filter(move |index| {
            let own = self.key(*index).unwrap_or(0) & !OFFSET_MASK;
            own == 0 || block == 0 || own == block
        })
    }

    /// The private entry at a position of the index; if the file has no index, in the order of the
    /// entries.
    fn candidate(&self, at: u32) -> Option<u32> {
        if self.has_candidates() {
            return self.record(Section::Candidates, at).map(|record| record.u32(0));
        }
        let public = self.public_run();
        Some(public.exact_count + public.pattern_count + at)
    }

    fn candidate_count(&self) -> u32 {
        if self.has_candidates() {
            return self.count(Section::Candidates);
        }
        // `open` has checked that there are no more public entries than entries.
        let public = self.public_run();
        self.count(Section::Entries) - public.exact_count - public.pattern_count
    }

    /// True if the file has the index that [`candidates`](Layer::candidates) searches; files of
    /// version 1.0 do not.
    pub(crate) fn has_candidates(&self) -> bool {
        self.spans[Section::Candidates as usize].record_len != 0
    }

    /// The first position in `0..end` for which `is_before` is false; it must be true for all
    /// before.
    fn partition(&self, end: u32, is_before: impl Fn(u32) -> bool) -> u32 {
        let (mut low, mut high) = (0, end);
        while low < high {
            let middle = low + (high - low) / 2;
            if is_before(middle) { low = middle + 1 } else { high = middle }
        }
        low
    }

    /// The pattern entry of a run that matches this key.
    fn find_pattern(&self, run: Run, key: u32) -> Option<u32> {
        // Sorted by key: most tags lie outside the range of the patterns with one mask.
        self.masks(run)
            .filter(|mask| (mask.least..=mask.largest).contains(&(key & mask.bits)))
            .find_map(|mask| {
                self.find_key(run.owner, key & mask.bits, mask.first_entry, mask.count)
            })
    }

    /// The entry with exactly this key and mask, not one that matches it.
    pub(crate) fn find_same_key(&self, run: Run, value: u32, mask: u32) -> Option<u32> {
        if mask == u32::MAX {
            return self.find_key(run.owner, value, run.first_entry, run.exact_count);
        }
        let mask = self.masks(run).find(|known| known.bits == mask)?;
        self.find_key(run.owner, value, mask.first_entry, mask.count)
    }

    /// The masks of a run's patterns, narrow ones first; patterns with the same mask are adjacent.
    #[inline]
    fn masks(&self, run: Run) -> impl Iterator<Item = Mask> {
        let keys = self.keys().unwrap_or_default();
        let mut first_entry = run.first_entry.saturating_add(run.exact_count);
        let mut at = run.first_pattern;
        let end =
            run.first_pattern.saturating_add(run.pattern_count).min(self.count(Section::Patterns));
        std::iter::from_fn(move || {
            let pattern = self
                .record(Section::Patterns, (at < end).then_some(at)?)?
                .fixed::<{ Section::Patterns.record_len() }>()?;
            let count = pattern.u32(8).clamp(1, end - at);
            let keys = keys.get(first_entry as usize..)?.get(..count as usize)?;
            let key = |key: &[u8; 4]| u32::from_le_bytes(*key);
            let mask = Mask {
                bits: pattern.u32(4),
                first_entry,
                count,
                least: key(keys.first()?),
                largest: key(keys.last()?),
            };
            at += count;
            first_entry = first_entry.saturating_add(count);
            Some(mask)
        })
    }

    /// The entry with this key and owner, if it is among the `count` entries from `first_entry` on.
    #[inline(always)]
    fn find_key(&self, owner: u32, key: u32, first_entry: u32, count: u32) -> Option<u32> {
        let keys = self.keys()?;
        // The table of private elements counts from the first private entry.
        let (table, first) = match owner {
            0 => (&self.public_slots, 0),
            _ => (&self.private_slots, self.public_count.wrapping_add(self.public_pattern_count)),
        };
        table.find_map(self.data(), hash_key(owner, key), move |number| {
            let index = first.wrapping_add(number);
            let is_found = index.wrapping_sub(first_entry) < count
                && keys.get(index as usize) == Some(&key.to_le_bytes());
            is_found.then_some(index)
        })
    }

    /// The fixed bits of every entry's tag pattern.
    #[inline]
    fn keys(&self) -> Option<&[[u8; 4]]> {
        Some(self.section_bytes(Section::Keys)?.as_chunks::<4>().0)
    }

    /// Searches a sorted index of (text, target) records and returns the target.
    pub(in crate::format) fn find_text(&self, section: Section, text: &str) -> Option<u32> {
        let at = self.binary_search(section, 0, self.count(section), |record| {
            self.text(record.u32(0)).cmp(text)
        })?;
        self.record(section, at).map(|record| record.u32(4))
    }

    /// The position in `start..end` of a record that compares equal, by binary search.
    pub(in crate::format) fn binary_search(
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
