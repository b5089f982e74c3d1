//! An association over a connection, with the operations of both roles: requestor and acceptor.

use super::link::Link;
use super::{Stop, Stream};
use crate::association::{Association, Context, Event, State, Timing};
use crate::dimse::{Assembler, Command, Part};
use crate::error_kind::{ASSOCIATION_ENDED, CANCELLED, PROTOCOL, TIMED_OUT, bad, protocol};
use crate::limits::{MAX_IDENTIFIER_BYTES, MAX_OPERATIONS, PDV_HEADER_BYTES};
use crate::pdu::{self, Abort, AssociateRq, Pdv, Pdvs, Rejection};
use dicom_map::{Error, ErrorKind};
use std::collections::VecDeque;
use std::io::{IoSlice, Read};
use std::ops::Range;
use std::sync::Arc;
use std::time::Instant;

/// The maximum number of P-DATA-TF PDUs in one write. Each takes two slices, for its header and its
/// fragment, so a write has half as many slices as the system accepts at once.
const PDUS_PER_WRITE: usize = 256;
/// The number of bytes of a file that are read at once.
const READ_BYTES: usize = 512 << 10;

/// A received part of a message, or the end of the association.
#[derive(Debug)]
pub enum Incoming<'a> {
    /// A command set, and the number of its presentation context.
    Command(u8, Box<Command>),
    /// Bytes of the data set that follows it.
    Data {
        /// The bytes.
        bytes: &'a [u8],
        /// True if the data set ends with them.
        is_last: bool,
    },
    /// The peer has requested the release, and it was confirmed.
    Released,
}

/// A received part, as ranges of the buffer.
enum Received {
    Command(u8, Box<Command>),
    Data(Range<usize>, bool),
    Released,
}

/// An association over a connection.
#[derive(Debug)]
pub struct Session {
    link: Link,
    association: Association,
    assembler: Assembler,
    /// Received fragments that have not been processed.
    waiting: Range<usize>,
    /// Responses that were received while looking for the reason why bytes could not be sent.
    early: VecDeque<(u8, Box<Command>)>,
}

impl Session {
    /// Requests an association. Errors: those of the peer, of the connection, and of the request.
    pub fn request(
        stream: Stream,
        request: AssociateRq,
        timing: Timing,
        stop: Stop,
    ) -> Result<Session, Error> {
        let (association, bytes) = Association::request(request)?;
        let mut session = Session::new(Link::new(stream, timing, stop), association);
        session.link.send(&mut [IoSlice::new(&bytes)])?;
        match session.pdu()? {
            Some(Received::Released) | None => {}
            _ => return Err(protocol("found no answer to the association request")),
        }
        session.link.clock.idle(Instant::now());
        Ok(session)
    }

    /// Waits for a connected peer to request an association; then call [`Session::accept`] or
    /// [`Session::reject`].
    pub fn listen(stream: Stream, timing: Timing, stop: Stop) -> Result<Session, Error> {
        let mut session = Session::new(Link::new(stream, timing, stop), Association::listen());
        session.pdu()?;
        Ok(session)
    }

    fn new(link: Link, association: Association) -> Session {
        Session {
            link,
            association,
            assembler: Assembler::default(),
            waiting: 0..0,
            early: VecDeque::new(),
        }
    }

    /// Returns the association.
    pub fn association(&self) -> &Association {
        &self.association
    }

    /// Returns the request.
    pub fn requested(&self) -> Result<&Arc<AssociateRq>, Error> {
        self.association.requested().ok_or_else(|| bad("found no association request"))
    }

    /// Returns an accepted context.
    ///
    /// Errors: `InvalidArgument` if there is none with this number.
    pub fn context(&self, id: u8) -> Result<&Context, Error> {
        self.association
            .context(id)
            .ok_or_else(|| bad(format!("found no presentation context {id}")))
    }

