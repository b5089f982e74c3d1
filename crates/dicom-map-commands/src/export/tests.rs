//! Exports of a small dictionary that has every kind of entry: checks the text itself.
//! tests/export.rs checks that the toolkits can read it.

use super::report::PUBLIC;
use super::*;
use dicom_map::registry::{Creator, Entry, Key, Registry};
use dicom_map::{Vm, VrSet};

fn entry(creator: &str, group: &str, element: &str, vr: &str, vm: &str, name: &str) -> Entry {
    let mut entry = Entry::new(
        Key::parse(creator, group, element).unwrap(),
        vr.parse::<VrSet>().unwrap(),
        vm.parse::<Vm>().unwrap(),
    );
    entry.name = name.into();
    entry
}

fn dictionary() -> DmapDict {
    let mut public = entry("", "0010", "0010", "PN", "1", "Patient's Name");
    public.keyword = "PatientName".into();
    let mut registry = Registry {
        entries: vec![
            public,
            entry("", "0028", "04x1", "US", "1", "Columns"),
            entry("", "1000", "xxx0", "US", "3", "Escape Triplet"),
            entry("", "0020", "31xx", "CS", "1-n", "Source Image IDs"),
            entry("", "60xx", "3000", "OB or OW", "1", "Overlay Data"),
            entry("", "7FE0", "0010", "OB or OW", "1", "Pixel Data"),
            entry("SPI Release 1", "0019", "xx01", "DS", "3", "Gain <a> & \"b\""),
            entry("SPI Release 1", "0019", "1002", "US or SS", "13", "2nd in one block"),
            entry("SPI Release 1", "0019", "xx03", "UN", "1", ""),
            entry("DLX_ANNOT_01", "70xx", "xx04", "ST", "1", "Text é"),
            entry("A \"B\"", "0009", "xx01", "LO", "1", "Two"),
            entry("A \"B\"", "0009", "xx02", "LO", "1", "Two"),
        ],
        creators: vec![Creator {
            name: "SPI Release 1".into(),
            spellings: vec!["SPI RELEASE 1".into()],
            ..Creator::default()
        }],
        ..Registry::default()
    };
    registry.normalize().unwrap();
    DmapDict::from_bytes(dicom_map::to_dmap(registry).unwrap()).unwrap()
}

fn exported(format: Format, only: Option<Only>) -> (String, Report) {
    let mut out = Vec::new();
    let report = write(&dictionary(), format, only, &mut out).unwrap();
    (String::from_utf8(out).unwrap(), report)
}

fn assert_lines(text: &str, expected: &[&str]) {
    for line in expected {
        assert!(text.lines().any(|found| found.trim() == *line), "{line}\n{text}");
    }
}

#[test]
fn dcmtk_lines() {
    let (text, report) = exported(Format::Dcmtk, None);
    assert_lines(
        &text,
        &[
            "(0010,0010)\tPN\tPatientName\t1\tDICOM",
            "(0028,0411)\tUS\tColumns\t1\tDICOM",
            "(0020,3100-u-31FF)\tCS\tSourceImageIDs\t1-n\tDICOM",
            "(6000-60FF,3000)\tox\tOverlayData\t1\tDICOM",
            "(7FE0,0010)\tpx\tPixelData\t1\tDICOM",
            "(0019,\"SPI Release 1\",01)\tDS\tGainAB\t3\tPrivateTag",
            "(0019,\"SPI RELEASE 1\",1002)\txs\t_2ndInOneBlock\t13\tPrivateTag",
            "(0019,\"SPI Release 1\",03)\tUN\tUnknown\t1\tPrivateTag",
            "(7001-o-70FF,\"DLX_ANNOT_01\",04)\tST\tText\t1\tPrivateTag",
        ],
    );
    assert_eq!((report.written, report.left_out.values().sum::<usize>()), (5 + 3 * 2 + 1, 1 + 2));
    // Every line but a comment has five fields.
    assert!(
        text.lines()
            .filter(|line| !line.starts_with('#'))
            .all(|line| line.split('\t').count() == 5)
    );
}

