//! Writes a registry as the bytes of a .dmap file. The same registry always yields the same bytes.

use super::slots::{self, hash_key, hash_text};
use super::{
    CHECKSUM_OFFSET, HEADER_LEN, MAGIC, MAJOR_VERSION, MINOR_VERSION, NONE_16, OFFSET_MASK,
    SECTION_ALIGNMENT, SECTION_RECORD_LEN, Section, creator_flags, entry_flags, locator_kind,
};
use crate::creator;
use crate::error::{Error, ErrorKind};
use crate::registry::{
    Creator, Deidentification, Entry, EntrySource, Field, Key, Locator, Registry, Source, Uid,
};
use crate::vm::Vm;
use crate::vr::VrSet;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Returns the bytes of the .dmap file for `registry`, which is [normalized](Registry::normalize)
/// on the way.
///
/// Errors: `DuplicateKey`; `InvalidCreator`; `TooLarge` when a table outgrows its field (65,535
/// creators, documents or sources, 255 sources of one entry, 65,535 bytes of one text, 4 GiB of
/// texts).
///
/// ```
/// use dicom_map::registry::{Entry, Key, PrivateKey, Registry};
/// use dicom_map::{DmapDict, Vm, Vr};
///
/// let key = Key::Private(PrivateKey::new("ACME 1.0", 0x0009, 0x01, None));
/// let mut entry = Entry::new(key, Vr::DS, Vm::ONE);
/// entry.name = "Coil Temperature".into();
/// let bytes = dicom_map::to_dmap(Registry { entries: vec![entry], ..Registry::default() })?;
///
/// let dict = DmapDict::from_bytes(bytes)?;
/// assert_eq!(dict.lookup(0x0009, 0x1001, Some("ACME 1.0")).unwrap().name(), "Coil Temperature");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn to_dmap(mut registry: Registry) -> Result<Vec<u8>, Error> {
    registry.normalize()?;
    let strings = Strings::collect(&registry)?;
    let mut writer = Writer::new(&registry, strings)?;
    writer.meta(&registry)?;
    writer.sources_and_documents()?;
    writer.creators(&registry)?;
    writer.entries(&registry)?;
    writer.uids(&registry)?;
    writer.slots(&registry)?;
    writer.candidates(&registry)?;
    writer.finish(&registry)
}

/// Every text once, sorted, as the strings section holds it.
struct Strings {
    section: Vec<u8>,
    offsets: BTreeMap<String, u32>,
}

impl Strings {
    fn collect(registry: &Registry) -> Result<Strings, Error> {
        let mut texts: BTreeSet<String> = BTreeSet::from([String::new()]);
        let mut add = |text: &str| {
            if !texts.contains(text) {
                texts.insert(text.to_string());
            }
        };
        for (key, value) in &registry.meta {
            add(key);
            add(value);
        }
        for source in &registry.sources {
            source_texts(source).into_iter().for_each(&mut add);
        }
        for creator in &registry.creators {
            add(&creator.name);
            add(&creator.vendor);
            add(&creator.vendor_reason);
            add(&creator::fold(&creator.name));
            creator.spellings.iter().for_each(|spelling| add(spelling));
        }
        let add_sources = |sources: &[EntrySource], add: &mut dyn FnMut(&str)| {
            for source in sources {
                add(&source.source);
                add(&source.reference.document);
            }
        };
        for entry in &registry.entries {
            add(&entry.keyword);
            add(&entry.name);
            add(&entry.description);
            add_sources(&entry.sources, &mut add);
            for alternative in &entry.alternatives {
                add(&alternative.value);
                add(&alternative.source);
            }
            deidentification_texts(&entry.deidentification).into_iter().for_each(&mut add);
        }
        for uid in &registry.uids {
            [&uid.uid, &uid.name, &uid.keyword, &uid.kind].into_iter().for_each(|text| add(text));
            add_sources(&uid.sources, &mut add);
        }
        let mut section = Vec::new();
        let mut offsets = BTreeMap::new();
        for text in texts {
            let len = u16::try_from(text.len()).map_err(|_| {
                Error::new(
                    ErrorKind::TooLarge,
                    format!("found a text of {} bytes, expected at most 65535", text.len()),
                )
            })?;
            let offset = u32::try_from(section.len()).map_err(|_| {
                Error::new(ErrorKind::TooLarge, "found more than 4 GiB of texts, expected less")
            })?;
            section.extend_from_slice(&len.to_le_bytes());
            section.extend_from_slice(text.as_bytes());
            section.push(0);
            offsets.insert(text, offset);
        }
        Ok(Strings { section, offsets })
    }

