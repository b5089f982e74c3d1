//! Hostile text, from every source, through every output of every command: no character that
//! controls a terminal and no invisible character arrives unescaped.
#![cfg(unix)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "helpers of tests; a failure here is a failure of the test"
)]

#[cfg(feature = "net")]
#[path = "escapes/network.rs"]
mod network;
#[cfg(feature = "web")]
#[path = "escapes/served.rs"]
mod served;

use dicom_map::escape::is_hidden;
use dicom_map::registry::{Registry, Source, Uid};
use dicom_map_test_support::part10::*;
use dicom_map_test_support::skip;
use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::{OsStrExt as _, OsStringExt as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// Controls of all kinds, direction marks, zero-width characters, and characters with a meaning in
/// HTML and spreadsheets. NUL is padding in DICOM, and cannot occur in arguments.
const HOSTILE: &str = "=1\x1B]0;x\x07\r\n\t\u{7F}\u{9B}2J\u{85}\u{AD}\u{61C}\u{200B}\u{200D}\u{200F}\u{2028}\u{2029}\u{202E}\u{2060}\u{2066}\u{FEFF}\u{E0041}<b>&'";
/// The part of it that creators and file names can contain.
const SOFT: &str = "=1\u{7F}\u{9B}2J\u{200B}\u{202E}\u{2066}\u{FEFF}<b>";
/// The part of it that a private creator of a dictionary can contain.
const CREATOR: &str = "=ACME\u{200B}\u{202E}\u{FEFF}<b>";

struct Place {
    folder: tempfile::TempDir,
}

impl Place {
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }
}

fn even(text: &str) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    if bytes.len() % 2 == 1 {
        bytes.push(b' ');
    }
    bytes
}

/// A CSA header with one tag, whose name, VR and value are hostile.
fn csa() -> Vec<u8> {
    let mut bytes = b"SV10\x04\x03\x02\x01\x01\0\0\0\x4D\0\0\0".to_vec();
    let mut name = b"\x1B]0;x\x07\x9B2J".to_vec();
    name.resize(64, 0);
    bytes.extend(name);
    bytes.extend(1u32.to_le_bytes());
    bytes.extend(b"\x1B\x9B\0\0");
    for number in [6u32, 1, 77, 0, 4, 0, 0] {
        bytes.extend(number.to_le_bytes());
    }
    bytes.extend(b"\x1B[2J");
    bytes
}

/// A file in which all text is hostile; `charset` is its (0008,0005).
fn file(charset: &str, patient: &str) -> Vec<u8> {
    let hostile = even(HOSTILE);
    let items =
        fragment(|it| it.implicit(ITEM, &fragment(|it| it.short(0x0008_0104, b"LO", &hostile))));
    Part10::new(EXPLICIT)
        .short(0x0008_0005, b"CS", &even(charset))
        .short(0x0008_0060, b"CS", &hostile)
        .short(0x0008_1140, b"\x1B\x9B", b"")
        .short(0x0008_1155, b"UI", b"1.2\x1B[2J")
        .short(0x0009_0010, b"LO", &even("=X\u{200B}\u{202E}<b>"))
        .short(0x0009_1001, b"LO", &hostile)
        .short(0x0010_0010, b"PN", &even(patient))
        .short(0x0018_0050, b"DS", b"\x1B[2J")
        .short(0x0020_0013, b"IS", b"\x1B[2J")
        .short(0x0021_0010, b"LO", &even(CREATOR))
        .short(0x0021_1001, b"US", &[1, 0])
        .short(0x0029_0010, b"LO", b"SIEMENS CSA HEADER")
        .long(0x0029_1010, b"OB", &csa())
        .long(0x0040_A730, b"SQ", &items)
        .long(0x7FE0_0010, b"OW", &[0; 2000])
        .0
}

