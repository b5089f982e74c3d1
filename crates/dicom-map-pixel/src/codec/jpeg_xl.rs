//! JPEG XL (ISO/IEC 18181-1; PS3.5 8.2.19) with 1 to 16 bits, in grey or RGB.
//!
//! The decoder is `jxl-oxide`, with a memory limit. Pictures that a frame of DICOM cannot represent
//! are refused: floating-point samples, animations, orientations other than upright, inks, and
//! profiles that the decoder would have to convert from.

use crate::codec::{Decoder, StreamColor, StreamHeader};
use crate::error_kind::{BAD_CODE_STREAM, UNSUPPORTED_PIXELS};
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;
use jxl_oxide::image::BitDepth;
use jxl_oxide::{
    AllocTracker, InitializeResult, JxlImage, JxlThreadPool, PixelFormat, UninitializedJxlImage,
};
use std::fmt::Display;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Decodes JPEG XL: a bare code stream, or one in the boxes of a file.
#[derive(Debug, Clone, Copy)]
pub struct JpegXl;

/// The memory that the decoder may use for the header alone.
const HEADER_MEMORY: usize = 4 << 20;
/// The memory that it may use for a picture: this, plus so many bytes for each sample. The decoder
/// stores samples in 4 bytes; filters and colour transformations keep a few copies.
const SPARE_MEMORY: u64 = 64 << 20;
const MEMORY_OF_A_SAMPLE: u64 = 64;
/// Samples that are written at a time.
const CHUNK: usize = 4096;

fn bad(error: impl Display) -> Error {
    Error::new(BAD_CODE_STREAM, format!("found damaged JPEG XL: {error}"))
}

/// The error for one of the decoder, which are boxed.
fn failed(error: Box<dyn std::error::Error + Send + Sync>) -> Error {
    bad(&error).with_source(error)
}

fn unsupported(found: impl Display) -> Error {
    Error::new(UNSUPPORTED_PIXELS, format!("found JPEG XL with {found}, which is not decoded"))
}

/// Runs the decoder. Its own checks are thorough; if one is missing and it panics, the frame is
/// refused, and no state of the decoder is used afterwards.
fn guarded<T>(run: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    catch_unwind(AssertUnwindSafe(run)).unwrap_or_else(|_| Err(bad("its decoder cannot decode it")))
}

/// Returns a decoder that has the bytes of a stream, and has not decoded any of them.
fn fed(stream: &[u8], memory: usize) -> Result<UninitializedJxlImage, Error> {
    let mut decoder = JxlImage::builder()
        .pool(JxlThreadPool::none())
        .alloc_tracker(AllocTracker::with_limit(memory))
        .build_uninit();
    let mut rest = stream;
    while !rest.is_empty() {
        let read = decoder.feed_bytes(rest).map_err(failed)?;
        if read == 0 {
            break;
        }
        rest = &rest[read.min(rest.len())..];
    }
    Ok(decoder)
}

fn opened(stream: &[u8], memory: usize) -> Result<JxlImage, Error> {
    match fed(stream, memory)?.try_init().map_err(failed)? {
        InitializeResult::Initialized(image) => Ok(image),
        InitializeResult::NeedMoreData(_) => Err(bad("it ends within its header")),
    }
}

fn header_of(image: &JxlImage) -> Result<StreamHeader, Error> {
    let metadata = &image.image_header().metadata;
    let bits = match metadata.bit_depth {
        BitDepth::IntegerSample { bits_per_sample } => bits_per_sample,
        BitDepth::FloatSample { .. } => return Err(unsupported("floating-point samples")),
    };
    if !(1..=16).contains(&bits) {
        return Err(unsupported(format_args!("samples of {bits} bits")));
    }
    if metadata.orientation != 1 {
        return Err(unsupported(format_args!("orientation {}", metadata.orientation)));
    }
    if metadata.animation.is_some() {
        return Err(unsupported("an animation"));
    }
    let (samples, color) = match image.pixel_format() {
        PixelFormat::Gray => (1, StreamColor::Unsaid),
        PixelFormat::Rgb => (3, StreamColor::Rgb),
        other => return Err(unsupported(format_args!("channels {other:?}"))),
    };
    // XYB samples are converted to the colour space of the profile; the decoder supports only
    // profiles that it has names for.
    if metadata.xyb_encoded && image.original_icc().is_some() {
        return Err(unsupported("XYB and a profile of its own"));
    }
    Ok(StreamHeader {
        rows: image.height(),
        columns: image.width(),
        samples,
        bits: bits as u16,
        // The format has no signed samples.
        signed: Some(false),
        color,
    })
}

fn decode_checked(stream: &[u8], memory: usize, out: &mut [u8]) -> Result<(), Error> {
    let mut image = opened(stream, memory)?;
    let header = header_of(&image)?;
    image.finalize().map_err(failed)?;
    if !image.is_loading_done() {
        return Err(bad("it ends within a frame"));
    }
    if image.num_loaded_keyframes() != 1 {
        return Err(unsupported(format_args!("{} pictures", image.num_loaded_keyframes())));
    }
    let render = image.render_frame(0).map_err(failed)?;
    let mut samples = render.stream_no_alpha();
    let found = (samples.height(), samples.width(), samples.channels());
    let expected = (header.rows, header.columns, u32::from(header.samples));
    if found != expected || header.byte_len() != Some(out.len() as u64) {
        return Err(bad(format_args!("found {found:?} samples, expected {expected:?}")));
    }
    let highest = ((1_u32 << header.bits) - 1) as f32;
    // A NaN becomes 0; lossy streams may exceed the range.
    let level = |value: f32| (value * highest + 0.5).clamp(0.0, highest) as u16;
    let mut values = [0_f32; CHUNK];
    let sample_bytes = header.sample_bytes();
    for out in out.chunks_mut(CHUNK * sample_bytes) {
        let values = &mut values[..out.len() / sample_bytes];
        if samples.write_to_buffer(values) != values.len() {
            return Err(bad("it has fewer samples than its header says"));
        }
        match sample_bytes {
            1 => out.iter_mut().zip(values).for_each(|(to, value)| *to = level(*value) as u8),
            _ => {
                let to = out.as_chunks_mut::<2>().0.iter_mut();
                to.zip(values).for_each(|(to, value)| *to = level(*value).to_le_bytes());
            }
        }
    }
    Ok(())
}

impl Decoder for JpegXl {
    fn header(&self, stream: &[u8], _format: &FrameFormat) -> Result<StreamHeader, Error> {
        guarded(|| header_of(&opened(stream, HEADER_MEMORY)?))
    }

    fn decode(
        &self,
        stream: &[u8],
        _format: &FrameFormat,
        limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error> {
        let samples = (out.len() as u64).min(limits.frame_bytes);
        let memory = SPARE_MEMORY.saturating_add(samples.saturating_mul(MEMORY_OF_A_SAMPLE));
        let memory = usize::try_from(memory).unwrap_or(usize::MAX);
        guarded(|| decode_checked(stream, memory, out))
    }
}
