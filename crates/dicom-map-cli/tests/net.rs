//! The network commands, with each other and alone.
#![cfg(all(feature = "net", unix))]
#![allow(clippy::unwrap_used, clippy::panic)]

use dicom_map_dataset::DataSet;
use dicom_map_net::dimse::Status;
use dicom_map_net::query;
use dicom_map_net::scp::{Answers, Handler, Operation, Server, ServerOptions};
use dicom_map_test_support::part10::{EXPLICIT, Part10};
use serde_json::Value;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

fn dicom_map() -> Command {
    Command::new(env!("CARGO_BIN_EXE_dicom-map"))
}

fn run(arguments: &[&str]) -> Output {
    dicom_map().args(arguments).output().unwrap()
}

fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A CT image.
fn image(folder: &Path, instance: &str, pixel_bytes: usize) -> PathBuf {
    let pad = |text: &str| {
        let mut bytes = text.as_bytes().to_vec();
        bytes.resize(bytes.len().next_multiple_of(2), 0);
        bytes
    };
    let file = Part10::new(EXPLICIT)
        .short(0x0008_0016, b"UI", &pad("1.2.840.10008.5.1.4.1.1.2"))
        .short(0x0008_0018, b"UI", &pad(instance))
        .short(0x0010_0010, b"PN", b"Doe^Jane")
        .short(0x0010_0020, b"LO", b"42")
        .long(0x7FE0_0010, b"OW", &vec![7; pixel_bytes]);
    let path = folder.join(format!("{}.in", instance.replace(['/', '.'], "_")));
    fs::write(&path, file.0).unwrap();
    path
}

/// A command that serves, and its output.
struct Serving {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
    port: u16,
}

impl Serving {
    fn storescp(folder: &Path, options: &[&str]) -> Serving {
        let mut command = dicom_map();
        command.args(["storescp", "-p", "0", "-o"]).arg(folder).args(options);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        let listening: Value = serde_json::from_str(&line).unwrap();
        let port = listening["port"].as_u64().unwrap() as u16;
        Serving { child, lines, port }
    }

    fn address(&self) -> String {
        format!("STORE@127.0.0.1:{}", self.port)
    }

    fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args([name, &pid]).status().unwrap().success());
    }

    /// Stops it; returns its status and events.
    fn end(mut self, signal: &str) -> (Option<i32>, Vec<Value>) {
        self.signal(signal);
        let mut rest = String::new();
        self.lines.read_to_string(&mut rest).unwrap();
        let events = rest.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        (self.child.wait().unwrap().code(), events)
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn files_are_sent_received_and_reported() {
    let root = tempfile::tempdir().unwrap();
    let (from, to) = (root.path().join("from"), root.path().join("to"));
    fs::create_dir_all(from.join("inner")).unwrap();
    image(&from, "1.2.1", 100);
    image(&from.join("inner"), "1.2.2", 300_000);
    fs::write(from.join("notes.txt"), "no DICOM").unwrap();
    let server =
        Serving::storescp(&to, &["--layout", "{PatientID}", "--on-stored", "touch {}.seen"]);
    let address = server.address();
    let report = root.path().join("sent.csv");
    let sent = run(&[
        "storescu",
        "-r",
        &address,
        from.to_str().unwrap(),
        "--report",
        report.to_str().unwrap(),
        "-c",
        "2",
    ]);
    assert_eq!(code(&sent), 0, "{}", said(&sent));
    assert!(sent.stdout.is_empty());
    assert!(
        said(&sent).contains("stored 2 files, 0 not")
            && said(&sent).contains("1 files are not DICOM files")
    );
    let rows = fs::read_to_string(&report).unwrap();
    assert_eq!(
        (rows.lines().count(), rows.matches(",stored,0000,success").count()),
        (4, 2),
        "{rows}"
    );
    // An existing report stays.
    let again =
        run(&["storescu", &address, from.to_str().unwrap(), "--report", report.to_str().unwrap()]);
    assert_eq!(code(&again), 2);
    let listed = format!("{}\n", from.join("1_2_1.in").display());
    let list = root.path().join("list");
    fs::write(&list, listed).unwrap();
    // The options as other toolkits spell them.
    let port = server.port.to_string();
    let sent = run(&[
        "storescu",
        "127.0.0.1",
        &port,
        "-aet",
        "ME",
        "-aec",
        "STORE",
        "--from-list",
        list.to_str().unwrap(),
        "--json",
    ]);
    assert_eq!(code(&sent), 0, "{}", said(&sent));
    let line: Value = serde_json::from_slice(&sent.stdout).unwrap();
    assert_eq!((&line["outcome"], &line["status"]), (&"stored".into(), &"0000".into()));
    let (status, events) = server.end("-TERM");
    assert_eq!(status, Some(0));
    let stored = events.iter().filter(|it| it["event"] == "stored").count();
    assert_eq!(stored, 3, "{events:?}");
    assert!(events.iter().any(|it| it["event"] == "released" && it["calling"] == "ME"));
    let original = fs::read(from.join("inner/1_2_2.in")).unwrap();
    assert!(
        fs::read(to.join("42/1.2.2.dcm")).unwrap().ends_with(&original[original.len() - 300_000..])
    );
    // The program of `--on-stored` has run for it.
    assert!(to.join("42/1.2.2.dcm.seen").is_file());
}

#[test]
fn the_exit_status_tells_the_truth() {
    let root = tempfile::tempdir().unwrap();
    let file = image(root.path(), "1.2.3", 10);
    let evil = image(root.path(), "../x", 10);
    let (file, evil) = (file.to_str().unwrap(), evil.to_str().unwrap());
    let server = Serving::storescp(
        &root.path().join("to"),
        &["--aet", "STORE", "--accept", "CTImageStorage"],
    );
    let address = server.address();
    let other = format!("OTHER@127.0.0.1:{}", server.port);
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let nobody = format!("X@127.0.0.1:{closed}");
    // A server that does not speak DICOM.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let babel = format!("X@{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for socket in listener.incoming().flatten() {
            let mut socket = socket;
            let _ = socket.write_all(b"\x1b[2J SSH-2.0\r\n");
        }
    });
    let missing = root.path().join("none.dcm");
    let cases: [(&[&str], i32, &str); 22] = [
        (&["echoscu", &address], 0, ""),
        (&["echoscu", &nobody], 3, "no connection"),
        (&["echoscu", &other], 4, "called AE title not recognized"),
        (&["echoscu", &babel], 1, "expected a DICOM PDU"),
        (&["echoscu", "nowhere"], 2, "AET@host:port"),
        (&["echoscu", "127.0.0.1", "99999"], 2, "AET@host:port"),
        (&["echoscu", &address, "-aec", "SEVENTEENLETTERS_"], 2, "16"),
        (&["echoscu", &address, "--tls-ca", file], 2, "found no certificate"),
        (&["storescu", &address, file], 0, "stored 1 files, 0 not"),
        (&["storescu", &address, evil, file], 1, "0117"),
        // If one of the files is missing, nothing is sent.
        (&["storescu", &address, missing.to_str().unwrap()], 2, "none.dcm"),
        (&["storescu", &address, file, missing.to_str().unwrap()], 2, "none.dcm"),
        (&["storescu", "/nonexistent"], 2, "/nonexistent"),
        (&["storescu", &address, root.path().to_str().unwrap()], 1, "0117"),
        (&["storescu", &nobody, file], 3, "no connection"),
        (&["storescu", &other, file], 4, "called AE title"),
        (&["storescu", &address], 2, "no files to send"),
        (&["findscu", &address, "-k", "PatientName=x*"], 4, "no presentation context"),
        (&["findscu", &address, "-k", "NoSuchKeyword"], 2, "NoSuchKeyword"),
        (&["movescu", &address, "-M", "worklist", "-k", "PatientID"], 2, "worklist"),
        (&["getscu", &address, "-k", "PatientID=1", "--sop-class", "x"], 2, "CTImageStorage"),
        (&["scpproxy", "--print", file], 2, "no capture"),
    ];
    for (arguments, expected, words) in cases {
        let output = run(arguments);
        let said = said(&output);
        assert_eq!(code(&output), expected, "{arguments:?}: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
        assert!(!said.contains('\u{1b}'), "{arguments:?}: {said:?}");
    }
    // In JSON as well.
    let output = run(&["--json", "echoscu", &nobody]);
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!((code(&output), &error["error"]), (3, &"no_connection".into()));
}

