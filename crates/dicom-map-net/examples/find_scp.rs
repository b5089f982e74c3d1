//! A custom service: C-FIND at the image level over a folder of files.
//!
//! `cargo run -p dicom-map-net --example find_scp -- FOLDER PORT`, then
//! `dicom-map findscu FIND@127.0.0.1:PORT -k PatientName='Doe*' -k SOPInstanceUID`.

use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::{DataSet, Reader, Rules, Value};
use dicom_map_net::dimse::Status;
use dicom_map_net::query::Model;
use dicom_map_net::scp::{Answers, Handler, Operation, Server, ServerOptions};
use std::path::PathBuf;

/// Answers queries over the files of a folder, which are read again for each query.
struct Folder {
    path: PathBuf,
    reader: Reader,
}

impl Handler for Folder {
    fn transfer_syntax(&self, abstract_syntax: &str, proposed: &[String]) -> Option<String> {
        let models = [Model::Patient.find_class(), Model::Study.find_class()];
        let known = ["1.2.840.10008.1.2.1", "1.2.840.10008.1.2"];
        models
            .contains(&abstract_syntax)
            .then(|| proposed.iter().find(|uid| known.contains(&uid.as_str())).cloned())?
    }

    fn find(
        &self,
        _operation: &Operation<'_>,
        identifier: &DataSet,
        answers: &mut dyn Answers,
    ) -> Result<Status, Error> {
        let Ok(entries) = std::fs::read_dir(&self.path) else {
            return Ok(Status::OUT_OF_RESOURCES);
        };
        for entry in entries.flatten() {
            let Ok(file) = self.reader.read_path(entry.path()) else { continue };
            if let Some(answer) = matching(&file, identifier)?
                && !answers.send(&answer)?
            {
                break;
            }
        }
        Ok(Status::SUCCESS)
    }
}

/// Returns the requested attributes of a file, if it matches the identifier.
fn matching(file: &DataSet, identifier: &DataSet) -> Result<Option<DataSet>, Error> {
    let mut answer = DataSet::new();
    for key in identifier.root().elements() {
        if key.keyword() == "QueryRetrieveLevel" || key.keyword() == "SpecificCharacterSet" {
            continue;
        }
        let wanted = key.text().unwrap_or_default();
        let found = file.get(key.tag()).and_then(|element| element.text()).unwrap_or_default();
        if !wanted.is_empty() && !dicom_map::glob::fits(&wanted, &found) {
            return Ok(None);
        }
        let path = key.path().parse()?;
        answer.root_mut().set_as(&path, Some(key.vr()), &Value::from(&*found), Rules::Lenient)?;
    }
    Ok(Some(answer))
}

fn main() -> Result<(), Error> {
    let mut arguments = std::env::args_os().skip(1);
    let usage = || Error::new(ErrorKind::InvalidArgument, "usage: find_scp FOLDER PORT");
    let path = PathBuf::from(arguments.next().ok_or_else(usage)?);
    let port = arguments.next().and_then(|it| it.into_string().ok()?.parse::<u16>().ok());
    let port = port.ok_or_else(usage)?;
    let folder = Folder { path, reader: Reader::embedded() };
    let server = Server::start(("127.0.0.1", port), ServerOptions::default(), folder)?;
    println!("listening on {}", server.place());
    loop {
        std::thread::park();
    }
}
