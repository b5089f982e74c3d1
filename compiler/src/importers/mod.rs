//! Importers: each turns one source into facts, and reports what it could not read.
//!
//! To add one: write a module with `pub fn run(context: &Context) -> Result<Import, Error>`, add a
//! row to [`IMPORTERS`] and a table of the same identifier to `data/sources.toml`.

mod alizams;
mod atlas;
mod community;
pub mod conformance;
mod context;
mod ctpd;
mod dcmtk;
mod dicom3tools;
mod dicom3tools_templates;
mod gdcm_table;
mod gdcm_xml;
pub mod lines;
mod posda;
mod posda_seen;
mod ps315;
mod pydicom;
mod tcia;
pub mod tsv;
pub mod words;

pub use context::Context;

use crate::facts::Import;
use dicom_map::Error;

/// One source and the function that reads it.
#[derive(Clone, Copy)]
pub struct Importer {
    /// The source's identifier: the name of `data/facts/<id>.csv`, and of the source of an entry.
    pub id: &'static str,
    /// Reads the source. An error means that it could not be read at all; a bad row is a rejection
    /// in the import.
    pub run: fn(&Context) -> Result<Import, Error>,
}

/// Every importer, in alphabetical order of its identifier.
pub const IMPORTERS: &[Importer] = &[
    Importer { id: "alizams", run: alizams::run },
    Importer { id: "atlas", run: atlas::run },
    Importer { id: "atlas-inferred", run: atlas::run_inferred },
    Importer { id: "community", run: community::run_own },
    Importer { id: "community-dicom3tools", run: community::run_dicom3tools },
    Importer { id: "community-tcia", run: community::run_tcia },
    Importer { id: "conformance-json", run: conformance::json::run },
    Importer { id: "conformance-xml", run: conformance::xml::run },
    Importer { id: "ctpd", run: ctpd::run },
    Importer { id: "dcmtk", run: dcmtk::run_standard },
    Importer { id: "dcmtk-acrnema", run: dcmtk::run_acrnema },
    Importer { id: "dcmtk-diconde", run: dcmtk::run_diconde },
    Importer { id: "dcmtk-private", run: dcmtk::run_private },
    Importer { id: "dicom3tools", run: dicom3tools::run },
    Importer { id: "dicom3tools-templates", run: dicom3tools_templates::run },
    Importer { id: "gdcm", run: gdcm_table::run },
    Importer { id: "gdcm-harvested", run: gdcm_xml::run_harvested },
    Importer { id: "gdcm-xml", run: gdcm_xml::run_dictionary },
    Importer { id: "posda", run: posda::run_consensus },
    Importer { id: "posda-dicom3tools", run: posda::run_dicom3tools },
    Importer { id: "posda-repeating", run: posda::run_repeating },
    Importer { id: "posda-seen", run: posda_seen::run },
    Importer { id: "posda-wustl", run: posda::run_dispositions },
    Importer { id: "ps315", run: ps315::run },
    Importer { id: "pydicom", run: pydicom::run_public },
    Importer { id: "pydicom-private", run: pydicom::run_private },
    Importer { id: "tcia", run: tcia::run },
];

/// The importer with that identifier.
pub fn find(id: &str) -> Option<&'static Importer> {
    IMPORTERS.iter().find(|importer| importer.id == id)
}
