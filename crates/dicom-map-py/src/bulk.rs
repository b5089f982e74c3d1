//! Lookups of whole columns of tags and creators.

use crate::args::{creator_text, describe, number16, number32, query_of};
use crate::convert;
use crate::entry::Entry;
use dicom_map::binding::DictBinding;
use dicom_map::registry::Key;
use dicom_map::{DmapDict, Query, Tag, TagView};
use foldhash::fast::RandomState;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyFloat, PyList, PyMemoryView, PySlice, PyString, PyTuple};
use std::collections::HashMap;
use std::sync::Arc;

/// A column of tags.
#[derive(Default)]
struct Tags {
    /// Each tag as a number; 0 in the rows of `queries`.
    numbers: Vec<u32>,
    /// The rows with another text than a tag, and what it means.
    queries: Vec<(usize, Query)>,
}

impl Tags {
    fn push(&mut self, item: &Bound<'_, PyAny>) -> PyResult<()> {
        if let Ok(number) = item.extract::<u32>() {
            self.numbers.push(number);
            return Ok(());
        }
        let Ok(text) = item.cast::<PyString>() else {
            self.numbers.push(tag_of_pair(item)?);
            return Ok(());
        };
        match query_of(item.py(), &text.to_cow()?)? {
            Query::Tag { tag, creator: None } => self.numbers.push(tag.into()),
            query => {
                self.queries.push((self.numbers.len(), query));
                self.numbers.push(0);
            }
        }
        Ok(())
    }
}

/// The creators that go with a column of tags.
enum Creators {
    None,
    One(String),
    /// For each tag, the index of its creator among the distinct creators.
    Column(Vec<Option<usize>>, Vec<String>),
}

/// Returns one Entry, or one of its fields, for each tag; None where the dictionary has no entry.
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
    let creators = creator_column(creators, tags.numbers.len())?;
    let slots = py.detach(|| find_all(dict, &tags, &creators));
    // Entries are frozen, so all rows with the same tag can share one object.
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

fn find_all(dict: &DmapDict, tags: &Tags, creators: &Creators) -> Vec<Option<usize>> {
    let distinct = match creators {
        Creators::None => &[][..],
        Creators::One(name) => std::slice::from_ref(name),
        Creators::Column(_, names) => names,
    };
    // Each creator is searched for once, not once per row.
    let views: Vec<_> = distinct.iter().map(|name| dict.creator(name)).collect();
    let place_of = |row: usize| match creators {
        Creators::None => None,
        Creators::One(_) => Some(0),
        Creators::Column(places, _) => places.get(row).copied().flatten(),
    };
    let find = |(row, tag): (usize, &u32)| {
        let tag = Tag::from(*tag);
        let place = place_of(row);
        let entry = match place.filter(|_| tag.is_private()) {
            None => dict.lookup_tag(tag, None),
            Some(place) => views.get(place).copied().flatten()?.lookup(tag.group(), tag.element()),
        };
        dict.slot(&entry?)
    };
    let mut slots: Vec<Option<usize>> = tags.numbers.iter().enumerate().map(find).collect();
    for (row, query) in &tags.queries {
        let creator = place_of(*row).and_then(|place| distinct.get(place));
        let entry = answer(dict, query, creator.map(String::as_str));
        if let Some(slot) = slots.get_mut(*row) {
            *slot = entry.and_then(|entry| dict.slot(&entry));
        }
    }
    slots
}

/// The answer to a text of a row whose creator is `creator`. The creator is that of an offset, and
/// of a keyword that it defines; a text that names one itself, and a public attribute, need none.
fn answer<'d>(dict: &'d DmapDict, query: &Query, creator: Option<&str>) -> Option<TagView<'d>> {
    match (query, creator) {
        (Query::PrivateOffset { group, offset }, Some(_)) => {
            dict.lookup(*group, u16::from(*offset), creator)
        }
        (Query::Keyword { keyword, creator: None }, Some(creator)) => {
            let own = Query::Keyword { keyword: keyword.clone(), creator: Some(creator.into()) };
            let public = || query.answer(dict).filter(|entry| !entry.is_private());
            own.answer(dict).or_else(public)
        }
        // A private entry of repeating groups, as it is printed: (60xx,xx10).
        (Query::Pattern(pattern), Some(creator)) => Key::parse_tag(creator, &pattern.to_string())
            .ok()
            .and_then(|key| dict.lookup_key(&key))
            .or_else(|| query.answer(dict)),
        _ => query.answer(dict),
    }
}

