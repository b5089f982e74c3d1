//! Values that Python assigns to an element: all that `value` returns, and equivalent ones.

use super::inputs::shared;
use super::keys::Key;
use super::part::{Part, State, View};
use crate::args::describe;
use crate::errors::to_py;
use crate::uid::Uid;
use dicom_map::bytes::Bytes;
use dicom_map::{Error, ErrorKind, Vr};
use dicom_map_dataset::edit::{ItemMut, Made, Making};
use dicom_map_dataset::value::{self, DateTime};
use dicom_map_dataset::{DataSet, ElementId, Item, Path, Rules, Value};
use pyo3::buffer::PyUntypedBuffer;
use pyo3::exceptions::{PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::{
    PyBool, PyByteArray, PyBytes, PyDict, PyFloat, PyInt, PyList, PyMemoryView, PyString, PyTuple,
};
use std::borrow::Cow;
use std::sync::Arc;

/// The maximum nesting of dicts and lists; it also ends one that contains itself.
const MAX_DEPTH: usize = 100;
/// From this length on, the interpreter lock is released while a value is set.
const LARGE_LEN: usize = 64 << 10;

/// Access to the classes of this module, for values.
///
/// Passed in, so that values do not depend on the classes that contain them.
pub(super) trait Classes {
    /// Returns the part that a DataSet is a view of.
    fn part(&self, value: &Bound<'_, PyAny>) -> Option<Part>;
    /// Returns the element that an Element is a view of.
    fn element(&self, value: &Bound<'_, PyAny>) -> Option<(Arc<State>, ElementId)>;
}

/// A value for an element whose VR is not known yet.
pub(super) enum NewValue {
    /// A text, in which backslashes separate values if the VR allows several.
    Text(String),
    Scalars(Vec<Scalar>),
    /// Bytes as they are.
    Bytes(Bytes),
    /// The numbers of an array.
    Numbers(Numbers),
    Items(Vec<NewItem>),
    Fragments(Vec<Bytes>),
    /// A copy of an element, of this or another data set.
    Element(Arc<State>, ElementId),
}

/// One of several values.
pub(super) enum Scalar {
    /// An empty value among others.
    Empty,
    Text(String),
    Integer(i128),
    Float(f64),
    DateAndTime(Box<DateAndTime>),
}

/// A date, a time, or both.
pub(super) struct DateAndTime {
    parts: DateTime,
    has_date: bool,
    has_time: bool,
}

/// The numbers of an array, in the byte order of this machine.
pub(super) struct Numbers {
    bytes: Bytes,
    width: usize,
    kind: NumberKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum NumberKind {
    Unsigned,
    Signed,
    Float,
}

/// An item that is being built.
pub(super) enum NewItem {
    Own(Box<DataSet>),
    Copy(View),
}

impl NewItem {
    pub(super) fn item(&self) -> Item<'_> {
        match self {
            NewItem::Own(data_set) => data_set.root(),
            NewItem::Copy(view) => view.item(),
        }
    }

    /// Reads an item: a DataSet, which is copied, or a dict of values.
    ///
    /// `around` is the data set or item whose sequence it is for.
    pub(super) fn of(
        value: &Bound<'_, PyAny>,
        around: Item<'_>,
        classes: &dyn Classes,
    ) -> PyResult<NewItem> {
        NewItem::nested(value, around, classes, 0)
    }

    fn nested(
        value: &Bound<'_, PyAny>,
        around: Item<'_>,
        classes: &dyn Classes,
        depth: usize,
    ) -> PyResult<NewItem> {
        if let Some(part) = classes.part(value) {
            return Ok(NewItem::Copy(part.view(value.py())?));
        }
        let Ok(dict) = value.cast::<PyDict>() else {
            return Err(PyTypeError::new_err(format!(
                "found {} as an item of a sequence, expected a dict or a DataSet",
                describe(value)
            )));
        };
        let mut own = around.empty_like();
        for (key, value) in dict {
            let path = Key::of(&key)?.into_path();
            let new = NewValue::nested(&value, own.root(), classes, depth + 1)?;
            new.set(own.root_mut(), &path, None, false)
                .map_err(|error| to_py(value.py(), &error))?;
        }
        Ok(NewItem::Own(Box::new(own)))
    }
}

impl NewValue {
    /// Reads a value for an element of `around`.
    ///
    /// # Errors
    /// A TypeError for an unsupported value, and the errors of keys and values of items.
    pub(super) fn of(
        value: &Bound<'_, PyAny>,
        around: Item<'_>,
        classes: &dyn Classes,
    ) -> PyResult<NewValue> {
        NewValue::nested(value, around, classes, 0)
    }

    fn nested(
        value: &Bound<'_, PyAny>,
        around: Item<'_>,
        classes: &dyn Classes,
        depth: usize,
    ) -> PyResult<NewValue> {
        if depth > MAX_DEPTH {
            return Err(PyValueError::new_err(format!(
                "found lists and dicts nested more than {MAX_DEPTH} deep, expected fewer"
            )));
        }
        if value.is_none() {
            return Ok(NewValue::Scalars(Vec::new()));
        }
        match plain_scalar(value)? {
            Some(Scalar::Text(text)) => return Ok(NewValue::Text(text)),
            Some(scalar) => return Ok(NewValue::Scalars(vec![scalar])),
            None => {}
        }
        if let Some((state, id)) = classes.element(value) {
            return Ok(NewValue::Element(state, id));
        }
        if value.is_instance_of::<PyDict>() || classes.part(value).is_some() {
            return Err(PyTypeError::new_err("found one item, expected a list of items: [item]"));
        }
        if value.is_instance_of::<PyList>() || value.is_instance_of::<PyTuple>() {
            return NewValue::of_list(value, around, classes, depth);
        }
        if let Some(buffer) = of_buffer(value)? {
            return Ok(buffer);
        }
        if let Some(scalar) = other_scalar(value)? {
            return Ok(NewValue::Scalars(vec![scalar]));
        }
        // Other sequences: pydicom's, and the items of another data set.
        if value.hasattr("__len__")? && value.hasattr("__getitem__")? {
            return NewValue::of_list(value, around, classes, depth);
        }
        Err(PyTypeError::new_err(format!(
            "found {}, expected None, text, numbers, UIDs, bytes, dates and times, a list of them, or a list of items",
            describe(value)
        )))
    }

    fn of_list(
        value: &Bound<'_, PyAny>,
        around: Item<'_>,
        classes: &dyn Classes,
        depth: usize,
    ) -> PyResult<NewValue> {
        let members = value.try_iter()?.collect::<PyResult<Vec<_>>>()?;
        let is_item = |member: &Bound<'_, PyAny>| {
            member.is_instance_of::<PyDict>() || classes.part(member).is_some()
        };
        if members.first().is_some_and(is_item) {
            let items =
                members.iter().map(|member| NewItem::nested(member, around, classes, depth + 1));
            return Ok(NewValue::Items(items.collect::<PyResult<_>>()?));
        }
        if members.first().is_some_and(|member| member.is_instance_of::<PyBytes>()) {
            let fragments = members.iter().map(|member| match member.cast::<PyBytes>() {
                Ok(bytes) => Ok(Bytes::copy_from_slice(bytes.as_bytes())),
                Err(_) => Err(PyTypeError::new_err(format!(
                    "found {} among fragments, expected bytes",
                    describe(member)
                ))),
            });
            return Ok(NewValue::Fragments(fragments.collect::<PyResult<_>>()?));
        }
        let scalars = members.iter().map(|member| {
            if member.is_none() {
                return Ok(Scalar::Empty);
            }
            if let Some(scalar) = plain_scalar(member)? {
                return Ok(scalar);
            }
            other_scalar(member)?.ok_or_else(|| {
                PyTypeError::new_err(format!(
                    "found {} in a list, expected text, numbers, dates and times, or items",
                    describe(member)
                ))
            })
        });
        Ok(NewValue::Scalars(scalars.collect::<PyResult<_>>()?))
    }

    /// True if setting the value takes long.
    pub(super) fn is_large(&self) -> bool {
        match self {
            NewValue::Text(text) => text.len() >= LARGE_LEN,
            NewValue::Bytes(bytes) => bytes.len() >= LARGE_LEN,
            NewValue::Numbers(numbers) => numbers.bytes.len() >= LARGE_LEN,
            NewValue::Scalars(scalars) => scalars.len() >= LARGE_LEN / 16,
            NewValue::Items(items) => items.len() > 16,
            NewValue::Fragments(_) => true,
            NewValue::Element(..) => false,
        }
    }

    /// Sets the elements that a path leads to.
    pub(super) fn set(
        self,
        mut target: ItemMut<'_>,
        path: &Path,
        vr: Option<Vr>,
        is_lenient: bool,
    ) -> Result<usize, Error> {
        let rules = if is_lenient { Rules::Lenient } else { Rules::Standard };
        match self {
            NewValue::Items(items) => {
                if let Some(vr) = vr.filter(|vr| *vr != Vr::SQ) {
                    return Err(bad(format!("found items for VR {vr}, expected SQ")));
                }
                let items: Vec<Item<'_>> = items.iter().map(NewItem::item).collect();
                target.set_items(path, &items)
            }
            NewValue::Fragments(fragments) => target.set_fragments(path, &fragments),
            NewValue::Element(state, id) => {
                let Some(element) = state.data_set.element(id) else { return Ok(0) };
                match vr {
                    Some(vr) => target.set_as(path, Some(vr), &element.value(), rules),
                    None => target.set_copy(path, element),
                }
            }
            NewValue::Text(text) => {
                let value_count = match text.is_empty() {
                    true => 0,
                    false => text.matches('\\').count() + 1,
                };
                let make = |vr: Vr| Ok((Made::Value(of_text(&text, vr)?), rules));
                target.set_made(path, vr, &Making { value_count, is_bytes: false, make: &make })
            }
            NewValue::Scalars(scalars) => target.set_made(
                path,
                vr,
                &Making {
                    value_count: scalars.len(),
                    is_bytes: false,
                    make: &|vr| Ok((Made::Value(of_scalars(&scalars, vr)?), rules)),
                },
            ),
            NewValue::Numbers(numbers) => target.set_made(
                path,
                vr,
                &Making {
                    value_count: numbers.bytes.len() / numbers.width.max(1),
                    is_bytes: false,
                    make: &|vr| numbers.to_value(vr, rules),
                },
            ),
            NewValue::Bytes(bytes) => {
                let value_count = usize::from(!bytes.is_empty());
                let make = |_: Vr| Ok((Made::Bytes(bytes.clone()), rules));
                target.set_made(path, vr, &Making { value_count, is_bytes: true, make: &make })
            }
        }
    }
}

fn bad(message: String) -> Error {
    Error::new(ErrorKind::InvalidArgument, message)
}

/// Text and numbers of Python's own types, and UIDs.
fn plain_scalar(value: &Bound<'_, PyAny>) -> PyResult<Option<Scalar>> {
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(Some(Scalar::Text(text.to_cow()?.into_owned())));
    }
    if value.is_instance_of::<PyBool>() {
        return Err(PyTypeError::new_err(format!(
            "found {}, expected a number: convert it with int()",
            describe(value)
        )));
    }
    if value.is_instance_of::<PyInt>() {
        return integer(value).map(Some);
    }
    if let Ok(number) = value.cast::<PyFloat>() {
        return Ok(Some(Scalar::Float(number.value())));
    }
    Ok(value.cast::<Uid>().ok().map(|uid| Scalar::Text(uid.get().text().to_string())))
}

fn integer(value: &Bound<'_, PyAny>) -> PyResult<Scalar> {
    value.call_method0("__index__")?.extract::<i128>().map(Scalar::Integer).map_err(|_| {
        PyValueError::new_err(format!(
            "found {}, expected a number that 64 bits can hold",
            describe(value)
        ))
    })
}

/// Dates and times, numbers of numpy, decimal and pydicom, person names of pydicom.
fn other_scalar(value: &Bound<'_, PyAny>) -> PyResult<Option<Scalar>> {
    if let Some(moment) = moment(value)? {
        return Ok(Some(Scalar::DateAndTime(Box::new(moment))));
    }
    // An array has these methods as well, but is not a number.
    let is_array = value.hasattr("__len__")? && value.hasattr("__getitem__")?;
    if !is_array && value.hasattr("__index__")? {
        return integer(value).map(Some);
    }
    if !is_array && value.hasattr("__float__")? {
        return Ok(Some(Scalar::Float(value.call_method0("__float__")?.extract()?)));
    }
    if value.hasattr("ideographic")? && value.hasattr("phonetic")? {
        return Ok(Some(Scalar::Text(value.str()?.to_cow()?.into_owned())));
    }
    Ok(None)
}

/// A `datetime.date`, `time` or `datetime`.
fn moment(value: &Bound<'_, PyAny>) -> PyResult<Option<DateAndTime>> {
    let has_date = value.hasattr("year")? && value.hasattr("month")? && value.hasattr("day")?;
    let has_time = value.hasattr("hour")? && value.hasattr("microsecond")?;
    if !has_date && !has_time {
        return Ok(None);
    }
    let mut parts = DateTime::default();
    if has_date {
        parts.year = Some(value.getattr("year")?.extract()?);
        parts.month = Some(value.getattr("month")?.extract()?);
        parts.day = Some(value.getattr("day")?.extract()?);
    }
    if has_time {
        parts.hour = Some(value.getattr("hour")?.extract()?);
        parts.minute = Some(value.getattr("minute")?.extract()?);
        parts.second = Some(value.getattr("second")?.extract()?);
        let microsecond: u32 = value.getattr("microsecond")?.extract()?;
        parts.microsecond = (microsecond != 0).then_some(microsecond);
        let offset = value.call_method0("utcoffset")?;
        if has_date && !offset.is_none() {
            let seconds: f64 = offset.call_method0("total_seconds")?.extract()?;
            let minutes = seconds / 60.0;
            if minutes.fract() != 0.0 {
                return Err(PyValueError::new_err(format!(
                    "found {}, expected an offset from UTC in whole minutes",
                    describe(value)
                )));
            }
            // The offset of a time zone is shorter than a day.
            parts.utc_offset_minutes = Some(minutes as i16);
        }
    }
    Ok(Some(DateAndTime { parts, has_date, has_time }))
}

impl DateAndTime {
    /// The text for a VR: for DA the date of a datetime, for TM its time.
    fn to_text(&self, vr: Vr) -> Result<String, Error> {
        let none = DateTime::default();
        let DateTime { year, month, day, .. } = self.parts;
        let parts = match vr {
            Vr::DA if self.has_date => DateTime { year, month, day, ..none },
            Vr::TM if self.has_time => DateTime {
                year: None,
                month: None,
                day: None,
                utc_offset_minutes: None,
                ..self.parts
            },
            _ => self.parts,
        };
        parts.to_text(vr)
    }
}

/// Bytes and arrays.
fn of_buffer(value: &Bound<'_, PyAny>) -> PyResult<Option<NewValue>> {
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(Some(NewValue::Bytes(shared(bytes))));
    }
    if let Ok(bytes) = value.cast::<PyByteArray>() {
        return Ok(Some(NewValue::Bytes(bytes.to_vec().into())));
    }
    let Ok(buffer) = PyUntypedBuffer::get(value) else { return Ok(None) };
    if buffer.dimensions() == 0 {
        return Ok(None);
    }
    let format = buffer.format().to_str().unwrap_or("").to_string();
    let width = buffer.item_size();
    drop(buffer);
    let (order, code) = match format.strip_prefix(['<', '>', '=', '@', '!']) {
        Some(code) => (format.chars().next(), code),
        None => (None, format.as_str()),
    };
    let kind = match code {
        "B" | "c" => None,
        "H" | "I" | "L" | "Q" | "N" => Some(NumberKind::Unsigned),
        "b" | "h" | "i" | "l" | "q" | "n" => Some(NumberKind::Signed),
        "f" | "d" => Some(NumberKind::Float),
        _ => {
            return Err(PyTypeError::new_err(format!(
                "found an array of the format {format:?}, expected whole numbers, or floats of 32 or 64 bits"
            )));
        }
    };
    // The numbers of any array, contiguous or not, in the order of its indexes.
    let view = PyMemoryView::from(value)?;
    let copied = view.call_method0("tobytes")?;
    let mut bytes = shared(copied.cast::<PyBytes>()?);
    let is_swapped = match order {
        Some('>' | '!') => cfg!(target_endian = "little"),
        Some('<') => cfg!(target_endian = "big"),
        _ => false,
    };
    if is_swapped {
        bytes = swapped(&bytes, width);
    }
    let is_bytes = value.is_instance_of::<PyMemoryView>() && kind.is_none();
    Ok(Some(match kind {
        None if is_bytes => NewValue::Bytes(bytes),
        kind => {
            let kind = kind.unwrap_or(NumberKind::Unsigned);
            NewValue::Numbers(Numbers { bytes, width, kind })
        }
    }))
}

