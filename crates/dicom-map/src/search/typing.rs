//! Correction of misspelled words.

use super::words::split;
use crate::dict::DmapDict;
use std::collections::BTreeSet;

/// Shorter words are not corrected: too many others are near.
const MIN_LEN: usize = 4;

impl DmapDict {
    /// Corrects the words that no name, keyword, creator or vendor contains: "phase encoding" for
    /// "phase encodng". None if every word is known, or one has no near match. Takes time linear in
    /// the size of the dictionary.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.corrected_words("phase encodng").as_deref(), Some("phase encoding"));
    /// assert_eq!(dict.corrected_words("phase encoding"), None);
    /// ```
    pub fn corrected_words(&self, words: &str) -> Option<String> {
        corrected(words, &vocabulary(self))
    }
}

/// Words in lower case.
pub(super) type Vocabulary = BTreeSet<String>;

/// [`DmapDict::corrected_words`], given the words of the dictionary.
pub(super) fn corrected(words: &str, known: &Vocabulary) -> Option<String> {
    let lower = words.to_lowercase();
    let mut is_corrected = false;
    let mut corrected = Vec::new();
    for word in split(&lower) {
        if known.iter().any(|candidate| candidate.contains(word)) {
            corrected.push(word);
            continue;
        }
        corrected.push(nearest(word, known)?);
        is_corrected = true;
    }
    is_corrected.then(|| corrected.join(" "))
}

/// Every word that a search can find, in lower case.
pub(super) fn vocabulary(dict: &DmapDict) -> Vocabulary {
    let mut known = BTreeSet::new();
    let mut add = |text: &str| {
        for word in split(&text.to_lowercase()) {
            if !known.contains(word) {
                known.insert(word.to_string());
            }
        }
    };
    for entry in dict.entries() {
        add(entry.name());
        add(entry.keyword());
    }
    for creator in dict.creators() {
        add(creator.name());
        creator.vendor().into_iter().for_each(&mut add);
    }
    known
}

/// The word that differs least: in at most one character, or two for a long word.
fn nearest<'k>(word: &str, known: &'k BTreeSet<String>) -> Option<&'k str> {
    let byte_len = word.len();
    if byte_len < MIN_LEN {
        return None;
    }
    let most = if byte_len < 2 * MIN_LEN { 1 } else { 2 };
    known
        .iter()
        .filter(|candidate| candidate.len().abs_diff(byte_len) <= most)
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate.as_str()))
        .filter(|(distance, _)| *distance <= most)
        // The first character is seldom wrong.
        .min_by_key(|(distance, candidate)| {
            (*distance, candidate.as_bytes().first() != word.as_bytes().first(), *candidate)
        })
        .map(|(_, candidate)| candidate)
}
