//! Rows of series and studies: common values of the files of a group, and differences.

use super::cell::Row;
use super::cell::{Cell, Kind};
use super::column::{Column, Heading};
use super::geometry::SeriesColumns;
use super::plan::Plan;
use crate::series::{SLICE_COLUMNS, Series, Slice, next_slice};
use dicom_map::{DmapDict, Error, ErrorKind};
use indexmap::IndexMap;
use std::collections::HashSet;
use std::hash::{BuildHasher, Hash as _, Hasher};

/// The most distinct values of one column that one group counts or lists; bounds the memory for
/// values that differ in every file.
pub const MAX_DISTINCT: usize = 1000;

/// The UID by which files are grouped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GroupBy {
    /// The Series Instance UID.
    Series,
    /// The Study Instance UID.
    Study,
}

impl GroupBy {
    const fn keyword(self) -> &'static str {
        match self {
            GroupBy::Series => "SeriesInstanceUID",
            GroupBy::Study => "StudyInstanceUID",
        }
    }
}

/// How a table shows values that differ within a group.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Differing {
    /// Null; the column `differing` names the columns.
    #[default]
    Null,
    /// Null; a column of its own, with `.distinct` after the name, has the number of distinct
    /// values, at most [`MAX_DISTINCT`].
    Count,
    /// All distinct values: the cells are lists, of at most [`MAX_DISTINCT`] values.
    List,
}

/// Groups of rows, built from the rows of files.
#[derive(Debug)]
pub struct Groups {
    headings: Vec<Heading>,
    differing: Differing,
    /// The columns that describe slices.
    fields: SeriesColumns,
    /// By UID, in the order of their first files; files without one form a group.
    groups: IndexMap<Option<Box<str>>, Group>,
    hasher: foldhash::fast::RandomState,
}

#[derive(Debug)]
struct Group {
    files: i64,
    columns: Vec<Seen>,
    /// The slices, if a column describes them.
    slices: Vec<Slice>,
}

/// The values of a column in a group.
#[derive(Debug, Default)]
struct Seen {
    first: Cell,
    /// Hashes of the distinct values, if there are several.
    hashes: HashSet<u64>,
    /// The values, if they are listed.
    others: Vec<Cell>,
}

impl Groups {
    /// Creates a plan for these columns, and empty groups. After these columns, the plan has those
    /// that rows are grouped by, and those that `fields` are computed from.
    ///
    /// Errors: `InvalidArgument` for a column whose name the table itself uses.
    pub fn new(
        mut columns: Vec<Column>,
        by: GroupBy,
        differing: Differing,
        fields: SeriesColumns,
        dict: &DmapDict,
    ) -> Result<(Plan, Groups), Error> {
        let headings: Vec<Heading> = columns
            .iter()
            .map(|column| Heading { name: column.name.clone(), column_type: column.column_type })
            .collect();
        columns.push(Column::parse(by.keyword(), dict)?);
        if !fields.is_empty() {
            for text in SLICE_COLUMNS {
                columns.push(Column::parse(text, dict)?);
            }
        }
        let groups = Groups {
            headings,
            differing,
            fields,
            groups: IndexMap::new(),
            hasher: foldhash::fast::RandomState::default(),
        };
        let mut names = HashSet::new();
        if let Some(heading) =
            groups.headings().iter().find(|heading| !names.insert(heading.name.clone()))
        {
            let message = format!(
                "found a column with the name {:?}, which a table of groups already has, expected \
                 another name, as in NAME=COLUMN",
                heading.name
            );
            return Err(Error::new(ErrorKind::InvalidArgument, message));
        }
        Ok((Plan::new(columns), groups))
    }

    /// The names and types of the columns of [`Groups::rows`].
    pub fn headings(&self) -> Vec<Heading> {
        let mut all = self.headings.clone();
        match self.differing {
            Differing::List => {
                all.iter_mut().for_each(|heading| heading.column_type.is_list = true)
            }
            Differing::Count => {
                for heading in &self.headings {
                    all.push(Heading::new(
                        format!("{}.distinct", heading.name),
                        Kind::Integer,
                        false,
                    ));
                }
            }
            Differing::Null => {}
        }
        all.extend(self.fields.headings());
        all.push(Heading::new("files", Kind::Integer, false));
        all.push(Heading::new("differing", Kind::Text, true));
        all
    }

