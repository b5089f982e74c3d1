//! `dicom-map uid`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::{Output, Style};
use crate::status::Status;
use crate::suggestions::{SUGGESTION_COUNT, did_you_mean};
use crate::words::say;
use dicom_map_inspect::entry::UidJson;

/// Look up a unique identifier of PS3.6 annex A by its digits, keyword or name, ignoring case
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: dicom-map uid 1.2.840.10008.1.2.1\n\nExit status: 0 found, 1 not found, 2 could not run."
)]
pub(crate) struct UidLookup {
    /// The identifier, its keyword such as ExplicitVRLittleEndian, or its name
    #[arg(required = true, value_name = "UID")]
    words: Vec<String>,
}

impl UidLookup {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let text = self.words.join(" ");
        let Some(uid) = dict.uid_any_case(&text) else {
            if common.json {
                output.line("null")?;
            }
            say!("not found: {text}{}", did_you_mean(&dict.near_uids(&text, SUGGESTION_COUNT)));
            return Ok(Status::No);
        };
        if common.json {
            output.json(&UidJson::new(&uid))?;
            return Ok(Status::Fine);
        }
        let title = format!(
            "{} {}",
            output.paint(Style::Tag, uid.uid()),
            output.paint(Style::Strong, uid.name())
        );
        output.line(&title)?;
        let mut rows = vec![vec!["  type".to_string(), uid.kind().to_string()]];
        if !uid.keyword().is_empty() {
            rows.push(vec!["  keyword".into(), uid.keyword().to_string()]);
        }
        if uid.retired() {
            rows.push(vec!["  retired".into(), "yes".into()]);
        }
        rows.extend(uid.sources().map(|source| vec!["  source".to_string(), source.to_string()]));
        output.table(&rows, &[Some(Style::Label), None])?;
        Ok(Status::Fine)
    }
}
