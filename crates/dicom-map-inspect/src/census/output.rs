//! A census as a CSV table, as JSON, and as text for people.

use super::{Agreement, Census, CensusRow, Totals};
use crate::columns::{cut, fit, padding, width};
use crate::counted;
use crate::csv::Rows;
use crate::escape::{Formulas, printable};
use crate::json::Emitter;
use dicom_map::DmapDict;
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

/// The most rows of each list in the text for people.
const MAX_LISTED: usize = 40;

impl Census {
    /// Writes the rows as CSV (RFC 4180), after a header line of [`CENSUS_COLUMNS`]. Failures are
    /// rows with only `agreement` = `failed`, the reason as `name` and the path as `example`;
    /// failures that were not kept, and elements without a row, are summed up in one row each.
    /// Cells are [escaped](dicom_map::escape::cell).
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
                &*row.key.creator,
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
        let more = self.failure_count - (self.failures.len() as u64).min(self.failure_count);
        if more > 0 {
            let reason = format!("{more} more could not be read");
            rows.row(&["", "", "", "", "", "", "failed", "", &reason, "", "", "", "", ""])?;
        }
        if self.unlisted_elements > 0 {
            let elements = self.unlisted_elements.to_string();
            let reason = "elements without a row: too many distinct elements";
            rows.row(&["", "", "", "", "", "", "unlisted", "", reason, "", "", "", &elements, ""])?;
        }
        rows.finish()
    }

    /// Writes the census as JSON, on one line or indented: totals, `rows` with the members of
    /// [`CENSUS_COLUMNS`], `creators`, `vendors`, `failures`.
    pub fn write_json(
        &self,
        dict: &DmapDict,
        is_pretty: bool,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let coverage = self.coverage(dict);
        let mut emit = Emitter::new(out, is_pretty);
        emit.open(b'{')?;
        number(&mut emit, "files", self.files)?;
        number(&mut emit, "other_files", self.other_files)?;
        number(&mut emit, "bytes", self.bytes)?;
        number(&mut emit, "files_with_warnings", self.files_with_warnings)?;
        number(&mut emit, "failure_count", self.failure_count)?;
        number(&mut emit, "unlisted_elements", self.unlisted_elements)?;
        number(&mut emit, "unlisted_creators", self.unlisted_creators)?;
        emit.key("interrupted")?;
        emit.bool(self.interrupted)?;
        emit.key("coverage")?;
        emit.open(b'{')?;
        number(&mut emit, "private", coverage.private)?;
        number(&mut emit, "private_known", coverage.private_known)?;
        number(&mut emit, "private_named", coverage.private_named)?;
        number(&mut emit, "public", coverage.public)?;
        number(&mut emit, "public_known", coverage.public_known)?;
        number(&mut emit, "public_named", coverage.public_named)?;
        emit.close(b'}')?;
        objects(&mut emit, "rows", self.rows(dict), |emit, row| row_json(emit, &row))?;
        objects(&mut emit, "creators", self.creators(), |emit, (name, totals)| {
            text(emit, "creator", name)?;
            emit.key("known")?;
            emit.bool(dict.creator(name).is_some())?;
            totals_json(emit, totals)
        })?;
        objects(&mut emit, "vendors", self.vendors(), |emit, (name, totals)| {
            text(emit, "vendor", name)?;
            totals_json(emit, totals)
        })?;
        objects(&mut emit, "failures", self.failures.iter(), |emit, (path, reason)| {
            text(emit, "path", path)?;
            text(emit, "reason", reason)
        })?;
        emit.close(b'}')
    }

    /// Writes a summary for people: totals, vendors, coverage, creators and elements that the
    /// registry does not know, VRs that differ, failures. If `columns`, the width of a terminal, is
    /// set, cells are truncated so that lines fit.
    pub fn write_table(
        &self,
        dict: &DmapDict,
        columns: Option<usize>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let coverage = self.coverage(dict);
        writeln!(
            out,
            "{}, {}, {} could not be read{}",
            counted(self.files, "DICOM file"),
            counted(self.other_files, "other file"),
            self.failure_count,
            if self.interrupted { "; interrupted" } else { "" }
        )?;
        writeln!(out, "{} with reader warnings", counted(self.files_with_warnings, "file"))?;
        writeln!(
            out,
            "private elements: {} distinct, {} of them known{}, {} named{}",
            coverage.private,
            coverage.private_known,
            percent(coverage.private_known, coverage.private),
            coverage.private_named,
            percent(coverage.private_named, coverage.private)
        )?;
        writeln!(
            out,
            "public elements:  {} distinct, {} of them known{}, {} named{}",
            coverage.public,
            coverage.public_known,
            percent(coverage.public_known, coverage.public),
            coverage.public_named,
            percent(coverage.public_named, coverage.public)
        )?;
        if self.unlisted_elements > 0 {
            let elements = self.unlisted_elements;
            writeln!(out, "elements without a row, because there are too many: {elements}")?;
        }
        if self.unlisted_creators > 0 {
            let creators = self.unlisted_creators;
            writeln!(out, "private creators not listed, because there are too many: {creators}")?;
        }
        let totals = |name: String, totals: Totals| {
            [name, totals.files.to_string(), totals.elements.to_string()]
        };
        let all: u64 = self.vendors().map(|(_, it)| it.elements).sum();
        let vendors = self.vendors().map(|(name, it)| totals(shown(name), it));
        let title = format!("vendors of {}", counted(all, "private element"));
        let mut list = List { out, columns };
        list.write(&title, &["vendor", "files", "elements"], vendors)?;
        let unknown = self.unknown_creators(dict).map(|(name, it)| totals(shown(name), it));
        list.write(
            "creators that the registry does not know",
            &["creator", "files", "elements"],
            unknown,
        )?;
        let place =
            |row: &CensusRow<'_>| [shown(&row.key.creator), row.tag_text(), row.key.vr.to_string()];
        let missing =
            self.rows(dict).filter(|row| row.agreement == Agreement::Unknown).map(|row| {
                let [creator, tag, vr] = place(&row);
                [creator, tag, vr, row.count.files.to_string(), row.count.elements.to_string()]
            });
        list.write(
            "elements that the registry does not know",
            &["creator", "tag", "vr", "files", "elements"],
            missing,
        )?;
        let differing =
            self.rows(dict).filter(|row| row.agreement == Agreement::Differs).map(|row| {
                let [creator, tag, vr] = place(&row);
                let (registry_vr, name) = (row.registry_vr.clone(), shown(row.name));
                [creator, tag, vr, registry_vr, name, row.count.files.to_string()]
            });
        list.write(
            "elements whose VR differs from the registry's",
            &["creator", "tag", "vr", "registry", "name", "files"],
            differing,
        )?;
        let failures = self.failures.iter().map(|(path, reason)| [shown(path), shown(reason)]);
        let kept = self.failures.len() as u64;
        list.write("could not be read", &["path", "reason"], failures)?;
        if self.failure_count > kept {
            writeln!(list.out, "  {} more were not kept", self.failure_count - kept)?;
        }
        Ok(())
    }
}

