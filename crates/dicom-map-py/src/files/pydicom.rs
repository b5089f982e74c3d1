//! A data set in pydicom's form of one that it has read: elements with their bytes, which pydicom
//! decodes on access. Every value is thus the one that pydicom makes of it.

use crate::convert::vr_name;
use dicom_map::{Tag, tags};
use dicom_map_dataset::{Element, Item};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyList, PyString, PyTuple};
use std::borrow::Cow;

/// The value of the length field for an undefined length.
const UNDEFINED: u32 = u32::MAX;
/// The number of bytes of an item's tag and length.
const ITEM_HEADER_LEN: u64 = 8;
/// The delimiter of a sequence, little-endian: its tag and its length.
const DELIMITER: [u8; 8] = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];

/// The pydicom classes that are used: see `_pydicom_data.py`.
pub(super) struct Converter<'py> {
    /// Its tags by number, as far as they have been needed.
    tags: Bound<'py, PyDict>,
    new_tag: Bound<'py, PyAny>,
    /// The class of undecoded elements, and the function that makes its objects.
    raw: Bound<'py, PyAny>,
    new_tuple: Bound<'py, PyAny>,
    /// The number of fields of that class: pydicom 2 has one fewer.
    field_count: usize,
    /// The empty value of each VR.
    empty: Bound<'py, PyDict>,
    new_item: Bound<'py, PyAny>,
    new_sequence: Bound<'py, PyAny>,
    /// From the bytes of (0008,0005) to pydicom's encodings.
    encodings: Bound<'py, PyAny>,
    /// The elements that could not be passed on: tuples of tag path and reason.
    pub(super) left_out: Bound<'py, PyList>,
}

impl<'py> Converter<'py> {
    /// Reads the classes from the Python module.
    pub(super) fn new(parts: &Bound<'py, PyAny>) -> PyResult<Converter<'py>> {
        let py = parts.py();
        let of = |name: &str| parts.getattr(name);
        Ok(Converter {
            tags: of("tags")?.cast_into()?,
            new_tag: of("new_tag")?,
            raw: of("raw")?,
            new_tuple: py.get_type::<PyTuple>().getattr("__new__")?,
            field_count: of("raw")?.getattr("_fields")?.len()?,
            empty: of("empty")?.cast_into()?,
            new_item: of("item")?,
            new_sequence: of("sequence")?,
            encodings: of("encodings")?,
            left_out: PyList::empty(py),
        })
    }

    fn tag(&self, tag: Tag) -> PyResult<Bound<'py, PyAny>> {
        let number = u32::from(tag);
        if let Some(known) = self.tags.get_item(number)? {
            return Ok(known);
        }
        let made = self.new_tag.call1((number,))?;
        self.tags.set_item(number, &made)?;
        Ok(made)
    }

    fn leave_out(&self, element: Element<'_>, reason: &str) -> PyResult<()> {
        self.left_out.append((element.path(), reason))
    }

    /// The elements of a data set or item by their tags, and the encodings of its texts.
    pub(super) fn elements(
        &self,
        item: Item<'_>,
        outer: &Bound<'py, PyAny>,
        is_meta: bool,
    ) -> PyResult<(Bound<'py, PyDict>, Bound<'py, PyAny>)> {
        let py = self.raw.py();
        let encodings = match item.get(tags::SPECIFIC_CHARACTER_SET) {
            Some(element) => self.encodings.call1((PyBytes::new(py, element.bytes()), outer))?,
            None => outer.clone(),
        };
        let dict = PyDict::new(py);
        for element in item.elements() {
            let tag = element.tag();
            if tag.element() == 0 && !is_meta {
                // Group lengths are retired, and would be wrong after any change.
                continue;
            }
            if !is_meta && tag.group() == 0x0002 {
                self.leave_out(element, "an element of group 0002 in the data set")?;
                continue;
            }
            let key = self.tag(tag)?;
            if dict.contains(&key)? {
                self.leave_out(element, "a tag that occurs twice, of which the last is kept")?;
            }
            let made = match element.items() {
                Some(_) => self.sequence(element, &key, &encodings)?,
                None => self.raw_element(element, &key)?,
            };
            dict.set_item(key, made)?;
        }
        Ok((dict, encodings))
    }

    fn sequence(
        &self,
        element: Element<'_>,
        key: &Bound<'py, PyAny>,
        encodings: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let items = PyList::empty(key.py());
        for item in element.items().into_iter().flatten() {
            let (elements, own) = self.elements(item, encodings, false)?;
            let is_undefined = item.has_undefined_length();
            // The offset of the item's header: a DICOMDIR refers to its records by it.
            let begins_at = item.value_offset().map_or(0, |at| at.saturating_sub(ITEM_HEADER_LEN));
            let made = (elements, encodings, own, is_undefined, begins_at);
            items.append(self.new_item.call1(made)?)?;
        }
        self.new_sequence.call1((key, items, element.has_undefined_length()))
    }

    fn raw_element(
        &self,
        element: Element<'_>,
        key: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let py = key.py();
        let vr = vr_name(py, element.vr());
        let is_encapsulated = element.fragments().is_some();
        let bytes = match is_encapsulated {
            true => fragments_of(element),
            false => Cow::Borrowed(element.bytes()),
        };
        let value = match bytes.as_ref() {
            [] => self.empty_value(&vr)?,
            bytes => PyBytes::new(py, bytes).into_any(),
        };
        let length = match is_encapsulated {
            true => UNDEFINED,
            // The value is below 4 GiB, as an element's length field ensures.
            false => bytes.len() as u32,
        };
        let offset = if element.is_new() { 0 } else { element.value_offset() };
        let fields = [
            key.clone(),
            vr.into_any(),
            length.into_pyobject(py)?.into_any(),
            value,
            offset.into_pyobject(py)?.into_any(),
            // The flag says only that the VR is known.
            false.into_pyobject(py)?.to_owned().into_any(),
            (!element.is_big_endian()).into_pyobject(py)?.to_owned().into_any(),
            true.into_pyobject(py)?.to_owned().into_any(),
            false.into_pyobject(py)?.to_owned().into_any(),
        ];
        let fields =
            PyTuple::new(py, fields.into_iter().take(self.field_count).collect::<Vec<_>>())?;
        self.new_tuple.call1((&self.raw, fields))
    }

    fn empty_value(&self, vr: &Bound<'py, PyString>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.empty.get_item(vr)?.unwrap_or_else(|| vr.py().None().into_bound(vr.py())))
    }
}

/// The items of encapsulated pixel data, without the delimiter after them, as pydicom keeps them.
fn fragments_of(element: Element<'_>) -> Cow<'_, [u8]> {
    let bytes = element.written_bytes().unwrap_or(Cow::Borrowed(element.bytes()));
    match bytes {
        Cow::Borrowed(bytes) => Cow::Borrowed(bytes.strip_suffix(&DELIMITER).unwrap_or(bytes)),
        Cow::Owned(mut bytes) => {
            if bytes.ends_with(&DELIMITER) {
                bytes.truncate(bytes.len() - DELIMITER.len());
            }
            Cow::Owned(bytes)
        }
    }
}
