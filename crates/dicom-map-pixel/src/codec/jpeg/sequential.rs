//! Decoding of the baseline and extended processes (T.81 F.2).

use super::bits::{Bits, Source};
use super::dct::{Block, ZIGZAG, inverse, inverse_of_first};
use super::error::{bad, missing_scan};
use super::frame::{Frame, Scan};
use super::huffman::{Coefficients, Differences, END_OF_BLOCK};
use super::planes::{Geometry, Joiner, Layout, Plane};
use super::run::Run;
use super::sample::Sample;
use super::scans::Scans;
use super::tables::{Quantization, Tables};
use dicom_map::Error;

/// A picture with one scan of all components, or with several scans.
pub struct Picture<'a, S> {
    frame: &'a Frame,
    layout: Layout,
    out: &'a mut [u8],
    /// Allocated once, for the first of several scans.
    planes: Vec<Plane<S>>,
    is_decoded: [bool; 4],
    is_written: bool,
}

impl<'a, S: Sample> Picture<'a, S> {
    /// `out` must have room for all samples.
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

/// A component of a scan.
struct Part<'a> {
    index: usize,
    geometry: Geometry,
    dc: Differences,
    ac: Coefficients,
    quantization: &'a Quantization,
    /// The DC coefficient of the previous block.
    last: i16,
}

impl<S: Sample> Picture<'_, S> {
    /// Returns the components of a scan with their tables; no other scan may have the same
    /// components.
    fn parts<'t>(&mut self, scan: &Scan, tables: &'t Tables) -> Result<Vec<Part<'t>>, Error> {
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
            let slot = self.frame.components[index].quantization;
            parts.push(Part {
                index,
                geometry: self.layout.components[index],
                dc: Differences::new(tables.dc(component.dc, offset)?, 15),
                ac: Coefficients::new(tables.ac(component.ac, offset)?),
                quantization: tables.quantization(slot, offset)?,
                last: 0,
            });
        }
        Ok(parts)
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
        let mut parts = self.parts(scan, tables)?;
        let has_all = parts.len() == self.frame.components.len();
        // Rows of pixels are complete after each row of MCUs, and their planes can be reused.
        let in_bands = has_all && !self.layout.is_subsampled_down();
        if self.planes.is_empty() {
            let is_alone = parts.len() == 1;
            let geometries = self.layout.components.iter();
            let planes = geometries.map(|geometry| match (in_bands, is_alone) {
                (true, true) => Plane::new(geometry, 1),
                (true, false) => Plane::new(geometry, geometry.vertical),
                (false, _) => Plane::new(geometry, geometry.padded_down),
            });
            self.planes = planes.collect();
        }
        // An MCU of a single component is one block.
        let (across, down, pixel_rows) = match &mut parts[..] {
            [only] => {
                let geometry = only.geometry;
                (only.geometry.horizontal, only.geometry.vertical) = (1, 1);
                (geometry.blocks_across, geometry.blocks_down, 8)
            }
            _ => (self.layout.mcus_across, self.layout.mcus_down, self.layout.mcu_rows),
        };
        let mut joiner = Joiner::new(&self.layout);
        let mut bits = source.bits();
        let mut run = Run::new(source, tables, down);
        for row in 0..down {
            let top = if in_bands { 0 } else { row };
            for column in 0..across {
                if run.restart(&mut bits)? {
                    parts.iter_mut().for_each(|part| part.last = 0);
                }
                for part in &mut parts {
                    let Geometry { horizontal, vertical, .. } = part.geometry;
                    let plane = &mut self.planes[part.index];
                    for (y, x) in (0..vertical).flat_map(|y| (0..horizontal).map(move |x| (y, x))) {
                        let (out, stride) =
                            plane.block(column * horizontal + x, top * vertical + y);
                        match part.block(run.source, bits, out, stride) {
                            Ok(after) => bits = after,
                            Err(after) => return Err(run.wrong_code(after)),
                        }
                    }
                }
            }
            run.end_row(bits)?;
            if in_bands {
                let first = row * pixel_rows;
                let end = first + pixel_rows;
                joiner.write(&self.layout, &self.planes, first, first, end, self.out);
            }
        }
        self.is_written = in_bands;
        Ok(())
    }
}

impl Part<'_> {
    /// Decodes one block into `out`. Returns the position after it, or of a wrong code.
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

/// Multiplies a coefficient by its quantization step, within 16 bits.
#[inline(always)]
pub fn dequantize(coefficient: i16, step: u16) -> i16 {
    let value = i32::from(coefficient).wrapping_mul(step.into());
    value.clamp(i16::MIN.into(), i16::MAX.into()) as i16
}
