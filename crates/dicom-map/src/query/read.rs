//! The parser of attributes: one grammar for tags, keywords and creators.

use super::Query;
use crate::creator;
use crate::error::{Error, ErrorKind};
use crate::tag::text::{is_word, split_tag, without_0x};
use crate::tag::{Tag, TagPattern};

/// Parsing what a person writes.
impl Query {
    /// Reads an attribute.
    ///
    /// Errors: `InvalidTag` when the text is neither a tag nor a keyword, `InvalidCreator`.
    ///
    /// ```
    /// use dicom_map::{Query, Tag};
    /// let query = Query::parse("(0021,xx08) ACME 1.0")?;
    /// assert_eq!(
    ///     query,
    ///     Query::Tag { tag: Tag::new(0x0021, 0x0008), creator: Some("ACME 1.0".into()) }
    /// );
    /// assert!(Query::parse("Patient Name!").is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse(text: &str) -> Result<Query, Error> {
        match attribute(text, true)? {
            (query, "") => Ok(query),
            _ => Err(neither(text)),
        }
    }

    /// Reads an attribute at the beginning of a text, and returns what follows it: the empty text,
    /// or a text that begins with `[` or `.`, as in a path.
    ///
    /// A creator after a tag (`0021,1008 ACME 1.0`) reaches to the end of the text unless it is
    /// quoted.
    ///
    /// Errors: as [`Query::parse`].
    ///
    /// ```
    /// use dicom_map::Query;
    /// let (query, rest) = Query::parse_start("0040A730[0].CodeValue")?;
    /// assert_eq!((query, rest), (Query::parse("(0040,A730)")?, "[0].CodeValue"));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse_start(text: &str) -> Result<(Query, &str), Error> {
        attribute(text, false)
    }

    /// Reads a tag in any spelling, or a keyword, of this creator.
    ///
    /// Errors: as [`Query::parse`].
    ///
    /// ```
    /// use dicom_map::Query;
    /// let query = Query::parse_of("00431039", "GEMS_PARM_01")?;
    /// assert_eq!(query, Query::parse("0043,1039 GEMS_PARM_01")?);
    /// let query = Query::parse_of("BValue", "GEMS_PARM_01")?;
    /// assert_eq!(query, Query::parse("\"GEMS_PARM_01\".BValue")?);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse_of(text: &str, creator: &str) -> Result<Query, Error> {
        let owner = Some(wanted_creator(creator)?);
        match tag_or_keyword(text.trim_start(), text, owner, true)? {
            (query, rest) if rest.trim().is_empty() => Ok(query),
            _ => Err(neither(text)),
        }
    }

    /// Reads a group and an element, four hexadecimal digits each or `x` for any digit, and a
    /// creator. The element of an odd group may also be the two digits of the offset.
    ///
    /// Errors: `InvalidTag`, `InvalidCreator`.
    ///
    /// ```
    /// use dicom_map::Query;
    /// assert_eq!(
    ///     Query::from_parts("0021", "08", Some("ACME 1.0"))?,
    ///     Query::parse("(0021,xx08) ACME 1.0")?
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn from_parts(group: &str, element: &str, creator: Option<&str>) -> Result<Query, Error> {
        let creator = creator.map(wanted_creator).transpose()?;
        tag_of(group, element, creator)
    }
}

impl std::str::FromStr for Query {
    type Err = Error;

    fn from_str(text: &str) -> Result<Query, Error> {
        Query::parse(text)
    }
}

/// Reads an attribute at the beginning of `text`; returns what follows it, which is empty or begins
/// with `[` or `.`. `is_whole`: nothing may follow, so a quotation mark closes only at the end.
fn attribute(text: &str, is_whole: bool) -> Result<(Query, &str), Error> {
    let start = text.trim_start();
    let (query, rest) = match start.strip_prefix('"') {
        Some(quoted) => {
            let (name, tail) =
                split_quoted(quoted, |tail| tail.starts_with('.')).ok_or_else(|| {
                    Error::new(
                        ErrorKind::InvalidTag,
                        format!(
                            "found {text:?}, expected a point and a keyword or tag after the \
                             private creator, as in \"GEMS_PARM_01\".BValue"
                        ),
                    )
                })?;
            let creator = wanted_creator(name)?;
            // Just seen by `split_quoted`.
            let tail = tail.strip_prefix('.').unwrap_or(tail);
            tag_or_keyword(tail.trim_start(), text, Some(creator), is_whole)?
        }
        None => tag_or_keyword(start, text, None, is_whole)?,
    };
    let rest = rest.trim();
    if rest.is_empty() || rest.starts_with(['[', '.']) {
        Ok((query, rest))
    } else {
        Err(neither(text))
    }
}

