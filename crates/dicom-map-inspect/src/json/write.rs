//! Writes a data set as DICOM JSON.

use super::emit::Emitter;
use super::node::write_node;
use super::{JsonOptions, Numbers};
use crate::{blocks, escape};
use dicom_map::{Error, Tag, Vr, tags};
use dicom_map_dataset::{DataSet, Element, ElementId, Item, Value};
use std::borrow::Cow;
use std::io::{self, Write};

/// The reason why writing stopped: an error of the stream, or of a file of bulk data.
enum Stop {
    Stream(io::Error),
    Bulk(Error),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Stop {
        Stop::Stream(error)
    }
}

/// Writes the data set as one JSON object, without a line end.
///
/// Errors of the stream are those of `out`; an error of bulk data is of kind `Other` and contains
/// the [`Error`].
pub fn write_json(
    data_set: &DataSet,
    options: &JsonOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let groups = [data_set.meta(), data_set.root()];
    write_groups(if options.meta { &groups } else { &groups[1..] }, options, out)
}

/// Writes an object with two members: `data_set`, in the format of [`write_json`], and `decoded`,
/// the vendor blocks by name ([`crate::blocks::all`]); also `decoded_warnings` if parts of them
/// could not be read.
///
/// Errors: those of [`write_json`].
pub fn write_decoded_json(
    data_set: &DataSet,
    options: &JsonOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut emit = Emitter::new(out, options.pretty);
    emit.open(b'{')?;
    let mut emit = member(emit, data_set, options)?;
    write_decoded(&mut emit, data_set)?;
    emit.close(b'}')
}

/// Writes an object for one of many files: `file`, the path as [`dicom_map::escape::path`] shows
/// it, or `-`; `data_set`; with `is_decoded`, also the other members of [`write_decoded_json`].
///
/// Errors: those of [`write_json`].
pub fn write_named_json(
    data_set: &DataSet,
    options: &JsonOptions<'_>,
    is_decoded: bool,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut emit = Emitter::new(out, options.pretty);
    emit.open(b'{')?;
    emit.key("file")?;
    emit.string(&data_set.path().map_or("-".into(), escape::path))?;
    let mut emit = member(emit, data_set, options)?;
    if is_decoded {
        write_decoded(&mut emit, data_set)?;
    }
    emit.close(b'}')
}

/// The member `data_set`.
fn member<'w>(
    mut emit: Emitter<'w>,
    data_set: &DataSet,
    options: &JsonOptions<'_>,
) -> io::Result<Emitter<'w>> {
    let groups = [data_set.meta(), data_set.root()];
    let groups = if options.meta { &groups[..] } else { &groups[1..] };
    emit.key("data_set")?;
    let mut writer = JsonWriter { emit, options };
    writer.object(groups).map_err(stopped)?;
    Ok(writer.emit)
}

/// The members `decoded` and `decoded_warnings`.
fn write_decoded(emit: &mut Emitter<'_>, data_set: &DataSet) -> io::Result<()> {
    let decoded = blocks::all(data_set.root());
    emit.key("decoded")?;
    emit.open(b'{')?;
    for (name, value) in decoded.blocks.iter() {
        emit.key(name)?;
        write_node(emit, value)?;
    }
    emit.close(b'}')?;
    if !decoded.warnings.is_empty() {
        emit.key("decoded_warnings")?;
        emit.open(b'[')?;
        for warning in &decoded.warnings {
            emit.next()?;
            emit.string(warning)?;
        }
        emit.close(b']')?;
    }
    Ok(())
}

fn stopped(stop: Stop) -> io::Error {
    match stop {
        Stop::Stream(error) => error,
        Stop::Bulk(error) => io::Error::other(error),
    }
}

/// Writes one item like [`write_json`] writes a data set.
pub fn write_item_json(
    item: Item<'_>,
    options: &JsonOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    write_groups(&[item], options, out)
}

