//! `dicom-map edit`.

mod changes;
mod place;

use crate::common::Common;
use crate::dictionary;
use crate::failure::Failure;
use crate::inputs::{STDIN, read_data_set, report};
use crate::output::Output;
use crate::status::Status;
use crate::target;
use crate::words::say;
use changes::{Changes, describe};
use dicom_map::escape::{self, printable};
use dicom_map::{Error, ErrorKind, TransferSyntax};
use dicom_map_dataset::edit::Operation;
use dicom_map_dataset::{DataSet, ReadOptions, Reader, SaveOptions, write};
use dicom_map_inspect::compare::{
    CompareOptions, Wording, compare, is_identical, to_json, write_change,
};
use dicom_map_inspect::files::files;
use place::Place;
use serde_json::{Value as Json, json};
use std::ffi::OsString;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Change DICOM files: set and delete elements, rename creators, convert text and transfer syntax
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Changes are made in the order given; elements that they do not name keep their bytes. A file that
cannot be changed stays as it was, and the others are still changed.

PATH is a tag or keyword, after the sequences and items that lead to it:
ProcedureCodeSequence[0].CodeValue. [*] means all items, **. at the start means any depth, and
\"CREATOR\".Keyword or \"CREATOR\".(0043,xx39) is a private element. VALUE is text; a backslash
separates several values. The VR is the one in the file, else the dictionary's; PATH:VR=VALUE sets
another. VALUE begins after the first = that follows a whole path, so a creator that contains =
needs quotes.

Examples:
  dicom-map edit scan.dcm --set PatientName=Doe^Jane --delete PatientBirthDate -o out.dcm
  dicom-map edit scan.dcm --set '\"GEMS_PARM_01\".BValue=1000' --dry-run
  dicom-map edit -r folder --ops changes.json --out-dir new
  dicom-map edit scan.dcm --transfer-syntax implicit --in-place --backup .bak

Exit status: 0 done, 1 nothing to change, 2 a file could not be changed.")]
pub(crate) struct EditCommand {
    /// Files, and folders of files; - for a file on standard input
    #[arg(value_name = "PATH", required = true)]
    paths: Vec<PathBuf>,
    /// Include subfolders
    #[arg(short, long)]
    recursive: bool,
    #[command(flatten)]
    changes: Changes,
    /// Convert to explicit, implicit or deflated (VR little endian), or to the transfer syntax with
    /// this UID; pixel data are not transcoded
    #[arg(long, value_name = "SYNTAX", default_value = "keep", value_parser = Conversion::parse)]
    transfer_syntax: Conversion,
    /// Write the changed file here; - for standard output
    #[arg(short, long, value_name = "FILE", conflicts_with_all = ["out_dir", "in_place"])]
    output: Option<PathBuf>,
    /// Write the files into this folder, keeping their names and subfolders
    #[arg(long, value_name = "FOLDER", conflicts_with = "in_place")]
    out_dir: Option<PathBuf>,
    /// Replace the original files
    #[arg(long)]
    in_place: bool,
    /// Keep each original file, with this suffix added to its name
    #[arg(long, value_name = "SUFFIX", requires = "in_place")]
    backup: Option<OsString>,
    /// Overwrite existing files
    #[arg(long)]
    force: bool,
    /// Show what would change, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Refuse files that break the standard
    #[arg(long)]
    strict: bool,
}

/// The value of `--transfer-syntax`; None keeps each file's own.
#[derive(Clone, Debug)]
struct Conversion(Option<TransferSyntax>);

impl Conversion {
    fn parse(text: &str) -> Result<Conversion, Error> {
        let syntax = match text {
            "keep" => return Ok(Conversion(None)),
            "explicit" => TransferSyntax::EXPLICIT_VR_LITTLE_ENDIAN,
            "implicit" => TransferSyntax::IMPLICIT_VR_LITTLE_ENDIAN,
            "deflated" => TransferSyntax::DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN,
            uid if uid.starts_with(|char: char| char.is_ascii_digit()) => {
                TransferSyntax::from_uid(uid)
            }
            _ => {
                return Err(Error::new(
                    ErrorKind::InvalidArgument,
                    format!(
                        "found {text:?}, expected explicit, implicit, deflated, keep or the UID of a transfer syntax"
                    ),
                ));
            }
        };
        write::encoding(&syntax)?;
        Ok(Conversion(Some(syntax)))
    }
}

/// How many files were changed, skipped and refused.
#[derive(Default)]
struct Tally {
    changed: u64,
    unchanged: u64,
    failed: u64,
    /// Files in folders that are not DICOM files.
    other: u64,
    /// How much each operation changed in all files.
    counts: Vec<usize>,
}

