//! The default dictionary as the file that the wheel installs for the Python module and for the
//! program: in the package `dicom_map`, wherever that is.

use dicom_map::{DmapDict, Error, ErrorKind};
use std::path::{Path, PathBuf};

/// In the folder of the packages.
const DICTIONARY: &str = "dicom_map/tags.dmap";

/// Opens it. Errors: as [`DmapDict::open_installed`] of the first file that is there, with the
/// path; `Io` where none is.
pub(crate) fn open() -> Result<(), Error> {
    let program = std::env::current_exe()
        // A link to the program is in another place.
        .and_then(std::fs::canonicalize)
        .map_err(|error| Error::from_io(error, Path::new("the program itself")))?;
    let root = program.ancestors().nth(2).unwrap_or(Path::new(""));
    let mut first = None;
    for folder in folders(root) {
        let path = folder.join(DICTIONARY);
        if path.exists() {
            match DmapDict::open_installed(&path) {
                Ok(()) => return Ok(()),
                // That of another Python may be of another version.
                Err(error) => first = first.or(Some(error)),
            }
        }
    }
    Err(first.unwrap_or_else(|| {
        let message = format!(
            "found no {DICTIONARY} below {}, expected the Python package there that this program is installed with",
            root.display()
        );
        Error::new(ErrorKind::Io, message)
    }))
}

/// Where pip installs packages when it installs programs in a folder of `root`.
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
        // The second is Debian's.
        for packages in ["site-packages", "dist-packages"] {
            folders.extend(pythons.iter().map(|python| python.join(packages)));
        }
    }
    folders
}
