//! dump, json and census with real files and folders: output, exit status, files that are never
//! overwritten, Ctrl-C.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn dicom_map() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dicom-map"));
    command.env_remove("DICOM_MAP_PATH");
    command
}

fn run(args: &[&str]) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = dicom_map().args(args).output().unwrap();
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

const SAMPLE: &str = r#"{
    "00080060": {"vr": "CS", "Value": ["MR"]},
    "00100010": {"vr": "PN", "Value": [{"Alphabetic": "Doe^Jane"}]},
    "00430010": {"vr": "LO", "Value": ["GEMS_PARM_01"]},
    "00431039": {"vr": "IS", "Value": [1000, 8, 0, 0]}
}"#;

/// A folder with `scan.json` and the `scan.dcm` made from it.
fn sample() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let json = folder.path().join("scan.json");
    let file = folder.path().join("scan.dcm");
    std::fs::write(&json, SAMPLE).unwrap();
    let (status, _, words) = run(&["json", "--to-dicom", text(&json), "-o", text(&file)]);
    assert_eq!(status, Some(0), "{words}");
    (folder, file)
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn dump_and_its_status() {
    let (folder, file) = sample();
    let (status, shown, _) = run(&["dump", text(&file), "--private-only"]);
    assert_eq!(status, Some(0));
    let line = shown.lines().find(|line| line.starts_with("(0043,1039)")).unwrap();
    assert!(line.contains("[GEMS_PARM_01]") && line.ends_with("1000\\8\\0\\0"), "{line}");
    assert_eq!(run(&["dump", text(&file), "--tag", "0099,0099"]).0, Some(1));
    let (status, shown, words) = run(&["dump", text(&file), text(&folder.path().join("none"))]);
    assert!(status == Some(2) && shown.contains("Doe^Jane") && words.contains("none"), "{words}");
    // Other files in a folder are skipped and counted; a named file has to be a DICOM file.
    let (status, _, words) = run(&["dump", text(folder.path())]);
    assert!(status == Some(0) && words.contains("1 file is not a DICOM file"), "{words}");
    assert_eq!(run(&["dump", text(&folder.path().join("scan.json"))]).0, Some(2));
    let (_, until, _) = run(&["dump", text(&file), "--until", "0010,0010", "--format", "csv"]);
    assert!(until.contains("PatientName") && !until.contains("GEMS_PARM_01"));
    assert_eq!(run(&["dump", text(&file), "--until", "PatientName", "--format", "csv"]).1, until);
    assert_eq!(run(&["dump", text(&file), "--until", "PatientNmae"]).0, Some(2));
    let (_, json, _) = run(&["--json", "dump", text(&file)]);
    assert_eq!(json.lines().count(), 1);
    assert!(json.contains("\"vr_source\":\"file\""));
    assert!(run(&["dump", text(&file), "--format", "html"]).1.ends_with("</body></html>\n"));
}

/// A GE block in JSON, and the facts derived from it.
const BLOCKS: &str = r#"{
    "00080070": {"vr": "LO", "Value": ["GE MEDICAL SYSTEMS"]},
    "00181312": {"vr": "CS", "Value": ["COL"]},
    "00430010": {"vr": "LO", "Value": ["GEMS_PARM_01"]},
    "00431039": {"vr": "IS", "Value": [1000001000, 8, 0, 0]},
    "004310C3": {"vr": "UT", "Value": ["{\"ver\": 1, \"coils\": [{\"name\": \"A\"}, {\"name\": \"B\"}]}"]}
}"#;