impl EditCommand {
    pub(crate) fn run(&self, common: &Common, output: &mut Output) -> Result<Status, Failure> {
        let dict = dictionary::open(common)?;
        let operations = self.changes.operations(&dict)?;
        if operations.is_empty() && self.transfer_syntax.0.is_none() {
            return Err(bad(
                "found nothing to change, expected --set, --delete, --append, --rename-creator, --character-set, --ops or --transfer-syntax",
            )
            .into());
        }
        self.check_places(common)?;
        let reader = Reader::new(dict)
            .with_options(ReadOptions { strict: self.strict, ..ReadOptions::default() });
        let mut session = Session {
            command: self,
            tally: Tally { counts: vec![0; operations.len()], ..Tally::default() },
            operations,
            common,
            output,
        };
        for given in &self.paths {
            if given == Path::new(STDIN) {
                session.take(read_data_set(&reader, given), given, given)?;
                continue;
            }
            for path in files([given.clone()], self.recursive) {
                match path {
                    Ok(path) if self.is_own(&path, given) => {}
                    Ok(path) => session.take(reader.read_path(&path), &path, given)?,
                    Err(error) => session.failed(&error)?,
                }
            }
        }
        session.output.flush()?;
        session.conclude()
    }

    /// Refuses places that are not possible, before anything is read.
    fn check_places(&self, common: &Common) -> Result<(), Error> {
        if self.output.is_none() && self.out_dir.is_none() && !self.in_place && !self.dry_run {
            return Err(bad(
                "found no output, expected --output, --out-dir, --in-place or --dry-run",
            ));
        }
        let has_stdin = self.paths.iter().any(|path| path == Path::new(STDIN));
        let is_one = self.paths.len() == 1 && !self.paths[0].is_dir();
        if self.output.is_some() && !is_one {
            return Err(bad("found several files for --output, expected one file or --out-dir"));
        }
        if has_stdin && (self.in_place || self.out_dir.is_some()) {
            return Err(bad("found standard input, which has no name, expected --output"));
        }
        if common.json && !self.dry_run && self.output.as_deref() == Some(Path::new(STDIN)) {
            return Err(bad("found --json and a file on standard output, expected one of them"));
        }
        match &self.backup {
            // clap accepts an option that conflicts with --in-place as a reason not to require it.
            Some(_) if !self.in_place => Err(bad("found --backup without --in-place")),
            Some(suffix) if !place::is_suffix(suffix) => Err(bad(
                "found a suffix for backups that cannot end a file name, expected one such as .bak",
            )),
            _ => Ok(()),
        }
    }

    /// Returns true for a file that an earlier run has written: a backup, or a file in the output
    /// folder.
    fn is_own(&self, path: &Path, given: &Path) -> bool {
        if path == given {
            return false;
        }
        let is_backup = self.backup.as_ref().is_some_and(|suffix| place::ends_with(path, suffix));
        let is_written = self.out_dir.as_ref().is_some_and(|folder| {
            match (std::fs::canonicalize(path), std::fs::canonicalize(folder)) {
                (Ok(path), Ok(folder)) => path.starts_with(folder),
                _ => false,
            }
        });
        is_backup || is_written
    }

    fn place(&self, path: &Path, given: &Path) -> Place {
        if self.in_place {
            let backup = self.backup.as_ref().map(|suffix| place::with_suffix(path, suffix));
            return Place::File { path: path.to_path_buf(), overwrite: true, backup };
        }
        let path = match (&self.output, &self.out_dir) {
            (Some(path), _) if path == Path::new(STDIN) => return Place::Stdout,
            (Some(path), _) => path.clone(),
            (None, Some(folder)) => folder.join(target::inner_name(path, given)),
            (None, None) => return Place::Nowhere,
        };
        Place::File { path, overwrite: self.force, backup: None }
    }
}

/// A run over many files.
struct Session<'a> {
    command: &'a EditCommand,
    operations: Vec<Operation>,
    tally: Tally,
    common: &'a Common,
    output: &'a mut Output,
}

