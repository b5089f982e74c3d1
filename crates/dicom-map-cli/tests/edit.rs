//! edit and compare with real files: what changes and what does not, exit statuses, and that any
//! failure leaves the files as they were.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use dicom_map_test_support::part10::*;
use dicom_map_test_support::skip;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const PROGRAM: &str = env!("CARGO_BIN_EXE_dicom-map");

fn dicom_map(args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.args(args).env_remove("DICOM_MAP_PATH").stdin(Stdio::null());
    command
}

fn answer(output: Output) -> (Option<i32>, String, String) {
    let Output { status, stdout, stderr } = output;
    (status.code(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

fn run(args: &[&str]) -> (Option<i32>, String, String) {
    answer(dicom_map(args).output().unwrap())
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// A small file with a sequence, a private block and a value of each usual kind.
fn sample() -> Vec<u8> {
    let item = |value: &[u8]| fragment(|part| part.short(0x0008_0100, b"SH", value));
    let items = fragment(|part| part.implicit(ITEM, &item(b"T-1 ")).implicit(ITEM, &item(b"T-2 ")));
    Part10::new(EXPLICIT)
        .short(0x0008_0060, b"CS", b"MR")
        .long(0x0008_1032, b"SQ", &items)
        .short(0x0009_0010, b"LO", b"ACME 1.0")
        .short(0x0009_1001, b"LO", b"x ")
        .short(0x0010_0010, b"PN", b"Doe^Jane")
        .short(0x0010_0020, b"LO", b"42")
        .short(0x0010_0030, b"DA", b"19700101")
        .short(0x0028_0010, b"US", &[1, 0])
        .0
}

/// A folder with these files in it.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new(files: &[(&str, &[u8])]) -> Folder {
        let folder = Folder(tempfile::tempdir().unwrap());
        for (name, bytes) in files {
            let path = folder.path(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, bytes).unwrap();
        }
        folder
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// Every file in the folder and its subfolders, by its relative path.
    fn names(&self) -> Vec<String> {
        let mut names = Vec::new();
        let mut folders = vec![self.0.path().to_path_buf()];
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() && !path.is_symlink() {
                    folders.push(path);
                } else {
                    let name = path.strip_prefix(self.0.path()).unwrap();
                    names.push(name.display().to_string());
                }
            }
        }
        names.sort();
        names
    }

    /// Runs `edit` in the folder.
    fn edit(&self, args: &[&str]) -> (Option<i32>, String, String) {
        let args = [&["edit"], args].concat();
        answer(dicom_map(&args).current_dir(self.0.path()).output().unwrap())
    }

    /// Differences between two of its files.
    fn differences(&self, left: &str, right: &str) -> Vec<String> {
        let (left, right) = (self.path(left), self.path(right));
        let (status, lines, words) = run(&["compare", text(&left), text(&right)]);
        assert_eq!(status, Some(i32::from(!lines.is_empty())), "{words}");
        lines.lines().filter(|line| line.starts_with('(')).map(str::to_string).collect()
    }
}

#[test]
fn changes_are_made_in_the_order_of_the_command_line() {
    let folder = Folder::new(&[("a.dcm", &sample())]);
    let (status, shown, words) = folder.edit(&[
        "a.dcm",
        "--set",
        "PatientID=1",
        "--delete",
        "PatientID",
        "--set",
        "PatientComments=a=b",
        "--append",
        "ProcedureCodeSequence",
        "--set",
        "ProcedureCodeSequence[2].CodeValue=T-3",
        "--rename-creator",
        "ACME 1.0=ACME 2.0",
        "--set",
        "\"ACME 2.0\".(0009,xx02):US=1\\2",
        "-o",
        "b.dcm",
    ]);
    assert_eq!((status, shown.as_str(), words.as_str()), (Some(0), "", ""));
    assert_eq!(
        folder.differences("a.dcm", "b.dcm"),
        [
            "(0008,1032)[2] Procedure Code Sequence: only in B",
            "(0009,0010) Private Creator: only in A",
            "(0009,0010) Private Creator: only in B",
            "(0009,1001) [ACME 1.0] ?: only in A",
            "(0009,1001) [ACME 2.0] ?: only in B",
            "(0009,1002) [ACME 2.0] ?: only in B",
            "(0010,0020) Patient ID: only in A",
            "(0010,4000) Patient Comments: only in B",
        ]
    );
    // In the other order, the element is present.
    let args = ["a.dcm", "--delete", "PatientID", "--set", "PatientID=1", "-o", "c.dcm"];
    assert_eq!(folder.edit(&args).0, Some(0));
    assert_eq!(folder.differences("a.dcm", "c.dcm"), ["(0010,0020) Patient ID: value differs"]);
    // Elements that are not named keep their bytes.
    let args = ["a.dcm", "--set", "PatientID=43", "-o", "d.dcm"];
    assert_eq!(folder.edit(&args).0, Some(0));
    let (before, after) = (folder.read("a.dcm"), folder.read("d.dcm"));
    let differ: Vec<usize> = (0..before.len()).filter(|at| before[*at] != after[*at]).collect();
    assert!(before.len() == after.len() && differ.len() == 1, "{differ:?}");
}

#[test]
fn a_dry_run_shows_all_and_writes_nothing() {
    let folder = Folder::new(&[("a.dcm", &sample()), ("sub/b.dcm", &sample())]);
    let changes = [
        "--set",
        "PatientName=Roe^Max",
        "--delete",
        "**.CodeValue",
        "--delete",
        "PatientBirthDate",
        "--append",
        "ProcedureCodeSequence",
        "--set",
        "Rows=512",
        "--transfer-syntax",
        "implicit",
        "--dry-run",
    ];
    let (status, shown, words) = folder.edit(&[&["-r", "."], &changes[..]].concat());
    let lines = |name: &str| {
        format!(
            "# {name}
transfer syntax: Explicit VR Little Endian (1.2.840.10008.1.2.1) -> Implicit VR Little Endian (1.2.840.10008.1.2)
(0008,1032)[0].(0008,0100) Code Value: \"T-1\" -> absent
(0008,1032)[1].(0008,0100) Code Value: \"T-2\" -> absent
(0008,1032)[2] Procedure Code Sequence: absent -> item of 0 elements
(0010,0010) Patient's Name: \"Doe^Jane\" -> \"Roe^Max\"
(0010,0030) Patient's Birth Date: \"19700101\" -> absent
(0028,0010) Rows: \"1\" -> \"512\"
"
        )
    };
    let expected = [lines("./a.dcm"), lines("./sub/b.dcm")].concat();
    assert_eq!((status, shown, words.as_str()), (Some(0), expected, "would change 2 of 2 files\n"));
    assert_eq!(folder.names(), ["a.dcm", "sub/b.dcm"]);
    assert_eq!(folder.read("a.dcm"), sample());
    // As JSON.
    let (_, json, _) = folder.edit(&[&["a.dcm", "--json"], &changes[..]].concat());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!((&json["file"], &json["output"]), (&"a.dcm".into(), &serde_json::Value::Null));
    assert_eq!(json["transfer_syntax"]["new"], "1.2.840.10008.1.2");
    assert_eq!(json["changes"][3]["old"]["value"], "Doe^Jane");
    // A dry run reports what could not be written, too.
    let (status, _, words) =
        folder.edit(&["a.dcm", "--set", "PatientID=1", "--dry-run", "-o", "sub/b.dcm"]);
    assert!(status == Some(2) && words.contains("--force"), "{words}");
}

#[test]
fn nothing_to_change() {
    let folder = Folder::new(&[("a.dcm", &sample())]);
    for (args, expected) in [
        (&["--delete", "PatientComments"][..], "nothing to delete at PatientComments\n"),
        (
            &["--delete", "ProcedureCodeSequence[5]"],
            "nothing to delete at ProcedureCodeSequence[5]\n",
        ),
        (&["--set", "**.PatientComments=x"], "nothing to set at **.PatientComments\n"),
        (&["--rename-creator", "NOBODY=X"], "nothing to rename: no block of \"NOBODY\"\n"),
        // Values that are already set.
        (&["--set", "PatientID=42", "--set", "ProcedureCodeSequence[1].CodeValue=T-2"], ""),
        (&["--transfer-syntax", "explicit"], ""),
    ] {
        let before = std::fs::metadata(folder.path("a.dcm")).unwrap().modified().unwrap();
        let (status, _, words) = folder.edit(&[&["a.dcm", "--in-place"], args].concat());
        assert_eq!((status, words.as_str()), (Some(1), expected), "{args:?}");
        let after = std::fs::metadata(folder.path("a.dcm")).unwrap().modified().unwrap();
        assert_eq!(before, after, "not even written anew: {args:?}");
        // Under another name the file is written all the same, byte for byte.
        let (status, ..) = folder.edit(&[&["a.dcm", "-o", "b.dcm", "--force"], args].concat());
        assert_eq!((status, folder.read("b.dcm")), (Some(1), sample()), "{args:?}");
    }
}

#[test]
fn operations_from_a_file() {
    let ops = br#"[
        {"op": "character-set", "terms": ["ISO_IR 192"]},
        {"op": "set", "path": "PatientName", "value": "M\u00fcller^J\u00fcrgen"},
        {"op": "set", "path": "ProcedureCodeSequence", "value": [{"CodeValue": "1"}]},
        {"op": "delete", "path": "PatientID"}
    ]"#;
    let bad =
        br#"[{"op": "delete", "path": "PatientID"}, {"op": "delete", "path": "PatientsID["}]"#;
    let folder = Folder::new(&[("a.dcm", &sample()), ("ops.json", ops), ("bad.json", bad)]);
    let args = ["a.dcm", "--ops", "ops.json", "--set", "PatientID=7", "-o", "b.dcm"];
    let (status, _, words) = folder.edit(&args);
    assert_eq!((status, words.as_str()), (Some(0), ""));
    let shown = run(&["dump", text(&folder.path("b.dcm"))]).1;
    assert!(shown.contains("Müller^Jürgen") && !shown.contains("T-2"), "{shown}");
    assert!(shown.contains("  7\n"), "the option comes after the file: {shown}");
    let (status, _, words) = folder.edit(&["a.dcm", "--ops", "bad.json", "--in-place"]);
    assert!(status == Some(2) && words.starts_with("error: bad.json: [1].path: found"), "{words}");
    let (status, _, words) = folder.edit(&["a.dcm", "--ops", "none.json", "--in-place"]);
    assert!(status == Some(2) && words.contains("none.json"), "{words}");
    assert_eq!(folder.read("a.dcm"), sample());
}

