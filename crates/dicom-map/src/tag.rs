//! Tags, and patterns, with which PS3.6 and vendors describe many tags at once.

pub(crate) mod text;

use crate::error::{Error, ErrorKind};
use std::fmt;
use std::str::FromStr;

/// A data element tag: group and element in one 32-bit number, group in the high half.
///
/// ```
/// use dicom_map::Tag;
/// let tag: Tag = "(0010,0020)".parse()?;
/// assert_eq!(tag, Tag::new(0x0010, 0x0020));
/// assert_eq!(tag.to_string(), "(0010,0020)");
/// assert_eq!(u32::from(tag), 0x0010_0020);
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tag(u32);

impl Tag {
    /// The tag (group,element).
    ///
    /// ```
    /// assert_eq!(dicom_map::Tag::new(0x0010, 0x0020).to_string(), "(0010,0020)");
    /// ```
    pub const fn new(group: u16, element: u16) -> Tag {
        Tag((group as u32) << 16 | element as u32)
    }

    /// The group number.
    ///
    /// ```
    /// assert_eq!(dicom_map::Tag::new(0x0010, 0x0020).group(), 0x0010);
    /// ```
    pub const fn group(self) -> u16 {
        (self.0 >> 16) as u16
    }

    /// The element number.
    ///
    /// ```
    /// assert_eq!(dicom_map::Tag::new(0x0010, 0x0020).element(), 0x0020);
    /// ```
    pub const fn element(self) -> u16 {
        self.0 as u16
    }

    /// True if the group is odd: the element belongs to the creator that reserved its block (PS3.5
    /// section 7.8).
    ///
    /// ```
    /// use dicom_map::Tag;
    /// assert!(Tag::new(0x0021, 0x1008).is_private() && !Tag::new(0x0020, 0x000D).is_private());
    /// ```
    pub const fn is_private(self) -> bool {
        self.group() & 1 == 1
    }

    /// True for (gggg,0010-00FF) of an odd group, where a private creator reserves a block (PS3.5
    /// section 7.8.1).
    ///
    /// ```
    /// use dicom_map::Tag;
    /// assert!(
    ///     Tag::new(0x0021, 0x0010).is_private_creator()
    ///         && !Tag::new(0x0021, 0x1008).is_private_creator()
    /// );
    /// ```
    pub const fn is_private_creator(self) -> bool {
        self.is_private() && self.element() >= 0x0010 && self.element() <= 0x00FF
    }

    /// True for (gggg,0000).
    ///
    /// ```
    /// assert!(dicom_map::Tag::new(0x0008, 0x0000).is_group_length());
    /// ```
    pub const fn is_group_length(self) -> bool {
        self.element() == 0
    }

    /// The private block of a private element, 0x10 to 0xFF; None if the element is not in a block.
    ///
    /// ```
    /// use dicom_map::Tag;
    /// assert_eq!(Tag::new(0x0021, 0x1008).block(), Some(0x10));
    /// assert_eq!(Tag::new(0x0020, 0x1008).block(), None);
    /// ```
    pub const fn block(self) -> Option<u8> {
        let block = (self.element() >> 8) as u8;
        if self.is_private() && block >= 0x10 { Some(block) } else { None }
    }

    /// The tag of the private creator of this element's block: (gggg,00bb) for (gggg,bbxx).
    ///
    /// ```
    /// use dicom_map::Tag;
    /// assert_eq!(Tag::new(0x0021, 0x1108).creator_tag(), Some(Tag::new(0x0021, 0x0011)));
    /// ```
    pub const fn creator_tag(self) -> Option<Tag> {
        match self.block() {
            Some(block) => Some(Tag::new(self.group(), block as u16)),
            None => None,
        }
    }
}

impl From<u32> for Tag {
    fn from(value: u32) -> Tag {
        Tag(value)
    }
}

impl From<Tag> for u32 {
    fn from(tag: Tag) -> u32 {
        tag.0
    }
}

impl fmt::Display for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({:04X},{:04X})", self.group(), self.element())
    }
}

impl fmt::Debug for Tag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Tag {
    type Err = Error;

    /// Reads `(0010,0020)`, `0010,0020`, `0010 0020`, `00100020` and `0x00100020`.
    fn from_str(text: &str) -> Result<Tag, Error> {
        match text::split_tag(text.trim()) {
            Some((group, element, "")) => {
                let number = |part| parse_hex4(text::without_0x(part), text);
                Ok(Tag::new(number(group)?, number(element)?))
            }
            _ => Err(bad_tag(text)),
        }
    }
}

fn bad_tag(text: &str) -> Error {
    Error::new(
        ErrorKind::InvalidTag,
        format!(
            "found {text:?}, expected a tag of four and four hexadecimal digits such as 0010,0020 or (0010,0020) or 00100020"
        ),
    )
}