#[test]
fn blocks_and_derived_answers() {
    let folder = tempfile::tempdir().unwrap();
    let json = folder.path().join("blocks.json");
    let file = folder.path().join("blocks.dcm");
    std::fs::write(&json, BLOCKS).unwrap();
    assert_eq!(run(&["json", "--to-dicom", text(&json), "-o", text(&file)]).0, Some(0));
    let file = text(&file);
    let plain = run(&["dump", file]).1;
    let decoded = run(&["dump", file, "--decode"]).1;
    let lines = |shown: &str| -> Vec<String> {
        let words = |line: &str| line.split_whitespace().collect::<Vec<_>>().join(" ");
        shown.lines().map(words).collect()
    };
    let more: Vec<String> =
        lines(&decoded).into_iter().filter(|line| !lines(&plain).contains(line)).collect();
    assert_eq!(more, ["GECoils", "ver 1", "coils[0]", "name A", "coils[1]", "name B"]);
    let folded = lines(&run(&["dump", file, "--decode=gecoils", "--levels", "1"]).1);
    assert!(folded.contains(&"coils [2 values]".to_string()), "{folded:?}");
    assert_eq!(run(&["dump", file, "--csa"]).1, plain);
    let (status, _, words) = run(&["dump", file, "--decode=nothing"]);
    assert!(status == Some(2) && words.contains("expected one of CSA"), "{words}");
    // A value of a block, and one that does not exist.
    let field = lines(&run(&["dump", file, "--tag", "GECoils.coils[1].name"]).1);
    assert_eq!(field.last().map(String::as_str), Some("coils[1].name B"));
    assert_eq!(run(&["dump", file, "--tag", "GECoils.nothing"]).0, Some(1));
    let shown = run(&["--json", "dump", file, "--tag", "GECoils"]).1;
    assert!(shown.contains("004310C3") || shown.contains("(0043,10C3)"), "{shown}");
    // Standard JSON has no blocks, and is the same inside the other form.
    let standard = run(&["json", file]).1;
    let both: serde_json::Value =
        serde_json::from_str(&run(&["json", file, "--decode"]).1).unwrap();
    assert_eq!(both["data_set"], serde_json::from_str::<serde_json::Value>(&standard).unwrap());
    assert_eq!(both["decoded"]["GECoils"]["coils"][1]["name"], "B");
    assert_eq!(both.as_object().unwrap().len(), 2);
    let table = run(&["table", file, "--column", "GECoils.ver", "--column", "derived.b_value"]);
    assert!(table.1.ends_with("\n1,1000.0\n") || table.1.ends_with("\n1,1000\n"), "{table:?}");
    // Facts, with their sources.
    let (status, answers, _) = run(&["derive", file]);
    assert_eq!(status, Some(0));
    assert_eq!(
        lines(&answers)[1..],
        ["b_value 1000 s/mm2 [(0043,1039)]", "phase_encoding_direction COL [(0018,1312)]"]
    );
    let answers: serde_json::Value =
        serde_json::from_str(&run(&["--json", "derive", file]).1).unwrap();
    assert_eq!(answers["b_value"]["value"], 1000.0);
    assert!(
        answers["slice_times"]["value"].is_null() && answers["slice_times"]["source"].is_null()
    );
    let (_keep, other) = sample();
    assert_eq!(run(&["derive", text(&other)]).0, Some(1));
    assert_eq!(run(&["derive", text(&json)]).0, Some(2));
    let (status, _, words) = run(&["edit", file, "--set", "GECoils.ver=2", "--dry-run"]);
    assert!(status == Some(2) && words.contains("read-only"), "{words}");
}

#[test]
fn standard_input_is_a_file_too() {
    let (_folder, file) = sample();
    for (args, expected) in [
        (&["dump", "-", "--tag", "PatientName"][..], "Doe^Jane"),
        (&["json", "-"], "{\"Alphabetic\":\"Doe^Jane\"}"),
        (&["dump", text(&file), "-"], "# -: "),
    ] {
        let input = std::fs::File::open(&file).unwrap();
        let output = dicom_map().args(args).stdin(input).output().unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success() && shown.contains(expected), "{args:?}: {shown}");
    }
    let output = dicom_map().args(["dump", "-"]).stdin(Stdio::null()).output().unwrap();
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(
        output.status.code() == Some(2)
            && words == "error: -: found an empty file, expected a DICOM file (byte 0)\n",
        "{words}"
    );
}

#[test]
fn a_word_without_matches_gets_suggestions() {
    let (_folder, file) = sample();
    let words = |tag: &str| {
        let (status, shown, words) = run(&["dump", text(&file), "--tag", tag]);
        assert_eq!(shown, "", "{tag}");
        (status, words)
    };
    // A word that no file can contain is an error.
    for (wrong, near) in [
        ("PatientNmae", "\"PatientName\""),
        ("GEMS_PRAM_01", "\"GEMS_PARM_01\""),
        ("ConceptNameCodeSequence[0].CodeVaule", "CodeValue"),
    ] {
        let (status, words) = words(wrong);
        assert!(status == Some(2) && words.contains(near), "{words}");
    }
    // Known, but not in the file: nothing to correct.
    for known in ["PatientBirthDate", "SIEMENS MR HEADER", "0010,0030", "*nothing like it*"] {
        assert_eq!(words(known), (Some(1), "nothing to show\n".into()));
    }
}

