//! How a frame becomes a picture, and what that is.

use crate::warning::PixelWarning;

/// Which values become black and white.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Window {
    /// As the file says, by [`RenderOptions::voi`]; as [`Window::Auto`] where it says nothing.
    #[default]
    File,
    /// From the least to the largest value of the frame, without those that pad it.
    Auto,
    /// A window of this center and width, as `LINEAR` has it.
    Explicit {
        /// The center, in values of the modality.
        center: f64,
        /// The width, at least 1.
        width: f64,
    },
}

/// Bits of each sample of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Depth {
    /// 8 bits.
    #[default]
    Eight,
    /// 16 bits, little endian.
    Sixteen,
}

/// How a frame becomes a picture.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct RenderOptions {
    /// Which values become black and white.
    pub window: Window,
    /// Which of the choices of the file, items of VOI LUT Sequence before windows.
    pub voi: usize,
    /// Bits of each sample.
    pub depth: Depth,
    /// Overlay planes are drawn, in white.
    pub overlays: bool,
}

/// A picture.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    /// Rows.
    pub rows: u32,
    /// Columns.
    pub columns: u32,
    /// 1 for grey, 3 for red, green and blue.
    pub samples: u16,
    /// Bits of each sample.
    pub depth: Depth,
    /// Rows from the top, pixels from the left, the samples of a pixel side by side.
    pub bytes: Vec<u8>,
    /// What was tolerated.
    pub warnings: Vec<PixelWarning>,
}

impl Depth {
    /// The largest sample.
    pub const fn white(self) -> u16 {
        match self {
            Depth::Eight => 255,
            Depth::Sixteen => u16::MAX,
        }
    }

    /// Bytes of a sample.
    pub const fn byte_len(self) -> usize {
        match self {
            Depth::Eight => 1,
            Depth::Sixteen => 2,
        }
    }
}
