//! Texts in XML or JSON, as in private elements of several vendors.
//!
//! An XML element becomes its text if it has nothing else, or else a group of names: attributes
//! with `@` before their name, elements by name (a list if a name occurs several times), and its
//! own text as `#text`. Nothing outside the text is read: no entities except the five of XML and
//! character references, no files, no schemas.

use super::node::{Budget, MAX_LEVELS, Names, Node, add, bad, text_of};
use dicom_map::{Error, ErrorKind};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The most XML elements that are open at once, including the root: each takes two levels if its
/// name occurs several times, and so does an attribute.
const MAX_OPEN: usize = MAX_LEVELS / 2;
/// The most bytes of a JSON text.
const MAX_JSON: usize = 4 << 20;

/// Decodes a text that begins like XML or JSON. Errors: `InvalidData`, `LimitExceeded`.
pub(super) fn decode(bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let text = text_of(bytes);
    let text = text.trim_start_matches('\u{FEFF}');
    match text.chars().next() {
        Some('<') => xml(text, budget),
        Some('{' | '[') => json(text, budget),
        _ => Err(bad("found a text that is neither XML nor JSON", 0)),
    }
}

/// An open element.
struct Open {
    name: String,
    names: Names,
    text: String,
}

impl Open {
    fn close(mut self) -> (String, Node) {
        let text = self.text.trim();
        if self.names.is_empty() {
            let value = if text.is_empty() { Node::Null } else { Node::Text(text.to_string()) };
            return (self.name, value);
        }
        if !text.is_empty() {
            self.names.insert("#text".into(), Node::Text(text.to_string()));
        }
        (self.name, Node::Map(self.names))
    }
}

/// Decodes XML. Everything before an error is kept, with a warning.
pub(super) fn xml(text: &str, budget: &mut Budget) -> Result<Node, Error> {
    let mut reader = Reader::from_str(text);
    let mut open = vec![Open { name: String::new(), names: Names::default(), text: String::new() }];
    loop {
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                budget.warn(format!("found XML that ends in an error at byte {at}: {error}"));
                break;
            }
        };
        match event {
            Event::Eof => break,
            Event::Start(start) => {
                if open.len() >= MAX_OPEN {
                    return Err(deep());
                }
                let element = element(&start, budget)?;
                open.push(element);
            }
            Event::Empty(start) => {
                if open.len() >= MAX_OPEN {
                    return Err(deep());
                }
                let (name, value) = element(&start, budget)?.close();
                if let Some(outer) = open.last_mut() {
                    add(&mut outer.names, &name, value);
                }
            }
            Event::End(_) if open.len() > 1 => close(&mut open),
            Event::Text(text) => {
                if let Some(inner) = open.last_mut() {
                    inner.text.push_str(&text);
                }
            }
            Event::CData(text) => {
                if let Some(inner) = open.last_mut() {
                    inner.text.push_str(&text);
                }
            }
            Event::GeneralRef(reference) => {
                let name = reference.to_string();
                let inner = open.last_mut();
                match (quick_xml::escape::unescape(&format!("&{name};")), inner) {
                    (Ok(text), Some(inner)) => inner.text.push_str(&text),
                    _ => {
                        budget.warn(format!("found the entity {name:?}, which XML does not define"))
                    }
                }
            }
            _ => {}
        }
    }
    if open.len() > 1 {
        budget.warn(format!("found the end of XML inside {} elements", open.len() - 1));
    }
    while open.len() > 1 {
        close(&mut open);
    }
    match open.pop().map(Open::close) {
        Some((_, tree @ Node::Map(_))) => Ok(tree),
        _ => Err(bad("found no element of XML", 0)),
    }
}

fn deep() -> Error {
    let message = format!("found more levels, expected at most {MAX_LEVELS} in a block");
    Error::new(ErrorKind::LimitExceeded, message)
}

fn element(start: &BytesStart<'_>, budget: &mut Budget) -> Result<Open, Error> {
    budget.take(2)?;
    let name = start.name().as_ref().to_string();
    let mut names = Names::default();
    // Checking for repeated names takes quadratic time.
    for attribute in start.attributes().with_checks(false).flatten() {
        budget.take(1)?;
        let name = format!("@{}", attribute.key.as_ref());
        let raw = attribute.value.into_owned();
        let value = quick_xml::escape::unescape(&raw).map(|text| text.into_owned()).unwrap_or(raw);
        add(&mut names, &name, Node::Text(value));
    }
    Ok(Open { name, names, text: String::new() })
}

fn close(open: &mut Vec<Open>) {
    if let Some((name, value)) = open.pop().map(Open::close)
        && let Some(outer) = open.last_mut()
    {
        add(&mut outer.names, &name, value);
    }
}

