//! Finds the elements that a path leads to.

use super::{DataSet, Element, Item};
use crate::path::{ItemSelector, Path, ResolvedPath, ResolvedStep};
use dicom_map::{Error, Place, creator};
use std::ops::ControlFlow;

impl DataSet {
    /// Finds the element that a path leads to: `PatientName`, `0040A168[0].CodeValue`,
    /// `"GEMS_PARM_01".BValue`; see [`Path`]. Returns the first one if there are several.
    ///
    /// Returns None if the data set has no such element, or the dictionary does not know a keyword.
    /// Errors: those of [`Path::parse`].
    pub fn find(&self, path: &str) -> Result<Option<Element<'_>>, Error> {
        Ok(self.follow(&Path::parse(path)?.resolve(self.dict())))
    }

    /// The first element that the path leads to.
    pub fn follow(&self, path: &ResolvedPath) -> Option<Element<'_>> {
        if let [ResolvedStep { places, .. }] = path.steps.as_slice()
            && let [Place::Tag(tag)] = places.as_slice()
            && !path.is_anywhere
        {
            return self.get(*tag);
        }
        // Group 0002 has no sequences in a valid file; in an invalid one, its items still have
        // paths.
        self.root().follow(path).or_else(|| self.meta().follow(path))
    }

    /// Every element that the path leads to, in the order of the file, group 0002 first.
    pub fn follow_all(&self, path: &ResolvedPath) -> Vec<Element<'_>> {
        let mut found = self.meta().follow_all(path);
        found.extend(self.root().follow_all(path));
        found
    }
}

impl<'a> Item<'a> {
    /// The first element that the path leads to from this item.
    pub fn follow(self, path: &ResolvedPath) -> Option<Element<'a>> {
        let mut found = None;
        let _ = visit_path(self, path, &mut |element| {
            found = Some(element);
            ControlFlow::Break(())
        });
        found
    }

    /// Every element that the path leads to from this item, in the order of the file.
    pub fn follow_all(self, path: &ResolvedPath) -> Vec<Element<'a>> {
        let mut found = Vec::new();
        let _ = visit_path(self, path, &mut |element| {
            found.push(element);
            ControlFlow::Continue(())
        });
        found
    }
}

impl ResolvedPath {
    /// True if the attribute of the last step can be this element's, wherever it is: tag and
    /// private creator agree.
    pub fn leads_to(&self, element: Element<'_>) -> bool {
        let places = self.steps.last().map(|step| step.places.as_slice()).unwrap_or_default();
        places.iter().any(|place| {
            place.may_be(element.tag())
                && match place {
                    Place::Private { creator: wanted, .. } => {
                        element.creator().is_some_and(|name| {
                            name == wanted || creator::fold(name) == creator::fold(wanted)
                        })
                    }
                    Place::Tag(_) | Place::Pattern(_) => true,
                }
        })
    }
}

/// Shows each element that a path leads to, from the item, or from any item inside it.
fn visit_path<'a>(
    item: Item<'a>,
    path: &ResolvedPath,
    show: &mut dyn FnMut(Element<'a>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    visit(item, &path.steps, show)?;
    if path.is_anywhere {
        for (_, element) in item.walk() {
            for inner in element.items().into_iter().flatten() {
                visit(inner, &path.steps, show)?;
            }
        }
    }
    ControlFlow::Continue(())
}

/// Shows each element that the steps lead to, until `show` breaks. If a file has a tag twice in one
/// item, the path leads through both. Recursion is as deep as the path has steps (256).
fn visit<'a>(
    item: Item<'a>,
    steps: &[ResolvedStep],
    show: &mut dyn FnMut(Element<'a>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let Some((step, rest)) = steps.split_first() else { return ControlFlow::Continue(()) };
    for place in &step.places {
        // A single tag that can occur only once is found by search; others need a scan.
        let single = match place {
            Place::Tag(tag) if item.data_set.layout.is_sorted => Some(item.get(*tag)),
            _ => None,
        };
        let all = match single {
            Some(_) => None,
            None => {
                let matcher = Matcher::new(place, item);
                Some(item.elements().filter(move |element| matcher.matches(*element)))
            }
        };
        for element in single.flatten().into_iter().chain(all.into_iter().flatten()) {
            if rest.is_empty() {
                show(element)?;
                continue;
            }
            let Some(items) = element.items() else { continue };
            let mut items = items;
            let number = match step.items {
                None => 0,
                Some(ItemSelector::Index(number)) => number,
                Some(ItemSelector::All) => {
                    for inner in items {
                        visit(inner, rest, show)?;
                    }
                    continue;
                }
            };
            if let Some(inner) = items.nth(number) {
                visit(inner, rest, show)?;
            }
        }
    }
    ControlFlow::Continue(())
}

/// A place, and how its creator compares in this item: exactly if that spelling occurs, otherwise
/// case-folded.
struct Matcher<'p> {
    place: &'p Place,
    folded: Option<String>,
}

impl<'p> Matcher<'p> {
    fn new(place: &'p Place, item: Item<'_>) -> Matcher<'p> {
        let folded = match place {
            Place::Private { creator: wanted, .. } => {
                let is_spelled_so = item.elements().any(|element| {
                    place.may_be(element.tag()) && element.creator() == Some(wanted.as_str())
                });
                (!is_spelled_so).then(|| creator::fold(wanted))
            }
            Place::Tag(_) | Place::Pattern(_) => None,
        };
        Matcher { place, folded }
    }

    fn matches(&self, element: Element<'_>) -> bool {
        if !self.place.may_be(element.tag()) {
            return false;
        }
        let Place::Private { creator: wanted, .. } = self.place else { return true };
        match (&self.folded, element.creator()) {
            (_, None) => false,
            (None, Some(name)) => name == wanted,
            (Some(folded), Some(name)) => creator::fold(name) == *folded,
        }
    }
}
