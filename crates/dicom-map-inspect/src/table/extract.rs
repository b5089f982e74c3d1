//! Extracts the row of one file in a single walk over its elements.

use super::cell::{Cell, Kind, MAX_CELL_BYTES, MAX_LIST_VALUES, NullReason};
use super::plan::{Plan, Rank, inner_rank};
use dicom_map::{Tag, TransferSyntax, Vr, creator, tags};
use dicom_map_dataset::path::ItemSelector;
use dicom_map_dataset::read::options::{MAX_CHARSET_BYTES, MAX_CHARSETS};
use dicom_map_dataset::read::scan::{CreatorNames, ElementHeader, Visitor};
use dicom_map_dataset::{Charset, Value};
use std::collections::HashMap;
use std::sync::Arc;

/// A value that could not become a cell: the column, and the reason.
pub(super) type Refusal = (u32, NullReason);

/// Fills a row during the walk over a file.
pub(super) struct Extractor<'p> {
    plan: &'p Plan,
    pub(super) cells: Vec<Cell>,
    pub(super) refusals: Vec<Refusal>,
    pub(super) transfer_syntax: Option<Box<str>>,
    /// The number of invalid character sets.
    pub(super) warning_count: u64,
    /// True if the row must be built from an index: something that decides a VR comes after the
    /// value.
    pub(super) is_undecided: bool,
    /// For each column, the rank of the value in its cell.
    ranks: Vec<Rank>,
    /// The data set and the open items, as far as they are searched.
    items: Vec<Item>,
    /// The searches in each of them: a level, and the rank so far.
    active: Vec<(u32, Rank)>,
    sequences: Vec<Sequence>,
    /// The searches in the items of each of them.
    wanted_items: Vec<(ItemSelector, u32, Rank)>,
    /// The number of open sequences that are not searched.
    dead: u32,
    /// The targets of the last element.
    pending: Vec<(u32, Rank)>,
    /// Where the searches in its items begin in `wanted_items`.
    pending_items: usize,
    role: Role,
    /// For each creator of the scanner, its match among those of the plan.
    creators: Vec<Option<Known>>,
    charsets: HashMap<Box<[u8]>, Arc<Charset>>,
}

/// The match of a creator in the files with those of columns.
#[derive(Clone, Copy)]
struct Known {
    /// The creator of the plan with the exact spelling.
    exact: Option<u32>,
    /// The case-folded form, compared with those of the plan if there is no exact match.
    folded: Option<u32>,
}

struct Item {
    active_start: usize,
    charset: Option<Arc<Charset>>,
    is_signed: Option<bool>,
    last_tag: Tag,
}

struct Sequence {
    wanted_start: usize,
    /// The number of items so far, and the columns that count them.
    item_count: i64,
    counted: Vec<(u32, Rank)>,
}

/// The role of the last element, apart from columns.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Role {
    Plain,
    Charset,
    Sign,
}

