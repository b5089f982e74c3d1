//! The texts of a dictionary, folded once for many searches.

use super::typing::{Vocabulary, vocabulary};
use super::words::Words;
use crate::dict::DmapDict;

/// The texts of all entries of a dictionary, folded, and their words, for programs that run many
/// searches of one dictionary. It takes about three megabytes.
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// let index: dicom_map::SearchIndex = dict.search_index();
/// # drop(index);
/// ```
#[derive(Clone, Debug)]
pub struct SearchIndex {
    /// The searchable texts of one entry after another.
    text: String,
    /// The end of each entry's texts.
    ends: Vec<usize>,
    vocabulary: Vocabulary,
}

impl SearchIndex {
    pub(super) fn of(dict: &DmapDict) -> SearchIndex {
        let (mut text, mut ends) = (String::new(), Vec::with_capacity(dict.len()));
        for entry in dict.entries() {
            let name = Words::new(entry.name()).joined;
            let creator = entry.creator().unwrap_or_default().to_lowercase();
            // No word contains a line end.
            for part in [&name, "\n", &entry.keyword().to_lowercase(), "\n", &creator, "\n"] {
                text.push_str(part);
            }
            ends.push(text.len());
        }
        SearchIndex { text, ends, vocabulary: vocabulary(dict) }
    }

    /// For each entry, whether all of the words occur in it. Makes one pass over all texts for each
    /// word: preparing a search takes longer than searching the texts of one entry.
    pub(super) fn containing(&self, words: &Words) -> Vec<bool> {
        let mut containing = vec![true; self.ends.len()];
        for word in &words.words {
            let mut found = vec![false; self.ends.len()];
            let mut entry = 0;
            // Positions ascend, and so do the entries that contain them.
            for (at, _) in self.text.match_indices(word.as_str()) {
                entry += self.ends[entry..].iter().take_while(|end| **end <= at).count();
                found[entry] = true;
            }
            containing.iter_mut().zip(found).for_each(|(containing, found)| *containing &= found);
        }
        containing
    }

    pub(super) fn corrected_words(&self, words: &str) -> Option<String> {
        super::typing::corrected(words, &self.vocabulary)
    }
}