/// A dictionary in which every text cell is hostile.
fn dictionary(name: &str) -> String {
    let quoted = |text: &str| format!("\"{}\"", text.replace('"', "\"\""));
    let text = quoted(&format!("{name}{HOSTILE}"));
    let soft = SOFT.replace(['<', '>'], "");
    let sources = quoted(&format!("s{soft}:d{soft}"));
    let others = quoted(&format!("vr=SS <{soft}> | name={name}{soft} <s>"));
    let mut csv = "creator,group,element,vr,keyword,name,description,sources,alternatives,basic_profile,options,tcia\n".to_string();
    for (creator, element) in [(CREATOR, "xx01"), ("ACME 1.0", "xx02"), ("ACME 1.0", "xx03")] {
        let creator = quoted(creator);
        csv += &format!(
            "{creator},0021,{element},US,{text},{text},{text},{sources},{others},{text},{text},{text}\n"
        );
    }
    let creator = quoted(&format!("{CREATOR}{name}"));
    csv += &format!("{creator},0021,xx04,US,{text},{text},{text},{sources},{others},,,\n");
    csv += &format!(",0008,0060,CS,{text},{text},{text},{sources},{others},,,\n");
    csv
}

/// A compiled dictionary whose sources, identifiers and facts are hostile.
fn compiled() -> Vec<u8> {
    let text = || HOSTILE.to_string();
    let source = Source {
        id: "s".into(),
        title: text(),
        licence: text(),
        edition: text(),
        origin: text(),
        ..Source::default()
    };
    let uid = Uid { uid: "1.2.3".into(), name: text(), kind: text(), ..Uid::default() };
    let meta = [("edition", text()), ("title", text())];
    dicom_map::to_dmap(Registry {
        meta: meta.map(|(key, text)| (key.to_string(), text)).into(),
        sources: vec![source],
        uids: vec![uid],
        ..dicom_map::table::read_entries(dictionary("dmap").as_bytes()).unwrap()
    })
    .unwrap()
}

/// Returns what must not be in the output of a command.
fn hidden(text: &str, is_colored: bool) -> Option<String> {
    let mut rest = text.to_string();
    if is_colored {
        // The program's own colours.
        while let Some(start) = rest.find("\x1B[") {
            let end = start + rest[start..].find('m').unwrap() + 1;
            let inner = &rest[start + 2..end - 1];
            assert!(inner.chars().all(|char| char.is_ascii_digit() || char == ';'), "{inner:?}");
            rest.replace_range(start..end, "");
        }
    }
    let at = rest.find(|char| is_hidden(char) && !matches!(char, '\n' | '\t'))?;
    let start = rest[..at].char_indices().rev().nth(60).map_or(0, |(at, _)| at);
    Some(rest[start..].chars().take(120).collect())
}

/// Runs a command and checks both streams. Returns all that it wrote.
fn run(folder: &Path, args: &[&OsStr], input: &[u8]) -> (Output, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dicom-map"))
        .args(args)
        .current_dir(folder)
        .env_remove("DICOM_MAP_PATH")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A command that does not read its input may end before this write.
    let _ = std::io::Write::write_all(&mut child.stdin.take().unwrap(), input);
    let output = child.wait_with_output().unwrap();
    let is_colored = args.contains(&OsStr::new("always"));
    let mut said = String::new();
    for bytes in [&output.stdout, &output.stderr] {
        let text = std::str::from_utf8(bytes).unwrap_or_else(|_| panic!("not UTF-8: {args:?}"));
        if let Some(found) = hidden(text, is_colored) {
            panic!("{args:?}: {found:?}");
        }
        said += text;
    }
    assert!(!said.contains("panicked"), "{said}");
    let is_json = args.iter().any(|arg| *arg == "--json" || *arg == "json");
    let is_html = args.contains(&OsStr::new("html")) && args.contains(&OsStr::new("dump"));
    assert!(!is_html || !String::from_utf8_lossy(&output.stdout).contains("<b>"), "{args:?}");
    if is_json {
        // JSON must not contain the escapes meant for people.
        for value in serde_json::Deserializer::from_slice(&output.stdout).into_iter() {
            let _: serde_json::Value = value.unwrap_or_else(|error| panic!("{args:?}: {error}"));
        }
    }
    (output, said)
}

/// Returns true if something was escaped, in any form.
fn is_escaped(said: &str) -> bool {
    ["2066", "202e", "u{1b}", "u001b", "u{9b}", "u009b", "xe2", "x1b", "xff"]
        .iter()
        .any(|mark| said.contains(mark))
}

fn os(texts: &[&str]) -> Vec<OsString> {
    texts.iter().map(OsString::from).collect()
}

struct Case {
    args: Vec<OsString>,
    input: Vec<u8>,
    /// Hostile text is bound to be in the output.
    shows: bool,
}

fn case(args: &[&str]) -> Case {
    Case { args: os(args), input: Vec::new(), shows: true }
}

