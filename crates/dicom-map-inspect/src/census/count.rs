//! One thread's counting: file after file into tables that grow with distinct elements only.

use super::{Census, CensusCount, CensusKey, MAX_CREATORS, MISREAD_TAG};
use crate::escape;
use dicom_map::{DmapDict, Error, Tag, Vr};
use dicom_map_dataset::read::scan::{CreatorNames, CreatorRef, ElementHeader, Scanner, is_text};
use dicom_map_dataset::{ReadOptions, VrSource};
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
    scanner: Scanner<'d, 'o>,
    no_paths: bool,
    table: Table,
    owners: Vec<Owner>,
    vendors: Vec<(String, Owner)>,
    file_number: u64,
    census: Census,
}

/// The rows, and how elements find theirs.
#[derive(Default)]
struct Table {
    /// From an element as in a file to its row.
    fast: HashMap<FastKey, u32>,
    /// From what a row is about to the row.
    slow: HashMap<FastKey, u32>,
    rows: Vec<Row>,
    /// The rows of the elements of the file that is being read; counted when it has been read to
    /// its end.
    pending: Vec<u32>,
}

impl Table {
    #[inline]
    fn take(&mut self, header: &ElementHeader, names: &CreatorNames<'_>) {
        let key = (header.creator, header.tag, header.vr, header.vr_source);
        let row = match self.fast.get(&key) {
            Some(row) => *row,
            None => self.new_row(key, header, names),
        };
        self.pending.push(row);
    }

    /// The row of an element that is seen at this place for the first time.
    fn new_row(&mut self, key: FastKey, header: &ElementHeader, names: &CreatorNames<'_>) -> u32 {
        let tag = header.tag;
        let mut row_tag = tag;
        if let Some(name) = names.get(header.creator) {
            let entry = name.view.and_then(|view| view.lookup(tag.group(), tag.element()));
            // The block tells nothing, unless the registry's entry holds in this block only.
            if entry.and_then(|entry| entry.block()).is_none() {
                row_tag = Tag::new(tag.group(), tag.element() & 0x00FF);
            }
        } else if is_text(tag) {
            row_tag = MISREAD_TAG;
        }
        // "US or SS" is counted as the dictionary's first; the sign of each file's pixels is no
        // fact about the element.
        let row_key = (key.0, row_tag, key.2, key.3);
        let next = self.rows.len() as u32;
        let row = *self.slow.entry(row_key).or_insert(next);
        if row == next {
            self.rows.push(Row {
                key: row_key,
                files: 0,
                elements: 0,
                last_file: 0,
                example: String::new(),
            });
        }
        self.fast.insert(key, row);
        row
    }
}

impl<'d, 'o> Counter<'d, 'o> {
    pub(super) fn new(dict: &'d DmapDict, options: &'o ReadOptions, no_paths: bool) -> Self {
        Counter {
            scanner: Scanner::new(dict, options, MAX_CREATORS),
            no_paths,
            table: Table::default(),
            owners: Vec::new(),
            vendors: Vec::new(),
            file_number: 0,
            census: Census::default(),
        }
    }

    /// Something that could not be read.
    pub(super) fn fail(&mut self, path: &Path, error: &Error) {
        let place = match (error.tag_path(), error.byte_offset()) {
            (Some(tag_path), Some(offset)) => {
                format!("{tag_path}: {} (byte {offset})", error.message())
            }
            (None, Some(offset)) => format!("{} (byte {offset})", error.message()),
            _ => error.message().to_string(),
        };
        let path = if self.no_paths { "".into() } else { escape::path(path) };
        self.census.failures.push((path.into_owned(), place));
    }

    /// Reads one file. True when it could be, or is not a DICOM file.
    pub(super) fn file(&mut self, path: &Path) -> bool {
        self.file_number += 1;
        let table = &mut self.table;
        table.pending.clear();
        match self.scanner.scan(path, |header, names| table.take(header, names)) {
            Ok(Some(scanned)) => {
                self.commit(path);
                self.census.files += 1;
                self.census.bytes += scanned.byte_len;
                self.census.files_with_warnings += u64::from(scanned.has_warnings);
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

    fn commit(&mut self, path: &Path) {
        let file = self.file_number;
        let path = if self.no_paths { "".into() } else { escape::path(path) };
        for at in self.table.pending.drain(..) {
            // Rows are never taken away.
            let row = &mut self.table.rows[at as usize];
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
                let vendor = self
                    .scanner
                    .creator(row.key.0)
                    .and_then(|known| known.view?.vendor())
                    .unwrap_or_default();
                owner.vendor =
                    self.vendors.iter().position(|(name, _)| name == vendor).unwrap_or_else(|| {
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
        let names: Vec<&str> = self.scanner.creators().map(|known| known.name.as_str()).collect();
        let name_of = |creator: CreatorRef| {
            creator
                .index()
                .and_then(|at| names.get(at))
                .map_or_else(String::new, |name| (*name).to_string())
        };
        for row in self.table.rows.into_iter().filter(|row| row.elements > 0) {
            let (creator, tag, vr, vr_source) = row.key;
            let key = CensusKey { creator: name_of(creator), tag, vr, vr_source };
            self.census.add_row(
                key,
                CensusCount { files: row.files, elements: row.elements, example: row.example },
            );
        }
        let totals = |owner: &Owner| super::Totals { files: owner.files, elements: owner.elements };
        for (at, owner) in self.owners.iter().enumerate().filter(|(_, owner)| owner.elements > 0) {
            if let Some(name) = names.get(at) {
                self.census.creators.insert((*name).to_string(), totals(owner));
            }
        }
        self.census.vendors =
            self.vendors.iter().map(|(name, owner)| (name.clone(), totals(owner))).collect();
        self.census
    }
}
