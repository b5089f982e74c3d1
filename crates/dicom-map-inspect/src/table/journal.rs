//! A table while its parts are made, on the disk.

use super::parts::{FORMAT, TablePart, TableSpec};
use crate::parts::{Lines, open_locked};
use dicom_map::{DmapDict, Error, ErrorKind};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// A file of parts to which each part is added when it has been made, so that a run that is killed
/// goes on where it was. The rows stay on the disk.
#[derive(Debug)]
pub struct TableJournal {
    spec: TableSpec,
    path: PathBuf,
    file: File,
    /// Where each part is: its line, by its id.
    places: BTreeMap<String, (u64, u64)>,
    end: u64,
}

impl TableJournal {
    /// Opens the file at `path`, or begins it.
    ///
    /// Errors: those of [`TableParts::load`](super::TableParts::load); `InvalidArgument` for a file
    /// of another table, and for one that another run has open.
    pub fn open(path: &Path, spec: TableSpec, dict: &DmapDict) -> Result<TableJournal, Error> {
        let file = open_locked(path)?;
        let mut journal =
            TableJournal { spec, path: path.to_path_buf(), file, places: BTreeMap::new(), end: 0 };
        journal.look_through(dict).map_err(|error| error.with_path(path))?;
        Ok(journal)
    }

    fn look_through(&mut self, dict: &DmapDict) -> Result<(), Error> {
        let file = self.file.try_clone().map_err(Error::from_stream)?;
        let mut lines = Lines::new(file, FORMAT);
        match lines.next()? {
            Some(first) => self.spec.check(&TableSpec::parse(&first, &dict.checksums())?)?,
            None if self.is_begun().map_err(Error::from_stream)? => {
                let line = self.spec.first_line();
                self.file.set_len(0).map_err(Error::from_stream)?;
                self.file.write_all(line.as_bytes()).map_err(Error::from_stream)?;
                self.end = line.len() as u64;
                return Ok(());
            }
            // A file that is not ours stays as it is.
            None => return Err(FORMAT.bad_line(1)),
        }
        while let Some(line) = lines.next()? {
            let (id, _) = TablePart::parse(&line, self.spec.headings())
                .ok_or_else(|| FORMAT.bad_line(lines.number))?;
            self.places.insert(id, (lines.at, lines.end - lines.at));
        }
        self.end = lines.end;
        // What a run was writing when it was killed.
        self.file.set_len(lines.end).map_err(Error::from_stream)
    }

    /// True for a file without a line, but for the beginning of ours.
    fn is_begun(&mut self) -> std::io::Result<bool> {
        let line = self.spec.first_line();
        let mut found = Vec::new();
        self.file.rewind()?;
        (&self.file).take(line.len() as u64).read_to_end(&mut found)?;
        Ok(line.as_bytes().starts_with(&found) && found.len() < line.len())
    }

    /// True for a part that has been made.
    pub fn contains(&self, id: &str) -> bool {
        self.places.contains_key(id)
    }

    /// How many parts there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// True without parts.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Adds a part, and waits for the disk. Errors: `InvalidArgument` for a part that was
    /// interrupted; `Io`.
    pub fn add(&mut self, id: &str, part: &TablePart) -> Result<(), Error> {
        if part.summary.interrupted {
            let message =
                format!("found the part {id}, which was interrupted, expected a whole one");
            return Err(Error::new(ErrorKind::InvalidArgument, message));
        }
        let line = part.line(id)?;
        let failed = |error| Error::from_io(error, &self.path);
        let written = self.file.write_all(line.as_bytes()).and_then(|()| self.file.sync_data());
        if let Err(error) = written {
            // Half a line is none; where it cannot be taken away, the next run leaves it out.
            let _ = self.file.set_len(self.end);
            return Err(failed(error));
        }
        self.places.insert(id.to_string(), (self.end, line.len() as u64));
        self.end += line.len() as u64;
        Ok(())
    }

    /// A part that has been made, read from the disk.
    pub fn part(&mut self, id: &str) -> Result<Option<TablePart>, Error> {
        let Some(&(at, byte_len)) = self.places.get(id) else { return Ok(None) };
        let failed = |error| Error::from_io(error, &self.path);
        self.file.seek(SeekFrom::Start(at)).map_err(failed)?;
        let mut line = String::new();
        (&self.file).take(byte_len).read_to_string(&mut line).map_err(failed)?;
        let bad = || FORMAT.bad_line(0).with_path(&self.path);
        TablePart::parse(&line, self.spec.headings()).map(|(_, part)| Some(part)).ok_or_else(bad)
    }
}
