//! `dicom-map dump`.

use super::blocks::block_name;
use crate::common::{Cells, Common};
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{data_sets, report};
use crate::output::Output;
use crate::status::Status;
use crate::suggestions::{SUGGESTION_COUNT, did_you_mean, near};
use crate::words::say;
use dicom_map::{DmapDict, Error, ErrorKind, Tag};
use dicom_map_dataset::{DataSet, Path, ReadOptions, Reader};
use dicom_map_inspect::dump::{self, DEFAULT_MAX_VALUE, Decoding, DumpOptions, Filter, Selection};
use std::path::PathBuf;

/// The form of a dump.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
enum Format {
    /// Lines for people
    #[default]
    Text,
    /// One JSON object a file
    Json,
    /// One row an element
    Csv,
    /// One page
    Html,
}

/// Show the elements of DICOM files, private ones with their names
#[derive(Debug, clap::Args)]
#[command(after_help = "\
VR in brackets: the file does not give it, the dictionary or a rule does.

Examples:
  dicom-map dump scan.dcm
  dicom-map dump scan.dcm --tag GEMS_PARM_01 --tag PatientName
  dicom-map dump scan.dcm --decode --levels 2
  dicom-map dump scan.dcm --tag CSA.B_value --tag 'CSA.MrPhoenixProtocol.alTE[0]'
  dicom-map dump -r folder --private-only --format csv > private.csv
  zcat scan.dcm.gz | dicom-map dump -

Exit status: 0 shown, 1 nothing to show, 2 a file could not be read.")]
pub(crate) struct Dump {
    /// Files, and folders of files; - for a file on standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Look into folders of folders
    #[arg(short, long)]
    recursive: bool,
    /// Only this tag, keyword, private creator, or names with this text in them; may be given
    /// several times
    #[arg(long = "tag", visible_alias = "search", value_name = "TAG|KEYWORD|CREATOR", value_parser = Filter::parse)]
    tags: Vec<Filter>,
    /// Only private elements
    #[arg(long)]
    private_only: bool,
    /// Only elements that the dictionary does not know
    #[arg(long)]
    unknown_only: bool,
    /// Say who gives the VR and who the name
    #[arg(long)]
    sources: bool,
    /// Stop behind this tag
    #[arg(long, value_name = "TAG|KEYWORD")]
    until: Option<String>,
    /// The most characters of a value
    #[arg(long, value_name = "COUNT", default_value_t = DEFAULT_MAX_VALUE)]
    max_value: usize,
    /// Whole values, whatever their length
    #[arg(long)]
    no_limit: bool,
    /// Refuse files that break the standard
    #[arg(long)]
    strict: bool,
    /// The form of the output
    #[arg(long, value_enum, default_value_t, value_name = "FORM")]
    format: Format,
    /// Decode vendor blocks, all or the one of this name, such as CSA or PDB; may be given several
    /// times
    #[arg(long, value_name = "NAME", num_args = 0..=1, require_equals = true, default_missing_value = "", value_parser = block_name)]
    decode: Vec<String>,
    /// Levels of decoded blocks that are shown; deeper ones are counted
    #[arg(long, value_name = "COUNT")]
    levels: Option<usize>,
    /// The short form of --decode=CSA
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
        let options = ReadOptions { strict: self.strict, stop_after, ..ReadOptions::default() };
        let reader = Reader::new(dict).with_options(options);
        let dump_options = DumpOptions {
            width: if self.no_limit { None } else { output.width },
            colored: output.is_colored,
            selection: Selection {
                filters: self.tags.clone(),
                private_only: self.private_only,
                unknown_only: self.unknown_only,
            },
            sources: self.sources,
            max_value: (!self.no_limit).then_some(self.max_value),
            decoding: self.decoding(),
            formulas: self.cells.formulas(),
        };
        match format {
            Format::Csv => dump::write_csv_header(output.stream())?,
            Format::Html => dump::write_html_start(output.stream())?,
            Format::Text | Format::Json => {}
        }
        let (mut shown, mut failed, mut other) = (0, 0u64, 0u64);
        for (is_given, data_set) in data_sets(&reader, &self.paths, self.recursive) {
            match data_set {
                Ok(data_set) => shown += write(&data_set, format, &dump_options, output)?,
                // A folder may hold other files too.
                Err(error)
                    if error.kind() == ErrorKind::InvalidData && !is_given && !self.strict =>
                {
                    other += 1
                }
                Err(error) => {
                    failed += 1;
                    report(&error, common, output)?;
                }
            }
        }
        if format == Format::Html {
            dump::write_html_end(output.stream())?;
        }
        output.flush()?;
        if other > 0 {
            say!("{other} files are no DICOM files");
        }
        match (failed, shown) {
            (0, 0) => {
                let near = self
                    .tags
                    .iter()
                    .filter_map(Filter::word)
                    .flat_map(|word| near(reader.dict(), word))
                    .collect::<Vec<_>>();
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

/// The tag of `--until`: where the attribute is, or the last place that it may have.
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
    output: &mut Output,
) -> Result<u64, Failure> {
    Ok(match format {
        Format::Text => dump::write_text(data_set, options, output.stream())?,
        Format::Csv => dump::write_csv(data_set, options, output.stream())?,
        Format::Html => dump::write_html(data_set, options, output.stream())?,
        Format::Json => {
            let shown = dump::write_json(data_set, options, output.stream())?;
            output.line("")?;
            shown
        }
    })
}
