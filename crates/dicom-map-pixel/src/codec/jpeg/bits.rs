//! Bits of entropy-coded segments (T.81 F.2.2.5), most significant first.
//!
//! A [`Source`] removes the stuffed zeros, a few kilobytes at a time, so that [`Bits`] can take
//! eight bytes at once. [`Bits`] is a separate value, and is not borrowed in inner loops, so that
//! it stays in registers.

use super::error::bad;
use super::markers::{find_marker, marker};
use dicom_map::Error;

/// Bytes that are unstuffed at a time: a part of the level-1 cache.
const BUFFER_LEN: usize = 2048;

/// The entropy-coded bytes of one scan.
pub struct Source<'a> {
    stream: &'a [u8],
    /// The first byte of the stream that is not in the buffer.
    next: usize,
    buffer: [u8; BUFFER_LEN],
    /// The position in the buffer where the bytes of the stream end, and zeros that are not in the
    /// stream begin. Negative if some of these zeros are already in [`Bits`].
    data_end: i64,
}

/// Bits that were taken from a [`Source`], and the position of the next ones.
#[derive(Clone, Copy)]
pub struct Bits {
    /// The next bits, starting with the highest. The bits below the first `count` may belong to the
    /// next byte.
    word: u64,
    count: u32,
    /// The position of the next byte in the buffer.
    at: usize,
}

impl<'a> Source<'a> {
    /// The bytes from `offset` up to the next marker.
    pub fn new(stream: &'a [u8], offset: usize) -> Source<'a> {
        Source { stream, next: offset, buffer: [0; BUFFER_LEN], data_end: BUFFER_LEN as i64 }
    }

    /// How far the stream has been read: at most one buffer further than the bits that were used.
    pub fn offset(&self) -> usize {
        self.next
    }

    /// Returns the bits from the current position on.
    pub fn bits(&mut self) -> Bits {
        self.data_end = BUFFER_LEN as i64;
        Bits { word: 0, count: 0, at: BUFFER_LEN }
    }

    /// Continues after restart marker `index` (0 to 7), which must be the next marker of the
    /// stream. Padding and unused bytes before it are skipped.
    pub fn restart(&mut self, index: usize) -> Result<Bits, Error> {
        let expected = marker::RST0 + index as u8;
        match find_marker(self.stream, self.next) {
            Some(at) if self.stream[at + 1] == expected => {
                self.next = at + 2;
                Ok(self.bits())
            }
            Some(at) => Err(bad(
                at,
                format!(
                    "found marker FF {:02X}, expected restart marker FF {expected:02X}",
                    self.stream[at + 1]
                ),
            )),
            None => Err(bad(
                self.stream.len(),
                format!("found the end of the stream, expected restart marker FF {expected:02X}"),
            )),
        }
    }

    /// Moves the remaining bytes to the front of the buffer and fills the rest of it, with zeros
    /// from the next marker on.
    #[cold]
    #[inline(never)]
    fn fill(&mut self, bits: Bits) -> Bits {
        let at = bits.at.min(BUFFER_LEN);
        self.buffer.copy_within(at.., 0);
        let kept = BUFFER_LEN - at;
        self.data_end -= at as i64;
        // Once there are zeros, all that follows is zeros.
        let mut filled = kept;
        if self.data_end == kept as i64 {
            filled = self.unstuff(kept);
            self.data_end = filled as i64;
        }
        self.buffer[filled..].fill(0);
        Bits { at: 0, ..bits }
    }

    /// Fills the buffer from `filled` on, up to the next marker. Returns the end of the filled
    /// part.
    fn unstuff(&mut self, mut filled: usize) -> usize {
        while filled < BUFFER_LEN {
            let stream = &self.stream[self.next..];
            let run = plain_bytes(&stream[..stream.len().min(BUFFER_LEN - filled)]);
            self.buffer[filled..filled + run].copy_from_slice(&stream[..run]);
            filled += run;
            self.next += run;
            if filled == BUFFER_LEN {
                break;
            }
            match stream[run..] {
                [0xff, 0x00, ..] => {
                    self.buffer[filled] = 0xff;
                    filled += 1;
                    self.next += 2;
                }
                // A fill byte.
                [0xff, 0xff, ..] => self.next += 1,
                _ => break,
            }
        }
        filled
    }
}

/// Returns the number of bytes before the first FF.
fn plain_bytes(bytes: &[u8]) -> usize {
    const LOW: u64 = u64::from_ne_bytes([0x01; 8]);
    const HIGH: u64 = u64::from_ne_bytes([0x80; 8]);
    let mut count = 0;
    let (words, _) = bytes.as_chunks::<8>();
    for &word in words {
        // A byte of the complement is zero if the byte is FF.
        let inverse = !u64::from_ne_bytes(word);
        if inverse.wrapping_sub(LOW) & !inverse & HIGH != 0 {
            break;
        }
        count += 8;
    }
    count + bytes[count..].iter().take_while(|&&byte| byte != 0xff).count()
}

impl Bits {
    /// Ensures that at least 56 bits are available; beyond the end they are zeros.
    #[inline(always)]
    pub fn refill(&mut self, source: &mut Source<'_>) {
        let bytes = match source.buffer.get(self.at..).and_then(|rest| rest.first_chunk::<8>()) {
            Some(bytes) => *bytes,
            None => {
                *self = source.fill(*self);
                source.buffer[..8].try_into().unwrap_or_default()
            }
        };
        // Bits that are already there are the same as those of the byte that is read again.
        self.word |= u64::from_be_bytes(bytes) >> self.count;
        self.at += ((63 - self.count) >> 3) as usize;
        self.count |= 56;
    }