#[test]
fn standard_input_and_output() {
    let folder = Folder::new(&[("a.dcm", &sample())]);
    let input = std::fs::File::open(folder.path("a.dcm")).unwrap();
    let args = ["edit", "-", "--set", "PatientID=43", "-o", "-"];
    let output = dicom_map(&args).stdin(input).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    std::fs::write(folder.path("b.dcm"), &output.stdout).unwrap();
    assert_eq!(folder.differences("a.dcm", "b.dcm"), ["(0010,0020) Patient ID: value differs"]);
    let input = std::fs::File::open(folder.path("a.dcm")).unwrap();
    let file = folder.path("b.dcm");
    let output = dicom_map(&["compare", "-", text(&file)]).stdin(input).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    for args in [
        &["-", "--delete", "PatientID", "--in-place"][..],
        &["-", "--delete", "PatientID", "--out-dir", "x"],
        &["a.dcm", "a.dcm", "--delete", "PatientID", "-o", "x"],
        &[".", "--delete", "PatientID", "-o", "x"],
        &["a.dcm", "--delete", "PatientID", "-o", "-", "--json"],
        &["a.dcm", "-o", "x"],
        &["a.dcm", "--delete", "PatientID"],
        &["a.dcm", "--delete", "PatientID", "-o", "x", "--in-place"],
        &["a.dcm", "--delete", "PatientID", "-o", "x", "--backup", ".bak"],
        &["a.dcm", "--delete", "PatientID", "--in-place", "--backup", ""],
        &["a.dcm", "--delete", "PatientID", "--in-place", "--backup", "/x"],
        &["a.dcm", "--transfer-syntax", "jpeg", "-o", "x"],
        &["a.dcm", "--transfer-syntax", "1.2.3", "-o", "x"],
    ] {
        let (status, _, words) = folder.edit(args);
        assert!(status == Some(2) && words.contains("error"), "{args:?}: {words}");
    }
    assert_eq!(folder.names(), ["a.dcm", "b.dcm"]);
}

