//! The changes to make: options of several kinds, in the order in which they are given.

use crate::inputs::read_bytes;
use crate::paths::check_known;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use dicom_map::{DmapDict, Error, ErrorKind, Vr};
use dicom_map_dataset::Path;
use dicom_map_dataset::edit::{NewValue, Operation};
use dicom_map_inspect::operations;
use std::path::PathBuf;

/// The changes of a command line.
#[derive(Clone, Debug, Default)]
pub(super) struct Changes(Vec<Change>);

#[derive(Clone, Debug)]
enum Change {
    Operation(Operation),
    /// A file of operations.
    File(PathBuf),
}

type Parser = fn(&str) -> Result<Operation, Error>;

/// The name, value name, help and parser of each option.
const OPTIONS: [(&str, &str, &str, Parser); 5] = [
    (
        "set",
        "PATH=VALUE",
        "Set a value, adding the sequences and items of its path that are missing",
        set,
    ),
    ("delete", "PATH", "Delete elements, or items with a path that ends in [0] or [*]", delete),
    ("append", "PATH", "Append an empty item to a sequence", append),
    (
        "rename-creator",
        "FROM=TO",
        "Rename a private creator wherever it reserves a block",
        rename_creator,
    ),
    (
        "character-set",
        "TERM",
        "Convert all text to this character set, such as 'ISO_IR 192', and record it in (0008,0005)",
        character_set,
    ),
];
const OPS: &str = "ops";

impl clap::Args for Changes {
    fn augment_args(command: Command) -> Command {
        let options = OPTIONS.map(|(name, value, help, parser)| {
            let arg = Arg::new(name).long(name).value_name(value).help(help);
            arg.action(ArgAction::Append).value_parser(parser)
        });
        let file = Arg::new(OPS)
            .long(OPS)
            .value_name("FILE")
            .help("Read operations from a JSON file; see docs/editing.md")
            .action(ArgAction::Append)
            .value_parser(value_parser!(PathBuf));
        command.args(options).arg(file)
    }

    fn augment_args_for_update(command: Command) -> Command {
        Changes::augment_args(command)
    }
}

