//! A connection, with or without TLS.

use crate::limits::TICK;
use std::io::{self, IoSlice, Read, Write};
use std::net::{Shutdown, TcpStream};

/// A connection whose reads and writes wait no longer than [`TICK`].
#[derive(Debug)]
pub enum Stream {
    /// As it is.
    Plain(TcpStream),
    /// By TLS, as a client.
    #[cfg(feature = "tls")]
    TlsClient(Box<rustls::StreamOwned<rustls::ClientConnection, TcpStream>>),
    /// By TLS, as a server.
    #[cfg(feature = "tls")]
    TlsServer(Box<rustls::StreamOwned<rustls::ServerConnection, TcpStream>>),
}

impl Stream {
    /// Sets the options that every connection has: what is sent leaves at once, and waits end.
    pub(crate) fn prepare(socket: &TcpStream) -> io::Result<()> {
        socket.set_nodelay(true)?;
        socket.set_read_timeout(Some(TICK))?;
        socket.set_write_timeout(Some(TICK))
    }

    /// The socket.
    pub fn socket(&self) -> &TcpStream {
        match self {
            Stream::Plain(socket) => socket,
            #[cfg(feature = "tls")]
            Stream::TlsClient(stream) => stream.get_ref(),
            #[cfg(feature = "tls")]
            Stream::TlsServer(stream) => stream.get_ref(),
        }
    }

    /// Acknowledges what comes at once. A sender that does not set `TCP_NODELAY` waits for the
    /// acknowledgement of each command before it sends the data set, up to 40 ms; Linux forgets the
    /// option, so it is set before each read.
    pub(crate) fn acknowledge_at_once(&self) {
        #[cfg(any(target_os = "linux", target_os = "android"))]
        {
            // Without it, it is slow and right.
            let _ = rustix::net::sockopt::set_tcp_quickack(self.socket(), true);
        }
    }

    /// Says that nothing more is sent.
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
