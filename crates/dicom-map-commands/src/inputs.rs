//! The files that a command reads: named ones, those in folders, and standard input for `-`.

use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use dicom_map::Error;
use dicom_map::bytes::{self, Bytes};
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_inspect::files::files;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The name of standard input among paths.
pub(crate) const STDIN: &str = "-";

/// The data sets of the paths, of the files in folders among them, and of standard input for `-`:
/// each with whether it was named itself.
pub(crate) fn data_sets<'r>(
    reader: &'r Reader,
    paths: &'r [PathBuf],
    recursive: bool,
) -> impl Iterator<Item = (bool, Result<DataSet, Error>)> + 'r {
    paths.iter().flat_map(
        move |given| -> Box<dyn Iterator<Item = (bool, Result<DataSet, Error>)> + 'r> {
            if given == Path::new(STDIN) {
                return Box::new(std::iter::once_with(move || {
                    (true, read_data_set(reader, given))
                }));
            }
            Box::new(files([given.clone()], recursive).map(move |path| {
                let is_given = path.as_ref().is_ok_and(|path| path == given);
                (is_given, path.and_then(|path| reader.read_path(path)))
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

fn read_stdin() -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .read_to_end(&mut bytes)
        .map_err(|error| Error::from_io(error, Path::new(STDIN)))?;
    Ok(bytes)
}

/// Says at once why a file is missing from the output, after what has been shown of the others.
pub(crate) fn report(error: &Error, common: &Common, output: &mut Output) -> Result<(), Failure> {
    output.flush()?;
    Failure::Library(error.clone()).report(common);
    Ok(())
}
