//! DICOM pixel data in safe Rust: frames, codecs, look-up tables, colour, pictures in and out.
//!
//! A code stream is checked against the data set and against [`Limits`] before its codec runs; on
//! any bytes a codec ends with pixels or an error, in memory of the order of one frame.
#![forbid(unsafe_code)]

pub mod codec;
pub mod error_kind;
mod format;
mod limits;

pub use format::{FrameFormat, Photometric};
pub use limits::Limits;
