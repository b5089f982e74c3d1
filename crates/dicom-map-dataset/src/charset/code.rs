//! Code elements: the character sets that escape sequences switch between (PS3.3 tables C.12-3 and
//! C.12-4), and the tables that encode a character in one of them.

use crate::rules::Rules;
use encoding_rs::Encoding;
use std::sync::OnceLock;

pub(super) const ESCAPE: u8 = 0x1B;

/// A code element: the characters that a range of bytes encodes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Code {
    /// ISO-IR 6.
    Ascii,
    /// ISO-IR 14, the Latin half of JIS X 0201. Its yen sign and overline are read as the ASCII
    /// characters that they replace, since 5C separates values.
    Romaji,
    /// ISO-IR 87: two bytes each.
    JisX0208,
    /// ISO-IR 159: two bytes each.
    JisX0212,
    /// ISO-IR 13, the half-width katakana of JIS X 0201.
    Katakana,
    /// ISO-IR 149: two bytes each.
    KsX1001,
    /// ISO-IR 58: two bytes each.
    Gb2312,
    /// ISO-IR 100, ISO 8859-1. Bytes outside any declared set are read as this too.
    Latin1,
    /// ISO-IR 101, ISO 8859-2.
    Latin2,
    /// ISO-IR 109, ISO 8859-3.
    Latin3,
    /// ISO-IR 110, ISO 8859-4.
    Latin4,
    /// ISO-IR 126, ISO 8859-7.
    Greek,
    /// ISO-IR 127, ISO 8859-6.
    Arabic,
    /// ISO-IR 138, ISO 8859-8.
    Hebrew,
    /// ISO-IR 144, ISO 8859-5.
    Cyrillic,
    /// ISO-IR 148, ISO 8859-9.
    Latin5,
    /// ISO-IR 166, TIS 620.
    Thai,
    /// ISO-IR 203, ISO 8859-15.
    Latin9,
}

use Code::{Ascii, Gb2312, Greek, Hebrew, JisX0208, JisX0212, Katakana, KsX1001, Latin1, Romaji};

/// The half of the code space that a code element is designated to: G0 for bytes below 80, G1 for
/// the others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Half {
    Lower,
    Upper,
}

/// Every code element with its escape sequence, and the term that declares it (for one-byte sets of
/// G0: the term of the matching upper half, or ISO_IR 6).
const ESCAPES: &[(&[u8], Half, Code)] = &[
    (b"\x1b(B", Half::Lower, Ascii),
    (b"\x1b(J", Half::Lower, Romaji),
    (b"\x1b$B", Half::Lower, JisX0208),
    (b"\x1b$(D", Half::Lower, JisX0212),
    (b"\x1b)I", Half::Upper, Katakana),
    (b"\x1b$)C", Half::Upper, KsX1001),
    (b"\x1b$)A", Half::Upper, Gb2312),
    (b"\x1b-A", Half::Upper, Latin1),
    (b"\x1b-B", Half::Upper, Code::Latin2),
    (b"\x1b-C", Half::Upper, Code::Latin3),
    (b"\x1b-D", Half::Upper, Code::Latin4),
    (b"\x1b-F", Half::Upper, Greek),
    (b"\x1b-G", Half::Upper, Code::Arabic),
    (b"\x1b-H", Half::Upper, Hebrew),
    (b"\x1b-L", Half::Upper, Code::Cyrillic),
    (b"\x1b-M", Half::Upper, Code::Latin5),
    (b"\x1b-T", Half::Upper, Code::Thai),
    (b"\x1b-b", Half::Upper, Code::Latin9),
];

/// Returns the code element that the escape sequence at the start of these bytes designates, its
/// half, and the length of the sequence in bytes.
pub(super) fn escape(bytes: &[u8]) -> Option<(Half, Code, usize)> {
    ESCAPES
        .iter()
        .find(|(sequence, _, _)| bytes.starts_with(sequence))
        .map(|(sequence, half, code)| (*half, *code, sequence.len()))
}

