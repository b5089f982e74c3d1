//! Names of vendor blocks as arguments.

use dicom_map_inspect::blocks;

/// Reads the name of a block; empty for all of them. An error lists the known names.
pub(super) fn block_name(text: &str) -> Result<String, String> {
    let is_known = text.is_empty() || blocks::names().any(|name| name.eq_ignore_ascii_case(text));
    if is_known {
        return Ok(text.to_string());
    }
    let names: Vec<&str> = blocks::names().collect();
    Err(format!("found the block {text:?}, expected one of {}", names.join(", ")))
}
