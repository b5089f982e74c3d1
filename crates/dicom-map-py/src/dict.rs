//! `Dict`: an opened dictionary, and `open`.

use crate::args::{self, creator_text, number16};
use crate::convert;
use crate::entry::Entry;
use crate::errors::to_py;
use dicom_map::{DmapDict, EntryId, TagView};
use pyo3::exceptions::{PyKeyError, PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError, RwLock};

/// How a dictionary was opened: what pickling keeps of it.
#[derive(Clone, IntoPyObject, FromPyObject)]
#[pyo3(from_item_all)]
pub(crate) struct Origin {
    /// Absolute; None for the embedded dictionary.
    path: Option<PathBuf>,
    mmap: bool,
    /// What lies over it; at most one, which may have others over it.
    overlays: Vec<Origin>,
}

impl Origin {
    fn new(path: Option<PathBuf>, mmap: bool) -> Origin {
        Origin { path: path.map(|path| std::path::absolute(&path).unwrap_or(path)), mmap, overlays: Vec::new() }
    }

    /// Opens what was opened before.
    fn reopen(&self, py: Python<'_>) -> PyResult<DmapDict> {
        let base = open_layer(py, self.path.as_deref(), self.mmap)?;
        self.overlays.iter().try_fold(base, |dict, top| dict.with_overlay(top.reopen(py)?).map_err(|error| to_py(py, &error)))
    }
}

/// An opened dictionary.
#[pyclass(frozen, module = "dicom_map")]
pub(crate) struct Dict {
    /// None once closed.
    dict: RwLock<Option<Arc<DmapDict>>>,
    origin: Origin,
}

/// Opens a dictionary.
#[pyfunction]
#[pyo3(signature = (path=None, *, overlay=None, mmap=true, verify=false))]
pub(crate) fn open(
    py: Python<'_>,
    path: Option<Bound<'_, PyAny>>,
    overlay: Option<Bound<'_, PyAny>>,
    mmap: bool,
    verify: bool,
) -> PyResult<Dict> {
    let mut origin = Origin::new(path.map(|path| path_of(&path, "path")).transpose()?, mmap);
    let mut dict = open_layer(py, origin.path.as_deref(), mmap)?;
    if let Some(overlay) = overlay {
        let (top, top_origin) = open_overlay(&overlay, mmap)?;
        dict = dict.with_overlay(top).map_err(|error| to_py(py, &error))?;
        origin.overlays.push(top_origin);
    }
    if verify {
        py.detach(|| dict.verify()).map_err(|error| to_py(py, &error))?;
    }
    Ok(Dict::new(dict, origin))
}

fn path_of(value: &Bound<'_, PyAny>, what: &str) -> PyResult<PathBuf> {
    value
        .extract::<PathBuf>()
        .map_err(|_| PyTypeError::new_err(format!("found {what} {}, expected a str or os.PathLike", args::describe(value))))
}

fn open_layer(py: Python<'_>, path: Option<&Path>, mmap: bool) -> PyResult<DmapDict> {
    let Some(path) = path else { return Ok(DmapDict::embedded()) };
    let opened = if mmap { DmapDict::open(path) } else { py.detach(|| DmapDict::read(path)) };
    opened.map_err(|error| to_py(py, &error))
}

/// An overlay is a path or an opened Dict.
fn open_overlay(overlay: &Bound<'_, PyAny>, mmap: bool) -> PyResult<(DmapDict, Origin)> {
    if let Ok(dict) = overlay.cast::<Dict>() {
        return Ok((DmapDict::clone(&*dict.get().opened()?), dict.get().origin.clone()));
    }
    let origin = Origin::new(Some(path_of(overlay, "overlay")?), mmap);
    Ok((origin.reopen(overlay.py())?, origin))
}

impl Dict {
    fn new(dict: DmapDict, origin: Origin) -> Dict {
        Dict { dict: RwLock::new(Some(Arc::new(dict))), origin }
    }

    /// The dictionary, as a reference of its own: nothing is locked while Python code runs.
    pub(crate) fn opened(&self) -> PyResult<Arc<DmapDict>> {
        let guard = self.dict.read().unwrap_or_else(PoisonError::into_inner);
        guard.as_ref().map(Arc::clone).ok_or_else(|| PyValueError::new_err("found a closed dictionary, expected an open one"))
    }
}

fn entry_or_none<'py>(py: Python<'py>, dict: &Arc<DmapDict>, found: Option<TagView<'_>>) -> PyResult<Option<Bound<'py, Entry>>> {
    found.map(|entry| Bound::new(py, Entry::new(dict, &entry)?)).transpose()
}

