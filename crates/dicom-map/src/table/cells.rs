//! Rows and cells of the tables: columns by name, flags, and lists in a cell.

use crate::error::{Error, ErrorKind};
use crate::registry::{Alternative, EntrySource, Field, Reference};
use std::collections::BTreeMap;
use std::io::{Read, Write};

/// The index of each column.
pub(super) struct Columns {
    places: BTreeMap<String, usize>,
}

/// A row, and the line it begins on, counted from 1.
pub(super) struct Row {
    pub(super) line: u64,
    fields: Vec<String>,
}

impl Columns {
    /// The cell in that column; empty if the table has no such column.
    pub(super) fn get<'a>(&self, row: &'a Row, name: &str) -> &'a str {
        self.places.get(name).and_then(|&place| row.fields.get(place)).map_or("", String::as_str)
    }

    /// A cell that holds `true`, `false` or nothing.
    pub(super) fn flag(&self, row: &Row, name: &str) -> Result<bool, Error> {
        match self.get(row, name).trim() {
            "" | "false" => Ok(false),
            "true" => Ok(true),
            other => Err(table_error(format!(
                "found {other:?} in the column {name}, expected true, false or nothing"
            ))),
        }
    }
}

pub(super) fn table_error(message: String) -> Error {
    Error::new(ErrorKind::InvalidTable, message)
}

/// Counts lines itself, because the position reported by the CSV reader is before the line ends
/// that it has yet to skip.
struct LineCounter<'a> {
    bytes: &'a [u8],
    counted: usize,
    line: u64,
}

impl LineCounter<'_> {
    /// The line on which the record at this position begins. Positions must come in order.
    fn line_of(&mut self, position: Option<&csv::Position>) -> u64 {
        let start =
            position.and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or(0);
        let rest = self.bytes.get(start..).unwrap_or_default();
        let start = start + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let passed = self.bytes.get(self.counted..start).unwrap_or_default();
        self.line += passed.iter().filter(|byte| **byte == b'\n').count() as u64;
        self.counted = self.counted.max(start);
        self.line
    }
}

/// Reads the header and the rows; columns and rows that are not valid are in the list of errors.
pub(super) fn read_rows(
    mut reader: impl Read,
    known: &[&str],
    required: &[&str],
) -> Result<(Columns, Vec<Row>, Vec<Error>), Error> {
    let mut bytes = Vec::new();
    reader.read_to_end(&mut bytes).map_err(Error::from_stream)?;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut lines = LineCounter { bytes, counted: 0, line: 1 };
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let mut errors = Vec::new();
    let header = reader.byte_headers().map_err(csv_error)?.clone();
    let mut places = BTreeMap::new();
    for (place, name) in header.iter().enumerate() {
        let name = String::from_utf8_lossy(name).trim().to_ascii_lowercase();
        if !known.contains(&name.as_str()) {
            errors.push(
                table_error(format!(
                    "found the column {name:?}, expected one of {}",
                    known.join(", ")
                ))
                .with_line(1),
            );
        } else if places.insert(name.clone(), place).is_some() {
            errors.push(
                table_error(format!("found the column {name:?} twice, expected it once"))
                    .with_line(1),
            );
        }
    }
    if let Some(missing) = required.iter().find(|name| !places.contains_key(**name)) {
        let found = String::from_utf8_lossy(&header.iter().collect::<Vec<_>>().join(&b", "[..]))
            .into_owned();
        return Err(table_error(format!(
            "found the columns {found:?}, expected a header that also has {missing:?}"
        ))
        .with_line(1));
    }
    let mut rows = Vec::new();
    let mut record = csv::ByteRecord::new();
    loop {
        match reader.read_byte_record(&mut record) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => return Err(csv_error(error)),
        }
        let line = lines.line_of(record.position());
        if record.len() != header.len() {
            errors.push(
                table_error(format!(
                    "found {} fields, expected {} as in the header",
                    record.len(),
                    header.len()
                ))
                .with_line(line),
            );
            continue;
        }
        match record
            .iter()
            .map(|field| std::str::from_utf8(field).map(str::to_string))
            .collect::<Result<Vec<_>, _>>()
        {
            Ok(fields) => rows.push(Row { line, fields }),
            Err(_) => errors.push(
                table_error("found bytes that are not UTF-8, expected UTF-8 text".into())
                    .with_line(line),
            ),
        }
    }
    Ok((Columns { places }, rows, errors))
}

pub(super) fn write_rows(
    writer: impl Write,
    columns: &[&str],
    rows: impl Iterator<Item = Vec<String>>,
) -> Result<(), Error> {
    let mut writer = csv::Writer::from_writer(writer);
    writer.write_record(columns).map_err(csv_error)?;
    for row in rows {
        writer.write_record(&row).map_err(csv_error)?;
    }
    writer.flush().map_err(Error::from_stream)
}

fn csv_error(error: csv::Error) -> Error {
    let line = error.position().map(csv::Position::line);
    let message = error.to_string();
    if !error.is_io_error() {
        let result = Error::caused(ErrorKind::InvalidTable, message, error);
        return match line {
            Some(line) => result.with_line(line),
            None => result,
        };
    }
    match error.into_kind() {
        csv::ErrorKind::Io(error) => Error::from_stream(error),
        _ => Error::new(ErrorKind::Io, message),
    }
}

/// Joins items with ` | `; a `|` or `\` inside an item gets a `\` before it.
pub(super) fn join_list(items: impl Iterator<Item = String>) -> String {
    items.map(|item| item.replace('\\', "\\\\").replace('|', "\\|")).collect::<Vec<_>>().join(" | ")
}

/// Splits the output of [`join_list`]; an empty text has no items.
pub(super) fn split_list(text: &str) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let mut items = vec![String::new()];
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        let item = items.len() - 1;
        match letter {
            '\\' => items[item].extend(letters.next()),
            '|' => {
                // The separator has one space on either side; spaces of the items themselves are
                // kept.
                if items[item].ends_with(' ') {
                    items[item].pop();
                }
                if letters.as_str().starts_with(' ') {
                    letters.next();
                }
                items.push(String::new());
            }
            _ => items[item].push(letter),
        }
    }
    items
}

pub(super) fn entry_source_text(source: &EntrySource) -> String {
    format!("{}:{}", source.source, source.reference)
}

pub(super) fn parse_entry_source(text: &str) -> Result<EntrySource, Error> {
    let (source, reference) = text.split_once(':').ok_or_else(|| {
        table_error(format!("found the source {text:?}, expected source:document#L5"))
    })?;
    Ok(EntrySource { source: source.to_string(), reference: Reference::parse(reference) })
}

pub(super) fn alternative_text(alternative: &Alternative) -> String {
    format!("{}={} <{}>", alternative.field.as_str(), alternative.value, alternative.source)
}

pub(super) fn parse_alternative(text: &str) -> Result<Alternative, Error> {
    let bad = || {
        table_error(format!(
            "found the alternative {text:?}, expected field=value <source> with a field such as vr or name"
        ))
    };
    let (field, rest) = text.split_once('=').ok_or_else(bad)?;
    let (value, source) =
        rest.strip_suffix('>').and_then(|rest| rest.rsplit_once(" <")).ok_or_else(bad)?;
    Ok(Alternative {
        field: Field::from_name(field).ok_or_else(bad)?,
        value: value.to_string(),
        source: source.to_string(),
    })
}
