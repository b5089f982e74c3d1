//! One bound for every output: whatever a file contains, and in any format, a command takes less
//! than 64 MiB plus four times the input that it shows (the files, or what they inflate to). Every
//! output mode of every command runs over the worst inputs of each kind.
//!
//! `DICOM_MAP_PROGRAM` is the program to test, such as the optimized one of the wheel; without it,
//! the one that cargo has built with the tests.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![cfg(unix)]

#[cfg(feature = "web")]
#[path = "output_memory/served.rs"]
mod served;

use dicom_map_test_support::part10::*;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::ffi::OsString;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use wait4::Wait4 as _;

/// The memory that a command may take regardless of its input.
const BASE: u64 = 64 << 20;
/// The multiple of its input that a command may take beside that.
const FACTOR: u64 = 4;
/// The multiple of a table with very short rows that compiling it takes: each row becomes an entry
/// of a kilobyte. The user wrote the table; it is not input that is shown.
const TABLE_FACTOR: u64 = 48;
/// The approximate length of an input: eighteen times as many bytes are beyond the bound, and the
/// tests still end soon.
const BYTES: usize = 4 << 20;
/// The number of elements of eight bytes in an input.
const COUNT: u32 = (BYTES / 8) as u32;

/// A file to show.
struct Input {
    name: &'static str,
    path: PathBuf,
    /// Its length in bytes, or the length that it inflates to.
    shown: u64,
    /// It has many elements or items, not a few long values.
    has_many: bool,
}

impl Input {
    fn of_few(self) -> Input {
        Input { has_many: false, ..self }
    }
}

/// The program that is measured.
fn program() -> OsString {
    let named = std::env::var_os("DICOM_MAP_PROGRAM");
    named.unwrap_or_else(|| env!("CARGO_BIN_EXE_dicom-map").into())
}

/// Runs the command and discards its output. Returns its peak memory in bytes, and its exit status.
fn peak(args: &[String], stdin: Option<&Path>) -> (u64, i32) {
    let stdin = stdin.map_or_else(Stdio::null, |path| File::open(path).unwrap().into());
    let mut child = Command::new(program())
        .args(args)
        .env_remove("DICOM_MAP_PATH")
        .stdin(stdin)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let used = child.wait4().unwrap();
    (used.rusage.maxrss, used.status.code().unwrap_or(-1))
}

/// A command to run.
struct Run {
    name: String,
    args: Vec<String>,
    stdin: Option<PathBuf>,
    /// The bytes that it shows.
    shown: u64,
}

impl Run {
    fn new(name: &str, args: &[&str], shown: u64) -> Run {
        let args = args.iter().map(|word| word.to_string()).collect();
        Run { name: name.to_string(), args, stdin: None, shown }
    }

    /// Describes a run that exceeded the bound, or failed.
    fn check(&self) -> Option<String> {
        let Run { name, args, shown, .. } = self;
        let (peak, status) = peak(args, self.stdin.as_deref());
        let bound = BASE + FACTOR * *shown;
        let what = format!("{name}: {} ({status})", args.join(" "));
        if std::env::var_os("DICOM_MAP_SHOW_MEMORY").is_some() {
            println!("{:6.1} of {:6.1} MiB, {what}", mebibytes(peak), mebibytes(bound));
        }
        if peak >= bound {
            let (peak, bound) = (mebibytes(peak), mebibytes(bound));
            return Some(format!("{what}: {peak:.1} MiB, expected less than {bound:.1}"));
        }
        // Any other status is a kill or a panic.
        (!matches!(status, 0..=2)).then(|| format!("{what}: ended with {status}"))
    }
}

