//! A compile that cannot finish leaves the old file unchanged: no space, no permission, killed
//! while writing.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]
#![cfg(unix)]

use dicom_map::DmapDict;
use dicom_map_test_support::skip;
use std::os::unix::fs::PermissionsExt as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::Duration;

const PROGRAM: &str = env!("CARGO_BIN_EXE_dmap-compile");
const OLD: &[u8] = b"the old file";

/// A table of many entries, and an existing output.
fn table_and_output(folder: &Path) -> (PathBuf, PathBuf) {
    let mut text = "creator,group,element,vr,name\n".to_string();
    for number in 0..20_000u32 {
        text.push_str(&format!(
            "ACME {},0009,xx{:02X},LO,Name {number}\n",
            number / 256,
            number % 256
        ));
    }
    let (table, output) = (folder.join("site.csv"), folder.join("site.dmap"));
    std::fs::write(&table, text).unwrap();
    std::fs::write(&output, OLD).unwrap();
    (table, output)
}

fn compile(shell: &str, table: &Path, output: &Path) -> Output {
    Command::new("sh")
        .arg("-c")
        .arg(format!("{shell} exec \"$@\""))
        .arg("sh")
        .args([PROGRAM, "csv"])
        .arg(table)
        .arg("-o")
        .arg(output)
        .arg("--force")
        .output()
        .unwrap()
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|item| item.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
#[cfg(target_os = "linux")]
fn words_that_nobody_can_hear_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (table, output) = table_and_output(folder.path());
    assert_eq!(compile("exec 2>/dev/full;", &table, &output).status.code(), Some(0));
    assert_eq!(
        compile("exec 2>/dev/full;", &folder.path().join("none"), &output).status.code(),
        Some(2)
    );
}

#[test]
fn no_space_for_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let (table, output) = table_and_output(folder.path());
    // A limit of 16 blocks per file simulates a full disk: the write fails in the middle.
    let result = compile("trap '' XFSZ; ulimit -f 16;", &table, &output);
    assert_eq!(result.status.code(), Some(2), "{result:?}");
    let words = String::from_utf8_lossy(&result.stderr);
    assert!(words.contains("site.dmap") && words.contains("too large"), "{words}");
    assert_eq!(std::fs::read(&output).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["site.csv", "site.dmap"], "no partial file remains");
}

#[test]
fn no_space_on_the_disk() {
    let folder = tempfile::tempdir().unwrap();
    let (table, _) = table_and_output(folder.path());
    let disk = folder.path().join("disk");
    std::fs::create_dir(&disk).unwrap();
    let mount =
        Command::new("mount").args(["-t", "tmpfs", "-o", "size=64k", "tmpfs"]).arg(&disk).output();
    if !mount.is_ok_and(|output| output.status.success()) {
        skip::machine("tmpfs", "no small file system can be mounted here");
        return;
    }
    let output = disk.join("site.dmap");
    std::fs::write(&output, OLD).unwrap();
    let result = compile("", &table, &output);
    let (kept, left) = (std::fs::read(&output).unwrap(), names(&disk));
    let _ = Command::new("umount").arg(&disk).status();
    assert_eq!(result.status.code(), Some(2), "{result:?}");
    assert!(String::from_utf8_lossy(&result.stderr).contains("No space left"), "{result:?}");
    assert_eq!((kept.as_slice(), left), (OLD, vec!["site.dmap".to_string()]));
}

#[test]
fn killed_while_it_writes() {
    let folder = tempfile::tempdir().unwrap();
    let (table, output) = table_and_output(folder.path());
    // Without the trap, the same limit kills the process at the write, which no handler can clean
    // up after.
    let result = compile("ulimit -c 0; ulimit -f 16;", &table, &output);
    assert!(result.status.signal().is_some(), "{result:?}");
    assert_eq!(std::fs::read(&output).unwrap(), OLD);
}

#[test]
fn killed_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let (table, output) = table_and_output(folder.path());
    let mut was_killed = 0;
    for step in 0..20u64 {
        std::fs::write(&output, OLD).unwrap();
        let mut child = Command::new(PROGRAM)
            .arg("csv")
            .arg(&table)
            .arg("-o")
            .arg(&output)
            .arg("--force")
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(step * step));
        let _ = child.kill();
        was_killed += usize::from(child.wait().unwrap().signal().is_some());
        // Either the old or the new file, never a part.
        let found = std::fs::read(&output).unwrap();
        assert!(found == OLD || DmapDict::from_bytes(found).unwrap().verify().is_ok());
    }
    assert!(was_killed > 0, "no run was slow enough to be killed");
}

fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

#[test]
fn no_permission() {
    let folder = tempfile::tempdir().unwrap();
    set_mode(folder.path(), 0o755);
    let (table, _) = table_and_output(folder.path());
    // A copy that any user may run.
    let program = folder.path().join("dmap-compile");
    std::fs::copy(PROGRAM, &program).unwrap();
    set_mode(&program, 0o755);
    let locked = folder.path().join("locked");
    std::fs::create_dir(&locked).unwrap();
    let output = locked.join("site.dmap");
    std::fs::write(&output, OLD).unwrap();
    set_mode(&locked, 0o555);
    let secret = folder.path().join("secret.csv");
    std::fs::copy(&table, &secret).unwrap();
    set_mode(&secret, 0o000);
    for (input, output, what) in [
        (&table, &output, "a folder that is read-only"),
        (&secret, &output, "a table without read permission"),
    ] {
        let Some(mut command) = skip::as_nobody(&program) else { return };
        let result =
            command.arg("csv").arg(input).arg("-o").arg(output).arg("--force").output().unwrap();
        assert_eq!(result.status.code(), Some(2), "{what}: {result:?}");
        assert!(
            String::from_utf8_lossy(&result.stderr).contains("ermission denied"),
            "{what}: {result:?}"
        );
    }
    set_mode(&locked, 0o755);
    assert_eq!(
        (std::fs::read(&output).unwrap().as_slice(), names(&locked)),
        (OLD, vec!["site.dmap".to_string()])
    );
}

#[test]
fn a_pipe_is_not_replaced() {
    use std::os::unix::fs::FileTypeExt as _;
    let folder = tempfile::tempdir().unwrap();
    let (table, _) = table_and_output(folder.path());
    // /dev/stdout is often a pipe.
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let result = compile("", &table, &pipe);
    assert_eq!(result.status.code(), Some(2), "{result:?}");
    assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo());
}
