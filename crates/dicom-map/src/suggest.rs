//! Near matches, for "did you mean".

use crate::creator;
use crate::dict::{CreatorView, DmapDict};

/// Texts less alike than this (1 is equal) are not suggested.
const MIN_SIMILARITY: f64 = 0.6;

impl DmapDict {
    /// Creators with a text near `name`, nearest first, at most `limit`. Takes time linear in the
    /// number of creators.
    ///
    /// ```
    /// assert!(
    ///     dicom_map::DmapDict::embedded()
    ///         .near_creators("GEMS_PARAM_01", 3)
    ///         .contains(&"GEMS_PARM_01")
    /// );
    /// ```
    pub fn near_creators(&self, name: &str, limit: usize) -> Vec<&str> {
        let folded = creator::fold(name);
        let letters = LetterCounts::of(&folded);
        let candidates = self.creators().filter_map(|creator| {
            let candidate = creator::fold(creator.name());
            let long = candidate.len().max(folded.len());
            letters
                .may_be_near(&candidate, long)
                .then(|| (similarity(&folded, &candidate), creator.name()))
        });
        rank(candidates, limit)
    }

    /// Keywords near `keyword`, ignoring case, nearest first, at most `limit`. Takes time linear in
    /// the number of entries.
    ///
    /// ```
    /// assert_eq!(
    ///     dicom_map::DmapDict::embedded().near_keywords("PatientsName", 1),
    ///     ["PatientName"]
    /// );
    /// ```
    pub fn near_keywords(&self, keyword: &str, limit: usize) -> Vec<&str> {
        near_keywords(self.entries().map(|entry| entry.keyword()), keyword, limit)
    }
}

impl DmapDict {
    /// Names of unique identifiers near `text`, ignoring case, nearest first, at most `limit`.
    ///
    /// ```
    /// assert_eq!(
    ///     dicom_map::DmapDict::embedded().near_uids("MR Image Storag", 1),
    ///     ["MR Image Storage"]
    /// );
    /// ```
    pub fn near_uids(&self, text: &str, limit: usize) -> Vec<&str> {
        let wanted = text.to_lowercase();
        let names = self.uids().flat_map(|uid| [uid.name(), uid.keyword()]);
        rank(names.map(|name| (similarity(&wanted, &name.to_lowercase()), name)), limit)
    }
}

impl<'a> CreatorView<'a> {
    /// Keywords of this creator near `keyword`, as for [`DmapDict::near_keywords`].
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.creator("GEMS_PARM_01").unwrap().near_keywords("BValues", 1), ["BValue"]);
    /// ```
    pub fn near_keywords(self, keyword: &str, limit: usize) -> Vec<&'a str> {
        near_keywords(self.entries().map(|entry| entry.keyword()), keyword, limit)
    }
}

/// Names near `name`, ignoring case, nearest first, at most `limit`.
///
/// ```
/// let names = ["B_value", "B_matrix", "EchoTime"];
/// assert_eq!(dicom_map::near_names(names.into_iter(), "b_vlaue", 1), ["B_value"]);
/// ```
pub fn near_names<'a>(
    names: impl Iterator<Item = &'a str>,
    name: &str,
    limit: usize,
) -> Vec<&'a str> {
    near_keywords(names, name, limit)
}

fn near_keywords<'a>(
    keywords: impl Iterator<Item = &'a str>,
    keyword: &str,
    limit: usize,
) -> Vec<&'a str> {
    let wanted = keyword.to_lowercase();
    let letters = LetterCounts::of(&wanted);
    let candidates = keywords.filter(|candidate| {
        // The similarity cannot reach the minimum if the lengths differ too much, or too many
        // letters do; this saves most comparisons.
        let (short, long) = (candidate.len().min(wanted.len()), candidate.len().max(wanted.len()));
        short > 0 && short * 2 >= long && letters.may_be_near(candidate, long)
    });
    rank(
        candidates.map(|candidate| (similarity(&wanted, &candidate.to_lowercase()), candidate)),
        limit,
    )
}

/// The number of occurrences of each letter in a text, ignoring case.
struct LetterCounts {
    counts: [i32; 32],
    byte_len: usize,
    is_ascii: bool,
}

