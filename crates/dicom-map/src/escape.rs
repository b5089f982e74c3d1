//! Text from files, names and peers, made safe to show. Every output uses this module: terminals,
//! logs, CSV, HTML, JSON, errors and warnings.
//!
//! [`is_hidden`] is the one rule. A hidden character makes a terminal do something, changes the
//! direction of text, or has no width, so that the text seen is not the text that is there. Each
//! format escapes it as its readers expect: [`printable`] for people, [`path`] for file names
//! (which can be opened again), [`markup`] for HTML and XML, [`cell`] for tables, [`json`] and
//! [`JsonWriter`] for JSON, where nothing is lost.
//!
//! ```
//! use dicom_map::escape;
//! let hostile = "ACME\u{1B}[2J\u{202E}<b>";
//! assert_eq!(escape::printable(hostile), r"ACME\u{1b}[2J\u{202e}<b>");
//! assert_eq!(escape::markup(hostile), r"ACME\u{1b}[2J\u{202e}&lt;b&gt;");
//! assert_eq!(escape::json("\"a\u{9B}b\""), r#""a\u009bb""#);
//! ```

mod formula;
mod json;
mod name;

pub use formula::is_formula;
pub use json::{JsonWriter, json};
pub use name::{path, path_of};

use std::borrow::Cow;
use std::fmt::Write as _;

/// The most characters of an error's message; a longer one is shortened in the middle.
pub const MAX_MESSAGE_CHARS: usize = 1000;

/// Returns whether a character must never be shown as it is.
///
/// These are the controls C0, C1 and DEL, line and paragraph separators, marks that change the
/// direction of text, and characters without width: soft hyphen, joiners, byte order mark,
/// annotations and tags. Combining marks and variation selectors, which only change the character
/// before them, are shown.
///
/// ```
/// use dicom_map::escape::is_hidden;
/// for char in ['\x1B', '\x7F', '\u{9B}', '\u{200B}', '\u{2028}', '\u{202E}', '\u{FEFF}'] {
///     assert!(is_hidden(char));
/// }
/// assert!(!"Jérôme 山田 e\u{301} ☁\u{FE0F}".contains(is_hidden));
/// ```
#[inline]
pub const fn is_hidden(char: char) -> bool {
    match char {
        ' '..='~' => false,
        '\0'..='\u{1F}' | '\u{7F}'..='\u{9F}' => true,
        '\u{AD}' | '\u{61C}' | '\u{180E}' => true,
        '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' => true,
        '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}' => true,
        _ => false,
    }
}

/// Returns the text with each [hidden](is_hidden) character as `\n`, `\r`, `\t` or `\u{1b}`.
/// Backslashes are kept, because they separate values in DICOM; the result is therefore for people
/// only, and escaping it again changes nothing.
///
/// ```
/// use dicom_map::escape::printable;
/// assert_eq!(printable("a\u{1B}[2J\nb\\c"), r"a\u{1b}[2J\nb\c");
/// ```
pub fn printable(text: &str) -> Cow<'_, str> {
    if !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    text.chars().for_each(|char| push_printable(char, &mut shown));
    Cow::Owned(shown)
}

fn push_printable(char: char, shown: &mut String) {
    match char {
        '\n' => shown.push_str("\\n"),
        '\r' => shown.push_str("\\r"),
        '\t' => shown.push_str("\\t"),
        _ if is_hidden(char) => {
            // Writing to a String cannot fail.
            let _ = write!(shown, "\\u{{{:x}}}", u32::from(char));
        }
        _ => shown.push(char),
    }
}

/// Returns lines of text, each escaped as by [`printable`].
///
/// ```
/// assert_eq!(
///     dicom_map::escape::lines("error: \x1B]0;x\x07\n\nhelp"),
///     "error: \\u{1b}]0;x\\u{7}\n\nhelp"
/// );
/// ```
pub fn lines(text: &str) -> Cow<'_, str> {
    if !text.contains(|char| is_hidden(char) && char != '\n') {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for char in text.chars() {
        if char == '\n' { shown.push(char) } else { push_printable(char, &mut shown) }
    }
    Cow::Owned(shown)
}

/// Returns the text for use in HTML and XML, between tags or quotation marks, with hidden
/// characters escaped as by [`printable`].
///
/// ```
/// assert_eq!(
///     dicom_map::escape::markup("<a href='x'>\u{200B}"),
///     r"&lt;a href=&#x27;x&#x27;&gt;\u{200b}"
/// );
/// ```
pub fn markup(text: &str) -> Cow<'_, str> {
    let is_special = |char| matches!(char, '&' | '<' | '>' | '"' | '\'') || is_hidden(char);
    if !text.contains(is_special) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for char in text.chars() {
        match char {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            '\'' => shown.push_str("&#x27;"),
            _ => push_printable(char, &mut shown),
        }
    }
    Cow::Owned(shown)
}

/// The treatment of cells that a spreadsheet would take as a formula.
///
/// ```
/// assert_eq!(dicom_map::escape::Formulas::default(), dicom_map::escape::Formulas::Defused);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Formulas {
    /// They get a leading apostrophe, which tells spreadsheets that they are text.
    #[default]
    Defused,
    /// They are kept, for programs that read the table.
    Kept,
}

