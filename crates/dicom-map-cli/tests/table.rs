//! `dicom-map table`: columns, formats, groups, failures, signals, existing files.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map_test_support::part10::*;
use dicom_map_test_support::skip;
use std::path::Path;
use std::process::{Command, Stdio};

fn dicom_map() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dicom-map"));
    command.env_remove("DICOM_MAP_PATH");
    command
}

fn run(args: &[&str]) -> (Option<i32>, String, String) {
    let output = dicom_map().args(args).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// Four files in two series, one that is truncated inside its sequences, and one of another kind.
fn archive() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for number in 0..4 {
        let series = if number < 3 { b"1.2" } else { b"1.3" };
        let file = Part10::new(EXPLICIT)
            .short(0x0008_0020, b"DA", b"20200131")
            .short(0x0008_0060, b"CS", b"MR")
            .short(0x0018_0081, b"DS", b"5.50")
            .short(0x0020_000E, b"UI", &[&series[..], b"\0"].concat())
            .short(0x0020_0013, b"IS", format!("{number} ").as_bytes())
            .short(0x0028_0030, b"DS", b"0.5\\0.25");
        std::fs::write(folder.path().join(format!("{number}.dcm")), file.0).unwrap();
    }
    std::fs::write(folder.path().join("notes.txt"), b"nothing of DICOM, but long enough").unwrap();
    let mut deep = Part10::new(EXPLICIT).0;
    for _ in 0..300 {
        deep.extend(*b"\x08\0\x06\0SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff");
    }
    std::fs::write(folder.path().join("deep.dcm"), deep).unwrap();
    folder
}

const COLUMNS: [&str; 8] = [
    "--column",
    "n=InstanceNumber",
    "--column",
    "StudyDate",
    "--column",
    "te=EchoTime",
    "--column",
    "PixelSpacing",
];

#[test]
fn a_table_in_each_form_of_text() {
    let folder = archive();
    let args = |more: &[&'static str]| {
        let mut args = vec!["table", text(folder.path())];
        args.extend(COLUMNS);
        args.extend(more);
        run(&args)
    };
    let (status, shown, words) = args(&[]);
    assert_eq!(status, Some(0));
    let lines: Vec<&str> = shown.lines().collect();
    assert_eq!(lines[..2], ["n,StudyDate,te,PixelSpacing", "0,2020-01-31,5.5,0.5\\0.25"]);
    assert_eq!(lines.len(), 5);
    assert!(
        words.contains("4 rows of 4 DICOM files; 1 other file, 1 could not be read"),
        "{words}"
    );
    assert!(words.contains("deep.dcm: "), "{words}");
    let (status, shown, _) = args(&["--format", "jsonl"]);
    let first = r#"{"n":0,"StudyDate":"2020-01-31","te":5.5,"PixelSpacing":[0.5,0.25]}"#;
    assert_eq!((status, shown.lines().next()), (Some(0), Some(first)));
}

#[test]
fn a_table_in_a_file_and_its_failures_in_another() {
    let folder = archive();
    let out = tempfile::tempdir().unwrap();
    let (table, failures) = (out.path().join("t.csv"), out.path().join("f.jsonl"));
    let mut args =
        vec!["table", text(folder.path()), "-o", text(&table), "--failures", text(&failures)];
    args.extend(COLUMNS);
    let (status, shown, _) = run(&args);
    assert_eq!((status, shown.as_str()), (Some(0), ""));
    assert_eq!(std::fs::read_to_string(&table).unwrap().lines().count(), 5);
    let failures_text = std::fs::read_to_string(&failures).unwrap();
    assert!(failures_text.contains("deep.dcm") && failures_text.contains("max_depth"));
    // Neither file is overwritten.
    let (status, _, words) = run(&args);
    assert_eq!(status, Some(2));
    assert!(words.contains("--force"), "{words}");
    args.push("--force");
    assert_eq!(run(&args).0, Some(0));
    let unknown = out.path().join("t.xlsx");
    let (status, _, words) =
        run(&["table", text(folder.path()), "-c", "Rows", "-o", text(&unknown)]);
    assert_eq!(status, Some(2));
    assert!(words.contains(".parquet") && !unknown.exists(), "{words}");
}

