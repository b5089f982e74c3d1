//! `dicom-map sources`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::status::Status;
use dicom_map::escape::printable;

/// List the sources that the dictionary was compiled from
#[derive(Debug, clap::Args)]
pub(crate) struct Sources {}

impl Sources {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let sources = dictionary::open(common)?.sources();
        if common.json {
            let values: Vec<serde_json::Value> = sources
                .iter()
                .map(|source| {
                    serde_json::json!({
                        "id": source.id, "title": source.title, "licence": source.licence, "edition": source.edition,
                        "origin": source.origin, "lineage": source.lineage, "sha256": source.sha256,
                    })
                })
                .collect();
            output.json(&values)?;
            return Ok(Status::Fine);
        }
        for source in &sources {
            let title =
                format!("{} {}", output.paint(Style::Strong, &source.id), printable(&source.title));
            output.line(title.trim_end())?;
            let facts = [
                ("edition", &source.edition),
                ("licence", &source.licence),
                ("origin", &source.origin),
                ("lineage", &source.lineage),
            ];
            let rows: Vec<Vec<String>> = facts
                .into_iter()
                .filter(|(_, text)| !text.is_empty())
                .map(|(label, text)| vec![format!("  {label}"), text.clone()])
                .collect();
            output.table(&rows, &[Some(Style::Label), None])?;
        }
        Ok(Status::Fine)
    }
}