#[test]
fn listening_for_others_without_tls_warns() {
    let root = tempfile::tempdir().unwrap();
    let file = image(root.path(), "1.2.3", 10);
    let server = Serving::storescp(&root.path().join("to"), &[]);
    let address = server.address();
    // The server does not support storage commitment; this tests who can reach the commitment port.
    let arguments =
        ["storescu", &address, file.to_str().unwrap(), "--commit", "--commit-port", "0"];
    let output = run(&arguments);
    assert_eq!(code(&output), 4, "{}", said(&output));
    assert!(!said(&output).contains("warning"), "{}", said(&output));
    let output = run(&[&arguments[..], &["--bind", "0.0.0.0"]].concat());
    assert_eq!(code(&output), 4, "{}", said(&output));
    assert!(said(&output).contains("warning: listening on 0.0.0.0:"), "{}", said(&output));
    let asks =
        ["movescu", &address, "-k", "PatientID=1", "--receive", "0", "--bind", "0.0.0.0", "-o"];
    let output = run(&[&asks[..], &[root.path().to_str().unwrap()]].concat());
    assert!(said(&output).contains("warning: listening on 0.0.0.0:"), "{}", said(&output));
    assert_eq!(code(&run(&["storescu", &address, "x", "--bind", "0.0.0.0"])), 2);
}

#[test]
fn the_next_server_removes_what_a_killed_one_left() {
    let root = tempfile::tempdir().unwrap();
    let to = root.path().join("to");
    let incoming = to.join(".incoming");
    let files =
        || fs::read_dir(&incoming).unwrap().flatten().filter(|it| it.file_name() != "lock").count();
    for (signal, is_stored) in [("-KILL", false), ("-TERM", true)] {
        let server = Serving::storescp(&to, &[]);
        assert_eq!(files(), 0);
        let path = image(root.path(), "1.2.7", 40_000_000);
        // A sender that is stopped in the middle of its object.
        let mut sender = dicom_map();
        let mut sender = sender
            .args(["storescu", &server.address(), "--retries", "0"])
            .arg(&path)
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let begun = Instant::now();
        while files() == 0 && !to.join("1.2.7.dcm").exists() {
            assert!(begun.elapsed() < Duration::from_secs(20));
            std::thread::sleep(Duration::from_millis(1));
        }
        let pid = sender.id().to_string();
        Command::new("kill").args(["-STOP", &pid]).status().unwrap();
        let was_in_the_making = files() == 1;
        if signal == "-KILL" {
            let _ = server.end(signal);
            Command::new("kill").args(["-CONT", &pid]).status().unwrap();
            let status = sender.wait().unwrap();
            assert!(!was_in_the_making || !status.success());
        } else {
            server.signal(signal);
            std::thread::sleep(Duration::from_millis(300));
            Command::new("kill").args(["-CONT", &pid]).status().unwrap();
            assert!(sender.wait().unwrap().success());
            let (status, _) = server.end("-0");
            assert_eq!(status, Some(0));
        }
        assert!(was_in_the_making, "the object was sent before the sender could be stopped");
        assert_eq!(to.join("1.2.7.dcm").exists(), is_stored);
    }
}

