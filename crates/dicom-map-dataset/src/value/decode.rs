//! Decodes values from the bytes of a file.

use super::{Moment, Number, PersonName, Value};
use crate::charset::Charset;
use dicom_map::{Tag, Vr};
use std::borrow::Cow;

impl<'a> Value<'a> {
    /// Decodes the bytes of an element. Never fails: bytes that are not valid in the character set
    /// become U+FFFD, and numbers whose length is not a whole number of values stay bytes.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// use dicom_map_dataset::{Charset, Value};
    /// let value = Value::decode(Vr::US, &[0, 2, 0, 1], Charset::default_repertoire(), false);
    /// assert_eq!(value, Value::Integers(vec![512, 256]));
    /// ```
    pub fn decode(vr: Vr, bytes: &'a [u8], charset: &Charset, is_big_endian: bool) -> Value<'a> {
        let charset = if vr.uses_character_set() { charset } else { Charset::plain() };
        decode(vr, bytes, is_big_endian, || charset)
    }
}

/// Counts the values in these bytes.
pub(crate) fn count<'c>(vr: Vr, bytes: &[u8], charset: impl FnOnce() -> &'c Charset) -> usize {
    if bytes.is_empty() {
        return 0;
    }
    match vr.fixed_len() {
        Some(width) if !vr.is_other() => bytes.len().div_ceil(width),
        _ if !vr.is_text() || vr.is_single_text() => 1,
        _ if bytes.is_ascii() && !bytes.contains(&0x1B) => {
            1 + bytes.iter().filter(|byte| **byte == b'\\').count()
        }
        _ => 1 + decode_text(vr, bytes, charset).matches('\\').count(),
    }
}

/// Decodes bytes as text of this VR, without trailing padding. The character set is only requested
/// if the bytes mean different things in different sets.
pub(crate) fn decode_text<'a, 'c>(
    vr: Vr,
    bytes: &'a [u8],
    charset: impl FnOnce() -> &'c Charset,
) -> Cow<'a, str> {
    let end = bytes.iter().rposition(|byte| !matches!(byte, b' ' | 0)).map_or(0, |at| at + 1);
    let trimmed = &bytes[..end];
    if trimmed.is_ascii() && !trimmed.contains(&0x1B) {
        // ASCII, so it is UTF-8.
        return String::from_utf8_lossy(trimmed);
    }
    charset().decode_as(trimmed, vr == Vr::PN)
}

/// Splits a text at its backslashes; borrowed text stays borrowed.
fn split<'a>(text: Cow<'a, str>) -> Vec<Cow<'a, str>> {
    match text {
        Cow::Borrowed(text) => text.split('\\').map(Cow::Borrowed).collect(),
        Cow::Owned(text) if !text.contains('\\') => vec![Cow::Owned(text)],
        Cow::Owned(text) => text.split('\\').map(|part| Cow::Owned(part.to_string())).collect(),
    }
}

fn trim_with<'a>(text: Cow<'a, str>, trim: fn(&str) -> &str) -> Cow<'a, str> {
    match text {
        Cow::Borrowed(text) => Cow::Borrowed(trim(text)),
        Cow::Owned(text) => {
            let trimmed = trim(&text);
            if trimmed.len() == text.len() {
                Cow::Owned(text)
            } else {
                Cow::Owned(trimmed.to_string())
            }
        }
    }
}

/// Removes the padding at the end of a text: spaces, and the NULs that some writers use instead
/// (PS3.5 6.2).
fn trim_end(text: &str) -> &str {
    text.trim_end_matches([' ', '\0'])
}

fn trim_both(text: &str) -> &str {
    text.trim_matches([' ', '\0'])
}

/// Decodes a value by VR.
pub(crate) fn decode<'a, 'c>(
    vr: Vr,
    bytes: &'a [u8],
    big_endian: bool,
    charset: impl FnOnce() -> &'c Charset,
) -> Value<'a> {
    if bytes.is_empty() {
        return Value::Empty;
    }
    if !vr.is_text() {
        return decode_binary(vr, bytes, big_endian);
    }
    let text = decode_text(vr, bytes, charset);
    if text.is_empty() {
        return Value::Empty;
    }
    if vr.is_single_text() {
        return Value::Texts(vec![text]);
    }
    split_text(vr, text)
}

/// Splits the text of a VR that allows several values.
pub(super) fn split_text(vr: Vr, text: Cow<'_, str>) -> Value<'_> {
    let parts = split(text).into_iter();
    match vr {
        Vr::PN => {
            Value::Names(parts.map(|part| PersonName::new(trim_with(part, trim_end))).collect())
        }
        Vr::IS => Value::IntegerTexts(
            parts.map(|part| Number::integer(trim_with(part, trim_both))).collect(),
        ),
        Vr::DS => Value::DecimalTexts(
            parts.map(|part| Number::decimal(trim_with(part, trim_both))).collect(),
        ),
        Vr::DA | Vr::TM | Vr::DT => {
            Value::Moments(parts.map(|part| Moment::new(vr, trim_with(part, trim_both))).collect())
        }
        Vr::AE => Value::Texts(parts.map(|part| trim_with(part, trim_both)).collect()),
        _ => Value::Texts(parts.map(|part| trim_with(part, trim_end)).collect()),
    }
}

fn decode_binary(vr: Vr, bytes: &[u8], big_endian: bool) -> Value<'_> {
    macro_rules! numbers {
        ($type:ty, $width:literal, $make:path, $convert:expr) => {{
            let (chunks, []) = bytes.as_chunks::<$width>() else {
                return Value::Bytes(Cow::Borrowed(bytes));
            };
            $make(
                chunks
                    .iter()
                    .map(|chunk| {
                        $convert(if big_endian {
                            <$type>::from_be_bytes(*chunk)
                        } else {
                            <$type>::from_le_bytes(*chunk)
                        })
                    })
                    .collect(),
            )
        }};
    }
    match vr {
        Vr::US => numbers!(u16, 2, Value::Integers, i64::from),
        Vr::SS => numbers!(i16, 2, Value::Integers, i64::from),
        Vr::UL => numbers!(u32, 4, Value::Integers, i64::from),
        Vr::SL => numbers!(i32, 4, Value::Integers, i64::from),
        Vr::SV => numbers!(i64, 8, Value::Integers, i64::from),
        Vr::UV => numbers!(u64, 8, Value::BigIntegers, u64::from),
        Vr::FL => numbers!(f32, 4, Value::Floats, f32::from),
        Vr::FD => numbers!(f64, 8, Value::Doubles, f64::from),
        Vr::AT => {
            let (chunks, []) = bytes.as_chunks::<4>() else {
                return Value::Bytes(Cow::Borrowed(bytes));
            };
            let half = |pair: [u8; 2]| {
                if big_endian { u16::from_be_bytes(pair) } else { u16::from_le_bytes(pair) }
            };
            Value::Tags(
                chunks
                    .iter()
                    .map(|[a, b, c, d]| Tag::new(half([*a, *b]), half([*c, *d])))
                    .collect(),
            )
        }
        _ => Value::Bytes(Cow::Borrowed(bytes)),
    }
}
