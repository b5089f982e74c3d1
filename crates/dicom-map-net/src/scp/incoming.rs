//! Objects being received: files in `.incoming` that are renamed when they are complete.

use crate::dimse::Status;
use dicom_map::Error;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use tempfile::{Builder, TempPath};

/// The folder of incomplete files, inside the folder of objects, so that a rename is enough.
const FOLDER: &str = ".incoming";
/// The lock file of a running server.
const LOCK: &str = "lock";
/// The bytes that are written at once.
const BUFFER_BYTES: usize = 64 << 10;
/// The most names that are tried if an object's own name is taken.
const MAX_SUFFIX: u32 = 9999;

/// The folder of incomplete files.
#[derive(Debug)]
pub(super) struct Incoming {
    folder: PathBuf,
    /// Locked while this value lives.
    _lock: File,
}

impl Incoming {
    /// Creates the folder in that of objects, which is absolute. Incomplete files that a killed
    /// server has left in it are removed, unless another server uses it.
    pub(super) fn open(objects: &Path) -> Result<Incoming, Error> {
        let folder = objects.join(FOLDER);
        let at = |error| Error::from_io(error, &folder);
        fs::create_dir_all(&folder).map_err(at)?;
        let lock_path = folder.join(LOCK);
        let lock = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&lock_path)
            .map_err(|error| Error::from_io(error, &lock_path))?;
        // If the system has no locks, nothing is removed.
        if lock.try_lock().is_ok() {
            for entry in fs::read_dir(&folder).map_err(at)?.flatten() {
                if entry.file_name() != LOCK && entry.file_type().is_ok_and(|it| it.is_file()) {
                    let _ = fs::remove_file(entry.path());
                }
            }
            let _ = lock.unlock();
        }
        let _ = lock.try_lock_shared();
        Ok(Incoming { folder, _lock: lock })
    }

    /// Begins a file.
    pub(super) fn begin(&self) -> io::Result<IncompleteFile> {
        // Opened here, since `tempfile_in` creates files that only their owner may read.
        let open = |path: &Path| OpenOptions::new().write(true).create_new(true).open(path);
        let (file, path) = Builder::new().prefix("").make_in(&self.folder, open)?.into_parts();
        Ok(IncompleteFile { file: BufWriter::with_capacity(BUFFER_BYTES, file), path })
    }
}

/// An incomplete file, which is removed when it is dropped.
#[derive(Debug)]
pub(super) struct IncompleteFile {
    file: BufWriter<File>,
    path: TempPath,
}

impl IncompleteFile {
    pub(super) fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)
    }

    /// Writes the buffered bytes; with `is_durable` to the disk.
    pub(super) fn complete(self, is_durable: bool) -> io::Result<CompleteFile> {
        let IncompleteFile { mut file, path } = self;
        file.flush()?;
        if is_durable {
            file.get_ref().sync_all()?;
        }
        Ok(CompleteFile { path })
    }
}

/// A complete file without its final name, which is removed when it is dropped.
#[derive(Debug)]
pub(super) struct CompleteFile {
    path: TempPath,
}

/// How to treat an object whose name is taken.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum IfTaken {
    Keep,
    Refuse,
    Replace,
}

impl CompleteFile {
    /// Returns the path of the file.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Moves the file into an existing folder, under its final name. Returns the path; if that name
    /// already has the same bytes, this is a success.
    pub(super) fn place(
        self,
        folder: &Path,
        stem: &str,
        taken: IfTaken,
    ) -> Result<PathBuf, Status> {
        let name = |beside: u32| match beside {
            0 => folder.join(format!("{stem}.dcm")),
            beside => folder.join(format!("{stem}.{beside}.dcm")),
        };
        let mut path = self.path;
        for beside in 0..=MAX_SUFFIX {
            let target = name(beside);
            let moved = match taken {
                IfTaken::Replace => path.persist(&target),
                IfTaken::Keep | IfTaken::Refuse => path.persist_noclobber(&target),
            };
            path = match moved {
                Ok(()) => return Ok(target),
                Err(refused) if refused.error.kind() == io::ErrorKind::AlreadyExists => {
                    refused.path
                }
                Err(refused) => return Err(status_of(&refused.error)),
            };
            if same_object(&path, &target).unwrap_or(false) {
                return Ok(target);
            }
            if taken == IfTaken::Refuse {
                return Err(Status::DUPLICATE_INSTANCE);
            }
        }
        Err(Status::DUPLICATE_INSTANCE)
    }
}

/// Returns the status for an error of the system, such as a full disk.
pub(super) fn status_of(error: &io::Error) -> Status {
    match error.kind() {
        io::ErrorKind::StorageFull
        | io::ErrorKind::QuotaExceeded
        | io::ErrorKind::FileTooLarge
        | io::ErrorKind::ReadOnlyFilesystem
        | io::ErrorKind::OutOfMemory => Status::OUT_OF_RESOURCES,
        // Too many open files.
        _ if matches!(error.raw_os_error(), Some(23 | 24)) => Status::OUT_OF_RESOURCES,
        _ => Status::PROCESSING_FAILURE,
    }
}

/// Returns true if two files have the same transfer syntax and data set, byte for byte; the senders
/// may differ.
fn same_object(one: &Path, other: &Path) -> Result<bool, Error> {
    let (one, other) = (dicom_map::bytes::map(one)?, dicom_map::bytes::map(other)?);
    // Not with `Reader`: to find where a data set begins, it would inflate a deflated one, of up to
    // 256 MiB for each duplicate that a peer sends.
    let parts = |bytes: &dicom_map::bytes::Bytes| -> Option<(String, usize)> {
        let at =
            usize::try_from(u32::from_le_bytes(*bytes.get(140..)?.first_chunk::<4>()?)).ok()? + 144;
        let meta = bytes.get(144..at)?;
        let needle = b"\x02\0\x10\0UI";
        let found = meta.windows(needle.len()).position(|window| window == needle)?;
        let value = meta.get(found + 8..)?;
        let length = u16::from_le_bytes(*meta.get(found + 6..)?.first_chunk::<2>()?);
        Some((String::from_utf8_lossy(value.get(..usize::from(length))?).into_owned(), at))
    };
    let (Some((syntax, at)), Some((other_syntax, other_at))) = (parts(&one), parts(&other)) else {
        return Ok(one == other);
    };
    Ok(syntax == other_syntax && one[at..] == other[other_at..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(unix)]
    #[test]
    fn files_have_the_permissions_of_other_new_files() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let incomplete = Incoming::open(folder.path()).unwrap().begin().unwrap();
        let file = incomplete.complete(false).unwrap();
        let placed = file.place(folder.path(), "1.2", IfTaken::Refuse).unwrap();
        let other = folder.path().join("other");
        File::create(&other).unwrap();
        let [placed, other] =
            [placed, other].map(|path| fs::metadata(path).unwrap().permissions().mode());
        assert_eq!(placed, other);
    }
}
