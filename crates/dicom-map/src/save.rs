//! Files written in one step: complete under their name, or not there. A dictionary that someone
//! may have mapped must be replaced this way (FORMAT.md, section 11).

use crate::error::{Error, ErrorKind};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// How an existing file is treated, and whether the new one survives a power failure.
///
/// ```
/// use dicom_map::save::Save;
/// # let folder = tempfile::tempdir().unwrap();
/// # let path = folder.path().join("site.csv");
/// Save::NEW.bytes(&path, b"one")?;
/// assert!(Save::NEW.bytes(&path, b"two").is_err());
/// Save::REPLACE.bytes(&path, b"two")?;
/// assert_eq!(std::fs::read(&path).unwrap(), b"two");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Save {
    /// True to replace a file of this name, false to fail if there is one.
    pub replace: bool,
    /// True to wait for the disk, which takes most of the time when there are thousands of files.
    pub durable: bool,
}

/// The two usual ways, and writing with them.
///
/// ```
/// use dicom_map::save::Save;
/// assert!(Save::NEW.durable && Save::REPLACE.durable);
/// ```
impl Save {
    /// A new file, durable.
    ///
    /// ```
    /// assert!(!dicom_map::save::Save::NEW.replace);
    /// ```
    pub const NEW: Save = Save { replace: false, durable: true };
    /// A new file or a replacement, durable.
    ///
    /// ```
    /// assert!(dicom_map::save::Save::REPLACE.replace);
    /// ```
    pub const REPLACE: Save = Save { replace: true, durable: true };

    /// Writes `bytes` at `path`. Errors: as [`Save::with`].
    ///
    /// ```
    /// # let folder = tempfile::tempdir().unwrap();
    /// let path = folder.path().join("site.dmap");
    /// dicom_map::save::Save::REPLACE.bytes(&path, &dicom_map::to_dmap(Default::default())?)?;
    /// assert!(dicom_map::DmapDict::open(&path)?.is_empty());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn bytes(self, path: &Path, bytes: &[u8]) -> Result<(), Error> {
        self.with(path, |file| file.write_all(bytes).map_err(|error| Error::from_io(error, path)))
    }

    /// Writes the output of `write` at `path`: to a new file beside it, which then takes its name,
    /// so nobody reads half of it. A replaced file keeps its permissions.
    ///
    /// Errors: those of `write`; `Io`, with the kind `AlreadyExists` for an existing file that is
    /// not to be replaced, and for a folder, pipe or device in any case, because a file in place of
    /// /dev/null would destroy it. After an error, what was there is unchanged.
    ///
    /// ```
    /// # use std::io::Write as _;
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = folder.path().join("site.csv");
    /// let rows = dicom_map::save::Save::NEW.with(&path, |file| {
    ///     writeln!(file, "creator,group,element")
    ///         .map(|()| 1)
    ///         .map_err(|error| dicom_map::Error::from_io(error, &path))
    /// })?;
    /// assert_eq!(rows, 1);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn with<T, E: From<Error>>(
        self,
        path: &Path,
        write: impl FnOnce(&mut BufWriter<&mut File>) -> Result<T, E>,
    ) -> Result<T, E> {
        let failed = |error: io::Error| Error::from_io(error, path);
        if !self.replace && path.symlink_metadata().is_ok() {
            return Err(failed(io::ErrorKind::AlreadyExists.into()).into());
        }
        if std::fs::metadata(path).is_ok_and(|there| !there.is_file()) {
            let message = "found a folder, pipe or device, expected a regular file or none";
            return Err(Error::new(ErrorKind::Io, message).with_path(path).into());
        }
        // In the same folder, so that a rename suffices.
        let folder =
            path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // Opened here, since `tempfile_in` creates files that only their owner may read, and its
        // errors have no number of the system.
        let open = |path: &Path| File::options().read(true).write(true).create_new(true).open(path);
        // Who may read the file does not change with its content.
        let kept = std::fs::metadata(path).ok().filter(|_| self.replace);
        let mut builder = tempfile::Builder::new();
        let mut part = builder.prefix(".dicom-map-").make_in(folder, open).map_err(failed)?;
        let mut writer = BufWriter::new(part.as_file_mut());
        let answer = write(&mut writer)?;
        writer.flush().map_err(failed)?;
        drop(writer);
        if let Some(kept) = kept {
            part.as_file().set_permissions(kept.permissions()).map_err(failed)?;
        }
        if self.durable {
            part.as_file().sync_all().map_err(failed)?;
        }
        let persisted =
            if self.replace { part.persist(path) } else { part.persist_noclobber(path) };
        persisted.map_err(|error| failed(error.error))?;
        if self.durable {
            // The rename itself is durable once the folder is; not every system can open a folder,
            // and there the rename has to suffice.
            if let Ok(folder) = File::open(folder) {
                let _ = folder.sync_all();
            }
        }
        Ok(answer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        Save::NEW.bytes(&path, b"one").unwrap();
        let old = File::open(&path).unwrap();
        for save in [Save::NEW, Save { durable: false, ..Save::NEW }] {
            assert_eq!(
                save.bytes(&path, b"two").unwrap_err().io_kind(),
                Some(io::ErrorKind::AlreadyExists)
            );
        }
        let given_up: Result<(), Error> = Save::REPLACE.with(&path, |file| {
            file.write_all(b"half").unwrap();
            Err(Error::new(ErrorKind::Internal, "given up"))
        });
        assert_eq!(given_up.unwrap_err().kind(), ErrorKind::Internal);
        assert_eq!(std::fs::read(&path).unwrap(), b"one");
        Save::REPLACE.bytes(&path, b"two").unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"two");
        assert_eq!(io::read_to_string(old).unwrap(), "one", "an open handle keeps the old file");
        assert_eq!(
            std::fs::read_dir(folder.path()).unwrap().count(),
            1,
            "no temporary file is left"
        );
        let error = Save::NEW.bytes(&folder.path().join("no/such/folder"), b"").unwrap_err();
        assert_eq!((error.kind(), error.io_kind()), (ErrorKind::Io, Some(io::ErrorKind::NotFound)));
        assert!(error.os_code().is_some());
    }

    #[cfg(unix)]
    #[test]
    fn a_replaced_file_keeps_its_permissions() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.dcm");
        std::fs::write(&path, b"one").unwrap();
        for mode in [0o600, 0o640, 0o444] {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).unwrap();
            Save::REPLACE.bytes(&path, b"two").unwrap();
            let metadata = std::fs::metadata(&path).unwrap();
            assert_eq!(metadata.permissions().mode() & 0o777, mode);
        }
    }

    #[test]
    fn a_folder_stays_a_folder() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(Save::REPLACE.bytes(folder.path(), b"one").unwrap_err().kind(), ErrorKind::Io);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }
}
