//! Names of vendor blocks, the only names in paths that do not come from the dictionary. A decoder
//! of blocks registers its names here, so that every path may begin with them: `CSA.B_value`.

use dicom_map::Place;
use std::sync::{PoisonError, RwLock};

/// A name for a private element that is a file in itself.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BlockName {
    /// The name, as in `CSA.B_value`; compared without regard to case.
    pub name: &'static str,
    /// The possible places of the element; the first one found in a data set is used.
    pub places: Vec<Place>,
}

static NAMES: RwLock<Vec<BlockName>> = RwLock::new(Vec::new());

/// Registers the name of a vendor block for all paths from now on. Returns false if the name is
/// already registered; the first registration stays.
pub fn register_block_name(block: BlockName) -> bool {
    let mut names = NAMES.write().unwrap_or_else(PoisonError::into_inner);
    if names.iter().any(|known| known.name.eq_ignore_ascii_case(block.name)) {
        return false;
    }
    names.push(block);
    true
}

/// True if this is the registered name of a vendor block.
pub fn is_block_name(name: &str) -> bool {
    block(name).is_some()
}

/// The registered names near `name`, nearest first.
pub(super) fn near(name: &str, limit: usize) -> Vec<&'static str> {
    let names = NAMES.read().unwrap_or_else(PoisonError::into_inner);
    dicom_map::near_names(names.iter().map(|known| known.name), name, limit)
}

pub(super) fn block(name: &str) -> Option<BlockName> {
    let names = NAMES.read().unwrap_or_else(PoisonError::into_inner);
    names.iter().find(|known| known.name.eq_ignore_ascii_case(name)).cloned()
}
