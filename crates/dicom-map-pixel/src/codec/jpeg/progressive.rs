//! Decoding of the progressive process (T.81 G).

use super::bits::{Bits, Source};
use super::dct::{Block, ZIGZAG, inverse, inverse_of_first};
use super::error::{bad, missing_scan};
use super::frame::{Frame, Scan};
use super::huffman::{Differences, Symbols, extend};
use super::planes::{Geometry, Joiner, Layout, Plane};
use super::run::Run;
use super::sample::Sample;
use super::scans::Scans;
use super::sequential::dequantize;
use super::tables::{Quantization, Tables};
use dicom_map::Error;
use std::marker::PhantomData;

/// The maximum number of scans: each may go through all blocks with only a few bytes. Encoders
/// write about ten.
const MOST_SCANS: usize = 200;

/// A coefficient that has not been in a scan yet.
const NOT_BEGUN: u8 = 0xff;

/// A picture whose coefficients are collected before it is decoded.
pub struct Picture<'a, S> {
    frame: &'a Frame,
    layout: Layout,
    out: &'a mut [u8],
    components: Vec<Component>,
    scan_count: usize,
    sample: PhantomData<S>,
}

struct Component {
    geometry: Geometry,
    blocks: Vec<Block>,
    /// The offset of the first scan.
    quantization: Option<Quantization>,
    /// The number of open bits of each coefficient, in the order of the stream.
    open_bits: [u8; 64],
}

impl<'a, S: Sample> Picture<'a, S> {
    /// `out` must have room for all samples.
    pub fn new(frame: &'a Frame, out: &'a mut [u8]) -> Result<Picture<'a, S>, Error> {
        let layout = Layout::new(frame)?;
        let components = layout.components.iter().map(|&geometry| Component {
            geometry,
            blocks: Vec::new(),
            quantization: None,
            open_bits: [NOT_BEGUN; 64],
        });
        let components = components.collect();
        Ok(Picture { frame, layout, out, components, scan_count: 0, sample: PhantomData })
    }
}

impl<S: Sample> Scans for Picture<'_, S> {
    fn frame(&self) -> &Frame {
        self.frame
    }

    fn is_complete(&self) -> bool {
        // Another scan may refine the picture, up to the end of the stream.
        self.components.iter().all(|component| component.open_bits == [0; 64])
    }

    fn finish(self) -> Result<(), Error> {
        let mut planes = Vec::with_capacity(4);
        for (index, component) in self.components.iter().enumerate() {
            let Some(steps) = component.quantization else {
                return Err(missing_scan(index));
            };
            let mut plane = Plane::<S>::new(&component.geometry, component.geometry.padded_down);
            let across = component.geometry.padded_across;
            let mut natural = [0; 64];
            for (&at, step) in ZIGZAG.iter().zip(steps) {
                natural[usize::from(at)] = step;
            }
            for (row, blocks) in component.blocks.chunks_exact(across).enumerate() {
                for (column, block) in blocks.iter().enumerate() {
                    let (out, stride) = plane.block(column, row);
                    if block[1..].iter().fold(0, |all, coefficient| all | coefficient) == 0 {
                        inverse_of_first(dequantize(block[0], natural[0]), out, stride);
                        continue;
                    }
                    let mut dequantized = [0; 64];
                    for ((out, &coefficient), step) in
                        dequantized.iter_mut().zip(block).zip(natural)
                    {
                        *out = dequantize(coefficient, step);
                    }
                    inverse(&dequantized, out, stride);
                }
            }
            planes.push(plane);
        }
        let rows = self.frame.rows;
        Joiner::new(&self.layout).write(&self.layout, &planes, 0, 0, rows, self.out);
        Ok(())
    }

    fn scan(&mut self, scan: &Scan, tables: &Tables, source: &mut Source<'_>) -> Result<(), Error> {
        let offset = scan.offset;
        self.scan_count += 1;
        if self.scan_count > MOST_SCANS {
            return Err(bad(offset, format!("found more than {MOST_SCANS} scans")));
        }
        self.check(scan)?;
        for component in &scan.components {
            let slot = self.frame.components[component.index].quantization;
            let component = &mut self.components[component.index];
            if component.quantization.is_none() {
                component.quantization = Some(*tables.quantization(slot, offset)?);
                let geometry = &component.geometry;
                component.blocks = vec![[0; 64]; geometry.padded_across * geometry.padded_down];
            }
        }
        let down = match scan.components[..] {
            [only] => self.components[only.index].geometry.blocks_down,
            _ => self.layout.mcus_down,
        };
        let mut run = Run::new(source, tables, down);
        match (scan.first, scan.high) {
            (0, 0) => self.first_dc(scan, tables, &mut run),
            (0, _) => self.refine_dc(scan, &mut run),
            (_, 0) => self.first_ac(scan, tables, &mut run),
            (_, _) => self.refine_ac(scan, tables, &mut run),
        }
    }
}