fn parse_hex4(part: &str, whole: &str) -> Result<u16, Error> {
    if part.len() != 4 || !part.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return Err(bad_tag(whole));
    }
    u16::from_str_radix(part, 16).map_err(|_| bad_tag(whole))
}

/// A set of tags with one meaning: a single tag, or all tags that agree with `value` in the bits of
/// `mask`.
///
/// PS3.6 writes such a set with an `x` for each free hexadecimal digit: `(60xx,0010)`,
/// `(0020,31xx)`. A free lowest digit of a group stands for groups of the same parity only, as in
/// `(60xx,0010)`: groups 6000, 6002, ...
///
/// ```
/// use dicom_map::{Tag, TagPattern};
/// let overlay_rows = TagPattern::parse("60xx", "0010")?;
/// assert!(overlay_rows.matches(Tag::new(0x6002, 0x0010)));
/// assert!(!overlay_rows.matches(Tag::new(0x6003, 0x0010)));
/// assert_eq!(overlay_rows.to_string(), "(60xx,0010)");
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct TagPattern {
    value: u32,
    mask: u32,
}

impl TagPattern {
    /// The parity bit of the group: always fixed.
    pub(crate) const PARITY: u32 = 0x0001_0000;

    /// The pattern that matches this tag only.
    ///
    /// ```
    /// use dicom_map::{Tag, TagPattern};
    /// let pattern = TagPattern::exact(Tag::new(0x0010, 0x0020));
    /// assert!(pattern.is_exact() && pattern.matches(Tag::new(0x0010, 0x0020)));
    /// ```
    pub fn exact(tag: Tag) -> TagPattern {
        TagPattern { value: tag.into(), mask: u32::MAX }
    }

    /// A pattern from its bits; bits of `value` outside `mask` are cleared. The parity bit of the
    /// group is always in the mask.
    ///
    /// ```
    /// use dicom_map::TagPattern;
    /// assert_eq!(
    ///     TagPattern::from_bits(0x6000_0010, 0xFF00_FFFF),
    ///     TagPattern::parse("60xx", "0010")?
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub const fn from_bits(value: u32, mask: u32) -> TagPattern {
        let mask = mask | Self::PARITY;
        TagPattern { value: value & mask, mask }
    }

    /// Reads a group and an element of four digits each, hexadecimal or `x`. A group with a free
    /// last digit is even here; for odd ones see [`TagPattern::parse_private`].
    ///
    /// ```
    /// use dicom_map::{Tag, TagPattern};
    /// assert!(TagPattern::parse("0020", "31xx")?.matches(Tag::new(0x0020, 0x3141)));
    /// assert!(TagPattern::parse("0020", "31").is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse(group: &str, element: &str) -> Result<TagPattern, Error> {
        let (group_value, group_mask) = parse_digits(group)?;
        let (element_value, element_mask) = parse_digits(element)?;
        Ok(TagPattern::from_bits(
            u32::from(group_value) << 16 | u32::from(element_value),
            u32::from(group_mask) << 16 | u32::from(element_mask),
        ))
    }

    /// Like [`TagPattern::parse`], for an odd group: `70xx` stands for 7001, 7003, ... 70FF.
    ///
    /// ```
    /// use dicom_map::{Tag, TagPattern};
    /// let pattern = TagPattern::parse_private("70xx", "0004")?;
    /// assert!(
    ///     pattern.matches(Tag::new(0x7003, 0x0004)) && !pattern.matches(Tag::new(0x7002, 0x0004))
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse_private(group: &str, element: &str) -> Result<TagPattern, Error> {
        let mut pattern = TagPattern::parse(group, element)?;
        if group.trim().ends_with(['x', 'X']) {
            pattern.value |= Self::PARITY;
        }
        if pattern.value & Self::PARITY == 0 {
            return Err(Error::new(
                ErrorKind::InvalidTag,
                format!(
                    "found group {group:?} with a private creator, expected an odd group (PS3.5 section 7.8)"
                ),
            ));
        }
        Ok(pattern)
    }

    /// The fixed bits; free bits are 0.
    ///
    /// ```
    /// assert_eq!(dicom_map::TagPattern::parse("60xx", "0010")?.value(), 0x6000_0010);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn value(self) -> u32 {
        self.value
    }

    /// Which bits are fixed.
    ///
    /// ```
    /// // Of the free digits only the parity of the group is fixed.
    /// assert_eq!(dicom_map::TagPattern::parse("60xx", "0010")?.mask(), 0xFF01_FFFF);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn mask(self) -> u32 {
        self.mask
    }

    /// True if the pattern stands for a single tag.
    ///
    /// ```
    /// use dicom_map::TagPattern;
    /// assert!(
    ///     TagPattern::parse("0010", "0020")?.is_exact()
    ///         && !TagPattern::parse("60xx", "0010")?.is_exact()
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn is_exact(self) -> bool {
        self.mask == u32::MAX
    }

    /// True if the pattern matches `tag`.
    ///
    /// ```
    /// use dicom_map::{Tag, TagPattern};
    /// let overlay_rows = TagPattern::parse("60xx", "0010")?;
    /// assert!(
    ///     overlay_rows.matches(Tag::new(0x60FE, 0x0010))
    ///         && !overlay_rows.matches(Tag::new(0x6001, 0x0010))
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn matches(self, tag: Tag) -> bool {
        u32::from(tag) & self.mask == self.value
    }

    /// The group as PS3.6 writes it: `0010`, `60xx`.
    ///
    /// ```
    /// assert_eq!(dicom_map::TagPattern::parse("60XX", "0010")?.group_text(), "60xx");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn group_text(self) -> String {
        digits_text((self.value >> 16) as u16, (self.mask >> 16) as u16)
    }

    /// The element as PS3.6 writes it: `0010`, `31xx`.
    ///
    /// ```
    /// assert_eq!(dicom_map::TagPattern::parse("0020", "31xx")?.element_text(), "31xx");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn element_text(self) -> String {
        digits_text(self.value as u16, self.mask as u16)
    }
}

