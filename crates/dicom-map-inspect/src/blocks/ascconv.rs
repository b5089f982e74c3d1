//! The ASCCONV part of Siemens protocols (`MrPhoenixProtocol`, `MrProtocol`): lines with a path and
//! a value, `sSliceArray.asSlice[0].dThickness = 3.5`, between `### ASCCONV BEGIN` and `END`.
//!
//! Paths with indexes become nested lists, `0x` numbers become numbers, and texts in one or two
//! quotation marks become texts. The size of an array (`alTE.__attribute__.size`) is under
//! `__attribute__` of the parent of the array. The words of the first line are under `ASCCONV`, and
//! the text around the lines, which is in another language, is under `XProtocol`.

use super::node::{Budget, MAX_LEVELS, Names, Node, bad};
use dicom_map::Error;

const BEGIN: &str = "### ASCCONV BEGIN";
const END: &str = "### ASCCONV END ###";
const ATTRIBUTE: &str = "__attribute__";
/// The largest index of a list. Files have about 1000.
const MAX_INDEX: usize = 65_535;

/// True for a text that contains such a protocol.
pub(super) fn is_protocol(text: &str) -> bool {
    first_line(text).is_some()
}

/// Where the first line of the protocol begins. A protocol inside of other languages, such as the
/// escaped ones in the XML of `PhoenixZIP`, has no line of its own.
fn first_line(text: &str) -> Option<usize> {
    let mut places = text.match_indices(BEGIN).map(|(at, _)| at);
    places.find(|at| text[..*at].chars().next_back().is_none_or(|before| before == '\n'))
}

/// Decodes a protocol. Errors: `InvalidData` for a text without the first line, `LimitExceeded` for
/// too many values. A line that is not a path and a value becomes a warning.
pub(super) fn decode(text: &str, budget: &mut Budget) -> Result<Node, Error> {
    let begin = first_line(text)
        .ok_or_else(|| bad("found no line that begins with ### ASCCONV BEGIN", 0))?;
    let (before, rest) = (&text[..begin], &text[begin + BEGIN.len()..]);
    let (first, rest) = rest.split_once('\n').unwrap_or((rest, ""));
    let (lines, after) = match rest.split_once(END) {
        Some(parts) => parts,
        None => {
            budget.warn("found a protocol without its last line, ### ASCCONV END ###");
            (rest, "")
        }
    };
    let mut root = Node::map();
    let is_doubled = lines.lines().any(|line| {
        let value = line.split_once('=').map(|(_, value)| value.trim()).unwrap_or_default();
        value
            .strip_prefix("\"\"")
            .is_some_and(|rest| !rest.trim().is_empty() && !rest.trim().starts_with('#'))
    });
    let quote = if is_doubled { "\"\"" } else { "\"" };
    for (number, line) in lines.lines().enumerate() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let value = line.split_once('=').map(|(path, value)| (path.trim(), value.trim()));
        let steps = value.and_then(|(path, _)| steps_of(path));
        let (Some(steps), Some((path, value))) = (steps, value) else {
            let start: String = line.chars().take(40).collect();
            budget.warn(format!(
                "found line {} of a protocol, {start:?}, expected a path and a value",
                number + 1
            ));
            continue;
        };
        budget.take(1)?;
        let value = value_of(value, quote);
        match slot(&mut root, &steps, budget)? {
            Some(slot @ Node::Null) => *slot = value,
            _ => budget.warn(format!("found {path:?} as a value and as a group, kept the first")),
        }
    }
    if let Node::Map(names) = &mut root {
        let words: Names = Box::new(
            first
                .trim_end()
                .trim_end_matches('#')
                .split_whitespace()
                .filter_map(|word| word.split_once('='))
                .map(|(name, value)| (name.to_string(), Node::Text(value.to_string())))
                .collect(),
        );
        budget.take(words.len() + 1)?;
        if !words.is_empty() {
            names.insert("ASCCONV".into(), Node::Map(words));
        }
        let around = format!("{}{}", before.trim(), after.trim());
        if !around.is_empty() {
            budget.take(1)?;
            names.insert("XProtocol".into(), Node::Text(around));
        }
    }
    Ok(root)
}

#[derive(Clone, PartialEq, Debug)]
enum Step<'t> {
    Name(&'t str),
    Owned(String),
    Index(usize),
}

/// The steps of a path; None if it is not valid.
fn steps_of(path: &str) -> Option<Vec<Step<'_>>> {
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (name, mut rest) = part.split_at(part.find('[').unwrap_or(part.len()));
        let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        if name.is_empty() || !name.bytes().all(is_name) {
            return None;
        }
        steps.push(Step::Name(name));
        while !rest.is_empty() {
            let (number, after) = rest.strip_prefix('[')?.split_once(']')?;
            let number = number.trim().parse().ok().filter(|number| *number <= MAX_INDEX)?;
            steps.push(Step::Index(number));
            rest = after;
        }
        if steps.len() > MAX_LEVELS - 8 {
            return None;
        }
    }
    // `a.b[0].__attribute__.size` goes to `a.__attribute__.b[0].size`, with `b[0]` as one name.
    let at = steps.iter().position(|step| *step == Step::Name(ATTRIBUTE));
    if let Some(at) = at.filter(|at| *at > 0) {
        let start = steps[..at].iter().rposition(|step| matches!(step, Step::Name(_)))?;
        let name: String = steps[start..at]
            .iter()
            .map(|step| match step {
                Step::Name(name) => name.to_string(),
                Step::Owned(name) => name.clone(),
                Step::Index(number) => format!("[{number}]"),
            })
            .collect();
        steps.splice(start..=at, [Step::Name(ATTRIBUTE), Step::Owned(name)]);
    }
    Some(steps)
}

