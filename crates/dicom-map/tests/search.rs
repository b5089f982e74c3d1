//! Searches as people type them.
#![cfg(feature = "embedded")]
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use dicom_map::{DmapDict, SearchQuery};

/// The entries that a search shows first, as tag and name.
fn first(words: &str, count: usize) -> Vec<String> {
    let dict = DmapDict::embedded();
    let hits = dict.search(&SearchQuery { limit: count, ..SearchQuery::words(words) });
    hits.iter().map(|hit| format!("{} {}", hit.entry.tag_text(), hit.entry.name())).collect()
}

#[test]
fn typing_errors_are_corrected() {
    assert_eq!(first("phase encodng", 5), first("phase encoding", 5));
    assert_eq!(first("Siemns", 5), first("siemens", 5));
    assert_eq!(first("pateint name", 1), ["(0010,0010) Patient's Name"]);
    let dict = DmapDict::embedded();
    for words in ["xyzzyq", "te", "qq", ""] {
        assert_eq!(dict.corrected_words(words), None, "{words:?}");
    }
    // A condition that nothing meets is not a typing error.
    let query = SearchQuery { vendor: Some("Nobody"), ..SearchQuery::words("phase encodng") };
    assert!(dict.search(&query).is_empty());
}

#[test]
fn retired_entries_are_last() {
    let found = first("image position", 0);
    let at = |tag: &str| found.iter().position(|text| text.starts_with(tag)).unwrap();
    assert!(at("(0020,0032)") < at("(0020,0030)"));
    let dict = DmapDict::embedded();
    let hits = dict.search(&SearchQuery::words("image"));
    assert!(hits.is_sorted_by_key(|hit| hit.entry.retired()));
    // But an entry found by its tag comes first.
    assert_eq!(first("(0020,0030)", 1), ["(0020,0030) Image Position"]);
}

#[test]
fn other_words_for_the_same() {
    for (words, expected) in [
        ("TR", "(0018,0080) Repetition Time"),
        ("te", "(0018,0081) Echo Time"),
        ("MRN", "(0010,0020) Patient ID"),
        ("dob", "(0010,0030) Patient's Birth Date"),
        ("slice timing", "(0019,xx29) Mosaic Ref Acq Times"),
        ("mosaic", "(0019,xx0A) Number of Images in Mosaic"),
    ] {
        assert!(first(words, 4).contains(&expected.to_string()), "{words}: {:?}", first(words, 4));
    }
    let b_values = first("b value", 6);
    for expected in ["(0018,9087) Diffusion b-value", "(0043,xx39) B Value"] {
        assert!(b_values.contains(&expected.to_string()), "{b_values:?}");
    }
}

#[test]
fn unique_identifiers_by_name_keyword_or_digits() {
    let dict = DmapDict::embedded();
    for text in [
        "1.2.840.10008.1.2.1",
        "explicitvrlittleendian",
        "Explicit VR Little Endian",
        " EXPLICIT vr LITTLE endian ",
    ] {
        assert_eq!(dict.uid_any_case(text).unwrap().uid(), "1.2.840.10008.1.2.1", "{text:?}");
    }
    assert!(dict.uid_any_case("").is_none() && dict.uid_any_case("...").is_none());
    assert_eq!(dict.search_uids("enhanced mr").len(), dict.search_uids("MR Enhanced").len());
    assert!(dict.search_uids("").is_empty());
}

#[test]
fn an_index_finds_the_same() {
    let dict = DmapDict::embedded();
    let index = dict.search_index();
    for words in [
        "",
        "b value",
        "TR",
        "0043,1039",
        "PatientName",
        "gems parm",
        "phase encodng",
        "zzzz",
        "bval",
    ] {
        for vendor in [None, Some("GE")] {
            let query = SearchQuery { vendor, ..SearchQuery::words(words) };
            let plain = dict.search(&query);
            let (hits, corrected) = dict.search_with(&index, &query);
            let same = plain.len() == hits.len()
                && plain.iter().zip(&hits).all(|(a, b)| (a.entry, a.score) == (b.entry, b.score));
            assert!(same, "{words} {vendor:?}: {} and {}", plain.len(), hits.len());
            // If nothing matches the words as typed, the corrected words are returned.
            let expected = match words {
                "phase encodng" => Some("phase encoding"),
                "b value" | "PatientName" | "" => None,
                _ => corrected.as_deref(),
            };
            assert_eq!(corrected.as_deref(), expected, "{words}");
        }
    }
}
