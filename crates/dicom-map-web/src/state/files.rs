//! Open files: uploads, and files from folders. The least recently used one is forgotten for the
//! next.

use crate::limits::{MAX_FILES, MAX_FILES_BYTES, MAX_NAME_CHARS};
use dicom_map::bytes::Bytes;
use dicom_map::{DmapDict, Error, ErrorKind};
use dicom_map_dataset::{DataSet, Reader};
use std::collections::VecDeque;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// An open file.
pub(crate) struct Document {
    pub(crate) number: u64,
    /// Its name, as shown.
    pub(crate) name: String,
    pub(crate) byte_len: u64,
    pub(crate) data_set: DataSet,
    /// Located once: this takes time for an encapsulated file with many frames.
    #[cfg(feature = "pixel")]
    pub(crate) pixels: std::sync::OnceLock<Result<dicom_map_pixel::PixelDataKey, Error>>,
}

/// Open files, the most recently used at the end.
pub(crate) struct Documents {
    reader: Reader,
    open: Mutex<VecDeque<Arc<Document>>>,
    next: AtomicU64,
}

impl Documents {
    pub(crate) fn new(dict: Arc<DmapDict>) -> Documents {
        let reader = Reader::new(dict);
        Documents { reader, open: Mutex::default(), next: AtomicU64::new(1) }
    }

    fn open(&self) -> MutexGuard<'_, VecDeque<Arc<Document>>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads a file and keeps it.
    pub(crate) fn add(&self, name: &str, bytes: Bytes) -> Result<Arc<Document>, Error> {
        let byte_len = bytes.len() as u64;
        if byte_len > MAX_FILES_BYTES {
            let message = format!("found {byte_len} bytes, expected at most {MAX_FILES_BYTES}");
            return Err(Error::new(ErrorKind::LimitExceeded, message));
        }
        let data_set = self.reader.read_shared(bytes)?;
        let document = Arc::new(Document {
            number: self.next.fetch_add(1, Ordering::Relaxed),
            name: name.chars().take(MAX_NAME_CHARS).collect(),
            byte_len,
            data_set,
            #[cfg(feature = "pixel")]
            pixels: std::sync::OnceLock::new(),
        });
        let mut open = self.open();
        let sum = |open: &VecDeque<Arc<Document>>| open.iter().map(|it| it.byte_len).sum::<u64>();
        while open.len() >= MAX_FILES || sum(&open) + byte_len > MAX_FILES_BYTES {
            if open.pop_front().is_none() {
                break;
            }
        }
        open.push_back(Arc::clone(&document));
        Ok(document)
    }

    /// Returns the file with this number, and marks it as used.
    pub(crate) fn get(&self, number: u64) -> Result<Arc<Document>, Error> {
        let mut open = self.open();
        let at = open.iter().position(|it| it.number == number);
        let document = at.and_then(|at| open.remove(at)).ok_or_else(|| {
            let message = format!(
                "found file {number}, which is not open: at most {MAX_FILES} are, and the least recently used one is forgotten"
            );
            Error::from_stream(std::io::Error::new(std::io::ErrorKind::NotFound, message))
        })?;
        open.push_back(Arc::clone(&document));
        Ok(document)
    }

    /// Returns the files, in the order of their numbers.
    pub(crate) fn all(&self) -> Vec<Arc<Document>> {
        let mut all: Vec<_> = self.open().iter().cloned().collect();
        all.sort_by_key(|document| document.number);
        all
    }

    pub(crate) fn forget(&self, number: u64) {
        self.open().retain(|document| document.number != number);
    }
}
