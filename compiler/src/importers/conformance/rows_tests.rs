use super::*;

fn row(tag: &str, name: &str, vr: &str, vm: &str) -> Row {
    let place = |document: &str| Reference { document: document.into(), ..Reference::default() };
    Row {
        tag: tag.into(),
        name: name.into(),
        vr: vr.into(),
        vm: vm.into(),
        quotes: vec![name.into()],
        reference: place("a.pdf"),
        place: place("a.json"),
        ..Row::default()
    }
}

/// The keys, names and VRs of the facts, and the reasons of the rejections.
fn taken(rows: &[Row], creator: &str) -> (Vec<String>, Vec<String>) {
    let mut import = Import::default();
    take(rows, creator, &mut CreatorsOfGroups::new(), &mut import);
    assert_eq!(import.read_count, rows.len());
    let vr = |fact: &TagFact| fact.vrs.map(|vrs| vrs.to_string()).unwrap_or_default();
    let facts = import
        .tags
        .iter()
        .map(|fact| format!("{} {} {}", fact.key, fact.name, vr(fact)).trim_end().to_string())
        .collect();
    (facts, import.rejected.into_iter().map(|rejection| rejection.reason).collect())
}

#[test]
fn an_example_block_is_any_block() {
    let (facts, rejected) = taken(
        &[row("(0019,1005)", "Data stream", "ST", "1"), row("0019,xx06", "Two", "", "")],
        "AGFA",
    );
    assert_eq!(facts, ["(0019,xx05) AGFA Data stream ST", "(0019,xx06) AGFA Two"]);
    assert!(rejected.is_empty());
}

#[test]
fn the_creator_element_is_not_a_fact_and_may_name_the_creator() {
    let rows = [
        row("(0009,0010)", "Private Creator “A 1”", "LO", "1"),
        row("(0009,1001)", "First", "LO", "1"),
        row("(0011,00xx)", "", "LO", ""),
        row("(0011,1001)", "Other group, creator of the table", "LO", "1"),
        row("(0009,0010)", "Set to B 2", "LO", "1"),
        row("(0009,1002)", "Second", "LO", "1"),
    ];
    let (facts, rejected) = taken(&rows, "TABLE");
    assert_eq!(
        facts,
        [
            "(0009,xx01) A 1 First LO",
            "(0011,xx01) TABLE Other group, creator of the table LO",
            "(0009,xx02) B 2 Second LO"
        ]
    );
    assert_eq!(rejected.len(), 3);
}

#[test]
fn a_low_element_is_the_creator_only_where_its_block_is_used() {
    // (0019,0010) LO reserves the block of (0019,1002); (0019,0013) ST is an error for (0019,1013);
    // without a block it is an old-style offset.
    let (facts, _) = taken(
        &[
            row("0019,0010", "ADAC Header", "LO", "2"),
            row("0019,1002", "Size", "IS", ""),
            row("0019,0013", "Right", "ST", ""),
        ],
        "A",
    );
    assert_eq!(facts, ["(0019,xx02) A Size IS", "(0019,xx13) A Right ST"]);
    let (facts, _) = taken(
        &[row("0019,0010", "ADAC Header", "LO", "2"), row("0019,0011", "Count", "US", "")],
        "A",
    );
    assert_eq!(facts, ["(0019,xx10) A ADAC Header LO", "(0019,xx11) A Count US"]);
}

#[test]
fn one_offset_with_two_meanings_in_two_blocks_stays_apart() {
    let rows = [
        row("200D,3A0A", "Xres", "IS", ""),
        row("200D,340A", "Opacity", "DS", ""),
        row("200D,3A0B", "Plain", "IS", ""),
        row("200D,340B", "Plain", "IS", ""),
    ];
    let (facts, _) = taken(&rows, "3D");
    assert_eq!(
        facts,
        [
            "(200D,3A0A) 3D Xres IS",
            "(200D,340A) 3D Opacity DS",
            "(200D,xx0B) 3D Plain IS",
            "(200D,xx0B) 3D Plain IS"
        ]
    );
}

#[test]
fn repeating_groups_are_kept() {
    let (facts, _) = taken(&[row("70nn,xx04", "Text", "ST", "1")], "DLX_ANNOT_01");
    assert_eq!(facts, ["(70xx,xx04) DLX_ANNOT_01 Text ST"]);
}

#[test]
fn ranges_with_a_name_are_split() {
    let rows = [
        row(
            "(0019,1610)\r.\r.\r(0019,1612)",
            "Canon Internal Data1\r.\r.\rCanon Internal Data3",
            "OB",
            "",
        ),
        row("0019,1000\r...\r0019,100F", "", "", ""),
        row("0019,1000 - 0019,1110", "Two blocks", "", ""),
        row("(0011,10xx)", "Any", "", ""),
    ];
    let (facts, rejected) = taken(&rows, "Canon Inc.");
    assert_eq!(
        facts,
        [
            "(0019,xx10) Canon Inc. Canon Internal Data OB",
            "(0019,xx11) Canon Inc. Canon Internal Data OB",
            "(0019,xx12) Canon Inc. Canon Internal Data OB"
        ]
    );
    assert_eq!(rejected.len(), 3);
}

#[test]
fn rejected_rows_have_reasons() {
    let mut own = row("0009,1001", "x", "LO", "1");
    own.creator = "A\\B".into();
    let long = "x".repeat(65);
    let mut too_long = row("0009,1001", "x", "LO", "1");
    too_long.creator = long;
    for (row, creator, reason) in [
        (row("n/a", "Name", "LO", "1"), "A", "where a tag was expected"),
        (row("0010,0010", "Patient Name", "PN", "1"), "A", "public attribute"),
        (row("0009,1001", "Name", "LO", "1"), "", "no private creator"),
        (row("0009,1001", "Name", "LO", "1"), "PRIV", "no private creator"),
        (row("0009,1001", "", "", ""), "A", "nothing but the tag"),
        (own, "A", "creator"),
        (too_long, "A", "65 characters"),
    ] {
        let (facts, rejected) = taken(&[row], creator);
        assert!(
            facts.is_empty() && rejected.len() == 1 && rejected[0].contains(reason),
            "{reason}: {facts:?} {rejected:?}"
        );
    }
}

#[test]
fn a_bad_field_is_noted_and_the_row_is_kept() {
    let (facts, rejected) = taken(&[row("0009,1001", "Seeds", "FO", "See Note 1")], "A, \"B\"");
    assert_eq!(facts, ["(0009,xx01) A, \"B\" Seeds"]);
    assert_eq!(rejected.len(), 2);
    assert!(rejected.iter().all(|reason| reason.ends_with("the row is taken without it")));
}
