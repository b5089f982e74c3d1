//! Values as Python objects: one value as itself, several as a list, none as None.

use crate::buffer::memory_view;
use dicom_map::Vr;
use dicom_map_dataset::value::Number;
use dicom_map_dataset::{Element, Value};
use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyString};
use std::borrow::Cow;

/// More binary numbers than this are one `array.array`: a list would take ten times the memory of
/// the file.
pub(super) const MAX_LISTED_NUMBERS: usize = 1024;

/// One value as itself, several as a list.
fn one_or_list<'py, T>(
    py: Python<'py>,
    values: &[T],
    convert: impl Fn(&T) -> PyResult<Bound<'py, PyAny>>,
) -> PyResult<Bound<'py, PyAny>> {
    match values {
        [] => Ok(py.None().into_bound(py)),
        [value] => convert(value),
        _ => {
            Ok(PyList::new(py, values.iter().map(convert).collect::<PyResult<Vec<_>>>()?)?
                .into_any())
        }
    }
}

/// The number, or the text if it is not a number; None for an empty one.
fn number<'py, T: Copy + IntoPyObject<'py>>(
    py: Python<'py>,
    number: &Number<'_, T>,
) -> PyResult<Bound<'py, PyAny>> {
    match number.value {
        Some(value) => value.into_bound_py_any(py),
        None if number.text.is_empty() => Ok(py.None().into_bound(py)),
        None => (&number.text).into_bound_py_any(py),
    }
}

/// Text without a backslash is a single value: most values of most files.
fn plain_text(element: Element<'_>) -> Option<&str> {
    // Texts of numbers become numbers.
    if matches!(element.vr(), Vr::DS | Vr::IS) {
        return None;
    }
    match element.text()? {
        Cow::Borrowed(text)
            if !text.is_empty() && !text.contains('\\') && !text.starts_with(' ') =>
        {
            Some(text)
        }
        _ => None,
    }
}

/// The format character of Python's array and struct for the numbers of a VR, and the size of one.
fn array_type(vr: Vr) -> Option<(&'static str, usize)> {
    Some(match vr {
        Vr::US => ("H", 2),
        Vr::SS => ("h", 2),
        Vr::UL => ("I", 4),
        Vr::SL => ("i", 4),
        Vr::UV => ("Q", 8),
        Vr::SV => ("q", 8),
        Vr::FL => ("f", 4),
        Vr::FD => ("d", 8),
        _ => return None,
    })
}

/// Many binary numbers as an `array.array`; None for other values.
fn array<'py>(py: Python<'py>, element: Element<'_>) -> PyResult<Option<Bound<'py, PyAny>>> {
    let Some((code, width)) = array_type(element.vr()) else { return Ok(None) };
    let bytes = element.bytes();
    if bytes.len() <= MAX_LISTED_NUMBERS * width || !bytes.len().is_multiple_of(width) {
        return Ok(None);
    }
    let array = py.import("array")?.getattr("array")?.call1((code,))?;
    array.call_method1("frombytes", (memory_view(py, element.shared_bytes())?,))?;
    if element.is_big_endian() != cfg!(target_endian = "big") {
        array.call_method0("byteswap")?;
    }
    Ok(Some(array))
}

/// Makes the Python object for the items of a sequence.
///
/// Passed in, so that values do not depend on the classes that contain them.
pub(super) type MakeSequence<'a, 'py> = &'a dyn Fn(Element<'_>) -> PyResult<Bound<'py, PyAny>>;

/// Returns the value of an element.
pub(super) fn to_python<'py>(
    py: Python<'py>,
    element: Element<'_>,
    make_sequence: MakeSequence<'_, 'py>,
) -> PyResult<Bound<'py, PyAny>> {
    if let Some(text) = plain_text(element) {
        return Ok(PyString::new(py, text).into_any());
    }
    if element.items().is_some() {
        return make_sequence(element);
    }
    if let Some(fragments) = element.fragments() {
        let fragments = fragments.map(|bytes| PyBytes::new(py, bytes)).collect::<Vec<_>>();
        return Ok(PyList::new(py, fragments)?.into_any());
    }
    if let Some(array) = array(py, element)? {
        return Ok(array);
    }
    match element.value() {
        Value::Empty => Ok(py.None().into_bound(py)),
        Value::Texts(texts) => one_or_list(py, &texts, |text| text.into_bound_py_any(py)),
        Value::Names(names) => one_or_list(py, &names, |name| name.text().into_bound_py_any(py)),
        Value::Moments(moments) => {
            one_or_list(py, &moments, |moment| (&moment.text).into_bound_py_any(py))
        }
        Value::IntegerTexts(numbers) => one_or_list(py, &numbers, |found| number(py, found)),
        Value::DecimalTexts(numbers) => one_or_list(py, &numbers, |found| number(py, found)),
        Value::Integers(numbers) => {
            one_or_list(py, &numbers, |number| number.into_bound_py_any(py))
        }
        Value::BigIntegers(numbers) => {
            one_or_list(py, &numbers, |number| number.into_bound_py_any(py))
        }
        Value::Floats(numbers) => one_or_list(py, &numbers, |number| number.into_bound_py_any(py)),
        Value::Doubles(numbers) => one_or_list(py, &numbers, |number| number.into_bound_py_any(py)),
        Value::Tags(tags) => one_or_list(py, &tags, |tag| u32::from(*tag).into_bound_py_any(py)),
        Value::Bytes(bytes) => Ok(PyBytes::new(py, &bytes).into_any()),
        // A kind of value that a later reader adds is returned as bytes.
        _ => Ok(PyBytes::new(py, element.bytes()).into_any()),
    }
}
