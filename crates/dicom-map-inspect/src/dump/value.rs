//! Values as text: short ones at once, long ones while they are written.

use crate::escape::printable;
use dicom_map::Vr;
use dicom_map_dataset::Element;
use dicom_map_dataset::value::{PersonName, Value};
use std::borrow::Cow;
use std::fmt::{self, Write as _};

/// The separator between values in a file, used in the text too.
const SEPARATOR: char = '\\';
/// The longest value in bytes whose text is built at once. Longer ones are written piece by piece:
/// their text may be three times as long, and longer still when it is escaped and truncated.
const SHORT_BYTES: usize = 64 << 10;
/// The most bytes per shown character; see [`Element::value_start`].
const BYTES_PER_CHAR: usize = 16;
/// Bytes that are converted to hexadecimal digits at once.
const HEX_BYTES: usize = 1024;

/// The text of a value.
pub(crate) enum ValueText<'a> {
    /// A short one.
    Short(String),
    /// The text of a long value, truncated with an ellipsis to this many characters.
    Long(Element<'a>, usize),
}

impl<'a> ValueText<'a> {
    /// The text of a value, truncated after `max` characters with an ellipsis.
    pub(crate) fn of(element: Element<'a>, max: Option<usize>) -> ValueText<'a> {
        let limit = max.unwrap_or(usize::MAX);
        let is_value = element.items().is_none() && element.fragments().is_none();
        let decoded = limit.saturating_mul(BYTES_PER_CHAR).min(element.bytes().len());
        if is_value && decoded > SHORT_BYTES {
            return ValueText::Long(element, limit);
        }
        ValueText::Short(value_text(element, max))
    }
}

impl fmt::Display for ValueText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ValueText::Short(text) => f.write_str(text),
            ValueText::Long(element, limit) => write_long(*element, *limit, f),
        }
    }
}

/// The value as text, truncated after `max` characters with an ellipsis. Only the part that is
/// shown is decoded.
pub(crate) fn value_text(element: Element<'_>, max: Option<usize>) -> String {
    let limit = max.unwrap_or(usize::MAX);
    if element.items().is_some() || element.fragments().is_some() {
        return String::new();
    }
    let mut text = String::new();
    let value = element.value_start(limit.saturating_add(1));
    // Writing to a String cannot fail; `write_value` stops when there is enough.
    let _ = write_value(element, &value, &mut |part| {
        text.push_str(part);
        if text.len() / 4 > limit { Err(fmt::Error) } else { Ok(()) }
    });
    let uid = (element.vr() == Vr::UI).then(|| element.data_set().dict().uid(&text)).flatten();
    let text = match uid {
        Some(uid) if !uid.name().is_empty() => format!("{text} ({})", uid.name()),
        _ => text,
    };
    cut(&printable(&text), limit)
}

fn write_long(element: Element<'_>, limit: usize, out: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut cut = Cut { out, left: limit, last: None, is_over: false };
    let mut is_first = true;
    let shown = element.show_value(&mut |value| {
        if !is_first {
            cut.write(&SEPARATOR.to_string())?;
        }
        is_first = false;
        write_value(element, &value, &mut |part| cut.write(part))
    });
    if cut.is_over {
        return cut.out.write_char('…');
    }
    shown?;
    cut.last.map_or(Ok(()), |last| cut.out.write_char(last))
}

/// Truncates text with an ellipsis if it does not fit.
struct Cut<'f, 'o> {
    out: &'f mut fmt::Formatter<'o>,
    /// The number of characters that still fit.
    left: usize,
    /// A last character that fits only if nothing follows.
    last: Option<char>,
    is_over: bool,
}

impl Cut<'_, '_> {
    /// Returns an error if no more text is needed.
    fn write(&mut self, text: &str) -> fmt::Result {
        let text = printable(text);
        if text.len() < self.left {
            self.left -= text.chars().count();
            return self.out.write_str(&text);
        }
        for char in text.chars() {
            if self.last.is_some() || self.left == 0 {
                self.is_over = true;
                return Err(fmt::Error);
            }
            self.left -= 1;
            if self.left == 0 {
                self.last = Some(char);
            } else {
                self.out.write_char(char)?;
            }
        }
        Ok(())
    }
}

