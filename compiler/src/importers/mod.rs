//! Importers: each turns one source into facts, and says what it could not read.
//!
//! To add one: write a module with `pub fn run(context: &Context) -> Result<Import, Error>`, add a row to [`IMPORTERS`] and a table of
//! the same identifier to `data/sources.toml`.

mod context;
pub mod lines;

pub use context::Context;

use crate::facts::Import;
use dicom_map::Error;

/// One source and the function that reads it.
#[derive(Clone, Copy)]
pub struct Importer {
    /// The source's identifier: names `data/facts/<id>.csv`, and stands in evidence.
    pub id: &'static str,
    /// Reads the source. An error means that it could not be read at all; a bad row is a rejection inside the import.
    pub run: fn(&Context) -> Result<Import, Error>,
}

/// Every importer, in alphabetical order of its identifier.
pub const IMPORTERS: &[Importer] = &[];

/// The importer of that identifier.
pub fn find(id: &str) -> Option<&'static Importer> {
    IMPORTERS.iter().find(|importer| importer.id == id)
}
