//! Each operation compared with the hash maps of `dicom-dictionary-std` and of the standard
//! library; benches/ratios.py prints the results as tables. In a group, ratios are relative to the
//! row `dicom-map`; in groups that count elements, the figures are per element.
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, Throughput, criterion_group, criterion_main};
use dicom_core::dictionary::{DataDictionary as _, DataDictionaryEntry as _};
use dicom_dictionary_std::StandardDataDictionary;
use dicom_map::{DmapDict, Tag};
use dicom_map_bench::plain::{self, PlainMap};
use dicom_map_bench::{
    elements_of_unknown_creators, private_elements, public_keywords, public_tags, unknown_elements,
    unknown_keywords, unknown_tags,
};
use sha2::{Digest as _, Sha256};
use std::hint::black_box;

/// The dictionary file that the library embeds.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../data/tags.dmap");

/// A table of `question_count` lookups, done one after another.
fn table<'c>(
    criterion: &'c mut Criterion,
    name: &str,
    question_count: usize,
) -> BenchmarkGroup<'c, WallTime> {
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Elements(question_count as u64));
    group
}

/// One row of a table: the number of lookups that find an entry. It must be `expected`, so that no
/// row is fast because its answers differ.
fn row<Q>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    questions: &[Q],
    expected: usize,
    ask: impl Fn(&Q) -> bool,
) {
    let answered = || questions.iter().filter(|question| ask(black_box(question))).count();
    assert_eq!(answered(), expected, "answers of {name} to {} questions", questions.len());
    group.bench_function(name, |bencher| bencher.iter(answered));
}

fn open(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    assert!(
        DmapDict::open(FILE).is_ok_and(|file| file.len() == dict.len()),
        "{FILE} has what is embedded"
    );
    let mut group = criterion.benchmark_group("open");
    group.bench_function("dicom-map", |bencher| {
        bencher.iter(|| black_box(DmapDict::embedded()).len())
    });
    group.bench_function("dicom-map, and look one tag up", |bencher| {
        bencher.iter(|| {
            DmapDict::embedded().lookup(black_box(0x0010), 0x0010, None).map(|entry| entry.vr())
        })
    });
    group.bench_function("dicom-map, a mapped file", |bencher| {
        bencher.iter(|| DmapDict::open(black_box(FILE)).map_or(0, |dict| dict.len()));
    });
    group.bench_function("dicom-map, a file read into memory", |bencher| {
        bencher.iter(|| DmapDict::read(black_box(FILE)).map_or(0, |dict| dict.len()));
    });
    group.bench_function("std HashMap, filled", |bencher| {
        bencher.iter_with_large_drop(|| plain::entries(black_box(&dict)))
    });
    group.finish();
}

fn verify(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let bytes = std::fs::read(FILE).unwrap_or_default();
    assert_eq!(bytes.len(), dict.byte_len(), "bytes of {FILE}");
    let mut group = criterion.benchmark_group("verify");
    group.bench_function("dicom-map", |bencher| bencher.iter(|| dict.verify().is_ok()));
    group.bench_function("crc32fast, of the same bytes", |bencher| {
        bencher.iter(|| crc32fast::hash(black_box(&bytes)))
    });
    group.bench_function("SHA-256, of the same bytes", |bencher| {
        bencher.iter(|| Sha256::digest(black_box(&bytes)))
    });
    group.finish();
}

fn by_tag(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let places = plain::public_places(&dict);
    for (name, tags, is_known) in
        [("by tag", public_tags(&dict), true), ("by tag, unknown", unknown_tags(&dict), false)]
    {
        let expected = if is_known { tags.len() } else { 0 };
        let std_tags: Vec<dicom_core::Tag> =
            tags.iter().map(|tag| dicom_core::Tag(tag.group(), tag.element())).collect();
        let mut group = table(criterion, name, tags.len());
        row(&mut group, "dicom-map", &tags, expected, |tag| {
            dict.lookup(tag.group(), tag.element(), None).is_some()
        });
        // It knows fewer tags, because it is older.
        let std_expected =
            std_tags.iter().filter(|tag| StandardDataDictionary.by_tag(**tag).is_some()).count();
        row(&mut group, "dicom-dictionary-std", &std_tags, std_expected, |tag| {
            StandardDataDictionary.by_tag(*tag).is_some()
        });
        row(&mut group, "std HashMap<u32, _>", &tags, expected, |tag| {
            places.contains_key(&u32::from(*tag))
        });
        group.finish();
    }
}

