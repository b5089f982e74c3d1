//! DICOM pixel data in safe Rust: frames, codecs, look-up tables, colour, pictures in and out.
//!
//! A code stream is checked against the data set and against [`Limits`] before its codec runs; on
//! any bytes a codec ends with pixels or an error, in memory of the order of one frame.
#![forbid(unsafe_code)]

pub mod codec;
mod color;
pub mod error_kind;
mod format;
mod frames;
mod limits;
mod sample;
mod warning;

pub use format::{FrameFormat, Photometric};
pub use frames::{Colors, Frame, FrameInfo, PixelData, PixelDataKey};
pub use limits::Limits;
pub use sample::SampleType;
pub use warning::{PixelWarning, PixelWarningKind};
