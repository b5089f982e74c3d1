//! The state of a server: the dictionary, folders, open files, censuses. All of it is in memory and
//! bounded.

mod censuses;
mod files;
mod folders;

pub(crate) use censuses::{CensusJob, Censuses};
pub(crate) use files::{Document, Documents};
pub(crate) use folders::Folders;

use dicom_map::{DmapDict, Error, SearchIndex, SearchQuery};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};

/// The state of a server.
pub(crate) struct State {
    pub(crate) dict: Arc<DmapDict>,
    pub(crate) folders: Folders,
    pub(crate) files: Documents,
    pub(crate) censuses: Censuses,
    index: Arc<OnceLock<SearchIndex>>,
}

impl State {
    pub(crate) fn new(dict: Arc<DmapDict>, folders: Vec<PathBuf>) -> Result<State, Error> {
        let index = Arc::new(OnceLock::new());
        let (made, of) = (Arc::clone(&index), Arc::clone(&dict));
        // The index is built while the browser starts. If the system has no thread for it, the
        // first search builds it.
        let _ = std::thread::Builder::new().spawn(move || {
            let index = made.get_or_init(|| of.search_index());
            // The first search also reads data that the index does not have; run it before a user
            // does.
            of.search_with(index, &SearchQuery::words("a"));
        });
        Ok(State {
            folders: Folders::new(folders)?,
            files: Documents::new(Arc::clone(&dict)),
            censuses: Censuses::default(),
            index,
            dict,
        })
    }

    /// Returns the index that makes searches fast.
    pub(crate) fn index(&self) -> &SearchIndex {
        self.index.get_or_init(|| self.dict.search_index())
    }
}
