//! Samples of 8 bits or more, and how they are written.

use super::factor::Factor;

/// A stored sample: 8 bits, or more in two bytes.
pub trait Sample: Copy + Default + Into<u16> + Send + Sync + 'static {
    /// The number of bytes in the output.
    const BYTES: usize;
    /// The type of factors in its cosine transformation.
    type Factor: Factor;
    /// The precision of the process with the cosine transformation.
    const DCT_BITS: u32;
    /// Additional bits that its first pass keeps.
    const FIRST_PASS_BITS: u32;

    /// Takes the lowest bits.
    fn from_low_bits(value: i32) -> Self;

    /// Writes samples one after another, shifted to the left.
    fn write_shifted(samples: &[u16], shift: u8, out: &mut [u8]);

    /// Writes samples one after another.
    fn write(samples: &[Self], out: &mut [u8]);

    /// Writes pixels of `rows.len()` components.
    fn interleave(rows: &[&[Self]], out: &mut [u8]);
}

impl Sample for u8 {
    const BYTES: usize = 1;
    type Factor = i16;
    const DCT_BITS: u32 = 8;
    const FIRST_PASS_BITS: u32 = 2;

    #[inline(always)]
    fn from_low_bits(value: i32) -> u8 {
        value as u8
    }

    fn write_shifted(samples: &[u16], shift: u8, out: &mut [u8]) {
        for (out, &sample) in out.iter_mut().zip(samples) {
            *out = (sample << shift) as u8;
        }
    }

    fn write(samples: &[u8], out: &mut [u8]) {
        for (out, &sample) in out.iter_mut().zip(samples) {
            *out = sample;
        }
    }

    fn interleave(rows: &[&[u8]], out: &mut [u8]) {
        match *rows {
            [only] => u8::write(only, out),
            [first, second, third] => {
                let pixels = out.as_chunks_mut::<3>().0.iter_mut();
                for (((pixel, &first), &second), &third) in pixels.zip(first).zip(second).zip(third)
                {
                    *pixel = [first, second, third];
                }
            }
            _ => {
                for (index, row) in rows.iter().enumerate() {
                    let out = out.iter_mut().skip(index).step_by(rows.len());
                    for (out, &sample) in out.zip(*row) {
                        *out = sample;
                    }
                }
            }
        }
    }
}

impl Sample for u16 {
    const BYTES: usize = 2;
    type Factor = i32;
    const DCT_BITS: u32 = 12;
    const FIRST_PASS_BITS: u32 = 1;

    #[inline(always)]
    fn from_low_bits(value: i32) -> u16 {
        value as u16
    }

    fn write_shifted(samples: &[u16], shift: u8, out: &mut [u8]) {
        for (out, &sample) in out.as_chunks_mut::<2>().0.iter_mut().zip(samples) {
            *out = (sample << shift).to_le_bytes();
        }
    }

    fn write(samples: &[u16], out: &mut [u8]) {
        u16::write_shifted(samples, 0, out);
    }

    fn interleave(rows: &[&[u16]], out: &mut [u8]) {
        if let [only] = *rows {
            return u16::write(only, out);
        }
        for (index, row) in rows.iter().enumerate() {
            let out = out.as_chunks_mut::<2>().0.iter_mut().skip(index).step_by(rows.len());
            for (out, &sample) in out.zip(*row) {
                *out = sample.to_le_bytes();
            }
        }
    }
}
