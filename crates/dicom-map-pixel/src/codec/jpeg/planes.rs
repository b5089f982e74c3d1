//! The samples of each component, before they are interleaved.

use super::dct::Block;
use super::frame::Frame;
use super::sample::Sample;
use super::upsample::{Ratio, upsample};
use crate::error_kind::FRAME_TOO_LARGE;
use dicom_map::Error;

/// The layout of the blocks of one component.
#[derive(Clone, Copy)]
pub struct Geometry {
    /// The numbers of samples without padding.
    pub columns: usize,
    pub rows: usize,
    /// The blocks of a scan that has only this component.
    pub blocks_across: usize,
    pub blocks_down: usize,
    /// The blocks including those that only fill MCUs.
    pub padded_across: usize,
    pub padded_down: usize,
    /// The blocks in one MCU.
    pub horizontal: usize,
    pub vertical: usize,
    pub ratio: Ratio,
}

/// The layout of the blocks of all components.
pub struct Layout {
    pub components: Vec<Geometry>,
    /// The MCUs in a scan of all components.
    pub mcus_across: usize,
    pub mcus_down: usize,
    /// Rows of pixels in a row of MCUs.
    pub mcu_rows: usize,
    rows: usize,
    columns: usize,
}

impl Layout {
    /// Refuses pictures whose coefficients cannot be addressed on 32-bit processors.
    pub fn new(frame: &Frame) -> Result<Layout, Error> {
        let (widest, highest) = (frame.largest_horizontal(), frame.largest_vertical());
        let mcus_across = frame.columns.div_ceil(8 * widest);
        let mcus_down = frame.rows.div_ceil(8 * highest);
        let components = frame.components.iter().map(|component| {
            let (horizontal, vertical) = (component.horizontal, component.vertical);
            let columns = (frame.columns * horizontal).div_ceil(widest);
            let rows = (frame.rows * vertical).div_ceil(highest);
            Geometry {
                columns,
                rows,
                blocks_across: columns.div_ceil(8),
                blocks_down: rows.div_ceil(8),
                padded_across: mcus_across * horizontal,
                padded_down: mcus_down * vertical,
                horizontal,
                vertical,
                ratio: Ratio { across: widest / horizontal, down: highest / vertical },
            }
        });
        let components: Vec<Geometry> = components.collect();
        let block_counts = components
            .iter()
            .map(|component| component.padded_across as u64 * component.padded_down as u64);
        let bytes = block_counts.sum::<u64>() * size_of::<Block>() as u64;
        if bytes > isize::MAX as u64 {
            return Err(Error::new(
                FRAME_TOO_LARGE,
                format!(
                    "found {} x {} pixels, expected at most {} bytes of coefficients",
                    frame.rows,
                    frame.columns,
                    isize::MAX
                ),
            ));
        }
        Ok(Layout {
            components,
            mcus_across,
            mcus_down,
            mcu_rows: 8 * highest,
            rows: frame.rows,
            columns: frame.columns,
        })
    }

    /// Returns true if rows of a component are interpolated from the rows above and below.
    pub fn is_subsampled_down(&self) -> bool {
        self.components.iter().any(|component| component.ratio.down > 1)
    }
}

/// The samples of one component: all of them, or those of one row of MCUs.
pub struct Plane<S> {
    samples: Vec<S>,
    stride: usize,
}

impl<S: Sample> Plane<S> {
    /// Allocates this many rows of blocks.
    pub fn new(geometry: &Geometry, blocks_down: usize) -> Plane<S> {
        let stride = geometry.padded_across * 8;
        Plane { samples: vec![S::default(); stride * blocks_down * 8], stride }
    }

    /// Returns the samples from the first one of a block on, and the distance to its next row.
    #[inline(always)]
    pub fn block(&mut self, across: usize, down: usize) -> (&mut [S], usize) {
        (&mut self.samples[down * 8 * self.stride + across * 8..], self.stride)
    }

    fn row(&self, row: usize, columns: usize) -> &[S] {
        &self.samples[row * self.stride..][..columns]
    }
}

/// Interleaves components and writes rows of pixels.
pub struct Joiner<S> {
    /// A row of each component at full resolution.
    full: Vec<Vec<S>>,
    /// A row of sums of two rows.
    sums: Vec<u16>,
}

impl<S: Sample> Joiner<S> {
    pub fn new(layout: &Layout) -> Joiner<S> {
        let full = layout.components.iter().map(|component| {
            let is_whole = component.ratio == Ratio { across: 1, down: 1 };
            // Twice a subsampled row may be one sample longer than the picture is wide.
            let len = if is_whole { 0 } else { component.columns * component.ratio.across };
            vec![S::default(); len]
        });
        Joiner { full: full.collect(), sums: Vec::new() }
    }

    /// Writes rows `from..to` of pixels to `out`, which has room for all. `first` is the row of
    /// pixels at which the planes begin.
    pub fn write(
        &mut self,
        layout: &Layout,
        planes: &[Plane<S>],
        first: usize,
        from: usize,
        to: usize,
        out: &mut [u8],
    ) {
        let row_len = layout.columns * planes.len() * S::BYTES;
        for row in from..to.min(layout.rows) {
            for ((geometry, plane), full) in
                layout.components.iter().zip(planes).zip(&mut self.full)
            {
                if full.is_empty() {
                    continue;
                }
                let down = geometry.ratio.down;
                let first = first / down;
                let near = row / down;
                // The second nearest row: the one above in the upper half, otherwise the one below.
                let far = if row % down == 0 {
                    near.saturating_sub(1)
                } else {
                    (near + 1).min(geometry.rows - 1)
                };
                let near_row = plane.row(near - first, geometry.columns);
                let far_row =
                    if down == 2 { plane.row(far - first, geometry.columns) } else { near_row };
                upsample(geometry.ratio, row % down, near_row, far_row, &mut self.sums, full);
            }
            let out = &mut out[row * row_len..][..row_len];
            let mut rows: [&[S]; 4] = [&[]; 4];
            for (index, (full, plane)) in self.full.iter().zip(planes).enumerate() {
                rows[index] = if full.is_empty() {
                    plane.row(row - first, layout.columns)
                } else {
                    &full[..layout.columns]
                };
            }
            S::interleave(&rows[..planes.len()], out);
        }
    }
}