impl Code {
    /// The escape sequence that designates this code element.
    pub(super) fn escape_sequence(self) -> &'static [u8] {
        ESCAPES.iter().find(|(_, _, code)| *code == self).map_or(&[], |(sequence, _, _)| sequence)
    }

    pub(super) fn half(self) -> Half {
        match self {
            Ascii | Romaji | JisX0208 | JisX0212 => Half::Lower,
            _ => Half::Upper,
        }
    }

    /// True when a character takes two bytes.
    pub(super) fn is_wide(self) -> bool {
        matches!(self, JisX0208 | JisX0212 | KsX1001 | Gb2312)
    }

    /// Decodes a run of bytes of one half.
    pub(super) fn decode_run(self, run: &[u8], text: &mut String) {
        match self {
            Ascii | Romaji | Latin1 => text.extend(run.iter().map(|byte| char::from(*byte))),
            Katakana => text.extend(run.iter().map(|byte| {
                match byte {
                    0xA1..=0xDF => char::from_u32(KATAKANA_START + u32::from(byte - 0xA1))
                        .unwrap_or(char::REPLACEMENT_CHARACTER),
                    _ => char::REPLACEMENT_CHARACTER,
                }
            })),
            // EUC-JP holds both tables in its upper half, JIS X 0212 after 8F.
            JisX0208 => {
                let euc: Vec<u8> = run.iter().map(|byte| byte | 0x80).collect();
                text.push_str(&self.encoding().decode_without_bom_handling(&euc).0);
            }
            JisX0212 => {
                let euc: Vec<u8> = run
                    .chunks(2)
                    .flat_map(|pair| {
                        std::iter::once(0x8F).chain(pair.iter().map(|byte| byte | 0x80))
                    })
                    .collect();
                text.push_str(&self.encoding().decode_without_bom_handling(&euc).0);
            }
            _ => text.push_str(&self.encoding().decode_without_bom_handling(run).0),
        }
    }

    /// The `encoding_rs` encoding that decodes the code element, with the high bits set.
    fn encoding(self) -> &'static Encoding {
        match self {
            JisX0208 | JisX0212 | Romaji | Katakana => encoding_rs::EUC_JP,
            KsX1001 => encoding_rs::EUC_KR,
            Gb2312 => encoding_rs::GBK,
            // Above 9F, where the text is, windows-1252 is ISO 8859-1 and windows-1254 is ISO
            // 8859-9; windows-874 is TIS 620 above A0.
            Ascii | Latin1 => encoding_rs::WINDOWS_1252,
            Code::Latin2 => encoding_rs::ISO_8859_2,
            Code::Latin3 => encoding_rs::ISO_8859_3,
            Code::Latin4 => encoding_rs::ISO_8859_4,
            Greek => encoding_rs::ISO_8859_7,
            Code::Arabic => encoding_rs::ISO_8859_6,
            Hebrew => encoding_rs::ISO_8859_8,
            Code::Cyrillic => encoding_rs::ISO_8859_5,
            Code::Latin5 => encoding_rs::WINDOWS_1254,
            Code::Thai => encoding_rs::WINDOWS_874,
            Code::Latin9 => encoding_rs::ISO_8859_15,
        }
    }

    /// Encodes a character outside ASCII, high byte first. Returns None if the set does not contain
    /// it. Everything that is decoded can be encoded; characters that `encoding_rs` adds to the set
    /// need [`Rules::Lenient`].
    pub(super) fn encode_char(self, c: char, rules: Rules) -> Option<Encoded> {
        match self {
            Ascii | Romaji => None,
            Latin1 => {
                let byte = u8::try_from(c).ok()?;
                // 80 to 9F are control characters that DICOM does not allow (PS3.5 6.1.3).
                let first = if rules == Rules::Lenient { 0x80 } else { 0xA0 };
                (byte >= first).then_some(Encoded::One(byte))
            }
            Katakana => {
                let offset = u32::from(c).checked_sub(KATAKANA_START)?;
                let byte = u8::try_from(offset.checked_add(0xA1)?).ok()?;
                (byte <= 0xDF).then_some(Encoded::One(byte))
            }
            _ => {
                let entry = self.table().find(c)?;
                (entry.is_standard || rules == Rules::Lenient).then_some(entry.encoded)
            }
        }
    }

    /// Encodes a character that is in this set by other tables than those of `encoding_rs`.
    pub(super) fn encode_synonym(self, c: char, rules: Rules) -> Option<Encoded> {
        self.encode_char(self.synonym(c)?, rules)
    }

    /// The inverse of `decode_run`, built on first use: at most 94 x 94 entries.
    fn table(self) -> &'static Table {
        static TABLES: [OnceLock<Table>; ESCAPES.len()] =
            [const { OnceLock::new() }; ESCAPES.len()];
        static EMPTY: Table = Table { entries: Vec::new() };
        ESCAPES
            .iter()
            .position(|(_, _, code)| *code == self)
            .and_then(|at| TABLES.get(at))
            .map_or(&EMPTY, |table| table.get_or_init(|| Table::of(self)))
    }

    /// True if the registered set assigns this code. `encoding_rs` decodes more, since it
    /// implements what browsers read: later editions and vendors' additions.
    fn is_standard(self, place: Encoded) -> bool {
        match (self, place) {
            (JisX0208, Encoded::Two(row, _)) => matches!(row, 0x21..=0x28 | 0x30..=0x74),
            // The euro sign, the registered sign and the postal mark were added after 1987.
            (KsX1001, Encoded::Two(row, cell)) => (row, cell) < (0xA2, 0xE6) || row > 0xA2,
            (Gb2312, Encoded::Two(row, cell)) => match row {
                0xA1 | 0xA3 | 0xB0..=0xD6 | 0xD8..=0xF7 => true,
                0xA2 => matches!(cell, 0xB1..=0xE2 | 0xE5..=0xEE | 0xF1..=0xFC),
                0xA4 => cell <= 0xF3,
                0xA5 => cell <= 0xF6,
                0xA6 => matches!(cell, 0xA1..=0xB8 | 0xC1..=0xD8),
                0xA7 => matches!(cell, 0xA1..=0xC1 | 0xD1..=0xF1),
                0xA8 => matches!(cell, 0xA1..=0xBA | 0xC5..=0xE9),
                0xA9 => matches!(cell, 0xA4..=0xEF),
                0xD7 => cell <= 0xF9,
                _ => false,
            },
            (_, Encoded::One(0x80..=0x9F)) => false,
            (Code::Thai, Encoded::One(byte)) => byte > 0xA0,
            // Added to ISO 8859-7 in 2003 and to ISO 8859-8 in 1999; ISO-IR 126 and 138 are older.
            (Greek, Encoded::One(byte)) => !matches!(byte, 0xA4 | 0xA5 | 0xAA),
            (Hebrew, Encoded::One(byte)) => !matches!(byte, 0xFD | 0xFE),
            _ => true,
        }
    }

    /// The character that the tables of `encoding_rs` have in place of this one from other tables
    /// (Unicode's own, Python's).
    fn synonym(self, c: char) -> Option<char> {
        Some(match (self, c) {
            (JisX0208, '\u{301C}') => '\u{FF5E}', // wave dash
            (JisX0208, '\u{2016}') => '\u{2225}', // double vertical line
            (JisX0208, '\u{2212}') => '\u{FF0D}', // minus sign
            (JisX0208, '\u{2014}') => '\u{2015}', // em dash
            (JisX0208, '\u{A2}') => '\u{FFE0}',   // cent sign
            (JisX0208, '\u{A3}') => '\u{FFE1}',   // pound sign
            (JisX0208, '\u{AC}') => '\u{FFE2}',   // not sign
            (Gb2312, '\u{30FB}') => '\u{B7}',     // middle dot
            (Gb2312, '\u{2015}') => '\u{2014}',   // horizontal bar
            _ => return None,
        })
    }
}

