//! Hostile text in everything that a peer can write, through every command that talks to a peer.

use super::{HOSTILE, Place, SOFT, even, file, is_escaped, run};
use dicom_map_net::association::{Timing, own_user_info};
use dicom_map_net::dimse::{Command, Status, SubOperations, field};
use dicom_map_net::driver::session::{Incoming, Session};
use dicom_map_net::driver::{Stop, Stream};
use dicom_map_net::pdu::{self, AssociateRq, ProposedContext};
use dicom_map_net::uids;
use std::ffi::OsStr;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::time::Duration;

const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
/// Control characters that a misbehaving peer can put into an AE title or UID.
const TITLE: &str = "\x1B[2J\x07\nX";

/// The data set of a file.
fn data_set(file: &[u8]) -> Vec<u8> {
    let meta_bytes = u32::from_le_bytes(*file[140..].first_chunk().unwrap()) as usize;
    file[144 + meta_bytes..].to_vec()
}

/// A peer that answers everything with a failure and a hostile comment; queries with hostile
/// answers, and C-GET with objects of hostile names, too.
fn peer() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for socket in listener.incoming().flatten() {
            std::thread::spawn(move || serve(socket));
        }
    });
    port
}

fn serve(socket: TcpStream) -> Option<()> {
    let stream = Stream::Plain(socket);
    let mut session = Session::listen(stream, Timing::default(), Stop::default()).ok()?;
    session.accept(&mut |_, proposed| proposed.first().cloned()).ok()?;
    loop {
        let (id, request) = match session.receive().ok()? {
            Incoming::Command(id, request) => (id, request),
            _ => return None,
        };
        if request.has_data {
            session.skip().ok()?;
        }
        if request.is_response() {
            continue;
        }
        match request.field {
            field::FIND_RQ => {
                let mut pending = request.answer(Status::PENDING);
                pending.has_data = true;
                let data = data_set(&file("ISO_IR 192", HOSTILE));
                session.send(id, &pending, Some(&data)).ok()?;
            }
            field::GET_RQ => {
                let mut store = Command::request(field::STORE_RQ, 9, CT);
                (store.sop_instance, store.has_data) = (format!("1.2{TITLE}"), true);
                let contexts = session.association().contexts();
                let of_class = contexts.iter().find(|it| it.abstract_syntax == CT).map(|it| it.id);
                session.send(of_class?, &store, Some(b"")).ok()?;
                let Incoming::Command(..) = session.receive().ok()? else { return None };
            }
            _ => {}
        }
        let mut answer = request.answer(Status::OUT_OF_RESOURCES);
        answer.error_comment = format!("no {TITLE}\x7F\x1B]0;x");
        if matches!(request.field, field::GET_RQ | field::MOVE_RQ) {
            answer.sub_operations = Some(SubOperations { failed: 1, ..SubOperations::default() });
        }
        session.send(id, &answer, None).ok()?;
    }
}

/// A command that serves until it is stopped, and its output.
struct Serving {
    child: Child,
    lines: BufReader<std::process::ChildStdout>,
    port: u16,
}

