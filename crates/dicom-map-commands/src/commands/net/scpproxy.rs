//! `dicom-map scpproxy`.

use super::peer::{EXIT_STATUS, bad, reader};
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::signals::on_first_signal;
use crate::status::Status;
use crate::target;
use crate::words::say;
use dicom_map::{Error, TransferSyntax, escape};
use dicom_map_dataset::Reader;
use dicom_map_inspect::dump::{self, DEFAULT_MAX_VALUE, DumpOptions};
use dicom_map_net::dimse::Command;
use dicom_map_net::driver::Stop;
use dicom_map_net::pdu::Pdu;
use dicom_map_net::proxy::{Capture, Proxy, Relay, Seen, Watcher, Way, read_capture};
use dicom_map_net::{Address, part10};
use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, BufWriter};
use std::path::PathBuf;
use std::sync::mpsc::{RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The maximum number of pieces of connections that wait to be shown; a connection with one more
/// waits.
const WAITING_PIECES: usize = 256;
/// The maximum number of connections followed at once when a capture is printed.
const MAX_WATCHED: usize = 1024;

/// Relay between two application entities and show their messages
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_STATUS)]
pub(crate) struct ScpProxy {
    /// Where to relay to: AET@host:port, or host:port
    #[arg(value_name = "ADDRESS", required_unless_present = "print")]
    address: Option<String>,
    /// The port to listen on; 0 for any free one
    #[arg(short, long, value_name = "PORT", default_value_t = 11112)]
    port: u16,
    /// The address to listen on; 0.0.0.0 for all
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1")]
    bind: String,
    /// Also show the elements of data sets: queries, answers, the first elements of objects
    #[arg(short, long)]
    verbose: bool,
    /// Write all relayed bytes to this file
    #[arg(long, value_name = "FILE")]
    capture: Option<PathBuf>,
    /// Overwrite an existing capture
    #[arg(long, requires = "capture")]
    force: bool,
    /// Print a capture instead of relaying
    #[arg(long, value_name = "FILE", conflicts_with_all = ["address", "capture"])]
    print: Option<PathBuf>,
}

impl ScpProxy {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let reader = reader(common)?;
        let mut show = Show { reader, verbose: self.verbose, watchers: HashMap::new() };
        if let Some(path) = &self.print {
            let file = File::open(path).map_err(|error| Error::from_io(error, path))?;
            let mut failure = None;
            let result = read_capture(&mut BufReader::new(file), &mut |record| {
                let shown = show.take(record.connection, record.way, &record.bytes, output);
                shown.map_err(|error| {
                    failure = Some(error);
                    bad("nobody reads")
                })
            });
            if let Some(failure) = failure {
                return Err(failure);
            }
            output.flush()?;
            result.map_err(|error| error.with_path(path))?;
            return Ok(Status::Fine);
        }
        let target: Address = self.address.as_deref().unwrap_or_default().parse()?;
        let capture = match &self.capture {
            None => None,
            Some(path) => {
                target::check(path, self.force)?;
                let file = File::create(path).map_err(|error| Error::from_io(error, path))?;
                Some(Mutex::new(Capture::new(BufWriter::new(file))?))
            }
        };
        let proxy = Proxy::bind((self.bind.as_str(), self.port), target).map_err(|error| {
            bad(format!("could not listen on {}:{}: {}", self.bind, self.port, error.message()))
                .with_source(error)
        })?;
        let stop = Stop::default();
        let stopped = stop.clone();
        let _signal = on_first_signal(move || stopped.now());
        output.line(&format!("# listening on {}", proxy.place()?))?;
        output.flush()?;
        let (sender, pieces) = sync_channel::<(u32, Way, Vec<u8>)>(WAITING_PIECES);
        let relay: Relay = Arc::new(move |id, way, bytes: &[u8]| {
            if let Some(capture) = &capture {
                let mut capture = capture.lock().unwrap_or_else(PoisonError::into_inner);
                if let Err(error) = capture.write(id, way, bytes) {
                    say!("error: the capture cannot be written: {error}");
                }
            }
            let _ = sender.send((id, way, bytes.to_vec()));
        });
        thread::scope(|scope| {
            let ended = stop.clone();
            scope.spawn(move || {
                proxy.run(&ended, &relay, &|error| say!("error: {error}"));
            });
            loop {
                match pieces.recv_timeout(Duration::from_millis(500)) {
                    Ok((id, way, bytes)) => {
                        if let Err(failure) =
                            show.take(id, way, &bytes, output).and_then(|()| output.flush())
                        {
                            stop.now();
                            // Pieces still waiting are not shown.
                            while pieces.recv().is_ok() {}
                            return Err(failure);
                        }
                    }
                    Err(RecvTimeoutError::Timeout) => {}
                    Err(RecvTimeoutError::Disconnected) => return Ok(Status::Fine),
                }
            }
        })
    }
}

/// Shows the traffic in both directions.
struct Show {
    reader: Reader,
    verbose: bool,
    watchers: HashMap<u32, (Watcher, u8)>,
}