fn json(text: &str, budget: &mut Budget) -> Result<Node, Error> {
    if text.len() > MAX_JSON {
        let message = format!("found {} bytes of JSON, expected at most {MAX_JSON}", text.len());
        return Err(Error::new(ErrorKind::LimitExceeded, message));
    }
    // A value takes at least two characters; this many would exceed the limit.
    let signs = text.bytes().filter(|byte| matches!(byte, b',' | b'[' | b'{')).count();
    if signs > super::node::MAX_NODES {
        budget.take(signs)?;
    }
    let value: serde_json::Value = serde_json::from_str(text).map_err(|error| {
        bad(format!("found text that is not JSON: {error}"), 0).with_source(error)
    })?;
    of_json(value, budget, 0)
}

fn of_json(value: serde_json::Value, budget: &mut Budget, level: usize) -> Result<Node, Error> {
    if level >= MAX_LEVELS {
        return Err(deep());
    }
    budget.take(1)?;
    Ok(match value {
        serde_json::Value::Null => Node::Null,
        serde_json::Value::Bool(is_so) => Node::Text(is_so.to_string()),
        serde_json::Value::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(number), _) => Node::Integer(number),
            (None, Some(float)) if number.as_u64().is_none() => Node::Float(float),
            _ => Node::Text(number.to_string()),
        },
        serde_json::Value::String(text) => Node::Text(text),
        serde_json::Value::Array(values) => Node::List(
            values
                .into_iter()
                .map(|value| of_json(value, budget, level + 1))
                .collect::<Result<_, _>>()?,
        ),
        serde_json::Value::Object(members) => {
            let mut names = Names::default();
            for (name, value) in members {
                budget.take(1)?;
                names.insert(name, of_json(value, budget, level + 1)?);
            }
            Node::Map(names)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(text: &str) -> Result<Node, Error> {
        decode(text.as_bytes(), &mut Budget::new())
    }

    fn text(text: &str) -> Node {
        Node::Text(text.into())
    }

    #[test]
    fn xml_and_json_are_read() {
        let xml = tree("<?xml version=\"1.0\"?><a x='1 &lt;'><b>2 &amp; &#65;</b><b/><c><![CDATA[<d>]]></c>t</a>").unwrap();
        let a = xml.get("a").unwrap();
        assert_eq!(a.get("@x"), Some(&text("1 <")));
        assert_eq!(a.get("b"), Some(&Node::List(vec![text("2 & A"), Node::Null])));
        assert_eq!((a.get("c"), a.get("#text")), (Some(&text("<d>")), Some(&text("t"))));
        let json = tree("{\"a\": [1, 2.5, null, \"x\", true]}").unwrap();
        let values = vec![Node::Integer(1), Node::Float(2.5), Node::Null, text("x"), text("true")];
        assert_eq!(json.get("a"), Some(&Node::List(values)));
    }

    #[test]
    fn other_text_and_deep_nesting_are_refused() {
        assert!(tree("a = 1").is_err());
        assert!(tree("").is_err());
        assert!(tree("<").is_err());
        assert!(tree("{\"a\": ").is_err());
        assert_eq!(tree(&"<a>".repeat(1000)).unwrap_err().kind(), ErrorKind::LimitExceeded);
        assert!(tree(&"[".repeat(1000)).is_err());
        assert!(tree(&"<a/>".repeat(super::super::node::MAX_NODES)).is_err());
        assert_eq!(tree("<a><b>1</b>").unwrap().get("a").unwrap().get("b"), Some(&text("1")));
    }

    fn depth(node: &Node) -> usize {
        1 + match node {
            Node::List(values) => values.iter().map(depth).max().unwrap_or(0),
            Node::Map(names) => names.values().map(depth).max().unwrap_or(0),
            _ => 0,
        }
    }

    #[test]
    fn names_that_occur_several_times_count_twice() {
        let nested = |levels| {
            let text = "<a/><a>".repeat(levels) + "<a x='1' x='2'/>" + &"</a>".repeat(levels);
            tree(&text)
        };
        assert_eq!(depth(&nested(MAX_OPEN - 2).unwrap()), MAX_LEVELS);
        assert_eq!(nested(MAX_OPEN - 1).unwrap_err().kind(), ErrorKind::LimitExceeded);
    }

    #[test]
    fn entities_of_a_document_are_not_expanded() {
        let laughs = "<!DOCTYPE a [<!ENTITY b \"bbbb\"><!ENTITY c \"&b;&b;\">]><a>&c;&c;</a>";
        let mut budget = Budget::new();
        let tree = decode(laughs.as_bytes(), &mut budget).unwrap();
        assert_eq!((tree.get("a"), budget.warnings.len()), (Some(&Node::Null), 2));
    }
}
