//! Encoding of scans (T.87 annex A).

use super::bits::BitWriter;
use super::errors::unsupported;
use super::headers::{EOI, Interleave, LSE, MAX_COMPONENTS, SOF55, SOI, SOS};
use super::model::{Model, RUN_BITS, context_of, predict};
use super::parameters::{Parameters, Preset};
use crate::codec::check_sample_count;
use crate::format::FrameFormat;
use dicom_map::Error;

/// Encodes a frame; the precision is Bits Stored if every sample fits, and otherwise Bits
/// Allocated.
pub(super) fn encode(
    samples: &[u8],
    format: &FrameFormat,
    near: u8,
    interleave: Interleave,
    stream: &mut Vec<u8>,
) -> Result<(), Error> {
    check_sample_count(samples, format)?;
    if !matches!(format.bits_allocated, 8 | 16) {
        return Err(unsupported(format!(
            "found Bits Allocated {}, expected 8 or 16 for JPEG-LS",
            format.bits_allocated
        )));
    }
    let components = usize::from(format.samples);
    if components > MAX_COMPONENTS {
        return Err(unsupported(format!(
            "found {components} samples per pixel, expected at most {MAX_COMPONENTS}"
        )));
    }
    let (Ok(rows), Ok(columns)) = (u16::try_from(format.rows), u16::try_from(format.columns))
    else {
        return Err(unsupported(format!(
            "found {} x {} pixels, expected at most 65535 x 65535",
            format.rows, format.columns
        )));
    };
    let bits = precision(samples, format);
    let parameters = Parameters::new(bits, near, &Preset::default())
        .map_err(|error| unsupported(error.to_string()).with_source(error))?;
    if near > 0 && format.signed {
        check_signed_near(samples, format, bits, i32::from(near))?;
    }
    let interleave = if components == 1 { Interleave::None } else { interleave };

    stream.extend([0xFF, SOI, 0xFF, SOF55]);
    stream.extend((8 + 3 * components as u16).to_be_bytes());
    stream.push(bits as u8);
    stream.extend(rows.to_be_bytes());
    stream.extend(columns.to_be_bytes());
    stream.push(components as u8);
    for id in 1..=components as u8 {
        stream.extend([id, 0x11, 0]);
    }
    // Some decoders use the defaults for 12 bits with higher precisions too; every decoder reads
    // explicit ones.
    if bits > 12 {
        let [t1, t2, t3] = parameters.thresholds.map(|threshold| threshold as u16);
        stream.extend([0xFF, LSE, 0, 13, 1]);
        for word in [parameters.maxval as u16, t1, t2, t3, parameters.reset as u16] {
            stream.extend(word.to_be_bytes());
        }
    }
    let all: Vec<usize> = (0..components).collect();
    let scans: Vec<&[usize]> = match interleave {
        Interleave::None => all.chunks(1).collect(),
        _ => vec![&all],
    };
    for scan in scans {
        stream.extend([0xFF, SOS]);
        stream.extend((6 + 2 * scan.len() as u16).to_be_bytes());
        stream.push(scan.len() as u8);
        stream.extend(scan.iter().flat_map(|&component| [component as u8 + 1, 0]));
        stream.extend([near, interleave as u8, 0]);
        let mut encoder = ScanEncoder {
            model: Model::new(parameters),
            columns: format.columns as usize,
            run_index: [0; MAX_COMPONENTS],
            writer: BitWriter::new(stream),
        };
        encoder.rows(samples, format, bits, scan, interleave);
        encoder.writer.finish();
    }
    stream.extend([0xFF, EOI]);
    Ok(())
}

/// Returns a sample as the data set has it.
fn sample(bytes: &[u8], at: usize, wide: bool) -> u16 {
    if wide { u16::from_le_bytes([bytes[2 * at], bytes[2 * at + 1]]) } else { u16::from(bytes[at]) }
}

