//! Making a table: several threads read the files, and the rows come in the order of the list of
//! files.

use super::cell::{Cell, NullReason, Row};
use super::column::FileFact;
use super::extract::Extractor;
use super::plan::Plan;
use super::{frames, whole};
use crate::census::{MAX_THREADS, Progress};
use crate::escape;
use crate::files::{FileWalk, Order, WalkEntry};
use crate::members::{Content, Member, ShowMembers, buffered, show_members, show_members_of};
use crate::objects::{Given, Object};
use crate::parts::{FileSet, UNKNOWN_LENGTH};
use dicom_map::{DmapDict, Error, Tag, bytes};
use dicom_map_dataset::read::options::MAX_CREATOR_NAMES;
use dicom_map_dataset::read::scan::{Scan, Scanned, Scanner};
use dicom_map_dataset::{DataSet, ReadOptions, Reader};
use std::collections::BTreeMap;
use std::fs::Metadata;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc;
use std::sync::{Arc, Condvar, Mutex, PoisonError};

/// Default number of threads per core: on slow storage, most of them wait.
const THREADS_PER_CORE: usize = 2;
/// The most threads by default.
const MAX_DEFAULT_THREADS: usize = 32;
/// The number of files in a batch. A row of 30 columns takes about 2 KB.
const BATCH_FILES: usize = 128;
/// The number of files that one object of a store counts as. Objects take longer to read, so a
/// batch has fewer of them, and more threads wait for the store in parallel.
const OBJECT_WEIGHT: usize = 16;
/// The number of files of an archive after which its rows so far are sent on, even though more
/// follow.
const PART_FILES: usize = 4 * BATCH_FILES;
/// The number of batches per thread that may be finished before an earlier one.
const AHEAD: usize = 2;
/// The number of private creators that one thread remembers between files.
const KEPT_CREATORS: usize = 1 << 12;
/// Where reading ends by default: before pixel data.
const PIXELS: Tag = Tag::new(0x7FE0, 0x0000);

/// The subject of each row of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Per {
    /// A file.
    #[default]
    File,
    /// A frame. Objects with functional groups (PS3.3 C.7.6.16) have a row for each item of the
    /// Per-frame Functional Groups Sequence; other objects have one row.
    Frame,
}

impl Per {
    /// The name: `file` or `frame`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Per::File => "file",
            Per::Frame => "frame",
        }
    }

    /// The value with this name.
    pub(super) fn of_word(word: &str) -> Option<Per> {
        [Per::File, Per::Frame].into_iter().find(|per| per.as_str() == word)
    }
}

/// Options for making a table.
#[derive(Clone, Debug, Default)]
pub struct TableOptions {
    /// How to read the files. The columns decide where reading stops.
    pub read: ReadOptions,
    /// The subject of each row.
    pub per: Per,
    /// Number of threads, at most [`MAX_THREADS`]; 0 for two per core, at most 32.
    pub threads: usize,
}

/// A file that failed: its name and the reason.
pub type Failure = (String, String);

/// A batch of rows.
#[derive(Debug, Default)]
pub struct Batch {
    /// The rows, in the order of the files.
    pub rows: Vec<Row>,
    /// Failures, in the same order: the file, as [`dicom_map::escape::path`] shows its name, and
    /// the reason.
    pub failures: Vec<Failure>,
    /// The totals of the rows.
    pub summary: Summary,
}

/// Facts about a table other than its rows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Summary {
    /// DICOM files.
    pub files: u64,
    /// Files that are not DICOM files.
    pub other_files: u64,
    /// Total size of the DICOM files in bytes.
    pub bytes: u64,
    /// Files and folders that could not be read.
    pub failure_count: u64,
    /// The number of rows.
    pub rows: u64,
    /// The number of values without a cell, by column and reason.
    pub nulls: BTreeMap<(usize, NullReason), NullCount>,
    /// True if it was stopped early.
    pub interrupted: bool,
    /// The files covered, including other files and failures.
    pub covered: FileSet,
    /// The first of these files, as [`dicom_map::escape::path`] shows its name.
    pub first: String,
}

