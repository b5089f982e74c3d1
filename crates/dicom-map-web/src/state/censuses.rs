//! Censuses: one runs at a time, the last ones are kept.

use crate::limits::MAX_CENSUSES;
use dicom_map::{DmapDict, Error, ErrorKind};
use dicom_map_inspect::census::{Census, CensusOptions, Progress, take_census};
use dicom_map_inspect::files::files_without_links;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

/// A census that is running or has ended.
pub(crate) struct CensusJob {
    pub(crate) number: u64,
    /// The number of its folder.
    pub(crate) folder: usize,
    /// The folder, as shown.
    pub(crate) shown: String,
    pub(crate) progress: Progress,
    /// Links that were not followed.
    pub(crate) links: AtomicU64,
    pub(crate) result: OnceLock<Census>,
}

/// The censuses, the latest at the end.
#[derive(Default)]
pub(crate) struct Censuses {
    jobs: Mutex<VecDeque<Arc<CensusJob>>>,
    next: AtomicU64,
}

impl Censuses {
    /// Begins a census of a folder. Returns None if another one is running.
    pub(crate) fn start(
        &self,
        dict: &Arc<DmapDict>,
        folder: usize,
        path: PathBuf,
    ) -> Result<Option<Arc<CensusJob>>, Error> {
        let mut jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        if jobs.iter().any(|job| job.result.get().is_none()) {
            return Ok(None);
        }
        let job = Arc::new(CensusJob {
            number: self.next.fetch_add(1, Ordering::Relaxed) + 1,
            folder,
            shown: dicom_map::escape::path(&path).into_owned(),
            progress: Progress::new(),
            links: AtomicU64::new(0),
            result: OnceLock::new(),
        });
        let (work, dict) = (Arc::clone(&job), Arc::clone(dict));
        let run = move || {
            let count = Arc::clone(&work);
            let paths = files_without_links(&path, move |_| {
                count.links.fetch_add(1, Ordering::Relaxed);
            });
            let counted = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
                take_census(paths, &dict, &CensusOptions::default(), &work.progress)
            }));
            let census = counted.unwrap_or_else(|_| {
                let mut none = Census::default();
                none.interrupted = true;
                none
            });
            let _ = work.result.set(census);
        };
        std::thread::Builder::new().spawn(run).map_err(Error::from_stream)?;
        while jobs.len() >= MAX_CENSUSES {
            jobs.pop_front();
        }
        jobs.push_back(Arc::clone(&job));
        Ok(Some(job))
    }

    pub(crate) fn get(&self, number: u64) -> Result<Arc<CensusJob>, Error> {
        let jobs = self.jobs.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.iter().find(|job| job.number == number).cloned().ok_or_else(|| {
            let message = format!("found census {number}, expected one of the last {MAX_CENSUSES}");
            Error::new(ErrorKind::InvalidArgument, message)
        })
    }

    pub(crate) fn last(&self) -> Option<Arc<CensusJob>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner).back().cloned()
    }
}
