//! Shows the contents of DICOM files with private tags resolved: dump as text and in other forms,
//! DICOM JSON, census of an archive, and more.
//!
//! ```no_run
//! use dicom_map_dataset::Reader;
//! use dicom_map_inspect::dump::{DumpOptions, write_text};
//! let data_set = Reader::embedded().read_path("scan.dcm")?;
//! write_text(&data_set, &DumpOptions::default(), &mut std::io::stdout())?;
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

// The README's examples are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;

pub mod blocks;
pub mod census;
pub mod columns;
pub mod compare;
mod counted;
mod csv;
pub mod derive;
pub mod dump;
pub mod entry;
pub mod files;
pub mod json;
pub mod look;
pub mod members;
pub mod nodes;
pub mod objects;
pub mod operations;
pub mod parts;
pub mod series;
pub mod table;

pub use counted::counted;
use dicom_map::escape;
