//! Tables for notebooks. All text is escaped.

use dicom_map::escape::markup;
use dicom_map_inspect::look::CELL_STYLE;

/// The maximum number of characters of a cell.
const MAX_CHARS: usize = 200;

/// A table with these headings; without headings the first cell of each row is its heading.
pub(crate) fn table(heads: &[&str], rows: impl Iterator<Item = Vec<String>>) -> String {
    let mut html = String::from("<table>");
    if !heads.is_empty() {
        html.push_str("<tr>");
        for head in heads {
            push_cell(&mut html, "th", head);
        }
        html.push_str("</tr>");
    }
    for row in rows {
        html.push_str("<tr>");
        for (number, text) in row.iter().enumerate() {
            let is_head = heads.is_empty() && number == 0;
            push_cell(&mut html, if is_head { "th" } else { "td" }, text);
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    html
}

fn push_cell(html: &mut String, kind: &str, text: &str) {
    let mut shown: String = text.chars().take(MAX_CHARS).collect();
    if shown.len() < text.len() {
        shown.push('\u{2026}');
    }
    let shown = markup(&shown);
    html.push_str(&format!("<{kind} style='{CELL_STYLE}'>{shown}</{kind}>"));
}
