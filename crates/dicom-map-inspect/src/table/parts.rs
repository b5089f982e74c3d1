//! A table made of parts: each counts once, even if it is added several times, and the whole can be
//! saved and continued.
//!
//! The file is JSON Lines. The first line is a header: `format` = `dicom-map table parts`,
//! `version` = 1, `dictionary` = the checksums of the dictionary, `package` = the version of
//! dicom-map, and a description of the table: `per`, `strict`, and `columns`, each with `name`,
//! `column` (as written by the user) and `type`. Each further line is a part: `id`, `first` (its
//! first file), `package`, `files`, `other_files`, `bytes`, `nulls`, `failures` and `rows`. Cells
//! are null, text, numbers, days since 1970-01-01, microseconds, base 64, and lists of these, by
//! the type of their column. A last line without a line end was being written when a run was
//! killed, and is ignored.

use super::cell::{Cell, ColumnType, Kind, NullReason, Row};
use super::column::Heading;
use super::plan::Plan;
use super::run::{Batch, Failure, NullCount, Per, Summary, TableOptions, make_table};
use crate::census::Progress;
use crate::objects::Given;
use crate::parts::{FileSet, Format, Lines, check_dictionary};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use dicom_map::{DmapDict, Error, ErrorKind};
use serde_json::{Value as Json, json};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::convert::Infallible;
use std::fs::File;
use std::io::Write as _;
use std::path::Path;
use std::sync::Arc;

pub(super) const FORMAT: Format = Format { name: "dicom-map table parts", version: 1 };

/// The description of a table, apart from its files: parts can be merged only if all of it is
/// equal.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TableSpec {
    dictionary: Vec<u32>,
    headings: Vec<Heading>,
    /// The source of each column, as written by the user.
    columns: Vec<String>,
    per: Per,
    strict: bool,
}

impl TableSpec {
    /// Describes a table with these columns, as the user wrote them, from which `plan` was made.
    pub fn new<T: AsRef<str>>(
        columns: &[T],
        plan: &Plan,
        dict: &DmapDict,
        options: &TableOptions,
    ) -> TableSpec {
        TableSpec {
            dictionary: dict.checksums(),
            headings: plan.headings(),
            columns: columns.iter().map(|text| text.as_ref().to_string()).collect(),
            per: options.per,
            strict: options.read.strict,
        }
    }

    /// Names and types of the columns.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// The checksums of the dictionary: see [`DmapDict::checksums`].
    pub fn dictionary(&self) -> &[u32] {
        &self.dictionary
    }

    /// The unit of the rows.
    pub fn per(&self) -> Per {
        self.per
    }

    /// Errors: `InvalidArgument` for another table.
    pub(super) fn check(&self, found: &TableSpec) -> Result<(), Error> {
        check_dictionary(&found.dictionary, &self.dictionary)?;
        let named = |spec: &TableSpec| {
            let strict = if spec.strict { ", strict" } else { "" };
            format!("{} (per {}{strict})", spec.columns.join(", "), spec.per.as_str())
        };
        if found == self {
            return Ok(());
        }
        let message = format!(
            "found parts of a table of {}, expected {}, as in this table",
            named(found),
            named(self)
        );
        Err(Error::new(ErrorKind::InvalidArgument, message))
    }

    pub(super) fn first_line(&self) -> String {
        let mut line = FORMAT.first_line(&self.dictionary);
        line.insert("per".into(), self.per.as_str().into());
        line.insert("strict".into(), self.strict.into());
        let columns = self.headings.iter().zip(&self.columns).map(|(heading, column)| {
            json!({"name": heading.name, "column": column, "type": heading.column_type.to_string()})
        });
        line.insert("columns".into(), columns.collect());
        format!("{}\n", Json::Object(line))
    }

    pub(super) fn parse(line: &str, dictionary: &[u32]) -> Result<TableSpec, Error> {
        let bad = || FORMAT.bad_line(1);
        let json: Json = serde_json::from_str(line).map_err(|error| bad().with_source(error))?;
        FORMAT.check(&json, dictionary)?;
        let read = || {
            let mut spec = TableSpec {
                dictionary: dictionary.to_vec(),
                headings: Vec::new(),
                columns: Vec::new(),
                per: Per::of_word(json.get("per")?.as_str()?)?,
                strict: json.get("strict")?.as_bool()?,
            };
            for column in json.get("columns")?.as_array()? {
                let text = |name: &str| column.get(name)?.as_str();
                let column_type = ColumnType::of_words(text("type")?)?;
                spec.headings.push(Heading { name: text("name")?.to_string(), column_type });
                spec.columns.push(text("column")?.to_string());
            }
            Some(spec)
        };
        read().ok_or_else(bad)
    }
}

