//! Hash tables that shorten the search for a tag or a creator's text. A slot only proposes a
//! record: the key or the text itself decides, so no answer relies on a hash, and a damaged table
//! can hide an entry but not return a wrong one.

use crate::error::{Error, ErrorKind};

/// 2^64 divided by the golden ratio, odd: spreads neighbouring keys (Knuth, The Art of Computer
/// Programming, vol. 3, 6.4).
const MULTIPLIER: u64 = 0x9E37_79B9_7F4A_7C15;
/// The least number of slots per record: at most a third are taken, so most searches end at the
/// first slot, including those for unknown keys.
const SLOTS_FOR_A_RECORD: usize = 3;

/// The hash of a tag and its owner: 0 for a public tag, 1 + the creator's number for a private one.
pub(crate) fn hash_key(owner: u32, key: u32) -> u64 {
    (u64::from(owner) << 32 | u64::from(key)).wrapping_mul(MULTIPLIER)
}

/// The hash of a text: eight bytes at a time, little-endian, the last ones filled with zeros.
#[inline]
pub(crate) fn hash_text(text: &[u8]) -> u64 {
    let mix = |hash: u64, word: u64| {
        let product = (hash ^ word).wrapping_mul(MULTIPLIER);
        product ^ product >> 32
    };
    let hash = words(text).fold(text.len() as u64, mix);
    mix(hash, last_word(text)).wrapping_mul(MULTIPLIER)
}

/// True for equal texts. `==` on slices calls a function, which costs more than these few words.
#[inline]
pub(crate) fn is_same_text(left: &[u8], right: &[u8]) -> bool {
    left.len() == right.len() && words(left).eq(words(right)) && last_word(left) == last_word(right)
}

/// The whole words of a text.
#[inline]
fn words(text: &[u8]) -> impl Iterator<Item = u64> {
    text.as_chunks::<8>().0.iter().map(|word| u64::from_le_bytes(*word))
}

/// The zero to seven bytes after the whole words, padded with zeros.
#[inline]
fn last_word(text: &[u8]) -> u64 {
    if let Some(last) = text.last_chunk::<8>() {
        // The bytes that belong to the whole words are shifted out; all of them when nothing is
        // left.
        let bits = text.len() as u32 % 8 * 8;
        return u64::from_le_bytes(*last).checked_shr(64 - bits).unwrap_or(0);
    }
    if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        // Where both have a byte, they agree.
        return u64::from(u32::from_le_bytes(*first))
            | u64::from(u32::from_le_bytes(*last)) << ((text.len() - 4) * 8);
    }
    text.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// The number of bits by which a hash is shifted right to number its first slot, in a table of
/// `count` slots, a power of two or none. A table of one slot needs no bits, but a shift by 64 is
/// not possible: the one bit left over must be masked, as are steps past the last slot.
fn shift_for(count: usize) -> u32 {
    (64 - count.max(1).trailing_zeros()).min(63)
}

/// Returns the bytes of one slot and the table for records with these hashes; None stands for a
/// record without a slot. Records with equal hashes are proposed in order. Empty if there are no
/// records.
pub(crate) fn build(hashes: &[Option<u64>]) -> Result<(usize, Vec<u8>), Error> {
    let width = if hashes.len() < usize::from(u16::MAX) { 2 } else { 4 };
    let record_count = hashes.iter().flatten().count();
    if record_count == 0 {
        return Ok((width, Vec::new()));
    }
    let count = (record_count * SLOTS_FOR_A_RECORD).next_power_of_two();
    if count > 1 << 31 {
        let message =
            format!("found {record_count} records for a hash table, expected at most 2^30");
        return Err(Error::new(ErrorKind::TooLarge, message));
    }
    let shift = shift_for(count);
    let mut slots = vec![0u32; count];
    for (number, hash) in (1u32..).zip(hashes) {
        let Some(hash) = hash else { continue };
        let mut slot = (hash >> shift) as usize & (count - 1);
        while slots[slot] != 0 {
            slot = (slot + 1) & (count - 1);
        }
        slots[slot] = number;
    }
    Ok((
        width,
        slots.iter().flat_map(|number| number.to_le_bytes().into_iter().take(width)).collect(),
    ))
}

/// A hash table of an opened file: its location, with the arithmetic of a search done once.
#[derive(Clone, Copy)]
pub(crate) struct SlotTable {
    start: usize,
    end: usize,
    /// A hash shifted right by this is the number of its first slot.
    shift: u32,
    is_wide: bool,
}

impl SlotTable {
    /// The table of slots of `width` bytes, 2 or 4, between two byte offsets.
    pub(crate) fn new(start: usize, end: usize, width: usize) -> SlotTable {
        SlotTable { start, end, shift: shift_for((end - start) / width), is_wide: width == 4 }
    }

