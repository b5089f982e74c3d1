//! Decoding of the baseline and extended processes (T.81 F.2).

use super::bits::{Bits, Source};
use super::dct::{Block, ZIGZAG, inverse, inverse_of_first};
use super::error::{bad, missing_scan};
use super::frame::{Frame, Scan};
use super::huffman::{Coefficients, Differences, END_OF_BLOCK};
use super::planes::{Geometry, Joiner, Layout, Plane};
use super::sample::Sample;
use super::scans::Scans;
use super::tables::{Quantization, Tables};
use dicom_map::Error;

/// A picture that takes one scan of all components, or several.
pub struct Picture<'a, S> {
    frame: &'a Frame,
    layout: Layout,
    out: &'a mut [u8],
    /// Made for the first scan of several, once.
    planes: Vec<Plane<S>>,
    is_decoded: [bool; 4],
    is_written: bool,
}

impl<'a, S: Sample> Picture<'a, S> {
    /// `out` has room for all samples.
    pub fn new(frame: &'a Frame, out: &'a mut [u8]) -> Result<Picture<'a, S>, Error> {
        let layout = Layout::new(frame)?;
        Ok(Picture {
            frame,
            layout,
            out,
            planes: Vec::new(),
            is_decoded: [false; 4],
            is_written: false,
        })
    }
}

/// One component of a scan.
struct Part<'a> {
    index: usize,
    geometry: Geometry,
    dc: Differences,
    ac: Coefficients,
    quantization: &'a Quantization,
    /// The DC coefficient of the block before.
    last: i16,
}

impl<S: Sample> Scans for Picture<'_, S> {
    fn frame(&self) -> &Frame {
        self.frame
    }

    fn is_complete(&self) -> bool {
        self.is_decoded[..self.frame.components.len()].iter().all(|&is_decoded| is_decoded)
    }

    fn finish(self) -> Result<(), Error> {
        let decoded = &self.is_decoded[..self.frame.components.len()];
        if let Some(missing) = decoded.iter().position(|&is_decoded| !is_decoded) {
            return Err(missing_scan(missing));
        }
        if !self.is_written {
            let rows = self.frame.rows;
            Joiner::new(&self.layout).write(&self.layout, &self.planes, 0, 0, rows, self.out);
        }
        Ok(())
    }

    fn scan(&mut self, scan: &Scan, tables: &Tables, source: &mut Source<'_>) -> Result<(), Error> {
        let offset = scan.offset;
        let mut parts = Vec::with_capacity(4);
        for component in &scan.components {
            let index = component.index;
            if std::mem::replace(&mut self.is_decoded[index], true) {
                return Err(bad(
                    offset,
                    format!("found component {index} in two scans, expected one"),
                ));
            }
            parts.push(Part {
                index,
                geometry: self.layout.components[index],
                dc: Differences::new(tables.dc(component.dc, offset)?, 15),
                ac: Coefficients::new(tables.ac(component.ac, offset)?),
                quantization: tables
                    .quantization(self.frame.components[index].quantization, offset)?,
                last: 0,
            });
        }
        let has_all = parts.len() == self.frame.components.len();
        // Rows of pixels are complete after each row of MCUs, whose planes can be used again.
        let in_bands = has_all && !self.layout.is_subsampled_down();
        if self.planes.is_empty() {
            let components = self.layout.components.iter();
            let is_alone = self.frame.components.len() == 1;
            self.planes = components
                .map(|geometry| {
                    let blocks_down = match (in_bands, is_alone) {
                        (true, true) => 1,
                        (true, false) => geometry.vertical,
                        (false, _) => geometry.padded_down,
                    };
                    Plane::new(geometry, blocks_down)
                })
                .collect();
        }
        let mut joiner = Joiner::new(&self.layout);
        let is_interleaved = parts.len() > 1;
        let (across, down, rows) = match parts[..] {
            [ref only] => (only.geometry.blocks_across, only.geometry.blocks_down, 8),
            _ => (self.layout.mcus_across, self.layout.mcus_down, self.layout.mcu_rows),
        };
        let mut bits = source.bits();
        let mut left = tables.restart_interval;
        let mut restarts = 0;
        let cut = |source: &Source<'_>, row: usize| {
            bad(
                source.offset(),
                format!("found the end of the scan in row {row} of {down} rows of blocks"),
            )
        };
        for row in 0..down {
            let top = if in_bands { 0 } else { row };
            for column in 0..across {
                if tables.restart_interval != 0 {
                    if left == 0 {
                        if bits.is_overrun(source) {
                            return Err(cut(source, row));
                        }
                        bits = source.restart(restarts & 7)?;
                        restarts += 1;
                        left = tables.restart_interval;
                        parts.iter_mut().for_each(|part| part.last = 0);
                    }
                    left -= 1;
                }
                for part in &mut parts {
                    let (horizontal, vertical) = if is_interleaved {
                        (part.geometry.horizontal, part.geometry.vertical)
                    } else {
                        (1, 1)
                    };
                    let plane = &mut self.planes[part.index];
                    for y in 0..vertical {
                        for x in 0..horizontal {
                            let (out, stride) =
                                plane.block(column * horizontal + x, top * vertical + y);
                            match part.block(source, bits, out, stride) {
                                Ok(after) => bits = after,
                                Err(after) if after.is_overrun(source) => {
                                    return Err(cut(source, row));
                                }
                                Err(_) => {
                                    return Err(bad(
                                        source.offset(),
                                        format!(
                                            "found a Huffman code that is not in its table, or a block of more than 64 coefficients, in row {row} of {down} rows of blocks"
                                        ),
                                    ));
                                }
                            }
                        }
                    }
                }
            }
            if bits.is_overrun(source) {
                return Err(cut(source, row));
            }
            if in_bands {
                let first = row * rows;
                joiner.write(&self.layout, &self.planes, first, first, first + rows, self.out);
            }
        }
        self.is_written = in_bands;
        Ok(())
    }
}

impl Part<'_> {
    /// Decodes one block into `out`. Returns where it ends, or where a code is wrong.
    #[inline(always)]
    fn block<S: Sample>(
        &mut self,
        source: &mut Source<'_>,
        mut bits: Bits,
        out: &mut [S],
        stride: usize,
    ) -> Result<Bits, Bits> {
        bits.refill(source);
        let difference = self.dc.next(&mut bits).ok_or(bits)?;
        self.last = self.last.wrapping_add(difference as i16);
        let first = dequantize(self.last, self.quantization[0]);
        bits.refill(source);
        let (mut at, mut coefficient) = self.ac.next(&mut bits).ok_or(bits)?;
        if at == END_OF_BLOCK {
            inverse_of_first(first, out, stride);
            return Ok(bits);
        }
        let mut block: Block = [0; 64];
        block[0] = first;
        at += 1;
        loop {
            if at > 63 {
                if at < END_OF_BLOCK {
                    return Err(bits);
                }
                break;
            }
            block[usize::from(ZIGZAG[at]) & 63] = dequantize(coefficient, self.quantization[at]);
            if at == 63 {
                break;
            }
            bits.refill(source);
            let (run, next) = self.ac.next(&mut bits).ok_or(bits)?;
            coefficient = next;
            at += run + 1;
        }
        inverse(&block, out, stride);
        Ok(bits)
    }
}

/// A coefficient times the step of its quantization, within 16 bits.
#[inline(always)]
pub fn dequantize(coefficient: i16, step: u16) -> i16 {
    let value = i32::from(coefficient).wrapping_mul(step.into());
    value.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}
