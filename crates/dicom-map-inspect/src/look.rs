//! The appearance of tables of elements, the same in notebooks and on pages.

/// The CSS declarations of each cell in a table of elements. A notebook repeats them in each cell,
/// since it keeps no style sheets.
pub const CELL_STYLE: &str = "text-align:left;vertical-align:top";
