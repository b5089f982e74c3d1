//! Objects that are read before their turn.

use crate::scu::outgoing::Outgoing;
use dicom_map::Error;
use dicom_map_dataset::Reader;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

/// The files whose fronts are read before their turn: their contexts are proposed together.
const AHEAD_FILES: usize = 256;
/// The bytes of short files that are kept between reading their fronts and sending them.
const AHEAD_BYTES: usize = 4 << 20;

/// An object to send.
#[derive(Clone, Debug)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// An object whose front has been read, such as one in memory.
    Object(Box<Outgoing>),
}

impl From<PathBuf> for Input {
    fn from(path: PathBuf) -> Input {
        Input::File(path)
    }
}

/// An object whose front has been read, or the error that prevented it.
pub(super) type Source = Result<Outgoing, (PathBuf, Error)>;

/// The objects, shared by all associations.
pub(super) type Sources<'s> = Mutex<&'s mut (dyn Iterator<Item = Input> + Send)>;

/// The objects of one thread whose fronts have been read and that are not sent yet. There are few
/// enough of them that their memory is bounded.
pub(super) struct Ahead<'s> {
    sources: &'s Sources<'s>,
    reader: &'s Reader,
    pub(super) queue: VecDeque<Source>,
    kept_bytes: usize,
}

impl<'s> Ahead<'s> {
    pub(super) fn new(sources: &'s Sources<'s>, reader: &'s Reader) -> Ahead<'s> {
        Ahead { sources, reader, queue: VecDeque::new(), kept_bytes: 0 }
    }

    /// Reads the front of one more file. Returns false if there is no room for it, or no file.
    pub(super) fn read_one(&mut self) -> bool {
        if self.queue.len() >= AHEAD_FILES || self.kept_bytes >= AHEAD_BYTES {
            return false;
        }
        // Taken one by one, so that the threads share them.
        let input = self.sources.lock().unwrap_or_else(PoisonError::into_inner).next();
        let source = match input {
            None => return false,
            Some(Input::Object(object)) => Ok(*object),
            Some(Input::File(path)) => {
                Outgoing::open(self.reader, &path, true).map_err(|error| (path, error))
            }
        };
        self.kept_bytes += kept_bytes(&source);
        self.queue.push_back(source);
        true
    }

    /// Returns the next object. Reads as many as there is room for if none is left.
    pub(super) fn next(&mut self) -> Option<Source> {
        if self.queue.is_empty() {
            while self.read_one() {}
        }
        let source = self.queue.pop_front()?;
        self.kept_bytes -= kept_bytes(&source);
        Some(source)
    }

    /// Takes all objects that have been read.
    pub(super) fn take_all(&mut self) -> VecDeque<Source> {
        self.kept_bytes = 0;
        std::mem::take(&mut self.queue)
    }
}

fn kept_bytes(source: &Source) -> usize {
    source.as_ref().map_or(0, Outgoing::kept_bytes)
}
