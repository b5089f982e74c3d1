//! The words at the beginning of generated files.

use crate::failure::Failure;
use dicom_map::registry::Registry;
use std::io::Write;

/// The words at the head of a generated file, without comment marks.
pub(super) fn head(registry: &Registry) -> Vec<String> {
    let meta =
        |key: &str| registry.meta.get(key).map(String::as_str).filter(|text| !text.is_empty());
    let what =
        [meta("title"), meta("edition")].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let what = if what.is_empty() { String::new() } else { format!(" from {what}") };
    vec![
        format!("Made by dicom-map {}{what}. Do not edit: export it again.", env!("CARGO_PKG_VERSION")),
        "The evidence for each entry: dicom-map lookup. It informs; it is not a basis for clinical decisions.".to_string(),
    ]
}

/// Lines of text after a comment mark.
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
