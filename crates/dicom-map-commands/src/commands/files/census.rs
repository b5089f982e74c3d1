//! `dicom-map census`.

use crate::archive::{listed_paths, parts_of};
use crate::bar::with_bar;
use crate::common::{Cells, Common};
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{STDIN, read_stdin};
use crate::output::Output;
use crate::signals::on_signal;
use crate::status::Status;
use crate::target;
use crate::words::say;
use dicom_map::{DmapDict, Error, ErrorKind};
use dicom_map_dataset::ReadOptions;
use dicom_map_inspect::census::{
    Census, CensusOptions, CensusParts, Journal, Progress, take_census,
};
use dicom_map_inspect::files::expand;
use dicom_map_inspect::objects::{Given, InMemory};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The form of a census.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
enum Format {
    /// A summary for people
    Table,
    /// One row for each creator, tag and VR
    Csv,
    /// Everything, as one object
    Json,
}

/// Count the elements in an archive of DICOM files, and how many are known, without their values
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  dicom-map census /archive
  dicom-map census /archive -o census.csv
  dicom-map census - < archive.tar.gz
  find /archive -name '*.dcm' | dicom-map census --from-list -

Ctrl-C and SIGTERM stop the counting and show the results so far. A file with several names is
counted once.

Exit status: 0 counted, 1 no DICOM files, 2 could not run, 130 ended by Ctrl-C, 143 by SIGTERM. Files that cannot be read are listed and do not change the status.")]
pub(crate) struct CensusCommand {
    /// Folders with their subfolders, files, zip and tar archives, and wildcard patterns; - for a
    /// file or archive on standard input
    #[arg(value_name = "PATH", required_unless_present = "from_list")]
    paths: Vec<PathBuf>,
    /// Read paths from a file, one per line; - for standard input
    #[arg(long, value_name = "FILE")]
    from_list: Option<PathBuf>,
    /// The output format; by default that of the --output file's extension (.csv or .json), else a
    /// table
    #[arg(long, value_enum, value_name = "FORM")]
    format: Option<Format>,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite an existing file
    #[arg(long, requires = "output")]
    force: bool,
    /// Threads, at most 256; 0 for four on each core, at most 64
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    threads: usize,
    /// Treat files that break the standard as unreadable
    #[arg(long)]
    strict: bool,
    /// Leave out the names of files and folders, which may contain patients' names
    #[arg(long)]
    no_paths: bool,
    /// Save the counts in this file, part by part, and continue from it: a run that was killed is
    /// not lost. A part is 1,000 files; a part whose file names or lengths have changed is counted
    /// again
    #[arg(long, value_name = "FILE")]
    resume: Option<PathBuf>,
    #[command(flatten)]
    cells: Cells,
}

impl CensusCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let format = self.format(common);
        if let Some(path) = &self.output {
            target::check(path, self.force)?;
        }
        let has_stdin = self.paths.iter().any(|path| path == Path::new(STDIN));
        let lists_stdin = self.from_list.as_deref() == Some(Path::new(STDIN));
        if has_stdin && (lists_stdin || self.resume.is_some()) {
            let with = if lists_stdin { "--from-list -" } else { "--resume" };
            let message = format!("found - with {with}, expected named files");
            return Err(Error::new(ErrorKind::InvalidArgument, message).into());
        }
        let given = self.paths.iter().map(|path| given(path));
        let given = given.collect::<Result<Vec<_>, Error>>()?;
        let progress = Arc::new(Progress::new());
        let listed = match &self.from_list {
            Some(path) => Some(listed_paths(path, &progress)?),
            None => None,
        };
        let signal = on_signal(Arc::clone(&progress));
        let options = CensusOptions {
            read: ReadOptions { strict: self.strict, ..ReadOptions::default() },
            threads: self.threads,
            no_paths: self.no_paths,
        };
        let listed = listed.into_iter().flatten();
        let census = with_bar(&progress, || match &self.resume {
            None => {
                let paths = given.into_iter().flatten().chain(listed.map(Given::Path));
                Ok(take_census(paths, &dict, &options, &progress))
            }
            Some(state) => {
                // `given` refuses it if there is anything else.
                let paths = given.into_iter().flatten().filter_map(|given| match given {
                    Given::Path(path) => Some(path),
                    Given::Object(_) | Given::Failed(_) => None,
                });
                in_parts(paths.chain(listed), state, &dict, &options, &progress)
            }
        })?;
        self.write(&census, &dict, format, output)?;
        Ok(match census {
            Census { interrupted: true, .. } => Status::Interrupted(signal.number()),
            Census { files: 0, .. } => {
                say!("no DICOM files");
                Status::No
            }
            _ => Status::Fine,
        })
    }

    fn format(&self, common: &Common) -> Format {
        let extension = self
            .output
            .as_ref()
            .and_then(|path| path.extension())
            .and_then(|extension| extension.to_str());
        let of_output = match extension {
            Some("csv") => Format::Csv,
            Some("json") => Format::Json,
            _ => Format::Table,
        };
        if common.json { Format::Json } else { self.format.unwrap_or(of_output) }
    }

    fn write(
        &self,
        census: &Census,
        dict: &DmapDict,
        format: Format,
        output: &mut Output,
    ) -> Result<(), Failure> {
        let width = output.width.filter(|_| self.output.is_none());
        let write = |out: &mut dyn Write| -> Result<(), Failure> {
            match format {
                Format::Table => census.write_table(dict, width, out)?,
                Format::Csv => census.write_csv(dict, self.cells.formulas(), out)?,
                Format::Json => {
                    census.write_json(dict, true, out)?;
                    out.write_all(b"\n")?;
                }
            }
            Ok(())
        };
        match &self.output {
            Some(path) => target::write(path, self.force, write),
            None => write(output.stream()),
        }
    }
}

/// Returns what a path refers to: standard input for `-`, several files for a wildcard pattern.
fn given(path: &Path) -> Result<Box<dyn Iterator<Item = Given> + Send>, Error> {
    if path == Path::new(STDIN) {
        let input = InMemory::new(path, read_stdin()?);
        return Ok(Box::new(std::iter::once(Given::Object(Box::new(input)))));
    }
    Ok(Box::new(expand(path)?.map(Given::Path)))
}

/// Takes a census part by part, with a file that records the finished parts.
fn in_parts(
    paths: impl Iterator<Item = PathBuf>,
    state: &Path,
    dict: &DmapDict,
    options: &CensusOptions,
    progress: &Progress,
) -> Result<Census, Error> {
    let mut journal = Journal::open(state, dict)?;
    let mut total = Census::default();
    let mut wanted = CensusParts::new(dict);
    // Files read with other options make other parts.
    let strict = if options.read.strict { "-strict" } else { "" };
    let no_paths = if options.no_paths { "-no-paths" } else { "" };
    for (id, part) in parts_of(paths, state) {
        let id = format!("{id}{strict}{no_paths}");
        if progress.is_stopped() {
            break;
        }
        if !journal.parts().contains(&id) {
            let counted = take_census(part.into_iter(), dict, options, progress);
            if counted.interrupted {
                total.merge(counted);
                break;
            }
            journal.add(&id, counted).map_err(|error| error.with_path(state))?;
        }
        if let Some(counted) = journal.parts().get(&id) {
            wanted.add(&id, counted.clone())?;
        }
    }
    total.merge(wanted.total());
    total.interrupted |= progress.is_stopped();
    Ok(total)
}
