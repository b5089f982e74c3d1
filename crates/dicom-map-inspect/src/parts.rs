//! Common code for the parts of censuses and tables: the files that a part covers, and the first
//! line of a file of parts.

use dicom_map::{Error, ErrorKind};
use serde_json::{Value as Json, json};
use sha2::{Digest as _, Sha256};
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;

/// The length for a file that could not be examined.
pub const UNKNOWN_LENGTH: u64 = u64::MAX;

/// The set of files of a part: not their names, but a number that is different for other files, and
/// for the same files with other lengths. The order of the files does not matter.
///
/// The number is the sum, modulo 2^256, of SHA-256 of each file's name and length, together with
/// the number of files.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct FileSet {
    /// Little-endian.
    sum: [u64; 4],
    count: u64,
}

impl FileSet {
    /// Adds a file: its name, and its length in bytes, or [`UNKNOWN_LENGTH`].
    ///
    /// ```
    /// use dicom_map_inspect::parts::FileSet;
    /// let (mut left, mut right) = (FileSet::default(), FileSet::default());
    /// left.add("a.dcm".as_ref(), 100);
    /// left.add("b.dcm".as_ref(), 200);
    /// right.add("b.dcm".as_ref(), 200);
    /// assert_ne!(left.id(), right.id());
    /// right.add("a.dcm".as_ref(), 100);
    /// assert_eq!(left.id(), right.id());
    /// ```
    pub fn add(&mut self, path: &Path, byte_len: u64) {
        let name = path.as_os_str().as_encoded_bytes();
        let mut hash = Sha256::new();
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name);
        hash.update(byte_len.to_le_bytes());
        let hash = hash.finalize();
        let mut words = [0; 4];
        for (word, bytes) in words.iter_mut().zip(hash.chunks_exact(8)) {
            *word = u64::from_le_bytes(bytes.try_into().unwrap_or_default());
        }
        self.merge(FileSet { sum: words, count: 1 });
    }

    /// Adds a file with the length that the system reports.
    pub fn add_file(&mut self, path: &Path) {
        self.add(path, std::fs::metadata(path).map_or(UNKNOWN_LENGTH, |it| it.len()));
    }

    /// Adds other files.
    pub fn merge(&mut self, other: FileSet) {
        let mut carry = 0;
        for (left, right) in self.sum.iter_mut().zip(other.sum) {
            let sum = u128::from(*left) + u128::from(right) + carry;
            *left = sum as u64;
            carry = sum >> 64;
        }
        self.count += other.count;
    }

    /// The id of a part that consists of these files: 64 hexadecimal digits.
    pub fn id(&self) -> String {
        let mut hash = Sha256::new();
        self.sum.iter().for_each(|word| hash.update(word.to_le_bytes()));
        hash.update(self.count.to_le_bytes());
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }

    pub(crate) fn to_json(self) -> Json {
        json!([self.sum[0], self.sum[1], self.sum[2], self.sum[3], self.count])
    }

    pub(crate) fn from_json(json: &Json) -> Option<FileSet> {
        let number = |at: usize| json.get(at)?.as_u64();
        let sum = [number(0)?, number(1)?, number(2)?, number(3)?];
        Some(FileSet { sum, count: number(4)? })
    }
}

/// The format of a file of parts, as stated in its first line.
#[derive(Clone, Copy)]
pub(crate) struct Format {
    /// The name of the format.
    pub(crate) name: &'static str,
    /// Its version; newer ones are refused.
    pub(crate) version: u64,
}

impl Format {
    /// The first line, without its line end, for parts made with this dictionary.
    pub(crate) fn first_line(&self, dictionary: &[u32]) -> serde_json::Map<String, Json> {
        let mut line = serde_json::Map::new();
        line.insert("format".into(), self.name.into());
        line.insert("version".into(), self.version.into());
        line.insert("dictionary".into(), dictionary.into());
        line.insert("package".into(), env!("CARGO_PKG_VERSION").into());
        line
    }

    /// The error for a line in another format.
    pub(crate) fn bad_line(&self, number: u64) -> Error {
        let message = format!("found something else, expected a line of {}", self.name);
        Error::new(ErrorKind::InvalidJson, message).with_line(number)
    }

    /// Checks the first line.
    ///
    /// Errors: `InvalidJson` for another file; `InvalidArgument` for a newer version and for
    /// another dictionary.
    pub(crate) fn check(&self, first: &Json, dictionary: &[u32]) -> Result<(), Error> {
        let bad = || self.bad_line(1);
        if first.get("format").and_then(Json::as_str) != Some(self.name) {
            return Err(bad());
        }
        let version = first.get("version").and_then(Json::as_u64).ok_or_else(bad)?;
        if version > self.version {
            let message = format!("found version {version}, expected at most {}", self.version);
            return Err(Error::new(ErrorKind::InvalidArgument, message));
        }
        let numbers = first.get("dictionary").and_then(Json::as_array).ok_or_else(bad)?;
        let found: Option<Vec<u32>> =
            numbers.iter().map(|number| u32::try_from(number.as_u64()?).ok()).collect();
        check_dictionary(&found.ok_or_else(bad)?, dictionary)
    }
}

/// Errors: `InvalidArgument` for parts that were made with another dictionary.
pub(crate) fn check_dictionary(found: &[u32], expected: &[u32]) -> Result<(), Error> {
    if found == expected {
        return Ok(());
    }
    let message = format!(
        "found parts made with the dictionary {}, expected {}; make them again, or use that \
         dictionary",
        hex(found),
        hex(expected)
    );
    Err(Error::new(ErrorKind::InvalidArgument, message))
}

/// Checksums in a form that people can compare.
fn hex(checksums: &[u32]) -> String {
    let texts: Vec<String> = checksums.iter().map(|sum| format!("{sum:08x}")).collect();
    texts.join(" over ")
}

/// Opens the file of parts at `path`, or creates it, for this run only.
pub(crate) fn open_locked(path: &Path) -> Result<File, Error> {
    let mut options = File::options();
    let opened = options.read(true).append(true).create(true).open(path);
    let file = opened.map_err(|error| Error::from_io(error, path))?;
    if file.try_lock().is_err() {
        let message =
            "found parts that another run is adding to, expected a file that is not in use";
        return Err(Error::new(ErrorKind::InvalidArgument, message).with_path(path));
    }
    Ok(file)
}

/// The complete lines of a file, with their positions.
pub(crate) struct Lines {
    input: BufReader<File>,
    format: Format,
    /// The number of the last line, from 1.
    pub(crate) number: u64,
    /// Where it begins, and where it ends.
    pub(crate) at: u64,
    pub(crate) end: u64,
}

impl Lines {
    pub(crate) fn new(file: File, format: Format) -> Lines {
        Lines { input: BufReader::new(file), format, number: 0, at: 0, end: 0 }
    }

    /// Returns the next line; None at the end, and before a line without a line end.
    pub(crate) fn next(&mut self) -> Result<Option<String>, Error> {
        let mut line = Vec::new();
        self.input.read_until(b'\n', &mut line).map_err(Error::from_stream)?;
        if line.pop() != Some(b'\n') {
            return Ok(None);
        }
        self.number += 1;
        self.at = self.end;
        self.end += line.len() as u64 + 1;
        String::from_utf8(line)
            .map(Some)
            .map_err(|error| self.format.bad_line(self.number).with_source(error.utf8_error()))
    }
}
