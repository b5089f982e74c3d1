//! The part of HTTP/1.1 (RFC 9112) that the page needs, with one request per connection.

mod request;
mod response;
mod wire;

pub(crate) use request::{Head, Method, Request};
pub(crate) use response::{Response, Status};
pub(crate) use wire::Wire;
