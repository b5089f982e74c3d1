//! JSON without hidden characters. JSON outside its strings is ASCII, so a character beyond ASCII,
//! or DEL, is inside a string, where an escape means the same.

use super::is_hidden;
use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{self, Write};

/// Returns JSON text with the same meaning and without hidden characters, except for white space
/// between values.
///
/// ```
/// assert_eq!(dicom_map::escape::json("[\"a\u{202E}b\u{E0001}\"]"), r#"["a\u202eb\udb40\udc01"]"#);
/// ```
pub fn json(text: &str) -> Cow<'_, str> {
    if !text.contains(is_escaped) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 16);
    for char in text.chars() {
        if is_escaped(char) { push(char, &mut shown) } else { shown.push(char) }
    }
    Cow::Owned(shown)
}

/// Writers of JSON escape C0 in strings; any that remain are between values.
fn is_escaped(char: char) -> bool {
    char >= '\x7F' && is_hidden(char)
}

fn push(char: char, shown: &mut String) {
    for unit in char.encode_utf16(&mut [0; 2]) {
        // Writing to a String cannot fail.
        let _ = write!(shown, "\\u{unit:04x}");
    }
}

/// A stream that takes JSON, in pieces of any size, and writes what [`json`] returns for the whole.
///
/// Bytes that are not UTF-8, which JSON does not allow, are written as U+FFFD.
///
/// ```
/// use std::io::Write as _;
/// let mut out = Vec::new();
/// let mut stream = dicom_map::escape::JsonWriter::new(&mut out);
/// for byte in "\"a\u{9B}山\"".bytes() {
///     stream.write_all(&[byte])?;
/// }
/// stream.flush()?;
/// assert_eq!(String::from_utf8(out).unwrap(), "\"a\\u009b山\"");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct JsonWriter<W: Write> {
    out: W,
    /// The first bytes of a character whose remaining bytes are yet to come.
    held: Vec<u8>,
}

/// Creating one.
///
/// ```
/// let stream = dicom_map::escape::JsonWriter::new(std::io::sink());
/// # drop(stream);
/// ```
impl<W: Write> JsonWriter<W> {
    /// Creates a stream that writes to `out`.
    ///
    /// ```
    /// # use std::io::Write as _;
    /// let mut stream = dicom_map::escape::JsonWriter::new(std::io::sink());
    /// stream.write_all(b"{}")?;
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn new(out: W) -> JsonWriter<W> {
        JsonWriter { out, held: Vec::new() }
    }

    /// Writes bytes that begin at a character; keeps an incomplete character at their end.
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        if bytes.iter().all(|byte| *byte < 0x7F) {
            return self.out.write_all(bytes);
        }
        let mut rest = bytes;
        loop {
            let (text, after) = match std::str::from_utf8(rest) {
                Ok(text) => (text, None),
                Err(error) => {
                    let (text, after) = rest.split_at(error.valid_up_to());
                    // Checked by the first call, so nothing is replaced.
                    (
                        std::str::from_utf8(text).unwrap_or_default(),
                        Some((after, error.error_len())),
                    )
                }
            };
            self.out.write_all(json(text).as_bytes())?;
            match after {
                None => return Ok(()),
                Some((start, None)) => {
                    self.held.extend_from_slice(start);
                    return Ok(());
                }
                Some((bad, Some(len))) => {
                    self.out.write_all(b"\\ufffd")?;
                    rest = bad.get(len..).unwrap_or_default();
                }
            }
        }
    }
}

impl<W: Write> Write for JsonWriter<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.held.is_empty() {
            self.put(bytes)?;
        } else {
            let mut joined = std::mem::take(&mut self.held);
            joined.extend_from_slice(bytes);
            self.put(&joined)?;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_of_any_size_give_the_same_output() {
        let text = "{\n\t\"a\u{9B}\u{7F}\u{200B}\": \"山\u{202E}é\u{E0041}\u{1F600}\u{FEFF}\"}";
        let whole = json(text);
        assert!(!whole.contains(is_escaped));
        for size in 1..=text.len() {
            let mut out = Vec::new();
            let mut stream = JsonWriter::new(&mut out);
            text.as_bytes().chunks(size).for_each(|piece| stream.write_all(piece).unwrap());
            assert_eq!(String::from_utf8(out).unwrap(), whole, "{size}");
        }
    }

    #[test]
    fn bytes_that_are_not_utf_8_are_replaced() {
        let mut out = Vec::new();
        JsonWriter::new(&mut out).write_all(b"\"a\xFFb\xC2\x9Bc\xE2\x28\"").unwrap();
        assert_eq!(String::from_utf8(out).unwrap(), r#""a\ufffdb\u009bc\ufffd(""#);
    }
}
