//! A census made of parts: each counts once, however often it comes, and the whole can be saved and
//! gone on with.
//!
//! The file is JSON Lines. The first line says what it is: `format` = `dicom-map census parts`,
//! `version` = 1, `dictionary` = the checksums of the dictionary, `package` = the version of
//! dicom-map. Each further line is a part: `id`, and `census`, its counts. A last line without its
//! end is of a run that was killed while it wrote it, and is left out.

use super::Census;
use dicom_map::{DmapDict, Error, ErrorKind};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fs::File;
use std::io::{Read as _, Write as _};
use std::path::Path;

/// What the first line calls the file.
const FORMAT: &str = "dicom-map census parts";
/// The version of the file; a newer one is refused.
const VERSION: u64 = 1;

/// The parts of a census that have been counted, each by its id, with one dictionary.
///
/// Merging is associative, commutative and idempotent: what the whole is depends on the set of parts
/// only.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct CensusParts {
    dictionary: Vec<u32>,
    parts: BTreeMap<String, Census>,
}

impl CensusParts {
    /// No parts yet.
    pub fn new(dict: &DmapDict) -> CensusParts {
        CensusParts { dictionary: dict.checksums(), parts: BTreeMap::new() }
    }

    /// True for a part that has been counted.
    pub fn contains(&self, id: &str) -> bool {
        self.parts.contains_key(id)
    }

    /// What a part has counted.
    pub fn get(&self, id: &str) -> Option<&Census> {
        self.parts.get(id)
    }

    /// How many parts there are.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// True without parts.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The ids of the parts, and how many files each has.
    pub fn ids(&self) -> impl Iterator<Item = (&str, u64)> {
        self.parts.iter().map(|(id, census)| (id.as_str(), census.files))
    }

    /// Adds a part. One that is there already stays as it is.
    ///
    /// An error of kind `InvalidArgument` for a part that was interrupted, and for two parts of one
    /// id that counted otherwise: their files have changed.
    pub fn add(&mut self, id: &str, census: Census) -> Result<(), Error> {
        if census.interrupted {
            let message =
                format!("found the part {id}, which was interrupted, expected a whole one");
            return Err(Error::new(ErrorKind::InvalidArgument, message));
        }
        match self.parts.entry(id.to_string()) {
            Entry::Vacant(entry) => {
                entry.insert(census);
                Ok(())
            }
            Entry::Occupied(entry) if *entry.get() == census => Ok(()),
            Entry::Occupied(_) => {
                let message = format!(
                    "found the part {id} twice, with different counts, expected the same: its files \
                     have changed"
                );
                Err(Error::new(ErrorKind::InvalidArgument, message))
            }
        }
    }

    /// Adds the parts of another census.
    ///
    /// Errors: those of [`CensusParts::add`]; `InvalidArgument` for one with another dictionary,
    /// which knows other elements. Nothing is added then.
    pub fn merge(&mut self, other: CensusParts) -> Result<(), Error> {
        if other.dictionary != self.dictionary {
            let message = format!(
                "found parts counted with the dictionary {}, expected {} as for those before",
                hex(&other.dictionary),
                hex(&self.dictionary)
            );
            return Err(Error::new(ErrorKind::InvalidArgument, message));
        }
        let mut all = self.clone();
        for (id, census) in other.parts {
            all.add(&id, census)?;
        }
        *self = all;
        Ok(())
    }

