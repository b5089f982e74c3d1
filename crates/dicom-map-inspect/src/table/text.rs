//! Rows as text: CSV and JSON Lines.

use super::cell::Row;
use super::cell::{Cell, date_text, time_text};
use super::column::Heading;
use crate::escape::{Formulas, cell};
use crate::json::{Emitter, to_base64};
use std::io::{self, Write};

/// Rows as CSV (RFC 4180), [escaped](dicom_map::escape::cell). A null is an empty cell; the values
/// of a list are separated by backslashes, dates and times are in ISO 8601 format, bytes in base
/// 64.
pub fn csv_rows(rows: &[Row], formulas: Formulas) -> io::Result<Vec<u8>> {
    let mut writer = csv_writer();
    let mut text = String::new();
    for row in rows {
        for value in row {
            text.clear();
            plain(value, &mut text);
            let is_number = matches!(value, Cell::Integer(_) | Cell::Float(_));
            let shown = if is_number { text.as_str().into() } else { cell(&text, formulas) };
            writer.write_field(shown.as_bytes()).map_err(io::Error::from)?;
        }
        writer.write_record(None::<&[u8]>).map_err(io::Error::from)?;
    }
    writer.into_inner().map_err(|error| error.into_error())
}

/// The header line of CSV.
pub fn csv_header(headings: &[Heading], formulas: Formulas) -> io::Result<Vec<u8>> {
    csv_line(headings.iter().map(|heading| heading.name.as_str()), formulas)
}

/// One line of CSV.
pub fn csv_line<'t>(
    cells: impl Iterator<Item = &'t str>,
    formulas: Formulas,
) -> io::Result<Vec<u8>> {
    let mut writer = csv_writer();
    for text in cells {
        writer.write_field(cell(text, formulas).as_bytes()).map_err(io::Error::from)?;
    }
    writer.write_record(None::<&[u8]>).map_err(io::Error::from)?;
    writer.into_inner().map_err(|error| error.into_error())
}

/// A row of a single null column still needs a line, so it is quoted.
fn csv_writer() -> csv::Writer<Vec<u8>> {
    csv::Writer::from_writer(Vec::new())
}

/// A value as text.
fn plain(value: &Cell, text: &mut String) {
    use std::fmt::Write as _;
    // Writing to a String cannot fail.
    let _ = match value {
        Cell::Null => Ok(()),
        Cell::Text(own) => text.write_str(own),
        Cell::Integer(number) => write!(text, "{number}"),
        Cell::Float(number) => write!(text, "{number:?}"),
        Cell::Date(days) => text.write_str(&date_text(*days)),
        Cell::Time(micros) => text.write_str(&time_text(*micros)),
        Cell::Bytes(bytes) => text.write_str(&to_base64(bytes)),
        Cell::List(list) => {
            for (at, value) in list.iter().enumerate() {
                if at > 0 {
                    text.push('\\');
                }
                plain(value, text);
            }
            Ok(())
        }
    };
}

/// Rows as JSON Lines: one object per row with a member for each column. Dates and times are texts
/// in ISO 8601 format, bytes in base 64; NaN and infinities are the texts `NaN`, `inf`, `-inf`.
pub fn json_lines(rows: &[Row], headings: &[Heading]) -> io::Result<Vec<u8>> {
    let mut out = Vec::new();
    for row in rows {
        let mut emit = Emitter::new(&mut out, false);
        emit.open(b'{')?;
        for (value, heading) in row.iter().zip(headings) {
            emit.key(&heading.name)?;
            member(&mut emit, value)?;
        }
        emit.close(b'}')?;
        out.write_all(b"\n")?;
    }
    Ok(out)
}

fn member(emit: &mut Emitter<'_>, value: &Cell) -> io::Result<()> {
    match value {
        Cell::Null => emit.raw("null"),
        Cell::Text(text) => emit.string(text),
        Cell::Integer(number) => emit.number(number),
        Cell::Float(number) if number.is_finite() => emit.raw(&format!("{number:?}")),
        Cell::Float(number) => emit.string(&number.to_string()),
        Cell::Date(days) => emit.string(&date_text(*days)),
        Cell::Time(micros) => emit.string(&time_text(*micros)),
        Cell::Bytes(bytes) => emit.base64(bytes),
        Cell::List(list) => {
            emit.open(b'[')?;
            for value in list {
                emit.next()?;
                member(emit, value)?;
            }
            emit.close(b']')
        }
    }
}
