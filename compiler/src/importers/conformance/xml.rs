//! Source `conformance-xml`: one file per document, `<dicts url><dict owner ref name><entry group
//! element vr vm name owner/>`.
//!
//! Of a file that is not well-formed, the readable entries are used; the rest is rejected with line
//! numbers. Files that were made from the tables of source `conformance-json` are left to it,
//! because it reads the cells themselves.

use super::cells;
use super::lists::Document;
use super::rows::{self, CreatorsOfGroups, Row};
use super::{json, lists, text_of};
use crate::facts::{Import, Strength, TagFact};
use crate::importers::Context;
use crate::importers::lines::{LineIndex, at_line};
use dicom_map::Error;
use dicom_map::registry::{Locator, Reference};
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use std::collections::BTreeMap;

/// Files that are not a vendor's statement, and their content.
const OTHER_STRENGTHS: [(&str, Strength); 3] = [
    // Compared by hand with the CSA header of image files.
    ("randomsource", Strength::Community),
    // Guessed from the values in files.
    ("marotech", Strength::Community),
    // A viewer's dictionary file, of its own and of other vendors' elements.
    ("vepro", Strength::Dictionary),
];

/// The elements for a fact, for a group of entries, and for prose.
const ENTRY: &str = "entry";
const DICT: &str = "dict";
const DICTS: &str = "dicts";
const PROSE: [&str; 4] = ["definition", "description", "definedterm", "default_value"];

/// Reads every XML file of the collection.
pub fn run(context: &Context) -> Result<Import, Error> {
    let mut import = Import::default();
    let mut documents: BTreeMap<String, Vec<Document>> = BTreeMap::new();
    for path in context.list(json::FOLDER, ".xml")? {
        let folder = path.rfind('/').map_or("", |slash| &path[..=slash]);
        if !documents.contains_key(folder) {
            let has_list = context.sources().join(format!("{folder}lists.json")).is_file();
            // Problems of a list are reported by conformance-json, which it belongs to.
            let found = if has_list {
                json::documents(context, folder, &mut Import::default())?
            } else {
                Vec::new()
            };
            documents.insert(folder.to_string(), found);
        }
        let bytes = context.read(&path)?;
        match documents.get(folder).and_then(|documents| made_from(&path, documents)) {
            Some((document, table)) => {
                let reason = format!(
                    "made from table {} of {}, which conformance-json reads",
                    table + 1,
                    document.name
                );
                import.reject(Reference { document: path.clone(), locator: Locator::None }, reason);
            }
            None => read(&path, &text_of(&bytes), &mut import),
        }
    }
    import.normalize();
    Ok(import)
}

/// The document and the number of the table that `<stem>_<table>.xml` was made from.
fn made_from<'a>(path: &str, documents: &'a [Document]) -> Option<(&'a Document, usize)> {
    let name = stem(path).to_ascii_lowercase();
    let (document_stem, table) = name.rsplit_once('_')?;
    let table: usize = table.parse().ok()?;
    documents
        .iter()
        .find(|document| document.stem() == document_stem && table < document.tables.len())
        .map(|document| (document, table))
}

/// The file name without folder and extension.
fn stem(path: &str) -> &str {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.strip_suffix(".xml").unwrap_or(name)
}

/// Reads one file.
fn read(path: &str, text: &str, import: &mut Import) {
    let mut file = FileReader {
        path,
        lines: LineIndex::new(text.as_bytes()),
        url: String::new(),
        table: Table::default(),
        rejected: Vec::new(),
        import,
    };
    let taken_before = file.import.tags.len();
    let mut start = 0;
    while start < text.len() {
        match file.run(&text[start..], start) {
            None => break,
            // Continues after the place that is not XML, at the next entry.
            Some(stop) => {
                let from = (stop.max(start) + 1..=text.len())
                    .find(|at| text.is_char_boundary(*at))
                    .unwrap_or(text.len());
                start = text[from..].find("<entry").map_or(text.len(), |next| from + next);
            }
        }
    }
    file.finish_table();
    let has_url = !file.url.is_empty();
    let FileReader { rejected, .. } = file;
    if has_url {
        named_beside(&mut import.tags[taken_before..]);
    }
    for (line, reason) in rejected {
        import.reject(at_line(path, line), reason);
    }
    if import.tags.len() == taken_before {
        import.reject(
            Reference { document: path.to_string(), locator: Locator::None },
            "the file yields nothing",
        );
    }
}

