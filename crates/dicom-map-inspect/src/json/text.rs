//! JSON text, parsed in place: a value is a part of the text until its content is requested, so
//! that a whole JSON file takes no more memory than its text.

use dicom_map::{Error, ErrorKind};
use std::borrow::Cow;
use std::collections::HashSet;

/// A value in a JSON text that has been checked, without spaces around it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Json<'j>(&'j str);

/// The kind of a JSON value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Null,
    Bool,
    Number,
    Text,
    List,
    Object,
}

impl Kind {
    /// The name for messages.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Kind::Null => "null",
            Kind::Bool => "true or false",
            Kind::Number => "a number",
            Kind::Text => "a text",
            Kind::List => "a list",
            Kind::Object => "an object",
        }
    }
}

impl<'j> Json<'j> {
    /// Checks a text. Errors: `InvalidJson`, with the line, for a text that is not JSON.
    pub(crate) fn parse(text: &'j [u8]) -> Result<Json<'j>, Error> {
        let text = std::str::from_utf8(text).map_err(|error| {
            let line = text.iter().take(error.valid_up_to()).filter(|byte| **byte == b'\n').count();
            let message = "found bytes that are not UTF-8, expected JSON";
            Error::caused(ErrorKind::InvalidJson, message, error).with_line(line as u64 + 1)
        })?;
        // Does not recurse, and keeps nothing.
        serde_json::from_str::<serde::de::IgnoredAny>(text).map_err(|error| {
            let line = error.line() as u64;
            let message = format!("found text that is not JSON: {error}");
            Error::caused(ErrorKind::InvalidJson, message, error).with_line(line)
        })?;
        Ok(Json(text.trim_matches(is_space)))
    }

    /// A value from the program's own code.
    pub(crate) const fn constant(text: &'static str) -> Json<'static> {
        Json(text)
    }

    pub(crate) fn kind(self) -> Kind {
        match self.0.as_bytes().first() {
            Some(b'"') => Kind::Text,
            Some(b'{') => Kind::Object,
            Some(b'[') => Kind::List,
            Some(b't' | b'f') => Kind::Bool,
            Some(b'n') => Kind::Null,
            _ => Kind::Number,
        }
    }

    /// The value as written; for a number, its digits.
    pub(crate) fn raw(self) -> &'j str {
        self.0
    }

    /// The text; None for another kind, and if an escape is not a valid character.
    pub(crate) fn text(self) -> Option<Cow<'j, str>> {
        let inner = self.0.strip_prefix('"')?.strip_suffix('"')?;
        if inner.contains('\\') {
            serde_json::from_str(self.0).ok().map(Cow::Owned)
        } else {
            Some(Cow::Borrowed(inner))
        }
    }

    /// The values of a list; empty for another kind.
    pub(crate) fn values(self) -> impl Iterator<Item = Json<'j>> {
        let mut rest = if self.kind() == Kind::List { &self.0[1..] } else { "" };
        std::iter::from_fn(move || take_value(&mut rest))
    }

    /// The members of an object; empty for another kind. A name is the text between its quotation
    /// marks, or None if an escape is not a valid character.
    pub(crate) fn members(self) -> impl Iterator<Item = (Option<Cow<'j, str>>, Json<'j>)> {
        let mut rest = if self.kind() == Kind::Object { &self.0[1..] } else { "" };
        std::iter::from_fn(move || {
            let name = take_value(&mut rest)?;
            Some((name.text(), take_value(&mut rest)?))
        })
    }

    /// The first name that an object has twice, which readers would interpret differently; None if
    /// there is none, or for another kind.
    pub(crate) fn repeated_name(self) -> Option<Cow<'j, str>> {
        /// This many are compared pairwise; more are looked up.
        const FEW: usize = 8;
        let mut few: Vec<Cow<'j, str>> = Vec::new();
        let mut many = HashSet::new();
        for name in self.members().map(|(name, _)| name.unwrap_or_default()) {
            if few.contains(&name) || many.contains(&name) {
                return Some(name);
            }
            if few.len() < FEW {
                few.push(name);
            } else {
                many.insert(name);
            }
        }
        None
    }
}

fn is_space(char: char) -> bool {
    matches!(char, ' ' | '\t' | '\n' | '\r')
}

