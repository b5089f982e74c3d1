//! Questions as people type them: a tag in its many spellings, with or without a creator, or a
//! keyword.

use crate::creator;
use crate::dict::DmapDict;
use crate::error::{Error, ErrorKind};
use crate::tag::{Tag, TagPattern};
use crate::view::TagView;

/// A question to a dictionary.
///
/// ```
/// # #[cfg(feature = "embedded")] {
/// let dict = dicom_map::DmapDict::embedded();
/// use dicom_map::Query;
/// let entry = Query::parse("0043,xx39 GEMS_PARM_01")?.answer(&dict).unwrap();
/// assert_eq!(entry.tag_text(), "(0043,xx39)");
/// # }
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Query {
    /// A tag; the creator when the group is odd and one was given.
    Tag {
        /// The tag. With a creator the element may be an offset (0x0008) or the element as found in
        /// a file (0x1008).
        tag: Tag,
        /// The private creator, without padding.
        creator: Option<String>,
    },
    /// An offset of private blocks, `(0021,xx39)`, without the creator that would give it a
    /// meaning: no dictionary has an answer. It is not (0021,0039), which is a Private Creator.
    PrivateOffset {
        /// The group, odd.
        group: u16,
        /// What stands behind the block.
        offset: u8,
    },
    /// A keyword.
    Keyword(String),
}

impl Query {
    /// Reads a question: `0008,0005`, `00080005`, `0008 0005`, `(0008,0005)`, `(0021,xx08)
    /// CREATOR`, `0021,1008 "CREATOR"`, or a keyword.
    ///
    /// A `0x` in front of a number is passed over. An `x` stands for any digit: `(60xx,0010)` asks
    /// for the repeating attribute, `(0021,xx08)` for offset 08 of a private block.
    ///
    /// Errors: `InvalidTag` when the text is neither a tag nor a keyword, `InvalidCreator`.
    ///
    /// ```
    /// use dicom_map::{Query, Tag};
    /// let query = Query::parse("(0021,xx08) ACME 1.0")?;
    /// assert_eq!(query, Query::Tag { tag: Tag::new(0x0021, 0x0008), creator: Some("ACME 1.0".into()) });
    /// assert_eq!(Query::parse("PatientName")?, Query::Keyword("PatientName".into()));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Query, Error> {
        let trimmed = text.trim();
        if let Some((group, element, rest)) = split_tag(trimmed) {
            return Query::from_parts(
                group,
                element,
                Some(unquote(rest.trim())).filter(|creator| !creator.is_empty()),
            );
        }
        let is_keyword = trimmed.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && trimmed.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
        if is_keyword {
            return Ok(Query::Keyword(trimmed.to_string()));
        }
        Err(Error::new(
            ErrorKind::InvalidTag,
            format!(
                "found {text:?}, expected a tag such as 0010,0020 or (0021,xx08) CREATOR, or a keyword such as PatientName"
            ),
        ))
    }

    /// Reads a group and an element, four hexadecimal digits each or `x` for any digit, and a
    /// creator. The element of an odd group may also be the two digits of the offset.
    ///
    /// Errors: `InvalidTag`, `InvalidCreator`.
    ///
    /// ```
    /// use dicom_map::Query;
    /// assert_eq!(Query::from_parts("0021", "08", Some("ACME 1.0"))?, Query::parse("(0021,xx08) ACME 1.0")?);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn from_parts(group: &str, element: &str, creator: Option<&str>) -> Result<Query, Error> {
        let (group, element) = (without_0x(group), without_0x(element));
        let bad = |what: &str, found: &str| {
            Error::new(
                ErrorKind::InvalidTag,
                format!(
                    "found the {what} {found:?}, expected four hexadecimal digits such as 0021, or x for any digit"
                ),
            )
        };
        let group_pattern = TagPattern::parse(group, "0000").map_err(|_| bad("group", group))?;
        let group_is_free = group.trim().ends_with(['x', 'X']);
        let is_private =
            group_pattern.value() & TagPattern::PARITY != 0 || group_is_free && creator.is_some();
        let element_text = match element.trim() {
            offset if offset.len() == 2 && is_private => format!("00{offset}"),
            whole => whole.to_string(),
        };
        let element_value = TagPattern::parse("0000", &element_text)
            .map_err(|_| bad("element", element))?
            .value() as u16;
        let group_value =
            (group_pattern.value() >> 16) as u16 | u16::from(group_is_free && is_private);
        let creator = creator.map(creator::check).transpose()?.map(str::to_string);
        let is_offset = element.trim().len() == 2
            || element_text.get(..2).is_some_and(|block| block.eq_ignore_ascii_case("xx"));
        if creator.is_none() && is_private && is_offset {
            return Ok(Query::PrivateOffset { group: group_value, offset: element_value as u8 });
        }
        Ok(Query::Tag { tag: Tag::new(group_value, element_value), creator })
    }

    /// The dictionary's answer.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// let dict = dicom_map::DmapDict::embedded();
    /// use dicom_map::Query;
    /// assert_eq!(Query::parse("(0010,0010)")?.answer(&dict).unwrap().keyword(), "PatientName");
    /// assert!(Query::parse("NoSuchKeyword")?.answer(&dict).is_none());
    /// # }
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn answer<'d>(&self, dict: &'d DmapDict) -> Option<TagView<'d>> {
        match self {
            Query::Tag { tag, creator } => dict.lookup_tag(*tag, creator.as_deref()),
            Query::PrivateOffset { .. } => None,
            Query::Keyword(keyword) => dict.keyword(keyword),
        }
    }
}

