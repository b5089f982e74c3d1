//! Files written in one step: whole under their name, or not there.

use dicom_map::{Error, ErrorKind};
use std::fs::{File, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Names beside the file that are tried for its unfinished part; more than one is taken only where killed processes left theirs.
const MAX_PARTS: u32 = 100;

/// Writes a file at `path` in one step: into a new file beside it which then takes its name, so that no half-written file is ever seen.
///
/// Errors: `Io`; where a file stands already and `force` is not given, of the kind `AlreadyExists`; where a folder, pipe or device stands, with `force`
/// too, for a file in the place of /dev/null would be the end of it. Nothing is changed then.
pub fn save(bytes: &[u8], path: &Path, force: bool) -> Result<(), Error> {
    let there = path.symlink_metadata();
    if there.is_ok() && !force {
        return Err(Error::from_io(&io::ErrorKind::AlreadyExists.into(), path));
    }
    if std::fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        let message = "found a folder, pipe or device, expected a regular file or none";
        return Err(Error::new(ErrorKind::Io, message).with_path(path));
    }
    place(bytes, path, force, true)
}

/// As [`save`] without `force`, but what a power cut leaves is up to the file system: waiting for the disk would take longer than all else where there are
/// thousands of files.
pub(crate) fn save_new(bytes: &[u8], path: &Path) -> Result<(), Error> {
    place(bytes, path, false, false)
}

fn place(bytes: &[u8], path: &Path, force: bool, durable: bool) -> Result<(), Error> {
    let write = || {
        let (mut file, part) = new_part(path)?;
        let mut finish = || {
            file.write_all(bytes)?;
            if durable {
                file.sync_all()?;
            }
            if force { std::fs::rename(&part, path) } else { rename_to_new(&part, path) }
        };
        finish().inspect_err(|_| {
            // What was begun is taken away; when that fails too, the first reason is the one to tell.
            let _ = std::fs::remove_file(&part);
        })
    };
    write().map_err(|error| Error::from_io(&error, path))
}

/// A new file in the same folder, so that a rename is enough.
fn new_part(path: &Path) -> io::Result<(File, PathBuf)> {
    let name = path.file_name().ok_or(io::ErrorKind::InvalidInput)?;
    let mut error = io::ErrorKind::AlreadyExists.into();
    for number in 0..MAX_PARTS {
        let mut hidden = std::ffi::OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}-{number}.part", std::process::id()));
        let part = path.with_file_name(hidden);
        match OpenOptions::new().write(true).create_new(true).open(&part) {
            Ok(file) => return Ok((file, part)),
            Err(found) if found.kind() == io::ErrorKind::AlreadyExists => error = found,
            Err(found) => return Err(found),
        }
    }
    Err(error)
}

/// A rename that replaces nothing, not even what has come in the meantime.
fn rename_to_new(part: &Path, path: &Path) -> io::Result<()> {
    match std::fs::hard_link(part, path) {
        Ok(()) => std::fs::remove_file(part),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // File systems without hard links, such as FAT: the name is taken first, by an empty file.
        Err(_) => {
            drop(OpenOptions::new().write(true).create_new(true).open(path)?);
            std::fs::rename(part, path).inspect_err(|_| {
                let _ = std::fs::remove_file(path);
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        save(b"one", &path, false).unwrap();
        assert_eq!(save(b"two", &path, false).unwrap_err().io_kind(), Some(io::ErrorKind::AlreadyExists));
        assert_eq!(save_new(b"two", &path).unwrap_err().io_kind(), Some(io::ErrorKind::AlreadyExists));
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        // What a killed process of the same number left is in nobody's way.
        std::fs::write(folder.path().join(format!(".a.csv.{}-0.part", std::process::id())), b"half").unwrap();
        save(b"two", &path, true).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 2, "the part that somebody else left");
    }

    #[test]
    fn a_folder_stays_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(save(b"one", folder.path(), true).unwrap_err().kind(), ErrorKind::Io);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_new_name_without_hard_links_is_taken_once() {
        let folder = tempfile::tempdir().unwrap();
        let (part, path) = (folder.path().join("part"), folder.path().join("whole"));
        // A folder can have no hard link on any system, and stands in for a file system without them: the name is taken, and given back.
        std::fs::create_dir(&part).unwrap();
        assert!(rename_to_new(&part, &path).is_err());
        assert!(!path.exists());
    }
}
