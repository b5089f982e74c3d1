//! Reads, changes and writes DICOM data sets: Part 10 files read into elements, values and items,
//! with private tags resolved.
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
//! The reader tolerates common errors of real files and reports them ([`DataSet::warnings`]);
//! [`ReadOptions::strict`] turns them into errors. No input makes it panic or run forever, and
//! memory use is proportional to the file size.

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
mod rules;
mod shown;
mod stamp;
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
pub use rules::Rules;
pub use token::{Token, TokenSource};
pub use value::Value;
pub use vr::VrSource;
pub use warning::{Warning, WarningKind, Warnings};
pub use write::SaveOptions;
