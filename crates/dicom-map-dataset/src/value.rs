//! Values, decoded by VR (PS3.5 section 6.2).

use crate::charset::Charset;
use dicom_map::{Tag, Vr};
use std::borrow::Cow;

/// A decoded value. An empty value is `Empty` whatever its VR.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// No bytes, or padding only.
    Empty,
    /// Text: AE AS CS LO SH UC UI, split at backslashes; LT ST UT UR, whole.
    Texts(Vec<Cow<'a, str>>),
    /// PN.
    Names(Vec<PersonName<'a>>),
    /// DA, TM, DT.
    Moments(Vec<Moment<'a>>),
    /// IS.
    IntegerTexts(Vec<Number<'a, i64>>),
    /// DS.
    DecimalTexts(Vec<Number<'a, f64>>),
    /// US SS UL SL SV.
    Integers(Vec<i64>),
    /// UV.
    BigIntegers(Vec<u64>),
    /// FL. As stored, not rounded to 64 bits.
    Floats(Vec<f32>),
    /// FD.
    Doubles(Vec<f64>),
    /// AT.
    Tags(Vec<Tag>),
    /// OB OD OF OL OV OW UN, and numbers whose length fits no whole number of values; in the byte
    /// order of the file.
    Bytes(&'a [u8]),
}

/// A number written as text (IS, DS).
#[derive(Clone, PartialEq, Debug)]
pub struct Number<'a, T> {
    /// As in the file, without spaces around it.
    pub text: Cow<'a, str>,
    /// None when the text is no number of its VR.
    pub value: Option<T>,
}

/// A date, time, or both (DA, TM, DT).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moment<'a> {
    /// As in the file, without spaces around it.
    pub text: Cow<'a, str>,
    /// None when the text is none of its VR, such as a range of a query.
    pub parsed: Option<DateTime>,
}

/// The parts of a date and time that the text gives (PS3.5 6.2). A TM has no year, a DA no hour.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct DateTime {
    /// Four digits.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 0 to 23.
    pub hour: Option<u8>,
    /// 0 to 59.
    pub minute: Option<u8>,
    /// 0 to 60: 60 is a leap second.
    pub second: Option<u8>,
    /// Millionths of a second.
    pub microsecond: Option<u32>,
    /// Minutes east of UTC.
    pub utc_offset_minutes: Option<i16>,
}

/// A person name (PS3.5 6.2.1): up to three groups of components.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonName<'a> {
    text: Cow<'a, str>,
}

impl<'a> PersonName<'a> {
    pub(crate) fn new(text: Cow<'a, str>) -> PersonName<'a> {
        PersonName { text }
    }

    /// The whole value, as in the file.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn group(&self, number: usize) -> Option<&str> {
        self.text
            .split('=')
            .nth(number)
            .map(|group| group.trim_end_matches(' '))
            .filter(|group| !group.is_empty())
    }

    /// The alphabetic group, as `Family^Given^Middle^Prefix^Suffix`.
    pub fn alphabetic(&self) -> Option<&str> {
        self.group(0)
    }

    /// The ideographic group.
    pub fn ideographic(&self) -> Option<&str> {
        self.group(1)
    }

    /// The phonetic group.
    pub fn phonetic(&self) -> Option<&str> {
        self.group(2)
    }

    /// The components of a group: family name, given name, middle name, prefix, suffix.
    pub fn components(group: &str) -> impl Iterator<Item = &str> {
        group.split('^')
    }
}

/// The number of values in these bytes.
pub(crate) fn count<'c>(vr: Vr, bytes: &[u8], charset: impl FnOnce() -> &'c Charset) -> usize {
    if bytes.is_empty() {
        return 0;
    }
    match vr.fixed_len() {
        Some(width) if !matches!(vr, Vr::OW | Vr::OF | Vr::OL | Vr::OD | Vr::OV) => {
            bytes.len().div_ceil(width)
        }
        _ if !vr.is_text() || vr.is_single_text() => 1,
        _ if bytes.is_ascii() && !bytes.contains(&0x1B) => {
            1 + bytes.iter().filter(|byte| **byte == b'\\').count()
        }
        _ => 1 + decode_text(vr, bytes, charset).matches('\\').count(),
    }
}

