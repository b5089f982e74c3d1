//! Compile then read equals a plain map, for random dictionaries.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

use dicom_map::registry::{Entry, Key, PrivateKey, Registry};
use dicom_map::{DmapDict, Tag, TagPattern, Vm, Vr, VrSet, creator};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn any_vr_set() -> impl Strategy<Value = VrSet> {
    proptest::sample::subsequence(Vr::ALL.to_vec(), 0..=VrSet::CAPACITY).prop_map(|vrs| VrSet::from_slice(&vrs).unwrap())
}

fn any_key() -> impl Strategy<Value = Key> {
    let group = 0u16..0x40;
    let public = (group.clone(), any::<u8>()).prop_map(|(group, element)| Key::public(Tag::new(group * 2, element.into())));
    let pattern = (0x50u16..0x60, any::<u8>()).prop_map(|(group, element)| {
        Key::Public(TagPattern::parse(&format!("{:02X}xx", group * 2), &format!("{element:04X}")).unwrap())
    });
    let creator = prop_oneof!["[A-C]{1,2}", "[ -\\[\\]-~]{0,20}[!-\\[\\]-~]", "[äöü]{1,5}"]
        .prop_filter("a creator", |text| creator::check(text).is_ok());
    let block = prop_oneof![4 => Just(None), 1 => (0x10u8..0x14).prop_map(Some)];
    let private = (creator, group, 0u8..8, block)
        .prop_map(|(creator, group, offset, block)| Key::Private(PrivateKey::new(creator, group * 2 + 1, offset, block)));
    prop_oneof![2 => public, 1 => pattern, 4 => private]
}

fn any_entry() -> impl Strategy<Value = Entry> {
    (any_key(), any_vr_set(), 1u16..4, any::<Option<u8>>(), "[A-Za-z]{0,8}", "\\PC{0,20}", any::<[bool; 4]>()).prop_map(
        |(key, vrs, min, extra, keyword, name, flags)| {
            let mut entry = Entry::new(key, vrs, Vm::new(min, extra.map(|extra| min + u16::from(extra)), 1).unwrap());
            (entry.keyword, entry.name) = (keyword, name);
            [entry.retired, entry.vr_inferred, entry.name_derived, entry.keyword_derived] = flags;
            entry
        },
    )
}

/// The entries that remain when each key is taken once, with creators told apart as the library does.
fn distinct(entries: Vec<Entry>) -> Vec<Entry> {
    let mut seen = BTreeMap::new();
    for entry in entries {
        seen.entry((entry.key.creator().map(creator::fold), entry.key.pattern())).or_insert(entry);
    }
    seen.into_values().collect()
}

proptest! {
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
            // An offset alone never leads to an entry that holds in one block only, and an element in a block leads to it.
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
    fn any_bytes_behind_a_good_header_do_no_harm(damage in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>()), 1..20)) {
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

/// How the registry spells a creator.
fn registry_name<'r>(registry: &'r Registry, name: &str) -> Option<&'r str> {
    registry.creators.iter().map(|known| known.name.as_str()).find(|known| creator::fold(known) == creator::fold(name))
}
