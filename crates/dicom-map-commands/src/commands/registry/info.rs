//! `dicom-map info`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::status::Status;
use dicom_map::{DmapDict, TagView, escape};
use std::collections::{BTreeMap, BTreeSet};

/// Show what the dictionary contains: counts by source and vendor, edition, size, format version
#[derive(Debug, clap::Args)]
pub(crate) struct Info {}

/// Names with counts, the largest first.
type Counts = Vec<(String, usize)>;

struct Summary {
    edition: String,
    format_version: String,
    byte_len: usize,
    entry_count: usize,
    public_count: usize,
    private_count: usize,
    nameless_count: usize,
    creator_count: usize,
    uid_count: usize,
    by_source: Counts,
    by_vendor: Counts,
}

impl Info {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let summary = Summary::new(&dict);
        let file = common.dict.as_ref().map(|path| escape::path(path).into_owned());
        if common.json {
            let counts = |counts: &Counts| -> serde_json::Map<String, serde_json::Value> {
                counts.iter().map(|(name, count)| (name.clone(), (*count).into())).collect()
            };
            output.json(&serde_json::json!({
                "dictionary": file,
                "edition": summary.edition,
                "format_version": summary.format_version,
                "bytes": summary.byte_len,
                "entries": summary.entry_count,
                "public": summary.public_count,
                "private": summary.private_count,
                "without_name": summary.nameless_count,
                "creators": summary.creator_count,
                "uids": summary.uid_count,
                "entries_by_source": counts(&summary.by_source),
                "private_entries_by_vendor": counts(&summary.by_vendor),
            }))?;
            return Ok(Status::Fine);
        }
        let facts = [
            ("dictionary", file.unwrap_or_else(|| "embedded".into())),
            ("edition", summary.edition),
            ("format", summary.format_version),
            ("size", format!("{} bytes", summary.byte_len)),
            (
                "entries",
                format!(
                    "{} ({} public, {} private)",
                    summary.entry_count, summary.public_count, summary.private_count
                ),
            ),
            ("without a name", summary.nameless_count.to_string()),
            ("creators", summary.creator_count.to_string()),
            ("UIDs", summary.uid_count.to_string()),
        ];
        let rows: Vec<Vec<String>> =
            facts.into_iter().map(|(label, text)| vec![label.to_string(), text]).collect();
        output.table(&rows, &[Some(Style::Label), None])?;
        print_counts(output, "Entries by source", &summary.by_source)?;
        print_counts(output, "Private entries by vendor", &summary.by_vendor)?;
        Ok(Status::Fine)
    }
}

fn print_counts(output: &mut Output, title: &str, counts: &Counts) -> Result<(), Failure> {
    let title = output.paint(Style::Strong, title);
    output.line(&format!("\n{title}"))?;
    let rows: Vec<Vec<String>> =
        counts.iter().map(|(name, count)| vec![format!("{count:>7}"), name.clone()]).collect();
    output.table(&rows, &[])
}

impl Summary {
    fn new(dict: &DmapDict) -> Summary {
        let private_count = dict.entries().filter(TagView::is_private).count();
        let mut by_source: BTreeMap<&str, usize> = BTreeMap::new();
        let mut by_vendor: BTreeMap<&str, usize> = BTreeMap::new();
        for entry in dict.entries() {
            // A source may have an entry in several places.
            let sources: BTreeSet<&str> = entry.sources().map(|source| source.source()).collect();
            for source in sources {
                *by_source.entry(source).or_default() += 1;
            }
            if entry.is_private() {
                *by_vendor.entry(entry.vendor().unwrap_or("(unknown)")).or_default() += 1;
            }
        }
        let (major, minor) = dict.format_version();
        Summary {
            edition: dict.meta("edition").unwrap_or("(not stated)").to_string(),
            format_version: format!("{major}.{minor}"),
            byte_len: dict.byte_len(),
            entry_count: dict.len(),
            public_count: dict.len() - private_count,
            private_count,
            nameless_count: dict.entries().filter(|entry| entry.name().is_empty()).count(),
            creator_count: dict.creators().count(),
            uid_count: dict.uids().count(),
            by_source: largest_first(by_source),
            by_vendor: largest_first(by_vendor),
        }
    }
}

fn largest_first(counts: BTreeMap<&str, usize>) -> Counts {
    let mut counts: Counts =
        counts.into_iter().map(|(name, count)| (name.to_string(), count)).collect();
    counts.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
    counts
}
