//! Counting in one thread: file after file, into tables that grow only with the number of distinct
//! elements, and that are merged into the common census when they are large enough.

use super::{
    Census, CensusCount, CensusKey, MAX_ROWS, MISREAD_TAG, OF_NO_CREATOR, OF_NO_VENDOR,
    OF_UNKNOWN_CREATORS, Totals, is_private_without_creator,
};
use crate::escape;
use crate::members::{Content, ShowMembers, buffered, show_members, show_members_of};
use crate::objects::Object;
use crate::parts::UNKNOWN_LENGTH;
use dicom_map::{DmapDict, Error, Tag, Vr};
use dicom_map_dataset::read::scan::{
    CreatorNames, CreatorRef, ElementHeader, Scan, Scanner, is_text,
};
use dicom_map_dataset::{ReadOptions, VrSource};
use indexmap::IndexMap;
use std::fs::Metadata;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;

/// The maximum number of distinct elements of one file that get a row; further ones count as
/// elements without a row. The same element in another block or with another VR is a distinct one,
/// and an element of a known creator counts twice. Files seen have fewer than 4,000.
pub const MAX_FILE_ROWS: usize = 1 << 15;
/// The minimum number of rows that one thread keeps between files, however many threads there are.
const MIN_KEPT_ROWS: usize = 1 << 12;
/// The number of private creators that one thread keeps between files.
const KEPT_CREATORS: usize = 1 << 12;
/// The maximum number of private creators that one file may name; a file with more counts as a
/// failure. Files seen name fewer than 50.
pub const MAX_FILE_CREATORS: usize = 1 << 12;

/// An element as it is in a file.
type Key = (CreatorRef, Tag, Vr, VrSource);

struct Row {
    key: Key,
    /// Elements of the file that is being read; they are counted once it has been read to its end.
    pending: u32,
    files: u64,
    elements: u64,
    example: Option<Arc<str>>,
}

/// Totals and vendor of a creator.
#[derive(Default)]
struct Owner {
    files: u64,
    elements: u64,
    last_file: u64,
    vendor: usize,
}

impl Owner {
    /// Counts elements of the file with this number.
    fn add(&mut self, elements: u64, file: u64) {
        self.elements += elements;
        if self.last_file != file {
            self.last_file = file;
            self.files += 1;
        }
    }
}

/// Returns the index of a vendor, which is added at the end if it is new.
fn place_of(vendors: &mut Vec<(String, Owner)>, name: &str) -> usize {
    vendors.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
        vendors.push((name.to_string(), Owner::default()));
        vendors.len() - 1
    })
}

pub(super) struct Counter<'d, 'o> {
    scanner: Scanner<'d, 'o>,
    no_paths: bool,
    table: Table,
    /// The number of rows that are kept between files.
    kept_rows: usize,
    owners: Vec<Owner>,
    vendors: Vec<(String, Owner)>,
    file_number: u64,
    /// Totals and failures only; the rows stay in the table until they are merged.
    census: Census,
}

/// The rows, and the index that finds them.
#[derive(Default)]
struct Table {
    /// Maps an element, as it is in a file, to its row and to the element that followed it. The
    /// seed of the hashes is random, since the keys come from files.
    found: IndexMap<Key, IndexEntry, foldhash::fast::RandomState>,
    rows: Vec<Row>,
    /// The rows of the elements of the file that is being read.
    touched: Vec<u32>,
    /// The index in `found` of the element of the file that was counted last; `None` before the
    /// first.
    last: Option<u32>,
    /// The index in `found` of the first element of the latest file.
    first: u32,
    /// The index in `found` of the next element, if this file is like the previous one.
    expected: u32,
    /// The maximum number of entries of `found` while this file is read.
    limit: usize,
    /// The number of elements of the file that have no row.
    unlisted: u64,
}

#[derive(Clone, Copy)]
struct IndexEntry {
    row: u32,
    /// The element that followed it last time: files of one series have the same elements in the
    /// same order, so most are found without hashing.
    next: u32,
}