    fn reference(&self, text: &str) -> Result<u32, Error> {
        self.offsets.get(text).copied().ok_or_else(|| not_collected(format!("text {text:?}")))
    }
}

fn source_texts(source: &Source) -> [&str; 7] {
    [
        &source.id,
        &source.title,
        &source.licence,
        &source.edition,
        &source.origin,
        &source.lineage,
        &source.sha256,
    ]
}

fn deidentification_texts(facts: &Deidentification) -> [&str; 3] {
    [&facts.basic_profile, &facts.options, &facts.tcia]
}

struct Writer {
    strings: Strings,
    sections: BTreeMap<u32, Vec<u8>>,
    sources: Vec<Source>,
    /// (source, document, kind of locator): what a document record holds.
    documents: Vec<(String, String, u16)>,
    creator_index: BTreeMap<String, u16>,
    vr_sets: Vec<VrSet>,
    vms: Vec<Vm>,
    deidentification: Vec<Deidentification>,
    /// The bytes of one slot of each hash table.
    slot_widths: BTreeMap<u32, usize>,
}

impl Writer {
    fn new(registry: &Registry, strings: Strings) -> Result<Writer, Error> {
        let all_sources = || {
            registry
                .entries
                .iter()
                .flat_map(|entry| &entry.sources)
                .chain(registry.uids.iter().flat_map(|uid| &uid.sources))
        };
        let known: BTreeSet<&str> =
            registry.sources.iter().map(|source| source.id.as_str()).collect();
        let cited = all_sources().map(|source| &source.source).chain(
            registry
                .entries
                .iter()
                .flat_map(|entry| entry.alternatives.iter().map(|it| &it.source)),
        );
        let unlisted: BTreeSet<&str> =
            cited.map(String::as_str).filter(|id| !known.contains(id)).collect();
        let mut sources = registry.sources.clone();
        sources.extend(
            unlisted.into_iter().map(|id| Source { id: id.to_string(), ..Source::default() }),
        );
        sources.sort();
        if let Some(pair) = sources.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(Error::new(
                ErrorKind::DuplicateKey,
                format!("found the source {:?} twice, expected once", pair[0].id),
            ));
        }
        let documents: BTreeSet<(String, String, u16)> = all_sources().map(document_key).collect();
        let mut creator_index = BTreeMap::new();
        for (index, creator) in registry.creators.iter().enumerate() {
            creator_index.insert(creator.name.clone(), index_16(index, "creators")?);
        }
        let vr_sets: BTreeSet<VrSet> = registry.entries.iter().map(|entry| entry.vrs).collect();
        let vms: BTreeSet<Vm> = registry.entries.iter().map(|entry| entry.vm).collect();
        let deidentification: BTreeSet<&Deidentification> = registry
            .entries
            .iter()
            .map(|entry| &entry.deidentification)
            .filter(|facts| **facts != Deidentification::default())
            .collect();
        if vr_sets.len() > usize::from(u8::MAX) + 1 {
            return Err(Error::new(
                ErrorKind::TooLarge,
                format!("found {} different sets of VRs, expected at most 256", vr_sets.len()),
            ));
        }
        Ok(Writer {
            strings,
            sections: BTreeMap::new(),
            sources,
            documents: documents.into_iter().collect(),
            creator_index,
            vr_sets: vr_sets.into_iter().collect(),
            vms: vms.into_iter().collect(),
            deidentification: deidentification.into_iter().cloned().collect(),
            slot_widths: BTreeMap::new(),
        })
    }

    fn section(&mut self, section: Section) -> &mut Vec<u8> {
        self.sections.entry(section.id()).or_default()
    }

    fn push_u32(&mut self, section: Section, value: u32) {
        self.section(section).extend_from_slice(&value.to_le_bytes());
    }

    fn push_u16(&mut self, section: Section, value: u16) {
        self.section(section).extend_from_slice(&value.to_le_bytes());
    }

    fn push_text(&mut self, section: Section, text: &str) -> Result<(), Error> {
        let reference = self.strings.reference(text)?;
        self.push_u32(section, reference);
        Ok(())
    }

    fn next_index(&mut self, section: Section) -> Result<u32, Error> {
        let len = self.section(section).len() / section.record_len();
        u32::try_from(len).map_err(|_| {
            Error::new(
                ErrorKind::TooLarge,
                format!(
                    "found more than 2^32-1 records in section {}, expected fewer",
                    section.name()
                ),
            )
        })
    }

    fn meta(&mut self, registry: &Registry) -> Result<(), Error> {
        for (key, value) in &registry.meta {
            self.push_text(Section::Meta, key)?;
            self.push_text(Section::Meta, value)?;
        }
        Ok(())
    }

    fn sources_and_documents(&mut self) -> Result<(), Error> {
        for source in self.sources.clone() {
            for text in source_texts(&source) {
                self.push_text(Section::Sources, text)?;
            }
        }
        for (source, title, kind) in self.documents.clone() {
            let source = self.source_index(&source)?;
            self.push_u16(Section::Documents, source);
            self.push_u16(Section::Documents, kind);
            self.push_text(Section::Documents, &title)?;
        }
        index_16(self.documents.len(), "documents")?;
        Ok(())
    }

    fn source_index(&self, id: &str) -> Result<u16, Error> {
        let index = self.sources.binary_search_by(|source| source.id.as_str().cmp(id));
        index_16(index.map_err(|_| not_collected(format!("source {id:?}")))?, "sources")
    }

    /// The index of an entry's creator; None for a public entry.
    fn creator_of(&self, entry: &Entry) -> Result<Option<u16>, Error> {
        let Some(name) = entry.key.creator() else { return Ok(None) };
        let index = self.creator_index.get(name);
        index.copied().map(Some).ok_or_else(|| not_collected(format!("creator {name:?}")))
    }

    /// Creators in the order of their names, their vendors, and the two indexes over their
    /// spellings.
    fn creators(&mut self, registry: &Registry) -> Result<(), Error> {
        let vendors: BTreeSet<&str> = registry
            .creators
            .iter()
            .map(|creator| creator.vendor.as_str())
            .filter(|vendor| !vendor.is_empty())
            .collect();
        let vendors: Vec<&str> = vendors.into_iter().collect();
        index_16(vendors.len(), "vendors")?;
        for vendor in &vendors {
            self.push_text(Section::Vendors, vendor)?;
        }
        let public = registry.entries.partition_point(|entry| entry.key.creator().is_none());
        let public_patterns = registry.entries[..public]
            .iter()
            .filter(|entry| !entry.key.pattern().is_exact())
            .count();
        let (mut first_entry, mut first_pattern) = (public, public_patterns);
        let mut spellings: BTreeMap<&str, u32> = BTreeMap::new();
        let mut folded: BTreeMap<String, u32> = BTreeMap::new();
        for (index, creator) in (0u32..).zip(&registry.creators) {
            // Entries and creators are both sorted by the name of the creator.
            let run_len = registry.entries[first_entry..]
                .partition_point(|entry| entry.key.creator() == Some(creator.name.as_str()));
            let run = &registry.entries[first_entry..first_entry + run_len];
            let exact_count = run.partition_point(|entry| entry.key.pattern().is_exact());
            self.creator_record(creator, &vendors, run)?;
            for count in [first_entry, exact_count, run_len - exact_count, first_pattern] {
                self.push_u32(Section::Creators, index_32(count)?);
            }
            first_entry += run_len;
            first_pattern += run_len - exact_count;
            for spelling in creator.spellings.iter().chain([&creator.name]) {
                spellings.insert(spelling, index);
            }
            folded.insert(creator::fold(&creator.name), index);
        }
        for (spelling, index) in spellings {
            self.push_text(Section::Spellings, spelling)?;
            self.push_u32(Section::Spellings, index);
        }
        for (text, index) in folded {
            self.push_text(Section::Folded, &text)?;
            self.push_u32(Section::Folded, index);
        }
        Ok(())
    }

    fn creator_record(
        &mut self,
        creator: &Creator,
        vendors: &[&str],
        run: &[Entry],
    ) -> Result<(), Error> {
        let vendor = match creator.vendor.as_str() {
            "" => NONE_16,
            vendor => index_16(position(vendors, &vendor, "vendor")?, "vendors")?,
        };
        let is_block_specific =
            |entry: &Entry| matches!(&entry.key, Key::Private(key) if key.block().is_some());
        let flags =
            if run.iter().any(is_block_specific) { creator_flags::BLOCK_SPECIFIC } else { 0 };
        let other_start = self.next_index(Section::OtherSpellings)?;
        for spelling in &creator.spellings {
            self.push_text(Section::OtherSpellings, spelling)?;
        }
        self.push_text(Section::Creators, &creator.name)?;
        self.push_u16(Section::Creators, vendor);
        self.push_u16(Section::Creators, flags);
        self.push_text(Section::Creators, &creator.vendor_reason)?;
        self.push_u32(Section::Creators, other_start);
        self.push_u16(
            Section::Creators,
            index_16(creator.spellings.len(), "spellings of one creator")?,
        );
        self.push_u16(Section::Creators, 0);
        Ok(())
    }

    fn entries(&mut self, registry: &Registry) -> Result<(), Error> {
        for set in self.vr_sets.clone() {
            let mut record = [0u8; 8];
            for (slot, vr) in record.chunks_exact_mut(2).zip(set.iter()) {
                slot.copy_from_slice(vr.as_str().as_bytes());
            }
            self.section(Section::VrSets).extend_from_slice(&record);
        }
        for vm in self.vms.clone() {
            for part in [vm.min_count(), vm.max_count().unwrap_or(0), vm.step()] {
                self.push_u16(Section::Vms, part);
            }
        }
        for facts in self.deidentification.clone() {
            for text in deidentification_texts(&facts) {
                self.push_text(Section::Deidentification, text)?;
            }
            self.push_u32(Section::Deidentification, facts.safe_private.into());
        }
        for (at, entry) in registry.entries.iter().enumerate() {
            let same_mask = |other: &&Entry| {
                other.key.creator() == entry.key.creator()
                    && other.key.pattern().mask() == entry.key.pattern().mask()
            };
            let same_mask_count = if entry.key.pattern().is_exact() {
                0
            } else {
                registry.entries[at..].iter().take_while(same_mask).count()
            };
            self.entry(index_32(at)?, entry, index_32(same_mask_count)?).map_err(|error| {
                match error.kind() {
                    ErrorKind::TooLarge => {
                        let message = format!("{}: {}", entry.key, error.message());
                        error.with_message(message)
                    }
                    _ => error,
                }
            })?;
        }
        Ok(())
    }

    fn entry(&mut self, index: u32, entry: &Entry, same_mask_count: u32) -> Result<(), Error> {
        let pattern = entry.key.pattern();
        self.push_u32(Section::Keys, pattern.value());
        if !pattern.is_exact() {
            self.push_u32(Section::Patterns, index);
            self.push_u32(Section::Patterns, pattern.mask());
            self.push_u32(Section::Patterns, same_mask_count);
        }
        if !entry.description.is_empty() {
            self.push_u32(Section::Descriptions, index);
            self.push_text(Section::Descriptions, &entry.description)?;
        }
        let source_start = self.sources(&entry.sources)?;
        let alternative_start = self.next_index(Section::Alternatives)?;
        for alternative in &entry.alternatives {
            let field = Field::ALL
                .iter()
                .position(|field| *field == alternative.field)
                .ok_or_else(|| not_collected(format!("field {:?}", alternative.field)))?;
            let source = self.source_index(&alternative.source)?;
            self.section(Section::Alternatives).extend_from_slice(&[field as u8, 0]);
            self.push_u16(Section::Alternatives, source);
            self.push_text(Section::Alternatives, &alternative.value)?;
        }
        let flags = [
            (entry.retired, entry_flags::RETIRED),
            (entry.vr_inferred, entry_flags::VR_INFERRED),
            (entry.name_derived, entry_flags::NAME_DERIVED),
            (entry.keyword_derived, entry_flags::KEYWORD_DERIVED),
        ];
        let flags =
            flags.into_iter().filter(|(is_set, _)| *is_set).fold(0, |bits, (_, bit)| bits | bit);
        // At most 256 sets, as `Writer::new` has checked.
        let vr_set = position(&self.vr_sets, &entry.vrs, "set of VRs")? as u8;
        let vm = index_16(position(&self.vms, &entry.vm, "multiplicity")?, "multiplicities")?;
        let creator = self.creator_of(entry)?.unwrap_or(NONE_16);
        let deidentification = if entry.deidentification == Deidentification::default() {
            NONE_16
        } else {
            let at =
                position(&self.deidentification, &entry.deidentification, "de-identification")?;
            index_16(at, "de-identification records")?
        };
        self.push_text(Section::Entries, &entry.keyword)?;
        self.push_text(Section::Entries, &entry.name)?;
        self.push_u32(Section::Entries, source_start);
        self.push_u32(Section::Entries, alternative_start);
        self.section(Section::Entries).extend_from_slice(&[vr_set, flags]);
        self.push_u16(Section::Entries, vm);
        self.push_u16(Section::Entries, creator);
        let counts = [
            count_8(entry.sources.len(), "sources")?,
            count_8(entry.alternatives.len(), "alternatives")?,
        ];
        self.section(Section::Entries).extend_from_slice(&counts);
        self.push_u16(Section::Entries, deidentification);
        Ok(())
    }

    fn sources(&mut self, sources: &[EntrySource]) -> Result<u32, Error> {
        let start = self.next_index(Section::EntrySources)?;
        for source in sources {
            let document = position(&self.documents, &document_key(source), "document")?;
            self.push_u16(Section::EntrySources, index_16(document, "documents")?);
            let number = locator_number(source.reference.locator)?;
            self.section(Section::EntrySources).extend_from_slice(&number.to_le_bytes()[..3]);
        }
        Ok(start)
    }

    fn uids(&mut self, registry: &Registry) -> Result<(), Error> {
        let mut keywords: Vec<(&str, u32)> = Vec::new();
        for (index, uid) in (0u32..).zip(&registry.uids) {
            self.uid(uid)?;
            if !uid.keyword.is_empty() {
                keywords.push((&uid.keyword, index));
            }
        }
        keywords.sort();
        for (keyword, index) in keywords {
            self.push_text(Section::UidKeywords, keyword)?;
            self.push_u32(Section::UidKeywords, index);
        }
        Ok(())
    }

    /// The hash tables over entries, spellings of creators, and keywords.
    fn slots(&mut self, registry: &Registry) -> Result<(), Error> {
        let public_count = registry.entries.partition_point(|entry| entry.key.creator().is_none());
        let (public, private) = registry.entries.split_at(public_count);
        for (section, entries) in [(Section::PublicSlots, public), (Section::PrivateSlots, private)]
        {
            let hash = |entry: &Entry| {
                let owner = self.creator_of(entry)?.map_or(0, |index| u32::from(index) + 1);
                Ok(Some(hash_key(owner, entry.key.pattern().value())))
            };
            let hashes: Vec<Option<u64>> =
                entries.iter().map(hash).collect::<Result<_, Error>>()?;
            self.slot_table(section, &hashes)?;
        }
        let spellings: BTreeSet<&str> = registry
            .creators
            .iter()
            .flat_map(|creator| creator.spellings.iter().chain([&creator.name]))
            .map(String::as_str)
            .collect();
        let hashes: Vec<Option<u64>> =
            spellings.into_iter().map(|spelling| Some(hash_text(spelling.as_bytes()))).collect();
        self.slot_table(Section::SpellingSlots, &hashes)?;
        let folded: BTreeSet<String> =
            registry.creators.iter().map(|creator| creator::fold(&creator.name)).collect();
        let hashes: Vec<Option<u64>> =
            folded.iter().map(|text| Some(hash_text(text.as_bytes()))).collect();
        self.slot_table(Section::FoldedSlots, &hashes)?;
        let keyword_hash = |entry: &Entry| {
            (!entry.keyword.is_empty()).then(|| hash_text(entry.keyword.as_bytes()))
        };
        let hashes: Vec<Option<u64>> = registry.entries.iter().map(keyword_hash).collect();
        self.slot_table(Section::KeywordSlots, &hashes)
    }

    /// The private entries by tag, whatever their creator: single tags by group and offset, best
    /// sourced first, then patterns in the order of the entries.
    fn candidates(&mut self, registry: &Registry) -> Result<(), Error> {
        let lineages: BTreeMap<&str, &str> =
            registry.sources.iter().map(|it| (it.id.as_str(), it.lineage.as_str())).collect();
        let weight = |entry: &Entry| {
            let lineages: BTreeSet<&str> = entry
                .sources
                .iter()
                .map(|it| lineages.get(it.source.as_str()).copied().unwrap_or(&it.source))
                .collect();
            let is_named = !entry.name.is_empty() && !entry.name_derived;
            (is_named, lineages.len(), entry.sources.len())
        };
        let mut found: Vec<_> = registry
            .entries
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.key.creator().is_some())
            .map(|(index, entry)| {
                let pattern = entry.key.pattern();
                let offset = if pattern.is_exact() { pattern.value() & OFFSET_MASK } else { 0 };
                let weight = if pattern.is_exact() { weight(entry) } else { (false, 0, 0) };
                (!pattern.is_exact(), offset, Reverse(weight), index)
            })
            .collect();
        found.sort();
        for (.., index) in found {
            self.push_u32(Section::Candidates, index_32(index)?);
        }
        Ok(())
    }

    fn slot_table(&mut self, section: Section, hashes: &[Option<u64>]) -> Result<(), Error> {
        let (width, bytes) = slots::build(hashes)?;
        self.slot_widths.insert(section.id(), width);
        *self.section(section) = bytes;
        Ok(())
    }

    fn uid(&mut self, uid: &Uid) -> Result<(), Error> {
        let source_start = self.sources(&uid.sources)?;
        for text in [&uid.uid, &uid.name, &uid.keyword, &uid.kind] {
            self.push_text(Section::Uids, text)?;
        }
        let flags = if uid.retired { entry_flags::RETIRED } else { 0 };
        let count = count_8(uid.sources.len(), "sources")?;
        self.section(Section::Uids).extend_from_slice(&[flags, count, 0, 0]);
        self.push_u32(Section::Uids, source_start);
        Ok(())
    }

    fn finish(mut self, registry: &Registry) -> Result<Vec<u8>, Error> {
        let strings = std::mem::take(&mut self.strings.section);
        self.sections.insert(Section::Strings.id(), strings);
        let public = registry.entries.partition_point(|entry| entry.key.creator().is_none());
        let public_exact =
            registry.entries[..public].partition_point(|entry| entry.key.pattern().is_exact());

        let mut table = Vec::new();
        let mut body = Vec::new();
        let body_start = HEADER_LEN + Section::ALL.len() * SECTION_RECORD_LEN;
        for section in Section::ALL {
            let bytes = self.sections.get(&section.id()).map_or(&[][..], Vec::as_slice);
            table.extend_from_slice(&section.id().to_le_bytes());
            let record_len =
                self.slot_widths.get(&section.id()).copied().unwrap_or(section.record_len());
            table.extend_from_slice(&index_32(record_len)?.to_le_bytes());
            table.extend_from_slice(&((body_start + body.len()) as u64).to_le_bytes());
            table.extend_from_slice(&(bytes.len() as u64).to_le_bytes());
            body.extend_from_slice(bytes);
            body.resize(body.len().next_multiple_of(SECTION_ALIGNMENT), 0);
        }
        let mut file = Vec::with_capacity(body_start + body.len());
        file.extend_from_slice(&MAGIC);
        file.extend_from_slice(&MAJOR_VERSION.to_le_bytes());
        file.extend_from_slice(&MINOR_VERSION.to_le_bytes());
        file.extend_from_slice(&index_32(Section::ALL.len())?.to_le_bytes());
        file.extend_from_slice(&((body_start + body.len()) as u64).to_le_bytes());
        file.extend_from_slice(&[0; 4]);
        file.extend_from_slice(&index_32(public_exact)?.to_le_bytes());
        file.extend_from_slice(&index_32(public - public_exact)?.to_le_bytes());
        file.resize(HEADER_LEN, 0);
        file.extend_from_slice(&table);
        file.extend_from_slice(&body);
        let checksum = super::verify::checksum(&file);
        file[CHECKSUM_OFFSET..CHECKSUM_OFFSET + 4].copy_from_slice(&checksum.to_le_bytes());
        Ok(file)
    }
}

