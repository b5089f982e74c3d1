//! Handles explicit VR where implicit VR is expected: whole items, or single elements.

use super::frame::Frame;
use super::header::Header;
use super::{Place, Walker};
use crate::read::sniff::{META_GROUP, sniff};
use crate::read::source::Source;
use crate::warning::WarningKind;
use dicom_map::{Encoding, Error, Tag, Vr, tags};

/// The bytes after an element that is read as explicit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    /// The end of its container, a delimiter, or a tag with a VR.
    Certain,
    /// A higher tag with a length that fits in implicit VR.
    Possible,
    /// Nothing that could be an element.
    Nothing,
}

impl<S: Source> Walker<'_, '_, S> {
    /// The encoding of an item from `at` to `end` that should be in implicit VR.
    #[inline(never)]
    pub(super) fn item_encoding(
        &mut self,
        frame: &Frame,
        at: u64,
        end: u64,
    ) -> Result<Encoding, Error> {
        let Some(start) = self.peek::<8>(at, end)? else { return Ok(frame.encoding) };
        let [.., v0, v1, l0, l1] = start;
        if Vr::from_bytes([v0, v1]).is_none() {
            return Ok(frame.encoding);
        }
        let as_implicit = u64::from(u32::from_le_bytes([v0, v1, l0, l1]));
        if frame.check_items && as_implicit > end - at - 8 {
            let big = sniff(&mut self.source, at)?.filter(|found| found.big_endian);
            return Ok(big.unwrap_or(Encoding::EXPLICIT_LE));
        }
        match self.explicit_at(at, end, false)? {
            Some(_) => Ok(Encoding::EXPLICIT_LE),
            None => Ok(frame.encoding),
        }
    }

    /// The header of the element here, if it has a VR although its data set or item is in implicit
    /// VR.
    #[inline(never)]
    pub(super) fn explicit_header(
        &mut self,
        place: Place,
        tag: Tag,
    ) -> Result<Option<Header>, Error> {
        let at = self.at;
        let Some(header) = self.explicit_at(at, place.end, self.is_at_root())? else {
            return Ok(None);
        };
        if let Some(vr) = header.vr {
            self.tolerate(WarningKind::ExplicitElement, Some(tag), at, || {
                format!("found the VR {vr}, expected implicit VR; the element was read as explicit")
            })?;
        }
        Ok(Some(header))
    }

    /// Reads the header at `at` as Explicit VR Little Endian if it can be nothing else. Two bytes
    /// that are a VR may also be a length of implicit VR: the bytes after the value decide.
    fn explicit_at(&mut self, at: u64, end: u64, is_root: bool) -> Result<Option<Header>, Error> {
        let Some([g0, g1, e0, e1, v0, v1, l0, l1]) = self.peek::<8>(at, end)? else {
            return Ok(None);
        };
        let Some(vr) = Vr::from_bytes([v0, v1]) else { return Ok(None) };
        let tag = Tag::new(u16::from_le_bytes([g0, g1]), u16::from_le_bytes([e0, e1]));
        let (byte_len, value_len) = if vr.has_long_form() {
            let Some([.., 0, 0, l0, l1, l2, l3]) = self.peek::<12>(at, end)? else {
                return Ok(None);
            };
            (12, u32::from_le_bytes([l0, l1, l2, l3]))
        } else {
            (8, u32::from(u16::from_le_bytes([l0, l1])))
        };
        let header = Header { vr: Some(vr), value_len, byte_len, implicit: false };
        let value_at = at + u64::from(byte_len);
        if value_len == u32::MAX {
            let first = self.tag_at(value_at, end)?;
            let is_item = matches!(first, Some(tags::ITEM | tags::SEQUENCE_DELIMITATION_ITEM));
            return Ok(is_item.then_some(header));
        }
        if u64::from(value_len) > end - value_at {
            return Ok(None);
        }
        // Group 0002 is in explicit VR wherever it appears (PS3.10 7.1).
        if tag.group() == META_GROUP {
            return Ok(Some(header));
        }
        let as_implicit = u64::from(u32::from_le_bytes([v0, v1, l0, l1]));
        let fits_implicit = as_implicit <= end - at - 8;
        let is_explicit = match self.next_after(tag, value_at + u64::from(value_len), end)? {
            Next::Certain => true,
            Next::Possible => !fits_implicit,
            // A data set that is truncated inside a value ends like this.
            Next::Nothing => !fits_implicit && !is_root,
        };
        Ok(is_explicit.then_some(header))
    }

    fn tag_at(&mut self, at: u64, end: u64) -> Result<Option<Tag>, Error> {
        let bytes = self.peek::<8>(at, end)?;
        Ok(bytes.map(|[g0, g1, e0, e1, ..]| {
            Tag::new(u16::from_le_bytes([g0, g1]), u16::from_le_bytes([e0, e1]))
        }))
    }

    /// Classifies the bytes after an element that ends at `at`.
    fn next_after(&mut self, last: Tag, at: u64, end: u64) -> Result<Next, Error> {
        if at == end {
            return Ok(Next::Certain);
        }
        let (Some(tag), Some([.., l0, l1, l2, l3])) =
            (self.tag_at(at, end)?, self.peek::<8>(at, end)?)
        else {
            return Ok(Next::Nothing);
        };
        let byte_len = u32::from_le_bytes([l0, l1, l2, l3]);
        let is_delimiter =
            matches!(tag, tags::ITEM_DELIMITATION_ITEM | tags::SEQUENCE_DELIMITATION_ITEM);
        if is_delimiter || tag.group() != 0 && Vr::from_bytes([l0, l1]).is_some() {
            return Ok(Next::Certain);
        }
        let is_within = byte_len == u32::MAX || u64::from(byte_len) <= end - at - 8;
        Ok(if tag > last && is_within { Next::Possible } else { Next::Nothing })
    }
}
