//! `dicom-map findscu`.

use super::keys::Keys;
use super::peer::{Connection, interruptible, reader, status};
use crate::common::Common;
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use crate::words::say;
use dicom_map::{Error, TransferSyntax};
use dicom_map_dataset::write::FileMeta;
use dicom_map_dataset::{DataSet, SaveOptions};
use dicom_map_inspect::dump::{self, DEFAULT_MAX_VALUE, DumpOptions};
use dicom_map_inspect::json::{JsonOptions, write_json};
use dicom_map_net::scu;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

/// Query an application entity (C-FIND)
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  dicom-map findscu PACS@127.0.0.1:11112 -k PatientName='Doe*' -k StudyInstanceUID
  dicom-map findscu PACS@127.0.0.1:11112 -k StudyDate=20240101- -k PatientID --json
  dicom-map findscu RIS@127.0.0.1:104 -M worklist -k PatientName \\
    -k 'ScheduledProcedureStepSequence[0].Modality=CT'

Exit status: 0 found, 1 nothing found or refused, 2 could not run (usage, files), 3 no connection,
4 association rejected, or no presentation context accepted.")]
pub(crate) struct FindScu {
    /// AET@host:port; or a host, followed by the port
    #[arg(value_name = "ADDRESS")]
    address: String,
    /// The port, unless ADDRESS has one
    #[arg(value_name = "PORT")]
    port: Option<String>,
    #[command(flatten)]
    keys: Keys,
    /// Send a cancel request after this many answers
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u64).range(1..))]
    cancel_after: Option<u64>,
    /// Write each answer into this folder, as a DICOM file
    #[arg(long, value_name = "FOLDER")]
    out_dir: Option<PathBuf>,
    #[command(flatten)]
    connection: Connection,
}

impl FindScu {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let address = self.connection.address(&self.address, self.port.as_deref())?;
        let options = self.connection.options()?;
        let reader = reader(common)?;
        let identifier = self.keys.identifier(&reader)?;
        if let Some(folder) = &self.out_dir {
            std::fs::create_dir_all(folder).map_err(|error| Error::from_io(error, folder))?;
        }
        let signal = interruptible(&options);
        let (mut count, mut failure) = (0, None);
        let mut answer = |answer: DataSet| {
            count += 1;
            if let Err(error) = self.show(&answer, count, common, output) {
                failure = Some(error);
                return ControlFlow::Break(());
            }
            if self.cancel_after.is_some_and(|limit| count >= limit) {
                return ControlFlow::Break(());
            }
            ControlFlow::Continue(())
        };
        let model = self.keys.model();
        let found = scu::find(&address, &options, model, &identifier, &reader, &mut answer);
        if let Some(failure) = failure {
            return Err(failure);
        }
        match found {
            Err(_) if signal.has_come() => {}
            Err(error) => return Err(error.into()),
            Ok(found) => {
                if !found.status.is_success() {
                    say!("{address}: {}", found.status);
                }
                if found.count == 0 {
                    say!("nothing matches");
                }
            }
        }
        Ok(status(count > 0, &signal))
    }

    fn show(
        &self,
        answer: &DataSet,
        number: u64,
        common: &Common,
        output: &mut Output,
    ) -> Result<(), Failure> {
        if let Some(folder) = &self.out_dir {
            return save(answer, folder, number);
        }
        if common.json {
            write_json(answer, &JsonOptions::default(), output.stream())?;
            return output.line("");
        }
        output.line(&format!("# answer {number}"))?;
        let options = DumpOptions {
            width: output.width,
            colored: output.is_colored,
            max_value: Some(DEFAULT_MAX_VALUE),
            ..DumpOptions::default()
        };
        // A message has no file meta group.
        dump::write_text(&answer.root().to_data_set()?, &options, output.stream())?;
        output.flush()
    }
}

fn save(answer: &DataSet, folder: &Path, number: u64) -> Result<(), Failure> {
    let options = SaveOptions {
        transfer_syntax: Some(TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN),
        file_meta: FileMeta::Conformed,
        ..SaveOptions::default()
    };
    answer.save(folder.join(format!("answer-{number:06}.dcm")), &options)?;
    Ok(())
}
