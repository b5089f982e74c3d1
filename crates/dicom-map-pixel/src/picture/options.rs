//! Options for rendering a frame.

/// The range of values from black to white.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Window {
    /// The window of the file that [`RenderOptions::voi`] selects; [`Window::Auto`] if it has none.
    #[default]
    File,
    /// From the smallest to the largest value of the frame, except padding.
    Auto,
    /// A window with this center and width, with the function `LINEAR`.
    Explicit {
        /// The center, in modality values.
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

/// Options for rendering a frame.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
#[non_exhaustive]
pub struct RenderOptions {
    /// The range of values from black to white.
    pub window: Window,
    /// The window of the file: items of VOI LUT Sequence come before windows.
    pub voi: usize,
    /// Bits of each sample.
    pub depth: Depth,
    /// True to draw overlay planes, in white.
    pub overlays: bool,
}

impl Depth {
    /// Returns the largest sample.
    pub const fn white(self) -> u16 {
        match self {
            Depth::Eight => 255,
            Depth::Sixteen => u16::MAX,
        }
    }

    /// Returns the number of bytes of a sample.
    pub const fn byte_len(self) -> usize {
        match self {
            Depth::Eight => 1,
            Depth::Sixteen => 2,
        }
    }
}
