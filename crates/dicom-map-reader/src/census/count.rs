//! One thread's counting: file after file into tables that grow with distinct elements only.

use super::{Census, CensusCount, CensusKey};
use crate::deflate::inflate;
use crate::meta::{read_front, settle};
use crate::options::{MAX_CENSUS_CREATORS, ReadOptions};
use crate::source::{FileSource, Source};
use crate::vr::VrSource;
use crate::walk::creators::{CreatorNames, CreatorRef};
use crate::walk::{Event, Found, Walker};
use dicom_map::{DmapDict, Error, ErrorKind, Tag, Vr};
use std::collections::HashMap;
use std::path::Path;

/// An element as it stands in a file.
type FastKey = (CreatorRef, Tag, Vr, VrSource);

struct Row {
    key: FastKey,
    files: u64,
    elements: u64,
    last_file: u64,
    example: String,
}

/// Of a creator: its totals and vendor.
#[derive(Default)]
struct Owner {
    files: u64,
    elements: u64,
    last_file: u64,
    vendor: usize,
}

pub(super) struct Counter<'d, 'o> {
    dict: &'d DmapDict,
    options: &'o ReadOptions,
    names: Option<CreatorNames<'d>>,
    /// From an element as it stands in a file to its row.
    fast: HashMap<FastKey, u32>,
    /// From what a row is about to the row.
    slow: HashMap<FastKey, u32>,
    rows: Vec<Row>,
    owners: Vec<Owner>,
    vendors: Vec<(String, Owner)>,
    /// The rows of the elements of the file that is being read; counted when it has been read to its end.
    pending: Vec<u32>,
    buffer: Vec<u8>,
    file_number: u64,
    census: Census,
}

impl<'d, 'o> Counter<'d, 'o> {
    pub(super) fn new(dict: &'d DmapDict, options: &'o ReadOptions) -> Self {
        Counter {
            dict,
            options,
            names: None,
            fast: HashMap::new(),
            slow: HashMap::new(),
            rows: Vec::new(),
            owners: Vec::new(),
            vendors: Vec::new(),
            pending: Vec::new(),
            buffer: Vec::new(),
            file_number: 0,
            census: Census::default(),
        }
    }

    /// Something that could not be read.
    pub(super) fn fail(&mut self, path: &Path, error: &Error) {
        let place = match (error.tag_path(), error.byte_offset()) {
            (Some(tag_path), Some(offset)) => format!("{tag_path}: {} (byte {offset})", error.message()),
            (None, Some(offset)) => format!("{} (byte {offset})", error.message()),
            _ => error.message().to_string(),
        };
        self.census.failures.push((path.to_string_lossy().into_owned(), place));
    }

    /// Reads one file. True when it could be, or is no DICOM file.
    pub(super) fn file(&mut self, path: &Path) -> bool {
        self.file_number += 1;
        self.pending.clear();
        let mut buffer = std::mem::take(&mut self.buffer);
        let result = self.read(path, &mut buffer);
        self.buffer = buffer;
        match result {
            Ok(Some((bytes, has_warnings))) => {
                self.commit(path);
                self.census.files += 1;
                self.census.bytes += bytes;
                self.census.files_with_warnings += u64::from(has_warnings);
                true
            }
            Ok(None) => {
                self.census.other_files += 1;
                true
            }
            Err(error) => {
                self.fail(path, &error);
                false
            }
        }
    }

    /// Walks over the file. None when it is no DICOM file; else its length and whether something was tolerated.
    fn read(&mut self, path: &Path, buffer: &mut Vec<u8>) -> Result<Option<(u64, bool)>, Error> {
        let names = self.names.take().unwrap_or_else(|| CreatorNames::new(self.dict, MAX_CENSUS_CREATORS));
        let source = match FileSource::open(path, buffer) {
            Ok(source) => source,
            Err(error) => {
                self.names = Some(names);
                return Err(error);
            }
        };
        let byte_len = source.byte_len();
        let mut walker = Walker::new(source, names, self.dict, self.options);
        let mut meta = Vec::new();
        let front = match read_front(&mut walker, |event, found| meta.push((*event, *found))) {
            Ok(front) => front,
            Err(error) => {
                self.names = Some(walker.names);
                // Strictly or not: what does not begin as a DICOM file is another file.
                return if error.kind() == ErrorKind::InvalidData { Ok(None) } else { Err(error) };
            }
        };
        for (event, found) in &meta {
            self.take(event, found, &walker.names);
        }
        let result = if front.deflated {
            let inflated =
                walker.source.read_all().and_then(|file| inflate(&file, front.data_set_at, self.options.max_inflated_bytes));
            let (names, warnings) = (walker.names, walker.warnings);
            match inflated {
                Err(error) => {
                    self.names = Some(names);
                    return Err(error);
                }
                Ok((bytes, damage)) => {
                    let mut walker = Walker::new(bytes.as_slice(), names, self.dict, self.options);
                    let result =
                        settle(&mut walker, &front).and_then(|encoding| self.walk(&mut walker, front.data_set_at, encoding));
                    let has_warnings = damage.is_some() || !warnings.is_empty() || !walker.warnings.is_empty();
                    self.names = Some(walker.names);
                    result.map(|()| has_warnings)
                }
            }
        } else {
            let result = settle(&mut walker, &front).and_then(|encoding| self.walk(&mut walker, front.data_set_at, encoding));
            let has_warnings = !walker.warnings.is_empty();
            self.names = Some(walker.names);
            result.map(|()| has_warnings)
        };
        result.map(|has_warnings| Some((byte_len, has_warnings)))
    }

