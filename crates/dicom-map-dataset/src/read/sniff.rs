//! Recognizes the encoding of a data set by its first element.

use super::source::Source;
use dicom_map::{Encoding, Error, Tag, Vr, tags};

/// The group of the file meta information (PS3.10 7.1).
pub(crate) const META_GROUP: u16 = 0x0002;

/// The highest group that the first element of a data set without any header may have to be
/// accepted: 0008 in nearly all files.
const MAX_FIRST_GROUP: u16 = 0x0018;

/// The apparent encoding of the element at `at`; None if it does not look like the first element of
/// a data set.
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
    let is_within = byte_len == u32::MAX || u64::from(byte_len) <= bytes_left.saturating_sub(8);
    Ok((matches!(little, 0x0002..=MAX_FIRST_GROUP) && little & 1 == 0 && is_within)
        .then_some(Encoding::IMPLICIT_LE))
}

/// As much of a header as is needed to find the next one.
struct Step {
    header_len: u64,
    /// None if the next header is inside: of a sequence, an item, or a value of undefined length.
    value_len: Option<u64>,
    has_vr: bool,
}

/// The header at `at`; None if the bytes end inside it.
fn step<S: Source>(source: &mut S, encoding: Encoding, at: u64) -> Result<Option<Step>, Error> {
    let bytes = source.peek(at, 12)?;
    let Some([g0, g1, e0, e1, v0, v1, l0, l1]) = bytes.first_chunk::<8>().copied() else {
        return Ok(None);
    };
    let tag = Tag::new(encoding.u16([g0, g1]), encoding.u16([e0, e1]));
    let vr = Vr::from_bytes([v0, v1])
        .filter(|_| !encoding.implicit_vr && tag.group() != tags::ITEM.group());
    let (header_len, value_len) = match vr {
        None => (8, encoding.u32([v0, v1, l0, l1])),
        Some(vr) if vr.has_long_form() => {
            let Some([.., l0, l1, l2, l3]) = bytes.first_chunk::<12>().copied() else {
                return Ok(None);
            };
            (12, encoding.u32([l0, l1, l2, l3]))
        }
        Some(_) => (8, u32::from(encoding.u16([l0, l1]))),
    };
    let is_inside = vr == Some(Vr::SQ) || tag == tags::ITEM || value_len == u32::MAX;
    Ok(Some(Step {
        header_len,
        value_len: (!is_inside).then_some(u64::from(value_len)),
        has_vr: vr.is_some() || tag.group() == tags::ITEM.group(),
    }))
}

/// True if the source consists of elements from its first byte on, and the bytes from `start` to
/// `end` are inside a value of one of them.
pub(crate) fn is_in_value<S: Source>(
    source: &mut S,
    encoding: Encoding,
    start: u64,
    end: u64,
) -> Result<bool, Error> {
    let is_sound = |step: &Step| step.has_vr || encoding.implicit_vr;
    let byte_len = source.byte_len();
    let mut at = 0;
    // Every step takes at least 8 bytes.
    while at < start {
        let Some(found) = step(source, encoding, at)?.filter(is_sound) else { return Ok(false) };
        at += found.header_len;
        let Some(value_len) = found.value_len else { continue };
        let value_end = at + value_len;
        if at <= start && end <= value_end && value_end <= byte_len {
            let next = step(source, encoding, value_end)?;
            let is_within = |step: &Step| {
                is_sound(step) && step.value_len.is_none_or(|len| len <= byte_len - value_end)
            };
            return Ok(value_end == byte_len || next.as_ref().is_some_and(is_within));
        }
        at = value_end;
    }
    Ok(false)
}

/// True if the element at `at` has a VR, its value ends within the source, and an element, an item
/// or nothing follows it.
fn is_explicit_in<S: Source>(source: &mut S, encoding: Encoding, at: u64) -> Result<bool, Error> {
    let byte_len = source.byte_len();
    let is_within = |at: u64, step: &Step| {
        step.has_vr && step.value_len.is_none_or(|len| at + step.header_len + len <= byte_len)
    };
    let Some(first) = step(source, encoding, at)?.filter(|first| is_within(at, first)) else {
        return Ok(false);
    };
    let next_at = at + first.header_len + first.value_len.unwrap_or(0);
    Ok(step(source, encoding, next_at)?.is_none_or(|next| is_within(next_at, &next)))
}

/// The encoding of a data set by its first element outside group 0002, which is Explicit VR Little
/// Endian wherever it appears (PS3.10 7.1).
///
/// Many first groups can be read in either byte order, (0400,0500) as (0004,0005) for example. Such
/// an element is taken to be in the byte order of `declared` if possible.
pub(crate) fn sniff_data_set<S: Source>(
    source: &mut S,
    at: u64,
    declared: Encoding,
) -> Result<Option<Encoding>, Error> {
    let (found, at) = sniff_after_meta(source, at)?;
    Ok(match found {
        Some(found)
            if found != declared
                && !found.implicit_vr
                && !declared.implicit_vr
                && is_explicit_in(source, declared, at)? =>
        {
            Some(declared)
        }
        _ => found,
    })
}

/// The apparent encoding of the first element outside group 0002, and its position.
fn sniff_after_meta<S: Source>(
    source: &mut S,
    mut at: u64,
) -> Result<(Option<Encoding>, u64), Error> {
    /// The most elements of group 0002 that are skipped.
    const MAX_ELEMENTS: usize = 64;
    for _ in 0..MAX_ELEMENTS {
        if source.peek(at, 2)? != META_GROUP.to_le_bytes() {
            return Ok((sniff(source, at)?, at));
        }
        match step(source, Encoding::EXPLICIT_LE, at)? {
            Some(Step { header_len, value_len: Some(value_len), .. }) => {
                at += header_len + value_len;
            }
            _ => break,
        }
    }
    Ok((None, at))
}
