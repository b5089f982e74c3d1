//! Many elements deleted at once: the same result as one after another, in the time of one.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map_dataset::{DataSet, Path, Reader, SaveOptions, Walked};
use dicom_map_test_support::part10::*;
use proptest::prelude::*;
use std::collections::HashSet;
use std::time::{Duration, Instant};

/// A data set or an item, made of some of these.
#[derive(Clone, Debug)]
enum Part {
    /// Elements of group 0012.
    Trial(u16),
    Code,
    Charset,
    /// A block of private elements, or only its creator.
    Private(u16, bool),
    GroupLength,
    Sequence(Vec<Vec<Part>>),
}

fn part() -> impl Strategy<Value = Part> {
    let leaf = prop_oneof![
        3 => (1u16..200).prop_map(Part::Trial),
        2 => Just(Part::Code),
        1 => Just(Part::Charset),
        2 => (0x10u16..0x13, any::<bool>()).prop_map(|(block, all)| Part::Private(block, all)),
        1 => Just(Part::GroupLength),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let item = proptest::collection::vec(inner, 0..4);
        proptest::collection::vec(item, 0..4).prop_map(Part::Sequence)
    })
}

/// The bytes of the parts, in the order of their tags or, if `mixed`, in any order.
fn encode(parts: &[Part], mixed: bool, part10: Part10) -> Part10 {
    let mut elements: Vec<(u32, Vec<u8>)> = Vec::new();
    for part in parts {
        match part {
            Part::Trial(number) => elements.push((0x0012_0000 | u32::from(*number), b"x ".into())),
            Part::Code => elements.push((0x0008_0100, b"T-1 ".into())),
            Part::Charset => elements.push((0x0008_0005, b"ISO_IR 192".into())),
            Part::GroupLength => elements.push((0x0012_0000, vec![0; 4])),
            Part::Private(block, has_elements) => {
                let block = u32::from(*block);
                elements.push((0x0009_0000 | block, format!("ACME {block}").into()));
                if *has_elements {
                    elements.push((0x0009_0001 | block << 8, b"y ".into()));
                }
            }
            Part::Sequence(items) => {
                let items = items.iter().fold(fragment(|part| part), |bytes, item| {
                    let item = fragment(|part| encode(item, mixed, part));
                    let more = fragment(|part| part.implicit(ITEM, &item));
                    [bytes, more].concat()
                });
                elements.push((0x0008_1140, items));
            }
        }
    }
    // Each tag once, since a path leads to all elements with the same tag.
    let mut seen = HashSet::new();
    elements.retain(|(tag, _)| seen.insert(*tag));
    if !mixed {
        elements.sort();
    }
    elements.iter().fold(part10, |part, (tag, value)| part.implicit(*tag, value))
}

fn data_set(parts: &[Part], mixed: bool) -> DataSet {
    let file = encode(parts, mixed, Part10::new(IMPLICIT));
    Reader::embedded().read_bytes(file.0).unwrap()
}