impl<'p> Extractor<'p> {
    pub(super) fn new(plan: &'p Plan) -> Extractor<'p> {
        Extractor {
            plan,
            cells: Vec::new(),
            refusals: Vec::new(),
            transfer_syntax: None,
            warning_count: 0,
            is_undecided: false,
            ranks: Vec::new(),
            items: Vec::new(),
            active: Vec::new(),
            sequences: Vec::new(),
            wanted_items: Vec::new(),
            dead: 0,
            pending: Vec::new(),
            pending_items: 0,
            role: Role::Plain,
            creators: Vec::new(),
            charsets: HashMap::new(),
        }
    }

    /// Prepares for the next file.
    pub(super) fn start(&mut self) {
        let count = self.plan.columns.len();
        self.cells.clear();
        self.cells.resize(count, Cell::Null);
        self.ranks.clear();
        self.ranks.resize(count, Rank::MAX);
        self.refusals.clear();
        self.transfer_syntax = None;
        self.warning_count = 0;
        self.is_undecided = false;
        self.items.clear();
        self.active.clear();
        self.active.push((0, 0));
        self.items.push(Item {
            active_start: 0,
            charset: None,
            is_signed: None,
            last_tag: Tag::new(0, 0),
        });
        self.sequences.clear();
        self.wanted_items.clear();
        self.dead = 0;
        self.pending.clear();
    }

    /// Follows a scanner that has forgotten its creators.
    pub(super) fn forget_creators(&mut self) {
        self.creators.clear();
    }

    fn known(&mut self, at: usize, names: &CreatorNames<'_>) -> Known {
        let nothing = Known { exact: None, folded: None };
        if self.creators.len() <= at {
            self.creators.resize(at + 1, None);
        }
        if let Some(known) = self.creators[at] {
            return known;
        }
        let Some(name) = names.as_slice().get(at).map(|creator| creator.name.as_str()) else {
            return nothing;
        };
        let place = |is: &dyn Fn(&(String, String)) -> bool| {
            self.plan.creators.iter().position(is).map(|at| at as u32)
        };
        let folded_name = creator::fold(name);
        let known = Known {
            exact: place(&|(spelled, _)| spelled == name),
            folded: place(&|(_, folded)| *folded == folded_name),
        };
        self.creators[at] = Some(known);
        known
    }

    /// Compares a creator with that of a column: its rank, which is higher for another spelling;
    /// None if they differ.
    fn is_creator(&self, known: Known, wanted: u32) -> Option<Rank> {
        if known.exact == Some(wanted) {
            return Some(0);
        }
        let folded = known.folded?;
        // Several creators of the plan may have the same folded form.
        let is_same = folded == wanted
            || self.plan.creators[folded as usize].1 == self.plan.creators[wanted as usize].1;
        is_same.then_some(1)
    }

    #[inline]
    fn take(&mut self, level: usize, target: u32, outer: Rank, own: Rank) {
        let plan = self.plan;
        let target = &plan.levels[level].targets[target as usize];
        for (column, rank) in &target.cells {
            let rank = inner_rank(outer, own + rank);
            let is_list = is_collected(plan, *column);
            if rank < self.ranks[*column as usize] || is_list {
                self.pending.push((*column, rank));
            }
        }
        for (items, level, rank) in &target.items {
            self.wanted_items.push((*items, *level, inner_rank(outer, own + rank)));
        }
    }

    #[inline(never)]
    fn look_for_private(
        &mut self,
        level: usize,
        outer: Rank,
        header: &ElementHeader,
        names: &CreatorNames<'_>,
    ) {
        let plan = self.plan;
        for (place, rank, target) in &plan.levels[level].patterns {
            if place.may_be(header.tag) {
                self.take(level, *target, outer, *rank);
            }
        }
        if plan.levels[level].private.is_empty() || header.tag.block().is_none() {
            return;
        }
        let Some(at) = header.creator.index() else { return };
        let known = self.known(at, names);
        if known.exact.is_none() && known.folded.is_none() {
            return;
        }
        for place in &plan.levels[level].private {
            if place.pattern.matches(header.tag)
                && let Some(spelling) = self.is_creator(known, place.creator)
            {
                self.take(level, place.target, outer, place.rank + spelling);
            }
        }
    }

    fn charset(&self) -> Option<&Charset> {
        self.items.iter().rev().find_map(|item| item.charset.as_deref())
    }

    /// True if a number without its own VR is signed; None if that is not yet known.
    fn is_signed(&self) -> Option<bool> {
        for item in self.items.iter().rev() {
            if item.is_signed.is_some() {
                return item.is_signed;
            }
            if item.last_tag < tags::PIXEL_REPRESENTATION {
                return None;
            }
        }
        Some(false)
    }

    fn refuse(&mut self, column: u32, reason: NullReason) {
        self.refusals.push((column, reason));
    }

    fn put(&mut self, column: u32, rank: Rank, cell: Cell) {
        let at = column as usize;
        if !is_collected(self.plan, column) {
            if rank < self.ranks[at] {
                self.ranks[at] = rank;
                self.cells[at] = cell;
            }
            return;
        }
        self.ranks[at] = rank;
        let is_full = collect(&mut self.cells[at], cell);
        if is_full && !self.refusals.contains(&(column, NullReason::TooLong)) {
            self.refuse(column, NullReason::TooLong);
        }
    }
}

/// True for a column whose cells collect the values of several items.
pub(super) fn is_collected(plan: &Plan, column: u32) -> bool {
    plan.columns[column as usize].is_collected
}

/// Adds the values of one item to the list of a column. Returns true if the list is full.
pub(super) fn collect(list: &mut Cell, cell: Cell) -> bool {
    let more = match cell {
        Cell::List(more) => more,
        Cell::Null => return false,
        one => vec![one],
    };
    if let Cell::Null = list {
        *list = Cell::List(Vec::new());
    }
    let Cell::List(all) = list else { return false };
    let room = MAX_LIST_VALUES.saturating_sub(all.len());
    let is_full = more.len() > room;
    all.extend(more.into_iter().take(room));
    is_full
}

impl<'d> Visitor<'d> for Extractor<'_> {
    fn begin(&mut self, transfer_syntax: &TransferSyntax) {
        let uid = transfer_syntax.uid();
        self.transfer_syntax = (!uid.is_empty()).then(|| uid.into());
    }

    #[inline]
    fn element(&mut self, header: &ElementHeader, names: &CreatorNames<'d>) -> usize {
        if self.dead > 0 {
            return 0;
        }
        self.pending.clear();
        self.pending_items = self.wanted_items.len();
        let Some(item) = self.items.last_mut() else { return 0 };
        item.last_tag = header.tag;
        let start = item.active_start;
        let tag = u32::from(header.tag);
        let plan = self.plan;
        for at in start..self.active.len() {
            let (number, outer) = self.active[at];
            let level = &plan.levels[number as usize];
            if let Ok(found) = level.exact.binary_search_by_key(&tag, |(tag, _)| *tag) {
                self.take(number as usize, level.exact[found].1, outer, 0);
            }
            if header.tag.is_private() || !level.patterns.is_empty() {
                self.look_for_private(number as usize, outer, header, names);
            }
        }
        self.role = Role::Plain;
        if header.tag == tags::SPECIFIC_CHARACTER_SET {
            self.role = Role::Charset;
        } else if header.tag == tags::PIXEL_REPRESENTATION {
            self.role = Role::Sign;
        } else if self.pending.is_empty() {
            return 0;
        }
        if header.byte_len == 0 && !header.undefined {
            // An empty value counts as present, and is null.
            for at in 0..self.pending.len() {
                let (column, rank) = self.pending[at];
                if header.vr != Vr::SQ {
                    self.put(column, rank, Cell::Null);
                }
            }
            return 0;
        }
        MAX_CELL_BYTES
    }

