//! The corpus of bad .dmap files in `tests/bad-data`: made here, read by the tests of every
//! interface.
//!
//! `UPDATE_BAD_DATA=1 cargo test -p dicom-map --test bad_data` rewrites it.
#![allow(clippy::unwrap_used, reason = "helpers of tests; a failure here is a failure of the test")]

mod common;

use Damage::*;
use ErrorKind::*;
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
const ENTRY_SOURCES: u32 = 10;
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
const FOLDED_SLOTS: u32 = 25;
const CANDIDATES: u32 = 26;

/// One bad file: its name, the defect, the kind of error, and how a good file is damaged.
type Case = (&'static str, &'static str, ErrorKind, Damage);

/// Fields are u32 unless the name says otherwise; `at` counts bytes from the start of the header or
/// the record.
enum Damage {
    /// The file ends after this many bytes.
    Cut(usize),
    /// Fields of the header: at, value.
    Header(&'static [(usize, u32)]),
    /// This is added to a field of the header.
    HeaderPlus(usize, i32),
    /// Fields of a section's record in the section table: section, and for each at and value.
    Table(u32, &'static [(usize, u32)]),
    /// The section table has the section shorter by this many bytes.
    Shorter(u32, u32),
    /// Any other damage.
    Other(fn(&mut Vec<u8>)),
    /// From here on the checksum is corrected, so that only `verify` can find the damage. A field
    /// of a record: section, record, at, value.
    Field(u32, usize, usize, u32),
    Field16(u32, usize, usize, u16),
    Field8(u32, usize, usize, u8),
    /// The first two records of a section are swapped.
    Swapped(u32),
    /// All bytes of a section have this value.
    Filled(u32, u8),
    OtherSealed(fn(&mut Vec<u8>)),
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

/// The byte offset of a section's record in the section table.
fn table_record(file: &[u8], section: u32) -> usize {
    (0..read_u32(file, 12) as usize)
        .map(|index| HEADER_LEN + index * SECTION_RECORD_LEN)
        .find(|at| read_u32(file, *at) == section)
        .unwrap()
}

/// The byte offset of record `index` of a section.
fn record(file: &[u8], section: u32, index: usize) -> usize {
    let at = table_record(file, section);
    read_u32(file, at + 8) as usize + index * read_u32(file, at + 4) as usize
}

/// The bytes of a section.
fn section(file: &mut [u8], section: u32) -> &mut [u8] {
    let (start, len) =
        (record(file, section, 0), read_u32(file, table_record(file, section) + 16) as usize);
    &mut file[start..start + len]
}

impl Damage {
    fn on(&self, file: &mut Vec<u8>) {
        match *self {
            Cut(len) => return file.truncate(len),
            Header(fields) => {
                return fields.iter().for_each(|(at, value)| put_u32(file, *at, *value));
            }
            HeaderPlus(at, more) => {
                let value = read_u32(file, at);
                return put_u32(file, at, value.wrapping_add_signed(more));
            }
            Table(section, fields) => {
                let start = table_record(file, section);
                return fields.iter().for_each(|(at, value)| put_u32(file, start + at, *value));
            }
            Shorter(section, bytes) => {
                let at = table_record(file, section) + 16;
                let len = read_u32(file, at);
                return put_u32(file, at, len - bytes);
            }
            Other(make) => return make(file),
            Field(section, index, at, value) => {
                let at = record(file, section, index) + at;
                put_u32(file, at, value);
            }
            Field16(section, index, at, value) => {
                let at = record(file, section, index) + at;
                put_u16(file, at, value);
            }
            Field8(section, index, at, value) => {
                let at = record(file, section, index) + at;
                file[at] = value;
            }
            Swapped(number) => {
                let len = read_u32(file, table_record(file, number) + 4) as usize;
                let (first, rest) = section(file, number).split_at_mut(len);
                first.swap_with_slice(&mut rest[..len]);
            }
            Filled(number, byte) => section(file, number).fill(byte),
            OtherSealed(make) => make(file),
        }
        put_u32(file, 24, 0);
        let sum = crc32fast::hash(file);
        put_u32(file, 24, sum);
    }
}

const CASES: &[Case] = &[
    ("empty", "no bytes at all", TooShort, Cut(0)),
    ("seven-bytes", "the magic is cut off", TooShort, Cut(7)),
    ("header-cut", "the header is cut off", TooShort, Cut(63)),
    ("table-cut", "the section table is cut off", TooShort, Cut(100)),
    (
        "last-byte-cut",
        "the last byte is missing",
        TooShort,
        Other(|file| file.truncate(file.len() - 1)),
    ),
    ("one-byte-more", "a byte after the end", BadSection, Other(|file| file.push(0))),
    ("foreign-zip", "a zip file", BadMagic, Header(&[(0, u32::from_le_bytes(*b"PK\x03\x04"))])),
    (
        "line-ends-changed",
        "CR LF became LF in transfer",
        BadMagic,
        Other(|file| _ = file.remove(4)),
    ),
    ("newer-major", "format version 2.0", UnsupportedVersion, Header(&[(8, 2)])),
    ("older-major", "format version 0.9", UnsupportedVersion, Header(&[(8, 9 << 16)])),
    ("length-too-large", "the header promises more bytes", TooShort, HeaderPlus(16, 1)),
    (
        "length-huge",
        "the header promises 2^64-1 bytes",
        TooShort,
        Header(&[(16, u32::MAX), (20, u32::MAX)]),
    ),
    ("sections-4-billion", "2^32-1 sections", BadSection, Header(&[(12, u32::MAX)])),
    ("sections-257", "more sections than allowed", BadSection, Header(&[(12, 257)])),
    ("section-missing", "a section of version 1.0 is missing", BadSection, HeaderPlus(12, -2)),
    (
        "candidates-public",
        "the index of private elements names a public one",
        BadReference,
        Field(CANDIDATES, 0, 0, 0),
    ),
    (
        "candidates-swapped",
        "its first record and its last one for a single tag are swapped",
        BadOrder,
        OtherSealed(|file| {
            let count = section(file, CANDIDATES).len() / 4;
            let (first, last) = (record(file, CANDIDATES, 0), record(file, CANDIDATES, count - 1));
            let (low, high) = (read_u32(file, first), read_u32(file, last));
            put_u32(file, first, high);
            put_u32(file, last, low);
        }),
    ),
    (
        "candidates-twice",
        "it names one entry twice and another one never",
        BadOrder,
        OtherSealed(|file| {
            let (first, second) = (record(file, CANDIDATES, 0), record(file, CANDIDATES, 1));
            let entry = read_u32(file, first);
            put_u32(file, second, entry);
        }),
    ),
    (
        "candidates-short",
        "it does not name every private entry",
        BadReference,
        OtherSealed(|file| {
            let at = table_record(file, CANDIDATES) + 16;
            let byte_len = read_u32(file, at);
            put_u32(file, at, byte_len - 4);
        }),
    ),
    (
        "section-twice",
        "the keys section has the number of the strings section",
        BadSection,
        Table(KEYS, &[(0, STRINGS)]),
    ),
    (
        "section-outside",
        "a section begins after the end",
        BadSection,
        Table(ENTRIES, &[(8, 0x00FF_FFFF)]),
    ),
    (
        "section-overflow",
        "offset and length of a section overflow 64 bits",
        BadSection,
        Table(ENTRIES, &[(8, u32::MAX), (12, u32::MAX)]),
    ),
    ("record-length-zero", "records of 0 bytes", BadSection, Table(ENTRIES, &[(4, 0)])),
    (
        "record-length-short",
        "records shorter than their fields",
        BadSection,
        Table(CREATORS, &[(4, 35)]),
    ),
    ("record-length-packed", "keys of 8 bytes", BadSection, Table(KEYS, &[(4, 8)])),
    (
        "section-ragged",
        "a length that is not a multiple of the record length",
        BadSection,
        Shorter(ENTRIES, 1),
    ),
    ("keys-missing", "fewer keys than entries", BadSection, Shorter(KEYS, 4)),
    (
        "public-count-huge",
        "more public entries than entries",
        BadSection,
        Header(&[(28, u32::MAX)]),
    ),
    (
        "public-patterns-huge",
        "more public patterns than patterns",
        BadSection,
        Header(&[(28, 0), (32, 5)]),
    ),
    (
        "bit-flipped-name",
        "one bit of a name is flipped",
        BadChecksum,
        Other(|file| {
            let at = record(file, STRINGS, 40);
            file[at] ^= 1;
        }),
    ),
    (
        "bit-flipped-padding",
        "one bit between two sections is flipped",
        BadChecksum,
        Other(|file| {
            let at = file.len() - 1;
            file[at] ^= 0x80;
        }),
    ),
    (
        "bit-flipped-reserved",
        "one bit of the reserved header bytes is flipped",
        BadChecksum,
        Other(|file| file[60] ^= 1),
    ),
    ("checksum-zero", "the checksum is missing", BadChecksum, Header(&[(24, 0)])),
    ("text-not-utf8", "a text is not UTF-8", BadText, Field8(STRINGS, 5, 0, 0xFF)),
    ("text-not-closed", "a text without its NUL", BadText, Field8(STRINGS, 2, 0, 1)),
    (
        "text-length-huge",
        "a text longer than its section",
        BadText,
        Field16(STRINGS, 3, 0, u16::MAX),
    ),
    (
        "texts-out-of-order",
        "a text that sorts before its predecessor",
        BadOrder,
        Field8(STRINGS, 5, 0, b'~'),
    ),
    (
        "text-reference-outside",
        "a name past the texts",
        BadReference,
        Field(ENTRIES, 0, 4, 0x7FFF_FFFF),
    ),
    ("keys-out-of-order", "two public keys swapped", BadOrder, Swapped(KEYS)),
    ("key-twice", "one key twice", BadOrder, Field(KEYS, 1, 0, 0x0010_0010)),
    (
        "key-odd-public",
        "a public entry of an odd group",
        BadReference,
        Field(KEYS, 1, 0, 0x0029_0106),
    ),
    (
        "pattern-mask-narrow",
        "a key with bits outside its mask",
        BadValue,
        Field(PATTERNS, 0, 4, 0x0001_0000),
    ),
    (
        "pattern-of-another",
        "a pattern for an entry that has none",
        BadReference,
        Field(PATTERNS, 0, 0, 0),
    ),
    (
        "pattern-outside",
        "a pattern for an entry past the last",
        BadReference,
        Field(PATTERNS, 2, 0, 0xFFFF_FFFE),
    ),
    (
        "entry-wrong-creator",
        "an entry that says it belongs to another creator",
        BadReference,
        Field16(ENTRIES, 4, 20, 1),
    ),
    (
        "entry-flags",
        "flags that the format does not define",
        BadValue,
        Field8(ENTRIES, 0, 17, 0x80),
    ),
    ("entry-vr-set", "a VR set past the last", BadReference, Field8(ENTRIES, 0, 16, 255)),
    ("entry-vm", "a multiplicity past the last", BadReference, Field16(ENTRIES, 0, 18, 999)),
    ("entry-sources", "sources past the last", BadReference, Field(ENTRIES, 0, 8, u32::MAX)),
    (
        "entry-deidentification",
        "a de-identification record past the last",
        BadReference,
        Field16(ENTRIES, 0, 24, 7),
    ),
    (
        "creator-run-gap",
        "a creator's entries begin too late",
        BadReference,
        Field(CREATORS, 0, 20, 5),
    ),
    (
        "creator-run-huge",
        "a creator with 2^32-1 entries",
        BadReference,
        Field(CREATORS, 1, 24, u32::MAX),
    ),
    (
        "creator-flags",
        "a creator that hides its block-specific entries",
        BadValue,
        Field16(CREATORS, 0, 6, 0),
    ),
    ("creator-vendor", "a vendor past the last", BadReference, Field16(CREATORS, 0, 4, 9)),
    ("spellings-out-of-order", "two spellings swapped", BadOrder, Swapped(SPELLINGS)),
    (
        "spelling-of-another",
        "a spelling that leads to another creator",
        BadReference,
        Field(SPELLINGS, 0, 4, 1),
    ),
    (
        "other-spelling-of-another",
        "another spelling of a creator is the name of something else",
        BadValue,
        OtherSealed(|file| {
            let keyword = read_u32(file, record(file, UID_KEYWORDS, 0));
            let at = record(file, OTHER_SPELLINGS, 0);
            put_u32(file, at, keyword);
        }),
    ),
    (
        "key-outside-blocks",
        "a private entry for block 09, which no creator can reserve",
        BadValue,
        OtherSealed(|file| {
            let keys = section(file, KEYS);
            let at =
                (0..keys.len()).step_by(4).find(|at| read_u32(keys, *at) == 0x0019_0002).unwrap();
            put_u32(keys, at, 0x0019_0902);
        }),
    ),
    (
        "folded-of-another",
        "a folded spelling that leads to another creator",
        BadReference,
        Field(FOLDED, 0, 4, 1),
    ),
    (
        "keyword-slots-empty",
        "a hash table that hides the keywords",
        BadReference,
        Filled(KEYWORD_SLOTS, 0),
    ),
    (
        "keyword-of-another",
        "a keyword that leads to another entry",
        BadReference,
        OtherSealed(|file| {
            let used = section(file, KEYWORD_SLOTS)
                .chunks_exact_mut(2)
                .find(|slot| *slot != [0, 0])
                .unwrap();
            put_u16(used, 0, if used[0] == 1 { 2 } else { 1 });
        }),
    ),
    (
        "entry-source-document",
        "a document past the last",
        BadReference,
        Field16(ENTRY_SOURCES, 0, 0, 99),
    ),
    ("document-source", "a source past the last", BadReference, Field16(DOCUMENTS, 0, 0, 99)),
    (
        "document-locator",
        "a kind of locator that the format does not define",
        BadValue,
        Field16(DOCUMENTS, 0, 2, 4),
    ),
    (
        "alternative-field",
        "an alternative for a field that does not exist",
        BadValue,
        Field8(ALTERNATIVES, 0, 0, 5),
    ),
    ("vr-unknown", "a VR that does not exist", BadValue, Field8(VR_SETS, 0, 0, b'?')),
    ("vm-zero", "a multiplicity of at least 0", BadValue, Field16(VMS, 0, 0, 0)),
    (
        "deidentification-flags",
        "flags that the format does not define",
        BadValue,
        Field(DEIDENTIFICATION, 0, 12, 2),
    ),
    (
        "description-outside",
        "a description of an entry past the last",
        BadReference,
        Field(DESCRIPTIONS, 0, 0, 8),
    ),
    ("uid-sources", "a UID with sources past the last", BadReference, Field(UIDS, 0, 20, u32::MAX)),
    (
        "uid-keyword-outside",
        "a UID keyword that leads past the last UID",
        BadReference,
        Field(UID_KEYWORDS, 0, 4, 1),
    ),
    ("pattern-count-short", "a mask group that ends too early", BadValue, Field(PATTERNS, 0, 8, 0)),
    (
        "pattern-count-long",
        "a mask group that runs into the next",
        BadValue,
        Field(PATTERNS, 0, 8, 2),
    ),
    (
        "slots-ragged",
        "a hash table whose length is not a power of two",
        BadSection,
        Shorter(PUBLIC_SLOTS, 2),
    ),
    (
        "slots-of-three-bytes",
        "a hash table with slots of neither 2 nor 4 bytes",
        BadSection,
        Table(PRIVATE_SLOTS, &[(4, 3)]),
    ),
    (
        "slots-empty",
        "a hash table that hides the public entries",
        BadReference,
        Filled(PUBLIC_SLOTS, 0),
    ),
    (
        "spelling-slots-empty",
        "a hash table that hides the spellings",
        BadReference,
        Filled(SPELLING_SLOTS, 0),
    ),
    (
        "folded-slots-empty",
        "a hash table that hides the folded spellings",
        BadReference,
        Filled(FOLDED_SLOTS, 0),
    ),
    (
        "slots-full",
        "a hash table without an empty slot, for records that do not exist",
        BadReference,
        Filled(PRIVATE_SLOTS, 0xFF),
    ),
    (
        "slots-stray",
        "a slot that leads nowhere",
        BadReference,
        OtherSealed(|file| {
            let free = section(file, SPELLING_SLOTS)
                .chunks_exact_mut(2)
                .find(|slot| *slot == [0, 0])
                .unwrap();
            put_u16(free, 0, 0x7FFF);
        }),
    ),
];

fn bytes_of(damage: &Damage) -> Vec<u8> {
    let mut file = sample_file();
    damage.on(&mut file);
    file
}

fn manifest() -> String {
    let mut text = String::from("file,expected,what\n");
    for (name, what, kind, _) in CASES {
        text += &format!("{name}.dmap,{},{what}\n", kind.id());
    }
    text + "good.dmap,ok,the file that the others are made from\n"
}

#[test]
fn the_committed_corpus_is_up_to_date() {
    let folder = workspace_path("tests/bad-data");
    let mut files: Vec<(String, Vec<u8>)> = CASES
        .iter()
        .map(|(name, _, _, damage)| (format!("{name}.dmap"), bytes_of(damage)))
        .collect();
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
    assert_eq!(
        std::fs::read_dir(&folder).unwrap().count(),
        files.len(),
        "found a file that the manifest does not list"
    );
}

fn open_and_verify(bytes: Vec<u8>) -> Result<(), Error> {
    DmapDict::from_bytes(bytes)?.verify()
}

#[test]
fn each_file_fails_with_the_expected_kind() {
    open_and_verify(sample_file()).unwrap();
    for (name, _, kind, damage) in CASES {
        let error = open_and_verify(bytes_of(damage)).expect_err(name);
        assert_eq!(error.kind(), *kind, "{name}: {error}");
    }
}

#[test]
fn mapping_fails_alike_and_names_the_file() {
    let folder = workspace_path("tests/bad-data");
    for (name, _, kind, _) in CASES {
        let path = folder.join(format!("{name}.dmap"));
        let error = DmapDict::open(&path)
            .and_then(|dict| dict.verify().map_err(|error| error.with_path(&path)))
            .expect_err(name);
        assert_eq!(error.kind(), *kind, "{error}");
        assert!(error.to_string().contains(name), "{error}");
    }
}

/// Makes every kind of query; the answers may be anything, but there must be no panic.
fn ask_everything(dict: &DmapDict) {
    for group in [0x0008, 0x0010, 0x0019, 0x0020, 0x0028, 0x6000, 0x7001] {
        for element in [0x0000, 0x0001, 0x0010, 0x0106, 0x1001, 0x1101, 0x3104] {
            for creator in
                [None, Some("ACME 1.0"), Some("acme  1.0"), Some("DLX_ANNOT_01"), Some("nobody")]
            {
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
    for (.., damage) in CASES {
        if let Ok(dict) = DmapDict::from_bytes(bytes_of(damage)) {
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
        assert_eq!(kind, TooShort, "cut at byte {len}");
    }
}