const KATAKANA_START: u32 = 0xFF61;

/// The bytes of one character in a code element.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Encoded {
    One(u8),
    Two(u8, u8),
}

impl Encoded {
    pub(super) fn put(self, out: &mut Vec<u8>) {
        match self {
            Encoded::One(byte) => out.push(byte),
            Encoded::Two(high, low) => out.extend([high, low]),
        }
    }
}

struct Entry {
    c: char,
    encoded: Encoded,
    is_standard: bool,
}

struct Table {
    /// Sorted by character; one entry a character.
    entries: Vec<Entry>,
}

impl Table {
    fn of(code: Code) -> Table {
        let places: Vec<Encoded> = if code.is_wide() {
            let cells = if code.half() == Half::Lower { 0x21..=0x7E } else { 0xA1..=0xFE };
            cells
                .clone()
                .flat_map(|row| cells.clone().map(move |cell| Encoded::Two(row, cell)))
                .collect()
        } else {
            (0x80..=0xFF).map(Encoded::One).collect()
        };
        let mut entries = Vec::with_capacity(places.len());
        let (mut bytes, mut text) = (Vec::new(), String::new());
        for encoded in places {
            bytes.clear();
            text.clear();
            encoded.put(&mut bytes);
            code.decode_run(&bytes, &mut text);
            let mut chars = text.chars();
            if let (Some(c), None) = (chars.next(), chars.next())
                && c != char::REPLACEMENT_CHARACTER
            {
                entries.push(Entry { c, encoded, is_standard: code.is_standard(encoded) });
            }
        }
        // A character that vendors added a second time keeps its original code.
        entries.sort_by_key(|entry| (entry.c, !entry.is_standard, entry.encoded));
        entries.dedup_by_key(|entry| entry.c);
        Table { entries }
    }

    fn find(&self, c: char) -> Option<&Entry> {
        let at = self.entries.binary_search_by_key(&c, |entry| entry.c).ok()?;
        self.entries.get(at)
    }
}

#[cfg(test)]
impl Code {
    /// The characters outside ASCII that the set contains.
    pub(super) fn repertoire(self) -> Vec<char> {
        match self {
            Ascii | Romaji => Vec::new(),
            Latin1 => ('\u{A0}'..='\u{FF}').collect(),
            Katakana => ('\u{FF61}'..='\u{FF9F}').collect(),
            _ => {
                let standard = self.table().entries.iter().filter(|entry| entry.is_standard);
                standard.map(|entry| entry.c).collect()
            }
        }
    }
}
