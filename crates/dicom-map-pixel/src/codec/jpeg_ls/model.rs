//! The statistics of a scan (T.87 annex A), shared by decoder and encoder.

use super::parameters::Parameters;

/// J: the number of bits for the rest of a run, which determines how run lengths grow (T.87 A.2.1).
pub(super) const RUN_BITS: [u32; 32] = [
    0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 9, 10, 11, 12, 13,
    14, 15,
];

/// The number of contexts in regular mode: 9 * 9 * 9, where each and its negative share one.
/// Rounded up to a power of two, so that a masked index is in bounds.
const CONTEXTS: usize = 512;

/// Returns the smallest k for which `count << k` is at least `sum`.
#[inline(always)]
fn golomb_parameter(count: u32, sum: u32) -> u32 {
    let k = count.leading_zeros().saturating_sub(sum.leading_zeros());
    k + u32::from((count << k) < sum)
}

/// The statistics of one context in regular mode.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    /// A: the sum of the magnitudes of errors.
    sum: u32,
    /// B: the bias.
    bias: i32,
    /// C: the correction of the prediction.
    pub(super) correction: i32,
    /// N: the number of samples.
    count: u32,
}

impl Context {
    #[inline(always)]
    pub(super) fn golomb_parameter(&self) -> u32 {
        golomb_parameter(self.count, self.sum)
    }

    /// -1 if the mapping of errors is inverted (T.87 A.5.2), else 0.
    #[inline(always)]
    pub(super) fn inversion(&self) -> i32 {
        (2 * self.bias + self.count as i32 - 1) >> 31
    }

    /// Updates the variables with one error (T.87 A.6).
    #[inline(always)]
    pub(super) fn update(&mut self, error: i32, step: i32, reset: u32) {
        self.sum += error.unsigned_abs();
        self.bias += error * step;
        if self.count == reset {
            self.sum >>= 1;
            self.bias >>= 1;
            self.count >>= 1;
        }
        self.count += 1;
        let count = self.count as i32;
        if self.bias <= -count {
            self.bias = (self.bias + count).max(1 - count);
            self.correction = (self.correction - 1).max(-128);
        } else if self.bias > 0 {
            self.bias = (self.bias - count).min(0);
            self.correction = (self.correction + 1).min(127);
        }
    }
}

/// The statistics of the ends of runs, in one of two kinds of context.
#[derive(Debug, Clone, Copy)]
pub(super) struct RunContext {
    /// RItype: 1 if the samples to the left and above are equal.
    kind: u32,
    sum: u32,
    count: u32,
    /// Nn: the number of negative errors.
    negative: u32,
}

impl RunContext {
    #[inline(always)]
    pub(super) fn golomb_parameter(&self) -> u32 {
        golomb_parameter(self.count, self.sum + self.kind * (self.count >> 1))
    }

    /// Returns true if an odd mapped error is negative.
    fn odd_is_negative(&self, k: u32) -> bool {
        k != 0 || 2 * self.negative >= self.count
    }

    /// Returns the error for a mapped one (T.87 A.7.2).
    pub(super) fn error(&self, mapped: u32, k: u32) -> i32 {
        let value = mapped + self.kind;
        let odd = value & 1;
        let magnitude = ((value + odd) / 2) as i32;
        if self.odd_is_negative(k) == (odd == 1) { -magnitude } else { magnitude }
    }

    /// The inverse of [`RunContext::error`].
    pub(super) fn mapped(&self, error: i32, k: u32) -> u32 {
        let odd = error != 0 && self.odd_is_negative(k) == (error < 0);
        2 * error.unsigned_abs() - self.kind - u32::from(odd)
    }

    pub(super) fn update(&mut self, error: i32, mapped: u32, reset: u32) {
        self.negative += u32::from(error < 0);
        self.sum += (mapped + 1 - self.kind) >> 1;
        if self.count == reset {
            self.sum >>= 1;
            self.count >>= 1;
            self.negative >>= 1;
        }
        self.count += 1;
    }
}

/// The statistics and the parameters of a scan.
pub(super) struct Model {
    pub(super) parameters: Parameters,
    pub(super) contexts: [Context; CONTEXTS],
    /// The contexts with RItype 0 and 1.
    pub(super) runs: [RunContext; 2],
    /// The class of each local gradient, starting at -MAXVAL.
    classes: Vec<i8>,
    /// The maximum number of zeros before LIMIT.
    pub(super) code_limit: u32,
    /// The largest mapped error.
    pub(super) highest_mapped: u32,
}

impl Model {
    pub(super) fn new(parameters: Parameters) -> Model {
        // Filled class by class: a table for 16 bits is large compared with a small picture.
        let [t1, t2, t3] = parameters.thresholds.map(|threshold| threshold as usize);
        let zero = parameters.maxval as usize;
        let mut classes = vec![4; 2 * zero + 1];
        for (least, class) in [(t3, 3), (t2, 2), (t1, 1), (parameters.near as usize + 1, 0)] {
            classes[zero..zero + least].fill(class);
        }
        let (negative, rest) = classes.split_at_mut(zero);
        for (class, positive) in negative.iter_mut().rev().zip(&rest[1..]) {
            *class = -positive;
        }
        let mut model = Model {
            parameters,
            contexts: [Context { sum: 0, bias: 0, correction: 0, count: 1 }; CONTEXTS],
            runs: [RunContext { kind: 0, sum: 0, count: 1, negative: 0 }; 2],
            classes,
            code_limit: parameters.limit - parameters.error_bits - 1,
            highest_mapped: parameters.range as u32 + 1,
        };
        model.restart();
        model
    }

