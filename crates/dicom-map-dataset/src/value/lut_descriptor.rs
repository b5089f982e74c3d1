//! The descriptors of look-up tables: three numbers of one VR, of which only the second may be
//! signed (PS3.3 C.11.1.1 and C.7.6.3.1.5).

use super::Value;
use dicom_map::{Tag, Vr, tags};
use std::borrow::Cow;

/// True for a descriptor with a valid VR.
pub(crate) fn is_valid(tag: Tag, vr: Vr) -> bool {
    matches!(vr, Vr::US | Vr::SS)
        && matches!(
            tag,
            tags::LUT_DESCRIPTOR
                | tags::GRAY_LOOKUP_TABLE_DESCRIPTOR
                | tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR
                | tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR
                | tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR
                | tags::ALPHA_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR
        )
}

/// Converts numbers read by VR to the numbers that are meant: the first and third are unsigned; the
/// second is signed if `signed` says so, or if that is None, by its VR.
pub(crate) fn to_meaning(numbers: &mut [i64], vr: Vr, signed: Option<bool>) {
    for (at, number) in numbers.iter_mut().take(3).enumerate() {
        let is_signed = at == 1 && signed.unwrap_or(vr == Vr::SS);
        // Both have the same 16 bits.
        let bits = *number as u16;
        *number = if is_signed { i64::from(bits as i16) } else { i64::from(bits) };
    }
}

/// Converts the numbers that are meant to those of the VR with the same 16 bits. Other values, and
/// numbers out of range, are unchanged.
pub(crate) fn to_stored<'v>(
    tag: Tag,
    vr: Vr,
    value: &'v Value<'_>,
    signed: impl FnOnce() -> Option<bool>,
) -> Cow<'v, Value<'v>> {
    let Value::Integers(numbers) = value else { return Cow::Borrowed(value) };
    if !is_valid(tag, vr) {
        return Cow::Borrowed(value);
    }
    let is_second_signed = signed().unwrap_or(vr == Vr::SS);
    let mut stored = numbers.clone();
    for (at, number) in stored.iter_mut().take(3).enumerate() {
        let bits = match at == 1 && is_second_signed {
            true => i16::try_from(*number).map(|number| number as u16),
            false => u16::try_from(*number),
        };
        if let Ok(bits) = bits {
            *number = if vr == Vr::SS { i64::from(bits as i16) } else { i64::from(bits) };
        }
    }
    Cow::Owned(Value::Integers(stored))
}
