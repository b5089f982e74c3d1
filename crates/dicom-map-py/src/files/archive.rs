//! The census of an archive.

use super::inputs::text_of;
use super::stores::{inputs_from, threads_for};
use super::watch::watched;
use crate::dict::{Dict, Origin};
use crate::errors::to_py;
use dicom_map::DmapDict;
use dicom_map::escape::{self, Formulas};
use dicom_map::save::Save;
use dicom_map_dataset::{ReadOptions, Reader};
use dicom_map_inspect::census::{
    Agreement, CENSUS_COLUMNS, Census as Counted, CensusOptions, CensusParts, Totals, take_census,
};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString, PyTuple};
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Counts of the elements in the files of an archive, by private creator, with the dictionary's
/// entry for each; no values.
///
/// Made by `census`. It consists of parts, each with the files of one call, and two of them can be
/// merged: run `census` on the parts of an archive in parallel, and merge the results.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Census {
    /// Grows by merges. The lock is never held while Python runs: readers clone the counts.
    state: Mutex<State>,
    /// The dictionary that the names come from.
    dict: Arc<DmapDict>,
    /// Where unpickling finds that dictionary.
    origin: Origin,
}

struct State {
    parts: CensusParts,
    /// The counts of all parts, computed when they are first needed.
    total: Option<Arc<Counted>>,
}

/// The pickled form of a census: its counts, which have a meaning only together with the
/// dictionary.
#[derive(IntoPyObject, FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Pickled {
    counted: String,
    /// The version of the package that wrote it.
    version: String,
    origin: Origin,
    /// See `DmapDict::checksums`.
    checksums: Vec<u32>,
}

impl Census {
    fn new(parts: CensusParts, dict: Arc<DmapDict>, origin: Origin) -> Census {
        Census { state: Mutex::new(State { parts, total: None }), dict, origin }
    }

    fn counted(&self) -> Arc<Counted> {
        let mut state = self.locked();
        let State { parts, total } = &mut *state;
        Arc::clone(total.get_or_insert_with(|| Arc::new(parts.total())))
    }

    fn locked(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name of a file in a census, as `open` takes it.
pub(super) fn os_name(shown: &str) -> OsString {
    escape::path_of(shown).into_os_string()
}

fn totals<'py, 'a>(
    py: Python<'py>,
    key: &str,
    rows: impl Iterator<Item = (&'a str, Totals)>,
) -> PyResult<Bound<'py, PyList>> {
    let list = PyList::empty(py);
    for (name, totals) in rows {
        let row = PyDict::new(py);
        row.set_item(key, name)?;
        row.set_item("files", totals.files)?;
        row.set_item("elements", totals.elements)?;
        list.append(row)?;
    }
    Ok(list)
}

#[pymethods]
impl Census {
    /// The number of DICOM files that were counted.
    #[getter]
    fn files(&self) -> u64 {
        self.counted().files
    }

    /// The number of files that are not DICOM files.
    #[getter]
    fn other_files(&self) -> u64 {
        self.counted().other_files
    }

    /// The number of files in which the reader tolerated something.
    #[getter]
    fn files_with_warnings(&self) -> u64 {
        self.counted().files_with_warnings
    }

    /// The number of files and folders that could not be read.
    #[getter]
    fn failure_count(&self) -> u64 {
        self.counted().failure_count
    }

    /// The first 1,000 of the failures by path, as tuples of path and reason.
    #[getter]
    fn failures(&self) -> Vec<(OsString, String)> {
        let opened = |(path, reason): &(String, String)| (os_name(path), reason.clone());
        self.counted().failures.iter().map(opened).collect()
    }

    /// The number of elements without a row, because there were 65,536 rows already, or 32,768 of
    /// one file.
    #[getter]
    fn unlisted_elements(&self) -> u64 {
        self.counted().unlisted_elements
    }

    /// The number of private creators that are not listed, because there were 65,536 already.
    #[getter]
    fn unlisted_creators(&self) -> u64 {
        self.counted().unlisted_creators
    }

    /// True if the census is not complete: it, or a part that was merged into it, ended before all
    /// files were read.
    #[getter]
    fn interrupted(&self) -> bool {
        self.counted().interrupted
    }

    /// The columns of the rows, in their order.
    #[classattr]
    #[pyo3(name = "COLUMNS")]
    fn columns(py: Python<'_>) -> PyResult<Bound<'_, PyTuple>> {
        PyTuple::new(py, CENSUS_COLUMNS)
    }

    /// The rows, one dict for each creator, tag and VR: creator, vendor, tag, vr, vr_source,
    /// registry_vr, agreement, keyword, name, known, safe_private, files, elements, example.
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let names = CENSUS_COLUMNS.map(|name| PyString::intern(py, name));
        let list = PyList::empty(py);
        for row in self.counted().rows(&self.dict) {
            let dict = PyDict::new(py);
            macro_rules! put {
                ($($value:expr),* $(,)?) => {{
                    let values = [$($value.into_bound_py_any(py)?),*];
                    // Both arrays have the same length, which the compiler checks.
                    let _: &[_; CENSUS_COLUMNS.len()] = &values;
                    for (name, value) in names.iter().zip(values) {
                        dict.set_item(name, value)?;
                    }
                }};
            }
            put! {
                &*row.key.creator,
                row.vendor,
                row.tag_text(),
                PyString::intern(py, row.key.vr.as_str()),
                PyString::intern(py, row.key.vr_source.as_str()),
                &row.registry_vr,
                PyString::intern(py, row.agreement.as_str()),
                row.keyword,
                row.name,
                row.agreement != Agreement::Unknown,
                row.safe_private,
                row.count.files,
                row.count.elements,
                os_name(&row.count.example),
            }
            list.append(dict)?;
        }
        Ok(list)
    }

    /// The files and elements of each private creator: dicts of creator, files and elements.
    fn creators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        totals(py, "creator", self.counted().creators())
    }

    /// The private creators that the dictionary does not know, as `creators`.
    fn unknown_creators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        totals(py, "creator", self.counted().unknown_creators(&self.dict))
    }

