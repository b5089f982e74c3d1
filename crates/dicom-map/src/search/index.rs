//! The texts of a dictionary, folded once for many searches.

use super::typing::{Vocabulary, vocabulary};
use super::words::Words;
use crate::dict::DmapDict;

/// The texts of all entries of a dictionary, folded, and their words: what a program keeps that
/// answers many searches of one dictionary. It takes about three megabytes.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let index: dicom_map::SearchIndex = dict.search_index();
/// # drop(index);
/// ```
#[derive(Clone, Debug)]
pub struct SearchIndex {
    /// What a word can be found in, of one entry after another.
    text: String,
    /// Where that of each entry ends.
    ends: Vec<usize>,
    vocabulary: Vocabulary,
}

impl SearchIndex {
    pub(super) fn of(dict: &DmapDict) -> SearchIndex {
        let (mut text, mut ends) = (String::new(), Vec::with_capacity(dict.len()));
        for entry in dict.entries() {
            let name = Words::new(entry.name()).joined;
            let creator = entry.creator().unwrap_or_default().to_lowercase();
            // No word has a line end.
            for part in [&name, "\n", &entry.keyword().to_lowercase(), "\n", &creator] {
                text.push_str(part);
            }
            ends.push(text.len());
        }
        SearchIndex { text, ends, vocabulary: vocabulary(dict) }
    }

    /// True where each of the words occurs in this entry.
    pub(super) fn has(&self, entry: usize, words: &Words) -> bool {
        let start = entry.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        let text = self.ends.get(entry).and_then(|end| self.text.get(start.unwrap_or(0)..*end));
        text.is_some_and(|text| words.words.iter().all(|word| text.contains(word.as_str())))
    }

    pub(super) fn corrected_words(&self, words: &str) -> Option<String> {
        super::typing::corrected(words, &self.vocabulary)
    }
}
