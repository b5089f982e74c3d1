//! `dicom-map table`.

use crate::archive::{listed_paths, parts_of};
use crate::bar::with_bar;
use crate::common::{Cells, Common};
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::read_bytes;
use crate::output::Output;
use crate::signals::on_signal;
use crate::status::Status;
use crate::target;
use crate::words::say;
use dicom_map::{DmapDict, Error, ErrorKind};
use dicom_map_dataset::ReadOptions;
use dicom_map_inspect::census::Progress;
use dicom_map_inspect::counted;
use dicom_map_inspect::files::expand;
use dicom_map_inspect::table::{
    Batch, Cell, Column, Differing, Encoder, Form, GroupBy, Groups, Heading, Kind, Per, Plan, Row,
    SeriesColumns, Summary, TableJournal, TableOptions, TablePart, TableSpec, make_table, preset,
};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The form of a table.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
enum Format {
    /// Comma-separated values
    Csv,
    /// JSON Lines: one object per row
    Jsonl,
    /// Arrow IPC: a stream on standard output, else a file
    Arrow,
    /// Parquet
    Parquet,
}

/// The subject of one row.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
enum PerWhat {
    /// A file
    #[default]
    File,
    /// A frame of an enhanced object; otherwise a file
    Frame,
    /// A series
    Series,
    /// A study
    Study,
}

/// The content of a cell where the files of a group differ.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
enum WhereDiffering {
    /// Nothing: the column "differing" lists the columns
    #[default]
    Null,
    /// Also the number of distinct values, in a column NAME.distinct
    Count,
    /// Every value: all cells are lists
    List,
}

/// Write chosen elements of all files in an archive as a table
#[derive(Debug, clap::Args)]
#[command(after_help = "\
A column is a keyword, a tag, a private tag with its creator, a path into sequences or into a vendor block (CSA.B_value), a derived fact (derived.b_value), or a fact about the file: file.path, file.size, file.transfer_syntax, file.warnings. With --per series also series.slices, series.missing, series.doubled, series.spacing, series.orientation and series.problems.

Examples:
  dicom-map table /archive --preset mr -o archive.parquet
  dicom-map table /archive -c file.path -c te=EchoTime -c '\"GEMS_PARM_01\".BValue' -o archive.csv
  dicom-map table /archive -c 'ReferencedImageSequence[*].ReferencedSOPInstanceUID' --format jsonl
  dicom-map table /archive --preset series --per series -o series.csv
  dicom-map table /archive --preset series --per series -c series.slices -c series.missing

A value that does not fit its column's type becomes null and is counted. Files that cannot be read are listed, with --failures in a table of their own. Ctrl-C and SIGTERM stop the reading and write the rows so far.

Exit status: 0 written, 1 no DICOM files, 2 could not run, 130 ended by Ctrl-C, 143 by SIGTERM.")]
pub(crate) struct TableCommand {
    /// Folders with their subfolders, files, zip and tar archives, and wildcard patterns
    #[arg(value_name = "PATH", required_unless_present = "from_list")]
    paths: Vec<PathBuf>,
    /// A column: [NAME=]TAG|KEYWORD|PATH|FACT; may be given several times
    #[arg(short, long = "column", value_name = "COLUMN", required_unless_present_any = ["columns_from", "preset"])]
    columns: Vec<String>,
    /// Read more columns from a file, one per line; lines that begin with # are skipped
    #[arg(long, value_name = "FILE")]
    columns_from: Option<PathBuf>,
    /// Put the columns of a preset first: series, mr, ct or deid-audit
    #[arg(long, value_name = "NAME")]
    preset: Vec<String>,
    /// Read paths from a file, one per line; - for standard input
    #[arg(long, value_name = "FILE")]
    from_list: Option<PathBuf>,
    /// The subject of each row
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    per: PerWhat,
    /// With --per series or study, what to write where files differ
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    differing: WhereDiffering,
    /// Write to this file; - for standard output, the default
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The output format; by default that of the --output file's extension, else CSV
    #[arg(long, value_enum, value_name = "FORM")]
    format: Option<Format>,
    /// Also write the files that could not be read, with the reasons, to this file, in the format
    /// of its extension
    #[arg(long, value_name = "FILE")]
    failures: Option<PathBuf>,
    /// Overwrite existing files
    #[arg(long)]
    force: bool,
    /// Threads, at most 256; 0 for two on each core, at most 32
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    threads: usize,
    /// Treat files that break the standard as unreadable
    #[arg(long)]
    strict: bool,
    /// Save the rows in this file, part by part, and continue from it: a run that was interrupted
    /// or killed is not lost. A part is 1,000 files; parts whose file names or lengths have changed
    /// are read again. The table is written when all parts are done
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
    #[command(flatten)]
    cells: Cells,
}

