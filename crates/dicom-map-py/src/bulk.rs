//! Whole columns of tags and creators.

use crate::args::{creator_text, describe, number16, number32};
use crate::convert;
use crate::entry::Entry;
use dicom_map::binding::DictBinding;
use dicom_map::{DmapDict, Tag};
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyFloat, PyList, PyMemoryView, PyString, PyTuple};
use std::collections::HashMap;
use std::sync::Arc;

/// The creators that go with a column of tags.
enum Creators {
    None,
    One(String),
    /// For each tag its place among the distinct creators.
    Column(Vec<Option<usize>>, Vec<String>),
}

/// One Entry, or one of its fields, for each tag; None where the dictionary has no answer.
pub(crate) fn lookup_many<'py>(
    dict: &Arc<DmapDict>,
    tags: &Bound<'py, PyAny>,
    creators: Option<&Bound<'py, PyAny>>,
    field: Option<&str>,
) -> PyResult<Bound<'py, PyList>> {
    let py = tags.py();
    if let Some(field) = field
        && !convert::FIELDS.contains(&field)
    {
        return Err(PyValueError::new_err(format!(
            "found field {field:?}, expected one of {}",
            convert::FIELDS.join(", ")
        )));
    }
    let tags = tag_column(tags)?;
    let creators = creator_column(creators, tags.len())?;
    let slots = py.detach(|| find_all(dict, &tags, &creators));
    // Entries are frozen, so every row of one tag can share one object.
    let mut made: HashMap<usize, Bound<'py, PyAny>> = HashMap::new();
    let result = PyList::empty(py);
    for slot in slots {
        let value = match slot {
            None => py.None().into_bound(py),
            Some(slot) => match made.get(&slot) {
                Some(value) => value.clone(),
                None => {
                    let entry = Bound::new(py, Entry::at_slot(dict, slot))?.into_any();
                    let value =
                        field.map_or_else(|| Ok(entry.clone()), |field| entry.getattr(field))?;
                    made.insert(slot, value.clone());
                    value
                }
            },
        };
        result.append(value)?;
    }
    Ok(result)
}

fn find_all(dict: &DmapDict, tags: &[u32], creators: &Creators) -> Vec<Option<usize>> {
    let distinct = match creators {
        Creators::None => &[][..],
        Creators::One(name) => std::slice::from_ref(name),
        Creators::Column(_, names) => names,
    };
    // The search for a creator's text is done once for each, not for each row.
    let views: Vec<_> = distinct.iter().map(|name| dict.creator(name)).collect();
    let find = |(row, tag): (usize, &u32)| {
        let tag = Tag::from(*tag);
        let place = match creators {
            Creators::None => None,
            Creators::One(_) => Some(0),
            Creators::Column(places, _) => places.get(row).copied().flatten(),
        };
        let entry = match place.filter(|_| tag.is_private()) {
            None => dict.lookup_tag(tag, None),
            Some(place) => views.get(place).copied().flatten()?.lookup(tag.group(), tag.element()),
        };
        dict.slot(&entry?)
    };
    tags.iter().enumerate().map(find).collect()
}

fn tag_column(tags: &Bound<'_, PyAny>) -> PyResult<Vec<u32>> {
    let expected = "expected an iterable of tags or an array of integers";
    if tags.is_instance_of::<PyString>() || tags.is_instance_of::<PyBytes>() {
        return Err(PyTypeError::new_err(format!("found tags {}, {expected}", describe(tags))));
    }
    if let Some(numbers) = tag_buffer(tags)? {
        return Ok(numbers);
    }
    // Columns of pandas and polars are no buffers themselves.
    if let Ok(array) = tags.call_method0(intern!(tags.py(), "to_numpy"))
        && let Some(numbers) = tag_buffer(&array)?
    {
        return Ok(numbers);
    }
    let items = tags
        .try_iter()
        .map_err(|_| PyTypeError::new_err(format!("found tags {}, {expected}", describe(tags))))?;
    items
        .enumerate()
        .map(|(row, item)| tag_item(&item?).map_err(|error| at_row(tags.py(), "tags", row, &error)))
        .collect()
}

fn tag_item(item: &Bound<'_, PyAny>) -> PyResult<u32> {
    if let Ok(number) = item.extract::<u32>() {
        return Ok(number);
    }
    if let Ok(text) = item.cast::<PyString>() {
        let tag: Tag =
            text.to_cow()?.parse().map_err(|error| crate::errors::to_py(item.py(), &error))?;
        return Ok(tag.into());
    }
    match item.cast::<PyTuple>() {
        Ok(pair) if pair.len() == 2 => Ok(Tag::new(
            number16(&pair.get_item(0)?, "group")?,
            number16(&pair.get_item(1)?, "element")?,
        )
        .into()),
        _ => number32(item, "tag"),
    }
}

