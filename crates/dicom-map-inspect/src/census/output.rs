//! A census as a CSV table, as JSON, and as text for people.

use super::{Agreement, Census, CensusRow};
use crate::columns::{padding, width};
use crate::csv::Rows;
use crate::escape::{Formulas, printable};
use dicom_map::DmapDict;
use serde_json::{Map, Value as Json, json};
use std::io::{self, Write};

/// The columns of the table.
pub const CENSUS_COLUMNS: [&str; 14] = [
    "creator",
    "vendor",
    "tag",
    "vr",
    "vr_source",
    "registry_vr",
    "agreement",
    "keyword",
    "name",
    "known",
    "safe_private",
    "files",
    "elements",
    "example",
];

/// Rows that the text for people shows of each list.
const MAX_LISTED: usize = 40;

impl Census {
    /// Writes the rows as CSV (RFC 4180), behind a line of [`CENSUS_COLUMNS`]. Failures come as
    /// rows with only `agreement` = `failed`, the reason as `name` and the path as `example`. Cells
    /// are [escaped](dicom_map::escape::cell).
    pub fn write_csv(
        &self,
        dict: &DmapDict,
        formulas: Formulas,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let mut rows = Rows::new(out, formulas);
        rows.row(&CENSUS_COLUMNS)?;
        for row in self.rows(dict) {
            let cells = [
                row.key.creator.as_str(),
                row.vendor,
                &row.tag_text(),
                row.key.vr.as_str(),
                row.key.vr_source.as_str(),
                &row.registry_vr,
                row.agreement.as_str(),
                row.keyword,
                row.name,
                &(row.agreement != Agreement::Unknown).to_string(),
                &row.safe_private.to_string(),
                &row.count.files.to_string(),
                &row.count.elements.to_string(),
                &row.count.example,
            ];
            rows.row(&cells)?;
        }
        for (path, reason) in &self.failures {
            rows.row(&["", "", "", "", "", "", "failed", "", reason, "", "", "", "", path])?;
        }
        rows.finish()
    }

    /// The census as JSON: totals, `rows` with the members of [`CENSUS_COLUMNS`], `creators`,
    /// `vendors`, `failures`.
    pub fn to_json(&self, dict: &DmapDict) -> Json {
        let rows: Vec<Json> = self.rows(dict).map(|row| row_json(&row)).collect();
        let coverage = self.coverage(dict);
        json!({
            "files": self.files,
            "other_files": self.other_files,
            "bytes": self.bytes,
            "files_with_warnings": self.files_with_warnings,
            "interrupted": self.interrupted,
            "coverage": {
                "private": coverage.private, "private_known": coverage.private_known,
                "public": coverage.public, "public_known": coverage.public_known,
            },
            "rows": rows,
            "creators": self.creators().map(|(name, totals)| json!({
                "creator": name, "known": dict.creator(name).is_some(), "files": totals.files, "elements": totals.elements,
            })).collect::<Vec<_>>(),
            "vendors": self.vendors().map(|(name, totals)| json!({"vendor": name, "files": totals.files, "elements": totals.elements})).collect::<Vec<_>>(),
            "failures": self.failures.iter().map(|(path, reason)| json!({"path": path, "reason": reason})).collect::<Vec<_>>(),
        })
    }

