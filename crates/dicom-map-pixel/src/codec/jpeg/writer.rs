//! Markers and bits of a code stream that is being written.

use super::huffman::Codes;
use super::markers::marker;

/// A code stream that is being written.
pub struct Writer<'a> {
    pub stream: &'a mut Vec<u8>,
    word: u64,
    /// The lowest bits of the word have not been written yet; fewer than 32 between two calls.
    count: u32,
}

/// The code of each symbol and its length, which is 0 if a symbol has no code.
pub struct CodeTable {
    codes: [(u16, u8); 256],
}

impl CodeTable {
    pub fn new(codes: &Codes) -> CodeTable {
        let mut table = [(0, 0); 256];
        for (symbol, code, len) in codes.iter() {
            table[usize::from(symbol)] = (code as u16, len as u8);
        }
        CodeTable { codes: table }
    }

    /// Returns the code of a symbol and its length.
    pub fn code(&self, symbol: u8) -> (u32, u32) {
        let (code, len) = self.codes[usize::from(symbol)];
        (code.into(), len.into())
    }
}

impl<'a> Writer<'a> {
    pub fn new(stream: &'a mut Vec<u8>) -> Writer<'a> {
        Writer { stream, word: 0, count: 0 }
    }

    /// Writes a marker without a segment.
    pub fn marker(&mut self, marker: u8) {
        self.stream.extend([0xff, marker]);
    }

    /// Writes a marker with its segment, of at most 65,533 bytes.
    pub fn segment(&mut self, marker: u8, body: &[u8]) {
        self.marker(marker);
        self.stream.extend(((body.len() + 2) as u16).to_be_bytes());
        self.stream.extend(body);
    }

    /// Writes SOF.
    pub fn frame_header(
        &mut self,
        marker: u8,
        precision: u8,
        rows: u16,
        columns: u16,
        components: &[[u8; 3]],
    ) {
        let mut body = vec![precision];
        body.extend(rows.to_be_bytes());
        body.extend(columns.to_be_bytes());
        body.push(components.len() as u8);
        body.extend(components.as_flattened());
        self.segment(marker, &body);
    }

    /// Writes DHT with one table: its class (0 or 1) is in the upper half of `head`, its slot in
    /// the lower.
    pub fn huffman_table(&mut self, head: u8, codes: &Codes) {
        let mut body = vec![head];
        body.extend(codes.counts);
        body.extend(&codes.symbols);
        self.segment(marker::DHT, &body);
    }

    /// Writes SOS: components with the slots of their tables, and the parameters of the process.
    pub fn scan_header(&mut self, components: &[[u8; 2]], last: [u8; 3]) {
        let mut body = vec![components.len() as u8];
        body.extend(components.as_flattened());
        body.extend(last);
        self.segment(marker::SOS, &body);
    }

    /// Writes the lowest `len` bits of `value`, at most 32; the bits above must be 0.
    #[inline(always)]
    pub fn bits(&mut self, value: u32, len: u32) {
        self.word = self.word << len | u64::from(value);
        self.count += len;
        if self.count >= 32 {
            self.count -= 32;
            let word = (self.word >> self.count) as u32;
            // A byte of the complement is zero if the byte is FF.
            let inverse = !word;
            if inverse.wrapping_sub(0x0101_0101) & word & 0x8080_8080 == 0 {
                self.stream.extend_from_slice(&word.to_be_bytes());
            } else {
                self.stuffed(&word.to_be_bytes());
            }
        }
    }

    /// Writes bytes, and a zero after each FF.
    #[cold]
    fn stuffed(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.stream.push(byte);
            if byte == 0xff {
                self.stream.push(0);
            }
        }
    }

    /// Fills the last byte with ones.
    pub fn end_of_segment(&mut self) {
        let spare = (8 - self.count % 8) % 8;
        self.bits((1 << spare) - 1, spare);
        let bytes = (self.word << 1 << (63 - self.count)).to_be_bytes();
        let len = self.count as usize / 8;
        self.stuffed(&bytes[..len]);
        self.count = 0;
    }
}

/// Returns the bits of a difference or coefficient (T.81 F.1.2.1), and their number.
#[inline(always)]
pub fn magnitude(value: i32) -> (u32, u32) {
    let size = 32 - value.unsigned_abs().leading_zeros();
    // Negative values are written in one's complement.
    let low = if value < 0 { value - 1 } else { value };
    (low as u32 & ((1 << size) - 1), size)
}
