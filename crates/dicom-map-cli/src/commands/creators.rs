//! `dicom-map creators`.

use crate::Status;
use crate::args::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::words::say;
use dicom_map::CreatorView;
use dicom_map::creator::fold;

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
            .filter(|creator| pattern.as_deref().is_none_or(|pattern| fits(&fold(creator.name()), pattern)))
            .filter(|creator| {
                vendor.as_deref().is_none_or(|start| creator.vendor().is_some_and(|name| name.to_lowercase().starts_with(start)))
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

/// True when `pattern` (folded, `*` for any text) fits the whole text, or, without `*`, occurs in it.
fn fits(text: &str, pattern: &str) -> bool {
    let mut parts = pattern.split('*');
    let first = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let Some((last, middle)) = rest.split_last() else { return text.contains(pattern) };
    let Some(mut tail) = text.strip_prefix(first) else { return false };
    for part in middle {
        match tail.find(part) {
            Some(at) => tail = &tail[at + part.len()..],
            None => return false,
        }
    }
    tail.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn patterns() {
        for (pattern, expected) in [
            ("parm", true),
            ("gems*", true),
            ("*01", true),
            ("g*p*1", true),
            ("parm*", false),
            ("*gems", false),
            ("gems_parm_01", true),
            ("*", true),
        ] {
            assert_eq!(fits("gems_parm_01", pattern), expected, "{pattern}");
        }
        // A part may not be used twice.
        assert!(!fits("ab", "ab*b"));
    }
}
