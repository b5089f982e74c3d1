//! Rows of CSV (RFC 4180).

use std::io::{self, Write};

/// Writes one row; cells with a separator, quotation mark or line end are quoted.
pub(crate) fn write_row(out: &mut dyn Write, cells: &[&str]) -> io::Result<()> {
    for (number, cell) in cells.iter().enumerate() {
        if number > 0 {
            out.write_all(b",")?;
        }
        if cell.contains([',', '"', '\n', '\r']) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\n")
}
