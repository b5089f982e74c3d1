//! A proxy between two peers: relays bytes unchanged, and shows them.

mod capture;
mod watch;

pub use capture::{Capture, Record, read_capture};
pub use watch::{Seen, Watcher};

use crate::Address;
use crate::driver::Stop;
use crate::error_kind::NO_CONNECTION;
use crate::limits::{CONNECT_DEADLINE, MAX_ASSOCIATIONS, TICK};
use dicom_map::Error;
use std::io::{self, Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, AtomicUsize, Ordering};
use std::thread;

/// The bytes that are relayed at once.
const BUFFER_BYTES: usize = 64 << 10;

/// The direction of relayed bytes, or a change of the connection.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Way {
    /// A client has connected.
    Opened,
    /// To the server.
    ToServer,
    /// To the client.
    ToClient,
    /// One side has closed its direction.
    Closed,
}

/// Receives what is relayed: the number of the connection, the direction, the bytes.
pub type Relay = Arc<dyn Fn(u32, Way, &[u8]) + Send + Sync>;

/// A listening proxy.
#[derive(Debug)]
pub struct Proxy {
    listener: TcpListener,
    target: Address,
}

impl Proxy {
    /// Binds the address. Errors: `Io`.
    pub fn bind(place: impl ToSocketAddrs, target: Address) -> Result<Proxy, Error> {
        let listener = TcpListener::bind(place).map_err(Error::from_stream)?;
        listener.set_nonblocking(true).map_err(Error::from_stream)?;
        Ok(Proxy { listener, target })
    }

    /// Returns the address on which it listens.
    ///
    /// Errors: `Io`.
    pub fn place(&self) -> Result<SocketAddr, Error> {
        self.listener.local_addr().map_err(Error::from_stream)
    }

    /// Relays until it is stopped. If the server cannot be reached, the client is disconnected and
    /// `failed` gets the error.
    pub fn run(&self, stop: &Stop, relay: &Relay, failed: &(dyn Fn(&Error) + Sync)) {
        let (next, open) = (AtomicU32::new(0), AtomicUsize::new(0));
        thread::scope(|scope| {
            while !stop.is_stopped() {
                let Ok((client, _)) = self.listener.accept() else {
                    thread::sleep(TICK / 10);
                    continue;
                };
                if open.load(Ordering::Relaxed) >= MAX_ASSOCIATIONS {
                    // Dropping the socket closes the connection.
                    continue;
                }
                let id = next.fetch_add(1, Ordering::Relaxed);
                open.fetch_add(1, Ordering::Relaxed);
                let open = &open;
                scope.spawn(move || {
                    relay(id, Way::Opened, b"");
                    if let Err(error) = self.connection(&client, id, stop, relay) {
                        failed(&error);
                    }
                    open.fetch_sub(1, Ordering::Relaxed);
                });
            }
        });
    }

    fn connection(
        &self,
        client: &TcpStream,
        id: u32,
        stop: &Stop,
        relay: &Relay,
    ) -> Result<(), Error> {
        let target = &self.target;
        let none = |why: &str| {
            Error::new(NO_CONNECTION, format!("found no connection to {target}: {why}"))
        };
        let failed = |error: io::Error| none(&error.to_string()).with_source(error);
        let mut places = (target.host.as_str(), target.port).to_socket_addrs().map_err(failed)?;
        let place = places.next().ok_or_else(|| none("the name has no address"))?;
        let server = TcpStream::connect_timeout(&place, CONNECT_DEADLINE).map_err(failed)?;
        for socket in [client, &server] {
            socket.set_nonblocking(false).map_err(Error::from_stream)?;
            socket.set_nodelay(true).map_err(Error::from_stream)?;
            socket.set_read_timeout(Some(TICK)).map_err(Error::from_stream)?;
        }
        thread::scope(|scope| {
            scope.spawn(|| one_way(&server, client, id, Way::ToClient, stop, relay));
            one_way(client, &server, id, Way::ToServer, stop, relay);
        });
        Ok(())
    }
}

/// Relays one direction until it ends.
fn one_way(
    mut from: &TcpStream,
    mut to: &TcpStream,
    id: u32,
    way: Way,
    stop: &Stop,
    relay: &Relay,
) {
    let mut buffer = vec![0; BUFFER_BYTES];
    while !stop.is_stopped() {
        match from.read(&mut buffer) {
            Ok(0) => break,
            Ok(count) => {
                relay(id, way, &buffer[..count]);
                if to.write_all(&buffer[..count]).is_err() {
                    break;
                }
            }
            Err(error)
                if matches!(
                    error.kind(),
                    io::ErrorKind::WouldBlock
                        | io::ErrorKind::TimedOut
                        | io::ErrorKind::Interrupted
                ) => {}
            Err(_) => break,
        }
    }
    relay(id, Way::Closed, b"");
    let _ = to.shutdown(Shutdown::Write);
    let _ = from.shutdown(Shutdown::Read);
}
