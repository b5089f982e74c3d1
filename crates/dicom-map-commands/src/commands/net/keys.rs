//! The query: keys of the command line, and a query from a file.

use dicom_map::{Error, TransferSyntax};
use dicom_map_dataset::{DataSet, Reader};
use dicom_map_net::query::{self, Model};
use std::path::PathBuf;

/// The information model of a query.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, clap::ValueEnum)]
enum ModelArg {
    /// Patient root
    Patient,
    /// Study root
    #[default]
    Study,
    /// Modality worklist
    Worklist,
}

/// The keys of a query.
#[derive(Debug, clap::Args)]
pub(super) struct Keys {
    /// A key: an attribute with the value to match, or without one to have it returned. The
    /// attribute is a keyword, a tag, a path, or a private element with its creator; may be given
    /// several times
    #[arg(short, long = "key", visible_short_alias = 'q', value_name = "ATTRIBUTE[=VALUE]")]
    keys: Vec<String>,
    /// Start from the query in a DICOM file; keys are added to it
    #[arg(long, value_name = "FILE")]
    query: Option<PathBuf>,
    /// The information model
    #[arg(short = 'M', long, value_enum, default_value_t, value_name = "MODEL")]
    model: ModelArg,
    /// PATIENT, STUDY, SERIES or IMAGE; by default the level of the lowest unique key
    #[arg(short = 'L', long, value_name = "LEVEL")]
    level: Option<String>,
}

impl Keys {
    pub(super) fn model(&self) -> Model {
        match self.model {
            ModelArg::Patient => Model::Patient,
            ModelArg::Study => Model::Study,
            ModelArg::Worklist => Model::Worklist,
        }
    }

    /// Returns the identifier. Errors: those of the file, and of a key that is not valid.
    pub(super) fn identifier(&self, reader: &Reader) -> Result<DataSet, Error> {
        let mut identifier = match &self.query {
            Some(path) => reader.read_path(path)?,
            None => {
                let syntax = TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN;
                DataSet::with_dict(reader.dict().clone(), &syntax)?
            }
        };
        for key in &self.keys {
            query::set_key_text(&mut identifier, key)?;
        }
        query::complete(&mut identifier, self.model(), self.level.as_deref())?;
        Ok(identifier)
    }
}