#[test]
fn a_tag_is_a_keyword_exactly_and_a_pattern_where_it_has_a_star() {
    let folder = tempfile::tempdir().unwrap();
    let (json, file) = (folder.path().join("1.json"), folder.path().join("1.dcm"));
    let elements = r#"{"00080070": {"vr": "LO", "Value": ["one"]},
        "00081090": {"vr": "LO", "Value": ["two"]}, "00082218": {"vr": "SQ", "Value": [
        {"00080100": {"vr": "SH", "Value": ["three"]}}]}}"#;
    std::fs::write(&json, elements).unwrap();
    assert_eq!(run(&["json", "--to-dicom", text(&json), "-o", text(&file)]).0, Some(0));
    let shown = |args: &[&str]| -> Vec<String> {
        let (_, shown, _) = run(&[&["dump", text(&file), "--format", "csv"], args].concat());
        shown.lines().skip(1).map(str::to_string).collect()
    };
    assert_eq!(shown(&["--tag", "Manufacturer"]).len(), 1);
    assert_eq!(shown(&["--tag", "manufacturer*"]).len(), 2);
    assert_eq!(shown(&["--search", "manufacturer"]).len(), 2);
    assert_eq!(shown(&["--tag", "Manufacturer's Model Name"]).len(), 1);
    assert_eq!(shown(&["--tag", "CodeValue"]).len(), 1);
    assert_eq!(shown(&["--tag", "AnatomicRegionSequence"]).len(), 2);
}

