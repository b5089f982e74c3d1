//! The description of frames in a data set (PS3.3 C.7.6.3).

use crate::error_kind::{BAD_PIXEL_DESCRIPTION, FRAME_TOO_LARGE};
use crate::limits::Limits;
use dicom_map::Error;

/// Photometric Interpretation (PS3.3 C.7.6.3.1.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Photometric {
    /// `MONOCHROME1`: the lowest value is white.
    Monochrome1,
    /// `MONOCHROME2`: the lowest value is black.
    Monochrome2,
    /// `PALETTE COLOR`: values are indexes into a table.
    PaletteColor,
    /// `RGB`.
    Rgb,
    /// `YBR_FULL`: YCbCr as in ITU-T T.871.
    YbrFull,
    /// `YBR_FULL_422`: the same, with one Cb and one Cr for two pixels of a row.
    YbrFull422,
    /// `YBR_PARTIAL_422`, retired: YCbCr in the range 16 to 235, with one Cb and one Cr for two
    /// pixels of a row.
    YbrPartial422,
    /// `YBR_PARTIAL_420`: the same, with one Cb and one Cr for four pixels. Only used in video.
    YbrPartial420,
    /// `YBR_RCT`: the reversible transformation of JPEG 2000.
    YbrRct,
    /// `YBR_ICT`: the irreversible transformation of JPEG 2000.
    YbrIct,
    /// `XYB`: the colour space of JPEG XL.
    Xyb,
}

impl Photometric {
    const ALL: [Photometric; 11] = [
        Photometric::Monochrome1,
        Photometric::Monochrome2,
        Photometric::PaletteColor,
        Photometric::Rgb,
        Photometric::YbrFull,
        Photometric::YbrFull422,
        Photometric::YbrPartial422,
        Photometric::YbrPartial420,
        Photometric::YbrRct,
        Photometric::YbrIct,
        Photometric::Xyb,
    ];

    /// Returns the interpretation with this defined term; spaces around it are ignored.
    pub fn from_term(term: &str) -> Option<Photometric> {
        let term = term.trim_matches([' ', '\0']);
        Photometric::ALL.into_iter().find(|photometric| photometric.term() == term)
    }

    /// Returns the defined term, as it is written in (0028,0004).
    pub const fn term(self) -> &'static str {
        match self {
            Photometric::Monochrome1 => "MONOCHROME1",
            Photometric::Monochrome2 => "MONOCHROME2",
            Photometric::PaletteColor => "PALETTE COLOR",
            Photometric::Rgb => "RGB",
            Photometric::YbrFull => "YBR_FULL",
            Photometric::YbrFull422 => "YBR_FULL_422",
            Photometric::YbrPartial422 => "YBR_PARTIAL_422",
            Photometric::YbrPartial420 => "YBR_PARTIAL_420",
            Photometric::YbrRct => "YBR_RCT",
            Photometric::YbrIct => "YBR_ICT",
            Photometric::Xyb => "XYB",
        }
    }

    /// Returns the number of samples of a pixel.
    pub const fn samples(self) -> u16 {
        match self {
            Photometric::Monochrome1 | Photometric::Monochrome2 | Photometric::PaletteColor => 1,
            _ => 3,
        }
    }
}

/// The shape of one frame, as the data set describes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FrameFormat {
    /// Rows (0028,0010).
    pub rows: u32,
    /// Columns (0028,0011).
    pub columns: u32,
    /// Samples per Pixel (0028,0002).
    pub samples: u16,
    /// Bits Allocated (0028,0100): 1, or a multiple of 8 up to 64.
    pub bits_allocated: u16,
    /// Bits Stored (0028,0101).
    pub bits_stored: u16,
    /// High Bit (0028,0102).
    pub high_bit: u16,
    /// Pixel Representation (0028,0103): true if samples are in two's complement.
    pub signed: bool,
    /// Planar Configuration (0028,0006) is 1: all values of the first sample come before those of
    /// the second.
    pub planar: bool,
    /// Photometric Interpretation (0028,0004).
    pub photometric: Photometric,
}

impl FrameFormat {
    /// Returns the number of pixels in a frame.
    pub const fn pixels(&self) -> u64 {
        self.rows as u64 * self.columns as u64
    }

    /// Returns the number of samples in a frame, in all planes; [`u64::MAX`] if it overflows.
    pub const fn frame_samples(&self) -> u64 {
        self.pixels().saturating_mul(self.samples as u64)
    }

    /// Returns the number of bytes of a decoded sample; samples of one bit take a byte each.
    pub const fn sample_bytes(&self) -> usize {
        if self.bits_allocated <= 8 { 1 } else { self.bits_allocated.div_ceil(8) as usize }
    }

    /// Returns the number of bytes of a decoded frame.
    ///
    /// # Errors
    ///
    /// [`FRAME_TOO_LARGE`] if this is more than `limits` allow or than memory can address, and
    /// [`BAD_PIXEL_DESCRIPTION`] if a frame would have no pixels.
    pub fn frame_bytes(&self, limits: &Limits) -> Result<usize, Error> {
        let samples = self.frame_samples();
        if samples == 0 {
            return Err(Error::new(
                BAD_PIXEL_DESCRIPTION,
                format!(
                    "found {} rows, {} columns, {} samples per pixel, expected at least one of each",
                    self.rows, self.columns, self.samples
                ),
            ));
        }
        // 2^32 rows and columns with 8 bytes each may overflow 64 bits.
        let bytes = samples.checked_mul(self.sample_bytes() as u64);
        match bytes.and_then(|bytes| usize::try_from(bytes).ok()) {
            Some(bytes) if bytes as u64 <= limits.frame_bytes => Ok(bytes),
            _ => Err(Error::new(
                FRAME_TOO_LARGE,
                format!(
                    "found a frame of {} x {} pixels of {} samples, expected at most {} bytes",
                    self.rows, self.columns, self.samples, limits.frame_bytes
                ),
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(rows: u32, columns: u32, bits_allocated: u16) -> FrameFormat {
        FrameFormat {
            rows,
            columns,
            samples: 3,
            bits_allocated,
            bits_stored: bits_allocated,
            high_bit: bits_allocated - 1,
            signed: false,
            planar: false,
            photometric: Photometric::Rgb,
        }
    }

    #[test]
    fn a_frame_is_measured_before_it_is_allocated() {
        let limits = Limits::default();
        assert_eq!(format(2, 3, 16).frame_bytes(&limits).unwrap(), 36);
        assert_eq!(format(2, 3, 1).frame_bytes(&limits).unwrap(), 18);
        let kind = |format: FrameFormat| format.frame_bytes(&limits).unwrap_err().kind();
        assert_eq!(kind(format(0, 3, 16)), BAD_PIXEL_DESCRIPTION);
        assert_eq!(kind(format(65_535, 65_535, 8)), FRAME_TOO_LARGE);
        assert_eq!(kind(format(u32::MAX, u32::MAX, 64)), FRAME_TOO_LARGE);
    }

    #[test]
    fn terms_come_back() {
        for photometric in Photometric::ALL {
            assert_eq!(Photometric::from_term(photometric.term()), Some(photometric));
        }
        assert_eq!(Photometric::from_term("RGB "), Some(Photometric::Rgb));
        assert_eq!(Photometric::from_term("rgb"), None);
    }
}
