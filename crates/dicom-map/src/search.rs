//! Searching entries by words in their names, keywords and creators.

use crate::creator;
use crate::dict::DmapDict;
use crate::query::Query;
use crate::view::TagView;
use crate::vr::Vr;

/// What to search for. All conditions must hold.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// use dicom_map::{DmapDict, SearchQuery};
/// let dict = DmapDict::embedded();
/// let hits = dict.search(&SearchQuery { vendor: Some("GE"), limit: 5, ..SearchQuery::words("b value") });
/// assert!(hits.iter().all(|hit| hit.entry.creator().is_some()));
/// # }
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SearchQuery<'q> {
    /// Words that each must occur in the name, the keyword or the creator; case and punctuation do
    /// not count. Empty: every entry. A tag or keyword as [`Query`] reads it finds its entry first.
    pub words: &'q str,
    /// A creator's spelling, or a part of it; compares without case.
    pub creator: Option<&'q str>,
    /// A vendor's name, or its beginning; compares without case.
    pub vendor: Option<&'q str>,
    /// A VR that the entry must allow.
    pub vr: Option<Vr>,
    /// The most hits to return; 0 for all.
    pub limit: usize,
}

impl<'q> SearchQuery<'q> {
    /// A search for words, without other conditions or limit.
    ///
    /// ```
    /// use dicom_map::SearchQuery;
    /// let query = SearchQuery::words("b value");
    /// assert_eq!((query.words, query.creator, query.limit), ("b value", None, 0));
    /// ```
    pub fn words(words: &'q str) -> SearchQuery<'q> {
        SearchQuery { words, ..SearchQuery::default() }
    }
}

/// An entry that a search found.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// let dict = dicom_map::DmapDict::embedded();
/// use dicom_map::SearchQuery;
/// let hits = dict.search(&SearchQuery::words("patient name"));
/// assert!(hits.windows(2).all(|pair| pair[0].score >= pair[1].score));
/// assert!(hits.iter().any(|hit| hit.entry.keyword() == "PatientName"));
/// # }
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SearchHit<'d> {
    /// The entry.
    pub entry: TagView<'d>,
    /// How well it fits; larger is better. Comparable inside one search only.
    pub score: u32,
}

// The scale of scores: a text that is just what was asked for outweighs every sum of part matches.
const SCORE_ASKED: u32 = 10_000;
const SCORE_SAME_TEXT: u32 = 1000;
const SCORE_PHRASE: u32 = 60;
const SCORE_WHOLE_WORD: u32 = 40;
const SCORE_WORD_START: u32 = 25;
const SCORE_INSIDE_NAME: u32 = 12;
const SCORE_IN_CREATOR: u32 = 8;
/// Public attributes first among equals: they are what most searches want.
const SCORE_PUBLIC: u32 = 4;
/// Long names match by chance more often; up to this many points go to short ones.
const SCORE_SHORT_NAME: u32 = 20;

impl DmapDict {
    /// Entries that fit, the best first; equals in the order of entries. Time is linear in the
    /// number of entries.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let dict = dicom_map::DmapDict::embedded();
    /// use dicom_map::{SearchQuery, Vr};
    /// let hits = dict.search(&SearchQuery { vr: Some(Vr::PN), limit: 3, ..SearchQuery::words("patient's name") });
    /// assert_eq!(hits[0].entry.keyword(), "PatientName");
    /// # }
    /// ```
    pub fn search(&self, query: &SearchQuery<'_>) -> Vec<SearchHit<'_>> {
        let wanted = Words::new(query.words);
        // A tag, or a keyword in any case: what it asks for comes first.
        let asked = Query::parse(query.words).ok().and_then(|query| query.answer(self));
        let creator = query.creator.map(creator::fold);
        let vendor = query.vendor.map(str::to_lowercase);
        let mut hits: Vec<SearchHit<'_>> = self
            .entries()
            .filter(|entry| query.vr.is_none_or(|vr| entry.vr().contains(vr)))
            .filter(|entry| {
                creator.as_deref().is_none_or(|part| {
                    entry.creator().is_some_and(|name| creator::fold(name).contains(part))
                })
            })
            .filter(|entry| {
                vendor.as_deref().is_none_or(|start| {
                    entry.vendor().is_some_and(|name| name.to_lowercase().starts_with(start))
                })
            })
            .filter_map(|entry| {
                let score = match asked == Some(entry) {
                    true => Some(SCORE_ASKED),
                    false => wanted.score(&entry),
                };
                Some(SearchHit { entry, score: score? })
            })
            .collect();
        hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
        if query.limit > 0 {
            hits.truncate(query.limit);
        }
        hits
    }
}

/// A text for comparing: its words in small letters, and all of them without anything between.
struct Words {
    words: Vec<String>,
    joined: String,
}

impl Words {
    fn new(text: &str) -> Words {
        let lower = text.to_lowercase();
        let words: Vec<String> = lower
            .split(|letter: char| !letter.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_string)
            .collect();
        Words { joined: words.concat(), words }
    }

    /// How well an entry fits these words; None when one of them is missing.
    fn score(&self, entry: &TagView<'_>) -> Option<u32> {
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