/// Values that have no cell, for one reason.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct NullCount {
    /// The number of values.
    pub count: u64,
    /// The first file with such a value, as [`dicom_map::escape::path`] shows its name.
    pub example: String,
}

impl Summary {
    /// Remembers the first file.
    fn begin(&mut self, path: &Path) {
        if self.first.is_empty() {
            self.first = escape::path(path).into_owned();
        }
    }

    /// Adds the totals of further files.
    pub fn add(&mut self, other: Summary) {
        self.files += other.files;
        self.other_files += other.other_files;
        self.bytes += other.bytes;
        self.failure_count += other.failure_count;
        self.rows += other.rows;
        self.interrupted |= other.interrupted;
        self.covered.merge(other.covered);
        if self.first.is_empty() {
            self.first = other.first;
        }
        for (key, more) in other.nulls {
            let sum = self.nulls.entry(key).or_default();
            if sum.count == 0 {
                sum.example = more.example;
            }
            sum.count += more.count;
        }
    }
}

/// Reads the files in `paths`, and recursively those in its folders, sorted by name, and makes rows
/// of them.
///
/// `prepare` is called by the reading threads, with batches in any order; `take` is called by the
/// calling thread, in the order of the files, so the rows do not depend on the number of threads.
/// Memory use does not grow with the number of files, except for the names in one folder.
///
/// Errors: those of `take`, which stop it.
pub fn make_table<T: Send, E>(
    paths: impl Iterator<Item: Into<Given>> + Send,
    plan: &Plan,
    dict: &Arc<DmapDict>,
    options: &TableOptions,
    progress: &Progress,
    prepare: &(dyn Fn(&mut Batch) -> T + Sync),
    take: &mut dyn FnMut(Batch, T) -> Result<(), E>,
) -> Result<Summary, E> {
    let threads = match options.threads {
        0 => std::thread::available_parallelism()
            .map_or(1, usize::from)
            .saturating_mul(THREADS_PER_CORE)
            .min(MAX_DEFAULT_THREADS),
        count => count.min(MAX_THREADS),
    };
    let read =
        ReadOptions { stop_before: None, stop_after: plan.stop_after, ..options.read.clone() };
    let list = Mutex::new((0u64, FileWalk::new(paths, true, Order::Name)));
    let turn = Turn::default();
    let given_up = AtomicBool::new(false);
    let (sender, receiver) = mpsc::sync_channel::<Message<T>>(2);
    let work = |sender: mpsc::SyncSender<Message<T>>| {
        let _end = EndOnPanic(&turn);
        let mut maker = RowMaker::new(plan, dict, &read, options.per);
        let mut found = Vec::with_capacity(BATCH_FILES);
        while !progress.is_stopped() && !given_up.load(Ordering::Relaxed) {
            let number = {
                let mut list = list.lock().unwrap_or_else(PoisonError::into_inner);
                let mut weight = 0;
                while weight < BATCH_FILES
                    && let Some(next) = list.1.next()
                {
                    weight += if let WalkEntry::Object(_) = next { OBJECT_WEIGHT } else { 1 };
                    found.push(next);
                }
                list.0 += 1;
                list.0 - 1
            };
            if found.is_empty() {
                break;
            }
            if !turn.wait(number, (threads * AHEAD) as u64) {
                break;
            }
            let send = |mut batch: Batch, is_last: bool| {
                batch.summary.rows = batch.rows.len() as u64;
                let prepared = prepare(&mut batch);
                sender.send(Message { number, is_last, batch, prepared }).is_ok()
            };
            let mut batch = Batch::default();
            for found in found.drain(..) {
                // Once begun, a batch is finished, so that no file in the middle is missing, unless
                // the whole table is stopped.
                if progress.is_stopped() {
                    batch.summary.interrupted = true;
                    break;
                }
                // An archive of many files sends its first rows only when its batch is next.
                let is_over = &mut |batch: Batch| {
                    !turn.wait(number, 1) || progress.is_stopped() || !send(batch, false)
                };
                maker.take(found, &mut batch, progress, is_over);
            }
            if !send(batch, true) {
                break;
            }
        }
    };
    let mut summary = Summary::default();
    let mut answer = Ok(());
    let is_whole = std::thread::scope(|scope| {
        let work = &work;
        let helpers: Vec<_> = (0..threads.max(1))
            .map_while(|_| {
                let sender = sender.clone();
                // If the system refuses a thread, there is one fewer.
                std::thread::Builder::new().spawn_scoped(scope, move || work(sender)).ok()
            })
            .collect();
        drop(sender);
        let is_started = !helpers.is_empty();
        let mut early: BTreeMap<u64, (Batch, T)> = BTreeMap::new();
        let mut next = 0;
        while let Ok(message) = receiver.recv() {
            let Message { number, is_last, mut batch, prepared } = message;
            if is_last {
                early.insert(number, (batch, prepared));
            } else if answer.is_ok() {
                // It is the turn of this batch.
                summary.add(std::mem::take(&mut batch.summary));
                answer = take(batch, prepared);
            }
            while let (Some((mut batch, prepared)), true) = (early.remove(&next), answer.is_ok()) {
                summary.add(std::mem::take(&mut batch.summary));
                answer = take(batch, prepared);
                next += 1;
                turn.done(next);
            }
            if answer.is_err() {
                given_up.store(true, Ordering::Relaxed);
                turn.end();
            }
        }
        let mut is_whole = is_started && (early.is_empty() || answer.is_err());
        for helper in helpers {
            // No input makes a thread panic; if one does, the table is marked as incomplete.
            is_whole &= helper.join().is_ok();
        }
        is_whole
    });
    answer?;
    summary.interrupted |= !is_whole || progress.is_stopped();
    Ok(summary)
}

