//! `dicom-map compare`.

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{STDIN, read_data_set};
use crate::output::Output;
use crate::paths::check_known;
use crate::status::Status;
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::{Path, ReadOptions, Reader};
use dicom_map_inspect::compare::{CompareOptions, Wording, compare, to_json, write_difference};
use std::path::{Path as FilePath, PathBuf};

/// Compare two DICOM files, element by element
#[derive(Debug, clap::Args)]
#[command(after_help = "\
The same values in another transfer syntax are equal. Padding at the end of a value, group lengths,
lengths of sequences and items, and the block of a private creator are ignored. Items are compared
by their position. With --json each difference is an object on a line of its own.

Examples:
  dicom-map compare a.dcm b.dcm
  dicom-map compare a.dcm b.dcm --ignore '(0002,xxxx)' --ignore '**.ReferencedSOPInstanceUID'

Exit status: 0 the same, 1 different, 2 could not run.")]
pub(crate) struct CompareCommand {
    /// A file; - for standard input
    #[arg(value_name = "A")]
    left: PathBuf,
    /// The file to compare it with; - for standard input
    #[arg(value_name = "B")]
    right: PathBuf,
    /// Ignore the elements at this path, and everything inside them; may be given several times;
    /// start it with **. to match at any depth
    #[arg(long, value_name = "PATH", value_parser = Path::parse)]
    ignore: Vec<Path>,
    /// The maximum number of characters of a value to show
    #[arg(long, value_name = "COUNT", default_value_t = CompareOptions::default().max_value)]
    max_value: usize,
    /// Refuse files that break the standard
    #[arg(long)]
    strict: bool,
}

impl CompareCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let options = CompareOptions { ignore: self.ignore.clone(), max_value: self.max_value };
        options.check()?;
        self.ignore.iter().try_for_each(|path| check_known(path, &dict))?;
        if self.left == self.right && self.left == FilePath::new(STDIN) {
            let message = "found standard input twice, expected one file and standard input";
            return Err(Error::new(ErrorKind::InvalidArgument, message).into());
        }
        let reader = Reader::new(dict)
            .with_options(ReadOptions { strict: self.strict, ..ReadOptions::default() });
        let left = read_data_set(&reader, &self.left)?;
        let right = read_data_set(&reader, &self.right)?;
        let count = compare(&left, &right, &options, &mut |difference| {
            if common.json {
                output.json_line(&to_json(difference, self.max_value, Wording::Compared))
            } else {
                Ok(write_difference(difference, self.max_value, output.stream())?)
            }
        })?;
        Ok(if count == 0 { Status::Fine } else { Status::No })
    }
}
