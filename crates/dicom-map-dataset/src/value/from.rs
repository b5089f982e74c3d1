//! Values made from Rust types. Empty lists and the empty text become `Empty`.

use super::{Moment, PersonName, Value};
use dicom_map::Tag;
use std::borrow::Cow;

fn texts<'a>(list: Vec<Cow<'a, str>>) -> Value<'a> {
    match list.as_slice() {
        [] => Value::Empty,
        [text] if text.is_empty() => Value::Empty,
        _ => Value::Texts(list),
    }
}

impl<'a> From<&'a str> for Value<'a> {
    /// One text, which is not split at backslashes; see [`parse`](super::parse).
    fn from(text: &'a str) -> Self {
        texts(vec![Cow::Borrowed(text)])
    }
}

impl<'a> From<&'a String> for Value<'a> {
    /// One text, which is not split at backslashes; see [`parse`](super::parse).
    fn from(text: &'a String) -> Self {
        text.as_str().into()
    }
}

impl From<String> for Value<'_> {
    /// One text, which is not split at backslashes; see [`parse`](super::parse).
    fn from(text: String) -> Self {
        texts(vec![Cow::Owned(text)])
    }
}

impl<'a> From<Cow<'a, str>> for Value<'a> {
    /// One text, which is not split at backslashes; see [`parse`](super::parse).
    fn from(text: Cow<'a, str>) -> Self {
        texts(vec![text])
    }
}

impl<'a> From<Vec<&'a str>> for Value<'a> {
    fn from(list: Vec<&'a str>) -> Self {
        texts(list.into_iter().map(Cow::Borrowed).collect())
    }
}

impl From<Vec<String>> for Value<'_> {
    fn from(list: Vec<String>) -> Self {
        texts(list.into_iter().map(Cow::Owned).collect())
    }
}

impl<'a, const N: usize> From<[&'a str; N]> for Value<'a> {
    fn from(list: [&'a str; N]) -> Self {
        texts(list.into_iter().map(Cow::Borrowed).collect())
    }
}

macro_rules! from_list {
    ($($type:ty => $variant:ident as $target:ty),* $(,)?) => {$(
        impl From<$type> for Value<'_> {
            fn from(value: $type) -> Self {
                Value::$variant(vec![value.into()])
            }
        }

        impl From<Vec<$type>> for Value<'_> {
            fn from(list: Vec<$type>) -> Self {
                if list.is_empty() {
                    Value::Empty
                } else {
                    Value::$variant(list.into_iter().map(<$target>::from).collect())
                }
            }
        }

        impl From<&[$type]> for Value<'_> {
            fn from(list: &[$type]) -> Self {
                list.to_vec().into()
            }
        }

        impl<const N: usize> From<[$type; N]> for Value<'_> {
            fn from(list: [$type; N]) -> Self {
                list.to_vec().into()
            }
        }
    )*};
}

from_list! {
    i8 => Integers as i64,
    i16 => Integers as i64,
    u16 => Integers as i64,
    i32 => Integers as i64,
    u32 => Integers as i64,
    i64 => Integers as i64,
    u64 => BigIntegers as u64,
    f32 => Floats as f32,
    f64 => Doubles as f64,
    Tag => Tags as Tag,
}

impl<'a> From<&'a [u8]> for Value<'a> {
    /// Bytes, not numbers.
    fn from(bytes: &'a [u8]) -> Self {
        if bytes.is_empty() { Value::Empty } else { Value::Bytes(Cow::Borrowed(bytes)) }
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Value<'a> {
    /// Bytes, not numbers.
    fn from(bytes: &'a [u8; N]) -> Self {
        bytes.as_slice().into()
    }
}

impl From<u8> for Value<'_> {
    fn from(number: u8) -> Self {
        Value::Integers(vec![number.into()])
    }
}

impl From<Vec<u8>> for Value<'_> {
    /// Bytes, not numbers.
    fn from(bytes: Vec<u8>) -> Self {
        if bytes.is_empty() { Value::Empty } else { Value::Bytes(Cow::Owned(bytes)) }
    }
}

impl<'a> From<PersonName<'a>> for Value<'a> {
    fn from(name: PersonName<'a>) -> Self {
        Value::Names(vec![name])
    }
}

impl<'a> From<Moment<'a>> for Value<'a> {
    fn from(moment: Moment<'a>) -> Self {
        Value::Moments(vec![moment])
    }
}
