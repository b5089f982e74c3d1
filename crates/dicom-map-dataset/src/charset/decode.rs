//! Decodes text in which escape sequences switch between code elements (PS3.5 6.1.2.5).

use super::code::{Code, ESCAPE, Half, escape};

pub(super) fn decode_halves(bytes: &[u8], first_g0: Code, first_g1: Code, is_name: bool) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 2);
    let (mut g0, mut g1) = (first_g0, first_g1);
    let mut rest = bytes;
    while let Some(&byte) = rest.first() {
        if byte == ESCAPE {
            let len = match escape(rest) {
                Some((half, code, len)) => {
                    match half {
                        Half::Lower => g0 = code,
                        Half::Upper => g1 = code,
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
        if !is_upper && (byte <= b' ' || !g0.is_wide()) {
            text.push(char::from(byte));
            rest = &rest[1..];
            if ends_extensions(byte, is_name) {
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
        if is_upper { g1 } else { g0 }.decode_run(run, &mut text);
        rest = tail;
    }
    text
}

/// True for a byte that ends the effect of escape sequences (PS3.5 6.1.2.5.3).
pub(super) fn ends_extensions(byte: u8, is_name: bool) -> bool {
    matches!(byte, b'\\' | b'\r' | b'\n' | 0x0C | b'\t') || is_name && matches!(byte, b'^' | b'=')
}
