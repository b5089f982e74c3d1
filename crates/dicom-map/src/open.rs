//! Opening and reading regular files: never a pipe or device, which could block or never end, and
//! never a file outside a folder where the name comes from data.

use crate::error::{Error, ErrorKind};
use bytes::Bytes;
use std::fs::{File, Metadata};
use std::io::{self, Read as _};
use std::path::{Component, Path};

/// Reads the whole regular file into memory. Errors: `Io`.
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("file");
/// std::fs::write(&path, "DICM").unwrap();
/// let bytes = dicom_map::bytes::read(&path)?;
/// std::fs::write(&path, "").unwrap(); // the bytes read are not affected
/// assert_eq!(&bytes[..], b"DICM");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read(path: &Path) -> Result<Bytes, Error> {
    let (file, byte_len) = open_regular(path)?;
    read_opened(file, byte_len, path)
}

/// Reads the whole of a file opened with [`open_with_metadata`]. Errors: `Io`.
///
/// ```
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("file");
/// std::fs::write(&path, "DICM").unwrap();
/// let (file, metadata) = dicom_map::bytes::open_with_metadata(&path)?;
/// assert_eq!(&dicom_map::bytes::read_opened(file, metadata.len(), &path)?[..], b"DICM");
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_opened(file: File, byte_len: u64, path: &Path) -> Result<Bytes, Error> {
    read_file(file, byte_len).map_err(|error| Error::from_io(error, path))
}

/// Reads the regular file called `name`, which may come from an untrusted source, in `folder` or in
/// folders below it. No `..`, absolute path or link leads out of the folder, even if its content is
/// changed meanwhile. Links inside it are followed where the system can ensure that they stay
/// inside (Linux 5.6 and later), else refused.
///
/// Errors: `InvalidArgument` for a name that has parts other than names; `Io`.
///
/// ```
/// use std::path::Path;
/// # let folder = tempfile::tempdir().unwrap();
/// # let folder = folder.path();
/// std::fs::write(folder.join("1.bin"), "pixels").unwrap();
/// assert_eq!(&dicom_map::bytes::read_below(folder, Path::new("1.bin"))?[..], b"pixels");
/// assert!(dicom_map::bytes::read_below(folder, Path::new("../1.bin")).is_err());
/// assert!(dicom_map::bytes::read_below(folder, Path::new("/etc/passwd")).is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn read_below(folder: &Path, name: &Path) -> Result<Bytes, Error> {
    let (file, byte_len) = open_below(folder, name)?;
    read_opened(file, byte_len, &folder.join(name))
}

/// Opens the regular file called `name` in `folder` or in folders below it, as [`read_below`] does.
/// Returns the file and its length in bytes.
///
/// Errors: those of [`read_below`].
///
/// ```
/// use std::path::Path;
/// # let folder = tempfile::tempdir().unwrap();
/// # let folder = folder.path();
/// std::fs::write(folder.join("1.bin"), "pixels").unwrap();
/// assert_eq!(dicom_map::bytes::open_below(folder, Path::new("1.bin"))?.1, 6);
/// assert!(dicom_map::bytes::open_below(folder, Path::new("../1.bin")).is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn open_below(folder: &Path, name: &Path) -> Result<(File, u64), Error> {
    if name.as_os_str().is_empty() {
        return Err(not_inside(folder, name));
    }
    check_inside(folder, name)?;
    let path = folder.join(name);
    let file = below::open(folder, name).map_err(|error| below_error(error, &path))?;
    let byte_len = regular_len(&file, &path)?;
    Ok((file, byte_len))
}

/// The type of an entry in a folder, as far as a listing tells.
///
/// ```
/// use dicom_map::bytes::EntryKind;
/// assert_ne!(EntryKind::File, EntryKind::Link);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum EntryKind {
    /// A folder.
    Folder,
    /// A regular file.
    File,
    /// A link, wherever it leads.
    Link,
    /// A pipe, a device, or a type that the system does not report.
    Other,
}

/// Lists the names in the folder called `name` in `folder` (`folder` itself if `name` is empty),
/// sorted; if there are more than `most`, any `most` of them. No `..`, absolute path or link leads
/// out of the folder.
///
/// Errors: `InvalidArgument` for a name that has parts other than names; `Io`.
///
/// ```
/// use dicom_map::bytes::{EntryKind, list_below};
/// use std::path::Path;
/// # let folder = tempfile::tempdir().unwrap();
/// # let folder = folder.path();
/// std::fs::write(folder.join("1.bin"), "pixels").unwrap();
/// assert_eq!(list_below(folder, Path::new(""), 10)?, [("1.bin".into(), EntryKind::File)]);
/// assert!(list_below(folder, Path::new(".."), 10).is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn list_below(
    folder: &Path,
    name: &Path,
    most: usize,
) -> Result<Vec<(std::ffi::OsString, EntryKind)>, Error> {
    check_inside(folder, name)?;
    let path = folder.join(name);
    let mut found = below::list(folder, name, most).map_err(|error| below_error(error, &path))?;
    found.sort();
    Ok(found)
}