type Show<'s> = dyn FnMut(&str) -> fmt::Result + 's;

/// Shows a value as text, part by part.
fn write_value(element: Element<'_>, value: &Value<'_>, show: &mut Show<'_>) -> fmt::Result {
    match value {
        Value::Empty => Ok(()),
        Value::Texts(texts) => join(texts.iter().map(|text| Cow::Borrowed(&**text)), show),
        Value::Names(names) => {
            join(names.iter().map(|name: &PersonName<'_>| Cow::Borrowed(name.text())), show)
        }
        Value::Moments(moments) => {
            join(moments.iter().map(|moment| Cow::Borrowed(&*moment.text)), show)
        }
        Value::IntegerTexts(numbers) => {
            join(numbers.iter().map(|number| Cow::Borrowed(&*number.text)), show)
        }
        Value::DecimalTexts(numbers) => {
            join(numbers.iter().map(|number| Cow::Borrowed(&*number.text)), show)
        }
        Value::Integers(numbers) => join_numbers(numbers, show),
        Value::BigIntegers(numbers) => join_numbers(numbers, show),
        Value::Floats(numbers) => join_numbers(numbers, show),
        Value::Doubles(numbers) => join_numbers(numbers, show),
        Value::Tags(tags) => join_numbers(tags, show),
        Value::Bytes(bytes) => hex(bytes, show),
        // Kinds of values added later are shown as bytes.
        _ => hex(element.bytes(), show),
    }
}

fn join_numbers<T: ToString>(numbers: &[T], show: &mut Show<'_>) -> fmt::Result {
    join(numbers.iter().map(|number| Cow::Owned(number.to_string())), show)
}

fn join<'t>(parts: impl Iterator<Item = Cow<'t, str>>, show: &mut Show<'_>) -> fmt::Result {
    for (number, part) in parts.enumerate() {
        if number > 0 {
            show("\\")?;
        }
        for piece in pieces(&part) {
            show(piece)?;
        }
    }
    Ok(())
}

/// Splits a text into pieces, so that the processed text is never longer than a few of them.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let mut end = SHORT_BYTES.min(rest.len());
        while !rest.is_char_boundary(end) {
            end -= 1;
        }
        let (piece, after) = rest.split_at_checked(end)?;
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

fn hex(bytes: &[u8], show: &mut Show<'_>) -> fmt::Result {
    let mut text = String::new();
    for (number, piece) in bytes.chunks(HEX_BYTES).enumerate() {
        text.clear();
        for (at, byte) in piece.iter().enumerate() {
            let space = if number > 0 || at > 0 { " " } else { "" };
            write!(text, "{space}{byte:02X}")?;
        }
        show(&text)?;
    }
    Ok(())
}

/// The text, truncated with an ellipsis if it does not fit in `limit` characters.
pub(super) fn cut(text: &str, limit: usize) -> String {
    if text.chars().nth(limit).is_none() {
        return text.to_string();
    }
    text.chars().take(limit.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_map_dataset::DataSet;

    #[test]
    fn long_values_are_written_as_short_ones_are() {
        let lines = "Müller\n\u{202E}x ".repeat(9_000);
        let parts: Vec<&str> = vec!["ÄB\u{202E}"; 30_000];
        for (path, value) in [
            ("TextValue", Value::from(lines.trim_end())),
            ("OtherPatientIDs", Value::from(parts.clone())),
            ("PatientName", Value::from(parts)),
            ("SimpleFrameList", Value::from((0..100_000i64).collect::<Vec<_>>())),
            ("PixelData", Value::from(vec![0xA5u8; 100_000])),
        ] {
            let mut data_set = DataSet::new();
            data_set.set_text(&"SpecificCharacterSet".parse().unwrap(), "ISO_IR 192").unwrap();
            data_set.set(&path.parse().unwrap(), &value).unwrap();
            let element = data_set.find(path).unwrap().unwrap();
            let whole = value_text(element, None);
            let count = whole.chars().count();
            for limit in [5_000, count / 2, count - 1, count, count + 1, usize::MAX] {
                let long = ValueText::of(element, Some(limit));
                assert!(matches!(long, ValueText::Long(..)), "{path}");
                assert!(long.to_string() == cut(&whole, limit), "{path} {limit} of {count}");
            }
        }
    }
}
