//! Decodes long values in pieces, so that showing one takes little more memory than its text.

use super::Value;
use super::decode::{decode, decode_text, split_text};
use crate::charset::Charset;
use dicom_map::Vr;
use std::borrow::Cow;

/// Bytes of a value that are decoded at once: a value of many texts takes more than twenty times
/// its size.
pub(crate) const PIECE_BYTES: usize = 32 << 10;

/// Decodes a value; many texts or numbers in pieces, which together are what [`decode`] returns. An
/// empty value is one piece.
pub(crate) fn in_pieces<'c, E>(
    vr: Vr,
    bytes: &[u8],
    big_endian: bool,
    charset: impl FnOnce() -> &'c Charset,
    show: &mut dyn FnMut(Value<'_>) -> Result<(), E>,
) -> Result<(), E> {
    if bytes.len() <= PIECE_BYTES {
        return show(decode(vr, bytes, big_endian, charset));
    }
    if !vr.is_text() {
        let width = vr.fixed_len().unwrap_or(0);
        if vr.is_other() || width == 0 || !bytes.len().is_multiple_of(width) {
            return show(decode(vr, bytes, big_endian, charset));
        }
        let mut pieces = bytes.chunks(PIECE_BYTES - PIECE_BYTES % width);
        return pieces.try_for_each(|piece| show(decode(vr, piece, big_endian, Charset::plain)));
    }
    // As a whole: the byte of a backslash may be part of a character, and the character set may
    // change within the text. A text is at most three times as long as its bytes.
    let text = decode_text(vr, bytes, charset);
    if text.is_empty() {
        return show(Value::Empty);
    }
    if vr.is_single_text() {
        return show(Value::Texts(vec![Cow::Borrowed(&*text)]));
    }
    let mut rest = Some(&*text);
    while let Some(all) = rest {
        let (piece, after) = split_piece(all);
        rest = after;
        show(split_text(vr, Cow::Borrowed(piece)))?;
    }
    Ok(())
}

/// Splits a text at a backslash: the first values, and the rest.
fn split_piece(text: &str) -> (&str, Option<&str>) {
    // A backslash is never part of another character in UTF-8.
    let far = text.as_bytes().get(PIECE_BYTES..).unwrap_or_default();
    let end = far.iter().position(|byte| *byte == b'\\').map(|at| PIECE_BYTES + at);
    match end.and_then(|end| Some((text.get(..end)?, text.get(end + 1..)?))) {
        Some((piece, after)) => (piece, Some(after)),
        None => (text, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(vr: Vr, bytes: &[u8], charset: &Charset) -> (String, usize) {
        let (mut text, mut count) = (String::new(), 0);
        let shown: Result<(), ()> = in_pieces(vr, bytes, false, || charset, &mut |value| {
            if count > 0 {
                text.push('\\');
            }
            count += 1;
            text.push_str(&value.to_string());
            Ok(())
        });
        shown.unwrap();
        (text, count)
    }

    #[test]
    fn pieces_make_up_the_whole_value() {
        let plain = Charset::default_repertoire();
        let texts = "12\\".repeat(40_000);
        let numbers: Vec<u8> = (0..200_000u32).map(|at| (at % 249) as u8).collect();
        for (vr, bytes, pieces) in [
            (Vr::IS, texts.as_bytes(), 4),
            (Vr::PN, texts.as_bytes(), 4),
            (Vr::LT, texts.as_bytes(), 1),
            (Vr::CS, &[b'x'; 100_000], 1),
            (Vr::CS, &[b'\\'; 100_000], 4),
            (Vr::CS, &[b' '; 100_000], 1),
            (Vr::US, &numbers, 7),
            (Vr::FD, &numbers, 7),
            (Vr::AT, &numbers, 7),
            (Vr::FD, &numbers[..199_999], 1),
            (Vr::OW, &numbers, 1),
            (Vr::DA, b"20200101\\", 1),
            (Vr::DA, b"", 1),
        ] {
            let whole = decode(vr, bytes, false, || plain).to_string();
            let (text, count) = joined(vr, bytes, plain);
            assert!(text == whole, "{vr}: {} {}", text.len(), whole.len());
            assert_eq!(count, pieces, "{vr}");
        }
    }

    #[test]
    fn a_backslash_byte_inside_a_character_does_not_split() {
        // GB18030: the second byte of this character is that of a backslash.
        let charset = Charset::parse(b"GB18030");
        let bytes = [0x81, 0x5C].repeat(50_000);
        let (text, count) = joined(Vr::LO, &bytes, &charset);
        assert_eq!((text.chars().count(), count), (50_000, 1));
        assert!(!text.contains('\\'));
    }
}
