//! Searching entries by words in their names, keywords and creators.

mod index;
mod synonyms;
mod typing;
mod words;

use crate::creator;
use crate::dict::DmapDict;
use crate::query::Query;
use crate::view::TagView;
use crate::vr::Vr;
pub use index::SearchIndex;
use words::Words;

/// The conditions of a search, all of which must be met.
///
/// ```
/// use dicom_map::{DmapDict, SearchQuery};
/// let dict = DmapDict::embedded();
/// let hits =
///     dict.search(&SearchQuery { vendor: Some("GE"), limit: 5, ..SearchQuery::words("b value") });
/// assert!(hits.iter().all(|hit| hit.entry.creator().is_some()));
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct SearchQuery<'q> {
    /// Words that must all occur in the name, the keyword or the creator, ignoring case and
    /// punctuation. Empty: every entry. A tag or keyword, in any form that [`Query`] reads, finds
    /// its entry first.
    pub words: &'q str,
    /// A creator's spelling, or a part of it, ignoring case.
    pub creator: Option<&'q str>,
    /// A vendor's name, or its beginning, ignoring case.
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
/// let dict = dicom_map::DmapDict::embedded();
/// use dicom_map::SearchQuery;
/// let hits = dict.search(&SearchQuery::words("patient name"));
/// assert!(hits[0].score >= hits[1].score);
/// assert!(hits.iter().any(|hit| hit.entry.keyword() == "PatientName"));
/// ```
#[derive(Clone, Copy, Debug)]
pub struct SearchHit<'d> {
    /// The entry.
    pub entry: TagView<'d>,
    /// How well it matches; larger is better. Comparable within one search only.
    pub score: u32,
}

/// An entry whose tag or keyword was given outweighs every other score.
const SCORE_KEY: u32 = 10_000;
/// Matches of a synonym come after matches of the words themselves.
const SYNONYM_DISCOUNT: u32 = 100;

impl DmapDict {
    /// The entries that match, best first, retired ones last; equal ones in the order of entries.
    /// If nothing matches, unknown words are corrected first ([`DmapDict::corrected_words`]). A few
    /// words have synonyms: "TR" finds the Repetition Time. Takes time linear in the number of
    /// entries.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// use dicom_map::{SearchQuery, Vr};
    /// let hits = dict.search(&SearchQuery {
    ///     vr: Some(Vr::PN),
    ///     limit: 3,
    ///     ..SearchQuery::words("patient's name")
    /// });
    /// assert_eq!(hits[0].entry.keyword(), "PatientName");
    /// ```
    pub fn search(&self, query: &SearchQuery<'_>) -> Vec<SearchHit<'_>> {
        let hits = self.search_as_typed(query, None);
        if !hits.is_empty() {
            return hits;
        }
        match self.corrected_words(query.words) {
            Some(words) => self.search_as_typed(&SearchQuery { words: &words, ..*query }, None),
            None => hits,
        }
    }

    /// Returns an index that makes repeated searches of this dictionary faster.
    ///
    /// ```
    /// use dicom_map::{DmapDict, SearchQuery};
    /// let dict = DmapDict::embedded();
    /// let index = dict.search_index();
    /// let found = dict.search_with(&index, &SearchQuery::words("b value"));
    /// assert_eq!(found.0.len(), dict.search(&SearchQuery::words("b value")).len());
    /// ```
    pub fn search_index(&self) -> SearchIndex {
        SearchIndex::of(self)
    }

    /// Like [`DmapDict::search`], with an index of this dictionary. Also returns the words that
    /// were searched for, if they are not those of the query.
    ///
    /// ```
    /// use dicom_map::{DmapDict, SearchQuery};
    /// let dict = DmapDict::embedded();
    /// let query = SearchQuery::words("phase encodng");
    /// let (hits, words) = dict.search_with(&dict.search_index(), &query);
    /// assert_eq!((hits.is_empty(), words.as_deref()), (false, Some("phase encoding")));
    /// ```
    pub fn search_with(
        &self,
        index: &SearchIndex,
        query: &SearchQuery<'_>,
    ) -> (Vec<SearchHit<'_>>, Option<String>) {
        let hits = self.search_as_typed(query, Some(index));
        if !hits.is_empty() {
            return (hits, None);
        }
        match index.corrected_words(query.words) {
            Some(words) => {
                let query = SearchQuery { words: &words, ..*query };
                (self.search_as_typed(&query, Some(index)), Some(words))
            }
            None => (hits, None),
        }
    }

    fn search_as_typed(
        &self,
        query: &SearchQuery<'_>,
        index: Option<&SearchIndex>,
    ) -> Vec<SearchHit<'_>> {
        let wanted = Words::new(query.words);
        let meant: Vec<Words> =
            synonyms::of(&wanted.words).iter().map(|text| Words::new(text)).collect();
        // A tag, or a keyword in any case: its entry comes first.
        let asked = Query::parse(query.words).ok().and_then(|query| query.answer(self));
        let is_asked = |entry: &TagView<'_>| asked.is_some_and(|asked| asked.is_record_of(entry));
        let creator = query.creator.map(creator::fold);
        let vendor = query.vendor.map(str::to_lowercase);
        let containing = index.map(|index| {
            let mut containing = index.containing(&wanted);
            for words in &meant {
                let other = index.containing(words);
                containing
                    .iter_mut()
                    .zip(other)
                    .for_each(|(containing, other)| *containing |= other);
            }
            containing
        });
        let may_fit = |at: usize, entry: &TagView<'_>| {
            containing.as_ref().is_none_or(|containing| containing[at] || is_asked(entry))
        };
        let mut hits: Vec<SearchHit<'_>> = self
            .entries()
            .enumerate()
            .filter(|(at, entry)| may_fit(*at, entry))
            .map(|(_, entry)| entry)
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
                let score = match is_asked(&entry) {
                    true => Some(SCORE_KEY),
                    false => {
                        let other = meant.iter().filter_map(|words| words.score(&entry)).max();
                        wanted
                            .score(&entry)
                            .max(other.map(|it| it.saturating_sub(SYNONYM_DISCOUNT)))
                    }
                };
                Some(SearchHit { entry, score: score? })
            })
            .collect();
        hits.sort_by_key(|hit| {
            let is_asked = hit.score == SCORE_KEY;
            (hit.entry.retired() && !is_asked, std::cmp::Reverse(hit.score))
        });
        if query.limit > 0 {
            hits.truncate(query.limit);
        }
        hits
    }
}
