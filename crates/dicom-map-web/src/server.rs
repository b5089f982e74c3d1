//! Connections: one queue, and several threads that serve it.

use crate::api;
use crate::assets;
use crate::guard::{Access, Guard};
use crate::http::{Head, Method, Request, Response, Status, Wire};
use crate::limits::{MAX_ARRIVING_BYTES, MAX_WAITING, WORKERS};
use crate::state::State;
use dicom_map::{DmapDict, Error, ErrorKind};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, TrySendError, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

/// The dictionary, folders and port of a server.
#[derive(Debug)]
pub struct Options {
    /// The dictionary.
    pub dict: Arc<DmapDict>,
    /// Folders whose files can be opened.
    pub folders: Vec<PathBuf>,
    /// The port; 0 for any free one.
    pub port: u16,
}

impl Default for Options {
    fn default() -> Options {
        Options { dict: Arc::new(DmapDict::embedded()), folders: Vec::new(), port: 0 }
    }
}

/// A listening server.
pub struct Server {
    listener: TcpListener,
    shared: Arc<Shared>,
}

struct Shared {
    guard: Guard,
    state: State,
    arriving: AtomicU64,
}

impl Server {
    /// Listens on 127.0.0.1.
    ///
    /// Errors: `Io` if the port is taken, a folder does not exist, or the system has no random
    /// numbers.
    pub fn bind(options: Options) -> Result<Server, Error> {
        dicom_map_inspect::blocks::register_names();
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port));
        let listener = listener.map_err(|error| {
            let message = format!("could not listen on 127.0.0.1:{}: {error}", options.port);
            Error::caused(ErrorKind::Io, message, error)
        })?;
        let port = listener.local_addr().map_err(Error::from_stream)?.port();
        let state = State::new(options.dict, options.folders)?;
        let shared = Shared { guard: Guard::new(port)?, state, arriving: AtomicU64::new(0) };
        Ok(Server { listener, shared: Arc::new(shared) })
    }

    /// Returns the address to open, with the token.
    pub fn address(&self) -> String {
        self.shared.guard.address()
    }

    /// Returns the token, for `Authorization: Bearer`.
    pub fn token(&self) -> &str {
        self.shared.guard.token()
    }

    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.listener.local_addr().map_or(0, |address| address.port())
    }

    /// Serves for ever.
    pub fn run(self) {
        /// The pause between two attempts if the system has no more connections.
        const PAUSE: Duration = Duration::from_millis(50);
        let (sender, receiver) = sync_channel::<TcpStream>(MAX_WAITING);
        let receiver = Arc::new(Mutex::new(receiver));
        for _ in 0..WORKERS {
            let (shared, receiver) = (Arc::clone(&self.shared), Arc::clone(&receiver));
            // If the system refuses a thread, there is one fewer.
            let _ = std::thread::Builder::new().spawn(move || work(&shared, &receiver));
        }
        loop {
            match self.listener.accept() {
                Ok((stream, _)) => match sender.try_send(stream) {
                    Ok(()) => {}
                    Err(TrySendError::Full(stream)) => {
                        let message = "too many requests at once";
                        let busy = Response::error(Status::Unavailable, "busy", message);
                        let _ = Wire::new(stream).send(busy);
                    }
                    Err(TrySendError::Disconnected(_)) => return,
                },
                Err(_) => std::thread::sleep(PAUSE),
            }
        }
    }
}

fn work(shared: &Shared, receiver: &Mutex<Receiver<TcpStream>>) {
    loop {
        let next = receiver.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(stream) = next else { return };
        let mut wire = Wire::new(stream);
        // No input makes a handler panic; if one did, the server would go on.
        let handled = catch_unwind(AssertUnwindSafe(|| handle(shared, &mut wire)));
        if handled.is_err() {
            let message = "the server has a bug: answering panicked";
            let _ = wire.send(Response::error(Status::Internal, "internal", message));
        }
        wire.end();
    }
}

fn handle(shared: &Shared, wire: &mut Wire) {
    let response = match wire.read_head() {
        Ok(None) => return,
        Ok(Some(head)) => answer(shared, wire, head),
        Err(response) => Err(response),
    };
    let _ = wire.send(response.unwrap_or_else(|response| response));
}

fn answer(shared: &Shared, wire: &mut Wire, head: Head) -> Result<Response, Response> {
    if let Access::Begin(response) = shared.guard.check(&head)? {
        return Ok(response);
    }
    if let (Method::Get, Some(response)) = (head.method, assets::get(&head.path)) {
        return Ok(response);
    }
    let route = api::route(&head)?;
    let byte_len = head.content_length.unwrap_or(0);
    if byte_len > route.max_body {
        let message =
            format!("found {byte_len} announced bytes, expected at most {} here", route.max_body);
        return Err(Response::error(Status::TooLarge, "limit_exceeded", &message));
    }
    let _reserved = Reserved::of(&shared.arriving, byte_len)?;
    let body = wire.read_body(&head, byte_len)?;
    (route.answer)(&shared.state, Request { head, body })
}

/// Space that is reserved for arriving bytes.
struct Reserved<'s> {
    arriving: &'s AtomicU64,
    byte_len: u64,
}

impl<'s> Reserved<'s> {
    fn of(arriving: &'s AtomicU64, byte_len: u64) -> Result<Reserved<'s>, Response> {
        let sum = arriving.fetch_add(byte_len, Ordering::SeqCst).saturating_add(byte_len);
        let reserved = Reserved { arriving, byte_len };
        if byte_len > 0 && sum > MAX_ARRIVING_BYTES {
            let message = "found too many uploads at once: try again";
            return Err(Response::error(Status::Unavailable, "busy", message));
        }
        Ok(reserved)
    }
}

impl Drop for Reserved<'_> {
    fn drop(&mut self) {
        self.arriving.fetch_sub(self.byte_len, Ordering::SeqCst);
    }
}