/// A part of a table: the rows of some files.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct TablePart {
    /// The version of dicom-map that made it.
    pub package: String,
    /// The totals of the rows.
    pub summary: Summary,
    /// The rows.
    pub rows: Vec<Row>,
    /// The files that could not be read.
    pub failures: Vec<Failure>,
}

impl TablePart {
    /// Creates a part without rows.
    pub fn new() -> TablePart {
        TablePart { package: env!("CARGO_PKG_VERSION").to_string(), ..TablePart::default() }
    }

    /// Reads the rows of the files among `paths` and in the folders among them.
    pub fn read(
        paths: impl Iterator<Item: Into<Given>> + Send,
        plan: &Plan,
        dict: &Arc<DmapDict>,
        options: &TableOptions,
        progress: &Progress,
    ) -> TablePart {
        let mut part = TablePart::new();
        let mut take = |mut batch: Batch, ()| {
            part.rows.append(&mut batch.rows);
            part.failures.append(&mut batch.failures);
            Ok::<(), Infallible>(())
        };
        let Ok(summary) = make_table(paths, plan, dict, options, progress, &|_| (), &mut take);
        part.summary = summary;
        part
    }

    /// The id of a part that consists of these files: see [`FileSet`].
    pub fn id(&self) -> String {
        self.summary.covered.id()
    }

    /// The part as one line.
    pub(super) fn line(&self, id: &str) -> Result<String, Error> {
        let nulls =
            self.summary.nulls.iter().map(|((column, reason), it)| {
                json!([column, reason.as_str(), it.count, it.example])
            });
        let head = json!({
            "id": id,
            "first": self.summary.first,
            "package": self.package,
            "files": self.summary.files,
            "other_files": self.summary.other_files,
            "bytes": self.summary.bytes,
            "covered": self.summary.covered.to_json(),
            "nulls": nulls.collect::<Vec<_>>(),
            "failures": self.failures,
        })
        .to_string();
        let mut line = head.into_bytes();
        // Removes the closing brace: more members follow.
        line.pop();
        line.extend_from_slice(b",\"rows\":[");
        for (number, row) in self.rows.iter().enumerate() {
            line.extend_from_slice(if number > 0 { b",[" } else { b"[" });
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    line.push(b',');
                }
                put(cell, &mut line)?;
            }
            line.push(b']');
        }
        line.extend_from_slice(b"]}\n");
        // Made of JSON, which is UTF-8.
        String::from_utf8(line).map_err(|error| {
            let message = "found text that is not UTF-8";
            Error::caused(ErrorKind::InvalidData, message, error.utf8_error())
        })
    }

    /// Parses a line into the id and the part.
    pub(super) fn parse(line: &str, headings: &[Heading]) -> Option<(String, TablePart)> {
        let json: Json = serde_json::from_str(line).ok()?;
        let text = |name: &str| json.get(name)?.as_str().map(str::to_string);
        let count = |name: &str| json.get(name)?.as_u64();
        let mut nulls = BTreeMap::new();
        for null in json.get("nulls")?.as_array()? {
            let word = null.get(1)?.as_str()?;
            let reason = NullReason::ALL.into_iter().find(|reason| reason.as_str() == word)?;
            let column = usize::try_from(null.get(0)?.as_u64()?).ok()?;
            headings.get(column)?;
            let example = null.get(3)?.as_str()?.to_string();
            nulls.insert((column, reason), NullCount { count: null.get(2)?.as_u64()?, example });
        }
        let failures = json.get("failures")?.as_array()?.iter().map(|pair| {
            let text = |at: usize| pair.get(at)?.as_str().map(str::to_string);
            Some((text(0)?, text(1)?))
        });
        let failures = failures.collect::<Option<Vec<Failure>>>()?;
        let rows = json.get("rows")?.as_array()?.iter().map(|row| {
            let row = row.as_array().filter(|row| row.len() == headings.len())?;
            row.iter()
                .zip(headings)
                .map(|(cell, it)| cell_from_json(cell, it.column_type))
                .collect()
        });
        let rows = rows.collect::<Option<Vec<Row>>>()?;
        let summary = Summary {
            files: count("files")?,
            other_files: count("other_files")?,
            bytes: count("bytes")?,
            failure_count: failures.len() as u64,
            rows: rows.len() as u64,
            nulls,
            interrupted: false,
            covered: FileSet::from_json(json.get("covered")?)?,
            first: text("first")?,
        };
        let package = text("package")?;
        Some((text("id")?, TablePart { package, summary, rows, failures }))
    }
}

