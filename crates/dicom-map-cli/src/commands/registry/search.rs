//! `dicom-map search`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::json::EntryJson;
use crate::output::{Output, Style};
use crate::status::Status;
use crate::words::say;
use dicom_map::{SearchQuery, Vr};
use dicom_map_dataset::Path;

/// Search names, keywords and creators, the best match first
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: dicom-map search b value --vendor GE\n\nExit status: 0 found, 1 nothing found, 2 could not run."
)]
pub(crate) struct Search {
    /// Words that must all occur; case and punctuation do not count
    #[arg(value_name = "WORD", required_unless_present_any = ["creator", "vendor", "vr"])]
    words: Vec<String>,
    /// Only creators with this text in them
    #[arg(long)]
    creator: Option<String>,
    /// Only vendors that begin so
    #[arg(long)]
    vendor: Option<String>,
    /// Only entries that allow this VR
    #[arg(long, value_parser = |text: &str| text.to_uppercase().parse::<Vr>())]
    vr: Option<Vr>,
    /// The most entries to show; 0 for all
    #[arg(long, default_value_t = 50, value_name = "COUNT")]
    limit: usize,
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
        let shown = if self.limit == 0 { hits.len() } else { hits.len().min(self.limit) };
        if common.json {
            let entries: Vec<EntryJson<'_>> =
                hits[..shown].iter().map(|hit| EntryJson::new(&hit.entry)).collect();
            output.json(&entries)?;
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
        }
        if shown < hits.len() {
            say!("{shown} of {} entries shown; --limit 0 shows all", hits.len());
        }
        if hits.is_empty() {
            say!("nothing found");
        }
        Ok(if hits.is_empty() { Status::No } else { Status::Fine })
    }
}
