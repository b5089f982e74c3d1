//! Pairs the elements of one data set or item with those of the other.

use dicom_map::tags;
use dicom_map_dataset::{Element, ElementId, Elements, Item};
use std::borrow::Cow;
use std::cmp::Ordering;
use std::collections::HashSet;

/// The key that two elements share if they are the same attribute. Keys are in the order of tags,
/// except that private elements, which are wherever their creator has reserved a block (PS3.5
/// section 7.8.1), are ordered by creator and offset, after the creators.
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
    /// In a block that no creator has reserved.
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

/// The elements of a data set or item that are compared, group by group: keys of one group at a
/// time take little memory, however many elements there are.
pub(super) struct Groups<'a, 'i> {
    item: Item<'a>,
    elements: Order<'a>,
    ignored: &'i HashSet<ElementId>,
    next: Option<Element<'a>>,
}

/// Elements in the order of their groups.
enum Order<'a> {
    /// As in the file.
    File(Elements<'a>),
    /// Sorted, if they are not in the file: places, which take less memory than elements.
    Sorted(std::vec::IntoIter<ElementId>),
}

impl<'a, 'i> Groups<'a, 'i> {
    pub(super) fn new(item: Item<'a>, ignored: &'i HashSet<ElementId>) -> Groups<'a, 'i> {
        let elements = match item.elements().is_sorted_by_key(|element| element.tag().group()) {
            true => Order::File(item.elements()),
            false => {
                let mut sorted: Vec<(u16, ElementId)> =
                    item.elements().map(|element| (element.tag().group(), element.id())).collect();
                // Stable, like the sort below.
                sorted.sort_by_key(|(group, _)| *group);
                let sorted: Vec<ElementId> = sorted.into_iter().map(|(_, id)| id).collect();
                Order::Sorted(sorted.into_iter())
            }
        };
        let mut groups = Groups { item, elements, ignored, next: None };
        groups.next = groups.advance();
        groups
    }

    fn advance(&mut self) -> Option<Element<'a>> {
        loop {
            let element = match &mut self.elements {
                Order::File(elements) => elements.next()?,
                Order::Sorted(places) => self.item.data_set().element(places.next()?)?,
            };
            if !element.tag().is_group_length()
                && element.tag() != tags::DATA_SET_TRAILING_PADDING
                && !self.ignored.contains(&element.id())
            {
                return Some(element);
            }
        }
    }

    /// The next group.
    fn group(&self) -> Option<u16> {
        self.next.map(|element| element.tag().group())
    }

    /// The elements of a group in the order of their keys, if it is the next one.
    fn take(&mut self, group: u16) -> impl Iterator<Item = (Key<'a>, Element<'a>)> + use<'a> {
        let data_set = self.item.data_set();
        let keyed = |id: ElementId| data_set.element(id).map(|it| (Key::of(it), it));
        let mut elements: Vec<ElementId> = Vec::new();
        while let Some(element) = self.next.filter(|element| element.tag().group() == group) {
            elements.push(element.id());
            self.next = self.advance();
        }
        // Stable: if a tag occurs twice, the first is paired with the first. A tag may occur a
        // million times, so keys are computed for each comparison.
        let key = |id: &ElementId| keyed(*id).map(|(key, _)| key);
        if !elements.is_sorted_by_key(key) {
            elements.sort_by(|left, right| key(left).cmp(&key(right)));
        }
        elements.into_iter().filter_map(keyed)
    }
}

/// The elements of two data sets or items as pairs.
pub(super) fn pairs<'a>(
    mut left: Groups<'a, '_>,
    mut right: Groups<'a, '_>,
) -> impl Iterator<Item = (Option<Element<'a>>, Option<Element<'a>>)> {
    std::iter::from_fn(move || {
        let group = match (left.group(), right.group()) {
            (Some(left), Some(right)) => left.min(right),
            (Some(group), None) | (None, Some(group)) => group,
            (None, None) => return None,
        };
        Some(pairs_of_group(left.take(group), right.take(group)))
    })
    .flatten()
}

/// Merges two sorted lists into pairs.
fn pairs_of_group<'a>(
    left: impl Iterator<Item = (Key<'a>, Element<'a>)>,
    right: impl Iterator<Item = (Key<'a>, Element<'a>)>,
) -> impl Iterator<Item = (Option<Element<'a>>, Option<Element<'a>>)> {
    let (mut left, mut right) = (left.peekable(), right.peekable());
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
