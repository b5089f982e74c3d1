//! The one table that maps the core's errors to Python exceptions.

use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::error_kind::UNKNOWN_TRANSFER_SYNTAX;
use pyo3::create_exception;
use pyo3::exceptions::{PyException, PyOSError, PyValueError};
use pyo3::prelude::*;
use std::io;

create_exception!(
    dicom_map,
    DmapError,
    PyException,
    "A dictionary or a DICOM file that cannot be read: damaged, truncated, foreign, or written by a newer version.\n\n\
     Attributes, None where unknown: kind (a stable identifier such as 'bad_magic'), path, section (of a .dmap file),\n\
     byte_offset (bytes from the start of the file), line (of a text file, from 1), tag_path (of a data set)."
);

/// The attributes of a DmapError.
const ATTRIBUTES: [&str; 6] = ["kind", "path", "section", "byte_offset", "line", "tag_path"];

/// Adds the exception to the module. The class has every attribute, so that one made by hand has
/// them too.
pub(crate) fn register(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let class = module.py().get_type::<DmapError>();
    for name in ATTRIBUTES {
        class.setattr(name, module.py().None())?;
    }
    module.add("DmapError", class)
}

/// The exception for an error of the core: a subclass of OSError for what the operating system
/// refused, ValueError for arguments, DmapError for the rest.
pub(crate) fn to_py(py: Python<'_>, error: &Error) -> PyErr {
    match error.kind() {
        ErrorKind::Io => os_error(py, error).unwrap_or_else(|| dmap_error(py, error)),
        // The content of a file is not an argument.
        _ if error.path().is_some() || error.line().is_some() => dmap_error(py, error),
        kind if is_of_arguments(kind) => PyValueError::new_err(error.to_string()),
        _ => dmap_error(py, error),
    }
}

/// The exception for an error of writing a file: its path is that of the target, so that it does
/// not mean bad content.
pub(crate) fn writing_to_py(py: Python<'_>, error: &Error) -> PyErr {
    match is_of_arguments(error.kind()) {
        true => PyValueError::new_err(error.to_string()),
        false => to_py(py, error),
    }
}

/// True if the arguments are refused.
fn is_of_arguments(kind: ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::InvalidTag
            | ErrorKind::InvalidCreator
            | ErrorKind::InvalidVr
            | ErrorKind::InvalidVm
            | ErrorKind::InvalidArgument
    ) || kind == UNKNOWN_TRANSFER_SYNTAX
}

/// OSError picks its subclass (FileNotFoundError, ...) by the error number. None for a refusal that
/// has no number.
fn os_error(py: Python<'_>, error: &Error) -> Option<PyErr> {
    let number = match error.os_code() {
        Some(number) => number,
        None => {
            let name = match error.io_kind()? {
                io::ErrorKind::IsADirectory => "EISDIR",
                io::ErrorKind::NotFound => "ENOENT",
                io::ErrorKind::AlreadyExists => "EEXIST",
                io::ErrorKind::PermissionDenied => "EACCES",
                io::ErrorKind::NotADirectory => "ENOTDIR",
                io::ErrorKind::StorageFull => "ENOSPC",
                io::ErrorKind::ReadOnlyFilesystem => "EROFS",
                _ => return None,
            };
            py.import("errno").ok()?.getattr(name).ok()?.extract().ok()?
        }
    };
    // Python's own text for the number, as `builtins.open` reports it.
    let words = py.import("os").and_then(|os| {
        os.call_method1("strerror", (number,)).and_then(|words| words.extract::<String>())
    });
    let path = error.path().map(|path| path.as_os_str().to_os_string());
    Some(PyOSError::new_err((number, words.unwrap_or_else(|_| error.message().to_string()), path)))
}

fn dmap_error(py: Python<'_>, error: &Error) -> PyErr {
    let result = DmapError::new_err(error.to_string());
    let value = result.value(py);
    let filled = (|| {
        value.setattr("kind", error.kind().id())?;
        value.setattr("path", error.path().map(|path| path.as_os_str().to_os_string()))?;
        value.setattr("section", error.section())?;
        value.setattr("byte_offset", error.byte_offset())?;
        value.setattr("line", error.line())?;
        value.setattr("tag_path", error.tag_path())
    })();
    match filled {
        Ok(()) => result,
        Err(refusal) => refusal,
    }
}

/// The KeyError for a key that is not in a Dict. It searches for near matches only when it is
/// printed.
#[cold]
pub(crate) fn unknown_key(dict: &Bound<'_, PyAny>, key: &Bound<'_, PyAny>) -> PyErr {
    let py = key.py();
    let made = py
        .import("dicom_map._errors")
        .and_then(|module| module.getattr("UnknownKeyError")?.call1((key, dict)));
    made.map_or_else(|refusal| refusal, PyErr::from_value)
}
