//! Character sets of PS3.3 C.12.1.1.2, with the code extensions of ISO 2022 (PS3.5 6.1.2.5).

use encoding_rs::Encoding;
use std::borrow::Cow;

const ESCAPE: u8 = 0x1B;

/// A code element: what a range of bytes stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Code {
    /// ISO-IR 6.
    Ascii,
    /// ISO-IR 14, the Latin half of JIS X 0201. Its yen sign and overline are read as the ASCII
    /// characters they stand in for, since 5C separates values.
    Romaji,
    /// ISO-IR 87, JIS X 0208: two bytes each.
    Jis0208,
    /// ISO-IR 159, JIS X 0212: two bytes each.
    Jis0212,
    /// ISO-IR 100, Latin-1; also what bytes outside any declared set are read as.
    Latin1,
    /// ISO-IR 13, the half-width katakana of JIS X 0201.
    Katakana,
    /// Any other set in the upper half: one byte each (ISO 8859, TIS 620), or two (KS X 1001, GB
    /// 2312).
    Upper(&'static Encoding),
}

/// How text begins, before any escape sequence.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Start {
    /// A lower half (G0) and an upper half (G1).
    Halves(Code, Code),
    /// A set that knows no code extensions: UTF-8, GB18030, GBK.
    Whole(&'static Encoding),
    /// The default repertoire of VRs that (0008,0005) does not concern: no code extensions either.
    /// Bytes outside ASCII are read as Latin-1.
    Plain,
}

/// The value of Specific Character Set (0008,0005).
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Charset {
    start: Start,
    unknown: Option<String>,
}

static PLAIN: Charset = Charset { start: Start::Plain, unknown: None };
static DEFAULT: Charset =
    Charset { start: Start::Halves(Code::Ascii, Code::Latin1), unknown: None };

impl Charset {
    /// What holds without (0008,0005): ISO-IR 6. Bytes above 7F are read as Latin-1, as most
    /// readers do.
    pub(crate) fn default_repertoire() -> &'static Charset {
        &DEFAULT
    }

    /// What holds for the VRs that (0008,0005) does not concern, such as CS and DS (PS3.5 6.1.2.2).
    pub(crate) fn plain() -> &'static Charset {
        &PLAIN
    }

    /// From the bytes of (0008,0005). Only the first term matters for where text begins; the escape
    /// sequences name the others themselves.
    pub(crate) fn parse(value: &[u8]) -> Charset {
        let text = String::from_utf8_lossy(value);
        let mut unknown = None;
        let mut start = None;
        for term in text.split('\\') {
            let found = term_start(term);
            if found.is_none() {
                unknown.get_or_insert_with(|| term.trim_matches([' ', '\0']).to_string());
            }
            start = start.or(Some(found));
        }
        Charset { start: start.flatten().unwrap_or(DEFAULT.start), unknown }
    }

    /// A term that the standard does not define.
    pub(crate) fn unknown_term(&self) -> Option<&str> {
        self.unknown.as_deref()
    }

    /// Decodes a value. Never fails: bytes that the set can not hold become U+FFFD. `is_name`: the
    /// delimiters of PN end code extensions too.
    pub(crate) fn decode<'a>(&self, bytes: &'a [u8], is_name: bool) -> Cow<'a, str> {
        match self.start {
            Start::Whole(encoding) => encoding.decode_without_bom_handling(bytes).0,
            Start::Plain => encoding_rs::mem::decode_latin1(bytes),
            Start::Halves(g0, g1) => Cow::Owned(decode_halves(bytes, g0, g1, is_name)),
        }
    }
}