/// Rows that a reading thread sends.
struct Message<T> {
    /// The number of the batch in the list.
    number: u64,
    /// True if this is the last message of the batch.
    is_last: bool,
    batch: Batch,
    prepared: T,
}

/// The number of batches taken so far, which limits how far the threads read ahead.
#[derive(Default)]
struct Turn {
    /// The next batch to be taken; [`Turn::END`] at the end.
    next: Mutex<u64>,
    changed: Condvar,
}

impl Turn {
    const END: u64 = u64::MAX;

    /// Waits until the batch with this number is not too far ahead. False at the end.
    fn wait(&self, number: u64, ahead: u64) -> bool {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        while *next != Turn::END && number >= *next + ahead {
            next = self.changed.wait(next).unwrap_or_else(PoisonError::into_inner);
        }
        *next != Turn::END
    }

    fn done(&self, number: u64) {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        // Never goes back from the end.
        *next = number.max(*next);
        self.changed.notify_all();
    }

    fn end(&self) {
        self.done(Turn::END);
    }
}

/// Makes sure that no one waits for a thread that has panicked.
struct EndOnPanic<'t>(&'t Turn);

impl Drop for EndOnPanic<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.0.end();
        }
    }
}

/// The reader of one thread.
struct RowMaker<'p> {
    plan: &'p Plan,
    per: Per,
    scanner: Scanner<'p, 'p>,
    extractor: Extractor<'p>,
    reader: Reader,
}

