//! Walks a whole .dmap file: checksum, order, references, texts, values.

use super::{
    CHECKSUM_OFFSET, Layer, NONE_16, OFFSET_MASK, Record, Section, creator_flags, entry_flags,
    layer::Run, locator_kind,
};
use crate::creator;
use crate::error::{Error, ErrorKind};
use crate::registry::Field;
use crate::tag::TagPattern;
use crate::vm::Vm;
use crate::vr::Vr;

/// The checksum in the header of a whole file.
#[cfg(feature = "installed")]
pub(crate) const fn checksum_in_header(file: &[u8]) -> u32 {
    const AT: usize = CHECKSUM_OFFSET;
    u32::from_le_bytes([file[AT], file[AT + 1], file[AT + 2], file[AT + 3]])
}

/// CRC-32 (zlib's polynomial) of the file with the checksum's own four bytes as zero.
pub(crate) fn checksum(file: &[u8]) -> u32 {
    let mut hasher = crc32fast::Hasher::new();
    let (before, after) = file.split_at(CHECKSUM_OFFSET.min(file.len()));
    hasher.update(before);
    hasher.update(&[0; 4]);
    hasher.update(after.get(4..).unwrap_or_default());
    hasher.finalize()
}

impl Layer {
    /// Checks everything that `open` leaves unchecked. Takes time linear in the size of the file.
    pub(crate) fn verify(&self) -> Result<(), Error> {
        self.verify_checksum()?;
        self.verify_strings()?;
        self.verify_text_fields()?;
        self.verify_small_tables()?;
        self.verify_runs()?;
        self.verify_entries()?;
        self.verify_creators()?;
        self.verify_uids()?;
        self.verify_indexes()?;
        self.verify_candidates()?;
        self.verify_slots()
    }

    /// Checks that the index by tag lists every private entry once, single tags before patterns, by
    /// group and offset.
    fn verify_candidates(&self) -> Result<(), Error> {
        if !self.has_candidates() {
            return Ok(());
        }
        let public = self.public_run();
        let public_count = public.exact_count + public.pattern_count;
        let private_count = self.count(Section::Entries) - public_count;
        let mut seen = vec![false; private_count as usize];
        let mut previous = (false, 0);
        for (at, record) in self.records(Section::Candidates) {
            let index = record.u32(0);
            let fail = |kind, message: &str| {
                Err(self.fail(kind, Section::Candidates, at, format!("{message} {index}")))
            };
            let place = index.checked_sub(public_count).map(|place| place as usize);
            let Some(is_seen) = place.and_then(|place| seen.get_mut(place)) else {
                return fail(ErrorKind::BadReference, "expected a private entry, found");
            };
            if std::mem::replace(is_seen, true) {
                return fail(ErrorKind::BadOrder, "found a second time entry");
            }
            let is_pattern = self.mask(index) != u32::MAX;
            let offset = if is_pattern { 0 } else { self.key(index).unwrap_or(0) & OFFSET_MASK };
            if (is_pattern, offset) < previous {
                return fail(ErrorKind::BadOrder, "found out of order entry");
            }
            previous = (is_pattern, offset);
        }
        if self.count(Section::Candidates) != private_count {
            return Err(Error::new(
                ErrorKind::BadReference,
                format!(
                    "found {} records, expected one for each of {private_count} private entries",
                    self.count(Section::Candidates)
                ),
            )
            .with_section(Section::Candidates.name()));
        }
        Ok(())
    }

    fn fail(
        &self,
        kind: ErrorKind,
        section: Section,
        index: u32,
        message: impl Into<String>,
    ) -> Error {
        Error::new(kind, format!("record {index}: {}", message.into()))
            .with_section(section.name())
            .with_byte_offset(self.byte_offset(section, index))
    }

    fn records(&self, section: Section) -> impl Iterator<Item = (u32, Record<'_>)> {
        (0..self.count(section))
            .filter_map(move |index| Some((index, self.record(section, index)?)))
    }

    /// The checksum in the header.
    pub(crate) fn declared_checksum(&self) -> u32 {
        // `open` has read the whole header.
        let bytes = self.data().get(CHECKSUM_OFFSET..).and_then(|tail| tail.first_chunk());
        bytes.copied().map_or(0, u32::from_le_bytes)
    }

