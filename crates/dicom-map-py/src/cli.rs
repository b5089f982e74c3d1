//! The commands, run inside Python: what the console scripts call.

use dicom_map_cli::{Program, run_code};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use std::ffi::OsString;

/// Runs `dicom-map` or `dicom-lookup` with these arguments, the program's name first, and returns
/// its exit status.
#[pyfunction]
pub(crate) fn run_command(py: Python<'_>, program: &str, args: Vec<OsString>) -> PyResult<u8> {
    let program = match program {
        "dicom-map" => Program::DicomMap,
        "dicom-lookup" => Program::DicomLookup,
        _ => {
            return Err(PyValueError::new_err(format!(
                "found program {program:?}, expected 'dicom-map' or 'dicom-lookup'"
            )));
        }
    };
    Ok(py.detach(|| run_code(program, args)))
}
