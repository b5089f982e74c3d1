//! Names of vendor blocks, the one addition to what a dictionary knows. Who decodes a block
//! registers its name here, so that a path may begin with it everywhere: `CSA.B_value`.

use dicom_map::Place;
use std::sync::{PoisonError, RwLock};

/// A private element that is a file in itself, by a name of its own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct BlockName {
    /// The name, as in `CSA.B_value`; it compares without case.
    pub name: &'static str,
    /// Where the element may be; the first one that a data set has is meant.
    pub places: Vec<Place>,
}

static NAMES: RwLock<Vec<BlockName>> = RwLock::new(Vec::new());

/// Makes the name of a vendor block known to every path from now on. False for a name that is
/// known already: the first one stays.
pub fn register_block_name(block: BlockName) -> bool {
    let mut names = NAMES.write().unwrap_or_else(PoisonError::into_inner);
    if names.iter().any(|known| known.name.eq_ignore_ascii_case(block.name)) {
        return false;
    }
    names.push(block);
    true
}

/// True for the name of a vendor block that is registered.
pub fn is_block_name(name: &str) -> bool {
    block(name).is_some()
}

pub(super) fn block(name: &str) -> Option<BlockName> {
    let names = NAMES.read().unwrap_or_else(PoisonError::into_inner);
    names.iter().find(|known| known.name.eq_ignore_ascii_case(name)).cloned()
}
