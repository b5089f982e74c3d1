//! What every form of the dump says about one element.

use crate::columns;
use crate::escape::printable;
use dicom_map::Vr;
use dicom_map_dataset::value::{PersonName, Value};
use dicom_map_dataset::{DataSet, Element};
use std::borrow::Cow;
use std::fmt::Write as _;

use super::select::Selection;

/// The selected elements, group 0002 first, each with how many sequences enclose it.
///
/// With a selection, what a selected sequence encloses is selected too.
pub(super) fn selected<'a>(
    data_set: &'a DataSet,
    selection: &Selection,
) -> impl Iterator<Item = (usize, Element<'a>)> {
    // The depth of the selected sequence that is being shown.
    let mut inside = None;
    let selected = selection.of(data_set);
    data_set.meta().walk().chain(data_set.root().walk()).filter(move |(depth, element)| {
        if selection.is_all() || inside.is_some_and(|outer| *depth > outer) {
            return true;
        }
        let found = selected.matches(*element);
        let is_entered = found && element.items().is_some() && !selection.filters.is_empty();
        inside = is_entered.then_some(*depth);
        found
    })
}

/// The name for people: of a private element behind its creator. Where there are columns to fit
/// into, the creator gives way before the name.
pub(super) fn title(element: Element<'_>, columns: Option<usize>) -> String {
    /// So much of the creator stays in any case.
    const MIN_CREATOR: usize = 8;
    let name = match element.name() {
        "" => Cow::Borrowed("?"),
        name => printable(name),
    };
    let Some(creator) = element.creator() else {
        let name = if element.lacks_creator() { "[no private creator] ?" } else { &name };
        return match columns {
            None => name.to_string(),
            Some(columns) => columns::cut(name, columns).into_owned(),
        };
    };
    let creator = printable(creator);
    let Some(columns) = columns else { return format!("[{creator}] {name}") };
    // Two brackets and a space.
    let left = columns.saturating_sub(columns::width(&name) + 3).max(MIN_CREATOR);
    columns::cut(&format!("[{}] {name}", columns::cut(&creator, left)), columns).into_owned()
}

/// Values are joined by the character that separates them in a file.
const SEPARATOR: char = '\\';

/// The value as text, cut after `max` characters with an ellipsis. Only as much of the value is
/// decoded as is shown.
pub(super) fn value_text(element: Element<'_>, max: Option<usize>) -> String {
    let limit = max.unwrap_or(usize::MAX);
    if element.items().is_some() || element.fragments().is_some() {
        return String::new();
    }
    let text = match element.value_start(limit.saturating_add(1)) {
        Value::Empty => String::new(),
        Value::Texts(texts) => join(texts.iter().map(|text| Cow::Borrowed(&**text)), limit),
        Value::Names(names) => {
            join(names.iter().map(|name: &PersonName<'_>| Cow::Borrowed(name.text())), limit)
        }
        Value::Moments(moments) => {
            join(moments.iter().map(|moment| Cow::Borrowed(&*moment.text)), limit)
        }
        Value::IntegerTexts(numbers) => {
            join(numbers.iter().map(|number| Cow::Borrowed(&*number.text)), limit)
        }
        Value::DecimalTexts(numbers) => {
            join(numbers.iter().map(|number| Cow::Borrowed(&*number.text)), limit)
        }
        Value::Integers(numbers) => {
            join(numbers.iter().map(|number| Cow::Owned(number.to_string())), limit)
        }
        Value::BigIntegers(numbers) => {
            join(numbers.iter().map(|number| Cow::Owned(number.to_string())), limit)
        }
        Value::Floats(numbers) => {
            join(numbers.iter().map(|number| Cow::Owned(number.to_string())), limit)
        }
        Value::Doubles(numbers) => {
            join(numbers.iter().map(|number| Cow::Owned(number.to_string())), limit)
        }
        Value::Tags(tags) => join(tags.iter().map(|tag| Cow::Owned(tag.to_string())), limit),
        Value::Bytes(bytes) => hex(&bytes, limit),
        // Kinds of value that come later are shown as the bytes that they are.
        _ => hex(element.bytes(), limit),
    };
    let uid = (element.vr() == Vr::UI).then(|| element.data_set().dict().uid(&text)).flatten();
    let text = match uid {
        Some(uid) if !uid.name().is_empty() => format!("{text} ({})", uid.name()),
        _ => text,
    };
    cut(&printable(&text), limit)
}

fn join<'a>(parts: impl Iterator<Item = Cow<'a, str>>, limit: usize) -> String {
    let mut text = String::new();
    for (number, part) in parts.enumerate() {
        if number > 0 {
            text.push(SEPARATOR);
        }
        text.push_str(&part);
        if text.len() / 4 > limit {
            break;
        }
    }
    text
}

fn hex(bytes: &[u8], limit: usize) -> String {
    let mut text = String::new();
    for (number, byte) in bytes.iter().enumerate() {
        let _ = write!(text, "{}{byte:02X}", if number > 0 { " " } else { "" });
        if text.len() > limit {
            break;
        }
    }
    text
}

/// The text, or as much of it as fits in `limit` characters with an ellipsis.
pub(super) fn cut(text: &str, limit: usize) -> String {
    if text.chars().nth(limit).is_none() {
        return text.to_string();
    }
    text.chars().take(limit.saturating_sub(1)).chain(['…']).collect()
}