impl<S: Sample> Picture<'_, S> {
    /// Refuses scans that break the order of T.81 G.1.1.1, and records the bits that this scan
    /// adds.
    fn check(&mut self, scan: &Scan) -> Result<(), Error> {
        let offset = scan.offset;
        let (first, last) = (usize::from(scan.first), usize::from(scan.last));
        let is_band = match first {
            0 => last == 0,
            _ => (first..64).contains(&last) && scan.components.len() == 1,
        };
        if !is_band || scan.low > 13 || (scan.high != 0 && scan.high != scan.low + 1) {
            return Err(bad(
                offset,
                format!(
                    "found a scan of coefficients {first} to {last}, bits {} to {}, of {} components, expected a band of one component or the first coefficients, and one bit more each time",
                    scan.high,
                    scan.low,
                    scan.components.len()
                ),
            ));
        }
        for component in &scan.components {
            let index = component.index;
            let component = &mut self.components[index];
            let expected = if scan.high == 0 { NOT_BEGUN } else { scan.high };
            if first != 0 && component.open_bits[0] == NOT_BEGUN {
                return Err(bad(
                    offset,
                    format!("found a band of component {index} before its first coefficients"),
                ));
            }
            for open_bits in &mut component.open_bits[first..=last] {
                if *open_bits != expected {
                    return Err(bad(
                        offset,
                        format!(
                            "found a scan of coefficients {first} to {last} of component {index} out of order: bits {} to {}, after a scan that left {open_bits}",
                            scan.high, scan.low
                        ),
                    ));
                }
                *open_bits = scan.low;
            }
        }
        Ok(())
    }

    /// Goes through all blocks of a scan of first coefficients. `block` is called with the index of
    /// the component in the scan, and the block.
    fn each_dc(
        &mut self,
        scan: &Scan,
        run: &mut Run<'_, '_>,
        mut block: impl FnMut(&mut Run<'_, '_>, &mut Bits, usize, bool, &mut i16) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut bits = run.source.bits();
        let alone = match scan.components[..] {
            [only] => Some(self.components[only.index].geometry),
            _ => None,
        };
        let (across, down) = match alone {
            Some(geometry) => (geometry.blocks_across, geometry.blocks_down),
            None => (self.layout.mcus_across, self.layout.mcus_down),
        };
        for row in 0..down {
            for column in 0..across {
                let is_restarted = run.restart(&mut bits)?;
                for (place, scanned) in scan.components.iter().enumerate() {
                    let component = &mut self.components[scanned.index];
                    let geometry = component.geometry;
                    let (horizontal, vertical) = match alone {
                        Some(_) => (1, 1),
                        None => (geometry.horizontal, geometry.vertical),
                    };
                    for y in 0..vertical {
                        for x in 0..horizontal {
                            let at = (row * vertical + y) * geometry.padded_across
                                + column * horizontal
                                + x;
                            let is_first = is_restarted && x == 0 && y == 0;
                            let dc = &mut component.blocks[at][0];
                            block(run, &mut bits, place, is_first, dc)?;
                        }
                    }
                }
            }
            run.end_row(bits)?;
        }
        Ok(())
    }

    fn first_dc(
        &mut self,
        scan: &Scan,
        tables: &Tables,
        run: &mut Run<'_, '_>,
    ) -> Result<(), Error> {
        let mut codes = Vec::with_capacity(4);
        for component in &scan.components {
            codes.push(Differences::new(tables.dc(component.dc, scan.offset)?, 15));
        }
        let low = scan.low;
        let mut last = [0_i16; 4];
        self.each_dc(scan, run, |run, bits, place, is_restarted, coefficient| {
            if is_restarted {
                last[place] = 0;
            }
            bits.refill(run.source);
            let Some(difference) = codes[place].next(bits) else {
                return Err(run.wrong_code(*bits));
            };
            last[place] = last[place].wrapping_add(difference as i16);
            *coefficient = last[place] << low;
            Ok(())
        })
    }

    fn refine_dc(&mut self, scan: &Scan, run: &mut Run<'_, '_>) -> Result<(), Error> {
        let low = scan.low;
        self.each_dc(scan, run, |run, bits, _, _, coefficient| {
            bits.refill(run.source);
            *coefficient |= (bits.take(1) as i16) << low;
            Ok(())
        })
    }

    fn first_ac(
        &mut self,
        scan: &Scan,
        tables: &Tables,
        run: &mut Run<'_, '_>,
    ) -> Result<(), Error> {
        let symbols = Symbols::new(tables.ac(scan.components[0].ac, scan.offset)?);
        self.each_ac(scan, run, |run, bits, ended_blocks, block| {
            if *ended_blocks > 0 {
                *ended_blocks -= 1;
                return Ok(());
            }
            let mut at = usize::from(scan.first);
            while at <= usize::from(scan.last) {
                bits.refill(run.source);
                let Some(symbol) = symbols.next(bits) else { return Err(run.wrong_code(*bits)) };
                let (zeros, size) = (u32::from(symbol >> 4), u32::from(symbol & 15));
                match (zeros, size) {
                    (15, 0) => at += 16,
                    (_, 0) => {
                        *ended_blocks = (1 << zeros) - 1 + bits.take(zeros);
                        break;
                    }
                    _ => {
                        at += zeros as usize;
                        if at > usize::from(scan.last) {
                            return Err(run.wrong_code(*bits));
                        }
                        let value = extend(bits.take(size), size) as i16;
                        block[usize::from(ZIGZAG[at])] = value << scan.low;
                        at += 1;
                    }
                }
            }
            Ok(())
        })
    }

    fn refine_ac(
        &mut self,
        scan: &Scan,
        tables: &Tables,
        run: &mut Run<'_, '_>,
    ) -> Result<(), Error> {
        let symbols = Symbols::new(tables.ac(scan.components[0].ac, scan.offset)?);
        let bit = 1_i16 << scan.low;
        self.each_ac(scan, run, |run, bits, ended_blocks, block| {
            let (mut at, last) = (usize::from(scan.first), usize::from(scan.last));
            if *ended_blocks == 0 {
                while at <= last {
                    bits.refill(run.source);
                    let Some(symbol) = symbols.next(bits) else {
                        return Err(run.wrong_code(*bits));
                    };
                    let (mut zeros, size) = (u32::from(symbol >> 4), symbol & 15);
                    let mut value = 0;
                    match size {
                        0 if zeros == 15 => {}
                        0 => {
                            // This block is one of them.
                            *ended_blocks = (1 << zeros) + bits.take(zeros);
                            break;
                        }
                        1 => value = if bits.take(1) == 1 { bit } else { -bit },
                        _ => return Err(run.wrong_code(*bits)),
                    }
                    // The value goes to the coefficient after so many zeros; nonzero coefficients
                    // before it are refined.
                    while at <= last {
                        let coefficient = &mut block[usize::from(ZIGZAG[at])];
                        at += 1;
                        if *coefficient != 0 {
                            refine(coefficient, bit, run, bits);
                        } else if zeros == 0 {
                            *coefficient = value;
                            break;
                        } else {
                            zeros -= 1;
                        }
                    }
                }
            }
            if *ended_blocks > 0 {
                for at in at..=last {
                    let coefficient = &mut block[usize::from(ZIGZAG[at])];
                    if *coefficient != 0 {
                        refine(coefficient, bit, run, bits);
                    }
                }
                *ended_blocks -= 1;
            }
            Ok(())
        })
    }

    /// Goes through all blocks of a scan of a band. `block` is called with the number of blocks,
    /// from this one on, that have no more coefficients in the band, and with the block.
    fn each_ac(
        &mut self,
        scan: &Scan,
        run: &mut Run<'_, '_>,
        mut block: impl FnMut(&mut Run<'_, '_>, &mut Bits, &mut u32, &mut Block) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let component = &mut self.components[scan.components[0].index];
        let geometry = component.geometry;
        let mut bits = run.source.bits();
        let mut ended_blocks = 0;
        let rows = component.blocks.chunks_exact_mut(geometry.padded_across);
        for blocks in rows.take(geometry.blocks_down) {
            for coefficients in &mut blocks[..geometry.blocks_across] {
                if run.restart(&mut bits)? {
                    ended_blocks = 0;
                }
                block(run, &mut bits, &mut ended_blocks, coefficients)?;
            }
            run.end_row(bits)?;
        }
        Ok(())
    }
}

/// Reads one more bit of a nonzero coefficient.
#[inline(always)]
fn refine(coefficient: &mut i16, bit: i16, run: &mut Run<'_, '_>, bits: &mut Bits) {
    bits.refill(run.source);
    if bits.take(1) == 1 && *coefficient & bit == 0 {
        *coefficient = coefficient.wrapping_add(if *coefficient < 0 { -bit } else { bit });
    }
}
