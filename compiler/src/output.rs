//! Files are replaced as a whole: written beside the old one, made durable, then renamed over it. A reader that has the old file mapped keeps it.

use dicom_map::{Error, ErrorKind};
use std::io::Write;
use std::path::Path;

/// Puts `bytes` at `path`. An error of kind `Io` leaves what was there.
pub fn replace(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    let failed = |error: std::io::Error| Error::from_io(&error, path);
    // A rename would put a file in the place of /dev/stdout.
    if std::fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return Err(Error::new(ErrorKind::Io, "found a folder, pipe or device, expected a regular file or none").with_path(path));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = tempfile::Builder::new();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        // The usual mode of a new file (the umask still applies), not the private one of temporary files.
        builder.permissions(std::fs::Permissions::from_mode(0o666));
    }
    let mut file = builder.prefix(".dmap-compile-").tempfile_in(folder).map_err(failed)?;
    file.write_all(bytes).map_err(failed)?;
    file.as_file().sync_all().map_err(failed)?;
    file.persist(path).map_err(|error| failed(error.error))?;
    // The rename itself is durable once the folder is; not every system can open a folder, and there the rename must do.
    if let Ok(folder) = std::fs::File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Removes `path`; fine when it is not there.
pub fn remove(path: &Path) -> Result<(), Error> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::from_io(&error, path)),
        _ => Ok(()),
    }
}

/// The bytes of a CSV table with this header; no bytes when there are no rows.
pub fn csv_bytes(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>, Error> {
    let failed = |error: csv::Error| Error::new(ErrorKind::Internal, error.to_string());
    let mut rows = rows.peekable();
    if rows.peek().is_none() {
        return Ok(Vec::new());
    }
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(columns).map_err(failed)?;
    for row in rows {
        writer.write_record(&row).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| Error::new(ErrorKind::Internal, error.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_stays_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        replace(&path, b"one").unwrap();
        let old = std::fs::File::open(&path).unwrap();
        replace(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(std::io::read_to_string(old).unwrap(), "one");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(replace(&folder.path().join("no/such/folder"), b"").unwrap_err().kind(), ErrorKind::Io);
    }
}
