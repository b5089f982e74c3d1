//! Pictures as files: PNG, PNM, JPEG.

use super::{Depth, Rendered};
use crate::error_kind::{BAD_CODE_STREAM, FRAME_TOO_LARGE, UNSUPPORTED_PIXELS};
#[cfg(feature = "png")]
use crate::frames::buffer;
use crate::limits::Limits;
use crate::replace::NewPixels;
use crate::sample::SampleType;
use dicom_map::Error;
#[cfg(feature = "png")]
use std::io::Cursor;
use std::io::Write;

/// Returns samples of 16 bits with the highest byte first, as both formats store them.
fn big_endian(picture: &Rendered) -> std::borrow::Cow<'_, [u8]> {
    match picture.depth {
        Depth::Eight => (&picture.bytes[..]).into(),
        Depth::Sixteen => {
            let mut bytes = picture.bytes.clone();
            bytes.chunks_exact_mut(2).for_each(<[u8]>::reverse);
            bytes.into()
        }
    }
}

impl Rendered {
    /// Writes the picture as PNG.
    ///
    /// # Errors
    ///
    /// `Io` with the error of `out`.
    #[cfg(feature = "png")]
    pub fn write_png(&self, out: &mut dyn Write) -> Result<(), Error> {
        let failed = |error: png::EncodingError| match error {
            png::EncodingError::IoError(error) => Error::from_stream(error),
            other => Error::caused(UNSUPPORTED_PIXELS, other.to_string(), other),
        };
        let mut encoder = png::Encoder::new(out, self.columns, self.rows);
        encoder.set_color(match self.samples {
            1 => png::ColorType::Grayscale,
            _ => png::ColorType::Rgb,
        });
        encoder.set_depth(match self.depth {
            Depth::Eight => png::BitDepth::Eight,
            Depth::Sixteen => png::BitDepth::Sixteen,
        });
        let mut writer = encoder.write_header().map_err(failed)?;
        writer.write_image_data(&big_endian(self)).map_err(failed)?;
        writer.finish().map_err(failed)
    }

    /// Writes the picture as baseline JPEG, with colours as YCbCr and one chroma for two pixels.
    ///
    /// # Errors
    ///
    /// `Io` with the error of `out`; [`UNSUPPORTED_PIXELS`] for samples of 16 bits.
    #[cfg(feature = "jpeg")]
    pub fn write_jpeg(&self, quality: u8, out: &mut dyn Write) -> Result<(), Error> {
        use crate::codec::{EncodeOptions, Encoder as _, jpeg::JpegBaseline};
        use crate::format::{FrameFormat, Photometric};
        if self.depth != Depth::Eight {
            let message = "found samples of 16 bits, expected 8 for JPEG";
            return Err(Error::new(UNSUPPORTED_PIXELS, message));
        }
        let is_color = self.samples == 3;
        let format = FrameFormat {
            rows: self.rows,
            columns: self.columns,
            samples: self.samples,
            bits_allocated: 8,
            bits_stored: 8,
            high_bit: 7,
            signed: false,
            planar: false,
            photometric: match is_color {
                true => Photometric::YbrFull422,
                false => Photometric::Monochrome2,
            },
        };
        let mut samples = std::borrow::Cow::Borrowed(&self.bytes[..]);
        if is_color {
            crate::color::to_luminance(samples.to_mut());
        }
        let options = EncodeOptions { quality, near: 0 };
        let mut stream = Vec::new();
        JpegBaseline.encode(&samples, &format, &options, &mut stream)?;
        out.write_all(&stream).map_err(Error::from_stream)
    }

    /// Writes the picture as PNM: PGM (P5) or PPM (P6).
    ///
    /// ```
    /// use dicom_map_pixel::{Depth, Rendered};
    /// let picture = Rendered {
    ///     rows: 1, columns: 2, samples: 1, depth: Depth::Eight,
    ///     bytes: vec![7, 8], warnings: vec![],
    /// };
    /// let mut file = Vec::new();
    /// picture.write_pnm(&mut file)?;
    /// assert_eq!(file, b"P5\n2 1\n255\n\x07\x08");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// `Io` with the error of `out`.
    pub fn write_pnm(&self, out: &mut dyn Write) -> Result<(), Error> {
        let kind = if self.samples == 1 { 5 } else { 6 };
        let (columns, rows, white) = (self.columns, self.rows, self.depth.white());
        write!(out, "P{kind}\n{columns} {rows}\n{white}\n").map_err(Error::from_stream)?;
        out.write_all(&big_endian(self)).map_err(Error::from_stream)
    }
}

/// Reads a picture from a PNG or PNM file, as pixels for a data set.
///
/// # Errors
///
/// [`BAD_CODE_STREAM`] for a damaged file, [`UNSUPPORTED_PIXELS`] for another format and for pixels
/// that are not opaque, [`FRAME_TOO_LARGE`] if it exceeds `limits`.
pub fn read_picture(file: &[u8], limits: &Limits) -> Result<NewPixels, Error> {
    match file {
        [b'P', b'5' | b'6', ..] => read_pnm(file, limits),
        #[cfg(feature = "png")]
        [0x89, b'P', b'N', b'G', ..] => read_png(file, limits),
        _ => Err(Error::new(
            UNSUPPORTED_PIXELS,
            "found neither PNG nor PNM (P5, P6), expected a picture of one of them",
        )),
    }
}

