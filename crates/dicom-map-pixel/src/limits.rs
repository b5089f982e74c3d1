//! The memory that frames may take.

/// Limits that are checked before a codec runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The maximum number of bytes of one decoded frame.
    pub frame_bytes: u64,
    /// The maximum number of bytes of all frames of a data set, if they are decoded together.
    pub all_frames_bytes: u64,
}

impl Limits {
    /// The default for one decoded frame: 1 GiB. The largest frames in use, of whole slides and
    /// mammography, take a few hundred megabytes.
    pub const FRAME_BYTES: u64 = 1 << 30;

    /// The default for all frames together: 16 GiB. There is no limit for frames that are decoded
    /// one by one.
    pub const ALL_FRAMES_BYTES: u64 = 16 << 30;
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { frame_bytes: Limits::FRAME_BYTES, all_frames_bytes: Limits::ALL_FRAMES_BYTES }
    }
}
