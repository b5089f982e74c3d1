//! Which elements a dump shows.

use crate::blocks::{self, Block, Node};
use dicom_map::{Error, ErrorKind, Query, creator};
use dicom_map_dataset::path::ItemSelector;
use dicom_map_dataset::{DataSet, Element, ElementId, Path, ResolvedPath};
use std::collections::{HashMap, HashSet};

/// One `--tag`: an attribute or a path, or a word that is a keyword, a private creator, or part of a
/// name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filter {
    /// None for a word.
    path: Option<Path>,
    word: String,
}

impl Filter {
    /// Reads `0010,0010`, `(0043,xx39)`, `0043,xx39 GEMS_PARM_01`, `A[*].B`, `PatientName`,
    /// `GEMS_PARM_01`. An error of kind `InvalidArgument` for an empty text.
    pub fn parse(text: &str) -> Result<Filter, Error> {
        let word = text.trim();
        if word.is_empty() {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                "found an empty text, expected a tag, keyword, path or private creator",
            ));
        }
        blocks::register_names();
        let path = Path::parse(word).ok().filter(|path| {
            let is_word = matches!(path.attribute(), Query::Keyword { creator: None, .. });
            path.steps().len() > 1 || path.block().is_some() || !is_word
        });
        Ok(Filter { path, word: word.to_lowercase() })
    }

    /// The word in small letters; None for an attribute or path.
    pub fn word(&self) -> Option<&str> {
        self.path.is_none().then_some(&*self.word)
    }

    fn has_word(&self, element: Element<'_>) -> bool {
        if element.creator().is_some_and(|name| creator::fold(name) == creator::fold(&self.word)) {
            return true;
        }
        element.entry().is_some_and(|entry| {
            entry.keyword().eq_ignore_ascii_case(&self.word)
                || entry.name().to_lowercase().contains(&self.word)
        })
    }
}

/// Which elements: those that any filter matches, or all without filters; of these only private or
/// unknown ones where that is asked for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    /// Any of these.
    pub filters: Vec<Filter>,
    /// Only elements of odd groups.
    pub private_only: bool,
    /// Only elements that the dictionary does not know.
    pub unknown_only: bool,
}

impl Selection {
    /// True when every element is selected.
    pub fn is_all(&self) -> bool {
        self.filters.is_empty() && !self.private_only && !self.unknown_only
    }

    /// The selection for one data set, in which paths lead somewhere.
    pub(super) fn of<'s>(&'s self, data_set: &DataSet) -> Selected<'s> {
        let mut selected =
            Selected { selection: self, attributes: Vec::new(), found: HashSet::new() };
        for path in self.filters.iter().filter_map(|filter| filter.path.as_ref()) {
            let resolved = path.resolve(data_set.dict());
            if !path.field().is_empty() {
                // Of a field the first block that has it.
                selected.found.extend(field_of(data_set, &resolved).into_iter().map(|it| it.0));
            } else if path.steps().len() == 1 {
                // One step is about elements at any depth, several are about one place.
                selected.attributes.push(resolved);
            } else {
                let elements = data_set.follow_all(&resolved);
                selected.found.extend(elements.into_iter().map(Element::id));
            }
        }
        selected
    }
}

impl Selection {
    /// The values inside of blocks that are selected, by their elements, each named as its path.
    pub(super) fn fields(&self, data_set: &DataSet) -> HashMap<ElementId, Block> {
        let mut fields: HashMap<ElementId, Block> = HashMap::new();
        for path in self.filters.iter().filter_map(|filter| filter.path.as_ref()) {
            let resolved = path.resolve(data_set.dict());
            let Some(name) = resolved.block().filter(|_| !path.field().is_empty()) else {
                continue;
            };
            for (id, value) in field_of(data_set, &resolved) {
                let block = fields.entry(id).or_insert_with(|| Block {
                    name,
                    value: Node::map(),
                    warnings: Vec::new(),
                });
                let field: String = path.field().iter().map(ToString::to_string).collect();
                let field = field.trim_start_matches('.').to_string();
                let Node::Map(names) = &mut block.value else { continue };
                names.insert(field, value);
            }
        }
        fields
    }
}

/// The elements that hold a field of a block, with its value: the first one, or through `[*]` all.
fn field_of(data_set: &DataSet, path: &ResolvedPath) -> Vec<(ElementId, Node)> {
    let collects = path.steps().any(|(_, items)| items == Some(ItemSelector::All));
    let found = data_set.follow_all(path).into_iter().filter_map(|element| {
        let value = blocks::decode(element)?.value.follow(path.field())?;
        Some((element.id(), value))
    });
    found.take(if collects { usize::MAX } else { 1 }).collect()
}

/// A selection with its paths followed.
pub(super) struct Selected<'s> {
    selection: &'s Selection,
    attributes: Vec<ResolvedPath>,
    found: HashSet<ElementId>,
}

impl Selected<'_> {
    /// True when the element is selected.
    pub(super) fn matches(&self, element: Element<'_>) -> bool {
        let selection = self.selection;
        (!selection.private_only || element.tag().is_private())
            && (!selection.unknown_only || element.entry().is_none())
            && (selection.filters.is_empty() || self.is_wanted(element))
    }

    fn is_wanted(&self, element: Element<'_>) -> bool {
        self.attributes.iter().any(|attribute| attribute.leads_to(element))
            || self.found.contains(&element.id())
            || self
                .selection
                .filters
                .iter()
                .any(|filter| filter.path.is_none() && filter.has_word(element))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_paths_and_words() {
        for text in [
            "0010,0010",
            "(0010,0010)",
            "00100010",
            "0043,xx39",
            "60xx3000",
            "0043,xx39 GEMS_PARM_01",
            "\"GEMS_PARM_01\".BValue",
            "A[*].B",
        ] {
            assert_eq!(Filter::parse(text).unwrap().word(), None, "{text}");
        }
        for text in ["PatientName", "GEMS_PARM_01", "deadbeefs", "0010", "Image Private Header"] {
            assert!(Filter::parse(text).unwrap().word().is_some(), "{text}");
        }
        assert!(Filter::parse("  ").is_err());
    }
}
