//! Attributes as people write them: a tag in its many spellings, a keyword, or a private element
//! with its creator. Every interface reads them here, so that a spelling means the same everywhere.

mod read;

use crate::dict::DmapDict;
use crate::registry::Key;
use crate::tag::{Tag, TagPattern};
use crate::view::TagView;
use std::fmt;

/// An attribute as a person writes it; a dictionary may or may not have it.
///
/// | written | read as |
/// |---|---|
/// | `0010,0020` `(0010,0020)` `00100020` `0010 0020` `0x00100020` | the tag (0010,0020) |
/// | `PatientName` `patientname` | the keyword; case counts only where two differ in nothing else |
/// | `(0021,xx08) ACME 1.0` `0021,1008 "ACME 1.0"` `0021 08 ACME 1.0` | the element with offset 08 of that creator |
/// | `"ACME 1.0".CoilTemperature` `"ACME 1.0".(0021,xx08)` | the same by keyword, or by tag |
/// | `(60xx,3000)` `(0020,31xx)` | the repeating attribute |
/// | `(0021,xx08)` | offset 08 of any creator |
///
/// ```
/// let dict = dicom_map::DmapDict::embedded();
/// use dicom_map::Query;
/// let entry = Query::parse("0043,xx39 GEMS_PARM_01")?.answer(&dict).unwrap();
/// assert_eq!(entry.tag_text(), "(0043,xx39)");
/// assert_eq!(Query::parse("\"GEMS_PARM_01\".BValue")?.answer(&dict), Some(entry));
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
#[non_exhaustive]
pub enum Query {
    /// A tag; the creator where one was given.
    Tag {
        /// The tag. With a creator the element may be an offset (0x0008) or the element as found
        /// in a file (0x1008).
        tag: Tag,
        /// The private creator, without padding.
        creator: Option<String>,
    },
    /// Tags with free digits, such as (60xx,3000).
    Pattern(TagPattern),
    /// An offset in private blocks, `(0021,xx39)`, without the creator that would give it a
    /// meaning. It is not (0021,0039), which is a Private Creator.
    PrivateOffset {
        /// The group, odd.
        group: u16,
        /// The offset of the element in its block.
        offset: u8,
    },
    /// A keyword; the creator where one was given.
    Keyword {
        /// The keyword as written.
        keyword: String,
        /// The private creator, without padding.
        creator: Option<String>,
    },
}

