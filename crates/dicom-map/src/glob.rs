//! Patterns in which `*` stands for any text, for lists of creators and of vendors.

/// Returns whether `text` matches `pattern`, in which each star stands for any text, even an empty
/// one. Nothing else is special: creators contain `?` and brackets.
///
/// Both are compared as they are; [fold](crate::creator::fold) them first to ignore case and runs
/// of spaces. Takes time proportional to the length of the text times the number of stars, and
/// allocates nothing.
///
/// ```
/// use dicom_map::glob::fits;
/// assert!(fits("GEMS_*_01", "GEMS_PARM_01"));
/// assert!(!fits("GEMS_*", "SIEMENS CSA HEADER"));
/// // Without a star, the text itself.
/// assert!(!fits("GEMS", "GEMS_PARM_01"));
/// ```
pub fn fits(pattern: &str, text: &str) -> bool {
    let Some((first, pattern)) = pattern.split_once('*') else { return pattern == text };
    let (middle, last) = pattern.rsplit_once('*').unwrap_or(("", pattern));
    // The ends are fixed, and must not overlap.
    let Some(mut rest) = text.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else {
        return false;
    };
    // The earliest position of each part leaves the most text for the parts after it, so no other
    // position has to be tried.
    middle.split('*').all(|part| match rest.split_once(part) {
        Some((_, after)) => {
            rest = after;
            true
        }
        None => false,
    })
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn stars_stand_for_any_text() {
        for (pattern, text, expected) in [
            ("", "", true),
            ("", "a", false),
            ("a", "a", true),
            ("a", "ab", false),
            ("*", "", true),
            ("**", "ab", true),
            ("a*", "a", true),
            ("*a", "ba", true),
            ("*a*", "bab", true),
            ("*a", "ab", false),
            ("g*p*1", "gems_parm_01", true),
            ("a*b*c", "axxbyyc", true),
            ("a*b*c", "axxc", false),
            ("*é*", "Gerät é", true),
            // The order of the parts counts.
            ("*a*b*", "ba", false),
            // Nothing but the star is special.
            ("a?", "ab", false),
            ("[ab]*", "a", false),
        ] {
            assert_eq!(fits(pattern, text), expected, "{pattern} {text}");
        }
    }

    #[test]
    fn no_character_serves_twice() {
        for (pattern, text) in [("a*a", "a"), ("ab*b", "ab"), ("a*ab*b", "ab"), ("*aa*", "a")] {
            assert!(!fits(pattern, text), "{pattern} {text}");
        }
    }

    /// Follows the definition: tries every cut of the text at every star.
    fn matches_by_definition(pattern: &[u8], text: &[u8]) -> bool {
        match pattern.split_first() {
            None => text.is_empty(),
            Some((b'*', rest)) => {
                (0..=text.len()).any(|cut| matches_by_definition(rest, &text[cut..]))
            }
            Some((byte, rest)) => text
                .split_first()
                .is_some_and(|(first, after)| first == byte && matches_by_definition(rest, after)),
        }
    }

    #[test]
    fn short_patterns_match_as_defined() {
        let words = |letters: &[u8], longest: u32| -> Vec<String> {
            let count = letters.len();
            (0..=longest)
                .flat_map(|len| (0..count.pow(len)).map(move |number| (len, number)))
                .map(|(len, number)| {
                    (0..len).map(|at| char::from(letters[number / count.pow(at) % count])).collect()
                })
                .collect()
        };
        for pattern in words(b"ab*", 5) {
            for text in words(b"ab", 5) {
                assert_eq!(
                    fits(&pattern, &text),
                    matches_by_definition(pattern.as_bytes(), text.as_bytes()),
                    "{pattern} {text}"
                );
            }
        }
    }

    #[test]
    fn many_stars_are_fast() {
        let pattern = "a*".repeat(1000) + "b";
        assert!(!fits(&pattern, &"a".repeat(10_000)));
    }
}