impl fmt::Display for TagPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({},{})", self.group_text(), self.element_text())
    }
}

fn parse_digits(text: &str) -> Result<(u16, u16), Error> {
    let text = text.trim();
    let bad = || {
        Error::new(
            ErrorKind::InvalidTag,
            format!("found {text:?}, expected four hexadecimal digits, or x for a free digit"),
        )
    };
    if text.len() != 4 {
        return Err(bad());
    }
    let mut value = 0;
    let mut mask = 0;
    for letter in text.chars() {
        let digit = match letter {
            'x' | 'X' => None,
            _ => Some(letter.to_digit(16).ok_or_else(bad)? as u16),
        };
        value = value << 4 | digit.unwrap_or(0);
        mask = mask << 4 | if digit.is_some() { 0xF } else { 0 };
    }
    Ok((value, mask))
}

fn digits_text(value: u16, mask: u16) -> String {
    digits(value, mask).map(char::from).iter().collect()
}

/// Four digits in ASCII, x where the mask leaves one free.
pub(crate) fn digits(value: u16, mask: u16) -> [u8; 4] {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    [12, 8, 4, 0].map(|shift| {
        // The last digit of a repeating group keeps its parity bit but counts as free, and so does
        // a digit that a damaged file fixes in part.
        let is_fixed = mask >> shift & 0xF == 0xF;
        if is_fixed { DIGITS[usize::from(value >> shift & 0xF)] } else { b'x' }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_tag() {
        for text in ["(0010,0020)", "0010,0020", "0010 0020", "00100020", " ( 0010 , 0020 ) "] {
            assert_eq!(text.parse::<Tag>().unwrap(), Tag::new(0x10, 0x20), "{text:?}");
        }
    }

    #[test]
    fn invalid_tags_are_refused() {
        for text in [
            "",
            "0010",
            "00010,0020",
            "0010,00200",
            "(0010,0020",
            "0010,00g0",
            "0010 0020 0030",
            "+010,0020",
            "ééé,0020",
            "0010é020",
        ] {
            assert_eq!(text.parse::<Tag>().unwrap_err().kind(), ErrorKind::InvalidTag, "{text:?}");
        }
    }

    #[test]
    fn patterns_of_ps3_6() {
        let cases = [
            ("60xx", "3000", 0x601E_3000, 0x6100_3000),
            ("0020", "31xx", 0x0020_3104, 0x0020_3204),
            ("1000", "xxx3", 0x1000_0AB3, 0x1000_0AB4),
        ];
        for (group, element, inside, outside) in cases {
            let pattern = TagPattern::parse(group, element).unwrap();
            assert!(pattern.matches(inside.into()) && !pattern.matches(outside.into()));
            assert_eq!(
                (pattern.group_text().as_str(), pattern.element_text().as_str()),
                (group, element)
            );
        }
    }

    #[test]
    fn a_repeating_private_group_is_odd() {
        let pattern = TagPattern::parse_private("70xx", "0004").unwrap();
        assert!(
            pattern.matches(Tag::new(0x7001, 4))
                && pattern.matches(Tag::new(0x70FF, 4))
                && !pattern.matches(Tag::new(0x7002, 4))
        );
        assert_eq!(pattern.group_text(), "70xx");
        assert_eq!(
            TagPattern::parse_private("0010", "0004").unwrap_err().kind(),
            ErrorKind::InvalidTag
        );
    }

    #[test]
    fn blocks_and_their_creators() {
        assert_eq!(Tag::new(0x0043, 0x1039).creator_tag(), Some(Tag::new(0x0043, 0x0010)));
        assert_eq!(Tag::new(0x0043, 0x0F39).creator_tag(), None);
        assert_eq!(Tag::new(0x0042, 0x1039).creator_tag(), None);
        assert!(
            Tag::new(0x0043, 0x00FF).is_private_creator()
                && !Tag::new(0x0043, 0x000F).is_private_creator()
        );
    }
}