/// Takes the next value of a list or object, which spaces, commas and colons may precede. None at
/// the closing bracket. The text has been checked, so brackets match and texts end.
fn take_value<'j>(rest: &mut &'j str) -> Option<Json<'j>> {
    let text = rest.trim_start_matches(|char| is_space(char) || matches!(char, ',' | ':'));
    let bytes = text.as_bytes();
    let end = match bytes.first()? {
        b']' | b'}' => return None,
        b'"' => text_end(bytes, 0),
        b'[' | b'{' => {
            let (mut depth, mut at) = (0usize, 0);
            loop {
                match bytes.get(at)? {
                    b'"' => {
                        at = text_end(bytes, at);
                        continue;
                    }
                    b'[' | b'{' => depth += 1,
                    b']' | b'}' => depth -= 1,
                    _ => {}
                }
                at += 1;
                if depth == 0 {
                    break at;
                }
            }
        }
        _ => text
            .find(|char| is_space(char) || matches!(char, ',' | ']' | '}'))
            .unwrap_or(text.len()),
    };
    let (value, after) = text.split_at_checked(end)?;
    *rest = after;
    Some(Json(value))
}

/// The index after the text that begins with the quotation mark at `start`.
fn text_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    loop {
        match bytes.get(at) {
            Some(b'"') => return at + 1,
            // An escaped character does not end the text.
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
            None => return bytes.len(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_parts_of_the_text() {
        let text = r#" {"a": [1, -2.50e3 ,"x,]\"\\", null,true, {"b":[[],{}]}] , "é\u00e9":{} } "#;
        let json = Json::parse(text.as_bytes()).unwrap();
        let members: Vec<_> = json.members().collect();
        assert_eq!(members.len(), 2);
        assert_eq!((members[0].0.as_deref(), members[1].0.as_deref()), (Some("a"), Some("éé")));
        let values: Vec<_> = members[0].1.values().map(Json::raw).collect();
        assert_eq!(values, ["1", "-2.50e3", r#""x,]\"\\""#, "null", "true", r#"{"b":[[],{}]}"#]);
        let kinds: Vec<_> = members[0].1.values().map(Json::kind).collect();
        use Kind::*;
        assert_eq!(kinds, [Number, Number, Text, Null, Bool, Object]);
        let text = members[0].1.values().nth(2).unwrap().text().unwrap();
        assert_eq!(text, r#"x,]"\"#);
        assert_eq!(members[1].1.members().count(), 0);
        assert_eq!(json.values().count(), 0);
    }

    #[test]
    fn repeated_names() {
        let many: String = (0..100).map(|number| format!("\"{number}\":0,")).collect();
        for (text, expected) in [
            (r#"{"a": 1, "b": 2}"#.to_string(), None),
            (r#"{"a": 1, "b": 2, "a": 3}"#.into(), Some("a")),
            // Even with a different spelling.
            (r#"{"a": 1, "\u0061": 2}"#.into(), Some("a")),
            (r#"[{"a": 1, "a": 2}]"#.into(), None),
            (format!("{{{many}\"b\":1}}"), None),
            (format!("{{{many}\"99\":1}}"), Some("99")),
            (format!("{{{many}\"0\":1}}"), Some("0")),
        ] {
            let json = Json::parse(text.as_bytes()).unwrap();
            assert_eq!(json.repeated_name().as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn what_is_not_json() {
        for (bad, line) in [
            (&b""[..], 1),
            (b"{\n\"a\" 1}", 2),
            (b"[1,]", 1),
            (b"\n\n\xFF", 3),
            (b"[01]", 1),
            (b"{} {}", 1),
        ] {
            let error = Json::parse(bad).unwrap_err();
            assert_eq!((error.kind(), error.line()), (ErrorKind::InvalidJson, Some(line)));
        }
        // Half of a surrogate pair, which the JSON grammar allows.
        assert_eq!(Json::parse(br#""\ud800""#).unwrap().text(), None);
        // Deeply nested, without recursion.
        let deep = ["[".repeat(100_000), "]".repeat(100_000)].concat();
        assert_eq!(Json::parse(deep.as_bytes()).unwrap().values().count(), 1);
    }
}
