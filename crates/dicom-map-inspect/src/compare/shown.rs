//! Differences as text and JSON.

use super::values::{text, trimmed};
use super::{Difference, DifferenceKind};
use crate::counted;
use crate::dump::{title, value_text};
use crate::escape::printable;
use dicom_map_dataset::Element;
use serde_json::{Map, Value as Json, json};
use std::io::{self, Write};

/// The most bytes of a binary value that are shown; for longer ones, their number is.
const MAX_BINARY: u64 = 64;
/// Characters of a long text that are shown before the first difference.
const CONTEXT: usize = 8;

/// The names of the two data sets.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wording {
    /// A and B.
    Compared,
    /// Before and after: the left data set is the older one.
    Changed,
}

/// One side of a difference, in words and values.
struct Side {
    vr: String,
    byte_len: u64,
    /// A value, or words in place of it.
    value: Result<String, String>,
}

impl Side {
    fn of(
        difference: &Difference<'_>,
        element: Option<Element<'_>>,
        max_value: usize,
    ) -> Option<Side> {
        let element = element?;
        let value = if let Some((_, item)) = difference.item {
            Err(format!("item of {}", counted(item.elements().count() as u64, "element")))
        } else if let Some(items) = element.items() {
            Err(counted(items.count() as u64, "item"))
        } else if let Some(fragments) = element.fragments() {
            let bytes: usize = fragments.clone().map(<[u8]>::len).sum();
            Err(format!("{} of {bytes} bytes", counted(fragments.count() as u64, "fragment")))
        } else if !element.vr().is_text() && element.byte_len() > MAX_BINARY {
            Err(format!("{} bytes", element.byte_len()))
        } else {
            Ok(excerpt(difference, element, max_value))
        };
        Some(Side { vr: element.vr().as_str().into(), byte_len: element.byte_len(), value })
    }

    fn shown(&self) -> &str {
        match &self.value {
            Ok(value) | Err(value) => value,
        }
    }
}

/// The value, truncated; for two long texts, the surroundings of the first difference.
fn excerpt(difference: &Difference<'_>, element: Element<'_>, max_value: usize) -> String {
    let start = value_text(element, Some(max_value));
    let (Some(left), Some(right)) = (difference.left, difference.right) else { return start };
    if !(left.vr().is_text() && right.vr().is_text()) {
        return start;
    }
    let (left, right) = (text(left), text(right));
    let same = left.chars().zip(right.chars()).take_while(|(left, right)| left == right).count();
    if same + CONTEXT < max_value {
        return start;
    }
    let whole = text(element);
    let mut rest = trimmed(&whole).chars().skip(same.saturating_sub(CONTEXT));
    let shown: String = rest.by_ref().take(max_value.saturating_sub(2)).collect();
    let end = if rest.next().is_some() { "…" } else { "" };
    format!("…{}{end}", printable(&shown))
}

/// Writes a difference as lines for people: the place and the kind, then both sides. Values are
/// escaped, and truncated after `max_value` characters.
pub fn write_difference(
    difference: &Difference<'_>,
    max_value: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = difference.element().map(|element| title(element, None)).unwrap_or_default();
    let what = match (difference.kind, difference.first_byte) {
        (DifferenceKind::OnlyLeft, _) => "only in A".to_string(),
        (DifferenceKind::OnlyRight, _) => "only in B".to_string(),
        (DifferenceKind::Vr, None) => "VR differs".to_string(),
        (DifferenceKind::Vr, Some(byte)) => format!("VR differs, and the value from byte {byte}"),
        (DifferenceKind::Value, None) => "value differs".to_string(),
        (DifferenceKind::Value, Some(byte)) => format!("value differs from byte {byte}"),
    };
    writeln!(out, "{} {name}: {what}", difference.path())?;
    for (label, element) in [("A", difference.left), ("B", difference.right)] {
        if let Some(side) = Side::of(difference, element, max_value) {
            let line = format!("  {label}  {}  {}", side.vr, side.shown());
            writeln!(out, "{}", line.trim_end())?;
        }
    }
    Ok(())
}

/// Writes a difference as one line: the place, the name, and the values before and after.
pub fn write_change(
    difference: &Difference<'_>,
    max_value: usize,
    out: &mut dyn Write,
) -> io::Result<()> {
    let name = difference.element().map(|element| title(element, None)).unwrap_or_default();
    let side = |element| {
        let Some(side) = Side::of(difference, element, max_value) else { return "absent".into() };
        let vr = match difference.kind {
            DifferenceKind::Vr => format!("{} ", side.vr),
            _ => String::new(),
        };
        match &side.value {
            Ok(value) => format!("{vr}\"{}\"", value.replace('"', "\\\"")),
            Err(words) => format!("{vr}{words}"),
        }
    };
    let (old, new) = (side(difference.left), side(difference.right));
    writeln!(out, "{} {name}: {old} -> {new}", difference.path())
}

/// A difference as a JSON object. Values are those shown to people.
pub fn to_json(difference: &Difference<'_>, max_value: usize, wording: Wording) -> Json {
    let (labels, only) = match wording {
        Wording::Compared => (["a", "b"], ["only_in_a", "only_in_b"]),
        Wording::Changed => (["old", "new"], ["deleted", "added"]),
    };
    let what = match difference.kind {
        DifferenceKind::OnlyLeft => only[0],
        DifferenceKind::OnlyRight => only[1],
        DifferenceKind::Vr => "vr",
        DifferenceKind::Value => "value",
    };
    let mut object = Map::new();
    object.insert("path".into(), difference.path().into());
    if let Some(element) = difference.element() {
        object.insert("keyword".into(), element.keyword().into());
        object.insert("name".into(), element.name().into());
        if let Some(creator) = element.creator() {
            object.insert("creator".into(), printable(creator).into());
        }
    }
    object.insert("difference".into(), what.into());
    if let Some(byte) = difference.first_byte {
        object.insert("first_byte".into(), byte.into());
    }
    for (label, element) in labels.iter().zip([difference.left, difference.right]) {
        let side = Side::of(difference, element, max_value);
        let side = side.map_or(Json::Null, |side| match &side.value {
            Ok(value) => json!({"vr": side.vr, "byte_len": side.byte_len, "value": value}),
            Err(words) => json!({"vr": side.vr, "byte_len": side.byte_len, "summary": words}),
        });
        object.insert((*label).into(), side);
    }
    Json::Object(object)
}
