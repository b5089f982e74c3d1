//! pydicom reads what we encode: text in every character set, and values of every VR.
#![allow(clippy::unwrap_used, reason = "a failure here is a failure of the test")]

use dicom_map::{Tag, Vr};
use dicom_map_dataset::value::{self, Value};
use dicom_map_dataset::{Charset, Rules};
use std::io::Write as _;
use std::process::{Command, Stdio};

/// An element in Explicit VR Little Endian.
fn element(out: &mut Vec<u8>, tag: Tag, vr: Vr, bytes: &[u8]) {
    out.extend(tag.group().to_le_bytes());
    out.extend(tag.element().to_le_bytes());
    out.extend(vr.as_str().bytes());
    if vr.has_long_form() {
        out.extend([0, 0]);
        out.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
    } else {
        out.extend(u16::try_from(bytes.len()).unwrap().to_le_bytes());
    }
    out.extend(bytes);
}

/// (0008,0005) and one more element, the one under test.
fn data_set(charset: &Charset, vr: Vr, value: &Value<'_>) -> Vec<u8> {
    let mut out = Vec::new();
    let terms = value::parse(Vr::CS, &charset.to_string()).unwrap();
    let terms = value::encode(Vr::CS, &terms, charset, false, Rules::Standard).unwrap();
    element(&mut out, Tag::new(0x0008, 0x0005), Vr::CS, &terms);
    let bytes = value::encode(vr, value, charset, false, Rules::Standard).unwrap();
    element(&mut out, Tag::new(0x0011, 0x0001), vr, &bytes);
    out
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The values that pydicom reads from each data set; None without pydicom.
fn pydicom(data_sets: &[Vec<u8>]) -> Option<Vec<String>> {
    let python = dicom_map_test_support::python_with_pydicom()?;
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pydicom_values.py");
    let mut child = Command::new(python)
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let lines: String = data_sets.iter().map(|bytes| hex(bytes) + "\n").collect();
    let writer = std::thread::spawn(move || stdin.write_all(lines.as_bytes()));
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    writer.join().unwrap().unwrap();
    let line = |line: &str| {
        let byte = |at| u8::from_str_radix(&line[at..at + 2], 16).unwrap();
        String::from_utf8((0..line.len()).step_by(2).map(byte).collect()).unwrap()
    };
    Some(String::from_utf8(output.stdout).unwrap().lines().map(line).collect())
}

const SETS: &[&str] = &[
    "",
    "ISO_IR 13",
    "ISO_IR 100",
    "ISO_IR 101",
    "ISO_IR 109",
    "ISO_IR 110",
    "ISO_IR 126",
    "ISO_IR 127",
    "ISO_IR 138",
    "ISO_IR 144",
    "ISO_IR 148",
    "ISO_IR 166",
    // Not ISO_IR 203, which pydicom 3.0 does not know.
    "ISO_IR 192",
    "GB18030",
    "GBK",
    r"\ISO 2022 IR 87",
    r"\ISO 2022 IR 159",
    r"ISO 2022 IR 13\ISO 2022 IR 87",
    r"\ISO 2022 IR 149",
    r"\ISO 2022 IR 58",
    r"\ISO 2022 IR 126",
    r"ISO 2022 IR 100\ISO 2022 IR 144\ISO 2022 IR 126",
];

/// True for characters that Python's codecs lack.
fn is_unknown_to_python(set: &str, c: char) -> bool {
    match set {
        // GBK: characters added to Unicode after 1993. GB18030: the edition of 2000.
        "GBK" | "GB18030" => matches!(c, 'ḿ' | 'ǹ' | '〾' | '\u{2E80}'..='\u{2FFB}'
            | '\u{3400}'..='\u{4DBF}' | '\u{9FA6}'..='\u{9FFF}' | '\u{FE10}'..='\u{FE19}'),
        // The filler for composed syllables.
        r"\ISO 2022 IR 149" => c == '\u{3164}',
        _ => false,
    }
}

/// The text with characters that tables of JIS and GB 2312 assign differently replaced by one
/// variant, and without the escape sequence of GB 2312, which pydicom leaves in the text.
fn normal(text: &str) -> String {
    let text = text.replace("\u{1b}$)A", "");
    text.chars()
        .map(|c| match c {
            '〜' | '~' => '～',
            '‖' => '∥',
            '−' => '－',
            '¢' => '￠',
            '£' => '￡',
            '¬' => '￢',
            '—' => '―',
            '・' => '·',
            other => other,
        })
        .collect()
}

/// The characters of every set, in texts with spaces and ASCII between them.
#[test]
fn text_in_every_character_set_is_what_pydicom_reads() {
    let mut cases = Vec::new();
    for set in SETS {
        let charset = Charset::parse(set.as_bytes());
        let is_in = |c: &char| {
            !is_unknown_to_python(set, *c)
                && charset.encode(c.encode_utf8(&mut [0; 4]), Vr::LO, Rules::Standard).is_ok()
        };
        // The tables of UTF-8, GB18030 and GBK are not ours: a sample is enough.
        let step = if set.contains("192") || set.starts_with("GB") { 7 } else { 1 };
        let all = ('\u{A0}'..='\u{D7FF}').chain('\u{F900}'..='\u{FFFD}').step_by(step);
        let repertoire: Vec<char> = all.filter(is_in).collect();
        for (number, chunk) in repertoire.chunks(40).enumerate() {
            let (a, b) = chunk.split_at(chunk.len() / 2);
            let (a, b): (String, String) = (a.iter().collect(), b.iter().collect());
            let (vr, text) = match number % 3 {
                0 => (Vr::PN, format!("{a}^x{b}")),
                1 => (Vr::LO, format!("x{a} y{b}z")),
                _ => (Vr::LT, format!("{a}\r\n1 {b}.")),
            };
            cases.push((charset.clone(), vr, text));
        }
    }
    assert!(cases.len() > 1000, "{} texts", cases.len());
    let data_sets: Vec<Vec<u8>> = cases
        .iter()
        .map(|(charset, vr, text)| data_set(charset, *vr, &Value::from(text.as_str())))
        .collect();
    let Some(read) = pydicom(&data_sets) else { return };
    assert_eq!(read.len(), cases.len());
    for ((charset, vr, text), theirs) in cases.iter().zip(&read) {
        assert_eq!(normal(theirs), normal(text), "{charset} {vr}");
    }
    println!("{} texts are read alike", cases.len());
}

#[test]
fn values_of_every_vr_are_what_pydicom_reads() {
    let cases: &[(Vr, &str)] = &[
        (Vr::AE, "STORE SCP"),
        (Vr::AS, "018M\\002Y"),
        (Vr::AT, "(0018,1063)\\(0010,0020)"),
        (Vr::CS, "ORIGINAL\\PRIMARY\\\\M"),
        (Vr::DA, "19930822\\20240229"),
        (Vr::DS, "1.50\\-2e-5\\0"),
        (Vr::DT, "19930822103000.5+0200"),
        (Vr::FD, "0.1\\-1e+300\\5e-324"),
        (Vr::FL, "0.5\\-1024.25"),
        (Vr::IS, "7\\-2147483648"),
        (Vr::LO, "odd\\text"),
        (Vr::LT, "a\\b\r\nc"),
        (Vr::OB, "00 01 FF 80"),
        (Vr::OD, "00 01 02 03 04 05 06 07"),
        (Vr::OF, "00 01 02 03"),
        (Vr::OL, "00 01 02 03"),
        (Vr::OV, "00 01 02 03 04 05 06 07"),
        (Vr::OW, "00 01 02 03"),
        (Vr::PN, "Doe^John=山田^太郎=やまだ^たろう"),
        (Vr::SH, "short"),
        (Vr::SL, "-2147483648\\2147483647"),
        (Vr::SS, "-32768\\32767"),
        (Vr::ST, "a\\b"),
        (Vr::SV, "-9223372036854775808\\9223372036854775807"),
        (Vr::TM, "103000.5\\10"),
        (Vr::UC, "unlimited\\characters"),
        (Vr::UI, "1.2.840.10008.1.2\\1.2.3"),
        (Vr::UL, "0\\4294967295"),
        (Vr::UN, "00 01 FF 80"),
        (Vr::UR, "https://a.example/b?c"),
        (Vr::US, "0\\65535"),
        (Vr::UT, "a\\b"),
        (Vr::UV, "0\\18446744073709551615"),
    ];
    // SQ has no values.
    assert_eq!(cases.len(), Vr::ALL.len() - 1);
    let charset = Charset::utf_8();
    let data_sets: Vec<Vec<u8>> = cases
        .iter()
        .map(|(vr, text)| data_set(charset, *vr, &value::parse(*vr, text).unwrap()))
        .collect();
    let Some(read) = pydicom(&data_sets) else { return };
    for ((vr, text), theirs) in cases.iter().zip(&read) {
        assert_eq!(theirs, text, "{vr}");
    }
}