/// Bytes as text of this VR, without trailing padding. The character set is asked for where the
/// bytes do not mean the same in all of them.
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
    charset().decode(trimmed, vr == Vr::PN)
}

/// Splits a text at its backslashes, keeping borrowed what is borrowed.
pub(crate) fn split<'a>(text: Cow<'a, str>) -> Vec<Cow<'a, str>> {
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

/// Padding of text is behind it: spaces, and NULs that writers use instead (PS3.5 6.2).
fn trim_end(text: &str) -> &str {
    text.trim_end_matches([' ', '\0'])
}

fn trim_both(text: &str) -> &str {
    text.trim_matches([' ', '\0'])
}

/// Decodes a value by its VR.
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
    let parts = split(text).into_iter();
    match vr {
        Vr::PN => {
            Value::Names(parts.map(|part| PersonName::new(trim_with(part, trim_end))).collect())
        }
        Vr::IS => Value::IntegerTexts(
            parts
                .map(|part| {
                    number(part, |text| text.strip_prefix('+').unwrap_or(text).parse().ok())
                })
                .collect(),
        ),
        Vr::DS => Value::DecimalTexts(parts.map(|part| number(part, parse_decimal)).collect()),
        Vr::DA | Vr::TM | Vr::DT => Value::Moments(
            parts
                .map(|part| {
                    let text = trim_with(part, trim_both);
                    Moment { parsed: parse_moment(vr, &text), text }
                })
                .collect(),
        ),
        Vr::AE => Value::Texts(parts.map(|part| trim_with(part, trim_both)).collect()),
        _ => Value::Texts(parts.map(|part| trim_with(part, trim_end)).collect()),
    }
}

fn number<'a, T>(part: Cow<'a, str>, parse: impl FnOnce(&str) -> Option<T>) -> Number<'a, T> {
    let text = trim_with(part, trim_both);
    Number { value: parse(&text), text }
}

/// DS: digits, sign, point, exponent (PS3.5 6.2); not the words and signs that Rust's parser takes
/// as well.
fn parse_decimal(text: &str) -> Option<f64> {
    let is_decimal =
        text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    if is_decimal { text.parse().ok() } else { None }
}

