//! C-STORE: sends files as they are, over as many associations as needed.

use super::outgoing::{Data, Outgoing};
use crate::Address;
use crate::association::Context;
use crate::dimse::{Command, Status, field};
use crate::driver::client::{Client, ConnectOptions, Extras, Proposal};
use crate::error_kind::{ASSOCIATION_ENDED, CANCELLED, NO_CONTEXT, PROTOCOL, TIMED_OUT};
use crate::limits::MAX_CONTEXTS;
use crate::uids::{EXPLICIT_LE, IMPLICIT_LE};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, ErrorKind, TransferSyntax};
use dicom_map_dataset::Reader;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// The files whose fronts are read before their turn: their contexts are proposed together.
const AHEAD_FILES: usize = 256;
/// The bytes of short files that are kept between reading their fronts and sending them.
const AHEAD_BYTES: usize = 4 << 20;
/// The most associations at once.
const MAX_CONCURRENCY: usize = 64;

/// Converts objects to a transfer syntax that the peer accepts. The pixel crate has the codecs;
/// this crate does not depend on it.
pub trait Transcode: Send + Sync {
    /// Returns the data set, without preamble and group 0002, in one of the accepted transfer
    /// syntaxes.
    fn transcode(
        &self,
        object: &Outgoing,
        accepted: &[&TransferSyntax],
    ) -> Result<(Vec<u8>, TransferSyntax), Error>;
}

/// How to send.
#[derive(Clone)]
pub struct StoreOptions {
    /// The number of associations at once.
    pub concurrency: usize,
    /// How many times to resend an object whose response was lost because the association broke.
    pub retries: u32,
    /// Converts objects whose transfer syntax the peer does not accept; with None they fail.
    pub transcode: Option<Arc<dyn Transcode>>,
    /// The requested priority: 0 medium, 1 high, 2 low.
    pub priority: u16,
}

impl Default for StoreOptions {
    fn default() -> StoreOptions {
        StoreOptions { concurrency: 1, retries: 1, transcode: None, priority: 0 }
    }
}

impl std::fmt::Debug for StoreOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("StoreOptions")
            .field("concurrency", &self.concurrency)
            .field("retries", &self.retries)
            .finish_non_exhaustive()
    }
}

/// The outcome of one object, with its file.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its file.
    pub path: PathBuf,
    /// Its facts; None if its front could not be read.
    pub object: Option<Outgoing>,
    /// The outcome.
    pub outcome: Outcome,
}

/// The outcome of sending an object.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// The peer has answered; with its comment, if any.
    Answered(Status, String),
    /// The peer does not accept such objects.
    NotAccepted,
    /// It could not be read, or could not be sent.
    Failed(Error),
}

impl Outcome {
    /// Returns true for success, with or without a warning.
    pub fn is_stored(&self) -> bool {
        matches!(self, Outcome::Answered(status, _) if status.is_success() || status.is_warning())
    }
}

/// The outcome of a whole run.
#[derive(Clone, Debug, Default)]
pub struct StoreReport {
    /// Objects that were stored, including those with warnings.
    pub stored: u64,
    /// Objects that were stored with a warning.
    pub warnings: u64,
    /// Objects that were not stored.
    pub failed: u64,
    /// The bytes of the stored data sets.
    pub bytes: u64,
    /// Why nothing could be sent at all: no connection, or a rejection.
    pub fatal: Option<Error>,
}

/// An object to send.
#[derive(Clone, Debug)]
pub enum Input {
    /// A file.
    File(PathBuf),
    /// An object whose front has been read, such as one in memory.
    Object(Box<Outgoing>),
}

impl From<PathBuf> for Input {
    fn from(path: PathBuf) -> Input {
        Input::File(path)
    }
}

/// An object whose front has been read, or the error that prevented it.
type Source = Result<Outgoing, (PathBuf, Error)>;

/// The objects, shared by all associations.
type Sources<'s> = Mutex<&'s mut (dyn Iterator<Item = Input> + Send)>;

/// Sends files. `tell` gets the outcome of each; any of the threads may call it.
///
/// The first association that cannot be established ends the work: its error is
/// [`StoreReport::fatal`]. Objects that the peer does not accept or refuses are reported, and the
/// others go on.
pub fn store(
    address: &Address,
    connect: &ConnectOptions,
    options: &StoreOptions,
    reader: &Reader,
    inputs: &mut (dyn Iterator<Item = Input> + Send),
    tell: &(dyn Fn(&Sent) + Sync),
) -> StoreReport {
    let sources: Sources<'_> = Mutex::new(inputs);
    let report = Mutex::new(StoreReport::default());
    let reader = reader.clone().with_options(Outgoing::read_options());
    let work = || {
        let mut sender = Sender {
            address,
            connect,
            options,
            client: None,
            proposed: Vec::new(),
            tell,
            report: &report,
        };
        let mut ahead = Ahead::new(&sources, &reader);
        while let Some(source) = ahead.next() {
            if let Err(error) = sender.send_source(source, &mut ahead) {
                sender.lock().fatal.get_or_insert(error);
            }
            if sender.lock().fatal.is_some() {
                break;
            }
        }
        sender.finish();
    };
    let concurrency = options.concurrency.clamp(1, MAX_CONCURRENCY);
    if concurrency == 1 {
        work();
    } else {
        thread::scope(|scope| {
            for _ in 0..concurrency {
                scope.spawn(work);
            }
        });
    }
    report.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// The objects of one thread whose fronts have been read and that are not sent yet. There are few
/// enough of them that their memory is bounded.
struct Ahead<'s> {
    sources: &'s Sources<'s>,
    reader: &'s Reader,
    queue: VecDeque<Source>,
    kept_bytes: usize,
}

