//! `dicom-map diff`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::status::Status;
use crate::words::say;
use dicom_map::DmapDict;
use dicom_map::escape::printable;
use dicom_map::registry::Entry;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Compare two dictionaries: entries added, removed and changed
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit status: 0 no difference, 1 different, 2 could not run.")]
pub(crate) struct Diff {
    /// The older dictionary, .dmap or .csv
    old: PathBuf,
    /// The newer dictionary, .dmap or .csv
    new: PathBuf,
    /// Also compare sources and alternatives
    #[arg(long)]
    evidence: bool,
}

/// A field whose value differs: its name, the old and the new value.
type Change = (&'static str, String, String);

impl Diff {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let old = by_key(&dictionary::open_file(&self.old)?);
        let new = by_key(&dictionary::open_file(&self.new)?);
        let added: Vec<&String> = new.keys().filter(|key| !old.contains_key(*key)).collect();
        let removed: Vec<&String> = old.keys().filter(|key| !new.contains_key(*key)).collect();
        let changed: Vec<(&String, Vec<Change>)> = old
            .iter()
            .filter_map(|(key, entry)| Some((key, changes(entry, new.get(key)?, self.evidence))))
            .filter(|(_, changes)| !changes.is_empty())
            .collect();
        if common.json {
            let changed: BTreeMap<&String, serde_json::Value> =
                changed.iter().map(|(key, changes)| (*key, changes_json(changes))).collect();
            output.json(
                &serde_json::json!({ "added": added, "removed": removed, "changed": changed }),
            )?;
        } else {
            for key in &added {
                output.line(&format!("+ {}  {}", printable(key), summary(&new[*key])))?;
            }
            for key in &removed {
                output.line(&format!("- {}  {}", printable(key), summary(&old[*key])))?;
            }
            for (key, changes) in &changed {
                let key = output.paint(Style::Tag, key);
                output.line(&format!("~ {key}"))?;
                for (field, before, after) in changes {
                    let change = format!("    {field}: {before:?} -> {after:?}");
                    output.line(&printable(&change))?;
                }
            }
            say!("{} added, {} removed, {} changed", added.len(), removed.len(), changed.len());
        }
        Ok(if added.is_empty() && removed.is_empty() && changed.is_empty() {
            Status::Fine
        } else {
            Status::No
        })
    }
}

fn by_key(dict: &DmapDict) -> BTreeMap<String, Entry> {
    dict.entries()
        .map(|entry| entry.to_entry())
        .map(|entry| (entry.key.to_string(), entry))
        .collect()
}

fn summary(entry: &Entry) -> String {
    format!("{} {} {}", entry.vrs, entry.vm, printable(&entry.name))
}

fn changes(old: &Entry, new: &Entry, with_sources: bool) -> Vec<Change> {
    let list = |texts: Vec<String>| texts.join(" | ");
    let deid = |entry: &Entry| format!("{:?}", entry.deidentification);
    let mut pairs: Vec<Change> = vec![
        ("vr", old.vrs.to_string(), new.vrs.to_string()),
        ("vm", old.vm.to_string(), new.vm.to_string()),
        ("keyword", old.keyword.clone(), new.keyword.clone()),
        ("name", old.name.clone(), new.name.clone()),
        ("description", old.description.clone(), new.description.clone()),
        ("retired", old.retired.to_string(), new.retired.to_string()),
        ("vr_inferred", old.vr_inferred.to_string(), new.vr_inferred.to_string()),
        ("name_derived", old.name_derived.to_string(), new.name_derived.to_string()),
        ("keyword_derived", old.keyword_derived.to_string(), new.keyword_derived.to_string()),
        ("deidentification", deid(old), deid(new)),
    ];
    if with_sources {
        let sources = |entry: &Entry| list(entry.sources.iter().map(ToString::to_string).collect());
        let others = |entry: &Entry| {
            list(
                entry
                    .alternatives
                    .iter()
                    .map(|it| format!("{}={} ({})", it.field.as_str(), it.value, it.source))
                    .collect(),
            )
        };
        pairs.push(("sources", sources(old), sources(new)));
        pairs.push(("alternatives", others(old), others(new)));
    }
    pairs.retain(|(_, before, after)| before != after);
    pairs
}

fn changes_json(changes: &[Change]) -> serde_json::Value {
    changes
        .iter()
        .map(|(field, before, after)| ((*field).to_string(), serde_json::json!([before, after])))
        .collect::<serde_json::Map<_, _>>()
        .into()
}