/// Cuts `(gggg,eeee) rest`, `gggg,eeee rest`, `ggggeeee rest` or `gggg eeee rest` into its parts;
/// None when the text does not begin with a tag.
fn split_tag(text: &str) -> Option<(&str, &str, &str)> {
    if let Some(inner) = text.strip_prefix('(') {
        let (tag, rest) = inner.split_once(')')?;
        let (group, element) = tag.split_once(',')?;
        return Some((group.trim(), element.trim(), rest));
    }
    if let Some((group, tail)) = text.split_once(',')
        && !group.contains(char::is_whitespace)
    {
        let tail = tail.trim_start();
        let (element, rest) = tail.split_once(char::is_whitespace).unwrap_or((tail, ""));
        return Some((group, element, rest));
    }
    let (first, tail) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    // As programs write it.
    let first = if without_0x(first).len() == 8 { without_0x(first) } else { first };
    if first.len() == 8 && is_digits(first) {
        return Some((first.get(..4)?, first.get(4..)?, tail));
    }
    let tail = tail.trim_start();
    let (second, rest) = tail.split_once(char::is_whitespace).unwrap_or((tail, ""));
    // Anything of digits in front is meant as a tag, so that `00100 0010` is an error and not an
    // unknown keyword.
    (is_digits(first) && !second.is_empty()
        || first.starts_with(|letter: char| letter.is_ascii_digit()))
    .then_some((first, second, rest))
}

/// The digits of `0x0010` and `0x00100020`, as programs write numbers. In `0x10` and the like the x
/// stands for any digit.
fn without_0x(text: &str) -> &str {
    let text = text.trim();
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    digits.filter(|digits| matches!(digits.len(), 4 | 8)).unwrap_or(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte.eq_ignore_ascii_case(&b'x'))
}

fn unquote(text: &str) -> &str {
    text.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(text: &str) -> (u32, Option<String>) {
        match Query::parse(text).unwrap() {
            Query::Tag { tag, creator } => (tag.into(), creator),
            other => panic!("{other:?} is no tag"),
        }
    }

    #[test]
    fn spellings_of_a_public_tag() {
        for text in [
            "0008,0005",
            "00080005",
            "0008 0005",
            "(0008,0005)",
            " ( 0008 , 0005 ) ",
            "0008, 0005",
            "0x00080005",
            "0x0008 0x0005",
            "(0x0008,0x0005)",
        ] {
            assert_eq!(tag(text), (0x0008_0005, None), "{text:?}");
        }
        assert_eq!(tag("(60xx,3000)"), (0x6000_3000, None));
    }

    #[test]
    fn spellings_of_a_private_element() {
        for text in [
            "(0021,xx08) ACME 1.0",
            "0021,xx08 ACME 1.0",
            "0021xx08 \"ACME 1.0\"",
            "0021 xx08 ACME 1.0",
            "0021 08 ACME 1.0",
            "0021,0008 ACME 1.0  ",
        ] {
            assert_eq!(tag(text), (0x0021_0008, Some("ACME 1.0".into())), "{text:?}");
        }
        assert_eq!(tag("0021,1008 A, B"), (0x0021_1008, Some("A, B".into())));
        assert_eq!(tag("(70xx,xx04) DLX_ANNOT_01"), (0x7001_0004, Some("DLX_ANNOT_01".into())));
    }

    #[test]
    fn an_offset_without_a_creator_is_no_tag() {
        for text in ["(0043,xx39)", "0043,XX39", "0043xx39", "0043 xx39", "0043 39"] {
            assert_eq!(
                Query::parse(text).unwrap(),
                Query::PrivateOffset { group: 0x0043, offset: 0x39 },
                "{text:?}"
            );
        }
        assert_eq!(tag("(0043,0039)"), (0x0043_0039, None));
        assert_eq!(tag("(0020,31xx)"), (0x0020_3100, None));
    }

    #[test]
    fn what_is_neither_tag_nor_keyword_is_refused() {
        for text in [
            "",
            "00080,0005",
            "0008,00005",
            "0008,000g",
            "0008 00055",
            "000800055",
            "(0008,0005",
            "Patient Name!",
            "0008",
            "0021 08 \"\0x\"",
        ] {
            assert!(Query::parse(text).is_err(), "{text:?}");
        }
    }
}
