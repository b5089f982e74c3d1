//! Vendor blocks as Python values.

use dicom_map_inspect::blocks::{Names, Node};
use pyo3::IntoPyObjectExt;
use pyo3::exceptions::PyUserWarning;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList};
use std::ffi::CString;

/// A tree as None, int, float, str, bytes, list and dict.
pub(super) fn to_python<'py>(py: Python<'py>, node: &Node) -> PyResult<Bound<'py, PyAny>> {
    match node {
        Node::Null => Ok(py.None().into_bound(py)),
        Node::Integer(number) => number.into_bound_py_any(py),
        Node::Float(number) => number.into_bound_py_any(py),
        Node::Text(text) => text.into_bound_py_any(py),
        Node::Bytes(bytes) => Ok(PyBytes::new(py, bytes).into_any()),
        Node::List(values) => {
            let list = PyList::empty(py);
            for value in values {
                list.append(to_python(py, value)?)?;
            }
            Ok(list.into_any())
        }
        Node::Map(names) => Ok(dict_of(py, names)?.into_any()),
    }
}

/// Names and values as a dict.
pub(super) fn dict_of<'py>(py: Python<'py>, names: &Names) -> PyResult<Bound<'py, PyDict>> {
    let dict = PyDict::new(py);
    for (name, value) in names.iter() {
        dict.set_item(name, to_python(py, value)?)?;
    }
    Ok(dict)
}

/// Warns about the parts of a block that could not be read.
pub(super) fn warn(py: Python<'_>, place: &str, warnings: &[String]) -> PyResult<()> {
    for warning in warnings {
        let text = dicom_map::escape::printable(&format!("{place}: {warning}")).into_owned();
        let text = CString::new(text).unwrap_or_default();
        PyErr::warn(py, &py.get_type::<PyUserWarning>(), &text, 1)?;
    }
    Ok(())
}