    /// The files and elements of each vendor: dicts of vendor, files and elements. Elements without
    /// a vendor have rows of their own: "(known creators, vendor unknown)", "(unknown creators)",
    /// "(no creator)".
    fn vendors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        totals(py, "vendor", self.counted().vendors())
    }

    /// The number of distinct elements, and how many of them the dictionary knows and has a name
    /// for: private, private_known, private_named, public, public_known, public_named.
    fn coverage<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let coverage = self.counted().coverage(&self.dict);
        let dict = PyDict::new(py);
        dict.set_item("private", coverage.private)?;
        dict.set_item("private_known", coverage.private_known)?;
        dict.set_item("private_named", coverage.private_named)?;
        dict.set_item("public", coverage.public)?;
        dict.set_item("public_known", coverage.public_known)?;
        dict.set_item("public_named", coverage.public_named)?;
        Ok(dict)
    }

    /// The parts of the census: the number of DICOM files of each by its id, which is
    /// computed from the names and lengths of all files.
    #[getter]
    fn parts(&self) -> BTreeMap<String, u64> {
        self.locked().parts.ids().map(|(id, files)| (id.to_string(), files)).collect()
    }

    /// The checksums of the dictionary that was used, one of each layer.
    #[getter]
    fn dictionary(&self) -> String {
        hex(&self.dict.checksums())
    }

    /// Adds the parts of another census. A part counts once, however often it is added, and the
    /// order does not matter.
    ///
    /// Raises:
    ///     ValueError: The other census was made with another dictionary; or a part has other
    ///         counts there, because its files have changed or were read with other options.
    ///         Nothing is added then.
    fn merge(slf: &Bound<'_, Self>, other: &Bound<'_, Self>) -> PyResult<()> {
        let others = other.get().locked().parts.clone();
        let mut state = slf.get().locked();
        state.parts.merge(&others).map_err(|error| to_py(slf.py(), &error))?;
        state.total = None;
        Ok(())
    }

    /// Writes all parts to a file, which `load` reads: JSON Lines. The file is written completely
    /// or not at all.
    ///
    /// Args:
    ///     path: The file.
    ///     overwrite: Overwrite an existing file.
    ///
    /// Raises:
    ///     FileExistsError: The file exists.
    #[pyo3(signature = (path, *, overwrite=false))]
    fn save(&self, py: Python<'_>, path: PathBuf, overwrite: bool) -> PyResult<()> {
        let parts = self.locked().parts.clone();
        let save = Save { replace: overwrite, ..Save::NEW };
        py.detach(|| parts.save(&path, save)).map_err(|error| to_py(py, &error))
    }

    /// Returns the census that `save` has written, or the parts that `dicom-map census --resume`
    /// has counted.
    ///
    /// Args:
    ///     path: The file.
    ///     dictionary: The Dict that was used; None is the one inside the package.
    ///
    /// Raises:
    ///     DmapError: The census was made with another dictionary, or the file is of another kind
    ///         or a later version.
    #[staticmethod]
    #[pyo3(signature = (path, *, dictionary=None))]
    fn load(
        py: Python<'_>,
        path: PathBuf,
        dictionary: Option<&Bound<'_, Dict>>,
    ) -> PyResult<Census> {
        let (dict, origin) = dictionary_of(dictionary)?;
        let parts = py.detach(|| CensusParts::load(&path, &dict));
        Ok(Census::new(parts.map_err(|error| to_py(py, &error))?, dict, origin))
    }

    /// Returns the whole census as JSON text.
    fn to_json(&self) -> PyResult<String> {
        let mut out = Vec::new();
        self.counted().write_json(&self.dict, false, &mut out)?;
        Ok(text_of(out))
    }

    /// Returns the rows as a CSV table; failures are rows whose agreement is "failed".
    ///
    /// Args:
    ///     keep_formulas: Leave cells as they are that a spreadsheet would evaluate as formulas;
    ///         otherwise they are prefixed with an apostrophe.
    #[pyo3(signature = (*, keep_formulas=false))]
    fn to_csv(&self, keep_formulas: bool) -> PyResult<String> {
        let formulas = if keep_formulas { Formulas::Kept } else { Formulas::Defused };
        let mut out = Vec::new();
        self.counted().write_csv(&self.dict, formulas, &mut out)?;
        Ok(text_of(out))
    }

    /// Returns the rows as a pandas.DataFrame.
    ///
    /// Raises:
    ///     ImportError: pandas is not installed.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._files")?.getattr("census_to_pandas")?.call1((slf,))
    }

    /// Returns the rows as a pyarrow.Table, for Arrow and Parquet.
    ///
    /// Raises:
    ///     ImportError: pyarrow is not installed.
    fn to_arrow<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._files")?.getattr("census_to_arrow")?.call1((slf,))
    }

    fn __str__(&self) -> PyResult<String> {
        let mut out = Vec::new();
        self.counted().write_table(&self.dict, None, &mut out)?;
        Ok(text_of(out))
    }

    fn __repr__(&self) -> String {
        let counted = self.counted();
        format!("<Census of {} files, {} failures>", counted.files, counted.failure_count)
    }

    /// Equal counts and the same dictionary: another dictionary knows other elements.
    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let Ok(other) = other.cast::<Census>() else { return false };
        let other = other.get();
        self.counted() == other.counted() && self.dict.checksums() == other.dict.checksums()
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Pickled,))> {
        let class = py.import("dicom_map._dicom_map")?.getattr("Census")?;
        let pickled = Pickled {
            counted: self.locked().parts.to_text(),
            version: env!("CARGO_PKG_VERSION").to_string(),
            origin: self.origin.clone(),
            checksums: self.dict.checksums(),
        };
        Ok((class.getattr("_from_state")?, (pickled,)))
    }

    /// Restores a pickled census, with its dictionary, which is opened again.
    ///
    /// Raises:
    ///     FileNotFoundError, ...: The dictionary has been moved or deleted.
    ///     ValueError: The dictionary has changed, or the census does not say which one it was.
    #[staticmethod]
    fn _from_state(py: Python<'_>, state: &Bound<'_, PyAny>) -> PyResult<Census> {
        let Pickled { counted, version, origin, checksums } = state.extract().map_err(|_| {
            PyValueError::new_err(
                "found a census pickled by a version of dicom-map that did not say which dictionary \
                 it was taken with, expected one of version 0.3.0 or later; take it again",
            )
        })?;
        let dict = match origin.is_embedded() {
            true => Arc::clone(Reader::embedded().dict()),
            false => Arc::new(origin.reopen(py)?),
        };
        if dict.checksums() != checksums {
            return Err(PyValueError::new_err(format!(
                "found the dictionary {origin} with the checksum {}, expected {} as when the census \
                 was taken, with dicom-map {version}; take it again, or bring that dictionary back",
                hex(&dict.checksums()),
                hex(&checksums),
            )));
        }
        let parts = CensusParts::parse(&counted, &dict).map_err(|error| {
            let error = to_py(py, &error);
            let note = format!("the census was pickled by dicom-map {version}");
            let _ = error.value(py).call_method1("add_note", (note,));
            error
        })?;
        Ok(Census::new(parts, dict, origin))
    }
}

