//! The peer that a command talks to, and how to reach it: options that all network commands share.

use crate::common::Common;
use crate::dictionary;
use crate::signals::{Signal, on_first_signal};
use crate::status::Status;
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::Reader;
use dicom_map_net::driver::client::DEFAULT_CALLING;
use dicom_map_net::driver::tls::{TlsClient, TlsServer};
use dicom_map_net::pdu::UserIdentity;
use dicom_map_net::{Address, AeTitle, ConnectOptions};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The exit statuses of the network commands.
pub(super) const EXIT_STATUS: &str = "\
Exit status: 0 all done, 1 something failed or was refused, 2 could not run (usage, files), 3 no
connection, 4 association rejected, or no presentation context accepted.";

/// How to connect.
#[derive(Debug, clap::Args)]
pub(super) struct Connection {
    /// The calling AE title (also -aet)
    #[arg(long, value_name = "TITLE", default_value = DEFAULT_CALLING)]
    pub(super) aet: AeTitle,
    /// The called AE title, unless ADDRESS has one (also -aec)
    #[arg(long, value_name = "TITLE")]
    aec: Option<AeTitle>,
    /// How long to wait for an answer
    #[arg(long, value_name = "SECONDS", default_value_t = 300, value_parser = clap::value_parser!(u32).range(1..))]
    timeout: u32,
    /// How long to wait for the connection
    #[arg(long, value_name = "SECONDS", default_value_t = 15, value_parser = clap::value_parser!(u32).range(1..))]
    connect_timeout: u32,
    /// The user name, for peers that require one
    #[arg(long, value_name = "NAME")]
    user: Option<String>,
    /// A file with the user's password in its first line
    #[arg(long, value_name = "FILE", requires = "user")]
    password_file: Option<PathBuf>,
    /// A file with a JSON Web Token
    #[arg(long, value_name = "FILE", conflicts_with = "user")]
    jwt_file: Option<PathBuf>,
    #[command(flatten)]
    tls: TlsOptions,
}

/// Options of a TLS client.
#[derive(Debug, clap::Args)]
struct TlsOptions {
    /// Connect with TLS, trusting the system's certificates
    #[arg(long)]
    tls: bool,
    /// Connect with TLS, trusting these certificates (PEM)
    #[arg(long, value_name = "FILE")]
    tls_ca: Option<PathBuf>,
    /// The client certificate (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Its private key (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// The name in the peer's certificate, if it is not the host's
    #[arg(long, value_name = "NAME")]
    tls_name: Option<String>,
}

/// Options of a TLS server.
#[derive(Debug, clap::Args)]
pub(super) struct TlsServing {
    /// Use TLS, with this certificate (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_key")]
    tls_cert: Option<PathBuf>,
    /// Its private key (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_key: Option<PathBuf>,
    /// Accept only clients with a certificate that one of these has signed (PEM)
    #[arg(long, value_name = "FILE", requires = "tls_cert")]
    tls_client_ca: Option<PathBuf>,
}

impl Connection {
    /// Returns the address, from `AET@host:port` or from a host and a port.
    pub(super) fn address(&self, text: &str, port: Option<&str>) -> Result<Address, Error> {
        let mut address: Address = match port {
            Some(port) if text.contains('@') || text.contains(':') && !text.contains("::") => {
                return Err(bad(format!("found the port {port:?} after an address that has one")));
            }
            Some(port) if text.contains("::") => {
                format!("[{}]:{port}", text.trim_matches(['[', ']'])).parse()?
            }
            Some(port) => format!("{text}:{port}").parse()?,
            None => text.parse()?,
        };
        if let Some(called) = &self.aec {
            address.title = called.clone();
        }
        Ok(address)
    }

    pub(super) fn options(&self) -> Result<ConnectOptions, Error> {
        let mut options = ConnectOptions { calling: self.aet.clone(), ..ConnectOptions::default() };
        options.timing.response = Duration::from_secs(self.timeout.into());
        options.timing.connect = Duration::from_secs(self.connect_timeout.into());
        options.identity = match (&self.user, &self.password_file, &self.jwt_file) {
            (Some(user), Some(file), _) => Some(UserIdentity::password(user, &secret(file)?)),
            (Some(user), None, _) => Some(UserIdentity::user(user)),
            (None, _, Some(file)) => Some(UserIdentity::jwt(&secret(file)?)),
            (None, ..) => None,
        };
        options.tls = self.tls.client()?;
        Ok(options)
    }
}

impl TlsOptions {
    fn client(&self) -> Result<Option<TlsClient>, Error> {
        if !self.tls && self.tls_ca.is_none() && self.tls_cert.is_none() && self.tls_name.is_none()
        {
            return Ok(None);
        }
        #[cfg(feature = "tls")]
        {
            use dicom_map_net::driver::tls::Identity;
            let identity = match (&self.tls_cert, &self.tls_key) {
                (Some(certificates), Some(key)) => Some(Identity { certificates, key }),
                _ => None,
            };
            TlsClient::new(self.tls_ca.as_deref(), identity, self.tls_name.clone()).map(Some)
        }
        #[cfg(not(feature = "tls"))]
        Err(without_tls())
    }
}

impl TlsServing {
    /// Options without TLS.
    pub(super) fn none() -> TlsServing {
        TlsServing { tls_cert: None, tls_key: None, tls_client_ca: None }
    }

    pub(super) fn server(&self) -> Result<Option<TlsServer>, Error> {
        let (Some(_certificates), Some(_key)) = (&self.tls_cert, &self.tls_key) else {
            return Ok(None);
        };
        #[cfg(feature = "tls")]
        {
            use dicom_map_net::driver::tls::Identity;
            let identity = Identity { certificates: _certificates, key: _key };
            TlsServer::new(identity, self.tls_client_ca.as_deref()).map(Some)
        }
        #[cfg(not(feature = "tls"))]
        Err(without_tls())
    }
}

#[cfg(not(feature = "tls"))]
fn without_tls() -> Error {
    bad(
        "found TLS options, which this build does not support; cargo install --path crates/dicom-map-cli does",
    )
}

/// Returns the first line of a file that nobody else should read.
fn secret(path: &Path) -> Result<String, Error> {
    const MAX_BYTES: usize = 64 << 10;
    let bytes = dicom_map::bytes::read(path)?;
    let text = std::str::from_utf8(&bytes[..bytes.len().min(MAX_BYTES)]).ok();
    let line = text.and_then(|text| text.lines().next()).filter(|line| !line.is_empty());
    line.map(str::to_string)
        .ok_or_else(|| bad("found no line of UTF-8, expected a password or token").with_path(path))
}

/// Stops the work of a client on Ctrl-C or SIGTERM.
pub(super) fn interruptible(options: &ConnectOptions) -> Signal {
    let stop = options.stop.clone();
    on_first_signal(move || stop.now())
}

/// Returns the status of work that may have been interrupted.
pub(super) fn status(is_done: bool, signal: &Signal) -> Status {
    match (signal.has_come(), is_done) {
        (true, _) => Status::Interrupted(signal.number()),
        (false, true) => Status::Fine,
        (false, false) => Status::No,
    }
}

/// Returns a reader with the dictionary that the user chose.
pub(super) fn reader(common: &Common) -> Result<Reader, Error> {
    Ok(Reader::new(dictionary::open(common)?))
}

pub(super) fn bad(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::InvalidArgument, message)
}
