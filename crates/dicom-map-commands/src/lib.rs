//! The commands `dicom-map` and `dicom-lookup` as a library; their binaries are what cargo installs
//! and what the Python wheel puts on the PATH.
#![warn(clippy::print_stderr, reason = "words::say does not panic")]

mod archive;
mod args;
mod bar;
mod commands;
mod common;
mod dictionary;
mod export;
mod failure;
mod grouped_help;
mod in_order;
mod inputs;
#[cfg(feature = "installed")]
mod installed;
mod output;
mod paths;
mod signals;
mod status;
mod suggestions;
mod target;
mod words;

use clap::{FromArgMatches as _, Parser as _};
use commands::registry::lookup::LookupParts;
use common::Common;
use failure::Failure;
use output::Output;
use status::{EXIT_COULD_NOT_RUN, Status};
use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;
use words::say;

/// The first argument that makes `dicom-map` the command `dicom-lookup`.
pub const AS_DICOM_LOOKUP: &str = "as-dicom-lookup";

/// The arguments of `dicom-map`, for what is made of them: man pages.
#[doc(hidden)]
pub fn command() -> clap::Command {
    args::command()
}

/// Runs `dicom-map` with these arguments, the program's name first; `dicom-lookup` where
/// [`AS_DICOM_LOOKUP`] follows. Answers go to standard output, words to standard error. Returns the
/// exit status: 0 found, 1 not found, 2 could not run.
pub fn dicom_map(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    #[cfg(feature = "installed")]
    if let Err(error) = installed::open() {
        say!("error: {error}");
        say!(
            "This program reads its dictionary from there: where it is copied, the dictionary is too."
        );
        return ExitCode::from(EXIT_COULD_NOT_RUN);
    }
    // Before arguments are read: some of them are paths.
    dicom_map_inspect::blocks::register_names();
    let mut args: Vec<OsString> = args.into_iter().collect();
    if args.get(1).is_some_and(|arg| arg == AS_DICOM_LOOKUP) {
        args.splice(..2, [OsString::from("dicom-lookup")]);
        return dicom_lookup(args);
    }
    #[cfg(feature = "net")]
    let args = commands::net::with_long_titles(args);
    let parsed = args::command()
        .try_get_matches_from(args)
        .and_then(|matches| args::DicomMap::from_arg_matches(&matches))
        .map_err(|error| error.format(&mut args::command()))
        .map(args::DicomMap::into_parts);
    ExitCode::from(run(parsed, args::Command::run))
}

/// Runs `dicom-lookup`, as [`dicom_map()`] does.
fn dicom_lookup(args: Vec<OsString>) -> ExitCode {
    let parsed = args::DicomLookup::try_parse_from(args).map(args::DicomLookup::into_parts);
    ExitCode::from(run(parsed, LookupParts::run))
}

/// Runs what was parsed and returns the exit status.
fn run<C>(
    parsed: Result<(Common, C), clap::Error>,
    run_command: impl FnOnce(&C, &Common, &mut Output) -> Result<Status, Failure>,
) -> u8 {
    let (common, command) = match parsed {
        Ok(parts) => parts,
        Err(error) => {
            if error.use_stderr() {
                // It repeats arguments, which may be names of files.
                say!("{}", error.to_string().trim_end());
                return u8::try_from(error.exit_code()).unwrap_or(EXIT_COULD_NOT_RUN);
            }
            // Help and version go to standard output and are no failure. A closed pipe is not worth
            // a word, a full disk is.
            let printed = error.print().and_then(|()| std::io::stdout().flush());
            return match printed.map_err(Failure::from) {
                Ok(()) | Err(Failure::ClosedPipe) => {
                    u8::try_from(error.exit_code()).unwrap_or(EXIT_COULD_NOT_RUN)
                }
                Err(failure) => {
                    failure.report(&Common::default());
                    EXIT_COULD_NOT_RUN
                }
            };
        }
    };
    let mut output = Output::new(&common);
    let result = run_command(&command, &common, &mut output)
        .and_then(|status| output.flush().map(|()| status));
    match result {
        Ok(status) => status.code(),
        // The reader has what it wanted.
        Err(Failure::ClosedPipe) => 0,
        Err(failure) => {
            failure.report(&common);
            failure.exit_code()
        }
    }
}
