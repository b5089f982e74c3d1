//! Decoding of scans (T.87 annex A).

use super::bits::{BitReader, Fault};
use super::errors::bad;
use super::headers::{Frame, Interleave, MAX_COMPONENTS, Next, RST0, Scan, Segments};
use super::model::{Model, RUN_BITS, context_of, predict};
use super::parameters::Parameters;
use dicom_map::Error;

/// Decodes a stream into `out`: interleaved by pixel, with one or two bytes for each sample,
/// depending on the precision. If `signed`, the highest bit of the precision is extended to the
/// width of the sample.
pub(super) fn decode(stream: &[u8], signed: bool, out: &mut [u8]) -> Result<(), Error> {
    let mut segments = Segments::new(stream)?;
    let mut decoded = [false; MAX_COMPONENTS];
    loop {
        let scan = match segments.next()? {
            Next::Scan(scan) => scan,
            Next::End => return Err(bad("found the end of the stream, expected more components")),
        };
        let frame = segments.frame.clone().ok_or_else(|| bad("found no frame header"))?;
        let sample_bytes = if frame.bits <= 8 { 1 } else { 2 };
        let expected = u64::from(frame.rows)
            * u64::from(frame.columns)
            * (frame.components.len() * sample_bytes) as u64;
        if out.len() as u64 != expected {
            return Err(bad(format!(
                "found a picture of {expected} bytes, expected {}",
                out.len()
            )));
        }
        for &component in &scan.components {
            if std::mem::replace(&mut decoded[component], true) {
                return Err(bad(format!("found component {component} in two scans")));
            }
        }
        let parameters = Parameters::new(frame.bits, scan.near, &segments.preset)?;
        let mut lines = Lines::new(&frame, &scan, signed, out);
        let mut decoder = ScanDecoder {
            model: Model::new(parameters),
            columns: frame.columns as usize,
            components: scan.components.len(),
            run_index: [0; MAX_COMPONENTS],
        };
        let rows = frame.rows as usize;
        segments.at = decoder
            .rows(stream, segments.at, rows, segments.restart_lines as usize, &scan, &mut lines)
            .map_err(|(row, what)| match what {
                Stop::Fault(Fault::Ended) => {
                    bad(format!("found the end of the data in row {row}, expected {rows} rows"))
                }
                Stop::Fault(Fault::ErrorValue) => {
                    bad(format!("found a prediction error beyond the precision in row {row}"))
                }
                Stop::Marker => {
                    bad(format!("found no restart marker, or another one, at row {row}"))
                }
            })?;
        if decoded[..frame.components.len()].iter().all(|&is| is) {
            return Ok(());
        }
    }
}

enum Stop {
    Fault(Fault),
    /// A restart marker is missing.
    Marker,
}

/// Two lines of each component of a scan, with an extra sample on both sides, and where they are
/// written.
struct Lines<'a> {
    /// The line above and the current line of each component.
    samples: Vec<[Vec<u16>; 2]>,
    out: &'a mut [u8],
    /// The number of samples of a pixel in `out`.
    pixel_samples: usize,
    /// The index in a pixel of each component of the scan.
    places: Vec<usize>,
    wide: bool,
    /// The shift that moves the sign bit to the highest bit of the sample; [`None`] for unsigned
    /// samples.
    sign_shift: Option<u32>,
}

