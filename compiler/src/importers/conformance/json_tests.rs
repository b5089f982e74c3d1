use super::*;
use std::path::Path;

fn write(folder: &Path, name: &str, text: impl AsRef<[u8]>) {
    std::fs::create_dir_all(folder.join(FOLDER).join("v")).unwrap();
    std::fs::write(folder.join(FOLDER).join("v").join(name), text).unwrap();
}

/// A chunk file of one page: one row per line, with cells separated by bars.
fn chunk(text: &str) -> String {
    let rows: Vec<Vec<serde_json::Value>> = text
        .lines()
        .map(|line| line.split('|').map(|cell| serde_json::json!({ "text": cell })).collect())
        .collect();
    serde_json::json!([{ "extraction_method": "spreadsheet", "data": rows }]).to_string()
}

fn import(folder: &Path) -> Import {
    run(&Context::new(folder, "python3")).unwrap()
}

#[test]
fn a_continuation_has_header_and_creator_of_chunk_0_and_its_own_page() {
    let folder = tempfile::tempdir().unwrap();
    let list = r#"[{"md5": "aa", "url": "http://x/a.pdf", "tables": [{"owner": "GEMS, \"X\"", "use_table_header": true, "chunks": [{"page": "7"}, {"page": 8}]}]}]"#;
    write(folder.path(), "lists.json", list);
    write(folder.path(), "aa_0_0.json", chunk("Attribute Name|Tag|VR|VM\nA|(0009,xx01)|LO|1"));
    write(
        folder.path(),
        "aa_0_1.json",
        chunk("B|(0009,xx02)|US|1-n\nPatient Name|(0010,0010)|PN|1"),
    );
    let import = import(folder.path());
    let facts: Vec<String> = import
        .tags
        .iter()
        .map(|fact| format!("{} {} {}", fact.key, fact.name, fact.reference))
        .collect();
    assert_eq!(
        facts,
        ["(0009,xx01) GEMS, \"X\" A a.pdf#t1p7", "(0009,xx02) GEMS, \"X\" B a.pdf#t1p8"]
    );
    assert_eq!((import.read_count, import.rejected.len()), (3, 1));
}

#[test]
fn files_that_cannot_be_read_are_rejected_and_the_others_kept() {
    let folder = tempfile::tempdir().unwrap();
    let list = r#"[{"md5": "aa", "tables": [{"owner": "A", "header": ["Tag", "AttributeName"], "chunks": [{"page": 1}, {"page": 2}, {"page": 3}]}, {"owner": "A", "chunks": []}]}]"#;
    write(folder.path(), "lists.json", format!("\u{feff}{list}"));
    write(folder.path(), "aa_0_0.json", "[{");
    // ISO 8859-1.
    write(
        folder.path(),
        "aa_0_1.json",
        b"[{\"data\": [[{\"text\": \"0009,xx01\"}, {\"text\": \"Gr\xF6\xDFe\"}]]}]",
    );
    write(folder.path(), "bb_0_0.json", "[]");
    let import = import(folder.path());
    assert_eq!(import.tags.len(), 1);
    assert_eq!(import.tags[0].name, "Größe");
    let reasons: Vec<String> = import
        .rejected
        .iter()
        .map(|rejection| format!("{} {}", rejection.reference, rejection.reason))
        .collect();
    assert_eq!(reasons.len(), 4, "{reasons:?}");
    for (part, text) in [
        ("aa_0_0.json", "not JSON"),
        ("aa_0_2.json", "not there"),
        ("aa_1.json", "yields nothing"),
        ("bb_0_0.json", "no document"),
    ] {
        assert!(
            reasons.iter().any(|reason| reason.contains(part) && reason.contains(text)),
            "{part}: {reasons:?}"
        );
    }
}

#[test]
fn a_list_that_cannot_be_read_is_a_rejection() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "lists.json", "[{]");
    let import = import(folder.path());
    assert_eq!((import.tags.len(), import.rejected.len()), (0, 1));
}

#[test]
fn creators_named_by_rows_last_through_the_tables_of_a_document_without_one() {
    let folder = tempfile::tempdir().unwrap();
    let list = r#"[{"md5": "aa", "tables": [{"owner": "FIXME", "header": ["Tag", "AttributeName", "VR"]}, {"owner": "FIXME", "header": ["Tag", "AttributeName", "VR"]},
        {"owner": "KNOWN", "header": ["Tag", "AttributeName", "VR"]}]}]"#;
    write(folder.path(), "lists.json", list);
    write(folder.path(), "aa_0_0.json", chunk("(0055,0010)|“SIEMENS MED NM”|LO"));
    write(folder.path(), "aa_1_0.json", chunk("(0055,107e)|Thickness|FL\n(0033,1001)|Unknown|FL"));
    write(folder.path(), "aa_2_0.json", chunk("(0055,107f)|Angle|FL"));
    let import = import(folder.path());
    let facts: Vec<String> = import.tags.iter().map(|fact| fact.key.to_string()).collect();
    assert_eq!(facts, ["(0055,xx7F) KNOWN", "(0055,xx7E) SIEMENS MED NM"]);
}

#[test]
fn creators_identified_by_hand_have_their_reasons() {
    let creators = identified_creators("f43f9660e3d2f249ce74990fde80b769");
    assert_eq!(creators.get("0057").map(String::as_str), Some("GEMS_XELPRV_01"));
    assert!(identified_creators("no such document").is_empty());
    let rows: Vec<_> =
        csv::Reader::from_reader(&include_bytes!("creators.csv")[..]).into_records().collect();
    assert!(rows.iter().all(|row| {
        row.as_ref().is_ok_and(|row| row.len() == 4 && row.iter().all(|cell| !cell.is_empty()))
    }));
}
