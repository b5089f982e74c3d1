//! The page's own files, compiled in.

use crate::http::Response;
use dicom_map::escape::is_hidden;
use dicom_map_inspect::look::CELL_STYLE;
use std::sync::OnceLock;

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// Returns the style sheet, for the server and for standalone pages.
pub(crate) fn style() -> String {
    format!("th, td {{ {CELL_STYLE} }}\n{}", include_str!("assets/style.css"))
}

/// Returns the set of hidden characters ([`is_hidden`]) as a JavaScript module.
pub(crate) fn hidden_script() -> &'static str {
    static MADE: OnceLock<String> = OnceLock::new();
    MADE.get_or_init(|| {
        let mut class = String::new();
        let mut chars = ('\0'..=char::MAX).filter(|char| is_hidden(*char)).peekable();
        while let Some(first) = chars.next() {
            let mut last = first;
            while let Some(next) = chars.next_if(|next| u32::from(*next) == u32::from(last) + 1) {
                last = next;
            }
            class.push_str(&format!("\\u{{{:x}}}-\\u{{{:x}}}", u32::from(first), u32::from(last)));
        }
        format!(
            "// Made from dicom_map::escape::is_hidden.\nexport const HIDDEN = /[{class}]/gu;\n"
        )
    })
}

/// Returns the file at an address.
pub(crate) fn get(path: &str) -> Option<Response> {
    let page = |title: &str, script: &str, body: &str| {
        include_str!("assets/shell.html")
            .replace("{title}", title)
            .replace("{script}", script)
            .replace("{body}", body)
    };
    let (content_type, text) = match path {
        "/" => (HTML, page("Search", "search", include_str!("assets/search.html"))),
        "/entry" => (HTML, page("Entry", "entry", include_str!("assets/entry.html"))),
        "/files" => (HTML, page("Files", "files", include_str!("assets/files.html"))),
        "/archive" => (HTML, page("Archive", "archive", include_str!("assets/archive.html"))),
        "/assets/style.css" => ("text/css; charset=utf-8", style()),
        "/assets/icon.svg" => ("image/svg+xml", include_str!("assets/icon.svg").into()),
        "/assets/hidden.js" => (SCRIPT, hidden_script().into()),
        "/assets/common.js" => (SCRIPT, include_str!("assets/common.js").into()),
        "/assets/search.js" => (SCRIPT, include_str!("assets/search.js").into()),
        "/assets/entry.js" => (SCRIPT, include_str!("assets/entry.js").into()),
        "/assets/files.js" => (SCRIPT, include_str!("assets/files.js").into()),
        "/assets/tree.js" => (SCRIPT, include_str!("assets/tree.js").into()),
        "/assets/picture.js" => (SCRIPT, include_str!("assets/picture.js").into()),
        "/assets/archive.js" => (SCRIPT, include_str!("assets/archive.js").into()),
        _ => return None,
    };
    Some(Response::bytes(content_type, text.into_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rule_of_the_page_is_that_of_the_core() {
        let script = hidden_script();
        for range in
            [r"[\u{0}-\u{1f}", r"\u{7f}-\u{9f}", r"\u{feff}-\u{feff}", r"\u{e0000}-\u{e007f}]/gu"]
        {
            assert!(script.contains(range), "{range} in {script}");
        }
        assert!(script.contains(r"\u{2028}-\u{202e}"));
    }
}
