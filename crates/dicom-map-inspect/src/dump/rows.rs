//! The description of one element, common to all forms of the dump.

use crate::columns;
use crate::escape::printable;
use dicom_map_dataset::{DataSet, Element};
use std::borrow::Cow;

use super::select::Selection;

/// The selected elements, group 0002 first, each with the number of sequences around it.
///
/// With a selection, everything inside a selected sequence is selected too.
pub(super) fn selected<'a>(
    data_set: &'a DataSet,
    selection: &Selection,
) -> impl Iterator<Item = (usize, Element<'a>)> {
    let mut enclosing: Option<Element<'a>> = None;
    let selected = selection.of(data_set);
    data_set.meta().walk().chain(data_set.root().walk()).filter(move |(_, element)| {
        if selection.is_all() || enclosing.is_some_and(|it| it.encloses(*element)) {
            return true;
        }
        let found = selected.matches(*element);
        if found && element.items().is_some() && !selection.filters.is_empty() {
            enclosing = Some(*element);
        }
        found
    })
}

/// True if the data set has a selected element.
pub fn is_any_selected(data_set: &DataSet, selection: &Selection) -> bool {
    selection.is_all() || selected(data_set, selection).next().is_some()
}

/// The name for people; for a private element, after its creator. If it has to fit in `columns`,
/// the creator is truncated before the name.
pub(crate) fn title(element: Element<'_>, columns: Option<usize>) -> String {
    /// The least width of the creator.
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
