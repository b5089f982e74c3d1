//! A cache of names as Python texts: nearly all elements of all files share a few hundred names.

use crate::cache::Cache;
use dicom_map_dataset::{DataSet, Element, Reader};
use pyo3::prelude::*;
use pyo3::types::PyString;
use std::sync::{Arc, Mutex, PoisonError};

/// The number of names that are kept; PS3.6 has fewer.
const MAX_NAMES: usize = 16_384;

/// The names of one data set's elements.
pub(super) struct Names {
    /// Only names of the dictionary inside the package are cached; other dictionaries may be
    /// closed.
    is_default: bool,
}

impl Names {
    pub(super) fn of(file: &DataSet) -> Names {
        Names { is_default: Arc::ptr_eq(file.shared_dict(), Reader::embedded().dict()) }
    }

    /// The dictionary's name of an element; empty if it has none.
    pub(super) fn name<'py>(&self, py: Python<'py>, element: Element<'_>) -> Bound<'py, PyString> {
        static NAMES: Mutex<Cache<Py<PyString>>> = Mutex::new(Cache::new(MAX_NAMES));
        // The meaning of a private tag depends on its creator.
        if !self.is_default || element.tag().is_private() {
            return PyString::new(py, element.name());
        }
        let tag = u64::from(u32::from(element.tag()));
        let lock = || NAMES.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(name) = lock().get(tag) {
            return name.bind(py).clone();
        }
        // Nothing is locked while an object is made or dropped.
        let name = PyString::new(py, element.name());
        let mut names = lock();
        let kept = name.clone().unbind();
        let dropped = if names.admits(tag) { names.keep(tag, kept) } else { Some(kept) };
        drop(names);
        drop(dropped);
        name
    }
}
