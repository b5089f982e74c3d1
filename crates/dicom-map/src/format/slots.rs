//! Hash tables that shorten the search for a tag or a creator's text. A slot only proposes a record: the key or the text itself
//! decides, so no answer rests on a hash, and a damaged table can hide an entry but not give a wrong one.

use super::{Layer, Section};
use crate::error::{Error, ErrorKind};

/// 2^64 divided by the golden ratio, odd: spreads neighbouring keys (Knuth, The Art of Computer Programming, vol. 3, 6.4).
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
/// At least 8 slots for 5 records: what keeps a search for something unknown short.
const SLOTS_FOR_FIVE_RECORDS: usize = 8;

/// The hash of a tag and its owner: 0 for a public tag, 1 + the creator's number for a private one.
pub(crate) fn hash_key(owner: u32, key: u32) -> u64 {
    (u64::from(owner) << 32 | u64::from(key)).wrapping_mul(MULTIPLIER)
}

/// The hash of a text: eight bytes at a time, little-endian, the last ones filled with zeros.
pub(crate) fn hash_text(text: &[u8]) -> u64 {
    let mix = |hash: u64, word: [u8; 8]| {
        let product = (hash ^ u64::from_le_bytes(word)).wrapping_mul(MULTIPLIER);
        product ^ product >> 32
    };
    let (words, rest) = text.as_chunks::<8>();
    let hash = words.iter().fold(text.len() as u64, |hash, word| mix(hash, *word));
    let mut last = [0; 8];
    last[..rest.len()].copy_from_slice(rest);
    mix(hash, last).wrapping_mul(MULTIPLIER)
}

/// The slot where the search for a hash begins, in a table of `count` slots, a power of two.
fn first_slot(hash: u64, count: u32) -> u32 {
    // A table of one slot has no bits to take.
    hash.checked_shr(64 - count.trailing_zeros()).unwrap_or(0) as u32
}

/// The bytes of one slot, and the table for records with these hashes; None for a record that is in no slot. Records of one hash are
/// proposed in their order. Empty for no records.
pub(crate) fn build(hashes: &[Option<u64>]) -> Result<(usize, Vec<u8>), Error> {
    let width = if hashes.len() < usize::from(u16::MAX) { 2 } else { 4 };
    let record_count = hashes.iter().flatten().count();
    if record_count == 0 {
        return Ok((width, Vec::new()));
    }
    let count = (record_count * SLOTS_FOR_FIVE_RECORDS / 5 + 1).next_power_of_two();
    let too_large =
        || Error::new(ErrorKind::TooLarge, format!("found {record_count} records for a hash table, expected at most 2^30"));
    let count_32 = u32::try_from(count).ok().filter(|count| *count <= 1 << 31).ok_or_else(too_large)?;
    let mut slots = vec![0u32; count];
    for (number, hash) in (1u32..).zip(hashes) {
        let Some(hash) = hash else { continue };
        let mut slot = first_slot(*hash, count_32) as usize;
        while slots[slot] != 0 {
            slot = (slot + 1) & (count - 1);
        }
        slots[slot] = number;
    }
    Ok((width, slots.iter().flat_map(|number| number.to_le_bytes().into_iter().take(width)).collect()))
}

impl Layer {
    /// The record for which `is_wanted` holds, among those that the table proposes for `hash`.
    #[inline]
    pub(crate) fn find_in_slots(&self, section: Section, hash: u64, is_wanted: impl Fn(u32) -> bool) -> Option<u32> {
        self.proposals(section, hash).find(|record| is_wanted(*record))
    }

    /// The records that a table proposes for `hash`: those of the slots from the hash's own to the next empty one.
    #[inline]
    pub(crate) fn proposals(&self, section: Section, hash: u64) -> impl Iterator<Item = u32> {
        let (slots, width) = self.slots(section).unwrap_or((&[], 2));
        let count = slots.len() / width;
        let mut slot = u32::try_from(count).map_or(0, |count| first_slot(hash, count)) as usize;
        // As many steps as there are slots: a damaged table without an empty slot ends too.
        (0..count).map_while(move |_| {
            let at = slot * width;
            slot = (slot + 1) & (count - 1);
            let number = if width == 2 {
                u16::from_le_bytes(*slots.get(at..)?.first_chunk()?).into()
            } else {
                u32::from_le_bytes(*slots.get(at..)?.first_chunk()?)
            };
            number.checked_sub(1)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_format() {
        // Written down in FORMAT.md; a change makes every file unreadable to other readers.
        assert_eq!(hash_key(0, 0x0010_0010), 0x0010_0010u64.wrapping_mul(MULTIPLIER));
        assert_ne!(hash_text(b"ACME"), hash_text(b"ACME\0"));
        assert_ne!(hash_text(b"12345678"), hash_text(b"1234567812345678"));
    }

    #[test]
    fn tables_hold_every_record_once() {
        for len in [1usize, 2, 3, 100, 70_000] {
            let hashes: Vec<Option<u64>> = (0..len).map(|number| Some(hash_key(1, number as u32))).collect();
            let (width, bytes) = build(&hashes).unwrap();
            assert_eq!(width, if len < 65_535 { 2 } else { 4 });
            let used = bytes.chunks_exact(width).filter(|slot| slot.iter().any(|byte| *byte != 0)).count();
            assert_eq!(used, len);
        }
        assert_eq!(build(&[]).unwrap().1.len(), 0);
    }
}
