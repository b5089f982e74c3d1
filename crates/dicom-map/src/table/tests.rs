use super::*;
use crate::registry::{Alternative, Deidentification, Field, PrivateKey};
use crate::vr::Vr;
use proptest::prelude::*;
use std::collections::HashMap;

fn kind_and_line(csv: &[u8]) -> (ErrorKind, Option<u64>) {
    let error = read_entries(csv).unwrap_err();
    (error.kind(), error.line())
}

#[test]
fn a_site_needs_four_columns_in_any_order() {
    let registry =
        read_entries(&b"\xEF\xBB\xBFVR,element,group,creator\r\nDS,xx01,0009,ACME 1.0\r\n"[..])
            .unwrap();
    assert_eq!(
        registry.entries,
        [Entry::new(Key::parse("ACME 1.0", "0009", "xx01").unwrap(), Vr::DS, Vm::ONE_TO_N)]
    );
}

#[test]
fn errors_say_why_and_where() {
    let cases: [(&[u8], ErrorKind, u64); 13] = [
        (b"", ErrorKind::InvalidTable, 1),
        (b"creator,group,element\n", ErrorKind::InvalidTable, 1),
        (b"creator,group,element,vr,colour\nA,0009,xx01,DS,red\n", ErrorKind::InvalidTable, 1),
        (b"creator,group,element,vr\nA,0009,xx01,DS\nA,0009,xx02\n", ErrorKind::InvalidTable, 3),
        (b"creator,group,element,vr\nA\xF6,0009,xx01,DS\n", ErrorKind::InvalidTable, 2),
        (b"creator,group,element,vr\nA,0008,xx01,DS\n", ErrorKind::InvalidTag, 2),
        (b"creator,group,element,vr\nA,0009,0001,DS\n", ErrorKind::InvalidTag, 2),
        (b"creator,group,element,vr\n,0009,0001,DS\n", ErrorKind::InvalidTag, 2),
        (b"creator,group,element,vr\nA\\B,0009,xx01,DS\n", ErrorKind::InvalidCreator, 2),
        (b"creator,group,element,vr\nA,0009,xx01,QQ\n", ErrorKind::InvalidVr, 2),
        (b"creator,group,element,vr,vm\nA,0009,xx01,DS,3-1\n", ErrorKind::InvalidVm, 2),
        (b"creator,group,element,vr,retired\nA,0009,xx01,DS,maybe\n", ErrorKind::InvalidTable, 2),
        (
            b"creator,group,element,vr\nA b,0009,xx01,DS\n\"a  B\",0009,xx01,LO\n",
            ErrorKind::DuplicateKey,
            3,
        ),
    ];
    for (csv, kind, line) in cases {
        assert_eq!(kind_and_line(csv), (kind, Some(line)), "{}", String::from_utf8_lossy(csv));
    }
}

#[test]
fn lenient_reading_keeps_the_good_rows() {
    let csv = b"creator,group,element,vr\n\"A, \"\"quoted\"\"\",0009,xx01,DS\nA,0009,xx02,??\nA,0009\n\xFF,0009,xx03,DS\nA,0009,xx04,LO\n";
    let (registry, errors) = read_entries_lenient(&csv[..]).unwrap();
    assert_eq!(registry.entries.len(), 2);
    assert_eq!(registry.entries[0].key.creator(), Some("A, \"quoted\""));
    assert_eq!(
        errors.iter().map(|error| error.line()).collect::<Vec<_>>(),
        [Some(3), Some(4), Some(5)]
    );
}

#[test]
fn lines_are_counted_over_crlf_blank_lines_and_line_ends_inside_quotes() {
    let csv = b"creator,group,element,vr,name\r\nA,0009,xx01,DS,\"two\r\nlines\"\r\n\r\nA,0009,xx02,??,x\r\nA,0009,xx03,D,x\r\n";
    let (registry, errors) = read_entries_lenient(&csv[..]).unwrap();
    assert_eq!(registry.entries[0].name, "two\r\nlines");
    assert_eq!(errors.iter().map(|error| error.line()).collect::<Vec<_>>(), [Some(5), Some(6)]);
}

#[test]
fn a_file_is_the_source_of_its_entries() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("site.csv");
    std::fs::write(&path, "creator,group,element,vr\nA,0009,xx01,DS\n").unwrap();
    let registry = read_file(&path).unwrap();
    assert_eq!(cells::entry_source_text(&registry.entries[0].sources[0]), "site:site.csv#L2");
    std::fs::write(&path, "creator,group,element,vr\nA,0009,xx01,D\n").unwrap();
    assert!(read_file(&path).unwrap_err().to_string().contains("site.csv: line 2: "));
}