/// A creator to look up: any text except an empty one. Only the dictionary and the file know
/// whether there is such a creator.
fn wanted_creator(creator: &str) -> Result<String, Error> {
    let creator = creator::trim(creator);
    if creator.trim().is_empty() {
        return Err(Error::new(
            ErrorKind::InvalidCreator,
            "found an empty private creator, expected a text, as in \"GEMS_PARM_01\".BValue",
        ));
    }
    Ok(creator.to_string())
}

/// A tag, perhaps followed by a creator, or a keyword. `whole` is for messages.
fn tag_or_keyword<'t>(
    text: &'t str,
    whole: &str,
    owner: Option<String>,
    is_whole: bool,
) -> Result<(Query, &'t str), Error> {
    let Some((group, element, rest)) = split_tag(text) else {
        let end = text.find(|char: char| !is_word(char)).unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        if !word.starts_with(|char: char| char.is_ascii_alphabetic()) {
            return Err(neither(whole));
        }
        return Ok((Query::Keyword { keyword: word.to_string(), creator: owner }, rest));
    };
    if owner.is_some() {
        return Ok((tag_of(group, element, owner)?, rest));
    }
    let after = rest.trim_start();
    let (creator, rest) = match after.strip_prefix('"') {
        Some(quoted) => {
            let is_end: fn(&str) -> bool = match is_whole {
                true => str::is_empty,
                false => |tail| tail.is_empty() || tail.starts_with(['[', '.']),
            };
            split_quoted(quoted, is_end).ok_or_else(|| neither(whole))?
        }
        None if after.starts_with(['[', '.']) => ("", after),
        None => (after.trim_end(), ""),
    };
    let creator = match creator.trim() {
        "" => None,
        _ => Some(wanted_creator(creator)?),
    };
    Ok((tag_of(group, element, creator)?, rest))
}

/// The text up to the closing quotation mark, and what follows it without leading spaces. A mark
/// closes if `is_end` accepts what follows, because a creator may contain one, too.
fn split_quoted(text: &str, is_end: fn(&str) -> bool) -> Option<(&str, &str)> {
    text.match_indices('"').find_map(|(at, mark)| {
        let tail = text.get(at + mark.len()..)?.trim_start();
        is_end(tail).then_some((text.get(..at)?, tail))
    })
}

/// A group and an element as a query.
fn tag_of(group: &str, element: &str, creator: Option<String>) -> Result<Query, Error> {
    let (group, element) = (without_0x(group), without_0x(element));
    let bad = |what: &str, found: &str| {
        Error::new(
            ErrorKind::InvalidTag,
            format!(
                "found the {what} {found:?}, expected four hexadecimal digits such as 0021, or x \
                 for any digit"
            ),
        )
    };
    let group_pattern =
        TagPattern::parse(group, "0000").map_err(|error| bad("group", group).with_source(error))?;
    let group_is_free = group.ends_with(['x', 'X']);
    let is_private =
        group_pattern.value() & TagPattern::PARITY != 0 || group_is_free && creator.is_some();
    let element_text = match element {
        offset if offset.len() == 2 && is_private => format!("xx{offset}"),
        whole => whole.to_string(),
    };
    let element_pattern = TagPattern::parse("0000", &element_text)
        .map_err(|error| bad("element", element).with_source(error))?;
    let group_value = (group_pattern.value() >> 16) as u16 | u16::from(group_is_free && is_private);
    let element_value = element_pattern.value() as u16;
    let has_free_block =
        element_text.get(..2).is_some_and(|block| block.eq_ignore_ascii_case("xx"));
    if creator.is_none() {
        let is_offset = has_free_block && !element_text.ends_with(['x', 'X']);
        if is_private && is_offset && !group_is_free {
            return Ok(Query::PrivateOffset { group: group_value, offset: element_value as u8 });
        }
        let pattern = TagPattern::parse(group, &element_text)?;
        if !pattern.is_exact() {
            return Ok(Query::Pattern(pattern));
        }
    }
    Ok(Query::Tag { tag: Tag::new(group_value, element_value), creator })
}

/// The error for a text that is neither a tag nor a keyword.
#[cold]
fn neither(text: &str) -> Error {
    Error::new(
        ErrorKind::InvalidTag,
        format!(
            "found {text:?}, expected a tag such as 0010,0020 or (0021,xx08) CREATOR, or a keyword \
             such as PatientName"
        ),
    )
}
