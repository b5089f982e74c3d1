//! Rows as Arrow: record batches, and the stream or file that they are written to.

use super::cell::Row;
use super::cell::{Cell, ColumnType, Kind};
use super::column::Heading;
use arrow_array::builder::{
    ArrayBuilder, BinaryBuilder, Date32Builder, Float64Builder, Int64Builder, ListBuilder,
    StringBuilder, Time64MicrosecondBuilder,
};
use arrow_array::{ArrayRef, RecordBatch};
use arrow_ipc::writer::{FileWriter, StreamWriter};
use arrow_schema::{ArrowError, DataType, Field, Schema, TimeUnit};
use std::io::{self, Write};
use std::sync::Arc;

/// The schema of a table.
pub(super) fn schema(headings: &[Heading]) -> Schema {
    let field = |heading: &Heading| {
        let ColumnType { kind, is_list } = heading.column_type;
        let one = data_type(kind);
        let data_type = match is_list {
            // The same field name as that of the builders.
            true => DataType::List(Arc::new(Field::new_list_field(one, true))),
            false => one,
        };
        Field::new(&heading.name, data_type, true)
    };
    Schema::new(headings.iter().map(field).collect::<Vec<_>>())
}

fn data_type(kind: Kind) -> DataType {
    match kind {
        Kind::Text => DataType::Utf8,
        Kind::Integer => DataType::Int64,
        Kind::Float => DataType::Float64,
        Kind::Date => DataType::Date32,
        Kind::Time => DataType::Time64(TimeUnit::Microsecond),
        Kind::Bytes => DataType::Binary,
    }
}

/// The rows, column by column.
pub(super) fn record_batch(
    rows: &[Row],
    headings: &[Heading],
    schema: &Arc<Schema>,
) -> io::Result<RecordBatch> {
    let columns = headings.iter().enumerate().map(|(at, heading)| {
        let cells = rows.iter().map(|row| row.get(at).unwrap_or(&Cell::Null));
        column(cells, heading.column_type)
    });
    RecordBatch::try_new(Arc::clone(schema), columns.collect()).map_err(failed)
}

/// Builds a column from cells; a cell of another type becomes null.
fn column<'c>(cells: impl Iterator<Item = &'c Cell>, column_type: ColumnType) -> ArrayRef {
    macro_rules! built {
        ($builder:expr, $cell:ident => $value:expr) => {{
            let put = |builder: &mut _, $cell: &Cell| append(builder, $value);
            if column_type.is_list {
                let mut lists = ListBuilder::new($builder);
                for cell in cells {
                    if let Cell::List(list) = cell {
                        list.iter().for_each(|cell| put(lists.values(), cell));
                    }
                    lists.append(matches!(cell, Cell::List(_)));
                }
                Arc::new(lists.finish())
            } else {
                let mut builder = $builder;
                cells.for_each(|cell| put(&mut builder, cell));
                Arc::new(builder.finish())
            }
        }};
    }
    macro_rules! of {
        ($variant:ident, $cell:ident) => {
            if let Cell::$variant(value) = $cell { Some(value) } else { None }
        };
    }
    match column_type.kind {
        Kind::Text => built!(StringBuilder::new(), cell => of!(Text, cell).map(|text| &**text)),
        Kind::Integer => built!(Int64Builder::new(), cell => of!(Integer, cell).copied()),
        Kind::Float => built!(Float64Builder::new(), cell => of!(Float, cell).copied()),
        Kind::Date => built!(Date32Builder::new(), cell => of!(Date, cell).copied()),
        Kind::Time => built!(Time64MicrosecondBuilder::new(), cell => of!(Time, cell).copied()),
        Kind::Bytes => built!(BinaryBuilder::new(), cell => of!(Bytes, cell).map(|bytes| &**bytes)),
    }
}

/// The common interface of builders of all types.
trait Append<V>: ArrayBuilder {
    fn append(&mut self, value: Option<V>);
}

fn append<V>(builder: &mut impl Append<V>, value: Option<V>) {
    builder.append(value);
}

macro_rules! append_for {
    ($($builder:ty, $value:ty);*) => {
        $(impl Append<$value> for $builder {
            fn append(&mut self, value: Option<$value>) {
                self.append_option(value);
            }
        })*
    };
}
append_for! {
    Int64Builder, i64; Float64Builder, f64; Date32Builder, i32; Time64MicrosecondBuilder, i64;
    StringBuilder, &str; BinaryBuilder, &[u8]
}

/// A stream or file of Arrow IPC.
pub(super) enum Writer<'w> {
    Stream(StreamWriter<&'w mut dyn Write>),
    File(FileWriter<&'w mut dyn Write>),
}

impl<'w> Writer<'w> {
    pub(super) fn new(
        is_stream: bool,
        schema: &Schema,
        out: &'w mut dyn Write,
    ) -> io::Result<Writer<'w>> {
        Ok(match is_stream {
            true => Writer::Stream(StreamWriter::try_new(out, schema).map_err(failed)?),
            false => Writer::File(FileWriter::try_new(out, schema).map_err(failed)?),
        })
    }

    pub(super) fn write(&mut self, batch: &RecordBatch) -> io::Result<()> {
        match self {
            Writer::Stream(writer) => writer.write(batch),
            Writer::File(writer) => writer.write(batch),
        }
        .map_err(failed)
    }

    pub(super) fn finish(&mut self) -> io::Result<()> {
        match self {
            Writer::Stream(writer) => writer.finish(),
            Writer::File(writer) => writer.finish(),
        }
        .map_err(failed)
    }
}

fn failed(error: ArrowError) -> io::Error {
    match error {
        // Unchanged, since callers check whether the pipe is closed.
        ArrowError::IoError(_, error) => error,
        other => io::Error::other(other),
    }
}
