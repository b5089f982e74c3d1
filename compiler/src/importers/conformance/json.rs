//! Source `conformance-json`: tables extracted from the PDFs of conformance statements,
//! `<vendor>/<md5>_<table>_<chunk>.json`, with `<vendor>/lists.json` for the document, the pages,
//! the columns and the creator.

use super::grid::{self, Column, Grid, Line};
use super::lists::{self, Document, Table};
use super::rows::{self, CreatorsOfGroups, Row};
use super::text_of;
use crate::facts::Import;
use crate::importers::Context;
use dicom_map::Error;
use dicom_map::registry::{Locator, Reference};
use std::collections::BTreeMap;

/// The folder of the collection.
pub(super) const FOLDER: &str = "conformance";
const LIST: &str = "lists.json";

/// Reads every table that a vendor's list names. Tables that no list names are rejected, and so are
/// tables without results.
pub fn run(context: &Context) -> Result<Import, Error> {
    let mut import = Import::default();
    let (mut lists, mut chunks) = (Vec::new(), BTreeMap::new());
    for path in context.list(FOLDER, ".json")? {
        match path.strip_suffix(LIST) {
            Some(folder) => lists.push(folder.to_string()),
            None => {
                chunks.insert(path, false);
            }
        }
    }
    for folder in &lists {
        for document in documents(context, folder, &mut import)? {
            DocumentReader {
                context,
                folder,
                document: &document,
                chunks: &mut chunks,
                import: &mut import,
            }
            .run()?;
        }
    }
    for (path, _) in chunks.iter().filter(|(_, is_read)| !**is_read) {
        import.reject(at_file(path), "table file that no document of lists.json has");
    }
    import.normalize();
    Ok(import)
}

/// The documents of one vendor's folder (`conformance/agfa/`); a list that cannot be read is
/// rejected.
pub(super) fn documents(
    context: &Context,
    folder: &str,
    import: &mut Import,
) -> Result<Vec<Document>, Error> {
    let path = format!("{folder}{LIST}");
    let list = text_of(&context.read(&path)?);
    let md5_path = format!("{folder}lists.md5");
    let names = if context.sources().join(&md5_path).is_file() {
        text_of(&context.read(&md5_path)?)
    } else {
        String::new()
    };
    Ok(lists::parse(&list, &names).unwrap_or_else(|error| {
        import.reject(at_file(&path), error.to_string());
        Vec::new()
    }))
}

fn at_file(path: &str) -> Reference {
    Reference { document: path.to_string(), locator: Locator::None }
}

/// Creators that a document omits and that were identified by hand: `creators.csv`, with the
/// reasons.
fn identified_creators(md5: &str) -> CreatorsOfGroups {
    let mut reader = csv::Reader::from_reader(&include_bytes!("creators.csv")[..]);
    let rows = reader.records().filter_map(Result::ok).filter(|row| row.get(0) == Some(md5));
    rows.filter_map(|row| Some((row.get(1)?.to_string(), row.get(2)?.to_string()))).collect()
}

/// The state of importing the tables of one document.
struct DocumentReader<'a> {
    context: &'a Context,
    folder: &'a str,
    document: &'a Document,
    /// Every table file, and whether it belongs to a document.
    chunks: &'a mut BTreeMap<String, bool>,
    import: &'a mut Import,
}

impl DocumentReader<'_> {
    fn run(mut self) -> Result<(), Error> {
        let mut columns: Vec<Column> = Vec::new();
        let mut creators = identified_creators(&self.document.md5);
        for (index, table) in self.document.tables.iter().enumerate() {
            let prefix = format!("{}{}_{index}_", self.folder, self.document.md5);
            let lines = self.lines(&prefix, table)?;
            if !rows::is_placeholder(&table.owner) && !table.owner.is_empty() {
                // If the list has the creator, rows of other tables do not determine it.
                creators.clear();
            }
            let grid = grid::read(&lines, &grid::columns_of(&table.header), &columns);
            self.take(&prefix, index, table, &grid, &mut creators);
            columns = grid.columns;
        }
        Ok(())
    }

    /// The lines of all chunks of a table, in order, each with its page.
    fn lines(&mut self, prefix: &str, table: &Table) -> Result<Vec<Line>, Error> {
        let mut paths: Vec<(usize, String)> = Vec::new();
        for (path, is_read) in self.chunks.iter_mut() {
            let number = path
                .strip_prefix(prefix)
                .and_then(|rest| rest.strip_suffix(".json"))
                .and_then(|number| number.parse().ok());
            if let Some(number) = number {
                *is_read = true;
                paths.push((number, path.clone()));
            }
        }
        paths.sort();
        for number in
            (0..table.chunks.len()).filter(|number| !paths.iter().any(|(found, _)| found == number))
        {
            self.import.reject(
                at_file(&format!("{prefix}{number}.json")),
                "lists.json names this table file, and it is not there",
            );
        }
        let mut lines = Vec::new();
        for (number, path) in paths {
            let parts = match grid::parse_chunk(&text_of(&self.context.read(&path)?)) {
                Ok(parts) => parts,
                Err(error) => {
                    self.import.reject(at_file(&path), error.to_string());
                    continue;
                }
            };
            // A chunk that is not in the list is on the pages of the last one that is.
            let pages = table.chunks.get(number).or(table.chunks.last());
            for (part_index, part) in parts.into_iter().enumerate() {
                let page = pages
                    .and_then(|pages| pages.get(part_index).or(pages.last()))
                    .copied()
                    .unwrap_or(0);
                lines.extend(part.into_iter().map(|line| Line { page, ..line }));
            }
        }
        Ok(lines)
    }

    fn take(
        &mut self,
        prefix: &str,
        index: usize,
        table: &Table,
        grid: &Grid,
        creators: &mut CreatorsOfGroups,
    ) {
        let number = u16::try_from(index + 1).unwrap_or(u16::MAX);
        let reference = |document: &str, page: u16| Reference {
            document: document.to_string(),
            locator: Locator::Table(number, page),
        };
        let file = format!("{}.json", prefix.trim_end_matches('_'));
        let taken_before = self.import.tags.len();
        let rows: Vec<Row> = grid
            .rows
            .iter()
            .map(|row| Row {
                creator: row.owner.clone(),
                tag: row.tag.clone(),
                name: row.name.clone(),
                vr: row.vr.clone(),
                vm: row.vm.clone(),
                quotes: row.quotes.clone(),
                is_retired: false,
                strength: None,
                reference: reference(&self.document.name, row.page),
                place: reference(&file, row.page),
            })
            .collect();
        rows::take(&rows, &table.owner, creators, self.import);
        for page in &grid.loose_pages {
            self.import.read_count += 1;
            // The line is not quoted, because it is often prose.
            self.import.reject(reference(&file, *page), "line without a tag");
        }
        if self.import.tags.len() == taken_before {
            let page = table.chunks.first().and_then(|pages| pages.first()).copied().unwrap_or(0);
            let reason = match (rows.is_empty(), grid.columns.is_empty()) {
                (true, true) => "the table yields nothing: no header row, and none in lists.json",
                (true, false) => "the table yields nothing: it has no rows with a tag",
                _ => "the table yields nothing: every row was rejected",
            };
            self.import
                .reject(reference(&file, page), format!("{reason} ({})", self.document.name));
        }
    }
}

#[cfg(test)]
#[path = "json_tests.rs"]
mod tests;
