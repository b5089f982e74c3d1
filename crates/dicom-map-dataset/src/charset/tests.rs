//! Tests of character sets: the standard's own examples, tables of odd cases, and round trips.

use super::*;
use proptest::prelude::*;
use proptest::sample::select;
use std::collections::BTreeSet;

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
        assert_eq!(Charset::parse(set).decode(bytes, Vr::PN), *expected, "{}", set.escape_ascii());
    }
}

#[test]
fn a_backslash_byte_inside_a_character_does_not_separate_values() {
    // 0x8B5C is one character of GBK.
    assert_eq!(Charset::parse(b"GBK").decode(b"a\x8b\x5cb", Vr::LO).split('\\').count(), 1);
    assert_eq!(Charset::parse(b"GBK").decode(b"a\\b", Vr::LO).split('\\').count(), 2);
    // A kanji of JIS X 0208 whose second byte is 5C.
    assert_eq!(Charset::parse(b"\\ISO 2022 IR 87").decode(b"\x1b$B%\\\x1b(B", Vr::LO), "ボ");
}

#[test]
fn a_delimiter_ends_an_escape_sequence() {
    let set = Charset::parse(b"\\ISO 2022 IR 126");
    assert_eq!(set.decode(b"\x1b-F\xc4\\\xe4", Vr::LO), "Δ\\ä");
    assert_eq!(set.decode(b"\x1b-F\xc4^\xc4", Vr::PN), "Δ^Ä");
    assert_eq!(set.decode(b"\x1b-F\xc4^\xc4", Vr::LO), "Δ^Δ");
}

#[test]
fn undefined_terms_are_reported() {
    assert_eq!(Charset::parse(b"ISO_IR 999").unknown_term(), Some("ISO_IR 999"));
    assert_eq!(Charset::parse(b"ISO-IR 100").unknown_term(), None);
    assert_eq!(Charset::parse(b"").unknown_term(), None);
    assert_eq!(Charset::parse(b"nonsense").decode(b"\xe9", Vr::LO), "é");
}

fn encode(set: &str, text: &str, vr: Vr) -> Result<Vec<u8>, Error> {
    Charset::parse(set.as_bytes()).encode(text, vr, Rules::Standard).map(Cow::into_owned)
}