fn tag_column(tags: &Bound<'_, PyAny>) -> PyResult<Tags> {
    let expected = "expected an iterable of tags or an array of integers";
    if tags.is_instance_of::<PyString>() || tags.is_instance_of::<PyBytes>() {
        return Err(PyTypeError::new_err(format!("found tags {}, {expected}", describe(tags))));
    }
    if let Some(numbers) = tag_buffer(tags)? {
        return Ok(Tags { numbers, ..Tags::default() });
    }
    // The columns of pandas and polars do not support the buffer protocol themselves.
    if let Ok(array) = tags.call_method0(intern!(tags.py(), "to_numpy"))
        && let Some(numbers) = tag_buffer(&array)?
    {
        return Ok(Tags { numbers, ..Tags::default() });
    }
    let items = tags
        .try_iter()
        .map_err(|_| PyTypeError::new_err(format!("found tags {}, {expected}", describe(tags))))?;
    let mut column = Tags::default();
    for (row, item) in items.enumerate() {
        column.push(&item?).map_err(|error| at_row(tags.py(), "tags", row, &error))?;
    }
    Ok(column)
}

/// A pair as a tag; an error for anything else.
fn tag_of_pair(item: &Bound<'_, PyAny>) -> PyResult<u32> {
    match item.cast::<PyTuple>() {
        Ok(pair) if pair.len() == 2 => Ok(Tag::new(
            number16(&pair.get_item(0)?, "group")?,
            number16(&pair.get_item(1)?, "element")?,
        )
        .into()),
        _ => number32(item, "tag"),
    }
}

/// The same error, with the row in front of its message.
#[cold]
fn at_row(py: Python<'_>, column: &str, row: usize, error: &PyErr) -> PyErr {
    let text = format!("{column}[{row}]: {}", error.value(py));
    if error.is_instance_of::<PyTypeError>(py) {
        PyTypeError::new_err(text)
    } else {
        PyValueError::new_err(text)
    }
}

/// The numbers of an array of tags; None for an object that is not an array.
fn tag_buffer(tags: &Bound<'_, PyAny>) -> PyResult<Option<Vec<u32>>> {
    let Some(rows) = Rows::of(tags)? else { return Ok(None) };
    if rows.code == b'O' {
        return Ok(None);
    }
    let Some(numbers) = rows.integers() else {
        return Err(PyTypeError::new_err(format!(
            "found tags in an array of {} dimensions and format {:?}, expected one dimension of integers",
            rows.dimensions, rows.format
        )));
    };
    let numbers = numbers.enumerate().map(|(row, number)| {
        u32::try_from(number).map_err(|_| {
            PyValueError::new_err(format!("tags[{row}]: found a tag outside 0 to 0xFFFFFFFF"))
        })
    });
    numbers.collect::<PyResult<_>>().map(Some)
}

/// The memory of an object that exposes it as rows (numpy, array, memoryview).
///
/// A copy of the bytes: copying is a small part of the work, and reading foreign buffers in place
/// needs `unsafe`.
struct Rows<'py> {
    bytes: Bound<'py, PyBytes>,
    /// Bytes of one row.
    width: usize,
    dimensions: usize,
    /// The format code of the module `struct` and of numpy.
    format: String,
    /// The type of a row: the last character of the format.
    code: u8,
    is_big_endian: bool,
}

