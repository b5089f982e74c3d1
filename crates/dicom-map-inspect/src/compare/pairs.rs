//! Which element of one data set or item belongs to which of the other.

use dicom_map::tags;
use dicom_map_dataset::{Element, ElementId, Item};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashSet;

/// What two elements have in common that are the same attribute. The order is that of the tags, but
/// private elements are wherever their creator has reserved a block (PS3.5 section 7.8.1): they come
/// by creator and offset, after the creators.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key<'a> {
    group: u16,
    kind: Kind,
    creator: Cow<'a, str>,
    element: u16,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Public,
    Creator,
    Private,
    /// In a block that nobody has reserved.
    NoCreator,
}

impl<'a> Key<'a> {
    fn of(element: Element<'a>) -> Key<'a> {
        let tag = element.tag();
        let (kind, creator, number) = if tag.is_private_creator() {
            let name = element.decode_text(element.bytes());
            let name = match name {
                Cow::Borrowed(name) => Cow::Borrowed(name.trim_end()),
                Cow::Owned(name) => Cow::Owned(name.trim_end().to_string()),
            };
            (Kind::Creator, name, 0)
        } else if let Some(creator) = element.creator() {
            (Kind::Private, Cow::Borrowed(creator), tag.element() & 0xFF)
        } else if element.lacks_creator() {
            (Kind::NoCreator, Cow::default(), tag.element())
        } else {
            (Kind::Public, Cow::default(), tag.element())
        };
        Key { group: tag.group(), kind, creator, element: number }
    }
}

/// The elements of a data set or item that count, in the order of their keys.
pub(super) fn keyed<'a>(
    item: Item<'a>,
    ignored: &HashSet<ElementId>,
) -> Vec<(Key<'a>, Element<'a>)> {
    let counts = |element: &Element<'a>| {
        !element.tag().is_group_length()
            && element.tag() != tags::DATA_SET_TRAILING_PADDING
            && !ignored.contains(&element.id())
    };
    let mut elements = Vec::with_capacity(item.elements().filter(counts).count());
    elements.extend(item.elements().filter(counts).map(|element| (Key::of(element), element)));
    // Stable: of a tag that occurs twice, the first goes with the first.
    elements.sort_by(|left, right| left.0.cmp(&right.0));
    elements
}

/// Two sorted lists as one of pairs.
pub(super) fn pairs<'a>(
    left: Vec<(Key<'a>, Element<'a>)>,
    right: Vec<(Key<'a>, Element<'a>)>,
) -> impl Iterator<Item = (Option<Element<'a>>, Option<Element<'a>>)> {
    let (mut left, mut right) = (left.into_iter().peekable(), right.into_iter().peekable());
    std::iter::from_fn(move || {
        let order = match (left.peek(), right.peek()) {
            (Some((left, _)), Some((right, _))) => left.cmp(right),
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (None, None) => return None,
        };
        let left = if order.is_le() { left.next() } else { None };
        let right = if order.is_ge() { right.next() } else { None };
        Some((left.map(|(_, element)| element), right.map(|(_, element)| element)))
    })
}
