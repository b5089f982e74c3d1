//! Keywords in any case.

use std::sync::{Arc, OnceLock};

/// The position of an entry: its layer, counted from the top, and its number there.
pub(super) type Place = (u8, u32);

/// Entries sorted by keyword, ignoring case; built on first use.
#[derive(Clone, Default)]
pub(super) struct KeywordIndex(OnceLock<Arc<[Place]>>);

impl KeywordIndex {
    /// The entry with this keyword in any case: if several have it, a public one, then one of an
    /// upper layer, then the first. `all` lists every entry that has a keyword, and whether it is
    /// private; `keyword_of` returns the keyword of an entry.
    pub(super) fn find<'d>(
        &self,
        keyword: &str,
        all: impl FnOnce() -> Vec<(Place, bool)>,
        keyword_of: impl Fn(Place) -> &'d str,
    ) -> Option<Place> {
        let index = self.0.get_or_init(|| {
            let mut places = all();
            places.sort_by_cached_key(|(place, is_private)| {
                (keyword_of(*place).to_ascii_lowercase(), *is_private, *place)
            });
            places.into_iter().map(|(place, _)| place).collect()
        });
        let wanted = keyword.to_ascii_lowercase();
        let first = index.partition_point(|place| lower(keyword_of(*place)).lt(wanted.bytes()));
        index.get(first).copied().filter(|place| lower(keyword_of(*place)).eq(wanted.bytes()))
    }
}

fn lower(text: &str) -> impl Iterator<Item = u8> {
    text.bytes().map(|byte| byte.to_ascii_lowercase())
}
