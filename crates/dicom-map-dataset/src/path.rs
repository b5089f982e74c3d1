//! Paths to elements: `PatientName`, `00100010`, `0040A168[0].CodeValue`, `"GEMS_PARM_01".BValue`,
//! `0065,xx03 Image Private Header`, `A[*].B`.

mod field;
mod names;

pub use field::{FieldStep, ItemSelector};
pub use names::{BlockName, is_block_name, register_block_name};

use dicom_map::{DmapDict, Error, ErrorKind, Place, Query, Tag};
use std::borrow::Cow;
use std::fmt;

/// The most steps of a path: more than the levels of any data set that the reader accepts.
const MAX_STEPS: usize = 256;

/// A path as written. Steps are separated by periods. Every step but the last names a sequence and,
/// in brackets, one of its items counted from 0, or `*` for all of them. Without brackets, the
/// first item is meant.
///
/// `**.` at the start of a path lets it begin anywhere: in the data set, and in any item at any
/// depth.
///
/// Each step is an attribute in the syntax of [`Query`]. A creator after a tag extends to the end
/// of the path unless it is quoted.
///
/// A [registered](register_block_name) name of a vendor block ends the steps; names and numbers of
/// values inside the block may follow: `CSA.MrPhoenixProtocol.alTE[0]`.
///
/// ```
/// use dicom_map_dataset::Path;
/// assert!(Path::parse("0040A168[0].CodeValue").is_ok());
/// assert!(Path::parse("0040A168[0]CodeValue").is_err());
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Path {
    /// True if the path may begin in the data set or in any item of it.
    is_anywhere: bool,
    steps: Vec<Step>,
    /// The path inside a vendor block.
    field: Vec<FieldStep>,
}

/// One step of a path.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Step {
    /// The attribute.
    pub query: Query,
    /// The selected items; None if the path does not say.
    pub items: Option<ItemSelector>,
}

impl Path {
    /// Parses a path, without a check of its keywords against a dictionary: see [`Path::resolve`].
    ///
    /// Errors: `InvalidTag` or `InvalidCreator` for a step that is not an attribute,
    /// `InvalidArgument` for broken brackets or too many steps.
    pub fn parse(text: &str) -> Result<Path, Error> {
        let bad = |found: String| {
            Error::new(
                ErrorKind::InvalidArgument,
                format!(
                    "{found} in the path {text:?}, expected steps such as 0040A168[0].CodeValue, \
                     A[*].B or \"GEMS_PARM_01\".BValue"
                ),
            )
        };
        let mut steps = Vec::new();
        let anywhere = text.trim_start().strip_prefix("**.");
        let mut rest = anywhere.unwrap_or(text);
        loop {
            if steps.len() >= MAX_STEPS {
                return Err(bad(format!("found more than {MAX_STEPS} steps")));
            }
            let (query, mut tail) = Query::parse_start(rest)?;
            if let Query::Keyword { keyword, creator: None } = &query
                && is_block_name(keyword)
            {
                let field = field::parse(tail)?;
                steps.push(Step { query, items: None });
                return Ok(Path { is_anywhere: anywhere.is_some(), steps, field });
            }
            let mut items = None;
            if let Some(bracket) = tail.strip_prefix('[') {
                let (number, after) = bracket
                    .split_once(']')
                    .ok_or_else(|| bad("found a bracket that is not closed".into()))?;
                items = Some(match number.trim() {
                    "*" => ItemSelector::All,
                    digits if digits.bytes().all(|byte| byte.is_ascii_digit()) => digits
                        .parse()
                        .map(ItemSelector::Index)
                        .map_err(|_| bad(format!("found the item {number:?}")))?,
                    _ => return Err(bad(format!("found the item {number:?}"))),
                });
                tail = after.trim();
            }
            steps.push(Step { query, items });
            match tail.strip_prefix('.') {
                Some(after) => rest = after,
                None if tail.is_empty() => {
                    let (is_anywhere, field) = (anywhere.is_some(), Vec::new());
                    return Ok(Path { is_anywhere, steps, field });
                }
                None => return Err(bad(format!("found {tail:?}"))),
            }
        }
    }

    /// Returns the path of one attribute of the data set itself.
    ///
    /// ```
    /// use dicom_map_dataset::Path;
    /// let query = "PatientName".parse()?;
    /// assert_eq!(Path::of(query), "PatientName".parse()?);
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn of(query: Query) -> Path {
        Path { is_anywhere: false, steps: vec![Step { query, items: None }], field: Vec::new() }
    }

    /// True for a path that begins with `**.`.
    pub fn is_anywhere(&self) -> bool {
        self.is_anywhere
    }

    /// True for a path through all items of a sequence.
    pub(crate) fn has_wildcard(&self) -> bool {
        self.steps.iter().rev().skip(1).any(|step| step.items == Some(ItemSelector::All))
    }

