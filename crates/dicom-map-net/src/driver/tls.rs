//! TLS with rustls, in both roles.

use super::Stream;
use super::client::ConnectOptions;
use crate::error_kind::{TIMED_OUT, TLS};
use dicom_map::Error;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::server::WebPkiClientVerifier;
use rustls::{
    ClientConfig, ClientConnection, ConfigBuilder, RootCertStore, ServerConfig, ServerConnection,
    StreamOwned, WantsVerifier,
};
use std::io;
use std::net::TcpStream;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The PEM files of a certificate and its private key.
#[derive(Clone, Copy, Debug)]
pub struct Identity<'p> {
    /// The certificate, followed by its chain.
    pub certificates: &'p Path,
    /// The private key.
    pub key: &'p Path,
}

/// The TLS configuration of a client.
#[derive(Clone)]
pub struct TlsClient {
    config: Arc<ClientConfig>,
    /// The name that the server's certificate must have; None means the host's.
    name: Option<String>,
}

/// The TLS configuration of a server.
#[derive(Clone)]
pub struct TlsServer {
    config: Arc<ServerConfig>,
}

impl std::fmt::Debug for TlsClient {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TlsClient").field("name", &self.name).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for TlsServer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("TlsServer").finish_non_exhaustive()
    }
}

impl TlsClient {
    /// Trusts the roots in the PEM file `roots`, else those of the system; sends `identity` to
    /// servers that require a certificate.
    ///
    /// Errors: [`TLS`], with the file that is missing or damaged.
    pub fn new(
        roots: Option<&Path>,
        identity: Option<Identity<'_>>,
        name: Option<String>,
    ) -> Result<TlsClient, Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder: ConfigBuilder<ClientConfig, WantsVerifier> =
            ClientConfig::builder_with_provider(provider)
                .with_safe_default_protocol_versions()
                .map_err(tls)?;
        let builder = builder.with_root_certificates(root_store(roots)?);
        let config = match identity {
            None => builder.with_no_client_auth(),
            Some(identity) => {
                let (certificates, key) = load(identity)?;
                builder
                    .with_client_auth_cert(certificates, key)
                    .map_err(|error| tls(error).with_path(identity.key))?
            }
        };
        Ok(TlsClient { config: Arc::new(config), name })
    }

    /// Performs the handshake.
    pub(super) fn connect(
        &self,
        socket: TcpStream,
        host: &str,
        options: &ConnectOptions,
    ) -> Result<Stream, Error> {
        let name = self.name.clone().unwrap_or_else(|| host.to_string());
        let server = ServerName::try_from(name).map_err(tls)?;
        let connection = ClientConnection::new(self.config.clone(), server).map_err(tls)?;
        let mut stream = StreamOwned::new(connection, socket);
        let shake = |stream: &mut StreamOwned<ClientConnection, TcpStream>| {
            stream.conn.complete_io(&mut stream.sock).map(|_| stream.conn.is_handshaking())
        };
        handshake(&mut stream, shake, options.timing.artim, &options.stop)?;
        Ok(Stream::TlsClient(Box::new(stream)))
    }
}

impl TlsServer {
    /// Uses `identity`; with `client_roots` (a PEM file) accepts only clients whose certificate is
    /// signed by one of these roots.
    ///
    /// Errors: [`TLS`], with the file that is missing or damaged.
    pub fn new(identity: Identity<'_>, client_roots: Option<&Path>) -> Result<TlsServer, Error> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let builder = ServerConfig::builder_with_provider(provider.clone())
            .with_safe_default_protocol_versions()
            .map_err(tls)?;
        let builder = match client_roots {
            None => builder.with_no_client_auth(),
            Some(path) => {
                let roots = Arc::new(root_store(Some(path))?);
                let verifier = WebPkiClientVerifier::builder_with_provider(roots, provider)
                    .build()
                    .map_err(|error| tls(error).with_path(path))?;
                builder.with_client_cert_verifier(verifier)
            }
        };
        let (certificates, key) = load(identity)?;
        let config = builder
            .with_single_cert(certificates, key)
            .map_err(|error| tls(error).with_path(identity.key))?;
        Ok(TlsServer { config: Arc::new(config) })
    }

    /// Performs the handshake.
    pub(crate) fn accept(
        &self,
        socket: TcpStream,
        limit: Duration,
        stop: &super::Stop,
    ) -> Result<Stream, Error> {
        let connection = ServerConnection::new(self.config.clone()).map_err(tls)?;
        let mut stream = StreamOwned::new(connection, socket);
        let shake = |stream: &mut StreamOwned<ServerConnection, TcpStream>| {
            stream.conn.complete_io(&mut stream.sock).map(|_| stream.conn.is_handshaking())
        };
        handshake(&mut stream, shake, limit, stop)?;
        Ok(Stream::TlsServer(Box::new(stream)))
    }
}

/// Performs the handshake until it is complete, fails or times out.
fn handshake<S>(
    stream: &mut S,
    mut shake: impl FnMut(&mut S) -> io::Result<bool>,
    limit: Duration,
    stop: &super::Stop,
) -> Result<(), Error> {
    let begun = Instant::now();
    loop {
        match shake(stream) {
            Ok(false) => return Ok(()),
            Ok(true) => {}
            Err(error) => match error.kind() {
                io::ErrorKind::WouldBlock
                | io::ErrorKind::TimedOut
                | io::ErrorKind::Interrupted => {}
                _ => return Err(tls(error)),
            },
        }
        stop.check(false)?;
        if begun.elapsed() > limit {
            let seconds = limit.as_secs_f64();
            return Err(Error::new(TIMED_OUT, format!("waited {seconds} s for a TLS handshake")));
        }
    }
}

fn root_store(path: Option<&Path>) -> Result<RootCertStore, Error> {
    let mut store = RootCertStore::empty();
    let (found, failures) = match path {
        Some(path) => (certificates(path)?, Vec::new()),
        None => {
            let native = rustls_native_certs::load_native_certs();
            (native.certs, native.errors)
        }
    };
    let (added, ignored) = store.add_parsable_certificates(found);
    if added == 0 {
        let error = Error::new(
            TLS,
            format!("found no trusted certificate ({ignored} unreadable), expected at least one"),
        );
        let error = match failures.into_iter().next() {
            Some(failure) => error.with_source(failure),
            None => error,
        };
        return Err(match path {
            Some(path) => error.with_path(path),
            None => error,
        });
    }
    Ok(store)
}

fn certificates(path: &Path) -> Result<Vec<CertificateDer<'static>>, Error> {
    let found: Result<Vec<_>, _> =
        CertificateDer::pem_file_iter(path).and_then(|certificates| certificates.collect());
    match found {
        Ok(found) if !found.is_empty() => Ok(found),
        Ok(_) => {
            Err(Error::new(TLS, "found no certificate, expected a PEM file with at least one")
                .with_path(path))
        }
        Err(error) => Err(tls(error).with_path(path)),
    }
}

fn load(
    identity: Identity<'_>,
) -> Result<(Vec<CertificateDer<'static>>, PrivateKeyDer<'static>), Error> {
    let key = PrivateKeyDer::from_pem_file(identity.key)
        .map_err(|error| tls(error).with_path(identity.key))?;
    Ok((certificates(identity.certificates)?, key))
}

fn tls(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::caused(TLS, format!("TLS: {error}"), error)
}
