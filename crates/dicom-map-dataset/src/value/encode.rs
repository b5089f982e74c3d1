//! Encodes values by VR.

use super::rules::{check_text, integer_range};
use super::{Value, decimal_text};
use crate::charset::Charset;
use crate::rules::Rules;
use dicom_map::{Error, ErrorKind, Tag, Vr};
use std::borrow::Cow;

/// The longest value: FFFFFFFF means undefined length, and lengths are even (PS3.5 7.1).
const MAX_LEN: usize = 0xFFFF_FFFE;

/// Encodes a value by VR, padded to an even length.
///
/// `charset` is the set that (0008,0005) declares, for VRs that use it
/// ([`Vr::uses_character_set`]). Bytes are written unchanged, so they must be in the byte order of
/// `is_big_endian`.
///
/// A value of another kind is accepted if it can mean only one thing: a text of digits as a number
/// and a number for IS or DS, a number without fraction as a whole one, numbers for OB, OW and the
/// like, a tag as text or as a whole number. A number written as DS is rounded as described at
/// [`decimal_text`].
///
/// Errors: `InvalidArgument` for a value of the wrong VR, a number out of range for the VR, a text
/// that PS3.5 table 6.2-1 does not allow (how strictly depends on [`Rules`]), a character outside
/// the character set, and a value for SQ, which has items; `TooLarge` for more than 2^32 - 2 bytes.
///
/// ```
/// use dicom_map::Vr;
/// use dicom_map_dataset::value::{self, Value};
/// use dicom_map_dataset::{Charset, Rules};
/// let charset = Charset::default_repertoire();
/// let encode = |vr, value: Value<'_>| {
///     value::encode(vr, &value, charset, false, Rules::Standard).map(|bytes| bytes.into_owned())
/// };
/// assert_eq!(encode(Vr::CS, Value::from(["ORIGINAL", "PRIMARY"]))?, br"ORIGINAL\PRIMARY");
/// assert_eq!(encode(Vr::US, Value::from("1000"))?, [0xE8, 0x03]);
/// assert_eq!(encode(Vr::IS, Value::from(5))?, b"5 ");
/// assert!(encode(Vr::US, Value::from(65_536)).is_err());
/// assert!(encode(Vr::CS, Value::from("original")).is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn encode<'v>(
    vr: Vr,
    value: &'v Value<'_>,
    charset: &Charset,
    is_big_endian: bool,
    rules: Rules,
) -> Result<Cow<'v, [u8]>, Error> {
    let mut bytes = match value {
        Value::Empty => Cow::Borrowed(&[][..]),
        Value::Bytes(bytes) => encode_bytes(vr, bytes, rules)?,
        _ if vr.is_text() => encode_text(vr, value, charset, rules)?,
        _ => Cow::Owned(encode_binary(vr, value, charset, is_big_endian, rules)?),
    };
    if bytes.len() > MAX_LEN {
        return Err(Error::new(
            ErrorKind::TooLarge,
            format!(
                "found {} bytes as a value of VR {vr}, expected at most {MAX_LEN}",
                bytes.len()
            ),
        ));
    }
    if !bytes.len().is_multiple_of(2) {
        bytes.to_mut().push(vr.padding_byte());
    }
    Ok(bytes)
}

/// Encodes a value like [`encode`], at the end of a buffer. After an error, the buffer is
/// unchanged.
///
/// ```
/// use dicom_map::Vr;
/// use dicom_map_dataset::value::{self, Value};
/// use dicom_map_dataset::{Charset, Rules};
/// let mut out = vec![1];
/// value::encode_into(&mut out, Vr::UL, &Value::from(2), Charset::utf_8(), true, Rules::Standard)?;
/// assert_eq!(out, [1, 0, 0, 0, 2]);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn encode_into(
    out: &mut Vec<u8>,
    vr: Vr,
    value: &Value<'_>,
    charset: &Charset,
    is_big_endian: bool,
    rules: Rules,
) -> Result<(), Error> {
    out.extend_from_slice(&encode(vr, value, charset, is_big_endian, rules)?);
    Ok(())
}