impl Show {
    fn take(
        &mut self,
        id: u32,
        way: Way,
        bytes: &[u8],
        output: &mut Output,
    ) -> Result<(), Failure> {
        match way {
            Way::Opened => {
                if self.watchers.len() < MAX_WATCHED {
                    self.watchers.insert(id, (Watcher::default(), 0));
                }
                return output.line(&format!("[{id}] opened"));
            }
            Way::Closed => {
                let is_over = self.watchers.get_mut(&id).is_some_and(|(_, ends)| {
                    *ends += 1;
                    *ends == 2
                });
                if is_over {
                    self.watchers.remove(&id);
                    return output.line(&format!("[{id}] closed"));
                }
                return Ok(());
            }
            Way::ToServer | Way::ToClient => {}
        }
        let mut seen = Vec::new();
        if let Some((watcher, _)) = self.watchers.get_mut(&id) {
            watcher.take(way, bytes, &mut |it| seen.push(it));
        }
        let arrow = if way == Way::ToServer { "->" } else { "<-" };
        for it in seen {
            self.show(&format!("[{id}] {arrow}"), &it, output)?;
        }
        Ok(())
    }

    fn show(&self, start: &str, seen: &Seen, output: &mut Output) -> Result<(), Failure> {
        let dict = self.reader.dict();
        let name = |uid: &str| match dict.uid(uid) {
            Some(view) => format!("{uid} ({})", view.name()),
            None => uid.to_string(),
        };
        let mut line = |text: &str| output.line(&format!("{start} {}", escape::printable(text)));
        match seen {
            Seen::Broken(why) => line(&format!("found {why}")),
            Seen::Command(context, command) => line(&command_words(*context, command, &name)),
            Seen::Pdu(pdu) => match &**pdu {
                Pdu::AssociateRq(request) => {
                    line(&format!(
                        "A-ASSOCIATE-RQ {} calls {}, PDUs of {} bytes, {} {}",
                        request.calling,
                        request.called,
                        request.user.max_pdu_bytes,
                        request.user.implementation_class,
                        request.user.implementation_version
                    ))?;
                    for context in &request.contexts {
                        let syntaxes: Vec<String> =
                            context.transfer_syntaxes.iter().map(|it| name(it)).collect();
                        line(&format!(
                            "  context {}: {}: {}",
                            context.id,
                            name(&context.abstract_syntax),
                            syntaxes.join(", ")
                        ))?;
                    }
                    if let Some(identity) = &request.user.identity {
                        line(&format!("  user identity of kind {}", identity.kind))?;
                    }
                    Ok(())
                }
                Pdu::AssociateAc(answer) => {
                    line(&format!(
                        "A-ASSOCIATE-AC, PDUs of {} bytes, {} {}",
                        answer.user.max_pdu_bytes,
                        answer.user.implementation_class,
                        answer.user.implementation_version
                    ))?;
                    for context in &answer.contexts {
                        let what = if context.result == 0 {
                            name(&context.transfer_syntax)
                        } else {
                            format!("refused, {}", context.result)
                        };
                        line(&format!("  context {}: {what}", context.id))?;
                    }
                    Ok(())
                }
                Pdu::AssociateRj(why) => line(&format!("A-ASSOCIATE-RJ: {}", why.words())),
                Pdu::ReleaseRq => line("A-RELEASE-RQ"),
                Pdu::ReleaseRp => line("A-RELEASE-RP"),
                Pdu::Abort(why) => line(&format!("A-ABORT: {}", why.words())),
                Pdu::Data(_) => Ok(()),
            },
            Seen::DataSet { syntax, bytes, byte_len } => {
                line(&format!("  data set of {byte_len} bytes"))?;
                match syntax {
                    Some(syntax) if self.verbose => self.elements(syntax, bytes, output),
                    _ => Ok(()),
                }
            }
        }
    }

    /// Returns the elements at the front of a data set, with their names.
    fn elements(
        &self,
        syntax: &TransferSyntax,
        bytes: &[u8],
        output: &mut Output,
    ) -> Result<(), Failure> {
        let data_set = match part10::read(&self.reader, syntax, bytes) {
            Ok(data_set) => data_set,
            Err(error) => {
                return output.line(&format!("# {}", escape::printable(&error.to_string())));
            }
        };
        let options = DumpOptions {
            width: output.width,
            colored: output.is_colored,
            max_value: Some(DEFAULT_MAX_VALUE),
            ..DumpOptions::default()
        };
        dump::write_text(&data_set.root().to_data_set()?, &options, output.stream())?;
        Ok(())
    }
}

fn command_words(context: u8, command: &Command, name: &dyn Fn(&str) -> String) -> String {
    let mut words =
        format!("{} message {}, context {context}", command.words(), command.message_id);
    if !command.sop_class.is_empty() {
        words.push_str(&format!(", {}", name(&command.sop_class)));
    }
    if !command.sop_instance.is_empty() {
        words.push_str(&format!(", instance {}", command.sop_instance));
    }
    if !command.move_destination.is_empty() {
        words.push_str(&format!(", to {}", command.move_destination));
    }
    if let Some(status) = command.status {
        words.push_str(&format!(", status {status}"));
    }
    if let Some(counts) = command.sub_operations {
        words.push_str(&format!(
            ", {} done, {} failed, {} with warnings",
            counts.completed, counts.failed, counts.warning
        ));
    }
    if !command.error_comment.is_empty() {
        words.push_str(&format!(": {}", command.error_comment));
    }
    words
}