impl TableCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = Arc::new(dictionary::open(common)?);
        let mut texts = self.column_texts()?;
        let fields = SeriesColumns::take(&mut texts, self.per == PerWhat::Series)?;
        let columns = Column::parse_all(&texts, &dict)?;
        let target = self.output.as_deref().filter(|path| *path != Path::new("-"));
        let form = self.form(target, common)?;
        let failures_form = self.failures.as_deref().map(form_of).transpose()?;
        for path in [target, self.failures.as_deref()].into_iter().flatten() {
            target::check(path, self.force)?;
        }
        let given = self.paths.iter().map(|path| expand(path));
        let given = given.collect::<Result<Vec<_>, Error>>()?;
        let progress = Arc::new(Progress::new());
        let listed = match &self.from_list {
            Some(path) => Some(listed_paths(path, &progress)?),
            None => None,
        };
        let signal = on_signal(Arc::clone(&progress));
        let paths = given.into_iter().flatten().chain(listed.into_iter().flatten());
        let (plan, groups) = self.plan(columns, fields, &dict)?;
        let work = Work { command: self, plan, dict, progress: &progress };
        let input = match &self.resume {
            None => Input::Files(paths),
            Some(state) => match with_bar(&progress, || work.read_parts(paths, state, texts))? {
                (journal, Some(ids)) => Input::Parts(journal, ids),
                (journal, None) => {
                    let count = journal.len();
                    say!("interrupted with {count} parts done; run the same command to continue");
                    return Ok(Status::Interrupted(signal.number()));
                }
            },
        };
        let mut made = None;
        let write = |out: &mut dyn Write| -> Result<(), Failure> {
            made = Some(with_bar(&progress, || work.write(input, groups, form, out))?);
            Ok(())
        };
        match target {
            Some(path) => target::write(path, self.force, |out| write(out))?,
            None => write(output.stream())?,
        }
        let Some((summary, failures)) = made else { return Ok(Status::No) };
        if let (Some(path), Some(form)) = (&self.failures, failures_form) {
            target::write(path, self.force, |out| self.write_failures(&failures, form, out))?;
        }
        work.report(&summary, &failures);
        Ok(match summary {
            Summary { interrupted: true, .. } => Status::Interrupted(signal.number()),
            Summary { files: 0, .. } => {
                say!("no DICOM files");
                Status::No
            }
            _ => Status::Fine,
        })
    }

    /// Returns the columns as they were written, presets first.
    fn column_texts(&self) -> Result<Vec<String>, Failure> {
        let mut texts = Vec::new();
        for name in &self.preset {
            texts.extend(preset(name)?.iter().map(|text| text.to_string()));
        }
        texts.extend(self.columns.iter().cloned());
        if let Some(path) = &self.columns_from {
            let bytes = read_bytes(path)?;
            let text = std::str::from_utf8(&bytes).map_err(|error| {
                let message = "found bytes that are not UTF-8, expected one column a line";
                Error::caused(ErrorKind::InvalidArgument, message, error).with_path(path)
            })?;
            let lines = text.lines().map(str::trim);
            let columns = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
            texts.extend(columns.map(str::to_string));
        }
        Ok(texts)
    }

    fn form(&self, target: Option<&Path>, common: &Common) -> Result<Form, Failure> {
        match (self.format, target) {
            (Some(Format::Csv), _) => Ok(Form::Csv),
            (Some(Format::Jsonl), _) => Ok(Form::JsonLines),
            (Some(Format::Parquet), _) => Ok(Form::Parquet),
            (Some(Format::Arrow), None) => Ok(Form::ArrowStream),
            (Some(Format::Arrow), Some(_)) => Ok(Form::ArrowFile),
            (None, Some(path)) => form_of(path),
            (None, None) if common.json => Ok(Form::JsonLines),
            (None, None) => Ok(Form::Csv),
        }
    }

    fn plan(
        &self,
        columns: Vec<Column>,
        fields: SeriesColumns,
        dict: &DmapDict,
    ) -> Result<(Plan, Option<Groups>), Failure> {
        let by = match self.per {
            PerWhat::File | PerWhat::Frame => return Ok((Plan::new(columns), None)),
            PerWhat::Series => GroupBy::Series,
            PerWhat::Study => GroupBy::Study,
        };
        let differing = match self.differing {
            WhereDiffering::Null => Differing::Null,
            WhereDiffering::Count => Differing::Count,
            WhereDiffering::List => Differing::List,
        };
        let (plan, groups) = Groups::new(columns, by, differing, fields, dict)?;
        Ok((plan, Some(groups)))
    }

    fn write_failures(
        &self,
        failures: &[(String, String)],
        form: Form,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let headings =
            ["path", "reason"].map(|name| Heading::new(name, Kind::Text, false)).to_vec();
        let encoder = Encoder::new(form, headings, self.cells.formulas());
        let text = |text: &String| Cell::Text(text.as_str().into());
        let rows = failures.iter().map(|(path, reason)| vec![text(path), text(reason)]);
        let mut writer = encoder.writer(out)?;
        writer.write(encoder.encode(rows.collect())?)?;
        Ok(writer.finish()?)
    }
}

