//! `dicom-map storescu`.

use super::peer::{Connection, bad, interruptible, reader, status};
use super::serving::listening;
use crate::archive::listed_paths;
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use crate::target;
use crate::words::say;
use dicom_map::escape::{self, Formulas};
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::Reader;
use dicom_map_inspect::census::Progress;
use dicom_map_inspect::files::files;
use dicom_map_net::limits::MAX_OPERATIONS;
use dicom_map_net::scp::ServerOptions;
use dicom_map_net::scu::{self, CommitmentListener, Outcome, Sent, StoreOptions};
use dicom_map_net::{Address, ConnectOptions};
use indicatif::{ProgressBar, ProgressStyle};
use serde_json::json;
use std::collections::HashSet;
use std::fs::File;
use std::io::IsTerminal as _;
use std::path::PathBuf;
use std::sync::mpsc::sync_channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// Send DICOM files (C-STORE), byte for byte as they are
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  dicom-map storescu PACS@127.0.0.1:11112 scan.dcm
  dicom-map storescu -r PACS@127.0.0.1:11112 folder --concurrency 4 --report sent.csv
  find . -name '*.dcm' | dicom-map storescu PACS@127.0.0.1:11112 --from-list -

Exit status: 0 all done, 1 a file failed or was refused, 2 could not run (usage, files), 3 no
connection, 4 association rejected, or no presentation context accepted.")]
pub(crate) struct StoreScu {
    /// AET@host:port; or a host, with the port before the paths
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// Files, and folders of files
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,
    /// Include subfolders
    #[arg(short, long)]
    recursive: bool,
    /// Read paths from a file, one per line; - for standard input
    #[arg(long, value_name = "FILE")]
    from_list: Option<PathBuf>,
    /// The number of associations at once
    #[arg(short = 'c', long, value_name = "COUNT", default_value_t = 1, value_parser = clap::value_parser!(u8).range(1..=64))]
    concurrency: u8,
    /// The maximum number of files to send over an association before their answers arrive, if the
    /// peer agrees (asynchronous operations window)
    #[arg(long, value_name = "COUNT", default_value_t = MAX_OPERATIONS, value_parser = clap::value_parser!(u16).range(1..=i64::from(MAX_OPERATIONS)))]
    window: u16,
    /// How many times to resend a file that got no answer
    #[arg(long, value_name = "COUNT", default_value_t = 1)]
    retries: u32,
    /// Convert files that the peer does not accept as they are, losslessly
    #[cfg(feature = "pixel")]
    #[arg(long)]
    transcode: bool,
    /// Write the outcome of each file, as CSV
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Overwrite an existing report
    #[arg(long, requires = "report")]
    force: bool,
    /// Ask the peer to commit to keeping what was sent (storage commitment), and wait for its
    /// answer
    #[arg(long)]
    commit: bool,
    /// How long to wait for the commitment
    #[arg(long, value_name = "SECONDS", default_value_t = 60, requires = "commit")]
    commit_wait: u32,
    /// The port on which the peer may send its commitment over another association
    #[arg(long, value_name = "PORT", requires = "commit")]
    commit_port: Option<u16>,
    /// The address that --commit-port listens on; 0.0.0.0 for all
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1", requires = "commit_port")]
    bind: String,
    #[command(flatten)]
    connection: Connection,
}

/// The maximum number of lines that wait for a slow reader of standard output.
const WAITING_LINES: usize = 1024;
/// The columns of a report.
const REPORT_COLUMNS: [&str; 7] =
    ["file", "sop_class", "sop_instance", "transfer_syntax", "outcome", "status", "words"];

/// Results that are written while files are sent, by any thread.
struct Log<'a> {
    report: Option<csv::Writer<File>>,
    named: &'a HashSet<PathBuf>,
    /// Files in folders that are not DICOM files.
    other: u64,
    /// The SOP class and instance UID of what was stored, for the commitment.
    stored: Option<Vec<(String, String)>>,
    failure: Option<Failure>,
    /// Files for which no context was accepted.
    not_accepted: u64,
}

