//! The rules of docs/data.md, for named cases and for arbitrary facts.

use super::*;
use crate::facts::Import;
use crate::facts::{Strength, parse_key};
use dicom_map::registry::{Field, Reference, Source};
use dicom_map::{Vm, VrSet};
use proptest::prelude::*;

fn info(id: &str, lineage: &str, strength: Strength, rank: u32) -> SourceInfo {
    SourceInfo {
        source: Source { id: id.into(), lineage: lineage.into(), ..Source::default() },
        strength,
        rank,
    }
}

fn fact(key: (&str, &str, &str), vr: &str, name: &str, keyword: &str) -> TagFact {
    TagFact {
        key: parse_key(key.0, key.1, key.2).unwrap(),
        vrs: (!vr.is_empty()).then(|| vr.parse().unwrap()),
        vm: Some(Vm::ONE),
        keyword: keyword.into(),
        name: name.into(),
        retired: None,
        strength: None,
        reference: Reference::parse("doc#L1"),
    }
}

fn input<'a>(info: &'a SourceInfo, tags: Vec<TagFact>) -> Input<'a> {
    Input { info, import: Import { tags, ..Import::default() } }
}

fn merged(inputs: &[Input]) -> Registry {
    merge(inputs, &[], &Vendors::default()).unwrap()
}

const KEY: (&str, &str, &str) = ("ACME", "0009", "xx01");

#[test]
fn the_vr_of_another_attribute_under_the_same_tag_is_not_mixed_in() {
    let sources = [
        info("one", "a", Strength::Dictionary, 1),
        info("two", "b", Strength::Dictionary, 2),
        info("three", "c", Strength::Dictionary, 3),
        info("seen", "d", Strength::Dictionary, 4),
    ];
    let [one, two, three, seen] = &sources;
    let old = [
        input(one, vec![fact(KEY, "IS", "Slice Duration", "")]),
        input(two, vec![fact(KEY, "IS", "Slice Duration Time", "")]),
    ];
    let new = [
        input(three, vec![fact(KEY, "CS", "Table Motion", "")]),
        input(seen, vec![fact(KEY, "CS", "", "")]),
    ];
    // The name of `one`, by the fixed order; the VR of the sources that use this name.
    let registry = merged(&[old.clone(), new].concat());
    let entry = &registry.entries[0];
    assert_eq!((entry.vrs.to_string().as_str(), entry.name.as_str()), ("IS", "Slice Duration"));
    assert!(entry.alternatives.iter().any(|it| it.field == Field::Vr && it.value == "CS"));
    // A vendor's document determines the VR, whatever name it uses.
    let vendor = info("vendor", "v", Strength::Document, 9);
    let document = [input(&vendor, vec![fact(KEY, "DS", "?", "")])];
    assert_eq!(merged(&[&old[..], &document].concat()).entries[0].vrs.to_string(), "DS");
}

#[test]
fn a_guess_loses_its_question_marks_and_stays_an_alternative() {
    let source = info("one", "a", Strength::Dictionary, 1);
    for (name, expected) in
        [("?Slice Thickness?", "Slice Thickness"), ("Int ??", "Int"), ("?num?", ""), ("?", "")]
    {
        let entry = merged(&[input(&source, vec![fact(KEY, "DS", name, "")])]).entries.remove(0);
        assert_eq!((entry.name.as_str(), entry.name_derived), (expected, !expected.is_empty()));
        let kept = entry.alternatives.iter().any(|it| it.field == Field::Name && it.value == name);
        assert_eq!(kept, !expected.is_empty(), "{name}");
    }
}

