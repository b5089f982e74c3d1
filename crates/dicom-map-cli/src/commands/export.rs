//! `dicom-map export`.

use crate::Status;
use crate::args::Common;
use crate::dictionary;
use crate::export::{self, Format, Only, Report};
use crate::failure::Failure;
use crate::output::Output;
use crate::words::say;
use dicom_map::{Error, ErrorKind};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};

/// Write the dictionary in the format of another toolkit
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(crate) struct Export {
    /// The format
    #[arg(long, value_enum)]
    format: Format,
    /// Only these entries
    #[arg(long, value_enum, value_name = "KIND")]
    only: Option<Only>,
    /// The file to write instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Replace a file that is there
    #[arg(long, requires = "output")]
    force: bool,
}

const EXAMPLES: &str = "\
Examples:
  dicom-map export --format dcmtk -o dicom-map.dic && DCMDICTPATH=dicom-map.dic dcmdump image.dcm
  dicom-map export --format pydicom -o dicom_map_entries.py    import dicom_map_entries; dicom_map_entries.register()
  dicom-map export --format gdcm --only private                privatedicts.xml of a GDCM source tree
  dicom-map export --format dcm4che -o DicomMapDictionaries.java
  dicom-map export --format dicom-rs -o private_attributes.rs

Exit status: 0 written, 2 could not run.";

impl Export {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let report = match &self.output {
            None => export::write(&dict, self.format, self.only, output.stream())?,
            Some(path) => self.write_file(path, &dict)?,
        };
        self.report(&report);
        Ok(Status::Fine)
    }

    /// Writes beside the file and renames, so that nobody reads half of it.
    fn write_file(&self, path: &Path, dict: &dicom_map::DmapDict) -> Result<Report, Failure> {
        let failed = |error: &std::io::Error| Failure::from(Error::from_io(error, path));
        // A rename would put a file in the place of /dev/stdout.
        if std::fs::metadata(path).is_ok_and(|there| !there.is_file()) {
            let message =
                "found a folder, pipe or device, expected a regular file or none; without --output it goes to standard output";
            return Err(Error::new(ErrorKind::Io, message).with_path(path).into());
        }
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let mut builder = tempfile::Builder::new();
        builder.prefix(".dicom-map-export-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            // As any new file; a temporary one would be its owner's alone.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        let mut file = builder.tempfile_in(folder).map_err(|error| failed(&error))?;
        let mut writer = BufWriter::new(file.as_file_mut());
        let report = export::write(dict, self.format, self.only, &mut writer)?;
        writer.flush().map_err(|error| failed(&error))?;
        drop(writer);
        if self.force {
            file.persist(path).map_err(|error| failed(&error.error))?;
        } else {
            file.persist_noclobber(path).map_err(|error| {
                if error.error.kind() == std::io::ErrorKind::AlreadyExists {
                    let message = "found a file, expected none; --force replaces it";
                    Failure::from(Error::new(ErrorKind::InvalidArgument, message).with_path(path))
                } else {
                    failed(&error.error)
                }
            })?;
        }
        Ok(report)
    }

    fn report(&self, report: &Report) {
        say!("{} entries written", report.written);
        for (reason, count) in &report.left_out {
            say!("{count} left out: {reason}");
        }
    }
}
