//! `dicom-map movescu`.

use super::keys::Keys;
use super::peer::{Connection, TlsServing, interruptible, reader, status};
use super::serving::{Storing, listening, server_options, stored_json};
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use crate::words::say;
use dicom_map::Error;
use dicom_map_net::scp::{Server, StorageScp};
use dicom_map_net::scu::{self, Retrieved};
use dicom_map_net::{Address, AeTitle};
use serde_json::Value;
use std::sync::{Arc, Mutex, PoisonError};

/// Have objects sent to an application entity (C-MOVE), or to this command
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The peer has to know the destination: its title, host and port are part of the peer's configuration.

Exit status: 0 all done, 1 something failed or was refused, 2 could not run (usage, files), 3 no
connection, 4 association rejected, or no presentation context accepted.")]
pub(crate) struct MoveScu {
    /// AET@host:port; or a host, followed by the port
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// The port, unless ADDRESS has one
    #[arg(value_name = "PORT")]
    port: Option<String>,
    #[command(flatten)]
    keys: Keys,
    /// The AE title to send objects to (also -aem); by default that of --aet
    #[arg(long, value_name = "TITLE", alias = "aem")]
    destination: Option<AeTitle>,
    /// Receive the objects with this command, on this port
    #[arg(long, value_name = "PORT")]
    receive: Option<u16>,
    /// The address that --receive listens on
    #[arg(long, value_name = "HOST", default_value = "127.0.0.1", requires = "receive")]
    bind: String,
    #[command(flatten)]
    storing: Storing,
    #[command(flatten)]
    connection: Connection,
}

impl MoveScu {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let address = self.connection.address(&self.address, self.port.as_deref())?;
        let options = self.connection.options()?;
        let reader = reader(common)?;
        let identifier = self.keys.identifier(&reader)?;
        let destination = self.destination.clone().unwrap_or_else(|| self.connection.aet.clone());
        let stored = Arc::new(Mutex::new(Vec::new()));
        let server = match self.receive {
            Some(port) => Some(self.receiver(port, &stored)?),
            None => None,
        };
        let signal = interruptible(&options);
        let (mut last, mut failure) = (None, None);
        let mut progress = |counts: &dicom_map_net::dimse::SubOperations| {
            last = Some(*counts);
            let new = std::mem::take(&mut *stored.lock().unwrap_or_else(PoisonError::into_inner));
            failure = failure.take().or(show(&new, common, output).err());
        };
        let model = self.keys.model();
        let moved =
            scu::move_to(&address, &options, model, &identifier, &destination, &mut progress);
        if let Some(server) = server {
            server.stop();
        }
        let new = std::mem::take(&mut *stored.lock().unwrap_or_else(PoisonError::into_inner));
        show(&new, common, output)?;
        if let Some(failure) = failure {
            return Err(failure);
        }
        match moved {
            Err(_) if signal.has_come() => Ok(status(false, &signal)),
            Err(error) => Err(error.into()),
            Ok(moved) => Ok(status(report_outcome(&address, &moved), &signal)),
        }
    }

    fn receiver(&self, port: u16, stored: &Arc<Mutex<Vec<Value>>>) -> Result<Server, Error> {
        let mut storage = self.storing.options();
        let noted = Arc::clone(stored);
        storage.listener = Some(Arc::new(move |it| {
            noted.lock().unwrap_or_else(PoisonError::into_inner).push(stored_json(it));
        }));
        let handler = StorageScp::new(&self.storing.folder, storage)?;
        listening(&self.bind, port, server_options(&TlsServing::none())?, handler)
    }
}

/// Shows a stored object: a line of JSON, or the name of the file.
pub(super) fn show(stored: &[Value], common: &Common, output: &mut Output) -> Result<(), Failure> {
    for it in stored {
        if common.json {
            output.json_line(it)?;
        } else if let Some(file) = it["file"].as_str() {
            output.line(file)?;
        } else {
            say!("{}: not stored, status {}", it["sop_instance"], it["status"]);
        }
    }
    output.flush()
}

/// Reports how a retrieval ended. Returns whether all of it was done.
pub(super) fn report_outcome(address: &Address, retrieved: &Retrieved) -> bool {
    let counts = retrieved.counts;
    say!(
        "{address}: {} objects, {} failed, {} with warnings",
        counts.completed,
        counts.failed,
        counts.warning
    );
    if !retrieved.status.is_success() {
        let comment = if retrieved.comment.is_empty() { "" } else { ": " };
        say!("{address}: {}{comment}{}", retrieved.status, retrieved.comment);
    }
    retrieved.is_complete()
}
