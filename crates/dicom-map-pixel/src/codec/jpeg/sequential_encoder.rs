//! Encoding of the baseline and extended processes (T.81 F.1).

use super::dct::{ZIGZAG, forward};
use super::huffman::Codes;
use super::input::{adobe, check_len, component_ids, sides};
use super::markers::marker;
use super::optimal::optimal_codes;
use super::sample::Sample;
use super::writer::{CodeTable, Writer, magnitude};
use crate::error_kind::UNSUPPORTED_PIXELS;
use crate::format::{FrameFormat, Photometric};
use dicom_map::Error;

/// The quantization table for luminance that T.81 K.1 recommends, row by row.
const LUMINANCE: [u8; 64] = [
    16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56,
    14, 17, 22, 29, 51, 87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113,
    92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];

/// The same for chroma.
const CHROMINANCE: [u8; 64] = [
    17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99, 24, 26, 56, 99, 99, 99, 99, 99,
    47, 66, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
    99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99,
];

/// Appends the code stream of a frame of 8 bits, of the baseline process.
pub fn encode_baseline(
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
        _ => {
            return Err(not_held(
                format,
                "MONOCHROME1, MONOCHROME2, RGB, YBR_FULL or YBR_FULL_422 for JPEG baseline",
            ));
        }
    };
    if format.bits_allocated != 8 || format.bits_stored != 8 || format.signed {
        return Err(not_held(format, "8 unsigned bits in 8 for JPEG baseline"));
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
        writer.segment(marker::APP0, JFIF);
    }
    for (slot, steps) in steps[..table_count].iter().enumerate() {
        write_steps(&mut writer, slot as u8, steps);
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
                // In 4:2:2, chroma has one block, with means of two pixels, and luminance has two.
                let (blocks, pixels) = if index == 0 { (across, 1) } else { (1, across) };
                for block in 0..blocks {
                    let samples = picture.block(index, left + 8 * block, top, pixels);
                    let mut block = quantize(&forward::<u8>(&samples), &steps[slot(index)]);
                    difference(&mut block[0], &mut last[index]);
                    let [dc, ac] = &tables[slot(index)];
                    symbols(&block, |class, symbol, bits, size| {
                        let (code, len) = if class == 0 { dc } else { ac }.code(symbol);
                        writer.bits(code << size | bits, len + size);
                    });
                }
            }
        }
    }
    writer.end_of_segment();
    writer.marker(marker::EOI);
    Ok(())
}

/// Appends the code stream of a grey frame of 9 to 12 bits, of the extended process.
pub fn encode_extended(
    samples: &[u8],
    format: &FrameFormat,
    quality: u8,
    stream: &mut Vec<u8>,
) -> Result<(), Error> {
    let (rows, columns) = sides(format)?;
    let is_grey = matches!(format.photometric, Photometric::Monochrome1 | Photometric::Monochrome2);
    let is_deep = format.bits_allocated == 16 && (9..=12).contains(&format.bits_stored);
    if !is_grey || format.samples != 1 || !is_deep || format.signed {
        return Err(not_held(
            format,
            "MONOCHROME1 or MONOCHROME2 of 9 to 12 unsigned bits in 16 for JPEG extended",
        ));
    }
    check_len(samples, format)?;
    let values: Vec<u16> =
        samples.as_chunks::<2>().0.iter().map(|&bytes| u16::from_le_bytes(bytes)).collect();
    if let Some(value) = values.iter().find(|&&value| value > 4095) {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!("found the sample {value}, expected at most 4095 for JPEG of 12 bits"),
        ));
    }
    let steps = scaled(&LUMINANCE, quality);
    let picture =
        Picture { samples: &values[..], rows: rows.into(), columns: columns.into(), count: 1 };
    let mut blocks = Vec::with_capacity(picture.rows.div_ceil(8) * picture.columns.div_ceil(8));
    let mut frequencies = [[0; 256]; 2];
    let mut last = 0;
    for top in (0..picture.rows).step_by(8) {
        for left in (0..picture.columns).step_by(8) {
            let mut block = quantize(&forward::<u16>(&picture.block(0, left, top, 1)), &steps);
            difference(&mut block[0], &mut last);
            // Differences have at most 16 bits, and coefficients 15.
            let block = block.map(|coefficient| coefficient as i16);
            symbols(&block, |class, symbol, _, _| {
                frequencies[usize::from(class)][usize::from(symbol)] += 1;
            });
            blocks.push(block);
        }
    }
    let codes = frequencies.map(|frequencies| optimal_codes(&frequencies));
    let mut writer = Writer::new(stream);
    writer.marker(marker::SOI);
    write_steps(&mut writer, 0, &steps);
    writer.frame_header(marker::SOF1, 12, rows, columns, &[[1, 0x11, 0]]);
    writer.huffman_table(0, &codes[0]);
    writer.huffman_table(0x10, &codes[1]);
    writer.scan_header(&[[1, 0]], [0, 63, 0]);
    let tables = codes.map(|codes| CodeTable::new(&codes));
    for block in &blocks {
        symbols(block, |class, symbol, bits, size| {
            let (code, len) = tables[usize::from(class)].code(symbol);
            writer.bits(code << size | bits, len + size);
        });
    }
    writer.end_of_segment();
    writer.marker(marker::EOI);
    Ok(())
}

