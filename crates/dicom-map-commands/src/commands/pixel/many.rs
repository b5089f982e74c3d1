//! A run over many files, each of which produces an output file.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{STDIN, read_data_set, report};
use crate::output::Output;
use crate::status::Status;
use crate::target;
use crate::words::say;
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_inspect::files::files;
use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

/// The input files, and where the output goes.
#[derive(Debug, clap::Args)]
pub(super) struct Many {
    /// Files, and folders of files; - for a file on standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Include subfolders
    #[arg(short, long)]
    recursive: bool,
    /// Write the file here
    #[arg(short, long, value_name = "FILE", conflicts_with = "out_dir")]
    pub(super) output: Option<PathBuf>,
    /// Write the files into this folder, keeping their names and subfolders
    #[arg(long, value_name = "FOLDER")]
    out_dir: Option<PathBuf>,
    /// Overwrite existing files
    #[arg(long)]
    pub(super) force: bool,
}

/// One file of a run.
pub(super) struct Job<'a> {
    /// Its data set.
    pub(super) data_set: &'a DataSet,
    /// Its name.
    pub(super) path: &'a Path,
    /// The output: the file that --output names, or the file's own name in the folder that
    /// --out-dir names.
    pub(super) target: PathBuf,
    /// True if the target is named by --output.
    pub(super) is_named: bool,
}

impl Many {
    /// Runs `work` for each file. A file that fails is reported, and the others go on.
    pub(super) fn run(
        &self,
        common: &Common,
        output: &mut Output,
        work: &mut dyn FnMut(&Job<'_>, &mut Output) -> Result<(), Failure>,
    ) -> Result<Status, Failure> {
        let is_one = self.paths.len() == 1 && !self.paths[0].is_dir();
        if self.output.is_none() && self.out_dir.is_none() {
            return Err(bad("found no output, expected --output or --out-dir"));
        }
        if self.output.is_some() && !is_one {
            return Err(bad("found several files for --output, expected one file or --out-dir"));
        }
        if self.out_dir.is_some() && self.paths.iter().any(|path| path == Path::new(STDIN)) {
            return Err(bad("found standard input, which has no name, expected --output"));
        }
        let reader = Reader::new(dictionary::open(common)?);
        let bar = bar(is_one);
        let (mut done, mut failed, mut other) = (0_u64, 0_u64, 0_u64);
        for given in &self.paths {
            let found: Box<dyn Iterator<Item = Result<PathBuf, Error>>> =
                if given == Path::new(STDIN) {
                    Box::new(std::iter::once(Ok(given.clone())))
                } else {
                    Box::new(files([given.clone()], self.recursive))
                };
            for path in found {
                let result = match path {
                    Ok(path) if self.is_own(&path, given) => continue,
                    Ok(path) => match read_data_set(&reader, &path) {
                        // A folder may hold other files too.
                        Err(error) if error.kind() == ErrorKind::InvalidData && path != *given => {
                            other += 1;
                            continue;
                        }
                        Err(error) => Err(error.into()),
                        Ok(data_set) => {
                            let job = self.job(&data_set, &path, given);
                            work(&job, output).map_err(|failure| named(failure, &path))
                        }
                    },
                    Err(error) => Err(error.into()),
                };
                match result {
                    Ok(()) => done += 1,
                    Err(Failure::Library(error)) => {
                        failed += 1;
                        bar.suspend(|| report(&error, common, output))?;
                    }
                    Err(failure) => return Err(failure),
                }
                bar.inc(1);
            }
        }
        bar.finish_and_clear();
        output.flush()?;
        if other > 0 {
            say!("{other} files are not DICOM files");
        }
        if done + failed > 1 {
            let failed = match failed {
                0 => String::new(),
                failed => format!(", {failed} could not be"),
            };
            say!("converted {done} files{failed}");
        }
        match (done, failed) {
            (_, 1..) => Err(Failure::Answered),
            (0, 0) => Ok(Status::No),
            _ => Ok(Status::Fine),
        }
    }

    fn job<'a>(&self, data_set: &'a DataSet, path: &'a Path, given: &Path) -> Job<'a> {
        let (target, is_named) = match (&self.output, &self.out_dir) {
            (Some(target), _) => (target.clone(), true),
            (None, folder) => {
                let name = target::inner_name(path, given);
                (folder.as_deref().unwrap_or(Path::new("")).join(name), false)
            }
        };
        Job { data_set, path, target, is_named }
    }

    /// Returns true for a file that an earlier run has written into the output folder.
    fn is_own(&self, path: &Path, given: &Path) -> bool {
        path != given
            && self.out_dir.as_ref().is_some_and(|folder| {
                match (std::fs::canonicalize(path), std::fs::canonicalize(folder)) {
                    (Ok(path), Ok(folder)) => path.starts_with(folder),
                    _ => false,
                }
            })
    }
}

/// Creates the folder of a file that is about to be written.
pub(super) fn make_folder(path: &Path) -> Result<(), Error> {
    match path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        Some(folder) => {
            std::fs::create_dir_all(folder).map_err(|error| Error::from_io(error, folder))
        }
        None => Ok(()),
    }
}

/// Returns a bar on standard error, if that is a terminal and there are many files.
fn bar(is_one: bool) -> ProgressBar {
    if is_one || !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    // The template is a constant; if it were invalid, the bar would keep its default.
    if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} files, {per_sec}, {elapsed}") {
        bar.set_style(style);
    }
    bar
}

/// Returns the failure with the file that it is about.
fn named(failure: Failure, path: &Path) -> Failure {
    match failure {
        Failure::Library(error) if error.path().is_none() => error.with_path(path).into(),
        other => other,
    }
}

pub(super) fn bad(message: &str) -> Failure {
    Error::new(ErrorKind::InvalidArgument, message).into()
}
