//! Frames in the layout of native pixel data (PS3.5 8.1.1 and annex D), in little endian: packed
//! bits, planes, one chroma for two pixels. Encapsulated uncompressed and deflated frames have the
//! same layout.

use crate::codec::check_sample_count;
use crate::error_kind::{BAD_CODE_STREAM, UNSUPPORTED_PIXELS};
use crate::format::{FrameFormat, Photometric};
use dicom_map::Error;

/// The layout of the bytes of a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Layout {
    /// The same as that of decoded samples.
    Pixels,
    /// The same, with all values of the first sample before all of the second.
    Planes,
    /// One bit for each sample, with the first one in the lowest bit of its byte.
    Bits,
    /// Two Y, then one Cb and one Cr for both.
    Chroma422,
}

fn layout(format: &FrameFormat) -> Result<Layout, Error> {
    let subsampled =
        matches!(format.photometric, Photometric::YbrFull422 | Photometric::YbrPartial422);
    match format.bits_allocated {
        1 => Ok(Layout::Bits),
        8 | 16 | 32 | 64 if subsampled && format.samples == 3 && !format.planar => {
            if !format.columns.is_multiple_of(2) {
                return Err(Error::new(
                    UNSUPPORTED_PIXELS,
                    format!(
                        "found {} columns of {}, expected an even number",
                        format.columns,
                        format.photometric.term()
                    ),
                ));
            }
            Ok(Layout::Chroma422)
        }
        8 | 16 | 32 | 64 if format.planar && format.samples > 1 => Ok(Layout::Planes),
        8 | 16 | 32 | 64 => Ok(Layout::Pixels),
        other => Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!("found Bits Allocated {other}, expected 1, 8, 16, 32 or 64"),
        )),
    }
}

/// Returns the number of bytes of one frame, if each frame starts at a byte boundary.
///
/// # Errors
///
/// [`UNSUPPORTED_PIXELS`] if Bits Allocated is not 1, 8, 16, 32 or 64, or if there is one chroma
/// for two pixels and the number of columns is odd.
///
/// ```
/// use dicom_map_pixel::codec::native;
/// # use dicom_map_pixel::{FrameFormat, Photometric};
/// # let mask = FrameFormat {
/// #     rows: 7, columns: 7, samples: 1, bits_allocated: 1, bits_stored: 1, high_bit: 0,
/// #     signed: false, planar: false, photometric: Photometric::Monochrome2,
/// # };
/// assert_eq!(native::byte_len(&mask)?, 7); // 49 bits
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn byte_len(format: &FrameFormat) -> Result<u64, Error> {
    let samples = format.frame_samples();
    Ok(match layout(format)? {
        Layout::Bits => samples.div_ceil(8),
        Layout::Chroma422 => {
            (format.pixels().saturating_mul(2)).saturating_mul(format.sample_bytes() as u64)
        }
        Layout::Pixels | Layout::Planes => samples.saturating_mul(format.sample_bytes() as u64),
    })
}

/// Returns true if the bytes of a frame are already the decoded samples.
#[cfg(feature = "deflate")]
pub(super) fn is_as_decoded(format: &FrameFormat) -> bool {
    layout(format).is_ok_and(|layout| layout == Layout::Pixels)
}

