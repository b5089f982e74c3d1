//! Encoding of the lossless process (T.81 H).

use super::input::{adobe, check_len, component_ids, sides};
use super::markers::marker;
use super::optimal::optimal_codes;
use super::writer::{CodeTable, Writer, magnitude};
use crate::error_kind::UNSUPPORTED_PIXELS;
use crate::format::{FrameFormat, Photometric};
use dicom_map::Error;

/// The choices that the format leaves to the encoder.
#[derive(Clone, Copy)]
pub struct Choice {
    /// The predictor, 1 to 7.
    pub predictor: u8,
    /// The number of bits that are dropped.
    pub point_transform: u8,
    /// Pixels between two restart markers; 0 for none.
    pub restart_interval: u16,
}

impl Default for Choice {
    /// The options of `JPEGLosslessSV1`.
    fn default() -> Choice {
        Choice { predictor: 1, point_transform: 0, restart_interval: 0 }
    }
}

/// Appends the code stream of one frame.
pub fn encode(
    samples: &[u8],
    format: &FrameFormat,
    choice: Choice,
    stream: &mut Vec<u8>,
) -> Result<(), Error> {
    let (rows, columns) = sides(format)?;
    let count = usize::from(format.samples);
    if !matches!(count, 1 | 3) || !matches!(format.sample_bytes(), 1 | 2) {
        return Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!(
                "found {count} samples of {} bits, expected 1 or 3 of at most 16 for JPEG lossless",
                format.bits_allocated
            ),
        ));
    }
    check_len(samples, format)?;
    let values: Vec<u16> = match format.sample_bytes() {
        1 => samples.iter().map(|&sample| sample.into()).collect(),
        _ => samples.as_chunks::<2>().0.iter().map(|&bytes| u16::from_le_bytes(bytes)).collect(),
    };
    let used_bits = 16 - values.iter().fold(0, |all, value| all | value).leading_zeros();
    let allocated = 8 * format.sample_bytes() as u32;
    let stored = u32::from(format.bits_stored).max(2);
    let precision = if format.signed || used_bits > stored { allocated } else { stored };
    let start = 1 << (precision - 1 - u32::from(choice.point_transform));
    // Samples between two restart markers.
    let interval = match choice.restart_interval {
        0 => usize::MAX,
        pixels => usize::from(pixels) * count,
    };
    let differences = differences(&values, usize::from(columns), count, interval, start, choice);
    let mut frequencies = [0; 17];
    for &difference in &differences {
        frequencies[size_of(difference) as usize] += 1;
    }
    let codes = optimal_codes(&frequencies);
    let table = CodeTable::new(&codes);
    let ids = component_ids(format);
    let mut writer = Writer::new(stream);
    writer.marker(marker::SOI);
    if format.photometric == Photometric::Rgb && count == 3 {
        writer.segment(marker::APP14, &adobe(0));
    }
    let components: Vec<[u8; 3]> = ids[..count].iter().map(|&id| [id, 0x11, 0]).collect();
    writer.frame_header(marker::SOF3, precision as u8, rows, columns, &components);
    writer.huffman_table(0, &codes);
    if choice.restart_interval != 0 {
        writer.segment(marker::DRI, &choice.restart_interval.to_be_bytes());
    }
    let components: Vec<[u8; 2]> = ids[..count].iter().map(|&id| [id, 0]).collect();
    writer.scan_header(&components, [choice.predictor, 0, choice.point_transform]);
    writer.stream.reserve(samples.len() / 2);
    let mut left = interval;
    let mut restarts = 0;
    for &difference in &differences {
        if left == 0 {
            writer.end_of_segment();
            writer.marker(marker::RST0 + restarts);
            restarts = (restarts + 1) & 7;
            left = interval;
        }
        left -= 1;
        let size = size_of(difference);
        let (code, len) = table.code(size as u8);
        match size {
            16 => writer.bits(code, len),
            _ => writer.bits(code << size | magnitude(difference.into()).0, len + size),
        }
    }
    writer.end_of_segment();
    writer.marker(marker::EOI);
    Ok(())
}