/// Swaps the byte order of words.
fn swapped(bytes: &[u8], width: usize) -> Bytes {
    let mut bytes = bytes.to_vec();
    bytes.chunks_exact_mut(width.max(1)).for_each(<[u8]>::reverse);
    bytes.into()
}

impl Numbers {
    /// The value for a VR: the bytes if the numbers have the right size, otherwise the numbers.
    fn to_value(&self, vr: Vr, rules: Rules) -> Result<(Made, Rules), Error> {
        let is_same = match vr {
            Vr::OB | Vr::UN => self.width == 1,
            Vr::OW => self.width == 2 && self.kind != NumberKind::Float,
            Vr::OL => self.width == 4 && self.kind != NumberKind::Float,
            Vr::OV => self.width == 8 && self.kind != NumberKind::Float,
            Vr::US | Vr::UL | Vr::UV => {
                self.kind == NumberKind::Unsigned && vr.fixed_len() == Some(self.width)
            }
            Vr::SS | Vr::SL | Vr::SV => {
                self.kind == NumberKind::Signed && vr.fixed_len() == Some(self.width)
            }
            Vr::FL | Vr::OF | Vr::FD | Vr::OD => {
                self.kind == NumberKind::Float && vr.fixed_len() == Some(self.width)
            }
            _ => false,
        };
        if is_same {
            let bytes = match cfg!(target_endian = "big") {
                true => swapped(&self.bytes, self.width),
                false => self.bytes.clone(),
            };
            // The number of values and their size are correct, which is all that can be checked.
            return Ok((Made::Bytes(bytes), Rules::Lenient));
        }
        // For a VR with wider words, bytes are taken as these words.
        if self.width == 1 && self.kind == NumberKind::Unsigned && is_bytes_vr(vr) {
            return Ok((Made::Bytes(self.bytes.clone()), rules));
        }
        let numbers = self.bytes.chunks_exact(self.width);
        let value = match self.kind {
            NumberKind::Float => Value::from(numbers.map(float_of).collect::<Vec<f64>>()),
            NumberKind::Unsigned if self.width == 8 => {
                Value::from(numbers.map(unsigned_of).collect::<Vec<u64>>())
            }
            NumberKind::Unsigned => {
                // Narrower than 64 bits, so the sign bit stays free.
                Value::from(numbers.map(|bytes| unsigned_of(bytes) as i64).collect::<Vec<i64>>())
            }
            NumberKind::Signed => Value::from(numbers.map(signed_of).collect::<Vec<i64>>()),
        };
        Ok((Made::Value(value), rules))
    }
}

