//! Sends the objects of one thread, over one association after another.

use super::ahead::{Ahead, Source};
use super::options::StoreOptions;
use super::outcome::{Outcome, Sent, StoreReport};
use crate::Address;
use crate::association::Context;
use crate::dimse::{Command, Status, field};
use crate::driver::client::{Client, ConnectOptions, Extras, Proposal};
use crate::error_kind::{ASSOCIATION_ENDED, NO_CONTEXT, PROTOCOL, TIMED_OUT};
use crate::limits::{MAX_CONTEXTS, MAX_OPERATIONS};
use crate::scu::outgoing::{Data, Outgoing};
use crate::uids::{EXPLICIT_LE, IMPLICIT_LE};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, ErrorKind, TransferSyntax};
use std::collections::VecDeque;
use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Short files are kept in memory until their responses arrive, because they may have to be resent.
/// Once those that were sent have this many bytes, a response is awaited before the next is sent.
const UNANSWERED_BYTES: usize = 1 << 20;

/// An object whose outcome is not reported yet.
struct Pending {
    path: PathBuf,
    /// None if the front of its file could not be read.
    object: Option<Outgoing>,
    progress: Progress,
    /// How often it may be resent.
    retries: u32,
    /// An association broke before its response arrived.
    is_suspect: bool,
}

enum Progress {
    /// It is yet to be sent.
    Waits,
    /// It is being sent, or the association for it is being established.
    Starts,
    /// It was sent: its presentation context, the request, and the bytes of its data set.
    Sent(u8, Box<Command>, u64),
    /// Its outcome, and the bytes of its data set.
    Done(Outcome, u64),
}

impl Pending {
    fn new(source: Source, retries: u32) -> Pending {
        let (path, object, progress) = match source {
            Ok(object) => (object.path.clone(), Some(object), Progress::Waits),
            Err((path, error)) => (path, None, Progress::Done(Outcome::Failed(error), 0)),
        };
        Pending { path, object, progress, retries, is_suspect: false }
    }

    fn is_sent(&self) -> bool {
        matches!(self.progress, Progress::Sent(..))
    }

    fn is_done(&self) -> bool {
        matches!(self.progress, Progress::Done(..))
    }

    fn kept_bytes(&self) -> usize {
        self.object.as_ref().map_or(0, Outgoing::kept_bytes)
    }
}

/// Opens one association after another.
pub(super) struct Sender<'s> {
    address: &'s Address,
    connect: &'s ConnectOptions,
    options: &'s StoreOptions,
    client: Option<Client>,
    /// The proposals of the current association.
    proposed: Vec<Proposal>,
    /// In the order of the inputs, which is that of the reports.
    pending: VecDeque<Pending>,
    tell: &'s (dyn Fn(&Sent) + Sync),
    report: &'s Mutex<StoreReport>,
}

