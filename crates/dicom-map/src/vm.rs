//! Value Multiplicity (PS3.5 section 6.4): how many values an element may hold.

use crate::error::{Error, ErrorKind};
use std::fmt;
use std::str::FromStr;

/// A Value Multiplicity: the least and the largest number of values, and the step between them.
///
/// `3-3n` is (3, unbounded, 3), `1-8` is (1, 8, 1), `1` is (1, 1, 1).
///
/// ```
/// use dicom_map::Vm;
/// let vm: Vm = "2-2n".parse()?;
/// assert_eq!((vm.min_count(), vm.max_count(), vm.step()), (2, None, 2));
/// assert!(vm.allows(4) && !vm.allows(5));
/// assert_eq!(vm.to_string(), "2-2n");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct Vm {
    min: u16,
    /// 0 stands for unbounded, as in the file format.
    max: u16,
    step: u16,
}

impl Default for Vm {
    fn default() -> Self {
        Vm::ONE
    }
}

impl Vm {
    /// Exactly one value.
    pub const ONE: Vm = Vm { min: 1, max: 1, step: 1 };
    /// One value or more, `1-n`: also the default if no source has a VM.
    pub const ONE_TO_N: Vm = Vm { min: 1, max: 0, step: 1 };

    /// A multiplicity from its parts; None as `max` means unbounded. Fails with `InvalidVm` if
    /// `min` or `step` is 0, or `max` is below `min` or 0.
    ///
    /// ```
    /// use dicom_map::Vm;
    /// assert_eq!(Vm::new(3, None, 3)?.to_string(), "3-3n");
    /// assert!(Vm::new(3, Some(1), 1).is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn new(min: u16, max: Option<u16>, step: u16) -> Result<Vm, Error> {
        if min == 0 || step == 0 || max.is_some_and(|max| max < min) {
            return Err(Error::new(
                ErrorKind::InvalidVm,
                format!(
                    "found VM min {min}, max {max:?}, step {step}; expected 1 <= min <= max and a step of at least 1"
                ),
            ));
        }
        Ok(Vm { min, max: max.unwrap_or(0), step })
    }

    /// The least number of values, at least 1.
    ///
    /// ```
    /// assert_eq!("2-2n".parse::<dicom_map::Vm>()?.min_count(), 2);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn min_count(self) -> u16 {
        self.min
    }

    /// The largest number of values; None means unbounded (`n`).
    ///
    /// ```
    /// use dicom_map::Vm;
    /// assert_eq!("1-8".parse::<Vm>()?.max_count(), Some(8));
    /// assert_eq!(Vm::ONE_TO_N.max_count(), None);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn max_count(self) -> Option<u16> {
        (self.max != 0).then_some(self.max)
    }

    /// The count grows from `min` by this step: 2 for `2-2n`.
    ///
    /// ```
    /// assert_eq!("3-3n".parse::<dicom_map::Vm>()?.step(), 3);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn step(self) -> u16 {
        self.step
    }

    /// True if an element may have `count` values.
    ///
    /// ```
    /// let vm: dicom_map::Vm = "2-2n".parse()?;
    /// assert!(vm.allows(6) && !vm.allows(3) && !vm.allows(0));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn allows(self, count: usize) -> bool {
        let min = usize::from(self.min);
        count >= min
            && self.max_count().is_none_or(|max| count <= usize::from(max))
            && (count - min).is_multiple_of(usize::from(self.step))
    }
}

impl fmt::Display for Vm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match (self.max_count(), self.step) {
            (Some(max), _) if max == self.min => format!("{max}"),
            (Some(max), _) => format!("{}-{max}", self.min),
            (None, 1) => format!("{}-n", self.min),
            (None, step) => format!("{}-{step}n", self.min),
        };
        f.pad(&text)
    }
}

impl FromStr for Vm {
    type Err = Error;

    /// Reads `1`, `1-3`, `1-n`, `2-2n`.
    fn from_str(text: &str) -> Result<Self, Error> {
        let bad = || {
            Error::new(
                ErrorKind::InvalidVm,
                format!("found VM {text:?}, expected a form such as 1, 1-3, 1-n or 2-2n"),
            )
        };
        let number = |digits: &str| -> Result<u16, Error> {
            if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
                return Err(bad());
            }
            digits.parse().map_err(|_| bad())
        };
        let (low, high) = match text.split_once('-') {
            None => {
                return number(text)
                    .and_then(|count| Vm::new(count, Some(count), 1).map_err(|_| bad()));
            }
            Some(parts) => parts,
        };
        let min = number(low)?;
        let vm = match high.strip_suffix('n') {
            Some("") => Vm::new(min, None, 1),
            Some(step) => Vm::new(min, None, number(step)?),
            None => Vm::new(min, Some(number(high)?), 1),
        };
        vm.map_err(|_| bad())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_the_standard_prints_as_it_was_read() {
        for text in ["1", "16", "1-2", "1-99", "1-n", "2-n", "2-2n", "3-3n", "47-47n", "65535"] {
            assert_eq!(text.parse::<Vm>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in
            ["", "n", "0", "-1", "3-1", "1-", "1-0n", "1-m", "1 - n", "65536", "+1", "1-n-n"]
        {
            assert_eq!(text.parse::<Vm>().unwrap_err().kind(), ErrorKind::InvalidVm, "{text:?}");
        }
    }
}