impl LetterCounts {
    /// Letters share a count if their last five bits are equal, so case is ignored.
    fn slot(byte: u8) -> usize {
        usize::from(byte & 31)
    }

    fn of(text: &str) -> LetterCounts {
        let mut counts = [0; 32];
        for byte in text.bytes() {
            counts[LetterCounts::slot(byte)] += 1;
        }
        LetterCounts { counts, byte_len: text.len(), is_ascii: text.is_ascii() }
    }

    /// False if the texts differ in so many letters that they cannot be near. `long` is the length
    /// of the longer one.
    fn may_be_near(&self, candidate: &str, long: usize) -> bool {
        // There are fewer multi-byte characters than these counts say.
        if !self.is_ascii || !candidate.is_ascii() || candidate.len() < 4 {
            return true;
        }
        let mut left = self.counts;
        let mut missing = 0;
        for byte in candidate.bytes() {
            let count = &mut left[LetterCounts::slot(byte)];
            missing += usize::from(*count <= 0);
            *count -= 1;
        }
        // A change replaces, inserts or deletes one letter.
        let shared = candidate.len() - missing;
        let changes = missing.max(self.byte_len.saturating_sub(shared));
        let is_near = (long - changes.min(long)) as f64 >= MIN_SIMILARITY * long as f64;
        // A text that begins with the other one is near, however many letters follow.
        is_near || shared == self.byte_len.min(candidate.len())
    }
}

/// 1 for equal texts, 0 for texts with nothing in common; a text that begins with the other one
/// counts as near.
fn similarity(wanted: &str, candidate: &str) -> f64 {
    let distance = strsim::normalized_damerau_levenshtein(wanted, candidate);
    let is_prefix = wanted.len() >= 4
        && (candidate.starts_with(wanted) || wanted.starts_with(candidate) && candidate.len() >= 4);
    if is_prefix { distance.max(0.75) } else { distance }
}

fn rank<'a>(scored: impl Iterator<Item = (f64, &'a str)>, limit: usize) -> Vec<&'a str> {
    let mut near: Vec<(f64, &str)> = scored.filter(|(score, _)| *score >= MIN_SIMILARITY).collect();
    near.sort_by(|left, right| right.0.total_cmp(&left.0).then(left.1.cmp(right.1)));
    near.dedup_by(|left, right| left.1 == right.1);
    near.into_iter().map(|(_, text)| text).take(limit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "embedded")]
    #[test]
    fn counting_letters_rejects_no_near_text() {
        let dict = DmapDict::embedded();
        let all: Vec<&str> = dict.entries().map(|entry| entry.keyword()).collect();
        let words =
            ["PatientsName", "Rosw", "rows", "SOPClasUID", "Wedge", "é\u{301}tude", "x", "MRImag"];
        for wanted in words.into_iter().chain(all.iter().copied().step_by(4001)) {
            let lower = wanted.to_lowercase();
            let scored = all.iter().filter(|it| !it.is_empty());
            let scored =
                scored.filter(|it| it.len().min(lower.len()) * 2 >= it.len().max(lower.len()));
            let expected = rank(scored.map(|it| (similarity(&lower, &it.to_lowercase()), *it)), 9);
            assert_eq!(dict.near_keywords(wanted, 9), expected, "{wanted}");
        }
        for wanted in ["GEMS_PARAM_01", "philips", "SIEMENS CSA", "01", "TOSHIBA_MEC_1.0", "é"] {
            let folded = creator::fold(wanted);
            let all = dict.creators();
            let scored = all.map(|it| (similarity(&folded, &creator::fold(it.name())), it.name()));
            assert_eq!(dict.near_creators(wanted, 9), rank(scored, 9), "{wanted}");
        }
    }

    #[test]
    fn a_typo_is_near_and_an_unrelated_text_is_not() {
        assert!(similarity("gems_param_01", "gems_parm_01") > 0.9);
        assert!(similarity("philips", "philips imaging dd 001") >= MIN_SIMILARITY);
        assert!(similarity("philips", "gems_parm_01") < MIN_SIMILARITY);
    }
}
