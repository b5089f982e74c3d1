//! Which elements a dump shows.

use dicom_map::{Error, ErrorKind, TagPattern};
use dicom_map_dataset::Element;

/// One `--tag`: a tag (x for any digit), or a word that is a keyword, a private creator, or part of
/// a name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Filter {
    pattern: Option<TagPattern>,
    word: String,
}

impl Filter {
    /// Reads `0010,0010`, `(0043,xx39)`, `PatientName`, `GEMS_PARM_01`. An error of kind
    /// `InvalidArgument` for an empty text.
    pub fn parse(text: &str) -> Result<Filter, Error> {
        let word = text.trim();
        if word.is_empty() {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                "found an empty text, expected a tag, keyword or private creator",
            ));
        }
        let inner = word.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')).unwrap_or(word);
        let digits: String = inner.chars().filter(|letter| !matches!(letter, ',' | ' ')).collect();
        let is_tag = digits.len() == 8
            && digits.bytes().all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b'x' | b'X'));
        // Eight characters of ASCII (just checked), so the split is between characters.
        let pattern =
            if is_tag { Some(TagPattern::parse(&digits[..4], &digits[4..])?) } else { None };
        Ok(Filter { pattern, word: word.to_lowercase() })
    }

    /// The word in small letters; None for a tag.
    pub fn word(&self) -> Option<&str> {
        self.pattern.is_none().then_some(&*self.word)
    }

    fn matches(&self, element: Element<'_>) -> bool {
        if let Some(pattern) = self.pattern {
            return pattern.matches(element.tag());
        }
        if element.creator().is_some_and(|creator| {
            dicom_map::creator::fold(creator) == dicom_map::creator::fold(&self.word)
        }) {
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

    /// True when the element is selected.
    pub fn matches(&self, element: Element<'_>) -> bool {
        (!self.private_only || element.tag().is_private())
            && (!self.unknown_only || element.entry().is_none())
            && (self.filters.is_empty()
                || self.filters.iter().any(|filter| filter.matches(element)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_and_words() {
        for text in ["0010,0010", "(0010,0010)", "00100010", "0043,xx39", "60xx3000"] {
            assert!(Filter::parse(text).unwrap().pattern.is_some(), "{text}");
        }
        for text in ["PatientName", "GEMS_PARM_01", "deadbeefs", "0010"] {
            assert!(Filter::parse(text).unwrap().pattern.is_none(), "{text}");
        }
        assert!(Filter::parse("  ").is_err());
    }
}
