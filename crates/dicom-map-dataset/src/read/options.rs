//! Options of the reader, and the limits that bound it on any input.

use dicom_map::Tag;

/// The greatest nesting depth; sequences and items count one each. Clinical files stay below 20.
/// Stops input that nests without end.
pub const MAX_DEPTH: usize = 256;

/// The maximum number of bytes that a deflated data set may inflate to (256 MiB). Prevents a file
/// of a few kB from filling the memory.
pub const MAX_INFLATED_BYTES: u64 = 256 << 20;

/// The maximum number of elements, items and fragments in one index (about 126 MB of index). A
/// multi-frame object of 100,000 frames has about 2 million. Each takes at least eight bytes of the
/// file and 40 of the index, so that a larger number would exceed both 64 MiB and four times the
/// file.
pub const MAX_NODES: usize = 3 << 20;

/// The maximum number of private blocks that one data set or item may reserve. Files seen reserve
/// fewer than 50.
pub const MAX_CREATORS_PER_ITEM: usize = 4096;

/// The maximum number of different private creators that one file may name. Files seen name fewer
/// than 50.
pub const MAX_CREATOR_NAMES: usize = 65_536;

/// The maximum number of different character sets that one file may declare, including its items.
/// Files seen declare fewer than 5.
pub const MAX_CHARSETS: usize = 256;

/// The maximum number of bytes of a declared character set that are read: enough for every defined
/// term at once.
pub const MAX_CHARSET_BYTES: u64 = 512;

/// Files shorter than this are read into memory, longer ones are mapped: for short files, one read
/// costs less than a mapping and its page faults.
pub const MAP_FROM_BYTES: u64 = 128 << 10;

/// Options of the reader. `ReadOptions::default()` tolerates everything that can be tolerated and
/// reads to the end.
///
/// ```
/// use dicom_map_dataset::ReadOptions;
/// let options = ReadOptions { strict: true, ..ReadOptions::default() };
/// assert_eq!(options.max_depth, 256);
/// ```
#[derive(Clone, Debug)]
pub struct ReadOptions {
    /// Turn everything that is otherwise tolerated into an error.
    pub strict: bool,
    /// Stop before the first element of the data set (not of an item) with this tag or a higher
    /// one.
    pub stop_before: Option<Tag>,
    /// Stop after the element with this tag: before the first higher one.
    pub stop_after: Option<Tag>,
    /// See [`MAX_DEPTH`].
    pub max_depth: usize,
    /// See [`MAX_INFLATED_BYTES`].
    pub max_inflated_bytes: u64,
    /// See [`MAX_NODES`].
    pub max_nodes: usize,
    /// Read the file into memory whatever its length. Safe if other processes may truncate the
    /// file.
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
