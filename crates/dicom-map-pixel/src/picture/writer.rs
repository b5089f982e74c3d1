//! Writing the samples of a picture.

use super::options::Depth;
use crate::frames::buffer;
use dicom_map::Error;

/// The samples of a picture, in order.
pub(super) struct Writer {
    depth: Depth,
    pub(super) out: Vec<u8>,
}

impl Writer {
    pub(super) fn new(depth: Depth, samples: usize) -> Result<Writer, Error> {
        let byte_len = samples.saturating_mul(depth.byte_len());
        let mut out = buffer(byte_len)?;
        out.clear();
        Ok(Writer { depth, out })
    }

    /// Writes `value` of `most`, scaled and rounded to the bits of the picture.
    pub(super) fn push_fraction(&mut self, value: u64, most: u64) {
        let white = u64::from(self.depth.white());
        self.push(((value * white + most / 2) / most.max(1)) as u16);
    }

    pub(super) fn push(&mut self, sample: u16) {
        match self.depth {
            Depth::Eight => self.out.push(sample as u8),
            Depth::Sixteen => self.out.extend(sample.to_le_bytes()),
        }
    }
}
