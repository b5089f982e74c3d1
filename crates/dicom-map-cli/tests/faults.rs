//! Exports that can not finish, streams that are closed, other locales.
#![allow(clippy::unwrap_used, clippy::print_stderr, reason = "helpers of tests; a failure here is a failure of the test")]
#![cfg(unix)]

use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_dicom-map");
const OLD: &[u8] = b"the old file";

/// Runs the command in a shell that has done `setup` before.
fn run(setup: &str, args: &[&str]) -> Output {
    Command::new("sh")
        .arg("-c")
        .arg(format!("{setup} exec \"$@\""))
        .arg("sh")
        .arg(PROGRAM)
        .args(args)
        .env_remove("DICOM_MAP_PATH")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn export(setup: &str, format: &str, path: &Path, more: &[&str]) -> Output {
    let mut args = vec!["export", "--format", format, "--output", path.to_str().unwrap()];
    args.extend(more);
    run(setup, &args)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        std::fs::read_dir(folder).unwrap().map(|item| item.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn no_room_for_an_export() {
    for format in ["csv", "json", "pydicom", "dcmtk", "gdcm", "dcm4che", "dicom-rs"] {
        let folder = tempfile::tempdir().unwrap();
        let (fresh, old) = (folder.path().join("fresh"), folder.path().join("old"));
        std::fs::write(&old, OLD).unwrap();
        // A limit of 64 blocks for any file stands in for a full disk: the write fails in the middle.
        for (path, more) in [(&fresh, &[][..]), (&old, &["--force"][..])] {
            let result = export("trap '' XFSZ; ulimit -f 64;", format, path, more);
            assert_eq!(result.status.code(), Some(2), "{format}: {result:?}");
            assert!(String::from_utf8_lossy(&result.stderr).starts_with("error: "), "{format}: {result:?}");
        }
        assert_eq!(std::fs::read(&old).unwrap(), OLD, "{format}");
        assert_eq!(names(folder.path()), ["old"], "{format}: nothing half under the final name, nothing beside it");
    }
}

#[test]
fn killed_while_it_exports() {
    let folder = tempfile::tempdir().unwrap();
    let old = folder.path().join("old");
    std::fs::write(&old, OLD).unwrap();
    // The same limit without the trap kills the process at the write.
    let result = export("ulimit -c 0; ulimit -f 64;", "csv", &old, &["--force"]);
    assert!(result.status.signal().is_some(), "{result:?}");
    assert_eq!(std::fs::read(&old).unwrap(), OLD);
}

#[test]
fn a_full_standard_output_is_an_error_for_each_command() {
    if !Path::new("/dev/full").exists() {
        eprintln!("skipped: this system has no /dev/full");
        return;
    }
    for args in [
        &["info"][..],
        &["lookup", "PatientName"],
        &["search", "coil"],
        &["creators"],
        &["sources"],
        &["export", "--format", "csv"],
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = Command::new(PROGRAM).args(args).stdout(full).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(String::from_utf8_lossy(&output.stderr).contains("error: "), "{args:?}: {output:?}");
    }
}

#[test]
fn closed_streams_do_no_harm() {
    for (setup, args) in [
        ("exec >&-;", &["lookup", "PatientName"][..]),
        ("exec 2>&-;", &["lookup", "PatientName"]),
        ("exec <&- >&- 2>&-;", &["lookup", "-"]),
    ] {
        let output = run(setup, args);
        assert_eq!(output.status.code(), Some(0), "{setup} {args:?}: {output:?}");
    }
    // Words that nobody hears change nothing.
    assert_eq!(run("exec 2>&-;", &["lookup", "NoSuchKeyword"]).status.code(), Some(1));
    assert_eq!(run("exec 2>&-;", &["lookup", "00080,0005"]).status.code(), Some(2));
}

#[test]
fn the_locale_changes_nothing() {
    let expected = run("LC_ALL=C.UTF-8; export LC_ALL;", &["export", "--format", "csv"]);
    assert_eq!(expected.status.code(), Some(0));
    assert!(!expected.stdout.is_ascii(), "the dictionary has letters that ASCII has not");
    for setup in ["LC_ALL=C; export LC_ALL;", "LC_ALL=tr_TR.UTF-8; export LC_ALL;", "unset LANG LC_ALL LC_CTYPE;"] {
        assert_eq!(run(setup, &["export", "--format", "csv"]).stdout, expected.stdout, "{setup}");
    }
}

#[test]
fn a_folder_without_write_permission() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = folder.path().join("dicom-map");
    std::fs::copy(PROGRAM, &program).unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let locked = folder.path().join("locked");
    std::fs::create_dir(&locked).unwrap();
    std::fs::set_permissions(&locked, std::fs::Permissions::from_mode(0o555)).unwrap();
    let is_root = Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n");
    let mut command = Command::new(if is_root { Path::new("setpriv") } else { &program });
    if is_root {
        command.args(["--reuid", "65534", "--clear-groups"]).arg(&program);
    }
    let Ok(output) = command.args(["export", "--format", "csv", "--output"]).arg(locked.join("tags.csv")).output() else {
        eprintln!("skipped: the tests run as root, and setpriv can not give its rights away");
        return;
    };
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("ermission denied"), "{output:?}");
    assert!(names(&locked).is_empty());
}

#[test]
fn a_pipe_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert_eq!(export("", "csv", &pipe, &["--force"]).status.code(), Some(2));
    assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo());
}
