//! The definitions in segments before a scan: Huffman tables, quantization tables, the restart
//! interval.

use super::error::bad;
use super::huffman::Codes;
use super::markers::Segment;
use dicom_map::Error;

/// Quantization steps, in zigzag order.
pub type Quantization = [u16; 64];

/// The tables in effect.
#[derive(Default)]
pub struct Tables {
    /// Huffman tables of class 0: for DC coefficients, and for differences in the lossless process.
    dc: [Option<Codes>; 4],
    /// Huffman tables of class 1: for AC coefficients.
    ac: [Option<Codes>; 4],
    quantization: [Option<Quantization>; 4],
    /// MCUs between two restart markers; 0 if there are none.
    pub restart_interval: usize,
}

impl Tables {
    /// Returns the Huffman table of class 0 in this slot.
    pub fn dc(&self, slot: usize, offset: usize) -> Result<&Codes, Error> {
        let codes = self.dc.get(slot).and_then(Option::as_ref);
        codes.ok_or_else(|| {
            bad(offset, format!("found no DC Huffman table {slot}, which a scan uses"))
        })
    }

    /// Returns the Huffman table of class 1 in this slot.
    pub fn ac(&self, slot: usize, offset: usize) -> Result<&Codes, Error> {
        let codes = self.ac.get(slot).and_then(Option::as_ref);
        codes.ok_or_else(|| {
            bad(offset, format!("found no AC Huffman table {slot}, which a scan uses"))
        })
    }

    /// Returns the quantization table in this slot.
    pub fn quantization(&self, slot: usize, offset: usize) -> Result<&Quantization, Error> {
        let table = self.quantization.get(slot).and_then(Option::as_ref);
        table.ok_or_else(|| {
            bad(offset, format!("found no quantization table {slot}, which a scan uses"))
        })
    }

    /// Reads DHT (T.81 B.2.4.2).
    pub fn read_huffman(&mut self, segment: &Segment<'_>) -> Result<(), Error> {
        let mut rest = segment.body;
        while let [head, after @ ..] = rest {
            let offset = segment.offset + segment.body.len() - rest.len();
            let tables = match head >> 4 {
                0 => &mut self.dc,
                1 => &mut self.ac,
                class => {
                    return Err(bad(
                        offset,
                        format!("found a Huffman table of class {class}, expected 0 or 1"),
                    ));
                }
            };
            let slot = usize::from(head & 15);
            let Some(table) = tables.get_mut(slot) else {
                return Err(bad(offset, format!("found Huffman table {slot}, expected 0 to 3")));
            };
            let (codes, len) = Codes::read(after, offset)?;
            *table = Some(codes);
            rest = &after[len..];
        }
        Ok(())
    }

    /// Reads DQT (T.81 B.2.4.1).
    pub fn read_quantization(&mut self, segment: &Segment<'_>) -> Result<(), Error> {
        let mut rest = segment.body;
        while let [head, after @ ..] = rest {
            let offset = segment.offset + segment.body.len() - rest.len();
            let slot = usize::from(head & 15);
            let Some(table) = self.quantization.get_mut(slot) else {
                return Err(bad(
                    offset,
                    format!("found quantization table {slot}, expected 0 to 3"),
                ));
            };
            let bytes = match head >> 4 {
                0 => 1,
                1 => 2,
                found => {
                    return Err(bad(
                        offset,
                        format!("found quantization steps of precision {found}, expected 0 or 1"),
                    ));
                }
            };
            let Some((steps, next)) = after.split_at_checked(64 * bytes) else {
                return Err(bad(
                    offset,
                    format!(
                        "found {} bytes of quantization steps, expected {}",
                        after.len(),
                        64 * bytes
                    ),
                ));
            };
            let mut quantization = [0; 64];
            for (step, bytes) in quantization.iter_mut().zip(steps.chunks_exact(bytes)) {
                *step = bytes.iter().fold(0, |step, &byte| step << 8 | u16::from(byte));
            }
            *table = Some(quantization);
            rest = next;
        }
        Ok(())
    }

    /// Reads DRI (T.81 B.2.4.4).
    pub fn read_restart_interval(&mut self, segment: &Segment<'_>) -> Result<(), Error> {
        let [high, low] = segment.body else {
            return Err(bad(
                segment.offset,
                format!("found a restart interval of {} bytes, expected 2", segment.body.len()),
            ));
        };
        self.restart_interval = usize::from(u16::from_be_bytes([*high, *low]));
        Ok(())
    }
}
