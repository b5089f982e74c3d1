//! The selection of vendor blocks that a dump decodes.

/// The blocks that a dump decodes, and how deep.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Decoding {
    /// Names of blocks; empty for all of them.
    pub names: Vec<String>,
    /// The number of levels shown; deeper ones are counted. None for all of them.
    pub levels: Option<usize>,
}