/// Decodes a frame of [`byte_len`] bytes into samples with the layout of
/// [decoders](crate::codec::Decoder); a bit becomes a byte of 0 or 1.
///
/// # Errors
///
/// Those of [`byte_len`], and [`BAD_CODE_STREAM`] if `frame` or `out` does not have the right
/// length.
///
/// ```
/// use dicom_map_pixel::codec::native;
/// # use dicom_map_pixel::{FrameFormat, Photometric};
/// # let mask = FrameFormat {
/// #     rows: 1, columns: 3, samples: 1, bits_allocated: 1, bits_stored: 1, high_bit: 0,
/// #     signed: false, planar: false, photometric: Photometric::Monochrome2,
/// # };
/// let mut samples = [0; 3];
/// native::unpack(&[0b110], &mask, &mut samples)?;
/// assert_eq!(samples, [0, 1, 1]);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn unpack(frame: &[u8], format: &FrameFormat, out: &mut [u8]) -> Result<(), Error> {
    let expected = byte_len(format)?;
    if frame.len() as u64 != expected {
        return Err(Error::new(
            BAD_CODE_STREAM,
            format!("found a frame of {} bytes, expected {expected}", frame.len()),
        ));
    }
    check_sample_count(out, format)?;
    let bytes = format.sample_bytes();
    match layout(format)? {
        Layout::Pixels => out.copy_from_slice(frame),
        Layout::Bits => {
            for (eight, byte) in out.chunks_mut(8).zip(frame) {
                for (bit, sample) in eight.iter_mut().enumerate() {
                    *sample = byte >> bit & 1;
                }
            }
        }
        Layout::Planes => {
            let pixel_bytes = format.samples as usize * bytes;
            let plane_bytes = out.len() / format.samples as usize;
            for (sample, plane) in frame.chunks_exact(plane_bytes).enumerate() {
                let to = out[sample * bytes..].chunks_mut(pixel_bytes);
                for (to, from) in to.zip(plane.chunks_exact(bytes)) {
                    to[..bytes].copy_from_slice(from);
                }
            }
        }
        Layout::Chroma422 => {
            let pairs = out.chunks_exact_mut(6 * bytes).zip(frame.chunks_exact(4 * bytes));
            for (two, from) in pairs {
                let (y, chroma) = from.split_at(2 * bytes);
                for (to, y) in two.chunks_exact_mut(3 * bytes).zip(y.chunks_exact(bytes)) {
                    to[..bytes].copy_from_slice(y);
                    to[bytes..].copy_from_slice(chroma);
                }
            }
        }
    }
    Ok(())
}

