//! The commands `dicom-map` and `dicom-lookup` as a library; cargo installs their binaries, and the
//! Python wheel puts them on the PATH.
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

/// The first argument that makes `dicom-map` act as `dicom-lookup`.
pub const AS_DICOM_LOOKUP: &str = "as-dicom-lookup";

/// Returns the command-line definition of `dicom-map`, from which man pages are made.
#[doc(hidden)]
pub fn command() -> clap::Command {
    args::command()
}

/// Runs `dicom-map` with these arguments, the program's name first; or `dicom-lookup` if
/// [`AS_DICOM_LOOKUP`] follows. Answers go to standard output, messages to standard error. Returns
/// the exit status: 0 found, 1 not found, 2 could not run.
pub fn dicom_map(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    #[cfg(feature = "installed")]
    if let Err(error) = installed::open() {
        say!("error: {error}");
        say!(
            "The program reads its dictionary from that package; to copy the program, copy the dictionary too."
        );
        return ExitCode::from(EXIT_COULD_NOT_RUN);
    }
    // Before arguments are parsed: some of them are paths.
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

/// Runs the parsed command and returns the exit status.
fn run<C>(
    parsed: Result<(Common, C), clap::Error>,
    run_command: impl FnOnce(&C, &Common, &mut Output) -> Result<Status, Failure>,
) -> u8 {
    let (common, command) = match parsed {
        Ok(parts) => parts,
        Err(error) => {
            if error.use_stderr() {
                // The message repeats arguments, which may be file names.
                say!("{}", error.to_string().trim_end());
                return u8::try_from(error.exit_code()).unwrap_or(EXIT_COULD_NOT_RUN);
            }
            // Help and version go to standard output and are not failures. A closed pipe is
            // ignored, a full disk is not.
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
