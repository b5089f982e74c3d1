//! The given folders: nothing outside of them is listed or opened.

use crate::limits::{MAX_LISTED, MAX_READ_BYTES};
use dicom_map::bytes::{self, Bytes, EntryKind};
use dicom_map::{Error, ErrorKind, escape};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Folders, counted from 0.
pub(crate) struct Folders {
    roots: Vec<PathBuf>,
}

impl Folders {
    pub(crate) fn new(roots: Vec<PathBuf>) -> Result<Folders, Error> {
        for root in &roots {
            let metadata = std::fs::metadata(root).map_err(|error| Error::from_io(error, root))?;
            if !metadata.is_dir() {
                return Err(Error::from_io(std::io::ErrorKind::NotADirectory.into(), root));
            }
        }
        Ok(Folders { roots })
    }

    pub(crate) fn roots(&self) -> &[PathBuf] {
        &self.roots
    }

    pub(crate) fn root(&self, number: usize) -> Result<&Path, Error> {
        self.roots.get(number).map(PathBuf::as_path).ok_or_else(|| {
            let message =
                format!("found folder {number}, expected one of the {} given", self.roots.len());
            Error::new(ErrorKind::InvalidArgument, message)
        })
    }

    /// Returns a folder and a path in it, from a name as shown: relative to the folder, or with the
    /// folder in front.
    pub(crate) fn place(&self, number: usize, shown: &str) -> Result<(&Path, PathBuf), Error> {
        let root = self.root(number)?;
        let path = escape::path_of(shown);
        match path.strip_prefix(root) {
            Ok(name) => Ok((root, name.to_path_buf())),
            Err(_) => Ok((root, path)),
        }
    }

    /// Lists a folder; see [`bytes::list_below`].
    pub(crate) fn list(
        &self,
        number: usize,
        shown: &str,
    ) -> Result<Vec<(OsString, EntryKind)>, Error> {
        let (root, name) = self.place(number, shown)?;
        bytes::list_below(root, &name, MAX_LISTED)
    }

    /// Returns the path of a file in its folder, and its bytes: read, or mapped if it is long.
    pub(crate) fn read(&self, number: usize, shown: &str) -> Result<(PathBuf, Bytes), Error> {
        let (root, name) = self.place(number, shown)?;
        let (file, byte_len) = bytes::open_below(root, &name)?;
        let path = root.join(&name);
        let bytes = match byte_len > MAX_READ_BYTES {
            true => bytes::map_opened(&file, byte_len, &path)?,
            false => bytes::read_opened(file, byte_len, &path)?,
        };
        Ok((name, bytes))
    }
}
