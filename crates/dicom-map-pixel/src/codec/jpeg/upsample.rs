//! Interpolation of components to full resolution: factors of two by a triangle filter, others by
//! repetition. Weights and rounding are those of the library of the Independent JPEG Group.

use super::sample::Sample;

/// The number of pixels for one sample.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Ratio {
    pub across: usize,
    pub down: usize,
}

/// Rows narrower than this are repeated, as in the IJG's library.
const FEWEST_COLUMNS: usize = 3;

/// Makes one row of pixels in `full` from the nearest and the second nearest row. `phase` is the
/// index of the pixel row below the first row of its sample.
pub fn upsample<S: Sample>(
    ratio: Ratio,
    phase: usize,
    near: &[S],
    far: &[S],
    sums: &mut Vec<u16>,
    full: &mut [S],
) {
    match (ratio.across, ratio.down) {
        (2, 1) if near.len() >= FEWEST_COLUMNS => across(near, full),
        (2, 2) if near.len() >= FEWEST_COLUMNS => {
            sums.clear();
            sums.extend(near.iter().zip(far).map(|(&near, &far)| near.into() * 3 + far.into()));
            both(sums, full);
        }
        (1, 2) => {
            let rounding = if phase == 0 { 1 } else { 2 };
            for ((full, &near), &far) in full.iter_mut().zip(near).zip(far) {
                let sum: u16 = near.into() * 3 + far.into() + rounding;
                *full = S::from_low_bits(i32::from(sum >> 2));
            }
        }
        (times, _) => {
            for (pixels, &sample) in full.chunks_exact_mut(times).zip(near) {
                pixels.fill(sample);
            }
        }
    }
}

/// Three quarters of the nearer sample and one of the other, rounded down and up alternately.
fn across<S: Sample>(row: &[S], full: &mut [S]) {
    let (pairs, _) = full.as_chunks_mut::<2>();
    let ([first, .., last], Some(end)) = (row, row.len().checked_sub(1)) else { return };
    let mix = |near: S, far: S, rounding: u16| {
        let sum: u16 = near.into() * 3 + far.into() + rounding;
        S::from_low_bits(i32::from(sum >> 2))
    };
    for (pair, window) in pairs[1..end].iter_mut().zip(row.windows(3)) {
        *pair = [mix(window[1], window[0], 1), mix(window[1], window[2], 2)];
    }
    pairs[0] = [*first, mix(*first, row[1], 2)];
    pairs[end] = [mix(*last, row[end - 1], 1), *last];
}

/// The same for sums of rows, which are four times as large.
fn both<S: Sample>(sums: &[u16], full: &mut [S]) {
    let (pairs, _) = full.as_chunks_mut::<2>();
    let ([first, .., last], Some(end)) = (sums, sums.len().checked_sub(1)) else { return };
    let mix = |near: u16, far: u16, rounding: u16| {
        // At most 16 times a sample of 12 bits.
        S::from_low_bits(i32::from((near * 3 + far + rounding) >> 4))
    };
    for (pair, window) in pairs[1..end].iter_mut().zip(sums.windows(3)) {
        *pair = [mix(window[1], window[0], 8), mix(window[1], window[2], 7)];
    }
    pairs[0] = [mix(*first, *first, 8), mix(*first, sums[1], 7)];
    pairs[end] = [mix(*last, sums[end - 1], 8), mix(*last, *last, 7)];
}
