//! Bits of a scan, highest first; a byte FF is followed by a bit 0 (T.87 A.1).

/// The reason why a scan cannot be decoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// A marker or the end of the stream is where more bits should be.
    Ended,
    /// A prediction error that no encoder writes.
    ErrorValue,
}

/// Reads bits up to a marker.
#[derive(Debug, Clone, Copy)]
pub(super) struct BitReader<'a> {
    data: &'a [u8],
    at: usize,
    /// The next bits, starting with the highest. Below the `count` valid bits are some of the
    /// following ones, or 0.
    bits: u64,
    count: u32,
    /// The next FF at or after `at`; 0 if the byte before `at` is FF.
    next_ff: usize,
    after_ff: bool,
}

impl<'a> BitReader<'a> {
    pub(super) fn new(data: &'a [u8], at: usize) -> BitReader<'a> {
        let mut reader = BitReader { data, at, bits: 0, count: 0, next_ff: 0, after_ff: false };
        reader.find_ff();
        reader
    }

    fn find_ff(&mut self) {
        let rest = self.data.get(self.at..).unwrap_or_default();
        let ahead = rest.iter().position(|&byte| byte == 0xFF).unwrap_or(rest.len());
        self.next_ff = self.at + ahead;
    }

    /// Returns where the marker after the scan begins, or where the data end.
    pub(super) fn marker_at(&self) -> usize {
        let mut at = self.at;
        while let Some(&byte) = self.data.get(at) {
            if byte == 0xFF && self.data.get(at + 1).is_none_or(|&next| next >= 0x80) {
                break;
            }
            at += 1;
        }
        at
    }

    /// Ensures that at least 33 bits are valid, unless the scan ends.
    #[inline(always)]
    fn refill(&mut self) {
        if self.count <= 32 {
            match self.data.get(self.at..self.at + 8) {
                // Eight bytes without FF: all of the following bits, counted in whole bytes.
                Some(&[a, b, c, d, e, f, g, h]) if self.at + 8 <= self.next_ff => {
                    let word = u64::from_be_bytes([a, b, c, d, e, f, g, h]);
                    self.bits |= word >> self.count;
                    let bytes = (64 - self.count) / 8;
                    self.at += bytes as usize;
                    self.count += 8 * bytes;
                }
                _ => self.refill_bytes(),
            }
        }
    }

    /// The same near an FF or the end.
    #[cold]
    #[inline(never)]
    fn refill_bytes(&mut self) {
        while self.count <= 56 {
            let Some(&byte) = self.data.get(self.at) else { break };
            if self.after_ff {
                // Its highest bit is 0: this was checked before the FF was taken.
                self.bits |= u64::from(byte) << (57 - self.count);
                self.count += 7;
                self.after_ff = false;
            } else {
                let is_ff = byte == 0xFF;
                if is_ff && self.data.get(self.at + 1).is_none_or(|&next| next >= 0x80) {
                    break;
                }
                self.bits |= u64::from(byte) << (56 - self.count);
                self.count += 8;
                self.after_ff = is_ff;
            }
            self.at += 1;
        }
        if self.after_ff {
            self.next_ff = 0;
        } else if self.next_ff < self.at {
            self.find_ff();
        }
    }

    /// Returns the next `count` bits, at most 32.
    #[inline(always)]
    pub(super) fn read(&mut self, count: u32) -> Result<u32, Fault> {
        self.refill();
        if count > self.count {
            return Err(Fault::Ended);
        }
        // Two shifts, because a shift by 64 overflows.
        let value = (self.bits >> 1) >> (63 - count);
        self.bits <<= count;
        self.count -= count;
        Ok(value as u32)
    }

    /// Reads a Golomb code with at most `limit` zeros (T.87 A.5.3): if there are fewer, the
    /// quotient is followed by `k` bits of the remainder, and otherwise by one less than the value,
    /// in `error_bits` bits.
    #[inline(always)]
    pub(super) fn golomb(&mut self, k: u32, limit: u32, error_bits: u32) -> Result<u32, Fault> {
        self.refill();
        let zeros = self.bits.leading_zeros();
        let used = zeros + 1 + k;
        if used <= self.count && zeros < limit {
            let rest = self.bits << zeros << 1;
            let low = (rest >> 1) >> (63 - k);
            self.bits = rest << k;
            self.count -= used;
            return Ok(zeros << k | low as u32);
        }
        self.long_golomb(k, limit, error_bits)
    }

    #[cold]
    #[inline(never)]
    fn long_golomb(&mut self, k: u32, limit: u32, error_bits: u32) -> Result<u32, Fault> {
        let mut zeros = 0;
        while self.read(1)? == 0 {
            zeros += 1;
            if zeros > limit {
                return Err(Fault::ErrorValue);
            }
        }
        if zeros < limit {
            // At most 63 << 16.
            Ok(zeros << k | self.read(k)?)
        } else {
            Ok(self.read(error_bits)? + 1)
        }
    }
}

/// Writes bits, and the 0 after each FF.
#[derive(Debug)]
pub(super) struct BitWriter<'a> {
    out: &'a mut Vec<u8>,
    /// The lowest `count` bits have not been written yet; fewer than 8 between calls.
    bits: u64,
    count: u32,
    after_ff: bool,
}