/// A list of objects, each with the members that `write` writes.
fn objects<T>(
    emit: &mut Emitter<'_>,
    key: &str,
    values: impl Iterator<Item = T>,
    write: impl Fn(&mut Emitter<'_>, T) -> io::Result<()>,
) -> io::Result<()> {
    emit.key(key)?;
    emit.open(b'[')?;
    for value in values {
        emit.next()?;
        emit.open(b'{')?;
        write(emit, value)?;
        emit.close(b'}')?;
    }
    emit.close(b']')
}

fn number(emit: &mut Emitter<'_>, key: &str, number: u64) -> io::Result<()> {
    emit.key(key)?;
    emit.number(number)
}

fn text(emit: &mut Emitter<'_>, key: &str, text: &str) -> io::Result<()> {
    emit.key(key)?;
    emit.string(text)
}

fn totals_json(emit: &mut Emitter<'_>, totals: Totals) -> io::Result<()> {
    number(emit, "files", totals.files)?;
    number(emit, "elements", totals.elements)
}

/// The members of a row, in the order of [`CENSUS_COLUMNS`].
fn row_json(emit: &mut Emitter<'_>, row: &CensusRow<'_>) -> io::Result<()> {
    text(emit, "creator", &row.key.creator)?;
    text(emit, "vendor", row.vendor)?;
    text(emit, "tag", &row.tag_text())?;
    text(emit, "vr", row.key.vr.as_str())?;
    text(emit, "vr_source", row.key.vr_source.as_str())?;
    text(emit, "registry_vr", &row.registry_vr)?;
    text(emit, "agreement", row.agreement.as_str())?;
    text(emit, "keyword", row.keyword)?;
    text(emit, "name", row.name)?;
    emit.key("known")?;
    emit.bool(row.agreement != Agreement::Unknown)?;
    emit.key("safe_private")?;
    emit.bool(row.safe_private)?;
    totals_json(emit, Totals { files: row.count.files, elements: row.count.elements })?;
    text(emit, "example", &row.count.example)
}

fn percent(part: u64, whole: u64) -> String {
    if whole == 0 {
        String::new()
    } else {
        format!(" ({:.1} %)", 100.0 * part as f64 / whole as f64)
    }
}

/// Text from files, made safe for a terminal.
fn shown(text: &str) -> String {
    printable(text).into_owned()
}

/// The output of lists.
struct List<'o> {
    out: &'o mut dyn Write,
    /// Width of the terminal in columns; None if nothing is truncated.
    columns: Option<usize>,
}

impl List<'_> {
    /// The least width of a cell, however narrow the terminal.
    const MIN_CELL: usize = 8;
    /// The space before each row, and between its cells.
    const GAP: usize = 2;

    /// Writes the first rows of a list, and how many more there are.
    fn write<const N: usize>(
        &mut self,
        title: &str,
        columns: &[&str; N],
        mut rows: impl Iterator<Item = [String; N]>,
    ) -> io::Result<()> {
        let listed: Vec<[String; N]> = rows.by_ref().take(MAX_LISTED).collect();
        if listed.is_empty() {
            return Ok(());
        }
        let more = rows.count();
        writeln!(self.out, "\n{title}: {}", listed.len() + more)?;
        let widths: [usize; N] = std::array::from_fn(|at| {
            let cells = listed.iter().map(|row| width(&row[at]));
            cells.chain([width(columns[at])]).max().unwrap_or(0)
        });
        let room = self.columns.map(|columns| columns.saturating_sub(N * Self::GAP));
        let widths = fit(&widths, room.unwrap_or(usize::MAX), Self::MIN_CELL);
        let mut line = |cells: [&str; N]| {
            let cells = cells.iter().zip(&widths).map(|(cell, width)| {
                let cell = cut(cell, *width);
                format!("{cell}{}", padding(&cell, *width))
            });
            let text = cells.collect::<Vec<_>>().join("  ");
            writeln!(self.out, "  {}", text.trim_end())
        };
        line(*columns)?;
        for row in &listed {
            line(std::array::from_fn(|at| row[at].as_str()))?;
        }
        if more > 0 {
            writeln!(self.out, "  … {more} more; --format csv has all")?;
        }
        Ok(())
    }
}
