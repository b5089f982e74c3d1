//! Cells for vendor blocks and derived facts.

use super::cell::{Cell, ColumnType, Kind, MAX_CELL_BYTES, NullReason};
use crate::blocks::{self, Node};
use crate::derive;
use crate::json::node_text;
use dicom_map_dataset::{DataSet, ResolvedPath};

/// The types of derived facts, in the order of [`derive::NAMES`].
const TYPES: [(Kind, bool); derive::NAMES.len()] = [
    (Kind::Float, false),
    (Kind::Float, true),
    (Kind::Float, true),
    (Kind::Text, false),
    (Kind::Integer, false),
    (Kind::Float, false),
    (Kind::Integer, true),
];

/// The type of a derived fact.
pub(super) fn type_of(place: usize) -> ColumnType {
    let (kind, is_list) = TYPES.get(place).copied().unwrap_or((Kind::Text, false));
    ColumnType { kind, is_list }
}

/// The cell for a value in a block: its text, or JSON for lists and groups of names.
pub(super) fn of_block(data_set: &DataSet, path: &ResolvedPath) -> Result<Cell, NullReason> {
    let text = match blocks::find(data_set, path) {
        None | Some(Node::Null) => return Ok(Cell::Null),
        Some(Node::Text(text)) => text,
        Some(value) => node_text(&value),
    };
    if text.len() > MAX_CELL_BYTES {
        return Err(NullReason::TooLong);
    }
    Ok(Cell::Text(text.into()))
}

/// The cell for a derived fact. Frames with the same value share it.
pub(super) fn of_answer(value: &Node, place: usize) -> Result<Cell, NullReason> {
    let ColumnType { kind, is_list } = type_of(place);
    match value {
        Node::List(values) if !is_list => match values.split_first() {
            Some((first, rest)) if rest.iter().all(|other| other == first) => {
                of_answer(first, place)
            }
            _ => Err(NullReason::NotOfType),
        },
        Node::List(values) => {
            let cells: Option<Vec<Cell>> = values.iter().map(|value| one(value, kind)).collect();
            cells.map(Cell::List).ok_or(NullReason::NotOfType)
        }
        value => one(value, kind).ok_or(NullReason::NotOfType),
    }
}

fn one(value: &Node, kind: Kind) -> Option<Cell> {
    match (value, kind) {
        (Node::Null, _) => Some(Cell::Null),
        (Node::Integer(number), Kind::Integer) => Some(Cell::Integer(*number)),
        (value, Kind::Float) => value.number().map(Cell::Float),
        (Node::Text(text), Kind::Text) => Some(Cell::Text(text.as_str().into())),
        _ => None,
    }
}