/// The error for a value of another VR.
fn not_of(vr: Vr, value: &Value<'_>, index: usize) -> Error {
    let expected = match vr {
        Vr::US | Vr::SS | Vr::UL | Vr::SL | Vr::SV | Vr::UV => integer_range(vr),
        Vr::FL => "a 32-bit number",
        Vr::FD => "a number",
        Vr::AT => "a tag such as (0010,0020)",
        Vr::SQ => "items",
        Vr::OB => "bytes, or whole numbers from 0 to 255",
        Vr::OW => "bytes, or 16-bit whole numbers",
        Vr::OL => "bytes, or 32-bit whole numbers",
        Vr::OV => "bytes, or 64-bit whole numbers",
        Vr::OF => "bytes, or 32-bit numbers",
        Vr::OD => "bytes, or numbers",
        Vr::UN => "bytes",
        Vr::PN => "a person name or text",
        Vr::DA | Vr::TM | Vr::DT => "a date or time, or its text",
        Vr::IS => "a whole number or its text",
        Vr::DS => "a number or its text",
        _ => "a text",
    };
    let shown = match value.to_multi_str().get(index) {
        Some(text) if !matches!(value, Value::Bytes(_)) => {
            format!(" {:?}", text.chars().take(80).collect::<String>())
        }
        _ => String::new(),
    };
    Error::new(
        ErrorKind::InvalidArgument,
        format!("found {}{shown} as a value of VR {vr}, expected {expected}", value.kind_name()),
    )
}

fn encode_bytes<'v>(vr: Vr, bytes: &'v [u8], rules: Rules) -> Result<Cow<'v, [u8]>, Error> {
    let is_bytes = vr.is_other() || vr == Vr::UN;
    if rules == Rules::Standard {
        if !is_bytes {
            return Err(not_of(vr, &Value::Bytes(Cow::Borrowed(bytes)), 0));
        }
        let width = vr.fixed_len().unwrap_or(1);
        if !bytes.len().is_multiple_of(width) {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                format!(
                    "found {} bytes as a value of VR {vr}, expected a multiple of {width} (PS3.5 table 6.2-1)",
                    bytes.len()
                ),
            ));
        }
    }
    Ok(Cow::Borrowed(bytes))
}

fn encode_text<'v>(
    vr: Vr,
    value: &'v Value<'_>,
    charset: &Charset,
    rules: Rules,
) -> Result<Cow<'v, [u8]>, Error> {
    let count = value.value_count();
    if count > 1 && vr.is_single_text() {
        return Err(Error::new(
            ErrorKind::InvalidArgument,
            format!("found {count} values of VR {vr}, expected one"),
        ));
    }
    if count == 1 {
        return match text_of(vr, value, 0, rules)? {
            Cow::Borrowed(text) => charset.encode(text, vr, rules),
            Cow::Owned(text) => {
                charset.encode(&text, vr, rules).map(|bytes| Cow::Owned(bytes.into_owned()))
            }
        };
    }
    let mut joined = String::new();
    for index in 0..count {
        if index > 0 {
            joined.push('\\');
        }
        joined.push_str(&text_of(vr, value, index, rules)?);
    }
    charset.encode(&joined, vr, rules).map(|bytes| Cow::Owned(bytes.into_owned()))
}

/// The text of one value, checked.
fn text_of<'v>(
    vr: Vr,
    value: &'v Value<'_>,
    index: usize,
    rules: Rules,
) -> Result<Cow<'v, str>, Error> {
    let is_of_vr = match value {
        Value::Texts(_) => true,
        Value::Names(_) => vr == Vr::PN,
        Value::Moments(_) => matches!(vr, Vr::DA | Vr::TM | Vr::DT),
        Value::IntegerTexts(_) | Value::DecimalTexts(_) => matches!(vr, Vr::IS | Vr::DS),
        _ => false,
    };
    if let Some(text) = value.text_at(index)
        && (is_of_vr || rules == Rules::Lenient)
    {
        check_text(vr, text, rules)?;
        return Ok(Cow::Borrowed(text));
    }
    let text = match (vr, value) {
        (Vr::DS, Value::Doubles(list)) => list.get(index).map(|number| decimal_text(*number)),
        // The shortest text of the 32-bit number, not of the double of the same value.
        (Vr::DS, Value::Floats(list)) => list.get(index).map(|number| {
            let text =
                [number.to_string(), format!("{number:e}")].into_iter().min_by_key(String::len);
            decimal_text(f64::from(*number)).map(|exact| text.unwrap_or(exact))
        }),
        (Vr::IS, Value::Doubles(_) | Value::Floats(_))
        | (Vr::IS | Vr::DS, Value::Integers(_) | Value::BigIntegers(_)) => {
            value.integer_at(index).map(|number| Ok(number.to_string()))
        }
        _ => None,
    }
    .ok_or_else(|| not_of(vr, value, index))??;
    check_text(vr, &text, Rules::Standard)?;
    Ok(Cow::Owned(text))
}

