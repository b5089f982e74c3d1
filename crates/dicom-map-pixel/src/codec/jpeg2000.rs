//! JPEG 2000 part 1 (ITU-T T.800, ISO/IEC 15444-1), reversible and irreversible, with 1 to 16 bits.
//!
//! The decoder is `hayro-jpeg2000`. It trusts the size and structure that a stream states, and
//! allocates memory before it looks at the data, so a stream of a hundred bytes can abort the
//! process. Guards therefore read the main header and all tile-part headers first. They refuse
//! streams that need more memory than the picture justifies, streams that are truncated, and
//! streams that would be decoded to something else than their samples: those with subsampled
//! components, or with components of different precisions. HTJ2K is a separate codec, which is not
//! enabled by default: see `htj2k.rs`.

pub(super) mod guard;

use crate::codec::{Decoder, StreamHeader};
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;
use guard::{Siz, Structure, bad};
use hayro_jpeg2000::{DecodeError, DecodeSettings, DecoderContext, Image};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Reads the structure of a stream of part 1.
fn structure(stream: &[u8]) -> Result<Structure, Error> {
    let structure = Structure::read(stream)?;
    if structure.high_throughput {
        return Err(guard::unsupported("found HTJ2K, expected JPEG 2000 of part 1"));
    }
    Ok(structure)
}

/// Decodes JPEG 2000; from a JP2 file, the code stream inside it.
///
/// If the stream and Pixel Representation disagree about the sign, the bits of the samples are
/// those of the stream, and the data set decides what they mean.
#[derive(Debug, Clone, Copy)]
pub struct Jpeg2000;

impl Decoder for Jpeg2000 {
    fn header(&self, stream: &[u8], _format: &FrameFormat) -> Result<StreamHeader, Error> {
        Ok(structure(guard::code_stream(stream)?)?.header())
    }

    fn decode(
        &self,
        stream: &[u8],
        format: &FrameFormat,
        limits: &Limits,
        out: &mut [u8],
    ) -> Result<(), Error> {
        let stream = guard::code_stream(stream)?;
        let structure = structure(stream)?;
        structure.check(stream, limits)?;
        // Not all of the decoder's assertions about a stream are checked before it runs. No state
        // of the decoder is used after a panic, and the contents of `out` are unspecified after an
        // error.
        let decoded = catch_unwind(AssertUnwindSafe(|| {
            decode_checked(stream, &structure.siz, format.signed, out)
        }));
        decoded.unwrap_or_else(|_| Err(bad("found JPEG 2000 that its decoder cannot decode")))
    }
}

/// Decodes a stream whose structure was checked.
fn decode_checked(stream: &[u8], siz: &Siz, signed: bool, out: &mut [u8]) -> Result<(), Error> {
    let failed =
        |error: DecodeError| bad(format!("found damaged JPEG 2000: {error}")).with_source(error);
    let settings = DecodeSettings { strict: true, ..DecodeSettings::default() };
    let image = Image::new(stream, &settings).map_err(failed)?;
    let mut context = DecoderContext::default();
    let decoded = image.decode(&mut context).map_err(failed)?;
    let planes: Vec<&[f32]> =
        decoded.components().iter().map(|component| component.samples()).collect();
    let pixels = siz.rows as usize * siz.columns as usize;
    let sample_bytes = if siz.bits <= 8 { 1 } else { 2 };
    if planes.len() != usize::from(siz.components)
        || planes.iter().any(|plane| plane.len() != pixels)
        || out.len() != pixels * planes.len() * sample_bytes
    {
        return Err(bad(format!(
            "found {} components of {} samples, expected {} bytes",
            planes.len(),
            planes.first().map_or(0, |plane| plane.len()),
            out.len()
        )));
    }
    let samples = Samples {
        highest: ((1_u32 << siz.bits) - 1) as f32,
        flipped: if siz.signed { 1 << (siz.bits - 1) } else { 0 },
        sign_shift: if signed { 16 - u32::from(siz.bits) } else { 0 },
    };
    for (at, plane) in planes.iter().enumerate() {
        if sample_bytes == 1 {
            let to = out[at..].iter_mut().step_by(planes.len());
            to.zip(*plane).for_each(|(to, &value)| *to = samples.of(value) as u8);
        } else {
            let to = out.as_chunks_mut::<2>().0[at..].iter_mut().step_by(planes.len());
            to.zip(*plane).for_each(|(to, &value)| *to = samples.of(value).to_le_bytes());
        }
    }
    Ok(())
}

/// Converts the results of the crate, where signed samples are raised by half of their range, to
/// samples.
struct Samples {
    highest: f32,
    /// The sign bit, if the stream has signed samples.
    flipped: u16,
    sign_shift: u32,
}

impl Samples {
    #[inline(always)]
    fn of(&self, value: f32) -> u16 {
        // Lossy streams may exceed the range; a NaN becomes 0.
        let level = (value + 0.5).clamp(0.0, self.highest) as u16 ^ self.flipped;
        ((level << self.sign_shift).cast_signed() >> self.sign_shift).cast_unsigned()
    }
}

#[cfg(test)]
mod tests;