/// Appends elements that break the standard to `scan.dcm`.
fn with_warnings(folder: &Path, file: &Path) -> PathBuf {
    let mut bytes = std::fs::read(file).unwrap();
    // Odd lengths, in tags that are not in the file.
    for element in 0..20u16 {
        bytes.extend([0x45, 0]);
        bytes.extend(element.to_le_bytes());
        bytes.extend(*b"LO\x01\0x");
    }
    let path = folder.join("warnings.dcm");
    std::fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_selection_has_the_warnings_about_what_it_shows() {
    let (folder, file) = sample();
    let file = with_warnings(folder.path(), &file);
    let warnings = |args: &[&str]| -> Vec<String> {
        let (_, shown, _) = run(&[&["dump", text(&file)], args].concat());
        shown.lines().filter(|line| line.starts_with("# ")).skip(1).map(str::to_string).collect()
    };
    let all = warnings(&[]).len();
    assert!(all >= 20, "{all}");
    assert_eq!(warnings(&["--tag", "PatientName"]), [format!("# {all} other warnings")]);
    let of_one = warnings(&["--tag", "0045,0003"]);
    assert!(of_one.len() >= 2 && of_one[0].starts_with("# warning: (0045,0003)"), "{of_one:?}");
    assert!(
        of_one
            .iter()
            .filter(|line| line.contains("warning: "))
            .all(|line| line.contains("(0045,0003)"))
    );
    assert!(
        warnings(&["--quiet"]).is_empty() && warnings(&["-q", "--tag", "PatientName"]).is_empty()
    );
    // In a folder, only files that have it; warnings about others are counted.
    let (status, shown, words) = run(&["dump", text(folder.path()), "--tag", "0045,0003"]);
    assert_eq!((status, shown.matches("# /").count()), (Some(0), 1), "{shown}");
    assert!(words.contains("not a DICOM file"), "{words}");
    let (status, shown, words) = run(&["dump", text(folder.path()), "--tag", "PatientBirthDate"]);
    assert_eq!((status, &*shown), (Some(1), ""));
    assert!(words.contains(&format!("{all} warnings in files with nothing to show")), "{words}");
    let (_, json, _) = run(&["--json", "dump", text(folder.path()), "--tag", "0045,0003"]);
    assert_eq!(json.lines().count(), 1);
    let (_, _, words) = run(&["dump", "-q", text(folder.path()), "--tag", "PatientBirthDate"]);
    assert_eq!(words, "nothing to show\n");
}

#[test]
fn a_folder_is_read_to_its_end_in_the_order_of_names() {
    let (folder, file) = sample();
    for at in 0..60 {
        let inner = folder.path().join(format!("{:02}/inner", at % 7));
        std::fs::create_dir_all(&inner).unwrap();
        std::fs::copy(&file, inner.join(format!("{at:03}.dcm"))).unwrap();
    }
    std::fs::write(folder.path().join("03/other.txt"), "text").unwrap();
    let whole = run(&["dump", text(folder.path())]);
    let names: Vec<&str> = whole.1.lines().filter(|line| line.starts_with("# ")).collect();
    let mut sorted = names.clone();
    sorted.sort_unstable();
    assert_eq!((names.len(), &names), (61, &sorted));
    assert!(whole.2.contains("2 files are not DICOM files"), "{}", whole.2);
    // The output is that of each file alone; -r changes nothing.
    let mut each = String::new();
    for name in &names {
        let path = name.trim_start_matches("# ").split(": ").next().unwrap();
        each.push_str(&run(&["dump", path]).1);
    }
    assert_eq!(whole.1, each);
    assert_eq!(run(&["dump", "-r", text(folder.path())]), whole);
    // The same applies to json, derive and the census.
    let (_, json, _) = run(&["json", text(folder.path())]);
    let files: Vec<String> = json
        .lines()
        .map(|line| {
            let object: serde_json::Value = serde_json::from_str(line).unwrap();
            assert_eq!(object["data_set"]["00080060"]["Value"][0], "MR");
            object["file"].as_str().unwrap().to_string()
        })
        .collect();
    assert_eq!((files.len(), files.is_sorted()), (61, true));
    let (_, json, _) = run(&["json", "--decode", text(folder.path())]);
    let object: serde_json::Value = serde_json::from_str(json.lines().next().unwrap()).unwrap();
    assert_eq!(
        object.as_object().unwrap().keys().collect::<Vec<_>>(),
        ["file", "data_set", "decoded"]
    );
    assert_eq!(run(&["derive", text(folder.path())]).1.matches("# ").count(), 61);
    assert!(run(&["census", text(folder.path())]).1.starts_with("61 DICOM files, 2 other files"));
    // A file that cannot be read is reported, and the others are shown.
    let (status, shown, words) = run(&["dump", text(folder.path()), "no-such-file"]);
    assert!(status == Some(2) && shown == whole.1 && words.contains("no-such-file"), "{words}");
}

#[test]
fn a_census_of_standard_input() {
    let (_folder, file) = sample();
    let input = || std::fs::File::open(&file).unwrap();
    let census = |args: &[&str]| {
        let output = dicom_map().args(args).stdin(input()).output().unwrap();
        let (shown, words) = (output.stdout, output.stderr);
        (output.status.code(), String::from_utf8(shown).unwrap(), String::from_utf8(words).unwrap())
    };
    let (status, shown, _) = census(&["census", "-"]);
    assert!(status == Some(0) && shown.starts_with("1 DICOM file, 0 other"), "{shown}");
    assert!(census(&["census", "-", text(&file)]).1.starts_with("2 DICOM files"));
    for args in [&["census", "-", "--from-list", "-"][..], &["census", "-", "--resume", "state"]] {
        let (status, _, words) = census(args);
        assert!(status == Some(2) && words.contains("expected named files"), "{words}");
    }
}

#[test]
fn other_formats_are_named() {
    let folder = tempfile::tempdir().unwrap();
    for (start, name) in [
        (&b"\x1F\x8B\x08\0"[..], "a gzip file"),
        (b"PK\x03\x04\x14", "a zip file"),
        (b"%PDF-1.7", "a PDF file"),
    ] {
        let path = folder.path().join("scan.dcm");
        std::fs::write(&path, [start, &[0xA5; 500]].concat()).unwrap();
        let (status, _, words) = run(&["dump", text(&path)]);
        assert!(
            status == Some(2) && words.contains(name) && words.contains("expected a DICOM file"),
            "{words}"
        );
    }
}

#[test]
fn json_there_and_back() {
    let (folder, file) = sample();
    let (status, json, _) = run(&["json", text(&file)]);
    assert_eq!(status, Some(0));
    let expected: serde_json::Value = serde_json::from_str(SAMPLE).unwrap();
    assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), expected);
    assert_eq!(json.lines().count(), 1);
    assert!(
        run(&["json", text(&file), "--pretty", "--names"])
            .1
            .contains("\n    \"name\": \"Patient's Name\"")
    );
    let (_, lines, _) = run(&["json", text(&file), text(&file), "--pretty"]);
    assert_eq!(lines.lines().count(), 2, "several files are JSON Lines");
    // Never over an existing file.
    let before = std::fs::read(&file).unwrap();
    let source = folder.path().join("scan.json");
    let (status, _, words) = run(&["json", "--to-dicom", text(&source), "-o", text(&file)]);
    assert!(status == Some(2) && words.contains("--force"), "{words}");
    assert_eq!(std::fs::read(&file).unwrap(), before);
    assert_eq!(
        run(&["json", "--to-dicom", text(&source), "-o", text(&file), "--force"]).0,
        Some(0)
    );
    std::fs::write(&source, "{\"00100010\": {\"vr\": \"PN\"}\n nonsense").unwrap();
    let (status, _, words) =
        run(&["json", "--to-dicom", text(&source), "-o", text(&folder.path().join("new.dcm"))]);
    assert!(status == Some(2) && words.contains("line 2"), "{words}");
    assert!(!folder.path().join("new.dcm").exists());
}

