//! Routes: the handler for each address. docs/serve.md describes them.

mod census;
mod compare;
mod files;
mod folders;
mod parameters;
#[cfg(feature = "pixel")]
mod picture;
mod registry;

use crate::http::{Head, Method, Request, Response, Status};
use crate::limits::MAX_UPLOAD_BYTES;
use crate::state::State;

/// The handler of a request, and how large its body may be.
#[derive(Debug)]
pub(crate) struct Route {
    pub(crate) max_body: u64,
    pub(crate) answer: Answer,
}

type Answer = fn(&State, Request) -> Result<Response, Response>;

/// Returns the route of a request.
pub(crate) fn route(head: &Head) -> Result<Route, Response> {
    let get = |answer: Answer| (Method::Get, Route { max_body: 0, answer });
    let post = |answer: Answer| (Method::Post, Route { max_body: 0, answer });
    let (method, route) = match head.path.as_str() {
        "/api/info" => get(registry::info),
        "/api/search" => get(registry::search),
        "/api/entry" => get(registry::entry),
        "/api/files" => get(files::list),
        "/api/upload" => {
            (Method::Post, Route { max_body: MAX_UPLOAD_BYTES, answer: files::upload })
        }
        "/api/open" => post(files::open),
        "/api/forget" => post(files::forget),
        "/api/file" => get(files::about),
        "/api/nodes" => get(files::nodes),
        "/api/find" => get(files::find),
        "/api/value" => get(files::value),
        "/api/block" => get(files::block),
        "/api/bytes" => get(files::bytes),
        "/api/dicom-json" => get(files::dicom_json),
        "/api/compare" => get(compare::compare),
        #[cfg(feature = "pixel")]
        "/api/frame" => get(picture::frame),
        "/api/folder" => get(folders::list),
        "/api/census" => get(census::about),
        "/api/census/start" => post(census::start),
        "/api/census/stop" => post(census::stop),
        "/api/census/result" => get(census::result),
        _ => return Err(Response::error(Status::NotFound, "not_found", "found no such page")),
    };
    if method == head.method {
        return Ok(route);
    }
    let message =
        format!("expected the method {}", if method == Method::Get { "GET" } else { "POST" });
    Err(Response::error(Status::MethodNotAllowed, "bad_request", &message))
}
