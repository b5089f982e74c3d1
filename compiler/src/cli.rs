//! The command line: arguments, and messages on standard error.

use crate::importers::{self, IMPORTERS, Importer};
use crate::say;
use crate::{build, import, report, sources};
use clap::{Parser, Subcommand};
use dicom_map::{Error, ErrorKind, table, to_dmap};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Makes the registry: source dictionaries -> data/facts -> data/tags.csv -> data/tags.dmap. Exit
/// status 0 done, 1 differences found, 2 could not run.
#[derive(Parser)]
#[command(name = "dmap-compile", version)]
pub struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Read source dictionaries into data/facts
    Import {
        /// The sources, as named in data/sources.toml
        #[arg(required_unless_present = "all")]
        source: Vec<String>,
        /// All sources
        #[arg(long, conflicts_with = "source")]
        all: bool,
        /// The folder that holds sources/
        #[arg(long, value_name = "DIR", default_value = "../shared")]
        shared: PathBuf,
        /// A Python interpreter with pydicom installed
        #[arg(long, value_name = "PATH", default_value = "python3")]
        python: PathBuf,
        /// The project's data folder
        #[arg(long, value_name = "DIR", default_value = "data")]
        data: PathBuf,
        /// Accept inputs whose SHA-256 differs from sources.toml, and print the new one
        #[arg(long)]
        accept_changed: bool,
    },
    /// Make tags.csv, creators.csv, uids.csv, tags.dmap and the Rust constants from the facts
    Build {
        /// The project's data folder
        #[arg(long, value_name = "DIR", default_value = "data")]
        data: PathBuf,
        /// Leave out the facts of this source; "atlas" includes "atlas-inferred"
        #[arg(long, value_name = "SOURCE")]
        without: Vec<String>,
    },
    /// Make them in memory and compare them with the existing files
    Check {
        /// The project's data folder
        #[arg(long, value_name = "DIR", default_value = "data")]
        data: PathBuf,
    },
    /// Write docs/registry-report.md: counts, conflicts, agreement, and coverage of real files
    Report {
        /// The folder that holds corpus/, real DICOM files; without it the report has no section on
        /// them
        #[arg(long, value_name = "DIR", default_value = "../shared")]
        shared: PathBuf,
        /// A Python interpreter with pydicom installed
        #[arg(long, value_name = "PATH", default_value = "python3")]
        python: PathBuf,
        /// The project's data folder
        #[arg(long, value_name = "DIR", default_value = "data")]
        data: PathBuf,
        /// The file to write
        #[arg(short, long, value_name = "FILE", default_value = "docs/registry-report.md")]
        output: PathBuf,
    },
    /// Compile a table of your own; only the columns creator, group, element and vr are required
    Csv {
        /// The table
        table: PathBuf,
        /// The dictionary to write
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        /// List rows that cannot be read and leave them out, instead of stopping at the first
        #[arg(long)]
        lenient: bool,
        /// Overwrite an existing file
        #[arg(long)]
        force: bool,
    },
}

/// Runs the command that the arguments select.
pub fn run(arguments: &Arguments) -> Result<ExitCode, Error> {
    match &arguments.command {
        Command::Import { source, all, shared, python, data, accept_changed } => {
            let options = import::Options {
                sources: shared.join("sources"),
                python: python.clone(),
                data: data.clone(),
                accept_changed: *accept_changed,
            };
            run_import(source, *all, &options)
        }
        Command::Build { data, without } => {
            let (outputs, left_out) = build::build(data, without)?;
            if left_out > 0 {
                say!("left out {left_out} corrections of entries that have no other source");
            }
            for (path, bytes) in outputs {
                say!("{}: {} bytes", path.display(), bytes.len());
            }
            Ok(ExitCode::SUCCESS)
        }
        Command::Check { data } => {
            let differences = build::check(data)?;
            for difference in &differences {
                say!("{difference}");
            }
            Ok(if differences.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
        }
        Command::Report { shared, python, data, output } => {
            let corpus = shared.join("corpus");
            let elements =
                if corpus.is_dir() { report::coverage::read(&corpus, python)? } else { Vec::new() };
            dicom_map::save::Save::REPLACE
                .bytes(output, report::report(data, &elements)?.as_bytes())?;
            say!("{}: written, with {} elements of real files", output.display(), elements.len());
            Ok(ExitCode::SUCCESS)
        }
        Command::Csv { table, output, lenient, force } => run_csv(table, output, *lenient, *force),
    }
}

fn run_import(names: &[String], all: bool, options: &import::Options) -> Result<ExitCode, Error> {
    let chosen: Vec<&Importer> = if all {
        IMPORTERS.iter().collect()
    } else {
        let known = || IMPORTERS.iter().map(|importer| importer.id).collect::<Vec<_>>().join(", ");
        let unknown = |name: &str| {
            Error::new(
                ErrorKind::InvalidArgument,
                format!("found the source {name:?}, expected one of {}", known()),
            )
        };
        names
            .iter()
            .map(|name| importers::find(name).ok_or_else(|| unknown(name)))
            .collect::<Result<_, _>>()?
    };
    let sources = sources::read(&options.data.join("sources.toml"))?;
    for importer in chosen {
        let outcome = import::run(importer, &sources, options)?;
        let [read, tags, uids, deid, rejected] = outcome.counts;
        say!(
            "{}: read {read}, accepted {tags} tags, {uids} UIDs, {deid} de-identification facts, rejected {rejected}",
            outcome.id
        );
        if !outcome.is_pinned {
            say!("{}: sha256 = \"{}\" is not the one in sources.toml", outcome.id, outcome.digest);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn run_csv(path: &Path, target: &Path, lenient: bool, force: bool) -> Result<ExitCode, Error> {
    if !force && target.exists() {
        let message =
            format!("found a file at {}, expected none: --force replaces it", target.display());
        return Err(Error::new(ErrorKind::InvalidArgument, message));
    }
    let (mut registry, errors) = if lenient {
        table::read_file_lenient(path)?
    } else {
        (table::read_file(path)?, Vec::new())
    };
    for error in &errors {
        say!("{error}");
    }
    registry.meta.insert(
        "title".into(),
        path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
    );
    let count = registry.entries.len();
    dicom_map::save::Save::REPLACE.bytes(target, &to_dmap(registry)?)?;
    say!("{}: {count} entries, {} rows left out", target.display(), errors.len());
    Ok(if errors.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