    /// The id of a part that is made of these files: a checksum (SHA-256) of their names and lengths,
    /// in this order. A file whose length changes makes another part.
    pub fn id_of<'p>(files: impl IntoIterator<Item = (&'p Path, u64)>) -> String {
        let mut hash = Sha256::new();
        for (path, byte_len) in files {
            let name = path.as_os_str().as_encoded_bytes();
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name);
            hash.update(byte_len.to_le_bytes());
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The census of all parts.
    pub fn total(&self) -> Census {
        let mut total = Census::default();
        // In the order of ids, so that also what is beyond a limit is the same every time.
        for census in self.parts.values() {
            total.merge(census.clone());
        }
        total
    }

    fn first_line(&self) -> String {
        let first = json!({
            "format": FORMAT,
            "version": VERSION,
            "dictionary": self.dictionary,
            "package": env!("CARGO_PKG_VERSION"),
        });
        format!("{first}\n")
    }

    fn line(id: &str, census: &Census) -> String {
        // The state is JSON, and stays as it is.
        format!("{{\"id\":{},\"census\":{}}}\n", json!(id), census.to_state())
    }

    /// Writes all parts at `path`, whole or not at all; a file of this name is replaced.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use dicom_map_inspect::census::{Census, CensusParts};
    /// # let folder = tempfile::tempdir().unwrap();
    /// let dict = dicom_map::DmapDict::embedded();
    /// let mut parts = CensusParts::new(&dict);
    /// parts.add("folder 1", Census::default())?;
    /// let path = folder.path().join("archive.parts");
    /// parts.save(&path)?;
    /// assert_eq!(CensusParts::load(&path, &dict)?, parts);
    /// # }
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn save(&self, path: &Path) -> Result<(), Error> {
        let mut text = self.first_line();
        for (id, census) in &self.parts {
            text.push_str(&Self::line(id, census));
        }
        dicom_map::save::Save::REPLACE.bytes(path, text.as_bytes())
    }

    /// Reads what [`CensusParts::save`] and [`Journal`] have written.
    ///
    /// Errors: `Io`; `InvalidJson` for another file, with its line; `InvalidArgument` for a newer
    /// version and for another dictionary than `dict`.
    pub fn load(path: &Path, dict: &DmapDict) -> Result<CensusParts, Error> {
        let mut text = String::new();
        let read = File::open(path).and_then(|mut file| file.read_to_string(&mut text));
        read.map_err(|error| Error::from_io(error, path))?;
        Self::parse(&text, dict).map_err(|error| error.with_path(path))
    }

    fn parse(text: &str, dict: &DmapDict) -> Result<CensusParts, Error> {
        let mut parts = CensusParts::new(dict);
        let whole = text.rfind('\n').map_or("", |end| &text[..end]);
        for (number, line) in whole.lines().enumerate() {
            let bad = || {
                let message = "found something else, expected the parts of a census";
                Error::new(ErrorKind::InvalidJson, message).with_line(number as u64 + 1)
            };
            let json: Json =
                serde_json::from_str(line).map_err(|error| bad().with_source(error))?;
            if number == 0 {
                check_first(&json, &parts.dictionary).map_err(|error| error.unwrap_or_else(bad))?;
                continue;
            }
            let id = json.get("id").and_then(Json::as_str).ok_or_else(bad)?;
            let census = json.get("census").ok_or_else(bad)?;
            let census = Census::from_state(&census.to_string()).map_err(|_| bad())?;
            parts.add(id, census)?;
        }
        if whole.is_empty() {
            let message = "found no first line, expected the parts of a census";
            return Err(Error::new(ErrorKind::InvalidJson, message).with_line(1));
        }
        Ok(parts)
    }
}

/// None where the line is something else.
fn check_first(json: &Json, dictionary: &[u32]) -> Result<(), Option<Error>> {
    if json.get("format").and_then(Json::as_str) != Some(FORMAT) {
        return Err(None);
    }
    let version = json.get("version").and_then(Json::as_u64).ok_or(None)?;
    if version > VERSION {
        let message = format!("found version {version}, expected at most {VERSION}");
        return Err(Some(Error::new(ErrorKind::InvalidArgument, message)));
    }
    let numbers = json.get("dictionary").and_then(Json::as_array).ok_or(None)?;
    let found: Option<Vec<u32>> =
        numbers.iter().map(|number| u32::try_from(number.as_u64()?).ok()).collect();
    let found = found.ok_or(None)?;
    if found != dictionary {
        let message = format!(
            "found parts counted with the dictionary {}, expected {}; count them again, or give that \
             dictionary",
            hex(&found),
            hex(dictionary)
        );
        return Err(Some(Error::new(ErrorKind::InvalidArgument, message)));
    }
    Ok(())
}

/// Checksums as people compare them.
fn hex(checksums: &[u32]) -> String {
    let texts: Vec<String> = checksums.iter().map(|sum| format!("{sum:08x}")).collect();
    texts.join(" over ")
}

/// A file of parts to which each part is added when it has been counted, so that a run that is killed
/// goes on where it was.
#[derive(Debug)]
pub struct Journal {
    parts: CensusParts,
    file: File,
}

impl Journal {
    /// Opens the file at `path`, or begins it. Errors: those of [`CensusParts::load`].
    pub fn open(path: &Path, dict: &DmapDict) -> Result<Journal, Error> {
        let failed = |error| Error::from_io(error, path);
        let is_new = !path.exists();
        let parts = match is_new {
            true => CensusParts::new(dict),
            false => CensusParts::load(path, dict)?,
        };
        // Whole again, where a run was killed while it wrote.
        parts.save(path)?;
        let file = File::options().append(true).open(path).map_err(failed)?;
        Ok(Journal { parts, file })
    }

    /// The parts so far.
    pub fn parts(&self) -> &CensusParts {
        &self.parts
    }

    /// Adds a part, in the file first. Errors: those of [`CensusParts::add`]; `Io`.
    pub fn add(&mut self, id: &str, census: Census) -> Result<(), Error> {
        let line = CensusParts::line(id, &census);
        self.parts.add(id, census)?;
        self.file.write_all(line.as_bytes()).map_err(Error::from_stream)?;
        self.file.sync_data().map_err(Error::from_stream)
    }
}
