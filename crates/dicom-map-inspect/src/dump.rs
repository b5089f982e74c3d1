//! Dumps for people: text, and the same rows as CSV, HTML and JSON.

mod csv;
mod decoded;
mod decoding;
mod html;
mod json;
mod notebook;
mod rows;
mod select;
mod text;
mod value;
mod warned;

pub use csv::{CSV_COLUMNS, write_csv, write_csv_header};
pub use decoding::Decoding;
pub use html::{write_html, write_html_end, write_html_start};
pub use json::write_json;
pub use notebook::html_table;
pub use rows::is_any_selected;
pub(crate) use rows::title;
pub use select::{Filter, Selection};
pub use text::write_text;
pub(crate) use value::value_text;

use dicom_map::escape::Formulas;

/// Characters of a value that a dump shows where nothing else is said.
pub const DEFAULT_MAX_VALUE: usize = 128;

/// How to dump.
#[derive(Clone, Debug)]
pub struct DumpOptions {
    /// Columns of the terminal; values are cut to fit. None: lines are as long as they are.
    pub width: Option<usize>,
    /// With ANSI colours.
    pub colored: bool,
    /// Which elements.
    pub selection: Selection,
    /// With who gives the VR and the witnesses of the name.
    pub sources: bool,
    /// The most characters of a value; None for all of it.
    pub max_value: Option<usize>,
    /// With vendor blocks decoded: which, and how deep. Text and JSON.
    pub decoding: Option<Decoding>,
    /// Cells of a CSV table that spreadsheets would take as formulas.
    pub formulas: Formulas,
    /// With what the reader tolerated: with a selection, what it tolerated in the elements that are
    /// shown, and how many times in others. Text and HTML.
    pub warnings: bool,
}

impl Default for DumpOptions {
    fn default() -> Self {
        DumpOptions {
            width: None,
            colored: false,
            selection: Selection::default(),
            sources: false,
            max_value: Some(DEFAULT_MAX_VALUE),
            decoding: None,
            formulas: Formulas::default(),
            warnings: true,
        }
    }
}
