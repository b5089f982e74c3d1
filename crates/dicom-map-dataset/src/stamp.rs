//! The state of a file when it was read, so that of two programs that edit it, neither overwrites
//! the other's changes.

use dicom_map::{Error, ErrorKind};
use std::fs::{File, Metadata};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

/// Shared by the copies of a data set: a save by one of them does not count as a change for the
/// others.
#[derive(Clone, Default)]
pub(crate) struct FileStamp(Arc<Mutex<Option<Stamp>>>);

#[derive(PartialEq, Eq)]
struct Stamp {
    path: PathBuf,
    identity: Identity,
}

impl Stamp {
    /// True if the file has this canonical path now.
    fn is_at(&self, place: &Path) -> bool {
        self.path == place || std::fs::canonicalize(&self.path).is_ok_and(|own| own == place)
    }
}

#[derive(PartialEq, Eq)]
struct Identity {
    byte_len: u64,
    modified: Option<SystemTime>,
    file: (u64, u64),
}

impl Identity {
    fn of(metadata: &Metadata) -> Identity {
        #[cfg(unix)]
        let file = {
            use std::os::unix::fs::MetadataExt as _;
            (metadata.dev(), metadata.ino())
        };
        #[cfg(not(unix))]
        let file = (0, 0);
        Identity { byte_len: metadata.len(), modified: metadata.modified().ok(), file }
    }
}

impl FileStamp {
    /// Records the metadata of a file that has just been opened. The canonical path is determined
    /// on demand, since most files are never saved.
    pub(crate) fn of(path: &Path, metadata: &Metadata) -> FileStamp {
        let identity = Identity::of(metadata);
        let stamp = std::path::absolute(path).ok().map(|path| Stamp { path, identity });
        FileStamp(Arc::new(Mutex::new(stamp)))
    }

    /// Records the current state of the file. A file that cannot be inspected has no stamp.
    pub(crate) fn note(&self, path: &Path) {
        let stamp = std::fs::canonicalize(path).ok().and_then(|path| {
            let identity = Identity::of(&std::fs::metadata(&path).ok()?);
            Some(Stamp { path, identity })
        });
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = stamp;
    }

    /// Errors: kind `Io` if `path` is the recorded file and has changed since.
    pub(crate) fn check(&self, path: &Path) -> Result<(), Error> {
        let recorded = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (Some(recorded), Ok(place)) = (&*recorded, std::fs::canonicalize(path)) else {
            return Ok(());
        };
        let Ok(now) = std::fs::metadata(&place) else { return Ok(()) };
        if recorded.is_at(&place) && recorded.identity != Identity::of(&now) {
            return Err(Error::new(
                ErrorKind::Io,
                "found a file that another program has changed since it was read, expected it unchanged; read it again, or save under another name",
            ));
        }
        Ok(())
    }

    /// Opens the recorded file if it is unchanged.
    pub(crate) fn open(&self) -> Option<File> {
        let recorded = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let recorded = recorded.as_ref()?;
        let (file, _) = dicom_map::bytes::open_regular(&recorded.path).ok()?;
        (Identity::of(&file.metadata().ok()?) == recorded.identity).then_some(file)
    }

    /// Records the file again if it is the recorded one: it has been saved over.
    pub(crate) fn renew(&self, path: &Path) {
        let is_same = {
            let recorded = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            recorded.as_ref().is_some_and(|recorded| {
                std::fs::canonicalize(path).is_ok_and(|place| recorded.is_at(&place))
            })
        };
        if is_same {
            self.note(path);
        }
    }
}
