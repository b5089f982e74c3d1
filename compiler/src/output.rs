//! Writing tables to files, and removing files.

use dicom_map::{Error, ErrorKind};
use std::path::Path;

/// Removes `path`; succeeds if it does not exist.
pub fn remove(path: &Path) -> Result<(), Error> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(Error::from_io(error, path))
        }
        _ => Ok(()),
    }
}

/// Returns a CSV table with this header; empty if there are no rows.
pub fn csv_bytes(
    columns: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<Vec<u8>, Error> {
    let failed = |error: csv::Error| Error::caused(ErrorKind::Internal, error.to_string(), error);
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return Ok(Vec::new());
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns).map_err(failed)?;
    for row in rows {
        writer.write_record(&row).map_err(failed)?;
    }
    writer
        .into_inner()
        .map_err(|error| Error::caused(ErrorKind::Internal, error.to_string(), error.into_error()))
}