fn any_key() -> impl Strategy<Value = Key> {
    let private = (
        "[A-Za-z][A-Za-z0-9 ,\"'|^]{0,9}[a-z]",
        any::<u16>(),
        any::<u8>(),
        prop_oneof![Just(None), (0x10u8..).prop_map(Some)],
    )
        .prop_map(|(creator, group, offset, block)| {
            Key::Private(PrivateKey::new(creator, group | 1, offset, block))
        });
    let public = (any::<u16>(), any::<u16>())
        .prop_map(|(group, element)| Key::public(crate::Tag::new(group & !1, element)));
    let pattern =
        prop_oneof![Just(("60xx", "0010")), Just(("0020", "31xx")), Just(("1000", "xxx3"))]
            .prop_map(|(group, element)| Key::Public(TagPattern::parse(group, element).unwrap()));
    prop_oneof![8 => private, 4 => public, 1 => pattern]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let text = || "[ -~é\n]{0,12}";
    let source = ("[a-z]{1,5}", "[ -~]{0,12}").prop_map(|(source, document)| EntrySource {
        source,
        reference: Reference::parse(&document),
    });
    let alternative = (prop::sample::select(&Field::ALL[..]), text(), "[a-z]{1,5}")
        .prop_map(|(field, value, source)| Alternative { field, value, source });
    let deidentification = (text(), text(), any::<bool>(), text()).prop_map(
        |(basic_profile, options, safe_private, tcia)| Deidentification {
            basic_profile,
            options,
            safe_private,
            tcia,
        },
    );
    let vrs = prop_oneof![
        prop::sample::select(Vr::ALL).prop_map(VrSet::one),
        Just(VrSet::NONE),
        Just("US or SS".parse().unwrap())
    ];
    let vm = prop_oneof![
        Just(Vm::ONE),
        Just(Vm::ONE_TO_N),
        Just(Vm::new(2, None, 2).unwrap()),
        Just(Vm::new(1, Some(3), 1).unwrap())
    ];
    (
        (any_key(), vrs, vm, text(), text(), text(), any::<[bool; 4]>()),
        prop::collection::vec(source, 0..4),
        prop::collection::vec(alternative, 0..4),
        deidentification,
    )
        .prop_map(
            |(
                (key, vrs, vm, keyword, name, description, flags),
                sources,
                alternatives,
                deidentification,
            )| Entry {
                key,
                vrs,
                vm,
                keyword,
                name,
                description,
                retired: flags[0],
                vr_inferred: flags[1],
                name_derived: flags[2],
                keyword_derived: flags[3],
                sources,
                alternatives,
                deidentification,
            },
        )
}

fn distinct(entries: Vec<Entry>) -> Vec<Entry> {
    let mut seen = std::collections::HashSet::new();
    entries
        .into_iter()
        .filter(|entry| seen.insert((entry.key.creator().map(creator::fold), entry.key.pattern())))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn write_then_read_is_the_same(entries in prop::collection::vec(any_entry(), 0..8)) {
        let registry = Registry { entries: distinct(entries), ..Registry::default() };
        let mut csv = Vec::new();
        write_entries(&mut csv, &registry).unwrap();
        prop_assert_eq!(read_entries(&csv[..]).unwrap(), registry);
    }

    #[test]
    fn compile_then_read_equals_a_plain_map(entries in prop::collection::vec(any_entry(), 0..24), probes in prop::collection::vec(any_key(), 0..24)) {
        let mut registry = Registry { entries: distinct(entries), ..Registry::default() };
        registry.normalize().unwrap();
        let mut csv = Vec::new();
        write_entries(&mut csv, &registry).unwrap();
        let dict = crate::DmapDict::from_bytes(crate::to_dmap(read_entries(&csv[..]).unwrap()).unwrap()).unwrap();
        dict.verify().unwrap();
        let map: HashMap<Key, &Entry> = registry.entries.iter().map(|entry| (entry.key.clone(), entry)).collect();
        prop_assert_eq!(dict.len(), map.len());
        for view in dict.entries() {
            let entry = view.to_entry();
            prop_assert_eq!(map.get(&entry.key).copied(), Some(&entry));
        }
        for key in probes.iter().filter(|key| key.pattern().is_exact()) {
            let tag = crate::Tag::from(key.pattern().value());
            let hit = dict.lookup_tag(tag, key.creator()).filter(|view| !view.is_rule()).map(|view| view.to_entry());
            if let Some(expected) = map.get(key) {
                prop_assert_eq!(hit.as_ref(), Some(*expected));
            } else if let Some(hit) = hit {
                // Found through a pattern, an entry for any block, or another spelling: it must
                // match the probe.
                prop_assert_eq!(hit.key.creator().map(creator::fold), key.creator().map(creator::fold));
            }
        }
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let mut csv = b"creator,group,element,vr,sources,alternatives\n".to_vec();
        csv.extend(bytes);
        let _ = read_entries_lenient(&csv[..]);
    }
}
