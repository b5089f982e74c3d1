//! Lookups beside the hash maps of `dicom-dictionary-std` and of the standard library. Every figure is for 1024 questions in a row.
#![allow(missing_docs, reason = "criterion's macros make undocumented items")]

use criterion::{Criterion, criterion_group, criterion_main};
use dicom_core::dictionary::{DataDictionary as _, DataDictionaryEntry as _};
use dicom_dictionary_std::StandardDataDictionary;
use dicom_map::{DmapDict, Tag};
use dicom_map_bench::{private_elements, public_keywords, public_tags, unknown_tags};
use std::collections::HashMap;
use std::hint::black_box;

fn open(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("open");
    group.bench_function("dicom-map", |bencher| bencher.iter(|| black_box(DmapDict::embedded()).len()));
    group.bench_function("dicom-map, open and look up", |bencher| {
        bencher.iter(|| DmapDict::embedded().lookup(black_box(0x0010), 0x0010, None).map(|entry| entry.vr()))
    });
    group.finish();
}

fn by_tag(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let std_dict = StandardDataDictionary;
    let map: HashMap<u32, u32> = (0u32..).zip(dict.entries()).map(|(index, entry)| (entry.pattern().value(), index)).collect();
    for (name, tags) in [("by tag", public_tags(&dict)), ("by tag, unknown", unknown_tags(&dict))] {
        let std_tags: Vec<dicom_core::Tag> = tags.iter().map(|tag| dicom_core::Tag(tag.group(), tag.element())).collect();
        let mut group = criterion.benchmark_group(name);
        group.bench_function("dicom-map", |bencher| {
            bencher.iter(|| tags.iter().filter(|tag| dict.lookup(black_box(tag.group()), tag.element(), None).is_some()).count());
        });
        group.bench_function("dicom-dictionary-std", |bencher| {
            bencher.iter(|| std_tags.iter().filter(|tag| std_dict.by_tag(black_box(**tag)).is_some()).count());
        });
        group.bench_function("std HashMap", |bencher| {
            bencher.iter(|| tags.iter().filter(|tag| map.contains_key(&black_box(u32::from(**tag)))).count());
        });
        group.finish();
    }
}

fn by_keyword(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let std_dict = StandardDataDictionary;
    let keywords = public_keywords(&dict);
    let mut group = criterion.benchmark_group("by keyword");
    group.bench_function("dicom-map", |bencher| {
        bencher.iter(|| keywords.iter().filter(|keyword| dict.keyword(black_box(keyword)).is_some()).count())
    });
    group.bench_function("dicom-dictionary-std", |bencher| {
        bencher.iter(|| {
            keywords
                .iter()
                .filter_map(|keyword| std_dict.by_name(black_box(keyword)))
                .filter(|entry| !entry.alias().is_empty())
                .count()
        });
    });
    group.finish();
}

/// `dicom-dictionary-std` knows no private elements; a plain map of the same entries stands beside.
fn private(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let elements = private_elements(&dict);
    let map: HashMap<(String, u32), u32> = (0u32..)
        .zip(dict.entries())
        .filter_map(|(index, entry)| Some(((entry.creator()?.to_string(), entry.pattern().value()), index)))
        .collect();
    let mut group = criterion.benchmark_group("private");
    group.bench_function("dicom-map, by creator and tag", |bencher| {
        bencher
            .iter(|| elements.iter().filter(|(creator, tag)| dict.lookup_tag(*tag, Some(black_box(creator))).is_some()).count());
    });
    let held: Vec<_> = elements.iter().filter_map(|(creator, tag)| Some((dict.creator(creator)?, *tag))).collect();
    group.bench_function("dicom-map, creator held", |bencher| {
        bencher.iter(|| {
            held.iter().filter(|(creator, tag)| creator.lookup(black_box(tag.group()), tag.element()).is_some()).count()
        });
    });
    let keys: Vec<(String, u32)> =
        elements.iter().map(|(creator, tag)| (creator.clone(), u32::from(Tag::new(tag.group(), tag.element() & 0xFF)))).collect();
    group.bench_function("std HashMap", |bencher| {
        bencher.iter(|| keys.iter().filter(|key| map.contains_key(black_box(*key))).count())
    });
    group.bench_function("dicom-map, unknown creator", |bencher| {
        bencher.iter(|| {
            elements.iter().filter(|(_, tag)| dict.lookup_tag(*tag, Some(black_box("NO SUCH CREATOR"))).is_some()).count()
        });
    });
    group.finish();
}

fn walk(criterion: &mut Criterion) {
    let dict = DmapDict::embedded();
    let mut group = criterion.benchmark_group("walk");
    group.bench_function("dicom-map, every entry", |bencher| {
        bencher.iter(|| dict.entries().map(|entry| entry.name().len()).sum::<usize>())
    });
    group.bench_function("dicom-map, verify", |bencher| bencher.iter(|| dict.verify().is_ok()));
    group.finish();
}

criterion_group!(benches, open, by_tag, by_keyword, private, walk);
criterion_main!(benches);
