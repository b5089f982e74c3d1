//! `dicom-map getscu`.

use super::keys::Keys;
use super::movescu::show;
use super::peer::{Connection, EXIT_STATUS, interruptible, reader, status};
use super::serving::{Storing, stored_json};
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use dicom_map_net::scp::StorageScp;
use dicom_map_net::scu;
use std::sync::{Arc, Mutex, PoisonError};

/// Fetch objects from an application entity over one association (C-GET)
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_STATUS)]
pub(crate) struct GetScu {
    /// AET@host:port; or a host, followed by the port
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// The port, unless ADDRESS has one
    #[arg(value_name = "PORT")]
    port: Option<String>,
    #[command(flatten)]
    keys: Keys,
    /// A SOP class to accept, by UID or keyword; may be given several times
    #[arg(long = "sop-class", value_name = "CLASS")]
    classes: Vec<String>,
    #[command(flatten)]
    storing: Storing,
    #[command(flatten)]
    connection: Connection,
}

impl GetScu {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let address = self.connection.address(&self.address, self.port.as_deref())?;
        let options = self.connection.options()?;
        let reader = reader(common)?;
        let identifier = self.keys.identifier(&reader)?;
        let proposals = scu::get_proposals(&self.classes, reader.dict())?;
        let stored = Arc::new(Mutex::new(Vec::new()));
        let mut storage = self.storing.options();
        let noted = Arc::clone(&stored);
        storage.listener = Some(Arc::new(move |it| {
            noted.lock().unwrap_or_else(PoisonError::into_inner).push(stored_json(it));
        }));
        let handler = StorageScp::new(&self.storing.folder, storage)?;
        let signal = interruptible(&options);
        let mut failure = None;
        let mut progress = |_: &dicom_map_net::dimse::SubOperations| {
            let new = std::mem::take(&mut *stored.lock().unwrap_or_else(PoisonError::into_inner));
            failure = failure.take().or(show(&new, common, output).err());
        };
        let model = self.keys.model();
        let retrieved =
            scu::get(&address, &options, model, &identifier, &proposals, &handler, &mut progress);
        let new = std::mem::take(&mut *stored.lock().unwrap_or_else(PoisonError::into_inner));
        show(&new, common, output)?;
        if let Some(failure) = failure {
            return Err(failure);
        }
        match retrieved {
            Err(_) if signal.has_come() => Ok(status(false, &signal)),
            Err(error) => Err(error.into()),
            Ok(retrieved) => {
                Ok(status(super::movescu::report_outcome(&address, &retrieved), &signal))
            }
        }
    }
}