fn decode_binary(vr: Vr, bytes: &[u8], big_endian: bool) -> Value<'_> {
    macro_rules! numbers {
        ($type:ty, $width:literal, $make:path, $convert:expr) => {{
            let (chunks, []) = bytes.as_chunks::<$width>() else { return Value::Bytes(bytes) };
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
            let (chunks, []) = bytes.as_chunks::<4>() else { return Value::Bytes(bytes) };
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
        _ => Value::Bytes(bytes),
    }
}

/// Reads DA, TM or DT; None for what is none, ranges included. `1993.08.22` and `10:30` of ACR-NEMA
/// pass.
fn parse_moment(vr: Vr, text: &str) -> Option<DateTime> {
    let mut moment = DateTime::default();
    let mut text = text.as_bytes();
    if vr == Vr::DA {
        let digits: Vec<u8> = match text {
            [_, _, _, _, b'.', _, _, b'.', _, _] => {
                text.iter().copied().filter(|byte| *byte != b'.').collect()
            }
            _ => text.to_vec(),
        };
        if digits.len() != 8 {
            return None;
        }
        read_date(&digits, &mut moment)?;
        return Some(moment);
    }
    if vr == Vr::DT {
        if let Some(at) = text.iter().position(|byte| matches!(byte, b'+' | b'-')) {
            let (front, zone) = text.split_at(at);
            let &[sign, a, b, c, d] = zone else { return None };
            let (hours, minutes) = (digits(&[a, b])? as i16, digits(&[c, d])? as i16);
            let minutes = hours * 60 + minutes;
            moment.utc_offset_minutes = Some(if sign == b'-' { -minutes } else { minutes });
            text = front;
        }
        let date_len = text.len().min(8);
        let (date, time) = text.split_at(date_len);
        read_date(date, &mut moment)?;
        if !time.is_empty() {
            read_time(time, &mut moment)?;
        }
        return Some(moment);
    }
    let without_colons: Vec<u8> = text.iter().copied().filter(|byte| *byte != b':').collect();
    read_time(&without_colons, &mut moment)?;
    Some(moment)
}

fn digits(text: &[u8]) -> Option<u32> {
    text.iter().try_fold(0u32, |sum, byte| {
        if byte.is_ascii_digit() {
            sum.checked_mul(10)?.checked_add(u32::from(byte - b'0'))
        } else {
            None
        }
    })
}

fn read_date(text: &[u8], moment: &mut DateTime) -> Option<()> {
    if !matches!(text.len(), 4 | 6 | 8) {
        return None;
    }
    moment.year = Some(digits(text.get(..4)?)? as u16);
    if let Some(month) = text.get(4..6) {
        moment.month = Some(digits(month)? as u8).filter(|month| (1..=12).contains(month));
        moment.month?;
    }
    if let Some(day) = text.get(6..8) {
        moment.day = Some(digits(day)? as u8).filter(|day| (1..=31).contains(day));
        moment.day?;
    }
    Some(())
}

fn read_time(text: &[u8], moment: &mut DateTime) -> Option<()> {
    let (whole, fraction) = match text.iter().position(|byte| *byte == b'.') {
        Some(at) => (text.get(..at)?, Some(text.get(at + 1..)?)),
        None => (text, None),
    };
    if !matches!(whole.len(), 2 | 4 | 6) || fraction.is_some() && whole.len() != 6 {
        return None;
    }
    moment.hour = Some(digits(whole.get(..2)?)? as u8).filter(|hour| *hour < 24);
    moment.hour?;
    if let Some(minute) = whole.get(2..4) {
        moment.minute = Some(digits(minute)? as u8).filter(|minute| *minute < 60);
        moment.minute?;
    }
    if let Some(second) = whole.get(4..6) {
        moment.second = Some(digits(second)? as u8).filter(|second| *second <= 60);
        moment.second?;
    }
    if let Some(fraction) = fraction {
        if fraction.is_empty() || fraction.len() > 6 {
            return None;
        }
        moment.microsecond = Some(digits(fraction)? * 10u32.pow(6 - fraction.len() as u32));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_read_as_far_as_they_go() {
        let date =
            |text| parse_moment(Vr::DA, text).map(|found| (found.year, found.month, found.day));
        assert_eq!(date("19930822"), Some((Some(1993), Some(8), Some(22))));
        assert_eq!(date("1993.08.22"), Some((Some(1993), Some(8), Some(22))));
        for bad in ["", "1993", "19931322", "19930800", "19930822-19930823", "1993082x", "ÄÄÄÄ"]
        {
            assert_eq!(date(bad), None, "{bad}");
        }
        let time = |text| {
            parse_moment(Vr::TM, text)
                .map(|found| (found.hour, found.minute, found.second, found.microsecond))
        };
        assert_eq!(time("070907.0705"), Some((Some(7), Some(9), Some(7), Some(70_500))));
        assert_eq!(time("10"), Some((Some(10), None, None, None)));
        assert_eq!(time("10:30"), Some((Some(10), Some(30), None, None)));
        for bad in ["", "1", "24", "1060", "10.5", "070907.", "070907.1234567"] {
            assert_eq!(time(bad), None, "{bad}");
        }
        let full = parse_moment(Vr::DT, "20180102030405.5-0130").unwrap();
        assert_eq!(
            (full.second, full.microsecond, full.utc_offset_minutes),
            (Some(5), Some(500_000), Some(-90))
        );
        assert_eq!(parse_moment(Vr::DT, "2018").unwrap().month, None);
    }

    #[test]
    fn a_decimal_string_is_only_what_the_standard_allows() {
        assert_eq!(parse_decimal("1.5e-3"), Some(0.0015));
        assert_eq!(parse_decimal("+7"), Some(7.0));
        for bad in ["nan", "inf", "1,5", "", "0x1"] {
            assert_eq!(parse_decimal(bad), None, "{bad}");
        }
    }
}