#[test]
fn gdcm_lines() {
    let (text, report) = exported(Format::Gdcm, None);
    assert_lines(
        &text,
        &[
            r#"<entry owner="SPI Release 1" group="0019" element="xx01" vr="DS" vm="3" name="Gain &lt;a&gt; &amp; &quot;b&quot;"/>"#,
            // GDCM does not know VM 13.
            r#"<entry owner="SPI RELEASE 1" group="0019" element="xx02" vr="US_SS" vm="1-n" name="2nd in one block"/>"#,
            r#"<entry owner="DLX_ANNOT_01" group="70xx" element="xx04" vr="ST" vm="1" name="Text é"/>"#,
        ],
    );
    assert_eq!((report.written, report.left_out[PUBLIC]), (9, 6));
}

#[test]
fn pydicom_lines() {
    let (text, report) = exported(Format::Pydicom, None);
    assert_lines(
        &text,
        &[
            r#"0x00100010: ("PN", "1", "Patient's Name", "", "PatientName"),"#,
            r#""SPI RELEASE 1": {"#,
            r#""0019xx01": ("DS", "3", "Gain <a> & \"b\"", ""),"#,
            r#""00191002": ("US or SS", "13", "2nd in one block", ""),"#,
            r#""70xxxx04": ("ST", "1", "Text é", ""),"#,
            r#""A \"B\"": {"#,
        ],
    );
    assert_eq!((report.written, report.left_out.values().sum::<usize>()), (2 + 9, 4));
}

#[test]
fn dcm4che_rows_have_unique_keywords_and_ascii_only() {
    let (text, report) = exported(Format::Dcm4che, None);
    assert_lines(
        &text,
        &[
            r#""00190001 DS GainAB","#,
            r#""00191002 US _2ndInOneBlock","#,
            r#""00090001 LO Two","#,
            r#""00090002 LO Two_2","#,
        ],
    );
    assert!(text.contains(r#"super("A \"B\"", new"#) && text.is_ascii());
    assert_eq!((report.written, report.left_out[PUBLIC]), (8, 6));
}

#[test]
fn dicom_rs_lines() {
    let (text, report) = exported(Format::DicomRs, None);
    assert_lines(
        &text,
        &[
            r#"a(0x0019, 0x0001, 0xFFFF, VirtualVr::Exact(VR::DS), "GainAB", "3", "Gain <a> & \"b\""),"#,
            r#"a(0x0019, 0x1002, 0xFFFF, VirtualVr::Xs, "_2ndInOneBlock", "13", "2nd in one block"),"#,
            r#"a(0x7001, 0x0004, 0xFF00, VirtualVr::Exact(VR::ST), "Text", "1", "Text é"),"#,
        ],
    );
    assert_eq!(report.written, 9);
}

#[test]
fn csv_reads_back_and_json_is_an_array() {
    let (text, _) = exported(Format::Csv, None);
    let registry = dicom_map::table::read_entries(text.as_bytes()).unwrap();
    assert_eq!(registry.entries, dictionary().to_registry().entries);
    let (text, report) = exported(Format::Json, Some(Only::Private));
    let entries: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert_eq!((entries.len(), report.written), (6, 6));
    assert!(entries.iter().all(|entry| entry["creator"].is_string()));
}

#[test]
fn only_one_kind() {
    for format in [Format::Csv, Format::Pydicom, Format::Dcmtk] {
        let (private, _) = exported(format, Some(Only::Private));
        assert!(!private.contains("PatientName") && private.contains("DLX_ANNOT_01"), "{format:?}");
        let (public, _) = exported(format, Some(Only::Public));
        assert!(public.contains("PatientName") && !public.contains("DLX_ANNOT_01"), "{format:?}");
    }
}
