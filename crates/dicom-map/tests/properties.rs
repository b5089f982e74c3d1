//! Compile then read equals a plain map, for random dictionaries and layers of them; types parse
//! what they print.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use dicom_map::registry::{Entry, Key, Locator, PrivateKey, Reference, Registry};
use dicom_map::{DmapDict, Query, Tag, TagPattern, Vm, Vr, VrSet, creator};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn any_vr_set() -> impl Strategy<Value = VrSet> {
    proptest::sample::subsequence(Vr::ALL.to_vec(), 0..=VrSet::CAPACITY)
        .prop_map(|vrs| VrSet::from_slice(&vrs).unwrap())
}

fn any_key() -> impl Strategy<Value = Key> {
    let group = 0u16..0x40;
    let public = (group.clone(), any::<u8>())
        .prop_map(|(group, element)| Key::public(Tag::new(group * 2, element.into())));
    let pattern = (0x50u16..0x60, any::<u8>()).prop_map(|(group, element)| {
        Key::Public(
            TagPattern::parse(&format!("{:02X}xx", group * 2), &format!("{element:04X}")).unwrap(),
        )
    });
    let creator = prop_oneof!["[A-C]{1,2}", "[ -\\[\\]-~]{0,20}[!-\\[\\]-~]", "[äöü]{1,5}"]
        .prop_filter("a creator", |text| creator::check(text).is_ok());
    let block = prop_oneof![4 => Just(None), 1 => (0x10u8..0x14).prop_map(Some)];
    let private = (creator, group, 0u8..8, block).prop_map(|(creator, group, offset, block)| {
        Key::Private(PrivateKey::new(creator, group * 2 + 1, offset, block))
    });
    prop_oneof![2 => public, 1 => pattern, 4 => private]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    (
        any_key(),
        any_vr_set(),
        1u16..4,
        any::<Option<u8>>(),
        "[A-Za-z]{0,8}",
        "\\PC{0,20}",
        any::<[bool; 4]>(),
    )
        .prop_map(|(key, vrs, min, extra, keyword, name, flags)| {
            let mut entry = Entry::new(
                key,
                vrs,
                Vm::new(min, extra.map(|extra| min + u16::from(extra)), 1).unwrap(),
            );
            (entry.keyword, entry.name) = (keyword, name);
            [entry.retired, entry.vr_inferred, entry.name_derived, entry.keyword_derived] = flags;
            entry
        })
}

/// The entries that remain when each key is taken once, with creators distinguished as in the
/// library.
fn distinct(entries: Vec<Entry>) -> Vec<Entry> {
    let mut seen = BTreeMap::new();
    for entry in entries {
        seen.entry((entry.key.creator().map(creator::fold), entry.key.pattern())).or_insert(entry);
    }
    seen.into_values().collect()
}

fn any_locator() -> impl Strategy<Value = Locator> {
    prop_oneof![
        Just(Locator::None),
        any::<u32>().prop_map(Locator::Line),
        any::<u32>().prop_map(Locator::Page),
        any::<(u16, u16)>().prop_map(|(table, page)| Locator::Table(table, page)),
    ]
}

/// A few keys, so that layers share some and not others: public ones, a repeating group, and
/// elements of every block and of one block, of creators that differ in case.
fn any_place() -> impl Strategy<Value = Key> {
    let creator = prop::sample::select(vec!["ACME", "acme", "Acme  1.0", "B"]);
    let element = prop::sample::select(vec!["xx01", "xx02", "1001", "1102"]);
    let public = prop::sample::select(vec![
        ("0010", "0010"),
        ("0010", "0020"),
        ("60xx", "0010"),
        ("6002", "0010"),
    ]);
    prop_oneof![
        public.prop_map(|(group, element)| Key::parse("", group, element).unwrap()),
        (creator, prop::sample::select(vec!["0009", "70xx"]), element)
            .prop_map(|(creator, group, element)| Key::parse(creator, group, element).unwrap()),
    ]
}

/// A layer with such keys; the names say which layer it is.
fn layer(number: usize, keys: Vec<Key>) -> DmapDict {
    let entries = keys
        .into_iter()
        .map(|key| {
            let mut entry = Entry::new(key, Vr::LO, Vm::ONE);
            entry.name = format!("layer {number}: {}", entry.key);
            entry
        })
        .collect();
    let registry = Registry { entries: distinct(entries), ..Registry::default() };
    DmapDict::from_bytes(dicom_map::to_dmap(registry).unwrap()).unwrap()
}

