//! The census: counts compared with a plain count, nothing lost, no values.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use dicom_map::DmapDict;
use dicom_map::escape::Formulas;
use dicom_map_dataset::{ReadOptions, Reader, VrSource};
use dicom_map_inspect::census::{
    Agreement, Census, CensusOptions, MALFORMED_CREATOR, MAX_CREATORS, MAX_FAILURES,
    MAX_FILE_CREATORS, MAX_FILE_ROWS, MAX_ROWS, OF_NO_CREATOR, OF_NO_VENDOR, OF_UNKNOWN_CREATORS,
    Progress, take_census,
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
    census.write_csv(&DmapDict::embedded(), Formulas::default(), &mut out).unwrap();
    String::from_utf8(out).unwrap()
}

fn everything(census: &Census) -> String {
    let dict = DmapDict::embedded();
    let mut out = Vec::new();
    census.write_csv(&dict, Formulas::default(), &mut out).unwrap();
    census.write_table(&dict, None, &mut out).unwrap();
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
            // The census does not distinguish the two VRs of "US or SS": the sign belongs to the
            // file.
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
    // Sent between processes as text.
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
    // Truncated inside a value, and with a length that is too long.
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
fn unreadable_files_are_listed_and_other_files_counted() {
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
    // Nothing of a failed file is counted.
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
    assert_eq!((coverage.private, coverage.private_known, coverage.private_named), (1, 0, 0));
}

#[test]
fn a_stopped_census_returns_what_it_has() {
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

/// A file of `count` empty elements with different tags, starting at this group.
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
    assert!(everything(&found).contains("elements without a row"));
    assert!(csv(&found).contains(",unlisted,"));
    // A merge obeys the limit too.
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
    assert!(everything(&found).contains("private creators not listed"));
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
fn a_deflated_file_longer_than_the_window() {
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

/// Text that must not appear, in characters that none of our words contain.
const SECRET: &str = "QZXJ^KVQWY#5839\\ZQJX@7261^WVKQ JZXQ&9047~XKQZ^VJWQ";

/// Every form in which four letters of a text can appear: directly, as a tag of either byte order,
/// as a length.
fn forms_of_secret() -> Vec<String> {
    let bytes = SECRET.as_bytes();
    // Our own numbers have three digits too.
    let parts = bytes.windows(3).filter(|part| !part.iter().all(u8::is_ascii_digit));
    let mut forms: Vec<String> =
        parts.map(|part| String::from_utf8(part.to_vec()).unwrap()).collect();
    for part in bytes.windows(4) {
        let [a, b, c, d] = part.first_chunk::<4>().copied().unwrap();
        forms.push(format!("({b:02X}{a:02X},{d:02X}{c:02X})"));
        forms.push(format!("({a:02X}{b:02X},{c:02X}{d:02X})"));
        forms.push(u32::from_le_bytes([a, b, c, d]).to_string());
        forms.push(u32::from_be_bytes([a, b, c, d]).to_string());
    }
    forms.extend(bytes.windows(2).map(|part| format!("\"{}\"", String::from_utf8_lossy(part))));
    forms
}

fn assert_no_secret(text: &str, forms: &[String], what: &str) {
    if let Some(found) = forms.iter().find(|form| text.contains(&**form)) {
        panic!("{what}: found {found} in {text}");
    }
}

#[test]
fn invalid_creators_are_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let long = format!("{}{}", &SECRET.replace('\\', " "), "QZXJ".repeat(8));
    let with_control = format!("{}\u{1B}\n", SECRET.replace('\\', " "));
    for (number, creator) in [SECRET, &long, &with_control, "ACME 1.0"].iter().enumerate() {
        let mut padded = creator.as_bytes().to_vec();
        padded.resize(padded.len().next_multiple_of(2), b' ');
        let file = Part10::new(EXPLICIT)
            .short(0x0009_0010, b"LO", &padded)
            .short(0x0009_1001, b"LO", b"ab")
            .short(0x0009_1002, b"LO", b"ab");
        std::fs::write(folder.path().join(format!("{number}.dcm")), file.0).unwrap();
    }
    let census = census(&[folder.path()]);
    assert_eq!((census.files, census.failures.len()), (4, 0));
    assert_no_secret(&everything(&census), &forms_of_secret(), "a census");
    assert_no_secret(&census.to_state(), &forms_of_secret(), "its state");
    let totals: BTreeMap<_, _> = census.creators().collect();
    assert_eq!(totals.keys().copied().collect::<Vec<_>>(), ["ACME 1.0", MALFORMED_CREATOR]);
    // They are still counted: three files with two elements each.
    let malformed = totals[MALFORMED_CREATOR];
    assert_eq!((malformed.files, malformed.elements), (3, 6));
    let dict = DmapDict::embedded();
    let row = |creator: &str| {
        census.rows(&dict).find(|row| *row.key.creator == *creator).map(|row| row.count.files)
    };
    assert_eq!((row(MALFORMED_CREATOR), row("ACME 1.0")), (Some(3), Some(1)));
}

#[test]
fn values_that_are_read_as_elements_are_not_shown() {
    let folder = tempfile::tempdir().unwrap();
    let forms = forms_of_secret();
    let (mut misread, mut warnings) = (0, 0);
    let mut files = Vec::new();
    // A length that is too short turns the following text into elements.
    for cut in 0..SECRET.len() {
        let text = &SECRET.as_bytes()[..cut.max(2)];
        let explicit = |vr: &[u8; 2]| {
            Part10::new(EXPLICIT)
                .tag(0x0010_0010)
                .raw(vr)
                .raw(&[2, 0])
                .raw(&SECRET.as_bytes()[..2])
                .raw(&SECRET.as_bytes()[cut..])
                .short(0x0010_0020, b"LO", text)
        };
        let sequence = fragment(|it| it.bare(ITEM, 4).raw(&SECRET.as_bytes()[cut..]));
        files.extend([
            explicit(b"PN").0,
            explicit(b"xx").0,
            Part10::new(IMPLICIT).bare(0x0010_0010, 2).raw(&SECRET.as_bytes()[cut..]).0,
            Part10::new(EXPLICIT).long(0x0008_1140, b"SQ", &sequence).0,
            Part10::new(EXPLICIT).long_header(0x0008_1140, b"SQ", UNDEFINED).raw(&sequence).0,
            Part10::new(EXPLICIT).long(0x0008_1140, b"SQ", &SECRET.as_bytes()[cut..]).0,
            Part10::new("1.2.840.10008.1.2.2")
                .raw(b"\0\x10\0\x10PN\0\x02QZ")
                .raw(&SECRET.as_bytes()[cut..])
                .0,
            Part10::new(EXPLICIT).short(0x0008_0005, b"CS", &SECRET.as_bytes()[cut..]).0,
            Part10::new(&SECRET[cut..]).short(0x0010_0010, b"PN", b"QZ").0,
            Part10::new(&SECRET[cut..]).implicit(0x0010_0010, b"QZ").0,
            // Neither preamble nor group 0002.
            SECRET.as_bytes()[cut..].repeat(4),
        ]);
    }
    // An element of text that encloses others, and one before another.
    let item = fragment(|it| it.implicit(ITEM, &fragment(|it| it.short(0x0010_0020, b"LO", b"a"))));
    files.push(
        Part10::new(EXPLICIT).raw(b"QZXJSQ\0\0").raw(&[item.len() as u8, 0, 0, 0]).raw(&item).0,
    );
    files.push(Part10::new(EXPLICIT).raw(b"QZXJLO\x02\0ab").short(0x0010_0020, b"LO", b"ab").0);
    for (number, bytes) in files.iter().enumerate() {
        std::fs::write(folder.path().join(format!("{number:04}.dcm")), bytes).unwrap();
        let data_set = Reader::embedded().read_bytes(bytes.clone());
        for warning in data_set.iter().flat_map(|data_set| data_set.warnings().iter()) {
            warnings += 1;
            assert_no_secret(
                &warning.to_string(),
                &forms,
                &format!("file {number}, {}", warning.kind.id()),
            );
            misread += usize::from(warning.to_string().contains("(????,????)"));
        }
        if let Err(error) = data_set {
            assert_no_secret(&error.to_string(), &forms, &format!("file {number}"));
        }
        let options = ReadOptions { strict: true, ..ReadOptions::default() };
        if let Err(error) = Reader::embedded().with_options(options).read_bytes(bytes.clone()) {
            assert_no_secret(&error.to_string(), &forms, &format!("file {number}, strictly"));
        }
    }
    assert!(misread > 100 && warnings > 500, "{misread} of {warnings}");
    for strict in [false, true] {
        let options = CensusOptions {
            read: ReadOptions { strict, ..ReadOptions::default() },
            ..CensusOptions::default()
        };
        let census = take_census(
            std::iter::once(folder.path().to_path_buf()),
            &DmapDict::embedded(),
            &options,
            &Progress::new(),
        );
        assert_eq!(strict, census.files < files.len() as u64 / 2);
        let said = everything(&census);
        assert_no_secret(&said, &forms, "a census");
        assert!(said.contains("(????,????)"));
    }
}

#[test]
fn file_names_are_kept_unless_unwanted() {
    let folder = tempfile::tempdir().unwrap();
    let secret = folder.path().join("QZXJ^KVQW");
    std::fs::create_dir(&secret).unwrap();
    let good = Part10::new(EXPLICIT).short(0x0010_0010, b"PN", b"ab").0;
    std::fs::write(secret.join("QZXJ.dcm"), &good).unwrap();
    let deflated = Part10::new(EXPLICIT).long_header(0x0008_1140, b"SQ", 8).bare(ITEM, 99).0;
    std::fs::write(secret.join("QZXJ-bad.dcm"), deflated).unwrap();
    let take = |no_paths: bool| {
        let options = CensusOptions {
            read: ReadOptions { strict: true, ..ReadOptions::default() },
            no_paths,
            ..CensusOptions::default()
        };
        let paths = [secret.clone(), secret.join("QZXJ-missing")].into_iter();
        take_census(paths, &DmapDict::embedded(), &options, &Progress::new())
    };
    let (with, without) = (take(false), take(true));
    assert!(everything(&with).contains("QZXJ.dcm"));
    for said in [everything(&without), without.to_state()] {
        assert!(!said.contains("QZXJ") && !said.contains("KVQW"), "{said}");
        assert!(!said.contains(folder.path().to_str().unwrap()), "{said}");
    }
    // Everything else is the same: counts, reasons.
    assert_eq!((with.files, with.failures.len()), (without.files, without.failures.len()));
    assert_eq!(without.failures.len(), 2);
    let reasons = |census: &Census| {
        let mut reasons: Vec<_> =
            census.failures.iter().map(|(_, reason)| reason.clone()).collect();
        reasons.sort();
        reasons
    };
    assert_eq!(reasons(&with), reasons(&without));
    // The example of one part is not lost when merged with a part that has none.
    let mut both = without.clone();
    both.merge(with.clone());
    let dict = DmapDict::embedded();
    assert!(both.rows(&dict).all(|row| row.count.example.ends_with("QZXJ.dcm")));
}

/// Files of three kinds, in parts chosen by a generator of numbers.
#[test]
fn any_split_merged_in_any_order_and_twice_is_one_run() {
    use dicom_map_inspect::census::CensusParts;
    let folder = tempfile::tempdir().unwrap();
    let mut files = Vec::new();
    for number in 0..40u32 {
        let creator = ["GEMS_PARM_01", "ACME 1.0", "SIEMENS CSA HEADER"][number as usize % 3];
        let file = Part10::new(EXPLICIT)
            .short(0x0008_0060, b"CS", b"MR")
            .short(0x0043_0010, b"LO", creator.as_bytes())
            .short(0x0043_1039 + number % 5, b"IS", b"1 ");
        let path = folder.path().join(format!("{number:02}"));
        // Every tenth file cannot be read.
        let bytes = if number % 10 == 9 {
            let deep = b"\x08\0\x06\0SQ\0\0\xff\xff\xff\xff\xfe\xff\0\xe0\xff\xff\xff\xff";
            [Part10::new(EXPLICIT).0, deep.repeat(300)].concat()
        } else {
            file.0
        };
        std::fs::write(&path, bytes).unwrap();
        files.push(path);
    }
    let dict = DmapDict::embedded();
    let whole = census(&[folder.path()]);
    assert_eq!((whole.files, whole.failure_count), (36, 4));
    let mut seed = 1u64;
    let mut draw = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    for _ in 0..30 {
        let count = 1 + draw(9);
        let mut split: Vec<Vec<&Path>> = vec![Vec::new(); count];
        for path in &files {
            split[draw(count)].push(path);
        }
        // One set per part, then merged until one is left; some are merged twice.
        let mut sets: Vec<CensusParts> = Vec::new();
        for (number, paths) in split.iter().enumerate() {
            let mut parts = CensusParts::new(&dict);
            parts.add(&number.to_string(), census(paths)).unwrap();
            sets.extend(std::iter::repeat_n(parts, 1 + draw(2)));
        }
        while sets.len() > 1 {
            let other = sets.swap_remove(draw(sets.len()));
            let at = draw(sets.len());
            sets[at].merge(&other).unwrap();
            sets[at].merge(&other).unwrap();
        }
        let merged = sets.pop().unwrap();
        assert_eq!(merged.len(), count);
        assert_eq!(merged.total(), whole);
        let path = folder.path().with_extension("parts");
        merged.save(&path, dicom_map::save::Save::NEW).unwrap();
        assert_eq!(CensusParts::load(&path, &dict).unwrap(), merged);
        std::fs::remove_file(path).unwrap();
    }
}

#[test]
fn parts_refuse_foreign_parts() {
    use dicom_map::registry::Registry;
    use dicom_map_inspect::census::{CensusParts, Journal};
    let dict = DmapDict::embedded();
    let other = DmapDict::from_bytes(dicom_map::to_dmap(Registry::default()).unwrap()).unwrap();
    let mut parts = CensusParts::new(&dict);
    let mut counted = Census::default();
    counted.files = 3;
    parts.add("a", counted.clone()).unwrap();
    parts.add("a", counted.clone()).unwrap();
    let mut changed = Census::default();
    changed.files = 4;
    assert!(parts.add("a", changed).unwrap_err().to_string().contains("different counts"));
    let mut stopped = Census::default();
    stopped.interrupted = true;
    assert!(parts.add("b", stopped).unwrap_err().to_string().contains("interrupted"));
    let mut foreign = CensusParts::new(&other);
    foreign.add("z", counted.clone()).unwrap();
    assert!(parts.merge(&foreign).unwrap_err().to_string().contains("dictionary"));
    assert_eq!((parts.len(), parts.total().files), (1, 3));

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state");
    let mut journal = Journal::open(&path, &dict).unwrap();
    journal.add("a", counted.clone()).unwrap();
    journal.add("b", counted.clone()).unwrap();
    let error = Journal::open(&path, &dict).unwrap_err().to_string();
    assert!(error.contains("another run"), "{error}");
    drop(journal);
    // As if killed in the middle of a line.
    let text = std::fs::read(&path).unwrap();
    for cut in [text.len() - 1, text.len() - 20] {
        std::fs::write(&path, &text[..cut]).unwrap();
        let mut journal = Journal::open(&path, &dict).unwrap();
        assert_eq!(journal.parts().ids().collect::<Vec<_>>(), [("a", 3)]);
        journal.add("b", counted.clone()).unwrap();
        drop(journal);
        assert_eq!(std::fs::read(&path).unwrap(), text);
    }
    assert!(CensusParts::load(&path, &other).unwrap_err().to_string().contains("dictionary"));
    // Killed in the first line, and a file of something else, which stays as it is.
    std::fs::write(&path, &text[..30]).unwrap();
    assert!(Journal::open(&path, &dict).unwrap().parts().is_empty());
    for foreign in ["no line", "x\n", "\u{FF}\n"] {
        std::fs::write(&path, foreign).unwrap();
        assert!(Journal::open(&path, &dict).is_err(), "{foreign}");
        assert_eq!(std::fs::read_to_string(&path).unwrap(), foreign);
    }
    for bad in [
        "",
        "{}\n",
        "{\"format\":\"dicom-map census parts\",\"version\":9,\"dictionary\":[]}\n",
        "x\n",
    ] {
        std::fs::write(&path, bad).unwrap();
        assert!(CensusParts::load(&path, &dict).is_err(), "{bad}");
    }
}

#[test]
fn the_vendors_add_up() {
    let folder = tempfile::tempdir().unwrap();
    let dict = DmapDict::embedded();
    let known = dict.creators().find(|creator| creator.vendor().is_none()).unwrap().name();
    let known = if known.len() % 2 == 0 { known.to_string() } else { format!("{known} ") };
    for number in 0..3 {
        let mut part = Part10::new(EXPLICIT)
            .short(0x0041_0010, b"LO", known.as_bytes())
            .short(0x0041_1001, b"LO", b"x ")
            .short(0x0043_0010, b"LO", b"GEMS_PARM_01")
            .short(0x0043_1039, b"IS", b"1 ")
            .short(0x0045_0010, b"LO", b"ACME UNHEARD OF 1.0 ")
            .short(0x0045_1001, b"LO", b"y ");
        if number > 0 {
            part = part.short(0x0047_1001, b"LO", b"z ").short(0x0047_1002, b"LO", b"z ");
        }
        std::fs::write(folder.path().join(format!("{number}.dcm")), part.0).unwrap();
    }
    let census = census(&[folder.path()]);
    let vendors: Vec<(&str, u64, u64)> =
        census.vendors().map(|(name, it)| (name, it.files, it.elements)).collect();
    assert_eq!(
        vendors,
        [
            (OF_NO_VENDOR, 3, 3),
            (OF_NO_CREATOR, 2, 4),
            (OF_UNKNOWN_CREATORS, 3, 3),
            ("GE HealthCare", 3, 3),
        ]
    );
    let all: u64 =
        census.rows(&dict).filter(|row| row.is_private()).map(|row| row.count.elements).sum();
    assert_eq!(all, vendors.iter().map(|row| row.2).sum::<u64>());
    // As wide as the terminal.
    let mut out = Vec::new();
    census.write_table(&dict, Some(50), &mut out).unwrap();
    let table = String::from_utf8(out).unwrap();
    assert!(table.contains("vendors of 13 private elements: 4\n"), "{table}");
    let rows = table.lines().filter(|line| line.starts_with("  "));
    assert!(
        rows.clone().count() > 8 && rows.clone().all(|row| row.chars().count() <= 50),
        "{table}"
    );
}
