//! `dicom-map census`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::STDIN;
use crate::output::Output;
use crate::signals::on_signal;
use crate::status::Status;
use crate::target;
use crate::words::say;
use dicom_map::{DmapDict, Error};
use dicom_map_dataset::ReadOptions;
use dicom_map_inspect::census::{Census, CensusOptions, Progress, take_census};
use indicatif::{ProgressBar, ProgressStyle};
use std::io::{BufRead as _, BufReader, IsTerminal as _, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

/// The form of a census.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
enum Format {
    /// What people want to know first
    Table,
    /// One row for each creator, tag and VR
    Csv,
    /// Everything, as one object
    Json,
}

/// Count the elements in an archive of DICOM files, and what the registry knows of them; no values
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  dicom-map census /archive
  dicom-map census /archive -o census.csv
  find /archive -name '*.dcm' | dicom-map census --from-list -

Ctrl-C and SIGTERM end the counting and show what there is. A file of several names counts once.

Exit status: 0 counted, 1 no DICOM files, 2 could not run, 130 ended by Ctrl-C, 143 by SIGTERM. Files that cannot be read are listed and change nothing.")]
pub(crate) struct CensusCommand {
    /// Folders, with all folders in them, and files
    #[arg(value_name = "PATH", required_unless_present = "from_list")]
    paths: Vec<PathBuf>,
    /// Read paths from a file, one a line; - for standard input
    #[arg(long, value_name = "FILE")]
    from_list: Option<PathBuf>,
    /// The form of the output; else what the name of the --output file ends with, .csv or .json,
    /// says, or a table
    #[arg(long, value_enum, value_name = "FORM")]
    format: Option<Format>,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Write over an existing file
    #[arg(long, requires = "output")]
    force: bool,
    /// Threads, at most 256; 0 for four on each core, at most 64
    #[arg(long, default_value_t = 0, value_name = "COUNT")]
    threads: usize,
    /// Count files that break the standard as files that can not be read
    #[arg(long)]
    strict: bool,
}

impl CensusCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let format = self.format(common);
        if let Some(path) = &self.output {
            target::check(path, self.force)?;
        }
        for path in &self.paths {
            std::fs::symlink_metadata(path).map_err(|error| Error::from_io(error, path))?;
        }
        let progress = Arc::new(Progress::new());
        let listed = match &self.from_list {
            Some(path) => Some(listed_paths(path, &progress)?),
            None => None,
        };
        let signal = on_signal(Arc::clone(&progress));
        let options = CensusOptions {
            read: ReadOptions { strict: self.strict, ..ReadOptions::default() },
            threads: self.threads,
        };
        let paths = self.paths.iter().cloned().chain(listed.into_iter().flatten());
        let census = with_bar(&progress, || take_census(paths, &dict, &options, &progress));
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
        let write = |out: &mut dyn Write| -> Result<(), Failure> {
            match format {
                Format::Table => census.write_table(dict, out)?,
                Format::Csv => census.write_csv(dict, out)?,
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

/// Runs `work` with a bar on standard error, if that is a terminal.
fn with_bar<T>(progress: &Progress, work: impl FnOnce() -> T) -> T {
    const TICK: Duration = Duration::from_millis(100);
    if !std::io::stderr().is_terminal() {
        return work();
    }
    let bar = ProgressBar::new_spinner();
    // The template is a constant; were it broken, the bar would keep its own.
    if let Ok(style) =
        ProgressStyle::with_template("{spinner} {pos} files, {per_sec}, {elapsed}{msg}")
    {
        bar.set_style(style);
    }
    let is_done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            while !is_done.load(std::sync::atomic::Ordering::Relaxed) {
                bar.set_position(progress.files());
                if progress.failures() > 0 {
                    bar.set_message(format!(", {} could not be read", progress.failures()));
                }
                std::thread::sleep(TICK);
            }
        });
        let result = work();
        is_done.store(true, std::sync::atomic::Ordering::Relaxed);
        bar.finish_and_clear();
        result
    })
}

/// The paths in a list, read as they are asked for. A name that is not UTF-8 is taken as it is
/// where the system allows such names.
///
/// A thread of its own waits for the list, so that Ctrl-C is heard while nothing comes.
fn listed_paths(
    list: &Path,
    progress: &Arc<Progress>,
) -> Result<impl Iterator<Item = PathBuf> + Send + use<>, Error> {
    const WAIT: Duration = Duration::from_millis(100);
    /// Paths read ahead, at most.
    const AHEAD: usize = 1024;
    let stream: Box<dyn Read + Send> = if list == Path::new(STDIN) {
        Box::new(std::io::stdin())
    } else {
        Box::new(std::fs::File::open(list).map_err(|error| Error::from_io(error, list))?)
    };
    let (sender, receiver) = mpsc::sync_channel(AHEAD);
    std::thread::spawn(move || {
        for line in BufReader::new(stream).split(b'\n').map_while(Result::ok) {
            let path = path_of(line.strip_suffix(b"\r").unwrap_or(&line));
            // Nobody takes paths any more: the census is over.
            if !path.as_os_str().is_empty() && sender.send(path).is_err() {
                break;
            }
        }
    });
    let progress = Arc::clone(progress);
    Ok(std::iter::from_fn(move || {
        loop {
            match receiver.recv_timeout(WAIT) {
                Ok(path) => return Some(path),
                Err(RecvTimeoutError::Timeout) if !progress.is_stopped() => {}
                Err(_) => return None,
            }
        }
    }))
}

#[cfg(unix)]
fn path_of(line: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    PathBuf::from(std::ffi::OsStr::from_bytes(line))
}

#[cfg(not(unix))]
fn path_of(line: &[u8]) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(line).into_owned())
}
