//! From a path to the element that it leads to.

use super::{DataSet, Element, Item};
use crate::path::{Path, Step, Target};
use dicom_map::Error;

impl DataSet {
    /// The element that a path leads to: `PatientName`, `0040A168[0].CodeValue`,
    /// `"GEMS_PARM_01".BValue`; see [`Path`].
    ///
    /// None where the file has no such element. An error of kind `InvalidTag` or `InvalidArgument`
    /// for a text that is not a path.
    pub fn find(&self, path: &str) -> Result<Option<Element<'_>>, Error> {
        Ok(self.follow(&Path::parse(path, self.dict())?))
    }

    /// The element that the path leads to; None where the file has none. A sequence in the middle
    /// without a number stands for its first item.
    pub fn follow(&self, path: &Path) -> Option<Element<'_>> {
        if let [Step { target: Target::Tag(tag), .. }] = path.steps.as_slice() {
            return self.get(*tag);
        }
        // Group 0002 holds no sequences in a sound file; in another one its items have paths all
        // the same.
        self.root().follow(path).or_else(|| self.meta().follow(path))
    }
}

impl<'a> Item<'a> {
    /// The element that the path leads to from this item; as [`DataSet::follow`].
    pub fn follow(self, path: &Path) -> Option<Element<'a>> {
        let (last, inner) = path.steps.split_last()?;
        let direct =
            inner.iter().try_fold(self, |item, step| step.item_of(find_in(item, &step.target)?));
        let found = direct.and_then(|item| find_in(item, &last.target));
        found.or_else(|| find_in_any(self, inner, &last.target))
    }
}

impl Step {
    fn item_of<'a>(&self, sequence: Element<'a>) -> Option<Item<'a>> {
        sequence.items()?.nth(self.item.unwrap_or(0))
    }
}

/// Where a file has a tag twice in one item, the path may lead through the second sequence: all of
/// them are followed.
fn find_in_any<'a>(item: Item<'a>, inner: &[Step], last: &Target) -> Option<Element<'a>> {
    let mut items = vec![item];
    for step in inner {
        let Target::Tag(tag) = step.target else {
            items = items
                .into_iter()
                .filter_map(|item| step.item_of(find_in(item, &step.target)?))
                .collect();
            continue;
        };
        let sequences =
            items.into_iter().flat_map(Item::elements).filter(|element| element.tag() == tag);
        items = sequences.filter_map(|sequence| step.item_of(sequence)).collect();
    }
    items.into_iter().find_map(|item| find_in(item, last))
}

fn find_in<'a>(item: Item<'a>, target: &Target) -> Option<Element<'a>> {
    match target {
        Target::Tag(tag) => item.get(*tag),
        Target::Private(creator, places) => places
            .iter()
            .find_map(|(group, offset)| item.private(creator, *group, u16::from(*offset))),
    }
}
