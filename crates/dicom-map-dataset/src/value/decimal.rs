//! Decimal strings (DS): numbers as text of at most 16 characters.

use dicom_map::{Error, ErrorKind};

/// The most characters of a DS (PS3.5 table 6.2-1).
const MAX_CHARS: usize = 16;

/// DS: digits, sign, point, exponent (PS3.5 6.2); not the words and signs that Rust's parser takes
/// as well.
pub(super) fn parse_decimal(text: &str) -> Option<f64> {
    let is_decimal =
        text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E'));
    if is_decimal { text.parse().ok() } else { None }
}

/// The text of a number as DS: at most 16 characters, and of the texts that fixed and scientific
/// notation allow in them the nearest one; of several that are equally near the shortest, fixed
/// before scientific.
///
/// Up to about 14 significant digits survive (10 with a sign and an exponent); a number that needs
/// more is rounded. Infinity and NaN have no text: an error of kind `InvalidArgument`.
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
    // The shortest texts that are read as the same number.
    let exact = [number.to_string(), format!("{number:e}")];
    if let Some(text) =
        exact.into_iter().filter(|text| text.len() <= MAX_CHARS).min_by_key(String::len)
    {
        return Ok(text);
    }
    let fixed = longest(|decimals| format!("{number:.decimals$}"));
    let scientific = longest(|decimals| format!("{number:.decimals$e}"));
    let error = |text: &String| (text.parse::<f64>().unwrap_or(f64::INFINITY) - number).abs();
    fixed
        .into_iter()
        .chain(scientific)
        .min_by(|a, b| error(a).total_cmp(&error(b)).then(a.len().cmp(&b.len())))
        .ok_or_else(|| Error::new(ErrorKind::Internal, format!("found no DS for {number:e}")))
}

/// The text with the most decimals that has at most 16 characters, without zeros at its end.
fn longest(write: impl Fn(usize) -> String) -> Option<String> {
    let text = (0..MAX_CHARS).rev().map(write).find(|text| text.len() <= MAX_CHARS)?;
    let (digits, exponent) = match text.find('e') {
        Some(at) => text.split_at(at),
        None => (text.as_str(), ""),
    };
    let digits = if digits.contains('.') {
        digits.trim_end_matches('0').trim_end_matches('.')
    } else {
        digits
    };
    Some(format!("{digits}{exponent}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decimal_string_is_only_what_the_standard_allows() {
        assert_eq!(parse_decimal("1.5e-3"), Some(0.0015));
        assert_eq!(parse_decimal("+7"), Some(7.0));
        for bad in ["nan", "inf", "1,5", "", "0x1"] {
            assert_eq!(parse_decimal(bad), None, "{bad}");
        }
    }
}