impl StoreScu {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let (port, paths) = match self.paths.split_first() {
            Some((port, paths)) if !self.address.contains(':') => {
                (Some(port.to_str().ok_or_else(|| bad("found no port after a host"))?), paths)
            }
            _ => (None, &self.paths[..]),
        };
        let address = self.connection.address(&self.address, port)?;
        if paths.is_empty() && self.from_list.is_none() {
            return Err(bad("found no files to send, expected paths or --from-list").into());
        }
        for path in paths {
            // A path that does not exist is a mistake of the command line: nothing is sent.
            std::fs::symlink_metadata(path).map_err(|error| Error::from_io(error, path))?;
        }
        let options = self.connection.options()?;
        let reader = reader(common)?;
        let report = match &self.report {
            None => None,
            Some(path) => {
                target::check(path, self.force)?;
                let file = File::create(path).map_err(|error| Error::from_io(error, path))?;
                let mut file = csv::Writer::from_writer(file);
                write_row(&mut file, REPORT_COLUMNS)?;
                Some(file)
            }
        };
        let signal = interruptible(&options);
        let named: HashSet<PathBuf> = paths.iter().cloned().collect();
        let log = Mutex::new(Log {
            report,
            named: &named,
            other: 0,
            stored: self.commit.then(Vec::new),
            failure: None,
            not_accepted: 0,
        });
        let bar = bar();
        let unreadable = Mutex::new(0_u64);
        let mut sources = self.sources(paths, &options, &unreadable)?;
        let store = StoreOptions {
            concurrency: self.concurrency.into(),
            retries: self.retries,
            operations: self.window,
            transcode: self.transcoder(&reader),
            ..StoreOptions::default()
        };
        // Lines are written here, because the stream belongs to this thread.
        let (lines, written) = sync_channel::<serde_json::Value>(WAITING_LINES);
        let done = thread::scope(|scope| {
            let work = scope.spawn(|| {
                let lines = lines;
                let tell = |sent: &Sent| {
                    let line = {
                        let mut log = log.lock().unwrap_or_else(PoisonError::into_inner);
                        bar.suspend(|| log.note(sent))
                    };
                    bar.inc(1);
                    if common.json {
                        let _ = lines.send(line);
                    }
                };
                scu::store(&address, &options, &store, &reader, &mut *sources, &tell)
            });
            for line in written {
                if let Err(failure) = output.json_line(&line).and_then(|()| output.flush()) {
                    options.stop.now();
                    return Err(failure);
                }
            }
            Ok(work.join().unwrap_or_default())
        })?;
        drop(sources);
        bar.finish_and_clear();
        let mut log = log.into_inner().unwrap_or_else(PoisonError::into_inner);
        output.flush()?;
        if let Some(report) = &mut log.report {
            report.flush().map_err(Failure::from)?;
        }
        let failed =
            done.failed - log.other + *unreadable.lock().unwrap_or_else(PoisonError::into_inner);
        if log.other > 0 {
            say!("{} files are not DICOM files", log.other);
        }
        if let Some(failure) = log.failure {
            return Err(failure);
        }
        if signal.has_come() {
            say!("stopped: {} stored, {failed} not", done.stored);
            return Ok(status(false, &signal));
        }
        if let Some(error) = done.fatal {
            return Err(error.into());
        }
        let warned = if done.warnings > 0 {
            format!(", {} with warnings", done.warnings)
        } else {
            String::new()
        };
        say!("stored {} files{warned}, {failed} not", done.stored);
        if done.stored == 0 && failed > 0 && failed == log.not_accepted {
            let message =
                format!("{address}: the peer accepted no presentation context of these files");
            return Err(Error::new(dicom_map_net::error_kind::NO_CONTEXT, message).into());
        }
        let kept = match log.stored.filter(|stored| !stored.is_empty()) {
            Some(stored) => self.commit(&address, &options, &stored, &reader)?,
            None => true,
        };
        Ok(status(failed == 0 && done.stored > 0 && kept, &signal))
    }

    /// Returns the files, one after another. A path that cannot be opened is reported at once.
    fn sources<'s>(
        &'s self,
        paths: &[PathBuf],
        options: &ConnectOptions,
        unreadable: &'s Mutex<u64>,
    ) -> Result<Box<dyn Iterator<Item = scu::Input> + Send + 's>, Failure> {
        let found = files(paths.to_vec(), self.recursive).filter_map(|path| match path {
            Ok(path) => Some(path),
            Err(error) => {
                say!("error: {error}");
                *unreadable.lock().unwrap_or_else(PoisonError::into_inner) += 1;
                None
            }
        });
        let stop = options.stop.clone();
        let listed: Box<dyn Iterator<Item = PathBuf> + Send> = match &self.from_list {
            None => Box::new(std::iter::empty()),
            Some(list) => Box::new(listed_paths(list, &Arc::new(Progress::default()))?),
        };
        Ok(Box::new(
            found.chain(listed).take_while(move |_| !stop.is_stopped()).map(scu::Input::File),
        ))
    }

    #[cfg(feature = "pixel")]
    fn transcoder(&self, reader: &Reader) -> Option<Arc<dyn scu::Transcode>> {
        let by_pixels = || -> Arc<dyn scu::Transcode> {
            Arc::new(super::transcoding::ByPixels(reader.clone()))
        };
        self.transcode.then(by_pixels)
    }

    #[cfg(not(feature = "pixel"))]
    #[expect(clippy::unused_self, reason = "as with pixels")]
    fn transcoder(&self, _reader: &Reader) -> Option<Arc<dyn scu::Transcode>> {
        None
    }

    /// Asks for the commitment, and reports the objects that are not part of it.
    fn commit(
        &self,
        address: &Address,
        options: &ConnectOptions,
        stored: &[(String, String)],
        reader: &Reader,
    ) -> Result<bool, Failure> {
        let (handler, receiver) = CommitmentListener::new();
        let server = match self.commit_port {
            None => None,
            Some(port) => Some(listening(&self.bind, port, ServerOptions::default(), handler)?),
        };
        let wait = Duration::from_secs(self.commit_wait.into());
        let listener = server.as_ref().map(|_| &receiver);
        let commitment = scu::commit(address, options, stored, wait, listener, reader)?;
        for (instance, reason) in &commitment.failed {
            say!("{instance}: the peer does not keep it, reason {reason:04X}");
        }
        say!("the peer keeps {} of {} objects", commitment.kept.len(), stored.len());
        Ok(commitment.failed.is_empty() && commitment.kept.len() >= stored.len())
    }
}