impl<'a> Lines<'a> {
    fn new(frame: &Frame, scan: &Scan, signed: bool, out: &'a mut [u8]) -> Lines<'a> {
        let line = vec![0; frame.columns as usize + 2];
        Lines {
            samples: scan.components.iter().map(|_| [line.clone(), line.clone()]).collect(),
            out,
            pixel_samples: frame.components.len(),
            places: scan.components.clone(),
            wide: frame.bits > 8,
            sign_shift: signed.then_some(16 - u32::from(frame.bits)),
        }
    }

    fn clear(&mut self) {
        for line in self.samples.iter_mut().flatten() {
            line.fill(0);
        }
    }

    /// Begins a line: the current one becomes the one above, and both get their edge samples (T.87
    /// A.2.2).
    fn begin(&mut self) {
        for [above, current] in &mut self.samples {
            std::mem::swap(above, current);
            let columns = above.len() - 2;
            above[columns + 1] = above[columns];
            current[0] = above[1];
        }
    }

    /// Copies the current lines to row `row`.
    fn end(&mut self, row: usize) {
        let sample_bytes = if self.wide { 2 } else { 1 };
        for ([_, current], &place) in self.samples.iter().zip(&self.places) {
            let columns = current.len() - 2;
            let row_bytes = columns * self.pixel_samples * sample_bytes;
            let to = &mut self.out[row * row_bytes..][..row_bytes];
            let from = &current[1..=columns];
            let signed =
                |value: u16, shift: u32| ((value << shift).cast_signed() >> shift).cast_unsigned();
            match (self.wide, self.pixel_samples, self.sign_shift) {
                (false, 1, None) => {
                    for (to, from) in to.iter_mut().zip(from) {
                        *to = *from as u8;
                    }
                }
                (true, 1, None) => {
                    for (to, from) in to.as_chunks_mut::<2>().0.iter_mut().zip(from) {
                        *to = from.to_le_bytes();
                    }
                }
                (false, samples, shift) => {
                    let to = to[place..].iter_mut().step_by(samples);
                    for (to, &from) in to.zip(from) {
                        *to = signed(from, shift.unwrap_or(0)) as u8;
                    }
                }
                (true, samples, shift) => {
                    let to = to.as_chunks_mut::<2>().0[place..].iter_mut().step_by(samples);
                    for (to, &from) in to.zip(from) {
                        *to = signed(from, shift.unwrap_or(0)).to_le_bytes();
                    }
                }
            }
        }
    }
}

struct ScanDecoder {
    model: Model,
    columns: usize,
    components: usize,
    /// RUNindex of each component; if samples are interleaved, only the first is used.
    run_index: [usize; MAX_COMPONENTS],
}

impl ScanDecoder {
    /// Decodes all rows of a scan, and returns where its data end. An error contains the row.
    fn rows(
        &mut self,
        stream: &[u8],
        at: usize,
        rows: usize,
        restart_lines: usize,
        scan: &Scan,
        lines: &mut Lines<'_>,
    ) -> Result<usize, (usize, Stop)> {
        let mut reader = BitReader::new(stream, at);
        let mut restarts = 0;
        for row in 0..rows {
            if restart_lines > 0 && row > 0 && row % restart_lines == 0 {
                let marker = reader.marker_at();
                let expected = RST0 + restarts % 8;
                let after = stream[marker..].iter().position(|&byte| byte != 0xFF);
                match after.map(|after| (after, stream[marker + after])) {
                    Some((after, found)) if found == expected => {
                        reader = BitReader::new(stream, marker + after + 1);
                    }
                    _ => return Err((row, Stop::Marker)),
                }
                restarts = (restarts + 1) % 8;
                self.model.restart();
                self.run_index = [0; MAX_COMPONENTS];
                lines.clear();
            }
            lines.begin();
            let result = match (scan.interleave, self.model.is_lossless()) {
                (Interleave::Sample, true) => self.samples::<true>(&mut reader, lines),
                (Interleave::Sample, false) => self.samples::<false>(&mut reader, lines),
                (_, true) => self.components::<true>(&mut reader, lines),
                (_, false) => self.components::<false>(&mut reader, lines),
            };
            result.map_err(|fault| (row, Stop::Fault(fault)))?;
            lines.end(row);
        }
        Ok(reader.marker_at())
    }

    /// Decodes one line of each component in turn.
    fn components<const LOSSLESS: bool>(
        &mut self,
        reader: &mut BitReader<'_>,
        lines: &mut Lines<'_>,
    ) -> Result<(), Fault> {
        for (component, [above, current]) in lines.samples.iter_mut().enumerate() {
            let mut run_index = self.run_index[component];
            let mut local = *reader;
            self.line::<LOSSLESS>(&mut local, above, current, &mut run_index)?;
            *reader = local;
            self.run_index[component] = run_index;
        }
        Ok(())
    }

    #[inline(never)]
    fn line<const LOSSLESS: bool>(
        &mut self,
        reader: &mut BitReader<'_>,
        above: &[u16],
        current: &mut [u16],
        run_index: &mut usize,
    ) -> Result<(), Fault> {
        let columns = self.columns;
        let (above, current) = (&above[..columns + 2], &mut current[..columns + 2]);
        let mut x = 1;
        let mut left = i32::from(current[0]);
        let mut above_left = i32::from(above[0]);
        let mut over = i32::from(above[1]);
        let mut class_left = self.model.class(over - above_left);
        while x <= columns {
            let above_right = i32::from(above[x + 1]);
            let class_right = self.model.class(above_right - over);
            let classes = 81 * class_right + 9 * class_left + self.model.class(above_left - left);
            if classes != 0 {
                left = self.regular::<LOSSLESS>(reader, classes, left, over, above_left)?;
                current[x] = left as u16;
                x += 1;
                above_left = over;
                over = above_right;
                class_left = class_right;
            } else {
                let length = run_length(reader, columns + 1 - x, run_index)?;
                current[x..x + length].fill(left as u16);
                x += length;
                if x > columns {
                    break;
                }
                over = i32::from(above[x]);
                left = self.interruption::<LOSSLESS>(reader, left, over, *run_index)?;
                *run_index = run_index.saturating_sub(1);
                current[x] = left as u16;
                x += 1;
                above_left = over;
                over = i32::from(above[x]);
                class_left = self.model.class(over - above_left);
            }
        }
        Ok(())
    }

