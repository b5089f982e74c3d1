//! Reads the header of one element: tag, VR, length (PS3.5 7.1), and handles an invalid VR.

use super::{Place, Walker};
use crate::read::source::Source;
use crate::warning::WarningKind;
use dicom_map::{Error, Tag, Vr};

/// A header as in the file.
pub(super) struct Header {
    /// The VR in the file; None in implicit VR.
    pub(super) vr: Option<Vr>,
    /// The length field; all ones is an undefined length.
    pub(super) value_len: u32,
    /// The length of the header in bytes: 8 or 12.
    pub(super) byte_len: u16,
    /// True if the element has no VR.
    pub(super) implicit: bool,
}

impl<S: Source> Walker<'_, '_, S> {
    /// Reads the header that begins with `start`; None if the data end inside it.
    #[inline(always)]
    pub(super) fn read_header(
        &mut self,
        place: Place,
        tag: Tag,
        start: [u8; 8],
    ) -> Result<Option<Header>, Error> {
        let encoding = place.encoding;
        let [_, _, _, _, v0, v1, l0, l1] = start;
        let implicit_len = encoding.u32([v0, v1, l0, l1]);
        if encoding.implicit_vr {
            // As the length of an implicit element, two letters mean 16 kB and more, which is rare.
            if v0.is_ascii_uppercase()
                && v1.is_ascii_uppercase()
                && let Some(header) = self.explicit_header(place, tag)?
            {
                return Ok(Some(header));
            }
            return Ok(Some(Header {
                vr: None,
                value_len: implicit_len,
                byte_len: 8,
                implicit: true,
            }));
        }
        let short_len = u32::from(encoding.u16([l0, l1]));
        match Vr::from_bytes([v0, v1]) {
            Some(vr) if vr.has_long_form() => self.long_header(place, vr),
            Some(vr) => Ok(Some(Header {
                vr: Some(vr),
                value_len: short_len,
                byte_len: 8,
                implicit: false,
            })),
            None => self.unknown_vr(place, tag, [v0, v1], short_len, implicit_len),
        }
    }

    #[inline(always)]
    fn long_header(&mut self, place: Place, vr: Vr) -> Result<Option<Header>, Error> {
        let Some([.., l0, l1, l2, l3]) = self.peek::<12>(self.at, place.end)? else {
            return Ok(None);
        };
        Ok(Some(Header {
            vr: Some(vr),
            value_len: place.encoding.u32([l0, l1, l2, l3]),
            byte_len: 12,
            implicit: false,
        }))
    }

    /// Handles two bytes that are not a VR. Two capital letters may be a VR of a later edition,
    /// with a 32-bit length after two zero bytes (PS3.5 6.2), or of an old writer, with a 16-bit
    /// length. Anything else is an element without VR if its length fits as such, since some
    /// writers switch to implicit VR inside sequences.
    #[inline(never)]
    fn unknown_vr(
        &mut self,
        place: Place,
        tag: Tag,
        vr: [u8; 2],
        short_len: u32,
        implicit_len: u32,
    ) -> Result<Option<Header>, Error> {
        let at = self.at;
        let room = place.end.saturating_sub(at + 8);
        let fits_implicit = u64::from(implicit_len) <= room || implicit_len == u32::MAX;
        let letters = vr.iter().all(u8::is_ascii_uppercase);
        if !letters && fits_implicit {
            self.tolerate(WarningKind::ImplicitElement, Some(tag), at, || {
                format!(
                    "found \"{}\", expected a VR; the element was read as implicit VR",
                    vr.escape_ascii()
                )
            })?;
            return Ok(Some(Header {
                vr: None,
                value_len: implicit_len,
                byte_len: 8,
                implicit: true,
            }));
        }
        self.tolerate(WarningKind::UnknownVr, Some(tag), at, || {
            format!(
                "found \"{}\", expected a VR of PS3.5 table 6.2-1; the value was read as UN",
                vr.escape_ascii()
            )
        })?;
        if short_len == 0
            && let Some(header) = self.long_header(place, Vr::UN)?
            && (u64::from(header.value_len) <= room.saturating_sub(4))
            && header.value_len != 0
        {
            return Ok(Some(header));
        }
        Ok(Some(Header { vr: Some(Vr::UN), value_len: short_len, byte_len: 8, implicit: false }))
    }
}
