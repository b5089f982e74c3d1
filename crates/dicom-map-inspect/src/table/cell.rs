//! Cells: values in a table, converted to the type of their column.

use dicom_map::{Tag, Vr};
use dicom_map_dataset::Value;
use dicom_map_dataset::value::{DateTime, Moment, Number};
use std::borrow::Cow;

/// A row: a cell for each column.
pub type Row = Vec<Cell>;

/// The most bytes of a value that becomes a cell; a longer one is null, and counted.
pub const MAX_CELL_BYTES: usize = 64 << 10;
/// The most values of a list that is collected from the items of a sequence.
pub const MAX_LIST_VALUES: usize = 1 << 16;

/// The type of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ColumnType {
    /// The type of one value.
    pub kind: Kind,
    /// True if the cells are lists: the VM allows several values, or the path leads through all
    /// items.
    pub is_list: bool,
}

/// The type of one value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Text: every VR that is not covered by the others. DT is text in ISO 8601 format, because it
    /// may lack parts and may have an offset from UTC; AT is `(gggg,eeee)`.
    Text,
    /// A 64-bit whole number: IS, US, SS, UL, SL, SV, UV; for a sequence, its number of items.
    Integer,
    /// A number: DS, FL, FD.
    Float,
    /// DA.
    Date,
    /// TM.
    Time,
    /// Bytes: OB, OW and the like, UN.
    Bytes,
}

impl std::fmt::Display for ColumnType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let of = if self.is_list { LIST_OF } else { "" };
        write!(f, "{of}{}", self.kind.as_str())
    }
}

/// The words before the type of one value.
const LIST_OF: &str = "list of ";

impl Kind {
    /// Every type.
    pub const ALL: [Kind; 6] =
        [Kind::Text, Kind::Integer, Kind::Float, Kind::Date, Kind::Time, Kind::Bytes];

    /// The name of the type, in messages and documents.
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Integer => "integer",
            Kind::Float => "float",
            Kind::Date => "date",
            Kind::Time => "time",
            Kind::Bytes => "bytes",
        }
    }

    /// The type for values of this VR.
    pub const fn of(vr: Vr) -> Kind {
        match vr {
            Vr::IS | Vr::US | Vr::SS | Vr::UL | Vr::SL | Vr::SV | Vr::UV | Vr::SQ => Kind::Integer,
            Vr::DS | Vr::FL | Vr::FD => Kind::Float,
            Vr::DA => Kind::Date,
            Vr::TM => Kind::Time,
            Vr::UN => Kind::Bytes,
            _ if vr.is_other() => Kind::Bytes,
            _ => Kind::Text,
        }
    }
}

/// One cell.
#[derive(Clone, PartialEq, Debug, Default)]
pub enum Cell {
    /// No such element, an empty value, or a value that does not fit the column's type.
    #[default]
    Null,
    /// See [`Kind::Text`].
    Text(Box<str>),
    /// See [`Kind::Integer`].
    Integer(i64),
    /// See [`Kind::Float`].
    Float(f64),
    /// Days since 1970-01-01.
    Date(i32),
    /// Microseconds since midnight.
    Time(i64),
    /// See [`Kind::Bytes`].
    Bytes(Box<[u8]>),
    /// Several values; empty ones are null.
    List(Vec<Cell>),
}

/// The reason why a value has no cell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum NullReason {
    /// The value does not fit the column's type.
    NotOfType,
    /// There are several values, but the registry's VM allows only one.
    SeveralValues,
    /// The value is longer than [`MAX_CELL_BYTES`], or the list than [`MAX_LIST_VALUES`].
    TooLong,
}

impl NullReason {
    /// Every reason.
    pub const ALL: [NullReason; 3] =
        [NullReason::NotOfType, NullReason::SeveralValues, NullReason::TooLong];

    /// The description in messages and tables.
    pub const fn as_str(self) -> &'static str {
        match self {
            NullReason::NotOfType => "not of the column's type",
            NullReason::SeveralValues => "several values",
            NullReason::TooLong => "too long",
        }
    }
}

impl ColumnType {
    /// The type with this description.
    ///
    /// ```
    /// use dicom_map_inspect::table::{ColumnType, Kind};
    /// let of_words = ColumnType::of_words("list of float").unwrap();
    /// assert_eq!((of_words.kind, of_words.is_list), (Kind::Float, true));
    /// assert_eq!(of_words.to_string(), "list of float");
    /// assert_eq!(ColumnType::of_words("list"), None);
    /// ```
    pub fn of_words(words: &str) -> Option<ColumnType> {
        let one = words.strip_prefix(LIST_OF);
        let kind = Kind::ALL.into_iter().find(|kind| kind.as_str() == one.unwrap_or(words))?;
        Some(ColumnType { kind, is_list: one.is_some() })
    }

