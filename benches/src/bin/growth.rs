//! Measures lookup times in synthetic dictionaries of many sizes. Usage: growth COUNT...; prints
//! CSV: entries,question,nanoseconds, and for each size a line with the question `bytes of the
//! file`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a tool for the terminal")]

use dicom_map::registry::{Entry, Key, PrivateKey, Registry};
use dicom_map::{DmapDict, Error, Tag, Vm, Vr};
use std::collections::HashMap;
use std::hint::black_box;
use std::time::Instant;

/// The number of entries of one private creator, the mean of the real dictionary.
const PER_CREATOR: u32 = 32;
/// The number of lookups that are timed at once, and of rounds, of which the best counts.
const QUESTIONS: usize = 4096;
const ROUNDS: usize = 15;

/// Half of the entries are public, half private.
fn entries(count: u32) -> Vec<Entry> {
    (0..count)
        .map(|number| {
            let (half, is_private) = (number / 2, number % 2 == 1);
            let key = if is_private {
                let (creator, place) = (half / PER_CREATOR, half % PER_CREATOR);
                Key::Private(PrivateKey::new(
                    format!("MAKER {creator} MODEL"),
                    0x0019 + 2 * (creator % 100) as u16,
                    place as u8,
                    None,
                ))
            } else {
                // Even groups from 0008 on, 200 elements each, beyond those of the repeating
                // groups.
                Key::public(Tag::new(
                    (0x0008 + 2 * (half / 200)) as u16,
                    (0x0100 + half % 200) as u16,
                ))
            };
            let mut entry = Entry::new(key, Vr::DS, Vm::ONE);
            entry.keyword = format!("MadeUpAttribute{number}");
            entry.name = format!("Made Up Attribute {number}");
            entry
        })
        .collect()
}

/// The nanoseconds of one lookup, the best of several rounds.
fn nanoseconds(mut ask: impl FnMut() -> usize) -> f64 {
    let best = (0..ROUNDS)
        .map(|_| {
            let start = Instant::now();
            assert_eq!(black_box(ask()), QUESTIONS, "every question has an answer");
            start.elapsed()
        })
        .min();
    best.unwrap_or_default().as_secs_f64() * 1e9 / QUESTIONS as f64
}

fn measure(count: u32) -> Result<(), Error> {
    let entries = entries(count);
    // A fixed permutation of the entries: its step is coprime to all of the sizes.
    let drawn: Vec<usize> =
        (0..QUESTIONS).map(|turn| turn.wrapping_mul(7_919_777) % entries.len()).collect();
    let is_private = |at: usize| entries[at].key.creator().is_some();
    let public: Vec<Tag> = drawn
        .iter()
        .map(|&at| {
            Tag::from(entries[if is_private(at) { at - 1 } else { at }].key.pattern().value())
        })
        .collect();
    let private: Vec<(String, Tag)> = drawn
        .iter()
        .map(|&at| if is_private(at) { at } else { at + 1 })
        .filter_map(|at| {
            let entry = entries.get(at)?;
            Some((
                entry.key.creator()?.to_string(),
                Tag::from(entry.key.pattern().value() | 0x1000),
            ))
        })
        .collect();
    let keywords: Vec<String> = drawn.iter().map(|&at| entries[at].keyword.clone()).collect();
    let map: HashMap<u32, u32> = (0u32..)
        .zip(&entries)
        .filter(|(_, entry)| entry.key.creator().is_none())
        .map(|(at, entry)| (entry.key.pattern().value(), at))
        .collect();
    let dict =
        DmapDict::from_bytes(dicom_map::to_dmap(Registry { entries, ..Registry::default() })?)?;
    let print = |question: &str, number: f64| println!("{count},\"{question}\",{number:.1}");
    print("bytes of the file", dict.byte_len() as f64);
    print(
        "public",
        nanoseconds(|| public.iter().filter(|tag| dict.lookup_tag(**tag, None).is_some()).count()),
    );
    print(
        "std HashMap",
        nanoseconds(|| public.iter().filter(|tag| map.contains_key(&u32::from(**tag))).count()),
    );
    print(
        "private",
        nanoseconds(|| {
            private
                .iter()
                .filter(|(creator, tag)| dict.lookup_tag(*tag, Some(creator)).is_some())
                .count()
        }),
    );
    let held: Vec<_> =
        private.iter().filter_map(|(creator, tag)| Some((dict.creator(creator)?, *tag))).collect();
    print(
        "private, creator held",
        nanoseconds(|| {
            held.iter()
                .filter(|(creator, tag)| creator.lookup(tag.group(), tag.element()).is_some())
                .count()
        }),
    );
    print(
        "keyword",
        nanoseconds(|| keywords.iter().filter(|keyword| dict.keyword(keyword).is_some()).count()),
    );
    Ok(())
}

fn main() -> std::process::ExitCode {
    println!("entries,question,nanoseconds");
    for count in std::env::args().skip(1).filter_map(|text| text.parse().ok()) {
        if let Err(error) = measure(count) {
            eprintln!("{count} entries: {error}");
            return std::process::ExitCode::FAILURE;
        }
    }
    std::process::ExitCode::SUCCESS
}
