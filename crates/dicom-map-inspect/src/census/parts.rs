//! A census made of parts: each counts once, even if it is added several times, and the whole can
//! be saved and continued.
//!
//! The file is JSON Lines. The first line is a header: `format` = `dicom-map census parts`,
//! `version` = 1, `dictionary` = the checksums of the dictionary, `package` = the version of
//! dicom-map. Each further line is a part: `id`, and `census`, its counts. A last line without a
//! line end was being written when a run was killed, and is ignored.

use super::Census;
use crate::parts::{Format, check_dictionary, open_locked};
use dicom_map::save::Save;
use dicom_map::{DmapDict, Error, ErrorKind};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::sync::Arc;

const FORMAT: Format = Format { name: "dicom-map census parts", version: 1 };

/// The counted parts of a census, each with its id, all with one dictionary.
///
/// Merging is associative, commutative and idempotent: the result depends only on the set of parts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CensusParts {
    dictionary: Vec<u32>,
    parts: BTreeMap<String, Arc<Census>>,
}

impl CensusParts {
    /// Creates a census without parts.
    pub fn new(dict: &DmapDict) -> CensusParts {
        CensusParts { dictionary: dict.checksums(), parts: BTreeMap::new() }
    }

    /// True if this part has been counted.
    pub fn contains(&self, id: &str) -> bool {
        self.parts.contains_key(id)
    }

    /// The counts of a part.
    pub fn get(&self, id: &str) -> Option<&Census> {
        self.parts.get(id).map(|census| &**census)
    }

    /// The number of parts.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// True if there are no parts.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The ids of the parts, and the number of files of each.
    pub fn ids(&self) -> impl Iterator<Item = (&str, u64)> {
        self.parts.iter().map(|(id, census)| (id.as_str(), census.files))
    }

    /// Adds a part. An existing one is kept.
    ///
    /// Errors: `InvalidArgument` for a part that was interrupted, and for two parts with the same
    /// id but different counts: their files have changed.
    pub fn add(&mut self, id: &str, census: Census) -> Result<(), Error> {
        self.check(id, &census)?;
        self.parts.entry(id.to_string()).or_insert_with(|| Arc::new(census));
        Ok(())
    }

    fn check(&self, id: &str, census: &Census) -> Result<(), Error> {
        let message = match self.parts.get(id) {
            _ if census.interrupted => {
                format!("found the part {id}, which was interrupted, expected a whole one")
            }
            Some(known) if **known != *census => format!(
                "found the part {id} twice, with different counts, expected the same: its files \
                 have changed, or were read with other options"
            ),
            _ => return Ok(()),
        };
        Err(Error::new(ErrorKind::InvalidArgument, message))
    }

    /// Adds the parts of another census.
    ///
    /// Errors: those of [`CensusParts::add`]; `InvalidArgument` for one with another dictionary,
    /// which knows other elements. Nothing is added then.
    pub fn merge(&mut self, other: &CensusParts) -> Result<(), Error> {
        check_dictionary(&other.dictionary, &self.dictionary)?;
        other.parts.iter().try_for_each(|(id, census)| self.check(id, census))?;
        for (id, census) in &other.parts {
            self.parts.entry(id.clone()).or_insert_with(|| Arc::clone(census));
        }
        Ok(())
    }

    /// The census of all parts.
    pub fn total(&self) -> Census {
        let mut total = Census::default();
        // In the order of ids, so that the limits apply the same way every time.
        for census in self.parts.values() {
            total.merge(Census::clone(census));
        }
        total
    }

    /// All parts as text, as [`CensusParts::save`] writes them.
    pub fn to_text(&self) -> String {
        let mut text = format!("{}\n", Json::from(FORMAT.first_line(&self.dictionary)));
        for (id, census) in &self.parts {
            text.push_str(&Self::line(id, census));
        }
        text
    }

    fn line(id: &str, census: &Census) -> String {
        // The state is JSON, and is inserted unchanged.
        format!("{{\"id\":{},\"census\":{}}}\n", json!(id), census.to_state())
    }

