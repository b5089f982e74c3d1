//! The lookup rules of PS3.5 section 7.8 and PS3.6, on a small registry.

mod common;

use common::sample_file;
use dicom_map::{DmapDict, TagView, creator};

fn dict() -> DmapDict {
    DmapDict::from_bytes(sample_file()).expect("the sample is sound")
}

fn name_of(group: u16, element: u16, creator: Option<&str>) -> Option<String> {
    dict().lookup(group, element, creator).map(|entry: TagView<'_>| entry.name().to_string())
}

#[test]
fn offset_and_element_as_found_are_equivalent() {
    for element in [0x0002, 0x1002, 0x1102, 0xFF02] {
        assert_eq!(
            name_of(0x0019, element, Some("ACME 1.0")).as_deref(),
            Some("Coil Name"),
            "{element:04X}"
        );
    }
}

#[test]
fn elements_0100_to_0fff_are_not_in_a_block() {
    for element in [0x0102, 0x0F02] {
        assert_eq!(name_of(0x0019, element, Some("ACME 1.0")), None, "{element:04X}");
    }
}

#[test]
fn a_block_specific_entry_wins_where_its_block_is_known() {
    assert_eq!(
        name_of(0x0019, 0x1101, Some("ACME 1.0")).as_deref(),
        Some("Coil Temperature In Block 11")
    );
    assert_eq!(name_of(0x0019, 0x1201, Some("ACME 1.0")).as_deref(), Some("Coil Temperature"));
    assert_eq!(name_of(0x0019, 0x0001, Some("ACME 1.0")).as_deref(), Some("Coil Temperature"));
}

#[test]
fn creators_compare_without_padding_case_and_runs_of_space() {
    for spelling in
        ["ACME 1.0", "ACME 1.0   ", "ACME 1.0\0", "acme 1.0", "Acme 1.0", "ACME  1.0", " ACME 1.0"]
    {
        assert_eq!(
            name_of(0x0019, 0x0002, Some(spelling)).as_deref(),
            Some("Coil Name"),
            "{spelling:?}"
        );
    }
    for stranger in ["ACME1.0", "ACME 1.0.", "ACME", "Ä", "\u{FEFF}ACME 1.0"] {
        assert_eq!(name_of(0x0019, 0x0002, Some(stranger)), None, "{stranger:?}");
    }
}

#[test]
fn an_invalid_creator_has_no_answer_and_check_says_why() {
    for creator in [&"x".repeat(257), "", "A\\B", "A\0B"] {
        assert_eq!(name_of(0x0019, 0x0002, Some(creator)), None, "{creator:?}");
        assert!(creator::check(creator).is_err(), "{creator:?}");
    }
}

#[test]
fn private_creator_and_group_length_follow_from_the_standard() {
    let dict = dict();
    for element in [0x0010, 0x00FF] {
        let entry = dict.lookup(0x0019, element, None).expect("a private creator");
        assert_eq!(
            (entry.keyword(), entry.vr().to_string().as_str(), entry.is_rule()),
            ("PrivateCreator", "LO", true)
        );
        assert_eq!(
            entry.sources().map(|source| source.to_string()).collect::<Vec<_>>(),
            ["standard:PS3.5 7.8.1"]
        );
    }
    assert!(dict.lookup(0x0019, 0x000F, None).is_none());
    assert!(dict.lookup(0x0018, 0x0010, None).is_none(), "even groups have no private creator");
    assert_eq!(dict.lookup(0x0018, 0, None).expect("a group length").vr().to_string(), "UL");
    assert_eq!(
        dict.lookup(0x0019, 0, None).expect("a group length").keyword(),
        "PrivateGroupLength"
    );
}

#[test]
fn an_odd_group_without_creator_has_no_answer() {
    assert_eq!(name_of(0x0019, 0x1002, None), None);
}

#[test]
fn an_even_group_has_no_private_creators() {
    assert_eq!(name_of(0x0010, 0x0010, Some("ACME 1.0")).as_deref(), Some("Patient's Name"));
}

#[test]
fn repeating_groups_public_and_private() {
    assert_eq!(name_of(0x6002, 0x0010, None).as_deref(), Some("Overlay Rows"));
    assert_eq!(
        name_of(0x6003, 0x0010, None).as_deref(),
        Some("Private Creator"),
        "an odd group is private"
    );
    assert_eq!(
        dict().lookup(0x0020, 0x3107, None).map(|entry| entry.keyword().to_string()).as_deref(),
        Some("SourceImageIDs")
    );
    for group in [0x7001, 0x70FF] {
        assert_eq!(
            name_of(group, 0x1004, Some("DLX_ANNOT_01")).as_deref(),
            Some("Text Annotation"),
            "{group:04X}"
        );
    }
    assert_eq!(name_of(0x7101, 0x1004, Some("DLX_ANNOT_01")), None);
}

#[test]
fn everything_written_is_read_back() {
    let mut written = common::sample_registry();
    written.normalize().expect("the sample is sound");
    assert_eq!(dict().to_registry(), written);
}

#[test]
fn a_keyword_names_public_attributes_first() {
    let dict = dict();
    assert_eq!(
        dict.keyword("CoilName").map(|entry| entry.tag_text()).as_deref(),
        Some("(0019,xx02)")
    );
    assert_eq!(
        dict.keyword("patientname").map(|entry| entry.tag_text()),
        None,
        "keywords are case-sensitive"
    );
}

#[test]
fn layers() {
    let mut registry = common::sample_registry();
    registry.entries.retain(|entry| entry.key.creator() == Some("ACME 1.0"));
    for entry in &mut registry.entries {
        entry.name = format!("our {}", entry.name);
    }
    let top = DmapDict::from_bytes(dicom_map::to_dmap(registry).expect("sound")).expect("sound");
    let both = dict().with_overlay(top).expect("two layers");
    assert_eq!(both.len(), dict().len());
    assert_eq!(both.entries().count(), both.len());
    assert_eq!(
        both.lookup(0x0019, 0x0002, Some("acme 1.0"))
            .map(|entry| entry.name().to_string())
            .as_deref(),
        Some("our Coil Name")
    );
    assert_eq!(
        both.lookup(0x0010, 0x0010, None).map(|entry| entry.name().to_string()).as_deref(),
        Some("Patient's Name")
    );
    assert_eq!(both.creators().count(), 2);
    assert_eq!(both.creator("ACME 1.0").map(|creator| creator.entries().count()), Some(3));
    both.verify().expect("both are sound");
}

#[test]
fn five_layers_are_one_too_many() {
    let mut stack = dict();
    for _ in 1..dicom_map::MAX_LAYERS {
        stack = stack.with_overlay(dict()).expect("within the limit");
    }
    assert_eq!(
        stack.with_overlay(dict()).expect_err("beyond it").kind(),
        dicom_map::ErrorKind::TooLarge
    );
}
