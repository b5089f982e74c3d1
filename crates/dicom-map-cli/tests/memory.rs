//! One bound for all that is shown: whatever a file holds, and in whatever form it is asked for, a
//! command takes less than 64 MiB and four times what it shows (the files, or what they inflate
//! to). Every output mode of every command over the worst inputs of each kind.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![cfg(unix)]

use dicom_map_test_support::part10::*;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use wait4::Wait4 as _;

/// What a command may take whatever it shows.
const BASE: u64 = 64 << 20;
/// How many times what it shows a command may take beside that.
const FACTOR: u64 = 4;
/// Bytes of an input, about: so many that eighteen times as many are beyond the bound, and so few that
/// the tests end.
const BYTES: usize = 4 << 20;
/// Elements of eight bytes in so many.
const COUNT: u32 = (BYTES / 8) as u32;

/// A file that is shown.
struct Input {
    name: &'static str,
    path: PathBuf,
    /// Its bytes, or those that it inflates to.
    shown: u64,
    /// It has many elements or items, not few of long values.
    has_many: bool,
}

impl Input {
    fn of_few(self) -> Input {
        Input { has_many: false, ..self }
    }
}

/// Runs the command with nobody reading what it says. Returns the most memory that it took, in
/// bytes, and its exit status.
fn peak(args: &[&str], stdin: Option<&Path>) -> (u64, i32) {
    let stdin = stdin.map_or_else(Stdio::null, |path| File::open(path).unwrap().into());
    let mut child = Command::new(env!("CARGO_BIN_EXE_dicom-map"))
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

/// What was beyond the bound, or did not run.
#[derive(Default)]
struct Findings(Vec<String>);

impl Findings {
    fn check(&mut self, name: &str, args: &[&str], stdin: Option<&Path>, shown: u64) {
        let (peak, status) = peak(args, stdin);
        let bound = BASE + FACTOR * shown;
        let what = format!("{name}: {} ({status})", args.join(" "));
        if std::env::var_os("DICOM_MAP_SHOW_MEMORY").is_some() {
            println!("{:6.1} of {:6.1} MiB, {what}", mebibytes(peak), mebibytes(bound));
        }
        if peak >= bound {
            self.0.push(format!(
                "{what}: {:.1} MiB, expected less than {:.1}",
                mebibytes(peak),
                mebibytes(bound)
            ));
        }
        // Killed, or stopped by a panic.
        if !matches!(status, 0..=2) {
            self.0.push(format!("{what}: ended with {status}"));
        }
    }

    fn finish(self) {
        assert!(self.0.is_empty(), "{}", self.0.join("\n"));
    }
}

fn mebibytes(bytes: u64) -> f64 {
    bytes as f64 / f64::from(1 << 20)
}

/// Writes a file piece by piece: what this process has in memory counts as its children's.
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

/// An element whose value is the same few bytes again and again.
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
        // As many different ones as the reader takes in one file.
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
    // What a few kilobytes inflate to.
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
    // A header of many values in little room.
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
    let mut findings = Findings::default();
    let out = folder.path().join("out");
    let bulk = folder.path().join("bulk");
    let (out, bulk) = (out.to_str().unwrap(), bulk.to_str().unwrap());
    let only = std::env::var("DICOM_MAP_ONLY_MEMORY").unwrap_or_default();
    for input in worst_files(folder.path()) {
        if !input.name.contains(&only) {
            continue;
        }
        let path = input.path.to_str().unwrap();
        let whole = &["--no-limit", "--sources", "--csa"];
        let mut modes: Vec<Vec<&str>> = Vec::new();
        for format in ["text", "json", "csv", "html"] {
            // Long values are shown in part, too.
            if !input.has_many || format == "text" {
                modes.push(vec!["dump", path, "--format", format]);
            }
            modes.push([&["dump", path, "--format", format][..], whole].concat());
        }
        modes.push(vec!["dump", path, "--private-only"]);
        modes.push(vec!["dump", path, "--tag", "**.CodeValue", "--tag", "gems_parm_01"]);
        modes.push(vec!["json", path]);
        modes.push(vec!["json", path, "--pretty", "--meta", "--names", "--numbers", "string"]);
        modes.push(vec!["json", path, "--bulk-dir", bulk]);
        for format in ["table", "csv", "json"] {
            modes.push(vec!["census", path, "--format", format]);
        }
        modes.push(vec!["edit", path, "--set", "PatientID=1", "-o", out, "--force"]);
        modes.push(vec!["edit", path, "--set", "PatientID=1", "--dry-run", "--json"]);
        modes.push(vec!["edit", path, "--transfer-syntax", "implicit", "-o", out, "--force"]);
        for args in modes {
            let _ = std::fs::remove_dir_all(bulk);
            std::fs::create_dir(bulk).unwrap();
            findings.check(input.name, &args, None, input.shown);
        }
        // Standard input is read into memory, not mapped.
        findings.check(input.name, &["dump", "-"], Some(&input.path), input.shown);
        // Two files are shown.
        findings.check(input.name, &["compare", path, path], None, 2 * input.shown);
        std::fs::remove_file(&input.path).unwrap();
    }
    findings.finish();
}
