//! Taking a census: threads that read files from a shared list.

use super::Census;
use super::count::Counter;
use crate::files::{FileWalk, Order, WalkEntry};
use crate::objects::Given;
use dicom_map::DmapDict;
use dicom_map_dataset::ReadOptions;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// The most threads of a census: each costs a stack, and beyond the cores of a machine they only
/// wait for the disk.
pub const MAX_THREADS: usize = 256;
/// Default number of threads per core: on slow storage, most of them wait.
const THREADS_PER_CORE: usize = 4;
/// The most threads by default.
const MAX_DEFAULT_THREADS: usize = 64;

/// Options of a census.
#[derive(Clone, Debug, Default)]
pub struct CensusOptions {
    /// How to read the files.
    pub read: ReadOptions,
    /// Number of threads, at most [`MAX_THREADS`]; 0 for four per core, at most 64: most of them
    /// wait for the disk.
    pub threads: usize,
    /// Keep no names of files and folders, which may contain those of patients: examples are empty,
    /// and failures have only their reason.
    pub no_paths: bool,
}

/// The progress of a census, and a way to stop it. Shared between threads.
#[derive(Debug, Default)]
pub struct Progress {
    files: AtomicU64,
    failures: AtomicU64,
    stop: AtomicBool,
}

impl Progress {
    /// Creates a progress of zero.
    pub const fn new() -> Progress {
        Progress {
            files: AtomicU64::new(0),
            failures: AtomicU64::new(0),
            stop: AtomicBool::new(false),
        }
    }

    /// Counts one more file.
    pub fn count_file(&self) {
        self.files.fetch_add(1, Ordering::Relaxed);
    }

    /// Counts one more file or folder that could not be read.
    pub fn count_failure(&self) {
        self.failures.fetch_add(1, Ordering::Relaxed);
    }

    /// The number of files examined.
    pub fn files(&self) -> u64 {
        self.files.load(Ordering::Relaxed)
    }

    /// The number of files and folders that could not be read.
    pub fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }

    /// Makes the census stop after the files that are being read, and return what it has.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// True after [`Progress::stop`].
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Reads the files among `paths` and in the folders among them, recursively, and counts their
/// elements. Nothing is dropped silently: files that cannot be read are listed with the reason,
/// files that are not DICOM files are counted.
///
/// Memory use grows with distinct elements and with failures, not with files. A file that shrinks
/// while it is read is at worst a failure. No values are kept.
pub fn take_census(
    paths: impl Iterator<Item: Into<Given>> + Send,
    dict: &DmapDict,
    options: &CensusOptions,
    progress: &Progress,
) -> Census {
    let threads = match options.threads {
        0 => std::thread::available_parallelism()
            .map_or(1, usize::from)
            .saturating_mul(THREADS_PER_CORE)
            .min(MAX_DEFAULT_THREADS),
        count => count.min(MAX_THREADS),
    };
    let list = Mutex::new(FileWalk::new(paths, true, Order::Unsorted));
    let census = Mutex::new(Census::default());
    let all = || census.lock().unwrap_or_else(PoisonError::into_inner);
    let work = || {
        let mut counter = Counter::new(dict, &options.read, threads, options.no_paths);
        while !progress.is_stopped() {
            // One file at a time, so that work starts while the list is still growing. If a thread
            // panicked with the lock, the list still hands out the rest.
            let found = list.lock().unwrap_or_else(PoisonError::into_inner).next();
            let is_fine = match found {
                None => break,
                Some(WalkEntry::File(path, check)) => {
                    progress.files.fetch_add(1, Ordering::Relaxed);
                    counter.file(&path, |metadata| {
                        !check.is_needed(metadata)
                            || list.lock().unwrap_or_else(PoisonError::into_inner).is_new(metadata)
                    })
                }
                Some(WalkEntry::Object(object)) => {
                    progress.files.fetch_add(1, Ordering::Relaxed);
                    counter.object(&*object)
                }
                Some(WalkEntry::Failed(error)) => {
                    counter.fail_to_find(error.path().unwrap_or(std::path::Path::new("")), &error);
                    false
                }
            };
            if !is_fine {
                progress.failures.fetch_add(1, Ordering::Relaxed);
            }
            if counter.is_full() {
                counter.empty_into(&mut all());
            }
        }
        counter.empty_into(&mut all());
    };
    let mut is_whole = true;
    std::thread::scope(|scope| {
        // If the system refuses a thread, the census continues with one fewer.
        let start = || std::thread::Builder::new().spawn_scoped(scope, work);
        let helpers: Vec<_> = (1..threads).map_while(|_| start().ok()).collect();
        work();
        for helper in helpers {
            // No input makes a thread panic; if one does, the census is marked as incomplete.
            is_whole &= helper.join().is_ok();
        }
    });
    let mut census = census.into_inner().unwrap_or_else(PoisonError::into_inner);
    census.interrupted |= !is_whole || progress.is_stopped();
    census
}