    fn value(&mut self, header: &ElementHeader, bytes: &[u8]) {
        let is_big_endian = header.encoding.big_endian;
        match self.role {
            Role::Plain => {}
            Role::Charset => self.take_charset(bytes),
            Role::Sign => {
                let pair = bytes.first_chunk::<2>().map(|bytes| header.encoding.u16(*bytes));
                if let (Some(item), Some(number)) = (self.items.last_mut(), pair) {
                    item.is_signed = Some(number == 1);
                }
            }
        }
        if self.pending.is_empty() {
            return;
        }
        let mut vr = header.vr;
        if header.is_by_sign() {
            match self.is_signed() {
                Some(true) => vr = Vr::SS,
                Some(false) => vr = Vr::US,
                None => {
                    self.is_undecided = true;
                    return;
                }
            }
        }
        // Taken out, so that cells can be set during the iteration.
        let pending = std::mem::take(&mut self.pending);
        let mut value = None;
        for (column, rank) in &pending {
            let column_type = self.plan.columns[*column as usize].column_type;
            if header.byte_len > bytes.len() as u64 {
                self.refuse(*column, NullReason::TooLong);
                self.put(*column, *rank, Cell::Null);
                continue;
            }
            if let Some(cell) = column_type.quick(vr, bytes) {
                self.put(*column, *rank, cell);
                continue;
            }
            let value = value.get_or_insert_with(|| {
                let charset = self.charset().unwrap_or(Charset::default_repertoire());
                Value::decode(vr, bytes, charset, is_big_endian)
            });
            let cell = column_type.cell(value);
            let cell = match cell {
                Ok(cell) => cell,
                Err(reason) => {
                    self.refusals.push((*column, reason));
                    Cell::Null
                }
            };
            self.put(*column, *rank, cell);
        }
        self.pending = pending;
    }

    fn begin_sequence(&mut self) {
        if self.dead > 0 || self.pending.is_empty() && self.wanted_items.len() == self.pending_items
        {
            self.dead += 1;
            return;
        }
        self.sequences.push(Sequence {
            wanted_start: self.pending_items,
            item_count: 0,
            counted: self.pending.clone(),
        });
    }

    fn begin_item(&mut self, number: u32) {
        if self.dead > 0 {
            return;
        }
        let Some(sequence) = self.sequences.last_mut() else { return };
        sequence.item_count += 1;
        let active_start = self.active.len();
        for (items, level, rank) in &self.wanted_items[sequence.wanted_start..] {
            let is_wanted = match items {
                ItemSelector::All => true,
                ItemSelector::Index(wanted) => *wanted as u64 == u64::from(number),
            };
            if is_wanted {
                self.active.push((*level, *rank));
            }
        }
        self.items.push(Item {
            active_start,
            charset: None,
            is_signed: None,
            last_tag: Tag::new(0, 0),
        });
    }

    fn end_item(&mut self) {
        if self.dead > 0 || self.items.len() < 2 {
            return;
        }
        if let Some(item) = self.items.pop() {
            self.active.truncate(item.active_start);
        }
    }

    fn end_sequence(&mut self) {
        if self.dead > 0 {
            self.dead -= 1;
            return;
        }
        let Some(sequence) = self.sequences.pop() else { return };
        self.wanted_items.truncate(sequence.wanted_start);
        for (column, rank) in sequence.counted {
            self.put_count(column, rank, sequence.item_count);
        }
    }
}

impl Extractor<'_> {
    /// Sets the number of items of a sequence, if a column asks for it.
    fn put_count(&mut self, column: u32, rank: Rank, count: i64) {
        match self.plan.columns[column as usize].column_type.kind {
            Kind::Integer => self.put(column, rank, Cell::Integer(count)),
            _ => {
                self.refuse(column, NullReason::NotOfType);
                self.put(column, rank, Cell::Null);
            }
        }
    }

    #[inline(never)]
    fn take_charset(&mut self, bytes: &[u8]) {
        // The same bytes that an index of the file uses.
        let bytes = &bytes[..bytes.len().min(MAX_CHARSET_BYTES as usize)];
        let charset = match self.charsets.get(bytes) {
            Some(charset) => Arc::clone(charset),
            None => {
                if self.charsets.len() >= MAX_CHARSETS {
                    self.charsets.clear();
                }
                let charset = Arc::new(Charset::parse(bytes));
                self.charsets.insert(bytes.into(), Arc::clone(&charset));
                charset
            }
        };
        self.warning_count += u64::from(charset.unknown_term().is_some());
        if let Some(item) = self.items.last_mut() {
            item.charset = Some(charset);
        }
    }
}
