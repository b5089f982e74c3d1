//! Reduction of pictures.

use super::Rendered;

impl Rendered {
    /// Returns the picture reduced to at most `side` pixels in each direction: each pixel is the
    /// mean of those that it replaces. A picture that is small enough is returned unchanged.
    ///
    /// ```
    /// # use dicom_map_pixel::{Depth, Rendered};
    /// let picture = Rendered {
    ///     rows: 2, columns: 4, samples: 1, depth: Depth::Eight,
    ///     bytes: vec![0, 10, 20, 30, 40, 50, 60, 70], warnings: Vec::new(),
    /// };
    /// let small = picture.reduced(2);
    /// assert_eq!((small.rows, small.columns, small.bytes), (1, 2, vec![25, 45]));
    /// ```
    pub fn reduced(&self, side: u32) -> Rendered {
        let step = self.rows.max(self.columns).div_ceil(side.max(1)).max(1) as usize;
        if step == 1 {
            return self.clone();
        }
        let (rows, columns) = (self.rows as usize, self.columns as usize);
        let (samples, width) = (usize::from(self.samples), self.depth.byte_len());
        let small = (rows.div_ceil(step), columns.div_ceil(step));
        let mut bytes = Vec::with_capacity(small.0 * small.1 * samples * width);
        for row in 0..small.0 {
            for column in 0..small.1 {
                let (top, left) = (row * step, column * step);
                let (bottom, right) = (rows.min(top + step), columns.min(left + step));
                let count = ((bottom - top) * (right - left)) as u64;
                for sample in 0..samples {
                    let of_row = |row: usize| -> u64 {
                        (left..right).map(|it| self.value(row * columns + it, sample)).sum()
                    };
                    let mean = (top..bottom).map(of_row).sum::<u64>() / count;
                    bytes.extend_from_slice(&mean.to_le_bytes()[..width]);
                }
            }
        }
        Rendered { rows: small.0 as u32, columns: small.1 as u32, bytes, ..self.clone() }
    }

    fn value(&self, pixel: usize, sample: usize) -> u64 {
        let width = self.depth.byte_len();
        let at = (pixel * usize::from(self.samples) + sample) * width;
        let bytes = self.bytes.get(at..at + width).unwrap_or_default();
        bytes.iter().rev().fold(0, |value, byte| value << 8 | u64::from(*byte))
    }
}

#[cfg(test)]
mod tests {
    use crate::picture::{Depth, Rendered};

    #[test]
    fn edges_are_means_of_what_is_there() {
        let bytes: Vec<u8> =
            [1u16, 3, 500, 5, 7, 700].iter().flat_map(|it| it.to_le_bytes()).collect();
        let picture = Rendered {
            rows: 2,
            columns: 3,
            samples: 1,
            depth: Depth::Sixteen,
            bytes,
            warnings: Vec::new(),
        };
        let small = picture.reduced(2);
        assert_eq!((small.rows, small.columns), (1, 2));
        assert_eq!(
            small.bytes,
            [4u16, 600].iter().flat_map(|it| it.to_le_bytes()).collect::<Vec<_>>()
        );
        assert_eq!(picture.reduced(3), picture);
        // A side of 0 is not a picture, but must not cause a division by zero.
        assert_eq!(picture.reduced(0).bytes.len(), 2);
    }
}