#[test]
fn folders_keep_their_shape() {
    let sample = sample();
    let folder = Folder::new(&[
        ("in/a.dcm", &sample),
        ("in/x/y/b.dcm", &sample),
        ("in/x/notes.txt", b"no DICOM file"),
        ("in/x/bad.dcm", &sample[..sample.len() - 1]),
    ]);
    let args = ["-r", "in", "--set", "PatientName=X", "--out-dir", "out", "--strict"];
    let (status, _, words) = folder.edit(&args);
    // One cannot be read strictly; the others go on.
    assert_eq!(status, Some(2), "{words}");
    assert!(words.contains("in/x/bad.dcm"), "{words}");
    assert!(words.ends_with("changed 2 of 4 files, 2 could not be\n"), "{words}");
    let written = ["out/a.dcm", "out/x/y/b.dcm"];
    let names = folder.names();
    let names: Vec<&String> = names.iter().filter(|name| name.starts_with("out")).collect();
    assert_eq!(names, written.iter().collect::<Vec<_>>());
    // Again: existing files are not overwritten without --force, and earlier output is not read.
    let args = ["-r", ".", "--set", "PatientName=X", "--out-dir", "out/in"];
    let (status, _, words) = folder.edit(&args);
    assert!(status == Some(0) && words.contains("1 files are not DICOM files"), "{words}");
    let (status, _, words) = folder.edit(&args);
    assert!(status == Some(2) && words.contains("--force"), "{words}");
    assert!(!folder.path("out/in/out/in").exists());
}

