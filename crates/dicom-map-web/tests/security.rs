//! Raw requests to the server: requests that must be refused are, within limits, and the server
//! answers afterwards.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use dicom_map_test_support::part10::*;
use dicom_map_web::{Options, Server, limits};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::time::{Duration, Instant};

struct Running {
    port: u16,
    token: String,
    folder: tempfile::TempDir,
    /// Beside the folder, not in it.
    outside: tempfile::TempDir,
}

fn file(name: &[u8]) -> Vec<u8> {
    let item =
        fragment(|it| it.implicit(ITEM, &fragment(|it| it.short(0x0008_0100, b"SH", b"IN"))));
    Part10::new(EXPLICIT)
        .short(0x0009_0010, b"LO", b"GEMS_IDEN_01")
        .short(0x0009_1001, b"LO", b"<script>alert(1)</script>\x1B[2J ")
        .short(0x0010_0010, b"PN", name)
        .long(0x0040_A168, b"SQ", &item)
        .0
}

/// Starts a server for a folder with a file, and links out of it.
fn run() -> Running {
    let (folder, outside) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    std::fs::create_dir(folder.path().join("a")).unwrap();
    std::fs::write(folder.path().join("a/inside.dcm"), file(b"Inside")).unwrap();
    std::fs::write(outside.path().join("secret.dcm"), file(b"Secret")).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::symlink;
        symlink(outside.path().join("secret.dcm"), folder.path().join("link.dcm")).unwrap();
        symlink(outside.path(), folder.path().join("out")).unwrap();
    }
    let folders = vec![folder.path().to_path_buf()];
    let server = Server::bind(Options { folders, ..Options::default() }).unwrap();
    let (port, token) = (server.port(), server.token().to_string());
    assert_eq!(server.address(), format!("http://127.0.0.1:{port}/?token={token}"));
    assert!(token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit()));
    std::thread::spawn(move || server.run());
    Running { port, token, folder, outside }
}

struct Answer {
    status: u16,
    head: String,
    body: String,
}

impl Running {
    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
        stream
    }

    /// Sends these bytes and reads to the end.
    fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        let _ = stream.write_all(request);
        answer(&mut stream)
    }

    /// Sends a request as a program does: with `Host`, and these headers.
    fn send(&self, line: &str, headers: &str, body: &[u8]) -> Answer {
        let mut request =
            format!("{line} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{headers}", self.port).into_bytes();
        if !body.is_empty() {
            request.extend(format!("Content-Length: {}\r\n", body.len()).bytes());
        }
        request.extend(b"\r\n");
        request.extend(body);
        self.raw(&request)
    }

    fn bearer(&self) -> String {
        format!("Authorization: Bearer {}\r\n", self.token)
    }

    fn ask(&self, line: &str) -> Answer {
        self.send(line, &self.bearer(), b"")
    }

    fn lives(&self) {
        let found = self.ask("GET /api/search?q=PatientName&limit=1");
        assert_eq!(found.status, 200, "{}", found.body);
        assert!(found.body.contains("(0010,0010)"), "{}", found.body);
    }
}

fn answer(stream: &mut TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    let text = String::from_utf8_lossy(&bytes).into_owned();
    let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
    let status = head.split(' ').nth(1).and_then(|code| code.parse().ok()).unwrap_or(0);
    Answer { status, head: head.to_string(), body: body.to_string() }
}

fn encoded(path: &Path) -> String {
    path.to_str().unwrap().replace('/', "%2F")
}

#[test]
fn only_requests_with_the_token_are_answered() {
    let server = run();
    let (port, token) = (server.port, &server.token);
    for path in ["/", "/files", "/assets/common.js", "/api/info", "/api/files", "/none"] {
        let refused = server.send(&format!("GET {path}"), "", b"");
        assert_eq!(refused.status, 401, "{path}");
        assert!(!refused.body.contains(token.as_str()));
    }
    for headers in [
        "Authorization: Bearer \r\n".to_string(),
        "Authorization: Bearer 0123456789abcdef0123456789abcdef\r\n".to_string(),
        format!("Authorization: Basic {token}\r\n"),
        format!("Cookie: dicom_map_{port}=0\r\n"),
        format!("Cookie: dicom_map_{}={token}\r\n", port.wrapping_add(1)),
        format!("Cookie: dicom_map_{port}={}\r\n", &token[1..]),
    ] {
        assert_eq!(server.send("GET /api/info", &headers, b"").status, 401, "{headers}");
    }
    assert_eq!(server.send("GET /?token=0", "", b"").status, 401);
    assert_eq!(server.send(&format!("GET /api/info?token={token}"), "", b"").status, 401);

    // The token becomes a cookie, and leaves the address.
    let begun = server.send(&format!("GET /?token={token}"), "Sec-Fetch-Site: none\r\n", b"");
    assert_eq!(begun.status, 303);
    assert!(begun.head.contains("\r\nLocation: /\r\n"));
    let cookie = format!("Set-Cookie: dicom_map_{port}={token}; HttpOnly; SameSite=Strict; Path=/");
    assert!(begun.head.contains(&cookie), "{}", begun.head);
    let cookie = format!("Cookie: other=1; dicom_map_{port}={token}\r\n");
    let page = server.send("GET /", &cookie, b"");
    assert_eq!(page.status, 200);
    for header in [
        "Content-Security-Policy: default-src 'self';",
        "X-Content-Type-Options: nosniff",
        "Referrer-Policy: no-referrer",
        "Cache-Control: no-store",
    ] {
        assert!(page.head.contains(header), "{header}");
    }
    assert!(!page.head.contains("Access-Control"));
    assert!(!page.body.contains("<style") && !page.body.contains("onclick"));
    // A browser sends the origin of a change.
    let post = |headers: &str| server.send("POST /api/upload?name=x", headers, &file(b"A")).status;
    assert_eq!(post(&cookie), 403);
    assert_eq!(post(&format!("{cookie}Origin: http://127.0.0.1:{port}\r\n")), 200);
    assert_eq!(post(&server.bearer()), 200);
    server.lives();
}