impl<'p> RowMaker<'p> {
    fn new(
        plan: &'p Plan,
        dict: &'p Arc<DmapDict>,
        read: &'p ReadOptions,
        per: Per,
    ) -> RowMaker<'p> {
        // If nothing else ends the index, it ends before pixel data.
        let stop_before = (read.stop_after.is_none() || per == Per::Frame).then_some(PIXELS);
        let stop_after = if per == Per::Frame { None } else { read.stop_after };
        let of_index = ReadOptions { stop_before, stop_after, ..read.clone() };
        RowMaker {
            plan,
            per,
            scanner: Scanner::new(dict, read, KEPT_CREATORS + MAX_CREATOR_NAMES).keep_malformed(),
            extractor: Extractor::new(plan),
            reader: Reader::new(Arc::clone(dict)).with_options(of_index),
        }
    }

    /// `is_over` receives the rows so far of an archive of many files, and returns true if no more
    /// are wanted.
    fn take(
        &mut self,
        found: WalkEntry,
        batch: &mut Batch,
        progress: &Progress,
        is_over: &mut dyn FnMut(Batch) -> bool,
    ) {
        match found {
            WalkEntry::File(path, _) => {
                progress.count_file();
                batch.summary.begin(&path);
                match self.file(&path, batch) {
                    Ok(true) => {}
                    Ok(false) => self.members(&path, batch, progress, is_over, show_members),
                    Err(error) => fail(&path, &error, batch, progress),
                }
            }
            WalkEntry::Object(object) => {
                progress.count_file();
                let path = object.name();
                batch.summary.begin(path);
                let byte_len = object.byte_len();
                let known = *byte_len.as_ref().unwrap_or(&UNKNOWN_LENGTH);
                batch.summary.covered.add(path, known);
                match byte_len.and_then(|byte_len| self.object(&*object, byte_len, batch)) {
                    Ok(true) => {}
                    Ok(false) => {
                        let show = |path: &Path, show: &mut dyn FnMut(Member<'_>) -> _| {
                            show_members_of(path, buffered(&*object, known), show)
                        };
                        self.members(path, batch, progress, is_over, show);
                    }
                    Err(error) => fail(path, &error, batch, progress),
                }
            }
            WalkEntry::Failed(error) => {
                let path = error.path().map(Path::to_path_buf).unwrap_or_default();
                batch.summary.begin(&path);
                batch.summary.covered.add(&path, UNKNOWN_LENGTH);
                fail(&path, &error, batch, progress);
            }
        }
    }

    fn start(&mut self) {
        if self.scanner.creators().len() > KEPT_CREATORS {
            self.scanner.forget_creators();
            self.extractor.forget_creators();
        }
        self.extractor.start();
    }

    fn needs_index(&self) -> bool {
        self.plan.needs_index || self.extractor.is_undecided || self.per == Per::Frame
    }

    /// Returns false for a file that is not a DICOM file.
    fn file(&mut self, path: &Path, batch: &mut Batch) -> Result<bool, Error> {
        self.start();
        let mut byte_len = None;
        let look = |metadata: &Metadata| {
            byte_len = Some(metadata.len());
            true
        };
        let scan = self.scanner.visit_if(path, look, &mut self.extractor);
        match byte_len {
            Some(byte_len) => batch.summary.covered.add(path, byte_len),
            None => batch.summary.covered.add_file(path),
        }
        let scanned = match scan? {
            Scan::Dicom(scanned) => scanned,
            Scan::Other | Scan::PassedOver => return Ok(false),
        };
        let data_set = if self.needs_index() {
            let (mut file, byte_len) = bytes::open_regular(path)?;
            Some(self.reader.read_from(&mut file, Some(byte_len))?)
        } else {
            None
        };
        self.add_rows(path, &scanned, data_set.as_ref(), batch);
        Ok(true)
    }

    /// Returns false for an object that is not a DICOM file.
    fn object(
        &mut self,
        object: &dyn Object,
        byte_len: u64,
        batch: &mut Batch,
    ) -> Result<bool, Error> {
        self.start();
        let scanned = match self.scanner.visit_ranges(&object, byte_len, &mut self.extractor)? {
            Scan::Dicom(scanned) => scanned,
            Scan::Other | Scan::PassedOver => return Ok(false),
        };
        let data_set = if self.needs_index() {
            let mut input = buffered(object, byte_len);
            Some(self.reader.read_from(&mut input, Some(byte_len))?)
        } else {
            None
        };
        self.add_rows(object.name(), &scanned, data_set.as_ref(), batch);
        Ok(true)
    }

    /// Reads the files in an archive; files that are not DICOM files are counted.
    fn members(
        &mut self,
        path: &Path,
        batch: &mut Batch,
        progress: &Progress,
        is_over: &mut dyn FnMut(Batch) -> bool,
        show_members: impl ShowMembers,
    ) {
        let shown = show_members(path, &mut |member| {
            progress.count_file();
            let answer =
                member.content.and_then(|content| self.member(&member.path, content, batch));
            match answer {
                Ok(true) => {}
                Ok(false) => batch.summary.other_files += 1,
                Err(error) => fail(&member.path, &error, batch, progress),
            }
            let is_full = batch.rows.len() + batch.failures.len() >= PART_FILES;
            if progress.is_stopped() || is_full && is_over(std::mem::take(batch)) {
                batch.summary.interrupted = true;
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        });
        match shown {
            Ok(true) => {}
            Ok(false) => batch.summary.other_files += 1,
            Err(error) => fail(path, &error, batch, progress),
        }
    }

    fn member(
        &mut self,
        path: &Path,
        content: Content<'_>,
        batch: &mut Batch,
    ) -> Result<bool, Error> {
        self.start();
        let Content { input, byte_len } = content;
        // Keeps the bytes that the walk reads, for an index.
        let mut tee = Tee { input, bytes: Vec::new() };
        let scanned = match self.scanner.visit_stream(&mut tee, byte_len, &mut self.extractor)? {
            Scan::Dicom(scanned) => scanned,
            Scan::Other | Scan::PassedOver => return Ok(false),
        };
        let data_set = if self.needs_index() {
            let mut input = (&tee.bytes[..]).chain(tee.input);
            Some(self.reader.read_from(&mut input, Some(byte_len))?)
        } else {
            None
        };
        self.add_rows(path, &scanned, data_set.as_ref(), batch);
        Ok(true)
    }

    fn add_rows(
        &mut self,
        path: &Path,
        scanned: &Scanned,
        data_set: Option<&DataSet>,
        batch: &mut Batch,
    ) {
        let name = escape::path(path);
        let mut rows = Vec::with_capacity(1);
        match data_set {
            Some(data_set) => self.rows_of(data_set, &mut rows),
            None => rows.push(std::mem::take(&mut self.extractor.cells)),
        }
        for row in &mut rows {
            self.add_facts(row, &name, scanned);
        }
        batch.summary.files += 1;
        batch.summary.bytes += scanned.byte_len;
        for (column, reason) in self.extractor.refusals.drain(..) {
            let count = batch.summary.nulls.entry((column as usize, reason)).or_default();
            if count.count == 0 {
                count.example = name.to_string();
            }
            count.count += 1;
        }
        batch.rows.append(&mut rows);
    }

    fn rows_of(&mut self, data_set: &DataSet, rows: &mut Vec<Row>) {
        self.extractor.refusals.clear();
        match self.per {
            Per::File => {
                let mut row = Vec::new();
                whole::fill(self.plan, data_set, &mut row, &mut self.extractor.refusals);
                rows.push(row);
            }
            Per::Frame => frames::fill(self.plan, data_set, rows, &mut self.extractor.refusals),
        }
    }

    fn add_facts(&self, row: &mut [Cell], name: &str, scanned: &Scanned) {
        let number = |number: u64| i64::try_from(number).map_or(Cell::Null, Cell::Integer);
        for (column, fact) in &self.plan.facts {
            row[*column] = match fact {
                FileFact::Path => Cell::Text(name.into()),
                FileFact::Size => number(scanned.byte_len),
                FileFact::TransferSyntax => match &self.extractor.transfer_syntax {
                    Some(uid) => Cell::Text(uid.clone()),
                    None => Cell::Null,
                },
                FileFact::Warnings => number(scanned.warning_count + self.extractor.warning_count),
            };
        }
    }
}

/// A stream whose bytes are kept as they are read.
struct Tee<'m> {
    input: &'m mut dyn Read,
    bytes: Vec<u8>,
}

impl Read for Tee<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.input.read(buffer)?;
        self.bytes.extend_from_slice(buffer.get(..count).unwrap_or_default());
        Ok(count)
    }
}

/// Records a failure.
fn fail(path: &Path, error: &Error, batch: &mut Batch, progress: &Progress) {
    progress.count_failure();
    batch.summary.failure_count += 1;
    batch.failures.push((escape::path(path).into_owned(), reason(error)));
}

/// The reason for a failure, with its location.
fn reason(error: &Error) -> String {
    match (error.tag_path(), error.byte_offset()) {
        (Some(tag_path), Some(offset)) => {
            format!("{tag_path}: {} (byte {offset})", error.message())
        }
        (None, Some(offset)) => format!("{} (byte {offset})", error.message()),
        _ => error.message().to_string(),
    }
}
