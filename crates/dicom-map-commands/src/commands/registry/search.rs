//! `dicom-map search`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::status::Status;
use crate::words::say;
use dicom_map::{SearchQuery, Vr};
use dicom_map_dataset::Path;
use dicom_map_inspect::entry::{EntryJson, UidJson};
use serde::Serialize;

/// Search names, keywords, creators and UIDs, best matches first
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: dicom-map search b value --vendor GE\n\nA word that occurs nowhere is corrected if one letter is wrong, or two letters of a long word. Retired entries come last.\n\nExit status: 0 found, 1 nothing found, 2 could not run."
)]
pub(crate) struct Search {
    /// Words that must all occur; case and punctuation do not matter
    #[arg(value_name = "WORD", required_unless_present_any = ["creator", "vendor", "vr"])]
    words: Vec<String>,
    /// Only creators that contain this text
    #[arg(long)]
    creator: Option<String>,
    /// Only vendors whose name starts with this text
    #[arg(long)]
    vendor: Option<String>,
    /// Only entries that allow this VR
    #[arg(long, value_parser = |text: &str| text.to_uppercase().parse::<Vr>())]
    vr: Option<Vr>,
    /// The maximum number of entries to show; 0 for all
    #[arg(long, default_value_t = 50, value_name = "COUNT")]
    limit: usize,
}

/// A search result as JSON: an entry has a `tag`, a unique identifier a `uid`.
#[derive(Serialize)]
#[serde(untagged)]
enum Hit<'d> {
    Entry(Box<EntryJson<'d>>),
    Uid(UidJson<'d>),
}

impl Search {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let words = self.words.join(" ");
        let words = Path::search_words(&words, &dict);
        let query = SearchQuery {
            words: &words,
            creator: self.creator.as_deref(),
            vendor: self.vendor.as_deref(),
            vr: self.vr,
            limit: 0,
        };
        let hits = dict.search(&query);
        // Filters on creator, vendor and VR do not apply to UIDs.
        let is_plain = self.creator.is_none() && self.vendor.is_none() && self.vr.is_none();
        let uids = if is_plain { dict.search_uids(&words) } else { Vec::new() };
        let shown = if self.limit == 0 { hits.len() } else { hits.len().min(self.limit) };
        if common.json {
            let entries =
                hits[..shown].iter().map(|hit| Hit::Entry(Box::new(EntryJson::new(&hit.entry))));
            let uids = uids.iter().map(|uid| Hit::Uid(UidJson::new(uid)));
            output.json(&entries.chain(uids).collect::<Vec<_>>())?;
        } else {
            let rows: Vec<Vec<String>> = hits[..shown]
                .iter()
                .map(|hit| {
                    let entry = &hit.entry;
                    let name = if entry.name().is_empty() { "?" } else { entry.name() };
                    let owner =
                        entry.creator().map(|creator| format!("  [{creator}]")).unwrap_or_default();
                    vec![
                        entry.tag_text(),
                        entry.vr().to_string(),
                        entry.vm().to_string(),
                        format!("{name}{owner}"),
                    ]
                })
                .collect();
            output.table(&rows, &[Some(Style::Tag), Some(Style::Vr)])?;
            let rows: Vec<Vec<String>> = uids
                .iter()
                .map(|uid| {
                    vec![uid.uid().to_string(), uid.kind().to_string(), uid.name().to_string()]
                })
                .collect();
            output.table(&rows, &[Some(Style::Tag), None])?;
        }
        if shown < hits.len() {
            say!("{shown} of {} entries shown; --limit 0 shows all", hits.len());
        }
        let is_found = !hits.is_empty() || !uids.is_empty();
        match dict.corrected_words(&words) {
            Some(corrected) if is_found && !hits.is_empty() => {
                say!("nothing matches {:?}; showing results for {corrected:?}", words.as_ref());
            }
            _ if !is_found => say!("nothing found"),
            _ => {}
        }
        Ok(if is_found { Status::Fine } else { Status::No })
    }
}