/// Returns the format of a file's extension.
fn form_of(path: &Path) -> Result<Form, Failure> {
    Form::of_path(path).ok_or_else(|| {
        let message = "found a file name without a known extension, expected .csv, .jsonl, \
                       .arrow or .parquet, or --format";
        Error::new(ErrorKind::InvalidArgument, message).with_path(path).into()
    })
}

/// Files that could not be read, kept for the report: path and reason.
type Failures = Vec<(String, String)>;

/// The most unreadable files that are listed one by one; a table of failures lists all of them.
const MAX_LISTED: usize = 20;
/// The number of rows of groups that are written together.
const GROUP_ROWS: usize = 1000;

/// The input of the rows.
enum Input<P> {
    /// Files to read.
    Files(P),
    /// Parts that have been read, by their ids.
    Parts(TableJournal, Vec<String>),
}

struct Work<'c> {
    command: &'c TableCommand,
    plan: Plan,
    dict: Arc<DmapDict>,
    progress: &'c Progress,
}

impl Work<'_> {
    fn options(&self) -> TableOptions {
        let command = self.command;
        TableOptions {
            read: ReadOptions { strict: command.strict, ..ReadOptions::default() },
            per: if command.per == PerWhat::Frame { Per::Frame } else { Per::File },
            threads: command.threads,
        }
    }

    /// Reads the parts that are not in the file yet; returns the ids of all parts in the order of
    /// their names, or None when interrupted.
    fn read_parts(
        &self,
        paths: impl Iterator<Item = PathBuf>,
        state: &Path,
        mut columns: Vec<String>,
    ) -> Result<(TableJournal, Option<Vec<String>>), Failure> {
        // Includes the columns by which groups are formed.
        let names = self.plan.columns().iter().map(|column| column.name.clone());
        columns.extend(names.skip(columns.len()));
        let options = self.options();
        let spec = TableSpec::new(&columns, &self.plan, &self.dict, &options);
        let mut journal = TableJournal::open(state, spec, &self.dict)?;
        let mut ids = Vec::new();
        for (id, part) in parts_of(paths, state) {
            if !journal.contains(&id) && !self.progress.is_stopped() {
                let files = part.into_iter();
                let made = TablePart::read(files, &self.plan, &self.dict, &options, self.progress);
                if !made.summary.interrupted {
                    journal.add(&id, &made)?;
                }
            }
            if self.progress.is_stopped() {
                return Ok((journal, None));
            }
            ids.push(id);
        }
        Ok((journal, Some(ids)))
    }

    /// Passes rows to `take`, in their order, after `prepare`, which several threads may call.
    fn each<T: Send>(
        &self,
        input: Input<impl Iterator<Item = PathBuf> + Send>,
        prepare: &(dyn Fn(&mut Batch) -> T + Sync),
        take: &mut dyn FnMut(Batch, T) -> Result<(), Failure>,
    ) -> Result<Summary, Failure> {
        let (mut journal, ids) = match input {
            Input::Parts(journal, ids) => (journal, ids),
            Input::Files(paths) => {
                let options = self.options();
                let (plan, dict) = (&self.plan, &self.dict);
                return make_table(paths, plan, dict, &options, self.progress, prepare, take);
            }
        };
        let mut summary = Summary::default();
        for id in ids {
            // No part is missing here.
            let Some(part) = journal.part(&id)? else { continue };
            summary.add(part.summary);
            let mut batch =
                Batch { rows: part.rows, failures: part.failures, summary: Summary::default() };
            let prepared = prepare(&mut batch);
            take(batch, prepared)?;
        }
        Ok(summary)
    }

    fn write(
        &self,
        input: Input<impl Iterator<Item = PathBuf> + Send>,
        groups: Option<Groups>,
        form: Form,
        out: &mut dyn Write,
    ) -> Result<(Summary, Failures), Failure> {
        let headings = groups.as_ref().map_or_else(|| self.plan.headings(), Groups::headings);
        let encoder = Encoder::new(form, headings, self.command.cells.formulas());
        let mut writer = encoder.writer(out)?;
        let mut failures = Vec::new();
        let Some(mut groups) = groups else {
            let encode = |batch: &mut Batch| encoder.encode(std::mem::take(&mut batch.rows));
            let mut take = |mut batch: Batch, rows: io::Result<_>| {
                failures.append(&mut batch.failures);
                Ok::<(), Failure>(writer.write(rows?)?)
            };
            let summary = self.each(input, &encode, &mut take)?;
            writer.finish()?;
            return Ok((summary, failures));
        };
        let mut take = |mut batch: Batch, ()| {
            failures.append(&mut batch.failures);
            batch.rows.into_iter().for_each(|row| groups.add(row));
            Ok::<(), Failure>(())
        };
        let mut summary = self.each(input, &|_| (), &mut take)?;
        summary.rows = groups.len() as u64;
        let mut rows = groups.rows();
        loop {
            let part: Vec<Row> = rows.by_ref().take(GROUP_ROWS).collect();
            if part.is_empty() {
                break;
            }
            writer.write(encoder.encode(part)?)?;
        }
        writer.finish()?;
        Ok((summary, failures))
    }

    /// Reports what is not in the table, and why.
    fn report(&self, summary: &Summary, failures: &Failures) {
        for (path, reason) in failures.iter().take(MAX_LISTED) {
            say!("{path}: {reason}");
        }
        if failures.len() > MAX_LISTED {
            let more = failures.len() - MAX_LISTED;
            say!("{more} more could not be read; --failures FILE lists all of them");
        }
        for ((column, reason), null) in &summary.nulls {
            let name = self.plan.columns().get(*column).map_or("", |column| column.name.as_str());
            let (count, reason, example) = (null.count, reason.as_str(), &null.example);
            let values = counted(count, "null value");
            say!("{name}: {values}: {reason}; the first in {example}");
        }
        let Summary { files, other_files, failure_count, rows, .. } = summary;
        say!(
            "{} of {}; {}, {failure_count} could not be read",
            counted(*rows, "row"),
            counted(*files, "DICOM file"),
            counted(*other_files, "other file")
        );
    }
}
