//! Lists the given folders.

use super::parameters::rows;
use crate::http::{Request, Response};
use crate::limits::MAX_LISTED;
use crate::state::State;
use dicom_map::bytes::EntryKind;
use dicom_map::escape;
use serde_json::{Value as Json, json};
use std::path::Path;

pub(super) fn list(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let (offset, limit) = rows(head)?;
    let folder = head.number("folder")?.unwrap_or(0);
    let mut names = state.folders.list(folder, head.get("path").unwrap_or_default())?;
    names.sort_by(|left, right| (left.1, &left.0).cmp(&(right.1, &right.0)));
    let entries: Vec<Json> = names
        .iter()
        .skip(offset)
        .take(limit)
        .map(|(name, kind)| {
            let kind = match kind {
                EntryKind::Folder => "folder",
                EntryKind::File => "file",
                EntryKind::Link => "link",
                EntryKind::Other => "other",
            };
            json!({"name": escape::path(Path::new(name)), "kind": kind})
        })
        .collect();
    Ok(Response::json(&json!({
        "total": names.len(), "is_cut": names.len() >= MAX_LISTED, "entries": entries,
    })))
}
