//! The selection of elements that a dump shows.

use crate::blocks::{self, Block, Node};
use crate::escape::printable;
use dicom_map::{DmapDict, Error, ErrorKind, Query, creator, glob};
use dicom_map_dataset::path::ItemSelector;
use dicom_map_dataset::{DataSet, Element, ElementId, Path, ResolvedPath};
use std::collections::{HashMap, HashSet};

/// The most near matches that an error names.
const SUGGESTION_COUNT: usize = 3;

/// One `--tag`: an attribute or a path, or a word that is a keyword, a private creator or a name.
/// In a word, `*` matches any text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filter {
    /// None for a word.
    path: Option<Path>,
    /// The text as given.
    text: String,
    /// The text in lower case with single spaces, for comparing words.
    word: String,
}

impl Filter {
    /// Parses `0010,0010`, `(0043,xx39)`, `0043,xx39 GEMS_PARM_01`, `A[*].B`, `PatientName`,
    /// `GEMS_PARM_01`, `Patient*`. Errors: `InvalidArgument` for an empty text.
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
            path.is_anywhere() || path.steps().len() > 1 || path.block().is_some() || !is_word
        });
        Ok(Filter { path, text: word.to_string(), word: creator::fold(word) })
    }

    /// Returns a filter for keywords, private creators and names that contain this text. Errors:
    /// `InvalidArgument` for an empty text.
    ///
    /// ```
    /// use dicom_map_inspect::dump::Filter;
    /// assert_eq!(Filter::containing("echo")?, Filter::parse("*echo*")?);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn containing(text: &str) -> Result<Filter, Error> {
        let text = text.trim();
        Filter::parse(&if text.is_empty() { String::new() } else { format!("*{text}*") })
    }

    /// Refuses a keyword, path or word that leads nowhere in any file, because the dictionary has
    /// no such keyword, name or creator. A pattern is never refused. Errors: `InvalidTag`, with
    /// near matches.
    pub fn check_known(&self, dict: &DmapDict) -> Result<(), Error> {
        let near: Vec<String> = match &self.path {
            Some(path) if path.resolve(dict).is_known() => return Ok(()),
            Some(path) => path.suggestions(dict, SUGGESTION_COUNT),
            None if self.is_pattern() || self.is_word_of(dict) => return Ok(()),
            None => {
                let keywords = dict.near_keywords(&self.text, SUGGESTION_COUNT);
                let near = if keywords.is_empty() {
                    dict.near_creators(&self.text, SUGGESTION_COUNT)
                } else {
                    keywords
                };
                near.into_iter().map(str::to_string).collect()
            }
        };
        let near: Vec<String> = near.iter().map(|text| format!("{text:?}")).collect();
        let end = match (&near[..], &self.path) {
            ([], None) => format!("; for a creator that is not in it: \"*{}*\"", self.text),
            ([], Some(_)) => String::new(),
            (near, _) => format!("; did you mean {}?", near.join(" or ")),
        };
        Err(Error::new(
            ErrorKind::InvalidTag,
            format!(
                "found {:?}, expected a tag, or a keyword, name or private creator of the \
                 dictionary{end}",
                self.text
            ),
        ))
    }

    fn is_pattern(&self) -> bool {
        self.word.contains('*')
    }

    fn is_word_of(&self, dict: &DmapDict) -> bool {
        dict.creator(&self.text).is_some()
            || Path::parse(&self.text).is_ok_and(|path| path.resolve(dict).is_known())
            || dict.entries().any(|entry| self.is(entry.name()))
    }

    fn is(&self, text: &str) -> bool {
        glob::fits(&self.word, &creator::fold(text))
    }

    fn has_word(&self, element: Element<'_>) -> bool {
        element.creator().is_some_and(|name| self.is(name))
            || element
                .entry()
                .is_some_and(|entry| self.is(entry.keyword()) || self.is(entry.name()))
    }
}

/// A selection of elements: those that match any filter, or all if there are no filters;
/// optionally, only private or unknown ones.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Selection {
    /// Elements that match any of these; all if empty.
    pub filters: Vec<Filter>,
    /// Only elements of odd groups.
    pub private_only: bool,
    /// Only elements that the dictionary does not know.
    pub unknown_only: bool,
}

impl Selection {
    /// True if every element is selected.
    pub fn is_all(&self) -> bool {
        self.filters.is_empty() && !self.private_only && !self.unknown_only
    }

    /// The selection with its paths followed in one data set.
    pub(super) fn of<'s>(&'s self, data_set: &DataSet) -> Selected<'s> {
        let mut selected =
            Selected { selection: self, attributes: Vec::new(), found: HashSet::new() };
        for path in self.filters.iter().filter_map(|filter| filter.path.as_ref()) {
            let resolved = path.resolve(data_set.dict());
            if !path.field().is_empty() {
                // For a field, the first block that has it.
                selected.found.extend(field_of(data_set, &resolved).into_iter().map(|it| it.0));
            } else if path.steps().len() == 1 {
                // A single step matches elements at any depth, several steps a single place.
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
    /// Refuses a filter that leads nowhere in any file: see [`Filter::check_known`].
    pub fn check_known(&self, dict: &DmapDict) -> Result<(), Error> {
        self.filters.iter().try_for_each(|filter| filter.check_known(dict))
    }

    /// Suggests what was meant by paths that lead nowhere in the blocks of this data set, safe to
    /// print.
    pub fn suggestions(&self, data_set: &DataSet) -> Vec<String> {
        let paths = self.filters.iter().filter_map(|filter| filter.path.as_ref());
        let near = paths.flat_map(|path| {
            blocks::suggestions(data_set.root(), data_set.dict(), path, SUGGESTION_COUNT)
        });
        near.take(SUGGESTION_COUNT).map(|path| printable(&path).into_owned()).collect()
    }

    /// The selected values inside blocks, by their elements, each named by its path.
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

/// The elements that contain a field of a block, with its value: the first one, or with `[*]` all.
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
    /// True if the element is selected.
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
            assert!(Filter::parse(text).unwrap().path.is_some(), "{text}");
        }
        for text in ["PatientName", "GEMS_PARM_01", "deadbeefs", "0010", "Image Private Header"] {
            assert!(Filter::parse(text).unwrap().path.is_none(), "{text}");
        }
        assert!(Filter::parse("  ").is_err() && Filter::containing(" ").is_err());
    }

    #[cfg(feature = "embedded")]
    #[test]
    fn filters_that_match_no_file_are_refused() {
        let dict = DmapDict::embedded();
        let check = |text: &str| Filter::parse(text).unwrap().check_known(&dict);
        for text in [
            "Manufacturer",
            "b value",
            "gems_parm_01",
            "GEMS*",
            "*no such*",
            "0099,xx99",
            "CSA.B_value",
            "\"ACME 1\".(0043,xx39)",
            "**.PatientName",
        ] {
            assert!(check(text).is_ok(), "{text}: {:?}", check(text));
        }
        for (text, near) in [
            ("Manufacturre", "\"Manufacturer\""),
            ("GEMS_PRAM_01", "\"GEMS_PARM_01\""),
            ("ConceptNameCodeSequence[0].CodeVaule", "CodeValue"),
            ("zzzzzzzzzz", "\"*zzzzzzzzzz*\""),
        ] {
            let error = check(text).unwrap_err();
            assert_eq!(error.kind(), ErrorKind::InvalidTag);
            assert!(error.to_string().contains(near), "{error}");
        }
    }
}
