//! `dicom-map storescp`.

use super::peer::{TlsServing, bad};
use super::serving::{Storing, event_json, listening, server_options, stored_json};
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::signals::on_first_signal;
use crate::status::Status;
use crate::words::say;
use dicom_map::DmapDict;
use dicom_map::{Error, escape};
use dicom_map_net::AeTitle;
use dicom_map_net::limits::MAX_ASSOCIATIONS;
use dicom_map_net::scp::{Accepted, StorageScp};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The maximum number of events that wait for a slow reader of standard output; an association with
/// one more waits too.
const WAITING_EVENTS: usize = 4096;

/// Receive DICOM objects (C-STORE) into a folder, byte for byte as they arrive
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Each event is a line of JSON on standard output. Ctrl-C and SIGTERM let current transfers finish.

Examples:
  dicom-map storescp -p 11112 -o incoming
  dicom-map storescp -p 11112 -o incoming --layout '{PatientID}/{StudyInstanceUID}' --aet STORE
  dicom-map storescp -p 2762 --bind 0.0.0.0 --tls-cert server.pem --tls-key server.key -o incoming

Exit status: 0 stopped by a signal, 2 could not run.")]
pub(crate) struct StoreScp {
    /// The port to listen on; 0 for any free one
    #[arg(short, long, value_name = "PORT", default_value_t = 11112)]
    port: u16,
    /// The address to listen on; 0.0.0.0 for all
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    bind: String,
    #[command(flatten)]
    storing: Storing,
    /// Answer only to this AE title (also -aet); may be given several times
    #[arg(long, value_name = "TITLE")]
    aet: Vec<AeTitle>,
    /// Accept only this calling AE title; may be given several times
    #[arg(long, value_name = "TITLE")]
    allow: Vec<AeTitle>,
    /// Accept only objects of this SOP class, by UID or keyword; may be given several times
    #[arg(long, value_name = "CLASS")]
    accept: Vec<String>,
    /// Accept objects of any SOP class
    #[arg(long, conflicts_with = "accept")]
    accept_any: bool,
    /// Accept only this transfer syntax; may be given several times, in order of preference
    #[arg(long, value_name = "UID")]
    accept_syntax: Vec<String>,
    /// The maximum number of associations at once; further ones are rejected until one ends
    #[arg(long, value_name = "COUNT", default_value_t = MAX_ASSOCIATIONS)]
    max_associations: usize,
    /// Run this program, without a shell, for each stored object. Arguments are separated by
    /// spaces; {} is replaced by the file, which is otherwise the last argument
    #[arg(long, value_name = "COMMAND")]
    on_stored: Option<String>,
    #[command(flatten)]
    tls: TlsServing,
}

impl StoreScp {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = crate::dictionary::open(common)?;
        let (events, heard) = sync_channel::<Value>(WAITING_EVENTS);
        let (jobs, runner) = self.runner();
        let mut storage = self.storing.options();
        storage.accepted = self.accepted(&dict)?;
        storage.syntaxes.clone_from(&self.accept_syntax);
        let (sender, run) = (events.clone(), jobs.clone());
        storage.listener = Some(Arc::new(move |stored| {
            let _ = sender.send(stored_json(stored));
            if let (Some(run), Some(path)) = (&run, stored.path) {
                let _ = run.send(path.to_path_buf());
            }
        }));
        let handler = StorageScp::new(&self.storing.folder, storage)?;
        let mut options = server_options(&self.tls)?;
        options.titles.clone_from(&self.aet);
        options.callers.clone_from(&self.allow);
        options.max_associations = self.max_associations;
        options.reader = Some(dicom_map_dataset::Reader::new(dict));
        let sender = events.clone();
        options.listener = Some(Arc::new(move |event| {
            let _ = sender.send(event_json(event));
        }));
        let server = listening(&self.bind, self.port, options, handler)?;
        // Only the server still has senders: the loop ends with it.
        drop((events, jobs));
        let place = server.place();
        let (stopped, stop) = sync_channel(1);
        let _signal = on_first_signal(move || {
            let _ = stopped.try_send(());
        });
        // The server stops on a thread of its own, so that events are still shown meanwhile.
        let stopping = thread::spawn(move || {
            let _ = stop.recv();
            server.stop();
        });
        let shown = show(place, &heard, output);
        if shown.is_ok() {
            let _ = stopping.join();
            if let Some(runner) = runner {
                let _ = runner.join();
            }
        }
        shown.map(|()| Status::Fine)
    }

    fn accepted(&self, dict: &DmapDict) -> Result<Accepted, Error> {
        if self.accept_any {
            return Ok(Accepted::Any);
        }
        if self.accept.is_empty() {
            return Ok(Accepted::Storage);
        }
        let uid = |class: &String| match dict.uid(class) {
            Some(view) => Ok(view.uid().to_string()),
            None if class.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') => {
                Ok(class.clone())
            }
            None => Err(bad(format!(
                "found the SOP class {class:?}, expected a UID or a keyword, as in CTImageStorage"
            ))),
        };
        Ok(Accepted::Classes(self.accept.iter().map(uid).collect::<Result<_, _>>()?))
    }

    /// Starts a thread that runs the program, for one file after another.
    fn runner(&self) -> (Option<SyncSender<PathBuf>>, Option<JoinHandle<()>>) {
        let Some(command) = self.on_stored.clone() else { return (None, None) };
        let (sender, files) = sync_channel::<PathBuf>(WAITING_EVENTS);
        let runner = thread::spawn(move || {
            for file in files {
                on_stored(&command, &file);
            }
        });
        (Some(sender), Some(runner))
    }
}

/// Shows events until the server has stopped.
fn show(place: SocketAddr, heard: &Receiver<Value>, output: &mut Output) -> Result<(), Failure> {
    const WAIT: Duration = Duration::from_millis(500);
    /// The pause between two outputs of events, so that a fast sender does not wake this thread for
    /// each object.
    const GATHER: Duration = Duration::from_millis(2);
    output.json_line(
        &json!({ "event": "listening", "host": place.ip().to_string(), "port": place.port() }),
    )?;
    output.flush()?;
    loop {
        match heard.recv_timeout(WAIT) {
            Ok(event) => {
                output.json_line(&event)?;
                // All events that are already there go out together.
                while let Ok(event) = heard.try_recv() {
                    output.json_line(&event)?;
                }
                output.flush()?;
                thread::sleep(GATHER);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return Ok(()),
        }
    }
}

/// Runs a program with a file, and reports a failure.
fn on_stored(command: &str, file: &Path) {
    let mut words = command.split_whitespace();
    let Some(program) = words.next() else { return };
    let mut arguments: Vec<OsString> = Vec::new();
    for word in words {
        let mut argument = OsString::new();
        for (at, part) in word.split("{}").enumerate() {
            if at > 0 {
                argument.push(file);
            }
            argument.push(part);
        }
        arguments.push(argument);
    }
    if !command.contains("{}") {
        arguments.push(file.into());
    }
    let status =
        Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => {}
        Ok(status) => say!("{}: {program:?} ended with {status}", escape::path(file)),
        Err(error) => say!("{}: {program:?} did not run: {error}", escape::path(file)),
    }
}
