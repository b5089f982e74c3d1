//! Dates and times (DA, TM, DT).

use dicom_map::{Error, ErrorKind, Vr};
use std::borrow::Cow;

/// A date, time, or both (DA, TM, DT).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Moment<'a> {
    /// As in the file, without spaces around it.
    pub text: Cow<'a, str>,
    /// None if the text is not valid for its VR, such as a range in a query.
    pub parsed: Option<DateTime>,
}

/// The parts of a date and time that a text has (PS3.5 6.2). A TM has no year, a DA no hour.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct DateTime {
    /// Four digits.
    pub year: Option<u16>,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31.
    pub day: Option<u8>,
    /// 0 to 23.
    pub hour: Option<u8>,
    /// 0 to 59.
    pub minute: Option<u8>,
    /// 0 to 60: 60 is a leap second.
    pub second: Option<u8>,
    /// Millionths of a second.
    pub microsecond: Option<u32>,
    /// Minutes east of UTC.
    pub utc_offset_minutes: Option<i16>,
}

impl<'a> Moment<'a> {
    /// Parses a text of VR DA, TM or DT.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// use dicom_map_dataset::value::Moment;
    /// let date = Moment::new(Vr::DA, "19930822").parsed.unwrap();
    /// assert_eq!((date.year, date.month, date.day), (Some(1993), Some(8), Some(22)));
    /// assert_eq!(Moment::new(Vr::DA, "yesterday").parsed, None);
    /// ```
    pub fn new(vr: Vr, text: impl Into<Cow<'a, str>>) -> Moment<'a> {
        let text = text.into();
        Moment { parsed: parse_moment(vr, &text), text }
    }

    /// Returns the same date or time, with an owned text.
    pub fn into_owned(self) -> Moment<'static> {
        Moment { text: Cow::Owned(self.text.into_owned()), parsed: self.parsed }
    }
}

impl DateTime {
    /// Writes this date and time as text of VR DA, TM or DT, as precisely as its parts allow.
    ///
    /// Errors: `InvalidArgument` for another VR, for a part that the VR does not have, for a
    /// missing part that it requires or that a smaller part needs, and for a part out of range.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// use dicom_map_dataset::value::DateTime;
    /// let (year, month, day) = (Some(1993), Some(8), Some(22));
    /// let date = DateTime { year, month, day, ..DateTime::default() };
    /// assert_eq!(date.to_text(Vr::DA)?, "19930822");
    /// assert!(date.to_text(Vr::TM).is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_text(&self, vr: Vr) -> Result<String, Error> {
        let bad = |found: String, expected: &str| {
            Error::new(
                ErrorKind::InvalidArgument,
                format!("found {found} for VR {vr}, expected {expected}"),
            )
        };
        let wide = |part: Option<u8>| part.map(u32::from);
        // Each part with its least and greatest value, and its number of digits.
        let date = [
            ("a year", self.year.map(u32::from), 0, 9999, 4),
            ("a month", wide(self.month), 1, 12, 2),
            ("a day", wide(self.day), 1, 31, 2),
        ];
        let time = [
            ("an hour", wide(self.hour), 0, 23, 2),
            ("a minute", wide(self.minute), 0, 59, 2),
            ("a second", wide(self.second), 0, 60, 2),
            ("a microsecond", self.microsecond, 0, 999_999, 6),
        ];
        let (parts, needed, other): (Vec<_>, usize, &[_]) = match vr {
            Vr::DA => (date.to_vec(), 3, &time),
            Vr::TM => (time.to_vec(), 1, &date),
            Vr::DT => (date.into_iter().chain(time).collect(), 1, &[]),
            _ => return Err(bad("a date or time".into(), "DA, TM or DT")),
        };
        if let Some((name, ..)) = other.iter().find(|(_, part, ..)| part.is_some()) {
            return Err(bad((*name).into(), "parts of the VR only"));
        }
        let mut text = String::new();
        let mut missing = None;
        for (number, (name, part, least, greatest, digits)) in parts.into_iter().enumerate() {
            let bare = name.split(' ').next_back().unwrap_or(name);
            match (part, missing) {
                (Some(_), Some(missing)) => {
                    return Err(bad(format!("{name} without {missing}"), "the larger parts too"));
                }
                (Some(part), None) if !(least..=greatest).contains(&part) => {
                    let expected = format!("{least} to {greatest}");
                    return Err(bad(format!("{name} of {part}"), &expected));
                }
                (Some(part), None) => {
                    let point = if bare == "microsecond" { "." } else { "" };
                    text.push_str(&format!("{point}{part:0digits$}"));
                }
                (None, _) if number < needed => return Err(bad(format!("no {bare}"), "one")),
                (None, _) => missing = missing.or(Some(name)),
            }
        }
        match self.utc_offset_minutes {
            None => {}
            Some(offset) if vr == Vr::DT && OFFSETS.contains(&offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                let minutes = offset.abs();
                text.push_str(&format!("{sign}{:02}{:02}", minutes / 60, minutes % 60));
            }
            Some(offset) => {
                return Err(bad(
                    format!("an offset of {offset} minutes"),
                    "-720 to 840 for DT, none for other VRs",
                ));
            }
        }
        Ok(text)
    }
}

