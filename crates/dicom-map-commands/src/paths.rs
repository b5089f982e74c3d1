//! Paths to elements, as options.

use crate::suggestions::{SUGGESTION_COUNT, did_you_mean};
use dicom_map::{DmapDict, Error, ErrorKind};
use dicom_map_dataset::Path;

/// Refuses a path with a keyword that the dictionary does not know: it would match nothing in any
/// file and is probably a mistake. The error is of kind `InvalidTag`.
pub(crate) fn check_known(path: &Path, dict: &DmapDict) -> Result<(), Error> {
    if path.resolve(dict).is_known() {
        return Ok(());
    }
    let near = path.suggestions(dict, SUGGESTION_COUNT);
    let near: Vec<&str> = near.iter().map(String::as_str).collect();
    Err(Error::new(
        ErrorKind::InvalidTag,
        format!(
            "found {:?}, expected a tag or a keyword of the dictionary{}",
            path.to_string(),
            did_you_mean(&near)
        ),
    ))
}