/// The given dictionary, or the one inside the package, and where unpickling finds it.
pub(super) fn dictionary_of(
    dictionary: Option<&Bound<'_, Dict>>,
) -> PyResult<(Arc<DmapDict>, Origin)> {
    Ok(match dictionary {
        Some(dictionary) => (dictionary.get().opened()?, dictionary.get().origin().clone()),
        None => (Arc::clone(Reader::embedded().dict()), Origin::embedded()),
    })
}

/// The checksums in hexadecimal.
pub(super) fn hex(checksums: &[u32]) -> String {
    let texts: Vec<String> = checksums.iter().map(|sum| format!("{sum:08x}")).collect();
    texts.join(" over ")
}

/// Counts the elements of an archive, on all cores, without values. A file with several names
/// counts once.
///
/// Args:
///     paths: A folder (with all its subfolders), a file, or several of them. Also patterns with
///         wild cards, URLs that fsspec supports such as "s3://bucket/folder/" (a folder's ends
///         with /), and files opened for reading bytes.
///     strict: Files that break the standard count as files that cannot be read.
///     threads: The number of threads, at most 256; 0 for four per core, at most 64.
///     progress: Called a few times a second with the number of files and of failures so far.
///     dictionary: An opened Dict; None is the one inside the package.
///     no_paths: Do not keep the names of files and folders, which may contain those of patients:
///         examples are empty, and failures have only their reason.
///     storage_options: Options that fsspec passes to the store, a dict.
///     timeout: Seconds to wait for each response of a store.
///
/// Raises:
///     FileNotFoundError, PermissionError: A path does not exist or is not accessible.
///     KeyboardInterrupt: Ctrl-C was pressed.
#[pyfunction]
#[pyo3(signature = (paths, *, strict=false, threads=0, progress=None, dictionary=None, no_paths=false, storage_options=None, timeout=60.0))]
#[expect(clippy::too_many_arguments, reason = "keyword arguments of Python")]
pub(crate) fn census(
    py: Python<'_>,
    paths: &Bound<'_, PyAny>,
    strict: bool,
    threads: usize,
    progress: Option<&Bound<'_, PyAny>>,
    dictionary: Option<&Bound<'_, Dict>>,
    no_paths: bool,
    storage_options: Option<&Bound<'_, PyAny>>,
    timeout: f64,
) -> PyResult<Census> {
    let (dict, origin) = dictionary_of(dictionary)?;
    let (paths, has_urls) = inputs_from(paths, storage_options, timeout)?;
    let threads = threads_for(threads, has_urls);
    let read = ReadOptions { strict, ..ReadOptions::default() };
    let options = CensusOptions { read, threads, no_paths };
    let counted = {
        let dict = Arc::clone(&dict);
        watched(py, progress, move |progress| {
            take_census(paths.into_iter(), &dict, &options, progress)
        })?
    };
    let mut parts = CensusParts::new(&dict);
    parts.add(&counted.part_id(), counted).map_err(|error| to_py(py, &error))?;
    Ok(Census::new(parts, dict, origin))
}