/// Answers with this many patients.
struct Finder(usize);

impl Handler for Finder {
    fn transfer_syntax(&self, _class: &str, proposed: &[String]) -> Option<String> {
        proposed.first().cloned()
    }

    fn find(
        &self,
        _operation: &Operation<'_>,
        _identifier: &DataSet,
        answers: &mut dyn Answers,
    ) -> Result<Status, dicom_map::Error> {
        let mut answer = DataSet::new();
        query::set_key(&mut answer, "PatientName", "Doe^Jane")?;
        for _ in 0..self.0 {
            if !answers.send(&answer)? {
                break;
            }
        }
        Ok(Status::SUCCESS)
    }
}

#[test]
fn answers_to_a_pipe_closed_early_end_quietly() {
    let server = Server::start("127.0.0.1:0", ServerOptions::default(), Finder(3000)).unwrap();
    let address = format!("FIND@127.0.0.1:{}", server.port());
    let mut child = dicom_map()
        .args(["--json", "findscu", &address, "-k", "PatientName"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((said(&output), code(&output)), (String::new(), 0));
}

#[test]
fn a_proxy_shows_and_captures_what_it_relays() {
    let root = tempfile::tempdir().unwrap();
    let file = image(root.path(), "1.2.3", 100_000);
    let server = Serving::storescp(&root.path().join("to"), &[]);
    let capture = root.path().join("talk.dmc");
    let mut proxy = dicom_map()
        .args(["scpproxy", &server.address(), "-p", "0", "--verbose", "--capture"])
        .arg(&capture)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(proxy.stdout.take().unwrap());
    let mut first = String::new();
    lines.read_line(&mut first).unwrap();
    let place = first.trim().rsplit(' ').next().unwrap().to_string();
    let sent = run(&["storescu", &format!("STORE@{place}"), file.to_str().unwrap()]);
    assert_eq!(code(&sent), 0, "{}", said(&sent));
    Command::new("kill").arg(proxy.id().to_string()).status().unwrap();
    let mut shown = String::new();
    lines.read_to_string(&mut shown).unwrap();
    proxy.wait().unwrap();
    for words in [
        "A-ASSOCIATE-RQ DICOM-MAP calls STORE",
        "CT Image Storage",
        "C-STORE-RQ message 1",
        "Patient's Name",
        "Doe^Jane",
        "status 0000",
        "A-RELEASE-RP",
    ] {
        assert!(shown.contains(words), "{words}: {shown}");
    }
    let printed = run(&["scpproxy", "--print", capture.to_str().unwrap(), "--verbose"]);
    assert_eq!(code(&printed), 0);
    let mut printed: Vec<_> = std::str::from_utf8(&printed.stdout).unwrap().lines().collect();
    let mut shown: Vec<_> = shown.lines().collect();
    printed.sort_unstable();
    shown.sort_unstable();
    assert_eq!(printed, shown);
    assert!(root.path().join("to/1.2.3.dcm").exists());
}

#[test]
fn every_command_of_the_guide_runs() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("folder")).unwrap();
    fs::rename(image(root.path(), "1.2.3", 10), root.path().join("scan.dcm")).unwrap();
    image(&root.path().join("folder"), "1.2.4", 10);
    let server = Serving::storescp(&root.path().join("to"), &[]);
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/network.md");
    let guide = fs::read_to_string(guide).unwrap();
    let rows = guide.lines().filter_map(|line| line.split_once("`dicom-map ")?.1.split_once('`'));
    let mut count = 0;
    for (words, _) in rows {
        count += 1;
        let is_server = words.starts_with("storescp") || words.contains(" -p 11120");
        let words = words
            .replace("PACS@127.0.0.1:11112", &server.address())
            .replace("-p 11112", "-p 0")
            .replace("-p 11120", "-p 0")
            .replace("--receive 11113", "--receive 0");
        let shell = format!("exec \"$0\" {words}");
        let mut child = Command::new("sh")
            .args(["-c", &shell, env!("CARGO_BIN_EXE_dicom-map")])
            .current_dir(root.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if is_server {
            let mut line = String::new();
            BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
            assert!(line.contains("listening"), "{words}: {line}");
            Command::new("kill").arg(child.id().to_string()).status().unwrap();
        }
        let output = child.wait_with_output().unwrap();
        // A storage server does not answer queries.
        let asks = ["findscu", "getscu", "movescu"].iter().any(|it| words.starts_with(it));
        assert_eq!(code(&output), if asks { 4 } else { 0 }, "{words}: {}", said(&output));
    }
    assert_eq!(count, 10);
    // The event that the guide shows has the right fields.
    let (_, event) = guide.split_once("```json\n").unwrap();
    let event: Value = serde_json::from_str(event.lines().next().unwrap()).unwrap();
    let fields = |event: &Value| event.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    let (_, events) = server.end("-TERM");
    let stored = events.iter().find(|it| it["event"] == "stored").unwrap();
    assert_eq!(fields(&event), fields(stored));
}

#[test]
fn every_option_in_the_guide_exists() {
    let guide = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/network.md");
    let guide = fs::read_to_string(guide).unwrap();
    let commands = ["echoscu", "findscu", "movescu", "getscu", "storescu", "storescp", "scpproxy"];
    let helps: String = commands
        .iter()
        .map(|command| String::from_utf8(run(&[command, "--help"]).stdout).unwrap())
        .collect();
    let is_of_name = |it: char| it.is_ascii_lowercase() || it == '-';
    let known: Vec<&str> = helps.split(|it| !is_of_name(it)).collect();
    let mut count = 0;
    for code in guide.split('`').skip(1).step_by(2).filter(|code| !code.contains("cargo")) {
        for option in code.split(|it| !is_of_name(it)).filter(|it| it.starts_with("--")) {
            assert!(option == "--" || known.contains(&option), "{option} in {code}");
            count += 1;
        }
    }
    assert!(count > 30, "{count}");
}

#[cfg(feature = "pixel")]
#[test]
fn unaccepted_objects_are_converted_only_on_request() {
    let root = tempfile::tempdir().unwrap();
    let number = |value: u16| value.to_le_bytes();
    let file = Part10::new(EXPLICIT)
        .short(0x0008_0016, b"UI", b"1.2.840.10008.5.1.4.1.1.7\0")
        .short(0x0008_0018, b"UI", b"1.2.6\0")
        .short(0x0028_0002, b"US", &number(1))
        .short(0x0028_0004, b"CS", b"MONOCHROME2 ")
        .short(0x0028_0010, b"US", &number(2))
        .short(0x0028_0011, b"US", &number(2))
        .short(0x0028_0100, b"US", &number(8))
        .short(0x0028_0101, b"US", &number(8))
        .short(0x0028_0102, b"US", &number(7))
        .short(0x0028_0103, b"US", &number(0))
        .long(0x7FE0_0010, b"OB", &[1, 2, 3, 4]);
    let path = root.path().join("sc.dcm");
    fs::write(&path, file.0).unwrap();
    let to = root.path().join("to");
    let server = Serving::storescp(&to, &["--accept-syntax", "1.2.840.10008.1.2"]);
    let sent = run(&["storescu", &server.address(), path.to_str().unwrap()]);
    assert_eq!(code(&sent), 4, "{}", said(&sent));
    let sent = run(&["storescu", &server.address(), path.to_str().unwrap(), "--transcode"]);
    assert_eq!(code(&sent), 0, "{}", said(&sent));
    let stored = fs::read(to.join("1.2.6.dcm")).unwrap();
    assert!(stored.ends_with(b"\xE0\x7F\x10\0\x04\0\0\0\x01\x02\x03\x04"));
}
