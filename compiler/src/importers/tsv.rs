//! Tables with a header line, separated by tabs or, without quotation marks, by commas.

use super::lines::{at_line, text_lines};
use crate::facts::Import;
use dicom_map::registry::Reference;
use dicom_map::{Error, ErrorKind};
use std::collections::BTreeMap;

/// One row: its cells by column name.
pub struct Row<'a> {
    columns: &'a BTreeMap<String, usize>,
    cells: Vec<&'a str>,
    /// The line, counted from 1.
    pub line: u32,
    /// The location of the row.
    pub reference: Reference,
}

impl<'a> Row<'a> {
    /// The cell of that column, trimmed; empty if the table has no such column.
    pub fn get(&self, column: &str) -> &'a str {
        self.columns
            .get(column)
            .and_then(|&place| self.cells.get(place))
            .map_or("", |cell| cell.trim())
    }
}

/// Calls `take` with every row of the table; a row for which it fails, or whose number of cells
/// differs from the header's, is rejected.
///
/// An error of kind `InvalidTable` if a column of `required` is missing.
pub fn for_each_row(
    bytes: &[u8],
    document: &str,
    required: &[&str],
    import: &mut Import,
    take: impl FnMut(&mut Import, &Row) -> Result<(), Error>,
) -> Result<(), Error> {
    for_each_row_of('\t', bytes, document, required, import, take)
}

/// The same for a table that is separated by commas. A row with a quotation mark is rejected; none
/// of the sources has one.
pub fn for_each_comma_row(
    bytes: &[u8],
    document: &str,
    required: &[&str],
    import: &mut Import,
    mut take: impl FnMut(&mut Import, &Row) -> Result<(), Error>,
) -> Result<(), Error> {
    for_each_row_of(',', bytes, document, required, import, |import, row| {
        if row.cells.iter().any(|cell| cell.contains('"')) {
            return Err(Error::new(
                ErrorKind::InvalidTable,
                "found a quotation mark, expected cells without one",
            ));
        }
        take(import, row)
    })
}

fn for_each_row_of(
    separator: char,
    bytes: &[u8],
    document: &str,
    required: &[&str],
    import: &mut Import,
    mut take: impl FnMut(&mut Import, &Row) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut lines = text_lines(bytes, document, import).into_iter();
    let header = lines.next().map_or("", |(_, line)| line);
    let columns: BTreeMap<String, usize> = header
        .split(separator)
        .enumerate()
        .map(|(place, name)| (name.trim().to_string(), place))
        .collect();
    if let Some(missing) = required.iter().find(|name| !columns.contains_key(**name)) {
        return Err(Error::new(
            ErrorKind::InvalidTable,
            format!("{document}: found the columns {header:?}, expected {missing:?} among them"),
        )
        .with_line(1));
    }
    for (line, text) in lines.filter(|(_, text)| !text.trim().is_empty()) {
        import.read_count += 1;
        let row = Row {
            columns: &columns,
            cells: text.split(separator).collect(),
            line,
            reference: at_line(document, line),
        };
        let result = if row.cells.len() == columns.len() {
            take(import, &row)
        } else {
            Err(Error::new(
                ErrorKind::InvalidTable,
                format!("found {} cells, expected {}", row.cells.len(), columns.len()),
            ))
        };
        if let Err(error) = result {
            import.reject(
                row.reference.clone(),
                format!("{} in {}", error.message(), row.cells.join(" ")),
            );
        }
    }
    Ok(())
}