impl Log<'_> {
    /// Records the outcome of a file, and reports an error. Returns it as a JSON object.
    fn note(&mut self, sent: &Sent) -> serde_json::Value {
        let (outcome, code, words) = match &sent.outcome {
            Outcome::Answered(status, comment) => {
                let outcome = match (status.is_success(), status.is_warning()) {
                    (true, _) => "stored",
                    (_, true) => "warning",
                    _ => "refused",
                };
                let words = if comment.is_empty() {
                    status.words().to_string()
                } else {
                    format!("{}: {comment}", status.words())
                };
                (outcome, format!("{:04X}", status.0), words)
            }
            Outcome::NotAccepted => {
                self.not_accepted += 1;
                ("not accepted", String::new(), "the peer does not accept such objects".to_string())
            }
            // A folder may hold other files too.
            Outcome::Failed(error)
                if error.kind() == ErrorKind::InvalidData
                    && !self.named.contains(&sent.path)
                    && sent.object.is_none() =>
            {
                self.other += 1;
                ("no DICOM file", String::new(), error.message().to_string())
            }
            Outcome::Failed(error) => ("failed", String::new(), error.message().to_string()),
        };
        let path = escape::path(&sent.path);
        if !sent.outcome.is_stored() && outcome != "no DICOM file" {
            say!("{path}: {outcome}{}{code}, {words}", if code.is_empty() { "" } else { " " });
        }
        if let (true, Some(stored), Some(object)) =
            (sent.outcome.is_stored(), &mut self.stored, &sent.object)
        {
            stored.push((object.sop_class.clone(), object.sop_instance.clone()));
        }
        let text = |of: fn(&scu::Outgoing) -> &String| {
            sent.object.as_ref().map_or("", |it| of(it).as_str())
        };
        let (class, instance, syntax) =
            (text(|it| &it.sop_class), text(|it| &it.sop_instance), text(|it| &it.syntax));
        if let Some(report) = &mut self.report {
            let row = [&*path, class, instance, syntax, outcome, &code, &words];
            if let Err(error) = write_row(report, row) {
                self.failure.get_or_insert(error);
            }
        }
        json!({
            "file": path, "sop_class": class, "sop_instance": instance, "transfer_syntax": syntax,
            "outcome": outcome, "status": code, "words": words,
        })
    }
}

/// Writes a row, with each cell escaped.
fn write_row(report: &mut csv::Writer<File>, cells: [&str; 7]) -> Result<(), Failure> {
    let cells = cells.map(|text| escape::cell(text, Formulas::Defused));
    let written = report.write_record(cells.iter().map(|cell| cell.as_bytes()));
    written.map_err(|error| Failure::Stream(std::io::Error::other(error)))
}

/// Returns a bar on standard error, if that is a terminal.
fn bar() -> ProgressBar {
    if !std::io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new_spinner();
    // The template is a constant; if it were invalid, the bar would keep its default.
    if let Ok(style) = ProgressStyle::with_template("{spinner} {pos} files, {per_sec}, {elapsed}") {
        bar.set_style(style);
    }
    bar.enable_steady_tick(Duration::from_millis(200));
    bar
}