fn check_inside(folder: &Path, name: &Path) -> Result<(), Error> {
    let is_inside = name.components().all(|part| matches!(part, Component::Normal(_)));
    if is_inside { Ok(()) } else { Err(not_inside(folder, name)) }
}

fn not_inside(folder: &Path, name: &Path) -> Error {
    let message = format!("found the name {name:?}, expected the name of a file in the folder");
    Error::new(ErrorKind::InvalidArgument, message).with_path(folder)
}

fn below_error(error: io::Error, path: &Path) -> Error {
    if below::leads_out(&error) {
        let message = "found a link that leads out of the folder, expected a file in it";
        Error::caused(ErrorKind::Io, message, error).with_path(path)
    } else {
        Error::from_io(error, path)
    }
}

fn read_file(mut file: File, byte_len: u64) -> io::Result<Bytes> {
    /// Shorter files are read into a buffer of exactly their length; longer ones into one that
    /// grows with what is read, since the length is only what the file system claims.
    const SMALL_BYTES: u64 = 16 << 20;
    let room = usize::try_from(byte_len).ok().filter(|_| byte_len < SMALL_BYTES).unwrap_or(0);
    let mut bytes = Vec::with_capacity(room);
    // A file that shrinks meanwhile is as long as what was read.
    if room > 0 {
        file.take(byte_len).read_to_end(&mut bytes)?;
    } else {
        file.read_to_end(&mut bytes)?;
    }
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

/// Like [`open_regular`], but returns all metadata of the file, which is read anyway.
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
    let file = open_without_waiting(path).map_err(|error| Error::from_io(error, path))?;
    let metadata = regular_metadata(&file, path)?;
    Ok((file, metadata))
}

/// The length of a file, which must be a regular one.
fn regular_len(file: &File, path: &Path) -> Result<u64, Error> {
    regular_metadata(file, path).map(|metadata| metadata.len())
}

/// The metadata of a file, which must be a regular one.
fn regular_metadata(file: &File, path: &Path) -> Result<Metadata, Error> {
    let metadata = file.metadata().map_err(|error| Error::from_io(error, path))?;
    if metadata.is_dir() {
        return Err(Error::from_io(io::ErrorKind::IsADirectory.into(), path));
    }
    if !metadata.is_file() {
        return Err(Error::new(ErrorKind::Io, "found a pipe or device, expected a regular file")
            .with_path(path));
    }
    Ok(metadata)
}

/// Opening a pipe would wait for its writer unless told not to; for regular files this changes
/// nothing.
#[cfg(unix)]
fn open_without_waiting(path: &Path) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt as _;
    let flags = rustix::fs::OFlags::NONBLOCK.bits();
    std::fs::OpenOptions::new().read(true).custom_flags(flags.cast_signed()).open(path)
}

#[cfg(not(unix))]
fn open_without_waiting(path: &Path) -> io::Result<File> {
    File::open(path)
}

/// Opening below a folder, by its descriptor.
#[cfg(unix)]
mod below {
    use super::EntryKind;
    use rustix::fs::{AtFlags, CWD, Dir, FileType, Mode, OFlags, openat, statat};
    use rustix::io::Errno;
    use std::ffi::{OsStr, OsString};
    use std::fs::File;
    use std::io;
    use std::os::fd::OwnedFd;
    use std::os::unix::ffi::OsStrExt as _;
    use std::path::Path;

    pub(super) const FILE: OFlags = OFlags::RDONLY.union(OFlags::NONBLOCK).union(OFlags::CLOEXEC);
    const FOLDER: OFlags = OFlags::RDONLY.union(OFlags::DIRECTORY).union(OFlags::CLOEXEC);

    pub(super) fn open(folder: &Path, name: &Path) -> io::Result<File> {
        open_as(folder, name, FILE).map(File::from)
    }

    fn open_as(folder: &Path, name: &Path, flags: OFlags) -> io::Result<OwnedFd> {
        // Links to the folder itself, which the caller chose, are followed.
        let folder = openat(CWD, folder, FOLDER, Mode::empty())?;
        #[cfg(any(target_os = "linux", target_os = "android"))]
        if let Some(opened) = by_system(&folder, name, flags) {
            return Ok(opened?);
        }
        Ok(step_by_step(folder, name, flags)?)
    }

