//! Tables as CSV (RFC 4180).

use std::fmt::{self, Display};
use std::io::{self, Write};

/// Rows on their way to a stream: what is not an error is written when [`Rows::finish`] returns.
pub(crate) struct Rows<'w> {
    /// None only where the stream is used without it, and after an error of the stream.
    writer: Option<csv::Writer<&'w mut dyn Write>>,
}

impl<'w> Rows<'w> {
    pub(crate) fn new(out: &'w mut dyn Write) -> Rows<'w> {
        Rows { writer: Some(csv::Writer::from_writer(out)) }
    }

    /// Writes one row; cells with a separator, quotation mark or line end are quoted.
    pub(crate) fn row(&mut self, cells: &[&str]) -> io::Result<()> {
        let writer = self.writer.as_mut().ok_or_else(closed)?;
        writer.write_record(cells).map_err(|error| match error.into_kind() {
            // As it came: callers ask whether the pipe is closed.
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
    }

    /// Writes one row whose last cell, after the others, is written while its text is made. All
    /// cells are quoted.
    pub(crate) fn row_with_long(&mut self, cells: &[&str], last: &dyn Display) -> io::Result<()> {
        let writer = self.writer.take().ok_or_else(closed)?;
        let out = writer.into_inner().map_err(|error| error.into_error())?;
        for cell in cells {
            write!(out, "\"{}\",", Replaced(cell, '"', "\"\""))?;
        }
        writeln!(out, "\"{}\"", Replaced(last, '"', "\"\""))?;
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

/// A text with other text in the place of a character.
struct Replaced<T>(T, char, &'static str);

impl<T: Display> Display for Replaced<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Writer<'f, 'o>(&'f mut fmt::Formatter<'o>, char, &'static str);
        impl fmt::Write for Writer<'_, '_> {
            fn write_str(&mut self, text: &str) -> fmt::Result {
                for (number, part) in text.split(self.1).enumerate() {
                    if number > 0 {
                        self.0.write_str(self.2)?;
                    }
                    self.0.write_str(part)?;
                }
                Ok(())
            }
        }
        use fmt::Write as _;
        write!(Writer(f, self.1, self.2), "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_cells_are_read_like_others() {
        let mut out = Vec::new();
        let mut rows = Rows::new(&mut out);
        rows.row(&["a", "b\"c", "d,e"]).unwrap();
        rows.row_with_long(&["a", "b\"c"], &"\"d,\r\n\"e\"").unwrap();
        rows.row(&["", "", ""]).unwrap();
        rows.finish().unwrap();
        let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(&out[..]);
        let read: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
        let expected = [["a", "b\"c", "d,e"], ["a", "b\"c", "\"d,\r\n\"e\""], ["", "", ""]];
        assert_eq!(read, expected.map(|row| row.map(str::to_string).to_vec()));
    }
}
