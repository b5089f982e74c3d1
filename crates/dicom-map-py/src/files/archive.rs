//! The census of an archive.

use super::inputs::text_of;
use super::stores::{given_of, threads_for};
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

/// Which elements the files of an archive hold, whose they are, and what the dictionary knows of
/// them; no values.
///
/// Made by `census`. It is made of parts, each of them the files of one call; two of them merge:
/// map a function that takes a census over the parts of an archive, and merge what it gives.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Census {
    /// Grows by merges. The lock is never held while Python runs: whoever reads takes the counts
    /// with them.
    state: Mutex<State>,
    /// Names come from this one.
    dict: Arc<DmapDict>,
    /// Where pickling finds it again.
    origin: Origin,
}

struct State {
    parts: CensusParts,
    /// Of all parts; made when somebody asks.
    total: Option<Arc<Counted>>,
}

/// What is pickled of a census: its counts, and what they mean only together with the dictionary.
#[derive(IntoPyObject, FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Pickled {
    counted: String,
    /// Of the package that wrote this.
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

/// The name of a file that a census shows, as `open` takes it.
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
    /// DICOM files that were counted.
    #[getter]
    fn files(&self) -> u64 {
        self.counted().files
    }

    /// Files that are no DICOM files.
    #[getter]
    fn other_files(&self) -> u64 {
        self.counted().other_files
    }

    /// Files in which the reader tolerated something.
    #[getter]
    fn files_with_warnings(&self) -> u64 {
        self.counted().files_with_warnings
    }

    /// Files and folders that could not be read.
    #[getter]
    fn failure_count(&self) -> u64 {
        self.counted().failure_count
    }

    /// The first 1,000 of them by path, as tuples of path and reason.
    #[getter]
    fn failures(&self) -> Vec<(OsString, String)> {
        let opened = |(path, reason): &(String, String)| (os_name(path), reason.clone());
        self.counted().failures.iter().map(opened).collect()
    }

    /// Elements that have no row, because there were 65,536 rows already, or 32,768 of one file.
    #[getter]
    fn unlisted_elements(&self) -> u64 {
        self.counted().unlisted_elements
    }

    /// Private creators that are not listed, because there were 65,536 already.
    #[getter]
    fn unlisted_creators(&self) -> u64 {
        self.counted().unlisted_creators
    }

    /// True when it is not whole: it, or a part that was merged into it, ended before all files
    /// were read.
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

    /// One dict for each creator, tag and VR: creator, vendor, tag, vr, vr_source, registry_vr,
    /// agreement, keyword, name, known, safe_private, files, elements, example.
    fn rows<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        let names = CENSUS_COLUMNS.map(|name| PyString::intern(py, name));
        let list = PyList::empty(py);
        for row in self.counted().rows(&self.dict) {
            let dict = PyDict::new(py);
            macro_rules! put {
                ($($value:expr),* $(,)?) => {{
                    let values = [$($value.into_bound_py_any(py)?),*];
                    // Both arrays have one length, which the compiler checks.
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

    /// Files and elements of each private creator: dicts of creator, files and elements.
    fn creators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        totals(py, "creator", self.counted().creators())
    }

    /// The private creators that the dictionary does not know, as `creators`.
    fn unknown_creators<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        totals(py, "creator", self.counted().unknown_creators(&self.dict))
    }

    /// Files and elements of each vendor: dicts of vendor, files and elements. What has none is in
    /// rows of its own: "(known creators, vendor unknown)", "(unknown creators)", "(no creator)".
    fn vendors<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        totals(py, "vendor", self.counted().vendors())
    }

    /// How many distinct elements there are, and how many of them the dictionary knows and has a
    /// name for: private, private_known, private_named, public, public_known, public_named.
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

    /// The parts that it is made of: the number of DICOM files of each by its id, which is made of
    /// the names and lengths of all files.
    #[getter]
    fn parts(&self) -> BTreeMap<String, u64> {
        self.locked().parts.ids().map(|(id, files)| (id.to_string(), files)).collect()
    }

    /// The checksums of the dictionary that it was taken with, one of each layer.
    #[getter]
    fn dictionary(&self) -> String {
        hex(&self.dict.checksums())
    }

    /// Adds the parts of another census. A part counts once, however often it comes, and the order
    /// does not matter.
    ///
    /// Raises:
    ///     ValueError: The other one was taken with another dictionary; or a part has other counts
    ///         there, because its files have changed or were read with other options. Nothing is
    ///         added then.
    fn merge(slf: &Bound<'_, Self>, other: &Bound<'_, Self>) -> PyResult<()> {
        let others = other.get().locked().parts.clone();
        let mut state = slf.get().locked();
        state.parts.merge(&others).map_err(|error| to_py(slf.py(), &error))?;
        state.total = None;
        Ok(())
    }

    /// Writes all parts to a file, which `load` reads: JSON Lines. The file appears whole or not at
    /// all.
    ///
    /// Args:
    ///     path: The file.
    ///     overwrite: Write over a file of this name.
    ///
    /// Raises:
    ///     FileExistsError: There is a file of this name.
    #[pyo3(signature = (path, *, overwrite=false))]
    fn save(&self, py: Python<'_>, path: PathBuf, overwrite: bool) -> PyResult<()> {
        let parts = self.locked().parts.clone();
        let save = Save { replace: overwrite, ..Save::NEW };
        py.detach(|| parts.save(&path, save)).map_err(|error| to_py(py, &error))
    }

    /// The census that `save` has written, or the parts that `dicom-map census --resume` has
    /// counted.
    ///
    /// Args:
    ///     path: The file.
    ///     dictionary: The Dict that it was taken with; None is the one inside the package.
    ///
    /// Raises:
    ///     DmapError: It was taken with another dictionary, or the file is of another kind or a later
    ///         version.
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

    /// The whole census as JSON text.
    fn to_json(&self) -> PyResult<String> {
        let mut out = Vec::new();
        self.counted().write_json(&self.dict, false, &mut out)?;
        Ok(text_of(out))
    }

    /// The rows as a CSV table; what could not be read comes as rows whose agreement is "failed".
    ///
    /// Args:
    ///     keep_formulas: Leave cells as they are that a spreadsheet would take as formulas; else
    ///         they get an apostrophe in front.
    #[pyo3(signature = (*, keep_formulas=false))]
    fn to_csv(&self, keep_formulas: bool) -> PyResult<String> {
        let formulas = if keep_formulas { Formulas::Kept } else { Formulas::Defused };
        let mut out = Vec::new();
        self.counted().write_csv(&self.dict, formulas, &mut out)?;
        Ok(text_of(out))
    }

    /// The rows as a pandas.DataFrame.
    ///
    /// Raises:
    ///     ImportError: pandas is not installed.
    fn to_pandas<'py>(slf: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        slf.py().import("dicom_map._files")?.getattr("census_to_pandas")?.call1((slf,))
    }

    /// The rows as a pyarrow.Table, for Arrow and Parquet.
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

    /// Equal counts, and the same dictionary: another one knows other elements.
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

    /// A pickled census, with the dictionary that it was taken with, opened again.
    ///
    /// Raises:
    ///     FileNotFoundError, ...: The dictionary is not where it was.
    ///     ValueError: It is another one now, or the census says nothing of it.
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

