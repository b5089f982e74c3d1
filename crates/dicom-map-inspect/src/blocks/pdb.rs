//! GE's Protocol Data Block, (0025,xx1B) of GEMS_SERS_01: a four-byte little-endian length, then a
//! gzip stream of lines with a name and a quoted text, or of XML.

use super::markup;
use super::node::{Budget, MAX_UNPACKED, Names, Node, add, bad, text_of};
use dicom_map::Error;
use flate2::read::MultiGzDecoder;
use std::io::Read as _;

const GZIP_MAGIC: &[u8] = &[0x1F, 0x8B];
const LENGTH_BYTES: usize = 4;

/// Unpacks a gzip stream. Errors: `InvalidData` for a damaged stream; `LimitExceeded`.
pub(super) fn unpack(stream: &[u8], at: usize, budget: &mut Budget) -> Result<Vec<u8>, Error> {
    let mut unpacked = Vec::new();
    let limit = MAX_UNPACKED as u64 + 1;
    let result = MultiGzDecoder::new(stream).take(limit).read_to_end(&mut unpacked);
    budget.unpack(unpacked.len())?;
    match result {
        // Zeros after the stream are padding, not another member.
        Err(error) if unpacked.is_empty() => {
            let message = format!("found a gzip stream that cannot be unpacked: {error}");
            Err(bad(message, at).with_source(error))
        }
        Err(error) => {
            if stream.iter().rev().take_while(|byte| **byte == 0).count() < 2 {
                budget.warn(format!("found a damaged or truncated gzip stream: {error}"));
            }
            Ok(unpacked)
        }
        Ok(_) => Ok(unpacked),
    }
}

/// Decodes a Protocol Data Block. Errors: `InvalidData`, `LimitExceeded`.
pub(super) fn decode(bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let (stream, at) = match bytes.get(LENGTH_BYTES..) {
        Some(rest) if rest.starts_with(GZIP_MAGIC) => {
            let length = u32::from_le_bytes(bytes.first_chunk().copied().unwrap_or_default());
            let length = usize::try_from(length).unwrap_or(usize::MAX);
            if length > rest.len() {
                budget.warn(format!(
                    "found {} bytes of a gzip stream, expected {length}",
                    rest.len()
                ));
            }
            let usable = if length == 0 { rest.len() } else { length.min(rest.len()) };
            (&rest[..usable], LENGTH_BYTES)
        }
        _ if bytes.starts_with(GZIP_MAGIC) => (bytes, 0),
        _ => return Err(bad("found no gzip stream in a Protocol Data Block", 0)),
    };
    let unpacked = unpack(stream, at, budget)?;
    let text = text_of(&unpacked);
    if text.starts_with('<') {
        return markup::xml(&text, budget);
    }
    let mut names = Names::default();
    for (number, line) in text.lines().enumerate() {
        let line = line.trim();
        let line = line.strip_prefix("set ").unwrap_or(line);
        if line.is_empty() {
            continue;
        }
        budget.take(2)?;
        let (name, value) = line.split_once(char::is_whitespace).unwrap_or((line, ""));
        let value = value.trim();
        let unquoted =
            value.strip_prefix('"').and_then(|value| value.strip_suffix('"')).unwrap_or(value);
        if unquoted == value && !value.is_empty() {
            budget.warn(format!("found line {} without quotation marks", number + 1));
        }
        add(&mut names, name, Node::Text(unquoted.to_string()));
    }
    Ok(Node::Map(names))
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use std::io::Write as _;

    fn block(text: &str) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        let stream = encoder.finish().unwrap();
        [&(stream.len() as u32).to_le_bytes(), stream.as_slice(), &[0]].concat()
    }

    #[test]
    fn lines_are_names_and_texts() {
        let mut budget = Budget::new();
        let text = "ENTRY \"Head First\"\nUSERCV5 \"1.00\"\nIOPT \"a\"\nIOPT \"b\"\n";
        let tree = decode(&block(text), &mut budget).unwrap();
        assert_eq!(tree.get("ENTRY"), Some(&Node::Text("Head First".into())));
        let both = ["a", "b"].map(|text| Node::Text(text.into()));
        assert_eq!(tree.get("IOPT"), Some(&Node::List(both.into())));
        assert_eq!(budget.warnings, [""; 0]);
        let tree = decode(&block("<a><b>1</b></a>"), &mut budget).unwrap();
        assert_eq!(tree.get("a").and_then(|a| a.get("b")), Some(&Node::Text("1".into())));
    }

    #[test]
    fn a_stream_that_unpacks_to_too_much_is_refused() {
        let zeros = "0".repeat(MAX_UNPACKED + 1);
        assert!(decode(&block(&zeros), &mut Budget::new()).is_err());
        assert!(decode(b"\0\0\0\0nothing", &mut Budget::new()).is_err());
    }
}
