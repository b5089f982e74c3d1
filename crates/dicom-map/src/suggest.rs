//! Near matches, for "did you mean".

use crate::creator;
use crate::dict::{CreatorView, DmapDict};

/// Texts less alike than this (1 is equal) are no suggestion.
const MIN_SIMILARITY: f64 = 0.6;

impl DmapDict {
    /// Creators whose text is near `name`, the nearest first, at most `limit`. Time is linear in
    /// the number of creators.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// assert!(dicom_map::DmapDict::embedded().near_creators("GEMS_PARAM_01", 3).contains(&"GEMS_PARM_01"));
    /// ```
    pub fn near_creators(&self, name: &str, limit: usize) -> Vec<&str> {
        let folded = creator::fold(name);
        rank(
            self.creators().map(|creator| {
                (similarity(&folded, &creator::fold(creator.name())), creator.name())
            }),
            limit,
        )
    }

    /// Keywords near `keyword`, the nearest first, at most `limit`; letters compare without case.
    /// Time is linear in the number of entries.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")]
    /// assert_eq!(dicom_map::DmapDict::embedded().near_keywords("PatientsName", 1), ["PatientName"]);
    /// ```
    pub fn near_keywords(&self, keyword: &str, limit: usize) -> Vec<&str> {
        near_keywords(self.entries().map(|entry| entry.keyword()), keyword, limit)
    }
}

impl<'a> CreatorView<'a> {
    /// Keywords of this creator near `keyword`, as [`DmapDict::near_keywords`].
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert_eq!(dict.creator("GEMS_PARM_01").unwrap().near_keywords("BValues", 1), ["BValue"]);
    /// # }
    /// ```
    pub fn near_keywords(self, keyword: &str, limit: usize) -> Vec<&'a str> {
        near_keywords(self.entries().map(|entry| entry.keyword()), keyword, limit)
    }
}

fn near_keywords<'a>(
    keywords: impl Iterator<Item = &'a str>,
    keyword: &str,
    limit: usize,
) -> Vec<&'a str> {
    let wanted = keyword.to_lowercase();
    let candidates = keywords.filter(|candidate| {
        // The similarity cannot reach the minimum when the lengths differ too much; this spares
        // most comparisons.
        let (short, long) = (candidate.len().min(wanted.len()), candidate.len().max(wanted.len()));
        short > 0 && short * 2 >= long
    });
    rank(
        candidates.map(|candidate| (similarity(&wanted, &candidate.to_lowercase()), candidate)),
        limit,
    )
}

/// 1 for equal texts, 0 for texts that share nothing; a text that begins with the other counts as
/// near.
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

    #[test]
    fn a_slip_is_near_and_a_stranger_is_not() {
        assert!(similarity("gems_param_01", "gems_parm_01") > 0.9);
        assert!(similarity("philips", "philips imaging dd 001") >= MIN_SIMILARITY);
        assert!(similarity("philips", "gems_parm_01") < MIN_SIMILARITY);
    }
}