    /// Converts a value to a cell.
    pub(super) fn cell(self, value: &Value<'_>) -> Result<Cell, NullReason> {
        let count = value.value_count();
        if count == 0 {
            return Ok(Cell::Null);
        }
        if self.is_list {
            let mut list = Vec::with_capacity(count);
            for at in 0..count {
                list.push(one(self.kind, value, at)?);
            }
            return Ok(Cell::List(list));
        }
        if count > 1 {
            return match self.kind {
                // Several values as DICOM writes them; nothing is lost.
                Kind::Text => Ok(Cell::Text(value.to_str().into())),
                _ => Err(NullReason::SeveralValues),
            };
        }
        one(self.kind, value, 0)
    }

    /// A fast path of [`ColumnType::cell`] for most values: one number or one ASCII text. None for
    /// everything else.
    #[inline]
    pub(super) fn quick(self, vr: Vr, bytes: &[u8]) -> Option<Cell> {
        if self.is_list || !vr.is_text() {
            return None;
        }
        let text = plain(bytes)?;
        Some(match (self.kind, vr) {
            (Kind::Text, Vr::DT | Vr::DA | Vr::TM | Vr::IS | Vr::DS | Vr::AE) => {
                return None;
            }
            (Kind::Text, _) if text.is_empty() => Cell::Null,
            (Kind::Text, _) => Cell::Text(text.into()),
            (Kind::Float, Vr::DS) => {
                let text = text.trim_matches(' ');
                Cell::Float(Number::decimal(text).value?)
            }
            (Kind::Integer, Vr::IS) => Cell::Integer(text.trim_matches(' ').parse().ok()?),
            _ => return None,
        })
    }
}

/// A text of one ASCII value, without padding after it; None for other bytes.
#[inline]
fn plain(bytes: &[u8]) -> Option<&str> {
    let end = bytes.iter().rposition(|byte| !matches!(byte, b' ' | 0)).map_or(0, |at| at + 1);
    let bytes = &bytes[..end];
    let is_plain = bytes.iter().all(|byte| matches!(byte, b' '..=b'[' | b']'..=b'~'));
    if is_plain { std::str::from_utf8(bytes).ok() } else { None }
}

/// Converts one of the values; null for an empty one.
fn one(kind: Kind, value: &Value<'_>, at: usize) -> Result<Cell, NullReason> {
    let bad = Err(NullReason::NotOfType);
    if let Kind::Bytes = kind {
        return match value {
            Value::Bytes(bytes) => Ok(Cell::Bytes(bytes.as_ref().into())),
            _ => bad,
        };
    }
    if let Some(text) = text_at(value, at)
        && text.is_empty()
    {
        return Ok(Cell::Null);
    }
    let cell = match kind {
        Kind::Text => Some(Cell::Text(shown_at(value, at).into())),
        Kind::Integer => integer_at(value, at).map(Cell::Integer),
        Kind::Float => float_at(value, at).map(Cell::Float),
        Kind::Date => moment_at(Vr::DA, value, at).and_then(|moment| days(&moment)).map(Cell::Date),
        Kind::Time => {
            moment_at(Vr::TM, value, at).and_then(|moment| micros(&moment)).map(Cell::Time)
        }
        Kind::Bytes => None,
    };
    cell.ok_or(NullReason::NotOfType)
}

/// The text of one value, if the value is text.
fn text_at<'v>(value: &'v Value<'_>, at: usize) -> Option<&'v str> {
    Some(match value {
        Value::Texts(list) => list.get(at)?,
        Value::Names(list) => list.get(at)?.text(),
        Value::Moments(list) => &list.get(at)?.text,
        Value::IntegerTexts(list) => &list.get(at)?.text,
        Value::DecimalTexts(list) => &list.get(at)?.text,
        _ => return None,
    })
}

/// One value as text.
fn shown_at<'v>(value: &'v Value<'_>, at: usize) -> Cow<'v, str> {
    if let Value::Moments(list) = value
        && let Some(moment) = list.get(at)
        && let Some(parsed) = &moment.parsed
        && parsed.year.is_some()
    {
        return Cow::Owned(iso(parsed));
    }
    match (text_at(value, at), value) {
        (Some(text), _) => Cow::Borrowed(text),
        (None, Value::Integers(list)) => {
            list.get(at).map(i64::to_string).unwrap_or_default().into()
        }
        (None, Value::BigIntegers(list)) => {
            list.get(at).map(u64::to_string).unwrap_or_default().into()
        }
        (None, Value::Floats(list)) => list.get(at).map(f32::to_string).unwrap_or_default().into(),
        (None, Value::Doubles(list)) => list.get(at).map(f64::to_string).unwrap_or_default().into(),
        (None, Value::Tags(list)) => list.get(at).map(Tag::to_string).unwrap_or_default().into(),
        _ => Cow::Owned(value.to_string()),
    }
}

