//! The dump as a self-contained HTML page.

use super::DumpOptions;
use super::rows::{selected, title};
use super::value::ValueText;
use super::warned::Warned;
use crate::escape::{self, markup};
use crate::look::CELL_STYLE;
use dicom_map_dataset::DataSet;
use dicom_map_dataset::VrSource;
use std::fmt::{self, Display, Write as _};
use std::io::{self, Write};

const START: [&str; 2] = ["<!DOCTYPE html>
<html lang=\"en\"><head><meta charset=\"utf-8\"><title>dicom-map dump</title><style>
body{font:14px/1.4 system-ui,sans-serif;margin:1.5em}table{border-collapse:collapse}
th,td{", ";padding:1px .8em 1px 0}th{border-bottom:1px solid}
td.t,td.v,td.r{font-family:ui-monospace,monospace}td.n{text-align:right}tr.p td.m{color:#83338a}td.v{word-break:break-all}p.w{color:#8a5a00;margin:0}
</style></head><body>
"];

/// Writes the start of the page, before the files.
pub fn write_html_start(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(START.join(CELL_STYLE).as_bytes())
}

/// Writes the end of the page, after the files.
pub fn write_html_end(out: &mut dyn Write) -> io::Result<()> {
    out.write_all(b"</body></html>\n")
}

/// Writes one file: a heading, a table, the warnings. Returns the number of elements shown.
pub fn write_html(
    data_set: &DataSet,
    options: &DumpOptions,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let path = data_set.path().map(escape::path).unwrap_or_default();
    writeln!(out, "<h2>{}</h2>", markup(&path))?;
    writeln!(
        out,
        "<table><tr><th>Tag</th><th>VR</th><th>VM</th><th>Bytes</th><th>Name</th><th>Value</th></tr>"
    )?;
    let is_flat = !options.selection.is_all();
    let mut warned = Warned::new(data_set, options);
    let mut shown = 0;
    for (depth, element) in selected(data_set, &options.selection) {
        let place = if is_flat { element.path() } else { element.tag().to_string() };
        let vr = match element.vr_source() {
            VrSource::File => element.vr().to_string(),
            _ => format!("[{}]", element.vr()),
        };
        writeln!(
            out,
            "<tr{}><td class=\"t\" style=\"padding-left:{}em\">{place}</td><td class=\"r\">{vr}</td><td class=\"n\">{}</td><td class=\"n\">{}</td><td class=\"m\">{}</td><td class=\"v\">{}</td></tr>",
            if element.tag().is_private() { " class=\"p\"" } else { "" },
            if is_flat { 0 } else { 2 * depth },
            element.value_count(),
            element.byte_len(),
            markup(&title(element, None)),
            Markup(ValueText::of(element, options.max_value)),
        )?;
        warned.note(element);
        shown += 1;
    }
    writeln!(out, "</table>")?;
    let (warnings, more) = warned.lines();
    for line in warnings.map(ToString::to_string).chain(more) {
        writeln!(out, "<p class=\"w\">{}</p>", markup(&line))?;
    }
    Ok(shown)
}

/// A text escaped for HTML.
struct Markup<T>(T);

impl<T: Display> Display for Markup<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        struct Escape<'f, 'o>(&'f mut fmt::Formatter<'o>);
        impl fmt::Write for Escape<'_, '_> {
            fn write_str(&mut self, text: &str) -> fmt::Result {
                self.0.write_str(&markup(text))
            }
        }
        write!(Escape(f), "{}", self.0)
    }
}
