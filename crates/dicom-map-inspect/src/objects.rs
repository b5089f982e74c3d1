//! Members of an archive that are not local files: objects of a store, and files that the caller
//! has opened.

use dicom_map::Error;
use dicom_map_dataset::read::ranges::ReadAt;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A file that is not a local file.
pub trait Object: ReadAt + Send {
    /// The name: `s3://bucket/scan.dcm`.
    fn name(&self) -> &Path;

    /// The length in bytes. May need a request; called once.
    fn byte_len(&self) -> Result<u64, Error>;
}

/// A file whose bytes are in memory.
#[derive(Debug)]
pub struct InMemory {
    name: PathBuf,
    bytes: Vec<u8>,
}

impl InMemory {
    /// Creates a file with this name.
    pub fn new(name: &Path, bytes: Vec<u8>) -> InMemory {
        InMemory { name: name.to_path_buf(), bytes }
    }
}

impl ReadAt for InMemory {
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        self.bytes.read_at(buffer, at)
    }
}

impl Object for InMemory {
    fn name(&self) -> &Path {
        &self.name
    }

    fn byte_len(&self) -> Result<u64, Error> {
        Ok(self.bytes.len() as u64)
    }
}

/// An input to be read.
pub enum Given {
    /// A file, or a folder.
    Path(PathBuf),
    /// Something else.
    Object(Box<dyn Object>),
    /// A path that could not be opened; the error has its path.
    Failed(Error),
}

impl From<PathBuf> for Given {
    fn from(path: PathBuf) -> Given {
        Given::Path(path)
    }
}

impl fmt::Debug for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Given::Path(path) => f.debug_tuple("Path").field(path).finish(),
            Given::Object(object) => f.debug_tuple("Object").field(&object.name()).finish(),
            Given::Failed(error) => f.debug_tuple("Failed").field(error).finish(),
        }
    }
}
