//! `dicom-map verify`.

use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use dicom_map::{DmapDict, Error, ErrorKind, escape};
use std::path::PathBuf;

/// Check a .dmap file: header, checksum, order, references, text
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Exit status: 0 the file is sound, 1 it is damaged or not a .dmap file, 2 it could not be read."
)]
pub(crate) struct Verify {
    /// The .dmap file
    file: PathBuf,
}

impl Verify {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let checked = DmapDict::open(&self.file).and_then(|dict| {
            dict.verify().map(|()| dict).map_err(|error| error.with_path(&self.file))
        });
        let dict = match checked {
            Ok(dict) => dict,
            Err(error) if error.kind() == ErrorKind::Io => return Err(error.into()),
            Err(error) => {
                if common.json {
                    output.json(&damage_json(&error))?;
                } else {
                    output.line(&format!("damaged: {error}"))?;
                }
                return Ok(Status::No);
            }
        };
        let (major, minor) = dict.format_version();
        if common.json {
            output.json(&serde_json::json!({ "ok": true, "entries": dict.len(), "bytes": dict.byte_len(), "format_version": format!("{major}.{minor}") }))?;
        } else {
            output.line(&format!(
                "ok: {}: {} entries, {} bytes, format {major}.{minor}",
                escape::path(&self.file),
                dict.len(),
                dict.byte_len()
            ))?;
        }
        Ok(Status::Fine)
    }
}

fn damage_json(error: &Error) -> serde_json::Value {
    serde_json::json!({
        "ok": false,
        "error": error.kind().id(),
        "message": error.to_string(),
        "section": error.section(),
        "byte_offset": error.byte_offset(),
    })
}