/// The same error, with the row in front.
#[cold]
fn at_row(py: Python<'_>, column: &str, row: usize, error: &PyErr) -> PyErr {
    let text = format!("{column}[{row}]: {}", error.value(py));
    if error.is_instance_of::<PyTypeError>(py) {
        PyTypeError::new_err(text)
    } else {
        PyValueError::new_err(text)
    }
}

/// The numbers of an object that gives its memory as one row of integers (numpy, array,
/// memoryview); None for other objects.
///
/// A copy of the bytes: copying is a small part of the work, and buffers of foreign memory need `unsafe`.
fn tag_buffer(tags: &Bound<'_, PyAny>) -> PyResult<Option<Vec<u32>>> {
    let py = tags.py();
    let Ok(view) = PyMemoryView::from(tags) else { return Ok(None) };
    let format: String = view.getattr(intern!(py, "format"))?.extract()?;
    let (is_big, code) = match format.as_bytes() {
        [b'>' | b'!', code] => (true, *code),
        [b'@' | b'=' | b'<', code] | [code] => {
            (cfg!(target_endian = "big") && !format.starts_with('<'), *code)
        }
        _ => return Ok(None),
    };
    if code == b'O' {
        return Ok(None);
    }
    let dimensions: usize = view.getattr(intern!(py, "ndim"))?.extract()?;
    if dimensions != 1 || !b"bBhHiIlLqQnN".contains(&code) {
        return Err(PyTypeError::new_err(format!(
            "found tags in an array of {dimensions} dimensions and format {format:?}, expected one dimension of integers"
        )));
    }
    let width: usize = view.getattr(intern!(py, "itemsize"))?.extract()?;
    let bytes = view.call_method0(intern!(py, "tobytes"))?;
    let bytes = bytes.cast::<PyBytes>()?.as_bytes();
    let is_signed = code.is_ascii_lowercase();
    let mut numbers = Vec::with_capacity(bytes.len() / width.max(1));
    for (row, item) in bytes.chunks_exact(width.max(1)).enumerate() {
        let little_first = |at: usize| if is_big { item.len() - 1 - at } else { at };
        let value = (0..item.len().min(8))
            .fold(0_u64, |value, at| value | u64::from(item[little_first(at)]) << (8 * at));
        let is_negative = is_signed && value >> (8 * width.min(8) - 1) & 1 == 1;
        match u32::try_from(value) {
            Ok(number) if !is_negative => numbers.push(number),
            _ => {
                return Err(PyValueError::new_err(format!(
                    "tags[{row}]: found a tag outside 0 to 0xFFFFFFFF"
                )));
            }
        }
    }
    Ok(Some(numbers))
}

fn creator_column(creators: Option<&Bound<'_, PyAny>>, rows: usize) -> PyResult<Creators> {
    let Some(creators) = creators else { return Ok(Creators::None) };
    let py = creators.py();
    if creators.is_instance_of::<PyString>() {
        return Ok(Creators::One(creator_text(creators)?.into_owned()));
    }
    // Arrow's columns hold scalars of their own.
    let list = creators.call_method0(intern!(py, "to_pylist"));
    let items = list.as_ref().unwrap_or(creators).try_iter().map_err(|_| {
        PyTypeError::new_err(format!(
            "found creators {}, expected None, a str, or an iterable of str and None",
            describe(creators)
        ))
    })?;
    let known = PyDict::new(py);
    let mut names = Vec::new();
    let mut places = Vec::with_capacity(rows);
    for (row, item) in items.enumerate() {
        let item = item?;
        let place = if let Ok(name) = item.cast::<PyString>() {
            match known.get_item(name)? {
                Some(place) => Some(place.extract()?),
                None => {
                    names.push(
                        creator_text(&item)
                            .map_err(|error| at_row(py, "creators", row, &error))?
                            .into_owned(),
                    );
                    known.set_item(name, names.len() - 1)?;
                    Some(names.len() - 1)
                }
            }
        } else if is_missing(&item) {
            None
        } else {
            return Err(PyTypeError::new_err(format!(
                "creators[{row}]: found {}, expected a str or None",
                describe(&item)
            )));
        };
        places.push(place);
    }
    if places.len() != rows {
        return Err(PyValueError::new_err(format!(
            "found {} creators for {rows} tags, expected one for each",
            places.len()
        )));
    }
    Ok(Creators::Column(places, names))
}

/// None, NaN or pandas.NA: what tables hold where there is nothing.
fn is_missing(item: &Bound<'_, PyAny>) -> bool {
    item.is_none()
        || item.cast::<PyFloat>().is_ok_and(|number| number.value().is_nan())
        || item.get_type().name().is_ok_and(|name| name.to_string_lossy() == "NAType")
}