impl<'a> BitWriter<'a> {
    pub(super) fn new(out: &'a mut Vec<u8>) -> BitWriter<'a> {
        BitWriter { out, bits: 0, count: 0, after_ff: false }
    }

    /// Writes the lowest `count` bits of `value`, at most 32; the bits above must be 0.
    #[inline(always)]
    pub(super) fn write(&mut self, value: u32, count: u32) {
        self.bits = self.bits << count | u64::from(value);
        self.count += count;
        while self.count >= 8 {
            let width = if self.after_ff { 7 } else { 8 };
            self.count -= width;
            let byte = (self.bits >> self.count) as u8 & (0xFF >> (8 - width));
            self.after_ff = byte == 0xFF;
            self.out.push(byte);
        }
    }

    /// The inverse of [`BitReader::golomb`].
    #[inline(always)]
    pub(super) fn golomb(&mut self, value: u32, k: u32, limit: u32, error_bits: u32) {
        let zeros = value >> k;
        if zeros < limit {
            if zeros + 1 + k <= 32 {
                self.write(1 << k | value & ((1 << k) - 1), zeros + 1 + k);
            } else {
                self.zeros(zeros);
                self.write(1 << k | value & ((1 << k) - 1), 1 + k);
            }
        } else {
            self.zeros(limit);
            self.write(1, 1);
            self.write(value - 1, error_bits);
        }
    }

    fn zeros(&mut self, mut count: u32) {
        while count > 0 {
            let some = count.min(32);
            self.write(0, some);
            count -= some;
        }
    }

    /// Ends the scan: the last byte is filled with zeros, and an FF cannot be the last byte.
    pub(super) fn finish(mut self) {
        if self.count > 0 {
            // With 7 bits left after an FF, this is a whole byte; with fewer bits too.
            let width = if self.after_ff { 7 } else { 8 };
            let missing = width - self.count.min(width);
            self.write_last(missing, width);
        }
        if self.after_ff {
            self.out.push(0);
        }
    }

    fn write_last(&mut self, missing: u32, width: u32) {
        let byte = ((self.bits << missing) as u8) & (0xFF >> (8 - width));
        self.after_ff = byte == 0xFF;
        self.out.push(byte);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bits_come_back_with_a_zero_after_each_ff() {
        let mut out = Vec::new();
        let mut writer = BitWriter::new(&mut out);
        let widths = [1, 7, 8, 32, 3, 31, 16, 9];
        for round in 0..50_u32 {
            for width in widths {
                writer.write(((1_u64 << width) - 1) as u32 ^ (round & 1), width);
            }
        }
        writer.finish();
        for pair in out.windows(2) {
            assert!(pair[0] != 0xFF || pair[1] < 0x80, "{pair:02X?}");
        }
        out.extend([0xFF, 0xFF, 0xD9]);
        let mut reader = BitReader::new(&out, 0);
        for round in 0..50_u32 {
            for width in widths {
                let expected = ((1_u64 << width) - 1) as u32 ^ (round & 1);
                assert_eq!(reader.read(width), Ok(expected), "{round} {width}");
            }
        }
        assert_eq!(reader.marker_at(), out.len() - 3);
        // Fewer than eight bits of padding, then the marker.
        assert_eq!(reader.read(8), Err(Fault::Ended));
    }

    #[test]
    fn a_scan_never_ends_with_ff() {
        for count in 1..=40 {
            let mut out = Vec::new();
            let mut writer = BitWriter::new(&mut out);
            for _ in 0..count {
                writer.write(1, 1);
            }
            writer.finish();
            assert_ne!(out.last(), Some(&0xFF), "{count}");
            let mut reader = BitReader::new(&out, 0);
            for _ in 0..count {
                assert_eq!(reader.read(1), Ok(1), "{count}");
            }
        }
    }

    #[test]
    fn golomb_codes_short_and_long() {
        let (limit, error_bits) = (47, 16);
        let mut out = Vec::new();
        let mut writer = BitWriter::new(&mut out);
        let values = [0, 1, 5, 46, 47, 48, 1000, 65_535, 65_536];
        for k in 0..16 {
            for value in values {
                writer.golomb(value, k, limit, error_bits);
            }
        }
        writer.finish();
        let mut reader = BitReader::new(&out, 0);
        for k in 0..16 {
            for value in values {
                assert_eq!(reader.golomb(k, limit, error_bits), Ok(value), "{value} with {k}");
            }
        }
    }

    #[test]
    fn endless_zeros_end() {
        let zeros = [0; 100];
        let mut reader = BitReader::new(&zeros, 0);
        assert_eq!(reader.golomb(3, 47, 16), Err(Fault::ErrorValue));
        let mut reader = BitReader::new(&zeros[..3], 0);
        assert_eq!(reader.golomb(3, 47, 16), Err(Fault::Ended));
    }
}