    /// True for a public attribute of the data set itself. A keyword may be that of a private
    /// element only.
    pub(crate) fn is_one_public(&self, dict: &DmapDict) -> bool {
        let [Step { query, items: None }] = self.steps.as_slice() else { return false };
        !self.is_anywhere
            && match query {
                Query::Tag { tag, creator: None } => !tag.is_private(),
                Query::Keyword { creator: None, .. } => {
                    !query.places(dict).iter().any(|place| matches!(place, Place::Private { .. }))
                }
                _ => false,
            }
    }

    /// The steps; at least one.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// The steps inside a vendor block, after its name.
    pub fn field(&self) -> &[FieldStep] {
        &self.field
    }

    /// The name of the vendor block that the path ends in.
    pub fn block(&self) -> Option<&str> {
        match self.attribute() {
            Query::Keyword { keyword, creator: None } if is_block_name(keyword) => Some(keyword),
            _ => None,
        }
    }

    /// The attribute that the path leads to: its last step.
    pub fn attribute(&self) -> &Query {
        // A path has at least one step: `parse` pushes before it returns.
        &self.steps[self.steps.len() - 1].query
    }

    /// Looks up each attribute of the path in `dict`, and [registered](register_block_name) names
    /// of vendor blocks.
    ///
    /// ```
    /// use dicom_map_dataset::Path;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(Path::parse("0040A168[0].codevalue").unwrap().resolve(&dict).is_known());
    /// assert!(!Path::parse("NoSuchKeyword").unwrap().resolve(&dict).is_known());
    /// ```
    pub fn resolve(&self, dict: &DmapDict) -> ResolvedPath {
        let mut is_anywhere = self.is_anywhere;
        let mut block = None;
        let resolve = |(number, step): (usize, &Step)| {
            let mut places = step.query.places(dict);
            if let (true, Query::Keyword { keyword, creator: None }) =
                (places.is_empty(), &step.query)
                && let Some(found) = names::block(keyword)
            {
                places = found.places;
                block = Some(found.name);
                // A block is also searched for in the items of functional groups.
                is_anywhere |= number == 0;
            }
            ResolvedStep { places, items: step.items }
        };
        let steps = self.steps.iter().enumerate().map(resolve).collect();
        ResolvedPath { is_anywhere, steps, block, field: self.field.clone() }
    }

    /// Returns the words to search for: if `dict` knows the steps of a path, the attribute that it
    /// leads to; otherwise the text itself.
    pub fn search_words<'t>(text: &'t str, dict: &DmapDict) -> Cow<'t, str> {
        match Path::parse(text) {
            Ok(path) if path.steps.len() > 1 && path.resolve(dict).is_known() => {
                Cow::Owned(path.attribute().to_string())
            }
            _ => Cow::Borrowed(text),
        }
    }

    /// Returns the path with other steps inside the vendor block.
    pub fn with_field(mut self, field: Vec<FieldStep>) -> Path {
        self.field = field;
        self
    }

    /// Suggests what was meant if `dict` does not know a step: whole paths, the nearest first. For
    /// a path into a vendor block, nothing: which names are in it depends on the file.
    pub fn suggestions(&self, dict: &DmapDict, limit: usize) -> Vec<String> {
        if self.block().is_some() {
            return Vec::new();
        }
        let unknown = self.steps.iter().position(|step| step.query.places(dict).is_empty());
        // A tag of an unknown creator still has a place, so the last step is checked too.
        let at = unknown.unwrap_or(self.steps.len() - 1);
        let query = &self.steps[at].query;
        let mut near = query.suggestions(dict, limit);
        if let (true, Query::Keyword { keyword, creator: None }) =
            (at + 1 < self.steps.len(), query)
        {
            // The next steps may be inside a block with nearly this name.
            near.splice(0..0, names::near(keyword, limit).into_iter().map(str::to_string));
            near.truncate(limit);
        }
        near.iter()
            .filter_map(|text| Query::parse(text).ok())
            .map(|query| {
                let mut path = self.clone();
                path.steps[at].query = query;
                path.to_string()
            })
            .collect()
    }
}

impl std::str::FromStr for Path {
    type Err = Error;

    fn from_str(text: &str) -> Result<Path, Error> {
        Path::parse(text)
    }
}

/// Prints the path in a form that [`Path::parse`] reads back.
impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.is_anywhere {
            f.write_str("**.")?;
        }
        for (number, step) in self.steps.iter().enumerate() {
            if number > 0 {
                f.write_str(".")?;
            }
            match &step.query {
                // Inside a path, the creator must be quoted. One that contains a quotation mark
                // cannot be, and can be read only in the last step.
                Query::Tag { tag, creator: Some(creator) } if !creator.contains('"') => {
                    let (group, element) = (tag.group(), tag.element());
                    match element {
                        0..=0xFF => write!(f, "\"{creator}\".({group:04X},xx{element:02X})")?,
                        _ => write!(f, "\"{creator}\".{tag}")?,
                    }
                }
                query => write!(f, "{query}")?,
            }
            f.write_str(&brackets(step.items))?;
        }
        self.field.iter().try_for_each(|step| write!(f, "{step}"))
    }
}