impl Query {
    /// The dictionary's answer; if several entries have the keyword, a public one, or the first.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// use dicom_map::Query;
    /// assert_eq!(Query::parse("(0010,0010)")?.answer(&dict).unwrap().keyword(), "PatientName");
    /// assert_eq!(Query::parse("patientname")?.answer(&dict).unwrap().tag_text(), "(0010,0010)");
    /// assert!(Query::parse("NoSuchKeyword")?.answer(&dict).is_none());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn answer<'d>(&self, dict: &'d DmapDict) -> Option<TagView<'d>> {
        match self {
            Query::Tag { tag, creator } => dict.lookup_tag(*tag, creator.as_deref()),
            Query::Pattern(pattern) => dict
                .lookup_key(&Key::Public(*pattern))
                .or_else(|| dict.lookup_tag(pattern.value().into(), None)),
            Query::PrivateOffset { .. } => None,
            Query::Keyword { keyword, creator: None } => {
                dict.keyword(keyword).or_else(|| dict.keyword_any_case(keyword))
            }
            Query::Keyword { keyword, creator: Some(creator) } => {
                let creator = dict.creator(creator)?;
                creator
                    .entries()
                    .find(|entry| entry.keyword() == keyword)
                    .or_else(|| creator.entries().find(|entry| is_same(entry.keyword(), keyword)))
            }
        }
    }

    /// All answers of the dictionary: for a private element without creator, its candidates
    /// ([`DmapDict::candidates`]); for a keyword, every entry that has it; else [`Query::answer`].
    ///
    /// ```
    /// use dicom_map::{DmapDict, Query};
    /// let dict = DmapDict::embedded();
    /// let creators = |text| {
    ///     let answers = Query::parse(text).unwrap().answers(&dict);
    ///     answers.iter().filter_map(|entry| entry.creator()).collect::<Vec<_>>()
    /// };
    /// assert_eq!(creators("(0043,1039)")[0], "GEMS_PARM_01");
    /// assert!(creators("BValue").len() > 1);
    /// ```
    pub fn answers<'d>(&self, dict: &'d DmapDict) -> Vec<TagView<'d>> {
        let one = self.answer(dict);
        match self {
            Query::Tag { tag, creator: None } if tag.is_private() && one.is_none() => {
                dict.candidates(tag.group(), tag.element()).collect()
            }
            Query::PrivateOffset { group, offset } => {
                dict.candidates(*group, u16::from(*offset)).collect()
            }
            Query::Keyword { creator: None, .. } => match one {
                Some(entry) => dict.keyword_all(entry.keyword()).collect(),
                None => Vec::new(),
            },
            _ => one.into_iter().collect(),
        }
    }

    /// Every place in a data set where the attribute may be, as far as the dictionary knows: one,
    /// or several if a creator repeats a keyword. Empty for a keyword that the dictionary does not
    /// have.
    ///
    /// ```
    /// use dicom_map::{DmapDict, Place, Query, Tag};
    /// let dict = DmapDict::embedded();
    /// let places = Query::parse("patientname")?.places(&dict);
    /// assert_eq!(places, [Place::Tag(Tag::new(0x0010, 0x0010))]);
    /// assert!(Query::parse("NoSuchKeyword")?.places(&dict).is_empty());
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn places(&self, dict: &DmapDict) -> Vec<Place> {
        if let Some(place) = self.place() {
            return vec![place];
        }
        match self {
            Query::Keyword { keyword, creator: None } => {
                let found = dict.keyword(keyword).or_else(|| dict.keyword_any_case(keyword));
                match found {
                    Some(entry) if !entry.is_private() => vec![Place::of(&entry)],
                    // Several creators may have the keyword; any of them may be meant.
                    Some(entry) => {
                        dict.keyword_all(entry.keyword()).map(|it| Place::of(&it)).collect()
                    }
                    None => Vec::new(),
                }
            }
            Query::Keyword { keyword, creator: Some(creator) } => {
                let Some(view) = dict.creator(creator) else { return Vec::new() };
                let with = |same: &dyn Fn(&str) -> bool| -> Vec<Place> {
                    let entries = view.entries().filter(|entry| same(entry.keyword()));
                    entries.map(|entry| Place::private(creator, entry.pattern())).collect()
                };
                let exact = with(&|found| found == keyword);
                if exact.is_empty() { with(&|found| is_same(found, keyword)) } else { exact }
            }
            // `place` has answered.
            _ => Vec::new(),
        }
    }

    /// The place of an attribute that is written as a tag; None for a keyword, which needs a
    /// dictionary.
    ///
    /// ```
    /// use dicom_map::{Place, Query, Tag};
    /// let place = Query::parse("0010,0010")?.place();
    /// assert_eq!(place, Some(Place::Tag(Tag::new(0x0010, 0x0010))));
    /// assert_eq!(Query::parse("PatientName")?.place(), None);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn place(&self) -> Option<Place> {
        Some(match self {
            Query::Tag { tag, creator: Some(creator) } if tag.is_private() => {
                Place::private(creator, TagPattern::exact(*tag))
            }
            Query::Tag { tag, .. } => Place::Tag(*tag),
            Query::Pattern(pattern) => Place::Pattern(*pattern),
            Query::PrivateOffset { group, offset } => {
                let tag = Tag::new(*group, u16::from(*offset));
                Place::Pattern(TagPattern::from_bits(tag.into(), Place::NO_BLOCK))
            }
            Query::Keyword { .. } => return None,
        })
    }

    /// Suggestions for a keyword or creator that the dictionary does not have, nearest first, each
    /// in a form that could be written instead.
    ///
    /// ```
    /// let dict = dicom_map::DmapDict::embedded();
    /// use dicom_map::Query;
    /// assert_eq!(Query::parse("PatientsName")?.suggestions(&dict, 1), ["PatientName"]);
    /// assert_eq!(
    ///     Query::parse("0043,xx39 GEMS_PARAM_01")?.suggestions(&dict, 1),
    ///     ["(0043,xx39) GEMS_PARM_01"]
    /// );
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn suggestions(&self, dict: &DmapDict, limit: usize) -> Vec<String> {
        if self.answer(dict).is_some() {
            return Vec::new();
        }
        match self {
            Query::Keyword { keyword, creator: None } => {
                dict.near_keywords(keyword, limit).into_iter().map(str::to_string).collect()
            }
            Query::Keyword { creator: Some(creator), .. }
            | Query::Tag { creator: Some(creator), .. } => match dict.creator(creator) {
                None => dict
                    .near_creators(creator, limit)
                    .into_iter()
                    .map(|near| self.with_creator(near).to_string())
                    .collect(),
                Some(known) => match self {
                    Query::Keyword { keyword, .. } => known
                        .near_keywords(keyword, limit)
                        .into_iter()
                        .map(|near| format!("\"{}\".{near}", known.name()))
                        .collect(),
                    _ => Vec::new(),
                },
            },
            _ => Vec::new(),
        }
    }

    /// The same attribute of another creator.
    fn with_creator(&self, name: &str) -> Query {
        let mut query = self.clone();
        if let Query::Tag { creator, .. } | Query::Keyword { creator, .. } = &mut query {
            *creator = Some(name.to_string());
        }
        query
    }
}