impl Table {
    fn begin(&mut self) {
        self.forget_file();
        self.last = None;
        self.expected = self.first;
        self.limit = self.found.len() + MAX_FILE_ROWS;
    }

    /// Discards the counts of a file that was not read to its end.
    fn forget_file(&mut self) {
        for row in self.touched.drain(..) {
            self.rows[row as usize].pending = 0;
        }
        self.unlisted = 0;
    }

    #[inline]
    fn take(&mut self, header: &ElementHeader, names: &CreatorNames<'_>) {
        let key = (header.creator, header.tag, header.vr, header.vr_source);
        let row = match self.found.get_index(self.expected as usize) {
            Some((expected, found)) if *expected == key => {
                self.last = Some(self.expected);
                self.expected = found.next;
                found.row
            }
            _ => match self.look_up(key, header, names) {
                Some(row) => row,
                None => {
                    self.unlisted += 1;
                    return;
                }
            },
        };
        // Rows are removed only between files.
        let counted = &mut self.rows[row as usize];
        if counted.pending == 0 {
            self.touched.push(row);
        }
        counted.pending += 1;
    }

    /// Finds the row of an element, and records that it follows the last one.
    #[inline(never)]
    fn look_up(
        &mut self,
        key: Key,
        header: &ElementHeader,
        names: &CreatorNames<'_>,
    ) -> Option<u32> {
        let at = match self.found.get_index_of(&key) {
            Some(at) => at,
            None if self.found.len() < self.limit => self.new_row(key, header, names),
            None => return None,
        };
        // Below `limit`, which is below 2^32.
        let at = at as u32;
        match self.last.and_then(|last| self.found.get_index_mut(last as usize)) {
            Some((_, last)) => last.next = at,
            None => self.first = at,
        }
        self.last = Some(at);
        let (_, found) = self.found.get_index(at as usize)?;
        self.expected = found.next;
        Some(found.row)
    }

    /// Adds a row for a key that is seen for the first time. Returns its index in `found`.
    fn new_row(&mut self, key: Key, header: &ElementHeader, names: &CreatorNames<'_>) -> usize {
        let tag = header.tag;
        let mut row_tag = tag;
        if let Some(name) = names.get(header.creator) {
            let entry = name.view.and_then(|view| view.lookup(tag.group(), tag.element()));
            // The block is irrelevant unless the registry's entry is for this block only.
            if entry.and_then(|entry| entry.block()).is_none() {
                row_tag = Tag::new(tag.group(), tag.element() & 0x00FF);
            }
        } else if is_text(tag) {
            row_tag = MISREAD_TAG;
        }
        // "US or SS" is counted as the VR that is first in the dictionary: the sign of a file's
        // pixels is not a property of the element.
        let row_key = (key.0, row_tag, key.2, key.3);
        let next = self.rows.len() as u32;
        let row = self.found.entry(row_key).or_insert(IndexEntry { row: next, next: 0 }).row;
        if row == next {
            self.rows.push(Row { key: row_key, pending: 0, files: 0, elements: 0, example: None });
        }
        self.found.insert_full(key, IndexEntry { row, next: 0 }).0
    }
}

impl<'d, 'o> Counter<'d, 'o> {
    pub(super) fn new(
        dict: &'d DmapDict,
        options: &'o ReadOptions,
        threads: usize,
        no_paths: bool,
    ) -> Self {
        Counter {
            scanner: Scanner::new(dict, options, KEPT_CREATORS + MAX_FILE_CREATORS),
            no_paths,
            table: Table::default(),
            kept_rows: (MAX_ROWS / threads.max(1)).max(MIN_KEPT_ROWS),
            owners: Vec::new(),
            vendors: Vec::new(),
            file_number: 0,
            census: Census::default(),
        }
    }

    /// Records a file or folder that could not be examined.
    pub(super) fn fail_to_find(&mut self, path: &Path, error: &Error) {
        self.census.covered.add(path, UNKNOWN_LENGTH);
        self.fail(path, error);
    }

