//! Formats of a table: rows are encoded by the threads that read, and written by one thread.

#[cfg(feature = "arrow")]
use super::arrow;
use super::cell::Row;
use super::column::Heading;
#[cfg(feature = "parquet")]
use super::parquet;
use super::text::{csv_header, csv_rows, json_lines};
use crate::escape::Formulas;
use std::io::{self, Write};
use std::path::Path;
#[cfg(feature = "arrow")]
use std::sync::Arc;

/// The format of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// CSV, with a header line.
    Csv,
    /// One JSON object per line.
    JsonLines,
    /// A file of Arrow IPC, also known as Feather V2.
    #[cfg(feature = "arrow")]
    ArrowFile,
    /// A stream of Arrow IPC.
    #[cfg(feature = "arrow")]
    ArrowStream,
    /// Parquet, compressed with Snappy.
    #[cfg(feature = "parquet")]
    Parquet,
}

impl Form {
    /// The format for the extension of a file name.
    ///
    /// ```
    /// use dicom_map_inspect::table::Form;
    /// assert_eq!(Form::of_path("archive.csv".as_ref()), Some(Form::Csv));
    /// assert_eq!(Form::of_path("archive.xlsx".as_ref()), None);
    /// ```
    pub fn of_path(path: &Path) -> Option<Form> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "csv" => Some(Form::Csv),
            "jsonl" | "ndjson" => Some(Form::JsonLines),
            #[cfg(feature = "arrow")]
            "arrow" | "feather" | "ipc" => Some(Form::ArrowFile),
            #[cfg(feature = "arrow")]
            "arrows" => Some(Form::ArrowStream),
            #[cfg(feature = "parquet")]
            "parquet" | "pq" => Some(Form::Parquet),
            _ => None,
        }
    }
}

/// Encodes rows. Shared between threads.
#[derive(Debug)]
pub struct Encoder {
    form: Form,
    headings: Vec<Heading>,
    formulas: Formulas,
    #[cfg(feature = "arrow")]
    schema: Arc<arrow_schema::Schema>,
}

/// Encoded rows.
#[derive(Debug)]
pub enum Encoded {
    /// Lines.
    Text(Vec<u8>),
    /// Columns of Arrow.
    #[cfg(feature = "arrow")]
    Arrow(arrow_array::RecordBatch),
    /// The rows themselves: groups of them are written column by column.
    #[cfg(feature = "parquet")]
    Rows(Vec<Row>),
}

impl Encoder {
    /// Creates an encoder for tables with these columns. `formulas` applies to CSV.
    pub fn new(form: Form, headings: Vec<Heading>, formulas: Formulas) -> Encoder {
        Encoder {
            form,
            formulas,
            #[cfg(feature = "arrow")]
            schema: Arc::new(arrow::schema(&headings)),
            headings,
        }
    }

    /// Encodes rows.
    pub fn encode(&self, rows: Vec<Row>) -> io::Result<Encoded> {
        match self.form {
            Form::Csv => Ok(Encoded::Text(csv_rows(&rows, self.formulas)?)),
            Form::JsonLines => Ok(Encoded::Text(json_lines(&rows, &self.headings)?)),
            #[cfg(feature = "arrow")]
            Form::ArrowFile | Form::ArrowStream => {
                arrow::record_batch(&rows, &self.headings, &self.schema).map(Encoded::Arrow)
            }
            #[cfg(feature = "parquet")]
            Form::Parquet => Ok(Encoded::Rows(rows)),
        }
    }

    /// Begins a table on a stream.
    ///
    /// ```
    /// use dicom_map::escape::Formulas;
    /// use dicom_map_inspect::table::{Cell, Encoder, Form, Heading, Kind};
    /// let headings = vec![Heading::new("te", Kind::Float, false)];
    /// let encoder = Encoder::new(Form::JsonLines, headings, Formulas::Kept);
    /// let mut out = Vec::new();
    /// let mut writer = encoder.writer(&mut out)?;
    /// writer.write(encoder.encode(vec![vec![Cell::Float(5.5)]])?)?;
    /// writer.finish()?;
    /// assert_eq!(out, b"{\"te\":5.5}\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn writer<'w>(&self, out: &'w mut dyn Write) -> io::Result<TableWriter<'w>> {
        Ok(match self.form {
            Form::Csv => {
                out.write_all(&csv_header(&self.headings, self.formulas)?)?;
                TableWriter(Inner::Text(out))
            }
            Form::JsonLines => TableWriter(Inner::Text(out)),
            #[cfg(feature = "arrow")]
            Form::ArrowFile | Form::ArrowStream => {
                let is_stream = self.form == Form::ArrowStream;
                TableWriter(Inner::Arrow(arrow::Writer::new(is_stream, &self.schema, out)?))
            }
            #[cfg(feature = "parquet")]
            Form::Parquet => {
                TableWriter(Inner::Parquet(parquet::Writer::new(&self.headings, out)?))
            }
        })
    }
}

/// A table that is being written.
pub struct TableWriter<'w>(Inner<'w>);

enum Inner<'w> {
    Text(&'w mut dyn Write),
    #[cfg(feature = "arrow")]
    Arrow(arrow::Writer<'w>),
    #[cfg(feature = "parquet")]
    Parquet(parquet::Writer<'w>),
}

impl TableWriter<'_> {
    /// Adds rows that the encoder of this table has encoded.
    pub fn write(&mut self, rows: Encoded) -> io::Result<()> {
        match (&mut self.0, rows) {
            (Inner::Text(out), Encoded::Text(text)) => out.write_all(&text),
            #[cfg(feature = "arrow")]
            (Inner::Arrow(writer), Encoded::Arrow(batch)) => writer.write(&batch),
            #[cfg(feature = "parquet")]
            (Inner::Parquet(writer), Encoded::Rows(rows)) => writer.write(rows),
            #[cfg(any(feature = "arrow", feature = "parquet"))]
            _ => Err(io::Error::other("found rows of another encoder")),
        }
    }

    /// Ends the table.
    pub fn finish(self) -> io::Result<()> {
        match self.0 {
            Inner::Text(out) => out.flush(),
            #[cfg(feature = "arrow")]
            Inner::Arrow(mut writer) => writer.finish(),
            #[cfg(feature = "parquet")]
            Inner::Parquet(writer) => writer.finish(),
        }
    }
}

impl std::fmt::Debug for TableWriter<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TableWriter")
    }
}
