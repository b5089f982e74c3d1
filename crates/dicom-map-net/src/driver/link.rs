//! Bytes in both directions of a connection, with their deadlines.

use super::{Stop, Stream};
use crate::association::{Association, Clock, Timing};
use crate::error_kind::{ASSOCIATION_ENDED, TIMED_OUT, TLS};
use crate::limits::{MAX_ASSOCIATE_BYTES, MAX_DATA_PDU_BYTES, PDU_HEADER_BYTES};
use crate::pdu;
use dicom_map::Error;
use std::io::{self, IoSlice, Read as _, Write as _};
use std::ops::Range;
use std::time::{Duration, Instant};

/// The buffer of an association with little traffic.
const FIRST_BUFFER_BYTES: usize = 16 << 10;
/// The buffer of an association with much traffic: the longest P-DATA-TF.
const FULL_BUFFER_BYTES: usize = MAX_DATA_PDU_BYTES as usize + PDU_HEADER_BYTES;
/// The longest PDU of any type.
const LONGEST_PDU_BYTES: usize = MAX_ASSOCIATE_BYTES as usize + PDU_HEADER_BYTES;
/// How long to read the peer's last bytes after a rejection or an abort.
const LINGER: Duration = Duration::from_secs(1);

/// A connection.
#[derive(Debug)]
pub(super) struct Link {
    stream: Stream,
    /// Received bytes that are not consumed: `buffer[start..end]`. The buffer grows with what
    /// arrives, not with announced lengths.
    buffer: Vec<u8>,
    start: usize,
    end: usize,
    /// The last read filled the buffer, so more bytes are waiting.
    has_more: bool,
    pub(super) clock: Clock,
    timing: Timing,
    stop: Stop,
}

impl Link {
    pub(super) fn new(stream: Stream, timing: Timing, stop: Stop) -> Link {
        let clock = Clock::new(timing, Instant::now());
        Link { stream, buffer: Vec::new(), start: 0, end: 0, has_more: false, clock, timing, stop }
    }

    /// Returns the bytes of a PDU that [`Link::pdu`] has found.
    pub(super) fn bytes(&self, range: Range<usize>) -> &[u8] {
        self.buffer.get(range).unwrap_or_default()
    }

    /// Waits for a whole PDU. Returns its type and the range of its body, valid until the next
    /// call.
    pub(super) fn pdu(
        &mut self,
        association: &Association,
        is_within_message: bool,
    ) -> Result<(u8, Range<usize>), Error> {
        loop {
            let came = &self.buffer[self.start..self.end];
            let mut needed = PDU_HEADER_BYTES;
            if let Some(header) = came.first_chunk::<PDU_HEADER_BYTES>() {
                let (pdu_type, byte_len) = association.header(*header)?;
                needed += byte_len;
                if came.len() >= needed {
                    let body = self.start + PDU_HEADER_BYTES..self.start + needed;
                    self.start = body.end;
                    return Ok((pdu_type, body));
                }
            } else if let Some(first) = came.first().filter(|first| !pdu::is_pdu_type(**first)) {
                // Another protocol may send only a few bytes: do not wait for more.
                association.header([*first, 0, 0, 0, 0, 0])?;
            }
            self.make_room(needed);
            self.read(is_within_message)?;
        }
    }

    /// Marks a PDU as consumed; `is_within_message` if a message is incomplete after it.
    pub(super) fn pdu_taken(&mut self, is_within_message: bool) {
        let now = Instant::now();
        self.clock.pdu_ended(is_within_message, now);
        if self.end > self.start {
            self.clock.pdu_bytes(0, now);
        }
    }

    /// Makes room after the received bytes, for at least one byte of a PDU of this length.
    fn make_room(&mut self, needed: usize) {
        if self.start == self.end {
            (self.start, self.end) = (0, 0);
        }
        if self.start + needed > self.buffer.len() && self.start > 0 {
            self.buffer.copy_within(self.start..self.end, 0);
            self.end -= self.start;
            self.start = 0;
        }
        if self.end == self.buffer.len() {
            let len = match self.buffer.len() {
                0 => FIRST_BUFFER_BYTES,
                len if len < FULL_BUFFER_BYTES => FULL_BUFFER_BYTES,
                _ => LONGEST_PDU_BYTES,
            };
            self.buffer.resize(len, 0);
        }
    }