/// A cell as JSON.
fn put(cell: &Cell, line: &mut Vec<u8>) -> Result<(), Error> {
    let json = match cell {
        Cell::Null => Json::Null,
        Cell::Text(text) => Json::from(&**text),
        Cell::Integer(number) | Cell::Time(number) => Json::from(*number),
        Cell::Date(days) => Json::from(*days),
        // JSON has no infinities.
        Cell::Float(number) if !number.is_finite() => Json::from(number.to_string()),
        Cell::Float(number) => Json::from(*number),
        Cell::Bytes(bytes) => Json::from(BASE64.encode(bytes)),
        Cell::List(list) => {
            line.push(b'[');
            for (at, cell) in list.iter().enumerate() {
                if at > 0 {
                    line.push(b',');
                }
                put(cell, line)?;
            }
            line.push(b']');
            return Ok(());
        }
    };
    serde_json::to_writer(line, &json).map_err(|error| Error::from_stream(error.into()))
}

/// Parses a cell from JSON; None for one that does not fit the column's type.
fn cell_from_json(json: &Json, column_type: ColumnType) -> Option<Cell> {
    let cell = match (json, column_type.kind) {
        (Json::Null, _) => Cell::Null,
        (Json::Array(list), _) if column_type.is_list => {
            let of_one = ColumnType { is_list: false, ..column_type };
            let list: Option<Vec<Cell>> =
                list.iter().map(|json| cell_from_json(json, of_one)).collect();
            Cell::List(list?)
        }
        _ if column_type.is_list => return None,
        (Json::String(text), Kind::Text) => Cell::Text(text.as_str().into()),
        (Json::String(text), Kind::Bytes) => Cell::Bytes(BASE64.decode(text).ok()?.into()),
        (Json::String(text), Kind::Float) => {
            Cell::Float(text.parse::<f64>().ok().filter(|number| !number.is_finite())?)
        }
        (Json::Number(number), Kind::Float) => Cell::Float(number.as_f64()?),
        (Json::Number(number), Kind::Integer) => Cell::Integer(number.as_i64()?),
        (Json::Number(number), Kind::Time) => Cell::Time(number.as_i64()?),
        (Json::Number(number), Kind::Date) => Cell::Date(i32::try_from(number.as_i64()?).ok()?),
        _ => return None,
    };
    Some(cell)
}

/// The parts of a table, each by its id.
///
/// Merging is associative, commutative and idempotent: the result depends only on the set of parts.
#[derive(Clone, PartialEq, Debug)]
pub struct TableParts {
    spec: TableSpec,
    parts: BTreeMap<String, Arc<TablePart>>,
}

impl TableParts {
    /// Creates a table without parts.
    pub fn new(spec: TableSpec) -> TableParts {
        TableParts { spec, parts: BTreeMap::new() }
    }

    /// The description of the table.
    pub fn spec(&self) -> &TableSpec {
        &self.spec
    }