/// Returns Bits Stored if all samples fit; the bits above are all equal in signed samples.
fn precision(samples: &[u8], format: &FrameFormat) -> u16 {
    let allocated = format.bits_allocated;
    let stored = format.bits_stored.clamp(2, allocated);
    let wide = allocated == 16;
    let count = samples.len() / format.sample_bytes();
    let all_fit = if format.signed {
        let shift = 16 - u32::from(stored);
        (0..count).all(|at| {
            let value = sample(samples, at, wide);
            let value = if wide { value.cast_signed() } else { i16::from(value as u8 as i8) };
            value << shift >> shift == value
        })
    } else {
        (0..count).all(|at| u32::from(sample(samples, at, wide)) >> stored == 0)
    };
    if all_fit { stored } else { allocated }
}

/// Refuses samples near the end of the range that could be decoded with the other sign.
fn check_signed_near(
    samples: &[u8],
    format: &FrameFormat,
    bits: u16,
    near: i32,
) -> Result<(), Error> {
    let wide = format.bits_allocated == 16;
    let half = 1_i32 << (bits - 1);
    for at in 0..samples.len() / format.sample_bytes() {
        let value = sample(samples, at, wide);
        let value =
            if wide { i32::from(value.cast_signed()) } else { i32::from(value as u8 as i8) };
        if value >= half - near || value < near - half {
            return Err(unsupported(format!(
                "found the signed sample {value} of {bits} bits, whose sign NEAR {near} could change"
            )));
        }
    }
    Ok(())
}

struct ScanEncoder<'a> {
    model: Model,
    columns: usize,
    run_index: [usize; MAX_COMPONENTS],
    writer: BitWriter<'a>,
}

