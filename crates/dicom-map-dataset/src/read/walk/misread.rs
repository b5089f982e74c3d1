//! Values that a walk gone astray takes for elements. Four letters of a patient's name make a tag,
//! and the next ones a VR and a length: none of them is shown.

use dicom_map::Tag;
use std::fmt;

/// What is said of such an element, whatever is wrong with it.
pub(crate) const MESSAGE: &str =
    "found what is text rather than an element, expected an element; it is not shown";

/// True for a tag of which each byte can be of a text. No attribute of the standard has such a tag;
/// a private element may.
///
/// ```
/// use dicom_map::{Tag, tags};
/// use dicom_map_dataset::read::scan::is_text;
/// // "DOE^" as it is in a file.
/// assert!(is_text(Tag::new(0x4F44, 0x5E45)));
/// assert!(!is_text(tags::PATIENT_NAME) && !is_text(Tag::new(0x2020, 0x0010)));
/// ```
pub fn is_text(tag: Tag) -> bool {
    // Digital signatures and padding at the end: letters of Latin-1 that hardly follow each other.
    tag.group() < 0xFFF0
        && u32::from(tag).to_be_bytes().iter().all(|byte| *byte >= b' ' && *byte != 0x7F)
}

/// A tag in a message or path.
pub(crate) struct Shown(pub(crate) Tag);

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if is_text(self.0) { f.write_str("(????,????)") } else { self.0.fmt(f) }
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
        // Of a repeating group any: none of its digits changes what is below the lowest letter.
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
}