#[test]
fn other_hosts_and_pages_are_refused() {
    let server = run();
    let (port, bearer) = (server.port, server.bearer());
    let host = |host: &str| {
        server.raw(format!("GET /api/info HTTP/1.1\r\n{host}{bearer}\r\n").as_bytes()).status
    };
    assert_eq!(host(&format!("Host: localhost:{port}\r\n")), 200);
    for other in [
        String::new(),
        "Host: 127.0.0.1\r\n".into(),
        "Host: evil.example\r\n".into(),
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: 127.0.0.1:{port}.evil.example\r\n"),
        format!("Host: 127.0.0.1:{}\r\n", port ^ 1),
    ] {
        assert_eq!(host(&other), 421, "{other}");
    }
    for header in [
        "Origin: http://evil.example".to_string(),
        "Origin: null".into(),
        format!("Origin: https://127.0.0.1:{port}"),
        format!("Origin: http://127.0.0.1:{}", port ^ 1),
        "Sec-Fetch-Site: cross-site".into(),
        "Sec-Fetch-Site: same-site".into(),
    ] {
        let refused = server.send("GET /api/info", &format!("{bearer}{header}\r\n"), b"");
        assert_eq!(refused.status, 403, "{header}");
        let begin = format!("GET /?token={}", server.token);
        assert_eq!(server.send(&begin, &format!("{header}\r\n"), b"").status, 403, "{header}");
    }
    // A GET changes nothing, and a change needs POST.
    for line in ["GET /api/upload", "GET /api/forget?file=1", "POST /api/info", "DELETE /api/files"]
    {
        assert_eq!(server.ask(line).status, 405, "{line}");
    }
    assert_eq!(server.ask("GET /api/none").status, 404);
    assert_eq!(server.ask("GET /../../etc/passwd").status, 404);
    server.lives();
}