fn tree(data_set: &DataSet) -> Vec<String> {
    let all = data_set.meta().walk_with_items().chain(data_set.root().walk_with_items());
    let line = |(depth, step): (usize, Walked<'_>)| match step {
        Walked::Element(it) => {
            format!("{depth} {} {:?} {:?} {:?}", it.path(), it.creator(), it.text(), it.bytes())
        }
        Walked::Item { number, .. } => format!("{depth} item {number}"),
    };
    all.map(line).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 128, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn deleting_many_at_once_equals_one_after_another(
        parts in proptest::collection::vec(part(), 0..12),
        mixed in any::<bool>(),
        path in prop_oneof![
            Just("(0012,xxxx)"), Just("**.(0012,xxxx)"), Just("**.CodeValue"), Just("**.0008,1140"),
            Just("0008,1140[*].0008,1140"), Just("**.SpecificCharacterSet"), Just("**.(0009,xxxx)"),
            Just("**.(0009,0011)"),
        ],
    ) {
        let path: Path = path.parse().unwrap();
        let mut at_once = data_set(&parts, mixed);
        let mut each = at_once.clone();
        let count = at_once.delete(&path).unwrap();
        let mut deleted = 0;
        while let Some(last) = each.follow_all(&path.resolve(each.dict())).last().map(|it| it.path()) {
            prop_assert_eq!(each.delete(&last.parse().unwrap()).unwrap(), 1, "{}", last);
            deleted += 1;
        }
        prop_assert_eq!(count, deleted);
        prop_assert_eq!(tree(&at_once), tree(&each));
        let options = SaveOptions::default();
        prop_assert_eq!(at_once.to_bytes(&options).unwrap(), each.to_bytes(&options).unwrap());
    }

    #[test]
    fn items_are_deleted_with_their_content(parts in proptest::collection::vec(part(), 0..12), mixed in any::<bool>()) {
        let mut data_set = data_set(&parts, mixed);
        let anywhere: Path = "**.0008,1140".parse().unwrap();
        let items = |data_set: &DataSet| {
            let sequences = data_set.follow_all(&anywhere.resolve(data_set.dict()));
            sequences.iter().filter_map(|it| it.items()).map(|items| items.count()).sum::<usize>()
        };
        let before = items(&data_set);
        prop_assert_eq!(data_set.delete(&"**.0008,1140[*]".parse().unwrap()).unwrap(), before);
        prop_assert_eq!(items(&data_set), 0);
        let again = Reader::embedded().read_bytes(data_set.to_bytes(&SaveOptions::default()).unwrap()).unwrap();
        prop_assert_eq!(tree(&again), tree(&data_set));
    }
}

/// The time to delete everything that a path leads to, and the number of deletions; the best of
/// three.
fn time_of(data_set: &DataSet, path: &str) -> (Duration, usize) {
    let path = path.parse().unwrap();
    let tries = (0..3).map(|_| {
        let mut data_set = data_set.clone();
        let began = Instant::now();
        let count = data_set.delete(&path).unwrap();
        (began.elapsed(), count)
    });
    tries.min().unwrap()
}

/// If each deletion moved everything after it, all would take tens of thousands of times as long as
/// one.
#[test]
fn tens_of_thousands_take_about_as_long_as_one() {
    let mut file = Part10::new(IMPLICIT).0;
    for group in 0x0010..0x001Cu32 {
        for element in 0..0x1_0000u32 {
            if group % 2 == 0 || element > 0xFF {
                let tag = group << 16 | element;
                file.extend([(tag >> 16) as u16, tag as u16].map(u16::to_le_bytes).as_flattened());
                file.extend([0; 4]);
            }
        }
    }
    let data_set = Reader::embedded().read_bytes(file).unwrap();
    let (one, count) = time_of(&data_set, "(0012,1000)");
    assert_eq!(count, 1);
    let (all, count) = time_of(&data_set, "(0012,xxxx)");
    assert_eq!(count, 0x1_0000);
    assert!(all < one * 500, "{all:?} for {count}, {one:?} for one");

    // Items, and elements in each of tens of thousands of items.
    let item = fragment(|part| part.implicit(0x0008_0100, b"T-1 "));
    let item = fragment(|part| part.implicit(ITEM, &item));
    let file = Part10::new(IMPLICIT).implicit(0x0008_1140, &item.repeat(50_000));
    let data_set = Reader::embedded().read_bytes(file.0).unwrap();
    for (one, all) in
        [("0008,1140[0]", "0008,1140[*]"), ("0008,1140[0].CodeValue", "0008,1140[*].CodeValue")]
    {
        let (one, _) = time_of(&data_set, one);
        let (all, count) = time_of(&data_set, all);
        assert_eq!(count, 50_000);
        assert!(all < one * 500, "{all:?} for {count}, {one:?} for one");
    }
}
