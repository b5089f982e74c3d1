//! For bindings to other languages only: numbers for the elements and items of a data set, so that
//! handles need no memory of their own, and functions to step from one to the next.
//! Rust programs use views or [`ElementId`](crate::ElementId)s instead. The numbers are valid until
//! the data set changes.

use crate::data_set::node::NodeKind;
use crate::data_set::{DataSet, Element, Elements, Item, Items};

/// Returns a bound of the numbers of elements and items: each is less than this.
///
/// ```
/// use dicom_map_dataset::{DataSet, binding};
/// let mut data_set = DataSet::new();
/// data_set.set(&"(0008,0060)".parse()?, &"CT".into())?;
/// let element = data_set.get(dicom_map::Tag::new(0x0008, 0x0060)).unwrap();
/// let number = binding::element_number(element);
/// assert!(number < binding::count(&data_set));
/// assert_eq!(binding::element(&data_set, number).unwrap().tag(), element.tag());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn count(data_set: &DataSet) -> usize {
    data_set.nodes.len()
}

/// Returns the number of an element.
pub fn element_number(element: Element<'_>) -> usize {
    element.node as usize
}

/// Returns the number of an item of a sequence; `usize::MAX` for the data set itself.
pub fn item_number(item: Item<'_>) -> usize {
    usize::try_from(item.node).ok().filter(|at| *at < count(item.data_set)).unwrap_or(usize::MAX)
}

/// Returns the element with a number, or None if the number is not an element's.
pub fn element(data_set: &DataSet, number: usize) -> Option<Element<'_>> {
    data_set.element_at(u32::try_from(number).ok()?)
}

/// Returns the item with a number, or None if the number is not an item's.
pub fn item(data_set: &DataSet, number: usize) -> Option<Item<'_>> {
    let node = u32::try_from(number).ok()?;
    let record = data_set.nodes.get(number)?;
    (record.kind == NodeKind::Item).then_some(Item {
        data_set,
        node,
        start: node + 1,
        end: record.end,
    })
}

/// Returns the element of `item` that follows `after`, or the first one if `after` is None. Returns
/// None at the end, and if `after` is not an element of the item itself.
///
/// ```
/// use dicom_map_dataset::{DataSet, binding};
/// let mut data_set = DataSet::new();
/// data_set.set(&"(0008,0060)".parse()?, &"CT".into())?;
/// data_set.set(&"(0010,0020)".parse()?, &"7".into())?;
/// let first = binding::element_after(data_set.root(), None).unwrap();
/// let second = binding::element_after(data_set.root(), Some(first)).unwrap();
/// assert_eq!(second.tag(), dicom_map::Tag::new(0x0010, 0x0020));
/// assert!(binding::element_after(data_set.root(), Some(second)).is_none());
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn element_after<'a>(item: Item<'a>, after: Option<Element<'a>>) -> Option<Element<'a>> {
    let at = match after {
        None => item.start,
        Some(after) => {
            let record = after.record();
            let is_inside = (item.start..item.end).contains(&after.node);
            if !is_inside || record.parent != item.node {
                return None;
            }
            record.end
        }
    };
    Elements { data_set: item.data_set, at, end: item.end }.next()
}

/// Returns the item of a sequence that follows `after`, or the first one if `after` is None.
/// Returns None at the end, for an element that is not a sequence, and if `after` is not one of its
/// items.
pub fn item_after<'a>(sequence: Element<'a>, after: Option<Item<'a>>) -> Option<Item<'a>> {
    let items = sequence.items()?;
    let at = match after {
        None => items.at,
        Some(after) => {
            let record = items.data_set.nodes.get(after.node as usize)?;
            if record.parent != sequence.node {
                return None;
            }
            record.end
        }
    };
    Items { at, ..items }.next()
}