/// Finds the place of a value. None if another value is in the way.
fn slot<'n>(
    mut node: &'n mut Node,
    steps: &[Step<'_>],
    budget: &mut Budget,
) -> Result<Option<&'n mut Node>, Error> {
    for step in steps {
        let name = match step {
            Step::Name(name) => *name,
            Step::Owned(name) => name,
            Step::Index(at) => {
                if *node == Node::Null {
                    *node = Node::List(Vec::new());
                }
                let Node::List(values) = node else { return Ok(None) };
                if *at >= values.len() {
                    budget.take(at + 1 - values.len())?;
                    values.resize(at + 1, Node::Null);
                }
                node = &mut values[*at];
                continue;
            }
        };
        if *node == Node::Null {
            *node = Node::map();
        }
        let Node::Map(names) = node else { return Ok(None) };
        if !names.contains_key(name) {
            budget.take(1)?;
            names.insert(name.to_string(), Node::Null);
        }
        // Inserted just above.
        let Some(inner) = names.get_mut(name) else { return Ok(None) };
        node = inner;
    }
    Ok(Some(node))
}

fn value_of(text: &str, quote: &str) -> Node {
    if let Some(quoted) = text.strip_prefix(quote) {
        let end = quoted.rfind(quote).unwrap_or(quoted.len());
        return Node::Text(quoted[..end].to_string());
    }
    let bare = text.split_once('#').map_or(text, |(value, _)| value).trim();
    let hexadecimal = bare.strip_prefix("0x").or_else(|| bare.strip_prefix("0X"));
    let number = match hexadecimal {
        Some(digits) => i64::from_str_radix(digits, 16).ok().map(Node::Integer),
        None => bare.parse().ok().map(Node::Integer).or_else(|| {
            let is_number =
                bare.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
            bare.parse().ok().filter(|_| is_number).map(Node::Float)
        }),
    };
    number.unwrap_or_else(|| Node::Text(bare.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(lines: &str) -> (Node, Vec<String>) {
        let mut budget = Budget::new();
        let text = format!(
            "<X>\n### ASCCONV BEGIN object=A@B version=41 ###\n{lines}\n### ASCCONV END ###\n}}"
        );
        let tree = decode(&text, &mut budget).unwrap();
        (tree, budget.into_warnings())
    }

    #[test]
    fn paths_become_lists_and_groups() {
        let (tree, warnings) = tree(
            "ulVersion = 0x14b44b6\n\
             a.as[1].d = -1.5e-1 # half\n\
             a.as.__attribute__.size = 8\n\
             a.as[1].s = \"x # y\"\n\
             al[0]\t = \t20\n\
             empty = \"\"\n",
        );
        assert_eq!(warnings, [""; 0]);
        assert_eq!(tree.get("ulVersion"), Some(&Node::Integer(0x14b_44b6)));
        let Some(Node::List(values)) = tree.get("a").and_then(|a| a.get("as")) else { panic!() };
        assert_eq!(values[0], Node::Null);
        assert_eq!(values[1].get("d"), Some(&Node::Float(-0.15)));
        assert_eq!(values[1].get("s"), Some(&Node::Text("x # y".into())));
        let size = tree.get("a").and_then(|a| a.get(ATTRIBUTE)?.get("as")?.get("size"));
        assert_eq!(size, Some(&Node::Integer(8)));
        assert_eq!(tree.get("al"), Some(&Node::List(vec![Node::Integer(20)])));
        assert_eq!(tree.get("empty"), Some(&Node::Text(String::new())));
        let version = tree.get("ASCCONV").and_then(|words| words.get("version"));
        assert_eq!(version, Some(&Node::Text("41".into())));
        assert_eq!(tree.get("XProtocol"), Some(&Node::Text("<X>}".into())));
    }

    #[test]
    fn quotation_marks_may_be_doubled() {
        let (tree, _) = tree("s = \"\"%SiemensSeq%\\gre\"\"\ne = \"\"\"\"\n");
        assert_eq!(tree.get("s"), Some(&Node::Text("%SiemensSeq%\\gre".into())));
        assert_eq!(tree.get("e"), Some(&Node::Text(String::new())));
    }

    #[test]
    fn invalid_lines_of_a_protocol_are_warnings() {
        let (tree, warnings) = tree("a = 1\na.b = 2\nno value\n = 3\nx[99999999] = 1\n.. = 2\n");
        assert_eq!(tree.get("a"), Some(&Node::Integer(1)));
        assert_eq!(warnings.len(), 5);
        let mut budget = Budget::new();
        assert!(decode("nothing", &mut budget).is_err());
        // The XML of PhoenixZIP contains protocols with escaped line ends.
        let escaped = "<X><Y>&#xA;### ASCCONV BEGIN ###&#xA;a = 1&#xA;### ASCCONV END ###</Y>\n";
        assert!(!is_protocol(escaped) && decode(escaped, &mut budget).is_err());
        decode("### ASCCONV BEGIN", &mut budget).unwrap();
        let wide: String = (0..60).map(|number| format!("a{number}[60000] = 1\n")).collect();
        let wide = format!("{BEGIN} ###\n{wide}{END}");
        assert!(decode(&wide, &mut budget).is_err());
    }
}
