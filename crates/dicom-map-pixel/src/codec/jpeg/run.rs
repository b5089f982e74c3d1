//! The position in a scan of blocks, and its restart markers.

use super::bits::{Bits, Source};
use super::error::bad;
use super::tables::Tables;
use dicom_map::Error;

/// A scan, MCU by MCU.
pub struct Run<'a, 'b> {
    pub source: &'a mut Source<'b>,
    restart_interval: usize,
    /// MCUs up to the next restart marker.
    left: usize,
    restart_count: usize,
    /// All rows of MCUs, and the number of those before the current one.
    down: usize,
    row: usize,
}

impl<'a, 'b> Run<'a, 'b> {
    /// `down` is the number of rows of MCUs.
    pub fn new(source: &'a mut Source<'b>, tables: &Tables, down: usize) -> Run<'a, 'b> {
        let restart_interval = tables.restart_interval;
        Run { source, restart_interval, left: restart_interval, restart_count: 0, down, row: 0 }
    }

    /// Reads the restart marker before the next MCU if one is due, and returns whether it was.
    #[inline(always)]
    pub fn restart(&mut self, bits: &mut Bits) -> Result<bool, Error> {
        if self.restart_interval == 0 {
            return Ok(false);
        }
        let is_due = self.left == 0;
        if is_due {
            *bits = self.next_interval(*bits)?;
        }
        self.left -= 1;
        Ok(is_due)
    }

    fn next_interval(&mut self, bits: Bits) -> Result<Bits, Error> {
        self.check(bits)?;
        let bits = self.source.restart(self.restart_count & 7)?;
        self.restart_count += 1;
        self.left = self.restart_interval;
        Ok(bits)
    }

    /// Ends a row of MCUs.
    pub fn end_row(&mut self, bits: Bits) -> Result<(), Error> {
        self.check(bits)?;
        self.row += 1;
        Ok(())
    }

    fn check(&self, bits: Bits) -> Result<(), Error> {
        if bits.is_overrun(self.source) {
            return Err(bad(
                self.source.offset(),
                format!(
                    "found the end of a scan in row {} of {} rows of blocks",
                    self.row, self.down
                ),
            ));
        }
        Ok(())
    }

    /// Returns the reason why no block could be decoded from the bits that end here.
    #[cold]
    pub fn wrong_code(&self, bits: Bits) -> Error {
        self.check(bits).err().unwrap_or_else(|| {
            bad(
                self.source.offset(),
                format!(
                    "found a Huffman code that is not in its table, or a block of more than 64 coefficients, in row {} of {} rows of blocks",
                    self.row, self.down
                ),
            )
        })
    }
}
