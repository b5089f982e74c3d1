//! `dicom-map json`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{AtOnce, are_many, each_data_set, read_bytes};
use crate::output::Output;
use crate::status::Status;
use crate::target;
use crate::words::say;
use dicom_map::{DmapDict, Error, ErrorKind, escape};
use dicom_map_dataset::{DataSet, ReadOptions, Reader};
use dicom_map_inspect::json::{
    Bulk, JsonOptions, Numbers, Part10Options, to_part10, write_decoded_json, write_json,
    write_named_json,
};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Values longer than this many bytes go into files of their own by default.
const DEFAULT_BULK_THRESHOLD: u64 = 1024;

/// How IS, DS, SV and UV are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
enum NumbersArg {
    /// As JSON numbers
    #[default]
    Number,
    /// As strings; IS and DS as in the file
    String,
}

/// Convert DICOM files to DICOM JSON (PS3.18 annex F), and back
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A single file becomes one object of DICOM JSON. For several files, or a folder, each line is an
object with two members: file, its path, and data_set, the DICOM JSON.

Examples:
  dicom-map json scan.dcm --pretty
  dicom-map json folder > all.jsonl
  dicom-map json folder | jq -c .data_set
  dicom-map json --to-dicom scan.json -o scan.dcm

Exit status: 0 done, 1 nothing to convert, 2 a file could not be read or written.")]
pub(crate) struct JsonCommand {
    /// Files, and folders with their subfolders; with --to-dicom one JSON file; - for standard
    /// input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Accepted for older scripts: subfolders are always read
    #[arg(short, long = "recursive", hide = true)]
    _recursive: bool,
    /// Indent the output
    #[arg(long)]
    pretty: bool,
    /// Include the file meta group 0002, which the standard leaves out
    #[arg(long)]
    meta: bool,
    /// Add the name, keyword and private creator next to each VR
    #[arg(long)]
    names: bool,
    /// Write each object as two members: data_set, and decoded with the vendor blocks
    #[arg(long, conflicts_with = "to_dicom")]
    decode: bool,
    /// How to write IS, DS, SV and UV
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    numbers: NumbersArg,
    /// The folder for long binary values, written as files that BulkDataURI names; with --to-dicom,
    /// the folder to read them from
    #[arg(long, value_name = "FOLDER")]
    bulk_dir: Option<PathBuf>,
    /// Binary values longer than this go to the --bulk-dir folder
    #[arg(long, value_name = "BYTES", default_value_t = DEFAULT_BULK_THRESHOLD)]
    bulk_threshold: u64,
    /// The prefix of each BulkDataURI, before the file name
    #[arg(long, value_name = "URI", default_value = "")]
    bulk_prefix: String,
    /// Convert DICOM JSON to a DICOM file, in explicit VR little endian
    #[arg(long, requires = "output")]
    to_dicom: bool,
    /// The transfer syntax of encapsulated pixel data in JSON without group 0002
    #[arg(long, value_name = "UID", requires = "to_dicom")]
    transfer_syntax: Option<String>,
    /// The DICOM file to write
    #[arg(short, long, value_name = "FILE", requires = "to_dicom")]
    output: Option<PathBuf>,
    /// Overwrite an existing file
    #[arg(long, requires = "to_dicom")]
    force: bool,
    /// Refuse files that break the standard
    #[arg(long)]
    strict: bool,
}

impl JsonCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        if self.to_dicom {
            return self.to_dicom(&dict);
        }
        let reader = Reader::new(dict)
            .with_options(ReadOptions { strict: self.strict, ..ReadOptions::default() });
        let bulk = self.bulk_dir.clone().map(|folder| Bulk {
            folder,
            threshold: self.bulk_threshold,
            uri_prefix: self.bulk_prefix.clone(),
        });
        let are_many = are_many(&self.paths);
        let options = JsonOptions {
            // With several files, each stays on one line.
            pretty: self.pretty && !are_many,
            meta: self.meta,
            names: self.names,
            numbers: if self.numbers == NumbersArg::String {
                Numbers::Strings
            } else {
                Numbers::Numbers
            },
            bulk: bulk.as_ref(),
        };
        // Bulk data files are numbered where several would have the same name.
        let at_once = if bulk.is_some() { AtOnce::One } else { AtOnce::Many };
        let mut written = 0u64;
        let work = |data_set: &DataSet, out: &mut dyn Write| {
            let written = match (are_many, self.decode) {
                (true, decode) => write_named_json(data_set, &options, decode, out),
                (false, true) => write_decoded_json(data_set, &options, out),
                (false, false) => write_json(data_set, &options, out),
            };
            written.map_err(unpack)?;
            writeln!(out)?;
            Ok(warning(data_set))
        };
        let tally =
            each_data_set(&reader, &self.paths, common, output, at_once, work, |warning| {
                written += 1;
                if let Some(warning) = warning {
                    say!("warning: {warning}");
                }
            })?;
        tally.say_other();
        match (tally.failed, written) {
            (0, 0) => Ok(Status::No),
            (0, _) => Ok(Status::Fine),
            _ => Err(Failure::Answered),
        }
    }

    fn to_dicom(&self, dict: &DmapDict) -> Result<Status, Failure> {
        let [source] = self.paths.as_slice() else {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                format!("found {} JSON files with --to-dicom, expected one", self.paths.len()),
            )
            .into());
        };
        let text = read_bytes(source)?;
        let options = Part10Options {
            bulk_folder: self.bulk_dir.as_deref(),
            transfer_syntax: self.transfer_syntax.as_deref(),
        };
        let file = to_part10(&text, dict, &options).map_err(|error| error.with_path(source))?;
        for note in file.notes() {
            say!("note: {note}");
        }
        // clap requires it with --to-dicom.
        let path = self.output.as_deref().unwrap_or(Path::new("out.dcm"));
        target::write(path, self.force, |stream| Ok(file.write_to(stream)?))?;
        Ok(Status::Fine)
    }
}

/// Returns the warnings, for which JSON has no place.
fn warning(data_set: &DataSet) -> Option<String> {
    let path = data_set.path().map_or("-".into(), escape::path);
    let warning = data_set.warnings().iter().next()?;
    Some(match data_set.warnings().total() - 1 {
        0 => format!("{path}: {warning}"),
        1 => format!("{path}: {warning} (and 1 more warning)"),
        more => format!("{path}: {warning} (and {more} more warnings)"),
    })
}

/// Unwraps an error of bulk data from the stream error around it.
fn unpack(error: std::io::Error) -> Failure {
    match error.downcast::<Error>() {
        Ok(error) => Failure::Library(error),
        Err(error) => error.into(),
    }
}
