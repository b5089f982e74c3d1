//! Cells that a spreadsheet would take as a formula.

use std::fmt::{self, Display, Write};

/// The most bytes of a number: a double has fewer than 400 decimal digits.
const MAX_NUMBER_BYTES: usize = 1024;

/// Returns whether a spreadsheet would take a cell with this text as a formula: it begins with `=`,
/// `+`, `-` or `@`, and is not a number or several numbers separated by backslashes. The text is
/// formatted only as far as needed, and never stored.
///
/// ```
/// use dicom_map::escape::is_formula;
/// assert!(is_formula(&"=1") && is_formula(&"-1-2"));
/// assert!(!is_formula(&r"-1\+2e3") && !is_formula(&"1=2"));
/// ```
pub fn is_formula(text: &dyn Display) -> bool {
    let mut reader = Reader::default();
    // The reader returns an error once it knows enough.
    let is_read = write!(reader, "{text}").is_ok();
    reader.is_formula || is_read && reader.is_begun && !reader.is_number()
}

/// Reads a text piece by piece, until it is clear whether it is a formula.
#[derive(Default)]
struct Reader {
    /// The number that is being read.
    part: String,
    is_begun: bool,
    is_formula: bool,
}

impl Reader {
    fn is_number(&self) -> bool {
        self.part.trim().parse::<f64>().is_ok()
    }
}

impl Write for Reader {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if text.is_empty() {
            return Ok(());
        }
        if !self.is_begun && !text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
            return Err(fmt::Error);
        }
        self.is_begun = true;
        for (number, part) in text.split('\\').enumerate() {
            if number > 0 {
                self.is_formula |= !self.is_number();
                self.part.clear();
            }
            self.is_formula |= self.part.len() + part.len() > MAX_NUMBER_BYTES;
            if self.is_formula {
                return Err(fmt::Error);
            }
            self.part.push_str(part);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Displays a text one character at a time.
    struct Chars<'t>(&'t str);

    impl Display for Chars<'_> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.chars().try_for_each(|char| f.write_char(char))
        }
    }

    #[test]
    fn pieces_of_any_size_give_the_same_answer() {
        let long = format!("-{}", r"1\".repeat(10_000));
        for (text, expected) in [
            ("", false),
            ("=1", true),
            ("-", true),
            ("-1", false),
            (r"-1\", true),
            (r"-1\ -2.5e3 \3", false),
            (r"-1\a\3", true),
            ("＝1", true),
            ("a=1", false),
            (&long, true),
            (long.trim_end_matches('\\'), false),
            (&format!("-{}", "9".repeat(MAX_NUMBER_BYTES)), true),
        ] {
            assert_eq!(is_formula(&text), expected, "{text}");
            assert_eq!(is_formula(&Chars(text)), expected, "{text}");
        }
    }

    #[test]
    fn no_more_is_formatted_than_needed() {
        struct Endless(&'static str);
        impl Display for Endless {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.0)?;
                loop {
                    f.write_str("9")?;
                }
            }
        }
        assert!(is_formula(&Endless("=")) && is_formula(&Endless(r"-1\-")));
        assert!(!is_formula(&Endless("1")));
    }
}