#[pymethods]
impl Dict {
    #[pyo3(signature = (group, element, creator=None))]
    fn lookup<'py>(
        &self,
        py: Python<'py>,
        group: &Bound<'py, PyAny>,
        element: &Bound<'py, PyAny>,
        creator: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Option<Bound<'py, PyDict>>> {
        let dict = self.opened()?;
        let (group, element) = (number16(group, "group")?, number16(element, "element")?);
        let creator = creator.map(creator_text).transpose()?;
        dict.lookup(group, element, creator.as_deref()).map(|entry| convert::entry_dict(py, &entry)).transpose()
    }

    fn __getitem__<'py>(&self, key: &Bound<'py, PyAny>) -> PyResult<Bound<'py, Entry>> {
        let dict = self.opened()?;
        entry_or_none(key.py(), &dict, args::find(&dict, key)?)?.ok_or_else(|| PyKeyError::new_err(key.clone().unbind()))
    }

    #[pyo3(signature = (key, default=None))]
    fn get<'py>(&self, key: &Bound<'py, PyAny>, default: Option<Bound<'py, PyAny>>) -> PyResult<Option<Bound<'py, PyAny>>> {
        let dict = self.opened()?;
        Ok(entry_or_none(key.py(), &dict, args::find(&dict, key)?)?.map(Bound::into_any).or(default))
    }

    fn __contains__(&self, key: &Bound<'_, PyAny>) -> PyResult<bool> {
        Ok(args::find(&*self.opened()?, key)?.is_some())
    }

    fn __len__(&self) -> PyResult<usize> {
        Ok(self.opened()?.len())
    }

    fn __bool__(&self) -> PyResult<bool> {
        Ok(!self.opened()?.is_empty())
    }

    fn __iter__(&self, py: Python<'_>) -> PyResult<EntryIterator> {
        let dict = self.opened()?;
        let ids: Vec<EntryId> = py.detach(|| dict.entries().filter_map(|entry| dict.entry_id(&entry)).collect());
        Ok(EntryIterator { dict, ids: Mutex::new(ids.into_iter()) })
    }

    fn verify(&self, py: Python<'_>) -> PyResult<()> {
        let dict = self.opened()?;
        py.detach(|| dict.verify()).map_err(|error| to_py(py, &error))
    }

    fn close(&self) {
        // The bytes go when the last entry that was handed out goes.
        *self.dict.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    #[getter]
    fn closed(&self) -> bool {
        self.dict.read().unwrap_or_else(PoisonError::into_inner).is_none()
    }

    #[getter]
    fn path(&self) -> Option<&Path> {
        self.origin.path.as_deref()
    }

    #[getter]
    fn format_version(&self) -> PyResult<(u16, u16)> {
        Ok(self.opened()?.format_version())
    }

    fn __enter__(slf: Bound<'_, Self>) -> PyResult<Bound<'_, Self>> {
        slf.get().opened()?;
        Ok(slf)
    }

    fn __exit__(&self, _exc_type: &Bound<'_, PyAny>, _exc_value: &Bound<'_, PyAny>, _traceback: &Bound<'_, PyAny>) {
        self.close();
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Origin,))> {
        self.opened()?;
        Ok((py.get_type::<Dict>().getattr(intern!(py, "_reopen"))?, (self.origin.clone(),)))
    }

    /// Opens a pickled dictionary: the same files, by their absolute paths.
    #[staticmethod]
    fn _reopen(py: Python<'_>, origin: Origin) -> PyResult<Dict> {
        Ok(Dict::new(origin.reopen(py)?, origin))
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let place = match &self.origin.path {
            Some(path) => PyString::new(py, &path.to_string_lossy()).repr()?.to_cow()?.into_owned(),
            None => "embedded".into(),
        };
        let layers = if self.origin.overlays.is_empty() { "" } else { ", with overlay" };
        Ok(match self.opened() {
            Ok(dict) => format!("<dicom_map.Dict {place}{layers}: {} entries>", dict.len()),
            Err(_) => format!("<dicom_map.Dict {place}{layers}: closed>"),
        })
    }
}

/// Iterates over the entries of a dictionary.
#[pyclass(frozen, module = "dicom_map._dicom_map")]
pub(crate) struct EntryIterator {
    dict: Arc<DmapDict>,
    ids: Mutex<std::vec::IntoIter<EntryId>>,
}

#[pymethods]
impl EntryIterator {
    fn __iter__(slf: Bound<'_, Self>) -> Bound<'_, Self> {
        slf
    }

    fn __next__(&self) -> Option<Entry> {
        let id = self.ids.lock().unwrap_or_else(PoisonError::into_inner).next()?;
        Some(Entry::from_id(&self.dict, id))
    }

    fn __length_hint__(&self) -> usize {
        self.ids.lock().unwrap_or_else(PoisonError::into_inner).len()
    }
}
