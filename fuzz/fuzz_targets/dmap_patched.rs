//! A valid .dmap file with some bytes of its body replaced, which reaches the code after `open` at
//! once.
//!
//! The input consists of patches of five bytes: offset (three bytes), operation, value. The
//! checksum is recomputed if the number of patches is even, so that `verify` goes beyond it.
#![no_main]

#[path = "shared/exercise.rs"]
mod exercise;

const GOOD: &[u8] = include_bytes!("../../tests/bad-data/good.dmap");
/// The offset of the checksum of all other bytes in FORMAT.md.
const CHECKSUM: std::ops::Range<usize> = 24..28;

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let mut bytes = GOOD.to_vec();
    let patches = input.chunks_exact(5);
    let is_even = patches.len() % 2 == 0;
    for patch in patches {
        let place = u32::from_le_bytes([patch[0], patch[1], patch[2], 0]) as usize % bytes.len();
        match patch[3] % 4 {
            0 => bytes[place] = patch[4],
            1 => bytes[place] = bytes[place].wrapping_add(patch[4]),
            2 => bytes[place] ^= 1 << (patch[4] % 8),
            // A whole number of a record, set to both ends of its range.
            _ => {
                let value = u32::from(patch[4]).wrapping_sub(128).to_le_bytes();
                let place = place & !3;
                if let Some(number) = bytes.get_mut(place..place + 4) {
                    number.copy_from_slice(&value);
                }
            }
        }
    }
    if is_even {
        bytes[CHECKSUM].fill(0);
        let sum = crc32fast::hash(&bytes);
        bytes[CHECKSUM].copy_from_slice(&sum.to_le_bytes());
    }
    let Ok(dict) = dicom_map::DmapDict::from_bytes(bytes) else { return };
    exercise::everything(&dict);
});