#[test]
fn nothing_outside_of_the_folder_is_opened() {
    let server = run();
    let open = |path: &str| server.ask(&format!("POST /api/open?folder=0&path={path}"));
    assert_eq!(open("a%2Finside.dcm").status, 200);
    let whole = encoded(&server.folder.path().join("a/inside.dcm"));
    assert_eq!(open(&whole).status, 200);
    let secret = encoded(&server.outside.path().join("secret.dcm"));
    for path in [
        "..%2Fsecret.dcm",
        "a%2F..%2F..%2Fsecret.dcm",
        "%2Fetc%2Fpasswd",
        "link.dcm",
        "out%2Fsecret.dcm",
        "%2e%2e%2f",
        "a",
        "none",
        "a%2Finside.dcm%00",
        &secret,
    ] {
        let refused = open(path);
        assert!((400..500).contains(&refused.status), "{path}: {}", refused.status);
        assert!(!refused.body.contains("Secret"), "{path}");
    }
    for (path, status) in [("", 200), ("a", 200), ("..", 400), ("out", 422), ("%2F", 400)] {
        let listed = server.ask(&format!("GET /api/folder?folder=0&path={path}"));
        assert_eq!(listed.status, status, "{path}: {}", listed.body);
        assert!(!listed.body.contains("secret"), "{path}");
    }
    assert_eq!(server.ask("GET /api/folder?folder=1").status, 400);
    assert!(server.ask("GET /api/folder").body.contains(r#"{"name":"link.dcm","kind":"link"}"#));

    // A census follows no links, and counts them.
    for (path, status) in [("..", 400), ("out", 422)] {
        let refused = server.ask(&format!("POST /api/census/start?folder=0&path={path}"));
        assert_eq!(refused.status, status, "{path}: {}", refused.body);
    }
    assert_eq!(server.ask("POST /api/census/start?folder=0").status, 200);
    let deadline = Instant::now() + Duration::from_secs(30);
    let done = loop {
        let state = server.ask("GET /api/census").body;
        if state.contains(r#""is_done":true"#) || Instant::now() > deadline {
            break state;
        }
        std::thread::sleep(Duration::from_millis(20));
    };
    assert!(done.contains(r#""files":1,"#) && done.contains(r#""links":2"#), "{done}");
    for (format, has) in [("json", r#""files":1,"#), ("csv", "creator,vendor,tag")] {
        let result = server.ask(&format!("GET /api/census/result?census=1&format={format}"));
        assert!(result.status == 200 && result.body.contains(has), "{}", result.body);
        assert!(
            result.head.contains("Transfer-Encoding: chunked")
                && result.body.ends_with("0\r\n\r\n")
        );
    }
    server.lives();
}

#[test]
fn announced_lengths_beyond_the_limit_are_refused_at_once() {
    let server = run();
    let began = Instant::now();
    let ten_gigabytes = format!("{}Content-Length: 10000000000\r\n", server.bearer());
    assert_eq!(server.send("POST /api/upload?name=x", &ten_gigabytes, b"").status, 413);
    let more = format!("{}Content-Length: {}\r\n", server.bearer(), limits::MAX_UPLOAD_BYTES + 1);
    assert_eq!(server.send("POST /api/upload?name=x", &more, b"").status, 413);
    assert_eq!(server.send("POST /api/forget?file=1", &server.bearer(), b"x").status, 413);
    let chunked = format!("{}Transfer-Encoding: chunked\r\n", server.bearer());
    assert_eq!(server.send("POST /api/upload?name=x", &chunked, b"").status, 411);
    assert!(began.elapsed() < Duration::from_secs(3), "{:?}", began.elapsed());
    // Uploads in progress reserve space up to a limit; the first one here takes all of it.
    let large = format!(
        "POST /api/upload?name=x HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{}Content-Length: {}\r\n\r\n",
        server.port,
        server.bearer(),
        limits::MAX_UPLOAD_BYTES
    );
    let mut first = server.connect();
    first.write_all(large.as_bytes()).unwrap();
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(server.raw(large.as_bytes()).status, 503);
    drop(first);
    // Long heads are refused.
    let mut long = format!("GET /{} HTTP/1.1\r\n", "a".repeat(limits::MAX_HEAD_BYTES));
    assert_eq!(server.raw(long.as_bytes()).status, 431);
    long = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(limits::MAX_HEADERS + 1));
    assert_eq!(server.raw(long.as_bytes()).status, 431);
    for bytes in [&b"\x16\x03\x01\x02\x00\x01\x00\r\n\r\n"[..], b"\r\n\r\n\r\n", b"GET\r\n\r\n"] {
        assert_eq!(server.raw(bytes).status, 400, "{bytes:?}");
    }
    server.lives();
}

#[test]
fn slow_clients_are_dropped() {
    let server = run();
    let mut head = server.connect();
    head.write_all(b"GET / HTTP/1.1\r\n").unwrap();
    let mut body = server.connect();
    let upload = format!(
        "POST /api/upload?name=x HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{}Content-Length: 100000\r\n\r\n",
        server.port,
        server.bearer()
    );
    body.write_all(upload.as_bytes()).unwrap();
    let began = Instant::now();
    // A byte a second does not keep a connection alive.
    let drip = |limit: Duration, stream: &mut TcpStream| {
        stream.set_read_timeout(Some(Duration::from_millis(500))).unwrap();
        let mut piece = [0; 512];
        while began.elapsed() < limit + Duration::from_secs(5) {
            let _ = stream.write_all(b"a");
            if let Ok(count) = stream.read(&mut piece) {
                let text = String::from_utf8_lossy(&piece[..count]).into_owned();
                assert!(text.starts_with("HTTP/1.1 408"), "{text}");
                assert!(began.elapsed() >= limit - Duration::from_millis(200));
                return;
            }
        }
        panic!("still there after {:?}", began.elapsed());
    };
    drip(limits::HEAD_TIME, &mut head);
    drip(limits::GRACE_TIME, &mut body);
    server.lives();
}

#[test]
fn two_hundred_connections_that_say_nothing_do_not_stop_it() {
    /// As many can be held: those that threads answer, and those that wait for a thread.
    const MAX_HELD: usize = limits::WORKERS + limits::MAX_WAITING;
    let server = run();
    let began = Instant::now();
    let held: Vec<TcpStream> = (0..200).map(|_| server.connect()).collect();
    // The others are refused at once, while no held one has had the time to fail. Which ones they
    // are depends on how fast the threads begin.
    let mut silent: Vec<&TcpStream> = held.iter().collect();
    while silent.len() > MAX_HELD {
        assert!(began.elapsed() < limits::HEAD_TIME, "{} are not refused", silent.len());
        silent.retain(|stream| {
            stream.set_nonblocking(true).unwrap();
            let (mut stream, mut piece) = (*stream, [0; 12]);
            match stream.read(&mut piece) {
                Ok(count) => {
                    assert_eq!(String::from_utf8_lossy(&piece[..count]), "HTTP/1.1 503");
                    false
                }
                Err(error) => {
                    assert_eq!(error.kind(), std::io::ErrorKind::WouldBlock);
                    true
                }
            }
        });
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(!silent.is_empty());
    drop(held);
    let deadline = Instant::now() + 4 * limits::HEAD_TIME;
    while server.ask("GET /api/info").status != 200 {
        assert!(Instant::now() < deadline, "it no longer answers");
        std::thread::sleep(Duration::from_millis(100));
    }
    server.lives();
}

#[test]
fn files_are_kept_in_memory_and_forgotten() {
    let server = run();
    for number in 1..=limits::MAX_FILES + 1 {
        let name = format!("Name{number:03} ");
        let sent = server.send(
            &format!("POST /api/upload?name=%3Cb%3E%1B{number}"),
            &server.bearer(),
            &file(name.as_bytes()),
        );
        assert_eq!(sent.status, 200, "{}", sent.body);
        assert!(sent.body.contains(&format!(r#""file":{number},"name":"<b>\\u{{1b}}{number}""#)));
    }
    let gone = server.ask("GET /api/file?file=1");
    assert!(gone.status == 404 && gone.body.contains("forgotten"), "{}", gone.body);
    assert_eq!(server.ask("POST /api/forget?file=2").status, 200);
    assert_eq!(server.ask("GET /api/file?file=2").status, 404);
    let ask = |line: &str| {
        let answer = server.ask(line);
        assert_eq!(answer.status, 200, "{line}: {}", answer.body);
        answer.body
    };
    // Each kind of request about a file.
    let rows = ask("GET /api/nodes?file=3");
    assert!(rows.contains("GEMS_IDEN_01") && rows.contains(r#""holds":"items""#), "{rows}");
    assert!(ask("GET /api/nodes?file=3&path=(0040,A168)").contains(r#""path":"(0040,A168)[0]""#));
    assert!(ask("GET /api/nodes?file=3&path=(0040,A168)[0]").contains(r#""value":"IN""#));
    let found = ask("GET /api/find?file=3&text=full+fid&private=1");
    assert!(found.contains(r#""total":1,"#) && found.contains("Full fidelity"), "{found}");
    let value = ask("GET /api/value?file=3&path=(0009,1001)");
    assert!(value.contains("<script>alert(1)</script>") && !value.contains('\x1B'), "{value}");
    assert!(
        ask("GET /api/bytes?file=3&path=(0010,0010)&offset=4&limit=3")
            .contains(r#""hex":"303033""#)
    );
    let json = ask("GET /api/dicom-json?file=3");
    assert!(json.contains("00091001") && json.contains("Name003") && json.ends_with("0\r\n\r\n"));
    assert!(ask("GET /api/dicom-json?file=3&path=(0040,A168)[0]").contains("00080100"));
    let differences = ask("GET /api/compare?left=3&right=4");
    assert!(differences.contains(r#""total":1,"#) && differences.contains("Name004"));
    for line in [
        "GET /api/file",
        "GET /api/file?file=x",
        "GET /api/nodes?file=3&path=(0040,A168)[1]",
        "GET /api/nodes?file=3&path=(0040,A168)[*]",
        "GET /api/nodes?file=3&path=((",
        "GET /api/nodes?file=3&offset=-1",
        "GET /api/value?file=3&path=PatientID",
        "GET /api/value?file=3&path=(0010,0010)&at=1",
        "GET /api/dicom-json?file=3&path=(0010,0010)",
        "GET /api/search?q=x&vr=ZZ",
        "GET /api/search?q=x&kind=odd",
        "GET /api/entry",
        "GET /api/entry?tag=(0043&creator=x",
        "GET /api/census?census=9",
        "GET /api/frame?file=3&window=1,0",
    ] {
        let refused = server.ask(line);
        assert_eq!(refused.status, 400, "{line}: {}", refused.body);
        assert!(refused.body.starts_with(r#"{"error":""#), "{}", refused.body);
    }
    let frame = server.ask("GET /api/frame?file=3");
    assert_eq!(frame.status, 422, "{}", frame.body);
    let none = server.send("POST /api/upload?name=x", &server.bearer(), b"no DICOM file");
    assert_eq!(none.status, 422, "{}", none.body);
    server.lives();
}