/// The index of `wanted` in a sorted list that was made from all entries.
fn position<T: Ord + std::fmt::Debug>(
    sorted: &[T],
    wanted: &T,
    what: &str,
) -> Result<usize, Error> {
    sorted.binary_search(wanted).map_err(|_| not_collected(format!("{what} {wanted:?}")))
}

/// An error for a search of the writer that finds nothing: going on would write a wrong fact.
fn not_collected(what: String) -> Error {
    Error::new(ErrorKind::Internal, format!("the {what} was not collected before it was written"))
}

fn document_key(source: &EntrySource) -> (String, String, u16) {
    let kind = match source.reference.locator {
        Locator::None => locator_kind::NONE,
        Locator::Line(_) => locator_kind::LINE,
        Locator::Page(_) => locator_kind::PAGE,
        Locator::Table(..) => locator_kind::TABLE,
    };
    (source.source.clone(), source.reference.document.clone(), kind)
}

fn locator_number(locator: Locator) -> Result<u32, Error> {
    let number = match locator {
        Locator::None => Some(0),
        Locator::Line(number) | Locator::Page(number) => Some(number),
        Locator::Table(table, page) => (page >> locator_kind::PAGE_BITS == 0)
            .then_some(u32::from(table) << locator_kind::PAGE_BITS | u32::from(page)),
    };
    number.filter(|number| *number <= locator_kind::MAX_NUMBER).ok_or_else(|| {
        let message = format!(
            "found the place {locator} in a document, expected at most line or page 16777215, table 1023 or page 16383 of a table"
        );
        Error::new(ErrorKind::TooLarge, message)
    })
}