impl<'s> Ahead<'s> {
    fn new(sources: &'s Sources<'s>, reader: &'s Reader) -> Ahead<'s> {
        Ahead { sources, reader, queue: VecDeque::new(), kept_bytes: 0 }
    }

    /// Reads the front of one more file. Returns false if there is no room for it, or no file.
    fn read_one(&mut self) -> bool {
        if self.queue.len() >= AHEAD_FILES || self.kept_bytes >= AHEAD_BYTES {
            return false;
        }
        // Taken one by one, so that the threads share them.
        let input = self.sources.lock().unwrap_or_else(PoisonError::into_inner).next();
        let source = match input {
            None => return false,
            Some(Input::Object(object)) => Ok(*object),
            Some(Input::File(path)) => {
                Outgoing::open(self.reader, &path, true).map_err(|error| (path, error))
            }
        };
        self.kept_bytes += kept_bytes(&source);
        self.queue.push_back(source);
        true
    }

    /// Returns the next object. Reads as many as there is room for if none is left.
    fn next(&mut self) -> Option<Source> {
        if self.queue.is_empty() {
            while self.read_one() {}
        }
        let source = self.queue.pop_front()?;
        self.kept_bytes -= kept_bytes(&source);
        Some(source)
    }
}

fn kept_bytes(source: &Source) -> usize {
    source.as_ref().map_or(0, Outgoing::kept_bytes)
}

/// Opens one association after another, for one thread.
struct Sender<'s> {
    address: &'s Address,
    connect: &'s ConnectOptions,
    options: &'s StoreOptions,
    client: Option<Client>,
    /// The proposals of the current association.
    proposed: Vec<Proposal>,
    tell: &'s (dyn Fn(&Sent) + Sync),
    report: &'s Mutex<StoreReport>,
}

