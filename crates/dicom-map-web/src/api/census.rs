//! The census of a folder: start, progress, stop, result.

use crate::http::{Head, Request, Response, Status};
use crate::state::{CensusJob, State};
use dicom_map::escape::Formulas;
use dicom_map::{Error, bytes, escape};
use serde_json::{Value as Json, json};
use std::sync::Arc;
use std::sync::atomic::Ordering;

fn job(state: &State, head: &Head) -> Result<Arc<CensusJob>, Error> {
    head.need("census")?;
    state.censuses.get(head.number("census")?.unwrap_or(0))
}

fn summary(job: &CensusJob) -> Json {
    json!({
        "census": job.number,
        "folder": job.folder,
        "path": job.shown,
        "files": job.progress.files(),
        "failures": job.progress.failures(),
        "links": job.links.load(Ordering::Relaxed),
        "is_done": job.result.get().is_some(),
        "interrupted": job.result.get().is_some_and(|census| census.interrupted),
    })
}

pub(super) fn start(state: &State, request: Request) -> Result<Response, Response> {
    let head = &request.head;
    let folder = head.number("folder")?.unwrap_or(0);
    let (root, name) = state.folders.place(folder, head.get("path").unwrap_or_default())?;
    // Refuses a path outside the root, or one that is not a folder.
    bytes::list_below(root, &name, 1)?;
    let path = match name.as_os_str().is_empty() {
        true => root.to_path_buf(),
        false => root.join(&name),
    };
    match state.censuses.start(&state.dict, folder, path)? {
        Some(job) => Ok(Response::json(&summary(&job))),
        None => {
            let message = "found a running census, expected none: stop it, or wait";
            Err(Response::error(Status::Conflict, "busy", message))
        }
    }
}

/// Returns a census, or the last one; null if there is none.
pub(super) fn about(state: &State, request: Request) -> Result<Response, Response> {
    let job = match request.head.get("census") {
        Some(_) => Some(job(state, &request.head)?),
        None => state.censuses.last(),
    };
    Ok(Response::json(&job.map_or(Json::Null, |job| summary(&job))))
}

pub(super) fn stop(state: &State, request: Request) -> Result<Response, Response> {
    let job = job(state, &request.head)?;
    job.progress.stop();
    Ok(Response::json(&summary(&job)))
}

pub(super) fn result(state: &State, request: Request) -> Result<Response, Response> {
    let job = job(state, &request.head)?;
    if job.result.get().is_none() {
        let message = "found a census that is still running";
        return Err(Response::error(Status::Conflict, "busy", message));
    }
    let dict = Arc::clone(&state.dict);
    let is_csv = match request.head.get("format") {
        None | Some("json") => false,
        Some("csv") => true,
        Some(other) => {
            let message = format!("found the format {other:?}, expected json or csv");
            return Err(Error::new(dicom_map::ErrorKind::InvalidArgument, message).into());
        }
    };
    let (content_type, name) = match is_csv {
        true => ("text/csv; charset=utf-8", "census.csv"),
        false => ("application/json", "census.json"),
    };
    let response = Response::stream(content_type, move |out| match job.result.get() {
        Some(census) if is_csv => census.write_csv(&dict, Formulas::Defused, out),
        Some(census) => census.write_json(&dict, false, &mut escape::JsonWriter::new(out)),
        None => Ok(()),
    });
    Ok(response.named(name))
}