/// Where text in this defined term begins; None for a term that is not defined. Underlines, hyphens
/// and missing "IR" pass, as in files.
fn term_start(term: &str) -> Option<Start> {
    use Code::{Ascii, Jis0208, Jis0212, Katakana, Latin1, Romaji, Upper};
    let normal: String = term
        .trim_matches([' ', '\0'])
        .chars()
        .map(|letter| if matches!(letter, '_' | '-') { ' ' } else { letter.to_ascii_uppercase() })
        .collect();
    let upper = |encoding| Some(Start::Halves(Ascii, Upper(encoding)));
    let number = match normal.as_str() {
        "" => return Some(Start::Halves(Ascii, Latin1)),
        "GB18030" => return Some(Start::Whole(encoding_rs::GB18030)),
        "GBK" => return Some(Start::Whole(encoding_rs::GBK)),
        other => {
            let rest = other.strip_prefix("ISO ")?;
            let rest = rest.strip_prefix("2022 ").unwrap_or(rest);
            rest.strip_prefix("IR ").unwrap_or(rest).trim()
        }
    };
    match number {
        "6" => Some(Start::Halves(Ascii, Latin1)),
        "13" => Some(Start::Halves(Romaji, Katakana)),
        "58" => upper(encoding_rs::GBK),
        "87" => Some(Start::Halves(Jis0208, Latin1)),
        "100" => Some(Start::Halves(Ascii, Latin1)),
        "101" => upper(encoding_rs::ISO_8859_2),
        "109" => upper(encoding_rs::ISO_8859_3),
        "110" => upper(encoding_rs::ISO_8859_4),
        "126" => upper(encoding_rs::ISO_8859_7),
        "127" => upper(encoding_rs::ISO_8859_6),
        "138" => upper(encoding_rs::ISO_8859_8),
        "144" => upper(encoding_rs::ISO_8859_5),
        // windows-1254 is ISO 8859-9 above 9F, windows-874 is TIS 620 above A0; below stand only
        // control characters.
        "148" => upper(encoding_rs::WINDOWS_1254),
        "149" => upper(encoding_rs::EUC_KR),
        "159" => Some(Start::Halves(Jis0212, Latin1)),
        "166" => upper(encoding_rs::WINDOWS_874),
        "192" => Some(Start::Whole(encoding_rs::UTF_8)),
        "203" => upper(encoding_rs::ISO_8859_15),
        _ => None,
    }
}

/// The code element that an escape sequence designates, its half (true: the upper), and the bytes
/// of the sequence (PS3.3 tables C.12-3 and C.12-4).
fn escape(bytes: &[u8]) -> Option<(bool, Code, usize)> {
    use Code::{Ascii, Jis0208, Jis0212, Katakana, Latin1, Romaji, Upper};
    Some(match bytes {
        [ESCAPE, b'(', b'B', ..] => (false, Ascii, 3),
        [ESCAPE, b'(', b'J', ..] => (false, Romaji, 3),
        [ESCAPE, b')', b'I', ..] => (true, Katakana, 3),
        [ESCAPE, b'-', b'A', ..] => (true, Latin1, 3),
        [ESCAPE, b'-', b'B', ..] => (true, Upper(encoding_rs::ISO_8859_2), 3),
        [ESCAPE, b'-', b'C', ..] => (true, Upper(encoding_rs::ISO_8859_3), 3),
        [ESCAPE, b'-', b'D', ..] => (true, Upper(encoding_rs::ISO_8859_4), 3),
        [ESCAPE, b'-', b'F', ..] => (true, Upper(encoding_rs::ISO_8859_7), 3),
        [ESCAPE, b'-', b'G', ..] => (true, Upper(encoding_rs::ISO_8859_6), 3),
        [ESCAPE, b'-', b'H', ..] => (true, Upper(encoding_rs::ISO_8859_8), 3),
        [ESCAPE, b'-', b'L', ..] => (true, Upper(encoding_rs::ISO_8859_5), 3),
        [ESCAPE, b'-', b'M', ..] => (true, Upper(encoding_rs::WINDOWS_1254), 3),
        [ESCAPE, b'-', b'T', ..] => (true, Upper(encoding_rs::WINDOWS_874), 3),
        [ESCAPE, b'-', b'b', ..] => (true, Upper(encoding_rs::ISO_8859_15), 3),
        [ESCAPE, b'$', b'B', ..] => (false, Jis0208, 3),
        [ESCAPE, b'$', b'(', b'D', ..] => (false, Jis0212, 4),
        [ESCAPE, b'$', b')', b'C', ..] => (true, Upper(encoding_rs::EUC_KR), 4),
        [ESCAPE, b'$', b')', b'A', ..] => (true, Upper(encoding_rs::GBK), 4),
        _ => return None,
    })
}

fn decode_halves(bytes: &[u8], first_g0: Code, first_g1: Code, is_name: bool) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let (mut g0, mut g1) = (first_g0, first_g1);
    let mut rest = bytes;
    while let Some(&byte) = rest.first() {
        if byte == ESCAPE {
            let len = match escape(rest) {
                Some((is_upper, code, len)) => {
                    if is_upper {
                        g1 = code
                    } else {
                        g0 = code
                    }
                    len
                }
                None => {
                    text.push(char::REPLACEMENT_CHARACTER);
                    1
                }
            };
            rest = &rest[len..];
            continue;
        }
        let is_upper = byte >= 0x80;
        let is_wide = matches!(g0, Code::Jis0208 | Code::Jis0212);
        if !is_upper && (byte <= b' ' || !is_wide) {
            text.push(char::from(byte));
            rest = &rest[1..];
            // PS3.5 6.1.2.5.3: these end the effect of escape sequences.
            if matches!(byte, b'\\' | b'\r' | b'\n' | 0x0C | b'\t')
                || is_name && matches!(byte, b'^' | b'=')
            {
                (g0, g1) = (first_g0, first_g1);
            }
            continue;
        }
        // A run of bytes of one half.
        let len = rest
            .iter()
            .position(|byte| (*byte >= 0x80) != is_upper || *byte <= b' ' || *byte == ESCAPE)
            .unwrap_or(rest.len());
        let (run, tail) = rest.split_at(len);
        decode_run(if is_upper { g1 } else { g0 }, run, &mut text);
        rest = tail;
    }
    text
}

