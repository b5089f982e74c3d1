//! Memory for decoded samples.

use crate::error_kind::FRAME_TOO_LARGE;
use dicom_map::Error;

pub(super) fn too_large(byte_len: u64) -> Error {
    Error::new(
        FRAME_TOO_LARGE,
        format!("found {byte_len} bytes of pixels, expected at most as many as fit in memory"),
    )
}

/// Allocates zeros; returns an error instead of aborting if memory is not sufficient.
pub(crate) fn buffer(byte_len: usize) -> Result<Vec<u8>, Error> {
    let mut buffer = Vec::new();
    buffer.try_reserve_exact(byte_len).map_err(|_| too_large(byte_len as u64))?;
    buffer.resize(byte_len, 0);
    Ok(buffer)
}