    /// Accepts the association, with the contexts for which `choose` returns a transfer syntax.
    pub fn accept(
        &mut self,
        choose: &mut dyn FnMut(&str, &[String]) -> Option<String>,
    ) -> Result<(), Error> {
        let bytes = self.association.accept(choose)?;
        self.link.send(&mut [IoSlice::new(&bytes)])?;
        self.link.clock.idle(Instant::now());
        Ok(())
    }

    /// Rejects the association and closes the connection.
    pub fn reject(mut self, rejection: Rejection) {
        let bytes = self.association.reject(rejection);
        self.link.send_last(&bytes);
    }

    /// Waits for the next part. An error ends the association.
    pub fn receive(&mut self) -> Result<Incoming<'_>, Error> {
        match self.next_part() {
            Ok(Received::Command(context, command)) => Ok(Incoming::Command(context, command)),
            Ok(Received::Data(range, is_last)) => {
                Ok(Incoming::Data { bytes: self.link.bytes(range), is_last })
            }
            Ok(Received::Released) => Ok(Incoming::Released),
            Err(error) => {
                self.fail(&error);
                Err(error)
            }
        }
    }

    fn next_part(&mut self) -> Result<Received, Error> {
        if let Some((context, command)) = self.early.pop_front() {
            return Ok(Received::Command(context, command));
        }
        loop {
            if let Some(found) = self.part()? {
                return Ok(found);
            }
            if let Some(found) = self.pdu()? {
                return Ok(found);
            }
        }
    }

    /// Returns the next part that has already arrived.
    fn part(&mut self) -> Result<Option<Received>, Error> {
        loop {
            let Some((pdv, byte_len)) = first_pdv(self.link.bytes(self.waiting.clone())) else {
                return Ok(None);
            };
            let end = self.waiting.start + byte_len;
            let part = self.assembler.take(pdv)?;
            let found = match part {
                Part::Command(context, command) => Some(Received::Command(context, command)),
                Part::Data { bytes, is_last } => {
                    Some(Received::Data(end - bytes.len()..end, is_last))
                }
                Part::Unfinished => None,
            };
            self.waiting.start = end;
            if self.waiting.is_empty() {
                self.link.pdu_taken(self.assembler.is_within_message());
            }
            if found.is_some() {
                return Ok(found);
            }
        }
    }

    /// Waits for a PDU, and queues its parts.
    fn pdu(&mut self) -> Result<Option<Received>, Error> {
        let is_within_message = self.assembler.is_within_message();
        let (pdu_type, range) = self.link.pdu(&self.association, is_within_message)?;
        match self.association.take(pdu_type, self.link.bytes(range.clone()))? {
            Event::Data(_) => {
                self.waiting = range;
                Ok(None)
            }
            Event::ReleaseRequested if is_within_message => {
                Err(protocol("found A-RELEASE-RQ within a message"))
            }
            Event::ReleaseRequested => {
                self.link.send(&mut [IoSlice::new(&pdu::release_rp())])?;
                if self.association.state() == State::AwaitsRelease {
                    return Ok(None);
                }
                self.link.close();
                Ok(Some(Received::Released))
            }
            Event::Released => Ok(Some(Received::Released)),
            Event::Requested(_) | Event::Accepted => {
                self.link.pdu_taken(false);
                Ok(None)
            }
        }
    }

    /// Ends the association because of this error.
    fn fail(&mut self, error: &Error) {
        let abort = match error.kind() {
            ASSOCIATION_ENDED => return,
            PROTOCOL if self.association.state() == State::AwaitsRequest => {
                // A peer that does not speak DICOM gets no DICOM answer.
                self.link.close();
                return;
            }
            PROTOCOL => Abort::INVALID_PARAMETER,
            _ => Abort::USER,
        };
        let is_lost = matches!(error.kind(), TIMED_OUT | CANCELLED);
        let bytes = self.association.abort(abort);
        if is_lost {
            // A failure is ignored: the peer may be gone.
            let _ = self.link.send(&mut [IoSlice::new(&bytes)]);
            self.link.close();
        } else {
            self.link.send_last(&bytes);
        }
    }

    /// Sends a message: the command set, and the data set that follows it.
    ///
    /// Errors: `InvalidArgument` for a context that is not accepted; those of the connection.
    pub fn send(
        &mut self,
        context: u8,
        command: &Command,
        data: Option<&[u8]>,
    ) -> Result<(), Error> {
        self.context(context)?;
        if command.has_data != data.is_some() {
            return Err(bad(
                "found a command that contradicts its data set, expected (0000,0800) to match",
            ));
        }
        let command_bytes = command.to_bytes()?;
        let room = fragment_bytes(self.association.max_sent_bytes());
        // An empty data set is sent as one empty fragment.
        let empty = [&[][..]];
        let of_data = data.unwrap_or_default();
        let data_parts: &mut dyn Iterator<Item = &[u8]> = match data {
            None => &mut std::iter::empty(),
            Some([]) => &mut empty.into_iter(),
            Some(bytes) => &mut bytes.chunks(room),
        };
        let data_count = if data.is_some() { of_data.len().div_ceil(room).max(1) } else { 0 };
        let command_count = command_bytes.len().div_ceil(room);
        let mut parts = command_bytes
            .chunks(room)
            .enumerate()
            .map(|(at, bytes)| (true, at + 1 == command_count, bytes))
            .chain(data_parts.enumerate().map(|(at, bytes)| (false, at + 1 == data_count, bytes)))
            .peekable();
        while parts.peek().is_some() {
            let batch: Vec<_> = parts
                .by_ref()
                .take(PDUS_PER_WRITE)
                .map(|(is_command, is_last, bytes)| {
                    // At most MAX_SENT_PDU_BYTES.
                    let byte_len = bytes.len() as u32;
                    (pdu::data_header(context, is_command, is_last, byte_len), bytes)
                })
                .collect();
            let mut slices: Vec<IoSlice<'_>> = batch
                .iter()
                .flat_map(|(header, bytes)| [IoSlice::new(header), IoSlice::new(bytes)])
                .collect();
            if let Err(error) = self.link.send(&mut slices) {
                return Err(self.cause(error));
            }
        }
        if command.is_response() {
            self.link.clock.idle(Instant::now());
        } else {
            self.link.clock.await_response(Instant::now());
        }
        Ok(())
    }

    /// Sends a message whose data set is the next `byte_len` bytes of `file`. The file is read
    /// while it is sent, in pieces, so memory is bounded and truncation by another program is
    /// detected.
    ///
    /// Errors: those of [`Session::send`]; `Io` for a file that cannot be read or is shorter than
    /// that, which ends the association, because a data set cannot be withdrawn once it has begun.
    pub fn send_file(
        &mut self,
        context: u8,
        command: &Command,
        file: &mut dyn Read,
        byte_len: u64,
    ) -> Result<(), Error> {
        if byte_len == 0 || !command.has_data {
            return self.send(context, command, command.has_data.then_some(&[]));
        }
        self.context(context)?;
        let command_bytes = command.to_bytes()?;
        let room = fragment_bytes(self.association.max_sent_bytes());
        let command_count = command_bytes.len().div_ceil(room);
        let mut parts: Vec<(bool, bool, &[u8])> = command_bytes
            .chunks(room)
            .enumerate()
            .map(|(at, bytes)| (true, at + 1 == command_count, bytes))
            .collect();
        let piece_bytes = (room * (READ_BYTES / room).max(1)) as u64;
        // At most READ_BYTES, or one P-DATA-TF.
        let mut buffer = vec![0; piece_bytes.min(byte_len) as usize];
        let mut left = byte_len;
        while left > 0 {
            let piece = &mut buffer[..piece_bytes.min(left) as usize];
            if let Err(error) = file.read_exact(piece) {
                return Err(self.refuse(Error::from_stream(error)));
            }
            left -= piece.len() as u64;
            let count = piece.len().div_ceil(room);
            let data = piece.chunks(room).enumerate();
            let data = data.map(|(at, bytes)| (false, left == 0 && at + 1 == count, bytes));
            let batch: Vec<_> = parts
                .drain(..)
                .chain(data)
                .map(|(is_command, is_last, bytes)| {
                    // At most MAX_SENT_PDU_BYTES.
                    let byte_len = bytes.len() as u32;
                    (pdu::data_header(context, is_command, is_last, byte_len), bytes)
                })
                .collect();
            let mut slices: Vec<IoSlice<'_>> = batch
                .iter()
                .flat_map(|(header, bytes)| [IoSlice::new(header), IoSlice::new(bytes)])
                .collect();
            if let Err(error) = self.link.send(&mut slices) {
                return Err(self.cause(error));
            }
        }
        self.link.clock.await_response(Instant::now());
        Ok(())
    }

    /// Returns why bytes could not be sent: the peer's abort or rejection if one arrived before the
    /// peer closed the connection, else the error itself. Responses that arrived before it are kept
    /// for [`Session::receive`].
    fn cause(&mut self, error: Error) -> Error {
        if error.kind() == ASSOCIATION_ENDED {
            let mut early = VecDeque::new();
            let cause = loop {
                match self.next_part() {
                    Ok(Received::Command(context, command))
                        if command.is_response()
                            && !command.has_data
                            && early.len() < MAX_OPERATIONS.into() =>
                    {
                        early.push_back((context, command));
                    }
                    Err(said) if said.kind() == ASSOCIATION_ENDED => break said,
                    _ => break error,
                }
            };
            self.early = early;
            return cause;
        }
        self.fail(&error);
        error
    }

    /// Reads the rest of a data set into memory.
    ///
    /// Errors: `LimitExceeded` for more than [`MAX_IDENTIFIER_BYTES`].
    pub fn collect(&mut self) -> Result<Vec<u8>, Error> {
        let mut whole = Vec::new();
        let error = loop {
            match self.receive()? {
                Incoming::Data { bytes, is_last } => {
                    if whole.len() + bytes.len() > MAX_IDENTIFIER_BYTES {
                        break Error::new(
                            ErrorKind::LimitExceeded,
                            format!(
                                "found an identifier of more than {MAX_IDENTIFIER_BYTES} bytes"
                            ),
                        );
                    }
                    whole.extend(bytes);
                    if is_last {
                        return Ok(whole);
                    }
                }
                other => break protocol(format!("found {other:?}, expected a data set")),
            }
        };
        self.fail(&error);
        Err(error)
    }

    /// Reads and discards the rest of a data set.
    pub fn skip(&mut self) -> Result<(), Error> {
        while let Incoming::Data { is_last: false, .. } = self.receive()? {}
        Ok(())
    }

    /// Returns true if something has arrived, such as a C-CANCEL or an abort; does not wait for it.
    pub fn has_input(&mut self) -> bool {
        !self.waiting.is_empty() || self.link.has_input()
    }

    /// Ends the association because the peer broke a rule that only the caller can check.
    pub fn refuse(&mut self, error: Error) -> Error {
        self.fail(&error);
        error
    }

    /// Requests the release and waits for it. Messages that arrive meanwhile are discarded.
    pub fn release(mut self) -> Result<(), Error> {
        let bytes = self.association.release();
        self.link.send(&mut [IoSlice::new(&bytes)])?;
        self.link.clock.await_end(Instant::now());
        while !matches!(self.receive()?, Incoming::Released) {}
        self.link.close();
        Ok(())
    }

    /// Aborts the association.
    pub fn abort(mut self) {
        let bytes = self.association.abort(Abort::USER);
        let _ = self.link.send(&mut [IoSlice::new(&bytes)]);
        self.link.close();
    }
}

/// Returns the length of the longest fragment for a peer that accepts P-DATA-TF PDUs of this
/// length. It is even, as PS3.8 annex E requires.
fn fragment_bytes(max_sent: u32) -> usize {
    (max_sent as usize - PDV_HEADER_BYTES) & !1
}

/// Returns the first of the fragments, and its length including its header.
fn first_pdv(bytes: &[u8]) -> Option<(Pdv<'_>, usize)> {
    let pdv = Pdvs::of(bytes).next()?;
    Some((pdv, PDV_HEADER_BYTES + pdv.bytes.len()))
}