/// The offsets from UTC that PS3.5 table 6.2-1 allows, in minutes.
pub(super) const OFFSETS: std::ops::RangeInclusive<i16> = -720..=840;

/// Parses DA, TM or DT; None for anything else, including ranges. The ACR-NEMA forms `1993.08.22`
/// and `10:30` are accepted.
pub(super) fn parse_moment(vr: Vr, text: &str) -> Option<DateTime> {
    let mut moment = DateTime::default();
    let mut text = text.as_bytes();
    if vr == Vr::DA {
        let digits: Vec<u8> = match text {
            [_, _, _, _, b'.', _, _, b'.', _, _] => {
                text.iter().copied().filter(|byte| *byte != b'.').collect()
            }
            _ => text.to_vec(),
        };
        if digits.len() != 8 {
            return None;
        }
        read_date(&digits, &mut moment)?;
        return Some(moment);
    }
    if vr == Vr::DT {
        if let Some(at) = text.iter().position(|byte| matches!(byte, b'+' | b'-')) {
            let (front, zone) = text.split_at(at);
            let &[sign, a, b, c, d] = zone else { return None };
            let (hours, minutes) = (digits(&[a, b])? as i16, digits(&[c, d])? as i16);
            let minutes = hours * 60 + minutes;
            moment.utc_offset_minutes = Some(if sign == b'-' { -minutes } else { minutes });
            text = front;
        }
        let date_len = text.len().min(8);
        let (date, time) = text.split_at(date_len);
        read_date(date, &mut moment)?;
        if !time.is_empty() {
            read_time(time, &mut moment)?;
        }
        return Some(moment);
    }
    let without_colons: Vec<u8> = text.iter().copied().filter(|byte| *byte != b':').collect();
    read_time(&without_colons, &mut moment)?;
    Some(moment)
}

fn digits(text: &[u8]) -> Option<u32> {
    text.iter().try_fold(0u32, |sum, byte| {
        if byte.is_ascii_digit() {
            sum.checked_mul(10)?.checked_add(u32::from(byte - b'0'))
        } else {
            None
        }
    })
}

fn read_date(text: &[u8], moment: &mut DateTime) -> Option<()> {
    if !matches!(text.len(), 4 | 6 | 8) {
        return None;
    }
    moment.year = Some(digits(text.get(..4)?)? as u16);
    if let Some(month) = text.get(4..6) {
        moment.month = Some(digits(month)? as u8).filter(|month| (1..=12).contains(month));
        moment.month?;
    }
    if let Some(day) = text.get(6..8) {
        moment.day = Some(digits(day)? as u8).filter(|day| (1..=31).contains(day));
        moment.day?;
    }
    Some(())
}

fn read_time(text: &[u8], moment: &mut DateTime) -> Option<()> {
    let (whole, fraction) = match text.iter().position(|byte| *byte == b'.') {
        Some(at) => (text.get(..at)?, Some(text.get(at + 1..)?)),
        None => (text, None),
    };
    if !matches!(whole.len(), 2 | 4 | 6) || fraction.is_some() && whole.len() != 6 {
        return None;
    }
    moment.hour = Some(digits(whole.get(..2)?)? as u8).filter(|hour| *hour < 24);
    moment.hour?;
    if let Some(minute) = whole.get(2..4) {
        moment.minute = Some(digits(minute)? as u8).filter(|minute| *minute < 60);
        moment.minute?;
    }
    if let Some(second) = whole.get(4..6) {
        moment.second = Some(digits(second)? as u8).filter(|second| *second <= 60);
        moment.second?;
    }
    if let Some(fraction) = fraction {
        if fraction.is_empty() || fraction.len() > 6 {
            return None;
        }
        moment.microsecond = Some(digits(fraction)? * 10u32.pow(6 - fraction.len() as u32));
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_and_times_are_parsed_with_the_parts_they_have() {
        let date =
            |text| parse_moment(Vr::DA, text).map(|found| (found.year, found.month, found.day));
        assert_eq!(date("19930822"), Some((Some(1993), Some(8), Some(22))));
        assert_eq!(date("1993.08.22"), Some((Some(1993), Some(8), Some(22))));
        for bad in ["", "1993", "19931322", "19930800", "19930822-19930823", "1993082x", "ÄÄÄÄ"]
        {
            assert_eq!(date(bad), None, "{bad}");
        }
        let time = |text| {
            parse_moment(Vr::TM, text)
                .map(|found| (found.hour, found.minute, found.second, found.microsecond))
        };
        assert_eq!(time("070907.0705"), Some((Some(7), Some(9), Some(7), Some(70_500))));
        assert_eq!(time("10"), Some((Some(10), None, None, None)));
        assert_eq!(time("10:30"), Some((Some(10), Some(30), None, None)));
        for bad in ["", "1", "24", "1060", "10.5", "070907.", "070907.1234567"] {
            assert_eq!(time(bad), None, "{bad}");
        }
        let full = parse_moment(Vr::DT, "20180102030405.5-0130").unwrap();
        assert_eq!(
            (full.second, full.microsecond, full.utc_offset_minutes),
            (Some(5), Some(500_000), Some(-90))
        );
        assert_eq!(parse_moment(Vr::DT, "2018").unwrap().month, None);
    }
}
