//! Numbers of things, in words.

/// Returns a number and a noun, which gets an `s` unless the number is 1.
///
/// ```
/// use dicom_map_inspect::counted;
/// assert_eq!([counted(1, "file"), counted(2, "file")], ["1 file", "2 files"]);
/// ```
pub fn counted(count: u64, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}
