//! The corpus of bad .dmap files in `tests/bad-data`: made here, walked by the tests of every door.
//!
//! `UPDATE_BAD_DATA=1 cargo test -p dicom-map --test bad_data` writes it anew.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

mod common;

use common::{sample_file, workspace_path};
use dicom_map::{DmapDict, Error, ErrorKind};

/// Bytes of header and of a record of the section table, from FORMAT.md.
const HEADER_LEN: usize = 64;
const SECTION_RECORD_LEN: usize = 24;
/// Section numbers of FORMAT.md.
const STRINGS: u32 = 2;
const KEYS: u32 = 3;
const ENTRIES: u32 = 4;
const PATTERNS: u32 = 5;
const CREATORS: u32 = 6;
const SPELLINGS: u32 = 7;
const FOLDED: u32 = 8;
const KEYWORD_SLOTS: u32 = 9;
const EVIDENCE: u32 = 10;
const DOCUMENTS: u32 = 11;
const ALTERNATIVES: u32 = 13;
const VR_SETS: u32 = 14;
const VMS: u32 = 15;
const DEIDENTIFICATION: u32 = 16;
const DESCRIPTIONS: u32 = 17;
const OTHER_SPELLINGS: u32 = 19;
const UIDS: u32 = 20;
const UID_KEYWORDS: u32 = 21;
const PUBLIC_SLOTS: u32 = 22;
const PRIVATE_SLOTS: u32 = 23;
const SPELLING_SLOTS: u32 = 24;

/// One bad file: its name, what is wrong, the kind of error, and how it is made from a good file.
struct Case {
    name: &'static str,
    what: &'static str,
    kind: ErrorKind,
    make: fn(&mut Vec<u8>),
}

fn read_u32(file: &[u8], at: usize) -> u32 {
    u32::from_le_bytes(file[at..at + 4].try_into().unwrap())
}

fn put_u32(file: &mut [u8], at: usize, value: u32) {
    file[at..at + 4].copy_from_slice(&value.to_le_bytes());
}

fn put_u16(file: &mut [u8], at: usize, value: u16) {
    file[at..at + 2].copy_from_slice(&value.to_le_bytes());
}

/// Where the record of a section in the section table begins.
fn table_record(file: &[u8], section: u32) -> usize {
    (0..read_u32(file, 12) as usize)
        .map(|index| HEADER_LEN + index * SECTION_RECORD_LEN)
        .find(|at| read_u32(file, *at) == section)
        .unwrap()
}

/// Where record `index` of a section begins.
fn record(file: &[u8], section: u32, index: usize) -> usize {
    let at = table_record(file, section);
    read_u32(file, at + 8) as usize + index * read_u32(file, at + 4) as usize
}

/// Swaps two records of a section.
fn swap(file: &mut [u8], section: u32, first: usize, second: usize) {
    let len = read_u32(file, table_record(file, section) + 4) as usize;
    let (first, second) = (record(file, section, first), record(file, section, second));
    for at in 0..len {
        file.swap(first + at, second + at);
    }
}

/// The checksum made right again, so that only the walk can find the damage.
fn reseal(file: &mut [u8]) {
    put_u32(file, 24, 0);
    let sum = crc32fast::hash(file);
    put_u32(file, 24, sum);
}

/// Changes a field of a record and makes the checksum right again.
macro_rules! field_u32 {
    ($section:expr, $index:expr, $at:expr, $value:expr) => {
        |file| {
            let at = record(file, $section, $index) + $at;
            put_u32(file, at, $value);
            reseal(file);
        }
    };
}

