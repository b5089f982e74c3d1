//! What a server holds: the dictionary, folders, open files, censuses. All of it is in memory and
//! bounded.

mod censuses;
mod files;
mod folders;
mod hits;

pub(crate) use censuses::{CensusJob, Censuses};
pub(crate) use files::{Document, Documents};
pub(crate) use folders::Folders;
pub(crate) use hits::Hits;

use dicom_map::{DmapDict, Error};
use std::path::PathBuf;
use std::sync::Arc;

/// What a server holds.
pub(crate) struct State {
    pub(crate) dict: Arc<DmapDict>,
    pub(crate) folders: Folders,
    pub(crate) files: Documents,
    pub(crate) censuses: Censuses,
    pub(crate) hits: Hits,
}

impl State {
    pub(crate) fn new(dict: Arc<DmapDict>, folders: Vec<PathBuf>) -> Result<State, Error> {
        Ok(State {
            folders: Folders::new(folders)?,
            files: Documents::new(Arc::clone(&dict)),
            censuses: Censuses::default(),
            hits: Hits::default(),
            dict,
        })
    }
}
