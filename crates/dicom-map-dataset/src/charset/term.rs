//! The defined terms of Specific Character Set (0008,0005): PS3.3 tables C.12-2 to C.12-5.

use super::code::{Code, Half};

/// The sets that text begins with, before any escape sequence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Start {
    /// A lower half (G0) and an upper half (G1).
    Halves(Code, Code),
    /// A set without code extensions.
    Whole(Whole),
    /// The default repertoire of VRs that (0008,0005) does not affect: no code extensions either.
    /// Bytes outside ASCII are read as Latin-1.
    Plain,
}

/// The sets that a defined term declares.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Declared {
    /// The lower half that text begins with, and the set itself, if any beyond ASCII: a set of the
    /// upper half or of two bytes.
    Extensible(Code, Option<Code>),
    /// A set without code extensions.
    Whole(Whole),
}

/// The sets without code extensions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Whole {
    Utf8,
    Gb18030,
    Gbk,
}

impl Whole {
    pub(super) fn encoding(self) -> &'static encoding_rs::Encoding {
        match self {
            Whole::Utf8 => encoding_rs::UTF_8,
            Whole::Gb18030 => encoding_rs::GB18030,
            Whole::Gbk => encoding_rs::GBK,
        }
    }
}

/// A defined term: its number in the ISO register, or its name, and the sets that it declares.
pub(super) struct Term {
    number: &'static str,
    pub(super) declared: Declared,
}

const fn ascii_and(number: &'static str, code: Code) -> Term {
    Term { number, declared: Declared::Extensible(Code::Ascii, Some(code)) }
}

static TERMS: &[Term] = &[
    Term { number: "6", declared: Declared::Extensible(Code::Ascii, None) },
    Term { number: "13", declared: Declared::Extensible(Code::Romaji, Some(Code::Katakana)) },
    ascii_and("58", Code::Gb2312),
    ascii_and("87", Code::JisX0208),
    ascii_and("100", Code::Latin1),
    ascii_and("101", Code::Latin2),
    ascii_and("109", Code::Latin3),
    ascii_and("110", Code::Latin4),
    ascii_and("126", Code::Greek),
    ascii_and("127", Code::Arabic),
    ascii_and("138", Code::Hebrew),
    ascii_and("144", Code::Cyrillic),
    ascii_and("148", Code::Latin5),
    ascii_and("149", Code::KsX1001),
    ascii_and("159", Code::JisX0212),
    ascii_and("166", Code::Thai),
    Term { number: "192", declared: Declared::Whole(Whole::Utf8) },
    ascii_and("203", Code::Latin9),
    Term { number: "GB18030", declared: Declared::Whole(Whole::Gb18030) },
    Term { number: "GBK", declared: Declared::Whole(Whole::Gbk) },
];

impl Term {
    /// Returns the term that a text means, or None if it is not defined. Underscores, hyphens and a
    /// missing "IR" are accepted, as found in files. An empty text is ISO_IR 6.
    pub(super) fn find(text: &str) -> Option<&'static Term> {
        let normal: String = text
            .trim_matches([' ', '\0'])
            .chars()
            .map(|c| if matches!(c, '_' | '-') { ' ' } else { c.to_ascii_uppercase() })
            .collect();
        let number = match normal.as_str() {
            "" => "6",
            name @ ("GB18030" | "GBK") => name,
            other => {
                let rest = other.strip_prefix("ISO ")?;
                let rest = rest.strip_prefix("2022 ").unwrap_or(rest);
                let number = rest.strip_prefix("IR ").unwrap_or(rest).trim();
                // "ISO GBK" is not a term.
                if !number.bytes().all(|byte| byte.is_ascii_digit()) {
                    return None;
                }
                number
            }
        };
        TERMS.iter().find(|term| term.number == number)
    }

    /// The standard's spelling: `ISO_IR 100`, or `ISO 2022 IR 100` with code extensions.
    pub(super) fn spelling(&self, is_extended: bool) -> String {
        match self.declared {
            Declared::Whole(Whole::Gb18030 | Whole::Gbk) => self.number.to_string(),
            Declared::Extensible(..) if is_extended || self.is_wide() => {
                format!("ISO 2022 IR {}", self.number)
            }
            _ => format!("ISO_IR {}", self.number),
        }
    }

    /// True for two-byte sets, which only code extensions can reach.
    pub(super) fn is_wide(&self) -> bool {
        matches!(self.declared, Declared::Extensible(_, Some(code)) if code.is_wide())
    }

    /// The sets that text begins with if this term comes first. JIS X 0208 and JIS X 0212 replace
    /// ASCII only after their escape sequences, even if a file declares them first.
    pub(super) fn start(&self) -> Start {
        match self.declared {
            Declared::Whole(whole) => Start::Whole(whole),
            Declared::Extensible(g0, Some(code)) if code.half() == Half::Upper => {
                Start::Halves(g0, code)
            }
            Declared::Extensible(g0, _) => Start::Halves(g0, Code::Latin1),
        }
    }
}

#[cfg(test)]
pub(super) fn all() -> impl Iterator<Item = &'static Term> {
    TERMS.iter()
}