impl<'py> Rows<'py> {
    fn of(object: &Bound<'py, PyAny>) -> PyResult<Option<Rows<'py>>> {
        let py = object.py();
        let Ok(view) = PyMemoryView::from(object) else { return Ok(None) };
        let format: String = view.getattr(intern!(py, "format"))?.extract()?;
        let Some(code) = format.bytes().last() else { return Ok(None) };
        let is_big_endian = match format.as_bytes() {
            [b'>' | b'!', ..] => true,
            [b'<', ..] => false,
            _ => cfg!(target_endian = "big"),
        };
        let bytes = view.call_method0(intern!(py, "tobytes"))?;
        Ok(Some(Rows {
            bytes: bytes.cast_into::<PyBytes>()?,
            width: view.getattr(intern!(py, "itemsize"))?.extract()?,
            dimensions: view.getattr(intern!(py, "ndim"))?.extract()?,
            format,
            code,
            is_big_endian,
        }))
    }

    /// The part of the format before the code, without the byte order: the count per row.
    fn count(&self) -> &str {
        self.format
            .trim_start_matches(['@', '=', '<', '>', '!'])
            .trim_end_matches(char::from(self.code))
    }

    fn rows(&self) -> impl Iterator<Item = &[u8]> {
        self.bytes.as_bytes().chunks_exact(self.width.max(1))
    }

    /// The rows as integers; None for any other type.
    fn integers(&self) -> Option<impl Iterator<Item = i128>> {
        let is_integer = b"bBhHiIlLqQnN".contains(&self.code) && self.count().is_empty();
        if self.dimensions != 1 || !is_integer || self.width > size_of::<u64>() {
            return None;
        }
        let is_signed = self.code.is_ascii_lowercase();
        Some(self.rows().map(move |row| {
            let byte =
                |at: usize| if self.is_big_endian { row[row.len() - 1 - at] } else { row[at] };
            let value =
                (0..row.len()).fold(0_u64, |value, at| value | u64::from(byte(at)) << (8 * at));
            let is_negative = is_signed && value >> (8 * row.len() - 1) & 1 == 1;
            i128::from(value) - if is_negative { 1 << (8 * row.len()) } else { 0 }
        }))
    }

    /// The text of a row; None if it is not UTF-32.
    fn utf32(&self, row: &[u8]) -> Option<String> {
        let chars = row.as_chunks::<UTF32_LEN>().0.iter().map(|c| {
            char::from_u32(match self.is_big_endian {
                true => u32::from_be_bytes(*c),
                false => u32::from_le_bytes(*c),
            })
        });
        chars.collect()
    }
}

/// Bytes of one character in UTF-32.
const UTF32_LEN: usize = 4;

/// The memory of a column of fixed-length UTF-32 texts, such as numpy's `<U20`; None for anything
/// else.
fn utf32_view<'py>(column: &Bound<'py, PyAny>) -> PyResult<Option<Bound<'py, PyMemoryView>>> {
    let py = column.py();
    let Ok(view) = PyMemoryView::from(column) else { return Ok(None) };
    let format: String = view.getattr(intern!(py, "format"))?.extract()?;
    let dimensions: usize = view.getattr(intern!(py, "ndim"))?.extract()?;
    Ok((dimensions == 1 && format.ends_with('w')).then_some(view))
}

fn creator_column(creators: Option<&Bound<'_, PyAny>>, rows: usize) -> PyResult<Creators> {
    let Some(creators) = creators else { return Ok(Creators::None) };
    let py = creators.py();
    if creators.is_instance_of::<PyString>() {
        return Ok(Creators::One(creator_text(creators)?.into_owned()));
    }
    let mut column = Column::default();
    if creators.is_instance_of::<PyList>() {
        column.push_items(creators)?;
    } else if let Ok(encode) = creators.getattr(intern!(py, "dictionary_encode")) {
        column.push_arrow(creators, &encode)?;
    } else if let Ok(factorize) = creators.getattr(intern!(py, "factorize")) {
        // Pandas has no code for missing values.
        let coded = factorize.call0()?;
        column.push_coded(&coded.get_item(0)?, &coded.get_item(1)?)?;
    } else if let Some(texts) = utf32_view(creators)? {
        column.push_utf32(&texts)?;
    } else {
        column.push_items(creators)?;
    }
    if column.places.len() != rows {
        return Err(PyValueError::new_err(format!(
            "found {} creators for {rows} tags, expected one for each",
            column.places.len()
        )));
    }
    Ok(Creators::Column(column.places, column.names))
}

/// A column of creators while it is read. It has few distinct values, so most of the work is done
/// once for each.
#[derive(Default)]
struct Column {
    places: Vec<Option<usize>>,
    names: Vec<String>,
}

impl Column {
    /// Adds a new creator, which is that of the next row, and returns its index.
    fn name(&mut self, name: &Bound<'_, PyAny>) -> PyResult<usize> {
        let checked = creator_text(name);
        let checked =
            checked.map_err(|error| at_row(name.py(), "creators", self.places.len(), &error))?;
        self.names.push(checked.into_owned());
        Ok(self.names.len() - 1)
    }

    /// Objects: str, or a value that means "missing".
    fn push_items(&mut self, creators: &Bound<'_, PyAny>) -> PyResult<()> {
        let items = creators.try_iter().map_err(|_| {
            PyTypeError::new_err(format!(
                "found creators {}, expected None, a str, or an iterable of str and None",
                describe(creators)
            ))
        })?;
        let known = PyDict::new(creators.py());
        for item in items {
            let item = item?;
            let place = self.item(&item, &known)?;
            self.places.push(place);
        }
        Ok(())
    }