impl Serving {
    fn start(place: &Place, args: &[&str]) -> Serving {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_dicom-map"))
            .args(args)
            .current_dir(place.folder.path())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap());
        let mut line = String::new();
        lines.read_line(&mut line).unwrap();
        let digits = |it: char| !it.is_ascii_digit();
        let port = line.trim_end_matches(digits).rsplit(digits).next().unwrap().parse().unwrap();
        Serving { child, lines, port }
    }

    /// Stops it. Returns all of its output, which must contain nothing hostile.
    fn said(mut self) -> String {
        let pid = self.child.id().to_string();
        std::process::Command::new("kill").arg(pid).status().unwrap();
        let mut said = String::new();
        self.lines.read_to_string(&mut said).unwrap();
        self.child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        self.child.wait().unwrap();
        assert_eq!(super::hidden(&said, false), None);
        said
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Opens an association with invalid titles, and sends an object with an invalid UID.
fn hostile_caller(port: u16) {
    let context = |id, class: &str| ProposedContext {
        id,
        abstract_syntax: class.into(),
        transfer_syntaxes: vec![uids::EXPLICIT_LE.into(), format!("1.2{TITLE}")],
    };
    let mut user = own_user_info();
    user.implementation_version = TITLE.into();
    let request = AssociateRq {
        protocol_version: 1,
        called: TITLE.into(),
        calling: TITLE.into(),
        application_context: uids::APPLICATION_CONTEXT.into(),
        contexts: vec![context(1, CT), context(3, &format!("1.3{TITLE}"))],
        user,
    };
    let mut socket = TcpStream::connect(("127.0.0.1", port)).unwrap();
    socket.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    socket.write_all(&pdu::associate_rq(&request).unwrap()).unwrap();
    read_pdu(&mut socket);
    let mut store = Command::request(field::STORE_RQ, 1, CT);
    (store.sop_instance, store.has_data) = (format!("1.2{TITLE}"), true);
    for (is_command, bytes) in
        [(true, store.to_bytes().unwrap()), (false, data_set(&file("", HOSTILE)))]
    {
        let header = pdu::data_header(1, is_command, true, bytes.len() as u32);
        socket.write_all(&[&header[..], &bytes].concat()).unwrap();
    }
    read_pdu(&mut socket);
    socket.write_all(TITLE.as_bytes()).unwrap();
}

fn read_pdu(socket: &mut TcpStream) {
    let mut header = [0; 6];
    socket.read_exact(&mut header).unwrap();
    let mut body = vec![0; u32::from_be_bytes(*header.last_chunk().unwrap()) as usize];
    socket.read_exact(&mut body).unwrap();
}

#[test]
fn nothing_hostile_of_peers_reaches_any_output() {
    let place = Place { folder: tempfile::tempdir().unwrap() };
    let name = format!("{SOFT}.dcm");
    let object = dicom_map_test_support::part10::Part10::new(uids::EXPLICIT_LE)
        .short(0x0008_0016, b"UI", &even(CT))
        .short(0x0008_0018, b"UI", b"1.2\x1B[2J\n")
        .short(0x0010_0010, b"PN", &even(HOSTILE));
    place.write(&name, &object.0);
    let (missing, text) = (format!("missing{SOFT}"), format!("text{SOFT}"));
    place.write(&text, TITLE.as_bytes());
    let port = peer();
    let capture = format!("capture{SOFT}");
    let address = format!("PEER@127.0.0.1:{port}");
    let proxy =
        Serving::start(&place, &["scpproxy", &address, "-p", "0", "-v", "--capture", &capture]);
    let address = format!("PEER@127.0.0.1:{}", proxy.port);
    let address = address.as_str();
    // Each case shows hostile text, and ends with this status.
    let cases: Vec<(Vec<&str>, i32)> = vec![
        (vec!["echoscu", address], 1),
        (vec!["findscu", address, "-k", "PatientName"], 1),
        (vec!["findscu", address, "-k", "PatientName", "--color", "always"], 1),
        (vec!["findscu", address, "-k", "PatientName", "--out-dir", "answers"], 1),
        (vec!["movescu", address, "-k", "StudyInstanceUID=1", "--destination", "X"], 1),
        (vec!["getscu", address, "-k", "StudyInstanceUID=1", "--sop-class", CT], 1),
        (vec!["storescu", address, &name], 1),
        (vec!["storescu", address, &name, &text, "--report", "report.csv"], 1),
        (vec!["storescu", address, "-r", ".", "--report", "folder.csv"], 1),
        // Errors of the command line.
        (vec!["echoscu", SOFT], 2),
        (vec!["echoscu", "127.0.0.1", SOFT], 2),
        (vec!["echoscu", address, "-aec", SOFT], 2),
        (vec!["echoscu", address, "--tls-ca", &text], 2),
        (vec!["echoscu", address, "--user", "x", "--password-file", &missing], 2),
        (vec!["findscu", address, "-k", "Name\u{9B}\u{202E}"], 2),
        (vec!["findscu", address, "--query", &missing], 2),
        (vec!["findscu", address, "--query", &text], 2),
        (vec!["findscu", address, "-L", SOFT, "-k", "PatientID"], 2),
        (vec!["getscu", address, "-k", "PatientID=1", "--sop-class", SOFT], 2),
        (vec!["movescu", address, "-k", "PatientID=1", "--destination", SOFT], 2),
        (vec!["movescu", address, "-k", "PatientID=1", "--receive", "0", "--bind", SOFT], 2),
        (vec!["storescu", address, &missing], 2),
        (vec!["storescu", address, &name, "--report", &text], 2),
        (vec!["storescu", address, "--from-list", &missing], 2),
        (vec!["storescp", "-p", "0", "--layout", SOFT], 2),
        (vec!["storescp", "-p", "0", "--accept", SOFT], 2),
        (vec!["storescp", "-p", "0", "--bind", SOFT], 2),
        (vec!["storescp", "-p", "0", "-o", &text], 2),
        (vec!["scpproxy", SOFT], 2),
        (vec!["scpproxy", "--print", &text], 2),
        (vec!["scpproxy", "--print", &missing], 2),
    ];
    let mut findings = Vec::new();
    for more in [&[][..], &["--json"]] {
        for (args, expected) in &cases {
            let _ = std::fs::remove_file(place.path("report.csv"));
            let _ = std::fs::remove_file(place.path("folder.csv"));
            let _ = std::fs::remove_dir_all(place.path("answers"));
            let args: Vec<&OsStr> = args.iter().chain(more).map(OsStr::new).collect();
            let (output, said) = run(place.folder.path(), &args, b"");
            if output.status.code() != Some(*expected)
                || !(is_escaped(&said) || said.contains("200b"))
            {
                findings.push(format!("{args:?}: {:?}: {said}", output.status.code()));
            }
            if args.contains(&OsStr::new("report.csv")) {
                let report = std::fs::read_to_string(place.path("report.csv")).unwrap();
                assert_eq!(super::hidden(&report, false), None);
                assert!(is_escaped(&report), "{report}");
            }
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    hostile_caller(proxy.port);
    let said = proxy.said();
    for words in ["A-ASSOCIATE-RQ", "Patient's Name", "C-GET-RSP", "status A700"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(is_escaped(&said), "{said}");
    let args = ["scpproxy", "--verbose", "--print", &capture].map(OsStr::new);
    let (output, printed) = run(place.folder.path(), &args, b"");
    assert_eq!(output.status.code(), Some(0), "{printed}");
    assert!(is_escaped(&printed) && printed.contains("C-GET-RSP"), "{printed}");
    // A server that is called by peers with hostile names.
    for more in [&[][..], &["--aet", "STORE"], &["--layout", "{PatientName}"]] {
        let server = Serving::start(&place, &[&["storescp", "-p", "0", "-o", "in"], more].concat());
        if more.contains(&"STORE") {
            let refused = std::panic::catch_unwind(|| hostile_caller(server.port));
            assert!(refused.is_err());
        } else {
            hostile_caller(server.port);
        }
        let address = format!("STORE@127.0.0.1:{}", server.port);
        let args = ["storescu", &address, &name].map(OsStr::new);
        let (output, _) = run(place.folder.path(), &args, b"");
        assert_eq!(output.status.code(), Some(1));
        let said = server.said();
        assert!(said.contains("u001b"), "{said}");
        for line in said.lines().filter(|line| line.starts_with('{')) {
            let _: serde_json::Value = serde_json::from_str(line).unwrap();
        }
    }
}
