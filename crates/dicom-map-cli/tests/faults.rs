//! Exports that cannot finish, closed streams, other locales, special files.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]
#![cfg(unix)]

use dicom_map_test_support::part10::*;
use dicom_map_test_support::skip;
use std::io::{Read as _, Seek as _};
use std::os::unix::fs::{FileTypeExt as _, PermissionsExt as _};
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_dicom-map");
const OLD: &[u8] = b"the old file";

/// Runs the command in a shell, after `setup`.
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
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|item| item.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn no_room_for_an_export() {
    for format in ["csv", "json", "pydicom", "dcmtk", "gdcm", "dcm4che", "dicom-rs"] {
        let folder = tempfile::tempdir().unwrap();
        let (fresh, old) = (folder.path().join("fresh"), folder.path().join("old"));
        std::fs::write(&old, OLD).unwrap();
        // A limit of 64 blocks on file sizes stands in for a full disk: the write fails in the
        // middle.
        for (path, more) in [(&fresh, &[][..]), (&old, &["--force"][..])] {
            let result = export("trap '' XFSZ; ulimit -f 64;", format, path, more);
            assert_eq!(result.status.code(), Some(2), "{format}: {result:?}");
            assert!(
                String::from_utf8_lossy(&result.stderr).starts_with("error: "),
                "{format}: {result:?}"
            );
        }
        assert_eq!(std::fs::read(&old).unwrap(), OLD, "{format}");
        assert_eq!(
            names(folder.path()),
            ["old"],
            "{format}: nothing half under the final name, nothing beside it"
        );
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
        skip::machine("/dev/full", "this system has none");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let (_, file) = dicom_file(folder.path());
    let file = file.to_str().unwrap();
    for args in [
        &["dump", file][..],
        &["json", file],
        &["census", file],
        &["--help"],
        &["info"],
        &["lookup", "PatientName"],
        &["search", "coil"],
        &["creators"],
        &["sources"],
        &["export", "--format", "csv"],
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output =
            Command::new(PROGRAM).args(args).stdout(full).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("error: "),
            "{args:?}: {output:?}"
        );
    }
}

#[test]
fn messages_that_nobody_can_read_change_nothing() {
    if !Path::new("/dev/full").exists() {
        skip::machine("/dev/full", "this system has none");
        return;
    }
    for (args, status) in [
        (&["lookup", "NoSuchKeyword"][..], 1),
        (&["lookup", "00080,0005"], 2),
        (&["search", "coil"], 0),
        (&["creators", "no such creator"], 1),
        (&["dump", "no-such-file"], 2),
        (&["nonsense"], 2),
    ] {
        assert_eq!(run("exec 2>/dev/full;", args).status.code(), Some(status), "{args:?}");
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
    // Messages that nobody reads change nothing.
    assert_eq!(run("exec 2>&-;", &["lookup", "NoSuchKeyword"]).status.code(), Some(1));
    assert_eq!(run("exec 2>&-;", &["lookup", "00080,0005"]).status.code(), Some(2));
}

#[test]
fn the_locale_changes_nothing() {
    let expected = run("LC_ALL=C.UTF-8; export LC_ALL;", &["export", "--format", "csv"]);
    assert_eq!(expected.status.code(), Some(0));
    assert!(!expected.stdout.is_ascii(), "the dictionary has letters that ASCII has not");
    for setup in [
        "LC_ALL=C; export LC_ALL;",
        "LC_ALL=tr_TR.UTF-8; export LC_ALL;",
        "unset LANG LC_ALL LC_CTYPE;",
    ] {
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
    let Some(mut command) = skip::as_nobody(&program) else { return };
    let output = command
        .args(["export", "--format", "csv", "--output"])
        .arg(locked.join("tags.csv"))
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("ermission denied"), "{output:?}");
    assert!(names(&locked).is_empty());
}

#[test]
fn a_pipe_is_not_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (json, file) = dicom_file(folder.path());
    let pipe = folder.path().join("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let (json, file, pipe_text) =
        (json.to_str().unwrap(), file.to_str().unwrap(), pipe.to_str().unwrap());
    for args in [
        &["export", "--format", "csv", "--output", pipe_text, "--force"][..],
        &["census", file, "--output", pipe_text, "--force"],
        &["json", "--to-dicom", json, "--output", pipe_text, "--force"],
    ] {
        let output = run("", args);
        assert_eq!(output.status.code(), Some(2), "{args:?}: {output:?}");
        assert!(
            String::from_utf8_lossy(&output.stderr).contains("pipe or device"),
            "{args:?}: {output:?}"
        );
        assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo(), "{args:?}");
    }
}

