//! The discrete cosine transformation of 8 x 8 samples and its inverse, in integers: the algorithm
//! of Loeffler, Ligtenberg and Moschytz (ICASSP 1989), with 12 multiplications by constants of 13
//! bits. Constants and rounding are those of the "slow" integer transformation in the library of
//! the Independent JPEG Group, so the results are equal to those of that library.

use super::factor::Factor;
use super::sample::Sample;

/// Fraction bits of the constants.
const CONSTANT_BITS: u32 = 13;

/// The constants of the rotations, multiplied by 2^13.
const C0_298: i32 = 2446;
const C0_390: i32 = 3196;
const C0_541: i32 = 4433;
const C0_765: i32 = 6270;
const C0_899: i32 = 7373;
const C1_175: i32 = 9633;
const C1_501: i32 = 12299;
const C1_847: i32 = 15137;
const C1_961: i32 = 16069;
const C2_053: i32 = 16819;
const C2_562: i32 = 20995;
const C3_072: i32 = 25172;

/// 64 coefficients, row by row.
pub type Block = [i16; 64];

/// One inverse transformation in one direction; the results are rounded to `shift` bits fewer.
#[inline(always)]
fn inverse_1d<F: Factor>(input: [F; 8], shift: u32) -> [i32; 8] {
    let [in0, in1, in2, in3, in4, in5, in6, in7] = input;
    let rotated = in2.plus(in6).times(C0_541);
    let even2 = rotated.wrapping_sub(in6.times(C1_847));
    let even3 = rotated.wrapping_add(in2.times(C0_765));
    let even0 = in0.plus(in4).times(1 << CONSTANT_BITS);
    let even1 = in0.minus(in4).times(1 << CONSTANT_BITS);
    // Half a unit of the result, for rounding.
    let half = 1 << (shift - 1);
    let (even0, even1) = (even0.wrapping_add(half), even1.wrapping_add(half));
    let even = [
        even0.wrapping_add(even3),
        even1.wrapping_add(even2),
        even1.wrapping_sub(even2),
        even0.wrapping_sub(even3),
    ];
    let sum73 = in7.plus(in3);
    let sum51 = in5.plus(in1);
    let rotated = sum73.plus(sum51).times(C1_175);
    let z73 = rotated.wrapping_sub(sum73.times(C1_961));
    let z51 = rotated.wrapping_sub(sum51.times(C0_390));
    let z71 = in7.plus(in1).times(-C0_899);
    let z53 = in5.plus(in3).times(-C2_562);
    let odd = [
        in1.times(C1_501).wrapping_add(z71).wrapping_add(z51),
        in3.times(C3_072).wrapping_add(z53).wrapping_add(z73),
        in5.times(C2_053).wrapping_add(z53).wrapping_add(z51),
        in7.times(C0_298).wrapping_add(z71).wrapping_add(z73),
    ];
    let mut out = [0; 8];
    for index in 0..4 {
        out[index] = even[index].wrapping_add(odd[index]) >> shift;
        out[7 - index] = even[index].wrapping_sub(odd[index]) >> shift;
    }
    out
}

/// Transforms a block back into `out`, whose rows are `stride` apart.
pub fn inverse<S: Sample>(block: &Block, out: &mut [S], stride: usize) {
    let mut half_way = [[S::Factor::default(); 8]; 8];
    for column in 0..8 {
        let mut input = [S::Factor::default(); 8];
        for row in 0..8 {
            input[row] = S::Factor::from_coefficient(block[row * 8 + column]);
        }
        let output = inverse_1d(input, CONSTANT_BITS - S::FIRST_PASS_BITS);
        for row in 0..8 {
            half_way[row][column] = S::Factor::from_sum(output[row]);
        }
    }
    for (row, half_way) in half_way.into_iter().enumerate() {
        let output = inverse_1d(half_way, CONSTANT_BITS + S::FIRST_PASS_BITS + 3);
        let samples = &mut out[row * stride..][..8];
        for (sample, value) in samples.iter_mut().zip(output) {
            *sample = to_sample::<S>(value);
        }
    }
}

/// The same for a block with only its first coefficient.
#[inline(always)]
pub fn inverse_of_first<S: Sample>(first: i16, out: &mut [S], stride: usize) {
    let sample = to_sample::<S>((i32::from(first) + 4) >> 3);
    for row in 0..8 {
        out[row * stride..][..8].fill(sample);
    }
}

/// Moves the middle of the range to that of the samples, and clamps.
#[inline(always)]
fn to_sample<S: Sample>(value: i32) -> S {
    let middle = 1 << (S::DCT_BITS - 1);
    S::from_low_bits(value.clamp(-middle, middle - 1) + middle)
}

/// Transforms samples with a middle of 0 to coefficients, row by row, 8 times as large.
pub fn forward<S: Sample>(samples: &[[i32; 8]; 8]) -> [i32; 64] {
    let bits = S::FIRST_PASS_BITS;
    let mut half_way = [[0; 8]; 8];
    for (out, &row) in half_way.iter_mut().zip(samples) {
        *out = forward_1d(row, CONSTANT_BITS - bits, |sum| sum << bits);
    }
    let mut block = [0; 64];
    for column in 0..8 {
        let input = half_way.map(|row| row[column]);
        let half = 1 << (bits - 1);
        let output = forward_1d(input, CONSTANT_BITS + bits, |sum| (sum + half) >> bits);
        for row in 0..8 {
            block[row * 8 + column] = output[row];
        }
    }
    block
}

/// One transformation in one direction: products are rounded to `shift` bits fewer, and plain sums
/// are multiplied by `scale`.
#[inline(always)]
fn forward_1d(input: [i32; 8], shift: u32, scale: impl Fn(i32) -> i32) -> [i32; 8] {
    let [s0, s1, s2, s3] = [0, 1, 2, 3].map(|at| input[at] + input[7 - at]);
    let [d0, d1, d2, d3] = [0, 1, 2, 3].map(|at| input[at] - input[7 - at]);
    // Sums of products of 12-bit samples may overflow in between, and come back into range.
    let times = i32::wrapping_mul;
    let round = |terms: [i32; 3]| {
        let half = 1 << (shift - 1);
        terms.into_iter().fold(half, i32::wrapping_add) >> shift
    };
    let (even10, even13) = (s0 + s3, s0 - s3);
    let (even11, even12) = (s1 + s2, s1 - s2);
    let rotated = times(even12 + even13, C0_541);
    let z1 = times(d3 + d0, -C0_899);
    let z2 = times(d2 + d1, -C2_562);
    let z5 = times(d3 + d1 + d2 + d0, C1_175);
    let z3 = z5.wrapping_sub(times(d3 + d1, C1_961));
    let z4 = z5.wrapping_sub(times(d2 + d0, C0_390));
    [
        scale(even10 + even11),
        round([times(d0, C1_501), z1, z4]),
        round([rotated, times(even13, C0_765), 0]),
        round([times(d1, C3_072), z2, z3]),
        scale(even10 - even11),
        round([times(d2, C2_053), z2, z4]),
        round([rotated, times(even12, -C1_847), 0]),
        round([times(d3, C0_298), z1, z3]),
    ]
}

/// The position in a block of each coefficient of a stream (T.81 figure A.6).
pub const ZIGZAG: [u8; 64] = [
    0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20,
    13, 6, 7, 14, 21, 28, 35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59,
    52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
];