    /// The content of the folder `name`, at most this many entries.
    pub(super) fn list(
        folder: &Path,
        name: &Path,
        most: usize,
    ) -> io::Result<Vec<(OsString, EntryKind)>> {
        let opened = match name.as_os_str().is_empty() {
            true => openat(CWD, folder, FOLDER, Mode::empty())?,
            false => open_as(folder, name, FOLDER)?,
        };
        let mut found = Vec::new();
        for entry in Dir::read_from(&opened)? {
            let entry = entry?;
            let name = OsStr::from_bytes(entry.file_name().to_bytes());
            if name == "." || name == ".." {
                continue;
            }
            if found.len() == most {
                break;
            }
            let mut file_type = entry.file_type();
            if file_type == FileType::Unknown {
                // Some file systems do not report the type.
                let stat = statat(&opened, name, AtFlags::SYMLINK_NOFOLLOW);
                file_type = stat.map_or(file_type, |it| FileType::from_raw_mode(it.st_mode));
            }
            let kind = match file_type {
                FileType::Directory => EntryKind::Folder,
                FileType::RegularFile => EntryKind::File,
                FileType::Symlink => EntryKind::Link,
                _ => EntryKind::Other,
            };
            found.push((name.to_os_string(), kind));
        }
        Ok(found)
    }

    /// Lets the system check the path; None if it is too old to, or is not allowed to.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    fn by_system(
        folder: &OwnedFd,
        name: &Path,
        flags: OFlags,
    ) -> Option<rustix::io::Result<OwnedFd>> {
        use rustix::fs::{ResolveFlags, openat2};
        /// The system gives up if something on the path is renamed meanwhile.
        const TRIES: usize = 16;
        let inside = ResolveFlags::BENEATH.union(ResolveFlags::NO_MAGICLINKS);
        let open = || openat2(folder, name, flags, Mode::empty(), inside);
        let opened = std::iter::repeat_with(open).take(TRIES);
        let mut last = Errno::AGAIN;
        for opened in opened {
            match opened {
                Err(Errno::AGAIN) => last = Errno::AGAIN,
                Err(Errno::NOSYS | Errno::PERM) => return None,
                other => return Some(other),
            }
        }
        Some(Err(last))
    }

    /// Opens each folder on the path in the one before, following no link. The parts must be names.
    pub(super) fn step_by_step(
        folder: OwnedFd,
        name: &Path,
        flags: OFlags,
    ) -> rustix::io::Result<OwnedFd> {
        let mut at = folder;
        for part in name.parent().into_iter().flat_map(Path::components) {
            let part: &Path = part.as_ref();
            at = openat(&at, part, FOLDER | OFlags::NOFOLLOW, Mode::empty())?;
        }
        let last = name.file_name().unwrap_or_default();
        openat(&at, last, flags | OFlags::NOFOLLOW, Mode::empty())
    }

    /// True for the system's error for a link that it did not follow.
    pub(super) fn leads_out(error: &io::Error) -> bool {
        let codes = [Errno::XDEV, Errno::LOOP].map(Errno::raw_os_error);
        error.raw_os_error().is_some_and(|code| codes.contains(&code))
    }
}

/// Opening below a folder, by the real path that the system reports for the file.
#[cfg(not(unix))]
mod below {
    use super::EntryKind;
    use std::ffi::OsString;
    use std::fs::File;
    use std::io;
    use std::path::Path;

    pub(super) fn list(
        folder: &Path,
        name: &Path,
        most: usize,
    ) -> io::Result<Vec<(OsString, EntryKind)>> {
        let place = std::fs::canonicalize(folder.join(name))?;
        if !place.starts_with(std::fs::canonicalize(folder)?) {
            return Err(io::ErrorKind::CrossesDevices.into());
        }
        let entries = std::fs::read_dir(place)?.take(most).map(|entry| {
            let entry = entry?;
            let kind = match entry.file_type()? {
                kind if kind.is_symlink() => EntryKind::Link,
                kind if kind.is_dir() => EntryKind::Folder,
                kind if kind.is_file() => EntryKind::File,
                _ => EntryKind::Other,
            };
            Ok((entry.file_name(), kind))
        });
        entries.collect()
    }

    pub(super) fn open(folder: &Path, name: &Path) -> io::Result<File> {
        let place = std::fs::canonicalize(folder.join(name))?;
        if place.starts_with(std::fs::canonicalize(folder)?) {
            File::open(place)
        } else {
            Err(io::ErrorKind::CrossesDevices.into())
        }
    }