const CASES: &[Case] = &[
    Case { name: "empty", what: "no bytes at all", kind: ErrorKind::TooShort, make: |file| file.clear() },
    Case { name: "seven-bytes", what: "the magic is cut off", kind: ErrorKind::TooShort, make: |file| file.truncate(7) },
    Case { name: "header-cut", what: "the header is cut off", kind: ErrorKind::TooShort, make: |file| file.truncate(63) },
    Case { name: "table-cut", what: "the section table is cut off", kind: ErrorKind::TooShort, make: |file| file.truncate(100) },
    Case {
        name: "last-byte-cut",
        what: "the last byte is missing",
        kind: ErrorKind::TooShort,
        make: |file| {
            file.pop();
        },
    },
    Case { name: "one-byte-more", what: "a byte behind the end", kind: ErrorKind::BadSection, make: |file| file.push(0) },
    Case {
        name: "foreign-zip",
        what: "a zip file",
        kind: ErrorKind::BadMagic,
        make: |file| file[..4].copy_from_slice(b"PK\x03\x04"),
    },
    Case {
        name: "line-ends-changed",
        what: "CR LF became LF on the way",
        kind: ErrorKind::BadMagic,
        make: |file| {
            file.remove(4);
        },
    },
    Case {
        name: "newer-major",
        what: "format version 2.0",
        kind: ErrorKind::UnsupportedVersion,
        make: |file| put_u16(file, 8, 2),
    },
    Case {
        name: "older-major",
        what: "format version 0.9",
        kind: ErrorKind::UnsupportedVersion,
        make: |file| {
            put_u16(file, 8, 0);
            put_u16(file, 10, 9);
        },
    },
    Case {
        name: "length-too-large",
        what: "the header promises more bytes",
        kind: ErrorKind::TooShort,
        make: |file| {
            let len = read_u32(file, 16);
            put_u32(file, 16, len + 1);
        },
    },
    Case {
        name: "length-huge",
        what: "the header promises 2^64-1 bytes",
        kind: ErrorKind::TooShort,
        make: |file| {
            put_u32(file, 16, u32::MAX);
            put_u32(file, 20, u32::MAX);
        },
    },
    Case {
        name: "sections-4-billion",
        what: "2^32-1 sections",
        kind: ErrorKind::BadSection,
        make: |file| put_u32(file, 12, u32::MAX),
    },
    Case {
        name: "sections-257",
        what: "more sections than allowed",
        kind: ErrorKind::BadSection,
        make: |file| put_u32(file, 12, 257),
    },
    Case {
        name: "section-missing",
        what: "one section less",
        kind: ErrorKind::BadSection,
        make: |file| {
            let count = read_u32(file, 12);
            put_u32(file, 12, count - 1);
        },
    },
    Case {
        name: "section-twice",
        what: "the keys section has the number of the strings section",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, KEYS);
            put_u32(file, at, STRINGS);
        },
    },
    Case {
        name: "section-outside",
        what: "a section begins behind the end",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, ENTRIES);
            put_u32(file, at + 8, 0x00FF_FFFF);
        },
    },
    Case {
        name: "section-overflow",
        what: "offset and length of a section overflow 64 bits",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, ENTRIES);
            put_u32(file, at + 8, u32::MAX);
            put_u32(file, at + 12, u32::MAX);
        },
    },
    Case {
        name: "record-length-zero",
        what: "records of 0 bytes",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, ENTRIES);
            put_u32(file, at + 4, 0);
        },
    },
    Case {
        name: "record-length-short",
        what: "records shorter than their fields",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, CREATORS);
            put_u32(file, at + 4, 35);
        },
    },
    Case {
        name: "record-length-packed",
        what: "keys of 8 bytes",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, KEYS);
            put_u32(file, at + 4, 8);
        },
    },
    Case {
        name: "section-ragged",
        what: "a length that is no multiple of the record length",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, ENTRIES) + 16;
            let len = read_u32(file, at);
            put_u32(file, at, len - 1);
        },
    },
    Case {
        name: "keys-missing",
        what: "fewer keys than entries",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, KEYS) + 16;
            let len = read_u32(file, at);
            put_u32(file, at, len - 4);
        },
    },
    Case {
        name: "public-count-huge",
        what: "more public entries than entries",
        kind: ErrorKind::BadSection,
        make: |file| put_u32(file, 28, u32::MAX),
    },
    Case {
        name: "public-patterns-huge",
        what: "more public patterns than patterns",
        kind: ErrorKind::BadSection,
        make: |file| {
            put_u32(file, 28, 0);
            put_u32(file, 32, 5);
        },
    },
    Case {
        name: "bit-flipped-name",
        what: "one bit of a name is flipped",
        kind: ErrorKind::BadChecksum,
        make: |file| {
            let at = record(file, STRINGS, 40);
            file[at] ^= 1;
        },
    },
    Case {
        name: "bit-flipped-padding",
        what: "one bit between two sections is flipped",
        kind: ErrorKind::BadChecksum,
        make: |file| {
            let at = file.len() - 1;
            file[at] ^= 0x80;
        },
    },
    Case {
        name: "bit-flipped-reserved",
        what: "one bit of the reserved header bytes is flipped",
        kind: ErrorKind::BadChecksum,
        make: |file| file[60] ^= 1,
    },
    Case {
        name: "checksum-zero",
        what: "the checksum is missing",
        kind: ErrorKind::BadChecksum,
        make: |file| put_u32(file, 24, 0),
    },
    Case {
        name: "text-not-utf8",
        what: "a text is not UTF-8",
        kind: ErrorKind::BadText,
        make: |file| {
            let at = record(file, STRINGS, 5);
            file[at] = 0xFF;
            reseal(file);
        },
    },
    Case {
        name: "text-not-closed",
        what: "a text without its NUL",
        kind: ErrorKind::BadText,
        make: |file| {
            let at = record(file, STRINGS, 2);
            file[at] = 1;
            reseal(file);
        },
    },
    Case {
        name: "text-length-huge",
        what: "a text longer than its section",
        kind: ErrorKind::BadText,
        make: |file| {
            let at = record(file, STRINGS, 3);
            put_u16(file, at, u16::MAX);
            reseal(file);
        },
    },
    Case {
        name: "texts-out-of-order",
        what: "a text that sorts before the one in front of it",
        kind: ErrorKind::BadOrder,
        make: |file| {
            let at = record(file, STRINGS, 5);
            file[at] = b'~';
            reseal(file);
        },
    },
    Case {
        name: "text-reference-outside",
        what: "a name behind the texts",
        kind: ErrorKind::BadReference,
        make: field_u32!(ENTRIES, 0, 4, 0x7FFF_FFFF),
    },
    Case {
        name: "keys-out-of-order",
        what: "two public keys swapped",
        kind: ErrorKind::BadOrder,
        make: |file| {
            swap(file, KEYS, 0, 1);
            reseal(file);
        },
    },
    Case { name: "key-twice", what: "one key twice", kind: ErrorKind::BadOrder, make: field_u32!(KEYS, 1, 0, 0x0010_0010) },
    Case {
        name: "key-odd-public",
        what: "a public entry of an odd group",
        kind: ErrorKind::BadReference,
        make: field_u32!(KEYS, 1, 0, 0x0029_0106),
    },
    Case {
        name: "pattern-mask-narrow",
        what: "a key with bits outside its mask",
        kind: ErrorKind::BadValue,
        make: field_u32!(PATTERNS, 0, 4, 0x0001_0000),
    },
    Case {
        name: "pattern-of-another",
        what: "a pattern for an entry that has none",
        kind: ErrorKind::BadReference,
        make: field_u32!(PATTERNS, 0, 0, 0),
    },
    Case {
        name: "pattern-outside",
        what: "a pattern for an entry behind the last",
        kind: ErrorKind::BadReference,
        make: field_u32!(PATTERNS, 2, 0, 0xFFFF_FFFE),
    },
    Case {
        name: "entry-wrong-creator",
        what: "an entry that says it belongs to another creator",
        kind: ErrorKind::BadReference,
        make: |file| {
            let at = record(file, ENTRIES, 4) + 20;
            put_u16(file, at, 1);
            reseal(file);
        },
    },
    Case {
        name: "entry-flags",
        what: "flags that the format does not define",
        kind: ErrorKind::BadValue,
        make: |file| {
            let at = record(file, ENTRIES, 0) + 17;
            file[at] = 0x80;
            reseal(file);
        },
    },
    Case {
        name: "entry-vr-set",
        what: "a VR set behind the last",
        kind: ErrorKind::BadReference,
        make: |file| {
            let at = record(file, ENTRIES, 0) + 16;
            file[at] = 255;
            reseal(file);
        },
    },
    Case {
        name: "entry-vm",
        what: "a multiplicity behind the last",
        kind: ErrorKind::BadReference,
        make: |file| {
            let at = record(file, ENTRIES, 0) + 18;
            put_u16(file, at, 999);
            reseal(file);
        },
    },
    Case {
        name: "entry-witnesses",
        what: "witnesses behind the last",
        kind: ErrorKind::BadReference,
        make: field_u32!(ENTRIES, 0, 8, u32::MAX),
    },
    Case {
        name: "entry-deidentification",
        what: "a de-identification record behind the last",
        kind: ErrorKind::BadReference,
        make: |file| {
            let at = record(file, ENTRIES, 0) + 24;
            put_u16(file, at, 7);
            reseal(file);
        },
    },
    Case {
        name: "creator-run-gap",
        what: "a creator's entries begin too late",
        kind: ErrorKind::BadReference,
        make: field_u32!(CREATORS, 0, 20, 5),
    },
    Case {
        name: "creator-run-huge",
        what: "a creator with 2^32-1 entries",
        kind: ErrorKind::BadReference,
        make: field_u32!(CREATORS, 1, 24, u32::MAX),
    },
    Case {
        name: "creator-flags",
        what: "a creator that hides its block-specific entries",
        kind: ErrorKind::BadValue,
        make: |file| {
            let at = record(file, CREATORS, 0) + 6;
            put_u16(file, at, 0);
            reseal(file);
        },
    },
    Case {
        name: "creator-vendor",
        what: "a vendor behind the last",
        kind: ErrorKind::BadReference,
        make: |file| {
            let at = record(file, CREATORS, 0) + 4;
            put_u16(file, at, 9);
            reseal(file);
        },
    },
    Case {
        name: "spellings-out-of-order",
        what: "two spellings swapped",
        kind: ErrorKind::BadOrder,
        make: |file| {
            swap(file, SPELLINGS, 0, 1);
            reseal(file);
        },
    },
    Case {
        name: "spelling-of-another",
        what: "a spelling that leads to another creator",
        kind: ErrorKind::BadReference,
        make: field_u32!(SPELLINGS, 0, 4, 1),
    },
    Case {
        name: "other-spelling-of-another",
        what: "another spelling of a creator is the name of something else",
        kind: ErrorKind::BadValue,
        make: |file| {
            let keyword = read_u32(file, record(file, UID_KEYWORDS, 0));
            let at = record(file, OTHER_SPELLINGS, 0);
            put_u32(file, at, keyword);
            reseal(file);
        },
    },
    Case {
        name: "folded-of-another",
        what: "a folded spelling that leads to another creator",
        kind: ErrorKind::BadReference,
        make: field_u32!(FOLDED, 0, 4, 1),
    },
    Case {
        name: "keyword-slots-empty",
        what: "a hash table that hides the keywords",
        kind: ErrorKind::BadReference,
        make: |file| {
            let (start, len) = (record(file, KEYWORD_SLOTS, 0), read_u32(file, table_record(file, KEYWORD_SLOTS) + 16) as usize);
            file[start..start + len].fill(0);
            reseal(file);
        },
    },
    Case {
        name: "keyword-of-another",
        what: "a keyword that leads to another entry",
        kind: ErrorKind::BadReference,
        make: |file| {
            let first = record(file, KEYWORD_SLOTS, 0);
            let used = (first..).step_by(2).find(|at| file[*at..*at + 2] != [0, 0]).unwrap();
            let other = if file[used] == 1 { 2 } else { 1 };
            put_u16(file, used, other);
            reseal(file);
        },
    },
    Case {
        name: "witness-document",
        what: "a document behind the last",
        kind: ErrorKind::BadReference,
        make: |file| {
            let at = record(file, EVIDENCE, 0);
            put_u16(file, at, 99);
            reseal(file);
        },
    },
    Case {
        name: "document-source",
        what: "a source behind the last",
        kind: ErrorKind::BadReference,
        make: |file| {
            let at = record(file, DOCUMENTS, 0);
            put_u16(file, at, 99);
            reseal(file);
        },
    },
    Case {
        name: "document-locator",
        what: "a kind of locator that the format does not define",
        kind: ErrorKind::BadValue,
        make: |file| {
            let at = record(file, DOCUMENTS, 0) + 2;
            put_u16(file, at, 4);
            reseal(file);
        },
    },
    Case {
        name: "alternative-field",
        what: "an alternative for a field that there is not",
        kind: ErrorKind::BadValue,
        make: |file| {
            let at = record(file, ALTERNATIVES, 0);
            file[at] = 5;
            reseal(file);
        },
    },
    Case {
        name: "vr-unknown",
        what: "a VR that there is not",
        kind: ErrorKind::BadValue,
        make: |file| {
            let at = record(file, VR_SETS, 0);
            file[at] = b'?';
            reseal(file);
        },
    },
    Case {
        name: "vm-zero",
        what: "a multiplicity of at least 0",
        kind: ErrorKind::BadValue,
        make: |file| {
            let at = record(file, VMS, 0);
            put_u16(file, at, 0);
            reseal(file);
        },
    },
    Case {
        name: "deidentification-flags",
        what: "flags that the format does not define",
        kind: ErrorKind::BadValue,
        make: field_u32!(DEIDENTIFICATION, 0, 12, 2),
    },
    Case {
        name: "description-outside",
        what: "a description of an entry behind the last",
        kind: ErrorKind::BadReference,
        make: field_u32!(DESCRIPTIONS, 0, 0, 8),
    },
    Case {
        name: "uid-witnesses",
        what: "a UID with witnesses behind the last",
        kind: ErrorKind::BadReference,
        make: field_u32!(UIDS, 0, 20, u32::MAX),
    },
    Case {
        name: "uid-keyword-outside",
        what: "a UID keyword that leads behind the last UID",
        kind: ErrorKind::BadReference,
        make: field_u32!(UID_KEYWORDS, 0, 4, 1),
    },
    Case {
        name: "pattern-count-short",
        what: "a mask group that ends too early",
        kind: ErrorKind::BadValue,
        make: field_u32!(PATTERNS, 0, 8, 0),
    },
    Case {
        name: "pattern-count-long",
        what: "a mask group that runs into the next",
        kind: ErrorKind::BadValue,
        make: field_u32!(PATTERNS, 0, 8, 2),
    },
    Case {
        name: "slots-ragged",
        what: "a hash table whose length is no power of two",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, PUBLIC_SLOTS) + 16;
            let len = read_u32(file, at);
            put_u32(file, at, len - 2);
        },
    },
    Case {
        name: "slots-of-three-bytes",
        what: "a hash table with slots of neither 2 nor 4 bytes",
        kind: ErrorKind::BadSection,
        make: |file| {
            let at = table_record(file, PRIVATE_SLOTS);
            put_u32(file, at + 4, 3);
        },
    },
    Case {
        name: "slots-empty",
        what: "a hash table that hides the public entries",
        kind: ErrorKind::BadReference,
        make: |file| {
            let (start, len) = (record(file, PUBLIC_SLOTS, 0), read_u32(file, table_record(file, PUBLIC_SLOTS) + 16) as usize);
            file[start..start + len].fill(0);
            reseal(file);
        },
    },
    Case {
        name: "slots-full",
        what: "a hash table without an empty slot, of records that there are not",
        kind: ErrorKind::BadReference,
        make: |file| {
            let (start, len) = (record(file, PRIVATE_SLOTS, 0), read_u32(file, table_record(file, PRIVATE_SLOTS) + 16) as usize);
            file[start..start + len].fill(0xFF);
            reseal(file);
        },
    },
    Case {
        name: "slots-stray",
        what: "a slot that leads nowhere",
        kind: ErrorKind::BadReference,
        make: |file| {
            let (start, len) =
                (record(file, SPELLING_SLOTS, 0), read_u32(file, table_record(file, SPELLING_SLOTS) + 16) as usize);
            let free = (start..start + len).step_by(2).find(|at| file[*at..*at + 2] == [0, 0]).unwrap();
            put_u16(file, free, 0x7FFF);
            reseal(file);
        },
    },
];

