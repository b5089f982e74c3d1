//! What one frame may take.

/// Limits that are checked before a codec runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of one decoded frame.
    pub frame_bytes: u64,
    /// Bytes of all frames of a data set, where they are decoded at once.
    pub all_frames_bytes: u64,
}

impl Limits {
    /// Bytes of one decoded frame, unless the caller says otherwise: 1 GiB. The largest frames in
    /// use, of whole slides and mammography, take some hundred megabytes.
    pub const FRAME_BYTES: u64 = 1 << 30;

    /// Bytes of all frames at once, unless the caller says otherwise: 16 GiB. Frame by frame, there
    /// may be any number.
    pub const ALL_FRAMES_BYTES: u64 = 16 << 30;
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { frame_bytes: Limits::FRAME_BYTES, all_frames_bytes: Limits::ALL_FRAMES_BYTES }
    }
}
