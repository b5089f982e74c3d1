//! JSON text, compact or indented.

use std::io::{self, Write};

const INDENT: &str = "  ";

pub(super) struct Emitter<'w> {
    out: &'w mut dyn Write,
    pretty: bool,
    level: usize,
    /// Nothing stands yet in the innermost object or array.
    is_first: bool,
}

impl<'w> Emitter<'w> {
    pub(super) fn new(out: &'w mut dyn Write, pretty: bool) -> Emitter<'w> {
        Emitter { out, pretty, level: 0, is_first: true }
    }

    fn line(&mut self) -> io::Result<()> {
        if self.pretty {
            self.out.write_all(b"\n")?;
            for _ in 0..self.level {
                self.out.write_all(INDENT.as_bytes())?;
            }
        }
        Ok(())
    }

    pub(super) fn open(&mut self, bracket: u8) -> io::Result<()> {
        self.level += 1;
        self.is_first = true;
        self.out.write_all(&[bracket])
    }

    pub(super) fn close(&mut self, bracket: u8) -> io::Result<()> {
        self.level -= 1;
        if !std::mem::replace(&mut self.is_first, false) {
            self.line()?;
        }
        self.out.write_all(&[bracket])
    }

    /// What comes before each member of an object or array.
    pub(super) fn next(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.is_first, false) {
            self.out.write_all(b",")?;
        }
        self.line()
    }

    pub(super) fn key(&mut self, key: &str) -> io::Result<()> {
        self.next()?;
        self.string(key)?;
        self.out.write_all(if self.pretty { b": " } else { b":" })
    }

    pub(super) fn string(&mut self, text: &str) -> io::Result<()> {
        Ok(serde_json::to_writer(&mut *self.out, text)?)
    }

    /// Text that is JSON already: a number, null.
    pub(super) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// The bytes in base 64 (RFC 4648), as a string.
    pub(super) fn base64(&mut self, bytes: &[u8]) -> io::Result<()> {
        const ALPHABET: &[u8; 64] =
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        /// A multiple of three, so that padding comes in the last chunk only.
        const CHUNK: usize = 3 * 1024;
        self.out.write_all(b"\"")?;
        let mut text = Vec::with_capacity(CHUNK / 3 * 4);
        for chunk in bytes.chunks(CHUNK) {
            text.clear();
            for group in chunk.chunks(3) {
                let [a, b, c] = [0, 1, 2].map(|at| group.get(at).copied().unwrap_or(0));
                let bits = u32::from(a) << 16 | u32::from(b) << 8 | u32::from(c);
                for digit in 0..4 {
                    let is_padding = digit > group.len();
                    text.push(if is_padding {
                        b'='
                    } else {
                        ALPHABET[(bits >> (18 - 6 * digit) & 63) as usize]
                    });
                }
            }
            self.out.write_all(&text)?;
        }
        self.out.write_all(b"\"")
    }
}

/// Reads base 64. None for text that is none.
pub(super) fn from_base64(text: &str) -> Option<Vec<u8>> {
    let digits = text.trim_end_matches('=').as_bytes();
    if digits.len() % 4 == 1 || text.len() - digits.len() > 2 {
        return None;
    }
    let mut bytes = Vec::with_capacity(digits.len() / 4 * 3 + 3);
    for group in digits.chunks(4) {
        let mut bits = 0u32;
        for at in 0..4 {
            let value = match group.get(at) {
                None => 0,
                Some(digit @ b'A'..=b'Z') => digit - b'A',
                Some(digit @ b'a'..=b'z') => digit - b'a' + 26,
                Some(digit @ b'0'..=b'9') => digit - b'0' + 52,
                Some(b'+') => 62,
                Some(b'/') => 63,
                Some(_) => return None,
            };
            bits = bits << 6 | u32::from(value);
        }
        bytes.extend_from_slice(bits.to_be_bytes().get(1..group.len())?);
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_there_and_back() {
        for (bytes, text) in [
            (&b""[..], ""),
            (b"f", "Zg=="),
            (b"fo", "Zm8="),
            (b"foo", "Zm9v"),
            (b"foobar", "Zm9vYmFy"),
            (b"\xff\xfe\xfd", "//79"),
        ] {
            let mut out = Vec::new();
            Emitter::new(&mut out, false).base64(bytes).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), format!("\"{text}\""));
            assert_eq!(from_base64(text).unwrap(), bytes);
        }
        for bad in ["Z", "Z===", "Zm9v!", "Zm 9v", "é==="] {
            assert_eq!(from_base64(bad), None, "{bad}");
        }
    }
}
