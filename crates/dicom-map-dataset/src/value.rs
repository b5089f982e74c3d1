//! Values of elements: decoded by VR from the bytes of a file, made from numbers and texts, and
//! encoded by VR (PS3.5 section 6.2).
//!
//! ```
//! use dicom_map::Vr;
//! use dicom_map_dataset::value::{self, Value};
//! use dicom_map_dataset::{Charset, Rules};
//! let charset = Charset::utf_8();
//! let rows = Value::from(512);
//! assert_eq!(*value::encode(Vr::US, &rows, charset, false, Rules::Standard)?, [0x00, 0x02]);
//! let spacing = value::parse(Vr::DS, r"0.5\0.25")?;
//! assert_eq!(spacing.to_multi_float64()?, [0.5, 0.25]);
//! assert_eq!(*value::encode(Vr::DS, &spacing, charset, false, Rules::Standard)?, *br"0.5\0.25");
//! # Ok::<(), dicom_map::Error>(())
//! ```

mod access;
mod decimal;
mod decode;
mod encode;
mod from;
pub(crate) mod lut_descriptor;
mod moment;
mod name;
mod parse;
mod pieces;
mod rules;
#[cfg(test)]
mod tests;

pub use decimal::decimal_text;
pub(crate) use decode::{count, decode, decode_text};
pub use encode::{encode, encode_into};
pub use moment::{DateTime, Moment};
pub use name::PersonName;
pub use parse::parse;
pub(crate) use pieces::in_pieces;

pub use crate::rules::Rules;

use dicom_map::Tag;
use std::borrow::Cow;
use std::fmt;

/// A value: zero or more texts, names, numbers and so on, or bytes. Either borrows from a file or
/// owns its content. An empty value is `Empty` whatever its VR.
///
/// Two values are equal if they have the same content in the same variant: `Integers` and
/// `IntegerTexts` of the same numbers are different values.
#[derive(Clone, PartialEq, Debug)]
#[non_exhaustive]
pub enum Value<'a> {
    /// No bytes, or padding only.
    Empty,
    /// Text: AE AS CS LO SH UC UI, split at backslashes; LT ST UT UR, whole.
    Texts(Vec<Cow<'a, str>>),
    /// PN.
    Names(Vec<PersonName<'a>>),
    /// DA, TM, DT.
    Moments(Vec<Moment<'a>>),
    /// IS.
    IntegerTexts(Vec<Number<'a, i64>>),
    /// DS.
    DecimalTexts(Vec<Number<'a, f64>>),
    /// US SS UL SL SV.
    Integers(Vec<i64>),
    /// UV.
    BigIntegers(Vec<u64>),
    /// FL. As stored, not rounded to 64 bits.
    Floats(Vec<f32>),
    /// FD.
    Doubles(Vec<f64>),
    /// AT.
    Tags(Vec<Tag>),
    /// OB OD OF OL OV OW UN, and numbers whose length is not a whole number of values; in the byte
    /// order of the file.
    Bytes(Cow<'a, [u8]>),
}

/// A number written as text (IS, DS).
#[derive(Clone, PartialEq, Debug)]
pub struct Number<'a, T> {
    /// As in the file, without spaces around it.
    pub text: Cow<'a, str>,
    /// None if the text is not a valid number of its VR.
    pub value: Option<T>,
}

impl Number<'_, i64> {
    /// Parses a text of VR IS.
    ///
    /// ```
    /// use dicom_map_dataset::value::Number;
    /// assert_eq!(Number::integer("+12").value, Some(12));
    /// assert_eq!(Number::integer("1.5").value, None);
    /// ```
    pub fn integer<'t>(text: impl Into<Cow<'t, str>>) -> Number<'t, i64> {
        let text = text.into();
        Number { value: text.parse().ok(), text }
    }
}

impl Number<'_, f64> {
    /// Parses a text of VR DS.
    ///
    /// ```
    /// use dicom_map_dataset::value::Number;
    /// assert_eq!(Number::decimal("1.5e2").value, Some(150.0));
    /// assert_eq!(Number::decimal("1,5").value, None);
    /// ```
    pub fn decimal<'t>(text: impl Into<Cow<'t, str>>) -> Number<'t, f64> {
        let text = text.into();
        Number { value: decimal::parse_decimal(&text), text }
    }
}

impl<T> Number<'_, T> {
    /// Returns the same number, with an owned text.
    pub fn into_owned(self) -> Number<'static, T> {
        Number { text: Cow::Owned(self.text.into_owned()), value: self.value }
    }
}

impl<'a> Value<'a> {
    /// Returns the same value, borrowing nothing.
    ///
    /// ```
    /// use dicom_map_dataset::Value;
    /// let text = String::from("CT");
    /// let value: Value<'static> = Value::from(text.as_str()).into_owned();
    /// drop(text);
    /// assert_eq!(value.to_str(), "CT");
    /// ```
    pub fn into_owned(self) -> Value<'static> {
        fn all<T, U>(list: Vec<T>, own: impl Fn(T) -> U) -> Vec<U> {
            list.into_iter().map(own).collect()
        }
        match self {
            Value::Empty => Value::Empty,
            Value::Texts(texts) => Value::Texts(all(texts, |text| Cow::Owned(text.into_owned()))),
            Value::Names(names) => Value::Names(all(names, PersonName::into_owned)),
            Value::Moments(moments) => Value::Moments(all(moments, Moment::into_owned)),
            Value::IntegerTexts(numbers) => Value::IntegerTexts(all(numbers, Number::into_owned)),
            Value::DecimalTexts(numbers) => Value::DecimalTexts(all(numbers, Number::into_owned)),
            Value::Integers(numbers) => Value::Integers(numbers),
            Value::BigIntegers(numbers) => Value::BigIntegers(numbers),
            Value::Floats(numbers) => Value::Floats(numbers),
            Value::Doubles(numbers) => Value::Doubles(numbers),
            Value::Tags(tags) => Value::Tags(tags),
            Value::Bytes(bytes) => Value::Bytes(Cow::Owned(bytes.into_owned())),
        }
    }
}

/// Prints the text that [`parse`] reads: values joined by backslashes, bytes as pairs of
/// hexadecimal digits. Control characters are not escaped.
impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn join<T: fmt::Display>(
            f: &mut fmt::Formatter<'_>,
            values: impl Iterator<Item = T>,
        ) -> fmt::Result {
            for (number, value) in values.enumerate() {
                if number > 0 {
                    f.write_str("\\")?;
                }
                write!(f, "{value}")?;
            }
            Ok(())
        }
        match self {
            Value::Empty => Ok(()),
            Value::Texts(texts) => join(f, texts.iter()),
            Value::Names(names) => join(f, names.iter().map(PersonName::text)),
            Value::Moments(moments) => join(f, moments.iter().map(|moment| &moment.text)),
            Value::IntegerTexts(numbers) => join(f, numbers.iter().map(|number| &number.text)),
            Value::DecimalTexts(numbers) => join(f, numbers.iter().map(|number| &number.text)),
            Value::Integers(numbers) => join(f, numbers.iter()),
            Value::BigIntegers(numbers) => join(f, numbers.iter()),
            Value::Floats(numbers) => join(f, numbers.iter()),
            Value::Doubles(numbers) => join(f, numbers.iter()),
            Value::Tags(tags) => join(f, tags.iter()),
            Value::Bytes(bytes) => {
                for (number, byte) in bytes.iter().enumerate() {
                    write!(f, "{}{byte:02X}", if number > 0 { " " } else { "" })?;
                }
                Ok(())
            }
        }
    }
}