    fn verify_checksum(&self) -> Result<(), Error> {
        let stored = self.declared_checksum();
        let computed = checksum(self.data());
        if stored == computed {
            return Ok(());
        }
        Err(Error::new(
            ErrorKind::BadChecksum,
            format!("found bytes with checksum {computed:08x}, expected {stored:08x}"),
        )
        .with_byte_offset(CHECKSUM_OFFSET as u64))
    }

    /// Checks that strings follow one another without gap from byte 0 of their section, sorted and
    /// distinct, the empty one first.
    fn verify_strings(&self) -> Result<(), Error> {
        let end = self.count(Section::Strings);
        let mut offset = 0u32;
        let mut previous: Option<&str> = None;
        while offset < end {
            let text = self.string(offset).ok_or_else(|| {
                self.fail(
                    ErrorKind::BadText,
                    Section::Strings,
                    offset,
                    "found a text that is not UTF-8 or not closed by NUL",
                )
            })?;
            if previous.map_or(!text.is_empty(), |previous| previous >= text) {
                return Err(self.fail(
                    ErrorKind::BadOrder,
                    Section::Strings,
                    offset,
                    format!("found {text:?} after {previous:?}, expected ascending texts from the empty one"),
                ));
            }
            previous = Some(text);
            // The text lies inside the section, which is shorter than 2^32 bytes.
            offset += text.len() as u32 + 3;
        }
        if previous.is_none() {
            return Err(Error::new(
                ErrorKind::BadText,
                "found no text, expected at least the empty one",
            )
            .with_section(Section::Strings.name()));
        }
        Ok(())
    }

    /// Checks that each field that refers to a text refers to the start of one.
    fn verify_text_fields(&self) -> Result<(), Error> {
        const FIELDS: &[(Section, &[usize])] = &[
            (Section::Meta, &[0, 4]),
            (Section::Entries, &[0, 4]),
            (Section::Creators, &[0, 8]),
            (Section::Spellings, &[0]),
            (Section::Folded, &[0]),
            (Section::Documents, &[4]),
            (Section::Sources, &[0, 4, 8, 12, 16, 20, 24]),
            (Section::Alternatives, &[4]),
            (Section::Deidentification, &[0, 4, 8]),
            (Section::Descriptions, &[4]),
            (Section::Vendors, &[0]),
            (Section::OtherSpellings, &[0]),
            (Section::Uids, &[0, 4, 8, 12]),
            (Section::UidKeywords, &[0]),
        ];
        for &(section, fields) in FIELDS {
            for (index, record) in self.records(section) {
                for &at in fields {
                    let reference = record.u32(at);
                    if self.string(reference).is_none() {
                        return Err(self.fail(
                            ErrorKind::BadReference,
                            section,
                            index,
                            format!(
                                "found text reference {reference}, expected the start of a text"
                            ),
                        ));
                    }
                }
            }
        }
        Ok(())
    }

