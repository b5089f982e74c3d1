//! Tests of character sets: the standard's own examples, tables of odd cases, and round trips.

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
        assert_eq!(Charset::parse(set).decode(bytes, Vr::PN), *expected, "{}", set.escape_ascii());
    }
}

#[test]
fn a_backslash_byte_inside_a_character_separates_nothing() {
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
fn terms_that_are_not_defined_are_reported() {
    assert_eq!(Charset::parse(b"ISO_IR 999").unknown_term(), Some("ISO_IR 999"));
    assert_eq!(Charset::parse(b"ISO-IR 100").unknown_term(), None);
    assert_eq!(Charset::parse(b"").unknown_term(), None);
    assert_eq!(Charset::parse(b"nonsense").decode(b"\xe9", Vr::LO), "é");
}
