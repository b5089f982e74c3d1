//! The default dictionary as a file that the wheel installs for both the Python module and the
//! program: in the package `dicom_map`, wherever that is installed.

use dicom_map::{DmapDict, Error, ErrorKind};
use std::path::{Path, PathBuf};

/// The path below the folder of packages.
const DICTIONARY: &str = "dicom_map/tags.dmap";

/// Opens the dictionary. Errors: those of [`DmapDict::open_installed`] for the first file that
/// exists, with the path; `Io` if none exists.
pub(crate) fn open() -> Result<(), Error> {
    let program = std::env::current_exe()
        // The program may be started through a link from elsewhere.
        .and_then(std::fs::canonicalize)
        .map_err(|error| Error::from_io(error, Path::new("the program itself")))?;
    let root = program.ancestors().nth(2).unwrap_or(Path::new(""));
    let mut first = None;
    for folder in folders(root) {
        let path = folder.join(DICTIONARY);
        if path.exists() {
            match DmapDict::open_installed(&path) {
                Ok(()) => return Ok(()),
                // Another Python's package may have another version.
                Err(error) => first = first.or(Some(error)),
            }
        }
    }
    Err(first.unwrap_or_else(|| {
        let message = format!(
            "found no {DICTIONARY} below {}, expected the Python package that this program was installed with",
            root.display()
        );
        Error::new(ErrorKind::Io, message)
    }))
}

/// Returns the folders into which pip installs packages when it installs programs below `root`.
fn folders(root: &Path) -> Vec<PathBuf> {
    // `--target`, and Windows.
    let mut folders = vec![root.to_path_buf(), root.join("Lib/site-packages")];
    for library in ["lib", "lib64"] {
        let listed = std::fs::read_dir(root.join(library)).into_iter().flatten().flatten();
        let mut pythons: Vec<PathBuf> = listed
            .filter(|entry| entry.file_name().to_string_lossy().starts_with("python3"))
            .map(|entry| entry.path())
            .collect();
        pythons.sort();
        // Debian uses the second.
        for packages in ["site-packages", "dist-packages"] {
            folders.extend(pythons.iter().map(|python| python.join(packages)));
        }
    }
    folders
}
