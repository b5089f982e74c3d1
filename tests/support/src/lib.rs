//! Real files and peers that the tests share. What is absent is said, and skipped.
#![allow(missing_docs, clippy::unwrap_used, reason = "for tests, which fail by panicking")]

pub mod part10;
pub mod served;
pub mod skip;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The Python that has pydicom: `DICOM_MAP_PYTHON`, else `python3`. None, with a word, when there
/// is none.
pub fn python_with_pydicom() -> Option<PathBuf> {
    skip::python_with("pydicom", "pydicom")
}

/// The Python that has pydicom with all its plug-ins for pixels. None, with a word, when there is
/// none.
pub fn python_with_pixels() -> Option<PathBuf> {
    skip::python_with("pylibjpeg", "pydicom, numpy, gdcm, jpeg_ls, libjpeg, openjpeg, PIL, rle")
}

/// A folder beside the project, such as `corpus`. None, with a word, when it is absent.
pub fn shared_folder(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(name);
    if !folder.is_dir() {
        skip::data(&folder);
        return None;
    }
    Some(folder)
}

/// The test files of pydicom and of the package pydicom-data, found without downloading.
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

/// The real files beside the project; empty, with a word, when they are absent.
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
    /// The tag of the entry that it asks for; `unknown` or `refused`.
    pub entry: String,
    /// The path of the element that it leads to in the sample of the table; `unknown` or
    /// `refused`.
    pub element: String,
}

/// The table of spellings, which every door is asked.
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

/// The most that this process ever had in memory, in bytes; None where the system does not say.
pub fn peak_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    Some(line.split_whitespace().nth(1)?.parse::<u64>().ok()? * 1024)
}
