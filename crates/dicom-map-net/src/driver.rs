//! Connections: blocking sockets, a thread for each association.

pub mod client;
mod link;
pub mod session;
mod stop;
mod stream;
#[cfg(feature = "tls")]
pub mod tls;

pub use stop::Stop;
pub use stream::Stream;

/// Where there is no TLS, nobody can have options for it.
#[cfg(not(feature = "tls"))]
pub mod tls {
    /// Never there.
    #[derive(Clone, Debug)]
    pub enum TlsClient {}
    /// Never there.
    #[derive(Clone, Debug)]
    pub enum TlsServer {}
}
