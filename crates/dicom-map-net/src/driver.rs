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

/// Without TLS these types have no values.
#[cfg(not(feature = "tls"))]
pub mod tls {
    /// Never constructed.
    #[derive(Clone, Debug)]
    pub enum TlsClient {}
    /// Never constructed.
    #[derive(Clone, Debug)]
    pub enum TlsServer {}
}
