//! Encoding of the baseline process (T.81 F.1).

use super::dct::{ZIGZAG, forward};
use super::huffman::Codes;
use super::lossless_encoder::{adobe, check_len, component_ids, sides};
use super::markers::marker;
use super::writer::{CodeTable, Writer, magnitude};
use crate::error_kind::UNSUPPORTED_PIXELS;
use crate::format::{FrameFormat, Photometric};
use dicom_map::Error;

/// The tables that T.81 K.1 found good for brightness, row by row.
const LUMINANCE: [u8; 64] = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/// The same for colour.
const CHROMINANCE: [u8; 64] = [
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
];

/// Bits that the first pass of the transformation keeps, for samples of 8 bits.
const FIRST_PASS_BITS: u32 = 2;

/// Appends the code stream of one frame.
pub fn encode(
    samples: &[u8],
    format: &FrameFormat,
    quality: u8,
    stream: &mut Vec<u8>,
) -> Result<(), Error> {
    let (rows, columns) = sides(format)?;
    let (is_color, across) = match (format.photometric, format.samples) {
        (Photometric::Monochrome1 | Photometric::Monochrome2, 1) => (false, 1),
        (Photometric::Rgb | Photometric::YbrFull, 3) => (true, 1),
        (Photometric::YbrFull422, 3) => (true, 2),
        (photometric, count) => {
            return Err(Error::new(
                UNSUPPORTED_PIXELS,
                format!(
                    "found {count} samples of {}, expected MONOCHROME1, MONOCHROME2, RGB, YBR_FULL or YBR_FULL_422 for JPEG baseline",
                    photometric.term()
                ),
            ));
        }
    };
    if format.bits_allocated != 8 || format.bits_stored != 8 || format.signed {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!(
                "found {}{} bits in {}, expected 8 unsigned bits in 8 for JPEG baseline",
                if format.signed { "signed samples of " } else { "" },
                format.bits_stored,
                format.bits_allocated
            ),
        ));
    }
    check_len(samples, format)?;
    let is_rgb = format.photometric == Photometric::Rgb;
    let count = usize::from(format.samples);
    let steps = [scaled(&LUMINANCE, quality), scaled(&CHROMINANCE, quality)];
    let tables = standard_tables();
    let table_count = if is_color && !is_rgb { 2 } else { 1 };
    let slot = |index: usize| usize::from(index > 0 && table_count == 2);
    let mut writer = Writer::new(stream);
    writer.marker(marker::SOI);
    if is_rgb {
        writer.segment(marker::APP14, &adobe(0));
    } else {
        // Version 1.2, no unit, square pixels, no thumbnail.
        writer.segment(marker::APP0, b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0");
    }
    for (slot, steps) in steps[..table_count].iter().enumerate() {
        let mut body = vec![slot as u8];
        body.extend(ZIGZAG.map(|at| steps[usize::from(at)]));
        writer.segment(marker::DQT, &body);
    }
    let ids = component_ids(format);
    let components: Vec<[u8; 3]> = (0..count)
        .map(|index| {
            let horizontal = if index == 0 { across as u8 } else { 1 };
            [ids[index], horizontal << 4 | 1, slot(index) as u8]
        })
        .collect();
    writer.frame_header(marker::SOF0, 8, rows, columns, &components);
    for (slot, [dc, ac]) in tables[..table_count].iter().enumerate() {
        writer.huffman_table(slot as u8, dc);
        writer.huffman_table(0x10 | slot as u8, ac);
    }
    let components: Vec<[u8; 2]> =
        (0..count).map(|index| [ids[index], slot(index) as u8 * 0x11]).collect();
    writer.scan_header(&components, [0, 63, 0]);
    let tables = tables.map(|tables| tables.map(|codes| CodeTable::new(&codes)));
    let picture = Picture { samples, rows: rows.into(), columns: columns.into(), count };
    let mut last = [0; 3];
    for top in (0..picture.rows).step_by(8) {
        for left in (0..picture.columns).step_by(8 * across) {
            for index in 0..count {
                // Chroma of 4:2:2 is one block, of the means of two pixels; brightness is two.
                let (blocks, pixels) = if index == 0 { (across, 1) } else { (1, across) };
                for block in 0..blocks {
                    let samples = picture.block(index, left + 8 * block, top, pixels);
                    let coefficients =
                        quantize(&forward(&samples, FIRST_PASS_BITS), &steps[slot(index)]);
                    write_block(&mut writer, &coefficients, &mut last[index], &tables[slot(index)]);
                }
            }
        }
    }
    writer.end_of_segment();
    writer.marker(marker::EOI);
    Ok(())
}

/// Samples of the frame.
struct Picture<'a> {
    samples: &'a [u8],
    rows: usize,
    columns: usize,
    count: usize,
}

impl Picture<'_> {
    /// A block of component `index` around 0, each sample the mean of so many pixels of a row. The
    /// last column and row are repeated.
    fn block(&self, index: usize, left: usize, top: usize, pixels: usize) -> [[i32; 8]; 8] {
        let mut block = [[0; 8]; 8];
        for (y, row) in block.iter_mut().enumerate() {
            let start = (top + y).min(self.rows - 1) * self.columns;
            for (x, sample) in row.iter_mut().enumerate() {
                let at = |pixel: usize| {
                    let column = (left + x * pixels + pixel).min(self.columns - 1);
                    i32::from(self.samples[(start + column) * self.count + index])
                };
                *sample = match pixels {
                    1 => at(0),
                    // Halves are rounded up and down by turns.
                    _ => (at(0) + at(1) + (x & 1) as i32) >> 1,
                } - 128;
            }
        }
        block
    }
}