fn by_keyword(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let places = plain::keyword_places(&dict);
    let known = public_keywords(&dict);
    for (name, keywords, is_known) in
        [("by keyword", known, true), ("by keyword, unknown", unknown_keywords(&dict), false)]
    {
        let expected = if is_known { keywords.len() } else { 0 };
        let std_answers = |keyword: &String| {
            StandardDataDictionary.by_name(keyword).is_some_and(|entry| !entry.alias().is_empty())
        };
        let std_expected = keywords.iter().filter(|keyword| std_answers(keyword)).count();
        let mut group = table(criterion, name, keywords.len());
        row(&mut group, "dicom-map", &keywords, expected, |keyword| {
            dict.keyword(keyword).is_some()
        });
        row(&mut group, "dicom-dictionary-std", &keywords, std_expected, std_answers);
        row(&mut group, "std HashMap<String, _>", &keywords, expected, |keyword| {
            places.contains_key(keyword)
        });
        group.finish();
    }
}

/// `dicom-dictionary-std` has no private elements; a plain map of the same entries is compared.
fn private(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let map = plain::entries(&dict);
    let known = private_elements(&dict);
    let count = known.len();
    private_table(criterion, "by creator and tag", &dict, &map, &known, count);
    private_table(
        criterion,
        "by creator and tag, unknown element",
        &dict,
        &map,
        &unknown_elements(&dict),
        0,
    );
    private_table(
        criterion,
        "by creator and tag, unknown creator",
        &dict,
        &map,
        &elements_of_unknown_creators(&dict),
        0,
    );
}

fn private_table(
    criterion: &mut Criterion,
    name: &str,
    dict: &DmapDict,
    map: &PlainMap,
    elements: &[(String, Tag)],
    expected: usize,
) {
    // The map's key of an element: its creator, and its tag without the block.
    let number = |tag: Tag| u32::from(Tag::new(tag.group(), tag.element() & 0xFF));
    let mut group = table(criterion, name, elements.len());
    row(&mut group, "dicom-map", elements, expected, |(creator, tag)| {
        dict.lookup_tag(*tag, Some(creator)).is_some()
    });
    let held: Vec<_> =
        elements.iter().filter_map(|(creator, tag)| Some((dict.creator(creator)?, *tag))).collect();
    // An unknown creator cannot be held.
    if held.len() == elements.len() {
        row(&mut group, "dicom-map, creator held", &held, expected, |(creator, tag)| {
            creator.lookup(tag.group(), tag.element()).is_some()
        });
    }
    let keys: Vec<(String, u32)> =
        elements.iter().map(|(creator, tag)| (creator.clone(), number(*tag))).collect();
    row(&mut group, "std HashMap<(String, u32), _>", &keys, expected, |key| map.contains_key(key));
    // Such a map cannot be queried with a borrowed text.
    row(
        &mut group,
        "the same, its key made for each question",
        elements,
        expected,
        |(creator, tag)| map.contains_key(&(creator.clone(), number(*tag))),
    );
    group.finish();
}

fn iterate(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let map = plain::entries(&dict);
    let mut group = table(criterion, "iterate", dict.len());
    group.bench_function("dicom-map", |bencher| {
        bencher.iter(|| dict.entries().map(|entry| entry.name().len()).sum::<usize>())
    });
    group.bench_function("std HashMap<(String, u32), _>", |bencher| {
        bencher.iter(|| black_box(&map).values().map(|entry| entry.name.len()).sum::<usize>())
    });
    group.finish();
}

criterion_group!(benches, open, verify, by_tag, by_keyword, private, iterate);
criterion_main!(benches);