/// A command line whose output contains nothing hostile, escaped or not.
fn silent(args: &[&str]) -> Case {
    Case { shows: false, ..case(args) }
}

fn with_input(args: &[&str], input: &[u8]) -> Case {
    Case { input: input.to_vec(), ..case(args) }
}

#[test]
fn nothing_hostile_reaches_any_output() {
    let place = Place { folder: tempfile::tempdir().unwrap() };
    let name = format!("{SOFT}\x1B]0;x\x07\n.dcm");
    std::fs::create_dir(place.path("files")).unwrap();
    let hostile = format!("files/{name}");
    place.write(&hostile, &file("ISO_IR 192", HOSTILE));
    place.write("other.dcm", &file("ISO_IR 192", &format!("x{HOSTILE}")));
    // A character set, a transfer syntax, and a delimiter of no standard.
    place.write("files/charset", &file(HOSTILE, HOSTILE));
    place.write("files/short.dcm", &{
        let mut bytes = file("ISO_IR 192", HOSTILE);
        bytes.truncate(bytes.len() - 1500);
        bytes
    });
    place.write(
        "files/syntax",
        &Part10::new("1.2\x1B[2J").short(0x0010_0010, b"PN", &even(HOSTILE)).0,
    );
    let bytes_name = OsString::from_vec(b"files/\xFF\x1B.dcm".to_vec());
    std::fs::write(place.folder.path().join(&bytes_name), file("ISO_IR 192", HOSTILE)).unwrap();
    let dict_name = format!("{SOFT}\x1B.csv");
    place.write(&dict_name, dictionary("new").as_bytes());
    place.write("old.csv", dictionary("old").as_bytes());
    let dmap_name = format!("{SOFT}\x1B.dmap");
    place.write(&dmap_name, &compiled());
    let long = "a".repeat(80);
    place.write("long1", &file("ISO_IR 192", &format!("{long}{HOSTILE}1")));
    place.write("long2", &file("ISO_IR 192", &format!("{long}{HOSTILE}2")));
    let bad_table = format!("{SOFT}bad.csv");
    place.write(
        &bad_table,
        format!("creator,group,element,vr\n{SOFT},zz{SOFT},xx01,US\n").as_bytes(),
    );
    let damaged = format!("{SOFT}damaged.dmap");
    place.write(&damaged, &[b"dmap".to_vec(), vec![0x1B; 200]].concat());
    let missing = format!("missing{SOFT}");
    place.write(
        "json.json",
        format!("{{\"00200013\": {{\"vr\": \"CS\", \"Value\": [\"a\u{202E}\\u001b{SOFT}\"]}}}}")
            .as_bytes(),
    );
    place.write("ops.json", format!("[{{\"op\": \"{SOFT}\"}}]").as_bytes());

    let dict = ["--dict", dict_name.as_str()];
    let with_dict = |args: &[&str]| case(&[args, &dict].concat());
    let mut cases = Vec::new();
    for form in ["text", "csv", "json", "html"] {
        for more in [
            &[][..],
            &["--no-limit"],
            &["--sources", "--decode"],
            &["--csa", "--levels", "0"],
            &["--tag", "CSA"],
            &["--private-only"],
            &["--tag", "0010,0010"],
            &["--keep-formulas"],
        ] {
            cases.push(case(&[&["dump", "files", "--format", form], more].concat()));
            cases.push(with_dict(&[&["dump", "files", "--format", form], more].concat()));
        }
        cases.push(case(&["dump", "files/charset", "--format", form]));
        cases.push(with_dict(&[
            "dump",
            "--color",
            "always",
            "other.dcm",
            "--sources",
            "--csa",
            "--format",
            form,
        ]));
        cases.push(with_input(&["dump", "-", "--format", form], &file("ISO_IR 192", HOSTILE)));
        cases.push(case(&["dump", &missing, "--format", form]));
        cases.push(case(&["dump", "other.dcm", "--strict", "--format", form]));
    }
    // An unknown word is repeated in the error, a pattern is not.
    for words in [HOSTILE, &format!("{SOFT}.{SOFT}")] {
        cases.push(case(&["dump", "files", "--tag", words]));
        cases.push(silent(&["dump", "files", "--search", words, "--quiet"]));
        cases.push(case(&["completions", words]));
    }
    cases.push(case(&["json", "files", "other.dcm", "--decode"]));
    cases.push(with_input(&["census", "-"], &file("ISO_IR 192", HOSTILE)));
    cases.push(case(&["derive", "files"]));
    cases.push(case(&["--json", "derive", "files", &missing]));
    cases.push(case(&["dump", "files", "--decode=\u{1B}[2J"]));
    // The near match is the name in the block.
    cases.push(case(&["dump", "other.dcm", "--tag", "CSA.\"]0;x2J\""]));
    for more in [
        &[][..],
        &["--pretty"],
        &["--names", "--meta"],
        &["--decode", "--pretty"],
        &["--numbers", "string"],
        &["--bulk-dir", "bulk"],
    ] {
        cases.push(case(&[&["json", "files"], more].concat()));
        cases.push(with_dict(&[&["json", "--strict", "other.dcm"], more].concat()));
        cases.push(with_dict(&[&["json", "other.dcm"], more].concat()));
    }
    std::fs::create_dir(place.path("bulk")).unwrap();
    cases.push(case(&["json", &missing]));
    cases.push(case(&["json", "--to-dicom", "json.json", "-o", &missing]));
    cases.push(case(&["json", "--to-dicom", &missing, "-o", "x.dcm"]));
    cases.push(case(&[
        "json",
        "--to-dicom",
        "json.json",
        "-o",
        "x.dcm",
        "--transfer-syntax",
        SOFT,
    ]));
    for form in ["table", "csv", "json"] {
        for more in [&[][..], &["--strict"], &["--keep-formulas"]] {
            cases.push(case(&[&["census", "files", "--format", form], more].concat()));
            cases.push(with_dict(&[&["census", "files", "--format", form], more].concat()));
        }
        cases.push(case(&["census", &missing, "--format", form]));
    }
    for more in [&[][..], &["--json"]] {
        let and = |args: &[&str]| case(&[args, more].concat());
        let and_dict = |args: &[&str]| with_dict(&[args, more].concat());
        cases.push(and(&["edit", &hostile, "--set", &format!("PatientName={SOFT}"), "--dry-run"]));
        cases.push(
            and_dict(&[
                "edit",
                "files",
                "--delete",
                "Modality",
                "--dry-run",
                "--transfer-syntax",
                "implicit",
            ])
            .hidden(),
        );
        cases.push(and(&[
            "edit",
            "files",
            "--delete",
            "(0008,0060)",
            "--dry-run",
            "--transfer-syntax",
            "implicit",
        ]));
        cases.push(and(&["edit", &hostile, "--set", &format!("{SOFT}={SOFT}"), "--dry-run"]));
        cases.push(and(&[
            "edit",
            &hostile,
            "--rename-creator",
            &format!("{SOFT}={SOFT}x"),
            "--dry-run",
        ]));
        cases.push(and(&["edit", &hostile, "--character-set", SOFT, "--dry-run"]));
        cases.push(and(&["edit", &hostile, "--character-set", "ISO_IR 100", "--dry-run"]));
        cases.push(and(&["edit", &hostile, "--ops", "ops.json", "--dry-run"]));
        cases.push(and(&["edit", &hostile, "--ops", &missing, "--dry-run"]));
        cases.push(and(&["edit", &missing, "--delete", "PatientName", "--dry-run"]));
        cases.push(and(&["edit", &hostile, "--delete", "PatientName", "-o", &hostile]));
        cases.push(and(&["compare", &hostile, "other.dcm"]));
        cases.push(and(&["compare", &hostile, "files/charset", "--color", "always"]));
        cases.push(and_dict(&["compare", &hostile, "other.dcm", "--max-value", "9"]));
        cases.push(and(&["compare", &missing, "other.dcm"]));
        cases.push(and(&["compare", &hostile, "other.dcm", "--ignore", SOFT]));
        cases.push(and_dict(&["lookup", "0021,xx02", "ACME 1.0"]));
        cases.push(and_dict(&["lookup", "0021,xx02", "ACME 1.0", "--color", "always"]));
        cases.push(and_dict(&["lookup", "0021,xx01", CREATOR]));
        cases.push(and_dict(&["lookup", "0021,xx09", CREATOR]).quietly(more));
        cases.push(and(&["lookup", "0021,xx09", CREATOR]).quietly(more));
        cases.push(and(&["lookup", SOFT]).quietly(more));
        // Candidates, several queries, a keyword of several entries.
        cases.push(and_dict(&["lookup", "0021,1001"]));
        cases.push(and_dict(&["lookup", "0021,xx03", "--color", "always"]));
        cases.push(and_dict(&["lookup", "0021,1001", "0008,0060", "PatientName"]));
        cases.push(and_dict(&["lookup", "0008,0060", SOFT, "0021,1002", CREATOR]));
        cases.push(and_dict(&["lookup", "0021,1001", "--color", "always"]));
        cases.push(Case {
            input: format!(
                "0021,xx02 ACME 1.0\n0021,xx01 {CREATOR}\n{SOFT}\nPatientName\x1B\n\u{9B},{SOFT}\n"
            )
            .into_bytes(),
            ..and_dict(&["lookup", "-"])
        });
        cases.push(and_dict(&["search", "1"]));
        cases.push(and_dict(&["search", "b", "--color", "always"]));
        cases.push(and(&["search", SOFT]).hidden());
        cases.push(and_dict(&["creators"]));
        cases.push(and_dict(&["creators", "--color", "always"]));
        cases.push(and(&["uid", SOFT]).quietly(more));
        cases.push(and(&["uid", "x", SOFT, HOSTILE]).quietly(more));
        cases.push(and(&["uid", HOSTILE, "--dict", &dmap_name]));
        cases.push(and(&["uid", &HOSTILE[1..], "--dict", &dmap_name]).quietly(more));
        cases.push(and(&["search", "b", "--dict", &dmap_name, "--color", "always"]));
        cases.push(and_dict(&["info"]));
        cases.push(and_dict(&["sources"]));
        cases.push(and_dict(&["sources", "--color", "always"]));
        for args in
            [&["info"][..], &["sources"], &["uid", "1.2.3"], &["search", "1"], &["creators"]]
        {
            cases.push(and(&[args, &["--dict", &dmap_name]].concat()));
        }
        cases.push(and(&["verify", &dmap_name]).quietly(more));
        cases.push(and(&["diff", "old.csv", &dmap_name]));
        cases.push(and(&["compare", "long1", "long2", "--max-value", "40"]));
        cases.push(and(&["verify", &damaged]));
        cases.push(and(&["verify", &missing]));
        cases.push(and(&["verify", &dict_name]));
        cases.push(and(&["diff", "old.csv", &dict_name]));
        cases.push(and(&["diff", "old.csv", &dict_name, "--evidence", "--color", "always"]));
        cases.push(and(&["diff", "old.csv", &bad_table]));
        cases.push(and(&["info", "--dict", &damaged]));
        cases.push(and(&["info", "--dict", &missing]));
        cases.push(and(&["info", "--overlay", &bad_table]));
        cases.push(and(&["info", "--overlay", &missing]));
        cases.push(and(&["export", "--format", "csv", "-o", &hostile]));
    }
    for format in ["csv", "json", "pydicom", "dcmtk", "gdcm", "dcm4che", "dicom-rs"] {
        cases.push(with_dict(&["export", "--format", format]).hidden());
        cases.push(case(&["export", "--format", format, "--dict", &dmap_name]).hidden());
        cases.push(silent(&["export", "--format", format, "--only", "public"]));
    }
    // Arguments that clap itself refuses.
    cases.push(case(&["uid", "a", SOFT]));
    cases.push(case(&["lookup", &format!("--a{}", SOFT.replace('=', ""))]));
    cases.push(case(&[SOFT]));
    cases.push(case(&["search", "x", "--limit", SOFT]));
    cases.push(case(&["dump", "x", "--format", SOFT]));
    cases.push(case(&["dump", "x", "--until", SOFT]));
    cases.push(case(&["edit", "x", "--transfer-syntax", SOFT, "--dry-run"]));

    // Neither dictionary is refused: the cases test their contents.
    for name in [&dict_name, "old.csv", &dmap_name] {
        let args = ["info", "--dict", name].map(OsStr::new);
        assert_eq!(run(place.folder.path(), &args, b"").0.status.code(), Some(0), "{name}");
    }
    let (mut escaped, mut silent_cases) = (0, Vec::new());
    for case in &cases {
        let args: Vec<&OsStr> = case.args.iter().map(OsString::as_os_str).collect();
        let (_, said) = run(place.folder.path(), &args, &case.input);
        escaped += usize::from(is_escaped(&said));
        if case.shows && !is_escaped(&said) {
            silent_cases.push(format!("{args:?}: {said}"));
        }
    }
    assert!(silent_cases.is_empty(), "show nothing hostile:\n{}", silent_cases.join("\n"));
    assert!(cases.len() > 200 && escaped > 180, "{escaped} of {}", cases.len());
    // Names that are not text, in every form.
    for form in ["text", "csv", "json", "html"] {
        let args = [OsStr::new("dump"), &bytes_name, OsStr::new("--format"), OsStr::new(form)];
        let (_, said) = run(place.folder.path(), &args, b"");
        let said = said.replace("\\\\", "\\");
        assert!(said.contains("files/\\xff\\x1b.dcm"), "{said}");
    }
}

