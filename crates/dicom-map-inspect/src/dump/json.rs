//! The dump as JSON: what the text shows, as data. DICOM JSON (PS3.18 annex F) is [`crate::json`].

use super::DumpOptions;
use super::rows::{selected, value_text};
use crate::csa::{is_csa, read_csa};
use crate::escape;
use dicom_map_dataset::DataSet;
use serde_json::{Map, Value as Json, json};

/// One file: `file`, `transfer_syntax`, `elements` (flat, each with its `path`), `warnings`. Also
/// how many elements there are.
pub fn to_json(data_set: &DataSet, options: &DumpOptions) -> (Json, u64) {
    let mut elements = Vec::new();
    for (depth, element) in selected(data_set, &options.selection) {
        let entry = element.entry();
        let mut row = Map::new();
        row.insert("path".into(), element.path().into());
        row.insert("tag".into(), element.tag().to_string().into());
        row.insert("depth".into(), depth.into());
        row.insert("vr".into(), element.vr().as_str().into());
        row.insert("vr_source".into(), element.vr_source().as_str().into());
        row.insert("vm".into(), element.value_count().into());
        row.insert("length".into(), element.byte_len().into());
        row.insert("offset".into(), element.byte_offset().into());
        row.insert("creator".into(), element.creator().map_or(Json::Null, Json::from));
        row.insert("keyword".into(), entry.map_or(Json::Null, |entry| entry.keyword().into()));
        row.insert("name".into(), entry.map_or(Json::Null, |entry| entry.name().into()));
        row.insert("value".into(), value_text(element, options.max_value).into());
        if options.sources {
            let witnesses: Vec<String> = entry
                .map(|entry| entry.sources().map(|witness| witness.to_string()).collect())
                .unwrap_or_default();
            row.insert("sources".into(), witnesses.into());
        }
        if let Some(fragments) = element.fragments() {
            row.insert("fragments".into(), fragments.map(<[u8]>::len).collect::<Vec<_>>().into());
        }
        if options.csa && is_csa(element) {
            row.insert(
                "csa".into(),
                match read_csa(element.bytes()) {
                    Ok(tags) => tags
                        .into_iter()
                        .map(|tag| (tag.name, json!({"vr": tag.vr, "values": tag.values})))
                        .collect::<Map<_, _>>()
                        .into(),
                    Err(error) => json!({ "error": error.to_string() }),
                },
            );
        }
        elements.push(Json::Object(row));
    }
    let count = elements.len() as u64;
    let warnings: Vec<Json> = data_set
        .warnings()
        .iter()
        .map(|warning| json!({"kind": warning.kind.id(), "message": warning.message, "path": warning.tag_path, "offset": warning.byte_offset}))
        .collect();
    let file = data_set.path().map_or(Json::Null, |path| escape::path(path).into());
    (
        json!({"file": file, "transfer_syntax": data_set.transfer_syntax().uid(), "elements": elements, "warnings": warnings, "warning_count": data_set.warnings().total()}),
        count,
    )
}
