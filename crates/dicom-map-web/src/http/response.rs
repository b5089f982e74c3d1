//! Responses.

use dicom_map::escape::JsonWriter;
use dicom_map::{Error, ErrorKind, escape};
use serde::Serialize;
use serde_json::json;
use std::borrow::Cow;
use std::io::{self, Write};

macro_rules! statuses {
    ($($name:ident $code:literal $reason:literal;)*) => {
        /// The status of a response (RFC 9110 section 15).
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub(crate) enum Status { $($name),* }

        impl Status {
            pub(crate) const fn code(self) -> u16 {
                match self { $(Status::$name => $code),* }
            }

            pub(crate) const fn reason(self) -> &'static str {
                match self { $(Status::$name => $reason),* }
            }
        }
    };
}

statuses! {
    Ok 200 "OK";
    SeeOther 303 "See Other";
    BadRequest 400 "Bad Request";
    Unauthorized 401 "Unauthorized";
    Forbidden 403 "Forbidden";
    NotFound 404 "Not Found";
    MethodNotAllowed 405 "Method Not Allowed";
    RequestTimeout 408 "Request Timeout";
    Conflict 409 "Conflict";
    LengthRequired 411 "Length Required";
    TooLarge 413 "Content Too Large";
    Misdirected 421 "Misdirected Request";
    Unprocessable 422 "Unprocessable Content";
    HeadTooLarge 431 "Request Header Fields Too Large";
    Internal 500 "Internal Server Error";
    Unavailable 503 "Service Unavailable";
}

type Stream = Box<dyn FnOnce(&mut dyn Write) -> io::Result<()> + Send>;

/// The body of a response.
pub(crate) enum Body {
    /// The whole body.
    Bytes(Cow<'static, [u8]>),
    /// A body that is sent while it is written.
    Stream(Stream),
}

/// A response.
pub(crate) struct Response {
    pub(crate) status: Status,
    pub(crate) content_type: &'static str,
    pub(crate) headers: Vec<(&'static str, String)>,
    pub(crate) body: Body,
}

const JSON: &str = "application/json";

impl std::fmt::Debug for Response {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Response").field("status", &self.status).finish_non_exhaustive()
    }
}

impl Response {
    pub(crate) fn bytes(
        content_type: &'static str,
        bytes: impl Into<Cow<'static, [u8]>>,
    ) -> Response {
        Response {
            status: Status::Ok,
            content_type,
            headers: Vec::new(),
            body: Body::Bytes(bytes.into()),
        }
    }

    /// Creates a response whose body `write` produces while it is sent.
    pub(crate) fn stream(
        content_type: &'static str,
        write: impl FnOnce(&mut dyn Write) -> io::Result<()> + Send + 'static,
    ) -> Response {
        let body = Body::Stream(Box::new(write));
        Response { status: Status::Ok, content_type, headers: Vec::new(), body }
    }

    /// Creates a response with JSON without hidden characters.
    pub(crate) fn json(value: &impl Serialize) -> Response {
        let mut bytes = Vec::new();
        // Writing to memory cannot fail, and every value that is sent has a JSON form.
        match serde_json::to_writer(JsonWriter::new(&mut bytes), value) {
            Ok(()) => Response::bytes(JSON, bytes),
            Err(error) => Response::error(Status::Internal, "internal", &error.to_string()),
        }
    }

    /// Creates a response with `{"error": kind, "message": ...}`.
    pub(crate) fn error(status: Status, kind: &str, message: &str) -> Response {
        let text = json!({"error": kind, "message": escape::printable(message)}).to_string();
        let mut response = Response::bytes(JSON, escape::json(&text).into_owned().into_bytes());
        response.status = status;
        response
    }

    /// Makes the browser save the response as a file with this name.
    pub(crate) fn named(mut self, name: &'static str) -> Response {
        let value = format!("attachment; filename=\"{name}\"");
        self.headers.push(("Content-Disposition", value));
        self
    }
}

impl From<Error> for Response {
    fn from(error: Error) -> Response {
        let status = match (error.kind(), error.io_kind()) {
            (_, Some(io::ErrorKind::NotFound)) => Status::NotFound,
            (_, Some(io::ErrorKind::PermissionDenied)) => Status::Forbidden,
            (ErrorKind::LimitExceeded, _) => Status::TooLarge,
            (
                ErrorKind::InvalidArgument
                | ErrorKind::InvalidTag
                | ErrorKind::InvalidCreator
                | ErrorKind::InvalidVr,
                _,
            ) => Status::BadRequest,
            _ => Status::Unprocessable,
        };
        Response::error(status, error.kind().id(), &error.to_string())
    }
}
