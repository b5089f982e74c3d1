//! The census: counts against a plain count, nothing lost, no values.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::DmapDict;
use dicom_map_dataset::{ReadOptions, Reader, VrSource};
use dicom_map_inspect::census::{
    Agreement, Census, CensusOptions, MAX_CREATORS, MAX_FAILURES, MAX_FILE_CREATORS, MAX_FILE_ROWS,
    MAX_ROWS, Progress, take_census,
};
use dicom_map_test_support::part10::*;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn census(paths: &[&Path]) -> Census {
    let paths = paths.iter().map(|path| path.to_path_buf()).collect::<Vec<_>>();
    take_census(
        paths.into_iter(),
        &DmapDict::embedded(),
        &CensusOptions::default(),
        &Progress::new(),
    )
}

fn csv(census: &Census) -> String {
    let mut out = Vec::new();
    census.write_csv(&DmapDict::embedded(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn everything(census: &Census) -> String {
    let dict = DmapDict::embedded();
    let mut out = Vec::new();
    census.write_csv(&dict, &mut out).unwrap();
    census.write_table(&dict, &mut out).unwrap();
    census.write_json(&dict, false, &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

#[test]
fn counts_are_those_of_a_plain_count() {
    let files = dicom_map_test_support::real_files();
    let reader = Reader::embedded();
    let mut plain: BTreeMap<(String, String, String), (u64, u64)> = BTreeMap::new();
    let mut readable = 0;
    for path in &files {
        let Ok(data_set) = reader.read_path(path) else { continue };
        readable += 1;
        let mut in_file: BTreeMap<(String, String, String), u64> = BTreeMap::new();
        for (_, element) in data_set.meta().walk().chain(data_set.root().walk()) {
            let tag = element.tag();
            let is_block_bound = element.entry().is_some_and(|entry| entry.block().is_some());
            let place = match element.creator() {
                Some(_) if !is_block_bound => {
                    format!("({:04X},xx{:02X})", tag.group(), tag.element() & 0xFF)
                }
                _ => tag.to_string(),
            };
            // The census tells "US or SS" apart from neither: the sign belongs to the file.
            let vr = if element.vr_source() == VrSource::Rule && element.vr().as_str() == "SS" {
                "US"
            } else {
                element.vr().as_str()
            };
            *in_file
                .entry((
                    element.creator().unwrap_or_default().to_string(),
                    place,
                    format!("{vr} {}", element.vr_source().as_str()),
                ))
                .or_default() += 1;
        }
        for (key, count) in in_file {
            let sum = plain.entry(key).or_default();
            sum.0 += 1;
            sum.1 += count;
        }
    }
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let found = census(&paths);
    assert_eq!((found.files, found.failures.len()), (readable, 0), "{:?}", found.failures);
    assert_eq!(found.files + found.other_files, files.len() as u64);
    let dict = DmapDict::embedded();
    let counted: BTreeMap<(String, String, String), (u64, u64)> = found
        .rows(&dict)
        .map(|row| {
            (
                (
                    row.key.creator.to_string(),
                    row.tag_text(),
                    format!("{} {}", row.key.vr, row.key.vr_source.as_str()),
                ),
                (row.count.files, row.count.elements),
            )
        })
        .collect();
    for key in counted.keys().chain(plain.keys()) {
        assert_eq!(counted.get(key), plain.get(key), "{key:?}");
    }
}

#[test]
fn a_merge_is_the_census_of_both() {
    let files = dicom_map_test_support::corpus_files();
    if files.len() < 2 {
        return;
    }
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    let (left, right) = paths.split_at(paths.len() / 3);
    let mut merged = census(left);
    merged.merge(census(right));
    assert_eq!(merged, census(&paths));
    // It travels between processes as text.
    assert_eq!(Census::from_state(&merged.to_state()).unwrap(), merged);
    for bad in ["", "{}", "[1]", &merged.to_state()[1..]] {
        assert!(Census::from_state(bad).is_err());
    }
}

#[test]
fn no_value_gets_into_a_census() {
    const SECRET: &str = "SECRETVALUE";
    let folder = tempfile::tempdir().unwrap();
    let mut file = Part10::new(EXPLICIT);
    for (tag, vr) in [(0x0008_0060u32, b"CS"), (0x0008_0070, b"LO"), (0x0008_1030, b"LO")] {
        file = file.short(tag, vr, SECRET.as_bytes());
    }
    file = file
        .short(0x0009_0010, b"LO", b"GEMS_IDEN_01")
        .short(0x0009_1001, b"LO", SECRET.as_bytes())
        .short(0x0009_1101, b"LO", SECRET.as_bytes());
    let item = fragment(|part| part.short(0x0010_0010, b"PN", SECRET.as_bytes()));
    file = file.long(0x0040_A730, b"SQ", &fragment(|part| part.implicit(ITEM, &item)));
    file = file
        .short(0x0010_0010, b"PN", SECRET.as_bytes())
        .long(0x0042_0011, b"OB", SECRET.as_bytes())
        .short(0x0010_0020, b"??", SECRET.as_bytes());
    std::fs::write(folder.path().join("a.dcm"), &file.0).unwrap();
    // Cut inside a value, and with a length that is too long.
    std::fs::write(folder.path().join("b.dcm"), &file.0[..file.0.len() - 5]).unwrap();
    let strict = CensusOptions {
        read: ReadOptions { strict: true, ..ReadOptions::default() },
        ..CensusOptions::default()
    };
    let found = census(&[folder.path()]);
    assert_eq!(found.files, 2);
    let refused = take_census(
        [folder.path().to_path_buf()].into_iter(),
        &DmapDict::embedded(),
        &strict,
        &Progress::new(),
    );
    assert_eq!(refused.failures.len(), 2);
    for text in [everything(&found), everything(&refused)] {
        assert!(!text.contains("SECRET") && !text.contains("VALUE"), "{text}");
    }
}

#[test]
fn what_can_not_be_read_is_listed_and_what_is_no_dicom_file_is_counted() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir_all(root.join("deep/er")).unwrap();
    let good = Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id").0;
    std::fs::write(root.join("deep/er/good"), &good).unwrap();
    std::fs::write(
        root.join("text.txt"),
        b"Dear colleague, this is a letter and no image at all. It is longer than a header.",
    )
    .unwrap();
    std::fs::write(root.join("empty"), b"").unwrap();
    let mut nested = Part10::new(EXPLICIT);
    for _ in 0..1000 {
        nested = nested.long_header(0x0040_A730, b"SQ", UNDEFINED).bare(ITEM, UNDEFINED);
    }
    std::fs::write(root.join("nested"), nested.0).unwrap();
    let mut expected_failures = 1;
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStrExt as _;
        std::os::unix::fs::symlink(root, root.join("deep/loop")).unwrap();
        std::os::unix::fs::symlink("nowhere", root.join("broken")).unwrap();
        expected_failures += 1;
        std::fs::write(root.join(std::ffi::OsStr::from_bytes(b"not utf-8 \xff")), &good).unwrap();
        // A pipe would wait for ever if it were opened.
        let is_pipe = std::process::Command::new("mkfifo")
            .arg(root.join("pipe"))
            .status()
            .is_ok_and(|status| status.success());
        expected_failures += usize::from(is_pipe);
    }
    let found = census(&[root]);
    assert_eq!(found.files, if cfg!(unix) { 2 } else { 1 });
    assert_eq!(found.other_files, 2);
    assert_eq!(found.failures.len(), expected_failures, "{:?}", found.failures);
    assert!(
        found.failures.iter().any(|(path, reason)| path.ends_with("nested")
            && reason.contains("nested more than 256 deep"))
    );
    // Nothing of a file that failed is counted.
    assert!(!csv(&found).contains("ContentSequence"));
    assert_eq!(
        csv(&found).lines().filter(|line| line.contains(",failed,")).count(),
        expected_failures
    );
}

#[test]
fn agreement_with_the_registry() {
    let folder = tempfile::tempdir().unwrap();
    let file = Part10::new(EXPLICIT)
        .short(0x0010_0010, b"PN", b"A ")
        .short(0x0010_0020, b"SH", b"id")
        .long(0x0010_0040, b"UN", b"F ")
        .short(0x0011_0010, b"LO", b"NOBODY 1.0")
        .short(0x0011_1001, b"LO", b"x ");
    std::fs::write(folder.path().join("a"), file.0).unwrap();
    let found = census(&[folder.path()]);
    let dict = DmapDict::embedded();
    let agreement =
        |tag: &str| found.rows(&dict).find(|row| row.tag_text() == tag).map(|row| row.agreement);
    assert_eq!(agreement("(0010,0010)"), Some(Agreement::Agrees));
    assert_eq!(agreement("(0010,0020)"), Some(Agreement::Differs));
    assert_eq!(agreement("(0010,0040)"), Some(Agreement::NotGiven));
    assert_eq!(agreement("(0011,xx01)"), Some(Agreement::Unknown));
    assert_eq!(
        found
            .unknown_creators(&dict)
            .map(|(name, totals)| (name, totals.files, totals.elements))
            .collect::<Vec<_>>(),
        [("NOBODY 1.0", 1, 1)]
    );
    let coverage = found.coverage(&dict);
    assert_eq!((coverage.private, coverage.private_known), (1, 0));
}

#[test]
fn a_census_that_is_stopped_gives_what_it_has() {
    let files = dicom_map_test_support::corpus_files();
    let progress = Progress::new();
    progress.stop();
    let found =
        take_census(files.into_iter(), &DmapDict::embedded(), &CensusOptions::default(), &progress);
    assert!(found.interrupted);
    assert_eq!(found.files, 0);
}

#[test]
fn a_deflated_file_is_counted_like_another() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().unwrap();
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder
        .write_all(&fragment(|part| {
            part.short(0x0010_0010, b"PN", b"A ").short(0x0010_0020, b"LO", b"id")
        }))
        .unwrap();
    std::fs::write(
        folder.path().join("a"),
        Part10::new(DEFLATED).raw(&encoder.finish().unwrap()).0,
    )
    .unwrap();
    let found = census(&[folder.path()]);
    assert!(csv(&found).contains(",PatientName,"), "{}", csv(&found));
    assert_eq!(found.files_with_warnings, 0);
}

/// A file of `count` empty elements with different tags, from this group on.
fn of_many_elements(first_group: u16, count: usize) -> Vec<u8> {
    let tags = (first_group..0xFFFE)
        .step_by(2)
        .flat_map(|group| (1..=0xFFFFu32).map(move |element| u32::from(group) << 16 | element));
    tags.take(count).fold(Part10::new(EXPLICIT), |file, tag| file.short(tag, b"LO", b"")).0
}

#[test]
fn rows_beyond_the_limit_are_counted() {
    let folder = tempfile::tempdir().unwrap();
    let files = MAX_ROWS / MAX_FILE_ROWS + 1;
    for number in 0..files {
        let bytes = of_many_elements(0x0012 + 2 * number as u16, MAX_FILE_ROWS - 100);
        std::fs::write(folder.path().join(format!("{number:02}")), bytes).unwrap();
    }
    let over = of_many_elements(0x0100, MAX_FILE_ROWS + 1000);
    std::fs::write(folder.path().join("over"), over).unwrap();
    let dict = DmapDict::embedded();
    let found = census(&[folder.path()]);
    assert_eq!((found.files, found.failure_count), (files as u64 + 1, 0));
    assert_eq!(found.rows(&dict).count(), MAX_ROWS);
    let listed: u64 = found.rows(&dict).map(|row| row.count.elements).sum();
    // Each file has two elements in group 0002.
    let all = files * (MAX_FILE_ROWS - 100 + 2) + MAX_FILE_ROWS + 1000 + 2;
    assert_eq!(listed + found.unlisted_elements, all as u64);
    assert!(found.unlisted_elements > 1000);
    assert!(everything(&found).contains("elements have no row"));
    assert!(csv(&found).contains(",unlisted,"));
    // A merge keeps to the limit, too.
    let mut merged = census(&[&folder.path().join("over")]);
    merged.merge(found.clone());
    assert_eq!(merged.rows(&dict).count(), MAX_ROWS);
    assert_eq!(Census::from_state(&merged.to_state()).unwrap(), merged);
}

#[test]
fn creators_beyond_the_limit_are_counted() {
    const CREATORS: usize = 4000;
    let folder = tempfile::tempdir().unwrap();
    let files = MAX_CREATORS / CREATORS + 2;
    for number in 0..files {
        let mut file = Part10::new(EXPLICIT);
        for at in 0..CREATORS as u32 {
            let (group, block) = (0x0009 + 2 * (at / 0x40), 0x10 + at % 0x40);
            let name = format!("C {number} {at}");
            file = file.short(group << 16 | block, b"LO", format!("{name:<10}").as_bytes());
            if block == 0x4F || at as usize == CREATORS - 1 {
                for block in 0x10..=block {
                    file = file.short(group << 16 | block << 8, b"LO", b"");
                }
            }
        }
        std::fs::write(folder.path().join(format!("{number:02}")), file.0).unwrap();
    }
    let found = census(&[folder.path()]);
    assert_eq!((found.files, found.failure_count), (files as u64, 0));
    assert_eq!(found.creators().count(), MAX_CREATORS);
    assert_eq!(found.unlisted_creators, (files * CREATORS - MAX_CREATORS) as u64);
    assert!(everything(&found).contains("private creators are not listed"));
    // One file may not name more than a thread can hold.
    let many = (0..MAX_FILE_CREATORS as u32 + 5000).fold(Part10::new(EXPLICIT), |file, at| {
        let tag = (0x0009 + 2 * (at / 0xF0)) << 16 | (0x10 + at % 0xF0);
        file.short(tag, b"LO", format!("D {at:<8}").as_bytes())
    });
    let path = folder.path().join("many");
    std::fs::write(&path, many.0).unwrap();
    let refused = census(&[&path]);
    assert_eq!(refused.failure_count, 1);
    assert!(refused.failures[0].1.contains("private"), "{:?}", refused.failures);
}

#[test]
fn failures_beyond_the_limit_are_counted() {
    let paths: Vec<PathBuf> = (0..3 * MAX_FAILURES)
        .map(|number| PathBuf::from(format!("/nowhere/{number:05}")))
        .collect();
    let found = census(&paths.iter().rev().map(PathBuf::as_path).collect::<Vec<_>>());
    assert_eq!(found.failure_count, 3 * MAX_FAILURES as u64);
    let kept: Vec<&str> = found.failures.iter().map(|(path, _)| path.as_str()).collect();
    let first: Vec<&str> =
        paths[..MAX_FAILURES].iter().map(|path| path.to_str().unwrap()).collect();
    assert_eq!(kept, first);
    let mut doubled = found.clone();
    doubled.merge(found.clone());
    assert_eq!(doubled.failure_count, 2 * found.failure_count);
    assert_eq!(doubled.failures.len(), MAX_FAILURES);
    assert!(everything(&found).contains("2000 more could not be read"));
    assert!(everything(&found).contains("2000 more were not kept"));
}

#[test]
fn a_file_and_a_folder_count_once() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    std::fs::create_dir(root.join("in")).unwrap();
    let file = Part10::new(EXPLICIT).short(0x0010_0020, b"LO", b"id").0;
    std::fs::write(root.join("in/file"), file).unwrap();
    std::fs::hard_link(root.join("in/file"), root.join("in/hard")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(root.join("in/file"), root.join("in/soft")).unwrap();
    let inside = root.join("in");
    assert_eq!(census(&[root, root, &inside, &root.join("in/file")]).files, 1);
}

#[test]
fn a_deflated_file_that_is_longer_than_what_is_kept_of_it() {
    use std::io::Write as _;
    let folder = tempfile::tempdir().unwrap();
    let plain = fragment(|part| {
        part.short(0x0010_0010, b"PN", b"A ").long(0x0042_0011, b"OB", &vec![7; 3 << 20]).short(
            0x0050_0020,
            b"LO",
            b"id",
        )
    });
    let mut encoder = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(&plain).unwrap();
    let deflated = Part10::new(DEFLATED).raw(&encoder.finish().unwrap()).0;
    let cut = deflated.len() * 2 / 3;
    std::fs::write(folder.path().join("a"), &deflated).unwrap();
    let found = census(&[folder.path()]);
    assert_eq!((found.files, found.files_with_warnings), (1, 0));
    assert!(csv(&found).contains(",\"(0050,0020)\","), "{}", csv(&found));
    std::fs::write(folder.path().join("a"), &deflated[..cut]).unwrap();
    let found = census(&[folder.path()]);
    assert_eq!((found.files, found.files_with_warnings), (1, 1));
    let read = ReadOptions { max_inflated_bytes: 1 << 20, ..ReadOptions::default() };
    let refused = take_census(
        [folder.path().to_path_buf()].into_iter(),
        &DmapDict::embedded(),
        &CensusOptions { read, ..CensusOptions::default() },
        &Progress::new(),
    );
    assert!(refused.failures[0].1.contains("max_inflated_bytes"), "{:?}", refused.failures);
}