fn pixels(rows: u32, columns: u32, samples: u16, bytes: Vec<u8>, is_wide: bool) -> NewPixels {
    NewPixels {
        rows,
        columns,
        frames: 1,
        samples,
        sample_type: if is_wide { SampleType::U16 } else { SampleType::U8 },
        bits_stored: Some(if is_wide { 16 } else { 8 }),
        photometric: None,
        bytes: bytes.into(),
    }
}

fn too_large(limits: &Limits) -> Error {
    let message = format!("found a picture of more than {} bytes, the limit", limits.frame_bytes);
    Error::new(FRAME_TOO_LARGE, message)
}

#[cfg(feature = "png")]
fn read_png(file: &[u8], limits: &Limits) -> Result<NewPixels, Error> {
    let failed = |error: png::DecodingError| match error {
        png::DecodingError::LimitsExceeded => too_large(limits),
        other => Error::caused(BAD_CODE_STREAM, format!("found a damaged PNG: {other}"), other),
    };
    let bytes = usize::try_from(limits.frame_bytes).unwrap_or(usize::MAX);
    let mut decoder = png::Decoder::new_with_limits(Cursor::new(file), png::Limits { bytes });
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().map_err(failed)?;
    let byte_len = reader.output_buffer_size().filter(|it| *it <= bytes);
    let mut picture = buffer(byte_len.ok_or_else(|| too_large(limits))?)?;
    let info = reader.next_frame(&mut picture).map_err(failed)?;
    picture.truncate(info.buffer_size());
    let is_wide = info.bit_depth == png::BitDepth::Sixteen;
    let sample_bytes = if is_wide { 2 } else { 1 };
    let (samples, has_alpha) = match info.color_type {
        png::ColorType::Grayscale => (1, false),
        png::ColorType::GrayscaleAlpha => (1, true),
        png::ColorType::Rgb => (3, false),
        png::ColorType::Rgba => (3, true),
        png::ColorType::Indexed => {
            return Err(Error::new(UNSUPPORTED_PIXELS, "found a palette that was not expanded"));
        }
    };
    if has_alpha {
        let len = usize::from(samples) * sample_bytes;
        let pixel_bytes = len + sample_bytes;
        if picture.chunks_exact(pixel_bytes).any(|it| it[len..].iter().any(|it| *it != 0xFF)) {
            return Err(Error::new(
                UNSUPPORTED_PIXELS,
                "found pixels that are not opaque, expected a picture without transparency",
            ));
        }
        let opaque = picture.chunks_exact(pixel_bytes).flat_map(|it| &it[..len]).copied();
        picture = opaque.collect();
    }
    if is_wide {
        picture.chunks_exact_mut(2).for_each(<[u8]>::reverse);
    }
    Ok(pixels(info.height, info.width, samples, picture, is_wide))
}

fn read_pnm(file: &[u8], limits: &Limits) -> Result<NewPixels, Error> {
    let bad = |message: &str| Error::new(BAD_CODE_STREAM, format!("found a PNM {message}"));
    let samples = if file[1] == b'5' { 1 } else { 3 };
    let mut at = 2;
    let mut number = || -> Option<u32> {
        loop {
            match file.get(at)? {
                b'#' => at += file[at..].iter().position(|it| *it == b'\n')?,
                byte if byte.is_ascii_whitespace() => at += 1,
                _ => break,
            }
        }
        let digits = file[at..].iter().take_while(|it| it.is_ascii_digit()).count();
        let text = std::str::from_utf8(&file[at..at + digits]).ok()?;
        at += digits;
        text.parse().ok()
    };
    let (columns, rows, most) = (number(), number(), number());
    let (Some(columns), Some(rows), Some(most @ 1..=65_535)) = (columns, rows, most) else {
        return Err(bad("without its sizes, expected columns, rows and the largest sample"));
    };
    if most != 255 && most != 65_535 {
        return Err(bad(&format!("whose largest sample is {most}, expected 255 or 65535")));
    }
    let is_wide = most > 255;
    let byte_len = u64::from(columns)
        .checked_mul(u64::from(rows))
        .and_then(|it| it.checked_mul(samples * if is_wide { 2 } else { 1 }))
        .filter(|it| *it <= limits.frame_bytes)
        .ok_or_else(|| too_large(limits))?;
    // One byte ends the header.
    let data = file.get(at + 1..).unwrap_or_default();
    let data = data
        .get(..usize::try_from(byte_len).unwrap_or(usize::MAX))
        .ok_or_else(|| bad(&format!("of {} bytes of samples, expected {byte_len}", data.len())))?;
    let mut data = data.to_vec();
    if is_wide {
        data.chunks_exact_mut(2).for_each(<[u8]>::reverse);
    }
    Ok(pixels(rows, columns, samples as u16, data, is_wide))
}
