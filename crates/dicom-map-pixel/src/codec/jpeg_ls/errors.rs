//! Errors in streams.

use crate::error_kind::{BAD_CODE_STREAM, UNSUPPORTED_PIXELS};
use dicom_map::Error;

pub(super) fn bad(message: impl Into<String>) -> Error {
    Error::new(BAD_CODE_STREAM, message)
}

pub(super) fn unsupported(message: impl Into<String>) -> Error {
    Error::new(UNSUPPORTED_PIXELS, message)
}
