//! The files that a command reads: named files, files in folders, and standard input for `-`.

use crate::bar::with_bar;
use crate::common::Common;
use crate::failure::Failure;
use crate::in_order::{Piece, in_order};
use crate::output::Output;
use crate::words::say;
use dicom_map::bytes::{self, Bytes};
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_inspect::census::Progress;
use dicom_map_inspect::files::files;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};

/// The name for standard input among paths.
pub(crate) const STDIN: &str = "-";

/// Counts of files, for a command that reads many.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Tally {
    /// Files that could not be read; each has been reported.
    pub(crate) failed: u64,
    /// Files in folders that are not DICOM files.
    pub(crate) other: u64,
}

impl Tally {
    /// Reports how many files in folders were skipped.
    pub(crate) fn say_other(&self) {
        match self.other {
            0 => {}
            1 => say!("1 file is not a DICOM file"),
            count => say!("{count} files are not DICOM files"),
        }
    }
}

/// Returns true if there may be several files.
pub(crate) fn are_many(paths: &[PathBuf]) -> bool {
    paths.len() > 1 || paths.iter().any(|path| path.is_dir())
}

/// How many files are read at once.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum AtOnce {
    /// One on each core.
    Many,
    /// One, because the work on each depends on the result of the one before.
    One,
}

/// Reads the data sets of the paths: files, files in folders and their subfolders, and standard
/// input for `-`. `work` writes the output for each, and `take` gets its result; both arrive in the
/// order of the files. A file in a folder that is not a DICOM file is skipped, unless the reader is
/// strict.
///
/// Errors: those of `work`, `take` and standard output, which end it. A file that cannot be read is
/// reported and counted.
pub(crate) fn each_data_set<T: Send>(
    reader: &Reader,
    paths: &[PathBuf],
    common: &Common,
    output: &mut Output,
    at_once: AtOnce,
    work: impl Fn(&DataSet, &mut dyn Write) -> Result<T, Failure> + Sync,
    mut take: impl FnMut(T),
) -> Result<Tally, Failure> {
    /// Why a file has no output.
    enum Unread {
        Other,
        Failed(Error),
    }
    let is_strict = reader.options().strict;
    let progress = Progress::new();
    let read = |(is_given, path): (bool, Result<PathBuf, Error>), out: &mut dyn Write| {
        progress.count_file();
        match path.and_then(|path| read_data_set(reader, &path)) {
            Ok(data_set) => Ok(work(&data_set, out)),
            Err(error) if error.kind() == ErrorKind::InvalidData && !is_given && !is_strict => {
                Err(Unread::Other)
            }
            Err(error) => {
                progress.count_failure();
                Err(Unread::Failed(error))
            }
        }
    };
    let mut tally = Tally::default();
    let mut done = |answer, output: &mut Output| -> Result<(), Failure> {
        match answer {
            Ok(answer) => take(answer?),
            Err(Unread::Other) => tally.other += 1,
            Err(Unread::Failed(error)) => {
                tally.failed += 1;
                report(&error, common, output)?;
            }
        }
        Ok(())
    };
    if at_once == AtOnce::One || !are_many(paths) {
        for input in found(paths) {
            let answer = read(input, output.stream());
            done(answer, output)?;
        }
    } else {
        let mut go = |output: &mut Output| {
            in_order(found(paths), read, |piece| match piece {
                Piece::Output(bytes) => Ok(output.stream().write_all(&bytes)?),
                Piece::Done(answer) => done(answer, output),
            })
        };
        // A terminal that shows lines needs no bar.
        if output.width.is_some() { go(output)? } else { with_bar(&progress, || go(output))? }
    }
    output.flush()?;
    Ok(tally)
}

/// Returns the files, each with whether it was named itself.
fn found(paths: &[PathBuf]) -> impl Iterator<Item = (bool, Result<PathBuf, Error>)> + Send {
    paths.iter().flat_map(
        |given| -> Box<dyn Iterator<Item = (bool, Result<PathBuf, Error>)> + Send> {
            if given == Path::new(STDIN) {
                return Box::new(std::iter::once((true, Ok(given.clone()))));
            }
            Box::new(files([given.clone()], true).map(move |path| {
                let is_given = path.as_ref().is_ok_and(|path| path == given);
                (is_given, path)
            }))
        },
    )
}

/// Reads one data set, from standard input for `-`.
pub(crate) fn read_data_set(reader: &Reader, path: &Path) -> Result<DataSet, Error> {
    if path == Path::new(STDIN) {
        let bytes = read_stdin()?;
        return reader.read_bytes(bytes).map_err(|error| error.with_path(path));
    }
    reader.read_path(path)
}

/// Reads a whole regular file, or standard input for `-`.
pub(crate) fn read_bytes(path: &Path) -> Result<Bytes, Error> {
    if path == Path::new(STDIN) { read_stdin().map(Bytes::from) } else { bytes::read(path) }
}

/// Reads all of standard input.
pub(crate) fn read_stdin() -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .map_err(|error| Error::from_io(error, Path::new(STDIN)))?;
    Ok(bytes)
}

/// Reports at once why a file is missing from the output, after the output of the files before it.
pub(crate) fn report(error: &Error, common: &Common, output: &mut Output) -> Result<(), Failure> {
    output.flush()?;
    Failure::Library(error.clone()).report(common);
    Ok(())
}
