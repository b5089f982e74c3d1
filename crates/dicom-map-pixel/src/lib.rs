//! DICOM pixel data in safe Rust: frames, codecs, lookup tables, colour, and pictures in and out.
//!
//! A code stream is checked against the data set and against [`Limits`] before its codec runs. For
//! any input, a codec returns pixels or an error, and uses memory in the order of one frame.
//!
//! ```
//! use dicom_map_dataset::DataSet;
//! use dicom_map_pixel::PixelData;
//! let mut scan = DataSet::new();
//! for (keyword, number) in [
//!     ("SamplesPerPixel", 1), ("Rows", 2), ("Columns", 3), ("BitsAllocated", 8),
//!     ("BitsStored", 8), ("HighBit", 7), ("PixelRepresentation", 0),
//! ] {
//!     scan.set(&keyword.parse()?, &number.into())?;
//! }
//! scan.set(&"PhotometricInterpretation".parse()?, &"MONOCHROME2".into())?;
//! scan.set(&"PixelData".parse()?, &vec![1_u8, 2, 3, 4, 5, 6].into())?;
//! let pixels = PixelData::of(&scan)?;
//! assert_eq!((pixels.len(), pixels.frame(0)?.bytes()), (1, &[1, 2, 3, 4, 5, 6][..]));
//! # Ok::<(), dicom_map::Error>(())
//! ```
#![forbid(unsafe_code)]

// The examples in the README are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;

pub mod codec;
mod color;
pub mod error_kind;
mod format;
mod frames;
mod limits;
mod picture;
mod replace;
mod sample;
mod transcode;
mod values;
mod warning;

pub use color::to_rgb;
pub use format::{FrameFormat, Photometric};
pub use frames::{Colors, Frame, FrameInfo, PixelData, PixelDataKey, decode_stream, has_pixels};
pub use limits::Limits;
pub use picture::{
    Depth, OverlayPlane, OverlayType, RenderOptions, Rendered, Window, read_picture,
};
#[cfg(feature = "embedded")]
pub use replace::secondary_capture;
pub use replace::{NewPixels, derive_instance, set_pixels};
pub use sample::SampleType;
pub use transcode::{TranscodeOptions, Transcoded, pixel_hash, transcode};
pub use values::{Lut, Modality, Voi, VoiFunction};
pub use warning::{PixelWarning, PixelWarningKind};
