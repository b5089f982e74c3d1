//! The server of the page: whatever is asked of it about a file, it stays within the bound.

use super::{BASE, FACTOR, Input, mebibytes, program, worst_files};
use dicom_map_test_support::served::{Served, encoded};
use std::path::Path;
use wait4::Wait4 as _;

/// The paths of the first rows of an answer.
fn paths(answer: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(answer);
    let parts = text.split("\"path\":\"").skip(1);
    parts.filter_map(|part| part.split('"').next()).map(str::to_string).take(4).collect()
}

/// Everything that the pages ask about one file. Returns how many requests were answered;
/// 0 where it was refused.
fn ask_everything(server: &Served, path: &Path) -> usize {
    let name = encoded(path.file_name().unwrap().as_encoded_bytes());
    let (status, opened) = server.ask(&format!("POST /api/open?folder=0&path={name}"));
    if status == 413 {
        // Beyond a limit of the reader; that is an answer, too.
        return 0;
    }
    assert_eq!(status, 200, "{}: {}", path.display(), String::from_utf8_lossy(&opened));
    let mut answered = 1;
    let mut get = |line: &str| {
        let (status, answer) = server.ask(&format!("GET /api/{line}"));
        // A refusal is an answer too, but not a failure of the server.
        assert!((200..500).contains(&status), "{line}: {status}");
        answered += usize::from(status == 200);
        answer
    };
    let rows = get("nodes?file=1&limit=1000");
    get("nodes?file=1&offset=400000&limit=1000");
    for more in ["text=x", "private=1", "unknown=1", "text=no+such+words"] {
        get(&format!("find?file=1&limit=1000&{more}"));
    }
    for path in paths(&rows) {
        let path = encoded(path.as_bytes());
        for what in ["value", "block", "bytes", "nodes"] {
            get(&format!("{what}?file=1&path={path}"));
        }
        get(&format!("dicom-json?file=1&path={path}%5B0%5D"));
    }
    get("dicom-json?file=1");
    get("compare?left=1&right=1");
    get("frame?file=1&frame=0");
    server.census();
    for format in ["json", "csv"] {
        get(&format!("census/result?census=1&format={format}"));
    }
    get("search?q=b&limit=1000");
    answered
}

#[test]
fn a_page_of_every_file() {
    let folder = tempfile::tempdir().unwrap();
    let (mut findings, mut refused) = (Vec::new(), Vec::new());
    for Input { name, path, shown, .. } in worst_files(folder.path()) {
        // Each by itself: files stay open until others take their place.
        let own = folder.path().join(format!("folder of {name}"));
        std::fs::create_dir(&own).unwrap();
        let path = {
            let moved = own.join(path.file_name().unwrap());
            std::fs::rename(&path, &moved).unwrap();
            moved
        };
        let mut server = Served::start(program(), &own, &[]);
        let answered = ask_everything(&server, &path);
        if answered == 0 {
            refused.push(name);
        } else {
            assert!(answered > 8, "{name}: {answered}");
        }
        server.child.kill().unwrap();
        let peak = server.child.wait4().unwrap().rusage.maxrss;
        let bound = BASE + FACTOR * shown;
        if std::env::var_os("DICOM_MAP_SHOW_MEMORY").is_some() {
            println!("{:6.1} of {:6.1} MiB, serve: {name}", mebibytes(peak), mebibytes(bound));
        }
        if peak >= bound {
            let (peak, bound) = (mebibytes(peak), mebibytes(bound));
            findings.push(format!("{name}: {peak:.1} MiB, expected less than {bound:.1}"));
        }
    }
    assert!(findings.is_empty(), "{}", findings.join("\n"));
    assert_eq!(refused, ["creators"]);
}
