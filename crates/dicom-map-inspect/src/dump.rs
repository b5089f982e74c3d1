//! Dumps for people: as text, and the same rows as CSV, HTML and JSON.

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
pub(crate) use value::{ValueText, value_text};

use dicom_map::escape::Formulas;

/// Default number of characters of a value that a dump shows.
pub const DEFAULT_MAX_VALUE: usize = 128;

/// Options of a dump.
#[derive(Clone, Debug)]
pub struct DumpOptions {
    /// Width of the terminal in columns; values are truncated to fit. None: lines are not limited.
    pub width: Option<usize>,
    /// Use ANSI colours.
    pub colored: bool,
    /// The elements to show.
    pub selection: Selection,
    /// Show the source of each VR and the sources of each name.
    pub sources: bool,
    /// The most characters of a value; None for no limit.
    pub max_value: Option<usize>,
    /// Decode vendor blocks: which ones, and how deep. Text and JSON only.
    pub decoding: Option<Decoding>,
    /// How to treat cells of a CSV table that spreadsheets would read as formulas.
    pub formulas: Formulas,
    /// Show what the reader tolerated: with a selection, for the elements that are shown, and the
    /// number of warnings about others. Text and HTML only.
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
