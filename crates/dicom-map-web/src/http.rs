//! As much of HTTP/1.1 (RFC 9112) as a page needs: one request for each connection.

mod request;
mod response;
mod wire;

pub(crate) use request::{Head, Method, Request};
pub(crate) use response::{Response, Status};
pub(crate) use wire::Wire;
