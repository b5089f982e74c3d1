//! Tables as CSV (RFC 4180).

use std::io::{self, Write};

/// Rows on their way to a stream: what is not an error is written when [`Rows::finish`] returns.
pub(crate) struct Rows<'w>(csv::Writer<&'w mut dyn Write>);

impl<'w> Rows<'w> {
    pub(crate) fn new(out: &'w mut dyn Write) -> Rows<'w> {
        Rows(csv::Writer::from_writer(out))
    }

    /// Writes one row; cells with a separator, quotation mark or line end are quoted.
    pub(crate) fn row(&mut self, cells: &[&str]) -> io::Result<()> {
        self.0.write_record(cells).map_err(|error| match error.into_kind() {
            // As it came: callers ask whether the pipe is closed.
            csv::ErrorKind::Io(error) => error,
            other => io::Error::other(format!("{other:?}")),
        })
    }

    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }
}
