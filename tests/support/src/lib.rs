//! Real files and peers for tests. Missing ones are reported, and skipped.
#![allow(missing_docs, clippy::unwrap_used, reason = "for tests, which fail by panicking")]

pub mod part10;
pub mod served;
pub mod skip;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The Python that has pydicom: `DICOM_MAP_PYTHON`, otherwise `python3`. None, with a message, if
/// there is none.
pub fn python_with_pydicom() -> Option<PathBuf> {
    skip::python_with("pydicom", "pydicom")
}

/// The Python that has pydicom with all its plug-ins for pixels. None, with a message, if there is
/// none.
pub fn python_with_pixels() -> Option<PathBuf> {
    skip::python_with("pylibjpeg", "pydicom, numpy, gdcm, jpeg_ls, libjpeg, openjpeg, PIL, rle")
}

/// A folder next to the project, such as `corpus`. None, with a message, if it does not exist.
pub fn shared_folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(name);
    if !folder.is_dir() {
        skip::data(&folder);
        return None;
    }
    Some(folder)
}

/// The test files of pydicom and of the package pydicom-data, without downloading.
pub fn pydicom_files(python: &Path) -> Vec<PathBuf> {
    let script = r#"
import importlib.util, pathlib, pydicom.data
roots = [pathlib.Path(pydicom.data.__file__).parent / part for part in ("test_files", "charset_files")]
more = importlib.util.find_spec("data_store")
if more: roots.append(pathlib.Path(more.origin).parent / "data")
other = {".py", ".pyc", ".json", ".txt", ".dump", ".gz", ".icc", ".ttf", ".md"}
for root in roots:
    for path in sorted(root.rglob("*")):
        if path.is_file() and path.suffix not in other and path.name != "README":
            print(path)
"#;
    let output = Command::new(python).args(["-c", script]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap().lines().map(PathBuf::from).collect()
}

/// The real files next to the project; empty, with a message, if they do not exist.
pub fn corpus_files() -> Vec<PathBuf> {
    let Some(folder) = shared_folder("corpus") else { return Vec::new() };
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "dcm"))
        .collect();
    files.sort();
    files
}

/// All real files.
pub fn real_files() -> Vec<PathBuf> {
    let mut files = corpus_files();
    if let Some(python) = python_with_pydicom() {
        files.extend(pydicom_files(&python));
    }
    files
}

/// One row of `tests/spellings.csv`.
pub struct Spelling {
    pub text: String,
    /// The tag of the expected entry; or `unknown` or `refused`.
    pub entry: String,
    /// The path of the expected element in the sample of the table; or `unknown` or `refused`.
    pub element: String,
}

/// Reads the table of spellings, with which every interface is tested.
pub fn spellings() -> Vec<Spelling> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spellings.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        let cell = |at: usize| row.get(at).unwrap().to_string();
        Spelling { text: cell(0), entry: cell(1), element: cell(2) }
    });
    rows.collect()
}

/// One row of `tests/blocks/spellings.csv`.
pub struct BlockSpelling {
    pub text: String,
    /// The value in `tests/blocks/scan.dcm` as JSON; or `unknown` or `refused`.
    pub value: String,
    /// The first near match; or empty.
    pub near: String,
}

/// The file for the table of paths into vendor blocks, made from `scan.json` next to it.
pub fn block_sample() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../blocks/scan.dcm")
}

/// Reads the table of paths into vendor blocks, with which every interface is tested.
pub fn block_spellings() -> Vec<BlockSpelling> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../blocks/spellings.csv");
    let mut reader = csv::Reader::from_path(path).unwrap();
    let rows = reader.records().map(|row| {
        let row = row.unwrap();
        let cell = |at: usize| row.get(at).unwrap().to_string();
        BlockSpelling { text: cell(0), value: cell(1), near: cell(2) }
    });
    rows.collect()
}

/// The peak memory of this process in bytes; None if the system does not report it.
pub fn peak_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}
