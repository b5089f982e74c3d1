//! The parameters of a scan, explicit or by default (T.87 C.2.4.1.1), and derived values.

use super::errors::bad;
use dicom_map::Error;

/// The parameters in a preset segment; 0 means the default.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Preset {
    pub(super) maxval: u16,
    pub(super) thresholds: [u16; 3],
    pub(super) reset: u16,
}

/// The parameters of a scan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Parameters {
    /// MAXVAL: the largest sample.
    pub(super) maxval: i32,
    /// NEAR: the largest error of a sample.
    pub(super) near: i32,
    /// T1, T2, T3: the thresholds of the classes of local gradients.
    pub(super) thresholds: [i32; 3],
    /// RESET: the number of samples after which the statistics of a context are halved.
    pub(super) reset: u32,
    /// RANGE: the number of prediction errors.
    pub(super) range: i32,
    /// qbpp: bits of a prediction error.
    pub(super) error_bits: u32,
    /// LIMIT: the longest code word.
    pub(super) limit: u32,
}

/// T1, T2 and T3 for 8 bits, lossless.
const BASIC: [i32; 3] = [3, 7, 21];
const DEFAULT_RESET: u32 = 64;

impl Parameters {
    pub(super) fn new(bits: u16, near: u8, preset: &Preset) -> Result<Parameters, Error> {
        let highest = (1_i32 << bits) - 1;
        let maxval = if preset.maxval == 0 { highest } else { i32::from(preset.maxval) };
        let near = i32::from(near);
        if maxval > highest {
            return Err(bad(format!(
                "found MAXVAL {maxval}, expected at most {highest} with {bits} bits"
            )));
        }
        if near > 255.min(maxval / 2) {
            return Err(bad(format!(
                "found NEAR {near}, expected at most {}",
                255.min(maxval / 2)
            )));
        }
        let defaults = default_thresholds(maxval, near);
        let mut thresholds = defaults;
        for (threshold, &given) in thresholds.iter_mut().zip(&preset.thresholds) {
            if given != 0 {
                *threshold = i32::from(given);
            }
        }
        let [t1, t2, t3] = thresholds;
        if !(near < t1 && t1 <= t2 && t2 <= t3 && t3 <= maxval) {
            return Err(bad(format!(
                "found thresholds {t1}, {t2}, {t3}, expected them to rise from {} to {maxval}",
                near + 1
            )));
        }
        let reset = if preset.reset == 0 { DEFAULT_RESET } else { u32::from(preset.reset) };
        if !(3..=255.max(maxval as u32)).contains(&reset) {
            return Err(bad(format!("found RESET {reset}, expected 3 to {}", 255.max(maxval))));
        }
        let range = (maxval + 2 * near) / (2 * near + 1) + 1;
        let sample_bits = bit_count(maxval + 1).max(2);
        Ok(Parameters {
            maxval,
            near,
            thresholds,
            reset,
            range,
            error_bits: bit_count(range),
            limit: 2 * (sample_bits + sample_bits.max(8)),
        })
    }
}

/// Returns the number of bits needed to distinguish `values` values.
fn bit_count(values: i32) -> u32 {
    (values - 1).max(0).checked_ilog2().map_or(0, |log| log + 1)
}

fn default_thresholds(maxval: i32, near: i32) -> [i32; 3] {
    let clamp = |value: i32, least: i32| {
        if value > maxval || value < least { least } else { value }
    };
    let [b1, b2, b3] = BASIC;
    let [t1, t2, t3] = if maxval >= 128 {
        let factor = (maxval.min(4095) + 128) / 256;
        [
            factor * (b1 - 2) + 2 + 3 * near,
            factor * (b2 - 3) + 3 + 5 * near,
            factor * (b3 - 4) + 4 + 7 * near,
        ]
    } else {
        let factor = 256 / (maxval + 1);
        [
            (b1 / factor + 3 * near).max(2),
            (b2 / factor + 5 * near).max(3),
            (b3 / factor + 7 * near).max(4),
        ]
    };
    let t1 = clamp(t1, near + 1);
    let t2 = clamp(t2, t1);
    [t1, t2, clamp(t3, t2)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_are_those_of_the_standard() {
        // T.87 table C.3 has those for 8 bits; the others follow from its formulas.
        for (bits, near, thresholds, limit) in [
            (8, 0, [3, 7, 21], 32),
            (12, 0, [18, 67, 276], 48),
            (16, 0, [18, 67, 276], 64),
            // (3 / 64, at least 2), then 3, and 4 is more than MAXVAL.
            (2, 0, [2, 3, 3], 20),
            (8, 3, [12, 22, 42], 32),
        ] {
            let found = Parameters::new(bits, near, &Preset::default()).unwrap();
            assert_eq!((found.thresholds, found.limit), (thresholds, limit), "{bits} bits");
            assert_eq!(found.reset, 64);
        }
        let near = Parameters::new(8, 2, &Preset::default()).unwrap();
        assert_eq!((near.range, near.error_bits), (52, 6));
    }

    #[test]
    fn presets_that_the_standard_rules_out_are_errors() {
        let preset = |maxval, thresholds, reset| Preset { maxval, thresholds, reset };
        for (near, preset) in [
            (0, preset(256, [0; 3], 0)),
            (0, preset(0, [9, 8, 21], 0)),
            (0, preset(0, [3, 7, 256], 0)),
            (0, preset(0, [0; 3], 2)),
            (0, preset(0, [0; 3], 256)),
            (128, Preset::default()),
            (5, preset(0, [5, 20, 30], 0)),
        ] {
            assert!(Parameters::new(8, near, &preset).is_err(), "{near} {preset:?}");
        }
        assert!(Parameters::new(16, 255, &preset(65_535, [300, 600, 65_535], 65_535)).is_ok());
    }
}
