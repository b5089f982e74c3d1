//! Decoding of the lossless process (T.81 H).

use super::bits::{Bits, Source};
use super::error::{bad, missing_scan, unsupported};
use super::frame::{Frame, Scan};
use super::huffman::Differences;
use super::sample::Sample;
use super::scans::Scans;
use super::tables::Tables;
use dicom_map::Error;
use std::marker::PhantomData;

/// A picture whose scans are written to `out` row by row.
pub struct Picture<'a, S> {
    frame: &'a Frame,
    out: &'a mut [u8],
    is_decoded: [bool; 4],
    sample: PhantomData<S>,
}

impl<'a, S: Sample> Picture<'a, S> {
    /// `out` must have room for all samples.
    pub fn new(frame: &'a Frame, out: &'a mut [u8]) -> Picture<'a, S> {
        Picture { frame, out, is_decoded: [false; 4], sample: PhantomData }
    }
}

impl<S: Sample> Scans for Picture<'_, S> {
    fn frame(&self) -> &Frame {
        self.frame
    }

    fn is_complete(&self) -> bool {
        self.is_decoded[..self.frame.components.len()].iter().all(|&is_decoded| is_decoded)
    }

    fn finish(self) -> Result<(), Error> {
        match self.is_decoded[..self.frame.components.len()]
            .iter()
            .position(|&is_decoded| !is_decoded)
        {
            None => Ok(()),
            Some(missing) => Err(missing_scan(missing)),
        }
    }

    fn scan(&mut self, scan: &Scan, tables: &Tables, source: &mut Source<'_>) -> Result<(), Error> {
        let offset = scan.offset;
        for component in &scan.components {
            if std::mem::replace(&mut self.is_decoded[component.index], true) {
                return Err(bad(
                    offset,
                    format!("found component {} in two scans, expected one", component.index),
                ));
            }
        }
        let precision = self.frame.precision;
        if !(1..=7).contains(&scan.first) {
            return Err(bad(offset, format!("found predictor {}, expected 1 to 7", scan.first)));
        }
        if u32::from(scan.low) >= precision {
            return Err(bad(
                offset,
                format!(
                    "found a point transform of {} bits, expected fewer than {precision}",
                    scan.low
                ),
            ));
        }
        let sampling = &self.frame.components[0];
        if scan.components.len() > 1 && (sampling.horizontal, sampling.vertical) != (1, 1) {
            return Err(unsupported(
                offset,
                format!(
                    "found a lossless scan of several components with sampling factors {} and {}, expected 1",
                    sampling.horizontal, sampling.vertical
                ),
            ));
        }
        let mut differences = Vec::with_capacity(4);
        for component in &scan.components {
            differences.push(Differences::new(tables.dc(component.dc, offset)?, 16));
        }
        let rows = Rows {
            columns: self.frame.columns,
            rows: self.frame.rows,
            restart_interval: tables.restart_interval,
            start: 1 << (precision - 1 - u32::from(scan.low)),
            predictor: scan.first,
        };
        let low = scan.low;
        let stride = self.frame.components.len();
        let row_len = self.frame.columns * stride * S::BYTES;
        let in_order = (0..stride).all(|index| {
            scan.components.get(index).is_some_and(|component| component.index == index)
        });
        let components = &scan.components;
        let mut write = |row: usize, samples: &[u16]| {
            let out = &mut self.out[row * row_len..][..row_len];
            if in_order {
                S::write_shifted(samples, low, out);
            } else {
                let pixels = out.chunks_exact_mut(S::BYTES * stride);
                for (pixel, samples) in pixels.zip(samples.chunks_exact(components.len())) {
                    for (component, &sample) in components.iter().zip(samples) {
                        let out = &mut pixel[component.index * S::BYTES..][..S::BYTES];
                        S::write_shifted(&[sample], low, out);
                    }
                }
            }
        };
        match &differences[..] {
            [a] => rows.decode([a], source, &mut write),
            [a, b] => rows.decode([a, b], source, &mut write),
            [a, b, c] => rows.decode([a, b, c], source, &mut write),
            [a, b, c, d, ..] => rows.decode([a, b, c, d], source, &mut write),
            [] => Ok(()),
        }
    }
}

/// The rows of one scan.
struct Rows {
    columns: usize,
    rows: usize,
    restart_interval: usize,
    /// The prediction for the first sample.
    start: u16,
    predictor: u8,
}

