//! The commands `dicom-map` and `dicom-lookup` as a library, so that the binaries of cargo and the
//! console scripts of the Python wheel are one program.
#![warn(clippy::print_stderr, reason = "words::say does not panic")]

mod args;
mod commands;
mod common;
mod dictionary;
mod export;
mod failure;
mod inputs;
mod json;
mod output;
mod paths;
mod signals;
mod status;
mod suggestions;
mod target;
mod words;

use clap::Parser as _;
use failure::Failure;
use output::Output;
use status::EXIT_COULD_NOT_RUN;
use std::ffi::OsString;
use std::io::Write as _;
use std::process::ExitCode;
use words::say;

/// Which command is run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Program {
    /// `dicom-map`, with its subcommands.
    DicomMap,
    /// `dicom-lookup GROUP ELEMENT [CREATOR]`.
    DicomLookup,
}

/// Runs a command as [`run_code`] does.
pub fn run(program: Program, args: impl IntoIterator<Item = OsString>) -> ExitCode {
    ExitCode::from(run_code(program, args))
}

/// Runs a command with these arguments, the program's name first. Answers go to standard output,
/// words to standard error. Returns the exit status: 0 found, 1 not found, 2 could not run.
pub fn run_code(program: Program, args: impl IntoIterator<Item = OsString>) -> u8 {
    let args: Vec<OsString> = args.into_iter().collect();
    dicom_map_inspect::csa::register_name();
    let result = match program {
        Program::DicomMap => args::DicomMap::try_parse_from(args).map(args::DicomMap::into_parts),
        Program::DicomLookup => {
            args::DicomLookup::try_parse_from(args).map(args::DicomLookup::into_parts)
        }
    };
    let (common, command) = match result {
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
                    failure.report(&common::Common::default());
                    EXIT_COULD_NOT_RUN
                }
            };
        }
    };
    let mut output = Output::new(&common);
    let result =
        command.run(&common, &mut output).and_then(|status| output.flush().map(|()| status));
    match result {
        Ok(status) => status.code(),
        // The reader has what it wanted.
        Err(Failure::ClosedPipe) => 0,
        Err(failure) => {
            failure.report(&common);
            EXIT_COULD_NOT_RUN
        }
    }
}