fn integer_at(value: &Value<'_>, at: usize) -> Option<i64> {
    match value {
        Value::Integers(list) => list.get(at).copied(),
        Value::BigIntegers(list) => i64::try_from(*list.get(at)?).ok(),
        Value::IntegerTexts(list) => {
            let number = list.get(at)?;
            number.value.or_else(|| whole(Number::decimal(number.text.as_ref()).value?))
        }
        Value::DecimalTexts(list) => whole(list.get(at)?.value?),
        Value::Floats(list) => whole(f64::from(*list.get(at)?)),
        Value::Doubles(list) => whole(*list.get(at)?),
        Value::Texts(list) => list.get(at)?.trim().parse().ok(),
        _ => None,
    }
}

/// Converts a number without fraction that a 64-bit integer can represent exactly.
fn whole(number: f64) -> Option<i64> {
    const EXACT: f64 = (1u64 << 53) as f64;
    (number.fract() == 0.0 && number.abs() <= EXACT).then_some(number as i64)
}

fn float_at(value: &Value<'_>, at: usize) -> Option<f64> {
    match value {
        Value::Integers(list) => list.get(at).map(|number| *number as f64),
        Value::BigIntegers(list) => list.get(at).map(|number| *number as f64),
        Value::IntegerTexts(list) => Number::decimal(list.get(at)?.text.as_ref()).value,
        Value::DecimalTexts(list) => list.get(at)?.value,
        Value::Floats(list) => list.get(at).map(|number| f64::from(*number)),
        Value::Doubles(list) => list.get(at).copied(),
        Value::Texts(list) => Number::decimal(list.get(at)?.trim()).value,
        _ => None,
    }
}

fn moment_at(vr: Vr, value: &Value<'_>, at: usize) -> Option<DateTime> {
    match value {
        Value::Moments(list) => list.get(at)?.parsed,
        Value::Texts(list) => Moment::new(vr, list.get(at)?.trim()).parsed,
        _ => None,
    }
}

/// Days from 1970-01-01 to this date of the Gregorian calendar; None for an invalid date, such as
/// February 30.
fn days(date: &DateTime) -> Option<i32> {
    let (year, month, day) = (i32::from(date.year?), i32::from(date.month?), i32::from(date.day?));
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        _ => 31,
    };
    if day > last {
        return None;
    }
    // Years begin in March here, so that the leap day is the last day of a year.
    let year = year - i32::from(month <= 2);
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    /// Days from March 1 of the year 0 to 1970-01-01.
    const EPOCH: i32 = 719_468;
    Some(era * 146_097 + day_of_era - EPOCH)
}

/// The date this many days after 1970-01-01: year, month, day.
pub(super) fn date_of(days: i32) -> (i32, u8, u8) {
    let days = i64::from(days) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year as i32, month as u8, day as u8)
}

/// Microseconds since midnight; None for a leap second, which no time type can hold.
fn micros(time: &DateTime) -> Option<i64> {
    let second = time.second.unwrap_or(0);
    if second > 59 {
        return None;
    }
    let seconds =
        i64::from(time.hour?) * 3600 + i64::from(time.minute.unwrap_or(0)) * 60 + i64::from(second);
    Some(seconds * 1_000_000 + i64::from(time.microsecond.unwrap_or(0)))
}

