//! A plan for a single walk over a file: columns as sorted tags, level by level.

use super::column::{Column, ColumnSource, FileFact, Heading};
use dicom_map::{DmapDict, Error, Place, Tag, TagPattern, creator, tags};
use dicom_map_dataset::path::{ItemSelector, ResolvedPath};

/// How far an element is from the first choice of a column: its index among the places of the path,
/// and whether its creator is spelled differently. The lowest rank in a file fills the cell; if
/// several have it, the first.
pub(super) type Rank = u64;
/// The most places of one step that ranks distinguish.
const MAX_PLACES: u64 = 1 << 6;

/// The columns of a table, and how to find them.
#[derive(Debug)]
pub struct Plan {
    pub(super) columns: Vec<Column>,
    /// The searches in the data set and in items; the first one is for the data set.
    pub(super) levels: Vec<Level>,
    /// The private creators that columns name: exact spelling and case-folded.
    pub(super) creators: Vec<(String, String)>,
    /// No element after this one is needed.
    pub(super) stop_after: Option<Tag>,
    /// True if some column needs an index of the whole file.
    pub(super) needs_index: bool,
    /// The facts about files, with their columns.
    pub(super) facts: Vec<(usize, FileFact)>,
}

/// The searches in one data set or item.
#[derive(Debug, Default)]
pub(super) struct Level {
    /// By tag, sorted; the second number is an index into `targets`.
    pub(super) exact: Vec<(u32, u32)>,
    pub(super) private: Vec<PrivatePlace>,
    pub(super) patterns: Vec<(Place, Rank, u32)>,
    pub(super) targets: Vec<Target>,
}

#[derive(Debug)]
pub(super) struct PrivatePlace {
    pub(super) pattern: TagPattern,
    /// Its index in [`Plan::creators`].
    pub(super) creator: u32,
    pub(super) rank: Rank,
    pub(super) target: u32,
}

/// The uses of an element.
#[derive(Debug, Default)]
pub(super) struct Target {
    /// The columns that it fills.
    pub(super) cells: Vec<(u32, Rank)>,
    /// The searches in its items, with their level.
    pub(super) items: Vec<(ItemSelector, u32, Rank)>,
}

/// The rank of an element in an item that has a rank itself.
pub(super) fn inner_rank(outer: Rank, own: Rank) -> Rank {
    outer.saturating_mul(2 * MAX_PLACES).saturating_add(own)
}

impl Plan {
    /// Creates a plan for these columns.
    pub fn new(columns: Vec<Column>) -> Plan {
        let mut plan = Plan {
            columns: Vec::new(),
            levels: vec![Level::default()],
            creators: Vec::new(),
            stop_after: None,
            needs_index: false,
            facts: Vec::new(),
        };
        let mut has_end = true;
        for (number, column) in columns.iter().enumerate() {
            match &column.source {
                ColumnSource::File(fact) => {
                    plan.facts.push((number, *fact));
                    // Warnings are counted in the whole file.
                    has_end &= *fact != FileFact::Warnings;
                }
                // Blocks may be in the items of functional groups.
                ColumnSource::Block(_) | ColumnSource::Derived(_) => {
                    plan.needs_index = true;
                    has_end = false;
                }
                ColumnSource::Path(path) => {
                    match path.bounds() {
                        Some((_, last)) => plan.stop_after = plan.stop_after.max(Some(last)),
                        None => has_end = false,
                    }
                    if needs_index(path) {
                        plan.needs_index = true;
                    } else {
                        plan.add(path, number as u32);
                    }
                }
            }
        }
        if !has_end {
            plan.stop_after = None;
        } else if plan.stop_after.is_none() {
            // File facts only: the file meta information is sufficient.
            plan.stop_after = Some(tags::TRANSFER_SYNTAX_UID);
        }
        for level in &mut plan.levels {
            level.exact.sort_by_key(|(tag, _)| *tag);
        }
        plan.columns = columns;
        plan
    }

    /// Creates a plan from the texts of columns: see [`Column::parse_all`].
    ///
    /// ```
    /// use dicom_map_inspect::table::Plan;
    /// let dict = dicom_map::DmapDict::embedded();
    /// let plan = Plan::parse(&["PatientID", "te=EchoTime"], &dict)?;
    /// assert_eq!(plan.columns()[1].name, "te");
    /// # Ok::<(), dicom_map::Error>(())
    /// ```
    pub fn parse<T: AsRef<str>>(texts: &[T], dict: &DmapDict) -> Result<Plan, Error> {
        Ok(Plan::new(Column::parse_all(texts, dict)?))
    }