/// In a file that cites its document and has names for other elements, an element without a name is
/// from the document too.
fn named_beside(facts: &mut [TagFact]) {
    let has_names = facts.iter().any(|fact| fact.strength.is_none() && !fact.name.is_empty());
    for fact in
        facts.iter_mut().filter(|fact| has_names && fact.strength == Some(Strength::Dataset))
    {
        fact.strength = None;
    }
}

/// One `<dict>`: a table of the document.
#[derive(Default)]
struct Table {
    owner: String,
    /// The number of the table or section as printed.
    number: String,
    rows: Vec<Row>,
}

struct FileReader<'a> {
    path: &'a str,
    lines: LineIndex<'a>,
    url: String,
    table: Table,
    /// Line and reason.
    rejected: Vec<(u32, String)>,
    import: &'a mut Import,
}

impl FileReader<'_> {
    /// Reads `text`, which begins at byte `base` of the file. Returns the byte at which it stops
    /// being XML, or None at its end.
    fn run(&mut self, text: &str, base: usize) -> Option<usize> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
        let mut prose_depth = 0usize;
        loop {
            let offset = base + usize::try_from(reader.buffer_position()).unwrap_or(0);
            match reader.read_event() {
                Err(error) => {
                    let stop = base + usize::try_from(reader.error_position()).unwrap_or(0);
                    self.rejected
                        .push((self.lines.line_of(stop), format!("not well-formed XML: {error}")));
                    return Some(stop);
                }
                Ok(Event::Eof) => return None,
                Ok(Event::Start(element)) => {
                    if is_prose(element.local_name().as_ref()) {
                        prose_depth += 1;
                    } else {
                        self.start(&element, offset);
                    }
                }
                Ok(Event::Empty(element)) if !is_prose(element.local_name().as_ref()) => {
                    self.start(&element, offset)
                }
                Ok(Event::End(element)) => {
                    if is_prose(element.local_name().as_ref()) {
                        prose_depth = prose_depth.saturating_sub(1);
                    } else if element.local_name().as_ref() == DICT {
                        self.finish_table();
                    }
                }
                Ok(Event::Text(found)) if prose_depth == 0 => self.loose_text(&found, offset),
                Ok(_) => {}
            }
        }
    }

    fn start(&mut self, element: &BytesStart<'_>, offset: usize) {
        match element.local_name().as_ref() {
            ENTRY => self.entry(element, offset),
            DICT => {
                self.finish_table();
                let attributes = self.attributes(element, offset);
                let of = |key: &str| attributes.get(key).cloned().unwrap_or_default();
                self.table = Table {
                    owner: of("owner"),
                    number: table_number(&of("ref")),
                    rows: Vec::new(),
                };
            }
            DICTS => {
                let attributes = self.attributes(element, offset);
                if let Some(url) = attributes.get("url") {
                    self.url = url.clone();
                }
            }
            name => {
                let line = self.lines.line_of(offset);
                self.import.read_count += 1;
                self.rejected.push((
                    line,
                    format!("found element <{name}>, expected <{DICT}> or <{ENTRY}>"),
                ));
            }
        }
    }

    fn entry(&mut self, element: &BytesStart<'_>, offset: usize) {
        let attributes = self.attributes(element, offset);
        let of = |key: &str| attributes.get(key).cloned().unwrap_or_default();
        let name = of("name");
        let row = Row {
            creator: of("owner"),
            tag: format!("{},{}", of("group"), of("element")),
            vr: of("vr"),
            vm: of("vm"),
            quotes: Vec::new(),
            is_retired: of("retired") == "true",
            strength: self.strength(&name),
            reference: self.reference(),
            place: at_line(self.path, self.lines.line_of(offset)),
            name,
        };
        self.table.rows.push(row);
    }

    /// The attributes by name in lower case; of two equal ones the first. Bad attributes are
    /// recorded, and the others are kept.
    fn attributes(&mut self, element: &BytesStart<'_>, offset: usize) -> BTreeMap<String, String> {
        let mut found = BTreeMap::new();
        for attribute in element.attributes().with_checks(false) {
            match attribute {
                Ok(attribute) => {
                    let key = attribute.key.local_name().as_ref().to_ascii_lowercase();
                    // An unknown entity ("R&D;") stays as it is written.
                    let value = attribute
                        .normalized_value(XmlVersion::Implicit1_0)
                        .unwrap_or_else(|_| attribute.value.clone());
                    found.entry(key).or_insert_with(|| cells::one_line_creator(&value));
                }
                Err(error) => self.rejected.push((
                    self.lines.line_of(offset),
                    format!("attribute that cannot be read: {error}"),
                )),
            }
        }
        found
    }

    /// The strength of an entry that does not come from the vendor: "?" is used for an element that
    /// was found in a file, not in a document; so is an empty name in a file that cites no
    /// document.
    fn strength(&self, name: &str) -> Option<Strength> {
        let name = name.trim();
        let other = OTHER_STRENGTHS
            .iter()
            .find(|(file, _)| *file == stem(self.path))
            .map(|(_, strength)| *strength);
        let is_found_in_files = name.starts_with('?') || (name.is_empty() && self.url.is_empty());
        other.or(is_found_in_files.then_some(Strength::Dataset))
    }

    /// The document: the file's stem, which is that of the PDF, and the number of the table in it.
    fn reference(&self) -> Reference {
        let stem = stem(self.path);
        let pdf = lists::file_name(&self.url);
        let is_same = pdf.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
            && pdf.len() <= stem.len() + ".html".len();
        let mut document = if is_same { pdf } else { stem.to_string() };
        if !self.table.number.is_empty() {
            document = format!("{document}, {}", self.table.number);
        }
        Reference { document, locator: Locator::None }
    }

    fn finish_table(&mut self) {
        let table = std::mem::take(&mut self.table);
        rows::take(&table.rows, &table.owner, &mut CreatorsOfGroups::new(), self.import);
    }

    /// Text outside of every element: rows that were not made into entries.
    fn loose_text(&mut self, text: &str, offset: usize) {
        let mut at = offset;
        for line in text.split('\n') {
            if !line.trim().is_empty() {
                self.import.read_count += 1;
                // The text is not quoted, because it is often prose.
                self.rejected.push((
                    self.lines.line_of(at),
                    "text outside of an entry, under no creator".to_string(),
                ));
            }
            at += line.len() + 1;
        }
    }
}

fn is_prose(name: &str) -> bool {
    PROSE.contains(&name)
}

/// The table or section as printed: `TABLE 4.6-1` and `Table 3-28:` become `Table 4.6-1` and `Table
/// 3-28`, `B.1.1.` becomes `section B.1.1`. Empty for `??` and `PRIVATE`.
fn table_number(printed: &str) -> String {
    let text = cells::one_line(printed);
    let text = text.trim_end_matches(['.', ':', ' ']);
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return String::new();
    }
    match text.get(..6) {
        Some(start) if start.eq_ignore_ascii_case("table ") => {
            format!("Table {}", text[6..].trim())
        }
        _ => format!("section {text}"),
    }
}

#[cfg(test)]
#[path = "xml_tests.rs"]
mod tests;
