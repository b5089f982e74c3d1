//! `dicom-map creators`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::status::Status;
use crate::words::say;
use dicom_map::CreatorView;

/// List private creators
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit status: 0 found, 1 no creator matches, 2 could not run.")]
pub(crate) struct Creators {
    /// A part of the creator, or a pattern with * for any text; case does not matter
    pattern: Option<String>,
    /// Only vendors whose name starts with this text
    #[arg(long)]
    vendor: Option<String>,
}

impl Creators {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let vendor = self.vendor.as_deref().map(str::to_lowercase);
        // A text without letters is a part of every creator.
        let creators: Vec<CreatorView<'_>> = dict
            .creators_like(self.pattern.as_deref().unwrap_or_default())
            .filter(|creator| {
                vendor.as_deref().is_none_or(|start| {
                    creator.vendor().is_some_and(|name| name.to_lowercase().starts_with(start))
                })
            })
            .collect();
        if common.json {
            let values: Vec<serde_json::Value> = creators
                .iter()
                .map(|creator| {
                    serde_json::json!({
                        "creator": creator.name(),
                        "vendor": creator.vendor(),
                        "vendor_reason": creator.vendor_reason(),
                        "entries": creator.entries().count(),
                        "spellings": creator.spellings().collect::<Vec<_>>(),
                    })
                })
                .collect();
            output.json(&values)?;
        } else {
            let rows: Vec<Vec<String>> = creators
                .iter()
                .map(|creator| {
                    vec![
                        format!("{:>5}", creator.entries().count()),
                        creator.vendor().unwrap_or("-").to_string(),
                        creator.name().to_string(),
                    ]
                })
                .collect();
            output.table(&rows, &[None, Some(Style::Label), Some(Style::Strong)])?;
        }
        if creators.is_empty() {
            say!("no creator matches");
        }
        Ok(if creators.is_empty() { Status::No } else { Status::Fine })
    }
}
