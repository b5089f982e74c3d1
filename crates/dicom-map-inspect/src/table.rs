//! An archive as a table: one row per file, with chosen elements as columns.
//!
//! ```no_run
//! use dicom_map_dataset::Reader;
//! use dicom_map_inspect::census::Progress;
//! use dicom_map_inspect::table::{Batch, Plan, TableOptions, make_table};
//! use std::path::PathBuf;
//! let dict = Reader::embedded().dict().clone();
//! let plan = Plan::parse(&["file.path", "EchoTime", "b=\"GEMS_PARM_01\".BValue"], &dict)?;
//! let folders = [PathBuf::from("/archive")].into_iter();
//! let (options, progress) = (TableOptions::default(), Progress::new());
//! let print = &mut |batch: Batch, ()| {
//!     batch.rows.iter().for_each(|row| println!("{row:?}"));
//!     Ok::<(), dicom_map::Error>(())
//! };
//! let summary = make_table(folders, &plan, &dict, &options, &progress, &|_| (), print)?;
//! println!("{} files", summary.files);
//! # Ok::<(), dicom_map::Error>(())
//! ```

#[cfg(feature = "arrow")]
mod arrow;
mod cell;
mod column;
mod decoded;
mod encode;
mod extract;
mod frames;
mod geometry;
mod group;
mod journal;
#[cfg(feature = "parquet")]
mod parquet;
mod parts;
mod plan;
mod run;
mod text;
mod whole;

pub use cell::{Cell, ColumnType, Kind, MAX_CELL_BYTES, MAX_LIST_VALUES, NullReason, Row};
pub use column::{Column, ColumnSource, FileFact, Heading, MAX_COLUMNS, PRESETS, preset};
pub use encode::{Encoded, Encoder, Form, TableWriter};
pub use geometry::{SeriesColumns, SeriesField};
pub use group::{Differing, GroupBy, Groups, MAX_DISTINCT};
pub use journal::TableJournal;
pub use parts::{TablePart, TableParts, TableSpec};
pub use plan::Plan;
pub use run::{Batch, Failure, NullCount, Per, Summary, TableOptions, make_table};
pub use text::{csv_header, csv_line, csv_rows, json_lines};
pub use whole::row_of;