    fn walk<S: Source>(
        &mut self,
        walker: &mut Walker<'d, '_, S>,
        at: u64,
        encoding: crate::transfer::Encoding,
    ) -> Result<(), Error> {
        walker.begin(at, encoding, false);
        while let Some(event) = walker.next()? {
            self.take(&event, &walker.found, &walker.names);
            if self.pending.len() > self.options.max_nodes {
                return Err(Error::new(
                    ErrorKind::LimitExceeded,
                    format!("found more than {} elements, the limit of the reader (max_nodes)", self.options.max_nodes),
                ));
            }
        }
        Ok(())
    }

    #[inline]
    fn take(&mut self, event: &Event, found: &Found, names: &CreatorNames<'d>) {
        if !matches!(event, Event::Element | Event::SequenceStart | Event::FragmentsStart) {
            return;
        }
        let key = (found.creator, found.tag, found.vr, found.vr_source);
        let row = match self.fast.get(&key) {
            Some(row) => *row,
            None => self.new_row(key, found, names),
        };
        self.pending.push(row);
    }

    /// The row of an element that stands at this place for the first time.
    fn new_row(&mut self, key: FastKey, found: &Found, names: &CreatorNames<'d>) -> u32 {
        let tag = found.tag;
        let mut row_tag = tag;
        if let Some(name) = names.get(found.creator) {
            let entry = name.view.and_then(|view| view.lookup(tag.group(), tag.element()));
            // The block tells nothing, unless the registry's entry holds in this block only.
            if entry.and_then(|entry| entry.block()).is_none() {
                row_tag = Tag::new(tag.group(), tag.element() & 0x00FF);
            }
        }
        // "US or SS" is counted as the dictionary's first; the sign of each file's pixels is no fact about the element.
        let row_key = (key.0, row_tag, key.2, key.3);
        let next = self.rows.len() as u32;
        let row = *self.slow.entry(row_key).or_insert(next);
        if row == next {
            self.rows.push(Row { key: row_key, files: 0, elements: 0, last_file: 0, example: String::new() });
        }
        self.fast.insert(key, row);
        row
    }

    fn commit(&mut self, path: &Path) {
        let file = self.file_number;
        let path = path.to_string_lossy();
        for at in self.pending.drain(..) {
            // Rows are never taken away.
            let row = &mut self.rows[at as usize];
            row.elements += 1;
            let is_new = row.last_file != file;
            if is_new {
                row.last_file = file;
                row.files += 1;
                if row.example.is_empty() || *path < *row.example {
                    row.example = path.to_string();
                }
            }
            let Some(creator) = row.key.0.index() else { continue };
            if creator >= self.owners.len() {
                self.owners.resize_with(creator + 1, Owner::default);
            }
            let owner = &mut self.owners[creator];
            if owner.elements == 0 {
                let vendor = self.names.as_ref().and_then(|names| names.get(row.key.0)?.view?.vendor()).unwrap_or_default();
                owner.vendor = self.vendors.iter().position(|(name, _)| name == vendor).unwrap_or_else(|| {
                    self.vendors.push((vendor.to_string(), Owner::default()));
                    self.vendors.len() - 1
                });
            }
            owner.elements += 1;
            let vendor = &mut self.vendors[owner.vendor].1;
            vendor.elements += 1;
            if owner.last_file != file {
                owner.last_file = file;
                owner.files += 1;
            }
            if vendor.last_file != file {
                vendor.last_file = file;
                vendor.files += 1;
            }
        }
    }

    /// What was counted, under the creators' names.
    pub(super) fn finish(mut self) -> Census {
        let names = self.names.take().map(CreatorNames::into_names).unwrap_or_default();
        let name_of = |creator: CreatorRef| {
            creator.index().and_then(|at| names.get(at)).map_or_else(String::new, |known| known.name.clone())
        };
        for row in self.rows.into_iter().filter(|row| row.elements > 0) {
            let (creator, tag, vr, vr_source) = row.key;
            let key = CensusKey { creator: name_of(creator), tag, vr, vr_source };
            self.census.add_row(key, CensusCount { files: row.files, elements: row.elements, example: row.example });
        }
        let totals = |owner: &Owner| super::Totals { files: owner.files, elements: owner.elements };
        for (at, owner) in self.owners.iter().enumerate().filter(|(_, owner)| owner.elements > 0) {
            if let Some(known) = names.get(at) {
                self.census.creators.insert(known.name.clone(), totals(owner));
            }
        }
        self.census.vendors = self.vendors.iter().map(|(name, owner)| (name.clone(), totals(owner))).collect();
        self.census
    }
}
