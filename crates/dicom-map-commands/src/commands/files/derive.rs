//! `dicom-map derive`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{data_sets, report};
use crate::output::Output;
use crate::status::Status;
use crate::words::say;
use dicom_map::{ErrorKind, escape};
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_inspect::derive::{self, Fact, NAMES};
use std::path::PathBuf;

/// Columns of the names of answers.
const NAME_COLUMNS: usize = 25;

/// Derive what research asks of MR images: b values, slice times, phase encoding
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each answer is followed by the elements and fields that it came from; unknown ones are left out.
With --json, one object for each file, in which unknown ones are null.

Examples:
  dicom-map derive scan.dcm
  dicom-map derive -r --json folder > facts.jsonl

Exit status: 0 something is known, 1 nothing is, 2 a file could not be read.")]
pub(crate) struct Derive {
    /// Files, and folders of files; - for a file on standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Look into folders of folders
    #[arg(short, long)]
    recursive: bool,
}

impl Derive {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let reader = Reader::new(dictionary::open(common)?);
        let (mut known, mut failed, mut other) = (0u64, 0u64, 0u64);
        for (is_given, data_set) in data_sets(&reader, &self.paths, self.recursive) {
            match data_set {
                Ok(data_set) => {
                    let facts = derive::facts(&data_set);
                    known += facts.iter().filter(|fact| fact.source.is_some()).count() as u64;
                    if common.json {
                        derive::write_json(&data_set, &facts, output.stream())?;
                        output.line("")?;
                    } else {
                        write_text(&data_set, &facts, output)?;
                    }
                }
                // A folder may hold other files too.
                Err(error) if error.kind() == ErrorKind::InvalidData && !is_given => other += 1,
                Err(error) => {
                    failed += 1;
                    report(&error, common, output)?;
                }
            }
        }
        output.flush()?;
        if other > 0 {
            say!("{other} files are no DICOM files");
        }
        match (failed, known) {
            (0, 0) => {
                say!("nothing is known of {}", NAMES.map(|(name, _, _)| name).join(", "));
                Ok(Status::No)
            }
            (0, _) => Ok(Status::Fine),
            _ => Err(Failure::Answered),
        }
    }
}

fn write_text(data_set: &DataSet, facts: &[Fact], output: &mut Output) -> Result<(), Failure> {
    let path = data_set.path().map_or("-".into(), escape::path);
    output.line(&format!("# {path}"))?;
    for (fact, (_, unit, _)) in facts.iter().zip(NAMES) {
        let Some(source) = &fact.source else { continue };
        let value = escape::printable(&derive::value_text(&fact.value)).into_owned();
        let space = if unit.is_empty() { "" } else { " " };
        let source = escape::printable(source);
        let name = fact.name;
        output.line(&format!("{name:NAME_COLUMNS$} {value}{space}{unit}  [{source}]"))?;
    }
    Ok(())
}