impl Sender<'_> {
    fn lock(&self) -> std::sync::MutexGuard<'_, StoreReport> {
        self.report.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends an object. An error ends the work: no association can be established.
    fn send_source(&mut self, source: Source, ahead: &mut Ahead<'_>) -> Result<(), Error> {
        let object = match source {
            Ok(object) => object,
            Err((path, error)) => {
                self.record(Sent { path, object: None, outcome: Outcome::Failed(error) }, 0);
                return Ok(());
            }
        };
        let (outcome, bytes, fatal) = match self.send_object(&object, ahead) {
            Ok((outcome, bytes)) => (outcome, bytes, None),
            // A broken association fails one object; failing to establish one ends the work.
            Err(error) if ends_association(&error) => (Outcome::Failed(error), 0, None),
            Err(error) => (Outcome::Failed(error.clone()), 0, Some(error)),
        };
        self.record(Sent { path: object.path.clone(), object: Some(object), outcome }, bytes);
        let Some(error) = fatal else { return Ok(()) };
        for source in ahead.queue.drain(..) {
            let (path, object) = match source {
                Ok(object) => (object.path.clone(), Some(object)),
                Err((path, _)) => (path, None),
            };
            self.record(Sent { path, object, outcome: Outcome::Failed(error.clone()) }, 0);
        }
        Err(error)
    }

    fn record(&self, sent: Sent, bytes: u64) {
        {
            let mut report = self.lock();
            match &sent.outcome {
                outcome if outcome.is_stored() => {
                    report.stored += 1;
                    report.bytes += bytes;
                    if matches!(outcome, Outcome::Answered(status, _) if status.is_warning()) {
                        report.warnings += 1;
                    }
                }
                _ => report.failed += 1,
            }
        }
        (self.tell)(&sent);
    }

    /// Sends one object, again if its response was lost.
    fn send_object(
        &mut self,
        object: &Outgoing,
        ahead: &mut Ahead<'_>,
    ) -> Result<(Outcome, u64), Error> {
        let mut left = self.options.retries;
        loop {
            match self.try_object(object, ahead) {
                Err(error) if ends_association(&error) => {
                    self.client = None;
                    if left == 0 {
                        return Err(error);
                    }
                    left -= 1;
                }
                other => return other,
            }
        }
    }

    fn try_object(
        &mut self,
        object: &Outgoing,
        ahead: &mut Ahead<'_>,
    ) -> Result<(Outcome, u64), Error> {
        let wanted = proposal_of(object);
        if self.client.is_none() || !self.proposed.contains(&wanted) {
            match self.associate(object, &ahead.queue) {
                Ok(()) => {}
                // The peer accepted none of these proposals; it may accept later ones.
                Err(error) if error.kind() == NO_CONTEXT => return Ok((Outcome::NotAccepted, 0)),
                Err(error) => return Err(error),
            }
        }
        let Some(client) = &mut self.client else { return Ok((Outcome::NotAccepted, 0)) };
        let of_class: Vec<&Context> =
            client.contexts().iter().filter(|it| it.abstract_syntax == object.sop_class).collect();
        let exact = of_class.iter().find(|it| it.transfer_syntax.uid() == object.syntax);
        let (id, data) = match (exact, &self.options.transcode) {
            (Some(context), _) => match object.data_set() {
                Ok(data) => (context.id, data),
                Err(error) => return Ok((Outcome::Failed(error), 0)),
            },
            (None, Some(transcode)) if !of_class.is_empty() => {
                let accepted: Vec<&TransferSyntax> =
                    of_class.iter().map(|it| &it.transfer_syntax).collect();
                match transcode.transcode(object, &accepted) {
                    Ok((data, syntax)) => {
                        match of_class.iter().find(|it| it.transfer_syntax == syntax) {
                            Some(context) => (context.id, Data::Bytes(Bytes::from(data))),
                            None => return Ok((Outcome::NotAccepted, 0)),
                        }
                    }
                    Err(error) => return Ok((Outcome::Failed(error), 0)),
                }
            }
            _ => return Ok((Outcome::NotAccepted, 0)),
        };
        let mut request =
            Command::request(field::STORE_RQ, client.next_message_id(), &object.sop_class);
        request.sop_instance.clone_from(&object.sop_instance);
        request.priority = self.options.priority;
        request.has_data = true;
        let byte_len = match data {
            Data::Bytes(data) => {
                client.send(id, &request, Some(&data))?;
                data.len() as u64
            }
            Data::Streamed(mut file, byte_len) => {
                match client.session().send_file(id, &request, &mut *file, byte_len) {
                    Ok(()) => {}
                    // Aborts the association, because the data set had begun; the next object gets
                    // another.
                    Err(error) if error.kind() == ErrorKind::Io => {
                        self.client = None;
                        let error = error.with_path(&object.path);
                        return Ok((Outcome::Failed(error), 0));
                    }
                    Err(error) => return Err(error),
                }
                byte_len
            }
        };
        // While the peer stores this one.
        ahead.read_one();
        let answer = client.answer(id, &request)?;
        let status = answer.status.unwrap_or(Status::PROCESSING_FAILURE);
        Ok((Outcome::Answered(status, answer.error_comment.clone()), byte_len))
    }

    /// Requests an association for this object, the next ones, and, as far as there is room, what
    /// the last association could carry.
    fn associate(&mut self, object: &Outgoing, next: &VecDeque<Source>) -> Result<(), Error> {
        if let Some(client) = self.client.take() {
            // Everything sent over it has been answered.
            let _ = client.release();
        }
        let mut proposals: Vec<Proposal> = Vec::new();
        let mut add = |proposal: Proposal, room: usize| {
            if proposals.len() < room && !proposals.contains(&proposal) {
                proposals.push(proposal);
            }
        };
        let objects = std::iter::once(object).chain(next.iter().flatten());
        for object in objects {
            add(proposal_of(object), MAX_CONTEXTS);
            if self.options.transcode.is_some() {
                // The syntaxes that every peer knows, in separate contexts, to learn which of them
                // it accepts.
                for syntax in [EXPLICIT_LE, IMPLICIT_LE] {
                    add(Proposal::new(&object.sop_class, &[syntax]), MAX_CONTEXTS);
                }
            }
        }
        for proposal in std::mem::take(&mut self.proposed) {
            add(proposal, MAX_CONTEXTS);
        }
        self.proposed.clone_from(&proposals);
        let client = Client::connect(self.address, self.connect, &proposals, Extras::default())?;
        self.client = Some(client);
        Ok(())
    }

    fn finish(mut self) {
        if let Some(client) = self.client.take() {
            // Every object has been answered: how the release goes does not matter.
            let _ = client.release();
        }
    }
}

/// Returns a proposal for objects like this one, as they are.
fn proposal_of(object: &Outgoing) -> Proposal {
    Proposal::new(&object.sop_class, &[&object.syntax])
}

/// Returns true for an error that ends an established association, after which another may succeed.
fn ends_association(error: &Error) -> bool {
    matches!(error.kind(), ASSOCIATION_ENDED | TIMED_OUT | PROTOCOL) && error.kind() != CANCELLED
}
