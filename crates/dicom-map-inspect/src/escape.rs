//! Text from files, made safe to show.

use std::borrow::Cow;
use std::fmt::Write as _;

/// The text without characters that a terminal obeys: they are written as escapes.
///
/// ```
/// assert_eq!(dicom_map_inspect::printable("a\x1B[31mb\n"), r"a\u{1b}[31mb\n");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    // C1 controls, line and paragraph separators, and the marks that turn the direction of text
    // count as well.
    let is_harmful = |letter: char| {
        letter.is_control()
            || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(is_harmful) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '\n' => shown.push_str("\\n"),
            '\r' => shown.push_str("\\r"),
            '\t' => shown.push_str("\\t"),
            _ if is_harmful(letter) => {
                // Writing to a String can not fail.
                let _ = write!(shown, "\\u{{{:x}}}", u32::from(letter));
            }
            _ => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}