/// The examples of PS3.5 annexes H, I, J and K and others, byte by byte.
#[test]
fn text_is_encoded_as_the_standard_shows() {
    let cases: &[(&str, Vr, &str, &[u8])] = &[
        // H.3.1
        (
            r"\ISO 2022 IR 87",
            Vr::PN,
            "Yamada^Tarou=山田^太郎=やまだ^たろう",
            b"Yamada^Tarou=\x1b$B;3ED\x1b(B^\x1b$BB@O:\x1b(B=\x1b$B$d$^$@\x1b(B^\x1b$B$?$m$&\x1b(B",
        ),
        // H.3.2
        (
            r"ISO 2022 IR 13\ISO 2022 IR 87",
            Vr::PN,
            "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
            b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3=\x1b$B;3ED\x1b(J^\x1b$BB@O:\x1b(J=\x1b$B$d$^$@\x1b(J^\x1b$B$?$m$&\x1b(J",
        ),
        // I.2
        (
            r"\ISO 2022 IR 149",
            Vr::PN,
            "Hong^Gildong=洪^吉洞=홍^길동",
            b"Hong^Gildong=\x1b$)C\xfb\xf3^\x1b$)C\xd1\xce\xd4\xd7=\x1b$)C\xc8\xab^\x1b$)C\xb1\xe6\xb5\xbf",
        ),
        // I.3: the set is announced at the start of each line that needs it.
        (
            r"\ISO 2022 IR 149",
            Vr::LT,
            "The first line includes 한글.\r\nThe second line includes 한글, too.\r\nThe third line",
            b"\x1b$)CThe first line includes \xc7\xd1\xb1\xdb.\r\n\x1b$)CThe second line includes \xc7\xd1\xb1\xdb, too.\r\nThe third line",
        ),
        // J.1 and J.2
        ("ISO_IR 192", Vr::PN, "Wang^XiaoDong=王^小東", "Wang^XiaoDong=王^小東".as_bytes()),
        ("GB18030", Vr::PN, "Wang^XiaoDong=王^小东", b"Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab"),
        ("GBK", Vr::PN, "Wang^XiaoDong=王^小东", b"Wang^XiaoDong=\xcd\xf5^\xd0\xa1\xb6\xab"),
        // K.2
        (
            r"\ISO 2022 IR 58",
            Vr::PN,
            "Zhang^XiaoDong=张^小东",
            b"Zhang^XiaoDong=\x1b$)A\xd5\xc5^\x1b$)A\xd0\xa1\xb6\xab",
        ),
        // K.3
        (
            r"\ISO 2022 IR 58",
            Vr::LT,
            "1.第一行文字。\r\n2.第二行文字。\r\n3.第三行文字。\r\n",
            b"1.\x1b$)A\xb5\xda\xd2\xbb\xd0\xd0\xce\xc4\xd7\xd6\xa1\xa3\r\n2.\x1b$)A\xb5\xda\xb6\xfe\xd0\xd0\xce\xc4\xd7\xd6\xa1\xa3\r\n3.\x1b$)A\xb5\xda\xc8\xfd\xd0\xd0\xce\xc4\xd7\xd6\xa1\xa3\r\n",
        ),
        // One byte per character, no escape sequences.
        ("ISO_IR 100", Vr::PN, "Buc^Jérôme", b"Buc^J\xe9r\xf4me"),
        ("ISO_IR 144", Vr::PN, "Люкceмбypг", b"\xbb\xee\xda\x63e\xdc\xd1yp\xd3"),
        ("ISO_IR 13", Vr::PN, "ﾔﾏﾀﾞ^ﾀﾛｳ", b"\xd4\xcf\xc0\xde^\xc0\xdb\xb3"),
        // At a delimiter, the set of the first term is active.
        (r"ISO 2022 IR 100\ISO 2022 IR 126", Vr::PN, "Ä^Δ^Ä", b"\xc4^\x1b-F\xc4\x1b-A^\xc4"),
        (r"ISO 2022 IR 100\ISO 2022 IR 126", Vr::LO, "ÄΔ^Ä", b"\xc4\x1b-F\xc4^\x1b-A\xc4"),
        (r"\ISO 2022 IR 126", Vr::PN, "Δ^Δ", b"\x1b-F\xc4^\x1b-F\xc4"),
        (r"\ISO 2022 IR 126", Vr::LO, r"Δ^Δ\Δ", b"\x1b-F\xc4^\xc4\\\x1b-F\xc4"),
        // Two two-byte sets; a space and a TAB are in the first set.
        (
            r"\ISO 2022 IR 87\ISO 2022 IR 159",
            Vr::LO,
            "山鷗 山\té",
            b"\x1b$B;3\x1b$(Dl?\x1b(B \x1b$B;3\x1b(B\t\x1b$(D+1\x1b(B",
        ),
        // The Korean set replaces the one that is already in the upper half.
        (
            r"ISO 2022 IR 100\ISO 2022 IR 149",
            Vr::LO,
            "é 한",
            b"\xe9 \x1b$)C\xc7\xd1\x1b-A",
        ),
        // The lower half is reset before the upper one is used.
        (
            r"ISO 2022 IR 13\ISO 2022 IR 87",
            Vr::LO,
            "山ｱ山",
            b"\x1b$B;3\x1b(J\xb1\x1b$B;3\x1b(J",
        ),
        // Misused as the first term: readers begin with ASCII, so the escape sequences are there.
        ("ISO 2022 IR 87", Vr::LO, "a山", b"a\x1b$B;3\x1b(B"),
        ("ISO 2022 IR 149", Vr::LO, "a한", b"\x1b$)Ca\xc7\xd1"),
        // VRs that do not use the character set.
        ("ISO_IR 192", Vr::CS, "ABC", b"ABC"),
    ];
    for (set, vr, text, expected) in cases {
        let bytes = encode(set, text, *vr).unwrap();
        assert_eq!(bytes.escape_ascii().to_string(), expected.escape_ascii().to_string(), "{set}");
        assert_eq!(Charset::parse(set.as_bytes()).decode(&bytes, *vr), *text, "{set}");
    }
}

#[test]
fn a_character_outside_the_set_is_named() {
    let cases: &[(&str, Vr, &str, &str, &str)] = &[
        ("", Vr::LO, "é", "'é' (U+00E9)", "the default repertoire (ASCII)"),
        ("ISO_IR 100", Vr::LO, "aΔ", "'Δ' (U+0394)", "ISO_IR 100"),
        // A control character of Latin-1, which DICOM does not allow.
        ("ISO_IR 100", Vr::LO, "a\u{85}", r"'\u{85}' (U+0085)", "ISO_IR 100"),
        ("ISO_IR 126", Vr::LO, "€", "'€' (U+20AC)", "ISO_IR 126"),
        ("ISO_IR 138", Vr::LO, "\u{200E}", r"'\u{200e}' (U+200E)", "ISO_IR 138"),
        ("ISO_IR 166", Vr::LO, "\u{A0}", r"'\u{a0}' (U+00A0)", "ISO_IR 166"),
        (r"\ISO 2022 IR 87", Vr::PN, "é", "'é' (U+00E9)", r"\ISO 2022 IR 87"),
        // Additions by NEC and IBM to JIS X 0208.
        (r"\ISO 2022 IR 87", Vr::PN, "①", "'①' (U+2460)", r"\ISO 2022 IR 87"),
        (r"\ISO 2022 IR 87", Vr::PN, "髙", "'髙' (U+9AD9)", r"\ISO 2022 IR 87"),
        // Additions by Windows to KS X 1001.
        (r"\ISO 2022 IR 149", Vr::PN, "똠", "'똠' (U+B620)", r"\ISO 2022 IR 149"),
        (r"\ISO 2022 IR 149", Vr::PN, "€", "'€' (U+20AC)", r"\ISO 2022 IR 149"),
        // A traditional character: in GBK, but not in GB 2312.
        (r"\ISO 2022 IR 58", Vr::PN, "東", "'東' (U+6771)", r"\ISO 2022 IR 58"),
        (r"\ISO 2022 IR 58", Vr::PN, "ⅰ", "'ⅰ' (U+2170)", r"\ISO 2022 IR 58"),
        ("GBK", Vr::LO, "한", "'한' (U+D55C)", "GBK"),
        ("GBK", Vr::LO, "€", "'€' (U+20AC)", "GBK"),
        ("ISO_IR 192", Vr::CS, "É", "'É' (U+00C9)", "ASCII, which is all that VR CS allows"),
        // ESC would begin an escape sequence.
        ("ISO_IR 100", Vr::LO, "\u{1b}(B", r"'\u{1b}' (U+001B)", "ISO_IR 100"),
        // A file may declare anything; the error quotes only what looks like a term.
        ("ISO_IR 999", Vr::LO, "é", "'é'", "ISO_IR 999"),
        ("DOE^JOHN", Vr::LO, "é", "'é'", "(0008,0005) (of 8 characters, unlike any term)"),
    ];
    for (set, vr, text, character, expected) in cases {
        let error = encode(set, text, *vr).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidArgument);
        let message = error.to_string();
        assert!(message.contains(character) && message.contains(expected), "{set}: {message}");
    }
}

#[test]
fn lenient_rules_encode_what_is_read_from_files() {
    let cases: &[(&str, Vr, &str, &[u8])] = &[
        ("", Vr::LO, "Jérôme\u{85}", b"J\xe9r\xf4me\x85"),
        ("ISO_IR 999", Vr::LO, "é", b"\xe9"),
        ("ISO_IR 192", Vr::CS, "É", b"\xc9"),
        ("ISO_IR 166", Vr::LO, "\u{A0}", b"\xa0"),
        ("GBK", Vr::LO, "€", b"\x80"),
        (r"\ISO 2022 IR 87", Vr::LO, "é①", b"\xe9\x1b$B-!\x1b(B"),
        (r"\ISO 2022 IR 87", Vr::LO, "¢", b"\xa2"),
        // Assumed Latin-1 is not announced unless another set has replaced it.
        (r"\ISO 2022 IR 149", Vr::LO, "한", b"\x1b$)C\xc7\xd1"),
        (r"\ISO 2022 IR 149", Vr::LO, "é한é", b"\xe9\x1b$)C\xc7\xd1\x1b-A\xe9"),
    ];
    for (set, vr, text, expected) in cases {
        let charset = Charset::parse(set.as_bytes());
        assert!(
            charset.encode(text, *vr, Rules::Standard).is_err() || !text.contains('é'),
            "{set}"
        );
        let bytes = charset.encode(text, *vr, Rules::Lenient).unwrap();
        assert_eq!(bytes.escape_ascii().to_string(), expected.escape_ascii().to_string(), "{set}");
        assert_eq!(charset.decode(&bytes, *vr), *text, "{set}");
    }
    // Neither text that Latin-1 cannot hold nor an ESC that would begin an escape sequence.
    for text in ["Δ", "\u{FFFD}", "\u{1b}"] {
        assert!(DEFAULT.encode(text, Vr::LO, Rules::Lenient).is_err(), "{text:?}");
    }
}

/// Tables disagree on the place of some characters; all variants are understood.
#[test]
fn synonyms_from_other_tables_are_encoded() {
    let text = "〜‖−¢£¬—";
    let bytes = encode(r"\ISO 2022 IR 87", text, Vr::LO).unwrap();
    assert_eq!(bytes, b"\x1b$B!A!B!]!q!r\"L!=\x1b(B");
    assert_eq!(encode(r"\ISO 2022 IR 58", "・―", Vr::LO).unwrap(), b"\x1b$)A\xa1\xa4\xa1\xaa");
}

#[test]
fn terms_are_those_of_the_standard() {
    let spelled = |terms: &[&str]| Charset::from_terms(terms).map(|set| set.to_string());
    for (terms, expected) in [
        (&["iso-ir 100"][..], "ISO_IR 100"),
        (&["ISO 2022 IR 100"], "ISO_IR 100"),
        (&["ISO_IR 100", "iso_ir 126"], r"ISO 2022 IR 100\ISO 2022 IR 126"),
        (&["", "ISO_IR 87 "], r"\ISO 2022 IR 87"),
        (&["ISO_IR 192"], "ISO_IR 192"),
        (&["gbk"], "GBK"),
        (&[], ""),
        (&[""], ""),
    ] {
        assert_eq!(spelled(terms).unwrap(), expected, "{terms:?}");
    }
    for (terms, expected) in [
        (&["ISO_IR 999"][..], "a defined term"),
        (&["ISO GBK"], "a defined term"),
        (&["utf-8"], "a defined term"),
        (&["ISO_IR 100", "ISO_IR 192"], "alone"),
        (&["GB18030", "ISO 2022 IR 87"], "alone"),
        (&["ISO 2022 IR 87"], "an empty term before it"),
        (&["ISO 2022 IR 149", "ISO 2022 IR 87"], "an empty term before it"),
    ] {
        let message = spelled(terms).unwrap_err().to_string();
        assert!(message.contains(expected), "{terms:?}: {message}");
    }
    // Every term is recognized in its own spelling.
    for term in term::all() {
        for is_extended in [false, true] {
            let spelling = term.spelling(is_extended);
            assert_eq!(Term::find(&spelling).map(|term| term.declared), Some(term.declared));
        }
    }
}

/// The number of characters in each registered set.
#[test]
fn sets_have_the_characters_of_their_standards() {
    for (code, count) in [
        (Code::JisX0208, 6879),
        (Code::JisX0212, 6067),
        (Code::KsX1001, 8224),
        (Code::Gb2312, 7445),
        (Code::Katakana, 63),
        (Code::Latin1, 96),
        (Code::Latin2, 96),
        (Code::Latin3, 89),
        (Code::Latin4, 96),
        (Code::Cyrillic, 96),
        (Code::Arabic, 51),
        // The registrations date from 1987 and 1988, before the euro sign and direction marks.
        (Code::Greek, 90),
        (Code::Hebrew, 58),
        (Code::Latin5, 96),
        (Code::Thai, 87),
        (Code::Latin9, 96),
    ] {
        let repertoire = code.repertoire();
        assert_eq!(repertoire.len(), count, "{code:?}");
        let (mut bytes, mut text) = (Vec::new(), String::new());
        for c in &repertoire {
            code.encode_char(*c, Rules::Standard).unwrap().put(&mut bytes);
            assert_eq!(code.is_wide(), bytes.len() % 2 == 0);
            code.decode_run(&bytes, &mut text);
            assert_eq!(text, c.to_string(), "{code:?}");
            (bytes, text) = (Vec::new(), String::new());
        }
    }
}

/// Sets that may be declared together, and some that should not be.
const SETS: &[&str] = &[
    "",
    "ISO_IR 6",
    "ISO_IR 13",
    "ISO_IR 100",
    "ISO_IR 101",
    "ISO_IR 109",
    "ISO_IR 110",
    "ISO_IR 126",
    "ISO_IR 127",
    "ISO_IR 138",
    "ISO_IR 144",
    "ISO_IR 148",
    "ISO_IR 166",
    "ISO_IR 203",
    "ISO_IR 192",
    "GB18030",
    "GBK",
    r"\ISO 2022 IR 87",
    r"\ISO 2022 IR 87\ISO 2022 IR 159",
    r"ISO 2022 IR 13\ISO 2022 IR 87\ISO 2022 IR 159",
    r"ISO 2022 IR 6\ISO 2022 IR 13\ISO 2022 IR 87",
    r"\ISO 2022 IR 149",
    r"\ISO 2022 IR 58",
    r"\ISO 2022 IR 126",
    r"ISO 2022 IR 100\ISO 2022 IR 144\ISO 2022 IR 126",
    r"ISO 2022 IR 101\ISO 2022 IR 149\ISO 2022 IR 87",
    r"ISO 2022 IR 6\ISO 2022 IR 58\ISO 2022 IR 149\ISO 2022 IR 13",
    r"\ISO 2022 IR 100\ISO 2022 IR 101\ISO 2022 IR 109\ISO 2022 IR 110\ISO 2022 IR 127",
    r"\ISO 2022 IR 138\ISO 2022 IR 148\ISO 2022 IR 166\ISO 2022 IR 203\ISO 2022 IR 159",
    "ISO 2022 IR 149",
    "ISO 2022 IR 87",
    r"ISO 2022 IR 58\ISO 2022 IR 100",
];

const TEXT_VRS: [Vr; 5] = [Vr::PN, Vr::LO, Vr::LT, Vr::UC, Vr::UN];

/// A set and a text in it: its characters, ASCII, and characters that end the effect of escape
/// sequences.
fn set_and_text() -> impl Strategy<Value = (&'static str, String)> {
    select(SETS).prop_flat_map(|set| {
        let charset = Charset::parse(set.as_bytes());
        let ascii = prop_oneof![
            3 => proptest::char::range(' ', '~'),
            2 => select(vec!['\\', '^', '=', '\r', '\n', '\t', '\u{C}']),
            1 => select(vec!['\0', '\u{7}', '\u{7F}']),
        ];
        let c = match charset.start {
            Start::Whole(Whole::Gbk) => {
                prop_oneof![ascii, proptest::char::range('一', '龥')].boxed()
            }
            Start::Whole(_) => prop_oneof![
                ascii,
                proptest::char::range('\u{80}', '\u{D7FF}'),
                proptest::char::range('\u{10000}', char::MAX),
            ]
            .boxed(),
            _ => {
                let repertoire: BTreeSet<char> =
                    charset.codes.iter().flat_map(|code| code.repertoire()).collect();
                if repertoire.is_empty() {
                    ascii.boxed()
                } else {
                    let repertoire: Vec<char> = repertoire.into_iter().collect();
                    prop_oneof![1 => ascii, 2 => select(repertoire)].boxed()
                }
            }
        };
        (Just(set), proptest::collection::vec(c, 0..40).prop_map(|list| list.into_iter().collect()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..Default::default() })]

    /// Every text of every set is read as it was written, and lenient rules write the same bytes.
    #[test]
    fn what_is_encoded_is_decoded((set, text) in set_and_text(), vr in select(&TEXT_VRS[..])) {
        let charset = Charset::parse(set.as_bytes());
        let bytes = charset.encode(&text, vr, Rules::Standard).unwrap();
        prop_assert_eq!(charset.decode(&bytes, vr), text.as_str(), "{}", set);
        let lenient = charset.encode(&text, vr, Rules::Lenient).unwrap();
        prop_assert_eq!(lenient.escape_ascii().to_string(), bytes.escape_ascii().to_string());
    }

    /// Each value, line and name component is encoded on its own: splitting the bytes at delimiters
    /// and decoding the parts returns the same text.
    #[test]
    fn texts_between_delimiters_are_encoded_separately(
        (set, text) in set_and_text(),
        vr in select(&TEXT_VRS[..]),
    ) {
        let charset = Charset::parse(set.as_bytes());
        let is_delimiter = |c: char| {
            u8::try_from(c).is_ok_and(|byte| decode::ends_extensions(byte, vr == Vr::PN))
        };
        let mut joined = Vec::new();
        for part in text.split_inclusive(is_delimiter) {
            let last = part.chars().next_back().filter(|c| is_delimiter(*c));
            let inner = part.trim_end_matches(is_delimiter);
            joined.extend_from_slice(&charset.encode(inner, vr, Rules::Standard).unwrap());
            joined.extend(last.map(|c| c as u8));
        }
        let whole = charset.encode(&text, vr, Rules::Standard).unwrap();
        prop_assert_eq!(whole.escape_ascii().to_string(), joined.escape_ascii().to_string());
    }

    /// Any text in any set, even an undefined one, is either read as it was written or is an error.
    #[test]
    fn any_text_is_encoded_or_refused(
        set in prop_oneof![3 => select(SETS).prop_map(str::to_string), 1 => any::<String>()],
        text in any::<String>(),
        vr in select(Vr::ALL),
        rules in select(vec![Rules::Standard, Rules::Lenient]),
    ) {
        let charset = Charset::parse(set.as_bytes());
        // Synonyms from other tables are read as the character of this table.
        let is_synonym = |c: char| {
            "〜‖−¢£¬—・―".contains(c) || matches!(u32::from(c), 0xE000..=0xF8FF)
        };
        prop_assume!(!text.contains(is_synonym));
        match charset.encode(&text, vr, rules) {
            Ok(bytes) => prop_assert_eq!(charset.decode(&bytes, vr), text.as_str()),
            Err(error) => prop_assert_eq!(error.kind(), ErrorKind::InvalidArgument),
        }
    }

    /// Any bytes are decoded in any set, and text that was decoded without loss can be encoded
    /// leniently.
    #[test]
    fn any_bytes_are_decoded(
        set in select(SETS),
        bytes in proptest::collection::vec(any::<u8>(), 0..40),
        vr in select(&TEXT_VRS[..]),
    ) {
        let charset = Charset::parse(set.as_bytes());
        let text = charset.decode(&bytes, vr);
        if let Ok(again) = charset.encode(&text, vr, Rules::Lenient) {
            prop_assert_eq!(charset.decode(&again, vr), &*text);
        }
    }
}
