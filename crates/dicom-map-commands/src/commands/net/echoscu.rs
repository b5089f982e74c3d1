//! `dicom-map echoscu`.

use super::peer::{Connection, EXIT_STATUS, interruptible, status};
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use dicom_map_net::scu;
use serde_json::json;

/// Ask whether an application entity answers (C-ECHO)
#[derive(Debug, clap::Args)]
#[command(after_help = EXIT_STATUS)]
pub(crate) struct EchoScu {
    /// AET@host:port; or a host, followed by the port
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// The port, unless ADDRESS has one
    #[arg(value_name = "PORT")]
    port: Option<String>,
    #[command(flatten)]
    connection: Connection,
}

impl EchoScu {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let address = self.connection.address(&self.address, self.port.as_deref())?;
        let options = self.connection.options()?;
        let signal = interruptible(&options);
        let took = match scu::echo(&address, &options) {
            Ok(took) => took,
            Err(_) if signal.has_come() => return Ok(status(false, &signal)),
            Err(error) => return Err(error.into()),
        };
        let millis = took.as_secs_f64() * 1000.0;
        if common.json {
            output.json_line(&json!({ "address": address.to_string(), "ms": millis }))?;
        } else {
            output.line(&format!("{address} answers, {millis:.1} ms"))?;
        }
        Ok(status(true, &signal))
    }
}
