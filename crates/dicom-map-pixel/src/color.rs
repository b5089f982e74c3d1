//! Conversion of YCbCr to RGB (PS3.3 C.7.6.3.1.2, ITU-T T.871, BT.601).

use crate::error_kind::UNSUPPORTED_PIXELS;
use crate::format::{FrameFormat, Photometric};
use crate::sample::SampleType;
use dicom_map::Error;

/// Returns true for samples that [`to_rgb`] converts.
pub(crate) const fn is_luminance(photometric: Photometric) -> bool {
    matches!(
        photometric,
        Photometric::YbrFull | Photometric::YbrFull422 | Photometric::YbrPartial422
    )
}

/// Fraction bits of the factors: enough that no result differs from the exact one by more than
/// rounding.
const FRACTION_BITS: u32 = 20;
const HALF: i32 = 1 << (FRACTION_BITS - 1);

const fn fixed(factor: f64) -> i32 {
    let scaled = factor * (1 << FRACTION_BITS) as f64;
    if scaled < 0.0 { (scaled - 0.5) as i32 } else { (scaled + 0.5) as i32 }
}

/// How three samples become RGB: the factors of Y, of Cr in red, of Cb and Cr in green, and of Cb
/// in blue.
struct Factors {
    y_offset: f64,
    y: f64,
    red_cr: f64,
    green_cb: f64,
    green_cr: f64,
    blue_cb: f64,
}

const FULL: Factors = Factors {
    y_offset: 0.0,
    y: 1.0,
    red_cr: 1.402,
    green_cb: -0.114 * 1.772 / 0.587,
    green_cr: -0.299 * 1.402 / 0.587,
    blue_cb: 1.772,
};

const PARTIAL: Factors = Factors {
    y_offset: 16.0,
    y: 255.0 / 219.0,
    red_cr: 1.402 * 255.0 / 224.0,
    green_cb: -0.114 * 1.772 / 0.587 * 255.0 / 224.0,
    green_cr: -0.299 * 1.402 / 0.587 * 255.0 / 224.0,
    blue_cb: 1.772 * 255.0 / 224.0,
};

/// The factors for 8 bits as integers.
struct Fixed {
    y_offset: i32,
    y: i32,
    red_cr: i32,
    green_cb: i32,
    green_cr: i32,
    blue_cb: i32,
}

const fn whole(factors: &Factors) -> Fixed {
    Fixed {
        y_offset: factors.y_offset as i32,
        y: fixed(factors.y),
        red_cr: fixed(factors.red_cr),
        green_cb: fixed(factors.green_cb),
        green_cr: fixed(factors.green_cr),
        blue_cb: fixed(factors.blue_cb),
    }
}

static FULL_FIXED: Fixed = whole(&FULL);
static PARTIAL_FIXED: Fixed = whole(&PARTIAL);

/// The number of 8-bit pixels converted together, in steps that the compiler can vectorize.
const BLOCK: usize = 32;

fn block_to_rgb(block: &mut [u8], factors: &Fixed) {
    let pixels = block.as_chunks_mut::<3>().0;
    let (mut y, mut cb, mut cr) = ([0; BLOCK], [0; BLOCK], [0; BLOCK]);
    for (at, [first, second, third]) in pixels.iter().take(BLOCK).enumerate() {
        y[at] = i32::from(*first);
        cb[at] = i32::from(*second);
        cr[at] = i32::from(*third);
    }
    let clamp = |value: i32| (value >> FRACTION_BITS).clamp(0, 255) as u8;
    let (mut red, mut green, mut blue) = ([0; BLOCK], [0; BLOCK], [0; BLOCK]);
    for at in 0..BLOCK {
        let (cb, cr) = (cb[at] - 128, cr[at] - 128);
        let y = factors.y * (y[at] - factors.y_offset) + HALF;
        red[at] = clamp(y + factors.red_cr * cr);
        green[at] = clamp(y + factors.green_cb * cb + factors.green_cr * cr);
        blue[at] = clamp(y + factors.blue_cb * cb);
    }
    for (at, pixel) in pixels.iter_mut().take(BLOCK).enumerate() {
        *pixel = [red[at], green[at], blue[at]];
    }
}

/// Converts pixels of Y, Cb and Cr, each at full resolution, to RGB in place.
///
/// # Errors
///
/// [`UNSUPPORTED_PIXELS`] for samples that are signed, or have more than 16 bits.
pub fn to_rgb(
    pixels: &mut [u8],
    format: &FrameFormat,
    sample_type: SampleType,
    photometric: Photometric,
) -> Result<(), Error> {
    let is_partial = photometric == Photometric::YbrPartial422;
    match sample_type {
        SampleType::U8 if format.bits_stored == 8 => {
            let factors = if is_partial { &PARTIAL_FIXED } else { &FULL_FIXED };
            for block in pixels.chunks_mut(3 * BLOCK) {
                block_to_rgb(block, factors);
            }
            Ok(())
        }
        SampleType::U8 => {
            wide(
                pixels,
                format,
                is_partial,
                1,
                |it| f64::from(it[0]),
                |value, it| {
                    it[0] = value as u8;
                },
            );
            Ok(())
        }
        SampleType::U16 => {
            let read = |it: &[u8]| f64::from(u16::from_le_bytes([it[0], it[1]]));
            wide(pixels, format, is_partial, 2, read, |value, it| {
                it.copy_from_slice(&(value as u16).to_le_bytes());
            });
            Ok(())
        }
        _ => Err(Error::new(
            UNSUPPORTED_PIXELS,
            format!(
                "found {} of {} bits, expected unsigned samples of at most 16 bits to convert to RGB",
                photometric.term(),
                format.bits_allocated
            ),
        )),
    }
}

