//! Vendor blocks and derived answers as Python's values.

use super::data_set::DataSet;
use super::inputs::{read_source, reader_of, source_of};
use super::part::Part;
use dicom_map_inspect::blocks::{Names, Node};
use dicom_map_inspect::derive as facts_of;
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

/// Says what of a block could not be read.
pub(super) fn warn(py: Python<'_>, place: &str, warnings: &[String]) -> PyResult<()> {
    for warning in warnings {
        let text = dicom_map::escape::printable(&format!("{place}: {warning}")).into_owned();
        let text = CString::new(text).unwrap_or_default();
        PyErr::warn(py, &py.get_type::<PyUserWarning>(), &text, 1)?;
    }
    Ok(())
}

/// What research asks of an MR image, from standard elements and vendor blocks: a dict of
/// `b_value`, `gradient_direction`, `slice_times`, `phase_encoding_direction`,
/// `phase_encoding_polarity`, `echo_spacing` and `mosaic`, each a dict of `value`, `unit` and
/// `source`, the elements and fields that it came from. What the file does not tell is None.
///
/// Args:
///     source: A DataSet, or what `read` takes.
///
/// Raises:
///     OSError, DmapError: As `read`.
#[pyfunction]
#[pyo3(name = "derive")]
pub(crate) fn derive_facts<'py>(
    py: Python<'py>,
    source: &Bound<'py, PyAny>,
) -> PyResult<Bound<'py, PyDict>> {
    let part = match source.cast::<DataSet>() {
        Ok(data_set) => data_set.get().part().clone(),
        Err(_) => {
            let reader = reader_of(None, None, None, false, true)?;
            Part::root(read_source(py, &reader, source_of(source)?)?)
        }
    };
    let view = part.view(py)?;
    let facts = py.detach(|| facts_of::facts(view.data_set()));
    let answers = PyDict::new(py);
    for (fact, (_, unit, _)) in facts.iter().zip(facts_of::NAMES) {
        let answer = PyDict::new(py);
        answer.set_item("value", to_python(py, &fact.value)?)?;
        answer.set_item("unit", unit)?;
        answer.set_item("source", fact.source.as_deref())?;
        answers.set_item(fact.name, answer)?;
    }
    Ok(answers)
}
