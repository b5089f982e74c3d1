//! `dicom-map dump`.

use super::blocks::block_name;
use crate::common::{Cells, Common};
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{AtOnce, are_many, each_data_set};
use crate::output::Output;
use crate::status::Status;
use crate::suggestions::{SUGGESTION_COUNT, did_you_mean};
use crate::words::say;
use dicom_map::{DmapDict, Error, ErrorKind, Tag};
use dicom_map_dataset::{DataSet, Path, ReadOptions, Reader};
use dicom_map_inspect::dump::{self, DEFAULT_MAX_VALUE, Decoding, DumpOptions, Filter, Selection};
use std::io::Write;
use std::path::PathBuf;

/// The form of a dump.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
enum Format {
    /// Text for people to read
    #[default]
    Text,
    /// One JSON object per file
    Json,
    /// One row per element
    Csv,
    /// One HTML page
    Html,
}

/// Show the elements of DICOM files, private ones with their names
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A VR in brackets is not in the file: it comes from the dictionary or a rule of PS3.5.
Of several files, only those with something to show are shown.

Examples:
  dicom-map dump scan.dcm
  dicom-map dump scan.dcm --tag GEMS_PARM_01 --tag PatientName
  dicom-map dump scan.dcm --decode --levels 2
  dicom-map dump scan.dcm --tag CSA.B_value --tag 'CSA.MrPhoenixProtocol.alTE[0]'
  dicom-map dump folder --private-only --format csv > private.csv
  dicom-map dump folder --tag 'Patient*' --quiet
  zcat scan.dcm.gz | dicom-map dump -

Exit status: 0 shown, 1 nothing to show, 2 a file could not be read.")]
pub(crate) struct Dump {
    /// Files, and folders with their subfolders; - for a file on standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Accepted for older scripts: subfolders are always read
    #[arg(short, long = "recursive", hide = true)]
    _recursive: bool,
    /// Only this tag, path, keyword, name or private creator; * matches any text; may be given
    /// several times
    #[arg(long = "tag", value_name = "TAG|KEYWORD|CREATOR", value_parser = Filter::parse)]
    tags: Vec<Filter>,
    /// Only keywords, names and private creators that contain this text; may be given several times
    #[arg(long, value_name = "TEXT", value_parser = Filter::containing)]
    search: Vec<Filter>,
    /// Only private elements
    #[arg(long)]
    private_only: bool,
    /// Only elements that the dictionary does not know
    #[arg(long)]
    unknown_only: bool,
    /// Show the sources of the VR and the name
    #[arg(long)]
    sources: bool,
    /// Stop after this tag
    #[arg(long, value_name = "TAG|KEYWORD")]
    until: Option<String>,
    /// The maximum number of characters of a value to show
    #[arg(long, value_name = "COUNT", default_value_t = DEFAULT_MAX_VALUE)]
    max_value: usize,
    /// Show whole values, however long
    #[arg(long)]
    no_limit: bool,
    /// Refuse files that break the standard
    #[arg(long)]
    strict: bool,
    /// Leave out warnings about what was tolerated or skipped
    #[arg(short, long)]
    quiet: bool,
    /// The form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    format: Format,
    /// Decode vendor blocks: all, or the one with this name, such as CSA or PDB; may be given
    /// several times
    #[arg(long, value_name = "NAME", num_args = 0..=1, require_equals = true, default_missing_value = "", value_parser = block_name)]
    decode: Vec<String>,
    /// The maximum number of levels of decoded blocks to show; deeper ones are counted
    #[arg(long, value_name = "COUNT")]
    levels: Option<usize>,
    /// Short for --decode=CSA
    #[arg(long)]
    csa: bool,
    #[command(flatten)]
    cells: Cells,
}