impl<'s> Sender<'s> {
    pub(super) fn new(
        address: &'s Address,
        connect: &'s ConnectOptions,
        options: &'s StoreOptions,
        tell: &'s (dyn Fn(&Sent) + Sync),
        report: &'s Mutex<StoreReport>,
    ) -> Sender<'s> {
        Sender {
            address,
            connect,
            options,
            client: None,
            proposed: Vec::new(),
            pending: VecDeque::new(),
            tell,
            report,
        }
    }

    fn lock(&self) -> MutexGuard<'_, StoreReport> {
        self.report.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns true if an association could not be established, by any thread.
    pub(super) fn is_over(&self) -> bool {
        self.lock().fatal.is_some()
    }

    /// Sends an object. Its response may be received later.
    pub(super) fn send(&mut self, source: Source, ahead: &mut Ahead<'_>) {
        self.pending.push_back(Pending::new(source, self.options.retries));
        // Reading the next inputs may take long, so all responses are received first.
        let may_wait = !ahead.queue.is_empty();
        self.advance(ahead, may_wait);
    }

    /// Receives the last responses, and releases the association.
    pub(super) fn finish(mut self, ahead: &mut Ahead<'_>) {
        self.advance(ahead, false);
        if let Some(client) = self.client.take() {
            // Every object has been answered, so a failed release does not matter.
            let _ = client.release();
        }
    }

    /// Sends all pending objects, and receives all responses unless `may_wait` is set.
    fn advance(&mut self, ahead: &mut Ahead<'_>, may_wait: bool) {
        loop {
            self.report_done();
            let next = self.pending.iter().position(|it| matches!(it.progress, Progress::Waits));
            let step = match next {
                Some(at) => self.try_object(at, ahead),
                None if may_wait || self.pending.is_empty() => return,
                None => self.receive_one(),
            };
            match step {
                Ok(()) => {}
                Err(error) if ends_association(&error) => self.lose_association(&error),
                Err(error) => {
                    self.give_up(&error, ahead);
                    return;
                }
            }
        }
    }

    /// Reports outcomes, in the order of the inputs.
    fn report_done(&mut self) {
        while self.pending.front().is_some_and(Pending::is_done) {
            let Some(Pending { path, object, progress: Progress::Done(outcome, bytes), .. }) =
                self.pending.pop_front()
            else {
                return;
            };
            self.record(&Sent { path, object, outcome }, bytes);
        }
    }

    fn record(&self, sent: &Sent, bytes: u64) {
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
        (self.tell)(sent);
    }

    /// Prepares what was sent over a broken association, and the object that was being sent, to be
    /// sent again.
    fn lose_association(&mut self, error: &Error) {
        // Answered objects are not sent again.
        while self.client.is_some()
            && self.pending.iter().any(Pending::is_sent)
            && self.receive_one().is_ok()
        {}
        self.client = None;
        for pending in &mut self.pending {
            if !matches!(pending.progress, Progress::Starts | Progress::Sent(..)) {
                continue;
            }
            pending.is_suspect = true;
            pending.progress = match pending.retries.checked_sub(1) {
                Some(left) => {
                    pending.retries = left;
                    Progress::Waits
                }
                None => Progress::Done(Outcome::Failed(error.clone()), 0),
            };
        }
    }

    /// No association can be established: everything that is pending or has been read fails.
    fn give_up(&mut self, error: &Error, ahead: &mut Ahead<'_>) {
        for source in ahead.take_all() {
            self.pending.push_back(Pending::new(source, 0));
        }
        for pending in self.pending.iter_mut().filter(|it| !it.is_done()) {
            pending.progress = Progress::Done(Outcome::Failed(error.clone()), 0);
        }
        self.report_done();
        self.lock().fatal.get_or_insert_with(|| error.clone());
    }

    /// Returns how many requests may await their responses at once.
    fn operations(&self) -> usize {
        // An object that makes the peer crash must not use up the retries of others.
        if self.options.retries == 0 || self.pending.iter().any(|it| it.is_suspect && !it.is_done())
        {
            return 1;
        }
        let client = self.client.as_ref();
        client.map_or(1, |client| client.association().operations()).into()
    }

    /// Makes room for a request, and sends the object at this index.
    fn try_object(&mut self, at: usize, ahead: &mut Ahead<'_>) -> Result<(), Error> {
        let Some(object) = self.pending.get_mut(at).and_then(|it| it.object.take()) else {
            return Ok(());
        };
        let tried = self.try_taken(at, &object, ahead);
        if let Some(pending) = self.pending.get_mut(at) {
            pending.object = Some(object);
        }
        tried
    }

    fn try_taken(
        &mut self,
        at: usize,
        object: &Outgoing,
        ahead: &mut Ahead<'_>,
    ) -> Result<(), Error> {
        let sent = self.pending.iter().filter(|it| it.is_sent()).count();
        let wanted = proposal_of(object);
        if self.client.is_none() || !self.proposed.contains(&wanted) {
            if sent > 0 {
                return self.receive_one();
            }
            self.set(at, Progress::Starts);
            match self.associate(object, &ahead.queue) {
                Ok(()) => {}
                // The peer accepted none of these proposals; it may accept later ones.
                Err(error) if error.kind() == NO_CONTEXT => {
                    self.set(at, Progress::Done(Outcome::NotAccepted, 0));
                    return Ok(());
                }
                Err(error) => return Err(error),
            }
        }
        let kept: usize =
            self.pending.iter().filter(|it| it.is_sent()).map(Pending::kept_bytes).sum();
        let operations = self.operations();
        if sent >= operations || (sent > 0 && kept >= UNANSWERED_BYTES) {
            // The peer stores the objects meanwhile.
            ahead.read_one();
            // Half of the responses are received, so that neither side waits for the other after
            // each object.
            for _ in sent.min(operations) / 2..sent {
                self.receive_one()?;
            }
        }
        self.set(at, Progress::Starts);
        let progress = self.send_object(object)?;
        self.set(at, progress);
        ahead.read_one();
        Ok(())
    }

    fn set(&mut self, at: usize, progress: Progress) {
        if let Some(pending) = self.pending.get_mut(at) {
            pending.progress = progress;
        }
    }

    /// Receives one response.
    fn receive_one(&mut self) -> Result<(), Error> {
        let Some(client) = &mut self.client else { return Ok(()) };
        let mut indexes = Vec::new();
        let mut requests: Vec<(u8, &Command)> = Vec::new();
        for (at, pending) in self.pending.iter().enumerate() {
            if let Progress::Sent(id, request, _) = &pending.progress {
                indexes.push(at);
                requests.push((*id, request));
            }
        }
        let (of, answer) = client.answer_to_any(&requests)?;
        let status = answer.status.unwrap_or(Status::PROCESSING_FAILURE);
        if let Some(pending) = indexes.get(of).and_then(|at| self.pending.get_mut(*at))
            && let Progress::Sent(_, _, bytes) = pending.progress
        {
            pending.progress =
                Progress::Done(Outcome::Answered(status, answer.error_comment.clone()), bytes);
        }
        Ok(())
    }

    /// Sends an object over the current association.
    fn send_object(&mut self, object: &Outgoing) -> Result<Progress, Error> {
        let not_sent = |outcome| Ok(Progress::Done(outcome, 0));
        let Some(client) = &mut self.client else { return not_sent(Outcome::NotAccepted) };
        let of_class: Vec<&Context> =
            client.contexts().iter().filter(|it| it.abstract_syntax == object.sop_class).collect();
        let exact = of_class.iter().find(|it| it.transfer_syntax.uid() == object.syntax);
        let (id, data) = match (exact, &self.options.transcode) {
            (Some(context), _) => match object.data_set() {
                Ok(data) => (context.id, data),
                Err(error) => return not_sent(Outcome::Failed(error)),
            },
            (None, Some(transcode)) if !of_class.is_empty() => {
                let accepted: Vec<&TransferSyntax> =
                    of_class.iter().map(|it| &it.transfer_syntax).collect();
                match transcode.transcode(object, &accepted) {
                    Ok((data, syntax)) => {
                        match of_class.iter().find(|it| it.transfer_syntax == syntax) {
                            Some(context) => (context.id, Data::Bytes(Bytes::from(data))),
                            None => return not_sent(Outcome::NotAccepted),
                        }
                    }
                    Err(error) => return not_sent(Outcome::Failed(error)),
                }
            }
            _ => return not_sent(Outcome::NotAccepted),
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
                    // The file could not be read to its end. Part of the data set was sent, so the
                    // association is aborted, and the other objects are sent over another one.
                    Err(error) if error.kind() == ErrorKind::Io => {
                        self.client = None;
                        for pending in self.pending.iter_mut().filter(|it| it.is_sent()) {
                            pending.progress = Progress::Waits;
                        }
                        return not_sent(Outcome::Failed(error.with_path(&object.path)));
                    }
                    Err(error) => return Err(error),
                }
                byte_len
            }
        };
        Ok(Progress::Sent(id, Box::new(request), byte_len))
    }

    /// Requests an association for this object and the next ones. As far as there is room, it has
    /// the proposals of the last association too.
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
        let waiting = self.pending.iter().filter_map(|it| it.object.as_ref());
        let objects = std::iter::once(object).chain(waiting).chain(next.iter().flatten());
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
        let operations = if self.options.retries == 0 { 1 } else { self.options.operations };
        let extras = Extras { operations: operations.min(MAX_OPERATIONS), ..Extras::default() };
        self.client = Some(Client::connect(self.address, self.connect, &proposals, extras)?);
        Ok(())
    }
}

/// Returns a proposal for the SOP class and transfer syntax of this object.
fn proposal_of(object: &Outgoing) -> Proposal {
    Proposal::new(&object.sop_class, &[&object.syntax])
}

/// Returns true for an error that ends an established association, after which another may succeed.
fn ends_association(error: &Error) -> bool {
    matches!(error.kind(), ASSOCIATION_ENDED | TIMED_OUT | PROTOCOL)
}
