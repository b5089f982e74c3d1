//! The inputs of the merge, and the key by which facts are grouped.

use super::choose::Statement;
use super::names;
use crate::facts::{Import, Strength};
use crate::sources::SourceInfo;
use dicom_map::registry::Key;
use dicom_map::{TagPattern, creator};

/// One source and its facts.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// The source.
    pub info: &'a SourceInfo,
    /// The facts.
    pub import: Import,
}

/// The key by which facts are grouped: the folded creator, and the pattern.
pub type MergeKey = (Option<String>, TagPattern);

/// Returns the key for facts about `key`.
pub fn merge_key(key: &Key) -> MergeKey {
    (key.creator().map(creator::fold), key.pattern())
}

/// The statement of a source about a field, for [`choose`](super::choose).
pub(super) fn statement<'a>(
    info: &'a SourceInfo,
    strength: Option<Strength>,
    value: &str,
    class: String,
    is_informative: bool,
) -> Statement<'a> {
    Statement {
        value: value.to_string(),
        class,
        is_informative,
        is_guess: names::is_guess(value),
        is_override: false,
        strength: strength.unwrap_or(info.strength),
        source: info.id(),
        lineage: &info.source.lineage,
        rank: info.rank,
    }
}
