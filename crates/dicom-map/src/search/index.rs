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
            for part in [&name, "\n", &entry.keyword().to_lowercase(), "\n", &creator, "\n"] {
                text.push_str(part);
            }
            ends.push(text.len());
        }
        SearchIndex { text, ends, vocabulary: vocabulary(dict) }
    }

    /// For each entry, whether all of the words occur in it. One pass over all texts for each word:
    /// to prepare a search takes longer than it takes in the text of an entry.
    pub(super) fn having(&self, words: &Words) -> Vec<bool> {
        let mut having = vec![true; self.ends.len()];
        for word in &words.words {
            let mut found = vec![false; self.ends.len()];
            let mut entry = 0;
            // Places ascend, and so do the entries that they are in.
            for (at, _) in self.text.match_indices(word.as_str()) {
                entry += self.ends[entry..].iter().take_while(|end| **end <= at).count();
                found[entry] = true;
            }
            having.iter_mut().zip(found).for_each(|(having, found)| *having &= found);
        }
        having
    }

    pub(super) fn corrected_words(&self, words: &str) -> Option<String> {
        super::typing::corrected(words, &self.vocabulary)
    }
}