/// Returns the text as a cell of a table, without the quotation marks of CSV: escaped as by
/// [`printable`], with a leading apostrophe if it begins with `=`, `+`, `-` or `@`, unless it is a
/// number or several numbers separated by backslashes.
///
/// ```
/// use dicom_map::escape::{Formulas, cell};
/// assert_eq!(cell("=HYPERLINK(\"x\")", Formulas::Defused), "'=HYPERLINK(\"x\")");
/// assert_eq!(cell("=HYPERLINK(\"x\")", Formulas::Kept), "=HYPERLINK(\"x\")");
/// assert_eq!(cell(r"-0.5\+1e-3", Formulas::Defused), r"-0.5\+1e-3");
/// ```
pub fn cell(text: &str, formulas: Formulas) -> Cow<'_, str> {
    let shown = printable(text);
    if formulas == Formulas::Defused && is_formula(&text) {
        Cow::Owned(format!("'{shown}"))
    } else {
        shown
    }
}

/// Returns the text of an error's message: escaped as by [`printable`], and shortened to
/// [`MAX_MESSAGE_CHARS`] by removing the middle, since it begins with what was found and ends with
/// what was expected.
///
/// ```
/// use dicom_map::escape;
/// let message = format!("found {}, expected a number", "9".repeat(1 << 20));
/// let shown = escape::message(message);
/// assert!(shown.chars().count() <= escape::MAX_MESSAGE_CHARS);
/// assert!(shown.starts_with("found 999") && shown.ends_with("999, expected a number"));
/// ```
pub fn message(text: String) -> String {
    // The number of characters kept at the end of a message that is cut.
    const END_CHARS: usize = MAX_MESSAGE_CHARS / 3;
    let cut = |text: String| {
        // A character takes at most four bytes.
        if text.len() <= MAX_MESSAGE_CHARS {
            return text;
        }
        let count = text.chars().count();
        if count <= MAX_MESSAGE_CHARS {
            return text;
        }
        let note = format!(" … {count} characters … ");
        let start = MAX_MESSAGE_CHARS - END_CHARS - note.chars().count();
        let at = |number| text.char_indices().nth(number).map_or(text.len(), |(at, _)| at);
        format!("{}{note}{}", &text[..at(start)], &text[at(count - END_CHARS)..])
    };
    // Cut first, so that a long text is not escaped for nothing; escaping makes it longer.
    let text = cut(text);
    match printable(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(shown) => cut(shown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Hidden characters of each kind.
    const HIDDEN: &str = "\0\t\n\r\x1B\x7F\u{80}\u{9B}\u{9F}\u{AD}\u{61C}\u{180E}\u{200B}\u{200F}\u{2028}\u{202E}\u{2060}\u{2066}\u{206F}\u{FEFF}\u{FFF9}\u{E0001}\u{E007F}";

    #[test]
    fn nothing_hidden_is_shown_and_the_rest_stays() {
        for char in HIDDEN.chars() {
            let text = format!("<山田{char}^é\\>");
            let path_text = path(std::path::Path::new(&text)).into_owned();
            let texts = [
                printable(&text).into_owned(),
                lines(&text).replace('\n', ""),
                markup(&text).into_owned(),
                cell(&text, Formulas::Defused).into_owned(),
                message(text.clone()),
                json(&format!("\"{text}\"")).replace(['\0', '\t', '\n', '\r', '\x1B'], ""),
                path_text,
            ];
            for shown in texts {
                assert!(!shown.contains(is_hidden), "{shown:?}");
                assert!(shown.contains("山田") && shown.contains("^é"), "{shown:?}");
            }
            assert_eq!(printable(&printable(&text)), printable(&text));
        }
        assert!(matches!(printable("Jérôme"), Cow::Borrowed(_)));
    }

    #[test]
    fn formulas_are_not_numbers() {
        for text in
            ["=1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "-", "＝1", "-1\\=2", "=\u{200B}1"]
        {
            assert!(cell(text, Formulas::Defused).starts_with('\''), "{text}");
            assert_eq!(cell(text, Formulas::Kept), printable(text));
        }
        for text in ["", "-1", "+1.5e3", "-0.5\\-1\\2", "a=1", "1-2"] {
            assert_eq!(cell(text, Formulas::Defused), text);
        }
        // A hidden character at the beginning is escaped, so it no longer hides a formula.
        assert_eq!(cell("\t=1", Formulas::Defused), "\\t=1");
    }

    #[test]
    fn messages_of_any_length_are_short() {
        for text in
            ["x".repeat(1 << 20), "\u{1B}".repeat(999), "山".repeat(2000), HIDDEN.repeat(40)]
        {
            let shown = message(text);
            assert!(shown.chars().count() <= MAX_MESSAGE_CHARS, "{}", shown.len());
            assert!(!shown.contains(is_hidden));
        }
        let whole = "山".repeat(MAX_MESSAGE_CHARS);
        assert_eq!(message(whole.clone()), whole);
    }
}
