//! What one frame may take.

/// Limits that are checked before a codec runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Bytes of one decoded frame.
    pub frame_bytes: u64,
}

impl Limits {
    /// Bytes of one decoded frame, unless the caller says otherwise: 1 GiB. The largest frames in
    /// use, of whole slides and mammography, take some hundred megabytes.
    pub const FRAME_BYTES: u64 = 1 << 30;
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { frame_bytes: Limits::FRAME_BYTES }
    }
}