    /// Writes what people want to know first: totals, vendors, coverage, creators and elements that
    /// the registry does not know, VRs that differ, failures.
    pub fn write_table(&self, dict: &DmapDict, out: &mut dyn Write) -> io::Result<()> {
        let coverage = self.coverage(dict);
        writeln!(
            out,
            "{} DICOM files, {} other files, {} could not be read{}",
            self.files,
            self.other_files,
            self.failures.len(),
            if self.interrupted { "; interrupted" } else { "" }
        )?;
        writeln!(
            out,
            "{} files with something that the reader tolerated",
            self.files_with_warnings
        )?;
        writeln!(
            out,
            "private elements: {} distinct, {} of them known{}",
            coverage.private,
            coverage.private_known,
            percent(coverage.private_known, coverage.private)
        )?;
        writeln!(
            out,
            "public elements:  {} distinct, {} of them known{}",
            coverage.public,
            coverage.public_known,
            percent(coverage.public_known, coverage.public)
        )?;
        let vendors: Vec<[String; 3]> = self
            .vendors()
            .map(|(name, totals)| {
                [
                    if name.is_empty() { "(unknown)".into() } else { shown(name) },
                    totals.files.to_string(),
                    totals.elements.to_string(),
                ]
            })
            .collect();
        list(out, "vendors of private elements", &["vendor", "files", "elements"], vendors)?;
        let unknown: Vec<[String; 3]> = self
            .unknown_creators(dict)
            .map(|(name, totals)| {
                [shown(name), totals.files.to_string(), totals.elements.to_string()]
            })
            .collect();
        list(
            out,
            "creators that the registry does not know",
            &["creator", "files", "elements"],
            unknown,
        )?;
        let place =
            |row: &CensusRow<'_>| [shown(&row.key.creator), row.tag_text(), row.key.vr.to_string()];
        let missing: Vec<[String; 5]> = self
            .rows(dict)
            .filter(|row| row.agreement == Agreement::Unknown)
            .map(|row| {
                let [creator, tag, vr] = place(&row);
                [creator, tag, vr, row.count.files.to_string(), row.count.elements.to_string()]
            })
            .collect();
        list(
            out,
            "elements that the registry does not know",
            &["creator", "tag", "vr", "files", "elements"],
            missing,
        )?;
        let differing: Vec<[String; 6]> = self
            .rows(dict)
            .filter(|row| row.agreement == Agreement::Differs)
            .map(|row| {
                let [creator, tag, vr] = place(&row);
                [
                    creator,
                    tag,
                    vr,
                    row.registry_vr.clone(),
                    shown(row.name),
                    row.count.files.to_string(),
                ]
            })
            .collect();
        list(
            out,
            "elements whose VR is not the registry's",
            &["creator", "tag", "vr", "registry", "name", "files"],
            differing,
        )?;
        let failures: Vec<[String; 2]> =
            self.failures.iter().map(|(path, reason)| [shown(path), shown(reason)]).collect();
        list(out, "could not be read", &["path", "reason"], failures)
    }
}

fn row_json(row: &CensusRow<'_>) -> Json {
    let values = [
        row.key.creator.as_str().into(),
        row.vendor.into(),
        row.tag_text().into(),
        row.key.vr.as_str().into(),
        row.key.vr_source.as_str().into(),
        row.registry_vr.as_str().into(),
        row.agreement.as_str().into(),
        row.keyword.into(),
        row.name.into(),
        (row.agreement != Agreement::Unknown).into(),
        row.safe_private.into(),
        row.count.files.into(),
        row.count.elements.into(),
        row.count.example.as_str().into(),
    ];
    Json::Object(
        CENSUS_COLUMNS.iter().map(|name| name.to_string()).zip(values).collect::<Map<_, _>>(),
    )
}

fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        String::new()
    } else {
        format!(" ({:.1} %)", 100.0 * part as f64 / whole as f64)
    }
}

/// Text from files, harmless on a terminal.
fn shown(text: &str) -> String {
    printable(text).into_owned()
}

fn list<const N: usize>(
    out: &mut dyn Write,
    title: &str,
    columns: &[&str; N],
    rows: Vec<[String; N]>,
) -> io::Result<()> {
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{title}: {}", rows.len())?;
    let listed = &rows[..rows.len().min(MAX_LISTED)];
    let widths: [usize; N] = std::array::from_fn(|at| {
        listed.iter().map(|row| width(&row[at])).chain([width(columns[at])]).max().unwrap_or(0)
    });
    let mut line = |cells: [&str; N]| {
        let text: Vec<String> = cells
            .iter()
            .zip(widths)
            .map(|(cell, width)| format!("{cell}{}", padding(cell, width)))
            .collect();
        writeln!(out, "  {}", text.join("  ").trim_end())
    };
    line(*columns)?;
    for row in listed {
        line(std::array::from_fn(|at| row[at].as_str()))?;
    }
    if rows.len() > listed.len() {
        writeln!(out, "  … {} more; --format csv has all", rows.len() - listed.len())?;
    }
    Ok(())
}
