//! The answers of `dicom-map serve`, which scripts print as they are, and the registry as a page.

use super::{HOSTILE, Place, SOFT, dictionary, file, hidden, is_escaped};
use dicom_map_test_support::served::{Served, encoded};
use std::process::Command;

#[test]
fn nothing_hostile_is_served() {
    let place = Place { folder: tempfile::tempdir().unwrap() };
    let dict = place.write("site.csv", dictionary("new").as_bytes());
    let folder = place.path("files");
    std::fs::create_dir(&folder).unwrap();
    let name = format!("{SOFT}\x1B]0;x\x07\n.dcm");
    std::fs::write(folder.join(&name), file("ISO_IR 192", HOSTILE)).unwrap();
    std::fs::write(folder.join("charset"), file(HOSTILE, HOSTILE)).unwrap();
    let program = env!("CARGO_BIN_EXE_dicom-map");
    let server = Served::start(program, &folder, &["--overlay", dict.to_str().unwrap()]);
    let mut escaped = 0;
    let mut ask = |line: &str| {
        let (status, answer) = server.ask(line);
        assert!(status != 0, "{line}");
        let text = String::from_utf8(answer).unwrap().replace("\r\n", "\n");
        assert_eq!(hidden(&text, false), None, "{line}");
        escaped += usize::from(is_escaped(&text));
        text
    };
    for path in [&name, "charset", SOFT] {
        ask(&format!("POST /api/open?folder=0&path={}", encoded(path.as_bytes())));
    }
    let words = encoded(HOSTILE.as_bytes());
    for line in ["info", "files", "folder", "compare?left=1&right=2", "entry?q=0021,1001", "census"]
    {
        ask(&format!("GET /api/{line}"));
    }
    for line in ["search?q=", "entry?q=", "search?vendor=x&q=", "find?file=1&text=", "folder?path="]
    {
        ask(&format!("GET /api/{line}{words}"));
    }
    ask("GET /api/search?q=new");
    for number in [1, 2] {
        let rows = ask(&format!("GET /api/nodes?file={number}"));
        for part in rows.split("\"path\":\"").skip(1) {
            let path = encoded(part.split('"').next().unwrap().as_bytes());
            for what in ["value", "block", "bytes", "nodes", "dicom-json"] {
                ask(&format!("GET /api/{what}?file={number}&path={path}"));
            }
        }
        for line in ["file", "find", "dicom-json", "frame"] {
            ask(&format!("GET /api/{line}?file={number}"));
        }
    }
    server.census();
    for line in ["GET /api/census", "GET /api/census/result?census=1&format=csv"] {
        ask(line);
    }
    ask("GET /api/census/result?census=1&format=json");
    assert!(escaped > 20, "{escaped}");
}

#[test]
fn nothing_hostile_is_in_the_page_of_a_registry() {
    let place = Place { folder: tempfile::tempdir().unwrap() };
    let dict = place.write("site.csv", dictionary("</script><b>new").as_bytes());
    let output = Command::new(env!("CARGO_BIN_EXE_dicom-map"))
        .args(["export", "--format", "html", "--dict", dict.to_str().unwrap()])
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let page = String::from_utf8(output.stdout).unwrap();
    assert_eq!(hidden(&page, false), None);
    assert!(is_escaped(&page) && !page.contains("<b>"));
    assert_eq!(page.matches("</script>").count(), 2);
}