fn unsigned_of(bytes: &[u8]) -> u64 {
    let mut wide = [0; 8];
    if cfg!(target_endian = "big") {
        wide[8 - bytes.len()..].copy_from_slice(bytes);
    } else {
        wide[..bytes.len()].copy_from_slice(bytes);
    }
    u64::from_ne_bytes(wide)
}

fn signed_of(bytes: &[u8]) -> i64 {
    let shift = 64 - 8 * bytes.len() as u32;
    (unsigned_of(bytes) << shift) as i64 >> shift
}

fn float_of(bytes: &[u8]) -> f64 {
    match bytes.len() {
        4 => f64::from(f32::from_bits(unsigned_of(bytes) as u32)),
        _ => f64::from_bits(unsigned_of(bytes)),
    }
}

fn is_bytes_vr(vr: Vr) -> bool {
    vr.is_other() || vr == Vr::UN
}

/// The value of a VR for a text; for a VR of bytes the text is not parsed.
fn of_text(text: &str, vr: Vr) -> Result<Value<'static>, Error> {
    match text {
        "" => Ok(Value::Empty),
        text if is_bytes_vr(vr) => Ok(Value::from(text.to_string())),
        text => value::parse(vr, text),
    }
}

/// The value of a VR for Python values.
fn of_scalars(scalars: &[Scalar], vr: Vr) -> Result<Value<'static>, Error> {
    match scalars {
        [] => return Ok(Value::Empty),
        [Scalar::Text(text)] if text.is_empty() => return Ok(Value::Empty),
        _ => {}
    }
    if scalars.iter().all(|it| matches!(it, Scalar::Integer(_))) {
        let numbers = || {
            scalars.iter().filter_map(|it| match it {
                Scalar::Integer(number) => Some(*number),
                _ => None,
            })
        };
        if let Ok(numbers) = numbers().map(i64::try_from).collect::<Result<Vec<i64>, _>>() {
            return Ok(Value::from(numbers));
        }
        if let Ok(numbers) = numbers().map(u64::try_from).collect::<Result<Vec<u64>, _>>() {
            return Ok(Value::from(numbers));
        }
        return Err(bad("found a number of more than 64 bits, expected a smaller one".into()));
    }
    if scalars.iter().all(|it| matches!(it, Scalar::Integer(_) | Scalar::Float(_))) {
        let numbers = scalars.iter().map(|it| match it {
            Scalar::Integer(number) => *number as f64,
            Scalar::Float(number) => *number,
            _ => f64::NAN,
        });
        return Ok(Value::from(numbers.collect::<Vec<f64>>()));
    }
    let texts = scalars.iter().map(|scalar| {
        Ok(Cow::Owned(match scalar {
            Scalar::Empty => String::new(),
            Scalar::Text(text) => text.clone(),
            Scalar::Integer(number) => number.to_string(),
            Scalar::Float(number) => value::decimal_text(*number)?,
            Scalar::DateAndTime(moment) => moment.to_text(vr)?,
        }))
    });
    Ok(Value::Texts(texts.collect::<Result<Vec<Cow<'static, str>>, Error>>()?))
}
