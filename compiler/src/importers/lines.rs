//! Lines of a text file with their numbers, for any line ends and any bytes.

use crate::facts::{Import, TagFact};
use dicom_map::Error;
use dicom_map::registry::{Locator, Reference};

/// A location in a text file: `dicom.dic#L5`.
pub fn at_line(document: &str, line: u32) -> Reference {
    Reference { document: document.to_string(), locator: Locator::Line(line) }
}

/// The lines of `bytes`, each with its number from 1, without its line end and without a byte order
/// mark. A line that is not UTF-8 is rejected; the others are kept.
pub fn text_lines<'a>(bytes: &'a [u8], document: &str, import: &mut Import) -> Vec<(u32, &'a str)> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut lines = Vec::new();
    for (number, line) in (1u32..).zip(bytes.split(|byte| *byte == b'\n')) {
        match std::str::from_utf8(line.strip_suffix(b"\r").unwrap_or(line)) {
            Ok(text) => lines.push((number, text)),
            Err(error) => {
                import.read_count += 1;
                import.reject(
                    at_line(document, number),
                    format!(
                        "found byte {} that is not UTF-8, expected UTF-8 text",
                        error.valid_up_to() + 1
                    ),
                );
            }
        }
    }
    lines
}

/// Reads the fact of each line that is neither empty nor a comment (`#`). Spaces around a line are
/// ignored.
pub fn take_facts(
    bytes: &[u8],
    document: &str,
    import: &mut Import,
    fact: impl Fn(&str, Reference) -> Result<TagFact, Error>,
) {
    for (number, line) in text_lines(bytes, document, import) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        import.read_count += 1;
        match fact(line, at_line(document, number)) {
            Ok(fact) => import.tags.push(fact),
            Err(error) => {
                import.reject(at_line(document, number), format!("{} in {line}", error.message()))
            }
        }
    }
}

/// The offsets of the lines of a text, to find the line of a byte.
pub struct LineIndex<'a> {
    bytes: &'a [u8],
    newlines: Vec<usize>,
}

impl<'a> LineIndex<'a> {
    /// The offsets of this text.
    pub fn new(bytes: &'a [u8]) -> LineIndex<'a> {
        let newlines = bytes
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
            .map(|(place, _)| place)
            .collect();
        LineIndex { bytes, newlines }
    }

    /// The line, counted from 1, of this byte.
    pub fn line_of(&self, place: usize) -> u32 {
        u32::try_from(self.newlines.partition_point(|newline| *newline < place) + 1)
            .unwrap_or(u32::MAX)
    }

    /// The line, counted from 1, on which the text at this byte begins, after skipping line ends.
    pub fn line_at(&self, place: usize) -> u32 {
        let rest = self.bytes.get(place..).unwrap_or_default();
        self.line_of(place + rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_crlf_and_latin_1() {
        let mut import = Import::default();
        let lines = text_lines(b"\xEF\xBB\xBFone\r\ntw\xF6\nthree", "x.txt", &mut import);
        assert_eq!(lines, [(1, "one"), (3, "three")]);
        assert_eq!(import.rejected.len(), 1);
        assert_eq!(import.rejected[0].reference.to_string(), "x.txt#L2");
    }
}
