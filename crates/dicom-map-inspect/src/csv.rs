//! Tables as CSV (RFC 4180).

use crate::escape::{Formulas, cell};
use std::io::{self, Write};

/// Rows on their way to a stream: what is not an error is written when [`Rows::finish`] returns.
pub(crate) struct Rows<'w> {
    writer: csv::Writer<&'w mut dyn Write>,
    formulas: Formulas,
}

impl<'w> Rows<'w> {
    pub(crate) fn new(out: &'w mut dyn Write, formulas: Formulas) -> Rows<'w> {
        Rows { writer: csv::Writer::from_writer(out), formulas }
    }

    /// Writes one row: each cell escaped, those with a separator or quotation mark quoted.
    pub(crate) fn row(&mut self, cells: &[&str]) -> io::Result<()> {
        let cells = cells.iter().map(|text| cell(text, self.formulas));
        let record = cells.collect::<Vec<_>>();
        let written = self.writer.write_record(record.iter().map(|cell| cell.as_bytes()));
        written.map_err(|error| match error.into_kind() {
            // As it came: callers ask whether the pipe is closed.
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.writer.flush()
    }
}
