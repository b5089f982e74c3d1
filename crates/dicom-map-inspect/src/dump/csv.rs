//! The dump as a CSV table (RFC 4180): one row per element.

use super::DumpOptions;
use super::rows::selected;
use super::value::ValueText;
use crate::csv::Rows;
use crate::escape::{self, Formulas};
use dicom_map_dataset::DataSet;
use std::io::{self, Write};

/// The columns.
pub const CSV_COLUMNS: [&str; 12] = [
    "file",
    "path",
    "tag",
    "vr",
    "vr_source",
    "vm",
    "length",
    "offset",
    "creator",
    "keyword",
    "name",
    "value",
];

/// Writes the header line.
pub fn write_csv_header(out: &mut dyn Write) -> io::Result<()> {
    let mut rows = Rows::new(out, Formulas::default());
    rows.row(&CSV_COLUMNS)?;
    rows.finish()
}

/// Writes the rows of one file. Returns the number of rows.
pub fn write_csv(
    data_set: &DataSet,
    options: &DumpOptions,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let file = data_set.path().map(escape::path).unwrap_or_default();
    let mut rows = Rows::new(out, options.formulas);
    let mut shown = 0;
    for (_, element) in selected(data_set, &options.selection) {
        let entry = element.entry();
        let cells = [
            &*file,
            &element.path(),
            &element.tag().to_string(),
            element.vr().as_str(),
            element.vr_source().as_str(),
            &element.value_count().to_string(),
            &element.byte_len().to_string(),
            &element.byte_offset().to_string(),
            element.creator().unwrap_or_default(),
            entry.map_or("", |entry| entry.keyword()),
            entry.map_or("", |entry| entry.name()),
        ];
        match ValueText::of(element, options.max_value) {
            ValueText::Short(value) => {
                let [a, b, c, d, e, f, g, h, i, j, k] = cells;
                rows.row(&[a, b, c, d, e, f, g, h, i, j, k, &value])?;
            }
            long => rows.row_with_long(&cells, &long)?,
        }
        shown += 1;
    }
    rows.finish()?;
    Ok(shown)
}