/// The steps of a table at this quality, 1 to 100: as they are at 50, as the Independent JPEG Group
/// scales them.
fn scaled(table: &[u8; 64], quality: u8) -> [u8; 64] {
    let quality = u32::from(quality.clamp(1, 100));
    let percent = if quality < 50 { 5000 / quality } else { 200 - 2 * quality };
    table.map(|step| ((u32::from(step) * percent + 50) / 100).clamp(1, 255) as u8)
}

/// Coefficients, 8 times as large, in steps: to the nearest, in the order of the stream.
fn quantize(coefficients: &[i32; 64], steps: &[u8; 64]) -> [i32; 64] {
    ZIGZAG.map(|at| {
        let (coefficient, step) =
            (coefficients[usize::from(at)], 8 * i32::from(steps[usize::from(at)]));
        let value = (coefficient.abs() + step / 2) / step;
        if coefficient < 0 { -value } else { value }
    })
}

/// Writes the codes of one block (T.81 F.1.2).
fn write_block(
    writer: &mut Writer<'_>,
    block: &[i32; 64],
    last: &mut i32,
    [dc, ac]: &[CodeTable; 2],
) {
    let put = |writer: &mut Writer<'_>, table: &CodeTable, zeros: u32, value: i32| {
        let (bits, size) = magnitude(value);
        let (code, len) = table.code((zeros << 4 | size) as u8);
        writer.bits(code << size | bits, len + size);
    };
    put(writer, dc, 0, block[0] - *last);
    *last = block[0];
    let mut zeros = 0;
    for &coefficient in &block[1..] {
        if coefficient == 0 {
            zeros += 1;
            continue;
        }
        while zeros > 15 {
            let (code, len) = ac.code(0xf0);
            writer.bits(code, len);
            zeros -= 16;
        }
        put(writer, ac, zeros, coefficient);
        zeros = 0;
    }
    if zeros > 0 {
        let (code, len) = ac.code(0);
        writer.bits(code, len);
    }
}

/// The codes of T.81 K.3, DC and AC: for brightness, and for colour.
fn standard_tables() -> [[Codes; 2]; 2] {
    let codes = |counts: [u8; 16], symbols: &[u8]| Codes { counts, symbols: symbols.to_vec() };
    let dc_symbols: Vec<u8> = (0..12).collect();
    [
        [
            codes([0, 1, 5, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0], &dc_symbols),
            codes([0, 2, 1, 3, 3, 2, 4, 3, 5, 5, 4, 4, 0, 0, 1, 0x7d], &LUMINANCE_AC),
        ],
        [
            codes([0, 3, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0], &dc_symbols),
            codes([0, 2, 1, 2, 4, 4, 3, 4, 7, 5, 4, 4, 0, 1, 2, 0x77], &CHROMINANCE_AC),
        ],
    ]
}

/// Symbols of the AC codes for brightness (T.81 table K.5).
const LUMINANCE_AC: [u8; 162] = [
    0x01, 0x02, 0x03, 0x00, 0x04, 0x11, 0x05, 0x12, 0x21, 0x31, 0x41, 0x06, 0x13, 0x51, 0x61, 0x07,
    0x22, 0x71, 0x14, 0x32, 0x81, 0x91, 0xa1, 0x08, 0x23, 0x42, 0xb1, 0xc1, 0x15, 0x52, 0xd1, 0xf0,
    0x24, 0x33, 0x62, 0x72, 0x82, 0x09, 0x0a, 0x16, 0x17, 0x18, 0x19, 0x1a, 0x25, 0x26, 0x27, 0x28,
    0x29, 0x2a, 0x34, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3a, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48, 0x49,
    0x4a, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5a, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68, 0x69,
    0x6a, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89,
    0x8a, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7,
    0xa8, 0xa9, 0xaa, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xc2, 0xc3, 0xc4, 0xc5,
    0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda, 0xe1, 0xe2,
    0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xf1, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8,
    0xf9, 0xfa,
];

/// Symbols of the AC codes for colour (T.81 table K.6).
const CHROMINANCE_AC: [u8; 162] = [
    0x00, 0x01, 0x02, 0x03, 0x11, 0x04, 0x05, 0x21, 0x31, 0x06, 0x12, 0x41, 0x51, 0x07, 0x61, 0x71,
    0x13, 0x22, 0x32, 0x81, 0x08, 0x14, 0x42, 0x91, 0xa1, 0xb1, 0xc1, 0x09, 0x23, 0x33, 0x52, 0xf0,
    0x15, 0x62, 0x72, 0xd1, 0x0a, 0x16, 0x24, 0x34, 0xe1, 0x25, 0xf1, 0x17, 0x18, 0x19, 0x1a, 0x26,
    0x27, 0x28, 0x29, 0x2a, 0x35, 0x36, 0x37, 0x38, 0x39, 0x3a, 0x43, 0x44, 0x45, 0x46, 0x47, 0x48,
    0x49, 0x4a, 0x53, 0x54, 0x55, 0x56, 0x57, 0x58, 0x59, 0x5a, 0x63, 0x64, 0x65, 0x66, 0x67, 0x68,
    0x69, 0x6a, 0x73, 0x74, 0x75, 0x76, 0x77, 0x78, 0x79, 0x7a, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87,
    0x88, 0x89, 0x8a, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x98, 0x99, 0x9a, 0xa2, 0xa3, 0xa4, 0xa5,
    0xa6, 0xa7, 0xa8, 0xa9, 0xaa, 0xb2, 0xb3, 0xb4, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9, 0xba, 0xc2, 0xc3,
    0xc4, 0xc5, 0xc6, 0xc7, 0xc8, 0xc9, 0xca, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6, 0xd7, 0xd8, 0xd9, 0xda,
    0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xea, 0xf2, 0xf3, 0xf4, 0xf5, 0xf6, 0xf7, 0xf8,
    0xf9, 0xfa,
];