impl clap::FromArgMatches for Changes {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Changes, clap::Error> {
        let mut placed = Vec::new();
        for (name, ..) in OPTIONS {
            let values = matches.get_many::<Operation>(name).into_iter().flatten();
            let indices = matches.indices_of(name).into_iter().flatten();
            placed.extend(indices.zip(values.cloned().map(Change::Operation)));
        }
        let files = matches.get_many::<PathBuf>(OPS).into_iter().flatten();
        let indices = matches.indices_of(OPS).into_iter().flatten();
        placed.extend(indices.zip(files.cloned().map(Change::File)));
        placed.sort_by_key(|(index, _)| *index);
        Ok(Changes(placed.into_iter().map(|(_, change)| change).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Changes::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Changes {
    /// Returns the operations, including those of files. Errors: those of the files; `InvalidTag`
    /// for a keyword that the dictionary does not know, which would silently match nothing.
    pub(super) fn operations(&self, dict: &DmapDict) -> Result<Vec<Operation>, Error> {
        let mut all = Vec::new();
        for change in &self.0 {
            match change {
                Change::Operation(operation) => all.push(operation.clone()),
                Change::File(path) => {
                    let read = operations::read(&read_bytes(path)?);
                    all.extend(read.map_err(|error| error.with_path(path))?);
                }
            }
        }
        for operation in &all {
            if let Some(path) = path_of(operation) {
                check_known(path, dict)?;
            }
        }
        Ok(all)
    }
}

fn path_of(operation: &Operation) -> Option<&Path> {
    match operation {
        Operation::Set { path, .. }
        | Operation::Delete { path }
        | Operation::Append { path, .. } => Some(path),
        _ => None,
    }
}

/// Describes an operation that changed nothing; None where that is expected.
pub(super) fn describe(operation: &Operation) -> Option<String> {
    Some(match operation {
        Operation::Set { path, .. } => format!("set at {path}"),
        Operation::Delete { path } => format!("delete at {path}"),
        Operation::Append { path, .. } => format!("append to at {path}"),
        Operation::RenameCreator { from, .. } => format!("rename: no block of {from:?}"),
        _ => return None,
    })
}

fn bad(message: String) -> Error {
    Error::new(ErrorKind::InvalidArgument, message)
}

/// Parses `PATH=VALUE` or `PATH:VR=VALUE`, split at the first `=` that leaves a valid path.
fn set(text: &str) -> Result<Operation, Error> {
    let mut first_error = None;
    for (at, _) in text.match_indices('=') {
        let (front, value) = (&text[..at], &text[at + 1..]);
        match path_and_vr(front) {
            Ok((path, vr)) => {
                return Ok(Operation::Set { path, value: NewValue::Text(value.into()), vr });
            }
            Err(error) => {
                first_error.get_or_insert(error);
            }
        }
    }
    Err(first_error.unwrap_or_else(|| {
        bad(format!("found {text:?}, expected PATH=VALUE such as PatientName=Doe^Jane"))
    }))
}

fn path_and_vr(text: &str) -> Result<(Path, Option<Vr>), Error> {
    if let Some((front, vr)) = text.rsplit_once(':')
        && let (Ok(vr), Ok(path)) = (vr.parse::<Vr>(), Path::parse(front))
    {
        return Ok((path, Some(vr)));
    }
    Ok((Path::parse(text)?, None))
}

fn delete(text: &str) -> Result<Operation, Error> {
    Ok(Operation::Delete { path: Path::parse(text)? })
}

fn append(text: &str) -> Result<Operation, Error> {
    Ok(Operation::Append { path: Path::parse(text)?, item: Vec::new() })
}

/// Parses `FROM=TO`; either may be quoted, and must be if it contains `=`.
fn rename_creator(text: &str) -> Result<Operation, Error> {
    let unquoted = |text: &str| {
        let inner = text.strip_prefix('"').and_then(|text| text.strip_suffix('"'));
        inner.map(str::to_string)
    };
    let split = match text.strip_prefix('"').and_then(|text| text.split_once("\"=")) {
        Some((from, to)) => Some((from.to_string(), to)),
        None => text.split_once('=').map(|(from, to)| (from.to_string(), to)),
    };
    let found = split.and_then(|(from, to)| match unquoted(to) {
        Some(to) => Some((from, to)),
        None if to.contains('=') => None,
        None => Some((from, to.to_string())),
    });
    match found {
        Some((from, to)) => Ok(Operation::RenameCreator { from, to }),
        None => Err(bad(format!(
            "found {text:?}, expected FROM=TO such as 'ACME 1.0=ACME 2.0', a name with = in quotation marks"
        ))),
    }
}

/// Parses terms separated by backslashes; none means the default repertoire.
fn character_set(text: &str) -> Result<Operation, Error> {
    let terms = if text.is_empty() { Vec::new() } else { text.split('\\').collect() };
    Ok(Operation::CharacterSet { terms: terms.into_iter().map(str::to_string).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_value_begins_after_the_first_path() {
        for (text, path, vr, value) in [
            ("PatientName=Doe^Jane", "PatientName", None, "Doe^Jane"),
            ("PatientComments=a=b", "PatientComments", None, "a=b"),
            ("PatientName=", "PatientName", None, ""),
            ("A[0].B=1", "A[0].B", None, "1"),
            (r#""A=B".(0021,xx08)=1"#, r#""A=B".(0021,xx08)"#, None, "1"),
            (r#""A=B".(0021,xx08):US=1"#, r#""A=B".(0021,xx08)"#, Some(Vr::US), "1"),
            ("(0021,xx08) ACME=1=2", "(0021,xx08) ACME", None, "1=2"),
            ("0021,xx08 Siemens: MED=1", "0021,xx08 Siemens: MED", None, "1"),
            ("PatientName:LO=a:b", "PatientName", Some(Vr::LO), "a:b"),
        ] {
            let expected = Operation::Set {
                path: path.parse().unwrap(),
                value: NewValue::Text(value.into()),
                vr,
            };
            assert_eq!(set(text).unwrap(), expected, "{text}");
        }
        for bad in ["PatientName", "=1", "A[=1", r#""A=B=1"#, "PatientName:XX=1"] {
            assert!(set(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn creators_with_an_equals_sign_are_quoted() {
        for (text, from, to) in [
            ("A=B", "A", "B"),
            (r#""A=1"=B"#, "A=1", "B"),
            (r#"A="B=1""#, "A", "B=1"),
            (r#""A=1"="B=2""#, "A=1", "B=2"),
        ] {
            let expected = Operation::RenameCreator { from: from.into(), to: to.into() };
            assert_eq!(rename_creator(text).unwrap(), expected, "{text}");
        }
        for bad in ["A", "A=B=C", r#""A""#] {
            assert!(rename_creator(bad).is_err(), "{bad}");
        }
    }
}
