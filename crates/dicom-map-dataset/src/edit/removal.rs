//! Deletes any number of elements and items in one pass over the records.

use super::nodes::Container;
use crate::data_set::DataSet;
use crate::data_set::node::NO_NODE;
use crate::path::{ItemSelector, Path};
use dicom_map::{Error, Tag, tags};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The records that a change removes.
#[derive(Default)]
struct Removal {
    /// The records of elements and items, each with the record after its last one.
    ranges: Vec<(u32, u32)>,
    /// Sequences that lose items.
    sequences: Vec<u32>,
    /// Data sets and items that lose private creators.
    creators: Vec<Container>,
    /// True if a character set is among the removed elements.
    has_charset: bool,
}

impl DataSet {
    pub(super) fn delete_at(
        &mut self,
        from: Option<Container>,
        path: &Path,
    ) -> Result<usize, Error> {
        let Some((last, _)) = path.steps().split_last() else { return Ok(0) };
        let mut removal = Removal::default();
        for container in self.containers(from, path, false)? {
            let found = self.places_in(container, &last.query);
            match last.items {
                None => self.plan_elements(container, &found, &mut removal),
                Some(selector) => {
                    for sequence in found {
                        self.plan_items(sequence, selector, &mut removal);
                    }
                }
            }
        }
        let count = removal.ranges.len();
        self.carry_out(removal);
        Ok(count)
    }

    /// Deletes one element.
    pub(super) fn remove_node(&mut self, container: Container, at: u32) {
        let mut removal = Removal::default();
        self.plan_elements(container, &[at], &mut removal);
        self.carry_out(removal);
    }

    fn plan_elements(&mut self, container: Container, found: &[u32], removal: &mut Removal) {
        let mut groups = BTreeSet::new();
        let mut loses_creators = false;
        for at in found {
            let node = self.nodes[*at as usize];
            removal.ranges.push((*at, node.end));
            removal.has_charset |= node.tag == tags::SPECIFIC_CHARACTER_SET;
            loses_creators |= node.tag.is_private_creator();
            groups.insert(node.tag.group());
        }
        if loses_creators {
            removal.creators.push(container);
        }
        // Once per group rather than per element: if tags do not ascend, finding the group length
        // takes a walk over all elements.
        for group in &groups {
            self.mark_group_length(container, Tag::new(*group, 0));
        }
        if !groups.is_empty() {
            self.mark_changed(self.node_of(container));
        }
    }

    fn plan_items(&mut self, sequence: u32, selector: ItemSelector, removal: &mut Removal) {
        let items = self.items_of(sequence);
        let chosen: &[u32] = match selector {
            ItemSelector::All => &items,
            ItemSelector::Index(number) => items.get(number).map_or(&[], std::slice::from_ref),
        };
        if chosen.is_empty() {
            return;
        }
        removal.ranges.extend(chosen.iter().map(|item| (*item, self.nodes[*item as usize].end)));
        removal.sequences.push(sequence);
        self.mark_changed(sequence);
    }

    fn carry_out(&mut self, removal: Removal) {
        let Removal { mut ranges, sequences, mut creators, has_charset } = removal;
        if ranges.is_empty() {
            return;
        }
        // Ranges inside other ranges are removed with them.
        ranges.sort_unstable();
        ranges.dedup_by(|inner, outer| inner.0 < outer.1);
        let kept = Kept::new(&ranges);
        self.compact(&kept);
        for sequence in sequences {
            if let Some(sequence) = kept.place(sequence) {
                self.number_items(sequence);
            }
        }
        if has_charset {
            self.index_charsets();
        }
        creators.sort_unstable();
        creators.dedup();
        for container in creators {
            match container {
                Container::Item(item) => {
                    let Some(item) = kept.place(item) else { continue };
                    self.resolve_creators(Container::Item(item));
                }
                Container::Meta | Container::Root => self.resolve_creators(container),
            }
        }
    }

    /// Removes the records that are not kept.
    fn compact(&mut self, kept: &Kept<'_>) {
        let nodes = Arc::make_mut(&mut self.nodes);
        let mut is_next_kept = kept.in_turn();
        nodes.retain_mut(|node| {
            let is_kept = is_next_kept();
            if is_kept {
                node.end = kept.boundary(node.end);
                if node.parent != NO_NODE {
                    node.parent = kept.boundary(node.parent);
                }
            }
            is_kept
        });
        self.meta_count = kept.boundary(self.meta_count);
        self.charsets.retain_mut(|(item, _)| match *item {
            NO_NODE => true,
            _ => kept.place(*item).map(|place| *item = place).is_some(),
        });
        debug_assert!(self.nodes.iter().all(|node| node.end as usize <= self.nodes.len()));
    }
}

/// The new places of the remaining records after others are removed.
struct Kept<'r> {
    ranges: &'r [(u32, u32)],
    /// For each range, the number of records in the ranges before it.
    removed: Vec<u32>,
}

impl<'r> Kept<'r> {
    /// Takes ranges that ascend and do not overlap.
    fn new(ranges: &'r [(u32, u32)]) -> Kept<'r> {
        let lengths = ranges.iter().map(|(start, end)| end - start);
        let removed = lengths.scan(0, |sum, length| Some(std::mem::replace(sum, *sum + length)));
        Kept { ranges, removed: removed.collect() }
    }

    /// The new index of a record that is kept, or of the end of an enclosing record.
    fn boundary(&self, at: u32) -> u32 {
        match self.ranges.partition_point(|(start, _)| *start < at).checked_sub(1) {
            None => at,
            Some(last) => {
                let (start, end) = self.ranges[last];
                at - self.removed[last] - (end.min(at) - start)
            }
        }
    }

    /// The new index of a record; None if it is removed.
    fn place(&self, at: u32) -> Option<u32> {
        let after = self.ranges.partition_point(|(start, _)| *start <= at);
        let is_out = after.checked_sub(1).is_some_and(|last| at < self.ranges[last].1);
        (!is_out).then(|| self.boundary(at))
    }

    /// Returns a function that says for each record in turn, from the first on, whether it is kept.
    fn in_turn(&self) -> impl FnMut() -> bool {
        let (mut at, mut ranges) = (0, self.ranges.iter().peekable());
        move || {
            let here = at;
            at += 1;
            while ranges.next_if(|(_, end)| *end <= here).is_some() {}
            ranges.peek().is_none_or(|(start, _)| here < *start)
        }
    }
}