impl Case {
    /// The output may show nothing of it.
    fn hidden(self) -> Case {
        Case { shows: false, ..self }
    }

    /// The answer is `null`, and the message goes to standard error.
    fn quietly(self, more: &[&str]) -> Case {
        let shows = self.shows && more.is_empty();
        Case { shows, ..self }
    }
}

#[test]
fn a_name_that_is_shown_opens_the_file_again() {
    let folder = tempfile::tempdir().unwrap();
    let names: [&[u8]; 5] = [
        b"plain.dcm",
        b"back\\slash.dcm",
        b"\xFF\xFEx.dcm",
        b"\x1B[2J.dcm",
        "\u{202E}山\u{200B}.dcm".as_bytes(),
    ];
    for name in names {
        std::fs::write(folder.path().join(OsStr::from_bytes(name)), file("ISO_IR 192", "a"))
            .unwrap();
    }
    let (output, _) = run(
        folder.path(),
        &[OsStr::new("dump"), OsStr::new("."), OsStr::new("--format"), OsStr::new("json")],
        b"",
    );
    let mut found: Vec<PathBuf> = String::from_utf8(output.stdout)
        .unwrap()
        .lines()
        .map(|line| {
            let json: serde_json::Value = serde_json::from_str(line).unwrap();
            dicom_map::escape::path_of(json["file"].as_str().unwrap())
        })
        .collect();
    found.sort();
    let mut expected: Vec<PathBuf> =
        names.iter().map(|name| Path::new(".").join(OsStr::from_bytes(name))).collect();
    expected.sort();
    assert_eq!(found, expected);
    assert!(found.iter().all(|path| folder.path().join(path).is_file()));
    let shown = dicom_map::escape::path(Path::new(OsStr::from_bytes(names[2])));
    let script = format!("printf %s $'{shown}'");
    // `.ci/run` uses bash too.
    let Some(mut bash) = skip::tool("bash", "bash") else { return };
    let printed = bash.args(["-c", &script]).output().unwrap();
    assert_eq!(printed.stdout, names[2]);
}

