//! Compares two files.

use super::parameters::{document, rows};
use crate::http::{Request, Response};
use crate::limits::VALUE_CHARS;
use crate::state::State;
use dicom_map_inspect::compare::{CompareOptions, Wording, compare as differences, to_json};
use serde_json::{Value as Json, json};
use std::convert::Infallible;

pub(super) fn compare(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let left = document(state, head, "left")?;
    let right = document(state, head, "right")?;
    let (offset, limit) = rows(head)?;
    let mut shown: Vec<Json> = Vec::new();
    let mut number = 0;
    let options = CompareOptions { max_value: VALUE_CHARS, ..CompareOptions::default() };
    let counted =
        differences::<Infallible>(&left.data_set, &right.data_set, &options, &mut |difference| {
            if number >= offset && shown.len() < limit {
                shown.push(to_json(difference, VALUE_CHARS, Wording::Compared));
            }
            number += 1;
            Ok(())
        });
    let total = counted.unwrap_or_else(|never| match never {});
    Ok(Response::json(&json!({
        "left": left.name, "right": right.name, "total": total, "differences": shown,
    })))
}
