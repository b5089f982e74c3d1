//! Conversion of Python arguments for the core: the accepted types, and the message for any other
//! value.

use crate::errors::to_py;
use dicom_map::{DmapDict, Query, Tag, TagView, creator};
use dicom_map_dataset::Path;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::borrow::Cow;

/// The forms of a key, for error messages.
const KEY_FORMS: &str = "a keyword ('PatientName'), a tag (0x00100010, (0x0010, 0x0010), '(0010,0010)'), \
                         a private tag ('GEMS_PARM_01', 0x0043, 0x39) or an Entry";

/// A group or element number.
pub(crate) fn number16(value: &Bound<'_, PyAny>, what: &str) -> PyResult<u16> {
    value.extract::<u16>().map_err(|_| bad_number(value, what, "0 to 0xFFFF"))
}

/// A tag as one number.
pub(crate) fn number32(value: &Bound<'_, PyAny>, what: &str) -> PyResult<u32> {
    value.extract::<u32>().map_err(|_| bad_number(value, what, "0 to 0xFFFFFFFF"))
}

#[cold]
fn bad_number(value: &Bound<'_, PyAny>, what: &str, range: &str) -> PyErr {
    let expected = format!("expected an integer from {range}");
    match value
        .call_method0("__index__")
        .and_then(|number| number.call_method1("__format__", ("#x",)))
    {
        Ok(hex) => PyValueError::new_err(format!("found {what} {hex}, {expected}")),
        Err(_) => PyTypeError::new_err(format!("found {what} {}, {expected}", describe(value))),
    }
}

/// A value and its type for an error message, truncated if long.
pub(crate) fn describe(value: &Bound<'_, PyAny>) -> String {
    const MAX_CHARS: usize = 80;
    let type_name =
        value.get_type().name().map_or_else(|_| "object".into(), |name| name.to_string());
    match value.repr().map(|repr| repr.to_string_lossy().into_owned()) {
        Ok(text) if text.chars().count() <= MAX_CHARS => format!("{text} ({type_name})"),
        Ok(text) => {
            format!("{}... ({type_name})", text.chars().take(MAX_CHARS).collect::<String>())
        }
        Err(_) => format!("a value of type {type_name}"),
    }
}

/// The text of a `str`; a TypeError for anything else.
pub(crate) fn text<'a>(value: &'a Bound<'_, PyAny>, what: &str) -> PyResult<Cow<'a, str>> {
    match value.cast::<PyString>() {
        Ok(text) => text.to_cow(),
        Err(_) => {
            Err(PyTypeError::new_err(format!("found {what} {}, expected a str", describe(value))))
        }
    }
}

/// Several strings. The length that the object reports is not trusted: it may be anything.
pub(crate) fn texts(values: &Bound<'_, PyAny>) -> PyResult<Vec<String>> {
    values.try_iter()?.map(|text| text?.extract()).collect()
}

/// A private creator: any `str`.
pub(crate) fn creator_text<'a>(value: &'a Bound<'_, PyAny>) -> PyResult<Cow<'a, str>> {
    text(value, "creator")
}

/// The entry for a key in one of its forms; None if the dictionary does not have one.
pub(crate) fn find<'d>(
    dict: &'d DmapDict,
    key: &Bound<'_, PyAny>,
) -> PyResult<Option<TagView<'d>>> {
    if let Ok(text) = key.cast::<PyString>() {
        return find_text(key.py(), dict, &text.to_cow()?);
    }
    if let Ok(parts) = key.cast::<PyTuple>() {
        return find_parts(dict, parts);
    }
    if let Ok(entry) = key.cast::<crate::entry::Entry>() {
        return Ok(entry.get().find_in(dict));
    }
    match key.extract::<u32>() {
        Ok(tag) => Ok(dict.lookup_tag(tag.into(), None)),
        Err(_) if key.hasattr("__index__")? => Err(bad_number(key, "tag", "0 to 0xFFFFFFFF")),
        Err(_) => Err(bad_key(key)),
    }
}

/// The tag that a key names, if it names one. An entry that follows from a rule applies to many
/// tags, so the key says which one is meant.
pub(crate) fn requested_tag(key: &Bound<'_, PyAny>) -> PyResult<Option<Tag>> {
    if let Ok(text) = key.cast::<PyString>() {
        return Ok(match query_of(key.py(), &text.to_cow()?)? {
            Query::Tag { tag, .. } => Some(tag),
            _ => None,
        });
    }
    let Ok(parts) = key.cast::<PyTuple>() else { return Ok(None) };
    let number = |back: usize| {
        let part = parts.len().checked_sub(back).and_then(|at| parts.get_borrowed_item(at).ok());
        part.and_then(|part| part.extract::<u32>().ok())
    };
    Ok(match (number(2), number(1)) {
        (Some(group), Some(element)) => Some(Tag::new(group as u16, element as u16)),
        (None, Some(tag)) => Some(tag.into()),
        _ => None,
    })
}

#[cold]
fn bad_key(key: &Bound<'_, PyAny>) -> PyErr {
    PyTypeError::new_err(format!("found key {}, expected {KEY_FORMS}", describe(key)))
}

fn find_parts<'d>(dict: &'d DmapDict, parts: &Bound<'_, PyTuple>) -> PyResult<Option<TagView<'d>>> {
    let part = |at| parts.get_borrowed_item(at);
    match parts.len() {
        3 => {
            let (creator, group, element) = (part(0)?, part(1)?, part(2)?);
            let creator = if creator.is_none() { None } else { Some(creator_text(&creator)?) };
            Ok(dict.lookup(
                number16(&group, "group")?,
                number16(&element, "element")?,
                creator.as_deref(),
            ))
        }
        2 => {
            let (first, second) = (part(0)?, part(1)?);
            if first.is_instance_of::<PyString>() {
                let creator = creator_text(&first)?;
                return Ok(dict.lookup_tag(number32(&second, "tag")?.into(), Some(&creator)));
            }
            Ok(dict.lookup(number16(&first, "group")?, number16(&second, "element")?, None))
        }
        _ => Err(bad_key(parts)),
    }
}

/// Reads text: a keyword, a tag, a private tag with its creator, or a path, of which the attribute
/// at its end counts.
pub(crate) fn query_of(py: Python<'_>, text: &str) -> PyResult<Query> {
    let path = Path::parse(text).map_err(|error| to_py(py, &error))?;
    Ok(path.attribute().clone())
}

/// Looks up text.
fn find_text<'d>(py: Python<'_>, dict: &'d DmapDict, text: &str) -> PyResult<Option<TagView<'d>>> {
    // A keyword as spelled needs no parsing.
    if is_word(text)
        && let Some(found) = dict.keyword(text)
    {
        return Ok(Some(found));
    }
    Ok(query_of(py, text)?.answer(dict))
}

/// True for letters and digits that are not a tag: tags begin with a digit or are eight hexadecimal
/// digits.
fn is_word(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && !(text.len() == 8
            && text.bytes().all(|byte| b"0123456789abcdefxABCDEFX".contains(&byte)))
}

/// Returns the key that all spellings of a private creator share: without padding, in lower case,
/// with each run of white space as one space.
#[pyfunction]
pub(crate) fn fold_creator(creator: &str) -> String {
    creator::fold(creator)
}
