//! Open files: uploads, the tree, values, DICOM JSON.

use super::parameters::{document, rows};
use crate::http::{Head, Request, Response};
use crate::limits::{MAX_HEX_BYTES, MAX_VALUE_CHARS, VALUE_CHARS};
use crate::state::{Document, State};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, escape};
use dicom_map_dataset::{Element, Item, Path};
use dicom_map_inspect::json::{JsonOptions, write_item_json, write_json};
use dicom_map_inspect::nodes::{self, Range, Wanted};
use serde_json::{Value as Json, json};
use std::fmt::Write as _;

/// Returns the facts about a file that are shown above its elements.
fn summary(document: &Document) -> Json {
    let data_set = &document.data_set;
    let warnings: Vec<Json> = data_set
        .warnings()
        .iter()
        .map(|it| {
            json!({
                "kind": it.kind.id(), "message": it.message, "path": it.tag_path,
                "offset": it.byte_offset,
            })
        })
        .collect();
    let text = |tag| data_set.get(tag).map(|it| nodes::value(it, VALUE_CHARS)).unwrap_or_default();
    let syntax = data_set.transfer_syntax();
    #[cfg(feature = "pixel")]
    let pixels = super::picture::about(document);
    #[cfg(not(feature = "pixel"))]
    let pixels = Json::Null;
    json!({
        "file": document.number,
        "name": document.name,
        "byte_len": document.byte_len,
        "transfer_syntax": syntax.uid(),
        "transfer_syntax_name": data_set.dict().uid(syntax.uid()).map(|it| it.name()),
        "deflated": data_set.deflated(),
        "sop_class": text(dicom_map::tags::SOP_CLASS_UID),
        "modality": text(dicom_map::tags::MODALITY),
        "manufacturer": text(dicom_map::tags::MANUFACTURER),
        "model": text(dicom_map::tags::MANUFACTURER_MODEL_NAME),
        "warnings": warnings,
        "warning_count": data_set.warnings().total(),
        "pixels": pixels,
    })
}

pub(super) fn upload(state: &State, request: Request) -> Result<Response, Response> {
    let name = request.head.get("name").unwrap_or("file").to_string();
    let document = state.files.add(&escape::printable(&name), Bytes::from(request.body))?;
    Ok(Response::json(&summary(&document)))
}

pub(super) fn open(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let folder = head.number("folder")?.unwrap_or(0);
    let (name, bytes) = state.folders.read(folder, head.need("path")?)?;
    let document = state.files.add(&escape::path(&name), bytes)?;
    Ok(Response::json(&summary(&document)))
}

pub(super) fn list(state: &State, _request: Request) -> Result<Response, Response> {
    let files: Vec<Json> = state
        .files
        .all()
        .iter()
        .map(|it| json!({"file": it.number, "name": it.name, "byte_len": it.byte_len}))
        .collect();
    Ok(Response::json(&json!({ "files": files })))
}

pub(super) fn forget(state: &State, request: Request) -> Result<Response, Response> {
    state.files.forget(document(state, &request.head, "file")?.number);
    list(state, request)
}

pub(super) fn about(state: &State, request: Request) -> Result<Response, Response> {
    Ok(Response::json(&summary(&*document(state, &request.head, "file")?)))
}

fn range(head: &Head) -> Result<Range, Error> {
    let (offset, limit) = rows(head)?;
    Ok(Range { offset, limit, max_value: VALUE_CHARS })
}

pub(super) fn nodes(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let document = document(state, head, "file")?;
    let (path, at) = (head.get("path").unwrap_or_default(), head.number("at")?);
    Ok(Response::json(&nodes::children(&document.data_set, path, at, range(head)?)?))
}

pub(super) fn find(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let document = document(state, head, "file")?;
    let wanted = Wanted {
        text: head.get("text").unwrap_or_default().to_string(),
        private_only: head.flag("private"),
        unknown_only: head.flag("unknown"),
    };
    Ok(Response::json(&nodes::find(&document.data_set, &wanted, range(head)?)))
}

fn element<'d>(document: &'d Document, head: &Head) -> Result<Element<'d>, Error> {
    nodes::element(&document.data_set, head.need("path")?, head.number("at")?)
}

pub(super) fn value(state: &State, request: Request) -> Result<Response, Response> {
    let document = document(state, &request.head, "file")?;
    let element = element(&document, &request.head)?;
    let value = nodes::value(element, MAX_VALUE_CHARS);
    let is_cut = value.chars().count() >= MAX_VALUE_CHARS;
    Ok(Response::json(&json!({
        "path": element.path(), "byte_len": element.byte_len(), "value": value, "is_cut": is_cut,
    })))
}

/// Returns a decoded vendor block; null for any other element.
pub(super) fn block(state: &State, request: Request) -> Result<Response, Response> {
    let document = document(state, &request.head, "file")?;
    let mut json = Vec::new();
    nodes::write_block(element(&document, &request.head)?, &mut json)
        .map_err(Error::from_stream)?;
    Ok(Response::bytes("application/json", json))
}

pub(super) fn bytes(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let document = document(state, head, "file")?;
    let element = element(&document, head)?;
    let offset = head.number("offset")?.unwrap_or(0usize);
    let limit = head.number("limit")?.unwrap_or(MAX_HEX_BYTES).min(MAX_HEX_BYTES);
    let joined: Vec<u8>;
    let all = match element.fragments() {
        None => element.bytes(),
        // Only the fragments up to the bytes that are shown.
        Some(fragments) => {
            let most = offset.saturating_add(limit);
            joined = fragments.flatten().copied().take(most).collect();
            &joined
        }
    };
    let total = match element.fragments() {
        None => all.len(),
        Some(fragments) => fragments.map(<[u8]>::len).sum(),
    };
    let part = all.get(offset.min(all.len())..).unwrap_or_default();
    let part = &part[..limit.min(part.len())];
    let mut hex = String::with_capacity(part.len() * 2);
    for byte in part {
        // Writing to a String cannot fail.
        let _ = write!(hex, "{byte:02X}");
    }
    Ok(Response::json(&json!({"offset": offset, "total": total, "hex": hex})))
}

/// Returns the item at the end of a path.
fn item<'d>(
    document: &'d Document,
    path: &str,
    at: Option<u64>,
) -> Result<Option<Item<'d>>, Error> {
    use dicom_map_dataset::path::ItemSelector;
    let last = Path::parse(path)?.steps().last().and_then(|step| step.items);
    let Some(ItemSelector::Index(number)) = last else { return Ok(None) };
    Ok(nodes::element(&document.data_set, path, at)?.items().and_then(|mut it| it.nth(number)))
}

pub(super) fn dicom_json(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let document = document(state, head, "file")?;
    let options =
        || JsonOptions { pretty: true, names: true, meta: true, ..JsonOptions::default() };
    let Some(path) = head.get("path").map(str::to_string) else {
        let response = Response::stream("application/dicom+json", move |out| {
            write_json(&document.data_set, &options(), out)
        });
        return Ok(response.named("data-set.json"));
    };
    let at = head.number("at")?;
    if item(&document, &path, at)?.is_none() {
        return Err(Error::new(
            dicom_map::ErrorKind::InvalidArgument,
            format!("found the path {path:?}, expected that of an item"),
        )
        .into());
    }
    let response = Response::stream("application/dicom+json", move |out| {
        match item(&document, &path, at) {
            Ok(Some(item)) => write_item_json(item, &options(), out),
            // It existed a moment ago, and nothing changes a file.
            _ => Ok(()),
        }
    });
    Ok(response.named("item.json"))
}
