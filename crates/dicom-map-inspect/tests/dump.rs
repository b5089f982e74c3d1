//! Dumps: compared with dcmdump's list of elements, and line by line for small files.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map_dataset::{DataSet, Reader};
use dicom_map_inspect::dump::{
    Decoding, DumpOptions, Filter, Selection, write_csv, write_csv_header, write_html, write_json,
    write_text,
};
use dicom_map_test_support::part10::*;
use std::collections::BTreeMap;
use std::process::Command;

fn text(data_set: &DataSet, options: &DumpOptions) -> String {
    let mut out = Vec::new();
    write_text(data_set, options, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn read(file: Part10) -> DataSet {
    Reader::embedded().read_bytes(file.0).unwrap()
}

fn sample() -> DataSet {
    let item = fragment(|part| {
        part.short(0x0008_0100, b"SH", b"T-A0100 ").short(0x0008_0104, b"LO", b"Brain ")
    });
    let items = fragment(|part| part.implicit(ITEM, &item).implicit(ITEM, &item));
    read(
        Part10::new(EXPLICIT)
            .short(0x0008_0016, b"UI", b"1.2.840.10008.5.1.4.1.1.4\0")
            .long(0x0008_2218, b"SQ", &items)
            .short(0x0010_0010, b"PN", b"Doe^Jane")
            .short(0x0043_0010, b"LO", b"GEMS_PARM_01")
            .short(0x0043_1039, b"IS", b"1000\\8\\0\\0")
            .short(0x0043_1139, b"IS", b"1 ")
            .long(0x7FE0_0010, b"OW", &[0xAB; 200]),
    )
}

#[test]
fn lines_for_people() {
    let expected = "\
# -: 570 bytes, Explicit VR Little Endian (1.2.840.10008.1.2.1)
(0002,0000)  UL     1        4  File Meta Information Group Length       28
(0002,0010)  UI     1       20  Transfer Syntax UID                      1.2.840.10008.1.2.1 (Explicit VR Little Endian)
(0008,0016)  UI     1       26  SOP Class UID                            1.2.840.10008.5.1.4.1.1.4 (MR Image Storage)
(0008,2218)  SQ     2       76  Anatomic Region Sequence
 [0]
  (0008,0100)  SH     1        8  Code Value                               T-A0100
  (0008,0104)  LO     1        6  Code Meaning                             Brain
 [1]
  (0008,0100)  SH     1        8  Code Value                               T-A0100
  (0008,0104)  LO     1        6  Code Meaning                             Brain
(0010,0010)  PN     1        8  Patient's Name                           Doe^Jane
(0043,0010)  LO     1       12  Private Creator                          GEMS_PARM_01
";
    let options = DumpOptions { max_value: Some(40), ..DumpOptions::default() };
    let found = text(&sample(), &DumpOptions { max_value: Some(80), ..DumpOptions::default() });
    assert!(found.starts_with(expected), "{found}");
    let found = text(&sample(), &options);
    assert!(found.contains("[no private creator] ?"), "{found}");
    assert!(found.contains("AB AB AB AB AB AB AB AB AB AB AB AB AB …"), "{found}");
    assert!(
        found.contains(
            "# warning: (0043,1139): found no private creator at (0043,0011) for this block"
        ),
        "{found}"
    );
    let whole = text(&sample(), &DumpOptions { max_value: None, ..DumpOptions::default() });
    assert_eq!(whole.matches("AB").count(), 200);
}

#[test]
fn a_long_name_ends_before_its_value_begins() {
    let found = text(
        &read(Part10::new(EXPLICIT).short(0x0040_4010, b"DT", b"2026")),
        &DumpOptions::default(),
    );
    assert!(found.contains("  Scheduled Procedure Step Modification DateTime  2026\n"), "{found}");
}

#[test]
fn empty_items_and_sequences() {
    let items = fragment(|part| {
        part.bare(ITEM, 0)
            .implicit(ITEM, &fragment(|part| part.short(0x0008_0100, b"SH", b"A ")))
            .bare(ITEM, 0)
    });
    let found = text(
        &read(Part10::new(EXPLICIT).long(0x0008_1140, b"SQ", b"").long(0x0008_2218, b"SQ", &items)),
        &DumpOptions::default(),
    );
    let lines: Vec<&str> = found
        .lines()
        .skip(3)
        .map(|line| line.split("  ").find(|part| !part.is_empty()).unwrap())
        .collect();
    assert_eq!(
        lines,
        ["(0008,1140)", "(0008,2218)", " [0] empty", " [1]", "(0008,0100)", " [2] empty"],
        "{found}"
    );
}

#[test]
fn a_narrow_terminal_gets_narrow_lines() {
    let found = text(&sample(), &DumpOptions { width: Some(80), ..DumpOptions::default() });
    let longest = found
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| line.chars().count())
        .max()
        .unwrap();
    assert!(longest <= 80, "{longest}: {found}");
}

#[test]
fn wide_characters_and_combining_marks_line_up() {
    let even = |text: &str| {
        let mut bytes = text.as_bytes().to_vec();
        bytes.resize(bytes.len().next_multiple_of(2), b' ');
        bytes
    };
    let file = Part10::new(EXPLICIT)
        .short(0x0008_0005, b"CS", b"ISO_IR 192")
        .short(0x0010_0010, b"PN", &even("VALUE Yamada^Tarou=山田^太郎=やまだ^たろう"))
        .short(0x0011_0010, b"LO", &even("山田 01"))
        .short(0x0011_0011, b"LO", &even("Mu\u{308}ller"))
        .short(0x0011_1001, b"LO", &even("VALUE 홍길동홍길동홍길동홍길동홍길동홍길동홍길동홍길동"))
        .short(0x0011_1101, b"LO", &even("VALUE Jo\u{308}rgJo\u{308}rgJo\u{308}rgJo\u{308}rg"));
    let data_set = read(file);
    for width in [None, Some(100), Some(91), Some(80)] {
        let found = text(&data_set, &DumpOptions { width, ..DumpOptions::default() });
        let lines: Vec<&str> = found.lines().filter(|line| line.contains("VALUE")).collect();
        assert_eq!(lines.len(), 3, "{found}");
        // Columns, not characters: some take two, some none.
        let columns = |text: &str| -> usize {
            text.chars()
                .map(|c| match c {
                    '\u{308}' => 0,
                    '\u{3040}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' => 2,
                    _ => 1,
                })
                .sum()
        };
        for line in &lines {
            let front = |line: &str| columns(&line[..line.find("VALUE").unwrap()]);
            assert_eq!(front(line), front(lines[0]), "{found}");
            assert!(width.is_none_or(|width| columns(line) <= width), "{found}");
        }
        // A value is truncated at the edge of the terminal, not before: a wide character may no
        // longer fit.
        if let Some(width) = width {
            assert!(columns(lines[1]) >= width - 1, "{found}");
        }
    }
}

#[test]
fn selections() {
    let tags = |selection: Selection| -> Vec<String> {
        let options = DumpOptions { selection, ..DumpOptions::default() };
        text(&sample(), &options)
            .lines()
            .filter(|line| line.starts_with('('))
            .map(|line| line.split(' ').next().unwrap().to_string())
            .collect()
    };
    let filter = |text: &str| Selection {
        filters: vec![Filter::parse(text).unwrap()],
        ..Selection::default()
    };
    assert_eq!(tags(filter("0010,0010")), ["(0010,0010)"]);
    assert_eq!(tags(filter("patientname")), ["(0010,0010)"]);
    assert_eq!(tags(filter("gems_parm_01")), ["(0043,1039)"]);
    assert_eq!(tags(filter("0043,xx39")), ["(0043,1039)", "(0043,1139)"]);
    assert_eq!(
        tags(filter("CodeValue")),
        ["(0008,2218)[0].(0008,0100)", "(0008,2218)[1].(0008,0100)"]
    );
    // A sequence is shown with its content.
    assert_eq!(tags(filter("AnatomicRegionSequence")).len(), 5);
    assert_eq!(
        tags(Selection { private_only: true, ..Selection::default() }),
        ["(0043,0010)", "(0043,1039)", "(0043,1139)"]
    );
    assert_eq!(tags(Selection { unknown_only: true, ..Selection::default() }), ["(0043,1139)"]);
    assert!(tags(filter("0099,0099")).is_empty());
}

#[test]
fn text_from_files_cannot_control_the_terminal() {
    let data_set = read(
        Part10::new(EXPLICIT)
            .short(0x0008_0005, b"CS", b"ISO_IR 192")
            .short(0x0010_0010, b"PN", b"\x07bell\xC2\x9B31m ")
            .short(0x0010_4000, b"LT", "a\nb\u{202E}".as_bytes())
            .short(0x0011_0010, b"LO", b"\x1b[2Jx ")
            .short(0x0011_1001, b"LO", b"y "),
    );
    for options in
        [DumpOptions::default(), DumpOptions { max_value: None, ..DumpOptions::default() }]
    {
        let found = text(&data_set, &options);
        assert!(
            !found.contains(|c: char| c.is_control() && c != '\n' || c == '\u{202E}'),
            "{found:?}"
        );
        assert!(found.contains("a\\nb\\u{202e}"), "{found}");
    }
}

#[test]
fn the_same_rows_as_csv_json_and_html() {
    let data_set = sample();
    let options = DumpOptions::default();
    let mut csv = Vec::new();
    write_csv_header(&mut csv).unwrap();
    let count = write_csv(&data_set, &options, &mut csv).unwrap();
    let csv = String::from_utf8(csv).unwrap();
    assert_eq!(csv.lines().count() as u64, count + 1);
    assert!(
        csv.contains("\n,\"(0008,2218)[1].(0008,0100)\",\"(0008,0100)\",SH,file,1,8,"),
        "{csv}"
    );
    let mut json = Vec::new();
    let json_count = write_json(&data_set, &options, &mut json).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    assert_eq!((json_count, json["elements"].as_array().unwrap().len() as u64), (count, count));
    assert_eq!(json["warnings"][0]["kind"], "no_creator");
    let mut html = Vec::new();
    assert_eq!(
        write_html(
            &read(Part10::new(EXPLICIT).short(0x0010_0010, b"PN", b"<b>&\"x ")),
            &options,
            &mut html
        )
        .unwrap(),
        3
    );
    assert!(String::from_utf8(html).unwrap().contains("&lt;b&gt;&amp;&quot;x"));
}

#[test]
fn csa_headers_of_siemens() {
    let Some(path) = dicom_map_test_support::corpus_files()
        .into_iter()
        .find(|path| path.ends_with("siemens-prisma-qa-1.dcm"))
    else {
        return;
    };
    let data_set = Reader::embedded().read_path(path).unwrap();
    let decoding = |levels, name: &str| {
        let names = if name.is_empty() { vec![] } else { vec![name.to_string()] };
        DumpOptions { decoding: Some(Decoding { names, levels }), ..DumpOptions::default() }
    };
    let found = text(&data_set, &decoding(None, "csa"));
    let has = |name: &str, value: &str| {
        found.lines().any(|line| {
            let mut words = line.split_whitespace();
            words.next() == Some(name) && words.eq(value.split_whitespace())
        })
    };
    assert!(has("NumberOfImagesInMosaic", "60") && has("lSize", "60"), "{found}");
    assert!(has("MrPhoenixProtocol", "") && has("asSlice[59]", ""));
    let folded = text(&data_set, &decoding(Some(1), ""));
    assert!(folded.contains("MrPhoenixProtocol                {"), "{folded}");
    assert!(!folded.contains("asSlice"));
    let other = text(&data_set, &decoding(None, "PDB"));
    assert!(!other.contains("NumberOfImagesInMosaic"));
}

/// Every element that dcmdump prints is shown, and as often.
#[test]
fn every_element_that_dcmdump_prints() {
    if dicom_map_test_support::skip::tool("dcmtk", "dcmdump").is_none() {
        return;
    }
    let reader = Reader::embedded();
    let (mut compared, mut wrong) = (0, Vec::new());
    for path in dicom_map_test_support::real_files() {
        let output = Command::new("dcmdump").args(["-q", "+L", "-Un"]).arg(&path).output().unwrap();
        let Ok(data_set) = reader.read_path(&path) else { continue };
        if !output.status.success() {
            continue;
        }
        let mut theirs: BTreeMap<String, i64> = BTreeMap::new();
        for line in String::from_utf8_lossy(&output.stdout).lines() {
            let line = line.trim_start();
            let is_element = line.starts_with('(')
                && line.as_bytes().get(5) == Some(&b',')
                && line.as_bytes().get(10) == Some(&b')');
            if is_element && !line.starts_with("(fffe,") && !line.starts_with("(fffc,fffc)") {
                *theirs.entry(line[..11].to_uppercase()).or_default() += 1;
            }
        }
        let dump = text(&data_set, &DumpOptions::default());
        for line in dump.lines().map(str::trim_start).filter(|line| line.starts_with('(')) {
            *theirs.entry(line[..11].to_string()).or_default() -= 1;
        }
        let missing: Vec<_> = theirs.iter().filter(|(_, count)| **count > 0).collect();
        if missing.is_empty() {
            compared += 1;
        } else {
            wrong.push(format!("{}: {missing:?}", path.display()));
        }
    }
    println!("{compared} files alike");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(compared > 0 || dicom_map_test_support::real_files().is_empty());
}
