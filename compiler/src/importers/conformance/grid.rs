//! A table that was extracted from a page: from cells in rows to columns with a meaning.

use super::tags;
use dicom_map::{Error, ErrorKind};
use serde_json::Value;

/// One row of cells; the rows go from top to bottom through all chunks of a table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Line {
    /// The cells, left to right.
    pub cells: Vec<String>,
    /// The page that it is on; 0 if unknown.
    pub page: u16,
    /// The cells were found by white space, not by ruled lines: the content of one row can be
    /// spread over several.
    pub is_unruled: bool,
}

/// The content of a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    /// The attribute's name.
    Name,
    /// The tag.
    Tag,
    /// The group only.
    Group,
    /// The element only.
    Element,
    /// The VR.
    Vr,
    /// The VM.
    Vm,
    /// The type (1, 1C, 2, 3), or, in some tables, the VR.
    Type,
    /// The private creator.
    Owner,
    /// A default or fixed value.
    Value,
    /// Prose, or anything else: never used.
    Other,
}

/// A row of a table, by column.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct GridRow {
    /// The page; 0 if unknown.
    pub page: u16,
    /// The tag, or group and element joined by a comma.
    pub tag: String,
    /// The name.
    pub name: String,
    /// The VR.
    pub vr: String,
    /// The VM.
    pub vm: String,
    /// The private creator.
    pub owner: String,
    /// The text of the other cells of the row: a creator element quotes its creator there.
    pub quotes: Vec<String>,
}

/// The result of reading the lines of a table.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grid {
    /// The rows that have a tag, or other text in place of the tag.
    pub rows: Vec<GridRow>,
    /// The pages of the lines without a tag that belong to no row, one entry per line.
    pub loose_pages: Vec<u16>,
    /// The columns, for a table that continues on the next page without a header.
    pub columns: Vec<Column>,
}

/// The maximum number of parts (pages) and of cells of a chunk; the largest chunk of the collection
/// has 7 pages and 700 cells.
const MAX_CELLS: usize = 1_000_000;

/// The parts of a chunk file, one per page: an array of objects with `data`, rows of cells with
/// `text`. Errors: `InvalidTable`.
pub fn parse_chunk(text: &str) -> Result<Vec<Vec<Line>>, Error> {
    let bad = |reason: String| Error::new(ErrorKind::InvalidTable, reason);
    let chunk: Value = serde_json::from_str(text)
        .map_err(|error| bad(format!("found text that is not JSON: {error}")).with_source(error))?;
    let parts = chunk
        .as_array()
        .ok_or_else(|| bad("found no JSON array, expected one object per page".into()))?;
    let mut cell_count = 0;
    let mut pages = Vec::new();
    for part in parts {
        let is_unruled = part.get("extraction_method").and_then(Value::as_str) == Some("basic");
        let rows = part
            .get("data")
            .and_then(Value::as_array)
            .ok_or_else(|| bad("found a part without data, expected an array of rows".into()))?;
        let mut lines = Vec::new();
        for row in rows {
            let cells = row
                .as_array()
                .ok_or_else(|| bad("found a row that is not an array of cells".into()))?;
            cell_count += cells.len();
            if cell_count > MAX_CELLS {
                return Err(bad(format!("found more than {MAX_CELLS} cells in one chunk")));
            }
            let text = |cell: &Value| {
                cell.get("text").and_then(Value::as_str).unwrap_or_default().to_string()
            };
            lines.push(Line { cells: cells.iter().map(text).collect(), page: 0, is_unruled });
        }
        pages.push(lines);
    }
    Ok(pages)
}

/// The columns that these header cells name, by position.
pub fn columns_of<S: AsRef<str>>(header: &[S]) -> Vec<Column> {
    header.iter().map(|cell| column_of(cell.as_ref())).collect()
}

fn column_of(text: &str) -> Column {
    let key: String =
        text.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    // The short forms remain of a header whose first letter was assigned to the adjacent cell.
    match key.as_str() {
        "attributename" | "attribute" | "name" | "nameofprivatetag" | "dicomattributename" => {
            Column::Name
        }
        "tag" | "ag" | "tagid" | "dicomtag" | "grouptag" | "groupelement" => Column::Tag,
        "group" => Column::Group,
        "element" => Column::Element,
        "vr" | "dicomvr" => Column::Vr,
        "vm" | "dicomvm" => Column::Vm,
        "type" | "te" => Column::Type,
        "owner"
        | "privateownercode"
        | "rivateownercode"
        | "privatecreator"
        | "dicomprivatecreator" => Column::Owner,
        "value" | "defaultvalue" | "definition" | "notes" => Column::Value,
        _ => Column::Other,
    }
}

/// The columns of a line that is a header row: it names the tag (or the group and the element) and
/// at least one other column. The first of two equal ones counts: "Attribute Name, Tag, Type,
/// Attribute Name" ends with descriptions.
fn header_columns(line: &Line) -> Option<Vec<Column>> {
    let mut columns = columns_of(&line.cells);
    for index in 1..columns.len() {
        if columns[..index].contains(&columns[index]) {
            columns[index] = Column::Other;
        }
    }
    let has_tag = columns.contains(&Column::Tag)
        || (columns.contains(&Column::Group) && columns.contains(&Column::Element));
    let known_count = columns.iter().filter(|column| **column != Column::Other).count();
    (has_tag && known_count >= 2).then_some(columns)
}