#[test]
fn backups() {
    let folder = Folder::new(&[("a.dcm", &sample()), ("b.dcm", &sample())]);
    let args = ["--set", "PatientID=1", "--in-place", "--backup", ".bak"];
    let (status, _, words) = folder.edit(&[&["a.dcm", "b.dcm"], &args[..]].concat());
    assert_eq!((status, words.as_str()), (Some(0), "changed 2 of 2 files\n"));
    assert_eq!(folder.names(), ["a.dcm", "a.dcm.bak", "b.dcm", "b.dcm.bak"]);
    assert_eq!((folder.read("a.dcm.bak"), folder.read("b.dcm.bak")), (sample(), sample()));
    assert_eq!(folder.differences("a.dcm.bak", "a.dcm"), ["(0010,0020) Patient ID: value differs"]);
    // A backup is never lost without --force, and the file stays as it is.
    let before = folder.read("a.dcm");
    let args = ["--set", "PatientID=2", "--in-place", "--backup", ".bak"];
    let (status, _, words) = folder.edit(&[&["a.dcm"], &args[..]].concat());
    assert!(
        status == Some(2) && words.contains("a.dcm.bak") && words.contains("--force"),
        "{words}"
    );
    assert_eq!((folder.read("a.dcm"), folder.read("a.dcm.bak")), (before.clone(), sample()));
    // In folders the backups are not edited.
    let (status, ..) = folder.edit(&[&[".", "--force"], &args[..]].concat());
    assert_eq!(status, Some(0));
    assert_eq!(folder.names(), ["a.dcm", "a.dcm.bak", "b.dcm", "b.dcm.bak"]);
    assert_eq!(folder.read("a.dcm.bak"), before);
}

#[test]
fn every_encoding_and_back() {
    let folder = Folder::new(&[("a.dcm", &sample())]);
    let mut from = "a.dcm".to_string();
    for syntax in ["implicit", "deflated", "explicit", "1.2.840.10008.1.2", "1.2.840.10008.1.2.1"] {
        let to = format!("{syntax}.dcm");
        let (status, _, words) = folder.edit(&[&from, "--transfer-syntax", syntax, "-o", &to]);
        assert_eq!((status, words.as_str()), (Some(0), ""), "{syntax}");
        let args = ["compare", &from, &to, "--ignore", "0002,0010"];
        let compared = dicom_map(&args).current_dir(folder.0.path()).output().unwrap();
        assert_eq!(answer(compared), (Some(0), String::new(), String::new()), "{syntax}");
        from = to;
    }
    assert_eq!(folder.read(&from), folder.read("explicit.dcm"));
}

