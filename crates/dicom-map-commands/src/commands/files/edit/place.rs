//! Where a changed file goes.

use crate::failure::Failure;
use crate::output::Output;
use crate::target;
use dicom_map::Error;
use dicom_map_dataset::{DataSet, SaveOptions};
use std::ffi::OsStr;
use std::io::ErrorKind as IoKind;
use std::path::{Path, PathBuf};

pub(super) enum Place {
    /// A dry run without an output.
    Nowhere,
    Stdout,
    File {
        path: PathBuf,
        overwrite: bool,
        /// The name under which the original is kept.
        backup: Option<PathBuf>,
    },
}

impl Place {
    pub(super) fn path(&self) -> Option<&Path> {
        match self {
            Place::File { path, .. } => Some(path),
            Place::Nowhere | Place::Stdout => None,
        }
    }

    /// Refuses a name that is taken.
    pub(super) fn check(&self, force: bool) -> Result<(), Failure> {
        let Place::File { path, overwrite, backup } = self else { return Ok(()) };
        target::check(path, *overwrite)?;
        match backup {
            Some(backup) => target::check(backup, force),
            None => Ok(()),
        }
    }

    /// Writes the data set there, whole or not at all. An existing backup is replaced only with
    /// `force`.
    pub(super) fn save(
        &self,
        data_set: &DataSet,
        options: &SaveOptions,
        force: bool,
        output: &mut Output,
    ) -> Result<(), Failure> {
        let (path, overwrite, backup) = match self {
            Place::Nowhere => return Ok(()),
            Place::Stdout => {
                data_set.write_to(options, output.stream()).map_err(|error| {
                    // Whoever reads a pipe may stop reading: that is not an error.
                    if error.io_kind() == Some(IoKind::BrokenPipe) {
                        Failure::ClosedPipe
                    } else {
                        error.into()
                    }
                })?;
                return Ok(());
            }
            Place::File { path, overwrite, backup } => (path, *overwrite, backup),
        };
        self.check(force)?;
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            std::fs::create_dir_all(folder).map_err(|error| Error::from_io(error, folder))?;
        }
        let options = SaveOptions { overwrite, ..options.clone() };
        let saved = match backup {
            Some(backup) => {
                target::with_backup(path, backup, force, || data_set.save(path, &options))
            }
            None => data_set.save(path, &options),
        };
        match saved {
            Ok(_) => Ok(()),
            Err(error) if error.io_kind() == Some(IoKind::AlreadyExists) => {
                target::check(path, false).and(Err(error.into()))
            }
            Err(error) => Err(error.into()),
        }
    }
}

/// Returns the name of a file's backup.
pub(super) fn with_suffix(path: &Path, suffix: &OsStr) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(suffix);
    name.into()
}

/// Returns true for the name of a backup.
pub(super) fn ends_with(path: &Path, suffix: &OsStr) -> bool {
    let name = path.file_name().unwrap_or_default().as_encoded_bytes();
    name.ends_with(suffix.as_encoded_bytes())
}

/// Returns true for a suffix that makes a different, valid file name.
pub(super) fn is_suffix(suffix: &OsStr) -> bool {
    let with = Path::new("x").as_os_str().to_os_string();
    let mut with = with;
    with.push(suffix);
    !suffix.is_empty() && Path::new(&with).file_name() == Some(&with)
}