/// The inverse of [`unpack`]: appends the frame to `stream`. Any nonzero sample of one bit is
/// written as 1.
///
/// # Errors
///
/// Those of [`byte_len`]; [`BAD_PIXEL_DESCRIPTION`](crate::error_kind::BAD_PIXEL_DESCRIPTION) if
/// `samples` does not have the length that `format` states; and [`UNSUPPORTED_PIXELS`] if chroma
/// would be lost, because it is stored once for two pixels that have different chroma.
///
/// ```
/// use dicom_map_pixel::codec::native;
/// # use dicom_map_pixel::{FrameFormat, Photometric};
/// # let mask = FrameFormat {
/// #     rows: 1, columns: 3, samples: 1, bits_allocated: 1, bits_stored: 1, high_bit: 0,
/// #     signed: false, planar: false, photometric: Photometric::Monochrome2,
/// # };
/// let mut frame = Vec::new();
/// native::pack(&[0, 1, 1], &mask, &mut frame)?;
/// assert_eq!(frame, [0b110]);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn pack(samples: &[u8], format: &FrameFormat, stream: &mut Vec<u8>) -> Result<(), Error> {
    check_sample_count(samples, format)?;
    let bytes = format.sample_bytes();
    match layout(format)? {
        Layout::Pixels => stream.extend_from_slice(samples),
        Layout::Bits => stream.extend(samples.chunks(8).map(|eight| {
            eight
                .iter()
                .enumerate()
                .fold(0, |byte, (bit, &sample)| byte | (u8::from(sample != 0)) << bit)
        })),
        Layout::Planes => {
            let pixel_bytes = format.samples as usize * bytes;
            for at in (0..pixel_bytes).step_by(bytes) {
                for pixel in samples.chunks_exact(pixel_bytes) {
                    stream.extend_from_slice(&pixel[at..at + bytes]);
                }
            }
        }
        Layout::Chroma422 => {
            for two in samples.chunks_exact(6 * bytes) {
                let (first, second) = two.split_at(3 * bytes);
                if first[bytes..] != second[bytes..] {
                    return Err(Error::new(
                        UNSUPPORTED_PIXELS,
                        format!(
                            "found two pixels of different chroma, expected {} to have one for both",
                            format.photometric.term()
                        ),
                    ));
                }
                stream.extend_from_slice(&first[..bytes]);
                stream.extend_from_slice(&second[..bytes]);
                stream.extend_from_slice(&first[bytes..]);
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(samples: u16, bits: u16, planar: bool, photometric: Photometric) -> FrameFormat {
        FrameFormat {
            rows: 1,
            columns: 2,
            samples,
            bits_allocated: bits,
            bits_stored: bits,
            high_bit: bits - 1,
            signed: false,
            planar,
            photometric,
        }
    }

    fn both_ways(format: FrameFormat, frame: &[u8], samples: &[u8]) {
        let mut out = vec![0; samples.len()];
        unpack(frame, &format, &mut out).unwrap();
        assert_eq!(out, samples);
        let mut packed = Vec::new();
        pack(samples, &format, &mut packed).unwrap();
        assert_eq!(packed, frame);
    }

    #[test]
    fn each_layout_both_ways() {
        let rgb = Photometric::Rgb;
        both_ways(format(3, 8, true, rgb), &[1, 2, 3, 4, 5, 6], &[1, 3, 5, 2, 4, 6]);
        both_ways(format(3, 8, false, rgb), &[1, 2, 3, 4, 5, 6], &[1, 2, 3, 4, 5, 6]);
        both_ways(format(3, 8, false, Photometric::YbrFull422), &[1, 2, 8, 9], &[1, 8, 9, 2, 8, 9]);
        both_ways(
            format(3, 16, true, rgb),
            &[1, 0, 2, 0, 3, 0, 4, 0, 5, 0, 6, 0],
            &[1, 0, 3, 0, 5, 0, 2, 0, 4, 0, 6, 0],
        );
        both_ways(format(1, 1, false, Photometric::Monochrome2), &[0b10], &[0, 1]);
    }

    #[test]
    fn odd_frames_of_bits_end_in_their_own_byte() {
        let mask =
            FrameFormat { rows: 7, columns: 7, ..format(1, 1, false, Photometric::Monochrome2) };
        let samples: Vec<u8> = (0..49).map(|at| u8::from(at % 3 == 0)).collect();
        let mut frame = Vec::new();
        pack(&samples, &mask, &mut frame).unwrap();
        assert_eq!(frame.len(), 7);
        let mut out = vec![9; 49];
        unpack(&frame, &mask, &mut out).unwrap();
        assert_eq!(out, samples);
    }

    #[test]
    fn what_does_not_fit_is_an_error() {
        let rgb = format(3, 8, false, Photometric::Rgb);
        assert_eq!(unpack(&[0; 5], &rgb, &mut [0; 6]).unwrap_err().kind(), BAD_CODE_STREAM);
        assert!(unpack(&[0; 6], &rgb, &mut [0; 5]).is_err());
        assert!(pack(&[0; 5], &rgb, &mut Vec::new()).is_err());
        let odd = FrameFormat { columns: 3, photometric: Photometric::YbrFull422, ..rgb };
        assert_eq!(byte_len(&odd).unwrap_err().kind(), UNSUPPORTED_PIXELS);
        let chroma = FrameFormat { photometric: Photometric::YbrFull422, ..rgb };
        let lost = pack(&[1, 8, 9, 2, 8, 7], &chroma, &mut Vec::new()).unwrap_err();
        assert_eq!(lost.kind(), UNSUPPORTED_PIXELS);
        let strange = FrameFormat { bits_allocated: 12, ..rgb };
        assert_eq!(byte_len(&strange).unwrap_err().kind(), UNSUPPORTED_PIXELS);
    }
}
