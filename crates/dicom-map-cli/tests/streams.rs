//! Standard input and output: lines of queries, a pipe that is closed early, no terminal, unusual
//! environments.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use std::io::{Read as _, Write as _};
use std::process::{Command, Output, Stdio};

fn dicom_map() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dicom-map"));
    command.env_remove("DICOM_MAP_PATH");
    command
}

fn answer(args: &[&str], input: &[u8]) -> Output {
    let mut child = dicom_map()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn each_line_gets_one_line() {
    let output = answer(
        &["lookup", "-"],
        b"\n \t\r\nPatientName\r\n\n0021,xx08 Siemens: Thorax/Multix FD Lab Settings\nNoSuchKeyword\n",
    );
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], "PatientName\t(0010,0010)\t\tPN\t1\tPatientName\tPatient's Name");
    assert!(lines[1].ends_with("\tUS\t1\tAutoWindowFlag\tAuto Window Flag"), "{}", lines[1]);
    assert_eq!(lines[2], "NoSuchKeyword\t\t\t\t\t\t");
    assert_eq!((lines.len(), output.status.code()), (3, Some(1)));
}

#[test]
fn an_invalid_query_is_named_and_the_others_are_answered() {
    let output = answer(&["lookup", "-", "--json"], b"00080,0005\n\xFF\xFE\n0008,0005\n");
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..2], ["null", "null"]);
    assert!(lines[2].contains("SpecificCharacterSet"));
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(words.contains("line 1: ") && words.contains("line 2: "), "{words}");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn empty_input_is_not_a_query() {
    let output = answer(&["lookup", "-"], b"");
    assert_eq!((output.stdout.len(), output.stderr.len(), output.status.code()), (0, 0, Some(0)));
}

#[test]
fn a_pipe_closed_early_is_quiet() {
    let mut child = dicom_map()
        .args(["search", "a", "--limit", "0"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let output = child.wait_with_output().unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(
        words.is_empty() && output.status.code() == Some(0),
        "status {:?}, {words}",
        output.status.code()
    );
}

#[test]
#[cfg(target_os = "linux")]
fn a_full_disk_is_an_error() {
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = dicom_map().args(["info"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("error: "));
}

#[test]
fn colour_is_for_terminals_or_on_request() {
    let plain = dicom_map().args(["lookup", "PatientName"]).output().unwrap().stdout;
    let forced =
        dicom_map().args(["lookup", "PatientName", "--color", "always"]).output().unwrap().stdout;
    assert!(!plain.contains(&0x1b) && forced.contains(&0x1b));
}

#[test]
fn a_dictionary_from_the_environment_and_one_laid_over() {
    let folder = tempfile::tempdir().unwrap();
    let site = folder.path().join("site.csv");
    std::fs::write(
        &site,
        "creator,group,element,vr,name\nACME 1.0,0009,xx01,DS,Coil Temperature\n",
    )
    .unwrap();
    let only = dicom_map()
        .args(["lookup", "0009,xx01 ACME 1.0"])
        .env("DICOM_MAP_PATH", &site)
        .output()
        .unwrap();
    assert!(String::from_utf8(only.stdout).unwrap().contains("Coil Temperature"));
    let missing =
        dicom_map().args(["lookup", "PatientName"]).env("DICOM_MAP_PATH", &site).output().unwrap();
    assert_eq!(missing.status.code(), Some(1), "the site's dictionary replaces the embedded one");
    for question in ["0009,1001 ACME 1.0", "PatientName"] {
        let both =
            dicom_map().arg("--overlay").arg(&site).args(["lookup", question]).output().unwrap();
        assert_eq!(both.status.code(), Some(0), "{question}");
    }
}

#[test]
fn damaged_and_missing_dictionaries() {
    let folder = tempfile::tempdir().unwrap();
    let empty = folder.path().join("empty.dmap");
    std::fs::write(&empty, b"").unwrap();
    for (path, kind, word) in [
        (empty.as_path(), "too_short", "empty.dmap"),
        (folder.path(), "io", "directory"),
        (&folder.path().join("none.dmap"), "io", "none.dmap"),
    ] {
        let output = dicom_map()
            .arg("--dict")
            .arg(path)
            .args(["--json", "lookup", "PatientName"])
            .output()
            .unwrap();
        let words = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{words}");
        assert!(
            words.contains(&format!("\"error\":\"{kind}\"")) && words.contains(word),
            "{words}"
        );
    }
}

#[test]
fn every_file_of_the_bad_corpus_is_refused_by_its_kind() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/bad-data");
    let manifest = std::fs::read_to_string(corpus.join("manifest.csv")).unwrap();
    for line in manifest.lines().skip(1) {
        let (file, rest) = line.split_once(',').unwrap();
        let (expected, _) = rest.split_once(',').unwrap();
        let output =
            dicom_map().args(["verify", "--json"]).arg(corpus.join(file)).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let (status, sign) = if expected == "ok" {
            (0, "\"ok\": true".to_string())
        } else {
            (1, format!("\"error\": \"{expected}\""))
        };
        assert!(output.status.code() == Some(status) && text.contains(&sign), "{file}: {text}");
    }
}