/// A dictionary that was given, or the one inside the package; and where pickling finds it again.
pub(super) fn dictionary_of(
    dictionary: Option<&Bound<'_, Dict>>,
) -> PyResult<(Arc<DmapDict>, Origin)> {
    Ok(match dictionary {
        Some(dictionary) => (dictionary.get().opened()?, dictionary.get().origin().clone()),
        None => (Arc::clone(Reader::embedded().dict()), Origin::embedded()),
    })
}

/// Checksums as people compare them.
pub(super) fn hex(checksums: &[u32]) -> String {
    let texts: Vec<String> = checksums.iter().map(|sum| format!("{sum:08x}")).collect();
    texts.join(" over ")
}

/// Counts the elements of an archive, on every core, without values. A file of several names counts
/// once.
///
/// Args:
///     paths: A folder (with all folders in it) or file, or several. Also names with wild cards, URLs that
///         fsspec knows such as "s3://bucket/folder/", of which a folder's ends with /, and files
///         that were opened for reading bytes.
///     strict: Files that break the standard count as files that cannot be read.
///     threads: Threads, at most 256; 0 for four on each core, at most 64.
///     progress: Called a few times a second with the numbers of files and of failures so far.
///     dictionary: An opened Dict; None is the one inside the package.
///     no_paths: Keep no names of files and folders, which may be those of patients: examples are
///         empty, and failures have only their reason.
///     storage_options: What fsspec wants to know to reach URLs, a dict.
///     timeout: Seconds to wait for each answer of a store.
///
/// Raises:
///     FileNotFoundError, PermissionError: A path that is not there, or cannot be looked at.
///     KeyboardInterrupt: Ctrl-C.
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
    let (paths, has_urls) = given_of(paths, storage_options, timeout)?;
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