#[test]
fn bulk_data_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let json = folder.path().join("a.json");
    let file = folder.path().join("a.dcm");
    let bulk = folder.path().join("bulk");
    std::fs::create_dir(&bulk).unwrap();
    std::fs::write(
        &json,
        format!("{{\"7FE00010\":{{\"vr\":\"OB\",\"InlineBinary\":\"{}\"}}}}", "AAAA".repeat(1000)),
    )
    .unwrap();
    assert_eq!(run(&["json", "--to-dicom", text(&json), "-o", text(&file)]).0, Some(0));
    let (status, shown, _) = run(&["json", text(&file), "--bulk-dir", text(&bulk)]);
    assert!(status == Some(0) && shown.contains("\"BulkDataURI\":\"a.7FE00010.bin\""), "{shown}");
    std::fs::write(&json, shown).unwrap();
    let again = folder.path().join("b.dcm");
    assert_eq!(
        run(&["json", "--to-dicom", text(&json), "-o", text(&again), "--bulk-dir", text(&bulk)]).0,
        Some(0)
    );
    assert_eq!(std::fs::read(&file).unwrap(), std::fs::read(&again).unwrap());
}

#[test]
fn census_and_its_status() {
    let (folder, file) = sample();
    let (status, shown, words) = run(&["census", text(folder.path())]);
    assert_eq!(status, Some(0));
    assert!(
        shown.starts_with("1 DICOM file, 1 other file, 0 could not be read\n") && words.is_empty(),
        "{shown}{words}"
    );
    assert!(!shown.contains("Doe"));
    let out = folder.path().join("census.csv");
    assert_eq!(run(&["census", text(folder.path()), "-o", text(&out)]).0, Some(0));
    assert!(std::fs::read_to_string(&out).unwrap().contains("GEMS_PARM_01,"), "the name says CSV");
    let elsewhere = tempfile::tempdir().unwrap();
    let json = elsewhere.path().join("census.json");
    for (arguments, start) in [(&["--format", "csv"][..], "creator,"), (&[], "{")] {
        assert_eq!(
            run(&[&["census", text(&file), "--force", "-o", text(&json)], arguments].concat()).0,
            Some(0)
        );
        let written = std::fs::read_to_string(&json).unwrap();
        assert!(written.starts_with(start), "--format says more than the name: {written}");
    }
    assert_eq!(run(&["census", text(folder.path()), "-o", text(&out)]).0, Some(2));
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(run(&["census", text(empty.path())]).0, Some(1));
    assert_eq!(run(&["census", text(&empty.path().join("none"))]).0, Some(2));
    // More threads than any system has.
    let (status, shown, words) = run(&["census", text(folder.path()), "--threads", "99999999"]);
    assert!(
        status == Some(0) && shown.starts_with("1 DICOM file, 2 other files"),
        "{shown}{words}"
    );
    let list = folder.path().join("list");
    std::fs::write(
        &list,
        format!("{}\r\n\n{}\n", file.display(), folder.path().join("none").display()),
    )
    .unwrap();
    let (status, shown, _) = run(&["census", "--from-list", text(&list)]);
    assert!(
        status == Some(0)
            && shown.starts_with("1 DICOM file, 0 other files, 1 could not be read\n"),
        "{shown}"
    );
}

