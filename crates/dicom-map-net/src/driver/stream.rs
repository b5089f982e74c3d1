//! A connection, with or without TLS.

use crate::limits::TICK;
use std::io::{self, IoSlice, Read, Write};
use std::net::{Shutdown, TcpStream};

/// A connection whose reads and writes wait no longer than [`TICK`].
#[derive(Debug)]
pub enum Stream {
    /// Without TLS.
    Plain(TcpStream),
    /// With TLS, as a client.
    #[cfg(feature = "tls")]
    TlsClient(Box<rustls::StreamOwned<rustls::ClientConnection, TcpStream>>),
    /// With TLS, as a server.
    #[cfg(feature = "tls")]
    TlsServer(Box<rustls::StreamOwned<rustls::ServerConnection, TcpStream>>),
}

impl Stream {
    /// Sets the options of every connection: data are sent without delay, and waits time out.
    pub(crate) fn prepare(socket: &TcpStream) -> io::Result<()> {
        socket.set_nodelay(true)?;
        socket.set_read_timeout(Some(TICK))?;
        socket.set_write_timeout(Some(TICK))
    }

    /// Returns the socket.
    pub fn socket(&self) -> &TcpStream {
        match self {
            Stream::Plain(socket) => socket,
            #[cfg(feature = "tls")]
            Stream::TlsClient(stream) => stream.get_ref(),
            #[cfg(feature = "tls")]
            Stream::TlsServer(stream) => stream.get_ref(),
        }
    }

    /// Acknowledges received data at once. A sender that does not set `TCP_NODELAY` waits up to 40
    /// ms for the acknowledgement of each command before it sends the data set. Linux resets the
    /// option, so it is set before each read.
    pub(crate) fn acknowledge_at_once(&self) {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        {
            // Without the option, transfers are slower but correct.
            let _ = rustix::net::sockopt::set_tcp_quickack(self.socket(), true);
        }
    }

    /// Closes the sending direction.
    pub(crate) fn close(&mut self) {
        #[cfg(feature = "tls")]
        match self {
            Stream::TlsClient(stream) => {
                stream.conn.send_close_notify();
                let _ = stream.flush();
            }
            Stream::TlsServer(stream) => {
                stream.conn.send_close_notify();
                let _ = stream.flush();
            }
            Stream::Plain(_) => {}
        }
        let _ = self.socket().shutdown(Shutdown::Write);
    }
}

impl Read for Stream {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        match self {
            Stream::Plain(socket) => socket.read(bytes),
            #[cfg(feature = "tls")]
            Stream::TlsClient(stream) => stream.read(bytes),
            #[cfg(feature = "tls")]
            Stream::TlsServer(stream) => stream.read(bytes),
        }
    }
}

impl Write for Stream {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Stream::Plain(socket) => socket.write(bytes),
            #[cfg(feature = "tls")]
            Stream::TlsClient(stream) => stream.write(bytes),
            #[cfg(feature = "tls")]
            Stream::TlsServer(stream) => stream.write(bytes),
        }
    }

    fn write_vectored(&mut self, parts: &[IoSlice<'_>]) -> io::Result<usize> {
        match self {
            Stream::Plain(socket) => socket.write_vectored(parts),
            #[cfg(feature = "tls")]
            Stream::TlsClient(stream) => stream.write_vectored(parts),
            #[cfg(feature = "tls")]
            Stream::TlsServer(stream) => stream.write_vectored(parts),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Stream::Plain(_) => Ok(()),
            #[cfg(feature = "tls")]
            Stream::TlsClient(stream) => stream.flush(),
            #[cfg(feature = "tls")]
            Stream::TlsServer(stream) => stream.flush(),
        }
    }
}