    /// The number of parts.
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// True if there are no parts.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The ids of the parts, and the parts.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &TablePart)> {
        self.parts.iter().map(|(id, part)| (id.as_str(), &**part))
    }

    /// The parts in the order of their first files, which is the order of their rows.
    pub fn in_order(&self) -> Vec<Arc<TablePart>> {
        let mut parts: Vec<_> = self.parts.iter().collect();
        parts.sort_by(|(id, part), (other_id, other)| {
            (&part.summary.first, id).cmp(&(&other.summary.first, other_id))
        });
        parts.into_iter().map(|(_, part)| Arc::clone(part)).collect()
    }

    /// The totals of all parts.
    pub fn summary(&self) -> Summary {
        let mut summary = Summary::default();
        self.in_order().iter().for_each(|part| summary.add(part.summary.clone()));
        summary
    }

    /// Adds a part. An existing one is kept.
    ///
    /// Errors: `InvalidArgument` for a part that was interrupted, and for two parts with the same
    /// id but different rows: their files have changed.
    pub fn add(&mut self, id: &str, part: Arc<TablePart>) -> Result<(), Error> {
        self.check(id, &part)?;
        self.insert(id, part);
        Ok(())
    }

    fn check(&self, id: &str, part: &Arc<TablePart>) -> Result<(), Error> {
        let is_known = |known: &Arc<TablePart>| -> Result<bool, Error> {
            let mut other = TablePart::clone(part);
            other.package.clone_from(&known.package);
            // Compared as text, since NaN does not equal itself.
            Ok(Arc::ptr_eq(known, part) || known.line(id)? == other.line(id)?)
        };
        let message = match self.parts.get(id) {
            _ if part.summary.interrupted => {
                format!("found the part {id}, which was interrupted, expected a whole one")
            }
            Some(known) if !is_known(known)? => format!(
                "found the part {id} twice, with different rows, expected the same: its files have \
                 changed"
            ),
            _ => return Ok(()),
        };
        Err(Error::new(ErrorKind::InvalidArgument, message))
    }

    /// Of two that differ only in the version of dicom-map, the lower one is kept, whichever came
    /// first.
    fn insert(&mut self, id: &str, part: Arc<TablePart>) {
        match self.parts.entry(id.to_string()) {
            Entry::Vacant(entry) => {
                entry.insert(part);
            }
            Entry::Occupied(mut entry) if part.package < entry.get().package => {
                entry.insert(part);
            }
            Entry::Occupied(_) => {}
        }
    }

    /// Adds the parts of another table.
    ///
    /// Errors: those of [`TableParts::add`]; `InvalidArgument` for one with another dictionary or
    /// other columns. Nothing is added then.
    pub fn merge(&mut self, other: &TableParts) -> Result<(), Error> {
        self.spec.check(&other.spec)?;
        other.parts.iter().try_for_each(|(id, part)| self.check(id, part))?;
        for (id, part) in &other.parts {
            self.insert(id, Arc::clone(part));
        }
        Ok(())
    }

    /// Writes all parts at `path`, completely or not at all.
    ///
    /// ```
    /// use dicom_map_inspect::table::{Plan, TableOptions, TablePart, TableParts, TableSpec};
    /// # let folder = tempfile::tempdir().unwrap();
    /// let dict = dicom_map::DmapDict::embedded();
    /// let plan = Plan::parse(&["EchoTime"], &dict)?;
    /// let spec = TableSpec::new(&["EchoTime"], &plan, &dict, &TableOptions::default());
    /// let mut parts = TableParts::new(spec);
    /// parts.add("folder 1", TablePart::new().into())?;
    /// let path = folder.path().join("archive.parts");
    /// parts.save(&path, dicom_map::save::Save::NEW)?;
    /// assert_eq!(TableParts::load(&path, &dict)?, parts);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn save(&self, path: &Path, save: dicom_map::save::Save) -> Result<(), Error> {
        save.with(path, |file| {
            let failed = |error| Error::from_io(error, path);
            file.write_all(self.spec.first_line().as_bytes()).map_err(failed)?;
            for (id, part) in &self.parts {
                file.write_all(part.line(id)?.as_bytes()).map_err(failed)?;
            }
            Ok(())
        })
    }

    /// Reads a file written by [`TableParts::save`] or [`TableJournal`](super::TableJournal).
    ///
    /// Errors: `Io`; `InvalidJson` for another file, with its line; `InvalidArgument` for a newer
    /// version and for another dictionary than `dict`.
    pub fn load(path: &Path, dict: &DmapDict) -> Result<TableParts, Error> {
        let file = File::open(path).map_err(|error| Error::from_io(error, path))?;
        let mut lines = Lines::new(file, FORMAT);
        let mut read = || {
            let first = lines.next()?.ok_or_else(|| FORMAT.bad_line(1))?;
            let mut parts = TableParts::new(TableSpec::parse(&first, &dict.checksums())?);
            while let Some(line) = lines.next()? {
                let (id, part) = TablePart::parse(&line, &parts.spec.headings)
                    .ok_or_else(|| FORMAT.bad_line(lines.number))?;
                parts.add(&id, Arc::new(part))?;
            }
            Ok(parts)
        };
        read().map_err(|error: Error| error.with_path(path))
    }
}