/// Runs the commands, as many at once as there are cores.
fn check(runs: Vec<Run>) {
    let runs = Mutex::new(runs.into_iter());
    let next = || runs.lock().unwrap().next();
    let findings = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from) {
            scope.spawn(|| {
                while let Some(run) = next() {
                    findings.lock().unwrap().extend(run.check());
                }
            });
        }
    });
    let findings = findings.into_inner().unwrap();
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Writes a file piece by piece: memory of this process would count as its children's.
fn input(
    folder: &Path,
    name: &'static str,
    syntax: &str,
    write: impl FnOnce(&mut dyn Write),
) -> Input {
    let path = folder.join(name);
    let mut out = BufWriter::new(File::create(&path).unwrap());
    out.write_all(&Part10::new(syntax).0).unwrap();
    write(&mut out);
    out.flush().unwrap();
    let shown = std::fs::metadata(&path).unwrap().len();
    Input { name, path, shown, has_many: true }
}

/// An element, or its beginning.
fn put(out: &mut dyn Write, build: impl FnOnce(Part10) -> Part10) {
    out.write_all(&fragment(build)).unwrap();
}

/// The tags of private and public groups, ascending.
fn tags(first: u32, count: u32) -> impl DoubleEndedIterator<Item = u32> {
    (0..count).map(move |at| first + (at / 0xFF00) * 0x0001_0000 + 0x100 + at % 0xFF00)
}

/// An element whose value repeats the same few bytes.
fn repeated(
    folder: &Path,
    name: &'static str,
    tag: u32,
    vr: &'static [u8; 2],
    unit: &'static [u8],
) -> Input {
    input(folder, name, EXPLICIT, |out| {
        put(out, |part| part.short(0x0008_0005, b"CS", b"ISO_IR 100"));
        let times = BYTES / unit.len();
        put(out, |part| part.long_header(tag, vr, (times * unit.len()) as u32));
        (0..times).for_each(|_| out.write_all(unit).unwrap());
    })
    .of_few()
}

fn deflated(folder: &Path, name: &'static str, write: impl FnOnce(&mut dyn Write) -> u64) -> Input {
    let mut shown = 0;
    let made = input(folder, name, DEFLATED, |out| {
        let mut encoder = DeflateEncoder::new(out, Compression::fast());
        shown = write(&mut encoder);
        encoder.finish().unwrap();
    });
    Input { shown, ..made }
}

