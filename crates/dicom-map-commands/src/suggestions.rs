//! What was perhaps meant, for a question that has no answer.

use dicom_map::DmapDict;

/// How many near matches "did you mean" names.
pub(crate) const SUGGESTION_COUNT: usize = 3;

/// Returns the end of a message that names near matches; empty when there are none.
pub(crate) fn did_you_mean(near: &[&str]) -> String {
    if near.is_empty() {
        String::new()
    } else {
        format!(
            "; did you mean {}?",
            near.iter().map(|text| format!("{text:?}")).collect::<Vec<_>>().join(" or ")
        )
    }
}

/// Returns keywords or creators near a word that the dictionary does not know.
pub(crate) fn near<'d>(dict: &'d DmapDict, word: &str) -> Vec<&'d str> {
    let keywords = dict.near_keywords(word, SUGGESTION_COUNT);
    // The best match comes first: a word that is known was meant as it is.
    if dict.creator(word).is_some()
        || keywords.first().is_some_and(|keyword| keyword.eq_ignore_ascii_case(word))
    {
        return Vec::new();
    }
    if keywords.is_empty() { dict.near_creators(word, SUGGESTION_COUNT) } else { keywords }
}