/// Each refused change: the message names the path, and no file is written.
#[test]
fn a_refused_change_names_the_path_and_changes_nothing() {
    let mut full = Part10::new(EXPLICIT);
    for block in 0x10..=0xFF {
        full = full.short(0x0009_0000 | block, b"LO", format!("BLOCK {block:03}X").as_bytes());
    }
    let encapsulated = Part10::new("1.2.840.10008.1.2.4.50")
        .short(0x0008_0060, b"CS", b"MR")
        .long_header(0x7FE0_0010, b"OB", UNDEFINED)
        .bare(ITEM, 0)
        .implicit(ITEM, b"abcd")
        .bare(SEQUENCE_END, 0);
    let big_endian = Part10::new("1.2.840.10008.1.2.2").raw(b"\0\x08\0\x60CS\0\x02MR");
    let folder = Folder::new(&[
        ("a.dcm", &sample()),
        ("full.dcm", &full.0),
        ("pixels.dcm", &encapsulated.0),
        ("big.dcm", &big_endian.0),
    ]);
    let long_creator = format!("\"{}\".(0009,xx01):US=1", "C".repeat(65));
    let long_id = format!("PatientID={}", "1".repeat(65));
    let rename = format!("ACME 1.0={}", "C".repeat(65));
    for (file, option, change, words) in [
        // Paths that lead nowhere, through a value, or into a fragment.
        (
            "a.dcm",
            "--set",
            "ProcedureCodeSequence[3].CodeValue=1",
            "found item 3, expected at most 2",
        ),
        ("a.dcm", "--set", "ContentSequence[1].CodeValue=1", "found item 1, expected at most 0"),
        (
            "a.dcm",
            "--set",
            "PatientName[0].CodeValue=1",
            "found (0010,0010) of VR PN, expected a sequence",
        ),
        ("a.dcm", "--append", "PatientName", "found (0010,0010) of VR PN, expected a sequence"),
        ("a.dcm", "--set", "ProcedureCodeSequence[0]=1", "found an item at the end of the path"),
        (
            "pixels.dcm",
            "--set",
            "PixelData[1].PatientID=1",
            "found (7FE0,0010) of VR OB, expected a sequence",
        ),
        (
            "a.dcm",
            "--set",
            "(0009,1101)=1",
            "found (0009,1101) in a block that no creator has reserved",
        ),
        ("a.dcm", "--set", "(FFFE,E000):LO=1", "expected an element that is not a delimiter"),
        // Values of the wrong VR, too long, outside the character set.
        ("a.dcm", "--set", "Rows=many", "found \"many\" as a value of VR US"),
        ("a.dcm", "--set", "Rows=65536", "expected a whole number from 0 to 65535"),
        ("a.dcm", "--set", "PatientBirthDate=yesterday", "as a value of VR DA"),
        ("a.dcm", "--set", "Modality=Mr", "as a value of VR CS"),
        ("a.dcm", "--set", "ProcedureCodeSequence=1", "expected items"),
        ("a.dcm", "--set", "PixelData=xyz", "pairs of hexadecimal digits"),
        ("a.dcm", "--set", &long_id, "expected at most 64 characters"),
        ("a.dcm", "--set", "PatientName=山田^太郎", "found the character '山'"),
        ("a.dcm", "--set", "\"NOBODY\".(0009,xx01)=1", "expected a VR to be given"),
        // Creators that cannot be written, and a group without a free block.
        ("a.dcm", "--set", &long_creator, "creator of 65 characters"),
        (
            "full.dcm",
            "--set",
            "\"NEW\".(0009,xx01):US=1",
            "found all private blocks of group 0009 reserved",
        ),
        ("a.dcm", "--rename-creator", &rename, "creator of 65 characters"),
        ("a.dcm", "--character-set", "ISO_IR 999", "ISO_IR 999"),
        ("big.dcm", "--set", "Modality=CT", "big-endian"),
        ("pixels.dcm", "--transfer-syntax", "explicit", "pixel data"),
    ] {
        let before = folder.read(file);
        for place in [&["-o", "new.dcm"][..], &["--in-place", "--backup", ".bak"], &["--dry-run"]] {
            let (status, shown, said) = folder.edit(&[&[file, option, change], place].concat());
            assert_eq!((status, shown.as_str()), (Some(2), ""), "{change}: {said}");
            assert!(said.starts_with("error: "), "{change}: {said}");
            assert!(said.contains(words), "{change}: {said}");
            if option == "--set" || option == "--append" {
                // Group and element, or the path as it was written.
                let path = change.split([':', '=']).next().unwrap();
                // An error in writing names the file.
                let path = if file == "big.dcm" { file } else { path };
                assert!(said.contains(path), "{change}: {said}");
            }
            assert_eq!(folder.read(file), before, "{change}");
            assert_eq!(folder.names(), ["a.dcm", "big.dcm", "full.dcm", "pixels.dcm"], "{change}");
        }
    }
    // A keyword that is not one, before any file is read.
    for option in ["--set=PatientNmae=X", "--delete=**.PatientNmae", "--append=PatientNmae"] {
        let (status, _, said) = folder.edit(&["none.dcm", option, "-o", "new.dcm"]);
        assert_eq!(status, Some(2));
        assert!(said.contains("did you mean") && said.contains("PatientName"), "{said}");
    }
    // If the second of two changes fails, the first is not made either.
    let args = ["a.dcm", "--set", "PatientID=1", "--set", "Rows=many", "--in-place"];
    assert_eq!(folder.edit(&args).0, Some(2));
    assert_eq!(folder.read("a.dcm"), sample());
}

