//! The dictionary in the formats of other toolkits: one file for each format.
//!
//! Toolkits compare creators character by character, so an entry is written once for every spelling
//! of its creator.

mod dcm4che;
mod dcmtk;
mod dicom_rs;
mod entries;
mod gdcm;
mod heading;
mod pydicom;
mod report;
mod shown;
mod table;

pub(crate) use report::{Only, Report};

use crate::failure::Failure;
use dicom_map::DmapDict;
use report::is_selected;
use std::io::Write;

/// A format to export to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum Format {
    /// The table that --dict takes: every column of the registry
    Csv,
    /// An array of entries, as `lookup --json` shows them
    Json,
    /// A Python module: import it and call register()
    Pydicom,
    /// A data dictionary for DCMDICTPATH, public and private
    Dcmtk,
    /// The XML of GDCM's private dictionary
    Gdcm,
    /// A Java source of ElementDictionary classes, one for each creator
    Dcm4che,
    /// A Rust module that uses dicom-core
    DicomRs,
    /// A search page that needs no other file
    #[cfg(feature = "web")]
    Html,
}

/// Writes `dict` in `format`.
pub(crate) fn write(
    dict: &DmapDict,
    format: Format,
    only: Option<Only>,
    out: &mut dyn Write,
) -> Result<Report, Failure> {
    if format == Format::Json {
        return table::write_json(dict, only, out);
    }
    #[cfg(feature = "web")]
    if format == Format::Html {
        let is_wanted =
            |entry: &dicom_map::TagView<'_>| only.is_none_or(|only| only.has(entry.is_private()));
        let written = dicom_map_web::write_page(dict, is_wanted, out)?;
        return Ok(Report { written, ..Report::default() });
    }
    let mut registry = dict.to_registry();
    registry.entries.retain(|entry| is_selected(entry, only));
    let hidden = shown::show(&mut registry);
    let mut report = match format {
        Format::Csv => table::write_csv(&registry, out),
        Format::Pydicom => pydicom::write(&registry, out),
        Format::Dcmtk => dcmtk::write(&registry, out),
        Format::Gdcm => gdcm::write(&registry, out),
        Format::Dcm4che => dcm4che::write(&registry, out),
        Format::DicomRs => dicom_rs::write(&registry, out),
        // Written above: they contain the dictionary itself.
        _ => return Ok(Report::default()),
    }?;
    for _ in 0..hidden {
        report.leave_out(shown::HIDDEN);
    }
    Ok(report)
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
