//! Parses values as a user types them.

use super::access::parse_float;
use super::decode::split_text;
use super::{Value, rules};
use dicom_map::{Error, ErrorKind, Tag, Vr};
use std::borrow::Cow;

/// Parses the text form of a value, as users type it and as [`Value`] prints it: values separated
/// by backslashes (LT, ST, UT and UR have one value, in which a backslash is a character), numbers
/// in decimal, tags as `(0010,0020)` or `00100020`, bytes (OB, OW and the like, UN) as pairs of
/// hexadecimal digits in the order of the file, with a space or backslash between all pairs or
/// none. The empty text is the empty value.
///
/// Errors: `InvalidArgument` for a text that is not a number, tag or bytes if the VR requires one,
/// and for a value of SQ, which has items. Whether a text conforms to its VR is checked by
/// [`encode`](super::encode).
///
/// ```
/// use dicom_map::Vr;
/// use dicom_map_dataset::value::{self, Value};
/// assert_eq!(value::parse(Vr::US, r"512\256")?, Value::Integers(vec![512, 256]));
/// assert_eq!(value::parse(Vr::LO, r"a\b")?.value_count(), 2);
/// assert_eq!(value::parse(Vr::LT, r"a\b")?.value_count(), 1);
/// assert_eq!(value::parse(Vr::OB, "00 FF")?.to_bytes()?, [0x00, 0xFF]);
/// assert!(value::parse(Vr::US, "many").is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn parse(vr: Vr, text: &str) -> Result<Value<'static>, Error> {
    if text.is_empty() {
        return Ok(Value::Empty);
    }
    if vr.is_single_text() {
        return Ok(Value::Texts(vec![Cow::Owned(text.to_string())]));
    }
    if vr.is_text() {
        return Ok(split_text(vr, Cow::Owned(text.to_string())));
    }
    let bad = |part: &str, expected: &str| {
        let part: String = part.chars().take(80).collect();
        Error::new(
            ErrorKind::InvalidArgument,
            format!("found {part:?} as a value of VR {vr}, expected {expected}"),
        )
    };
    let parts = || text.split('\\').map(str::trim);
    match vr {
        Vr::US | Vr::SS | Vr::UL | Vr::SL | Vr::SV => parts()
            .map(|part| part.parse().map_err(|_| bad(part, rules::integer_range(vr))))
            .collect::<Result<_, _>>()
            .map(Value::Integers),
        Vr::UV => parts()
            .map(|part| part.parse().map_err(|_| bad(part, rules::integer_range(vr))))
            .collect::<Result<_, _>>()
            .map(Value::BigIntegers),
        Vr::FL => parts()
            .map(|part| {
                let number = parse_float(part).and_then(|_| part.parse().ok());
                number.ok_or_else(|| bad(part, "a number such as 1.5e-3"))
            })
            .collect::<Result<_, _>>()
            .map(Value::Floats),
        Vr::FD => parts()
            .map(|part| parse_float(part).ok_or_else(|| bad(part, "a number such as 1.5e-3")))
            .collect::<Result<_, _>>()
            .map(Value::Doubles),
        Vr::AT => parts()
            .map(|part| {
                part.parse::<Tag>()
                    .map_err(|error| bad(part, "a tag such as (0010,0020)").with_source(error))
            })
            .collect::<Result<_, _>>()
            .map(Value::Tags),
        Vr::SQ => Err(bad(text, "items, which are set separately")),
        _ => parse_hex(text)
            .map(|bytes| Value::Bytes(Cow::Owned(bytes)))
            .ok_or_else(|| bad(text, "pairs of hexadecimal digits such as 00 FF")),
    }
}

/// Parses pairs of hexadecimal digits, with one separator or none between pairs.
fn parse_hex(text: &str) -> Option<Vec<u8>> {
    let separator = text.contains('\\').then_some('\\').or(text.contains(' ').then_some(' '));
    let pair = |pair: &[u8]| match pair {
        // from_str_radix would accept a sign.
        [a, b] => {
            let digit = |byte: u8| char::from(byte).to_digit(16);
            u8::try_from(digit(*a)? << 4 | digit(*b)?).ok()
        }
        _ => None,
    };
    match separator {
        Some(separator) => {
            text.trim().split(separator).map(|part| pair(part.trim().as_bytes())).collect()
        }
        None => text.trim().as_bytes().chunks(2).map(pair).collect(),
    }
}
