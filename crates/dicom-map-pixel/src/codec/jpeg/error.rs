//! Errors in a code stream, with their offset.

use crate::error_kind::{BAD_CODE_STREAM, UNSUPPORTED_PIXELS};
use dicom_map::Error;

/// The stream breaks the rules at `offset`.
#[cold]
pub fn bad(offset: usize, message: impl Into<String>) -> Error {
    Error::new(BAD_CODE_STREAM, message).with_byte_offset(offset as u64)
}

/// The stream is of a kind that is not decoded.
#[cold]
pub fn unsupported(offset: usize, message: impl Into<String>) -> Error {
    Error::new(UNSUPPORTED_PIXELS, message).with_byte_offset(offset as u64)
}

/// The stream ends before a component has been in a scan.
#[cold]
pub fn missing_scan(component: usize) -> Error {
    Error::new(
        BAD_CODE_STREAM,
        format!("found no scan of component {component}, expected one for each"),
    )
}