    /// The index of the creator of the next row.
    fn item(
        &mut self,
        item: &Bound<'_, PyAny>,
        known: &Bound<'_, PyDict>,
    ) -> PyResult<Option<usize>> {
        if item.is_instance_of::<PyString>() {
            if let Some(place) = known.get_item(item)? {
                return place.extract().map(Some);
            }
            let place = self.name(item)?;
            known.set_item(item, place)?;
            return Ok(Some(place));
        }
        if is_missing(item) {
            return Ok(None);
        }
        Err(PyTypeError::new_err(format!(
            "creators[{}]: found {}, expected a str or None",
            self.places.len(),
            describe(item)
        )))
    }

    /// For each row the index into `distinct`; an index out of range means "missing".
    fn push_coded(
        &mut self,
        codes: &Bound<'_, PyAny>,
        distinct: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let distinct: Vec<Bound<'_, PyAny>> = distinct.try_iter()?.collect::<PyResult<_>>()?;
        // None until a row uses it: values that no row uses are not checked.
        let mut places: Vec<Option<Option<usize>>> = vec![None; distinct.len()];
        let known = PyDict::new(codes.py());
        let rows = Rows::of(codes)?;
        let numbers = rows.as_ref().and_then(Rows::integers).ok_or_else(|| {
            PyTypeError::new_err(format!(
                "found codes of creators {}, expected integers",
                describe(codes)
            ))
        })?;
        for number in numbers {
            let code = usize::try_from(number).ok().filter(|code| *code < distinct.len());
            let place = match code {
                None => None,
                Some(code) => match places[code] {
                    Some(place) => place,
                    None => *places[code].insert(self.item(&distinct[code], &known)?),
                },
            };
            self.places.push(place);
        }
        Ok(())
    }

    /// A pyarrow column, in one chunk or in several.
    fn push_arrow(
        &mut self,
        creators: &Bound<'_, PyAny>,
        encode: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        let py = creators.py();
        // A type that arrow itself has no codes for.
        let Ok(encoded) = encode.call0() else {
            return self.push_items(&creators.call_method0(intern!(py, "to_pylist"))?);
        };
        let chunks = encoded.getattr(intern!(py, "chunks"));
        let chunks = chunks.or_else(|_| PyList::new(py, [&encoded]).map(Bound::into_any))?;
        for chunk in chunks.try_iter()? {
            let chunk = chunk?;
            // Missing values have no code.
            let codes = chunk
                .getattr(intern!(py, "indices"))?
                .call_method1(intern!(py, "cast"), ("int64",))?
                .call_method1(intern!(py, "fill_null"), (-1,))?
                .call_method0(intern!(py, "to_numpy"))?;
            let distinct = chunk.getattr(intern!(py, "dictionary"))?;
            self.push_coded(&codes, &distinct.call_method0(intern!(py, "to_pylist"))?)?;
        }
        Ok(())
    }

    /// Texts of fixed length, padded with NULs.
    fn push_utf32(&mut self, texts: &Bound<'_, PyMemoryView>) -> PyResult<()> {
        /// Rows that are copied at once: few enough to stay in the processor's cache.
        const AT_ONCE: usize = 512;
        let py = texts.py();
        let mut known: HashMap<Box<[u8]>, usize, RandomState> = HashMap::default();
        for start in (0..texts.len()?).step_by(AT_ONCE) {
            let end = start.saturating_add(AT_ONCE) as isize;
            let part = texts.as_any().get_item(PySlice::new(py, start as isize, end, 1))?;
            let Some(rows) = Rows::of(&part)? else { return Ok(()) };
            for row in rows.rows() {
                let text = without_nuls(row);
                let place = match known.get(text) {
                    Some(place) => *place,
                    None => {
                        let name = rows.utf32(text).ok_or_else(|| {
                            PyValueError::new_err(format!(
                                "creators[{}]: found a text that is not Unicode",
                                self.places.len()
                            ))
                        })?;
                        let place = self.name(PyString::new(py, &name).as_any())?;
                        known.insert(text.into(), place);
                        place
                    }
                };
                self.places.push(Some(place));
            }
        }
        Ok(())
    }
}

/// A row without its padding.
fn without_nuls(row: &[u8]) -> &[u8] {
    /// Most of a row is padding, so several characters are checked in one step.
    const STEP: usize = 8 * UTF32_LEN;
    let mut text = row;
    while let Some(front) = text.strip_suffix(&[0; STEP]) {
        text = front;
    }
    while let Some(front) = text.strip_suffix(&[0; UTF32_LEN]) {
        text = front;
    }
    text
}

/// None, NaN or pandas.NA: the values that mean "missing" in tables.
fn is_missing(item: &Bound<'_, PyAny>) -> bool {
    item.is_none()
        || item.cast::<PyFloat>().is_ok_and(|number| number.value().is_nan())
        || item.get_type().name().is_ok_and(|name| name.to_string_lossy() == "NAType")
}