    /// Waits for more bytes.
    fn read(&mut self, is_within_message: bool) -> Result<(), Error> {
        loop {
            if !self.has_more {
                self.stream.acknowledge_at_once();
            }
            let came = self.stream.read(&mut self.buffer[self.end..]);
            let now = Instant::now();
            match came {
                Ok(0) => return Err(ended("the peer closed the connection")),
                Ok(count) => {
                    // A full buffer means that the peer sends much.
                    if self.end + count == self.buffer.len()
                        && self.buffer.len() < FULL_BUFFER_BYTES
                    {
                        self.buffer.resize(FULL_BUFFER_BYTES, 0);
                    }
                    self.end += count;
                    self.clock.pdu_bytes(count as u64, now);
                    self.clock.check(now)?;
                    return self.stop.check(true);
                }
                Err(error) if is_wait(&error) => {
                    self.clock.check(now)?;
                    self.stop.check(is_within_message || self.end > self.start)?;
                }
                Err(error) => return Err(broken(error)),
            }
        }
    }

    /// Returns true if bytes have arrived; does not wait for them.
    pub(super) fn has_input(&mut self) -> bool {
        if self.end > self.start {
            return true;
        }
        self.make_room(PDU_HEADER_BYTES);
        if self.stream.socket().set_nonblocking(true).is_err() {
            return false;
        }
        let came = self.stream.read(&mut self.buffer[self.end..]);
        let _ = self.stream.socket().set_nonblocking(false);
        // The next read that waits reports the end of the connection.
        let count = came.unwrap_or(0);
        self.end += count;
        if count > 0 {
            self.clock.pdu_bytes(count as u64, Instant::now());
        }
        count > 0
    }

    /// Sends all parts, in as few packets as possible.
    pub(super) fn send(&mut self, mut parts: &mut [IoSlice<'_>]) -> Result<(), Error> {
        let mut moved = Instant::now();
        IoSlice::advance_slices(&mut parts, 0);
        while !parts.is_empty() {
            match self.stream.write_vectored(parts) {
                Ok(0) => return Err(ended("the peer accepts no more bytes")),
                Ok(count) => {
                    moved = Instant::now();
                    IoSlice::advance_slices(&mut parts, count);
                }
                Err(error) if is_wait(&error) => {
                    self.stop.check(true)?;
                    if moved.elapsed() > self.timing.pdu {
                        let seconds = self.timing.pdu.as_secs_f64();
                        return Err(Error::new(
                            TIMED_OUT,
                            format!("waited {seconds} s for the peer to accept bytes"),
                        ));
                    }
                }
                Err(error) => return Err(broken(error)),
            }
        }
        match self.stream.flush() {
            Err(error) if !is_wait(&error) => Err(broken(error)),
            _ => Ok(()),
        }
    }

    /// Sends a final PDU and closes. Bytes that the peer still sends are discarded for a moment, so
    /// that it receives the PDU and not a reset.
    pub(super) fn send_last(&mut self, bytes: &[u8]) {
        if self.stream.write_all(bytes).is_err() {
            return;
        }
        self.stream.close();
        let until = Instant::now() + LINGER;
        let mut thrown = [0; 4096];
        let mut left = LONGEST_PDU_BYTES;
        while Instant::now() < until && left > 0 && !self.stop.is_stopped() {
            match self.stream.read(&mut thrown) {
                Ok(0) => break,
                Ok(count) => left = left.saturating_sub(count),
                Err(error) if is_wait(&error) => {}
                Err(_) => break,
            }
        }
    }

    pub(super) fn close(&mut self) {
        self.stream.close();
    }
}

fn is_wait(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut | io::ErrorKind::Interrupted
    )
}

fn ended(message: &str) -> Error {
    Error::new(ASSOCIATION_ENDED, message)
}

fn broken(error: io::Error) -> Error {
    match error.kind() {
        // rustls reports errors in certificates and records.
        io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput => {
            Error::caused(TLS, format!("TLS: {error}"), error)
        }
        _ => ended(&format!("the connection broke: {error}")).with_source(error),
    }
}