    /// The columns, in order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Names and types of the columns.
    pub fn headings(&self) -> Vec<Heading> {
        let heading = |column: &Column| Heading {
            name: column.name.clone(),
            column_type: column.column_type,
        };
        self.columns.iter().map(heading).collect()
    }

    /// Adds a path to the levels: step by step, each step at all of its places.
    fn add(&mut self, path: &ResolvedPath, column: u32) {
        // The levels in which the next step is searched for.
        let mut levels = vec![0u32];
        let count = path.steps().len();
        for (number, (places, items)) in path.steps().enumerate() {
            let is_last = number + 1 == count;
            let items = items.unwrap_or(ItemSelector::Index(0));
            let mut next = Vec::new();
            for level in levels {
                for (at, place) in places.iter().enumerate() {
                    let rank = 2 * (at as Rank).min(MAX_PLACES - 1);
                    let target = self.target(level, place, rank, is_last.then_some(column), items);
                    next.extend(target);
                }
            }
            levels = next;
        }
    }

    /// Adds a target for a place: a column, or a level for its items, which is returned.
    fn target(
        &mut self,
        level: u32,
        place: &Place,
        rank: Rank,
        column: Option<u32>,
        items: ItemSelector,
    ) -> Option<u32> {
        let new_level = self.levels.len() as u32;
        let creator = match place {
            Place::Private { creator: name, .. } => Some(self.creator(name)),
            Place::Tag(_) | Place::Pattern(_) => None,
        };
        let level = &mut self.levels[level as usize];
        let next = level.targets.len() as u32;
        let found = match (place, creator) {
            (Place::Tag(tag), _) => {
                let tag = u32::from(*tag);
                match level.exact.iter().find(|(known, _)| *known == tag) {
                    Some((_, target)) => *target,
                    None => {
                        level.exact.push((tag, next));
                        next
                    }
                }
            }
            (Place::Private { pattern, .. }, Some(creator)) => {
                let known = level.private.iter().find(|known| {
                    known.pattern == *pattern && known.creator == creator && known.rank == rank
                });
                match known {
                    Some(known) => known.target,
                    None => {
                        let pattern = *pattern;
                        level.private.push(PrivatePlace { pattern, creator, rank, target: next });
                        next
                    }
                }
            }
            _ => {
                level.patterns.push((place.clone(), rank, next));
                next
            }
        };
        if found == next {
            level.targets.push(Target::default());
        }
        // The rank of an exact tag is stored with the column, so that one target can serve several.
        let own = if let Place::Tag(_) = place { rank } else { 0 };
        let target = &mut level.targets[found as usize];
        match column {
            Some(column) => {
                target.cells.push((column, own));
                None
            }
            None => {
                let known =
                    target.items.iter().find(|(known, _, rank)| *known == items && *rank == own);
                if let Some((_, level, _)) = known {
                    return Some(*level);
                }
                target.items.push((items, new_level, own));
                self.levels.push(Level::default());
                Some(new_level)
            }
        }
    }

    fn creator(&mut self, name: &str) -> u32 {
        let at = self.creators.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.creators.push((name.to_string(), creator::fold(name)));
            self.creators.len() - 1
        });
        at as u32
    }
}

/// True for a path that the walk alone cannot resolve: one that may begin anywhere; one through all
/// items of several places, whose values are ordered by place; and descriptors of look-up tables,
/// whose numbers depend on later elements.
fn needs_index(path: &ResolvedPath) -> bool {
    const DESCRIPTORS: [Tag; 6] = [
        tags::LUT_DESCRIPTOR,
        tags::GRAY_LOOKUP_TABLE_DESCRIPTOR,
        tags::RED_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
        tags::GREEN_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
        tags::BLUE_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
        tags::ALPHA_PALETTE_COLOR_LOOKUP_TABLE_DESCRIPTOR,
    ];
    let is_anywhere = path.bounds().is_none();
    let through_all = path.steps().any(|(_, items)| items == Some(ItemSelector::All));
    let has_several = path.steps().any(|(places, _)| places.len() > 1);
    let last = path.steps().next_back().map(|(places, _)| places).unwrap_or_default();
    let is_descriptor =
        last.iter().any(|place| DESCRIPTORS.into_iter().any(|tag| place.may_be(tag)));
    is_anywhere || through_all && has_several || is_descriptor
}
