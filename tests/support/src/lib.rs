//! Real files and oracles that the tests share. What is absent is said, and skipped.
#![allow(missing_docs, clippy::unwrap_used, reason = "for tests, which fail by panicking")]

pub mod part10;

use std::path::{Path, PathBuf};
use std::process::Command;

/// The Python that has pydicom: `DICOM_MAP_PYTHON`, else `python3`. None, with a word, when there
/// is none.
pub fn python_with_pydicom() -> Option<PathBuf> {
    let python = std::env::var_os("DICOM_MAP_PYTHON")
        .map_or_else(|| PathBuf::from("python3"), PathBuf::from);
    let found = Command::new(&python)
        .args(["-c", "import pydicom"])
        .output()
        .is_ok_and(|output| output.status.success());
    if !found {
        println!(
            "skipped: {} has no pydicom (set DICOM_MAP_PYTHON to one that has)",
            python.display()
        );
    }
    found.then_some(python)
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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus");
    let Ok(entries) = std::fs::read_dir(&folder) else {
        println!("skipped: no folder {}", folder.display());
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries
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
