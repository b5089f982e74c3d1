//! Which entries are exported, and the reasons for those that are not.

use dicom_map::registry::{Entry, Key};
use std::collections::BTreeMap;

/// The kind of entries to export.
#[derive(Clone, Copy, PartialEq, Eq, Debug, clap::ValueEnum)]
pub(crate) enum Only {
    /// Even groups
    Public,
    /// Odd groups
    Private,
}

impl Only {
    /// Returns true for an entry of this kind.
    pub(super) fn has(self, is_private: bool) -> bool {
        match self {
            Only::Public => !is_private,
            Only::Private => is_private,
        }
    }
}

/// The result of an export: how many entries it wrote, and how many it left out.
#[derive(Default, Debug)]
pub(crate) struct Report {
    /// Entries in the output; one under two spellings of its creator counts twice.
    pub(crate) written: usize,
    /// Entries left out, by reason.
    pub(crate) left_out: BTreeMap<&'static str, usize>,
}

impl Report {
    pub(super) fn leave_out(&mut self, reason: &'static str) {
        *self.left_out.entry(reason).or_default() += 1;
    }
}

/// Why formats for private dictionaries leave out public entries.
pub(super) const PUBLIC: &str = "public attributes, which the toolkit has itself";

pub(super) fn is_selected(entry: &Entry, only: Option<Only>) -> bool {
    match only {
        None => true,
        Some(Only::Public) => matches!(entry.key, Key::Public(_)),
        Some(Only::Private) => matches!(entry.key, Key::Private(_)),
    }
}
