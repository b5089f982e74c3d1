//! Parameters that several requests share.

use crate::http::Head;
use crate::limits::{DEFAULT_ROWS, MAX_ROWS};
use crate::state::{Document, State};
use dicom_map::Error;
use std::sync::Arc;

/// Returns the open file whose number is in this parameter.
pub(super) fn document(state: &State, head: &Head, name: &str) -> Result<Arc<Document>, Error> {
    head.need(name)?;
    state.files.get(head.number(name)?.unwrap_or(0))
}

/// Returns the `offset` and `limit` of a request.
pub(super) fn rows(head: &Head) -> Result<(usize, usize), Error> {
    let offset = head.number("offset")?.unwrap_or(0);
    let limit = head.number("limit")?.unwrap_or(DEFAULT_ROWS);
    Ok((offset, limit.min(MAX_ROWS)))
}
