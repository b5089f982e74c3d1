//! Files that commands write: whole under their name or not at all, and never over another one
//! unasked.

use crate::failure::Failure;
use dicom_map::save::Save;
use dicom_map::{Error, ErrorKind};
use std::io::{ErrorKind as IoKind, Write};
use std::path::Path;

/// Refuses a name that is taken, before the work rather than after it.
pub(crate) fn check(path: &Path, force: bool) -> Result<(), Failure> {
    if !force && path.symlink_metadata().is_ok() { Err(taken(path).into()) } else { Ok(()) }
}

/// Writes a file at `path`, which takes its name when `write` is done.
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

fn taken(path: &Path) -> Error {
    Error::new(ErrorKind::Io, "found a file of this name; give --force to write over it")
        .with_path(path)
}
