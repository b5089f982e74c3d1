//! The keys of entries, and their order.

use crate::creator;
use crate::error::{Error, ErrorKind};
use crate::tag::text::{split_tag, without_0x};
use crate::tag::{Tag, TagPattern};
use std::fmt;

/// The key of an entry: a public tag or pattern, or an element of a private creator.
///
/// ```
/// use dicom_map::{Tag, registry::Key};
/// let key = Key::parse("", "0010", "0020")?;
/// assert_eq!(key, Key::public(Tag::new(0x0010, 0x0020)));
/// assert!(matches!(Key::parse("ACME 1.0", "0009", "xx01")?, Key::Private(_)));
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub enum Key {
    /// A public tag, or one of the repeating patterns of PS3.6.
    Public(TagPattern),
    /// An element of a private block.
    Private(PrivateKey),
}

/// An element of a private block, wherever the block is in a file.
///
/// ```
/// use dicom_map::registry::PrivateKey;
/// let key = PrivateKey::new("ACME 1.0", 0x0009, 0x01, None);
/// assert_eq!((key.creator.as_str(), key.offset(), key.block()), ("ACME 1.0", 0x01, None));
/// ```
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
pub struct PrivateKey {
    /// The private creator, as spelled in files.
    pub creator: String,
    /// The odd group, or a pattern of groups such as 70xx, in the high half; the element offset
    /// 0x00 to 0xFF in the low byte, and the block in the byte above it for an entry that applies
    /// to one block only (else 0).
    pub pattern: TagPattern,
}

/// A private key has an offset, and a block only if the entry applies to that block alone.
///
/// ```
/// use dicom_map::registry::{Key, PrivateKey};
/// let key = PrivateKey::new("ACME 1.0", 0x0009, 0x01, Some(0x10));
/// assert_eq!(Key::Private(key).to_string(), "(0009,1001) ACME 1.0");
/// ```
impl PrivateKey {
    /// The key of (gggg,xxee) under `creator`; `block` for an entry that applies to that block
    /// only.
    ///
    /// ```
    /// use dicom_map::registry::{Key, PrivateKey};
    /// let key = PrivateKey::new("ACME 1.0", 0x0009, 0x01, None);
    /// assert_eq!(Key::Private(key), Key::parse("ACME 1.0", "0009", "xx01")?);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn new(
        creator: impl Into<String>,
        group: u16,
        offset: u8,
        block: Option<u8>,
    ) -> PrivateKey {
        let element = u16::from(block.unwrap_or(0)) << 8 | u16::from(offset);
        PrivateKey { creator: creator.into(), pattern: TagPattern::exact(Tag::new(group, element)) }
    }

    /// The key of an element in every group of a pattern such as `70xx`.
    ///
    /// ```
    /// use dicom_map::{Tag, registry::PrivateKey};
    /// let key = PrivateKey::with_group_pattern("DLX_ANNOT_01", "70xx", 0x04, None)?;
    /// assert!(
    ///     key.pattern.matches(Tag::new(0x7003, 0x0004))
    ///         && !key.pattern.matches(Tag::new(0x7002, 0x0004))
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn with_group_pattern(
        creator: impl Into<String>,
        group: &str,
        offset: u8,
        block: Option<u8>,
    ) -> Result<PrivateKey, Error> {
        let element = u16::from(block.unwrap_or(0)) << 8 | u16::from(offset);
        Ok(PrivateKey {
            creator: creator.into(),
            pattern: TagPattern::parse_private(group, &format!("{element:04X}"))?,
        })
    }

    /// The element offset inside the block.
    ///
    /// ```
    /// use dicom_map::registry::PrivateKey;
    /// assert_eq!(PrivateKey::new("ACME 1.0", 0x0009, 0x39, Some(0x10)).offset(), 0x39);
    /// ```
    pub fn offset(&self) -> u8 {
        self.pattern.value() as u8
    }

    /// The only block to which the entry applies; None if it applies to every block.
    ///
    /// ```
    /// use dicom_map::registry::PrivateKey;
    /// assert_eq!(PrivateKey::new("ACME 1.0", 0x0009, 0x39, None).block(), None);
    /// assert_eq!(PrivateKey::new("ACME 1.0", 0x0009, 0x39, Some(0x10)).block(), Some(0x10));
    /// ```
    pub fn block(&self) -> Option<u8> {
        let block = (self.pattern.value() >> 8) as u8;
        (block != 0).then_some(block)
    }
}

/// Keys are made from tags or from the columns of a table, and print as both are written.
///
/// ```
/// use dicom_map::{Tag, registry::Key};
/// assert_eq!(Key::public(Tag::new(0x0010, 0x0020)).to_string(), "(0010,0020)");
/// assert_eq!(Key::parse("ACME 1.0", "0009", "xx01")?.to_string(), "(0009,xx01) ACME 1.0");
/// # Ok::<(), dicom_map::Error>(())
/// ```
impl Key {
    /// The key of one public tag.
    ///
    /// ```
    /// use dicom_map::{Tag, registry::Key};
    /// let key = Key::public(Tag::new(0x0010, 0x0020));
    /// assert_eq!((key.creator(), key.to_string()), (None, "(0010,0020)".to_string()));
    /// ```
    pub fn public(tag: Tag) -> Key {
        Key::Public(TagPattern::exact(tag))
    }

