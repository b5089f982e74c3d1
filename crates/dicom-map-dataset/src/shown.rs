//! The parts of a file that warnings and errors may quote: only what cannot be a patient's data.
//!
//! A walk gone astray takes values for elements. Four letters of a patient's name make a tag, and
//! the next ones a VR and a length: none of them is shown. The same goes for a character set or UID
//! that is not valid.

use dicom_map::Tag;
use std::fmt;

/// The message for such an element, whatever is wrong with it.
pub(crate) const MISREAD: &str =
    "found text rather than an element, expected an element; it is not shown";

/// True for a tag whose bytes may all be text. No attribute of the standard has such a tag; a
/// private element may.
///
/// ```
/// use dicom_map::{Tag, tags};
/// use dicom_map_dataset::read::scan::is_text;
/// // "DOE^" as stored in a file.
/// assert!(is_text(Tag::new(0x4F44, 0x5E45)));
/// assert!(!is_text(tags::PATIENT_NAME) && !is_text(Tag::new(0x2020, 0x0010)));
/// ```
pub fn is_text(tag: Tag) -> bool {
    // Digital signatures, and padding at the end: Latin-1 letters that rarely follow one another.
    tag.group() < 0xFFF0
        && u32::from(tag).to_be_bytes().iter().all(|byte| *byte >= b' ' && *byte != 0x7F)
}

/// A tag in a message or path, hidden if it may be text.
pub(crate) struct Shown(pub(crate) Tag);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_text(self.0) { f.write_str("(????,????)") } else { self.0.fmt(f) }
    }
}

/// A term of (0008,0005): quoted if it looks like one, even one of another edition.
pub(crate) fn term(text: &str) -> String {
    let is_other = ["", "GB18030", "GBK"].iter().any(|other| text.eq_ignore_ascii_case(other));
    let mut parts = text.split([' ', '_', '-']).filter(|part| !part.is_empty());
    let is_iso = text.len() <= 16
        && parts.next().is_some_and(|part| part.eq_ignore_ascii_case("ISO"))
        && parts.all(|part| {
            part.eq_ignore_ascii_case("IR") || part.bytes().all(|byte| byte.is_ascii_digit())
        });
    if is_other || is_iso {
        format!("{text:?}")
    } else {
        format!("(of {} characters, unlike any term)", text.chars().count())
    }
}

/// True for a text that has only characters of a UID (PS3.5 9.1).
pub(crate) fn is_uid(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// A UID: quoted if it is valid.
pub(crate) fn uid(text: &str) -> String {
    if is_uid(text) {
        format!("{text:?}")
    } else {
        format!("(of {} characters, not a UID)", text.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_map::{DmapDict, Query};

    #[test]
    fn no_attribute_of_the_standard_has_a_tag_of_text() {
        let dict = DmapDict::embedded();
        let public = dict.entries().filter(|entry| !entry.is_private());
        // Any group of a repeating group will do: none of its digits changes what is below the
        // lowest letter.
        let tags: Vec<Tag> = public
            .map(|entry| entry.tag_text().to_string().replace('x', "F"))
            .map(|text| Query::parse(&text).unwrap())
            .filter_map(|query| match query {
                Query::Tag { tag, .. } => Some(tag),
                _ => None,
            })
            .collect();
        assert!(tags.len() > 4000, "{}", tags.len());
        assert_eq!(tags.into_iter().find(|tag| is_text(*tag)), None);
    }

    #[test]
    fn terms_and_uids_are_quoted_and_names_are_not() {
        for text in ["", "ISO_IR 999", "iso-ir 100", "ISO 2022 IR 87", "GBK"] {
            assert_eq!(term(text), format!("{text:?}"));
        }
        for text in ["DOE^JOHN", "ISOBEL", "ISO DOE", "DOE 123", "ISO_IR 100 100 100 100", "GBKX"] {
            assert!(term(text).starts_with("(of "), "{text}");
        }
        assert_eq!(uid("1.2.3"), "\"1.2.3\"");
        assert_eq!(uid("DOE 1.2"), "(of 7 characters, not a UID)");
    }
}