fn brackets(items: Option<ItemSelector>) -> String {
    match items {
        None => String::new(),
        Some(ItemSelector::Index(number)) => format!("[{number}]"),
        Some(ItemSelector::All) => "[*]".into(),
    }
}

/// A path whose attributes have been looked up in a dictionary: the places it may lead to.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ResolvedPath {
    pub(crate) is_anywhere: bool,
    pub(crate) steps: Vec<ResolvedStep>,
    block: Option<&'static str>,
    field: Vec<FieldStep>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ResolvedStep {
    pub(crate) places: Vec<Place>,
    pub(crate) items: Option<ItemSelector>,
}

impl ResolvedPath {
    /// False if the dictionary does not know a keyword of the path, which then leads nowhere.
    pub fn is_known(&self) -> bool {
        self.steps.iter().all(|step| !step.places.is_empty())
    }

    /// The steps: the possible places of each attribute, the likeliest first, and the items through
    /// which the path continues.
    pub fn steps(
        &self,
    ) -> impl ExactSizeIterator<Item = (&[Place], Option<ItemSelector>)> + DoubleEndedIterator {
        self.steps.iter().map(|step| (step.places.as_slice(), step.items))
    }

    /// The registered name of the vendor block that the path ends in.
    pub fn block(&self) -> Option<&'static str> {
        self.block
    }

    /// The steps inside a vendor block, after its name, such as `B_value` in `CSA.B_value`.
    pub fn field(&self) -> &[FieldStep] {
        &self.field
    }

    /// The lowest and the highest tag of the data set itself at which the path can begin. None if
    /// the dictionary does not know the path, or it may begin anywhere.
    pub fn bounds(&self) -> Option<(Tag, Tag)> {
        if self.is_anywhere {
            return None;
        }
        let bounds = self.steps.first()?.places.iter().map(Place::bounds);
        bounds.reduce(|left, right| (left.0.min(right.0), left.1.max(right.1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_paths_are_refused() {
        for text in [
            "",
            ".",
            "00400000[",
            "00400000[x]",
            "00400000[-1]",
            "00400000[+1]",
            "00400000[0]x",
            "\"GEMS_PARM_01\"",
            "\"GEMS_PARM_01\".+0431039",
            "A..B",
            "A.",
        ] {
            assert!(Path::parse(text).is_err(), "{text:?}");
        }
        let long = vec!["A"; MAX_STEPS + 1].join(".");
        assert_eq!(Path::parse(&long).unwrap_err().kind(), ErrorKind::InvalidArgument);
    }

    #[test]
    fn paths_round_trip() {
        // A quotation mark in a creator, which then cannot be quoted.
        let odd = Path::parse("0021 10:08 \"\r.\0MS\"").unwrap();
        assert_eq!(Path::parse(&odd.to_string()).unwrap(), odd);
        for text in [
            "PatientName",
            "(0040,A168)[0].CodeValue",
            "A[*].B",
            "A.B[3].\"ACME 1.0\".Gain",
            "**.A[*].B",
            "(60xx,3000)",
        ] {
            assert_eq!(Path::parse(text).unwrap().to_string(), text);
        }
        let path = Path::parse("A[0].0021,1008 ACME [1.0]").unwrap();
        assert_eq!(Path::parse(&path.to_string()).unwrap(), path);
    }

    #[test]
    fn the_name_of_a_block_leads_to_its_element() {
        let dict = DmapDict::embedded();
        let place = Query::parse("(0029,xx10) SIEMENS CSA HEADER").unwrap().places(&dict);
        assert!(register_block_name(BlockName { name: "TestBlock", places: place.clone() }));
        assert!(!register_block_name(BlockName { name: "testblock", places: Vec::new() }));
        let resolved = Path::parse("TestBlock.B_value").unwrap().resolve(&dict);
        assert_eq!(
            (resolved.steps[0].places.clone(), resolved.field(), resolved.block()),
            (place, &[FieldStep::Name("B_value".into())][..], Some("TestBlock"))
        );
        assert!(resolved.is_known());
        for text in ["TestBlock", "A[0].testblock.a[3].\"b.c\"", "**.TestBlock.a[*]"] {
            let path = Path::parse(text).unwrap();
            assert_eq!(path.to_string(), text);
            assert!(path.block().is_some());
        }
        assert!(Path::parse("TestBlock.a]").is_err());
    }

    #[test]
    fn near_matches_are_whole_paths() {
        let dict = DmapDict::embedded();
        let near = |text: &str| Path::parse(text).unwrap().suggestions(&dict, 1);
        assert_eq!(near("0040A168[0].CodeValu"), ["(0040,A168)[0].CodeValue"]);
        assert_eq!(near("PatientName"), Vec::<String>::new());
        assert_eq!(near("\"GEMS_PARM_01\".BValu"), ["\"GEMS_PARM_01\".BValue"]);
        assert_eq!(near("0043,xx39 GEMS_PARAM_01"), ["\"GEMS_PARM_01\".(0043,xx39)"]);
    }
}
