//! Splitting a tag off a text, in all its spellings.

/// Splits a tag off the beginning of a text, into group, element and the rest; None if the text
/// does not begin with a tag.
pub(crate) fn split_tag(text: &str) -> Option<(&str, &str, &str)> {
    if let Some(inner) = text.strip_prefix('(') {
        let (tag, rest) = inner.split_once(')')?;
        let (group, element) = tag.split_once(',')?;
        return Some((group.trim(), element.trim(), rest));
    }
    let (first, tail) = split_word(text);
    if let Some(after) = tail.trim_start().strip_prefix(',')
        && !first.is_empty()
    {
        let (element, rest) = split_word(after.trim_start());
        return Some((first, element, rest));
    }
    // As in the source code of programs.
    let digits = without_0x(first);
    if digits.len() == 8 && is_digits(digits) {
        return Some((digits.get(..4)?, digits.get(4..)?, tail));
    }
    let (second, rest) = split_word(tail.trim_start());
    // A text that begins with a digit is meant as a tag, so `00100 0010` is an error and not an
    // unknown keyword.
    let is_meant =
        is_digits(without_0x(first)) && tail.starts_with(char::is_whitespace) && !second.is_empty()
            || first.starts_with(|char: char| char.is_ascii_digit());
    is_meant.then_some((first, second, rest))
}

/// Letters, digits and underscores, and the rest.
fn split_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|char: char| !is_word(char)).unwrap_or(text.len()))
}

pub(crate) fn is_word(char: char) -> bool {
    char.is_ascii_alphanumeric() || char == '_'
}

/// The digits of `0x0010` and `0x00100020`, as written in programs. In `0x10` and the like, the x
/// stands for any digit.
pub(crate) fn without_0x(text: &str) -> &str {
    let text = text.trim();
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    digits.filter(|digits| matches!(digits.len(), 4 | 8)).unwrap_or(text)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_hexdigit() || byte.eq_ignore_ascii_case(&b'x'))
}
