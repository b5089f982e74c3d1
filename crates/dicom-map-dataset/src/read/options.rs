//! What a caller can ask of the reader, and the limits that bound it on any input.

use dicom_map::Tag;

/// Sequences within sequences, at most: sequences and items count one each. Clinical files stay
/// below 20. Stops an input that nests without end.
pub const MAX_DEPTH: usize = 256;

/// Bytes that a deflated data set may inflate to, at most (256 MiB). Stops a file of a few kB from
/// filling the memory.
pub const MAX_INFLATED_BYTES: u64 = 256 << 20;

/// Elements, items and fragments that one index may hold, at most (about 126 MB of index). A
/// multi-frame object of 100,000 frames has about 2 million. Each takes eight bytes of a file at
/// least and 40 of the index: more of them would be more than 64 MiB and four times the file.
pub const MAX_NODES: usize = 3 << 20;

/// Private blocks that one data set or item may reserve, at most. Files seen reserve fewer than 50.
pub const MAX_CREATORS_PER_ITEM: usize = 4096;

/// Different private creators that one file may name, at most. Files seen name fewer than 50.
pub const MAX_CREATOR_NAMES: usize = 65_536;

/// Different character sets that one file may declare, in its items too, at most. Files seen
/// declare fewer than 5.
pub const MAX_CHARSETS: usize = 256;

/// Bytes of a declared character set that are looked at: room for every defined term at once.
pub const MAX_CHARSET_BYTES: u64 = 512;

/// Files up to this length are read into memory, longer ones are mapped: below it one read costs
/// less than a mapping and its page faults.
pub const MAP_FROM_BYTES: u64 = 128 << 10;

/// How to read. `ReadOptions::default()` tolerates what can be tolerated and reads to the end.
///
/// ```
/// use dicom_map_dataset::ReadOptions;
/// let options = ReadOptions { strict: true, ..ReadOptions::default() };
/// assert_eq!(options.max_depth, 256);
/// ```
#[derive(Clone, Debug)]
pub struct ReadOptions {
    /// Every tolerance becomes an error.
    pub strict: bool,
    /// Stop before the first element of the data set (not of an item) with this tag or a higher
    /// one.
    pub stop_before: Option<Tag>,
    /// Stop behind the element with this tag: before the first higher one.
    pub stop_after: Option<Tag>,
    /// See [`MAX_DEPTH`].
    pub max_depth: usize,
    /// See [`MAX_INFLATED_BYTES`].
    pub max_inflated_bytes: u64,
    /// See [`MAX_NODES`].
    pub max_nodes: usize,
    /// Read the file into memory whatever its length. Safe against other processes that cut the
    /// file short.
    pub never_map: bool,
}

impl Default for ReadOptions {
    fn default() -> Self {
        ReadOptions {
            strict: false,
            stop_before: None,
            stop_after: None,
            max_depth: MAX_DEPTH,
            max_inflated_bytes: MAX_INFLATED_BYTES,
            max_nodes: MAX_NODES,
            never_map: false,
        }
    }
}
