use super::*;

fn tag(text: &str) -> (u32, Option<String>) {
    match Query::parse(text).unwrap() {
        Query::Tag { tag, creator } => (tag.into(), creator),
        other => panic!("{other:?} is not a tag"),
    }
}

#[test]
fn spellings_of_a_public_tag() {
    for text in [
        "0008,0005",
        "00080005",
        "0008 0005",
        "(0008,0005)",
        " ( 0008 , 0005 ) ",
        "0008, 0005",
        "0x00080005",
        "0x0008 0x0005",
        "(0x0008,0x0005)",
    ] {
        assert_eq!(tag(text), (0x0008_0005, None), "{text:?}");
    }
    let pattern = |group, element| Query::Pattern(TagPattern::parse(group, element).unwrap());
    assert_eq!(Query::parse("(60xx,3000)").unwrap(), pattern("60xx", "3000"));
    assert_eq!(Query::parse("0028,04x0").unwrap(), pattern("0028", "04x0"));
}

#[test]
fn spellings_of_a_private_element() {
    for text in [
        "(0021,xx08) ACME 1.0",
        "0021,xx08 ACME 1.0",
        "0021xx08 \"ACME 1.0\"",
        "0021 xx08 ACME 1.0",
        "0021 08 ACME 1.0",
        "0021,0008 ACME 1.0  ",
    ] {
        assert_eq!(tag(text), (0x0021_0008, Some("ACME 1.0".into())), "{text:?}");
    }
    assert_eq!(tag("0021,1008 A, B"), (0x0021_1008, Some("A, B".into())));
    assert_eq!(tag("0021,1008 \"\"[]\""), (0x0021_1008, Some("\"[]".into())));
    assert_eq!(tag("(70xx,xx04) DLX_ANNOT_01"), (0x7001_0004, Some("DLX_ANNOT_01".into())));
}

#[test]
fn an_offset_without_a_creator_is_not_a_tag() {
    for text in ["(0043,xx39)", "0043,XX39", "0043xx39", "0043 xx39", "0043 39"] {
        assert_eq!(
            Query::parse(text).unwrap(),
            Query::PrivateOffset { group: 0x0043, offset: 0x39 },
            "{text:?}"
        );
    }
    assert_eq!(tag("(0043,0039)"), (0x0043_0039, None));
}

#[test]
fn neither_a_tag_nor_a_keyword_is_refused() {
    for text in [
        "",
        "00080,0005",
        "0008,00005",
        "0008,000g",
        "0008 00055",
        "000800055",
        "(0008,0005",
        "Patient Name!",
        "0008",
    ] {
        assert!(Query::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_creator_may_come_first() {
    let keyword = Query::Keyword { keyword: "Gain".into(), creator: Some("ACME 1.0".into()) };
    assert_eq!(Query::parse("\"ACME 1.0\".Gain").unwrap(), keyword);
    for text in ["\"ACME 1.0\".(0021,xx08)", "\"ACME 1.0\".0021xx08", " \"ACME 1.0\" . 0021,0008 "]
    {
        assert_eq!(tag(text), (0x0021_0008, Some("ACME 1.0".into())), "{text:?}");
    }
    for text in
        ["\"ACME 1.0\"", "\"ACME 1.0\".", "\"ACME 1.0.Gain", "\"\".Gain", "\"A\".0021,xx08 B"]
    {
        assert!(Query::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn the_rest_after_an_attribute_is_returned() {
    for (text, rest) in [
        ("0040A730[0].CodeValue", "[0].CodeValue"),
        ("(0040,A730) [*]", "[*]"),
        ("ContentSequence.CodeValue", ".CodeValue"),
        ("0021,xx08 \"ACME [1.0]\"[1]", "[1]"),
        ("0021,xx08 ACME [1.0]", ""),
        ("\"ACME.1\".Gain[2].PatientName", "[2].PatientName"),
    ] {
        assert_eq!(Query::parse_start(text).unwrap().1, rest, "{text:?}");
    }
}

#[test]
fn a_query_parses_from_its_printed_form() {
    for text in [
        "(0010,0010)",
        "(60xx,3000)",
        "(0021,xx08)",
        "(0021,xx08) ACME 1.0",
        "Gain",
        "\"ACME 1.0\".Gain",
    ] {
        assert_eq!(Query::parse(text).unwrap().to_string(), text);
    }
}
