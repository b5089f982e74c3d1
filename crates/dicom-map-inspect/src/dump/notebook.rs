//! The elements of a data set or item as an HTML table, for notebooks.

use super::rows::title;
use super::value::value_text;
use crate::escape::markup;
use crate::look::CELL_STYLE;
use dicom_map_dataset::{Element, Item, VrSource};

/// Returns a table of the first `max_rows` elements, including those inside sequences, with the
/// first `max_value` characters of each value. All text is escaped.
///
/// ```
/// use dicom_map_dataset::{DataSet, Value};
/// let mut data_set = DataSet::new();
/// data_set.set(&"PatientName".parse()?, &Value::from("<b>"))?;
/// let table = dicom_map_inspect::dump::html_table(data_set.root(), 10, 80);
/// assert!(table.contains("(0010,0010)") && table.contains("&lt;b&gt;"));
/// # Ok::<(), dicom_map::Error>(())
/// ```
pub fn html_table(item: Item<'_>, max_rows: usize, max_value: usize) -> String {
    let mut table = String::from("<table><tr>");
    for head in ["Tag", "VR", "Name", "Value"] {
        table.push_str(&format!("<th style='{CELL_STYLE}'>{head}</th>"));
    }
    table.push_str("</tr>");
    let mut rows = item.walk();
    for (depth, element) in rows.by_ref().take(max_rows) {
        table.push_str(&format!(
            "<tr><td style='{CELL_STYLE};padding-left:{}em'>{}</td>",
            1 + 2 * depth,
            element.tag()
        ));
        for text in [vr_text(element), title(element, None), shown_value(element, max_value)] {
            let text = markup(&text);
            table.push_str(&format!("<td style='{CELL_STYLE}'>{text}</td>"));
        }
        table.push_str("</tr>");
    }
    table.push_str("</table>");
    let more = rows.count();
    if more > 0 {
        table.push_str(&format!("<p>and {more} more elements</p>"));
    }
    table
}

fn vr_text(element: Element<'_>) -> String {
    match element.vr_source() {
        VrSource::File => element.vr().to_string(),
        _ => format!("[{}]", element.vr()),
    }
}

fn shown_value(element: Element<'_>, max_value: usize) -> String {
    let count = element.value_count();
    if element.items().is_some() {
        return format!("{count} items");
    }
    if element.fragments().is_some() {
        return format!("{count} fragments");
    }
    value_text(element, Some(max_value))
}
