//! JSON text, compact or indented.

use crate::escape::JsonWriter;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, Engine as _, GeneralPurpose, GeneralPurposeConfig};
use base64::write::EncoderWriter;
use std::io::{self, Write};

const INDENT: &str = "  ";

pub(crate) struct Emitter<'w> {
    out: &'w mut dyn Write,
    pretty: bool,
    level: usize,
    /// True if the innermost object or array is still empty.
    is_first: bool,
}

impl<'w> Emitter<'w> {
    pub(crate) fn new(out: &'w mut dyn Write, pretty: bool) -> Emitter<'w> {
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

    pub(crate) fn open(&mut self, bracket: u8) -> io::Result<()> {
        self.level += 1;
        self.is_first = true;
        self.out.write_all(&[bracket])
    }

    pub(crate) fn close(&mut self, bracket: u8) -> io::Result<()> {
        self.level -= 1;
        if !std::mem::replace(&mut self.is_first, false) {
            self.line()?;
        }
        self.out.write_all(&[bracket])
    }

    /// Writes the separator before a member of an object or array.
    pub(crate) fn next(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.is_first, false) {
            self.out.write_all(b",")?;
        }
        self.line()
    }

    pub(crate) fn key(&mut self, key: &str) -> io::Result<()> {
        self.next()?;
        self.string(key)?;
        self.out.write_all(if self.pretty { b": " } else { b":" })
    }

    pub(crate) fn string(&mut self, text: &str) -> io::Result<()> {
        Ok(serde_json::to_writer(JsonWriter::new(&mut *self.out), text)?)
    }

    /// A text that is written while it is produced.
    pub(crate) fn display(&mut self, text: &dyn std::fmt::Display) -> io::Result<()> {
        use serde::Serializer as _;
        Ok(serde_json::Serializer::new(JsonWriter::new(&mut *self.out)).collect_str(text)?)
    }

    /// A text, or null.
    pub(crate) fn string_or_null(&mut self, text: Option<&str>) -> io::Result<()> {
        match text {
            Some(text) => self.string(text),
            None => self.raw("null"),
        }
    }

    /// A number.
    pub(crate) fn number(&mut self, number: impl std::fmt::Display) -> io::Result<()> {
        write!(self.out, "{number}")
    }

    /// True or false.
    pub(crate) fn bool(&mut self, is_so: bool) -> io::Result<()> {
        self.raw(if is_so { "true" } else { "false" })
    }

    /// Text that is already JSON: a number, null.
    pub(crate) fn raw(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// The bytes in base 64 (RFC 4648), as a string.
    pub(crate) fn base64(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.out.write_all(b"\"")?;
        let mut encoder = EncoderWriter::new(&mut *self.out, &BASE64);
        encoder.write_all(bytes)?;
        encoder.finish()?.write_all(b"\"")
    }
}

/// The standard alphabet. Padding is optional, since some writers omit it.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// The bytes in base 64.
pub(crate) fn to_base64(bytes: &[u8]) -> String {
    BASE64.encode(bytes)
}

/// Decodes base 64. None for anything else.
pub(crate) fn from_base64(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_round_trips() {
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
            assert_eq!(from_base64(text.trim_end_matches('=')).unwrap(), bytes);
        }
        // Unused bits at the end are ignored.
        assert_eq!(from_base64("Zh==").unwrap(), b"f");
        for bad in ["Z", "Z===", "Zm9v!", "Zm 9v", "é==="] {
            assert_eq!(from_base64(bad), None, "{bad}");
        }
    }
}
