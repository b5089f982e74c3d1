//! `dicom-map serve` and `export --format html` as commands.
#![cfg(feature = "web")]
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_dicom-map"))
}

/// Ends with the test.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn a_program_uses_the_server_with_its_token() {
    let started = program().args(["serve", "--json"]).stdout(Stdio::piped()).spawn();
    let mut running = Running(started.unwrap());
    let mut line = String::new();
    BufReader::new(running.0.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let answer: serde_json::Value = serde_json::from_str(&line).unwrap();
    let (port, token) = (answer["port"].as_u64().unwrap(), answer["token"].as_str().unwrap());
    assert_eq!(answer["address"], format!("http://127.0.0.1:{port}/?token={token}"));
    let mut stream = TcpStream::connect(("127.0.0.1", port as u16)).unwrap();
    write!(
        stream,
        "GET /api/entry?q=PatientName HTTP/1.1\r\nHost: localhost:{port}\r\nAuthorization: Bearer {token}\r\n\r\n"
    )
    .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 200 OK\r\n") && text.contains("(0010,0010)"), "{text}");
}

#[test]
fn invalid_ports_and_folders_are_errors() {
    let taken = TcpListener::bind(("127.0.0.1", 0)).unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let file = env!("CARGO_MANIFEST_DIR").to_string() + "/Cargo.toml";
    for arguments in [&["--port", &port][..], &["/no/such/folder"], &[&file], &["--port", "70000"]]
    {
        let output = program().arg("serve").args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
}

#[test]
fn a_page_has_the_chosen_entries_and_a_policy_for_its_script() {
    let output =
        program().args(["export", "--format", "html", "--only", "private"]).output().unwrap();
    let page = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && page.starts_with("<!DOCTYPE html>"));
    assert!(page.contains("script-src 'sha256-") && page.contains("style-src 'sha256-"));
    assert!(page.contains("[\"0043,xx39\",") && !page.contains("[\"0010,0010\","));
    // One script that runs, one style, nothing from elsewhere.
    assert_eq!(page.matches("<script>").count(), 1);
    assert_eq!(page.matches("</script>").count(), 2);
    // Creators may be addresses; nothing is loaded from one.
    for loads in ["src=", "href=\"http", "url(", "@import", "import("] {
        assert!(!page.contains(loads), "{loads}");
    }
}
