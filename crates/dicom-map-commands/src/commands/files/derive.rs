//! `dicom-map derive`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{AtOnce, each_data_set};
use crate::output::Output;
use crate::status::Status;
use crate::words::say;
use dicom_map::escape;
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_inspect::derive::{self, Fact, NAMES};
use std::io::Write;
use std::path::PathBuf;

/// The width of the column of names.
const NAME_COLUMNS: usize = 25;

/// Derive facts that MR research needs: b values, slice times, phase encoding
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each fact is followed by the elements and fields that it comes from; unknown facts are left out.
With --json there is one object per file, in which unknown facts are null.

Examples:
  dicom-map derive scan.dcm
  dicom-map derive --json folder > facts.jsonl

Exit status: 0 some facts are known, 1 none are, 2 a file could not be read.")]
pub(crate) struct Derive {
    /// Files, and folders with their subfolders; - for a file on standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Accepted for older scripts: subfolders are always read
    #[arg(short, long = "recursive", hide = true)]
    _recursive: bool,
}

impl Derive {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let reader = Reader::new(dictionary::open(common)?);
        let mut known = 0;
        let work = |data_set: &DataSet, out: &mut dyn Write| {
            let facts = derive::facts(data_set);
            if common.json {
                derive::write_json(data_set, &facts, out)?;
                writeln!(out)?;
            } else {
                write_text(data_set, &facts, out)?;
            }
            Ok(facts.iter().filter(|fact| fact.source.is_some()).count() as u64)
        };
        let tally =
            each_data_set(&reader, &self.paths, common, output, AtOnce::Many, work, |count| {
                known += count
            })?;
        tally.say_other();
        match (tally.failed, known) {
            (0, 0) => {
                say!("nothing is known of {}", NAMES.map(|(name, _, _)| name).join(", "));
                Ok(Status::No)
            }
            (0, _) => Ok(Status::Fine),
            _ => Err(Failure::Answered),
        }
    }
}

fn write_text(data_set: &DataSet, facts: &[Fact], out: &mut dyn Write) -> std::io::Result<()> {
    let path = data_set.path().map_or("-".into(), escape::path);
    writeln!(out, "# {path}")?;
    for (fact, (_, unit, _)) in facts.iter().zip(NAMES) {
        let Some(source) = &fact.source else { continue };
        let value = escape::printable(&derive::value_text(&fact.value)).into_owned();
        let space = if unit.is_empty() { "" } else { " " };
        let source = escape::printable(source);
        let name = fact.name;
        writeln!(out, "{name:NAME_COLUMNS$} {value}{space}{unit}  [{source}]")?;
    }
    Ok(())
}