fn encode_binary(
    vr: Vr,
    value: &Value<'_>,
    charset: &Charset,
    is_big_endian: bool,
    rules: Rules,
) -> Result<Vec<u8>, Error> {
    let count = value.value_count();
    let mut out = Vec::new();
    macro_rules! bytes_of {
        ($number:expr) => {{
            let number = $number;
            if is_big_endian { number.to_be_bytes() } else { number.to_le_bytes() }
        }};
    }
    // A second type allows the same bits with the other sign.
    macro_rules! put_integers {
        ($($type:ty),+) => {
            put_integers(&mut out, vr, value, |number| {
                $(if let Ok(number) = <$type>::try_from(number) {
                    return Some(bytes_of!(number));
                })+
                None
            })?
        };
    }
    if vr.is_other() && value.text_at(0).is_some() {
        return Err(not_of(vr, value, 0));
    }
    match vr {
        Vr::US => put_integers!(u16),
        Vr::SS => put_integers!(i16),
        Vr::UL => put_integers!(u32),
        Vr::SL => put_integers!(i32),
        Vr::UV => put_integers!(u64),
        Vr::SV => put_integers!(i64),
        Vr::OB => put_integers!(u8),
        Vr::OW => put_integers!(u16, i16),
        Vr::OL => put_integers!(u32, i32),
        Vr::OV => put_integers!(u64, i64),
        Vr::FL | Vr::OF => {
            for index in 0..count {
                let number = value.float32_at(index).ok_or_else(|| not_of(vr, value, index))?;
                out.extend_from_slice(&bytes_of!(number));
            }
        }
        Vr::FD | Vr::OD => {
            for index in 0..count {
                let number = value.float64_at(index).ok_or_else(|| not_of(vr, value, index))?;
                out.extend_from_slice(&bytes_of!(number));
            }
        }
        Vr::AT => {
            for index in 0..count {
                let tag: Tag = value.tag_at(index).ok_or_else(|| not_of(vr, value, index))?;
                out.extend_from_slice(&bytes_of!(tag.group()));
                out.extend_from_slice(&bytes_of!(tag.element()));
            }
        }
        Vr::UN if rules == Rules::Lenient && value.text_at(0).is_some() => {
            let text = value.to_str();
            out.extend_from_slice(&charset.encode(&text, vr, rules)?);
        }
        _ => return Err(not_of(vr, value, 0)),
    }
    Ok(out)
}

/// Writes whole numbers; `bytes_of` returns None for a number out of range for the VR.
fn put_integers<const N: usize>(
    out: &mut Vec<u8>,
    vr: Vr,
    value: &Value<'_>,
    bytes_of: impl Fn(i128) -> Option<[u8; N]>,
) -> Result<(), Error> {
    let count = value.value_count();
    out.reserve(count.saturating_mul(N));
    let mut put = |index: usize, number: Option<i128>| {
        let bytes = number.and_then(&bytes_of).ok_or_else(|| not_of(vr, value, index))?;
        out.extend_from_slice(&bytes);
        Ok(())
    };
    match value {
        Value::Integers(list) => list
            .iter()
            .enumerate()
            .try_for_each(|(index, number)| put(index, Some(i128::from(*number)))),
        _ => (0..count).try_for_each(|index| put(index, value.integer_at(index))),
    }
}
