//! Parameters that several requests have.

use crate::http::Head;
use crate::limits::{DEFAULT_ROWS, MAX_ROWS};
use crate::state::{Document, State};
use dicom_map::Error;
use std::sync::Arc;

/// The open file that a parameter names by its number.
pub(super) fn document(state: &State, head: &Head, name: &str) -> Result<Arc<Document>, Error> {
    head.need(name)?;
    state.files.get(head.number(name)?.unwrap_or(0))
}

/// `offset` and `limit` of a request.
pub(super) fn rows(head: &Head) -> Result<(usize, usize), Error> {
    let offset = head.number("offset")?.unwrap_or(0);
    let limit = head.number("limit")?.unwrap_or(DEFAULT_ROWS);
    Ok((offset, limit.min(MAX_ROWS)))
}
