//! The rules of PS3.5 table 6.2-1 for the text of each VR.

use super::DateTime;
use super::decimal::parse_decimal;
use super::moment::{OFFSETS, parse_moment};
use crate::rules::Rules;
use dicom_map::{Error, ErrorKind, MaxLen, Vr};

/// The most characters of one value, or of one component group of PN: bytes of a VR that is counted
/// in bytes are characters of the default repertoire, except in UC and UT, which only the length of
/// a value limits.
const fn max_chars(vr: Vr) -> usize {
    match vr.max_len() {
        Some(MaxLen::Bytes(max) | MaxLen::Chars(max)) => max as usize,
        None => usize::MAX,
    }
}

/// Describes a valid value of the VR.
fn expectation(vr: Vr) -> &'static str {
    match vr {
        Vr::AE => {
            "at most 16 characters of ASCII, not only spaces, no backslash, no control characters"
        }
        Vr::AS => "three digits and D, W, M or Y, such as 018M",
        Vr::CS => "at most 16 of A to Z, 0 to 9, space and underscore",
        Vr::DA => "a date such as 19930822",
        Vr::DS => "a decimal number of at most 16 characters, such as 1.5e-3",
        Vr::DT => "a date and time of at most 26 characters, such as 19930822103000.5+0200",
        Vr::IS => "a whole number from -2147483648 to 2147483647 in at most 12 characters",
        Vr::LO => "at most 64 characters, no backslash, no control characters",
        Vr::LT => "at most 10240 characters, of control characters only TAB, LF, FF and CR",
        Vr::PN => {
            "at most three groups of at most 64 characters and five components, such as Doe^John, no backslash, no control characters"
        }
        Vr::SH => "at most 16 characters, no backslash, no control characters",
        Vr::ST => "at most 1024 characters, of control characters only TAB, LF, FF and CR",
        Vr::TM => "a time such as 103000.5",
        Vr::UC => "no backslash, no control characters",
        Vr::UI => {
            "at most 64 digits and points, such as 1.2.840.10008.1.2, no component that is empty or begins with 0"
        }
        Vr::UR => "a URI: no spaces before it, only the characters of RFC 3986",
        Vr::UT => "of control characters only TAB, LF, FF and CR",
        _ => "a text of this VR",
    }
}

/// Describes a valid whole number of a binary VR.
pub(super) fn integer_range(vr: Vr) -> &'static str {
    match vr {
        Vr::US => "a whole number from 0 to 65535",
        Vr::SS => "a whole number from -32768 to 32767",
        Vr::UL => "a whole number from 0 to 4294967295",
        Vr::SL => "a whole number from -2147483648 to 2147483647",
        Vr::UV => "a whole number from 0 to 18446744073709551615",
        Vr::SV => "a whole number from -9223372036854775808 to 9223372036854775807",
        _ => "a whole number",
    }
}

/// The error for a text that is not a value of its VR. Long texts are truncated.
fn bad_text(vr: Vr, text: &str) -> Error {
    const MAX_SHOWN: usize = 80;
    let (count, cut): (usize, String) =
        (text.chars().count(), text.chars().take(MAX_SHOWN).collect());
    let shown = if count > MAX_SHOWN {
        format!("{cut:?}... of {count} characters")
    } else {
        format!("{cut:?}")
    };
    Error::new(
        ErrorKind::InvalidArgument,
        format!(
            "found {shown} as a value of VR {vr}, expected {} (PS3.5 table 6.2-1)",
            expectation(vr)
        ),
    )
}

/// Checks one value of a text VR. An empty value is always valid.
pub(super) fn check_text(vr: Vr, text: &str, rules: Rules) -> Result<(), Error> {
    if text.is_empty() {
        return Ok(());
    }
    let is_split = text.contains('\\') && !vr.is_single_text();
    if is_split || rules == Rules::Standard && !is_standard(vr, text) {
        return Err(bad_text(vr, text));
    }
    Ok(())
}

fn is_standard(vr: Vr, text: &str) -> bool {
    // A text has at most as many characters as bytes.
    let is_within = |text: &str, max: usize| text.len() <= max || text.chars().count() <= max;
    if vr != Vr::PN && !is_within(text, max_chars(vr)) {
        return false;
    }
    if !text.chars().all(|char| vr.allows_char(char)) {
        return false;
    }
    match vr {
        Vr::AE => !text.trim_matches(' ').is_empty(),
        Vr::AS => matches!(text.as_bytes(), [a, b, c, b'D' | b'W' | b'M' | b'Y']
            if [a, b, c].iter().all(|byte| byte.is_ascii_digit())),
        Vr::DA | Vr::TM | Vr::DT => is_moment(vr, text),
        Vr::DS => parse_decimal(text.trim_matches(' ')).is_some_and(f64::is_finite),
        Vr::IS => text.trim_matches(' ').parse::<i32>().is_ok(),
        Vr::PN => {
            let mut groups = text.split('=');
            groups.clone().count() <= 3
                && groups
                    .all(|group| is_within(group, max_chars(vr)) && group.split('^').count() <= 5)
        }
        Vr::UI => {
            text.split('.').all(|part| !part.is_empty() && (part == "0" || !part.starts_with('0')))
        }
        Vr::UR => !text.trim_end_matches(' ').contains(' '),
        _ => true,
    }
}

/// True for a date or time in the current form (not that of ACR-NEMA), that is in the calendar and
/// has a valid offset.
fn is_moment(vr: Vr, text: &str) -> bool {
    let text = text.trim_end_matches(' ');
    if text.contains(':') || vr == Vr::DA && text.len() != 8 {
        return false;
    }
    parse_moment(vr, text).is_some_and(|moment| {
        let DateTime { year, month, day, .. } = moment;
        let has_day = match (year, month, day) {
            (Some(year), Some(month), Some(day)) => day <= days_of_month(year, month),
            _ => true,
        };
        has_day && moment.utc_offset_minutes.is_none_or(|offset| OFFSETS.contains(&offset))
    })
}

fn days_of_month(year: u16, month: u8) -> u8 {
    match month {
        2 if year.is_multiple_of(if year.is_multiple_of(100) { 400 } else { 4 }) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