    /// The result of `accept` for the first record that it accepts, among those that the table
    /// proposes for `hash`.
    #[inline(always)]
    pub(crate) fn find_map<T>(
        &self,
        data: &[u8],
        hash: u64,
        accept: impl Fn(u32) -> Option<T>,
    ) -> Option<T> {
        let slots = data.get(self.start..self.end)?;
        let first = hash.wrapping_shr(self.shift);
        if self.is_wide {
            return find_map_wide(slots.as_chunks().0, first, accept);
        }
        find_map_from(slots.as_chunks::<2>().0, first, accept)
    }

    /// The records that the table proposes for `hash`.
    pub(crate) fn proposals(&self, data: &[u8], hash: u64) -> impl Iterator<Item = u32> {
        let slots = data.get(self.start..self.end).unwrap_or_default();
        let (narrow, wide): (&[[u8; 2]], &[[u8; 4]]) =
            if self.is_wide { (&[], slots.as_chunks().0) } else { (slots.as_chunks().0, &[]) };
        let first = hash.wrapping_shr(self.shift) as usize;
        let count = narrow.len() + wide.len();
        // At most as many steps as there are slots, so a damaged table without an empty slot ends
        // too.
        (0..count).map_while(move |step| {
            record_in(narrow, first + step).or_else(|| record_in(wide, first + step))
        })
    }
}

/// Not inlined: dictionaries with more than 65,534 entries are rare, and this keeps the code of a
/// lookup short.
#[inline(never)]
fn find_map_wide<T>(slots: &[[u8; 4]], first: u64, accept: impl Fn(u32) -> Option<T>) -> Option<T> {
    find_map_from(slots, first, accept)
}

/// Walks from slot `first` to the next empty one. A loop, because an iterator is not always
/// inlined, and is then half as fast.
#[inline(always)]
fn find_map_from<T, const WIDTH: usize>(
    slots: &[[u8; WIDTH]],
    first: u64,
    accept: impl Fn(u32) -> Option<T>,
) -> Option<T> {
    for step in 0..slots.len() {
        let accepted = accept(record_in(slots, first as usize + step)?);
        if accepted.is_some() {
            return accepted;
        }
    }
    None
}

/// The record in a slot, wrapping from the last slot to the first; None for an empty slot.
#[inline(always)]
fn record_in<const WIDTH: usize>(slots: &[[u8; WIDTH]], slot: usize) -> Option<u32> {
    let slot = slots.get(slot & slots.len().wrapping_sub(1))?;
    let mut number = [0; 4];
    number[..WIDTH].copy_from_slice(slot);
    u32::from_le_bytes(number).checked_sub(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_the_format() {
        // Specified in FORMAT.md; a change makes every file unreadable to other readers.
        assert_eq!(hash_key(0, 0x0010_0010), 0x0010_0010u64.wrapping_mul(MULTIPLIER));
        assert_ne!(hash_text(b"ACME"), hash_text(b"ACME\0"));
        assert_ne!(hash_text(b"12345678"), hash_text(b"1234567812345678"));
        assert_eq!(hash_text(b""), 0);
        assert_eq!(hash_text(b"SIEMENS CSA HEADER"), 0x0717_D803_6D96_F9ED);
        assert_eq!(hash_text(b"ACME"), 0xFE44_A0FC_5CB2_6E95);
    }

    #[test]
    fn words_are_the_whole_text() {
        let text: Vec<u8> = (1..=40).collect();
        for len in 0..=text.len() {
            let text = &text[..len];
            let mut bytes: Vec<u8> =
                words(text).chain([last_word(text)]).flat_map(u64::to_le_bytes).collect();
            assert!(bytes.split_off(len).iter().all(|byte| *byte == 0), "{len}");
            assert_eq!(bytes, text);
            for at in 0..len {
                let mut other = text.to_vec();
                other[at] ^= 0x80;
                assert!(!is_same_text(text, &other), "{len}, {at}");
                other[at] ^= 0x80;
                assert!(is_same_text(text, &other));
            }
            assert!(!is_same_text(text, &text[..len.saturating_sub(1)]) || len == 0);
        }
    }

    #[test]
    fn tables_hold_every_record_once() {
        for len in [1usize, 2, 3, 100, 70_000] {
            let hashes: Vec<Option<u64>> =
                (0..len).map(|number| Some(hash_key(1, number as u32))).collect();
            let (width, bytes) = build(&hashes).unwrap();
            assert_eq!(width, if len < 65_535 { 2 } else { 4 });
            let used =
                bytes.chunks_exact(width).filter(|slot| slot.iter().any(|byte| *byte != 0)).count();
            assert_eq!(used, len);
        }
        assert_eq!(build(&[]).unwrap().1.len(), 0);
    }
}