fn bytes_of(case: &Case) -> Vec<u8> {
    let mut file = sample_file();
    (case.make)(&mut file);
    file
}

fn manifest() -> String {
    let mut text = String::from("file,expected,what\n");
    for case in CASES {
        text += &format!("{}.dmap,{},{}\n", case.name, case.kind.id(), case.what);
    }
    text + "good.dmap,ok,the file that the others are made from\n"
}

#[test]
fn the_committed_corpus_is_what_this_test_makes() {
    let folder = workspace_path("tests/bad-data");
    let mut files: Vec<(String, Vec<u8>)> = CASES.iter().map(|case| (format!("{}.dmap", case.name), bytes_of(case))).collect();
    files.push(("good.dmap".into(), sample_file()));
    files.push(("manifest.csv".into(), manifest().into_bytes()));
    if std::env::var_os("UPDATE_BAD_DATA").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        for (name, bytes) in &files {
            std::fs::write(folder.join(name), bytes).unwrap();
        }
    }
    for (name, bytes) in &files {
        assert!(
            std::fs::read(folder.join(name)).unwrap() == *bytes,
            "{name} differs: run with UPDATE_BAD_DATA=1 and look at the change"
        );
    }
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), files.len(), "a file that the manifest does not know");
}

fn open_and_verify(bytes: Vec<u8>) -> Result<(), Error> {
    DmapDict::from_bytes(bytes)?.verify()
}

