//! Names and VRs as Python texts that are made once: nearly every element of every file has one of
//! a few hundred.

use crate::memo::KeyHasher;
use dicom_map::Vr;
use dicom_map_dataset::{DataSet, Element, Reader};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::PyString;
use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::{Arc, Mutex, PoisonError};

/// Names that are kept; PS3.6 has fewer.
const MAX_NAMES: usize = 16_384;

/// Names by tag.
type ByTag = HashMap<u64, Py<PyString>, BuildHasherDefault<KeyHasher>>;

/// The two letters of a VR.
pub(super) fn vr_name(py: Python<'_>, vr: Vr) -> Bound<'_, PyString> {
    static NAMES: PyOnceLock<Vec<Py<PyString>>> = PyOnceLock::new();
    let names = NAMES.get_or_init(py, || {
        Vr::ALL.iter().map(|vr| PyString::intern(py, vr.as_str()).unbind()).collect()
    });
    // VRs are numbered in the order of ALL.
    match names.get(vr as usize) {
        Some(name) => name.bind(py).clone(),
        None => PyString::intern(py, vr.as_str()),
    }
}

/// The names of one data set's elements.
pub(super) struct Names {
    /// The names of the dictionary inside the package are kept; other dictionaries come and go.
    is_default: bool,
}

impl Names {
    pub(super) fn of(file: &DataSet) -> Names {
        Names { is_default: Arc::ptr_eq(file.shared_dict(), Reader::embedded().dict()) }
    }

    /// The dictionary's name of an element; empty where it has none.
    pub(super) fn name<'py>(&self, py: Python<'py>, element: Element<'_>) -> Bound<'py, PyString> {
        static NAMES: Mutex<Option<ByTag>> = Mutex::new(None);
        // A private tag means something else under each creator.
        if !self.is_default || element.tag().is_private() {
            return PyString::new(py, element.name());
        }
        let tag = u64::from(u32::from(element.tag()));
        // No Python code runs while this is locked: looking up and making a text are all that
        // happens.
        let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
        let names = names.get_or_insert_default();
        if let Some(name) = names.get(&tag) {
            return name.bind(py).clone();
        }
        if names.len() >= MAX_NAMES {
            names.clear();
        }
        let name = PyString::new(py, element.name());
        names.insert(tag, name.clone().unbind());
        name
    }
}
