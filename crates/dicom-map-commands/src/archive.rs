//! Lists of paths, for commands that read whole archives.

use crate::inputs::STDIN;
use dicom_map::Error;
use dicom_map_inspect::census::Progress;
use dicom_map_inspect::files::files;
use dicom_map_inspect::parts::FileSet;
use std::io::{BufRead as _, BufReader, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// The number of files in one part of a census or table that can be resumed.
const PART_FILES: usize = 1000;

/// Returns the files among `paths` and in the folders among them, in the order of their names, in
/// parts, each with its id. A path that cannot be opened is listed too, and fails again when it is
/// read.
pub(crate) fn parts_of(
    paths: impl Iterator<Item = PathBuf>,
    unnamed: &Path,
) -> impl Iterator<Item = (String, Vec<PathBuf>)> {
    let mut found = files(paths, true);
    std::iter::from_fn(move || {
        let path_of = |error: Error| error.path().unwrap_or(unnamed).to_path_buf();
        let part = found.by_ref().take(PART_FILES).map(|path| path.unwrap_or_else(path_of));
        let part: Vec<PathBuf> = part.collect();
        let mut covered = FileSet::default();
        part.iter().for_each(|path| covered.add_file(path));
        (!part.is_empty()).then(|| (covered.id(), part))
    })
}

/// Returns the paths in a list, which is read as they are consumed. A name that is not UTF-8 is
/// kept as it is where the system allows such names.
///
/// A separate thread reads the list, so that Ctrl-C is noticed while the list is silent.
pub(crate) fn listed_paths(
    list: &Path,
    progress: &Arc<Progress>,
) -> Result<impl Iterator<Item = PathBuf> + Send + use<>, Error> {
    const WAIT: Duration = Duration::from_millis(100);
    /// The most paths read ahead.
    const AHEAD: usize = 1024;
    /// The most bytes of a line; no system has names that long. A list with a longer line is not
    /// valid: reading ends there, and the line is listed as a file that cannot be read.
    const MAX_LINE: u64 = 8 << 10;
    let stream: Box<dyn Read + Send> = if list == Path::new(STDIN) {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(list).map_err(|error| Error::from_io(error, list))?)
    };
    let (sender, receiver) = mpsc::sync_channel(AHEAD);
    std::thread::spawn(move || {
        let mut stream = BufReader::new(stream);
        loop {
            let mut line = Vec::new();
            let read = stream.by_ref().take(MAX_LINE).read_until(b'\n', &mut line);
            let is_last = line.last() != Some(&b'\n');
            let name = line.strip_suffix(b"\n").unwrap_or(&line);
            let path = path_of(name.strip_suffix(b"\r").unwrap_or(name));
            // The receiver is gone: the work is over.
            if !path.as_os_str().is_empty() && sender.send(path).is_err() {
                break;
            }
            if is_last || read.is_err() {
                break;
            }
        }
    });
    let progress = Arc::clone(progress);
    Ok(std::iter::from_fn(move || {
        loop {
            match receiver.recv_timeout(WAIT) {
                Ok(path) => return Some(path),
                Err(RecvTimeoutError::Timeout) if !progress.is_stopped() => {}
                Err(_) => return None,
            }
        }
    }))
}

#[cfg(unix)]
fn path_of(line: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(std::ffi::OsStr::from_bytes(line))
}

#[cfg(not(unix))]
fn path_of(line: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(line).into_owned())
}