/// Prints the query in a form that [`Query::parse`] reads as the same query.
impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Query::Tag { tag, creator: Some(creator) } => {
                let (group, element) = (tag.group(), tag.element());
                match element >> 8 {
                    0 if tag.is_private() => write!(f, "({group:04X},xx{element:02X}) {creator}"),
                    _ => write!(f, "{tag} {creator}"),
                }
            }
            Query::Tag { tag, creator: None } => write!(f, "{tag}"),
            Query::Pattern(pattern) => write!(f, "{pattern}"),
            Query::PrivateOffset { group, offset } => write!(f, "({group:04X},xx{offset:02X})"),
            Query::Keyword { keyword, creator: Some(creator) } => {
                write!(f, "\"{creator}\".{keyword}")
            }
            Query::Keyword { keyword, creator: None } => f.write_str(keyword),
        }
    }
}

/// A place where an attribute may be in a data set or item.
///
/// ```
/// use dicom_map::{Place, Tag, TagPattern};
/// let overlays = Place::Pattern(TagPattern::parse("60xx", "3000")?);
/// assert!(
///     overlays.may_be(Tag::new(0x6002, 0x3000)) && !overlays.may_be(Tag::new(0x6002, 0x0010))
/// );
/// # Ok::<(), dicom_map::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum Place {
    /// At this tag.
    Tag(Tag),
    /// At any tag of a pattern.
    Pattern(TagPattern),
    /// In any block that this creator reserves.
    Private {
        /// The private creator, without padding.
        creator: String,
        /// The group, or several (70xx), with the element's offset in the low byte. The block is
        /// free.
        pattern: TagPattern,
    },
}

impl Place {
    /// All bits of a tag except those of its block.
    const NO_BLOCK: u32 = 0xFFFF_00FF;

    fn private(creator: &str, pattern: TagPattern) -> Place {
        let pattern = TagPattern::from_bits(pattern.value(), pattern.mask() & Place::NO_BLOCK);
        Place::Private { creator: creator.to_string(), pattern }
    }

    /// The place of an entry's attribute.
    fn of(entry: &TagView<'_>) -> Place {
        let pattern = entry.pattern();
        match entry.creator() {
            Some(creator) => Place::private(creator, pattern),
            None if pattern.is_exact() => Place::Tag(pattern.value().into()),
            None => Place::Pattern(pattern),
        }
    }

    /// True if an element with this tag can be at the place. Only the data set can tell whether its
    /// creator is the right one.
    ///
    /// ```
    /// use dicom_map::{DmapDict, Query, Tag};
    /// let places = Query::parse("(0021,xx08) ACME 1.0")?.places(&DmapDict::embedded());
    /// assert!(places[0].may_be(Tag::new(0x0021, 0x1108)));
    /// assert!(!places[0].may_be(Tag::new(0x0021, 0x0008)));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn may_be(&self, tag: Tag) -> bool {
        match self {
            Place::Tag(place) => *place == tag,
            Place::Pattern(pattern) => {
                // A place with a free block is for elements of blocks, not for their creators.
                let has_block = pattern.mask() & 0xFF00 != 0 || !tag.is_private();
                pattern.matches(tag) && (has_block || tag.block().is_some())
            }
            Place::Private { pattern, .. } => pattern.matches(tag) && tag.block().is_some(),
        }
    }

    /// The lowest and the highest tag that the attribute can have.
    ///
    /// ```
    /// use dicom_map::{DmapDict, Query, Tag};
    /// let places = Query::parse("(0021,xx08) ACME 1.0")?.places(&DmapDict::embedded());
    /// assert_eq!(places[0].bounds(), (Tag::new(0x0021, 0x1008), Tag::new(0x0021, 0xFF08)));
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn bounds(&self) -> (Tag, Tag) {
        /// The first private block (PS3.5 section 7.8.1).
        const FIRST_BLOCK: u32 = 0x1000;
        match self {
            Place::Tag(tag) => (*tag, *tag),
            Place::Pattern(pattern) => {
                (pattern.value().into(), (pattern.value() | !pattern.mask()).into())
            }
            Place::Private { pattern, .. } => {
                ((pattern.value() | FIRST_BLOCK).into(), (pattern.value() | !pattern.mask()).into())
            }
        }
    }
}

/// Keywords are ASCII.
fn is_same(left: &str, right: &str) -> bool {
    left.eq_ignore_ascii_case(right)
}

#[cfg(test)]
mod tests;
