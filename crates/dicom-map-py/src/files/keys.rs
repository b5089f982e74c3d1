//! Keys of a data set: a tag, a keyword or path, a private tag, an Entry.

use super::part::View;
use crate::args::{describe, number16, number32, text};
use crate::entry::Entry;
use crate::errors::to_py;
use dicom_map::{Query, Tag, creator};
use dicom_map_dataset::{Element, Path};
use dicom_map_inspect::blocks::{self, Node};
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};

/// The element that a key selects.
pub(super) enum Key {
    Tag(Tag),
    Path(Path),
}

impl Key {
    /// Reads a key.
    ///
    /// # Errors
    /// A TypeError for a value that is not a key, a ValueError for text that is neither a tag nor a
    /// keyword.
    pub(super) fn of(key: &Bound<'_, PyAny>) -> PyResult<Key> {
        if let Ok(text) = key.cast::<PyString>() {
            let path = Path::parse(&text.to_cow()?).map_err(|error| to_py(key.py(), &error))?;
            return Ok(Key::Path(path));
        }
        if let Ok(parts) = key.cast::<PyTuple>() {
            return Key::of_parts(parts);
        }
        if let Ok(entry) = key.cast::<Entry>() {
            return Ok(Key::of_query(entry.get().query()?));
        }
        if key.hasattr("__index__")? {
            return Ok(Key::Tag(number32(key, "tag")?.into()));
        }
        Err(bad_key(key))
    }

    fn of_parts(parts: &Bound<'_, PyTuple>) -> PyResult<Key> {
        let tag_of = |at: usize| -> PyResult<Tag> {
            let (group, element) = (parts.get_item(at)?, parts.get_item(at + 1)?);
            Ok(Tag::new(number16(&group, "group")?, number16(&element, "element")?))
        };
        let (creator, tag) = match parts.len() {
            2 if !parts.get_item(0)?.is_instance_of::<PyString>() => {
                return Ok(Key::Tag(tag_of(0)?));
            }
            2 => (parts.get_item(0)?, number32(&parts.get_item(1)?, "tag")?.into()),
            3 if parts.get_item(0)?.is_none() => return Ok(Key::Tag(tag_of(1)?)),
            3 => (parts.get_item(0)?, tag_of(1)?),
            _ => return Err(bad_key(parts)),
        };
        // Any creator that a file may contain can be looked up, even if it cannot be written.
        let creator = creator::trim(&text(&creator, "creator")?).to_string();
        let creator = Some(creator);
        Ok(Key::Path(Path::of(Query::Tag { tag, creator })))
    }

    fn of_query(query: Query) -> Key {
        match query {
            Query::Tag { tag, creator: None } => Key::Tag(tag),
            query => Key::Path(Path::of(query)),
        }
    }

    /// Returns the element, or the first of several; None if there is none.
    pub(super) fn find<'v>(&self, view: &'v View) -> Option<Element<'v>> {
        match self {
            Key::Tag(tag) => view.get(*tag),
            Key::Path(path) => {
                let path = path.resolve(view.data_set().dict());
                if view.is_root() {
                    view.data_set().follow(&path)
                } else {
                    view.item().follow(&path)
                }
            }
        }
    }

    /// The value inside a vendor block that the key leads to; the outer None for a key that is not
    /// a path into one.
    pub(super) fn field(&self, view: &View) -> Option<Option<Node>> {
        let Key::Path(path) = self else { return None };
        if path.field().is_empty() {
            return None;
        }
        let path = path.resolve(view.data_set().dict());
        Some(match view.is_root() {
            true => blocks::find(view.data_set(), &path),
            false => blocks::find_in(view.item(), &path),
        })
    }

    /// Returns the key as a path, for edits.
    pub(super) fn into_path(self) -> Path {
        match self {
            Key::Tag(tag) => tag_path(tag),
            Key::Path(path) => path,
        }
    }
}

/// Returns the path of one tag.
pub(super) fn tag_path(tag: Tag) -> Path {
    Path::of(Query::Tag { tag, creator: None })
}

#[cold]
fn bad_key(key: &Bound<'_, PyAny>) -> PyErr {
    PyTypeError::new_err(format!(
        "found key {}, expected a tag (0x00100010, (0x0010, 0x0010)), a keyword or path, a private tag ('GEMS_PARM_01', 0x0043, 0x39) or an Entry",
        describe(key)
    ))
}