#[test]
fn columns_of_files_and_presets() {
    let folder = archive();
    let list = folder.path().join("columns.txt");
    std::fs::write(&list, "# what is wanted\nModality\n\n te=EchoTime \n").unwrap();
    let args = ["table", text(folder.path()), "--columns-from", text(&list)];
    let (status, shown, _) = run(&args);
    assert_eq!((status, shown.lines().next()), (Some(0), Some("Modality,te")));
    let (status, shown, _) = run(&[&args[..2], &["--preset", "mr", "-c", "file.path"]].concat());
    assert_eq!(status, Some(0));
    let names = shown.lines().next().unwrap();
    assert!(names.starts_with("SeriesInstanceUID,") && names.ends_with(",file.path"), "{names}");
    for (column, word) in
        [("EchoTim", "EchoTime"), ("PixelData", "not read pixel data"), ("[", "[")]
    {
        // Before any file is read.
        let (status, shown, words) = run(&["table", text(folder.path()), "-c", column]);
        assert_eq!((status, shown.as_str()), (Some(2), ""), "{column}");
        assert!(words.contains(word), "{words}");
    }
    let (status, _, words) = run(&["table", text(folder.path()), "--preset", "pet"]);
    assert_eq!(status, Some(2));
    assert!(words.contains("deid-audit"), "{words}");
    assert_eq!(run(&["table", text(&folder.path().join("no")), "-c", "Rows"]).0, Some(2));
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(run(&["table", text(empty.path()), "-c", "Rows"]).0, Some(1));
}

#[test]
fn one_row_a_series() {
    let folder = archive();
    let args = [
        "table",
        text(folder.path()),
        "--per",
        "series",
        "-c",
        "SeriesInstanceUID",
        "-c",
        "InstanceNumber",
    ];
    let (status, shown, _) = run(&args);
    assert_eq!(status, Some(0));
    let expected = "SeriesInstanceUID,InstanceNumber,files,differing\n\
                    1.2,,3,InstanceNumber\n1.3,3,1,\n";
    assert_eq!(shown, expected);
    let (_, shown, _) = run(&[&args[..], &["--differing", "count"]].concat());
    assert!(shown.contains("\n1.2,,1,3,3,InstanceNumber\n"), "{shown}");
    let (_, shown, _) = run(&[&args[..], &["--differing", "list"]].concat());
    assert!(shown.contains("\n1.2,0\\1\\2,3,InstanceNumber\n"), "{shown}");
    let (status, _, words) = run(&[&args[..], &["-c", "files=Rows"]].concat());
    assert_eq!(status, Some(2));
    assert!(words.contains("\"files\""), "{words}");
}