/// The length of the binary value of [`dicom_file`]: more than the limit of 64 blocks, which the
/// shell counts in 512 or 1,024 bytes.
const VALUE_LEN: usize = 300_000;

/// DICOM JSON with a long binary value, and the file made from it.
fn dicom_file(folder: &Path) -> (PathBuf, PathBuf) {
    let (json, file) = (folder.join("scan.json"), folder.join("scan.dcm"));
    // "AAAA" is three zero bytes in Base64 (RFC 4648).
    let value = "AAAA".repeat(VALUE_LEN / 3);
    std::fs::write(&json, format!(r#"{{"00091010":{{"vr":"OB","InlineBinary":"{value}"}}}}"#))
        .unwrap();
    let made =
        run("", &["json", "--to-dicom", json.to_str().unwrap(), "-o", file.to_str().unwrap()]);
    assert_eq!(made.status.code(), Some(0), "{made:?}");
    (json, file)
}

/// The first makes a write fail in the middle, as a full disk does; the second kills the process
/// there.
const NO_ROOM: &str = "trap '' XFSZ; ulimit -f 64;";
const KILLED: &str = "ulimit -c 0; ulimit -f 64;";

#[test]
fn no_room_for_bulk_data() {
    for setup in [NO_ROOM, KILLED] {
        let folder = tempfile::tempdir().unwrap();
        let (_, file) = dicom_file(folder.path());
        let bulk = folder.path().join("bulk");
        std::fs::create_dir(&bulk).unwrap();
        let args = ["json", file.to_str().unwrap(), "--bulk-dir", bulk.to_str().unwrap()];
        let output = run(setup, &args);
        assert_ne!(output.status.code(), Some(0), "{output:?}");
        let left = names(&bulk);
        if setup == NO_ROOM {
            assert_eq!(output.status.code(), Some(2), "{output:?}");
            assert!(left.is_empty(), "{left:?}");
        } else {
            // A killed process cannot clean up; what it leaves has a name that nothing reads.
            assert!(output.status.signal().is_some(), "{output:?}");
            assert!(left.iter().all(|name| name.starts_with('.')), "{left:?}");
        }
        // With enough space again, the whole value is written.
        assert_eq!(run("", &args).status.code(), Some(0));
        let whole: Vec<String> =
            names(&bulk).into_iter().filter(|name| !name.starts_with('.')).collect();
        assert_eq!(whole, ["scan.00091010.bin"]);
        assert_eq!(std::fs::metadata(bulk.join(&whole[0])).unwrap().len(), VALUE_LEN as u64);
    }
}

#[test]
fn no_room_for_a_census() {
    let folder = tempfile::tempdir().unwrap();
    let (_, file) = dicom_file(folder.path());
    let old = folder.path().join("census.csv");
    std::fs::write(&old, OLD).unwrap();
    let args = [
        "census",
        file.to_str().unwrap(),
        "--format",
        "csv",
        "--force",
        "-o",
        old.to_str().unwrap(),
    ];
    // A census is small: the limit allows nothing at all.
    let output = run("trap '' XFSZ; ulimit -f 0;", &args);
    assert_eq!(output.status.code(), Some(2), "{output:?}");
    assert_eq!(std::fs::read(&old).unwrap(), OLD);
    assert_eq!(names(folder.path()), ["census.csv", "scan.dcm", "scan.json"]);
}

#[test]
fn no_room_for_a_dicom_file() {
    for setup in [NO_ROOM, KILLED] {
        let folder = tempfile::tempdir().unwrap();
        let (json, old) = dicom_file(folder.path());
        std::fs::write(&old, OLD).unwrap();
        let fresh = folder.path().join("fresh.dcm");
        for (path, more) in [(&old, Some("--force")), (&fresh, None)] {
            let mut args =
                vec!["json", "--to-dicom", json.to_str().unwrap(), "-o", path.to_str().unwrap()];
            args.extend(more);
            let output = run(setup, &args);
            assert_ne!(output.status.code(), Some(0), "{output:?}");
        }
        assert_eq!(std::fs::read(&old).unwrap(), OLD);
        assert!(!fresh.exists());
        if setup == NO_ROOM {
            assert_eq!(names(folder.path()), ["scan.dcm", "scan.json"], "nothing beside it");
        }
    }
}

/// The memory limit of a command: a multiple of its input, and a base.
#[cfg(target_os = "linux")]
fn with_memory(times: u64, input: &Path) -> String {
    // The program itself, which is not optimized, is a large part of it.
    const BASE_KIB: u64 = 56 << 10;
    let input_kib = std::fs::metadata(input).unwrap().len() >> 10;
    format!("ulimit -v {};", BASE_KIB + times * input_kib)
}

/// The limit on address space bounds the memory of a process.
#[test]
#[cfg(target_os = "linux")]
fn a_file_of_json_takes_little_more_than_its_text() {
    const COUNT: usize = 1_000_000;
    let folder = tempfile::tempdir().unwrap();
    let (json, file) = (folder.path().join("a.json"), folder.path().join("a.dcm"));
    let args = ["json", "--to-dicom", json.to_str().unwrap(), "-o", file.to_str().unwrap()];
    let list = |vr: &str, value: &str| {
        let values = vec![value; COUNT].join(",");
        format!(r#"{{"00091010":{{"vr":"{vr}","Value":[{values}]}}}}"#)
    };
    let members: Vec<String> =
        (0..COUNT as u32 / 4).map(|at| format!(r#""{:08X}":{{}}"#, 0x0011_1000 + at)).collect();
    for (what, text) in [
        ("numbers", list("US", "1")),
        ("texts", list("LO", r#""""#)),
        ("items", list("SQ", "{}")),
        ("elements", format!("{{{}}}", members.join(","))),
        (
            "binary",
            format!(r#"{{"00091010":{{"vr":"OB","InlineBinary":"{}"}}}}"#, "AAAA".repeat(COUNT)),
        ),
    ] {
        std::fs::write(&json, &text).unwrap();
        let _ = std::fs::remove_file(&file);
        let output = run(&with_memory(5, &json), &args);
        assert_eq!(output.status.code(), Some(0), "{what}: {output:?}");
    }
    // The limit is effective.
    let output = run("ulimit -v 12288;", &args);
    assert_ne!(output.status.code(), Some(0), "{output:?}");
}

/// Returns the status and messages of a command for special files; fails if it does not end soon.
fn ended(folder: &Path, args: &[&str]) -> (Option<i32>, String) {
    const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);
    // A file, which never fills up as a pipe does.
    let mut words = tempfile::tempfile().unwrap();
    let mut child = Command::new(PROGRAM)
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::null())
        .stdout(words.try_clone().unwrap())
        .stderr(words.try_clone().unwrap())
        .spawn()
        .unwrap();
    let start = std::time::Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().unwrap();
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    };
    let mut text = String::new();
    words.rewind().unwrap();
    words.read_to_string(&mut text).unwrap();
    (status.code(), text)
}

#[test]
fn pipes_and_devices_are_never_waited_for() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert!(Command::new("mkfifo").arg(path.join("pipe")).status().unwrap().success());
    // The kind of a dictionary depends on the end of its name.
    symlink("pipe", path.join("pipe.csv")).unwrap();
    symlink("/dev/zero", path.join("device")).unwrap();
    symlink("/dev/zero", path.join("device.csv")).unwrap();
    std::fs::write(path.join("json"), "{}").unwrap();
    for special in ["pipe", "pipe.csv", "device", "device.csv"] {
        for args in [
            &["info", "--dict", special][..],
            &["info", "--overlay", special],
            &["diff", special, special],
            &["verify", special],
            &["dump", special],
            &["json", special],
            &["json", "--to-dicom", special, "-o", "out.dcm"],
            &["edit", special, "--delete", "PatientName", "--dry-run"],
            &["edit", "json", "--ops", special, "--dry-run"],
            &["compare", special, special],
        ] {
            let (status, words) = ended(path, args);
            assert_eq!(status, Some(2), "{args:?}: {words}");
            assert!(words.contains("pipe or device"), "{args:?}: {words}");
        }
        let (status, words) = ended(path, &["census", special]);
        assert_eq!(status, Some(1), "{words}");
        assert!(words.contains("pipe or device"), "{words}");
    }
    assert!(!path.join("out.dcm").exists());
}

#[test]
fn bulk_data_never_come_from_outside_of_their_folder() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    let bulk = path.join("bulk");
    std::fs::create_dir(&bulk).unwrap();
    std::fs::write(path.join("secret"), "secret").unwrap();
    std::fs::write(bulk.join("real"), "real").unwrap();
    assert!(Command::new("mkfifo").arg(bulk.join("pipe")).status().unwrap().success());
    symlink("../secret", bulk.join("out")).unwrap();
    symlink("/etc/passwd", bulk.join("passwd")).unwrap();
    symlink("..", bulk.join("up")).unwrap();
    symlink("/dev/zero", bulk.join("device")).unwrap();
    symlink("nowhere", bulk.join("broken")).unwrap();
    let convert = |uri: &str| {
        let json = format!(r#"{{"00420011": {{"vr": "OB", "BulkDataURI": "{uri}"}}}}"#);
        std::fs::write(path.join("json"), json).unwrap();
        ended(
            path,
            &["json", "--to-dicom", "json", "--bulk-dir", "bulk", "-o", "out.dcm", "--force"],
        )
    };
    assert_eq!(convert("real").0, Some(0));
    std::fs::remove_file(path.join("out.dcm")).unwrap();
    for (uri, expected) in [
        ("out", "link"),
        ("passwd", "link"),
        ("up/secret", "link"),
        ("device", "link"),
        ("pipe", "pipe or device"),
        ("broken", "No such file"),
        (".", "BulkDataURI"),
        ("../secret", "BulkDataURI"),
        ("/etc/passwd", "BulkDataURI"),
        ("file:///etc/passwd", "BulkDataURI"),
        ("", "BulkDataURI"),
    ] {
        let (status, words) = convert(uri);
        assert_eq!(status, Some(2), "{uri}: {words}");
        assert!(words.contains(expected) && words.contains("(0042,0011)"), "{uri}: {words}");
        assert!(!path.join("out.dcm").exists(), "{uri}");
    }
}

#[test]
fn an_invalid_list_of_files_ends() {
    let folder = tempfile::tempdir().unwrap();
    let (status, words) = ended(folder.path(), &["census", "--from-list", "/dev/zero"]);
    assert_eq!(status, Some(1), "{words}");
    assert!(words.contains("1 could not be read") && words.len() < 1 << 20, "{}", words.len());
    // The last line needs no line end, and empty lines are skipped.
    for name in ["1.dcm", "2.dcm"] {
        let bytes = Part10::new(EXPLICIT).short(0x0010_0010, b"PN", b"ab").0;
        std::fs::write(folder.path().join(name), bytes).unwrap();
    }
    std::fs::write(folder.path().join("list"), "\n1.dcm\r\n\n2.dcm").unwrap();
    let (status, words) = ended(folder.path(), &["census", "--from-list", "list"]);
    assert_eq!(status, Some(0), "{words}");
    assert!(words.starts_with("2 DICOM files, 0 other files, 0 could not be read"), "{words}");
}
