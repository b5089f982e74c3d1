//! A server: a thread that accepts connections, and one per association, within limits.

use super::handler::Handler;
use super::service::serve;
use crate::address::AeTitle;
use crate::association::{self, Timing};
use crate::driver::session::Session;
use crate::driver::tls::TlsServer;
use crate::driver::{Stop, Stream};
use crate::error_kind::CANCELLED;
use crate::limits::{MAX_ASSOCIATIONS, MAX_PENDING};
use crate::pdu::{AssociateRq, Rejection};
use dicom_map::Error;
use dicom_map_dataset::Reader;
use std::collections::VecDeque;
use std::net::{
    IpAddr, Ipv4Addr, Ipv6Addr, Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs,
};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// The stack of an association's thread. Only the used part takes memory.
const STACK_BYTES: usize = 1 << 20;
/// How long to wait if the system has no file descriptors left.
const RETRY_PAUSE: Duration = Duration::from_millis(50);

/// An event of a server, for logs.
#[derive(Debug)]
#[non_exhaustive]
pub enum ServerEvent<'a> {
    /// An association was accepted.
    Accepted(SocketAddr, &'a AssociateRq),
    /// An association was rejected.
    Rejected(SocketAddr, &'a AssociateRq, Rejection),
    /// An association was released.
    Released(SocketAddr, &'a AssociateRq),
    /// An association ended with an error; with the request if there was one.
    Failed(SocketAddr, Option<&'a AssociateRq>, &'a Error),
}

/// Receives the events of a server.
pub type Listener = Arc<dyn Fn(&ServerEvent<'_>) + Send + Sync>;

/// The limits of a server, and who may connect.
#[derive(Clone)]
pub struct ServerOptions {
    /// The called AE titles that it accepts; any if empty.
    pub titles: Vec<AeTitle>,
    /// The calling AE titles that it accepts; any if empty.
    pub callers: Vec<AeTitle>,
    /// The most associations at once.
    pub max_associations: usize,
    /// How long each step may take.
    pub timing: Timing,
    /// TLS, if connections use it.
    pub tls: Option<TlsServer>,
    /// Receives events.
    pub listener: Option<Listener>,
    /// Reads the data sets of queries.
    pub reader: Option<Reader>,
}

impl Default for ServerOptions {
    fn default() -> ServerOptions {
        ServerOptions {
            titles: Vec::new(),
            callers: Vec::new(),
            max_associations: MAX_ASSOCIATIONS,
            timing: Timing::default(),
            tls: None,
            listener: None,
            reader: None,
        }
    }
}

impl std::fmt::Debug for ServerOptions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ServerOptions")
            .field("titles", &self.titles)
            .field("callers", &self.callers)
            .field("max_associations", &self.max_associations)
            .finish_non_exhaustive()
    }
}

/// A server that runs until it is stopped or dropped.
#[derive(Debug)]
pub struct Server {
    place: SocketAddr,
    stop: Stop,
    accepting: Option<JoinHandle<()>>,
}

struct Shared {
    handler: Box<dyn Handler>,
    options: ServerOptions,
    reader: Reader,
    stop: Stop,
    associations: AtomicUsize,
    pending: Mutex<Pending>,
}

/// Connections that have not requested an association yet, the oldest first.
#[derive(Default)]
struct Pending {
    next_id: u64,
    sockets: VecDeque<(u64, TcpStream)>,
}

impl Server {
    /// Binds the address and starts serving.
    ///
    /// Errors: `Io` if the address cannot be bound; `InvalidArgument` for options without a reader
    /// if no dictionary is compiled in.
    pub fn start(
        bind: impl ToSocketAddrs,
        options: ServerOptions,
        handler: impl Handler,
    ) -> Result<Server, Error> {
        #[cfg(feature = "embedded")]
        let reader = options.reader.clone().unwrap_or_else(Reader::embedded);
        #[cfg(not(feature = "embedded"))]
        let reader = options.reader.clone().ok_or_else(|| {
            crate::error_kind::bad("found no reader, expected one with a dictionary")
        })?;
        let listener = TcpListener::bind(bind).map_err(Error::from_stream)?;
        let place = listener.local_addr().map_err(Error::from_stream)?;
        let stop = Stop::default();
        let shared = Arc::new(Shared {
            handler: Box::new(handler),
            options,
            reader,
            stop: stop.clone(),
            associations: AtomicUsize::new(0),
            pending: Mutex::default(),
        });
        let accepting = thread::Builder::new()
            .name("dicom-accept".into())
            .spawn(move || accept(&listener, &shared))
            .map_err(Error::from_stream)?;
        Ok(Server { place, stop, accepting: Some(accepting) })
    }

    /// Returns the address on which it listens.
    pub fn place(&self) -> SocketAddr {
        self.place
    }

    /// Returns the port.
    pub fn port(&self) -> u16 {
        self.place.port()
    }

    /// Stops the server: nothing more is accepted, messages in progress are finished and answered,
    /// then their associations are aborted.
    pub fn stop(mut self) {
        self.end();
    }

    fn end(&mut self) {
        self.stop.finish();
        if let Some(accepting) = self.accepting.take() {
            // Accepting waits for a connection, so make one.
            let host = match self.place.ip() {
                IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
                IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
                ip => ip,
            };
            let _ = TcpStream::connect_timeout(&(host, self.port()).into(), Duration::from_secs(1));
            let _ = accepting.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.end();
    }
}

fn accept(listener: &TcpListener, shared: &Arc<Shared>) {
    let mut threads: Vec<JoinHandle<()>> = Vec::new();
    while !shared.stop.is_stopped() {
        let Ok((socket, peer)) = listener.accept() else {
            // Too many open files: some will be closed.
            thread::sleep(RETRY_PAUSE);
            continue;
        };
        threads.retain(|thread| !thread.is_finished());
        if shared.stop.is_stopped() {
            break;
        }
        let Some(id) = shared.enter(&socket) else { continue };
        let shared = Arc::clone(shared);
        let spawned = thread::Builder::new()
            .name("dicom-association".into())
            .stack_size(STACK_BYTES)
            .spawn(move || shared.connection(socket, peer, id));
        match spawned {
            Ok(thread) => threads.push(thread),
            // Dropping the socket closes the connection.
            Err(_) => thread::sleep(RETRY_PAUSE),
        }
    }
    for thread in threads {
        let _ = thread.join();
    }
}

impl Shared {
    fn pending(&self) -> MutexGuard<'_, Pending> {
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Records a connection; closes the oldest one without a request if there are too many.
    fn enter(&self, socket: &TcpStream) -> Option<u64> {
        let socket = socket.try_clone().ok()?;
        let mut pending = self.pending();
        if pending.sockets.len() >= MAX_PENDING
            && let Some((_, oldest)) = pending.sockets.pop_front()
        {
            let _ = oldest.shutdown(Shutdown::Both);
        }
        let id = pending.next_id;
        pending.next_id += 1;
        pending.sockets.push_back((id, socket));
        Some(id)
    }

    fn leave(&self, id: u64) {
        self.pending().sockets.retain(|(other, _)| *other != id);
    }

    fn tell(&self, event: &ServerEvent<'_>) {
        if let Some(listener) = &self.options.listener {
            listener(event);
        }
    }

    fn connection(&self, socket: TcpStream, peer: SocketAddr, id: u64) {
        let session = self.listen(socket);
        self.leave(id);
        let mut session = match session {
            Ok(session) => session,
            Err(error) => return self.tell(&ServerEvent::Failed(peer, None, &error)),
        };
        let Ok(request) = session.requested().cloned() else { return };
        let entered = self.associations.fetch_add(1, Ordering::Relaxed);
        match self.decide(&request, peer, entered) {
            Err(rejection) => {
                self.associations.fetch_sub(1, Ordering::Relaxed);
                self.tell(&ServerEvent::Rejected(peer, &request, rejection));
                session.reject(rejection);
            }
            Ok(()) => {
                let served = self.serve(&mut session, &request, peer);
                self.associations.fetch_sub(1, Ordering::Relaxed);
                match served {
                    Ok(()) => self.tell(&ServerEvent::Released(peer, &request)),
                    Err(error) if error.kind() == CANCELLED => {}
                    Err(error) => self.tell(&ServerEvent::Failed(peer, Some(&request), &error)),
                }
            }
        }
    }

    fn listen(&self, socket: TcpStream) -> Result<Session, Error> {
        Stream::prepare(&socket).map_err(Error::from_stream)?;
        let timing = self.options.timing;
        let stream = match &self.options.tls {
            None => Stream::Plain(socket),
            #[cfg(feature = "tls")]
            Some(tls) => tls.accept(socket, timing.artim, &self.stop)?,
            #[cfg(not(feature = "tls"))]
            Some(tls) => match *tls {},
        };
        Session::listen(stream, timing, self.stop.clone())
    }

    fn decide(
        &self,
        request: &AssociateRq,
        peer: SocketAddr,
        entered: usize,
    ) -> Result<(), Rejection> {
        if let Some(rejection) = association::flaw(request) {
            return Err(rejection);
        }
        let is_one_of = |titles: &[AeTitle], title: &str| {
            titles.is_empty() || titles.iter().any(|it| it.as_str() == title)
        };
        if !is_one_of(&self.options.titles, &request.called) {
            return Err(Rejection::CALLED_TITLE);
        }
        if !is_one_of(&self.options.callers, &request.calling) {
            return Err(Rejection::CALLING_TITLE);
        }
        if entered >= self.options.max_associations {
            return Err(Rejection::LOCAL_LIMIT);
        }
        self.handler.admits(request, peer)
    }

    fn serve(
        &self,
        session: &mut Session,
        request: &AssociateRq,
        peer: SocketAddr,
    ) -> Result<(), Error> {
        let mut choose = |abstract_syntax: &str, proposed: &[String]| {
            if abstract_syntax == crate::uids::VERIFICATION {
                let known = [crate::uids::EXPLICIT_LE, crate::uids::IMPLICIT_LE];
                return proposed.iter().find(|it| known.contains(&it.as_str())).cloned();
            }
            self.handler.transfer_syntax(abstract_syntax, proposed)
        };
        session.accept(&mut choose)?;
        self.tell(&ServerEvent::Accepted(peer, request));
        serve(session, &*self.handler, &self.reader, peer)
    }
}
