//! Importers of vendors' conformance statements: extractions in XML, one file per document
//! ([`xml`]), and tables extracted from the PDF page by page, in JSON ([`json`]).
//!
//! [`rows`] decides for both which element a row describes, under which creator, and which of its
//! name, VR and VM are used. Descriptions, default values and other prose are never used.

pub mod cells;
pub mod grid;
pub mod json;
pub mod lists;
pub mod rows;
pub mod tags;
pub mod xml;

/// The text of `bytes` without a byte order mark: UTF-8, or ISO 8859-1 if it is not UTF-8, as in
/// old documents.
pub(crate) fn text_of(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        // In ISO 8859-1 each byte is the code point of its character.
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn text_is_utf_8_with_or_without_a_mark_or_latin_1() {
        assert_eq!(super::text_of(b"\xEF\xBB\xBFa\xC3\xB6"), "aö");
        assert_eq!(super::text_of(b"a\xF6"), "aö");
    }
}