/// An index that must stay below [`NONE_16`].
fn index_16(index: usize, what: &str) -> Result<u16, Error> {
    u16::try_from(index).ok().filter(|index| *index != NONE_16).ok_or_else(|| {
        Error::new(
            ErrorKind::TooLarge,
            format!("found more than 65535 {what}, expected at most that many"),
        )
    })
}

fn index_32(index: usize) -> Result<u32, Error> {
    u32::try_from(index).map_err(|_| {
        Error::new(
            ErrorKind::TooLarge,
            format!("found a count of {index}, expected at most 2^32-1"),
        )
    })
}

fn count_8(count: usize, what: &str) -> Result<u8, Error> {
    u8::try_from(count).map_err(|_| {
        Error::new(
            ErrorKind::TooLarge,
            format!("found {count} {what} of one entry, expected at most 255"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::{Alternative, Reference};
    use crate::{Tag, Vr};

    /// A writer that was made for an entry with little is given one that has everything.
    #[test]
    fn what_was_not_collected_is_an_internal_error_and_no_other_fact() {
        let key = Key::parse("ACME 1.0", "0009", "xx01").unwrap();
        let bare = Entry::new(Key::public(Tag::new(0x0010, 0x0010)), Vr::PN, "1".parse().unwrap());
        type Case = (&'static str, fn(&mut Entry));
        let cases: [Case; 6] = [
            ("set of VRs", |entry| entry.vrs = "US or SS".parse().unwrap()),
            ("multiplicity", |entry| entry.vm = "2-2n".parse().unwrap()),
            ("text", |entry| entry.name = "Name".into()),
            ("document", |entry| {
                let reference = Reference::default();
                entry.sources.push(EntrySource { source: String::new(), reference });
            }),
            ("source", |entry| {
                entry.alternatives.push(Alternative {
                    field: Field::ALL[0],
                    value: String::new(),
                    source: "nobody".into(),
                })
            }),
            ("de-identification", |entry| entry.deidentification.safe_private = true),
        ];
        let writer = || {
            let registry = Registry { entries: vec![bare.clone()], ..Registry::default() };
            let strings = Strings::collect(&registry).unwrap();
            Writer::new(&registry, strings).unwrap()
        };
        writer().entry(0, &bare, 0).unwrap();
        for (what, change) in cases {
            let mut entry = bare.clone();
            change(&mut entry);
            let error = writer().entry(0, &entry, 0).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Internal, "{what}");
            assert!(error.message().starts_with(&format!("the {what} ")), "{error}");
        }
        let private = Entry { key, ..bare.clone() };
        let error = writer().entry(0, &private, 0).unwrap_err();
        assert!(error.message().starts_with("the creator \"ACME 1.0\" "), "{error}");
    }
}