/// Version 1.2, no unit, square pixels, no thumbnail.
const JFIF: &[u8] = b"JFIF\0\x01\x02\0\0\x01\0\x01\0\0";

/// DQT with one table.
fn write_steps(writer: &mut Writer<'_>, slot: u8, steps: &[u8; 64]) {
    let mut body = vec![slot];
    body.extend(ZIGZAG.map(|at| steps[usize::from(at)]));
    writer.segment(marker::DQT, &body);
}

#[cold]
fn not_held(format: &FrameFormat, expected: &str) -> Error {
    Error::new(
        UNSUPPORTED_PIXELS,
        format!(
            "found {} {}samples of {} with {} bits in {}, expected {expected}",
            format.samples,
            if format.signed { "signed " } else { "" },
            format.photometric.term(),
            format.bits_stored,
            format.bits_allocated
        ),
    )
}

/// The samples of the frame.
struct Picture<'a, S> {
    samples: &'a [S],
    rows: usize,
    columns: usize,
    count: usize,
}

impl<S: Sample> Picture<'_, S> {
    /// Returns a block of component `index`, shifted to a middle of 0; each sample is the mean of
    /// so many pixels of a row. The last column and row are repeated.
    fn block(&self, index: usize, left: usize, top: usize, pixels: usize) -> [[i32; 8]; 8] {
        let middle = 1 << (S::DCT_BITS - 1);
        let is_inside = left + 8 * pixels <= self.columns;
        let mut block = [[0; 8]; 8];
        for (y, row) in block.iter_mut().enumerate() {
            let start = (top + y).min(self.rows - 1) * self.columns;
            let samples = &self.samples[start * self.count..][..self.columns * self.count];
            if is_inside && pixels == 1 {
                let samples = samples[left * self.count + index..].iter().step_by(self.count);
                for (out, &sample) in row.iter_mut().zip(samples) {
                    *out = i32::from(sample.into()) - middle;
                }
                continue;
            }
            let at = |column: usize| {
                i32::from(samples[column.min(self.columns - 1) * self.count + index].into())
            };
            for (x, out) in row.iter_mut().enumerate() {
                *out = match pixels {
                    1 => at(left + x),
                    // Halves are rounded down and up alternately.
                    _ => (at(left + 2 * x) + at(left + 2 * x + 1) + (x & 1) as i32) >> 1,
                } - middle;
            }
        }
        block
    }
}

/// Returns the steps of a table at this quality, 1 to 100: unchanged at 50, and otherwise scaled
/// like those of the Independent JPEG Group.
fn scaled(table: &[u8; 64], quality: u8) -> [u8; 64] {
    let quality = u32::from(quality.clamp(1, 100));
    let percent = if quality < 50 { 5000 / quality } else { 200 - 2 * quality };
    table.map(|step| ((u32::from(step) * percent + 50) / 100).clamp(1, 255) as u8)
}

/// Quantizes coefficients, which are 8 times as large, to the nearest step, in the order of the
/// stream.
fn quantize(coefficients: &[i32; 64], steps: &[u8; 64]) -> [i32; 64] {
    let mut quantized = [0; 64];
    for ((out, &coefficient), &step) in quantized.iter_mut().zip(coefficients).zip(steps) {
        let step = 8 * i32::from(step);
        // Exact: the quotient of such small numbers is never rounded up to the next integer.
        let value = ((coefficient.abs() + step / 2) as f32 / step as f32) as i32;
        *out = if coefficient < 0 { -value } else { value };
    }
    ZIGZAG.map(|at| quantized[usize::from(at)])
}

/// Returns the first coefficient minus that of the previous block.
fn difference(first: &mut i32, last: &mut i32) {
    let value = *first;
    *first -= *last;
    *last = value;
}

/// Returns the codes of one block, whose first coefficient is a difference (T.81 F.1.2): the class
/// of the table, the symbol, the bits that follow, and their number.
#[inline(always)]
fn symbols<C: Copy + Into<i32>>(block: &[C; 64], mut put: impl FnMut(u8, u8, u32, u32)) {
    let (bits, size) = magnitude(block[0].into());
    put(0, size as u8, bits, size);
    let mut zeros = 0;
    for &coefficient in &block[1..] {
        if coefficient.into() == 0 {
            zeros += 1;
            continue;
        }
        while zeros > 15 {
            put(1, 0xf0, 0, 0);
            zeros -= 16;
        }
        let (bits, size) = magnitude(coefficient.into());
        put(1, (zeros << 4 | size) as u8, bits, size);
        zeros = 0;
    }
    if zeros > 0 {
        put(1, 0, 0, 0);
    }
}

/// The codes of T.81 K.3, DC and AC, for luminance and for chroma.
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

/// Symbols of the AC codes for luminance (T.81 table K.5).
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

/// Symbols of the AC codes for chroma (T.81 table K.6).
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