/// Returns the difference between each sample and its prediction, modulo 2^16.
fn differences(
    values: &[u16],
    columns: usize,
    count: usize,
    interval: usize,
    start: i32,
    choice: Choice,
) -> Vec<i16> {
    let width = columns * count;
    let mut differences = Vec::with_capacity(values.len());
    // The usual case, without a test for each sample.
    if (choice.predictor, choice.point_transform, interval) == (1, 0, usize::MAX) {
        let mut above = vec![start as u16; count];
        for row in values.chunks_exact(width) {
            let difference = |(value, left): (&u16, &u16)| value.wrapping_sub(*left) as i16;
            differences.extend(row[..count].iter().zip(&above).map(difference));
            differences.extend(row[count..].iter().zip(row).map(difference));
            above.copy_from_slice(&row[..count]);
        }
        return differences;
    }
    let value_at = |at: usize| i32::from(values[at] >> choice.point_transform);
    // The position of the last restart marker, and the end of its row.
    let (mut restart_at, mut first_line_end) = (0, width);
    for row in (0..values.len()).step_by(width) {
        for at in row..row + width {
            if at - restart_at == interval {
                (restart_at, first_line_end) = (at, row + width);
            }
            let predicted = if at < restart_at + count {
                start
            } else if at < first_line_end {
                value_at(at - count)
            } else if at < row + count {
                value_at(at - width)
            } else {
                let (left, above) = (value_at(at - count), value_at(at - width));
                let corner = value_at(at - width - count);
                match choice.predictor {
                    1 => left,
                    2 => above,
                    3 => corner,
                    4 => left + above - corner,
                    5 => left + ((above - corner) >> 1),
                    6 => above + ((left - corner) >> 1),
                    _ => (left + above) >> 1,
                }
            };
            differences.push((value_at(at) - predicted) as i16);
        }
    }
    differences
}

/// Returns the number of bits of a difference, 16 for -32,768.
fn size_of(difference: i16) -> u32 {
    magnitude(difference.into()).1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::Decoder;
    use crate::codec::jpeg::Jpeg;
    use crate::limits::Limits;
    use proptest::prelude::*;

    proptest! {
        /// Tests all predictors, point transforms and restart intervals, with samples of all
        /// widths.
        #[test]
        fn every_choice_comes_back(
            (rows, columns, count) in (1_u32..12, 1_u32..40, prop_oneof![Just(1_u16), Just(3)]),
            bits in 2_u16..=16,
            (predictor, point_transform) in (1_u8..=7, 0_u8..16),
            restart_interval in prop_oneof![Just(0), 1_u16..100],
            smooth in any::<bool>(),
            seed in any::<u64>(),
        ) {
            let point_transform = point_transform.min(bits as u8 - 1);
            let allocated = if bits > 8 { 16 } else { 8 };
            let format = FrameFormat {
                rows,
                columns,
                samples: count,
                bits_allocated: allocated,
                bits_stored: bits,
                high_bit: bits - 1,
                signed: false,
                planar: false,
                photometric: if count == 3 { Photometric::Rgb } else { Photometric::Monochrome2 },
            };
            let mut state = seed | 1;
            let values: Vec<u16> = (0..rows * columns * u32::from(count))
                .map(|at| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    let noise = (state >> 48) as u16;
                    let value = if smooth { at as u16 + (noise & 3) } else { noise };
                    value & ((1_u32 << bits) - 1) as u16
                })
                .collect();
            let to_bytes = |values: &[u16]| -> Vec<u8> {
                match allocated {
                    8 => values.iter().map(|&value| value as u8).collect(),
                    _ => values.iter().flat_map(|value| value.to_le_bytes()).collect(),
                }
            };
            let mut stream = Vec::new();
            let choice = Choice { predictor, point_transform, restart_interval };
            encode(&to_bytes(&values), &format, choice, &mut stream).unwrap();
            let mut decoded = vec![0; to_bytes(&values).len()];
            Jpeg.decode(&stream, &format, &Limits::default(), &mut decoded).unwrap();
            let kept: Vec<u16> =
                values.iter().map(|value| value >> point_transform << point_transform).collect();
            prop_assert!(decoded == to_bytes(&kept));
        }
    }
}