    /// Adds the row of a file, made with the plan.
    pub fn add(&mut self, mut row: Row) {
        let count = self.headings.len();
        let mut rest = row.split_off(count.min(row.len())).into_iter();
        let key = match rest.next() {
            Some(Cell::Text(uid)) => Some(uid),
            _ => None,
        };
        let group = self.groups.entry(key).or_insert_with(|| Group {
            files: 0,
            columns: (0..count).map(|_| Seen::default()).collect(),
            slices: Vec::new(),
        });
        group.files += 1;
        if !self.fields.is_empty() {
            group.slices.push(next_slice(&mut rest));
        }
        let is_listed = self.differing == Differing::List;
        for (seen, cell) in group.columns.iter_mut().zip(row) {
            seen.add(cell, &self.hasher, is_listed);
        }
    }

    /// The number of groups.
    pub fn len(&self) -> usize {
        self.groups.len()
    }

    /// True if there are no groups.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// One row for each group, in the order of their first files.
    pub fn rows(self) -> impl Iterator<Item = Row> {
        let Groups { headings, differing, fields, groups, .. } = self;
        groups.into_values().map(move |group| {
            let mut row = Vec::with_capacity(2 * headings.len() + 2);
            let mut distinct = Vec::new();
            let mut names = Vec::new();
            for (seen, heading) in group.columns.into_iter().zip(&headings) {
                let count = seen.count();
                if count > 1 {
                    names.push(Cell::Text(heading.name.as_str().into()));
                }
                distinct.push(Cell::Integer(count as i64));
                row.push(seen.cell(differing));
            }
            if differing == Differing::Count {
                row.append(&mut distinct);
            }
            if !fields.is_empty() {
                row.extend(fields.cells(&Series::new("", group.slices)));
            }
            row.push(Cell::Integer(group.files));
            row.push(if names.is_empty() { Cell::Null } else { Cell::List(names) });
            row
        })
    }
}

impl Seen {
    fn add(&mut self, cell: Cell, hasher: &foldhash::fast::RandomState, is_listed: bool) {
        if cell == Cell::Null || cell == self.first {
            return;
        }
        if self.first == Cell::Null {
            self.first = cell;
            return;
        }
        if self.hashes.is_empty() {
            self.hashes.insert(hash(&self.first, hasher));
        }
        // Two values with the same 64-bit hash count as one; with a random seed, that practically
        // never happens.
        if self.hashes.len() < MAX_DISTINCT && self.hashes.insert(hash(&cell, hasher)) && is_listed
        {
            self.others.push(cell);
        }
    }

    /// The number of distinct values.
    fn count(&self) -> usize {
        match self.first {
            Cell::Null => 0,
            _ => self.hashes.len().max(1),
        }
    }

    fn cell(self, differing: Differing) -> Cell {
        match differing {
            Differing::List => {
                let mut list = Vec::new();
                for cell in std::iter::once(self.first).chain(self.others) {
                    match cell {
                        Cell::Null => {}
                        // Lists of lists are flattened.
                        Cell::List(values) => list.extend(values),
                        one => list.push(one),
                    }
                }
                if list.is_empty() { Cell::Null } else { Cell::List(list) }
            }
            _ if self.count() > 1 => Cell::Null,
            _ => self.first,
        }
    }
}

fn hash(cell: &Cell, hasher: &foldhash::fast::RandomState) -> u64 {
    fn feed(cell: &Cell, state: &mut impl Hasher) {
        std::mem::discriminant(cell).hash(state);
        match cell {
            Cell::Null => {}
            Cell::Text(text) => text.hash(state),
            Cell::Integer(number) => number.hash(state),
            Cell::Float(number) => number.to_bits().hash(state),
            Cell::Date(days) => days.hash(state),
            Cell::Time(micros) => micros.hash(state),
            Cell::Bytes(bytes) => bytes.hash(state),
            Cell::List(list) => list.iter().for_each(|cell| feed(cell, state)),
        }
    }
    let mut state = hasher.build_hasher();
    feed(cell, &mut state);
    state.finish()
}