    /// Reads the tag of an entry, with or without parentheses, comma and `0x`: `(0043,xx39)` with a
    /// creator, `(60xx,0010)` if `creator` is empty.
    ///
    /// Errors: as [`Key::parse`].
    ///
    /// ```
    /// use dicom_map::registry::Key;
    /// assert_eq!(
    ///     Key::parse_tag("GEMS_PARM_01", "0043,xx39")?,
    ///     Key::parse("GEMS_PARM_01", "0043", "xx39")?
    /// );
    /// assert!(Key::parse_tag("", "PatientName").is_err());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse_tag(creator: &str, tag: &str) -> Result<Key, Error> {
        match split_tag(tag.trim()) {
            Some((group, element, "")) => {
                Key::parse(creator, without_0x(group), without_0x(element))
            }
            _ => Err(Error::new(
                ErrorKind::InvalidTag,
                format!("found {tag:?}, expected a tag such as (0010,0020) or (0021,xx08)"),
            )),
        }
    }

    /// Reads the three tag columns of a table. Group `0021`, or `60xx` for a repeating one. Element
    /// `0010` or `31xx` for a public tag (`creator` empty); for a private one `xx08`, or `1008` if
    /// it applies to block 10 only.
    ///
    /// Errors: `InvalidTag`, `InvalidCreator`.
    ///
    /// ```
    /// use dicom_map::registry::Key;
    /// assert_eq!(
    ///     Key::parse("GEMS_PARM_01", "0043", "xx39")?.to_string(),
    ///     "(0043,xx39) GEMS_PARM_01"
    /// );
    /// assert_eq!(Key::parse("", "60xx", "0010")?.to_string(), "(60xx,0010)");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse(creator: &str, group: &str, element: &str) -> Result<Key, Error> {
        if creator.is_empty() {
            let pattern = TagPattern::parse(group, element)?;
            return if pattern.value() & TagPattern::PARITY == 0 {
                Ok(Key::Public(pattern))
            } else {
                Err(Error::new(
                    ErrorKind::InvalidTag,
                    format!(
                        "found ({group},{element}) without a private creator, expected an even group (PS3.5 section 7.8)"
                    ),
                ))
            };
        }
        let creator = creator::check(creator)?.to_string();
        let bad = || {
            Error::new(
                ErrorKind::InvalidTag,
                format!(
                    "found element {element:?} of a private creator, expected xx08, or 1008 for an element of block 10 only"
                ),
            )
        };
        let (block, offset) = element
            .trim()
            .split_at_checked(2)
            .filter(|(_, offset)| offset.len() == 2)
            .ok_or_else(bad)?;
        let hex = |digits: &str| {
            u8::from_str_radix(digits, 16).ok().filter(|_| !digits.starts_with('+')).ok_or_else(bad)
        };
        let block = if block.eq_ignore_ascii_case("xx") {
            None
        } else {
            Some(hex(block)?).filter(|block| *block >= 0x10).ok_or_else(bad).map(Some)?
        };
        Ok(Key::Private(PrivateKey::with_group_pattern(creator, group, hex(offset)?, block)?))
    }

    /// The private creator; None for a public key.
    ///
    /// ```
    /// use dicom_map::registry::Key;
    /// assert_eq!(Key::parse("ACME 1.0", "0009", "xx01")?.creator(), Some("ACME 1.0"));
    /// assert_eq!(Key::parse("", "0010", "0020")?.creator(), None);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn creator(&self) -> Option<&str> {
        match self {
            Key::Public(_) => None,
            Key::Private(key) => Some(&key.creator),
        }
    }

    /// The tag pattern, as stored: see [`PrivateKey::pattern`].
    ///
    /// ```
    /// use dicom_map::{Tag, registry::Key};
    /// assert!(Key::parse("", "60xx", "0010")?.pattern().matches(Tag::new(0x6002, 0x0010)));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn pattern(&self) -> TagPattern {
        match self {
            Key::Public(pattern) => *pattern,
            Key::Private(key) => key.pattern,
        }
    }

    /// The group as tables write it: `0010`, `60xx`, `70xx`.
    ///
    /// ```
    /// assert_eq!(
    ///     dicom_map::registry::Key::parse("DLX_ANNOT_01", "70xx", "xx04")?.group_text(),
    ///     "70xx"
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn group_text(&self) -> String {
        self.pattern().group_text()
    }

    /// The element as tables write it: `0010` and `31xx` for public keys, `xx08` for private ones,
    /// `1008` for one that applies to block 10 only.
    ///
    /// ```
    /// use dicom_map::registry::Key;
    /// assert_eq!(Key::parse("", "0020", "31xx")?.element_text(), "31xx");
    /// assert_eq!(Key::parse("ACME 1.0", "0009", "1008")?.element_text(), "1008");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn element_text(&self) -> String {
        match self {
            Key::Public(pattern) => pattern.element_text(),
            Key::Private(key) => private_element_text(key.block(), key.offset()),
        }
    }
}

pub(crate) fn private_element_text(block: Option<u8>, offset: u8) -> String {
    match block {
        Some(block) => format!("{block:02X}{offset:02X}"),
        None => format!("xx{offset:02X}"),
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "({},{})", self.group_text(), self.element_text())?;
        match self.creator() {
            Some(creator) => write!(f, " {creator}"),
            None => Ok(()),
        }
    }
}

/// The order of entries: public before private, creators by name; then the fewer free bits first
/// (single tags before patterns, narrow patterns before wide ones), then by mask and value.
pub(crate) fn order_key(key: &Key) -> (Option<&str>, u32, u32, u32) {
    let pattern = key.pattern();
    (key.creator(), pattern.mask().count_zeros(), pattern.mask(), pattern.value())
}