fn decode_run(code: Code, run: &[u8], text: &mut String) {
    match code {
        Code::Ascii | Code::Romaji | Code::Latin1 => {
            text.extend(run.iter().map(|byte| char::from(*byte)))
        }
        Code::Katakana => text.extend(run.iter().map(|byte| {
            match byte {
                0xA1..=0xDF => char::from_u32(0xFF61 + u32::from(byte - 0xA1))
                    .unwrap_or(char::REPLACEMENT_CHARACTER),
                _ => char::REPLACEMENT_CHARACTER,
            }
        })),
        // EUC-JP holds both tables in its upper half, JIS X 0212 behind 8F.
        Code::Jis0208 => text.push_str(
            &encoding_rs::EUC_JP
                .decode_without_bom_handling(
                    &run.iter().map(|byte| byte | 0x80).collect::<Vec<u8>>(),
                )
                .0,
        ),
        Code::Jis0212 => {
            let euc: Vec<u8> = run
                .chunks(2)
                .flat_map(|pair| std::iter::once(0x8F).chain(pair.iter().map(|byte| byte | 0x80)))
                .collect();
            text.push_str(&encoding_rs::EUC_JP.decode_without_bom_handling(&euc).0);
        }
        Code::Upper(encoding) => text.push_str(&encoding.decode_without_bom_handling(run).0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of PS3.5 annexes H, I, J and K, as bytes.
    #[test]
    fn names_of_the_standard() {
        let cases: &[(&[u8], &[u8], &str)] = &[
            (
                b"\\ISO 2022 IR 87",
                b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
                "Yamada^Tarou=山田^太郎=やまだ^たろう",
            ),
            (
                b"ISO 2022 IR 13\\ISO 2022 IR 87",
                b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J",
                "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
            ),
            (
                b"\\ISO 2022 IR 149",
                b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
                "Hong^Gildong=洪^吉洞=홍^길동",
            ),
            (b"ISO_IR 192", "Wang^XiaoDong=王^小東".as_bytes(), "Wang^XiaoDong=王^小東"),
            (b"GB18030", b"Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab", "Wang^XiaoDong=王^小东"),
            (b"ISO_IR 100", b"Buc^J\xe9r\xf4me", "Buc^Jérôme"),
            (b"ISO_IR 144", b"\xbb\xee\xda\x63e\xdc\xd1yp\xd3", "Люкceмбypг"),
        ];
        for (set, bytes, expected) in cases {
            assert_eq!(
                Charset::parse(set).decode(bytes, true),
                *expected,
                "{}",
                set.escape_ascii()
            );
        }
    }

    #[test]
    fn a_backslash_byte_inside_a_character_separates_nothing() {
        // 0x8B5C is one character of GBK.
        assert_eq!(Charset::parse(b"GBK").decode(b"a\x8b\x5cb", false).split('\\').count(), 1);
        assert_eq!(Charset::parse(b"GBK").decode(b"a\\b", false).split('\\').count(), 2);
        // A kanji of JIS X 0208 whose second byte is 5C.
        assert_eq!(Charset::parse(b"\\ISO 2022 IR 87").decode(b"\x1b$B%\\\x1b(B", false), "ボ");
    }

    #[test]
    fn a_delimiter_ends_an_escape_sequence() {
        let set = Charset::parse(b"\\ISO 2022 IR 126");
        assert_eq!(set.decode(b"\x1b-F\xc4\\\xe4", false), "Δ\\ä");
        assert_eq!(set.decode(b"\x1b-F\xc4^\xc4", true), "Δ^Ä");
        assert_eq!(set.decode(b"\x1b-F\xc4^\xc4", false), "Δ^Δ");
    }

    #[test]
    fn terms_that_are_not_defined_are_reported() {
        assert_eq!(Charset::parse(b"ISO_IR 999").unknown_term(), Some("ISO_IR 999"));
        assert_eq!(Charset::parse(b"ISO-IR 100").unknown_term(), None);
        assert_eq!(Charset::parse(b"").unknown_term(), None);
        assert_eq!(Charset::parse(b"nonsense").decode(b"\xe9", false), "é");
    }
}
