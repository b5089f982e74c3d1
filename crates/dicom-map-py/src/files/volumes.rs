//! The series of an archive.

use super::archive::os_name;
use super::stores::inputs_from;
use super::watch::watched;
use crate::dict::Dict;
use crate::errors::to_py;
use dicom_map_dataset::{ReadOptions, Reader};
use dicom_map_inspect::series::{Series as Sorted, read_series};
use dicom_map_inspect::table::TableOptions;
use pyo3::prelude::*;
use std::ffi::OsString;
use std::sync::Arc;

/// The files with one Series Instance UID, sorted by their position.
///
/// Made by `series`.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Series(Sorted);

type Affine = [[f64; 4]; 4];

/// Seconds to wait for each response of a store.
const STORE_TIMEOUT: f64 = 60.0;

#[pymethods]
impl Series {
    /// The Series Instance UID; empty for files without one.
    #[getter]
    fn uid(&self) -> &str {
        &self.0.uid
    }

    /// The Modality of the first file.
    #[getter]
    fn modality(&self) -> &str {
        &self.0.modality
    }

    /// The Series Description of the first file.
    #[getter]
    fn description(&self) -> &str {
        &self.0.description
    }

    /// The files, sorted by Image Position (Patient) along the normal of the slices, then those
    /// without a position, sorted by Instance Number.
    #[getter]
    fn paths(&self) -> Vec<OsString> {
        self.0.slices.iter().map(|slice| os_name(&slice.path)).collect()
    }

    /// The Image Position (Patient) of each file, or None.
    #[getter]
    fn positions(&self) -> Vec<Option<[f64; 3]>> {
        self.0.slices.iter().map(|slice| slice.position).collect()
    }

    /// The directions of rows and columns, from the first file that has them: six numbers, or None.
    #[getter]
    fn orientation(&self) -> Option<[f64; 6]> {
        self.0.orientation()
    }

    /// The distance between adjacent slices in mm, or None.
    #[getter]
    fn slice_distance(&self) -> Option<f64> {
        self.0.slice_distance
    }

    /// Gaps: tuples of the index of the slice before the gap, and the number of missing slices.
    #[getter]
    fn gaps(&self) -> Vec<(usize, usize)> {
        self.0.gaps.iter().map(|gap| (gap.after, gap.count)).collect()
    }

    /// The indexes of slices with the same position as the one before.
    #[getter]
    fn doubled(&self) -> Vec<usize> {
        self.0.doubled.clone()
    }

    /// The reasons why the slices do not form one volume; empty if they do.
    #[getter]
    fn problems(&self) -> Vec<String> {
        self.0.problems.clone()
    }

    /// The affine from column, row and slice, counted from 0, to mm in LPS, the coordinates of
    /// DICOM: four rows of four numbers. None if a position, orientation or spacing is missing.
    #[getter]
    fn affine(&self) -> Option<Affine> {
        self.0.affine()
    }

    /// The same in RAS, the coordinates of nibabel.
    #[getter]
    fn affine_ras(&self) -> Option<Affine> {
        self.0.affine_ras()
    }

    fn __len__(&self) -> usize {
        self.0.slices.len()
    }

    fn __repr__(&self) -> String {
        format!("<Series {} of {} files, {}>", self.0.uid, self.0.slices.len(), self.0.modality)
    }
}

/// Returns the series of an archive, in the order of their first files; files that cannot be read
/// or are not DICOM files are left out.
///
/// Args:
///     paths: A folder (with all its subfolders), a file, or several of them.
///     strict: Files that break the standard count as files that cannot be read.
///     progress: Called a few times a second with the number of files and of failures so far.
///     dictionary: An opened Dict; None is the one inside the package.
///
/// Raises:
///     FileNotFoundError, PermissionError: A path does not exist or is not accessible.
///     KeyboardInterrupt: Ctrl-C was pressed.
#[pyfunction]
#[pyo3(signature = (paths, *, strict=false, progress=None, dictionary=None))]
pub(crate) fn series(
    py: Python<'_>,
    paths: &Bound<'_, PyAny>,
    strict: bool,
    progress: Option<&Bound<'_, PyAny>>,
    dictionary: Option<&Bound<'_, Dict>>,
) -> PyResult<Vec<Series>> {
    let dict = match dictionary {
        Some(dictionary) => dictionary.get().opened()?,
        None => Arc::clone(Reader::embedded().dict()),
    };
    let (paths, _) = inputs_from(paths, None, STORE_TIMEOUT)?;
    let read = ReadOptions { strict, ..ReadOptions::default() };
    let options = TableOptions { read, ..TableOptions::default() };
    let found = watched(py, progress, move |progress| {
        read_series(paths.into_iter(), &dict, &options, progress)
    })?;
    let (all, _) = found.map_err(|error| to_py(py, &error))?;
    Ok(all.into_iter().map(Series).collect())
}