#[test]
fn a_vendors_document_beats_two_dictionaries_which_become_alternatives() {
    let sources = [
        info("vendor", "v", Strength::Document, 3),
        info("one", "a", Strength::Dictionary, 1),
        info("two", "b", Strength::Dictionary, 2),
    ];
    let [vendor, one, two] = &sources;
    let registry = merged(&[
        input(vendor, vec![fact(KEY, "FD", "Coil Temperature", "")]),
        input(one, vec![fact(KEY, "DS", "Coil Temp", "")]),
        input(two, vec![fact(KEY, "DS", "coil temperature", "")]),
    ]);
    let entry = &registry.entries[0];
    assert_eq!(
        (entry.vrs.to_string().as_str(), entry.name.as_str(), entry.keyword.as_str()),
        ("FD", "Coil Temperature", "CoilTemperature")
    );
    assert!(entry.keyword_derived && !entry.vr_inferred);
    let alternatives: Vec<String> = entry
        .alternatives
        .iter()
        .map(|it| format!("{}={} {}", it.field.as_str(), it.value, it.source))
        .collect();
    assert_eq!(alternatives, ["vr=DS one", "vr=DS two", "name=Coil Temp one"]);
    assert_eq!(entry.sources.len(), 3);
}

#[test]
fn a_placeholder_in_a_document_does_not_beat_a_name() {
    let sources =
        [info("vendor", "v", Strength::Document, 1), info("one", "a", Strength::Community, 2)];
    let registry = merged(&[
        input(&sources[0], vec![fact(KEY, "UN", "Internal", "")]),
        input(&sources[1], vec![fact(KEY, "LO", "Station", "")]),
    ]);
    assert_eq!(
        (registry.entries[0].name.as_str(), registry.entries[0].vrs.to_string().as_str()),
        ("Station", "LO")
    );
    assert_eq!(registry.entries[0].alternatives, []);
}

#[test]
fn a_tie_is_the_fixed_orders_and_marked() {
    let sources =
        [info("one", "a", Strength::Dictionary, 2), info("two", "b", Strength::Dictionary, 1)];
    let registry = merged(&[
        input(&sources[0], vec![fact(KEY, "LO", "", "")]),
        input(&sources[1], vec![fact(KEY, "SH", "", "")]),
    ]);
    assert_eq!(registry.entries[0].vrs.to_string(), "SH");
    assert!(registry.entries[0].vr_inferred);
    let registry = merged(&[input(&sources[0], vec![fact(KEY, "", "", "")])]);
    assert_eq!(registry.entries[0].vrs.to_string(), "UN");
    assert!(registry.entries[0].vr_inferred);
}

#[test]
fn derived_names_and_keywords() {
    let source = info("one", "a", Strength::Dictionary, 1);
    let registry = merged(&[input(
        &source,
        vec![
            fact(("ACME", "0009", "xx01"), "LO", "?", "WorkspaceID"),
            fact(("ACME", "0009", "xx02"), "LO", "ACME", ""),
            fact(("ACME", "0009", "xx03"), "LO", "Unknown", "Unknown"),
            fact(("ACME", "0009", "xx04"), "LO", "Internal", ""),
            fact(("", "0008", "0005"), "CS", "", "SpecificCharacterSet"),
        ],
    )]);
    let found: Vec<(String, String, bool)> = registry
        .entries
        .iter()
        .map(|entry| (entry.name.clone(), entry.keyword.clone(), entry.name_derived))
        .collect();
    let expected = [
        ("Specific Character Set", "SpecificCharacterSet", true),
        ("Workspace ID", "WorkspaceID", true),
        ("ACME", "", false),
        ("", "", false),
        ("Internal", "", false),
    ];
    assert_eq!(
        found,
        expected.map(|(name, keyword, derived)| (name.to_string(), keyword.to_string(), derived))
    );
}

#[test]
fn spellings_of_a_creator_are_merged_and_the_most_frequent_is_the_name() {
    let sources = [
        info("one", "a", Strength::Dictionary, 1),
        info("two", "b", Strength::Dictionary, 2),
        info("three", "c", Strength::Dictionary, 3),
    ];
    let spelled = |spelling| vec![fact((spelling, "0009", "xx01"), "LO", "Station", "")];
    let registry = merged(&[
        input(&sources[0], spelled("SPI RELEASE 1")),
        input(&sources[1], spelled("SPI Release  1")),
        input(&sources[2], spelled("SPI Release  1")),
    ]);
    assert_eq!(registry.entries.len(), 1);
    assert_eq!(registry.creators[0].name, "SPI Release  1");
    assert_eq!(registry.creators[0].spellings, ["SPI RELEASE 1"]);
}