    /// Resets to the start of a scan (T.87 A.2.1).
    pub(super) fn restart(&mut self) {
        let sum = 2.max((self.parameters.range as u32 + 32) / 64);
        self.contexts = [Context { sum, bias: 0, correction: 0, count: 1 }; CONTEXTS];
        self.runs = [0, 1].map(|kind| RunContext { kind, sum, count: 1, negative: 0 });
    }

    /// Returns the class of a local gradient, -4 to 4 (T.87 A.3.3).
    #[inline(always)]
    pub(super) fn class(&self, gradient: i32) -> i32 {
        // Samples are at most MAXVAL, so each gradient is in the table.
        self.classes
            .get((gradient + self.parameters.maxval) as usize)
            .map_or(0, |&class| i32::from(class))
    }

    /// Returns the sample for an error that has been multiplied by 2 * NEAR + 1 (T.87 A.4.4 and
    /// A.5).
    #[inline(always)]
    pub(super) fn sample<const LOSSLESS: bool>(&self, prediction: i32, error: i32) -> i32 {
        let Parameters { maxval, near, range, .. } = self.parameters;
        if LOSSLESS {
            // MAXVAL is one less than a power of two.
            return (prediction + error) & maxval;
        }
        let mut sample = prediction + error;
        if sample < -near {
            sample += range * (2 * near + 1);
        } else if sample > maxval + near {
            sample -= range * (2 * near + 1);
        }
        sample.clamp(0, maxval)
    }

    /// Returns the error between `prediction` and `sample`, with the sign of the context, quantized
    /// and reduced (T.87 A.4.2 to A.4.5).
    #[inline(always)]
    pub(super) fn error(&self, difference: i32) -> i32 {
        let Parameters { near, range, .. } = self.parameters;
        let mut error = if near == 0 {
            difference
        } else if difference > 0 {
            (difference + near) / (2 * near + 1)
        } else {
            -(near - difference) / (2 * near + 1)
        };
        if error < 0 {
            error += range;
        }
        if error >= (range + 1) / 2 {
            error -= range;
        }
        error
    }

    /// Returns true if the fast arithmetic of [`Model::sample`] is correct.
    pub(super) fn is_lossless(&self) -> bool {
        self.parameters.near == 0 && (self.parameters.maxval + 1).count_ones() == 1
    }
}

/// Predicts a sample from those to the left, above, and above left (T.87 A.4.1).
#[inline(always)]
pub(super) fn predict(left: i32, above: i32, above_left: i32) -> i32 {
    let (low, high) = if left < above { (left, above) } else { (above, left) };
    (left + above - above_left).max(low).min(high)
}

/// Returns a context's index and its sign, 0 or -1, from the classes of three gradients (T.87
/// A.3.4).
#[inline(always)]
pub(super) fn context_of(classes: i32) -> (usize, i32) {
    let sign = classes >> 31;
    (((classes ^ sign) - sign) as usize & (CONTEXTS - 1), sign)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::codec::jpeg_ls::parameters::Preset;

    #[test]
    fn the_golomb_parameter_is_the_least_that_reaches_the_sum() {
        for count in 1..200_u32 {
            for sum in (0..500).chain([1 << 20, u32::MAX / 2]) {
                let expected = (0..32).find(|k| u64::from(count) << k >= u64::from(sum)).unwrap();
                assert_eq!(golomb_parameter(count, sum), expected, "{count} {sum}");
            }
        }
    }

    #[test]
    fn classes_change_at_the_thresholds() {
        let preset = Preset { maxval: 0, thresholds: [4, 9, 20], reset: 0 };
        let model = Model::new(Parameters::new(8, 2, &preset).unwrap());
        for (least, most, class) in [(0, 2, 0), (3, 3, 1), (4, 8, 2), (9, 19, 3), (20, 255, 4)] {
            for gradient in least..=most {
                assert_eq!(model.class(gradient), class, "{gradient}");
                assert_eq!(model.class(-gradient), -class, "{gradient}");
            }
        }
    }

    #[test]
    fn errors_of_runs_come_back() {
        for kind in [0, 1] {
            for (count, negative) in [(1, 0), (4, 1), (4, 2), (4, 4)] {
                let context = RunContext { kind, sum: 4, count, negative };
                for k in [0, 1, 3] {
                    for error in -20..=20 {
                        if kind == 1 && error == 0 {
                            continue; // The run would have gone on.
                        }
                        let mapped = context.mapped(error, k);
                        assert_eq!(context.error(mapped, k), error, "{context:?} {k}");
                    }
                }
            }
        }
    }

    #[test]
    fn errors_are_reduced_and_undone() {
        for (bits, near) in [(8, 0), (8, 3), (12, 1), (16, 0), (2, 0), (3, 1)] {
            let parameters = Parameters::new(bits, near, &Preset::default()).unwrap();
            let model = Model::new(parameters);
            let step = 2 * i32::from(near) + 1;
            let values = (0..=parameters.maxval).step_by(1 + parameters.maxval as usize / 97);
            for prediction in values.clone() {
                for sample in values.clone() {
                    let error = model.error(sample - prediction);
                    let found = model.sample::<false>(prediction, error * step);
                    assert!((found - sample).abs() <= i32::from(near), "{bits} {near} {sample}");
                    if near == 0 {
                        assert_eq!(model.sample::<true>(prediction, error), sample);
                    }
                }
            }
        }
    }
}
