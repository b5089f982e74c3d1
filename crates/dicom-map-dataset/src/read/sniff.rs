//! The encoding of a data set, recognised from its first element.

use super::source::Source;
use dicom_map::{Encoding, Error, Vr};

/// The highest group that the first element of a data set may have to be believed without any
/// header: 0008 in nearly all files.
const MAX_FIRST_GROUP: u16 = 0x0018;

/// What the element at `at` looks like; None when it looks like no element of the kind a data set
/// begins with.
pub(crate) fn sniff<S: Source>(source: &mut S, at: u64) -> Result<Option<Encoding>, Error> {
    let bytes_left = source.byte_len().saturating_sub(at);
    let Some(header) = source.peek(at, 12)?.first_chunk::<8>().copied() else { return Ok(None) };
    let [g0, g1, _, _, v0, v1, l0, l1] = header;
    let has_vr = Vr::from_bytes([v0, v1]).is_some();
    let (little, big) = (u16::from_le_bytes([g0, g1]), u16::from_be_bytes([g0, g1]));
    if has_vr {
        return Ok(if little <= MAX_FIRST_GROUP && little != 0 {
            Some(Encoding::EXPLICIT_LE)
        } else if big <= MAX_FIRST_GROUP && big != 0 {
            Some(Encoding::EXPLICIT_BE)
        } else {
            None
        });
    }
    let byte_len = u32::from_le_bytes([v0, v1, l0, l1]);
    let fits = byte_len == u32::MAX || u64::from(byte_len) <= bytes_left.saturating_sub(8);
    Ok((matches!(little, 0x0002..=MAX_FIRST_GROUP) && little & 1 == 0 && fits)
        .then_some(Encoding::IMPLICIT_LE))
}
