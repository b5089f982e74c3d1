//! What a file was when it was read, so that two programs that edit it do not lose what the other
//! one wrote.

use dicom_map::{Error, ErrorKind};
use std::fs::{File, Metadata};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

/// Shared by the copies of a data set: what one of them saves, the others have written, too.
#[derive(Clone, Default)]
pub(crate) struct FileStamp(Arc<Mutex<Option<Stamp>>>);

#[derive(PartialEq, Eq)]
struct Stamp {
    path: PathBuf,
    identity: Identity,
}

impl Stamp {
    /// True where the file has this canonical path now.
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
    /// What the system says of a file that has just been opened. Where it lies is found out when it
    /// is asked for, since most files are never saved.
    pub(crate) fn of(path: &Path, metadata: &Metadata) -> FileStamp {
        let identity = Identity::of(metadata);
        let stamp = std::path::absolute(path).ok().map(|path| Stamp { path, identity });
        FileStamp(Arc::new(Mutex::new(stamp)))
    }

    /// Notes what the file is now. A file that cannot be looked at has no stamp.
    pub(crate) fn note(&self, path: &Path) {
        let stamp = std::fs::canonicalize(path).ok().and_then(|path| {
            let identity = Identity::of(&std::fs::metadata(&path).ok()?);
            Some(Stamp { path, identity })
        });
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = stamp;
    }

    /// An error of kind `Io` where `path` is the file that was noted, and has changed since.
    pub(crate) fn check(&self, path: &Path) -> Result<(), Error> {
        let noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let (Some(noted), Ok(place)) = (&*noted, std::fs::canonicalize(path)) else {
            return Ok(());
        };
        let Ok(now) = std::fs::metadata(&place) else { return Ok(()) };
        if noted.is_at(&place) && noted.identity != Identity::of(&now) {
            return Err(Error::new(
                ErrorKind::Io,
                "found a file that another program has changed since it was read, expected the one that was read; read it again, or save under another name",
            ));
        }
        Ok(())
    }

    /// The file that was noted, while it is what it was.
    pub(crate) fn open(&self) -> Option<File> {
        let noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let noted = noted.as_ref()?;
        let (file, _) = dicom_map::bytes::open_regular(&noted.path).ok()?;
        (Identity::of(&file.metadata().ok()?) == noted.identity).then_some(file)
    }

    /// Notes the file anew where it is the one that was noted: it has been saved over.
    pub(crate) fn renew(&self, path: &Path) {
        let is_same = {
            let noted = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            noted.as_ref().is_some_and(|noted| {
                std::fs::canonicalize(path).is_ok_and(|place| noted.is_at(&place))
            })
        };
        if is_same {
            self.note(path);
        }
    }
}
