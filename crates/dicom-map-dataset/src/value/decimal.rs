//! Decimal strings (DS): numbers as text of at most 16 characters.

use dicom_map::{Error, ErrorKind};

/// The most characters of a DS (PS3.5 table 6.2-1).
const MAX_CHARS: usize = 16;

/// Parses a DS: digits, sign, point, exponent (PS3.5 6.2), but not the words and signs that Rust's
/// parser also accepts.
pub(super) fn parse_decimal(text: &str) -> Option<f64> {
    let is_decimal =
        text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    // Digits beyond the range of 64 bits are not a useful number, nor valid in JSON.
    if is_decimal { text.parse().ok().filter(|number: &f64| number.is_finite()) } else { None }
}

/// Writes a number as DS: of the texts of at most 16 characters in fixed and scientific notation,
/// the nearest one; of equally near ones the shortest, fixed before scientific.
///
/// About 14 significant digits are kept (10 with a sign and an exponent); a number that needs more
/// is rounded. Errors: `InvalidArgument` for infinity and NaN, which DS cannot express.
///
/// ```
/// use dicom_map_dataset::value::decimal_text;
/// assert_eq!(decimal_text(0.1)?, "0.1");
/// assert_eq!(decimal_text(1.0 / 3.0)?, "0.33333333333333");
/// assert_eq!(decimal_text(-1.0 / 3e5)?, "-3.3333333333e-6");
/// assert!(decimal_text(f64::NAN).is_err());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn decimal_text(number: f64) -> Result<String, Error> {
    if !number.is_finite() {
        return Err(Error::new(
            ErrorKind::InvalidArgument,
            format!("found {number} as a value of VR DS, expected a finite number"),
        ));
    }
    // The shortest texts that are parsed as the same number.
    let exact = [number.to_string(), format!("{number:e}")];
    if let Some(text) =
        exact.into_iter().filter(|text| text.len() <= MAX_CHARS).min_by_key(String::len)
    {
        return Ok(text);
    }
    let fixed = nearest(number, |decimals| format!("{number:.decimals$}"));
    let scientific = nearest(number, |decimals| format!("{number:.decimals$e}"));
    fixed
        .into_iter()
        .chain(scientific)
        .min_by(|(a, a_text), (b, b_text)| a.total_cmp(b).then(a_text.len().cmp(&b_text.len())))
        .map(|(_, text)| text)
        .ok_or_else(|| Error::new(ErrorKind::Internal, format!("found no DS for {number:e}")))
}

/// The nearest text in one notation, and its distance from the number.
fn nearest(number: f64, write: impl Fn(usize) -> String) -> Option<(f64, String)> {
    let mut best: Option<(f64, String)> = None;
    // Fewer decimals are never nearer, but may be just as near.
    for text in (0..MAX_CHARS).rev().map(write).filter(|text| text.len() <= MAX_CHARS) {
        // The nearest text to the largest double is parsed as infinity.
        let error = (text.parse::<f64>().unwrap_or(f64::INFINITY) - number).abs();
        if best.as_ref().is_some_and(|(least, _)| error > *least) {
            break;
        }
        best = Some((error, text));
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn decimal_strings_follow_the_standard() {
        assert_eq!(parse_decimal("1.5e-3"), Some(0.0015));
        assert_eq!(parse_decimal("+7"), Some(7.0));
        for bad in ["nan", "inf", "1,5", "", "0x1"] {
            assert_eq!(parse_decimal(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_are_written_in_sixteen_characters() {
        for (number, expected) in [
            (0.0, "0"),
            (-0.0, "-0"),
            (1.0, "1"),
            (0.1, "0.1"),
            (-1.5, "-1.5"),
            (1e15, "1e15"),
            (123_456_789_012_345.0, "123456789012345"),
            (1_234_567_890_123_456.0, "1234567890123456"),
            // One digit too many.
            (12_345_678_901_234_568.0, "1.23456789012e16"),
            (-1_234_567_890_123_456.0, "-1.2345678901e15"),
            (1.0 / 3.0, "0.33333333333333"),
            (-1.0 / 3.0, "-0.3333333333333"),
            (2.0 / 3.0, "0.66666666666667"),
            (1e5 / 3.0, "33333.3333333333"),
            (0.001 / 3.0, "3.33333333333e-4"),
            (1e-7 / 3.0, "3.33333333333e-8"),
            (-1e-100 / 3.0, "-3.33333333e-101"),
            // Rounded up to fewer digits.
            (0.999_999_999_999_999_9, "1"),
            (99_999_999_999_999.99, "1e14"),
            // More digits round up to infinity.
            (f64::MAX, "1.79769313e308"),
            (f64::MIN_POSITIVE, "2.225073859e-308"),
            (f64::from_bits(1), "5e-324"),
            (std::f64::consts::PI, "3.14159265358979"),
            (std::f64::consts::PI * 1e-5, "3.14159265359e-5"),
        ] {
            assert_eq!(decimal_text(number).unwrap(), expected, "{number:e}");
        }
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert!(decimal_text(bad).is_err());
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 5000, failure_persistence: None, ..Default::default() })]

        /// No other number of digits in either notation is nearer, or shorter and just as near.
        #[test]
        fn no_text_of_sixteen_characters_is_nearer(
            number in prop_oneof![any::<f64>(), -1e6f64..1e6, -1.0f64..1.0],
        ) {
            prop_assume!(number.is_finite());
            let text = decimal_text(number).unwrap();
            prop_assert!(text.len() <= MAX_CHARS, "{}", text);
            // Rounding to fewer digits may overflow.
            let error = |text: &str| {
                parse_decimal(text).map_or(f64::INFINITY, |it| (it - number).abs())
            };
            for decimals in 0..30usize {
                for other in [format!("{number:.decimals$}"), format!("{number:.decimals$e}")] {
                    if other.len() <= MAX_CHARS {
                        prop_assert!(error(&text) <= error(&other), "{} {}", text, other);
                        let is_longer = error(&text) == error(&other) && text.len() > other.len();
                        prop_assert!(!is_longer, "{} {}", text, other);
                    }
                }
            }
        }
    }
}
