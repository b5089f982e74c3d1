//! `dicom-map uid`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::json::UidJson;
use crate::output::{Output, Style};
use crate::status::Status;
use crate::words::say;

/// Look up a unique identifier of PS3.6 annex A, by its digits or its keyword
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Example: dicom-map uid 1.2.840.10008.1.2.1\n\nExit status: 0 found, 1 not found, 2 could not run."
)]
pub(crate) struct UidLookup {
    /// The identifier, or its keyword such as ExplicitVRLittleEndian
    uid: String,
}

impl UidLookup {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let Some(uid) = dict.uid(self.uid.trim()) else {
            if common.json {
                output.line("null")?;
            }
            say!("not found: {}", self.uid);
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
        rows.extend(uid.sources().map(|witness| vec!["  source".to_string(), witness.to_string()]));
        output.table(&rows, &[Some(Style::Label), None])?;
        Ok(Status::Fine)
    }
}
