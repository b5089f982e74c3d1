//! Taking a census: threads that read files while one list hands them out.

use super::Census;
use super::count::Counter;
use crate::files::{FileWalk, Found, Order};
use crate::objects::Given;
use dicom_map::DmapDict;
use dicom_map_dataset::ReadOptions;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

/// Threads that a census uses at most: each costs a stack, and beyond the cores of a machine there
/// is only waiting for the disk to share out.
pub const MAX_THREADS: usize = 256;
/// Threads for each core, where nothing else is said: on cold storage most of them wait.
const THREADS_PER_CORE: usize = 4;
/// Threads where nothing else is said, at most.
const MAX_DEFAULT_THREADS: usize = 64;

/// How to take a census.
#[derive(Clone, Debug, Default)]
pub struct CensusOptions {
    /// How to read the files.
    pub read: ReadOptions,
    /// Threads, at most [`MAX_THREADS`]; 0 for four on each core, at most 64: most of them wait for
    /// the disk.
    pub threads: usize,
    /// Keep no names of files and folders, which may be those of patients: examples are empty, and
    /// failures have only their reason.
    pub no_paths: bool,
}

/// How far a census is; and the way to stop it. Shared between threads.
#[derive(Debug, Default)]
pub struct Progress {
    files: AtomicU64,
    failures: AtomicU64,
    stop: AtomicBool,
}

impl Progress {
    /// Nothing yet.
    pub const fn new() -> Progress {
        Progress {
            files: AtomicU64::new(0),
            failures: AtomicU64::new(0),
            stop: AtomicBool::new(false),
        }
    }

    /// One more file is looked at.
    pub fn count_file(&self) {
        self.files.fetch_add(1, Ordering::Relaxed);
    }

    /// One more file or folder could not be read.
    pub fn count_failure(&self) {
        self.failures.fetch_add(1, Ordering::Relaxed);
    }

    /// Files looked at.
    pub fn files(&self) -> u64 {
        self.files.load(Ordering::Relaxed)
    }

    /// Files and folders that could not be read.
    pub fn failures(&self) -> u64 {
        self.failures.load(Ordering::Relaxed)
    }

    /// Makes the census stop after the files that are being read, and give what it has.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// True after [`Progress::stop`].
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// Reads the files among `paths` and in the folders among them, folders of folders included, and
/// counts their elements. Nothing is lost: what cannot be read is listed with the reason, what is
/// no DICOM file is counted.
///
/// Memory grows with distinct elements and with failures, not with files. A file that shrinks while
/// it is read is a failure at worst. No value is kept.
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
    let list = Mutex::new(FileWalk::new(paths, true, Order::Found));
    let census = Mutex::new(Census::default());
    let all = || census.lock().unwrap_or_else(PoisonError::into_inner);
    let work = || {
        let mut counter = Counter::new(dict, &options.read, threads, options.no_paths);
        while !progress.is_stopped() {
            // One at a time: a list that comes slowly is worked on as it comes. A list that another
            // thread broke while it held it still hands out the rest.
            let found = list.lock().unwrap_or_else(PoisonError::into_inner).next();
            let is_fine = match found {
                None => break,
                Some(Found::File(path, check)) => {
                    progress.files.fetch_add(1, Ordering::Relaxed);
                    counter.file(&path, |metadata| {
                        !check.is_needed(metadata)
                            || list.lock().unwrap_or_else(PoisonError::into_inner).is_new(metadata)
                    })
                }
                Some(Found::Object(object)) => {
                    progress.files.fetch_add(1, Ordering::Relaxed);
                    counter.object(&*object)
                }
                Some(Found::Failed(error)) => {
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
        // A thread that the system refuses is one fewer, and no reason to give up.
        let start = || std::thread::Builder::new().spawn_scoped(scope, work);
        let helpers: Vec<_> = (1..threads).map_while(|_| start().ok()).collect();
        work();
        for helper in helpers {
            // No input makes a thread panic; should one do so, the census says that it is not
            // whole.
            is_whole &= helper.join().is_ok();
        }
    });
    let mut census = census.into_inner().unwrap_or_else(PoisonError::into_inner);
    census.interrupted |= !is_whole || progress.is_stopped();
    census
}