    fn verify_small_tables(&self) -> Result<(), Error> {
        for (index, record) in self.records(Section::VrSets) {
            let slots = record.bytes().chunks_exact(2).take(4).map(|slot| [slot[0], slot[1]]);
            let used: Vec<[u8; 2]> = slots.clone().take_while(|slot| *slot != [0, 0]).collect();
            let rest_is_empty = slots.skip(used.len()).all(|slot| slot == [0, 0]);
            let different = (1..used.len()).all(|at| !used[..at].contains(&used[at]));
            if !rest_is_empty
                || !different
                || used.iter().any(|slot| Vr::from_bytes(*slot).is_none())
            {
                return Err(self.fail(
                    ErrorKind::BadValue,
                    Section::VrSets,
                    index,
                    "found slots that are not a list of different VRs",
                ));
            }
        }
        for (index, record) in self.records(Section::Vms) {
            let max = record.u16(2);
            if Vm::new(record.u16(0), (max != 0).then_some(max), record.u16(4)).is_err() {
                return Err(self.fail(
                    ErrorKind::BadValue,
                    Section::Vms,
                    index,
                    "found numbers that are not a multiplicity",
                ));
            }
        }
        for (index, record) in self.records(Section::Documents) {
            if u32::from(record.u16(0)) >= self.count(Section::Sources) {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Documents,
                    index,
                    format!("found source {}", record.u16(0)),
                ));
            }
            if record.u16(2) > locator_kind::TABLE {
                return Err(self.fail(
                    ErrorKind::BadValue,
                    Section::Documents,
                    index,
                    format!("found locator kind {}", record.u16(2)),
                ));
            }
        }
        for (index, record) in self.records(Section::EntrySources) {
            if u32::from(record.u16(0)) >= self.count(Section::Documents) {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::EntrySources,
                    index,
                    format!("found document {}", record.u16(0)),
                ));
            }
        }
        for (index, record) in self.records(Section::Alternatives) {
            if usize::from(record.u8(0)) >= Field::ALL.len() {
                return Err(self.fail(
                    ErrorKind::BadValue,
                    Section::Alternatives,
                    index,
                    format!("found field {}", record.u8(0)),
                ));
            }
            if u32::from(record.u16(2)) >= self.count(Section::Sources) {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Alternatives,
                    index,
                    format!("found source {}", record.u16(2)),
                ));
            }
        }
        for (index, record) in self.records(Section::Deidentification) {
            if record.u32(12) > 1 {
                return Err(self.fail(
                    ErrorKind::BadValue,
                    Section::Deidentification,
                    index,
                    format!("found flags {}", record.u32(12)),
                ));
            }
        }
        self.verify_ascending(
            Section::Descriptions,
            |record| record.u32(0),
            self.count(Section::Entries),
        )?;
        self.verify_ascending(
            Section::Patterns,
            |record| record.u32(0),
            self.count(Section::Entries),
        )
    }

    /// Checks that the entry numbers of an index ascend and are below `limit`.
    fn verify_ascending(
        &self,
        section: Section,
        field: impl Fn(Record<'_>) -> u32,
        limit: u32,
    ) -> Result<(), Error> {
        let mut previous = None;
        for (index, record) in self.records(section) {
            let entry = field(record);
            if entry >= limit {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    section,
                    index,
                    format!("found entry {entry}, expected one below {limit}"),
                ));
            }
            if previous.is_some_and(|previous| previous >= entry) {
                return Err(self.fail(
                    ErrorKind::BadOrder,
                    section,
                    index,
                    format!("found entry {entry} out of order"),
                ));
            }
            previous = Some(entry);
        }
        Ok(())
    }

    /// Checks that the runs of entries follow one another without gap, and that their patterns do
    /// so too.
    fn verify_runs(&self) -> Result<(), Error> {
        let public = self.public_run();
        self.verify_run(public, None)?;
        let mut next_entry = u64::from(public.exact_count) + u64::from(public.pattern_count);
        let mut next_pattern = u64::from(public.pattern_count);
        for index in 0..self.count(Section::Creators) {
            let Some(creator) = self.creator(index) else { continue };
            let run = creator.run();
            if u64::from(run.first_entry) != next_entry
                || u64::from(run.first_pattern) != next_pattern
            {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Creators,
                    index,
                    format!("found first entry {}, expected {next_entry}", run.first_entry),
                ));
            }
            next_entry += u64::from(run.exact_count) + u64::from(run.pattern_count);
            next_pattern += u64::from(run.pattern_count);
            if next_entry > u64::from(self.count(Section::Entries))
                || next_pattern > u64::from(self.count(Section::Patterns))
            {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Creators,
                    index,
                    "found more entries than the file holds",
                ));
            }
            self.verify_run(run, Some((index, creator.flags)))?;
        }
        if next_entry != u64::from(self.count(Section::Entries))
            || next_pattern != u64::from(self.count(Section::Patterns))
        {
            return Err(Error::new(
                ErrorKind::BadReference,
                format!(
                    "found runs of {next_entry} entries in all, expected {}",
                    self.count(Section::Entries)
                ),
            )
            .with_section(Section::Creators.name()));
        }
        Ok(())
    }

    /// Checks a run: keys ascend, creators are right, masks and patterns are in order.
    fn verify_run(&self, run: Run, creator: Option<(u32, u16)>) -> Result<(), Error> {
        let mut previous: Option<(u32, u32, u32)> = None;
        let mut block_specific = false;
        let mut same_mask_left = 0;
        let mut previous_mask = u32::MAX;
        for position in 0..run.exact_count + run.pattern_count {
            let entry = run.first_entry + position;
            let key = self.key(entry).unwrap_or_default();
            let mask = if position < run.exact_count {
                u32::MAX
            } else {
                let pattern =
                    self.record(Section::Patterns, run.first_pattern + position - run.exact_count);
                match pattern.filter(|record| record.u32(0) == entry) {
                    Some(record) => {
                        let mask = record.u32(4);
                        // Counts down within the patterns of one mask, and starts again with the
                        // next.
                        let expected =
                            if mask == previous_mask { same_mask_left } else { record.u32(8) };
                        if record.u32(8) != expected
                            || expected == 0
                            || mask != previous_mask && same_mask_left != 0
                        {
                            return Err(self.fail(
                                ErrorKind::BadValue,
                                Section::Patterns,
                                run.first_pattern + position - run.exact_count,
                                format!(
                                    "found a count of {} patterns with one mask",
                                    record.u32(8)
                                ),
                            ));
                        }
                        (previous_mask, same_mask_left) = (mask, expected - 1);
                        mask
                    }
                    None => {
                        return Err(self.fail(
                            ErrorKind::BadReference,
                            Section::Keys,
                            entry,
                            "found a pattern entry without its pattern",
                        ));
                    }
                }
            };
            // Elements 0100 to 0FFF of an odd group are in no private block (PS3.5 section 7.8.1),
            // so nothing could look them up.
            let is_outside_blocks = creator.is_some() && matches!(key >> 8 & 0xFF, 0x01..=0x0F);
            if (mask == u32::MAX) != (position < run.exact_count)
                || mask & TagPattern::PARITY == 0
                || key & !mask != 0
                || is_outside_blocks
            {
                return Err(self.fail(
                    ErrorKind::BadValue,
                    Section::Keys,
                    entry,
                    format!("found key {key:08X} with mask {mask:08X}"),
                ));
            }
            let order = (mask.count_zeros(), mask, key);
            if previous.is_some_and(|previous| previous >= order) {
                return Err(self.fail(
                    ErrorKind::BadOrder,
                    Section::Keys,
                    entry,
                    format!("found key {key:08X} out of order"),
                ));
            }
            previous = Some(order);
            let is_private = key & TagPattern::PARITY != 0;
            block_specific |= creator.is_some() && key & 0xFF00 != 0;
            let stored_creator = self.entry(entry).map_or(NONE_16, |record| record.creator);
            let expected_creator = creator.map_or(NONE_16, |(index, _)| index as u16);
            if stored_creator != expected_creator || is_private != creator.is_some() {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Entries,
                    entry,
                    format!("found creator {stored_creator}, expected {expected_creator}"),
                ));
            }
        }
        if same_mask_left != 0 {
            return Err(self.fail(
                ErrorKind::BadValue,
                Section::Patterns,
                run.first_pattern + run.pattern_count - 1,
                "found a count of patterns with one mask that is too large",
            ));
        }
        match creator {
            Some((index, flags))
                if block_specific != (flags & creator_flags::BLOCK_SPECIFIC != 0) =>
            {
                Err(self.fail(
                    ErrorKind::BadValue,
                    Section::Creators,
                    index,
                    format!("found flags {flags}"),
                ))
            }
            _ => Ok(()),
        }
    }

    /// Checks that each hash table leads to every record that belongs in it, and to nothing else.
    fn verify_slots(&self) -> Result<(), Error> {
        let public = self.public_run();
        let creators = (0..self.count(Section::Creators))
            .filter_map(|index| self.creator(index))
            .map(|creator| creator.run());
        for run in [public].into_iter().chain(creators) {
            for entry in run.first_entry..run.first_entry + run.exact_count + run.pattern_count {
                if self.find_same_key(run, self.key(entry).unwrap_or_default(), self.mask(entry))
                    != Some(entry)
                {
                    return Err(self.fail(
                        ErrorKind::BadReference,
                        Section::Keys,
                        entry,
                        "found an entry that its hash table does not lead to",
                    ));
                }
            }
        }
        for (index, record) in self.records(Section::Spellings) {
            if self.find_spelling(self.text(record.u32(0))) != Some(record.u32(4)) {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Spellings,
                    index,
                    "found a spelling that its hash table does not lead to",
                ));
            }
        }
        for (index, record) in self.records(Section::Folded) {
            if self.find_folded(self.text(record.u32(0))) != Some(record.u32(4)) {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Folded,
                    index,
                    "found a folded spelling that its hash table does not lead to",
                ));
            }
        }
        let mut keyword_count = 0;
        for index in 0..self.count(Section::Entries) {
            let keyword = self.entry(index).map_or("", |entry| self.text(entry.keyword));
            if keyword.is_empty() {
                continue;
            }
            keyword_count += 1;
            let (mut is_found, mut previous) = (false, None);
            for entry in self.keyword_entries(keyword) {
                if previous.is_some_and(|previous| previous >= entry) {
                    return Err(self.fail(
                        ErrorKind::BadOrder,
                        Section::Entries,
                        entry,
                        format!("found the keyword {keyword:?} out of order in its hash table"),
                    ));
                }
                previous = Some(entry);
                is_found |= entry == index;
            }
            if !is_found {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Entries,
                    index,
                    "found a keyword that its hash table does not lead to",
                ));
            }
        }
        let public_count = u64::from(public.exact_count) + u64::from(public.pattern_count);
        let expected = [
            (Section::PublicSlots, public_count),
            (Section::PrivateSlots, u64::from(self.count(Section::Entries)) - public_count),
            (Section::SpellingSlots, u64::from(self.count(Section::Spellings))),
            (Section::FoldedSlots, u64::from(self.count(Section::Folded))),
            (Section::KeywordSlots, keyword_count),
        ];
        for (section, record_count) in expected {
            let Some((slots, width)) = self.slots(section) else { continue };
            let used =
                slots.chunks_exact(width).filter(|slot| slot.iter().any(|byte| *byte != 0)).count()
                    as u64;
            if used != record_count {
                return Err(Error::new(
                    ErrorKind::BadReference,
                    format!("found {used} slots in use, expected {record_count}"),
                )
                .with_section(section.name()));
            }
        }
        Ok(())
    }

    fn verify_entries(&self) -> Result<(), Error> {
        for (index, record) in self.records(Section::Entries) {
            let Some(entry) = self.entry(index) else { continue };
            let fail =
                |kind, message: String| Err(self.fail(kind, Section::Entries, index, message));
            if record.u8(17) & !entry_flags::ALL != 0 {
                return fail(ErrorKind::BadValue, format!("found flags {}", record.u8(17)));
            }
            if u32::from(entry.vr_set) >= self.count(Section::VrSets)
                || u32::from(entry.vm) >= self.count(Section::Vms)
            {
                return fail(
                    ErrorKind::BadReference,
                    format!("found VR set {} and VM {}", entry.vr_set, entry.vm),
                );
            }
            let source_end = u64::from(entry.source_start) + u64::from(entry.source_count);
            let alternatives_end =
                u64::from(entry.alternative_start) + u64::from(entry.alternative_count);
            if source_end > u64::from(self.count(Section::EntrySources))
                || alternatives_end > u64::from(self.count(Section::Alternatives))
            {
                return fail(
                    ErrorKind::BadReference,
                    "found more sources or alternatives than the file holds".into(),
                );
            }
            if entry.deidentification != NONE_16
                && u32::from(entry.deidentification) >= self.count(Section::Deidentification)
            {
                return fail(
                    ErrorKind::BadReference,
                    format!("found de-identification record {}", entry.deidentification),
                );
            }
        }
        Ok(())
    }

    fn verify_creators(&self) -> Result<(), Error> {
        for index in 0..self.count(Section::Creators) {
            let Some(record) = self.creator(index) else { continue };
            let fail =
                |kind, message: String| Err(self.fail(kind, Section::Creators, index, message));
            if creator::check(self.text(record.name)).is_err() {
                return fail(
                    ErrorKind::BadValue,
                    format!(
                        "found the name {:?}, expected a private creator",
                        self.text(record.name)
                    ),
                );
            }
            if record.vendor != NONE_16 && u32::from(record.vendor) >= self.count(Section::Vendors)
            {
                return fail(ErrorKind::BadReference, format!("found vendor {}", record.vendor));
            }
            let spellings_end =
                u64::from(record.other_spelling_start) + u64::from(record.other_spelling_count);
            if spellings_end > u64::from(self.count(Section::OtherSpellings)) {
                return fail(
                    ErrorKind::BadReference,
                    "found more spellings than the file holds".into(),
                );
            }
            let folded = creator::fold(self.text(record.name));
            let spellings = (0..u32::from(record.other_spelling_count))
                .filter_map(|at| {
                    self.record(
                        Section::OtherSpellings,
                        record.other_spelling_start.checked_add(at)?,
                    )
                })
                .map(|spelling| self.text(spelling.u32(0)));
            if let Some(other) =
                spellings.into_iter().find(|spelling| creator::fold(spelling) != folded)
            {
                return fail(
                    ErrorKind::BadValue,
                    format!("found the spelling {other:?}, expected one that folds to {folded:?}"),
                );
            }
            if self.find_text(Section::Folded, &folded) != Some(index) {
                return fail(
                    ErrorKind::BadReference,
                    "found no index record for the folded name".into(),
                );
            }
        }
        Ok(())
    }

    fn verify_uids(&self) -> Result<(), Error> {
        let mut previous: Option<&str> = None;
        for (index, record) in self.records(Section::Uids) {
            let uid = self.text(record.u32(0));
            if previous.is_some_and(|previous| previous >= uid) {
                return Err(self.fail(
                    ErrorKind::BadOrder,
                    Section::Uids,
                    index,
                    format!("found {uid} out of order"),
                ));
            }
            previous = Some(uid);
            let source_end = u64::from(record.u32(20)) + u64::from(record.u8(17));
            if source_end > u64::from(self.count(Section::EntrySources)) {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    Section::Uids,
                    index,
                    "found more sources than the file holds",
                ));
            }
            if record.u8(16) & !entry_flags::RETIRED != 0 {
                return Err(self.fail(
                    ErrorKind::BadValue,
                    Section::Uids,
                    index,
                    format!("found flags {}", record.u8(16)),
                ));
            }
        }
        Ok(())
    }

    /// Checks that the text indexes are sorted, and that each record leads to one with its text.
    fn verify_indexes(&self) -> Result<(), Error> {
        let creators = self.count(Section::Creators);
        let creator_text =
            |target: u32| self.creator(target).map(|record| creator::fold(self.text(record.name)));
        self.verify_text_index(Section::Spellings, creators, true, |text, target| {
            creator_text(target).is_some_and(|folded| folded == creator::fold(text))
        })?;
        self.verify_text_index(Section::Folded, creators, true, |text, target| {
            creator_text(target).is_some_and(|folded| folded == text)
        })?;
        self.verify_text_index(
            Section::UidKeywords,
            self.count(Section::Uids),
            false,
            |text, target| {
                self.record(Section::Uids, target)
                    .is_some_and(|record| self.text(record.u32(8)) == text)
            },
        )
    }

    fn verify_text_index(
        &self,
        section: Section,
        limit: u32,
        unique: bool,
        leads_to: impl Fn(&str, u32) -> bool,
    ) -> Result<(), Error> {
        let mut previous: Option<(&str, u32)> = None;
        for (index, record) in self.records(section) {
            let current = (self.text(record.u32(0)), record.u32(4));
            if current.1 >= limit || !leads_to(current.0, current.1) {
                return Err(self.fail(
                    ErrorKind::BadReference,
                    section,
                    index,
                    format!(
                        "found {:?} for record {}, which has another text",
                        current.0, current.1
                    ),
                ));
            }
            if previous
                .is_some_and(|previous| previous >= current || unique && previous.0 == current.0)
            {
                return Err(self.fail(
                    ErrorKind::BadOrder,
                    section,
                    index,
                    format!("found {:?} out of order", current.0),
                ));
            }
            previous = Some(current);
        }
        Ok(())
    }
}
