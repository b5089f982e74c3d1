//! A text as words for comparison, and how well an entry matches them.

use crate::view::TagView;

// The scale of scores: a text that is exactly the query outweighs every sum of partial matches.
const SCORE_SAME_TEXT: u32 = 1000;
const SCORE_PHRASE: u32 = 60;
const SCORE_WHOLE_WORD: u32 = 40;
const SCORE_WORD_START: u32 = 25;
const SCORE_INSIDE_NAME: u32 = 12;
const SCORE_IN_CREATOR: u32 = 8;
/// Public attributes first among equals: they are what most searches want.
const SCORE_PUBLIC: u32 = 4;
/// Long names match by chance more often; short ones get up to this many points.
const SCORE_SHORT_NAME: u32 = 20;

/// A text for comparison: its words in lower case, and all of them joined without separators.
pub(super) struct Words {
    pub(super) words: Vec<String>,
    pub(super) joined: String,
}

impl Words {
    pub(super) fn new(text: &str) -> Words {
        let words: Vec<String> = split(&text.to_lowercase()).map(str::to_string).collect();
        Words { joined: words.concat(), words }
    }

    /// How well an entry matches these words; None if one of them is missing.
    pub(super) fn score(&self, entry: &TagView<'_>) -> Option<u32> {
        let name = Words::new(entry.name());
        let keyword = entry.keyword().to_lowercase();
        let creator = entry.creator().map(str::to_lowercase).unwrap_or_default();
        let mut score = 0;
        for word in &self.words {
            score += if name.words.contains(word) {
                SCORE_WHOLE_WORD
            } else if name.words.iter().any(|candidate| candidate.starts_with(word.as_str())) {
                SCORE_WORD_START
            } else if name.joined.contains(word.as_str()) || keyword.contains(word.as_str()) {
                SCORE_INSIDE_NAME
            } else if creator.contains(word.as_str()) {
                SCORE_IN_CREATOR
            } else {
                return None;
            };
        }
        if !self.joined.is_empty() {
            if name.joined == self.joined || keyword == self.joined {
                score += SCORE_SAME_TEXT;
            } else if name.joined.contains(&self.joined) || keyword.contains(&self.joined) {
                score += SCORE_PHRASE;
            }
        }
        if !entry.is_private() {
            score += SCORE_PUBLIC;
        }
        Some(
            score
                + SCORE_SHORT_NAME.saturating_sub(
                    u32::try_from(name.joined.len() / 3).unwrap_or(SCORE_SHORT_NAME),
                ),
        )
    }
}

/// The words of a text: runs of letters and digits.
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty())
}
