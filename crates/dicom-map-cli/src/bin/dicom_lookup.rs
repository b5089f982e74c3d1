//! The command `dicom-lookup`: runs the program `dicom-map` beside it, with an argument that says
//! so. A separate program would contain the dictionary a second time.

use std::io::Write as _;
use std::process::{Command, ExitCode};

/// The exit status if no `dicom-map` can be run.
const COULD_NOT_RUN: u8 = 2;

fn main() -> ExitCode {
    let name = format!("dicom-map{}", std::env::consts::EXE_SUFFIX);
    let started = std::env::current_exe().map(|path| path.with_file_name(name)).and_then(|path| {
        let mut command = Command::new(&path);
        command.arg(dicom_map_cli::AS_DICOM_LOOKUP).args(std::env::args_os().skip(1));
        run(&mut command).map_err(|error| {
            let message = format!("could not run {path:?}: {error}");
            std::io::Error::new(error.kind(), message)
        })
    });
    match started {
        Ok(status) => status,
        Err(error) => {
            // A closed standard error is not worth a panic.
            let _ = writeln!(std::io::stderr(), "error: {error}");
            ExitCode::from(COULD_NOT_RUN)
        }
    }
}

/// Replaces this process with the other program.
#[cfg(unix)]
fn run(command: &mut Command) -> std::io::Result<ExitCode> {
    use std::os::unix::process::CommandExt as _;
    Err(command.exec())
}

/// Runs the other program and waits for it.
#[cfg(not(unix))]
fn run(command: &mut Command) -> std::io::Result<ExitCode> {
    let code = command.status()?.code().and_then(|code| u8::try_from(code).ok());
    Ok(ExitCode::from(code.unwrap_or(COULD_NOT_RUN)))
}
