//! Access to values as texts and numbers of types that the caller chooses.

use super::decimal::parse_decimal;
use super::{DateTime, PersonName, Value};
use dicom_map::{Error, ErrorKind, Tag};
use std::any::type_name;
use std::borrow::Cow;

impl Value<'_> {
    /// The number of values (PS3.5 6.4); 0 for an empty value. A value of bytes counts as one.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from(vec![1, 2, 3]).value_count(), 3);
    /// assert_eq!((Value::Empty.value_count(), Value::from(&b"ab"[..]).value_count()), (0, 1));
    /// ```
    pub fn value_count(&self) -> usize {
        match self {
            Value::Empty => 0,
            Value::Texts(list) => list.len(),
            Value::Names(list) => list.len(),
            Value::Moments(list) => list.len(),
            Value::IntegerTexts(list) => list.len(),
            Value::DecimalTexts(list) => list.len(),
            Value::Integers(list) => list.len(),
            Value::BigIntegers(list) => list.len(),
            Value::Floats(list) => list.len(),
            Value::Doubles(list) => list.len(),
            Value::Tags(list) => list.len(),
            Value::Bytes(bytes) => usize::from(!bytes.is_empty()),
        }
    }

    /// True if there are no values.
    pub fn is_empty(&self) -> bool {
        self.value_count() == 0
    }

    /// A description of the kind of value, for messages.
    pub(super) fn kind_name(&self) -> &'static str {
        match self {
            Value::Empty => "no value",
            Value::Texts(_) => "a text",
            Value::Names(_) => "a person name",
            Value::Moments(_) => "a date or time",
            Value::IntegerTexts(_) | Value::Integers(_) | Value::BigIntegers(_) => "a whole number",
            Value::DecimalTexts(_) | Value::Floats(_) | Value::Doubles(_) => "a number",
            Value::Tags(_) => "a tag",
            Value::Bytes(_) => "bytes",
        }
    }

    /// The text of one value, if the value is text.
    pub(super) fn text_at(&self, index: usize) -> Option<&str> {
        Some(match self {
            Value::Texts(list) => list.get(index)?,
            Value::Names(list) => list.get(index)?.text(),
            Value::Moments(list) => &list.get(index)?.text,
            Value::IntegerTexts(list) => &list.get(index)?.text,
            Value::DecimalTexts(list) => &list.get(index)?.text,
            _ => return None,
        })
    }

    /// The value as text: several values are joined by backslashes, bytes are hexadecimal digits.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from(vec!["ORIGINAL", "PRIMARY"]).to_str(), r"ORIGINAL\PRIMARY");
    /// assert_eq!(Value::from(vec![1.5, 2.0]).to_str(), r"1.5\2");
    /// ```
    pub fn to_str(&self) -> Cow<'_, str> {
        match (self.value_count(), self.text_at(0)) {
            (0, _) => Cow::Borrowed(""),
            (1, Some(text)) => Cow::Borrowed(text),
            _ => Cow::Owned(self.to_string()),
        }
    }

    /// Each value as text; none for an empty value.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from(vec![1, -2]).to_multi_str(), ["1", "-2"]);
    /// ```
    pub fn to_multi_str(&self) -> Vec<Cow<'_, str>> {
        fn own<T: ToString>(list: &[T]) -> Vec<Cow<'_, str>> {
            list.iter().map(|value| Cow::Owned(value.to_string())).collect()
        }
        match self {
            Value::Integers(list) => own(list),
            Value::BigIntegers(list) => own(list),
            Value::Floats(list) => own(list),
            Value::Doubles(list) => own(list),
            Value::Tags(list) => own(list),
            Value::Bytes(_) if !self.is_empty() => vec![Cow::Owned(self.to_string())],
            _ => (0..self.value_count())
                .filter_map(|index| self.text_at(index).map(Cow::Borrowed))
                .collect(),
        }
    }

    /// The first value as a whole number. Texts are parsed as numbers, and a number with a fraction
    /// of zero counts as whole.
    ///
    /// Errors: `InvalidArgument` if there is no value, if it is not a whole number, and if it is
    /// out of range for `T`.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from("12").to_int::<u16>()?, 12);
    /// assert!(Value::from(-1).to_int::<u16>().is_err());
    /// assert!(Value::from(0.5).to_int::<u16>().is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_int<T: TryFrom<i128>>(&self) -> Result<T, Error> {
        self.int_at(0)
    }

    /// All values as whole numbers; see [`Value::to_int`].
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from(vec!["1", "-2"]).to_multi_int::<i32>()?, [1, -2]);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_multi_int<T: TryFrom<i128>>(&self) -> Result<Vec<T>, Error> {
        (0..self.value_count()).map(|index| self.int_at(index)).collect()
    }

    fn int_at<T: TryFrom<i128>>(&self, index: usize) -> Result<T, Error> {
        self.integer_at(index)
            .and_then(|number| T::try_from(number).ok())
            .ok_or_else(|| self.not(index, "a whole number", type_name::<T>()))
    }

    /// One value as a whole number, if it is one.
    pub(super) fn integer_at(&self, index: usize) -> Option<i128> {
        let whole = |number: f64| {
            // Covers every whole number of 64 bits; beyond, a double cannot represent single units.
            let is_whole = number.fract() == 0.0 && number.abs() <= 2f64.powi(64);
            is_whole.then_some(number as i128)
        };
        match self {
            Value::Integers(list) => list.get(index).map(|number| i128::from(*number)),
            Value::BigIntegers(list) => list.get(index).map(|number| i128::from(*number)),
            Value::Floats(list) => list.get(index).and_then(|number| whole(f64::from(*number))),
            Value::Doubles(list) => list.get(index).and_then(|number| whole(*number)),
            _ => {
                let text = self.number_text_at(index)?;
                text.parse().ok().or_else(|| whole(parse_decimal(text)?))
            }
        }
    }

    /// The text of one value if it can be a number, which names and dates cannot.
    pub(super) fn number_text_at(&self, index: usize) -> Option<&str> {
        match self {
            Value::Texts(_) | Value::IntegerTexts(_) | Value::DecimalTexts(_) => {
                self.text_at(index).map(str::trim)
            }
            _ => None,
        }
    }

    /// The first value as a 32-bit number, rounded if necessary.
    ///
    /// Errors: those of [`Value::to_float64`], and a finite number that is out of range for 32
    /// bits.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from("0.1").to_float32()?, 0.1);
    /// assert!(Value::from(1e40).to_float32().is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_float32(&self) -> Result<f32, Error> {
        self.float32_at(0).ok_or_else(|| self.not(0, "a number", "f32"))
    }

    /// All values as 32-bit numbers; see [`Value::to_float32`].
    pub fn to_multi_float32(&self) -> Result<Vec<f32>, Error> {
        (0..self.value_count())
            .map(|index| self.float32_at(index).ok_or_else(|| self.not(index, "a number", "f32")))
            .collect()
    }

    /// The first value as a 64-bit number. Texts are parsed as numbers; whole numbers above 2^53
    /// are rounded.
    ///
    /// Errors: `InvalidArgument` if there is no value, and if it is not a number.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from("1.5e2").to_float64()?, 150.0);
    /// assert!(Value::from("1,5").to_float64().is_err() && Value::Empty.to_float64().is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_float64(&self) -> Result<f64, Error> {
        self.float64_at(0).ok_or_else(|| self.not(0, "a number", "f64"))
    }

    /// All values as 64-bit numbers; see [`Value::to_float64`].
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from(vec!["0.5", "2"]).to_multi_float64()?, [0.5, 2.0]);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_multi_float64(&self) -> Result<Vec<f64>, Error> {
        (0..self.value_count())
            .map(|index| self.float64_at(index).ok_or_else(|| self.not(index, "a number", "f64")))
            .collect()
    }

    pub(super) fn float32_at(&self, index: usize) -> Option<f32> {
        match self {
            Value::Floats(list) => list.get(index).copied(),
            // Parsed directly to 32 bits, so that the number is rounded only once.
            _ if self.number_text_at(index).is_some() => {
                let text = self.number_text_at(index)?;
                narrowed(parse_float(text)?, text.parse().ok()?)
            }
            _ => {
                let number = self.float64_at(index)?;
                narrowed(number, number as f32)
            }
        }
    }

    pub(super) fn float64_at(&self, index: usize) -> Option<f64> {
        match self {
            Value::Integers(list) => list.get(index).map(|number| *number as f64),
            Value::BigIntegers(list) => list.get(index).map(|number| *number as f64),
            Value::Floats(list) => list.get(index).map(|number| f64::from(*number)),
            Value::Doubles(list) => list.get(index).copied(),
            _ => parse_float(self.number_text_at(index)?),
        }
    }

    /// The first value as a tag. A text is parsed; a whole number has the group in its high half.
    ///
    /// ```
    /// use dicom_map::Tag;
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from("0018,1063").to_tag()?, Tag::new(0x0018, 0x1063));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_tag(&self) -> Result<Tag, Error> {
        self.tag_at(0).ok_or_else(|| self.not(0, "a tag", "(gggg,eeee)"))
    }

    /// All values as tags; see [`Value::to_tag`].
    pub fn to_multi_tag(&self) -> Result<Vec<Tag>, Error> {
        (0..self.value_count())
            .map(|index| self.tag_at(index).ok_or_else(|| self.not(index, "a tag", "(gggg,eeee)")))
            .collect()
    }

    pub(super) fn tag_at(&self, index: usize) -> Option<Tag> {
        match self {
            Value::Tags(list) => list.get(index).copied(),
            Value::Texts(list) => list.get(index)?.parse().ok(),
            Value::Integers(_) | Value::BigIntegers(_) => {
                u32::try_from(self.integer_at(index)?).ok().map(Tag::from)
            }
            _ => None,
        }
    }

    /// The parts of the first date or time.
    ///
    /// Errors: `InvalidArgument` if the value is not of VR DA, TM or DT, and if its text cannot be
    /// parsed.
    ///
    /// ```
    /// use dicom_map::Vr;
    /// use dicom_map_dataset::value;
    /// assert_eq!(value::parse(Vr::DA, "19930822")?.to_date_time()?.year, Some(1993));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_date_time(&self) -> Result<DateTime, Error> {
        let Value::Moments(list) = self else {
            return Err(self.not(0, "a date or time", "DA, TM or DT"));
        };
        list.first()
            .and_then(|moment| moment.parsed)
            .ok_or_else(|| self.not(0, "a date or time", "DA, TM or DT"))
    }

    /// The first person name; a text is parsed.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from("Doe^John").to_person_name()?.alphabetic(), Some("Doe^John"));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_person_name(&self) -> Result<PersonName<'_>, Error> {
        match self {
            Value::Names(_) | Value::Texts(_) => self.text_at(0).map(PersonName::new),
            _ => None,
        }
        .ok_or_else(|| self.not(0, "a person name", "PN"))
    }

    /// The bytes, if the value is bytes.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// assert_eq!(Value::from(vec![1u8, 2]).to_bytes()?, [1, 2]);
    /// assert!(Value::from("text").to_bytes().is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn to_bytes(&self) -> Result<&[u8], Error> {
        match self {
            Value::Empty => Ok(&[]),
            Value::Bytes(bytes) => Ok(bytes),
            _ => Err(self.not(0, "bytes", "OB, OW and the like, or UN")),
        }
    }

    /// The error for a value that is not of the requested kind.
    fn not(&self, index: usize, expected: &str, type_name: &str) -> Error {
        const MAX_SHOWN: usize = 80;
        let found = match self.to_multi_str().get(index) {
            Some(text) if !matches!(self, Value::Bytes(_)) => {
                let shown: String = text.chars().take(MAX_SHOWN).collect();
                format!("{} {shown:?}", self.kind_name())
            }
            _ => self.kind_name().to_string(),
        };
        Error::new(
            ErrorKind::InvalidArgument,
            format!("found {found}, expected {expected} ({type_name})"),
        )
    }
}

/// Parses a number as written in DS, or one of the words for special values of FL and FD.
pub(super) fn parse_float(text: &str) -> Option<f64> {
    parse_decimal(text).or_else(|| match text {
        "NaN" | "inf" | "-inf" => text.parse().ok(),
        _ => None,
    })
}

/// The narrowed number, unless narrowing made a finite number infinite.
fn narrowed(wide: f64, narrow: f32) -> Option<f32> {
    (narrow.is_finite() || !wide.is_finite()).then_some(narrow)
}