    /// Records a failure to read something.
    fn fail(&mut self, path: &Path, error: &Error) {
        let place = match (error.tag_path(), error.byte_offset()) {
            (Some(tag_path), Some(offset)) => {
                format!("{tag_path}: {} (byte {offset})", error.message())
            }
            (None, Some(offset)) => format!("{} (byte {offset})", error.message()),
            _ => error.message().to_string(),
        };
        let path = if self.no_paths { "".into() } else { escape::path(path) };
        self.census.add_failure(path.into_owned(), place);
    }

    /// Reads one file, unless it turns out not to be new once it is open. Returns true if it could
    /// be read, or is not a DICOM file.
    pub(super) fn file(&mut self, path: &Path, is_new: impl FnOnce(&Metadata) -> bool) -> bool {
        self.file_number += 1;
        let table = &mut self.table;
        table.begin();
        let mut byte_len = None;
        let is_new = |metadata: &Metadata| {
            byte_len = Some(metadata.len());
            is_new(metadata)
        };
        let scan = self.scanner.scan_if(path, is_new, |header, names| table.take(header, names));
        match (&scan, byte_len) {
            (Ok(Scan::PassedOver), _) => {}
            (_, Some(byte_len)) => self.census.covered.add(path, byte_len),
            (_, None) => self.census.covered.add_file(path),
        }
        match scan {
            Ok(Scan::Dicom(scanned)) => {
                self.commit(path);
                self.census.files += 1;
                self.census.bytes += scanned.byte_len;
                self.census.files_with_warnings += u64::from(scanned.has_warnings);
                true
            }
            Ok(Scan::PassedOver) => true,
            Ok(Scan::Other) => {
                self.table.forget_file();
                self.members(path, show_members)
            }
            Err(error) => {
                self.table.forget_file();
                self.fail(path, &error);
                false
            }
        }
    }

    /// Reads an object that is not a local file; like [`Counter::file`].
    pub(super) fn object(&mut self, object: &dyn Object) -> bool {
        self.file_number += 1;
        let path = object.name();
        let table = &mut self.table;
        table.begin();
        let byte_len = object.byte_len();
        self.census.covered.add(path, *byte_len.as_ref().unwrap_or(&UNKNOWN_LENGTH));
        let scan = byte_len.and_then(|byte_len| {
            let take = |header: &ElementHeader, names: &CreatorNames<'_>| table.take(header, names);
            Ok((self.scanner.scan_ranges(&object, byte_len, take)?, byte_len))
        });
        match scan {
            Ok((Scan::Dicom(scanned), _)) => {
                self.commit(path);
                self.census.files += 1;
                self.census.bytes += scanned.byte_len;
                self.census.files_with_warnings += u64::from(scanned.has_warnings);
                true
            }
            Ok((_, byte_len)) => {
                self.table.forget_file();
                self.members(path, |path, show| {
                    show_members_of(path, buffered(object, byte_len), show)
                })
            }
            Err(error) => {
                self.table.forget_file();
                self.fail(path, &error);
                false
            }
        }
    }

    /// Reads the files in an archive; files that are not DICOM files are counted. Returns true if
    /// all could be read.
    fn members(&mut self, path: &Path, show_members: impl ShowMembers) -> bool {
        let mut is_fine = true;
        let shown = show_members(path, &mut |member| {
            let read = member.content.and_then(|content| self.member(&member.path, content));
            if let Err(error) = read {
                self.table.forget_file();
                self.fail(&member.path, &error);
                is_fine = false;
            }
            ControlFlow::Continue(())
        });
        match shown {
            Ok(true) => is_fine,
            Ok(false) => {
                self.census.other_files += 1;
                true
            }
            Err(error) => {
                self.fail(path, &error);
                false
            }
        }
    }

