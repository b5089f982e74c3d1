//! Tables as CSV (RFC 4180).

use crate::escape::{Formulas, cell, is_formula};
use std::fmt::{self, Display};
use std::io::{self, Write};

/// Writes rows to a stream; [`Rows::finish`] flushes them.
pub(crate) struct Rows<'w> {
    /// None only while the stream is used directly, and after an error of the stream.
    writer: Option<csv::Writer<&'w mut dyn Write>>,
    formulas: Formulas,
}

impl<'w> Rows<'w> {
    pub(crate) fn new(out: &'w mut dyn Write, formulas: Formulas) -> Rows<'w> {
        Rows { writer: Some(csv::Writer::from_writer(out)), formulas }
    }

    /// Writes one row. Each cell is escaped; those with a separator or quotation mark are quoted.
    pub(crate) fn row(&mut self, cells: &[&str]) -> io::Result<()> {
        let writer = self.writer.as_mut().ok_or_else(closed)?;
        let cells = cells.iter().map(|text| cell(text, self.formulas));
        let record = cells.collect::<Vec<_>>();
        let written = writer.write_record(record.iter().map(|cell| cell.as_bytes()));
        written.map_err(|error| match error.into_kind() {
            // Unchanged, since callers check whether the pipe is closed.
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
    }

    /// Writes one row whose last cell is written while its text is produced. All cells are escaped
    /// and quoted.
    pub(crate) fn row_with_long(&mut self, cells: &[&str], last: &dyn Display) -> io::Result<()> {
        let writer = self.writer.take().ok_or_else(closed)?;
        let out = writer.into_inner().map_err(|error| error.into_error())?;
        // By hand: `csv` takes whole cells, and the buffers of `csv_core` are more code than this.
        for text in cells {
            write!(out, "\"{}\",", cell(text, self.formulas).replace('"', "\"\""))?;
        }
        let is_defused = self.formulas == Formulas::Defused && is_formula(last);
        let mark = if is_defused { "'" } else { "" };
        writeln!(out, "\"{mark}{}\"", Quoted(last))?;
        self.writer = Some(csv::Writer::from_writer(out));
        Ok(())
    }

    pub(crate) fn finish(self) -> io::Result<()> {
        self.writer.ok_or_else(closed)?.flush()
    }
}

fn closed() -> io::Error {
    io::Error::other("found a table whose stream has failed, expected no more rows")
}

/// A text as it is inside a quoted cell, without the mark of a formula.
struct Quoted<T>(T);

impl<T: Display> Display for Quoted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Writer<'f, 'o>(&'f mut fmt::Formatter<'o>);
        impl fmt::Write for Writer<'_, '_> {
            fn write_str(&mut self, text: &str) -> fmt::Result {
                self.0.write_str(&cell(text, Formulas::Kept).replace('"', "\"\""))
            }
        }
        use fmt::Write as _;
        write!(Writer(f), "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_cells_are_read_like_others() {
        let mut out = Vec::new();
        let mut rows = Rows::new(&mut out, Formulas::Defused);
        rows.row(&["a", "b\"c", "d,e"]).unwrap();
        rows.row_with_long(&["a", "b\"c"], &"=\"d,\"e\"").unwrap();
        rows.row(&["", "", ""]).unwrap();
        rows.finish().unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&out[..]);
        let read: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
        let expected = [["a", "b\"c", "d,e"], ["a", "b\"c", "'=\"d,\"e\""], ["", "", ""]];
        assert_eq!(read, expected.map(|row| row.map(str::to_string).to_vec()));
    }

    #[test]
    fn long_cells_are_defused_like_others() {
        /// A text that is written in parts, like the text of values.
        struct Parts<'t>(&'t str);
        impl Display for Parts<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.split_inclusive(['-', '\\']).try_for_each(|part| f.write_str(part))
            }
        }
        for formulas in [Formulas::Defused, Formulas::Kept] {
            for text in ["=1", r"-1\-2.5", r"-1\=2", "@\u{200B}", "＝1\"", "a=1", ""] {
                let mut out = Vec::new();
                let mut rows = Rows::new(&mut out, formulas);
                rows.row(&[text, text]).unwrap();
                rows.row_with_long(&[text], &Parts(text)).unwrap();
                rows.finish().unwrap();
                let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&out[..]);
                let rows: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
                assert_eq!(rows[0], rows[1], "{text}");
            }
        }
    }
}
