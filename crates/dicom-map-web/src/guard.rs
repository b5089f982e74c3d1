//! Access control: only pages of this server, and programs with its token, are answered.

use crate::http::{Head, Method, Response, Status};
use dicom_map::{Error, ErrorKind};
use std::io;

/// Bytes of a token: 128 random bits.
const TOKEN_BYTES: usize = 16;

/// The token of a server, and the addresses that it accepts.
pub(crate) struct Guard {
    port: u16,
    token: String,
    cookie: String,
}

/// The access that a request has.
#[derive(Debug)]
pub(crate) enum Access {
    /// The request is answered.
    Granted,
    /// The token is in the address: the answer sets a cookie, and redirects to the address without
    /// it.
    Begin(Response),
}

impl Guard {
    pub(crate) fn new(port: u16) -> Result<Guard, Error> {
        let mut bytes = [0; TOKEN_BYTES];
        getrandom::fill(&mut bytes).map_err(|error| {
            let message = format!("found no random numbers: {error}");
            Error::caused(ErrorKind::Io, message, io::Error::from(error))
        })?;
        let token: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        // Cookies are shared between ports, so each port has a cookie name of its own.
        Ok(Guard { port, token, cookie: format!("dicom_map_{port}") })
    }

    pub(crate) fn token(&self) -> &str {
        &self.token
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}/?token={}", self.port, self.token)
    }

    /// Checks a request by its head, before its body is read.
    pub(crate) fn check(&self, head: &Head) -> Result<Access, Response> {
        let refuse = |status, message: &str| Err(Response::error(status, "refused", message));
        let own = [format!("127.0.0.1:{}", self.port), format!("localhost:{}", self.port)];
        // A name that resolves to this machine from elsewhere (DNS rebinding) is not ours.
        if !head.host.as_ref().is_some_and(|host| own.contains(host)) {
            return refuse(Status::Misdirected, "found another Host, expected that of the address");
        }
        let is_own = |origin: &str| {
            origin.strip_prefix("http://").is_some_and(|it| own.iter().any(|own| own == it))
        };
        if head.origin.as_deref().is_some_and(|origin| !is_own(origin)) {
            return refuse(Status::Forbidden, "found the Origin of another page");
        }
        if head.fetch_site.as_deref().is_some_and(|it| it != "same-origin" && it != "none") {
            return refuse(Status::Forbidden, "found a request of another page (Sec-Fetch-Site)");
        }
        if let (Method::Get, "/", Some(token)) = (head.method, &*head.path, head.get("token"))
            && is_same(token, &self.token)
        {
            let mut response = Response::bytes("text/plain; charset=utf-8", Vec::new());
            response.status = Status::SeeOther;
            let cookie =
                format!("{}={}; HttpOnly; SameSite=Strict; Path=/", self.cookie, self.token);
            response.headers = vec![("Location", "/".into()), ("Set-Cookie", cookie)];
            return Ok(Access::Begin(response));
        }
        let bearer = head.authorization.as_deref().and_then(|it| it.strip_prefix("Bearer "));
        if bearer.is_some_and(|token| is_same(token.trim(), &self.token)) {
            return Ok(Access::Granted);
        }
        let has_cookie = head.cookies.iter().any(|cookie| {
            let value = cookie.strip_prefix(&*self.cookie).and_then(|it| it.strip_prefix('='));
            value.is_some_and(|token| is_same(token, &self.token))
        });
        if !has_cookie {
            let message = "expected the token: open the address that dicom-map serve has printed";
            return refuse(Status::Unauthorized, message);
        }
        // Browsers send the origin of a change.
        if head.method == Method::Post && head.origin.is_none() {
            return refuse(Status::Forbidden, "found no Origin, expected that of the page");
        }
        Ok(Access::Granted)
    }
}

/// Compares in constant time, so that timing does not tell how much is equal.
fn is_same(left: &str, right: &str) -> bool {
    let differing = left.bytes().zip(right.bytes()).fold(0, |sum, (a, b)| sum | (a ^ b));
    left.len() == right.len() && differing == 0
}
