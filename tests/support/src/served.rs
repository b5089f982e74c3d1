//! `dicom-map serve`, run by a test.

use std::ffi::OsStr;
use std::io::{self, BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// The bytes of an answer that are kept; the rest is read and dropped. The memory of a test counts
/// as that of every program that it starts.
const KEPT_BYTES: u64 = 1 << 20;

/// The server of a folder. Ended when it is dropped.
pub struct Served {
    pub child: Child,
    port: u16,
    token: String,
}

impl Served {
    /// Starts the program `dicom-map` with the folder, and with these further arguments.
    pub fn start(program: impl AsRef<OsStr>, folder: &Path, more: &[&str]) -> Served {
        let mut child = Command::new(program)
            .args(["serve", "--json"])
            .args(more)
            .arg(folder)
            .env_remove("DICOM_MAP_PATH")
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let field = |name: &str| {
            let (_, rest) = line.split_once(&format!("\"{name}\":")).unwrap();
            rest.trim_start_matches([' ', '"']).split(['"', ',', '}']).next().unwrap().to_string()
        };
        Served { port: field("port").parse().unwrap(), token: field("token"), child }
    }

    /// Returns the status and the answer, head and body, to a request such as `GET /api/info`. Only
    /// the first mebibyte of the answer is kept.
    pub fn ask(&self, line: &str) -> (u16, Vec<u8>) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let Served { port, token, .. } = self;
        write!(
            stream,
            "{line} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nAuthorization: Bearer {token}\r\n\r\n"
        )
        .unwrap();
        let mut answer = Vec::new();
        (&stream).take(KEPT_BYTES).read_to_end(&mut answer).unwrap();
        io::copy(&mut stream, &mut io::sink()).unwrap();
        let status = answer.get(9..12).and_then(|code| std::str::from_utf8(code).ok());
        (status.and_then(|code| code.parse().ok()).unwrap_or(0), answer)
    }

    /// Starts a census of the folder and waits for its end.
    pub fn census(&self) {
        assert_eq!(self.ask("POST /api/census/start?folder=0").0, 200);
        loop {
            let (_, state) = self.ask("GET /api/census");
            if String::from_utf8_lossy(&state).contains(r#""is_done":true"#) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A text as a part of an address.
pub fn encoded(text: &[u8]) -> String {
    text.iter().map(|byte| format!("%{byte:02X}")).collect()
}