impl ScanEncoder<'_> {
    fn rows(
        &mut self,
        samples: &[u8],
        format: &FrameFormat,
        bits: u16,
        scan: &[usize],
        interleave: Interleave,
    ) {
        let wide = format.bits_allocated == 16;
        let mask = (u32::MAX >> (32 - u32::from(bits))) as u16;
        let pixel_samples = usize::from(format.samples);
        let line = vec![0_u16; self.columns + 2];
        let mut lines: Vec<[Vec<u16>; 2]> =
            scan.iter().map(|_| [line.clone(), line.clone()]).collect();
        for row in 0..format.rows as usize {
            for ([above, current], component) in lines.iter_mut().zip(scan) {
                std::mem::swap(above, current);
                above[self.columns + 1] = above[self.columns];
                current[0] = above[1];
                let first = row * self.columns * pixel_samples + component;
                for (x, to) in current[1..=self.columns].iter_mut().enumerate() {
                    *to = sample(samples, first + x * pixel_samples, wide) & mask;
                }
            }
            if interleave == Interleave::Sample {
                self.samples(&mut lines);
            } else {
                for (component, [above, current]) in lines.iter_mut().enumerate() {
                    self.line(above, current, component);
                }
            }
        }
    }

    /// Replaces `current` with the values that a decoder will have.
    fn line(&mut self, above: &[u16], current: &mut [u16], component: usize) {
        let near = self.model.parameters.near;
        let mut x = 1;
        while x <= self.columns {
            let [above_left, over, above_right] =
                [above[x - 1], above[x], above[x + 1]].map(i32::from);
            let left = i32::from(current[x - 1]);
            let classes = self.classes(left, over, above_left, above_right);
            if classes != 0 {
                let value = i32::from(current[x]);
                current[x] = self.regular(classes, left, over, above_left, value) as u16;
                x += 1;
                continue;
            }
            let rest = &mut current[x..=self.columns];
            let length =
                rest.iter().take_while(|&&value| (i32::from(value) - left).abs() <= near).count();
            rest[..length].fill(left as u16);
            let ends = length < rest.len();
            self.run(length, ends, component);
            x += length;
            if ends {
                let over = i32::from(above[x]);
                let value = i32::from(current[x]);
                current[x] = if (left - over).abs() <= near {
                    self.interrupt(1, false, left, value, component) as u16
                } else {
                    self.interrupt(0, left > over, over, value, component) as u16
                };
                self.run_index[component] = self.run_index[component].saturating_sub(1);
                x += 1;
            }
        }
    }

    fn samples(&mut self, lines: &mut [[Vec<u16>; 2]]) {
        let near = self.model.parameters.near;
        let mut x = 1;
        while x <= self.columns {
            let mut classes = [0; MAX_COMPONENTS];
            for (classes, [above, current]) in classes.iter_mut().zip(&*lines) {
                let [above_left, over, above_right] =
                    [above[x - 1], above[x], above[x + 1]].map(i32::from);
                *classes = self.classes(i32::from(current[x - 1]), over, above_left, above_right);
            }
            let is_run = classes.iter().all(|&classes| classes == 0);
            if is_run {
                let goes_on = |at: usize| {
                    lines.iter().all(|[_, current]| {
                        (i32::from(current[at]) - i32::from(current[x - 1])).abs() <= near
                    })
                };
                let length = (x..=self.columns).take_while(|&at| goes_on(at)).count();
                for [_, current] in &mut *lines {
                    let left = current[x - 1];
                    current[x..x + length].fill(left);
                }
                let ends = x + length <= self.columns;
                self.run(length, ends, 0);
                x += length;
                if !ends {
                    break;
                }
            }
            for ([above, current], &classes) in lines.iter_mut().zip(&classes) {
                let [above_left, over] = [above[x - 1], above[x]].map(i32::from);
                let (left, value) = (i32::from(current[x - 1]), i32::from(current[x]));
                current[x] = if is_run {
                    self.interrupt(0, left > over, over, value, 0) as u16
                } else {
                    self.regular(classes, left, over, above_left, value) as u16
                };
            }
            if is_run {
                self.run_index[0] = self.run_index[0].saturating_sub(1);
            }
            x += 1;
        }
    }

    fn classes(&self, left: i32, above: i32, above_left: i32, above_right: i32) -> i32 {
        81 * self.model.class(above_right - above)
            + 9 * self.model.class(above - above_left)
            + self.model.class(above_left - left)
    }

    /// Writes a sample in regular mode; returns the value that a decoder will have.
    fn regular(&mut self, classes: i32, left: i32, above: i32, above_left: i32, value: i32) -> i32 {
        let (context, sign) = context_of(classes);
        let parameters = self.model.parameters;
        let signed = |error: i32| (error ^ sign) - sign;
        let correction = self.model.contexts[context].correction;
        let prediction =
            (predict(left, above, above_left) + signed(correction)).clamp(0, parameters.maxval);
        let error = self.model.error(signed(value - prediction));
        let context = &mut self.model.contexts[context];
        let k = context.golomb_parameter();
        let inversion = if k == 0 && parameters.near == 0 { context.inversion() } else { 0 };
        let mapping = error ^ inversion;
        let mapped = ((mapping << 1) ^ (mapping >> 31)) as u32;
        self.writer.golomb(mapped, k, self.model.code_limit, parameters.error_bits);
        let step = 2 * parameters.near + 1;
        context.update(error, step, parameters.reset);
        self.model.sample::<false>(prediction, signed(error) * step)
    }

    /// Writes the length of a run (T.87 A.7.1.2).
    fn run(&mut self, mut length: usize, ends: bool, component: usize) {
        let run_index = &mut self.run_index[component];
        while length >= 1 << RUN_BITS[*run_index] {
            self.writer.write(1, 1);
            length -= 1 << RUN_BITS[*run_index];
            *run_index = (*run_index + 1).min(31);
        }
        if ends {
            self.writer.write(length as u32, 1 + RUN_BITS[*run_index]);
        } else if length > 0 {
            self.writer.write(1, 1);
        }
    }

    /// Writes the sample after a run (T.87 A.7.2).
    fn interrupt(
        &mut self,
        kind: usize,
        negative: bool,
        prediction: i32,
        value: i32,
        component: usize,
    ) -> i32 {
        let parameters = self.model.parameters;
        let signed = |error: i32| if negative { -error } else { error };
        let error = self.model.error(signed(value - prediction));
        let context = &mut self.model.runs[kind];
        let k = context.golomb_parameter();
        let mapped = context.mapped(error, k);
        let limit = self.model.code_limit - RUN_BITS[self.run_index[component]] - 1;
        self.writer.golomb(mapped, k, limit, parameters.error_bits);
        context.update(error, mapped, parameters.reset);
        self.model.sample::<false>(prediction, signed(error) * (2 * parameters.near + 1))
    }
}
