//! `lists.json` and `lists.md5`, one pair per vendor: the document of each table, its pages,
//! columns and creator.

use dicom_map::{Error, ErrorKind};
use serde_json::Value;
use std::collections::BTreeMap;

/// A document that tables were extracted from.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Document {
    /// The MD5 of the PDF: the first part of the names of its table files.
    pub md5: String,
    /// The PDF's file name, e.g. `QA-WS771_DCS.pdf`.
    pub name: String,
    /// Its tables, in the order of their numbers from 0.
    pub tables: Vec<Table>,
}

/// One table of a document.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Table {
    /// The creator; empty if the list has none.
    pub owner: String,
    /// The names of the columns; empty if the table's own first row has them.
    pub header: Vec<String>,
    /// The pages of each chunk, in the order of their numbers from 0.
    pub chunks: Vec<Vec<u16>>,
}

impl Document {
    /// The file name without `.pdf`, in lower case: XML files made from this document's tables are
    /// called `<stem>_<table>.xml`.
    pub fn stem(&self) -> String {
        let name = self.name.to_ascii_lowercase();
        name.strip_suffix(".pdf").unwrap_or(&name).to_string()
    }
}

/// The documents of one vendor. `md5_text` is the text of `lists.md5`: `<md5>  <vendor>/<file
/// name>` lines. Errors: `InvalidTable` for a list that is not a JSON array; entries of another
/// form are ignored, because the list also names XML files.
pub fn parse(list_text: &str, md5_text: &str) -> Result<Vec<Document>, Error> {
    let names: BTreeMap<&str, &str> = md5_text
        .lines()
        .filter_map(|line| line.split_once("  "))
        .map(|(md5, path)| (md5.trim(), path.trim()))
        .collect();
    let bad = |reason: String| Error::new(ErrorKind::InvalidTable, reason);
    let list: Value = serde_json::from_str(list_text)
        .map_err(|error| bad(format!("found text that is not JSON: {error}")).with_source(error))?;
    let entries = list
        .as_array()
        .ok_or_else(|| bad("found no JSON array, expected a list of documents".into()))?;
    Ok(entries.iter().filter_map(|entry| document(entry, &names)).collect())
}

fn document(entry: &Value, names: &BTreeMap<&str, &str>) -> Option<Document> {
    let md5 = entry.get("md5")?.as_str()?.to_string();
    let text = |key: &str| entry.get(key).and_then(Value::as_str);
    let path = text("content-disposition")
        .or(names.get(md5.as_str()).copied())
        .or(text("url"))
        .unwrap_or(&md5);
    let name = file_name(path);
    let tables = entry
        .get("tables")
        .and_then(Value::as_array)
        .map(|tables| tables.iter().map(table).collect())
        .unwrap_or_default();
    Some(Document { md5, name, tables })
}

/// The last part of a path or URL, without a query, and with `%20` as a space.
pub fn file_name(path: &str) -> String {
    let path = path.split(['?', '#']).next().unwrap_or(path);
    path.rsplit('/').next().unwrap_or(path).replace("%20", " ")
}

fn table(entry: &Value) -> Table {
    let header = entry.get("header").and_then(Value::as_array);
    let chunks = entry.get("chunks").and_then(Value::as_array);
    Table {
        owner: entry.get("owner").and_then(Value::as_str).unwrap_or_default().to_string(),
        header: header
            .map(|names| {
                names.iter().map(|name| name.as_str().unwrap_or_default().to_string()).collect()
            })
            .unwrap_or_default(),
        chunks: chunks.map(|chunks| chunks.iter().map(pages).collect()).unwrap_or_default(),
    }
}

/// The pages of a chunk: `"page": 27`, `"page": "27"`, `"pages": "58-64"` or `"pages": "58,64"`.
fn pages(chunk: &Value) -> Vec<u16> {
    let text = match chunk.get("page").or(chunk.get("pages")) {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) => text.clone(),
        _ => String::new(),
    };
    let mut pages = Vec::new();
    for part in text.split(',') {
        let mut ends = part.split('-').map(|number| number.trim().parse::<u16>());
        match (ends.next(), ends.next()) {
            (Some(Ok(first)), Some(Ok(last))) => pages.extend(first..=last),
            (Some(Ok(page)), None) => pages.push(page),
            _ => {}
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_get_the_name_of_their_file() {
        let list = r#"[
            {"xml": "a.xml"},
            {"md5": "01", "url": "http://x/y%20z.pdf?id=3", "tables": [{"header": ["Tag", "VR"], "owner": "A", "chunks": [{"page": "7"}, {"pages": "8-10"}, {"pages": "11,13"}, {}]}]},
            {"md5": "02", "content-disposition": "Named.pdf", "url": "http://x/fetch?ID=1"},
            {"md5": "03", "tables": [{"use_table_header": true}]},
            {"md5": 4}
        ]"#;
        let documents = parse(list, "03  pms/Three.PDF?nodeid=1\n\nno line\n").unwrap();
        assert_eq!(
            documents.iter().map(|document| document.name.as_str()).collect::<Vec<_>>(),
            ["y z.pdf", "Named.pdf", "Three.PDF"]
        );
        let table = &documents[0].tables[0];
        assert_eq!((table.owner.as_str(), table.header.len()), ("A", 2));
        assert_eq!(table.chunks, [vec![7], vec![8, 9, 10], vec![11, 13], vec![]]);
        assert_eq!(documents[2].tables, [Table::default()]);
        assert_eq!(documents[2].stem(), "three");
    }

    #[test]
    fn an_invalid_list_is_an_error() {
        for text in ["", "{", "{}", "[1, "] {
            assert_eq!(parse(text, "").unwrap_err().kind(), ErrorKind::InvalidTable, "{text:?}");
        }
        assert!(parse("[1, null, {}]", "").unwrap().is_empty());
    }
}
