//! Writes text with escape sequences that switch between code elements (PS3.5 6.1.2.5).

use super::code::{Code, ESCAPE, Encoded, Half};
use super::decode::ends_extensions;
use crate::rules::Rules;

/// The code elements that a character set starts with, and those that it can switch to.
#[derive(Clone, Copy)]
pub(super) struct Elements<'c> {
    pub(super) g0: Code,
    /// The upper half before any escape sequence; None if an escape sequence is needed first.
    pub(super) g1: Option<Code>,
    /// False if `g1` is assumed by readers rather than declared.
    pub(super) is_g1_declared: bool,
    /// In the order of declaration.
    pub(super) codes: &'c [Code],
}

/// Encodes a text. Fails with the first character that no declared set contains.
pub(super) fn encode_halves(
    text: &str,
    elements: Elements<'_>,
    is_name: bool,
    rules: Rules,
) -> Result<Vec<u8>, char> {
    let mut writer = Writer {
        out: Vec::with_capacity(text.len()),
        first: elements,
        g0: elements.g0,
        g1: elements.g1,
        segment_at: 0,
        is_g1_used: false,
        rules,
    };
    for c in text.chars() {
        if c == char::from(ESCAPE) {
            return Err(c);
        }
        match u8::try_from(c).ok().filter(u8::is_ascii) {
            Some(byte) => writer.put_ascii(byte, is_name),
            None => writer.put(c)?,
        }
    }
    writer.reset();
    Ok(writer.out)
}

struct Writer<'c> {
    out: Vec<u8>,
    first: Elements<'c>,
    g0: Code,
    g1: Option<Code>,
    /// The start of the current line, value or name component.
    segment_at: usize,
    /// Whether the segment has an escape sequence or a byte for the upper half.
    is_g1_used: bool,
    rules: Rules,
}

impl Writer<'_> {
    fn put_ascii(&mut self, byte: u8, is_name: bool) {
        let ends_segment = ends_extensions(byte, is_name);
        if ends_segment || byte.is_ascii_control() {
            self.reset();
        } else if self.g0.is_wide() {
            self.designate_g0(self.first.g0);
        }
        self.out.push(byte);
        if ends_segment {
            self.g1 = self.first.g1;
            self.segment_at = self.out.len();
            self.is_g1_used = false;
        }
    }

    fn put(&mut self, c: char) -> Result<(), char> {
        // Characters of the sets themselves come before those that lenient rules add, and the
        // character itself before a synonym.
        let place = self.place(c, Rules::Standard, Code::encode_char);
        let place = place.or_else(|| match self.rules {
            Rules::Standard => None,
            Rules::Lenient => self.place(c, Rules::Lenient, Code::encode_char),
        });
        let place = place.or_else(|| self.place(c, Rules::Standard, Code::encode_synonym));
        let (code, encoded) = place.ok_or(c)?;
        // A two-byte set in the lower half would not interfere, but readers that decode run by run
        // (pydicom) read everything after its escape sequence in that set alone.
        if code.half() == Half::Upper && self.g0.is_wide() {
            self.designate_g0(self.first.g0);
        }
        match code.half() {
            Half::Lower if code != self.g0 => self.designate_g0(code),
            Half::Upper if Some(code) != self.g1 => self.designate_g1(code),
            Half::Lower => {}
            Half::Upper => self.is_g1_used = true,
        }
        encoded.put(&mut self.out);
        Ok(())
    }

    /// The set that contains a character: the active one, or else the first declared one.
    fn place(
        &self,
        c: char,
        rules: Rules,
        encode: fn(Code, char, Rules) -> Option<Encoded>,
    ) -> Option<(Code, Encoded)> {
        let active = [self.g1, Some(self.g0)].into_iter().flatten();
        // Readers assume Latin-1 for bytes of undeclared sets.
        let assumed = self.first.g1.filter(|_| !self.first.is_g1_declared);
        active
            .filter(|code| Some(*code) != assumed)
            .chain(self.first.codes.iter().copied())
            .chain(assumed.filter(|_| rules == Rules::Lenient))
            .find_map(|code| Some((code, encode(code, c, rules)?)))
    }

    fn designate_g0(&mut self, code: Code) {
        self.out.extend(code.escape_sequence());
        self.g0 = code;
    }

    fn designate_g1(&mut self, code: Code) {
        // Korean text announces its set at the start of the line (PS3.5 I.3).
        if code == Code::KsX1001 && !self.is_g1_used {
            let at = self.segment_at;
            self.out.splice(at..at, code.escape_sequence().iter().copied());
        } else {
            self.out.extend(code.escape_sequence());
        }
        self.g1 = Some(code);
        self.is_g1_used = true;
    }

    /// Returns to the sets that the text began with, as PS3.5 6.1.2.5.3 requires before each
    /// delimiter.
    fn reset(&mut self) {
        if self.g0 != self.first.g0 {
            self.designate_g0(self.first.g0);
        }
        if let Some(first) = self.first.g1
            && self.first.is_g1_declared
            && self.g1 != Some(first)
        {
            self.designate_g1(first);
        }
    }
}