    fn member(&mut self, path: &Path, content: Content<'_>) -> Result<(), Error> {
        self.file_number += 1;
        let table = &mut self.table;
        table.begin();
        let Content { input, byte_len } = content;
        match self
            .scanner
            .scan_stream(input, byte_len, |header, names| table.take(header, names))?
        {
            Scan::Dicom(scanned) => {
                self.commit(path);
                self.census.files += 1;
                self.census.bytes += scanned.byte_len;
                self.census.files_with_warnings += u64::from(scanned.has_warnings);
            }
            Scan::Other | Scan::PassedOver => {
                self.table.forget_file();
                self.census.other_files += 1;
            }
        }
        Ok(())
    }

    fn commit(&mut self, path: &Path) {
        let file = self.file_number;
        let path = if self.no_paths { "".into() } else { escape::path(path) };
        // Created for the first row that needs it.
        let mut own: Option<Arc<str>> = None;
        // Adjacent rows nearly always have the same example.
        let mut compared: Option<(*const u8, bool)> = None;
        self.census.unlisted_elements += std::mem::take(&mut self.table.unlisted);
        for at in self.table.touched.drain(..) {
            // Rows are removed only between files.
            let row = &mut self.table.rows[at as usize];
            let elements = u64::from(std::mem::take(&mut row.pending));
            row.elements += elements;
            row.files += 1;
            let is_first = match (&row.example, compared) {
                (None, _) => true,
                (Some(other), Some((known, is_first))) if known == other.as_ptr() => is_first,
                (Some(other), _) => {
                    let is_first = *path < **other;
                    compared = Some((other.as_ptr(), is_first));
                    is_first
                }
            };
            if is_first {
                row.example = Some(Arc::clone(own.get_or_insert_with(|| Arc::from(&*path))));
            }
            let Some(creator) = row.key.0.index() else {
                let (_, tag, _, vr_source) = row.key;
                if is_private_without_creator(tag, vr_source) {
                    let at = place_of(&mut self.vendors, OF_NO_CREATOR);
                    self.vendors[at].1.add(elements, file);
                }
                continue;
            };
            if creator >= self.owners.len() {
                self.owners.resize_with(creator + 1, Owner::default);
            }
            let owner = &mut self.owners[creator];
            if owner.elements == 0 {
                let known = self.scanner.creator(row.key.0).and_then(|known| known.view);
                let vendor = known.map_or(OF_UNKNOWN_CREATORS, |creator| {
                    creator.vendor().unwrap_or(OF_NO_VENDOR)
                });
                owner.vendor = place_of(&mut self.vendors, vendor);
            }
            owner.add(elements, file);
            self.vendors[owner.vendor].1.add(elements, file);
        }
    }

    /// True if the tables must be merged before the next file.
    pub(super) fn is_full(&self) -> bool {
        self.table.found.len() > self.kept_rows || self.scanner.creators().len() > KEPT_CREATORS
    }

    /// Moves the counts into `all`, under the creators' names.
    pub(super) fn empty_into(&mut self, all: &mut Census) {
        let names: Vec<Arc<str>> =
            self.scanner.creators().map(|known| Arc::from(known.name.as_str())).collect();
        let name_of = |creator: CreatorRef| {
            let name = creator.index().and_then(|at| names.get(at));
            name.map_or_else(|| Arc::from(""), Arc::clone)
        };
        all.add_totals(std::mem::take(&mut self.census));
        for row in self.table.rows.drain(..).filter(|row| row.elements > 0) {
            let (creator, tag, vr, vr_source) = row.key;
            let key = CensusKey { creator: name_of(creator), tag, vr, vr_source };
            let example = row.example.unwrap_or_else(|| Arc::from(""));
            all.add_row(key, CensusCount { files: row.files, elements: row.elements, example });
        }
        let totals = |owner: &Owner| Totals { files: owner.files, elements: owner.elements };
        for (owner, name) in self.owners.iter().zip(&names).filter(|(it, _)| it.elements > 0) {
            all.add_creator(name, totals(owner));
        }
        for (name, owner) in self.vendors.drain(..) {
            all.add_vendor(name, totals(&owner));
        }
        self.owners.clear();
        self.table = Table::default();
        if names.len() > KEPT_CREATORS {
            self.scanner.forget_creators();
        }
    }
}