/// A date and time in ISO 8601 format, with as many parts as it has.
fn iso(moment: &DateTime) -> String {
    use std::fmt::Write as _;
    let mut text = format!("{:04}", moment.year.unwrap_or(0));
    // Writing to a String cannot fail.
    let _ = (|| {
        let Some(month) = moment.month else { return Ok(()) };
        write!(text, "-{month:02}")?;
        let Some(day) = moment.day else { return Ok(()) };
        write!(text, "-{day:02}")?;
        let Some(hour) = moment.hour else { return Ok(()) };
        write!(text, "T{hour:02}")?;
        if let Some(minute) = moment.minute {
            write!(text, ":{minute:02}")?;
        }
        if let Some(second) = moment.second {
            write!(text, ":{second:02}")?;
        }
        if let Some(micros) = moment.microsecond {
            write!(text, ".{micros:06}")?;
        }
        Ok::<(), std::fmt::Error>(())
    })();
    if let Some(offset) = moment.utc_offset_minutes {
        let sign = if offset < 0 { '-' } else { '+' };
        let _ = write!(text, "{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60);
    }
    text
}

/// A time of day in ISO 8601 format, with microseconds if there are any.
pub(super) fn time_text(micros: i64) -> String {
    let (seconds, rest) = (micros / 1_000_000, micros % 1_000_000);
    let (hour, minute, second) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match rest {
        0 => format!("{hour:02}:{minute:02}:{second:02}"),
        _ => format!("{hour:02}:{minute:02}:{second:02}.{rest:06}"),
    }
}

/// A date in ISO 8601 format.
pub(super) fn date_text(days: i32) -> String {
    let (year, month, day) = date_of(days);
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use dicom_map_dataset::Charset;

    fn cell(vr: Vr, bytes: &[u8], kind: Kind, is_list: bool) -> Result<Cell, NullReason> {
        let column = ColumnType { kind, is_list };
        let whole = column.cell(&Value::decode(vr, bytes, Charset::utf_8(), false));
        if let Some(quick) = column.quick(vr, bytes) {
            assert_eq!(Ok(quick), whole, "{vr} {bytes:?}");
        }
        whole
    }

    #[test]
    fn values_become_cells_by_type() {
        use Kind::*;
        let text = |text: &str| Ok(Cell::Text(text.into()));
        assert_eq!(cell(Vr::CS, b"CT ", Text, false), text("CT"));
        assert_eq!(cell(Vr::CS, b"A\\B ", Text, false), text("A\\B"));
        assert_eq!(
            cell(Vr::CS, b"A\\\\B ", Text, true),
            Ok(Cell::List(vec![Cell::Text("A".into()), Cell::Null, Cell::Text("B".into())]))
        );
        assert_eq!(cell(Vr::LO, b"  ", Text, false), Ok(Cell::Null));
        assert_eq!(cell(Vr::AE, b" A ", Text, false), text("A"));
        assert_eq!(cell(Vr::IS, b" 12 ", Integer, false), Ok(Cell::Integer(12)));
        assert_eq!(cell(Vr::IS, b"1.0", Integer, false), Ok(Cell::Integer(1)));
        assert_eq!(cell(Vr::IS, b"1.5", Integer, false), Err(NullReason::NotOfType));
        assert_eq!(cell(Vr::IS, b"x", Integer, false), Err(NullReason::NotOfType));
        assert_eq!(cell(Vr::IS, b"1\\2", Integer, false), Err(NullReason::SeveralValues));
        assert_eq!(cell(Vr::US, &[1, 2], Integer, false), Ok(Cell::Integer(0x201)));
        assert_eq!(cell(Vr::DS, b"1.5e2 ", Float, false), Ok(Cell::Float(150.0)));
        assert_eq!(cell(Vr::DS, b"1,5", Float, false), Err(NullReason::NotOfType));
        assert_eq!(cell(Vr::LO, b"1.5", Float, false), Ok(Cell::Float(1.5)));
        assert_eq!(cell(Vr::DA, b"19700102", Date, false), Ok(Cell::Date(1)));
        assert_eq!(cell(Vr::DA, b"20230230", Date, false), Err(NullReason::NotOfType));
        assert_eq!(cell(Vr::TM, b"01", Time, false), Ok(Cell::Time(3_600_000_000)));
        assert_eq!(cell(Vr::TM, b"235960", Time, false), Err(NullReason::NotOfType));
        assert_eq!(
            cell(Vr::DT, b"20200102030405.5+0130", Text, false),
            text("2020-01-02T03:04:05.500000+01:30")
        );
        assert_eq!(cell(Vr::DT, b"2020", Text, false), text("2020"));
        assert_eq!(cell(Vr::UN, b"ab", Bytes, false), Ok(Cell::Bytes((*b"ab").into())));
        assert_eq!(cell(Vr::LO, b"ab", Bytes, false), Err(NullReason::NotOfType));
        assert_eq!(cell(Vr::AT, &[0x10, 0, 0x20, 0], Text, false), text("(0010,0020)"));
    }

    #[test]
    fn days_round_trip() {
        for number in (-719_000..=2_932_896).step_by(13) {
            let (year, month, day) = date_of(number);
            let date = DateTime {
                year: u16::try_from(year).ok(),
                month: Some(month),
                day: Some(day),
                ..DateTime::default()
            };
            assert_eq!(days(&date), Some(number), "{year} {month} {day}");
        }
        assert_eq!(date_text(0), "1970-01-01");
        assert_eq!(date_text(11_016), "2000-02-29");
        assert_eq!(time_text(3_661_000_001), "01:01:01.000001");
    }
}