#[test]
#[cfg(unix)]
fn links_pipes_devices_and_folders_stay_what_they_are() {
    use std::os::unix::fs::{FileTypeExt as _, symlink};
    let folder = Folder::new(&[("a.dcm", &sample()), ("sub/x", b"")]);
    symlink("a.dcm", folder.path("link.dcm")).unwrap();
    let pipe = folder.path("pipe");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for (target, words) in [
        ("pipe", "pipe or device"),
        ("/dev/null", "pipe or device"),
        ("sub", "folder, pipe or device"),
        ("link.dcm", "symbolic link"),
        ("a.dcm/new.dcm", "a.dcm"),
        ("none/../a.dcm", "a.dcm"),
    ] {
        let mut args = vec!["a.dcm", "--set", "PatientID=1", "-o", target];
        if target != "none/../a.dcm" {
            args.push("--force");
        }
        let (status, _, said) = folder.edit(&args);
        assert!(status == Some(2) && said.contains(words), "{target}: {said}");
    }
    assert!(std::fs::metadata(&pipe).unwrap().file_type().is_fifo());
    assert!(std::fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    let args = ["link.dcm", "--set", "PatientID=1", "--in-place", "--backup", ".bak"];
    let (status, _, said) = folder.edit(&args);
    assert!(status == Some(2) && said.contains("symbolic link"), "{said}");
    // Pipes and devices are not read either.
    for source in ["pipe", "/dev/zero"] {
        let (status, _, said) = folder.edit(&[source, "--delete", "PatientID", "-o", "new.dcm"]);
        assert!(status == Some(2) && said.contains(source), "{said}");
    }
    assert_eq!(folder.read("a.dcm"), sample());
    let mut names = folder.names();
    names.retain(|name| name != "none");
    assert_eq!(names, ["a.dcm", "link.dcm", "pipe", "sub/x"]);
}

#[test]
#[cfg(unix)]
fn a_folder_that_cannot_be_written_to() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new(&[("locked/a.dcm", &sample())]);
    let mode = |path: &Path, mode| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    mode(folder.0.path(), 0o755);
    let program = folder.path("dicom-map");
    std::fs::copy(PROGRAM, &program).unwrap();
    mode(&program, 0o755);
    mode(&folder.path("locked"), 0o555);
    let file = folder.path("locked/a.dcm");
    for place in [&["--in-place"][..], &["--in-place", "--backup", ".bak"], &["--out-dir", "new"]] {
        let Some(mut command) = skip::as_nobody(&program) else { return };
        let output = command
            .args(["edit", text(&file), "--set", "PatientID=1"])
            .args(place)
            .current_dir(folder.path("locked"))
            .output()
            .unwrap();
        assert_eq!(output.status.code(), Some(2), "{output:?}");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("ermission denied"), "{said}");
        assert_eq!(std::fs::read_dir(folder.path("locked")).unwrap().count(), 1);
        assert_eq!(std::fs::read(&file).unwrap(), sample());
    }
    mode(&folder.path("locked"), 0o755);
}