#[test]
fn block_specific_and_repeating_entries_stay_apart() {
    let source = info("one", "a", Strength::Dictionary, 1);
    let registry = merged(&[input(
        &source,
        vec![
            fact(("ACME", "0019", "xx00"), "LO", "Any", ""),
            fact(("ACME", "0019", "1000"), "DS", "Ten", ""),
            fact(("ACME", "70xx", "xx00"), "IS", "Many", ""),
        ],
    )]);
    assert_eq!(registry.entries.len(), 3);
}

#[test]
fn a_hand_correction_decides_and_one_without_an_entry_is_an_error() {
    let source = info("one", "a", Strength::Document, 1);
    let inputs = [input(&source, vec![fact(KEY, "OW", "Data", "")])];
    let correction = |element: &str| Override {
        key: parse_key("acme", "0009", element).unwrap(),
        field: Field::Vr,
        value: "US".into(),
        citation: Reference::parse("statement.pdf#p4"),
        reason: "why".into(),
    };
    let registry = merge(&inputs, &[correction("xx01")], &Vendors::default()).unwrap();
    assert_eq!(registry.entries[0].vrs.to_string(), "US");
    assert_eq!(registry.entries[0].alternatives[0].value, "OW");
    assert!(registry.entries[0].sources.iter().any(|source| source.source == "overrides"));
    assert_eq!(
        merge(&inputs, &[correction("xx02")], &Vendors::default()).unwrap_err().kind(),
        ErrorKind::InvalidTable
    );
}

#[test]
fn de_identification_facts_reach_the_entries_that_they_cover() {
    let source = info("one", "a", Strength::Document, 1);
    let deid = |key: (&str, &str, &str), profile: &str, action: &str| DeidFact {
        key: parse_key(key.0, key.1, key.2).unwrap(),
        profile: profile.into(),
        action: action.into(),
        reference: Reference::default(),
    };
    let mut one = input(
        &source,
        vec![
            fact(("", "50xx", "0005"), "US", "A", "A"),
            fact(("", "0010", "0010"), "PN", "B", "B"),
            fact(KEY, "LO", "C", ""),
        ],
    );
    one.import.deid = vec![
        deid(("", "50xx", "xxxx"), "basic", "X"),
        deid(("", "0010", "0010"), "basic", "Z"),
        deid(("", "0010", "0010"), "option:cleanDesc", "C"),
        deid(("Acme ", "0009", "xx01"), "safe-private", "K"),
        deid(KEY, "tcia", "keep"),
        deid(KEY, "wustl", "KB"),
    ];
    let registry = merged(&[one]);
    let of = |key: (&str, &str, &str)| {
        find(&registry, &parse_key(key.0, key.1, key.2).unwrap()).unwrap().deidentification.clone()
    };
    assert_eq!(of(("", "50xx", "0005")).basic_profile, "X");
    assert_eq!(
        (of(("", "0010", "0010")).basic_profile, of(("", "0010", "0010")).options),
        ("Z".to_string(), "cleanDesc=C".to_string())
    );
    let private = of(KEY);
    assert!(private.safe_private);
    assert_eq!((private.tcia.as_str(), private.options.as_str()), ("keep", "wustl=KB"));
}

