//! Rows as Parquet: groups of rows, each written column by column.

use super::cell::Row;
use super::cell::{Cell, ColumnType, Kind};
use super::column::Heading;
use parquet::basic::{Compression, LogicalType, Repetition, TimeUnit, Type as Physical};
use parquet::column::writer::ColumnWriter;
use parquet::data_type::ByteArray;
use parquet::errors::ParquetError;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::SerializedFileWriter;
use parquet::schema::types::{Type, TypePtr};
use std::io::{self, Write};
use std::sync::Arc;

/// The number of rows in one group, which are in memory together: about 8 MB if a row takes 2 KB.
const GROUP_ROWS: usize = 4096;

/// A Parquet file that is being written.
pub(super) struct Writer<'w> {
    out: &'w mut dyn Write,
    /// The writer needs a stream that is `Send`, so the bytes of each group pass through a vector.
    writer: SerializedFileWriter<Vec<u8>>,
    types: Vec<ColumnType>,
    /// The rows of the next group.
    rows: Vec<Row>,
}

impl<'w> Writer<'w> {
    pub(super) fn new(headings: &[Heading], out: &'w mut dyn Write) -> io::Result<Writer<'w>> {
        let fields: Result<Vec<TypePtr>, ParquetError> = headings.iter().map(field).collect();
        let schema = Type::group_type_builder("schema").with_fields(fields.map_err(failed)?);
        let schema = Arc::new(schema.build().map_err(failed)?);
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let writer = SerializedFileWriter::new(Vec::new(), schema, Arc::new(properties));
        Ok(Writer {
            out,
            writer: writer.map_err(failed)?,
            types: headings.iter().map(|heading| heading.column_type).collect(),
            rows: Vec::new(),
        })
    }

    pub(super) fn write(&mut self, mut rows: Vec<Row>) -> io::Result<()> {
        self.rows.append(&mut rows);
        if self.rows.len() >= GROUP_ROWS { self.write_group() } else { Ok(()) }
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        if !self.rows.is_empty() {
            self.write_group()?;
        }
        let last = self.writer.into_inner().map_err(failed)?;
        self.out.write_all(&last)
    }

    fn write_group(&mut self) -> io::Result<()> {
        let rows = std::mem::take(&mut self.rows);
        let mut group = self.writer.next_row_group().map_err(failed)?;
        let mut at = 0;
        while let Some(mut column) = group.next_column().map_err(failed)? {
            let levels = Levels::of(&rows, at, self.types[at].is_list);
            levels.write(column.untyped()).map_err(failed)?;
            column.close().map_err(failed)?;
            at += 1;
        }
        group.close().map_err(failed)?;
        self.writer.flush()?;
        let bytes = std::mem::take(self.writer.inner_mut());
        self.out.write_all(&bytes)
    }
}

/// A column: optional; a list has the usual three levels of Parquet.
fn field(heading: &Heading) -> Result<TypePtr, ParquetError> {
    let ColumnType { kind, is_list } = heading.column_type;
    let one = |name: &str| {
        let (physical, logical) = match kind {
            Kind::Text => (Physical::BYTE_ARRAY, Some(LogicalType::String)),
            Kind::Integer => (Physical::INT64, None),
            Kind::Float => (Physical::DOUBLE, None),
            Kind::Date => (Physical::INT32, Some(LogicalType::Date)),
            Kind::Time => (Physical::INT64, Some(micros())),
            Kind::Bytes => (Physical::BYTE_ARRAY, None),
        };
        Type::primitive_type_builder(name, physical)
            .with_repetition(Repetition::OPTIONAL)
            .with_logical_type(logical)
            .build()
            .map(Arc::new)
    };
    if !is_list {
        return one(&heading.name);
    }
    let list = Type::group_type_builder("list")
        .with_repetition(Repetition::REPEATED)
        .with_fields(vec![one("element")?])
        .build()?;
    Type::group_type_builder(&heading.name)
        .with_repetition(Repetition::OPTIONAL)
        .with_logical_type(Some(LogicalType::List))
        .with_fields(vec![Arc::new(list)])
        .build()
        .map(Arc::new)
}

/// A time of day without time zone.
fn micros() -> LogicalType {
    LogicalType::time(false, TimeUnit::MICROS)
}

/// The values of one column, and the levels of each: how much of a path is present (definition),
/// and whether it continues a list (repetition).
struct Levels<'r> {
    values: Vec<&'r Cell>,
    definition: Vec<i16>,
    repetition: Option<Vec<i16>>,
}

impl<'r> Levels<'r> {
    fn of(rows: &'r [Row], at: usize, is_list: bool) -> Levels<'r> {
        let mut levels = Levels { values: Vec::new(), definition: Vec::new(), repetition: None };
        let mut repetition = Vec::new();
        for row in rows {
            match row.get(at).unwrap_or(&Cell::Null) {
                Cell::Null => {
                    levels.definition.push(0);
                    repetition.push(0);
                }
                Cell::List(list) if list.is_empty() => {
                    levels.definition.push(1);
                    repetition.push(0);
                }
                Cell::List(list) => {
                    for (number, cell) in list.iter().enumerate() {
                        repetition.push(i16::from(number > 0));
                        let is_there = *cell != Cell::Null;
                        levels.definition.push(if is_there { 3 } else { 2 });
                        levels.values.extend(is_there.then_some(cell));
                    }
                }
                one => {
                    levels.definition.push(1);
                    levels.values.push(one);
                }
            }
        }
        levels.repetition = is_list.then_some(repetition);
        levels
    }

    fn write(&self, column: &mut ColumnWriter<'_>) -> Result<(), ParquetError> {
        let (definition, repetition) = (Some(&self.definition[..]), self.repetition.as_deref());
        // Cells have the type of their column.
        macro_rules! put {
            ($writer:expr, $($cell:pat => $value:expr),+) => {{
                let values: Vec<_> = self
                    .values
                    .iter()
                    .filter_map(|cell| match cell {
                        $($cell => Some($value),)+
                        _ => None,
                    })
                    .collect();
                $writer.write_batch(&values, definition, repetition).map(|_| ())
            }};
        }
        match column {
            ColumnWriter::ByteArrayColumnWriter(writer) => put!(
                writer,
                Cell::Text(text) => ByteArray::from(&**text),
                Cell::Bytes(bytes) => ByteArray::from(bytes.to_vec())
            ),
            ColumnWriter::Int64ColumnWriter(writer) => {
                put!(writer, Cell::Integer(number) => *number, Cell::Time(micros) => *micros)
            }
            ColumnWriter::Int32ColumnWriter(writer) => put!(writer, Cell::Date(days) => *days),
            ColumnWriter::DoubleColumnWriter(writer) => {
                put!(writer, Cell::Float(number) => *number)
            }
            _ => Err(ParquetError::General("found a column of another type".into())),
        }
    }
}

fn failed(error: ParquetError) -> io::Error {
    io::Error::other(error)
}
