//! `dicom-map export`.

use crate::common::Common;
use crate::dictionary;
use crate::export::{self, Format, Only, Report};
use crate::failure::Failure;
use crate::output::Output;
use crate::status::Status;
use crate::target;
use crate::words::say;
use std::path::PathBuf;

/// Write the dictionary in the format of another toolkit, or as a page
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Export {
    /// The output format
    #[arg(long, value_enum)]
    format: Format,
    /// Only these entries
    #[arg(long, value_enum, value_name = "KIND")]
    only: Option<Only>,
    /// Write to this file instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Overwrite an existing file
    #[arg(long, requires = "output")]
    force: bool,
}

const EXAMPLES: &str = "\
Examples:
  dicom-map export --format dcmtk -o dicom-map.dic && DCMDICTPATH=dicom-map.dic dcmdump image.dcm
  dicom-map export --format pydicom -o dicom_map_entries.py    import it and call register()
  dicom-map export --format gdcm --only private                privatedicts.xml for a GDCM build
  dicom-map export --format dcm4che -o DicomMapDictionaries.java
  dicom-map export --format dicom-rs -o private_attributes.rs
  dicom-map export --format html -o tags.html                  the search page, as one file

Exit status: 0 written, 2 could not run.";

impl Export {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let report = match &self.output {
            None => export::write(&dict, self.format, self.only, output.stream())?,
            Some(path) => target::write(path, self.force, |file| {
                export::write(&dict, self.format, self.only, file)
            })?,
        };
        self.report(&report);
        Ok(Status::Fine)
    }

    fn report(&self, report: &Report) {
        say!("{} entries written", report.written);
        for (reason, count) in &report.left_out {
            say!("{count} left out: {reason}");
        }
    }
}
