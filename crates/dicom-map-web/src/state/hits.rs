//! The last search, kept for its next rows.

use crate::limits::MAX_HITS_KEPT;
use dicom_map::registry::Key;
use std::sync::{Mutex, PoisonError};

/// What was searched last.
#[derive(Default)]
pub(crate) struct Hits {
    last: Mutex<Option<(String, Vec<Key>)>>,
}

impl Hits {
    /// What `use_keys` makes of the hits of this search, which `search` finds where they are not
    /// kept.
    pub(crate) fn with<T>(
        &self,
        query: &str,
        search: impl FnOnce() -> Vec<Key>,
        use_keys: impl FnOnce(&[Key]) -> T,
    ) -> T {
        {
            let last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
            if let Some((kept, keys)) = &*last
                && kept == query
            {
                return use_keys(keys);
            }
        }
        let keys = search();
        let used = use_keys(&keys);
        if keys.len() <= MAX_HITS_KEPT {
            *self.last.lock().unwrap_or_else(PoisonError::into_inner) =
                Some((query.to_string(), keys));
        }
        used
    }
}
