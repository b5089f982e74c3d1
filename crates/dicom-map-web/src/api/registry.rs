//! The registry: its facts, searches, and single entries.

use super::parameters::rows;
use crate::http::{Head, Request, Response};
use crate::limits::{MAX_FILES, MAX_QUERY_CHARS, MAX_UPLOAD_BYTES};
use crate::state::State;
use dicom_map::registry::Key;
use dicom_map::{DmapDict, Error, ErrorKind, Query, SearchQuery, TagView, Vr, escape};
use dicom_map_dataset::Path;
use dicom_map_inspect::entry::{EntryJson, usage};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;

/// The most near matches for an unknown query.
const MAX_SUGGESTIONS: usize = 5;

pub(super) fn info(state: &State, _request: Request) -> Result<Response, Response> {
    let dict = &state.dict;
    let vendors: BTreeSet<&str> = dict.creators().filter_map(|it| it.vendor()).collect();
    let folders: Vec<Json> = (0..)
        .zip(state.folders.roots())
        .map(|(number, root): (usize, _)| json!({"folder": number, "path": escape::path(root)}))
        .collect();
    Ok(Response::json(&json!({
        "version": env!("CARGO_PKG_VERSION"),
        "edition": dict.meta("edition"),
        "entries": dict.len(),
        "vendors": vendors,
        "vrs": Vr::ALL.iter().map(|vr| vr.as_str()).collect::<Vec<_>>(),
        "folders": folders,
        "pictures": cfg!(feature = "pixel"),
        "max_files": MAX_FILES,
        "max_upload_bytes": MAX_UPLOAD_BYTES,
    })))
}

fn too_long(text: &str) -> Result<(), Error> {
    if text.chars().count() <= MAX_QUERY_CHARS {
        return Ok(());
    }
    let message = format!("found a text of more than {MAX_QUERY_CHARS} characters");
    Err(Error::new(ErrorKind::InvalidArgument, message))
}

/// Returns the fields of an entry in a list.
fn row(entry: &TagView<'_>) -> Json {
    json!({
        "tag": entry.tag_text(),
        "creator": entry.creator(),
        "vendor": entry.vendor(),
        "vr": entry.vr().to_string(),
        "vm": entry.vm().to_string(),
        "keyword": entry.keyword(),
        "name": entry.name(),
        "retired": entry.retired(),
    })
}

pub(super) fn search(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let (offset, limit) = rows(head)?;
    let text = head.get("q").unwrap_or_default();
    too_long(text)?;
    let dict = &*state.dict;
    let vr = head.get("vr").map(str::parse::<Vr>).transpose()?;
    let is_private = match head.get("kind") {
        None => None,
        Some("private") => Some(true),
        Some("public") => Some(false),
        Some(other) => {
            let message = format!("found the kind {other:?}, expected public or private");
            return Err(Error::new(ErrorKind::InvalidArgument, message).into());
        }
    };
    let words = Path::search_words(text, dict);
    // A private tag without a creator: list the candidates.
    let asked = Query::parse(&words).ok().filter(|query| {
        matches!(query, Query::PrivateOffset { .. })
            || matches!(query, Query::Tag { tag, creator: None } if tag.is_private())
    });
    let is_kind = |entry: &TagView<'_>| is_private.is_none_or(|it| it == entry.is_private());
    let vendor = head.get("vendor");
    let query = SearchQuery { words: &words, creator: head.get("creator"), vendor, vr, limit: 0 };
    let candidates: Vec<TagView<'_>> = asked
        .iter()
        .flat_map(|query| query.answers(dict))
        .filter(|it| is_kind(it) && vr.is_none_or(|vr| it.vr().contains(vr)))
        .filter(|it| vendor.is_none_or(|vendor| it.vendor() == Some(vendor)))
        .collect();
    let (found, corrected) = match candidates.is_empty() {
        false => (candidates, None),
        true => {
            let (hits, corrected) = dict.search_with(state.index(), &query);
            (hits.iter().map(|hit| hit.entry).filter(is_kind).collect(), corrected)
        }
    };
    let entries: Vec<Json> = found.iter().skip(offset).take(limit).map(row).collect();
    Ok(Response::json(&json!({
        "total": found.len(),
        "offset": offset,
        "entries": entries,
        "corrected": corrected.filter(|_| !found.is_empty()),
    })))
}