#[test]
fn each_file_gives_the_expected_kind_and_nothing_else() {
    open_and_verify(sample_file()).unwrap();
    for case in CASES {
        let error = open_and_verify(bytes_of(case)).expect_err(case.name);
        assert_eq!(error.kind(), case.kind, "{}: {error}", case.name);
    }
}

#[test]
fn mapping_says_the_same_and_names_the_file() {
    let folder = workspace_path("tests/bad-data");
    for case in CASES {
        let path = folder.join(format!("{}.dmap", case.name));
        let error =
            DmapDict::open(&path).and_then(|dict| dict.verify().map_err(|error| error.with_path(&path))).expect_err(case.name);
        assert_eq!(error.kind(), case.kind, "{error}");
        assert!(error.to_string().contains(case.name), "{error}");
    }
}

/// Asks everything that can be asked; the answers may be anything, but there must be one.
fn ask_everything(dict: &DmapDict) {
    for group in [0x0008, 0x0010, 0x0019, 0x0020, 0x0028, 0x6000, 0x7001] {
        for element in [0x0000, 0x0001, 0x0010, 0x0106, 0x1001, 0x1101, 0x3104] {
            for creator in [None, Some("ACME 1.0"), Some("acme  1.0"), Some("DLX_ANNOT_01"), Some("nobody")] {
                let _ = dict.lookup(group, element, creator).map(|entry| entry.to_entry());
            }
        }
    }
    let _ = dict.keyword("PatientName").map(|entry| entry.to_entry());
    let _ = dict.uid("1.2.840.10008.1.2").map(|uid| uid.to_uid());
    let _ = dict.near_creators("ACME", 3);
    let _ = dict.search(&dicom_map::SearchQuery::words("coil"));
    let _ = dict.to_registry();
}

#[test]
fn a_damaged_file_that_opens_answers_without_panic() {
    for case in CASES {
        if let Ok(dict) = DmapDict::from_bytes(bytes_of(case)) {
            ask_everything(&dict);
        }
    }
}

#[test]
fn each_flipped_bit_is_found_and_nothing_panics() {
    let good = sample_file();
    for byte in 0..good.len() {
        let mut bytes = good.clone();
        bytes[byte] ^= 1 << (byte % 8);
        if let Ok(dict) = DmapDict::from_bytes(bytes.clone()) {
            ask_everything(&dict);
        }
        assert!(open_and_verify(bytes).is_err(), "a flipped bit in byte {byte} was not found");
    }
}

#[test]
fn each_cut_is_found() {
    let good = sample_file();
    for len in 0..good.len() {
        let kind = DmapDict::from_bytes(good[..len].to_vec()).unwrap_err().kind();
        assert_eq!(kind, ErrorKind::TooShort, "cut at byte {len}");
    }
}