/// Sources, each with its own rank, and facts about few keys, so that they collide.
fn any_inputs() -> impl Strategy<Value = Vec<(SourceInfo, Vec<TagFact>)>> {
    let source =
        (prop::sample::select(vec!["a", "b", "c"]), prop::sample::select(&Strength::ALL[..]));
    let key = prop::sample::select(vec![
        ("ACME", "0009", "xx01"),
        ("Acme ", "0009", "xx01"),
        ("ACME", "0009", "1001"),
        ("", "0008", "0005"),
    ]);
    let name = prop::sample::select(vec![
        "",
        "?",
        "Internal",
        "Coil Temperature",
        "coil temperature",
        "CoilTemperature",
        "Station",
        "ACME",
    ]);
    let vr = prop::sample::select(vec!["", "UN", "LO", "SH", "US or SS"]);
    let keyword = prop::sample::select(vec!["", "CoilTemperature", "Station", "Unknown"]);
    let fact =
        (key, vr, name, keyword).prop_map(|(key, vr, name, keyword)| fact(key, vr, name, keyword));
    prop::collection::vec((source, prop::collection::vec(fact, 0..5)), 1..6).prop_map(|sources| {
        let named = sources.into_iter().zip(1u32..);
        named
            .map(|(((lineage, strength), facts), rank)| {
                (info(&format!("s{rank}"), lineage, strength, rank), facts)
            })
            .collect()
    })
}

fn inputs_of(sources: &[(SourceInfo, Vec<TagFact>)]) -> Vec<Input<'_>> {
    sources.iter().map(|(info, facts)| input(info, facts.clone())).collect()
}

/// The values of an entry, without its sources.
fn values(entry: &Entry) -> (VrSet, Vm, String, String, bool) {
    (entry.vrs, entry.vm, entry.name.clone(), entry.keyword.clone(), entry.retired)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_order_of_sources_and_facts_does_not_matter(sources in any_inputs(), seed in any::<u64>()) {
        let mut shuffled = sources.clone();
        shuffled.reverse();
        let turn = usize::try_from(seed % 7).unwrap() % shuffled.len();
        shuffled.rotate_left(turn);
        for (_, facts) in &mut shuffled {
            facts.reverse();
        }
        prop_assert_eq!(merged(&inputs_of(&sources)), merged(&inputs_of(&shuffled)));
    }

    #[test]
    fn an_agreeing_source_never_changes_a_value(sources in any_inputs(), lineage in prop::sample::select(vec!["a", "b", "c", "new"]), strength in prop::sample::select(&Strength::ALL[..])) {
        let before = merged(&inputs_of(&sources));
        let agreeing: Vec<TagFact> = before
            .entries
            .iter()
            .map(|entry| TagFact {
                key: entry.key.clone(),
                // The fact has the values of the entry, as far as its source has them.
                vrs: Some(entry.vrs),
                vm: Some(entry.vm),
                keyword: if entry.keyword_derived { String::new() } else { entry.keyword.clone() },
                name: if entry.name_derived { String::new() } else { entry.name.clone() },
                retired: None,
                strength: None,
                reference: Reference::parse("agreeing"),
            })
            .collect();
        let mut more = sources.clone();
        more.push((info("agreeing", lineage, strength, 1000), agreeing));
        let after = merged(&inputs_of(&more));
        prop_assert_eq!(before.entries.iter().map(values).collect::<Vec<_>>(), after.entries.iter().map(values).collect::<Vec<_>>());
    }

    #[test]
    fn a_conflict_is_never_lost(sources in any_inputs()) {
        let registry = merged(&inputs_of(&sources));
        for (info, facts) in &sources {
            for fact in facts {
                let entry = find(&registry, &fact.key).unwrap();
                prop_assert!(entry.sources.iter().any(|source| source.source == info.id()));
                if let Some(vrs) = fact.vrs.filter(|vrs| *vrs != entry.vrs && *vrs != dicom_map::Vr::UN.into()) {
                    prop_assert!(entry.alternatives.iter().any(|it| it.field == Field::Vr && it.value == vrs.to_string() && it.source == info.id()));
                }
                if names::is_informative(&fact.name, entry.key.creator()) && names::class(&fact.name) != names::class(&entry.name) {
                    prop_assert!(entry.alternatives.iter().any(|it| it.field == Field::Name && it.value == fact.name && it.source == info.id()));
                }
            }
        }
    }
}
