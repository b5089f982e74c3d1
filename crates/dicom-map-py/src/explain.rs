//! Lookups of all tags of a data set at once, for `explain` and `private`.

use crate::args::number32;
use crate::dict::Dict;
use crate::entry::Entry;
use dicom_map::Tag;
use dicom_map::escape;
use dicom_map_dataset::edit;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyString};

/// A key as it was passed, its path, its creator, and its entry.
type Row<'py> =
    (Bound<'py, PyAny>, String, Option<Bound<'py, PyString>>, Option<Bound<'py, Entry>>);

/// Explains the tags of one data set: see `_explain.py`.
///
/// Args:
///     dictionary: The dictionary to look in.
///     keys: The tags, each as one number.
///     creator_of: A function from the tag of a Private Creator to its text; "" if it has none.
///     prefix: The part of a path before the tag.
///
/// Returns:
///     Tuples of key, path, creator and Entry, in the order of the tags.
#[pyfunction]
pub(crate) fn explain_tags<'py>(
    py: Python<'py>,
    dictionary: &Bound<'py, Dict>,
    keys: &Bound<'py, PyList>,
    creator_of: &Bound<'py, PyAny>,
    prefix: &str,
) -> PyResult<Vec<Row<'py>>> {
    let mut tags = Vec::with_capacity(keys.len());
    for key in keys {
        tags.push((Tag::from(number32(&key, "tag")?), key));
    }
    tags.sort_by_key(|(tag, _)| *tag);
    let creators = PyDict::new(py);
    for (tag, key) in tags.iter().filter(|(tag, _)| tag.is_private_creator()) {
        let text = creator_of.call1((key,))?;
        if text.is_truthy()? {
            creators.set_item(u32::from(*tag), text)?;
        }
    }
    let rows = tags.into_iter().map(|(tag, key)| {
        let creator: Option<Bound<'py, PyString>> = match tag.creator_tag() {
            Some(creator) => creators
                .get_item(u32::from(creator))?
                .map(|text| text.cast_into::<PyString>())
                .transpose()?,
            None => None,
        };
        let entry = match (&creator, tag.creator_tag()) {
            // An element in a block without a creator has no entry.
            (None, Some(_)) => None,
            (creator, _) => dictionary.get().entry_of(py, tag, creator.as_ref())?,
        };
        Ok((key, format!("{prefix}{tag}"), creator, entry))
    });
    rows.collect()
}

/// Returns the first free private block of a group, for a data set with these tags; None if all are
/// taken.
#[pyfunction]
pub(crate) fn free_block(group: u16, tags: Vec<u32>) -> Option<u8> {
    edit::free_block(group, tags.into_iter().map(Tag::from))
}

/// Returns the text with control characters and invisible characters escaped, as it is shown.
#[pyfunction]
pub(crate) fn printable(text: &Bound<'_, PyString>) -> String {
    // A Python str may contain halves of surrogate pairs, which are not text.
    escape::printable(&text.to_string_lossy()).into_owned()
}