    pub(super) fn leads_out(error: &io::Error) -> bool {
        error.kind() == io::ErrorKind::CrossesDevices
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn nothing_leads_out_of_the_folder() {
        let root = tempfile::tempdir().unwrap();
        let folder = root.path().join("bulk");
        std::fs::create_dir_all(folder.join("a/b")).unwrap();
        std::fs::write(root.path().join("secret"), "secret").unwrap();
        std::fs::write(folder.join("a/b/file"), "inside").unwrap();
        symlink("../secret", folder.join("relative")).unwrap();
        symlink(root.path().join("secret"), folder.join("absolute")).unwrap();
        symlink("..", folder.join("up")).unwrap();
        symlink("/", folder.join("root")).unwrap();
        symlink("a/b/file", folder.join("inner")).unwrap();
        symlink("loop", folder.join("loop")).unwrap();
        let read = |name: &str| read_below(&folder, Path::new(name));
        assert_eq!(&read("a/b/file").unwrap()[..], b"inside");
        for name in ["relative", "absolute", "up/secret", "root/etc/passwd", "loop"] {
            let error = read(name).unwrap_err();
            assert!(error.message().contains("link"), "{name}: {error}");
            assert_eq!((error.kind(), error.path()), (ErrorKind::Io, Some(&*folder.join(name))));
        }
        for name in ["", "..", "../secret", "a/../../secret", "/etc/passwd", "./a/b/file"] {
            assert_eq!(read(name).unwrap_err().kind(), ErrorKind::InvalidArgument, "{name}");
        }
        assert_eq!(read("a/none").unwrap_err().io_kind(), Some(io::ErrorKind::NotFound));
        assert_eq!(read("a/b").unwrap_err().io_kind(), Some(io::ErrorKind::IsADirectory));
        let list = |name: &str| list_below(&folder, Path::new(name), 100);
        let links = ["absolute", "inner", "loop", "relative", "root", "up"];
        let all = links.map(|name| (name.into(), EntryKind::Link));
        let folders = [("a".into(), EntryKind::Folder)];
        let mut expected: Vec<_> = folders.into_iter().chain(all).collect();
        expected.sort();
        assert_eq!(list("").unwrap(), expected);
        assert_eq!(list("a/b").unwrap(), [("file".into(), EntryKind::File)]);
        for name in ["up", "root", "root/etc", "loop"] {
            assert!(list(name).unwrap_err().message().contains("link"), "{name}");
        }
        for name in ["..", "a/../..", "/etc", "./a"] {
            assert_eq!(list(name).unwrap_err().kind(), ErrorKind::InvalidArgument, "{name}");
        }
        assert_eq!(list_below(&folder, Path::new(""), 3).unwrap().len(), 3);
        assert!(list("a/b/file").is_err());

        // The folder itself may be a link.
        symlink(&folder, root.path().join("link")).unwrap();
        let through = read_below(&root.path().join("link"), Path::new("a/b/file"));
        assert_eq!(&through.unwrap()[..], b"inside");
        // Followed, or refused where the system cannot see that it stays inside.
        if let Ok(inner) = read("inner") {
            assert_eq!(&inner[..], b"inside");
        }
    }

    #[test]
    fn step_by_step_no_link_is_followed() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("a/b")).unwrap();
        std::fs::write(root.path().join("a/b/file"), "inside").unwrap();
        symlink("a", root.path().join("link")).unwrap();
        symlink("b/file", root.path().join("a/inner")).unwrap();
        let open = |name: &str| {
            let folder = File::open(root.path()).unwrap();
            below::step_by_step(folder.into(), Path::new(name), below::FILE).map(File::from)
        };
        assert_eq!(io::read_to_string(open("a/b/file").unwrap()).unwrap(), "inside");
        for name in ["link/b/file", "a/inner", "link"] {
            assert!(open(name).is_err(), "{name}");
        }
    }

    #[test]
    fn pipes_and_devices_are_refused_at_once() {
        let root = tempfile::tempdir().unwrap();
        let made = std::process::Command::new("mkfifo").arg(root.path().join("pipe")).status();
        assert!(made.unwrap().success());
        for error in [
            read_below(root.path(), Path::new("pipe")).unwrap_err(),
            read_below(Path::new("/dev"), Path::new("zero")).unwrap_err(),
            read(&root.path().join("pipe")).unwrap_err(),
            read(Path::new("/dev/zero")).unwrap_err(),
        ] {
            assert!(error.message().contains("pipe or device"), "{error}");
        }
    }
}