impl Dump {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let format = if common.json { Format::Json } else { self.format };
        let dict = dictionary::open(common)?;
        let stop_after = self.until.as_deref().map(|text| until(text, &dict)).transpose()?;
        let selection = Selection {
            filters: self.tags.iter().chain(&self.search).cloned().collect(),
            private_only: self.private_only,
            unknown_only: self.unknown_only,
        };
        selection.check_known(&dict)?;
        let options = ReadOptions { strict: self.strict, stop_after, ..ReadOptions::default() };
        let reader = Reader::new(dict).with_options(options);
        let dump_options = DumpOptions {
            width: if self.no_limit { None } else { output.width },
            colored: output.is_colored,
            selection,
            sources: self.sources,
            max_value: (!self.no_limit).then_some(self.max_value),
            decoding: self.decoding(),
            formulas: self.cells.formulas(),
            warnings: !self.quiet,
        };
        match format {
            Format::Csv => dump::write_csv_header(output.stream())?,
            Format::Html => dump::write_html_start(output.stream())?,
            Format::Text | Format::Json => {}
        }
        let are_many = are_many(&self.paths);
        let (mut shown, mut warnings, mut near) = (0, 0, Vec::new());
        let work = |data_set: &DataSet, out: &mut dyn Write| {
            // Of several files, only those that have something to show.
            let is_in = !are_many || dump::is_any_selected(data_set, &dump_options.selection);
            let count = if is_in { write(data_set, format, &dump_options, out)? } else { 0 };
            if count > 0 {
                return Ok((count, 0, Vec::new()));
            }
            let near =
                if are_many { Vec::new() } else { dump_options.selection.suggestions(data_set) };
            Ok((0, data_set.warnings().total(), near))
        };
        let tally = each_data_set(
            &reader,
            &self.paths,
            common,
            output,
            AtOnce::Many,
            work,
            |(count, unsaid, suggested)| {
                shown += count;
                warnings += unsaid;
                near.extend(suggested);
            },
        )?;
        if format == Format::Html {
            dump::write_html_end(output.stream())?;
        }
        output.flush()?;
        if !self.quiet {
            tally.say_other();
            match warnings {
                0 => {}
                1 => say!("1 warning in files with nothing to show"),
                count => say!("{count} warnings in files with nothing to show"),
            }
        }
        match (tally.failed, shown) {
            (0, 0) => {
                let near: Vec<&str> = near.iter().map(String::as_str).collect();
                say!("nothing to show{}", did_you_mean(&near));
                Ok(Status::No)
            }
            (0, _) => Ok(Status::Fine),
            _ => Err(Failure::Answered),
        }
    }
}

impl Dump {
    fn decoding(&self) -> Option<Decoding> {
        if self.decode.is_empty() && !self.csa {
            return None;
        }
        let mut names = self.decode.clone();
        if names.iter().any(String::is_empty) {
            names.clear();
        } else if self.csa {
            names.push("CSA".into());
        }
        Some(Decoding { names, levels: self.levels })
    }
}

/// Returns the tag for `--until`: the tag of the attribute, or the last tag that its pattern
/// matches.
fn until(text: &str, dict: &DmapDict) -> Result<Tag, Error> {
    let path = Path::parse(text)?;
    let bounds = path.resolve(dict).bounds();
    bounds.map(|(_, last)| last).ok_or_else(|| {
        let near = path.suggestions(dict, SUGGESTION_COUNT);
        let near: Vec<&str> = near.iter().map(String::as_str).collect();
        Error::new(
            ErrorKind::InvalidTag,
            format!(
                "found {text:?}, expected a tag or a keyword of the dictionary{}",
                did_you_mean(&near)
            ),
        )
    })
}

fn write(
    data_set: &DataSet,
    format: Format,
    options: &DumpOptions,
    out: &mut dyn Write,
) -> std::io::Result<u64> {
    Ok(match format {
        Format::Text => dump::write_text(data_set, options, out)?,
        Format::Csv => dump::write_csv(data_set, options, out)?,
        Format::Html => dump::write_html(data_set, options, out)?,
        Format::Json => {
            let shown = dump::write_json(data_set, options, out)?;
            writeln!(out)?;
            shown
        }
    })
}