proptest! {
    /// Several layers answer as the topmost one that has an answer by itself, and iteration yields
    /// each entry used for these answers once.
    #[test]
    fn layers_answer_as_the_topmost_that_has_an_answer(keys in proptest::collection::vec(proptest::collection::vec(any_place(), 0..10), 1..5)) {
        let alone = || keys.iter().cloned().enumerate().map(|(number, keys)| layer(number, keys));
        let both = alone().reduce(|base, top| base.with_overlay(top).unwrap()).unwrap();
        let layers: Vec<DmapDict> = alone().collect();
        for creator in [None, Some("ACME"), Some("aCME "), Some("acme 1.0"), Some("B"), Some("C")] {
            for (group, element) in [(0x10, 0x10), (0x10, 0x20), (0x6000, 0x10), (0x6002, 0x10), (9, 1), (9, 0x1001), (9, 0x1101), (9, 0x1102), (0x7021, 2), (0x7021, 0x1202), (9, 0x10)] {
                let found = both.lookup(group, element, creator).map(|entry| entry.to_entry());
                // Every layer has the rules of the standard; stored entries take precedence over
                // them.
                let stored = layers.iter().rev().find_map(|layer| layer.lookup(group, element, creator).filter(|entry| !entry.is_rule()));
                let expected = stored.or_else(|| layers[0].lookup(group, element, creator)).map(|entry| entry.to_entry());
                prop_assert_eq!(&found, &expected, "({:04X},{:04X}) {:?}", group, element, creator);
                if let Some(held) = creator.and_then(|creator| both.creator(creator)) {
                    prop_assert_eq!(held.lookup(group, element).map(|entry| entry.to_entry()), found);
                }
            }
        }
        let mut expected = BTreeMap::new();
        for layer in &layers {
            for entry in layer.entries() {
                expected.insert((entry.creator().map(creator::fold), entry.to_entry().key.pattern()), entry.name().to_string());
            }
        }
        let walked: Vec<_> = both.entries().map(|entry| ((entry.creator().map(creator::fold), entry.to_entry().key.pattern()), entry.name().to_string())).collect();
        prop_assert_eq!(walked.len(), both.len());
        let as_map: BTreeMap<_, _> = walked.iter().cloned().collect();
        prop_assert_eq!(as_map.len(), walked.len());
        prop_assert_eq!(as_map, expected);
    }

    #[test]
    fn printed_forms_parse_as_the_same(
        number in any::<u32>(),
        vrs in any_vr_set(),
        (min, more, step) in (0u16..9, any::<Option<u8>>(), 0u16..4),
        key in any_key(),
        (document, locator) in ("\\PC{0,12}", any_locator()),
    ) {
        let tag = Tag::from(number);
        let text = tag.to_string();
        prop_assert_eq!(text.parse::<Tag>().unwrap(), tag);
        prop_assert_eq!(format!("{number:08x}").parse::<Tag>().unwrap(), tag);
        prop_assert_eq!(Query::parse(&text).unwrap(), Query::Tag { tag, creator: None });
        prop_assert_eq!(vrs.to_string().parse::<VrSet>().unwrap(), vrs);
        // PS3.5 has no notation for a step together with a largest number.
        let step = if more.is_some() { 1 } else { step };
        if let Ok(vm) = Vm::new(min, more.map(|more| min + u16::from(more)), step) {
            prop_assert_eq!(vm.to_string().parse::<Vm>().unwrap(), vm);
        }
        let again = Key::parse(key.creator().unwrap_or_default(), &key.group_text(), &key.element_text());
        prop_assert_eq!(again.unwrap(), key.clone());
        if key.pattern().is_exact() || key.creator().is_some() {
            // The printed tag parses as a query for the same key; quotation marks keep a space at
            // the beginning of a creator.
            let (place, creator) = (format!("({},{})", key.group_text(), key.element_text()), key.creator().unwrap_or_default());
            let Query::Tag { tag, creator: asked } = Query::parse(&format!("{place} \"{creator}\"")).unwrap() else {
                unreachable!("a key begins with a tag")
            };
            prop_assert_eq!(asked.as_deref(), key.creator());
            prop_assert!(key.pattern().matches(tag));
        }
        let place = Reference { document, locator };
        // A document whose name ends like a locator needs a locator to be parsed back.
        if locator != Locator::None || Reference::parse(&place.document).locator == Locator::None {
            prop_assert_eq!(Reference::parse(&place.to_string()), place);
        }
    }

    #[test]
    fn compile_then_read_equals_a_plain_map(entries in proptest::collection::vec(any_entry(), 0..60)) {
        let mut registry = Registry { entries: distinct(entries), ..Registry::default() };
        let bytes = dicom_map::to_dmap(registry.clone()).unwrap();
        prop_assert_eq!(&bytes, &dicom_map::to_dmap(registry.clone()).unwrap());
        let dict = DmapDict::from_bytes(bytes).unwrap();
        dict.verify().unwrap();
        registry.normalize().unwrap();
        prop_assert_eq!(dict.to_registry(), registry.clone());

        let map: BTreeMap<(Option<&str>, u32), &Entry> =
            registry.entries.iter().filter(|entry| entry.key.pattern().is_exact()).map(|entry| ((entry.key.creator(), entry.key.pattern().value()), entry)).collect();
        for (&(creator, value), &entry) in &map {
            let found = dict.lookup_tag(Tag::from(value), creator).map(|found| found.to_entry());
            // An offset alone never finds an entry that applies to one block only, and an element
            // in that block does.
            prop_assert_eq!(found.as_ref(), Some(entry));
        }
        for group in 0..0x80u16 {
            for element in 0..8u16 {
                let found = dict.lookup(group, 0x2000 | element, Some("A")).map(|found| found.to_entry());
                let expected = map.get(&(registry_name(&registry, "A"), u32::from(Tag::new(group, element)))).copied();
                if group % 2 == 1 {
                    prop_assert_eq!(found.as_ref(), expected.filter(|entry| entry.key.creator().is_some()));
                }
            }
        }
    }

    #[test]
    fn any_bytes_after_a_good_header_do_no_harm(damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..20)) {
        let entry = Entry::new(Key::Private(PrivateKey::new("A", 9, 1, None)), Vr::LO, Vm::ONE);
        let mut bytes = dicom_map::to_dmap(Registry { entries: vec![entry], ..Registry::default() }).unwrap();
        for (at, value) in damage {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if let Ok(dict) = DmapDict::from_bytes(bytes) {
            let _ = dict.verify();
            let _ = dict.to_registry();
            let _ = dict.lookup(9, 1, Some("A"));
        }
    }
}

/// The registry's spelling of a creator.
fn registry_name<'r>(registry: &'r Registry, name: &str) -> Option<&'r str> {
    registry
        .creators
        .iter()
        .map(|known| known.name.as_str())
        .find(|known| creator::fold(known) == creator::fold(name))
}