/// The query of an address as text, and the matching entries. An address has `q`, or a `tag` with
/// its `creator`.
struct EntryQuery<'d> {
    words: String,
    entries: Vec<TagView<'d>>,
    /// True if the entries are the candidates for a private element without a creator.
    is_open: bool,
    query: Option<Query>,
}

impl<'d> EntryQuery<'d> {
    fn of(head: &Head, dict: &'d DmapDict) -> Result<EntryQuery<'d>, Error> {
        if let (Some(tag), Some(creator)) = (head.get("tag"), head.get("creator")) {
            let words = format!("{tag} {creator}");
            // First the tag as it is printed, so that each entry has one address; else as people
            // write it.
            let key = Key::parse_tag(creator, tag).ok();
            if let Some(entry) = key.and_then(|key| dict.lookup_key(&key)) {
                return Ok(EntryQuery { words, entries: vec![entry], is_open: false, query: None });
            }
            let query = match creator {
                "" => Query::parse(tag)?,
                creator => Query::parse_of(tag, creator)?,
            };
            return Ok(EntryQuery::answers(query, dict));
        }
        let text = match head.get("q") {
            Some(text) => text,
            None => head.need("tag")?,
        };
        too_long(text)?;
        Ok(EntryQuery::answers(Path::parse(text)?.attribute().clone(), dict))
    }

    fn answers(query: Query, dict: &'d DmapDict) -> EntryQuery<'d> {
        let entries = query.answers(dict);
        let is_open = !matches!(query, Query::Keyword { .. })
            && query.answer(dict).is_none()
            && !entries.is_empty();
        EntryQuery { words: query.to_string(), entries, is_open, query: Some(query) }
    }
}

pub(super) fn entry(state: &State, request: Request) -> Result<Response, Response> {
    let dict = &*state.dict;
    let (offset, limit) = rows(&request.head)?;
    let asked = EntryQuery::of(&request.head, dict)?;
    let entries: Vec<Json> = asked
        .entries
        .iter()
        .skip(offset)
        .take(limit)
        .map(|entry| json!({"entry": EntryJson::new(entry), "usage": usage(entry)}))
        .collect();
    let suggestions = match (&asked.query, asked.entries.is_empty()) {
        (Some(query), true) => query.suggestions(dict, MAX_SUGGESTIONS),
        _ => Vec::new(),
    };
    Ok(Response::json(&json!({
        "query": asked.words,
        "candidates": asked.is_open,
        "total": asked.entries.len(),
        "entries": entries,
        "suggestions": suggestions,
    })))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;

    #[test]
    fn each_entry_has_one_address() {
        let dict = Arc::new(DmapDict::embedded());
        let mut count = 0;
        for entry in dict.entries().step_by(7) {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("tag", &entry.tag_text());
            query.append_pair("creator", entry.creator().unwrap_or_default());
            let line = format!("GET /api/entry?{} HTTP/1.1\r\n\r\n", query.finish());
            let asked = EntryQuery::of(&Head::parse(line.as_bytes()).unwrap(), &dict).unwrap();
            assert_eq!(asked.entries, [entry], "{line}");
            count += 1;
        }
        assert!(count > 3000);
    }

    #[test]
    fn a_tag_with_a_creator_is_read_in_any_spelling() {
        let dict = DmapDict::embedded();
        let ask = |tag: &str, creator: &str| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.append_pair("tag", tag).append_pair("creator", creator);
            let line = format!("GET /api/entry?{} HTTP/1.1\r\n\r\n", query.finish());
            EntryQuery::of(&Head::parse(line.as_bytes()).unwrap(), &dict)
        };
        let b_value = Query::parse("\"GEMS_PARM_01\".BValue").unwrap().answer(&dict);
        for tag in ["(0043,xx39)", "0043,1039", "00431039", "0x00431039", "0043 39", "bvalue"] {
            let found = ask(tag, "gems_parm_01").unwrap();
            assert_eq!(found.entries, Vec::from_iter(b_value), "{tag}");
            assert!(!found.is_open);
        }
        for (tag, keyword) in [("00100010", "PatientName"), ("(60xx,3000)", "OverlayData")] {
            assert_eq!(ask(tag, "").unwrap().entries[0].keyword(), keyword);
        }
        for tag in ["(0043", "0043", "0043,10391", "0043,1039 x", ""] {
            assert!(ask(tag, "GEMS_PARM_01").is_err(), "{tag}");
        }
    }
}