    /// Writes all parts at `path`, completely or not at all.
    ///
    /// ```
    /// use dicom_map_inspect::census::{Census, CensusParts};
    /// # let folder = tempfile::tempdir().unwrap();
    /// let dict = dicom_map::DmapDict::embedded();
    /// let mut parts = CensusParts::new(&dict);
    /// parts.add("folder 1", Census::default())?;
    /// let path = folder.path().join("archive.parts");
    /// parts.save(&path, dicom_map::save::Save::NEW)?;
    /// assert_eq!(CensusParts::load(&path, &dict)?, parts);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn save(&self, path: &Path, save: Save) -> Result<(), Error> {
        save.bytes(path, self.to_text().as_bytes())
    }

    /// Reads a file written by [`CensusParts::save`] or [`Journal`].
    ///
    /// Errors: `Io`; `InvalidJson` for another file, with its line; `InvalidArgument` for a newer
    /// version and for another dictionary than `dict`.
    pub fn load(path: &Path, dict: &DmapDict) -> Result<CensusParts, Error> {
        let bytes = std::fs::read(path).map_err(|error| Error::from_io(error, path))?;
        let text = String::from_utf8(bytes).map_err(|error| not_utf8(error.utf8_error(), path))?;
        Self::parse(&text, dict).map_err(|error| error.with_path(path))
    }

    /// Parses the text of [`CensusParts::to_text`]. Errors: those of [`CensusParts::load`].
    pub fn parse(text: &str, dict: &DmapDict) -> Result<CensusParts, Error> {
        let mut parts = CensusParts::new(dict);
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        for (number, line) in whole.lines().enumerate() {
            let bad = || FORMAT.bad_line(number as u64 + 1);
            let json: Json =
                serde_json::from_str(line).map_err(|error| bad().with_source(error))?;
            if number == 0 {
                FORMAT.check(&json, &parts.dictionary)?;
                continue;
            }
            let id = json.get("id").and_then(Json::as_str).ok_or_else(bad)?;
            let census = json.get("census").ok_or_else(bad)?;
            let census = Census::from_state(&census.to_string())
                .map_err(|error| bad().with_source(error))?;
            parts.add(id, census)?;
        }
        if whole.is_empty() {
            return Err(FORMAT.bad_line(1));
        }
        Ok(parts)
    }
}

fn not_utf8(error: std::str::Utf8Error, path: &Path) -> Error {
    FORMAT.bad_line(1).with_path(path).with_source(error)
}

/// A file of parts to which each part is appended once it has been counted, so that a run that was
/// killed can be continued.
#[derive(Debug)]
pub struct Journal {
    parts: CensusParts,
    file: File,
}

impl Journal {
    /// Opens or creates the file at `path`.
    ///
    /// Errors: those of [`CensusParts::load`]; `InvalidArgument` for a file that another run has
    /// open.
    pub fn open(path: &Path, dict: &DmapDict) -> Result<Journal, Error> {
        let mut file = open_locked(path)?;
        let failed = |error| Error::from_io(error, path);
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).map_err(failed)?;
        let empty = CensusParts::new(dict);
        let first_line = empty.to_text();
        let Some(last_end) = bytes.iter().rposition(|byte| *byte == b'\n') else {
            // A file of something else stays as it is.
            if !first_line.as_bytes().starts_with(&bytes) {
                return Err(FORMAT.bad_line(1).with_path(path));
            }
            file.set_len(0).map_err(failed)?;
            file.write_all(first_line.as_bytes()).map_err(failed)?;
            return Ok(Journal { parts: empty, file });
        };
        // A killed run may have left an incomplete line.
        bytes.truncate(last_end + 1);
        let text = std::str::from_utf8(&bytes).map_err(|error| not_utf8(error, path))?;
        let parts = CensusParts::parse(text, dict).map_err(|error| error.with_path(path))?;
        file.set_len(bytes.len() as u64).map_err(failed)?;
        Ok(Journal { parts, file })
    }

    /// The parts so far.
    pub fn parts(&self) -> &CensusParts {
        &self.parts
    }

    /// Adds a part, to the file first. Errors: those of [`CensusParts::add`]; `Io`.
    pub fn add(&mut self, id: &str, census: Census) -> Result<(), Error> {
        let line = CensusParts::line(id, &census);
        self.parts.add(id, census)?;
        self.file.write_all(line.as_bytes()).map_err(Error::from_stream)?;
        self.file.sync_data().map_err(Error::from_stream)
    }
}
