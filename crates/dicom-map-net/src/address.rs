//! The address of a peer: an application entity, a host and a port.

use crate::error_kind::bad;
use dicom_map::Error;
use std::fmt;
use std::str::FromStr;

/// An application entity title: 1 to 16 printable ASCII characters without a backslash; surrounding
/// spaces are removed (PS3.8 9.3.2).
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct AeTitle(String);

impl AeTitle {
    /// The longest title, in characters.
    pub const MAX_CHARS: usize = 16;

    /// Parses a title. Errors: `InvalidArgument`.
    pub fn new(title: &str) -> Result<AeTitle, Error> {
        let trimmed = title.trim_matches(' ');
        let is_title = (1..=Self::MAX_CHARS).contains(&trimmed.len())
            && trimmed.bytes().all(|byte| (b' '..=b'~').contains(&byte) && byte != b'\\');
        if is_title {
            return Ok(AeTitle(trimmed.to_string()));
        }
        Err(bad(format!(
            "found the AE title {title:?}, expected 1 to {} printable characters of ASCII, no backslash",
            Self::MAX_CHARS
        )))
    }

    /// Returns the title as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FromStr for AeTitle {
    type Err = Error;

    fn from_str(title: &str) -> Result<AeTitle, Error> {
        AeTitle::new(title)
    }
}

impl fmt::Display for AeTitle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An application entity and where it listens, such as `PACS@127.0.0.1:11112`.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Address {
    /// The called AE title.
    pub title: AeTitle,
    /// The host: a name, or an address without brackets.
    pub host: String,
    /// The port.
    pub port: u16,
}

/// The called AE title used by default.
pub const DEFAULT_CALLED: &str = "ANY-SCP";

impl Address {
    /// Creates an address. Errors: `InvalidArgument` for a title that is not valid.
    pub fn new(title: &str, host: &str, port: u16) -> Result<Address, Error> {
        Ok(Address { title: AeTitle::new(title)?, host: host.to_string(), port })
    }
}

impl FromStr for Address {
    type Err = Error;

    /// Parses `AET@host:port`, or `host:port` with [`DEFAULT_CALLED`] as the title; an IPv6 address
    /// has brackets.
    fn from_str(text: &str) -> Result<Address, Error> {
        let (title, place) = text.rsplit_once('@').unwrap_or((DEFAULT_CALLED, text));
        let wrong = || {
            bad(format!(
                "found the address {text:?}, expected AET@host:port, as in PACS@127.0.0.1:11112"
            ))
        };
        let (host, port) = place.rsplit_once(':').ok_or_else(wrong)?;
        let is_bracketed = host.starts_with('[') && host.ends_with(']');
        if host.is_empty() || (host.contains(':') && !is_bracketed) {
            return Err(wrong());
        }
        let port: u16 = port.parse().map_err(|_| wrong())?;
        if port == 0 {
            return Err(wrong());
        }
        Address::new(title, host.trim_matches(['[', ']']), port)
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Address { title, host, port } = self;
        if host.contains(':') {
            return write!(f, "{title}@[{host}]:{port}");
        }
        write!(f, "{title}@{host}:{port}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_round_trip() {
        for text in ["PACS@127.0.0.1:11112", "A B@host:1", "X@[::1]:104"] {
            assert_eq!(text.parse::<Address>().unwrap().to_string(), text);
        }
        assert_eq!("host:104".parse::<Address>().unwrap().to_string(), "ANY-SCP@host:104");
        for text in [
            "",
            "host",
            "PACS@host",
            "PACS@host:0",
            "PACS@host:65536",
            "PACS@:1",
            "X@::1:104",
            "@host:1",
            "SEVENTEENLETTERS_@host:1",
            "A\\B@host:1",
            "A\u{1b}@host:1",
        ] {
            let error = text.parse::<Address>().unwrap_err();
            assert!(error.message().contains("expected"), "{text}: {error}");
            assert!(!error.to_string().contains('\u{1b}'));
        }
    }
}