#[test]
#[cfg(unix)]
fn ctrl_c_and_sigterm_show_the_results_so_far() {
    for (signal, status) in [("-INT", 130), ("-TERM", 143)] {
        a_census_ended_by_a_signal(signal, status);
    }
}

fn a_census_ended_by_a_signal(signal: &str, status: i32) {
    let (_folder, file) = sample();
    let mut child = dicom_map()
        .args(["census", "--from-list", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "{}", file.display()).unwrap();
    stdin.flush().unwrap();
    // Time to begin: the list stays open, so the census cannot end by itself.
    std::thread::sleep(std::time::Duration::from_millis(1500));
    let pid = child.id().to_string();
    assert!(Command::new("kill").args([signal, &pid]).status().unwrap().success());
    let mut shown = String::new();
    child.stdout.take().unwrap().read_to_string(&mut shown).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(status));
    assert!(
        shown.starts_with("1 DICOM file, 0 other files, 0 could not be read; interrupted\n"),
        "{shown}"
    );
    drop(stdin);
}

#[test]
fn a_pipe_closed_early_is_quiet() {
    let (_folder, file) = sample();
    let many = vec![text(&file); 2000];
    for command in ["dump", "json"] {
        let mut child = dicom_map()
            .arg(command)
            .args(&many)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut start = [0; 16];
        child.stdout.take().unwrap().read_exact(&mut start).unwrap();
        let output = child.wait_with_output().unwrap();
        assert!(
            output.stderr.is_empty() && output.status.code() == Some(0),
            "{command}: {:?}",
            output.status.code()
        );
    }
}

