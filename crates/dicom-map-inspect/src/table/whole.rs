//! Looks up the row of one file in an index of the whole file: for columns that the walk cannot
//! resolve, and as a reference to test the walk.

use super::cell::{Cell, ColumnType, Kind, MAX_CELL_BYTES, NullReason, Row};
use super::column::ColumnSource;
use super::decoded;
use super::extract::{Refusal, collect};
use super::plan::Plan;
use crate::derive;
use dicom_map_dataset::path::ResolvedPath;
use dicom_map_dataset::{DataSet, Element};

/// Returns the row of a data set that has been read; facts about its file are null. Also returns
/// the values that have no cell: their columns, and the reasons.
///
/// ```
/// use dicom_map_dataset::DataSet;
/// use dicom_map_inspect::table::{Cell, Plan, row_of};
/// let mut data_set = DataSet::new();
/// data_set.set(&"Rows".parse()?, &512.into())?;
/// let plan = Plan::parse(&["Rows", "Columns"], data_set.dict())?;
/// assert_eq!(row_of(&plan, &data_set).0, [Cell::Integer(512), Cell::Null]);
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn row_of(plan: &Plan, data_set: &DataSet) -> (Row, Vec<(usize, NullReason)>) {
    let (mut row, mut bad) = (Vec::new(), Vec::new());
    fill(plan, data_set, &mut row, &mut bad);
    (row, bad.into_iter().map(|(column, reason)| (column as usize, reason)).collect())
}

/// Fills the cells of columns that are paths; file facts stay null.
pub(super) fn fill(plan: &Plan, data_set: &DataSet, cells: &mut Vec<Cell>, bad: &mut Vec<Refusal>) {
    cells.clear();
    // All facts are derived together, once.
    let mut answers = None;
    for (number, column) in plan.columns.iter().enumerate() {
        let mut refuse = |reason| bad.push((number as u32, reason));
        let path = match &column.source {
            ColumnSource::Path(path) => path,
            ColumnSource::File(_) => {
                cells.push(Cell::Null);
                continue;
            }
            ColumnSource::Block(path) => {
                cells.push(or_null(decoded::of_block(data_set, path), &mut refuse));
                continue;
            }
            ColumnSource::Derived(place) => {
                let answers = answers.get_or_insert_with(|| derive::facts(data_set));
                let answer = answers.get(*place).map(|fact| &fact.value);
                let made = answer.map_or(Ok(Cell::Null), |value| decoded::of_answer(value, *place));
                cells.push(or_null(made, &mut refuse));
                continue;
            }
        };
        let cell = if column.is_collected {
            all(data_set, path, column.column_type, &mut refuse)
        } else {
            let found = data_set.follow(path);
            found.map_or(Cell::Null, |element| cell(element, column.column_type, &mut refuse))
        };
        cells.push(cell);
    }
}

/// The values that a path leads to, as one list; null if it leads nowhere.
fn all(
    data_set: &DataSet,
    path: &ResolvedPath,
    column_type: ColumnType,
    refuse: &mut dyn FnMut(NullReason),
) -> Cell {
    let mut list = Cell::Null;
    let mut is_full = false;
    for element in data_set.follow_all(path) {
        is_full |= collect(&mut list, cell(element, column_type, refuse));
    }
    if is_full {
        refuse(NullReason::TooLong);
    }
    list
}

/// The cell for an element.
pub(super) fn cell(
    element: Element<'_>,
    column_type: ColumnType,
    refuse: &mut dyn FnMut(NullReason),
) -> Cell {
    let made = if let Some(items) = element.items() {
        match column_type.kind {
            Kind::Integer => Ok(Cell::Integer(items.count() as i64)),
            _ => Err(NullReason::NotOfType),
        }
    } else if element.fragments().is_some() {
        Err(NullReason::NotOfType)
    } else if element.byte_len() > MAX_CELL_BYTES as u64 {
        Err(NullReason::TooLong)
    } else {
        column_type.cell(&element.value())
    };
    or_null(made, refuse)
}

/// The cell, or null after reporting the reason.
fn or_null(made: Result<Cell, NullReason>, refuse: &mut dyn FnMut(NullReason)) -> Cell {
    made.unwrap_or_else(|reason| {
        refuse(reason);
        Cell::Null
    })
}
