//! Paths inside a vendor block: `.MrPhoenixProtocol.sSliceArray.asSlice[0].dThickness`.

use dicom_map::{Error, ErrorKind};
use std::fmt;

/// The selection in the brackets of a path.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ItemSelector {
    /// One item, counted from 0.
    Index(usize),
    /// Every item.
    All,
}

/// The most steps inside a block: more than any decoder nests.
const MAX_FIELD_STEPS: usize = 256;
/// Characters that a name must not contain unless it is quoted.
const SIGNS: [char; 4] = ['.', '[', ']', '"'];

/// One step inside a vendor block.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub enum FieldStep {
    /// The name of a value, as spelled in the block.
    Name(String),
    /// One value of a list, counted from 0, or all of them.
    Values(ItemSelector),
}

/// Parses what follows the name of a block: nothing, or steps that begin with `.` or `[`. A name
/// that contains one of [`SIGNS`] must be quoted.
///
/// Errors: `InvalidArgument`.
pub(super) fn parse(text: &str) -> Result<Vec<FieldStep>, Error> {
    let bad = |found: String| {
        let message = format!(
            "found {found} after the name of a block, expected names and numbers such as \
             .sSliceArray.asSlice[0].dThickness"
        );
        Error::new(ErrorKind::InvalidArgument, message)
    };
    let mut steps = Vec::new();
    let mut rest = text.trim_end();
    while !rest.is_empty() {
        if steps.len() >= MAX_FIELD_STEPS {
            return Err(bad(format!("more than {MAX_FIELD_STEPS} steps")));
        }
        if let Some(bracket) = rest.strip_prefix('[') {
            let (number, after) = bracket
                .split_once(']')
                .ok_or_else(|| bad("a bracket that is not closed".into()))?;
            let selector = match number.trim() {
                "*" => ItemSelector::All,
                digits
                    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) =>
                {
                    let number = digits.parse().map_err(|_| bad(format!("[{number}]")))?;
                    ItemSelector::Index(number)
                }
                _ => return Err(bad(format!("[{number}]"))),
            };
            steps.push(FieldStep::Values(selector));
            rest = after.trim_start();
            continue;
        }
        let Some(after) = rest.strip_prefix('.') else { return Err(bad(format!("{rest:?}"))) };
        let (name, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted
                .split_once('"')
                .ok_or_else(|| bad("a quotation mark that is not closed".into()))?,
            None => after.split_at(after.find(['.', '[']).unwrap_or(after.len())),
        };
        let is_quoted = rest[1..].starts_with('"');
        let name = if is_quoted { name } else { name.trim() };
        if name.is_empty() || name.contains('"') || !is_quoted && name.contains(SIGNS) {
            return Err(bad(format!("the name {name:?}")));
        }
        steps.push(FieldStep::Name(name.to_string()));
        rest = after;
    }
    Ok(steps)
}

/// Prints the step in a form that can be read back.
impl fmt::Display for FieldStep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FieldStep::Name(name) if name.contains(SIGNS) || name.trim() != name => {
                write!(f, ".\"{name}\"")
            }
            FieldStep::Name(name) => write!(f, ".{name}"),
            FieldStep::Values(ItemSelector::Index(number)) => write!(f, "[{number}]"),
            FieldStep::Values(ItemSelector::All) => f.write_str("[*]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_round_trip() {
        for text in [
            "",
            ".B_value",
            ".MrPhoenixProtocol.sSliceArray.asSlice[0].dThickness",
            "[3].a[*][2]",
            ".\"a.b\".c",
            ".(0019,1003)",
        ] {
            let steps = parse(text).unwrap();
            let shown: String = steps.iter().map(ToString::to_string).collect();
            assert_eq!(shown, text);
        }
        assert_eq!(parse(". a [ 1 ] .b").unwrap(), parse(".a[1].b").unwrap());
    }

    #[test]
    fn invalid_steps_are_refused() {
        for text in [".", "..a", "a", "[", "[]", "[x]", "[-1]", ".a]", ".\"a", ".\"\"", ".a[1]b"] {
            assert!(parse(text).is_err(), "{text:?}");
        }
        let number = format!("[{}0]", usize::MAX);
        assert!(parse(&number).is_err());
        assert!(parse(&".a".repeat(MAX_FIELD_STEPS + 1)).is_err());
    }
}
