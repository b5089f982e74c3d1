//! `dicom-map serve`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use crate::words::say;
use dicom_map_web::{Options, Server};
use serde_json::json;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::Arc;

/// Browse the registry, files and folders in a web browser on this machine
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The printed address contains a token and is for one person: open it in a browser. The server listens
on 127.0.0.1 only, opens only files below the given folders, and follows no links. Files dropped on
the page stay in memory. Ctrl-C stops it.

Examples:
  dicom-map serve --open
  dicom-map serve /archive
  dicom-map serve --port 8042 --json

Exit status: 2 could not run; otherwise it runs until stopped.")]
pub(crate) struct ServeCommand {
    /// Folders whose files can be opened and counted
    #[arg(value_name = "FOLDER")]
    folders: Vec<PathBuf>,
    /// The port; 0 for any free one
    #[arg(long, value_name = "N", default_value_t = 0)]
    port: u16,
    /// Open the page in the browser
    #[arg(long)]
    open: bool,
}

impl ServeCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = Arc::new(dictionary::open(common)?);
        let folders = self.folders.clone();
        let server = Server::bind(Options { dict, folders, port: self.port })?;
        let address = server.address();
        if common.json {
            let (port, token) = (server.port(), server.token());
            output.json_line(&json!({"address": address, "port": port, "token": token}))?;
        } else {
            output.line(&address)?;
        }
        output.flush()?;
        if self.open {
            open(&address);
        }
        server.run();
        Ok(Status::Fine)
    }
}

/// Opens an address with the system's browser; the address has been printed in case that fails.
fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        let mut command = Command::new("rundll32");
        command.arg("url.dll,FileProtocolHandler");
        command
    } else {
        Command::new("xdg-open")
    };
    let quiet =
        command.arg(address).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    match quiet.spawn() {
        // A thread waits for the child, so that no zombie process remains.
        Ok(mut child) => drop(std::thread::spawn(move || child.wait())),
        Err(error) => say!("could not open a browser: {error}"),
    }
}