#[test]
fn formulas_are_defused_unless_kept_by_an_option() {
    let folder = tempfile::tempdir().unwrap();
    let bytes = Part10::new(EXPLICIT)
        .short(0x0010_0010, b"PN", b"=cmd|' /C'!A0 ")
        .short(0x0010_4000, b"LT", b"@SUM(A1)")
        .short(0x0018_0050, b"DS", b"-1.5")
        .short(0x0020_0037, b"DS", b"-1\\+0.5e-3\\0")
        .0;
    std::fs::write(folder.path().join("=a.dcm"), bytes).unwrap();
    let table = |more: &[&str]| {
        let args: Vec<&OsStr> =
            ["dump", "=a.dcm", "--format", "csv"].iter().chain(more).map(OsStr::new).collect();
        String::from_utf8(run(folder.path(), &args, b"").0.stdout).unwrap()
    };
    let safe = table(&[]);
    assert!(safe.contains("'=cmd|' /C'!A0") && safe.contains(",'@SUM(A1)"), "{safe}");
    assert!(safe.contains(",-1.5\n") && safe.contains(",-1\\+0.5e-3\\0\n"), "{safe}");
    assert!(safe.lines().skip(1).all(|line| line.starts_with("'=a.dcm,")), "{safe}");
    let kept = table(&["--keep-formulas"]);
    assert!(kept.contains(",=cmd|' /C'!A0") && kept.contains(",@SUM(A1)"), "{kept}");
}