/// Reads the lines of one table. `listed` are the columns from the collection's list (empty if
/// there are none); `previous` those of the table before it, for a table that continues on the next
/// page without a header.
pub fn read(lines: &[Line], listed: &[Column], previous: &[Column]) -> Grid {
    let headers: Vec<Option<Vec<Column>>> = lines.iter().map(header_columns).collect();
    let own = headers.iter().take(HEADER_LINES).flatten().next();
    let columns = match (listed, own) {
        ([], Some(own)) => own.clone(),
        ([], None) => previous.to_vec(),
        (listed, _) => listed.to_vec(),
    };
    let data: Vec<&Line> = lines
        .iter()
        .zip(&headers)
        .filter(|(_, header)| header.is_none())
        .map(|(line, _)| line)
        .collect();
    let places = Places::of(&columns, &data);
    let mut grid = read_data(&data, &places);
    grid.columns = columns;
    grid
}

/// There may be a title above the header row.
const HEADER_LINES: usize = 4;

/// The index of the cell that contains each column's text.
#[derive(Default)]
struct Places {
    name: Option<usize>,
    tag: Option<usize>,
    group_and_element: Option<(usize, usize)>,
    vr: Option<usize>,
    vm: Option<usize>,
    owner: Option<usize>,
    quotes: Vec<usize>,
}

impl Places {
    fn of(columns: &[Column], data: &[&Line]) -> Places {
        let find = |column: Column| columns.iter().position(|found| *found == column);
        let group_and_element = find(Column::Group).zip(find(Column::Element));
        // If the header has more or fewer empty cells than the rows, the column that actually
        // contains tags tells the difference.
        let shift = match find(Column::Tag) {
            Some(tag) if group_and_element.is_none() => {
                let width = data.iter().map(|line| line.cells.len()).max().unwrap_or(0);
                let count = |index: usize| {
                    data.iter()
                        .filter(|line| {
                            line.cells.get(index).is_some_and(|cell| tags::parse(cell).is_some())
                        })
                        .count()
                };
                let here = count(tag);
                let best =
                    (0..width).max_by_key(|index| (count(*index), usize::from(*index == tag)));
                best.filter(|best| count(*best) > here)
                    .map_or(0, |best| best as isize - tag as isize)
            }
            _ => 0,
        };
        let place = |column: Column| find(column).and_then(|index| index.checked_add_signed(shift));
        let kind = place(Column::Type);
        // Some tables call the VR column "Type".
        let is_vr = |index: usize| {
            let texts: Vec<&str> = data
                .iter()
                .filter_map(|line| line.cells.get(index))
                .map(|cell| cell.trim())
                .filter(|cell| !cell.is_empty())
                .collect();
            let vr_count =
                texts.iter().filter(|text| text.parse::<dicom_map::Vr>().is_ok()).count();
            vr_count > 1 && vr_count * 2 > texts.len()
        };
        Places {
            name: place(Column::Name),
            tag: place(Column::Tag),
            group_and_element,
            vr: place(Column::Vr).or(kind.filter(|index| is_vr(*index))),
            vm: place(Column::Vm),
            owner: place(Column::Owner),
            quotes: [Column::Name, Column::Value].into_iter().filter_map(place).collect(),
        }
    }

    fn tag_text(&self, line: &Line) -> String {
        match self.group_and_element {
            Some((group, element))
                if !(cell(line, Some(group)).is_empty()
                    && cell(line, Some(element)).is_empty()) =>
            {
                format!("{},{}", cell(line, Some(group)), cell(line, Some(element)))
            }
            Some(_) => String::new(),
            None => cell(line, self.tag).to_string(),
        }
    }
}

fn cell(line: &Line, index: Option<usize>) -> &str {
    index.and_then(|index| line.cells.get(index)).map_or("", |text| text.trim())
}

fn read_data(data: &[&Line], places: &Places) -> Grid {
    let mut grid = Grid::default();
    // Names that are above their row, in a table without ruled lines.
    let mut above: Vec<String> = Vec::new();
    for line in data {
        let (tag, name) = (places.tag_text(line), cell(line, places.name));
        if line.cells.iter().all(|text| text.trim().is_empty()) {
            continue;
        }
        if !tag.is_empty() {
            let mut quotes: Vec<String> =
                places.quotes.iter().map(|index| cell(line, Some(*index)).to_string()).collect();
            let name = match above.first() {
                None => name.to_string(),
                Some(_) => {
                    quotes.push(name.to_string());
                    // Text after an opening bracket is prose.
                    above
                        .iter()
                        .take_while(|text| !text.starts_with('('))
                        .cloned()
                        .collect::<Vec<_>>()
                        .join(" ")
                }
            };
            above.clear();
            grid.rows.push(GridRow {
                page: line.page,
                tag,
                name,
                vr: cell(line, places.vr).to_string(),
                vm: cell(line, places.vm).to_string(),
                owner: cell(line, places.owner).to_string(),
                quotes,
            });
        } else if line.is_unruled && !name.is_empty() {
            above.push(name.to_string());
        } else if let Some(row) = grid.rows.last_mut().filter(|row| continues(row, line, places)) {
            // A row that continues after a page break, or below a superfluous ruled line.
            row.name = format!("{}\n{name}", row.name);
        } else {
            grid.loose_pages.push(line.page);
        }
    }
    grid.loose_pages.extend(above.iter().map(|_| data.last().map_or(0, |line| line.page)));
    grid
}

/// True if a line without a tag has the rest of the name of the row above it: only a name, which
/// begins like a continuation.
fn continues(row: &GridRow, line: &Line, places: &Places) -> bool {
    let name = cell(line, places.name);
    let others_empty = [places.vr, places.vm, places.owner]
        .into_iter()
        .all(|index| index.is_none() || cell(line, index).is_empty());
    let begins_as_rest = name.starts_with(|c: char| c.is_lowercase() || c == '_')
        || row.name.ends_with(['-', '_', '/', ',']);
    !name.is_empty() && others_empty && begins_as_rest && !name.starts_with(['>', '('])
}

#[cfg(test)]
#[path = "grid_tests.rs"]
mod tests;