#[test]
#[cfg(unix)]
fn no_room_for_an_edited_file() {
    use std::os::unix::process::ExitStatusExt as _;
    // A limit on file sizes stands in for a full disk: the write fails in the middle, or without
    // the trap the process is killed there.
    let long = Part10(sample()).long(0x7FE0_0010, b"OB", &[7; 300_000]).0;
    for setup in ["trap '' XFSZ; ulimit -f 64;", "ulimit -c 0; ulimit -f 64;"] {
        let folder = Folder::new(&[("a.dcm", &long), ("a.dcm.bak", b"an older one")]);
        for place in [
            &["--in-place"][..],
            &["--in-place", "--backup", ".old"],
            &["--in-place", "--backup", ".bak", "--force"],
            &["-o", "new.dcm"],
        ] {
            let output = Command::new("sh")
                .arg("-c")
                .arg(format!("{setup} exec \"$@\""))
                .args(["sh", PROGRAM, "edit", "a.dcm", "--set", "PatientID=1"])
                .args(place)
                .current_dir(folder.0.path())
                .stdin(Stdio::null())
                .output()
                .unwrap();
            assert_eq!(folder.read("a.dcm"), long, "{place:?}");
            assert!(!folder.path("new.dcm").exists());
            if output.status.signal().is_none() {
                assert_eq!(output.status.code(), Some(2), "{output:?}");
                assert_eq!(folder.names(), ["a.dcm", "a.dcm.bak"], "{place:?}");
                assert_eq!(folder.read("a.dcm.bak"), b"an older one", "{place:?}");
            }
            let said = String::from_utf8_lossy(&output.stderr).into_owned();
            let is_killed = output.status.signal().is_some();
            assert!(is_killed || said.contains("a.dcm") || said.contains("new.dcm"), "{said}");
            // A killed process leaves the old file, or a file whose name nothing reads.
            for name in folder.names() {
                let is_old = name.ends_with(".old") || name.ends_with(".bak");
                assert!(name == "a.dcm" || is_old || name.starts_with('.'), "{name}");
                if name == "a.dcm.old" {
                    assert_eq!(folder.read(&name), long);
                    std::fs::remove_file(folder.path(&name)).unwrap();
                }
            }
        }
        // With enough space again, the edit succeeds.
        let args = ["a.dcm", "--set", "PatientID=1", "--in-place"];
        assert_eq!(folder.edit(&args).0, Some(0));
    }
}

/// Runs every command in the shell blocks of the guide.
#[test]
#[cfg(unix)]
fn the_commands_of_the_guide_run() {
    let guide = include_str!("../../../docs/editing.md");
    let block = |start: &str| guide.split(start).nth(1).unwrap().split("```").next().unwrap();
    let sample = sample();
    let other = Part10(sample.clone()).short(0x0040_0253, b"SH", b"1 ").0;
    let folder = Folder::new(&[
        ("scan.dcm", &sample),
        ("a.dcm", &sample),
        ("b.dcm", &other),
        ("folder/x/scan.dcm", &sample),
        ("changes.json", block("```json\n").as_bytes()),
    ]);
    let bin = Path::new(PROGRAM).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let blocks = guide.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let mut count = 0;
    for line in blocks.flat_map(str::lines) {
        let output = Command::new("sh")
            .args(["-c", line])
            .env("PATH", &path)
            .env_remove("DICOM_MAP_PATH")
            .current_dir(folder.0.path())
            .output()
            .unwrap();
        // The two files that are compared differ.
        let expected = i32::from(line.starts_with("dicom-map compare"));
        assert_eq!(output.status.code(), Some(expected), "{line}: {output:?}");
        count += 1;
    }
    assert_eq!(count, 8);
    assert!(folder.names().contains(&"new/x/scan.dcm".to_string()));
}
