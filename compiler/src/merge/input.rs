//! What the merge is given, and the key on which it brings facts together.

use super::choose::Statement;
use super::names;
use crate::facts::{Import, Strength};
use crate::sources::SourceInfo;
use dicom_map::registry::Key;
use dicom_map::{TagPattern, creator};

/// One source and what it says.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// Who says it.
    pub info: &'a SourceInfo,
    /// What it says.
    pub import: Import,
}

/// A key on which facts meet: the creator folded, and the pattern.
pub type MeetingKey = (Option<String>, TagPattern);

/// The key on which facts about `key` meet.
pub fn meeting_key(key: &Key) -> MeetingKey {
    (key.creator().map(creator::fold), key.pattern())
}

/// What a source says of a field, for [`choose`](super::choose).
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