/// The worst files of each kind.
fn worst_files(folder: &Path) -> Vec<Input> {
    let elements = |name, tags: Vec<u32>| {
        input(folder, name, IMPLICIT, |out| {
            put(out, |part| part.implicit(0x0008_0005, b"ISO_IR 100"));
            tags.into_iter().for_each(|tag| put(out, |part| part.implicit(tag, b"")));
        })
    };
    let mut inputs = vec![
        elements("empty elements", tags(0x0012_0000, COUNT).collect()),
        elements("tags that descend", tags(0x0012_0000, COUNT).rev().collect()),
        elements("one tag", vec![0x0010_0010; COUNT as usize]),
    ];
    inputs.push(input(folder, "items", EXPLICIT, |out| {
        put(out, |part| part.long_header(0x0040_A730, b"SQ", UNDEFINED));
        (0..COUNT).for_each(|_| put(out, |part| part.bare(ITEM, 0)));
        put(out, |part| part.bare(SEQUENCE_END, 0));
    }));
    inputs.push(input(folder, "items with a character set", EXPLICIT, |out| {
        put(out, |part| part.long_header(0x0040_A730, b"SQ", UNDEFINED));
        let item = fragment(|part| part.short(0x0008_0005, b"CS", br"\ISO 2022 IR 87"));
        (0..BYTES / (item.len() + 8)).for_each(|_| put(out, |part| part.implicit(ITEM, &item)));
        put(out, |part| part.bare(SEQUENCE_END, 0));
    }));
    inputs.push(input(folder, "fragments", "1.2.840.10008.1.2.4.50", |out| {
        put(out, |part| part.long_header(0x7FE0_0010, b"OB", UNDEFINED));
        (0..COUNT).for_each(|_| put(out, |part| part.bare(ITEM, 0)));
        put(out, |part| part.bare(SEQUENCE_END, 0));
    }));
    inputs.push(input(folder, "creators", EXPLICIT, |out| {
        let mut group = 0x0009_0000;
        // As many different ones as the reader accepts in one file.
        for number in 0..60_000u32 {
            let block = 0x10 + number % 0xE0;
            put(out, |part| {
                let name = format!("C{number:05}");
                part.short(group + block, b"LO", name.as_bytes())
            });
            if block == 0xEF {
                for block in 0x10..0xF0 {
                    put(out, |part| part.short(group + (block << 8), b"LO", b""));
                }
                group += 0x0002_0000;
            }
        }
    }));
    let nested = fragment(|part| {
        (0..120).fold(part, |part, _| {
            part.long_header(0x0040_A730, b"SQ", UNDEFINED).bare(ITEM, UNDEFINED)
        })
    });
    inputs.push(input(folder, "deep sequences", EXPLICIT, |out| {
        for _ in 0..BYTES / (nested.len() + 120 * 16) {
            out.write_all(&nested).unwrap();
            (0..120).for_each(|_| put(out, |part| part.bare(ITEM_END, 0).bare(SEQUENCE_END, 0)));
        }
    }));
    for (name, tag, vr, unit) in [
        ("backslashes", 0x0008_0008, b"UC", &b"\\"[..]),
        ("names", 0x0010_0010, b"PN", b"\\"),
        ("letters", 0x0040_A160, b"UT", b"\xFF"),
        ("control characters", 0x0040_A160, b"UT", b"\x01"),
        ("quotation marks", 0x0040_A160, b"UT", b"\""),
        ("US", 0x0028_6010, b"US", b"\0\0"),
        ("FD", 0x0018_9087, b"FD", b"\x9A\x99\x99\x99\x99\x99\xB9\xBF"),
        ("AT", 0x0028_0009, b"AT", b"\x10\0\x10\0"),
        ("OB", 0x7FE0_0010, b"OB", b"\xA5"),
        ("OW", 0x7FE0_0010, b"OW", b"\xA5\x5A"),
    ] {
        inputs.push(repeated(folder, name, tag, vr, unit));
    }
    // Without a VR, so that the length has 32 bits.
    for (name, tag) in [
        ("dates", 0x0008_0020),
        ("whole numbers", 0x0020_0013),
        ("decimal numbers", 0x0028_0030),
        ("character set", 0x0008_0005),
        ("a creator", 0x0009_0010),
    ] {
        let made = input(folder, name, IMPLICIT, |out| {
            put(out, |part| part.bare(tag, BYTES as u32));
            (0..BYTES / 8).for_each(|_| out.write_all(br"1\2\\\4\").unwrap());
        });
        inputs.push(made.of_few());
    }
    // Inflated from a few kilobytes.
    let text = deflated(folder, "deflated text", |out| {
        let count = 5 * BYTES;
        put(out, |part| part.long_header(0x0008_0008, b"UC", count as u32));
        (0..count / 1024).for_each(|_| out.write_all(&[b'\\'; 1024]).unwrap());
        count as u64
    });
    inputs.push(text.of_few());
    inputs.push(deflated(folder, "deflated elements", |out| {
        tags(0x0012_0000, COUNT).for_each(|tag| put(out, |part| part.short(tag, b"LO", b"")));
        u64::from(8 * COUNT)
    }));
    // A header with many values in few bytes.
    inputs.push(input(folder, "a CSA header", EXPLICIT, |out| {
        put(out, |part| part.short(0x0029_0010, b"LO", b"SIEMENS CSA HEADER"));
        let (tag_count, item_count) = (80u32, 4000u32);
        let byte_len = 16 + tag_count * (84 + item_count * 20);
        put(out, |part| part.long_header(0x0029_1010, b"OB", byte_len));
        out.write_all(b"SV10\x04\x03\x02\x01").unwrap();
        let mut numbers = |numbers: &[u32]| {
            numbers.iter().for_each(|it| out.write_all(&it.to_le_bytes()).unwrap());
        };
        numbers(&[tag_count, 77]);
        for _ in 0..tag_count {
            numbers(&[0x4141_4141; 16]);
            numbers(&[0, 0x0000_4F4C, 0, item_count, 77]);
            (0..item_count).for_each(|_| numbers(&[1, 1, 77, 1, 0x78]));
        }
    }));
    inputs
}

#[test]
fn files_in_every_form() {
    let folder = tempfile::tempdir().unwrap();
    let mut runs = Vec::new();
    // Commands run concurrently: each writes to its own files and folders.
    let new = |number: usize| {
        let path = folder.path().join(format!("new {number}"));
        path.to_str().unwrap().to_string()
    };
    for input in worst_files(folder.path()) {
        let path = input.path.to_str().unwrap();
        let mut run = |args: &[&str]| runs.push(Run::new(input.name, args, input.shown));
        for format in ["text", "json", "csv", "html"] {
            // Long values are also shown in part.
            if !input.has_many {
                run(&["dump", path, "--format", format]);
                run(&["dump", path, "--format", format, "--max-value", "999999999"]);
            }
            run(&["dump", path, "--format", format, "--no-limit", "--sources", "--decode"]);
        }
        run(&["dump", path, "--private-only"]);
        run(&["dump", path, "--tag", "**.CodeValue", "--tag", "gems_parm_01"]);
        run(&["json", path]);
        run(&["json", path, "--decode"]);
        run(&["derive", path]);
        run(&["derive", path, "--json"]);
        run(&["json", path, "--pretty", "--meta", "--names", "--numbers", "string"]);
        for format in ["table", "csv", "json"] {
            run(&["census", path, "--format", format]);
        }
        run(&["edit", path, "--set", "PatientID=1", "--dry-run", "--json"]);
        if input.name == "empty elements" {
            // 65,280 changes.
            run(&["edit", path, "--set", "(0012,xxxx):LO=1", "--dry-run", "--json"]);
        }
        for (number, change) in
            [["--set", "PatientID=1"], ["--transfer-syntax", "implicit"]].into_iter().enumerate()
        {
            let out = new(2 * runs.len() + number);
            runs.push(Run::new(
                input.name,
                &["edit", path, change[0], change[1], "-o", &out],
                input.shown,
            ));
        }
        let bulk = new(2 * runs.len());
        std::fs::create_dir(&bulk).unwrap();
        runs.push(Run::new(input.name, &["json", path, "--bulk-dir", &bulk], input.shown));
        // Two files are shown.
        runs.push(Run::new(input.name, &["compare", path, path], 2 * input.shown));
        // Standard input is read into memory, not mapped.
        let piped = Run::new(input.name, &["dump", "-"], input.shown);
        runs.push(Run { stdin: Some(input.path.clone()), ..piped });
    }
    check(runs);
}

#[test]
fn an_archive_of_the_worst_files() {
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    std::fs::create_dir(&files).unwrap();
    // The limit does not depend on the number of files, or on how many are read at once.
    let shown = worst_files(&files).iter().map(|input| input.shown).max().unwrap();
    for number in 0..8 {
        let text = deflated(&files, "inflates", |out| {
            let count = 6 * BYTES;
            put(out, |part| part.long_header(0x0040_A160, b"UT", count as u32));
            (0..count / 1024).for_each(|_| out.write_all(&[b'x'; 1024]).unwrap());
            count as u64
        });
        std::fs::rename(text.path, files.join(format!("inflates {number}"))).unwrap();
    }
    // Others that cannot be read, each with a long reason.
    for number in 0..3000 {
        let name = format!("{}{number}", "x".repeat(200));
        std::os::unix::fs::symlink("nowhere", files.join(name)).unwrap();
    }
    let path = files.to_str().unwrap();
    let mut runs = Vec::new();
    for (format, threads) in
        [("table", "0"), ("csv", "0"), ("json", "0"), ("json", "1"), ("json", "32")]
    {
        let args = ["census", path, "--format", format, "--threads", threads];
        // With a bound as if nothing was shown: no file is kept.
        runs.push(Run::new("archive", &args, 0));
    }
    // One per core, at most 8: in_order.rs.
    let at_once = std::thread::available_parallelism().map_or(1, usize::from).min(8) as u64;
    for args in [&["dump", path, "--format", "json"][..], &["json", path], &["derive", path]] {
        runs.push(Run::new("archive", args, at_once * shown));
    }
    check(runs);
}

#[test]
fn json_into_files() {
    let folder = tempfile::tempdir().unwrap();
    let mut runs = Vec::new();
    let mut made = |name: &str, write: &dyn Fn(&mut dyn Write)| {
        let path = folder.path().join(name);
        let mut out = BufWriter::new(File::create(&path).unwrap());
        write(&mut out);
        out.flush().unwrap();
        let shown = std::fs::metadata(&path).unwrap().len();
        let new = folder.path().join(format!("{name}.dcm"));
        let [path, new] = [&path, &new].map(|path| path.to_str().unwrap().to_string());
        runs.push(Run::new(name, &["json", "--to-dicom", &path, "-o", &new], shown));
    };
    let list = |vr: &'static str, value: &'static str| {
        move |out: &mut dyn Write| {
            write!(out, "{{\"00091010\":{{\"vr\":\"{vr}\",\"Value\":[{value}").unwrap();
            let unit = format!(",{value}");
            (0..BYTES / unit.len()).for_each(|_| out.write_all(unit.as_bytes()).unwrap());
            out.write_all(b"]}}").unwrap();
        }
    };
    for (vr, value) in [
        ("US", "1"),
        ("FD", "1"),
        ("SV", "1"),
        ("AT", "\"00100010\""),
        ("IS", "1"),
        ("LO", "\"\""),
        ("LO", "\"\\u0416\""),
        ("PN", "{}"),
        ("SQ", "{}"),
        ("SQ", "{\"00080005\":{}}"),
    ] {
        made(&format!("{vr} {}", value.replace('\\', "")), &list(vr, value));
    }
    made("elements", &|out| {
        out.write_all(b"{\"00080005\":{}").unwrap();
        // One in each block: as many creators are looked up.
        for at in 0..BYTES as u32 / 14 {
            let tag = 0x0009_1000 + (at / 0xE0) * 0x0002_0000 + (at % 0xE0) * 0x100;
            write!(out, ",\"{tag:08X}\":{{}}").unwrap();
        }
        out.write_all(b"}").unwrap();
    });
    made("one text", &|out| {
        out.write_all(b"{\"0040A160\":{\"vr\":\"UT\",\"Value\":[\"").unwrap();
        (0..BYTES / 8).for_each(|_| out.write_all(b"\\u0416\\n").unwrap());
        out.write_all(b"\"]}}").unwrap();
    });
    made("binary", &|out| {
        out.write_all(b"{\"7FE00010\":{\"vr\":\"OB\",\"InlineBinary\":\"").unwrap();
        (0..BYTES / 4).for_each(|_| out.write_all(b"AAAA").unwrap());
        out.write_all(b"\"}}").unwrap();
    });
    check(runs);
}

#[test]
fn dictionaries_and_queries() {
    let folder = tempfile::tempdir().unwrap();
    let table = folder.path().join("site.csv");
    let mut out = BufWriter::new(File::create(&table).unwrap());
    out.write_all(b"creator,group,element,vr,name\n").unwrap();
    for number in 0..BYTES / 100 {
        let (creator, offset) = (number / 0x100, number % 0x100);
        writeln!(out, "A{creator},0009,xx{offset:02X},UN,n{number}").unwrap();
    }
    out.flush().unwrap();
    drop(out);
    let shown = std::fs::metadata(&table).unwrap().len();
    let questions = folder.path().join("questions");
    let mut out = BufWriter::new(File::create(&questions).unwrap());
    (0..BYTES / 8).for_each(|_| out.write_all(b"00080005").unwrap());
    (0..BYTES / 16).for_each(|_| out.write_all(b"\n").unwrap());
    out.flush().unwrap();
    drop(out);
    let asked = std::fs::metadata(&questions).unwrap().len();
    let table = table.to_str().unwrap();
    let embedded = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/tags.dmap");
    let embedded = std::fs::metadata(embedded).unwrap().len();
    let compiled = shown * TABLE_FACTOR / FACTOR;
    let mut runs = Vec::new();
    for (dict, shown) in [(&["--dict", table][..], compiled), (&[], embedded)] {
        let mut run = |args: &[&str]| {
            runs.push(Run::new("dictionary", &[dict, args].concat(), shown));
        };
        for json in [&[][..], &["--json"]] {
            run(&[json, &["lookup", "0009,xx01", "A7"]].concat());
            run(&[json, &["lookup", "NoSuchKeyword"]].concat());
            run(&[json, &["search", "n", "--limit", "0"]].concat());
            run(&[json, &["creators"]].concat());
            run(&[json, &["info"]].concat());
            run(&[json, &["sources"]].concat());
            run(&[json, &["uid", "1.2"]].concat());
        }
        for format in ["csv", "json", "pydicom", "dcmtk", "gdcm", "dcm4che", "dicom-rs"] {
            run(&["export", "--format", format]);
        }
        if cfg!(feature = "web") {
            run(&["export", "--format", "html"]);
        }
    }
    for json in [&[][..], &["--json"]] {
        runs.push(Run::new("diff", &[json, &["diff", table, table]].concat(), 2 * compiled));
        let lines = Run::new("questions", &[json, &["lookup", "-"]].concat(), asked);
        runs.push(Run { stdin: Some(questions.clone()), ..lines });
    }
    check(runs);
}

/// Network transfers in both directions: no command takes more memory for a longer object, or for
/// more answers.
#[cfg(feature = "net")]
mod network {
    use super::*;
    use dicom_map_net::association::Timing;
    use dicom_map_net::dimse::{Command as Message, Status as Answer, SubOperations, field};
    use dicom_map_net::driver::session::{Incoming, Session};
    use dicom_map_net::driver::{Stop, Stream};
    use std::io::{BufRead as _, BufReader, Read as _, Seek as _};
    use std::net::{TcpListener, TcpStream};

    const CT: &str = "1.2.840.10008.5.1.4.1.1.2";
    /// Bytes of the pixels of an object: more than any bound.
    const PIXELS: u32 = 128 << 20;
    /// Answers to a query, with this many bytes each.
    const ANSWERS: usize = 128;
    const ANSWER_BYTES: usize = 1 << 20;

    /// The front of an object, whose pixels follow.
    fn front(instance: &[u8]) -> Vec<u8> {
        fragment(|part| {
            part.short(0x0008_0016, b"UI", b"1.2.840.10008.5.1.4.1.1.2\0")
                .short(0x0008_0018, b"UI", instance)
                .long_header(0x7FE0_0010, b"OW", PIXELS)
        })
    }

    /// A peer that accepts what it is sent, and has many answers and a long object.
    fn peer() -> String {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("PEER@{}", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for socket in listener.incoming().flatten() {
                std::thread::spawn(move || serve(socket));
            }
        });
        address
    }

    fn serve(socket: TcpStream) -> Option<()> {
        let stream = Stream::Plain(socket);
        let mut session = Session::listen(stream, Timing::default(), Stop::default()).ok()?;
        session.accept(&mut |_, proposed| proposed.first().cloned()).ok()?;
        loop {
            let Incoming::Command(id, request) = session.receive().ok()? else { return None };
            if request.has_data {
                session.skip().ok()?;
            }
            let mut answer = request.answer(Answer::SUCCESS);
            match request.field {
                field::FIND_RQ => {
                    let mut pending = request.answer(Answer::PENDING);
                    pending.has_data = true;
                    let text = vec![b'x'; ANSWER_BYTES];
                    let data = fragment(|part| part.long(0x0040_A160, b"UT", &text));
                    for _ in 0..ANSWERS {
                        session.send(id, &pending, Some(&data)).ok()?;
                    }
                }
                field::GET_RQ => {
                    let mut store = Message::request(field::STORE_RQ, 9, CT);
                    (store.sop_instance, store.has_data) = ("1.2".into(), true);
                    let contexts = session.association().contexts();
                    let of_class = contexts.iter().find(|it| it.abstract_syntax == CT)?.id;
                    let front = front(b"1.2\0");
                    let byte_len = front.len() as u64 + u64::from(PIXELS);
                    let mut object = front.chain(std::io::repeat(7)).take(byte_len);
                    session.send_file(of_class, &store, &mut object, byte_len).ok()?;
                    let Incoming::Command(..) = session.receive().ok()? else { return None };
                    answer.sub_operations =
                        Some(SubOperations { completed: 1, ..SubOperations::default() });
                }
                _ => {}
            }
            session.send(id, &answer, None).ok()?;
        }
    }

    /// A command that serves until it is stopped. Returns it, and the address on which it listens.
    fn serving(args: &[&str]) -> (std::process::Child, String) {
        let mut command = Command::new(program());
        let mut child = command.args(args).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        let mut out = BufReader::new(child.stdout.take().unwrap());
        out.read_line(&mut line).unwrap();
        // The rest of its output is discarded.
        std::thread::spawn(move || std::io::copy(&mut out, &mut std::io::sink()));
        let digits = |it: char| !it.is_ascii_digit();
        let port = line.trim_end_matches(digits).rsplit(digits).next().unwrap().to_string();
        (child, format!("PEER@127.0.0.1:{port}"))
    }

    /// Stops it. Returns its peak memory.
    fn ended(mut child: std::process::Child) -> u64 {
        Command::new("kill").arg(child.id().to_string()).status().unwrap();
        let used = child.wait4().unwrap();
        assert!(used.status.success());
        used.rusage.maxrss
    }

    #[test]
    fn objects_and_answers_of_any_length() {
        let folder = tempfile::tempdir().unwrap();
        let path = |name: &str| folder.path().join(name).to_str().unwrap().to_string();
        let object = path("object");
        let mut file = File::create(&object).unwrap();
        file.write_all(&Part10::new(EXPLICIT).0).unwrap();
        file.write_all(&front(b"1.2\0")).unwrap();
        // A sparse file.
        let at = file.stream_position().unwrap();
        file.set_len(at + u64::from(PIXELS)).unwrap();
        let (got, stored) = (path("got"), path("stored"));
        let peer = peer();
        let (server, server_address) = serving(&["storescp", "-p", "0", "-o", &stored]);
        let (proxy, proxy_address) = serving(&["scpproxy", &peer, "-p", "0", "--verbose"]);
        let answer = ANSWER_BYTES as u64;
        let runs = vec![
            Run::new("network", &["storescu", &peer, &object], 0),
            Run::new("network", &["storescu", &server_address, &object], 0),
            Run::new("network", &["storescu", &proxy_address, &object], 0),
            Run::new("network", &["getscu", &peer, "-k", "PatientID=1", "-o", &got], 0),
            Run::new("network", &["findscu", &peer, "-k", "PatientID"], answer),
            Run::new("network", &["findscu", &peer, "-k", "PatientID", "--json"], answer),
        ];
        check(runs);
        for name in [&got, &stored] {
            let whole = std::fs::metadata(Path::new(name).join("1.2.dcm")).unwrap().len();
            assert!(whole > u64::from(PIXELS), "{name}: {whole}");
        }
        for (name, server) in [("storescp", server), ("scpproxy", proxy)] {
            let peak = ended(server);
            assert!(peak < BASE, "{name}: {:.1} MiB", mebibytes(peak));
        }
    }
}
