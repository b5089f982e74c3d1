//! Reads DICOM Part 10 files with private tags resolved: elements, text dump, DICOM JSON, census of an archive.
//!
//! ```no_run
//! use dicom_map_reader::Reader;
//! # #[cfg(feature = "embedded")]
//! let data_set = Reader::embedded().read_path("scan.dcm")?;
//! # #[cfg(feature = "embedded")]
//! for element in data_set.root().elements() {
//!     println!("{} {} {}", element.tag(), element.vr(), element.name());
//! }
//! # Ok::<(), dicom_map::Error>(())
//! ```
//!
//! The reader tolerates what real files get wrong and says so ([`DataSet::warnings`]); [`ReadOptions::strict`] turns tolerance into errors.
//! On any bytes it ends, without a panic, in memory of the order of the file.

pub mod census;
mod charset;
pub mod csa;
pub mod dataset;
mod deflate;
pub mod dump;
pub mod files;
pub mod json;
mod meta;
pub mod options;
pub mod path;
mod save;
mod source;
mod transfer;
pub mod value;
mod vr;
mod walk;
pub mod warning;

pub use dataset::{DataSet, Element, ElementId, Item, ItemId, Reader};
pub use options::ReadOptions;
pub use path::Path;
pub use transfer::{Encoding, transfer_syntax};
pub use value::Value;
pub use vr::VrSource;
pub use warning::{Warning, WarningKind, Warnings};
