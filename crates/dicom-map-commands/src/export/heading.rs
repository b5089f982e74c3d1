//! The text at the beginning of generated files.

use crate::failure::Failure;
use dicom_map::registry::Registry;
use std::io::Write;

/// Returns the text at the head of a generated file, without comment marks.
pub(super) fn head(registry: &Registry) -> Vec<String> {
    let meta =
        |key: &str| registry.meta.get(key).map(String::as_str).filter(|text| !text.is_empty());
    let what =
        [meta("title"), meta("edition")].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let what = if what.is_empty() { String::new() } else { format!(" from {what}") };
    vec![
        format!("Made by dicom-map {}{what}. Do not edit: export it again.", env!("CARGO_PKG_VERSION")),
        "For the sources of each entry, run dicom-map lookup. This file is for information only; do not base clinical decisions on it.".to_string(),
    ]
}

/// Writes lines of text, each after a comment mark.
pub(super) fn write_comment(
    out: &mut dyn Write,
    mark: &str,
    lines: &[String],
) -> Result<(), Failure> {
    for line in lines {
        writeln!(out, "{mark} {line}")?;
    }
    Ok(())
}
