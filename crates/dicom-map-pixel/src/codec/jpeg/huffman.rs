//! Huffman codes (T.81 C and F.2.2.3), prepared for decoding: a table is indexed by the next bits,
//! and most of its entries resolve both the code and the bits that follow it.

use super::bits::Bits;
use super::error::bad;
use dicom_map::Error;

/// Huffman codes as a stream defines them: the number of codes of each length, and their symbols.
#[derive(Clone)]
pub struct Codes {
    /// The numbers of codes of lengths 1 to 16.
    pub counts: [u8; 16],
    pub symbols: Vec<u8>,
}

impl Codes {
    /// Reads one table. Returns it together with its length in bytes.
    pub fn read(bytes: &[u8], offset: usize) -> Result<(Codes, usize), Error> {
        let Some((&counts, rest)) = bytes.split_first_chunk::<16>() else {
            return Err(bad(
                offset,
                format!("found {} bytes of a Huffman table, expected at least 16", bytes.len()),
            ));
        };
        let symbol_count = counts.iter().map(|&count| usize::from(count)).sum();
        let (Some(symbols), 0..=256) = (rest.get(..symbol_count), symbol_count) else {
            return Err(bad(
                offset,
                format!(
                    "found a Huffman table of {symbol_count} symbols in {} bytes, expected at most 256 symbols, and all of them",
                    rest.len()
                ),
            ));
        };
        // Codes that are left at each length.
        let mut room = 1_i32;
        for (len, &count) in (1..).zip(&counts) {
            room = room * 2 - i32::from(count);
            if room < 0 {
                return Err(bad(
                    offset,
                    format!(
                        "found {count} Huffman codes of {len} bits, expected at most {}",
                        room + i32::from(count)
                    ),
                ));
            }
            // More symbols than can be used.
            room = room.min(1 << 16);
        }
        Ok((Codes { counts, symbols: symbols.to_vec() }, 16 + symbol_count))
    }

    /// Returns each symbol with its code and the length of the code.
    pub fn iter(&self) -> impl Iterator<Item = (u8, u32, u32)> {
        let lengths = (1..).zip(&self.counts);
        let lengths = lengths.flat_map(|(len, &count)| std::iter::repeat_n(len, count.into()));
        let mut code = 0;
        let mut last_len = 0;
        self.symbols.iter().zip(lengths).map(move |(&symbol, len)| {
            code <<= len - last_len;
            last_len = len;
            code += 1;
            (symbol, code - 1, len)
        })
    }
}

/// Returns the value of the `size` bits that follow a code (T.81 F.2.2.1, EXTEND).
#[inline(always)]
pub fn extend(value: u32, size: u32) -> i32 {
    let value = value as i32;
    // The highest bit is not set in negative values.
    let is_negative = (value >> (size.max(1) - 1)) ^ 1;
    if size == 0 { 0 } else { value - is_negative * ((1 << size) - 1) }
}

/// Codes of any length, searched by length.
struct AnyLength {
    /// For each length: the 16-bit value from which on codes are longer.
    limits: [u32; 17],
    /// For each length: the number to add to a code to get its index.
    offsets: [u32; 17],
    symbols: [u8; 256],
}

impl AnyLength {
    fn new(codes: &Codes) -> AnyLength {
        let mut symbols = [0; 256];
        symbols[..codes.symbols.len()].copy_from_slice(&codes.symbols);
        let mut limits = [0; 17];
        let mut offsets = [0_u32; 17];
        let mut code = 0_u32;
        let mut index = 0_u32;
        for (len, &count) in (1..).zip(&codes.counts) {
            code <<= 1;
            offsets[len] = index.wrapping_sub(code);
            code += u32::from(count);
            index += u32::from(count);
            limits[len] = code << (16 - len);
        }
        AnyLength { limits, offsets, symbols }
    }

    /// Returns the symbol of the next code, and the length of the code.
    #[cold]
    #[inline(never)]
    fn find(&self, word: u64) -> Option<(u8, u32)> {
        let next = (word >> 48) as u32;
        let len = (1..=16).find(|&len| next < self.limits[len])?;
        let index = (next >> (16 - len)).wrapping_add(self.offsets[len]);
        Some((*self.symbols.get(index as usize)?, len as u32))
    }
}

/// The number of bits that index the table of differences.
const DIFFERENCE_BITS: u32 = 12;

/// Codes of differences: the symbol is the number of bits that follow.
pub struct Differences {
    /// 16 bits of the difference; 8 bits: 0, or the number of bits that follow the code and are not
    /// in the index; 8 bits: the length of all bits, or of the code. 0 if the code is longer than
    /// the index.
    entries: Box<[u32; 1 << DIFFERENCE_BITS]>,
    any_length: AnyLength,
    /// The maximum number of bits that may follow; for a difference of category 16, no bits follow.
    largest: u8,
}

impl Differences {
    /// `largest` is the largest permitted symbol: 16 in the lossless process, and otherwise 15.
    pub fn new(codes: &Codes, largest: u8) -> Differences {
        let mut entries = boxed_entries();
        for (symbol, code, len) in codes.iter() {
            if len > DIFFERENCE_BITS || symbol > largest {
                continue;
            }
            let size = if symbol == 16 { 0 } else { u32::from(symbol) };
            let spare = DIFFERENCE_BITS - len;
            let first = (code << spare) as usize;
            for (suffix, entry) in (0..).zip(&mut entries[first..first + (1 << spare)]) {
                *entry = if symbol == 16 {
                    0x8000 << 16 | len
                } else if size <= spare {
                    let difference = extend(suffix >> (spare - size), size);
                    (difference as u32) << 16 | (len + size)
                } else {
                    size << 8 | len
                };
            }
        }
        Differences { entries, any_length: AnyLength::new(codes), largest }
    }