/// Converts 8-bit RGB to Y, Cb and Cr at full resolution, in place.
pub(crate) fn to_luminance(pixels: &mut [u8]) {
    const RED: [i32; 3] = [fixed(0.299), fixed(-0.299 / 1.772), fixed(0.701 / 1.402)];
    const GREEN: [i32; 3] = [fixed(0.587), fixed(-0.587 / 1.772), fixed(-0.587 / 1.402)];
    const BLUE: [i32; 3] = [fixed(0.114), fixed(0.886 / 1.772), fixed(-0.114 / 1.402)];
    const MIDDLE: [i32; 3] = [0, 128 << FRACTION_BITS, 128 << FRACTION_BITS];
    for pixel in pixels.as_chunks_mut::<3>().0 {
        let [red, green, blue] = pixel.map(i32::from);
        *pixel = std::array::from_fn(|at| {
            let sum = RED[at] * red + GREEN[at] * green + BLUE[at] * blue + MIDDLE[at] + HALF;
            (sum >> FRACTION_BITS).clamp(0, 255) as u8
        });
    }
}

/// Converts samples of other widths, whose zero of chroma is in the middle of their range.
fn wide(
    pixels: &mut [u8],
    format: &FrameFormat,
    is_partial: bool,
    bytes: usize,
    read: impl Fn(&[u8]) -> f64,
    write: impl Fn(f64, &mut [u8]),
) {
    let factors = if is_partial { PARTIAL } else { FULL };
    let bits = i32::from(format.bits_stored);
    let (max, middle) = (2f64.powi(bits) - 1.0, 2f64.powi(bits - 1));
    let y_offset = factors.y_offset * 2f64.powi(bits - 8);
    for pixel in pixels.chunks_exact_mut(3 * bytes) {
        let sample = |at: usize| read(&pixel[at * bytes..(at + 1) * bytes]);
        let (y, cb, cr) = (sample(0) - y_offset, sample(1) - middle, sample(2) - middle);
        let y = factors.y * y;
        let rgb = [
            y + factors.red_cr * cr,
            y + factors.green_cb * cb + factors.green_cr * cr,
            y + factors.blue_cb * cb,
        ];
        for (sample, value) in pixel.chunks_exact_mut(bytes).zip(rgb) {
            write((value + 0.5).floor().clamp(0.0, max), sample);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(bits: u16) -> FrameFormat {
        FrameFormat {
            rows: 1,
            columns: 1,
            samples: 3,
            bits_allocated: if bits > 8 { 16 } else { 8 },
            bits_stored: bits,
            high_bit: bits - 1,
            signed: false,
            planar: false,
            photometric: Photometric::YbrFull,
        }
    }

    fn exact(factors: &Factors, [y, cb, cr]: [u8; 3]) -> [f64; 3] {
        let (y, cb, cr) =
            (f64::from(y) - factors.y_offset, f64::from(cb) - 128.0, f64::from(cr) - 128.0);
        [
            factors.y * y + factors.red_cr * cr,
            factors.y * y + factors.green_cb * cb + factors.green_cr * cr,
            factors.y * y + factors.blue_cb * cb,
        ]
    }

    #[test]
    fn every_pixel_is_the_exact_one_rounded() {
        for (photometric, factors) in
            [(Photometric::YbrFull, FULL), (Photometric::YbrPartial422, PARTIAL)]
        {
            for y in (0..=255).step_by(3) {
                for cb in 0..=255 {
                    for cr in 0..=255 {
                        let mut pixel = [y, cb, cr];
                        let expected = exact(&factors, pixel);
                        to_rgb(&mut pixel, &format(8), SampleType::U8, photometric).unwrap();
                        for (found, exact) in pixel.into_iter().zip(expected) {
                            let exact = exact.clamp(0.0, 255.0);
                            let difference = (f64::from(found) - exact).abs();
                            assert!(difference < 0.501, "{y} {cb} {cr}: {found} for {exact}");
                        }
                    }
                }
            }
        }
    }

    #[test]
    fn there_and_back_again() {
        let rgb =
            [[0, 0, 0], [255, 255, 255], [255, 0, 0], [0, 255, 0], [0, 0, 255], [12, 99, 200]];
        for pixel in rgb {
            let mut changed: [u8; 3] = pixel;
            to_luminance(&mut changed);
            to_rgb(&mut changed, &format(8), SampleType::U8, Photometric::YbrFull).unwrap();
            let near = |(a, b): (&u8, &u8)| a.abs_diff(*b) <= 1;
            assert!(changed.iter().zip(&pixel).all(near), "{pixel:?} {changed:?}");
        }
    }

    #[test]
    fn sixteen_bits_are_as_eight() {
        let mut pixel = [0x34, 0x12, 0, 0x80, 0, 0x80];
        to_rgb(&mut pixel, &format(16), SampleType::U16, Photometric::YbrFull).unwrap();
        assert_eq!(pixel, [0x34, 0x12, 0x34, 0x12, 0x34, 0x12]);
    }

    #[test]
    fn signed_chroma_is_refused() {
        let error = to_rgb(&mut [0; 3], &format(8), SampleType::I8, Photometric::YbrFull);
        assert_eq!(error.unwrap_err().kind(), UNSUPPORTED_PIXELS);
    }
}
