//! `dicom-map creators`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::status::Status;
use crate::words::say;
use dicom_map::creator::fold;
use dicom_map::{CreatorView, glob};

/// List private creators
#[derive(Debug, clap::Args)]
#[command(after_help = "Exit status: 0 found, 1 no creator fits, 2 could not run.")]
pub(crate) struct Creators {
    /// A part of the creator, or a pattern with * for any text; compares without case
    pattern: Option<String>,
    /// Only vendors that begin so
    #[arg(long)]
    vendor: Option<String>,
}

impl Creators {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let pattern = self.pattern.as_deref().map(fold);
        let vendor = self.vendor.as_deref().map(str::to_lowercase);
        let creators: Vec<CreatorView<'_>> = dict
            .creators()
            .filter(|creator| {
                pattern.as_deref().is_none_or(|pattern| fits(pattern, &fold(creator.name())))
            })
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
            say!("no creator fits");
        }
        Ok(if creators.is_empty() { Status::No } else { Status::Fine })
    }
}

/// True when `pattern` fits the text, or, without a star, occurs in it; both are folded.
fn fits(pattern: &str, text: &str) -> bool {
    if pattern.contains('*') { glob::fits(pattern, text) } else { text.contains(pattern) }
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_part_or_a_pattern_for_the_whole() {
        for (pattern, expected) in [
            ("parm", true),
            ("gems_parm_01", true),
            ("gems*", true),
            ("*01", true),
            ("parm*", false),
            ("*gems", false),
        ] {
            assert_eq!(fits(pattern, "gems_parm_01"), expected, "{pattern}");
        }
    }
}