    /// Returns the next difference. Its code and bits are at most 31 bits, which must be available;
    /// [`None`] if there is no such code.
    #[inline(always)]
    pub fn next(&self, bits: &mut Bits) -> Option<u16> {
        let entry = self.entries[(bits.word() >> (64 - DIFFERENCE_BITS)) as usize];
        if entry & 0xff00 == 0 && entry != 0 {
            bits.skip(entry & 0xff);
            return Some((entry >> 16) as u16);
        }
        let size = if entry != 0 {
            bits.skip(entry & 0xff);
            entry >> 8
        } else {
            let (symbol, len) = self.any_length.find(bits.word())?;
            bits.skip(len);
            if symbol > self.largest {
                return None;
            }
            if symbol == 16 {
                return Some(0x8000);
            }
            u32::from(symbol)
        };
        Some(extend(bits.take(size), size) as u16)
    }
}

/// The number of bits that index the table of coefficients.
const COEFFICIENT_BITS: u32 = 11;

/// A run that leads from the end of a block beyond any coefficient.
pub const END_OF_BLOCK: usize = 128;

/// Codes of AC coefficients: the symbol is a run of zeros and the number of bits that follow.
pub struct Coefficients {
    /// 16 bits of the coefficient, or of the number of bits that follow and are not in the index; 8
    /// bits: the number of zeros before it; 1 bit: whether bits follow; 7 bits: the length of all
    /// bits, or of the code. 0 if the code is longer than the index.
    entries: Box<[u32; 1 << COEFFICIENT_BITS]>,
    any_length: AnyLength,
}

/// In the low byte of an entry: bits follow.
const IS_OPEN: u32 = 0x80;

impl Coefficients {
    pub fn new(codes: &Codes) -> Coefficients {
        let mut entries = boxed_entries();
        for (symbol, code, len) in codes.iter() {
            if len > COEFFICIENT_BITS {
                continue;
            }
            let (run, size) = run_and_size(symbol);
            let spare = COEFFICIENT_BITS - len;
            let first = (code << spare) as usize;
            for (suffix, entry) in (0..).zip(&mut entries[first..first + (1 << spare)]) {
                *entry = if size <= spare {
                    let coefficient = extend(suffix >> (spare - size), size);
                    (coefficient as u32) << 16 | run << 8 | (len + size)
                } else {
                    size << 16 | run << 8 | IS_OPEN | len
                };
            }
        }
        Coefficients { entries, any_length: AnyLength::new(codes) }
    }

    /// Returns the next coefficient with the number of zeros before it, or [`END_OF_BLOCK`] at the
    /// end. Its code and bits are at most 31 bits, which must be available. [`None`] if there is no
    /// such code.
    #[inline(always)]
    pub fn next(&self, bits: &mut Bits) -> Option<(usize, i16)> {
        let entry = self.entries[(bits.word() >> (64 - COEFFICIENT_BITS)) as usize];
        if entry & IS_OPEN == 0 && entry != 0 {
            bits.skip(entry & 0x7f);
            return Some(((entry >> 8 & 0xff) as usize, (entry >> 16) as i16));
        }
        let (run, size) = if entry != 0 {
            bits.skip(entry & 0x7f);
            (entry >> 8 & 0xff, entry >> 16)
        } else {
            let (symbol, len) = self.any_length.find(bits.word())?;
            bits.skip(len);
            run_and_size(symbol)
        };
        Some((run as usize, extend(bits.take(size), size) as i16))
    }
}

/// Returns the zeros before a coefficient and the number of its bits (T.81 F.1.2.2.1).
fn run_and_size(symbol: u8) -> (u32, u32) {
    match (u32::from(symbol >> 4), u32::from(symbol & 15)) {
        // 16 zeros: the last of them is the coefficient.
        (15, 0) => (15, 0),
        (_, 0) => (END_OF_BLOCK as u32, 0),
        found => found,
    }
}

/// The number of bits that index the table of symbols.
const SYMBOL_BITS: u32 = 9;

/// Codes of arbitrary symbols.
pub struct Symbols {
    /// 8 bits of the symbol, 8 bits of the length of its code; 0 if the code is longer than the
    /// index.
    entries: [u16; 1 << SYMBOL_BITS],
    any_length: AnyLength,
}

impl Symbols {
    pub fn new(codes: &Codes) -> Symbols {
        let mut entries = [0; 1 << SYMBOL_BITS];
        for (symbol, code, len) in codes.iter().take_while(|&(_, _, len)| len <= SYMBOL_BITS) {
            let spare = SYMBOL_BITS - len;
            let first = (code << spare) as usize;
            entries[first..first + (1 << spare)].fill(u16::from(symbol) << 8 | len as u16);
        }
        Symbols { entries, any_length: AnyLength::new(codes) }
    }

    /// Returns the next symbol, of at most 16 bits, which must be available; [`None`] if there is
    /// no such code.
    #[inline(always)]
    pub fn next(&self, bits: &mut Bits) -> Option<u8> {
        let entry = self.entries[(bits.word() >> (64 - SYMBOL_BITS)) as usize];
        if entry != 0 {
            bits.skip(u32::from(entry & 0xff));
            return Some((entry >> 8) as u8);
        }
        let (symbol, len) = self.any_length.find(bits.word())?;
        bits.skip(len);
        Some(symbol)
    }
}

/// A table allocated on the heap, without a copy on the stack.
fn boxed_entries<const LEN: usize>() -> Box<[u32; LEN]> {
    match vec![0; LEN].into_boxed_slice().try_into() {
        Ok(entries) => entries,
        Err(_) => Box::new([0; LEN]),
    }
}
