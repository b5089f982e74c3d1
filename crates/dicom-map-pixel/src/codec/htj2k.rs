//! HTJ2K: high-throughput JPEG 2000 (ITU-T T.814, ISO/IEC 15444-15), of 1 to 16 bits.
//!
//! Not enabled by default, because no decoder in safe Rust decodes colours correctly. `openjp2`,
//! used through `jpeg2k`, is OpenJPEG translated from C: exact, and as safe as C is. The guards for
//! JPEG 2000 run before it.

use crate::codec::jpeg2000::guard::{self, Structure, bad};
use crate::codec::{Decoder, StreamHeader};
use crate::format::FrameFormat;
use crate::limits::Limits;
use dicom_map::Error;
use jpeg2k::{DecodeParameters, Image, ImageComponent};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Decodes HTJ2K; from a JP2 file, the code stream inside it.
#[derive(Debug, Clone, Copy)]
pub struct Htj2k;

/// Reads the structure of a stream of part 15.
fn structure(stream: &[u8]) -> Result<Structure, Error> {
    let structure = Structure::read(stream)?;
    if !structure.high_throughput {
        return Err(guard::unsupported("found JPEG 2000 of part 1, expected HTJ2K"));
    }
    Ok(structure)
}

impl Decoder for Htj2k {
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
        let header = structure.header();
        // As in `jpeg2000.rs`, no state of the decoder is used after a panic.
        let decoded =
            catch_unwind(AssertUnwindSafe(|| decode_checked(stream, &header, format.signed, out)));
        decoded.unwrap_or_else(|_| Err(bad("found HTJ2K that its decoder cannot decode")))
    }
}

/// Decodes a stream whose structure was checked.
fn decode_checked(
    stream: &[u8],
    header: &StreamHeader,
    signed: bool,
    out: &mut [u8],
) -> Result<(), Error> {
    let options = DecodeParameters::new().strict(true);
    let image = Image::from_bytes_with(stream, options)
        .map_err(|error| bad(format!("found damaged HTJ2K: {error}")).with_source(error))?;
    let planes = image.components();
    let pixels = header.rows as usize * header.columns as usize;
    let sample_bytes = header.sample_bytes();
    let is_as_said = |plane: &ImageComponent| {
        (plane.height(), plane.width()) == (header.rows, header.columns)
            && plane.data().len() == pixels
            && plane.precision() == u32::from(header.bits)
    };
    if planes.len() != usize::from(header.samples)
        || !planes.iter().all(is_as_said)
        || out.len() != pixels * planes.len() * sample_bytes
    {
        return Err(bad("found HTJ2K whose components are not those of its header"));
    }
    // Lossy streams may exceed the range.
    let half = 1_i32 << (header.bits - 1);
    let range = match header.signed {
        Some(true) => (-half, half - 1),
        _ => (0, 2 * half - 1),
    };
    let unused = if signed { 16 - u32::from(header.bits) } else { 0 };
    // The bits are those of the stream; the data set decides whether the highest one is a sign.
    let mask = (2 * half - 1) as u16;
    let sample = |value: i32| {
        let bits = value.clamp(range.0, range.1) as u16 & mask;
        ((bits << unused).cast_signed() >> unused).cast_unsigned()
    };
    for (at, plane) in planes.iter().enumerate() {
        if sample_bytes == 1 {
            let to = out[at..].iter_mut().step_by(planes.len());
            to.zip(plane.data()).for_each(|(to, &value)| *to = sample(value) as u8);
        } else {
            let to = out.as_chunks_mut::<2>().0[at..].iter_mut().step_by(planes.len());
            to.zip(plane.data()).for_each(|(to, &value)| *to = sample(value).to_le_bytes());
        }
    }
    Ok(())
}
