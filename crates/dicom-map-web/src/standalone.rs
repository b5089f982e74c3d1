//! The search of the registry as a single page that needs no server.

use crate::assets::{hidden_script, style};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use dicom_map::{DmapDict, TagView, escape};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use std::io::{self, Write};

const TEMPLATE: &str = include_str!("assets/standalone.html");

/// Returns the hash of a script or style, as a Content-Security-Policy names it.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}

/// Returns JSON that is safe inside a script element: nothing in it can end the element.
fn embedded(value: &serde_json::Value) -> String {
    escape::json(&value.to_string()).replace('<', "\\u003c")
}

/// Writes the entries that `is_wanted` selects as one HTML page with their search. The page loads
/// nothing, and its Content-Security-Policy allows only its own script and style. Returns the
/// number of entries.
///
/// ```
/// let mut page = Vec::new();
/// let dict = dicom_map::DmapDict::embedded();
/// let count = dicom_map_web::write_page(&dict, |entry| !entry.is_private(), &mut page)?;
/// assert!(count > 4000 && String::from_utf8_lossy(&page).contains("PatientName"));
/// # Ok::<(), std::io::Error>(())
/// ```
///
/// Errors: those of `out`.
pub fn write_page(
    dict: &DmapDict,
    is_wanted: impl Fn(&TagView<'_>) -> bool,
    out: &mut dyn Write,
) -> io::Result<usize> {
    let script = format!(
        "{}\n{}",
        hidden_script().replace("export ", ""),
        include_str!("assets/standalone.js")
    );
    let style = style();
    let mut parts = TEMPLATE.split("{entries}");
    let (before, after) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let title = format!(
        "dicom-map {}{}",
        env!("CARGO_PKG_VERSION"),
        dict.meta("edition").map(|edition| format!(", {edition}")).unwrap_or_default()
    );
    let filled = before
        .replace("{script-hash}", &hash(&script))
        .replace("{style-hash}", &hash(&style))
        .replace("{title}", &escape::markup(&title))
        .replace("{style}", &style);
    out.write_all(filled.as_bytes())?;
    let creators: Vec<_> = dict.creators().map(|it| (it.name(), it.vendor())).collect();
    let place: std::collections::HashMap<&str, usize> =
        creators.iter().enumerate().map(|(at, (name, _))| (*name, at)).collect();
    writeln!(out, "{{\"creators\":{},\"entries\":[", embedded(&json!(creators)))?;
    let mut count = 0;
    for entry in dict.entries().filter(|entry| is_wanted(entry)) {
        let row = json!([
            entry.tag_text().trim_matches(['(', ')']),
            entry.creator().and_then(|name| place.get(name)),
            entry.vr().to_string(),
            entry.vm().to_string(),
            entry.name(),
            entry.keyword(),
            u8::from(entry.retired()),
            entry.deidentification().map_or("", |facts| facts.basic_profile()),
            entry.sources().count(),
        ]);
        out.write_all(if count == 0 { b"" } else { b",\n" })?;
        out.write_all(embedded(&row).as_bytes())?;
        count += 1;
    }
    out.write_all(b"\n]}")?;
    out.write_all(after.replace("{script}", &script).as_bytes())?;
    Ok(count)
}