fn write_groups(
    groups: &[Item<'_>],
    options: &JsonOptions<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut writer = JsonWriter { emit: Emitter::new(out, options.pretty), options };
    writer.object(groups).map_err(stopped)
}

struct JsonWriter<'w, 'o> {
    emit: Emitter<'w>,
    options: &'o JsonOptions<'o>,
}

impl JsonWriter<'_, '_> {
    /// Recursion is as deep as the data set, which the reader bounds (`max_depth`).
    fn object(&mut self, groups: &[Item<'_>]) -> Result<(), Stop> {
        self.emit.open(b'{')?;
        let of_json = |element: &Element<'_>| {
            let tag = element.tag();
            // Group 0002 does not belong to the data set, even if it is found there.
            !tag.is_group_length() && (self.options.meta || tag.group() != 0x0002)
        };
        let elements = || groups.iter().flat_map(|group| group.elements()).filter(of_json);
        // PS3.18 F.2.2: names ascend. If the tags of a file do not, or occur twice, they are
        // sorted; the first of two is kept, as everywhere.
        if elements().is_sorted_by(|left, right| left.tag() < right.tag()) {
            for element in elements() {
                self.element(element)?;
            }
        } else if let Some(data_set) = groups.first().map(|group| group.data_set()) {
            // Places, which take less memory than elements.
            let mut sorted: Vec<(Tag, ElementId)> =
                elements().map(|element| (element.tag(), element.id())).collect();
            sorted.sort_by_key(|(tag, _)| *tag);
            sorted.dedup_by_key(|(tag, _)| *tag);
            for element in sorted.into_iter().filter_map(|(_, id)| data_set.element(id)) {
                self.element(element)?;
            }
        }
        self.emit.close(b'}')?;
        Ok(())
    }

    fn element(&mut self, element: Element<'_>) -> Result<(), Stop> {
        let tag = element.tag();
        self.emit.key(&format!("{:08X}", u32::from(tag)))?;
        self.emit.open(b'{')?;
        self.emit.key("vr")?;
        // The text is UTF-8 whatever character set and VR the file declares (PS3.18 F.2.2).
        let is_charset = tag == tags::SPECIFIC_CHARACTER_SET && element.items().is_none();
        let vr = if is_charset { Vr::CS } else { element.vr() };
        self.emit.string(vr.as_str())?;
        if self.options.names {
            self.names(element)?;
        }
        if let Some(items) = element.items() {
            // pydicom and others expect the list even if it is empty.
            self.emit.key("Value")?;
            self.emit.open(b'[')?;
            for item in items {
                self.emit.next()?;
                self.object(&[item])?;
            }
            self.emit.close(b']')?;
        } else if is_charset {
            self.charset(element)?;
        } else if element.fragments().is_some() {
            self.binary(element, encapsulated(element))?;
        } else {
            let mut is_open = false;
            // A number of a LUT Descriptor may be out of range for its VR; JSON uses the number of
            // the VR.
            element.show_value_of_vr(&mut |piece| self.piece(element, &piece, &mut is_open))?;
            if is_open {
                self.emit.close(b']')?;
            }
        }
        self.emit.close(b'}')?;
        Ok(())
    }

    /// Writes the character set, which is the same for all JSON, if the file declares one.
    fn charset(&mut self, element: Element<'_>) -> Result<(), Stop> {
        let mut is_empty = true;
        element.show_value_of_vr(&mut |piece| {
            is_empty &= matches!(piece, Value::Empty);
            Ok::<(), Stop>(())
        })?;
        if !is_empty {
            let mut is_open = false;
            self.values(&mut is_open, ["ISO_IR 192"].iter(), |writer, text| {
                writer.emit.string(text)
            })?;
            self.emit.close(b']')?;
        }
        Ok(())
    }

    /// Writes some values of an element, or its bytes. The list is opened at the first one.
    fn piece(
        &mut self,
        element: Element<'_>,
        piece: &Value<'_>,
        is_open: &mut bool,
    ) -> Result<(), Stop> {
        match piece {
            Value::Empty => {}
            Value::Texts(texts) => {
                self.values(is_open, texts.iter(), |writer, text| writer.text(text))?
            }
            Value::Moments(moments) => {
                self.values(is_open, moments.iter(), |writer, moment| writer.text(&moment.text))?
            }
            Value::IntegerTexts(numbers) => {
                self.values(is_open, numbers.iter(), |writer, number| {
                    writer.number_text(&number.text, number.value.is_some())
                })?
            }
            Value::DecimalTexts(numbers) => {
                self.values(is_open, numbers.iter(), |writer, number| {
                    writer.number_text(&number.text, number.value.is_some())
                })?
            }
            Value::Names(names) => self.values(is_open, names.iter(), |writer, name| {
                let groups = [
                    ("Alphabetic", name.alphabetic()),
                    ("Ideographic", name.ideographic()),
                    ("Phonetic", name.phonetic()),
                ];
                if groups.iter().all(|(_, group)| group.is_none()) {
                    return writer.emit.raw("null");
                }
                writer.emit.open(b'{')?;
                for (key, group) in groups {
                    if let Some(group) = group {
                        writer.emit.key(key)?;
                        writer.emit.string(group)?;
                    }
                }
                writer.emit.close(b'}')
            })?,
            Value::Integers(numbers) => {
                let as_text = element.vr() == Vr::SV && self.options.numbers == Numbers::Strings;
                self.values(is_open, numbers.iter(), |writer, number| {
                    writer.plain(&number.to_string(), as_text)
                })?;
            }
            Value::BigIntegers(numbers) => {
                let as_text = self.options.numbers == Numbers::Strings;
                self.values(is_open, numbers.iter(), |writer, number| {
                    writer.plain(&number.to_string(), as_text)
                })?;
            }
            Value::Floats(numbers) => self.values(is_open, numbers.iter(), |writer, number| {
                writer.float(f64::from(*number))
            })?,
            Value::Doubles(numbers) => {
                self.values(is_open, numbers.iter(), |writer, number| writer.float(*number))?
            }
            Value::Tags(tags) => self.values(is_open, tags.iter(), |writer, tag| {
                writer.emit.string(&format!("{:08X}", u32::from(*tag)))
            })?,
            Value::Bytes(bytes) => self.binary(element, bytes)?,
            // Kinds of values added later are written as bytes.
            _ => self.binary(element, element.bytes())?,
        }
        Ok(())
    }

    fn names(&mut self, element: Element<'_>) -> Result<(), Stop> {
        if let Some(entry) = element.entry() {
            self.emit.key("keyword")?;
            self.emit.string(entry.keyword())?;
            self.emit.key("name")?;
            self.emit.string(entry.name())?;
        }
        if let Some(creator) = element.creator() {
            self.emit.key("privateCreator")?;
            self.emit.string(creator)?;
        }
        Ok(())
    }

    /// Writes values into a list, which is opened at the first one.
    fn values<T>(
        &mut self,
        is_open: &mut bool,
        values: impl Iterator<Item = T>,
        mut write: impl FnMut(&mut Self, T) -> io::Result<()>,
    ) -> io::Result<()> {
        if !std::mem::replace(is_open, true) {
            self.emit.key("Value")?;
            self.emit.open(b'[')?;
        }
        for value in values {
            self.emit.next()?;
            write(self, value)?;
        }
        Ok(())
    }

    /// Empty values of a list are null (PS3.18 F.2.5).
    fn text(&mut self, text: &str) -> io::Result<()> {
        if text.is_empty() { self.emit.raw("null") } else { self.emit.string(text) }
    }

    fn plain(&mut self, text: &str, as_text: bool) -> io::Result<()> {
        if as_text { self.emit.string(text) } else { self.emit.raw(text) }
    }

    fn number_text(&mut self, text: &str, is_number: bool) -> io::Result<()> {
        if text.is_empty() {
            return self.emit.raw("null");
        }
        if self.options.numbers == Numbers::Strings || !is_number {
            return self.emit.string(text);
        }
        self.emit.raw(&json_number(text))
    }

    /// PS3.18 F.2.3.1 (CP-2275): infinities and NaN are strings.
    fn float(&mut self, number: f64) -> io::Result<()> {
        match number {
            _ if number.is_nan() => self.emit.string("NaN"),
            f64::INFINITY => self.emit.string("inf"),
            f64::NEG_INFINITY => self.emit.string("-inf"),
            // The shortest digits that are parsed as the same number.
            _ => self.emit.raw(&format!("{number:?}")),
        }
    }

    fn binary(&mut self, element: Element<'_>, bytes: &[u8]) -> Result<(), Stop> {
        let bytes = little_endian(element, bytes);
        if let Some(bulk) = self.options.bulk.filter(|bulk| bytes.len() as u64 > bulk.threshold) {
            let uri = bulk.store(element, &bytes).map_err(Stop::Bulk)?;
            self.emit.key("BulkDataURI")?;
            self.emit.string(&uri)?;
            return Ok(());
        }
        self.emit.key("InlineBinary")?;
        self.emit.base64(&bytes)?;
        Ok(())
    }
}

/// The fragments of encapsulated pixel data with their item headers, without the sequence
/// delimiter.
fn encapsulated<'a>(element: Element<'a>) -> &'a [u8] {
    const DELIMITER: &[u8] = &[0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];
    let bytes = element.bytes();
    bytes.strip_suffix(DELIMITER).unwrap_or(bytes)
}

