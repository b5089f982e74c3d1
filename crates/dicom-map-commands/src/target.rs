//! Files that commands write: whole or not at all, and never over another one without --force.

use crate::failure::Failure;
use dicom_map::save::Save;
use dicom_map::{Error, ErrorKind};
use std::fs::File;
use std::io::{ErrorKind as IoKind, Write};
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};

/// Returns the path of a file in the output folder: its path relative to `given` if that is a
/// folder.
pub(crate) fn inner_name(path: &Path, given: &Path) -> PathBuf {
    match path.strip_prefix(given) {
        Ok(inner) if !inner.as_os_str().is_empty() => inner.to_path_buf(),
        _ => path.file_name().map(PathBuf::from).unwrap_or_default(),
    }
}

/// Refuses a name that is taken, before the work rather than after it.
pub(crate) fn check(path: &Path, force: bool) -> Result<(), Failure> {
    if !force && path.symlink_metadata().is_ok() { Err(taken(path).into()) } else { Ok(()) }
}

/// Writes a file at `path`, which appears under that name once `write` is done.
pub(crate) fn write<T>(
    path: &Path,
    force: bool,
    write: impl FnOnce(&mut dyn Write) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let save = if force { Save::REPLACE } else { Save::NEW };
    save.with(path, |file| write(file)).map_err(|failure| match failure {
        Failure::Library(error) if error.io_kind() == Some(IoKind::AlreadyExists) => {
            taken(path).into()
        }
        // The stream is this file, not standard output.
        Failure::Stream(error) => Error::from_io(error, path).into(),
        other => other,
    })
}

/// Runs `replace`, which writes over the file at `path`, and keeps the old one as `backup`. An
/// existing backup is replaced only with `force`; it is restored if `replace` fails.
pub(crate) fn with_backup<T>(
    path: &Path,
    backup: &Path,
    force: bool,
    replace: impl FnOnce() -> Result<T, Error>,
) -> Result<T, Error> {
    let older = if force && backup.symlink_metadata().is_ok() { Some(copy(backup)?) } else { None };
    let kept = copy(path)?;
    let persisted = if force { kept.persist(backup) } else { kept.persist_noclobber(backup) };
    persisted.map_err(|error| match error.error.kind() {
        IoKind::AlreadyExists => taken(backup),
        _ => Error::from_io(error.error, backup),
    })?;
    replace().inspect_err(|_| {
        // Restores the file and its backup. If that fails, there is one backup too many.
        let _ = match older {
            Some(older) => older.persist(backup).map_err(|error| error.error),
            None => std::fs::remove_file(backup),
        };
    })
}

/// Returns the same file under a name that is removed unless it gets another one: a link, or a copy
/// where links are not available.
fn copy(path: &Path) -> Result<TempPath, Error> {
    let folder =
        path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let made = tempfile::Builder::new().prefix(".dicom-map-").make_in(folder, |link| {
        match std::fs::hard_link(path, link) {
            Err(error) if error.kind() != IoKind::AlreadyExists => {
                // Never over a file created in the meantime.
                let mut new = File::create_new(link)?;
                std::io::copy(&mut File::open(path)?, &mut new)?;
                new.set_permissions(std::fs::metadata(path)?.permissions())?;
                new.sync_all()
            }
            linked => linked,
        }
    });
    made.map(NamedTempFile::into_temp_path).map_err(|error| Error::from_io(error, path))
}

fn taken(path: &Path) -> Error {
    Error::new(ErrorKind::Io, "found an existing file, expected a new name; --force overwrites it")
        .with_path(path)
}
