//! How tables of elements look, the same in notebooks and on pages.

/// The declarations of CSS that each cell of a table of elements has. A notebook has them in each
/// cell, since it keeps no style sheets.
pub const CELL_STYLE: &str = "text-align:left;vertical-align:top";
