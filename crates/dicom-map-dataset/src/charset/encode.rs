//! Text written with escape sequences that switch between code elements (PS3.5 6.1.2.5).

use super::code::{Code, ESCAPE, Encoded, Half};
use super::decode::ends_extensions;
use crate::value::Rules;

/// The code elements that a character set starts with, and those that it may switch to.
#[derive(Clone, Copy)]
pub(super) struct Elements<'c> {
    pub(super) g0: Code,
    /// The upper half before any escape sequence; None when nothing may be written there without
    /// one.
    pub(super) g1: Option<Code>,
    /// False when `g1` is what readers assume, rather than what is declared.
    pub(super) is_g1_declared: bool,
    /// In the order in which they are declared.
    pub(super) codes: &'c [Code],
}

/// Encodes a text; an error is the first character that no declared set contains.
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
    /// Where the line, value or name component began.
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
        // What the sets contain comes before what lenient rules add to them, and the character
        // itself before another one that shares its place.
        let place = self.place(c, Rules::Standard, Code::encode_char);
        let place = place.or_else(|| match self.rules {
            Rules::Standard => None,
            Rules::Lenient => self.place(c, Rules::Lenient, Code::encode_char),
        });
        let place = place.or_else(|| self.place(c, Rules::Standard, Code::encode_synonym));
        let (code, encoded) = place.ok_or(c)?;
        // A set of two bytes in the lower half would not be in the way, but readers that decode run
        // by run (pydicom) take what follows its escape sequence as that set alone.
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

    /// The set that contains a character: the active one, else the first that is declared.
    fn place(
        &self,
        c: char,
        rules: Rules,
        encode: fn(Code, char, Rules) -> Option<Encoded>,
    ) -> Option<(Code, Encoded)> {
        let active = [self.g1, Some(self.g0)].into_iter().flatten();
        // Latin-1 is what readers assume for bytes that nothing declares.
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
        // Korean text announces its set at the head of the line (PS3.5 I.3).
        if code == Code::KsX1001 && !self.is_g1_used {
            let at = self.segment_at;
            self.out.splice(at..at, code.escape_sequence().iter().copied());
        } else {
            self.out.extend(code.escape_sequence());
        }
        self.g1 = Some(code);
        self.is_g1_used = true;
    }

    /// Goes back to what the text began with, as PS3.5 6.1.2.5.3 wants before each delimiter.
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
