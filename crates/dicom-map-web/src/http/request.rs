//! The head of a request.

use super::response::{Response, Status};
use crate::limits::MAX_HEADERS;
use dicom_map::{Error, ErrorKind};

/// The method of a request.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Method {
    /// Reads something; changes nothing.
    Get,
    /// Changes something.
    Post,
}

/// The head of a request, as far as it is used.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Head {
    pub(crate) method: Method,
    pub(crate) path: String,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) host: Option<String>,
    pub(crate) origin: Option<String>,
    pub(crate) fetch_site: Option<String>,
    pub(crate) authorization: Option<String>,
    pub(crate) cookies: Vec<String>,
    pub(crate) content_length: Option<u64>,
    pub(crate) expects_continue: bool,
}

/// A request whose body has arrived.
pub(crate) struct Request {
    pub(crate) head: Head,
    pub(crate) body: Vec<u8>,
}

fn bad(message: &str) -> Response {
    Response::error(Status::BadRequest, "bad_request", message)
}

impl Head {
    /// Parses a head, which ends with an empty line. The error is the response.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Head, Response> {
        let mut headers = [httparse::EMPTY_HEADER; MAX_HEADERS];
        let mut parsed = httparse::Request::new(&mut headers);
        match parsed.parse(bytes) {
            Ok(httparse::Status::Complete(_)) => {}
            Ok(httparse::Status::Partial) => return Err(bad("found a head without an end")),
            Err(httparse::Error::TooManyHeaders) => {
                let message = format!("found more than {MAX_HEADERS} headers");
                return Err(Response::error(Status::HeadTooLarge, "limit_exceeded", &message));
            }
            Err(error) => return Err(bad(&format!("found a head that is not valid: {error}"))),
        }
        let method = match parsed.method {
            Some("GET") => Method::Get,
            Some("POST") => Method::Post,
            _ => {
                let message = "expected the method GET or POST";
                return Err(Response::error(Status::MethodNotAllowed, "bad_request", message));
            }
        };
        let target = parsed.path.unwrap_or_default();
        if !target.starts_with('/') {
            return Err(bad("found a target that does not begin with /"));
        }
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        let mut head = Head {
            method,
            path: path.to_string(),
            query,
            host: None,
            origin: None,
            fetch_site: None,
            authorization: None,
            cookies: Vec::new(),
            content_length: None,
            expects_continue: false,
        };
        for header in parsed.headers.iter() {
            head.take(header)?;
        }
        Ok(head)
    }

    fn take(&mut self, header: &httparse::Header<'_>) -> Result<(), Response> {
        let name = header.name.to_ascii_lowercase();
        let text = || {
            let text = std::str::from_utf8(header.value).map(|text| text.trim().to_string());
            text.map_err(|_| bad("found a header that is not UTF-8"))
        };
        let slot = match name.as_str() {
            "host" => &mut self.host,
            "origin" => &mut self.origin,
            "sec-fetch-site" => &mut self.fetch_site,
            "authorization" => &mut self.authorization,
            "cookie" => {
                self.cookies.extend(text()?.split(';').map(|part| part.trim().to_string()));
                return Ok(());
            }
            "content-length" => {
                let number = text()?;
                let is_number = number.bytes().all(|byte| byte.is_ascii_digit());
                let number = number.parse().ok().filter(|_| is_number);
                if number.is_none() || self.content_length.is_some() {
                    return Err(bad("expected one Content-Length, a number"));
                }
                self.content_length = number;
                return Ok(());
            }
            "transfer-encoding" => {
                let message = "found Transfer-Encoding, expected Content-Length";
                return Err(Response::error(Status::LengthRequired, "bad_request", message));
            }
            "expect" => {
                self.expects_continue = text()?.eq_ignore_ascii_case("100-continue");
                return Ok(());
            }
            _ => return Ok(()),
        };
        if slot.replace(text()?).is_some() {
            return Err(bad(&format!("found the header {name} twice")));
        }
        Ok(())
    }

    /// Returns a parameter of the query; None if it is empty.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        let found = self.query.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// Returns a required parameter.
    pub(crate) fn need(&self, name: &str) -> Result<&str, Error> {
        self.get(name).ok_or_else(|| {
            let message = format!("found no parameter {name}, expected one");
            Error::new(ErrorKind::InvalidArgument, message)
        })
    }

    /// Returns a parameter that is a number.
    pub(crate) fn number<T: std::str::FromStr>(&self, name: &str) -> Result<Option<T>, Error> {
        let read = |text: &str| {
            text.parse().map_err(|_| {
                let message = format!("found {name} {text:?}, expected a number");
                Error::new(ErrorKind::InvalidArgument, message)
            })
        };
        self.get(name).map(read).transpose()
    }

    /// Returns a parameter that is `1` or `0`.
    pub(crate) fn flag(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value != "0")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn status(head: &str) -> u16 {
        Head::parse(head.as_bytes()).err().map_or(200, |response| response.status.code())
    }

    #[test]
    fn invalid_heads_are_refused() {
        for (head, code) in [
            ("GET / HTTP/1.1\r\n\r\n", 200),
            ("GET http://a/ HTTP/1.1\r\n\r\n", 400),
            ("PUT / HTTP/1.1\r\n\r\n", 405),
            ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
            ("GET / HTTP/1.1\r\nOrigin: a\r\norigin: b\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: +1\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999999\r\n\r\n", 400),
            ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 411),
            ("GET / HTTP/1.1\r\nno colon\r\n\r\n", 400),
            ("\x16\x03\x01\x02", 400),
            ("GET / HTTP/1.1\r\nHost: \u{80}\r\n", 400),
        ] {
            assert_eq!(status(head), code, "{head:?}");
        }
        let many = format!("GET / HTTP/1.1\r\n{}\r\n", "A: b\r\n".repeat(MAX_HEADERS + 1));
        assert_eq!(status(&many), 431);
    }

    #[test]
    fn a_query_is_decoded() {
        let head = Head::parse(b"GET /a?q=b+value%20%E5%B1%B1&n=&k=7 HTTP/1.1\r\n\r\n").unwrap();
        assert_eq!((head.path.as_str(), head.get("q")), ("/a", Some("b value \u{5C71}")));
        assert_eq!((head.get("n"), head.number::<usize>("k").unwrap()), (None, Some(7)));
        assert!(head.number::<u8>("q").is_err() && head.need("none").is_err());
    }
}
