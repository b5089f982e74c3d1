//! Files as shared bytes, mapped. The only module of the crate with `unsafe`.
#![allow(unsafe_code)]

use crate::error::Error;
use crate::open::open_regular;
use bytes::Bytes;
use std::fs::File;
use std::path::Path;

/// Maps the regular file at `path`. Pages are read when first accessed; see
/// [`dicom_map::bytes`](crate::bytes) for what other processes must not do.
///
/// Errors: `Io`.
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("file");
/// std::fs::write(&path, "DICM").unwrap();
/// assert_eq!(&dicom_map::bytes::map(&path)?[..], b"DICM");
/// assert!(dicom_map::bytes::map(folder.path()).is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn map(path: &Path) -> Result<Bytes, Error> {
    let (file, byte_len) = open_regular(path)?;
    map_opened(&file, byte_len, path)
}

/// Maps a file opened with [`open_with_metadata`](crate::bytes::open_with_metadata), as [`map`]
/// does. Errors: `Io`.
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("file");
/// std::fs::write(&path, "DICM").unwrap();
/// let (file, metadata) = dicom_map::bytes::open_with_metadata(&path)?;
/// assert_eq!(&dicom_map::bytes::map_opened(&file, metadata.len(), &path)?[..], b"DICM");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn map_opened(file: &File, byte_len: u64, path: &Path) -> Result<Bytes, Error> {
    if byte_len == 0 {
        // An empty file cannot be mapped on every system.
        return Ok(Bytes::new());
    }
    // SAFETY: the map is read-only, its length is fixed here, and all access goes through the
    // bounds-checked slice of `Bytes`. The remaining risk is another process that changes the file
    // in place: a truncation ends this process with SIGBUS, a rewrite changes bytes that are read.
    // This is the one exception of the library, documented in `dicom_map::bytes`; no answer is
    // trusted more for having been read before.
    let map = unsafe { memmap2::Mmap::map(file) }.map_err(|error| Error::from_io(error, path))?;
    Ok(Bytes::from_owner(map))
}
