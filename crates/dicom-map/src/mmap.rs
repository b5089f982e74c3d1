//! Files as shared bytes, mapped or read. The only module of the crate with `unsafe`.
#![allow(unsafe_code)]

use crate::error::{Error, ErrorKind};
use bytes::Bytes;
use std::fs::{File, Metadata};
use std::io::Read as _;
use std::path::Path;

/// Maps the regular file at `path`. The pages are read when they are touched; see
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
    if byte_len == 0 {
        // An empty file cannot be mapped on every system.
        return Ok(Bytes::new());
    }
    // SAFETY: the map is read-only, its length is fixed here, and all access goes through the
    // bounds-checked slice of `Bytes`. What remains is another process that changes the file in
    // place: a truncation ends this process with SIGBUS, a rewrite changes bytes that are read.
    // This is the one exception of the library, documented in `dicom_map::bytes`; no answer is
    // trusted more for having been read before.
    let map = unsafe { memmap2::Mmap::map(&file) }.map_err(|error| Error::from_io(error, path))?;
    Ok(Bytes::from_owner(map))
}

/// Reads the whole regular file into memory. Errors: `Io`.
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("file");
/// std::fs::write(&path, "DICM").unwrap();
/// let bytes = dicom_map::bytes::read(&path)?;
/// std::fs::write(&path, "").unwrap(); // what was read stays
/// assert_eq!(&bytes[..], b"DICM");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read(path: &Path) -> Result<Bytes, Error> {
    /// Files below this length are read into a buffer of just their length; longer ones into one
    /// that grows with what comes, since a length is only what the file system says.
    const SMALL_BYTES: u64 = 16 << 20;
    let (mut file, byte_len) = open_regular(path)?;
    let room = usize::try_from(byte_len).ok().filter(|_| byte_len < SMALL_BYTES).unwrap_or(0);
    let mut bytes = Vec::with_capacity(room);
    // A file that shrinks meanwhile is as long as what came.
    let result = if room > 0 {
        file.take(byte_len).read_to_end(&mut bytes)
    } else {
        file.read_to_end(&mut bytes)
    };
    result.map_err(|error| Error::from_io(error, path))?;
    Ok(bytes.into())
}

/// Opens a file that is neither a directory nor a pipe or device, without waiting for the writer of
/// a pipe. Returns the file and its length in bytes.
///
/// Errors: `Io`.
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// assert!(dicom_map::bytes::open_regular(folder.path()).is_err());
/// ```
pub fn open_regular(path: &Path) -> Result<(File, u64), Error> {
    open_with_metadata(path).map(|(file, metadata)| (file, metadata.len()))
}

/// [`open_regular`] with all that the system says of the file, which it was asked for anyway.
///
/// Errors: `Io`.
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("file");
/// std::fs::write(&path, "DICM").unwrap();
/// assert_eq!(dicom_map::bytes::open_with_metadata(&path)?.1.len(), 4);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn open_with_metadata(path: &Path) -> Result<(File, Metadata), Error> {
    let io_error = |error: std::io::Error| Error::from_io(error, path);
    let file = open_without_waiting(path).map_err(io_error)?;
    let metadata = file.metadata().map_err(io_error)?;
    if metadata.is_dir() {
        return Err(io_error(std::io::ErrorKind::IsADirectory.into()));
    }
    if !metadata.is_file() {
        return Err(Error::new(ErrorKind::Io, "found a pipe or device, expected a regular file")
            .with_path(path));
    }
    Ok((file, metadata))
}

/// Opening a pipe would wait for its writer, unless told not to; for regular files this changes
/// nothing.
#[cfg(unix)]
fn open_without_waiting(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    std::fs::OpenOptions::new().read(true).custom_flags(libc::O_NONBLOCK).open(path)
}

#[cfg(not(unix))]
fn open_without_waiting(path: &Path) -> std::io::Result<File> {
    File::open(path)
}