#[test]
fn pyarrow_reads_what_is_written() {
    let Some(python) = skip::python_with("pyarrow", "pyarrow") else { return };
    let folder = archive();
    let out = tempfile::tempdir().unwrap();
    for name in ["t.parquet", "t.arrow", "t.arrows"] {
        let table = out.path().join(name);
        let mut args = vec![
            "table",
            text(folder.path()),
            "-o",
            text(&table),
            "-c",
            "Rows",
            "-c",
            "OtherPatientIDs",
        ];
        args.extend(COLUMNS);
        args.extend(["-c", "StudyTime", "-c", "ImageType"]);
        assert_eq!(run(&args).0, Some(0), "{name}");
        let script = "
import sys, pyarrow as pa, pyarrow.parquet as pq
name = sys.argv[1]
if name.endswith('parquet'): t = pq.read_table(name)
elif name.endswith('arrow'): t = pa.ipc.open_file(name).read_all()
else: t = pa.ipc.open_stream(name).read_all()
print([str(f.type).replace('item', 'element') for f in t.schema])
print(t.to_pylist()[1])
";
        let output = Command::new(&python).args(["-c", script, text(&table)]).output().unwrap();
        let shown = String::from_utf8(output.stdout).unwrap();
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(lines.len(), 2, "{name} {}", String::from_utf8_lossy(&output.stderr));
        assert_eq!(
            lines[0],
            "['int64', 'list<element: string>', 'int64', 'date32[day]', 'double', \
             'list<element: double>', 'time64[us]', 'list<element: string>']",
            "{name}"
        );
        assert_eq!(
            lines[1],
            "{'Rows': None, 'OtherPatientIDs': None, 'n': 1, 'StudyDate': datetime.date(2020, 1, 31), \
             'te': 5.5, 'PixelSpacing': [0.5, 0.25], 'StudyTime': None, 'ImageType': None}",
            "{name}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_signal_ends_a_table_with_the_rows_so_far() {
    use std::io::Write as _;
    let folder = archive();
    let out = folder.path().join("t.csv");
    for (signal, status) in [("INT", 130), ("TERM", 143)] {
        let mut child = dicom_map()
            .args(["table", "--from-list", "-", "-c", "Modality", "--force", "-o", text(&out)])
            .stdin(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut list = child.stdin.take().unwrap();
        writeln!(list, "{}", folder.path().join("0.dcm").display()).unwrap();
        list.flush().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(500));
        let pid = child.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &pid]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), Some(status));
        drop(list);
        assert!(std::fs::read_to_string(&out).unwrap().starts_with("Modality\n"));
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error_of_a_table() {
    let folder = archive();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = dicom_map()
        .args(["table", text(folder.path()), "-c", "Modality"])
        .stdout(full)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_census_resumes_where_it_stopped() {
    let folder = archive();
    let state = tempfile::tempdir().unwrap().keep().join("state");
    let plain = run(&["census", text(folder.path()), "--format", "json"]).1;
    let args = ["census", text(folder.path()), "--format", "json", "--resume", text(&state)];
    assert_eq!(run(&args).1, plain);
    let saved = std::fs::read_to_string(&state).unwrap();
    assert_eq!(saved.lines().count(), 2);
    // A saved part is not counted again: its numbers are used as they are.
    std::fs::write(&state, saved.replace("\"files\":[4,", "\"files\":[5,")).unwrap();
    assert!(run(&args).1.contains("\"files\": 5"));
    // A census with other options makes other parts.
    std::fs::write(&state, &saved).unwrap();
    let strict = run(&[&args[..], &["--strict"]].concat()).1;
    assert_eq!(strict, run(&[&args[..4], &["--strict"]].concat()).1);
    assert_eq!(run(&args).1, plain);
    // A process that was killed while writing.
    std::fs::write(&state, &saved[..saved.len() - 9]).unwrap();
    assert_eq!(run(&args).1, plain);
    // A file that has changed makes another part.
    std::fs::write(folder.path().join("0.dcm"), b"").unwrap();
    assert!(run(&args).1.contains("\"files\": 3"));
    std::fs::write(&state, "something else\n").unwrap();
    let (status, _, words) = run(&args);
    assert_eq!(status, Some(2));
    assert!(words.contains("census parts"), "{words}");
    std::fs::remove_dir_all(state.parent().unwrap()).unwrap();
}

#[test]
fn names_with_wild_cards() {
    let folder = archive();
    let pattern = |pattern: &str| folder.path().join(pattern).to_str().unwrap().to_string();
    let rows = |pattern: &str| {
        let (status, shown, _) = run(&["table", pattern, "-c", "InstanceNumber"]);
        (status, shown.lines().skip(1).collect::<Vec<_>>().join(" "))
    };
    assert_eq!(rows(&pattern("[12].dcm")), (Some(0), "1 2".into()));
    assert_eq!(rows(&pattern("**/?.dcm")), (Some(0), "0 1 2 3".into()));
    assert_eq!(rows(&pattern("*.ima")), (Some(2), String::new()));
    // An existing file whose name has wildcard characters is taken literally.
    std::fs::copy(folder.path().join("3.dcm"), folder.path().join("[1].dcm")).unwrap();
    assert_eq!(rows(&pattern("[1].dcm")), (Some(0), "3".into()));
    assert_eq!(run(&["census", &pattern("[12].dcm"), "--format", "csv"]).0, Some(0));
}

/// 2,500 files, in three parts, each with its number.
#[cfg(unix)]
fn many_files() -> (tempfile::TempDir, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let names = (0..2500).map(|number| {
        let file = Part10::new(EXPLICIT)
            .short(0x0020_000E, b"UI", format!("1.{} ", 1 + number / 500).as_bytes())
            .short(0x0020_0013, b"IS", format!("{number:04}").as_bytes());
        let path = folder.path().join(format!("{number:04}.dcm"));
        std::fs::write(&path, file.0).unwrap();
        text(&path).to_string()
    });
    let names = names.collect();
    (folder, names)
}

#[cfg(unix)]
#[test]
fn a_table_resumes_where_it_was_interrupted_or_killed() {
    use std::io::Write as _;
    let (folder, names) = many_files();
    let beside = tempfile::tempdir().unwrap();
    let (state, out) = (beside.path().join("state"), beside.path().join("t.csv"));
    let list = beside.path().join("list");
    std::fs::write(&list, names.join("\n")).unwrap();
    let plain = ["table", text(folder.path()), "-c", "InstanceNumber", "-c", "file.path"];
    let (status, plain, _) = run(&plain);
    assert_eq!(status, Some(0));
    let lines = || {
        let state = std::fs::read(&state).unwrap_or_default();
        state.iter().filter(|byte| **byte == b'\n').count()
    };
    for (signal, status) in [("INT", Some(130)), ("TERM", Some(143)), ("KILL", None)] {
        let _ = std::fs::remove_file(&state);
        let _ = std::fs::remove_file(&out);
        let with = |list: &str| {
            let mut command = dicom_map();
            command.args(["table", "--from-list", list, "-c", "InstanceNumber", "-c", "file.path"]);
            command.args(["--resume", text(&state), "-o", text(&out)]);
            command
        };
        // The list does not end: two parts are read, and the third one is waited for.
        let mut child = with("-").stdin(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        writeln!(input, "{}", names[..2100].join("\n")).unwrap();
        let start = std::time::Instant::now();
        while lines() < 3 {
            assert!(start.elapsed().as_secs() < 60 && child.try_wait().unwrap().is_none());
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
        let pid = child.id().to_string();
        assert!(Command::new("kill").args(["-s", signal, &pid]).status().unwrap().success());
        assert_eq!(child.wait().unwrap().code(), status, "{signal}");
        drop(input);
        assert!(!out.exists(), "{signal}: there is no half of a table");
        assert_eq!(lines(), 3);
        // A saved part is not read again: its rows are used as they are.
        let saved = std::fs::read_to_string(&state).unwrap();
        std::fs::write(&state, saved.replacen("[[0,", "[[7777,", 1)).unwrap();
        assert_eq!(with(text(&list)).status().unwrap().code(), Some(0));
        let found = std::fs::read_to_string(&out).unwrap();
        assert_eq!(found.replacen("7777,", "0,", 1), plain, "{signal}: whole, in order, once each");
        assert_eq!(lines(), 4);
    }
    // Groups are made from the same rows.
    std::fs::remove_file(&state).unwrap();
    let grouped = ["table", text(folder.path()), "-c", "Modality", "--per", "series"];
    let resumed = [&grouped[..], &["--resume", text(&state)]].concat();
    assert_eq!(run(&resumed).1, run(&grouped).1);
    assert_eq!((run(&resumed).1, lines()), (run(&grouped).1, 4));
    // Another table is refused, and so is a file of another kind, which is left unchanged.
    let others = [
        (["-c", "Rows", "--per", "series"], "found parts of a table of Modality"),
        (["-c", "Modality", "--per", "file"], "SeriesInstanceUID (per file), expected Modality"),
        (["-c", "Modality", "--per", "frame"], "(per frame)"),
    ];
    for (args, words) in others {
        let (status, _, said) = run(&[&resumed[..2], &args[..], &resumed[6..]].concat());
        assert!(status == Some(2) && said.contains(words), "{args:?} {said}");
    }
    for other in ["something else\n", "no line", "{}\n"] {
        std::fs::write(&state, other).unwrap();
        let (status, _, said) = run(&resumed);
        assert!(status == Some(2) && said.contains("table parts"), "{said}");
        assert_eq!(std::fs::read_to_string(&state).unwrap(), other);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn no_room_for_the_state_of_a_table_leaves_a_resumable_state() {
    let (folder, _) = many_files();
    let state = tempfile::tempdir().unwrap();
    let path = state.path().join("state");
    let args = format!(
        "table {} -c InstanceNumber -c file.path --resume {}",
        folder.path().display(),
        path.display()
    );
    let command = env!("CARGO_BIN_EXE_dicom-map");
    // There is space for the first part, but not for the second.
    let shell = |limit: &str| {
        let output = Command::new("sh").args(["-c", &format!("{limit} {command} {args}")]).output();
        let output = output.unwrap();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let (status, shown, said) = shell("trap '' XFSZ; ulimit -f 100;");
    assert_eq!((status, shown.as_str()), (Some(2), ""), "{said}");
    assert!(said.contains("state"), "{said}");
    let saved = std::fs::read(&path).unwrap();
    assert_eq!(saved.iter().filter(|byte| **byte == b'\n').count(), 2);
    let (status, shown, _) = shell("");
    assert_eq!((status, shown.lines().count()), (Some(0), 2501));
}

#[cfg(target_os = "linux")]
#[test]
fn no_room_for_a_table_leaves_nothing() {
    let (folder, _) = many_files();
    let beside = tempfile::tempdir().unwrap();
    let command = env!("CARGO_BIN_EXE_dicom-map");
    for name in ["t.csv", "t.jsonl", "t.arrow", "t.parquet"] {
        let out = beside.path().join(name);
        let line = format!(
            "trap '' XFSZ; ulimit -f 20; {command} table {} -c InstanceNumber -c file.path -o {}",
            folder.path().display(),
            out.display()
        );
        let output = Command::new("sh").args(["-c", &line]).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{name}: {said}");
        assert!(said.to_lowercase().contains("file too large"), "{name}: {said}");
        assert_eq!(std::fs::read_dir(beside.path()).unwrap().count(), 0, "{name}");
    }
}
