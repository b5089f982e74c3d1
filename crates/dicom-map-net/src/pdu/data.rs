//! P-DATA-TF: fragments of messages, borrowed from its bytes.

use crate::error_kind::protocol;
use crate::limits::PDV_HEADER_BYTES;
use dicom_map::Error;

/// A fragment of a message: a presentation data value (PS3.8 9.3.5.1).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pdv<'a> {
    /// The presentation context.
    pub context: u8,
    /// True for a command set, false for a data set.
    pub is_command: bool,
    /// True for the last fragment.
    pub is_last: bool,
    /// The bytes of the fragment.
    pub bytes: &'a [u8],
}

/// The presentation data values of a P-DATA-TF, all checked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Pdvs<'a> {
    rest: &'a [u8],
}

impl<'a> Pdvs<'a> {
    /// Returns the values in these bytes; a truncated one is left out.
    pub(crate) fn of(bytes: &'a [u8]) -> Pdvs<'a> {
        Pdvs { rest: bytes }
    }

    pub(super) fn check(body: &'a [u8]) -> Result<Pdvs<'a>, Error> {
        let mut left = body;
        if left.is_empty() {
            return Err(protocol("found a P-DATA-TF without a presentation data value"));
        }
        while !left.is_empty() {
            let at = body.len() - left.len();
            left = split(left)
                .ok_or_else(|| {
                    protocol("found a presentation data value that is longer than its PDU")
                        .with_byte_offset(at as u64)
                })?
                .1;
        }
        Ok(Pdvs { rest: body })
    }
}

impl<'a> Iterator for Pdvs<'a> {
    type Item = Pdv<'a>;

    fn next(&mut self) -> Option<Pdv<'a>> {
        let (pdv, rest) = split(self.rest)?;
        self.rest = rest;
        Some(pdv)
    }
}

/// Splits off the first presentation data value.
fn split(bytes: &[u8]) -> Option<(Pdv<'_>, &[u8])> {
    let [l0, l1, l2, l3, context, control] = bytes.first_chunk::<PDV_HEADER_BYTES>().copied()?;
    let byte_len = u32::from_be_bytes([l0, l1, l2, l3]) as usize;
    let end = byte_len.checked_add(4)?;
    let value = bytes.get(PDV_HEADER_BYTES..end)?;
    let pdv =
        Pdv { context, is_command: control & 1 != 0, is_last: control & 2 != 0, bytes: value };
    Some((pdv, &bytes[end..]))
}
