//! Paths to elements: `PatientName`, `00100010`, `0040A168[0].CodeValue`, `"GEMS_PARM_01".BValue`,
//! `"GEMS_PARM_01".(0043,xx39)`.

use dicom_map::{DmapDict, Error, ErrorKind, Tag};

/// The most steps of a path: more than any data set the reader accepts has levels.
const MAX_STEPS: usize = 256;

/// A path, read. Steps are separated by points; every step but the last names a sequence and, in
/// brackets, an item counted from 0.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Path {
    pub(crate) steps: Vec<Step>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Step {
    pub(crate) target: Target,
    pub(crate) item: Option<usize>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) enum Target {
    Tag(Tag),
    /// Creator, and the (group, offset) that its keyword or tag stands for: several where private
    /// creators repeat a keyword.
    Private(String, Vec<(u16, u8)>),
}

impl Path {
    /// Reads a path. A keyword is looked up in `dict`; one that it does not know is an error of
    /// kind `InvalidArgument`, as is a broken path.
    ///
    /// ```
    /// # #[cfg(feature = "embedded")] {
    /// use dicom_map_dataset::Path;
    /// let dict = dicom_map::DmapDict::embedded();
    /// assert!(Path::parse("0040A168[0].CodeValue", &dict).is_ok());
    /// assert!(Path::parse("NoSuchKeyword", &dict).is_err());
    /// # }
    /// ```
    pub fn parse(text: &str, dict: &DmapDict) -> Result<Path, Error> {
        let bad = |found: String| {
            Error::new(
                ErrorKind::InvalidArgument,
                format!(
                    "{found} in the path {text:?}, expected steps such as 0040A168[0].CodeValue or \"GEMS_PARM_01\".BValue"
                ),
            )
        };
        let mut steps = Vec::new();
        let mut rest = text.trim();
        loop {
            if steps.len() >= MAX_STEPS {
                return Err(bad(format!("found more than {MAX_STEPS} steps")));
            }
            let creator = match rest.strip_prefix('"') {
                Some(quoted) => {
                    let (creator, tail) = quoted
                        .split_once('"')
                        .ok_or_else(|| bad("found a quotation mark that is not closed".into()))?;
                    rest = tail
                        .strip_prefix('.')
                        .ok_or_else(|| bad("found no point behind the private creator".into()))?;
                    Some(dicom_map::creator::check(creator)?)
                }
                None => None,
            };
            let end = rest.find(['[', '.']).unwrap_or(rest.len());
            let (word, mut tail) = rest.split_at(end);
            let word = word.trim();
            let mut item = None;
            if let Some(bracket) = tail.strip_prefix('[') {
                let (number, behind) = bracket
                    .split_once(']')
                    .ok_or_else(|| bad("found a bracket that is not closed".into()))?;
                item = Some(
                    number.trim().parse().map_err(|_| bad(format!("found the item {number:?}")))?,
                );
                tail = behind;
            }
            let target = target(word, creator, dict).ok_or_else(|| {
                bad(format!("found {word:?}, which is no tag and no keyword of the dictionary,"))
            })?;
            steps.push(Step { target, item });
            match tail.strip_prefix('.') {
                Some(behind) => rest = behind,
                None if tail.trim().is_empty() => break,
                None => return Err(bad(format!("found {tail:?}"))),
            }
        }
        Ok(Path { steps })
    }
}

fn target(word: &str, creator: Option<&str>, dict: &DmapDict) -> Option<Target> {
    let Some(creator) = creator else {
        return word.parse().ok().map(Target::Tag).or_else(|| {
            let entry = dict.keyword(word).filter(|entry| !entry.is_private())?;
            Some(Target::Tag(Tag::new(entry.group(), entry.element())))
        });
    };
    let inner = word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(word);
    let digits: String = inner.chars().filter(|letter| !matches!(letter, ',' | ' ')).collect();
    // from_str_radix would take "+043".
    if digits.len() == 8 && digits.is_ascii() && !digits.contains('+') {
        let (group, element) = digits.split_at(4);
        let offset = element.get(2..)?;
        if let (Ok(group), Ok(offset)) =
            (u16::from_str_radix(group, 16), u8::from_str_radix(offset, 16))
        {
            return Some(Target::Private(creator.to_string(), vec![(group, offset)]));
        }
    }
    let places: Vec<(u16, u8)> = dict
        .creator(creator)?
        .entries()
        .filter(|entry| entry.keyword() == word)
        .filter_map(|entry| Some((entry.group(), entry.block_offset()?)))
        .collect();
    if places.is_empty() { None } else { Some(Target::Private(creator.to_string(), places)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_that_lead_nowhere_are_refused() {
        let dict = DmapDict::embedded();
        assert!(Path::parse("\"GEMS_PARM_01\".(0043,xx39)", &dict).is_ok());
        for text in [
            "",
            ".",
            "00400000[",
            "00400000[x]",
            "\"GEMS_PARM_01\"",
            "\"GEMS_PARM_01\".+0431039",
            "\"GEMS_PARM_01\".NoSuchKeyword",
        ] {
            assert!(Path::parse(text, &dict).is_err(), "{text:?}");
        }
    }
}