impl Session<'_> {
    /// Edits one file. A file that cannot be changed is reported, and the others go on; an error is
    /// one of standard output.
    fn take(
        &mut self,
        data_set: Result<DataSet, Error>,
        path: &Path,
        given: &Path,
    ) -> Result<(), Failure> {
        let data_set = match data_set {
            Ok(data_set) => data_set,
            // A folder may hold other files too.
            Err(error)
                if error.kind() == ErrorKind::InvalidData
                    && path != given
                    && !self.command.strict =>
            {
                self.tally.other += 1;
                return Ok(());
            }
            Err(error) => return self.failed(&error),
        };
        match self.edit(&data_set, path, given) {
            Ok(true) => self.tally.changed += 1,
            Ok(false) => self.tally.unchanged += 1,
            Err(Failure::Library(error)) => {
                // Data that cannot be written are a problem of the file that was read; only an
                // error of the system is about the place.
                let is_of_place = error.kind() == ErrorKind::Io && error.path().is_some();
                let error = if is_of_place { error } else { error.with_path(path) };
                self.failed(&error)?;
            }
            Err(other) => return Err(other),
        }
        Ok(())
    }

    fn failed(&mut self, error: &Error) -> Result<(), Failure> {
        self.tally.failed += 1;
        report(error, self.common, self.output)
    }

    /// Changes one file; returns true if there was something to change.
    fn edit(&mut self, original: &DataSet, path: &Path, given: &Path) -> Result<bool, Failure> {
        let mut data_set = original.clone();
        let report = data_set.apply(&self.operations)?;
        let target = self.command.transfer_syntax.0.as_ref();
        let conversion = target.filter(|target| !original.is_in(target));
        let is_changed = conversion.is_some() || !is_identical(original, &data_set);
        let options = SaveOptions {
            transfer_syntax: self.command.transfer_syntax.0.clone(),
            ..SaveOptions::default()
        };
        // A file that is not changed keeps every byte.
        let written = if is_changed { &data_set } else { original };
        let place = self.command.place(path, given);
        if self.command.dry_run {
            // A dry run reports data that cannot be written, too.
            place.check(self.command.force)?;
            written.write_to(&options, &mut std::io::sink())?;
        } else if is_changed || !self.command.in_place {
            place.save(written, &options, self.command.force, self.output)?;
        }
        for (sum, count) in self.tally.counts.iter_mut().zip(report.counts) {
            *sum += count;
        }
        if self.command.dry_run || self.common.json {
            self.show(original, &data_set, conversion, path, &place)?;
        }
        Ok(is_changed)
    }

    /// Shows the changes, one per line.
    fn show(
        &mut self,
        original: &DataSet,
        data_set: &DataSet,
        conversion: Option<&TransferSyntax>,
        path: &Path,
        place: &Place,
    ) -> Result<(), Failure> {
        let options = CompareOptions::default();
        let max = options.max_value;
        let old_syntax = original.transfer_syntax();
        if self.common.json {
            let syntax = conversion.map(|new| json!({"old": old_syntax.uid(), "new": new.uid()}));
            let front = json!({
                "file": escape::path(path),
                "output": place.path().map(escape::path),
                "transfer_syntax": syntax.unwrap_or(Json::Null),
            });
            // One object, written piece by piece: no more than one change is in memory.
            let front = front.to_string();
            let front = front.strip_suffix('}').unwrap_or(&front);
            write!(self.output.json_stream(), "{front},\"changes\":[")?;
            let output = &mut *self.output;
            let mut is_first = true;
            compare(original, data_set, &options, &mut |difference| {
                let mut stream = output.json_stream();
                if !std::mem::replace(&mut is_first, false) {
                    stream.write_all(b",")?;
                }
                serde_json::to_writer(stream, &to_json(difference, max, Wording::Changed))?;
                Ok::<(), Failure>(())
            })?;
            return self.output.line("]}");
        }
        self.output.line(&format!("# {}", escape::path(path)))?;
        if let Some(new) = conversion {
            let (old, new) = (named(old_syntax), named(new));
            self.output.line(&format!("transfer syntax: {old} -> {new}"))?;
        }
        let output = &mut *self.output;
        compare(original, data_set, &options, &mut |difference| {
            Ok::<(), Failure>(write_change(difference, max, output.stream())?)
        })?;
        Ok(())
    }

    fn conclude(&self) -> Result<Status, Failure> {
        let tally = &self.tally;
        if tally.other > 0 {
            say!("{} files are not DICOM files", tally.other);
        }
        let total = tally.changed + tally.unchanged + tally.failed;
        if tally.changed + tally.unchanged > 0 {
            // A path that matches nothing may be a mistake.
            for (operation, count) in self.operations.iter().zip(&tally.counts) {
                if let (0, Some(words)) = (count, describe(operation)) {
                    say!("nothing to {words}");
                }
            }
        }
        if total > 1 {
            let verb = if self.command.dry_run { "would change" } else { "changed" };
            let failed = match tally.failed {
                0 => String::new(),
                failed => format!(", {failed} could not be"),
            };
            say!("{verb} {} of {total} files{failed}", tally.changed);
        }
        match (tally.failed, tally.changed) {
            (0, 0) => Ok(Status::No),
            (0, _) => Ok(Status::Fine),
            _ => Err(Failure::Answered),
        }
    }
}

/// Returns the name of a transfer syntax for people.
fn named(syntax: &TransferSyntax) -> String {
    match (syntax.name(), syntax.uid()) {
        (_, "") => "none".into(),
        (Some(name), uid) => format!("{name} ({uid})"),
        (None, uid) => printable(uid).into_owned(),
    }
}

fn bad(message: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, message)
}