    /// Returns the next bits, starting with the highest.
    #[inline(always)]
    pub fn word(&self) -> u64 {
        self.word
    }

    /// Consumes `len` bits, which must be available.
    #[inline(always)]
    pub fn skip(&mut self, len: u32) {
        self.word <<= len;
        self.count -= len;
    }

    /// Returns the next `len` bits, 0 to 16, which must be available.
    #[inline(always)]
    pub fn take(&mut self, len: u32) -> u32 {
        // Two shifts, because a shift by 64 overflows.
        let value = (self.word >> 1 >> (63 - len)) as u32;
        self.skip(len);
        value
    }

    /// Returns true if more bits were consumed than there are.
    pub fn is_overrun(&self, source: &Source<'_>) -> bool {
        self.at as i64 * 8 - i64::from(self.count) > source.data_end * 8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_come_without_stuffing_up_to_the_next_marker() {
        let mut stream = vec![0x80, 0xff, 0x00, 0x01];
        stream.resize(BUFFER_LEN * 2, 0x55);
        stream.extend([0xff, 0x00, 0xff, 0xff, 0xd3, 0x81, 0xff, 0xd9]);
        let mut source = Source::new(&stream, 0);
        let mut bits = source.bits();
        let mut next = |source: &mut Source<'_>, len| {
            bits.refill(source);
            (bits.take(len), bits.is_overrun(source))
        };
        assert_eq!(next(&mut source, 1), (1, false));
        assert_eq!(next(&mut source, 15), (0xff, false));
        assert_eq!(next(&mut source, 0), (0, false));
        assert_eq!(next(&mut source, 8), (1, false));
        for _ in 4..BUFFER_LEN * 2 {
            assert_eq!(next(&mut source, 8), (0x55, false));
        }
        assert_eq!(next(&mut source, 8), (0xff, false));
        assert_eq!(next(&mut source, 1), (0, true));
        for _ in 0..BUFFER_LEN * 2 {
            assert_eq!(next(&mut source, 16), (0, true));
        }
        let error = source.restart(2).err().unwrap();
        assert_eq!(error.byte_offset(), Some(stream.len() as u64 - 5));
        let mut bits = source.restart(3).unwrap();
        bits.refill(&mut source);
        assert_eq!((bits.take(8), bits.is_overrun(&source)), (0x81, false));
        assert!(source.restart(4).is_err());
    }

    #[test]
    fn plain_bytes_end_at_the_first_ff() {
        for at in 0..40 {
            let mut bytes = [0x7f; 40];
            bytes[at] = 0xff;
            assert_eq!(plain_bytes(&bytes), at);
            assert_eq!(plain_bytes(&bytes[..at]), at);
        }
    }
}
