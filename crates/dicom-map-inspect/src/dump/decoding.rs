//! Which vendor blocks a dump decodes.

/// Which blocks a dump decodes, and how deep.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Decoding {
    /// Names of blocks; empty for all of them.
    pub names: Vec<String>,
    /// Levels that are shown; deeper ones are counted. None for all of them.
    pub levels: Option<usize>,
}
