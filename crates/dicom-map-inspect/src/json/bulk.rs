//! Bulk data next to a JSON file: long binary values, each in a separate file.

use dicom_map::bytes::{self, Bytes};
use dicom_map::save::Save;
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::Element;
use std::path::{Path, PathBuf};

/// The most files with the same name that are tried.
const MAX_SAME_NAMES: usize = 10_000;

/// Where to store long binary values.
#[derive(Clone, Debug)]
pub struct Bulk {
    /// The folder, which must exist.
    pub folder: PathBuf,
    /// Values longer than this number of bytes are stored in files.
    pub threshold: u64,
    /// The start of each BulkDataURI, before the file name; empty for a name relative to the
    /// folder.
    pub uri_prefix: String,
}

impl Bulk {
    /// Writes the value into a new file and returns its URI. The bytes are little-endian; for
    /// encapsulated pixel data, all fragments with their item headers, as in the file.
    pub(super) fn store(&self, element: Element<'_>, bytes: &[u8]) -> Result<String, Error> {
        let stem = element
            .data_set()
            .path()
            .and_then(Path::file_stem)
            .map_or_else(|| "data".into(), |stem| safe_name(&stem.to_string_lossy()));
        let place: String = element
            .path()
            .chars()
            .filter_map(|c| {
                if c == '[' || c == ']' || c == '.' {
                    Some('-')
                } else {
                    c.is_ascii_hexdigit().then_some(c)
                }
            })
            .collect();
        let place = place.replace("--", "-");
        let ending = if element.fragments().is_some() { "fragments" } else { "bin" };
        for number in 0..MAX_SAME_NAMES {
            let copy = if number == 0 { String::new() } else { format!("-{}", number + 1) };
            let name = format!("{stem}.{place}{copy}.{ending}");
            let path = self.folder.join(&name);
            // Never overwrites a file, which may have another value. Checked before the bytes are
            // written in vain.
            if path.symlink_metadata().is_ok() {
                continue;
            }
            // Not durable: there may be thousands.
            match (Save { durable: false, ..Save::NEW }).bytes(&path, bytes) {
                Ok(()) => return Ok(format!("{}{name}", self.uri_prefix)),
                Err(error) if error.io_kind() == Some(std::io::ErrorKind::AlreadyExists) => {}
                Err(error) => return Err(error),
            }
        }
        Err(Error::new(
            ErrorKind::Io,
            format!("found {MAX_SAME_NAMES} files named {stem}.{place}, expected a free name"),
        )
        .with_path(&self.folder))
    }
}

/// A file name that is safe on every system and in URIs.
fn safe_name(text: &str) -> String {
    text.chars()
        .map(|c| if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') { c } else { '_' })
        .take(64)
        .collect()
}

/// Loads the bytes of a BulkDataURI: a file inside `folder`. Anything else (an address, a path
/// outside) is refused, since the text may be untrusted.
pub(super) fn load(folder: &Path, uri: &str) -> Result<Bytes, Error> {
    let no_name = || {
        let message = format!(
            "found the BulkDataURI {uri:?}, expected a file name inside the folder of bulk data"
        );
        Error::new(ErrorKind::InvalidJson, message)
    };
    if uri.contains(':') {
        return Err(no_name());
    }
    bytes::read_below(folder, Path::new(uri)).map_err(|error| match error.kind() {
        ErrorKind::InvalidArgument => no_name().with_source(error),
        _ => error,
    })
}