/// PS3.18 F.2.7: binary values are little-endian.
fn little_endian<'a>(element: Element<'_>, bytes: &'a [u8]) -> Cow<'a, [u8]> {
    let width = match element.vr() {
        Vr::UN | Vr::OB => 1,
        vr => vr.fixed_len().unwrap_or(1),
    };
    if !element.is_big_endian() && !has_swapped_pixels(element) || width == 1 {
        return Cow::Borrowed(bytes);
    }
    Cow::Owned(bytes.chunks(width).flat_map(|value| value.iter().rev().copied()).collect())
}

/// True for 16-bit pixels in GE's transfer syntax in which only pixel data are big-endian.
fn has_swapped_pixels(element: Element<'_>) -> bool {
    let data_set = element.data_set();
    element.tag() == tags::PIXEL_DATA
        && data_set.transfer_syntax().facts().is_some_and(|facts| facts.big_endian_pixels)
        && data_set.get(tags::BITS_ALLOCATED).is_some_and(|bits| bits.bytes() == [16, 0])
}

/// The text of a number as JSON allows it, with the same digits.
fn json_number(text: &str) -> Cow<'_, str> {
    let is_json = serde_json::from_str::<serde_json::Number>(text).is_ok();
    if is_json {
        return Cow::Borrowed(text);
    }
    // PS3.5 allows a plus sign, leading zeros, and a decimal point without digits on one side; JSON
    // does not.
    let (sign, rest) = match text.as_bytes() {
        [b'-', ..] => ("-", &text[1..]),
        [b'+', ..] => ("", &text[1..]),
        _ => ("", text),
    };
    let (mantissa, exponent) = match rest.find(['e', 'E']) {
        Some(at) => rest.split_at(at),
        None => (rest, ""),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if fraction.is_empty() { "" } else { "." };
    Cow::Owned(format!("{sign}{whole}{point}{fraction}{exponent}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decimal_strings_become_json_numbers_of_the_same_digits() {
        for (text, json) in [
            ("1.50", "1.50"),
            ("+1", "1"),
            ("007", "7"),
            (".5", "0.5"),
            ("-.5e-3", "-0.5e-3"),
            ("1.", "1"),
            ("00", "0"),
            ("1e+05", "1e+05"),
        ] {
            assert_eq!(json_number(text), json, "{text}");
            assert!(
                serde_json::from_str::<serde_json::Number>(&json_number(text)).is_ok(),
                "{text}"
            );
        }
    }
}