impl Rows {
    /// Decodes all rows, and writes each with `write`.
    fn decode<const N: usize>(
        &self,
        tables: [&Differences; N],
        source: &mut Source<'_>,
        mut write: impl FnMut(usize, &[u16]),
    ) -> Result<(), Error> {
        let mut bits = source.bits();
        let mut above = vec![0_u16; self.columns * N];
        let mut samples = vec![0_u16; self.columns * N];
        // MCUs up to the next restart marker.
        let mut left = if self.restart_interval == 0 { usize::MAX } else { self.restart_interval };
        let mut restarts = 0;
        // The first line of the picture, or after a restart marker: it ends with the row, even if
        // the marker is in the middle of the row.
        let mut is_first_line = true;
        for row in 0..self.rows {
            let mut column = 0;
            while column < self.columns {
                if left == 0 {
                    if bits.is_overrun(source) {
                        return Err(self.cut(row, source));
                    }
                    bits = source.restart(restarts & 7)?;
                    restarts += 1;
                    left = self.restart_interval;
                    is_first_line = true;
                }
                let end = self.columns.min(column.saturating_add(left));
                let (from, to) = (column * N, end * N);
                match differences(tables, source, bits, &mut samples[from..to]) {
                    Ok(after) => bits = after,
                    Err(after) if after.is_overrun(source) => return Err(self.cut(row, source)),
                    Err(_) => {
                        return Err(bad(
                            source.offset(),
                            format!(
                                "found a Huffman code that is not in its table, in row {row} of {}",
                                self.rows
                            ),
                        ));
                    }
                }
                if is_first_line {
                    first_line::<N>(&mut samples[from..to], self.start);
                } else {
                    self.line::<N>(&above[..to], &mut samples[..to], from);
                }
                if left != usize::MAX {
                    left -= end - column;
                }
                column = end;
            }
            is_first_line = false;
            if bits.is_overrun(source) {
                return Err(self.cut(row, source));
            }
            write(row, &samples);
            std::mem::swap(&mut above, &mut samples);
        }
        Ok(())
    }

    #[cold]
    fn cut(&self, row: usize, source: &Source<'_>) -> Error {
        bad(source.offset(), format!("found the end of the scan in row {row} of {}", self.rows))
    }

    /// Adds the predictions to the differences `samples[from..]`, which are below `above`.
    fn line<const N: usize>(&self, above: &[u16], samples: &mut [u16], from: usize) {
        match self.predictor {
            1 => predict::<N>(above, samples, from, |left, _, _| left),
            2 => predict::<N>(above, samples, from, |_, above, _| above),
            3 => predict::<N>(above, samples, from, |_, _, corner| corner),
            4 => predict::<N>(above, samples, from, |left, above, corner| left + above - corner),
            5 => predict::<N>(above, samples, from, |left, above, corner| {
                left + ((above - corner) >> 1)
            }),
            6 => predict::<N>(above, samples, from, |left, above, corner| {
                above + ((left - corner) >> 1)
            }),
            _ => predict::<N>(above, samples, from, |left, above, _| (left + above) >> 1),
        }
    }
}

/// Decodes differences until `out` is full. Returns the position after them, or where no code
/// matches.
fn differences<const N: usize>(
    tables: [&Differences; N],
    source: &mut Source<'_>,
    mut bits: Bits,
    out: &mut [u16],
) -> Result<Bits, Bits> {
    for pixel in out.as_chunks_mut::<N>().0 {
        for (table, difference) in tables.iter().zip(pixel) {
            bits.refill(source);
            *difference = table.next(&mut bits).ok_or(bits)?;
        }
    }
    Ok(bits)
}

/// Predicts the line after the start or a restart marker: from the left only.
fn first_line<const N: usize>(samples: &mut [u16], start: u16) {
    let mut left = [start; N];
    for pixel in samples.as_chunks_mut::<N>().0 {
        for (sample, left) in pixel.iter_mut().zip(&mut left) {
            *sample = sample.wrapping_add(*left);
            *left = *sample;
        }
    }
}

/// Predicts a line below another one: from the samples to the left, above, and above left.
#[inline(always)]
fn predict<const N: usize>(
    above: &[u16],
    samples: &mut [u16],
    from: usize,
    prediction: impl Fn(i32, i32, i32) -> i32,
) {
    let (above, _) = above.as_chunks::<N>();
    let (samples, _) = samples.as_chunks_mut::<N>();
    let mut from = from / N;
    if from == 0 {
        for (sample, &above) in samples[0].iter_mut().zip(&above[0]) {
            *sample = sample.wrapping_add(above);
        }
        from = 1;
    }
    let mut left = samples[from - 1];
    let corners = &above[from - 1..];
    let aboves = &above[from..];
    for ((pixel, above), corner) in samples[from..].iter_mut().zip(aboves).zip(corners) {
        for index in 0..N {
            let predicted =
                prediction(left[index].into(), above[index].into(), corner[index].into());
            left[index] = pixel[index].wrapping_add(predicted as u16);
        }
        *pixel = left;
    }
}