    /// Decodes a sample of each component in turn.
    #[inline(never)]
    fn samples<const LOSSLESS: bool>(
        &mut self,
        reader: &mut BitReader<'_>,
        lines: &mut Lines<'_>,
    ) -> Result<(), Fault> {
        let columns = self.columns;
        let components = self.components;
        let mut x = 1;
        while x <= columns {
            let mut classes = [0; MAX_COMPONENTS];
            for (classes, [above, current]) in classes.iter_mut().zip(&lines.samples) {
                let [above_left, over, above_right] =
                    [above[x - 1], above[x], above[x + 1]].map(i32::from);
                let left = i32::from(current[x - 1]);
                *classes = 81 * self.model.class(above_right - over)
                    + 9 * self.model.class(over - above_left)
                    + self.model.class(above_left - left);
            }
            let is_run = classes[..components].iter().all(|&classes| classes == 0);
            if is_run {
                let length = run_length(reader, columns + 1 - x, &mut self.run_index[0])?;
                for [_, current] in &mut lines.samples {
                    let left = current[x - 1];
                    current[x..x + length].fill(left);
                }
                x += length;
                if x > columns {
                    break;
                }
            }
            for (at, classes) in classes[..components].iter().enumerate() {
                let [above, current] = &mut lines.samples[at];
                let [above_left, over] = [above[x - 1], above[x]].map(i32::from);
                let left = i32::from(current[x - 1]);
                let sample = if is_run {
                    // Never the kind of context whose samples are equal (T.87 A.7.2).
                    self.interrupt::<LOSSLESS>(reader, 0, left > over, over, self.run_index[0])?
                } else {
                    self.regular::<LOSSLESS>(reader, *classes, left, over, above_left)?
                };
                current[x] = sample as u16;
            }
            if is_run {
                self.run_index[0] = self.run_index[0].saturating_sub(1);
            }
            x += 1;
        }
        Ok(())
    }

    /// Decodes a sample in regular mode (T.87 A.4 to A.6).
    #[inline(always)]
    fn regular<const LOSSLESS: bool>(
        &mut self,
        reader: &mut BitReader<'_>,
        classes: i32,
        left: i32,
        above: i32,
        above_left: i32,
    ) -> Result<i32, Fault> {
        let (context, sign) = context_of(classes);
        let parameters = self.model.parameters;
        let context = &mut self.model.contexts[context];
        let k = context.golomb_parameter();
        let prediction = (predict(left, above, above_left) + ((context.correction ^ sign) - sign))
            .clamp(0, parameters.maxval);
        let mapped = reader.golomb(k, self.model.code_limit, parameters.error_bits)?;
        if mapped > self.model.highest_mapped {
            return Err(Fault::ErrorValue);
        }
        let mut error = (mapped >> 1) as i32 ^ -((mapped & 1) as i32);
        if k == 0 && parameters.near == 0 {
            error ^= context.inversion();
        }
        let step = if LOSSLESS { 1 } else { 2 * parameters.near + 1 };
        context.update(error, step, parameters.reset);
        Ok(self.model.sample::<LOSSLESS>(prediction, ((error ^ sign) - sign) * step))
    }

    /// Decodes the sample after a run (T.87 A.7.2).
    #[inline(never)]
    fn interruption<const LOSSLESS: bool>(
        &mut self,
        reader: &mut BitReader<'_>,
        left: i32,
        above: i32,
        run_index: usize,
    ) -> Result<i32, Fault> {
        if (left - above).abs() <= self.model.parameters.near {
            self.interrupt::<LOSSLESS>(reader, 1, false, left, run_index)
        } else {
            self.interrupt::<LOSSLESS>(reader, 0, left > above, above, run_index)
        }
    }

    #[inline(always)]
    fn interrupt<const LOSSLESS: bool>(
        &mut self,
        reader: &mut BitReader<'_>,
        kind: usize,
        negative: bool,
        prediction: i32,
        run_index: usize,
    ) -> Result<i32, Fault> {
        let parameters = self.model.parameters;
        let context = &mut self.model.runs[kind];
        let k = context.golomb_parameter();
        let limit = self.model.code_limit - RUN_BITS[run_index & 31] - 1;
        let mapped = reader.golomb(k, limit, parameters.error_bits)?;
        if mapped > self.model.highest_mapped {
            return Err(Fault::ErrorValue);
        }
        let error = context.error(mapped, k);
        context.update(error, mapped, parameters.reset);
        let error = if negative { -error } else { error };
        let step = if LOSSLESS { 1 } else { 2 * parameters.near + 1 };
        Ok(self.model.sample::<LOSSLESS>(prediction, error * step))
    }
}

/// Reads the length of a run of at most `rest` samples (T.87 A.7.1.2).
#[inline(never)]
fn run_length(
    reader: &mut BitReader<'_>,
    rest: usize,
    run_index: &mut usize,
) -> Result<usize, Fault> {
    let mut length = 0;
    while reader.read(1)? == 1 {
        let step = 1 << RUN_BITS[*run_index & 31];
        if length + step <= rest {
            length += step;
            *run_index = (*run_index + 1).min(31);
        } else {
            length = rest;
        }
        if length == rest {
            return Ok(rest);
        }
    }
    length += reader.read(RUN_BITS[*run_index & 31])? as usize;
    if length >= rest { Err(Fault::ErrorValue) } else { Ok(length) }
}
