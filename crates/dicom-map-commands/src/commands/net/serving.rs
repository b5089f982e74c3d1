//! Options and output shared by the commands that receive objects.

use super::peer::{TlsServing, bad};
use crate::words::say;
use dicom_map::{Error, escape};
use dicom_map_net::dimse::{Command, field};
use dicom_map_net::scp::{
    Accepted, Duplicates, Handler, Layout, Server, ServerEvent, ServerOptions, StorageOptions,
    Stored,
};
use serde_json::{Value, json};
use std::path::PathBuf;

/// How to treat duplicates.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
enum DuplicatesArg {
    /// Keep both
    #[default]
    Keep,
    /// Refuse the second one
    Refuse,
    /// Replace the first one with the second
    Replace,
}

/// Where and how objects are stored.
#[derive(Debug, clap::Args)]
pub(super) struct Storing {
    /// The folder for the objects
    #[arg(short = 'o', long = "out-dir", value_name = "FOLDER", default_value = ".")]
    pub(super) folder: PathBuf,
    /// flat, study/series/instance, or a pattern such as {PatientID}/{StudyInstanceUID}
    #[arg(long, value_name = "LAYOUT", default_value = "flat")]
    layout: Layout,
    /// How to treat an object whose SOP Instance UID is already there
    #[arg(long, value_enum, default_value_t, value_name = "WHAT")]
    duplicates: DuplicatesArg,
    /// Answer only once an object is on disk
    #[arg(long)]
    fsync: bool,
}

impl Storing {
    pub(super) fn options(&self) -> StorageOptions {
        StorageOptions {
            layout: self.layout.clone(),
            duplicates: match self.duplicates {
                DuplicatesArg::Keep => Duplicates::Keep,
                DuplicatesArg::Refuse => Duplicates::Refuse,
                DuplicatesArg::Replace => Duplicates::Replace,
            },
            is_durable: self.fsync,
            accepted: Accepted::Storage,
            ..StorageOptions::default()
        }
    }
}

/// Starts a server on this address. Warns if others can reach it and can read on the way what is
/// sent.
pub(super) fn listening(
    bind: &str,
    port: u16,
    options: ServerOptions,
    handler: impl Handler,
) -> Result<Server, Error> {
    let is_plain = options.tls.is_none();
    let server = Server::start((bind, port), options, handler).map_err(|error| {
        bad(format!("could not listen on {bind}:{port}: {}", error.message())).with_source(error)
    })?;
    let place = server.place();
    if is_plain && !place.ip().is_loopback() {
        say!(
            "warning: listening on {place} without TLS: anybody on the network path can read what is sent"
        );
    }
    Ok(server)
}

/// Returns the options of a server, from those of TLS.
pub(super) fn server_options(tls: &TlsServing) -> Result<ServerOptions, Error> {
    Ok(ServerOptions { tls: tls.server()?, ..ServerOptions::default() })
}

/// Returns an event as a JSON object.
pub(super) fn event_json(event: &ServerEvent<'_>) -> Value {
    match event {
        ServerEvent::Accepted(peer, request) => json!({
            "event": "accepted", "peer": peer.to_string(), "calling": request.calling, "called": request.called,
        }),
        ServerEvent::Rejected(peer, request, why) => json!({
            "event": "rejected", "peer": peer.to_string(), "calling": request.calling, "called": request.called,
            "reason": why.words(),
        }),
        ServerEvent::Released(peer, request) => json!({
            "event": "released", "peer": peer.to_string(), "calling": request.calling,
        }),
        ServerEvent::Failed(peer, request, error) => json!({
            "event": "failed", "peer": peer.to_string(), "calling": request.map(|it| &it.calling),
            "error": error.kind().id(), "message": error.to_string(),
        }),
        _ => json!({ "event": "other" }),
    }
}

/// Returns an object that was stored, or was not, as a JSON object.
pub(super) fn stored_json(stored: &Stored<'_>) -> Value {
    let command: &Command = stored.operation.command;
    debug_assert_eq!(command.field, field::STORE_RQ);
    json!({
        "event": if stored.status.is_success() { "stored" } else { "refused" },
        "peer": stored.operation.peer.map(|peer| peer.to_string()),
        "calling": stored.operation.association.calling,
        "sop_class": command.sop_class,
        "sop_instance": command.sop_instance,
        "transfer_syntax": stored.operation.context.transfer_syntax.uid(),
        "status": format!("{:04X}", stored.status.0),
        "bytes": stored.byte_len,
        "file": stored.path.map(|path| escape::path(path).into_owned()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::error::Error as _;

    struct Nothing;

    impl Handler for Nothing {
        fn transfer_syntax(&self, _class: &str, _proposed: &[String]) -> Option<String> {
            None
        }
    }

    #[test]
    fn a_port_that_is_taken_is_the_cause() {
        let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let port = taken.local_addr().unwrap().port();
        let options = ServerOptions::default();
        let error = listening("127.0.0.1", port, options, Nothing).err().unwrap();
        assert!(error.message().starts_with("could not listen on 127.0.0.1:"), "{error}");
        let cause = error.source().unwrap().downcast_ref::<Error>().unwrap();
        assert!(cause.os_code().is_some(), "{cause}");
    }
}
