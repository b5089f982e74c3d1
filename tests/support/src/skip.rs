//! Lets Rust tests skip checks that this machine cannot do; `skip.sh` and `skips.py` are the same
//! for shell scripts and Python.
//!
//! With `CI=true` a missing peer is a failure, unless `DICOM_MAP_PEERS_MISSING` (a list of words,
//! as `.ci/peers.sh` prints it) names it. `DICOM_MAP_SKIPS` is a file that gets one line for each
//! skip, because the test runner hides the output of passing tests.

use std::ffi::OsStr;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Skips because a tool to compare with is missing: `name` as in `.ci/peers.txt` or the package
/// registry.
///
/// # Panics
///
/// With `CI=true`, unless `DICOM_MAP_PEERS_MISSING` names the peer.
pub fn peer(name: &str, why: &str) {
    report("peer", name, why);
    let value = |name| std::env::var(name).unwrap_or_default();
    assert!(
        value("CI") != "true"
            || value("DICOM_MAP_PEERS_MISSING").split_whitespace().any(|missing| missing == name),
        "with CI=true a missing peer is a failure: {name}: {why}"
    );
}

/// Skips because a folder next to the project is missing.
pub fn data(path: &Path) {
    let name = path.file_name().unwrap_or(OsStr::new("-")).to_string_lossy().into_owned();
    report("data", &name, "is not beside the project");
}

/// Skips because this system or user cannot do something.
pub fn machine(name: &str, why: &str) {
    report("machine", name, why);
}

/// Runs a program from `PATH`, of the peer `name`; None, with a message, if it is missing.
pub fn tool(name: &str, program: &str) -> Option<Command> {
    let folders = std::env::var_os("PATH").unwrap_or_default();
    let program_file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    let is_here =
        std::env::split_paths(&folders).any(|folder| folder.join(&program_file).is_file());
    if !is_here {
        peer(name, &format!("no {program} on the PATH"));
    }
    is_here.then(|| Command::new(program))
}

/// The Python that has this module, of the package `name`: `DICOM_MAP_PYTHON`, otherwise `python3`.
/// None, with a message, if it is missing.
pub fn python_with(name: &str, module: &str) -> Option<PathBuf> {
    let python = std::env::var_os("DICOM_MAP_PYTHON")
        .map_or_else(|| PathBuf::from("python3"), PathBuf::from);
    let is_here = Command::new(&python)
        .args(["-c", &format!("import {module}")])
        .output()
        .is_ok_and(|output| output.status.success());
    if !is_here {
        let why = format!("{} has no {module} (set DICOM_MAP_PYTHON)", python.display());
        peer(name, &why);
    }
    is_here.then_some(python)
}

/// A command that runs `program` without privileges: as nobody if the tests run as root, otherwise
/// as the current user. None, with a message, if root cannot become another user.
pub fn as_nobody(program: &Path) -> Option<Command> {
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    if !is_root {
        return Some(Command::new(program));
    }
    let arguments = ["--reuid", "65534", "--clear-groups"];
    let mut probe = tool("setpriv", "setpriv")?;
    let can =
        probe.args(arguments).arg("true").output().is_ok_and(|output| output.status.success());
    if !can {
        machine("setpriv", "the tests run as root, which cannot become another user here");
        return None;
    }
    let mut command = Command::new("setpriv");
    command.args(arguments).arg(program);
    Some(command)
}

fn report(kind: &str, name: &str, why: &str) {
    println!("skipped: {kind} {name}: {why}");
    let Some(path) = std::env::var_os("DICOM_MAP_SKIPS") else { return };
    let thread = std::thread::current();
    let line = format!("{kind}\t{name}\t{}\t{why}\n", thread.name().unwrap_or("-"));
    // One write of a short line, so that concurrent tests do not mix their lines.
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path);
    file.unwrap().write_all(line.as_bytes()).unwrap();
}
