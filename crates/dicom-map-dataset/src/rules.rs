//! How strictly new values are checked; `value` has the rules themselves.

/// How strictly a value is checked against its VR when it is encoded.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default, Debug)]
pub enum Rules {
    /// The rules of PS3.5 section 6.2, for new values: lengths, characters, ranges, formats.
    #[default]
    Standard,
    /// Accepts what can be written and read back, for values from existing files: lengths,
    /// characters and formats of text are not checked, and bytes are accepted for every VR. A
    /// number out of range for its VR, and a backslash that would separate values, are still
    /// errors.
    Lenient,
}
