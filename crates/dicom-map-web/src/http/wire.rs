//! A connection with time limits: no peer holds a thread by being slow.

use super::request::Head;
use super::response::{Body, Response, Status};
use crate::limits::{
    GRACE_TIME, HEAD_TIME, MAX_HEAD_BYTES, MAX_REFUSED_BYTES, MIN_BYTES_PER_SECOND, REFUSED_TIME,
};
use std::io::{self, BufWriter, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

/// Headers of every response. Only the page's own files are loaded and run, nothing is cached, and
/// no other page can read a response.
const HEADERS: &str = "\
Content-Security-Policy: default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'\r\n\
X-Content-Type-Options: nosniff\r\n\
Referrer-Policy: no-referrer\r\n\
Cache-Control: no-store\r\n\
Cross-Origin-Opener-Policy: same-origin\r\n\
Cross-Origin-Resource-Policy: same-origin\r\n\
Connection: close\r\n";

/// The bytes that are read or written at once.
const PIECE_BYTES: usize = 64 << 10;

/// A connection.
pub(crate) struct Wire {
    stream: TcpStream,
    /// Bytes that have arrived after the head.
    rest: Vec<u8>,
}

/// Returns the time that a transfer of this many bytes has left before it is too slow.
fn time_left(passed: Duration, bytes: u64) -> Option<Duration> {
    let allowed = GRACE_TIME + Duration::from_secs(bytes / MIN_BYTES_PER_SECOND);
    // The system accepts no timeout of zero.
    allowed.checked_sub(passed).filter(|left| *left > Duration::from_millis(1))
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut)
}

fn slow(what: &str) -> Response {
    Response::error(Status::RequestTimeout, "timeout", &format!("found {what} that is too slow"))
}

impl Wire {
    pub(crate) fn new(stream: TcpStream) -> Wire {
        // Answers are written in few large pieces.
        let _ = stream.set_nodelay(true);
        Wire { stream, rest: Vec::new() }
    }

    /// Reads the head of a request; None if the other side has closed.
    pub(crate) fn read_head(&mut self) -> Result<Option<Head>, Response> {
        let deadline = Instant::now() + HEAD_TIME;
        let mut bytes = Vec::new();
        let mut piece = [0; 4096];
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Err(slow("a head"));
            }
            let _ = self.stream.set_read_timeout(Some(left));
            let count = match self.stream.read(&mut piece) {
                Ok(0) => return Ok(None),
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) if is_timeout(&error) => continue,
                Err(_) => return Ok(None),
            };
            // The end may be split across two reads.
            let from = bytes.len().saturating_sub(3);
            bytes.extend_from_slice(&piece[..count]);
            if let Some(at) = bytes[from..].windows(4).position(|it| it == b"\r\n\r\n") {
                let end = from + at + 4;
                if end > MAX_HEAD_BYTES {
                    break;
                }
                self.rest = bytes.split_off(end);
                return Head::parse(&bytes).map(Some);
            }
            if bytes.len() > MAX_HEAD_BYTES {
                break;
            }
        }
        let message = format!("found a head of more than {MAX_HEAD_BYTES} bytes");
        Err(Response::error(Status::HeadTooLarge, "limit_exceeded", &message))
    }

    /// Reads a body of this length, which the caller has checked. Memory grows with what arrives.
    pub(crate) fn read_body(&mut self, head: &Head, byte_len: u64) -> Result<Vec<u8>, Response> {
        let wanted = usize::try_from(byte_len).unwrap_or(usize::MAX);
        let mut body = std::mem::take(&mut self.rest);
        body.truncate(wanted);
        if head.expects_continue && body.len() < wanted {
            let _ = self.stream.set_write_timeout(Some(GRACE_TIME));
            let _ = self.stream.write_all(b"HTTP/1.1 100 Continue\r\n\r\n");
        }
        let began = Instant::now();
        let mut piece = vec![0; PIECE_BYTES];
        while body.len() < wanted {
            let left = time_left(began.elapsed(), body.len() as u64);
            let left = left.ok_or_else(|| slow("a body"))?;
            let _ = self.stream.set_read_timeout(Some(left));
            let most = piece.len().min(wanted - body.len());
            match self.stream.read(&mut piece[..most]) {
                Ok(0) => {
                    let message = format!("found {} bytes, expected {byte_len}", body.len());
                    return Err(Response::error(Status::BadRequest, "bad_request", &message));
                }
                Ok(count) => body.extend_from_slice(&piece[..count]),
                Err(error) if error.kind() == io::ErrorKind::Interrupted || is_timeout(&error) => {}
                Err(error) => {
                    let message = error.to_string();
                    return Err(Response::error(Status::BadRequest, "io", &message));
                }
            }
        }
        Ok(body)
    }

    /// Sends a response. An error means that the other side has closed or is too slow.
    pub(crate) fn send(&mut self, response: Response) -> io::Result<()> {
        let Response { status, content_type, headers, body } = response;
        let mut head = format!(
            "HTTP/1.1 {} {}\r\nContent-Type: {content_type}\r\n{HEADERS}",
            status.code(),
            status.reason()
        );
        for (name, value) in headers {
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        let mut out = Paced { stream: &self.stream, blocked: Duration::ZERO, written: 0 };
        match body {
            Body::Bytes(bytes) => {
                head.push_str(&format!("Content-Length: {}\r\n\r\n", bytes.len()));
                out.write_all(head.as_bytes())?;
                out.write_all(&bytes)
            }
            Body::Stream(write) => {
                head.push_str("Transfer-Encoding: chunked\r\n\r\n");
                out.write_all(head.as_bytes())?;
                let mut chunks = BufWriter::with_capacity(PIECE_BYTES, Chunks { out });
                // Without the last chunk the other side knows that the body is incomplete.
                write(&mut chunks)?;
                chunks.flush()?;
                chunks.get_mut().out.write_all(b"0\r\n\r\n")
            }
        }
    }

    /// Ends the connection of a request that was not read to its end, so that the response arrives.
    pub(crate) fn end(self) {
        let _ = self.stream.shutdown(Shutdown::Write);
        let deadline = Instant::now() + REFUSED_TIME;
        let mut stream = self.stream;
        let (mut piece, mut count) = ([0; 4096], 0);
        while count < MAX_REFUSED_BYTES {
            let left = deadline.saturating_duration_since(Instant::now());
            if left.is_zero() || stream.set_read_timeout(Some(left)).is_err() {
                break;
            }
            match stream.read(&mut piece) {
                Ok(read) if read > 0 => count += read,
                _ => break,
            }
        }
    }
}

/// A stream that limits how slow its reader may be.
struct Paced<'s> {
    stream: &'s TcpStream,
    blocked: Duration,
    written: u64,
}

impl Write for Paced<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let left = time_left(self.blocked, self.written);
        self.stream.set_write_timeout(Some(left.ok_or(io::ErrorKind::TimedOut)?))?;
        let began = Instant::now();
        let most = bytes.len().min(PIECE_BYTES);
        let count = (&mut self.stream).write(&bytes[..most])?;
        self.blocked += began.elapsed();
        self.written += count as u64;
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes each piece as a chunk (RFC 9112 section 7.1).
struct Chunks<'s> {
    out: Paced<'s>,
}

impl Write for Chunks<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !bytes.is_empty() {
            self.out.write_all(format!("{:x}\r\n", bytes.len()).as_bytes())?;
            self.out.write_all(bytes)?;
            self.out.write_all(b"\r\n")?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
