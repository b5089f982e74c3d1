//! GE's user-defined data, (0043,xx2A) of GEMS_PARM_01: a part of the raw data header.
//!
//! Little-endian: the offset of the header is at byte 24, and the header starts with its version as
//! a 32-bit number. Four of the following values are publicly documented, at offsets that moved
//! with version 25.002; docs/blocks.md says where they are described.

use super::node::{Budget, Names, Node, bad, shortest};
use dicom_map::Error;

const OFFSET_AT: usize = 24;
/// The first version with the later offsets.
const MOVED: f32 = 25.002;
/// The distance of the move, in bytes.
const MOVED_BY: usize = 0x4C;
const POLARITY_AT: usize = 0x30;
const POLARITY_BIT: u16 = 4;
const KIND_AT: usize = 0x3A;
const EPI_BIT: u16 = 0x800;
/// Offset of the direction in k-space, before and from [`MOVED`] on.
const VIEW_ORDER_AT: [usize; 2] = [0x394, 0x354];

/// Decodes the documented values: `version`, `EPI` (1 for an echo planar sequence), and if it is
/// one `polarity` (4 or 0) and `view_order` (2 for bottom up). Errors: `InvalidData`.
pub(super) fn decode(bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let part = |at: usize, len: usize| bytes.get(at..at.checked_add(len)?);
    let u16 = |at| part(at, 2).and_then(|two| two.first_chunk().copied()).map(u16::from_le_bytes);
    let start = u16(OFFSET_AT).map(usize::from);
    let end = start.and_then(|start| {
        let four = part(start, 4)?.first_chunk().copied()?;
        Some((start, f32::from_le_bytes(four)))
    });
    let Some((start, version)) = end.filter(|(_, version)| (1.0..1000.0).contains(version)) else {
        return Err(bad("found no header of raw data in GE's user defined data", OFFSET_AT));
    };
    budget.take(4)?;
    let mut names = Names::default();
    names.insert("version".into(), Node::Float(shortest(version)));
    let (base, view) = match version >= MOVED {
        true => (start + MOVED_BY, start + VIEW_ORDER_AT[1]),
        false => (start, start + VIEW_ORDER_AT[0]),
    };
    let values = (u16(base + KIND_AT), u16(base + POLARITY_AT), u16(view));
    let (Some(kind), Some(polarity), Some(view)) = values else {
        budget.warn("found a truncated header of raw data");
        return Ok(Node::Map(names));
    };
    let is_epi = kind & EPI_BIT != 0;
    names.insert("EPI".into(), Node::Integer(is_epi.into()));
    if is_epi {
        names.insert("polarity".into(), Node::Integer((polarity & POLARITY_BIT).into()));
        names.insert("view_order".into(), Node::Integer(view.into()));
    }
    Ok(Node::Map(names))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_where_the_version_says() {
        for (version, base, view) in [(24.0f32, 100, 100 + 0x394), (28.0, 100 + 0x4C, 100 + 0x354)]
        {
            let mut bytes = vec![0; 1200];
            bytes[OFFSET_AT] = 100;
            bytes[100..104].copy_from_slice(&version.to_le_bytes());
            bytes[base + 0x3B] = 0x08;
            bytes[base + 0x30] = 0x0C;
            bytes[view] = 2;
            let tree = decode(&bytes, &mut Budget::new()).unwrap();
            let values = ["EPI", "polarity", "view_order"].map(|name| tree.get(name).cloned());
            assert_eq!(values, [1, 4, 2].map(|number| Some(Node::Integer(number))));
            let mut budget = Budget::new();
            decode(&bytes[..300], &mut budget).unwrap();
            assert_eq!(budget.warnings.len(), 1);
            assert!(decode(&bytes[..100], &mut budget).is_err());
        }
    }
}