/// The table of spellings through `lookup`, `search`, `dump --tag` and `dump --until`.
#[test]
fn every_spelling_means_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let (json, file) = (folder.path().join("scan.json"), folder.path().join("scan.dcm"));
    let sample = r#"{
        "00081140": {"vr": "SQ", "Value": [
            {"00081155": {"vr": "UI", "Value": ["1.2.3"]}, "00090010": {"vr": "LO", "Value": ["ACME [1.0]"]}, "00091001": {"vr": "SH", "Value": ["x"]}},
            {"00081155": {"vr": "UI", "Value": ["1.2.4"]}}]},
        "00100010": {"vr": "PN", "Value": [{"Alphabetic": "Doe^Jane"}]},
        "00100020": {"vr": "LO", "Value": ["id"]},
        "00430010": {"vr": "LO", "Value": ["ACME"]},
        "00430011": {"vr": "LO", "Value": ["GEMS_PARM_01"]},
        "00431039": {"vr": "SH", "Value": ["no"]},
        "00431139": {"vr": "IS", "Value": [1000]},
        "00650010": {"vr": "LO", "Value": ["Image Private Header"]},
        "00651003": {"vr": "LO", "Value": ["HL1,2"]},
        "60020010": {"vr": "US", "Value": [1]}
    }"#;
    std::fs::write(&json, sample).unwrap();
    assert_eq!(run(&["json", "--to-dicom", text(&json), "-o", text(&file)]).0, Some(0));
    let table = dicom_map_test_support::spellings();
    // One process for all of them: a line each.
    let mut lookup = dicom_map();
    lookup.args(["lookup", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut lookup = lookup.stderr(Stdio::null()).spawn().unwrap();
    let lines: String = table.iter().map(|row| format!("{}\n", row.text)).collect();
    lookup.stdin.take().unwrap().write_all(lines.as_bytes()).unwrap();
    let answers = String::from_utf8(lookup.wait_with_output().unwrap().stdout).unwrap();
    let mut answers = answers.lines();
    for row in &table {
        // Empty lines are skipped.
        let is_empty = row.text.trim().is_empty();
        let answer = if is_empty { "\t" } else { answers.next().unwrap() };
        let spelling = row.text.as_str();
        let tag = answer.split('\t').nth(1).unwrap();
        let expected = Some(row.entry.as_str()).filter(|it| !matches!(*it, "refused" | "unknown"));
        assert_eq!(tag, expected.unwrap_or_default(), "{spelling:?}");
        if row.entry == "refused" {
            assert_eq!(run(&["lookup", spelling]).0, Some(2), "{spelling:?}");
        }
        // To a search, a text that names no entry is words.
        if expected.is_some() {
            let first = run(&["search", spelling, "--limit", "1"]).1;
            assert!(first.starts_with(&row.entry), "{spelling:?}: {first}");
        }
        let (_, rows, _) = run(&["dump", text(&file), "--format", "csv", "--tag", spelling]);
        let mut rows = csv::Reader::from_reader(rows.as_bytes());
        let first = rows.records().next().map(|row| row.unwrap().get(1).unwrap().to_string());
        match row.element.as_str() {
            "refused" | "unknown" => assert_eq!(first, None, "{spelling:?}"),
            // A spelling with one step matches elements at any depth.
            path => assert_eq!(first.as_deref(), Some(path), "{spelling:?}"),
        }
        let (status, rows, words) =
            run(&["dump", text(&file), "--format", "csv", "--until", spelling]);
        if row.entry == "refused" {
            assert_eq!(status, Some(2), "{spelling:?}: {words}");
        } else if row.element != "unknown" {
            let root = row.element.split('[').next().unwrap();
            let last = rows.lines().last().unwrap();
            assert!(status == Some(0) && last.contains(root), "{spelling:?}: {last}");
        }
    }
    // Near matches wherever a keyword is unknown.
    for arguments in [
        &["lookup", "PatientNmae"][..],
        &["dump", text(&file), "--tag", "PatientNmae"],
        &["dump", text(&file), "--until", "PatientNmae"],
    ] {
        assert!(run(arguments).2.contains("did you mean \"PatientName\""), "{arguments:?}");
    }
}

/// The value of the only member of each `decoded` in a dump as JSON.
fn decoded(dump: &serde_json::Value) -> Vec<serde_json::Value> {
    let elements = dump["elements"].as_array().unwrap().iter();
    let fields = elements.filter_map(|element| element["decoded"].as_object());
    fields.map(|names| names.values().next().unwrap().clone()).collect()
}

/// The table of paths into vendor blocks through `dump --tag` and `table`.
#[test]
fn every_spelling_of_a_block_means_the_same() {
    let file = dicom_map_test_support::block_sample();
    for row in dicom_map_test_support::block_spellings() {
        let path = row.text.as_str();
        let (status, out, words) = run(&["dump", text(&file), "--tag", path, "--format", "json"]);
        match row.value.as_str() {
            "refused" => assert_eq!(status, Some(2), "{path:?}"),
            "unknown" => {
                assert_ne!(status, Some(0), "{path:?}");
                let near = format!("did you mean {:?}", row.near);
                let is_named = words.contains(&near);
                assert_eq!(is_named, !row.near.is_empty(), "{path:?}: {words}");
            }
            value => {
                let dump: serde_json::Value = serde_json::from_str(&out).unwrap();
                let wanted: serde_json::Value = serde_json::from_str(value).unwrap();
                // A dump has the value of each element, and not a list of all.
                let is_collected = path.contains("[*].GECoils");
                let all = if is_collected { wanted.clone() } else { vec![wanted.clone()].into() };
                assert_eq!(serde_json::Value::Array(decoded(&dump)), all, "{path:?}");
                let (_, rows, _) = run(&["table", text(&file), "-c", path]);
                let mut rows = csv::Reader::from_reader(rows.as_bytes());
                let cell = rows.records().next().unwrap().unwrap();
                let wanted = wanted.as_str().map_or(value, |text| text);
                assert_eq!(cell.get(0), Some(wanted), "{path:?}");
            }
        }
    }
}

/// The sample in the README and docs, and that with vendor blocks, are made from their JSON.
#[test]
fn the_samples_are_made_of_their_json() {
    for name in ["docs/sample", "tests/blocks"] {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name);
        let folder = tempfile::tempdir().unwrap();
        let (json, new) = (root.join("scan.json"), folder.path().join("new.dcm"));
        assert_eq!(run(&["json", "--to-dicom", text(&json), "-o", text(&new)]).0, Some(0));
        assert_eq!(run(&["compare", text(&root.join("scan.dcm")), text(&new)]).0, Some(0));
    }
}
