use super::*;

/// The facts (key, VM, name, strength, reference) and rejections of one file.
fn imported(path: &str, text: &[u8]) -> (Vec<String>, Vec<String>) {
    let mut import = Import::default();
    read(path, &text_of(text), &mut import);
    let fact = |fact: &TagFact| {
        let vr = fact.vrs.map(|vrs| vrs.to_string()).unwrap_or_default();
        let vm = fact.vm.map(|vm| vm.to_string()).unwrap_or_default();
        format!("{} {vr} {vm} {} {:?} {}", fact.key, fact.name, fact.strength, fact.reference)
    };
    let facts = import.tags.iter().map(fact).collect();
    (
        facts,
        import
            .rejected
            .iter()
            .map(|rejection| format!("{} {}", rejection.reference, rejection.reason))
            .collect(),
    )
}

#[test]
fn an_entry_has_its_own_creator_or_that_of_its_dict() {
    let text = br#"<?xml version="1.0"?><dicts url="http://x/MR_System.PDF"><dict ref="TABLE 4.6-1" owner="A  B"><entry group="0009" element="1001" vr="LO" vm="1" name="One "/>
        <entry group="0009" element="XX02" vr="OB_OW" vm="1-N" name="&gt; Two" owner="C, &quot;D&quot;"/></dict>
        <dict owner="A"><description>Prose &amp; more</description><entry group="0009" element="10" vr="LO"><definition>Prose</definition></entry></dict></dicts>"#;
    let (facts, rejected) = imported("conformance/x/mr_system.xml", text);
    assert_eq!(
        facts,
        [
            "(0009,xx01) A  B LO 1 One None MR_System.PDF, Table 4.6-1",
            "(0009,xx02) C, \"D\" OB or OW 1-n Two None MR_System.PDF, Table 4.6-1",
            "(0009,xx10) A LO   None MR_System.PDF",
        ]
    );
    assert!(rejected.is_empty(), "{rejected:?}");
}

#[test]
fn a_url_of_another_document_is_not_believed() {
    let text = br#"<dicts url="http://x/5686.pdf"><dict owner="PMOD_1" ref="??"><entry group="0055" element="xx01" vr="FD" name="?"/></dict></dicts>"#;
    let (facts, _) = imported("conformance/legacy/other/PMOD_v2.75.xml", text);
    assert_eq!(facts, ["(0055,xx01) PMOD_1 FD  ? Some(Dataset) PMOD_v2.75"]);
}

#[test]
fn without_a_name_an_element_is_the_documents_only_beside_others_that_have_one() {
    let text = br#"<dicts url="http://x/S2000.pdf"><dict owner="A"><entry group="0019" element="xx01" vr="FD" name="?"/>
        <entry group="0019" element="xx02" vr="FD" name="Two"/></dict></dicts>"#;
    let (facts, _) = imported("conformance/x/s2000.xml", text);
    assert_eq!(
        facts,
        ["(0019,xx01) A FD  ? None S2000.pdf", "(0019,xx02) A FD  Two None S2000.pdf"]
    );
}

#[test]
fn malformed_xml_affects_only_itself() {
    // A second dict that opens where the first should close, text with angle brackets around tags,
    // an entry without quotes, a file that ends inside a tag.
    let text = b"<dicts>\n<dict owner='A'>\n<entry group='0009' element='1001' name='One'/>\n<dict>\n<dicts>\nLocale  <0011, 1010>  CS\n\
                 <entry group=0009 element='1002' owner='B' name='Two'/>\n<entry group='0009' element='1003' owner='B' name='R&D; three'/>\n<entry group='0009' ";
    let (facts, rejected) = imported("conformance/x/bad.xml", text);
    assert_eq!(facts, ["(0009,xx01) A   One None bad", "(0009,xx03) B   R&D; three None bad"]);
    assert!(
        rejected
            .iter()
            .any(|reason| reason.starts_with("conformance/x/bad.xml#L6")
                && reason.contains("<0011,>")),
        "{rejected:?}"
    );
    assert!(
        rejected.iter().any(|reason| reason.starts_with("conformance/x/bad.xml#L6")
            && reason.contains("text outside")),
        "{rejected:?}"
    );
    assert!(
        rejected.iter().any(|reason| reason.starts_with("conformance/x/bad.xml#L9")
            && reason.contains("not well-formed")),
        "{rejected:?}"
    );
}

#[test]
fn text_outside_of_xml_is_rejected_line_by_line() {
    let (facts, rejected) =
        imported("conformance/x/text.xml", b">Mean  (3005,xx2A)  3\n\n>Type  (3005,xx20)  3\n");
    assert!(facts.is_empty());
    assert_eq!(rejected.len(), 3, "{rejected:?}");
    assert!(
        rejected[0].starts_with("conformance/x/text.xml#L1 ")
            && rejected[1].starts_with("conformance/x/text.xml#L3 ")
            && rejected[2].contains("yields nothing")
    );
}

#[test]
fn marks_latin_1_line_ends_and_doubles() {
    let text = b"\xEF\xBB\xBF<dicts>\r\n<dict owner=\"A\">\r\n<entry group=\"0009\" element=\"xx01\" vr=\"ZZ\" vm=\"S\" name=\"a\" name=\"b\"/>\r\n</dict></dicts>";
    let (facts, rejected) = imported("conformance/x/a.xml", text);
    assert_eq!(facts, ["(0009,xx01) A   a None a"]);
    assert_eq!(rejected.len(), 2);
    assert!(
        rejected.iter().all(|reason| reason.starts_with("conformance/x/a.xml#L3 ")),
        "{rejected:?}"
    );
    let (facts, _) = imported(
        "conformance/x/a.xml",
        b"<dict owner='A'><entry group='0009' element='xx01' name='Gr\xF6\xDFe'/></dict>",
    );
    assert_eq!(facts, ["(0009,xx01) A   Größe None a"]);
}

#[test]
fn any_bytes_cause_rejections_and_no_panic() {
    let text = b"<dicts><dict owner=\"A\"><entry group=\"0009\" element=\"1001\" name=\"\xC3\xA4\"/></dict></dicts>";
    for length in 0..text.len() {
        imported("x.xml", &text[..length]);
        let mut broken = text.to_vec();
        broken[length] ^= 0x3C;
        imported("x.xml", &broken);
    }
}

#[test]
fn files_made_from_json_tables_are_left_to_them() {
    let document = Document {
        name: "QA-WS.pdf".into(),
        tables: vec![Default::default()],
        ..Document::default()
    };
    let documents = [document];
    assert_eq!(
        made_from("conformance/fuji/qa-ws_0.xml", &documents).map(|(_, table)| table),
        Some(0)
    );
    for other in [
        "conformance/fuji/qa-ws_1.xml",
        "conformance/fuji/qa-ws.xml",
        "conformance/fuji/other_0.xml",
    ] {
        assert!(made_from(other, &documents).is_none());
    }
}

#[test]
fn numbers_of_tables_and_sections() {
    for (printed, expected) in [
        ("TABLE 4.6-1", "Table 4.6-1"),
        ("Table 3-28:", "Table 3-28"),
        ("B.1.1.", "section B.1.1"),
        ("??", ""),
        ("PRIVATE", ""),
        ("", ""),
        ("Tablé 1", "section Tablé 1"),
    ] {
        assert_eq!(table_number(printed), expected);
    }
}
