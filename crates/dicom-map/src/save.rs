//! Files written in one step: whole under their name, or not there. A dictionary that somebody has
//! mapped must be replaced so (FORMAT.md, section 11).

use crate::error::{Error, ErrorKind};
use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

/// What stands under the name already, and how sure the file is to be there after a power cut.
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
    /// A file of this name is replaced; else it is an error.
    pub replace: bool,
    /// Waits for the disk. That takes longer than all else where there are thousands of files.
    pub durable: bool,
}

/// The two usual ways, and what they write.
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
    /// A new file or in the place of another one, durable.
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

    /// Writes what `write` writes at `path`: into a new file beside it which then takes its name,
    /// so that nobody reads half of it. A file that is replaced keeps its permissions.
    ///
    /// Errors: those of `write`; `Io`, where a file stands already and is not to be replaced with
    /// the kind `AlreadyExists`; where a folder, pipe or device stands always, for a file in the
    /// place of /dev/null would be the end of it. What was there is as it was then.
    ///
    /// ```
    /// # use std::io::Write as _;
    /// # let folder = tempfile::tempdir().unwrap();
    /// # let path = folder.path().join("site.csv");
    /// let rows = dicom_map::save::Save::NEW.with(&path, |file| {
    ///     writeln!(file, "creator,group,element").map(|()| 1).map_err(|error| dicom_map::Error::from_io(error, &path))
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
        // In the same folder, so that a rename is enough.
        let folder =
            path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".dicom-map-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // The usual mode of a new file (the umask still applies); a temporary one would be its
            // owner's alone.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        // Who may read the file does not change with what is in it.
        let kept = std::fs::metadata(path).ok().filter(|_| self.replace);
        let mut part = builder.tempfile_in(folder).map_err(failed)?;
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
            // and there the rename must do.
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
        assert_eq!(io::read_to_string(old).unwrap(), "one", "who has the old file open keeps it");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing stays beside it");
        assert_eq!(
            Save::NEW.bytes(&folder.path().join("no/such/folder"), b"").unwrap_err().kind(),
            ErrorKind::Io
        );
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
