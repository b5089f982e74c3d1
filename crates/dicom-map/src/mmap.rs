//! The bytes of a dictionary, wherever they come from. The only module of the crate with `unsafe`.
#![allow(unsafe_code)]

use crate::error::{Error, ErrorKind};
use std::fs::File;
use std::path::Path;
use std::ptr::NonNull;
use std::sync::Arc;

/// The bytes of a file: compiled in, mapped, or read into memory. Cloning shares them.
///
/// ```
/// use dicom_map::bytes::Bytes;
/// assert_eq!(Bytes::from_static(b"DICM").as_slice(), b"DICM");
/// assert_eq!(Bytes::from(b"DICM".to_vec()).as_slice(), b"DICM");
/// ```
#[derive(Clone)]
pub struct Bytes {
    /// Inside of what `owner` keeps. Stored, because every lookup begins here and asking the owner's kind costs as much as the search.
    slice: NonNull<[u8]>,
    #[expect(dead_code, reason = "held for its drop")]
    owner: Owner,
}

/// What frees the bytes at the end; nobody reads them through it.
#[derive(Clone)]
#[expect(dead_code, reason = "held for its drop")]
enum Owner {
    Nobody,
    Mapped(Arc<memmap2::Mmap>),
    Memory(Arc<[u8]>),
}

// SAFETY: the bytes are only read, through `&self`, and every owner is itself `Send` and `Sync`.
unsafe impl Send for Bytes {}
// SAFETY: as above.
unsafe impl Sync for Bytes {}

impl From<Vec<u8>> for Bytes {
    fn from(bytes: Vec<u8>) -> Bytes {
        let owner: Arc<[u8]> = bytes.into();
        Bytes { slice: NonNull::from(&*owner), owner: Owner::Memory(owner) }
    }
}

impl Bytes {
    /// Bytes that are part of the program.
    ///
    /// ```
    /// assert_eq!(dicom_map::bytes::Bytes::from_static(b"DICM").as_slice(), b"DICM");
    /// ```
    pub fn from_static(slice: &'static [u8]) -> Bytes {
        Bytes { slice: NonNull::from(slice), owner: Owner::Nobody }
    }

    /// Maps the regular file at `path`. The pages are read when they are touched.
    ///
    /// A file that another process cuts short while it is mapped ends this process (SIGBUS). Errors: `Io`.
    ///
    /// ```
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = folder.path().join("file");
    /// std::fs::write(&path, "DICM").unwrap();
    /// assert_eq!(dicom_map::bytes::Bytes::map(&path)?.as_slice(), b"DICM");
    /// assert!(dicom_map::bytes::Bytes::map(folder.path()).is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn map(path: &Path) -> Result<Bytes, Error> {
        let file = open_regular(path)?;
        if file.metadata().map_err(|error| Error::from_io(&error, path))?.len() == 0 {
            // An empty file can not be mapped on every system; the format's own check reports it.
            return Ok(Bytes::from_static(&[]));
        }
        // SAFETY: the map is read-only and private to this process' view; all access goes through `as_slice`, whose length was fixed when
        // the map was made. What remains is that another process truncates or rewrites the file in place: a truncation ends this process
        // with SIGBUS, a rewrite changes bytes under bounds-checked reads. The format's rule, written in FORMAT.md and on `DmapDict::open`,
        // is that files are replaced by rename and never in place; `DmapDict::read` exists for those who can not promise it.
        let map = unsafe { memmap2::Mmap::map(&file) }.map_err(|error| Error::from_io(&error, path))?;
        let owner = Arc::new(map);
        Ok(Bytes { slice: NonNull::from(&**owner), owner: Owner::Mapped(owner) })
    }

    /// Reads the whole regular file into memory. Errors: `Io`.
    ///
    /// ```
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = folder.path().join("file");
    /// std::fs::write(&path, "DICM").unwrap();
    /// let bytes = dicom_map::bytes::Bytes::read(&path)?;
    /// std::fs::write(&path, "").unwrap(); // what was read stays
    /// assert_eq!(bytes.as_slice(), b"DICM");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn read(path: &Path) -> Result<Bytes, Error> {
        use std::io::Read as _;
        let mut file = open_regular(path)?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(|error| Error::from_io(&error, path))?;
        Ok(bytes.into())
    }

    /// The bytes.
    ///
    /// ```
    /// let bytes = dicom_map::bytes::Bytes::from(b"DICM".to_vec());
    /// assert_eq!(bytes.as_slice().len(), 4);
    /// ```
    #[inline]
    pub fn as_slice(&self) -> &[u8] {
        // SAFETY: the constructors took the slice from `owner`: static, a map, or a heap block. None of them moves its bytes or lets anybody
        // change them, and they stay until the last clone of `owner` is gone: at the earliest with `self`, which the result borrows.
        unsafe { self.slice.as_ref() }
    }
}

/// Opens a regular file: a directory, pipe or device is refused before it is read.
fn open_regular(path: &Path) -> Result<File, Error> {
    let metadata = std::fs::metadata(path).map_err(|error| Error::from_io(&error, path))?;
    if metadata.is_dir() {
        return Err(Error::from_io(&std::io::Error::from(std::io::ErrorKind::IsADirectory), path));
    }
    if !metadata.is_file() {
        return Err(Error::new(ErrorKind::Io, "found a pipe or device, expected a regular file").with_path(path));
    }
    File::open(path).map_err(|error| Error::from_io(&error, path))
}
