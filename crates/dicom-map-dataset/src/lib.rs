//! DICOM data sets with private tags resolved: Part 10 files read into elements, values and items.
//!
//! ```no_run
//! use dicom_map_dataset::Reader;
//! let data_set = Reader::embedded().read_path("scan.dcm")?;
//! for element in data_set.root().elements() {
//!     println!("{} {} {}", element.tag(), element.vr(), element.name());
//! }
//! # Ok::<(), dicom_map::Error>(())
//! ```
//!
//! The reader tolerates what real files get wrong and says so ([`DataSet::warnings`]);
//! [`ReadOptions::strict`] turns tolerance into errors. On any bytes it ends, without a panic, in
//! memory of the order of the file.

// The README's examples are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;

pub mod binding;
mod charset;
mod data_set;
pub mod edit;
pub mod error_kind;
pub mod path;
pub mod read;
mod shown;
pub mod token;
pub mod value;
mod vr;
pub mod warning;
pub mod write;

pub use charset::Charset;
pub use data_set::{
    Content, DataSet, Element, ElementId, Elements, Fragments, Item, ItemId, ItemKey, Items, Walked,
};
pub use dicom_map::{Encoding, TransferSyntax};
pub use path::{Path, ResolvedPath};
pub use read::{ReadOptions, Reader};
pub use token::{Token, TokenSource};
pub use value::{Rules, Value};
pub use vr::VrSource;
pub use warning::{Warning, WarningKind, Warnings};
pub use write::SaveOptions;
