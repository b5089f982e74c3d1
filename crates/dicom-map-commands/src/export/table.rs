//! `csv` and `json`: everything that the dictionary says, evidence included.

use super::report::{Only, Report};
use crate::failure::Failure;
use dicom_map::DmapDict;
use dicom_map::escape::JsonWriter;
use dicom_map::registry::Registry;
use dicom_map_inspect::entry::EntryJson;
use std::io::Write;

/// The table that `--dict` and `dmap-compile csv` read.
pub(super) fn write_csv(registry: &Registry, out: &mut dyn Write) -> Result<Report, Failure> {
    // In memory first: what goes wrong with `out`, such as a reader that stops, is told apart from
    // the rest.
    let mut bytes = Vec::new();
    dicom_map::table::write_entries(&mut bytes, registry)?;
    out.write_all(&bytes)?;
    Ok(Report { written: registry.entries.len(), ..Report::default() })
}

/// An array of entries, one on each line.
pub(super) fn write_json(
    dict: &DmapDict,
    only: Option<Only>,
    out: &mut dyn Write,
) -> Result<Report, Failure> {
    let mut report = Report::default();
    out.write_all(b"[")?;
    let asked_for = |is_private: bool| only.is_none_or(|only| only.has(is_private));
    for entry in dict.entries().filter(|entry| asked_for(entry.is_private())) {
        out.write_all(if report.written == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(JsonWriter::new(&mut *out), &EntryJson::new(&entry))?;
        report.written += 1;
    }
    out.write_all(b"\n]\n")?;
    Ok(report)
}
