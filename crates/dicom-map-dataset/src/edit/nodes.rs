//! Records taken out, put in and moved.

use crate::charset::Charset;
use crate::data_set::node::{CreatorRef, NEW_BYTES, NO_NODE, Node, NodeKind};
use crate::data_set::{DataSet, Item, Original};
use crate::vr::VrSource;
use dicom_map::{Error, ErrorKind, Tag, Vr, tags};
use std::sync::Arc;

/// A data set or item whose elements are changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Container {
    /// Group 0002.
    Meta,
    /// The data set itself.
    Root,
    /// The item with this record.
    Item(u32),
}

/// A data set as it was before a change.
pub(super) struct State {
    nodes: Vec<Node>,
    meta_count: u32,
    byte_len: usize,
    charsets: Vec<(u32, Charset)>,
    creator_count: usize,
}

/// A record to be made.
pub(super) struct NewNode {
    pub(super) tag: Tag,
    pub(super) vr: Vr,
    pub(super) kind: NodeKind,
    pub(super) bytes: Vec<u8>,
}

impl DataSet {
    /// Keeps the records of the source, once. Errors: a data set that was read in part, or one in
    /// which more records cannot be counted.
    pub(super) fn begin_edit(&mut self) -> Result<(), Error> {
        if !self.layout.is_whole {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                "found a data set that was read in part (stop_before or stop_after), expected a whole one to change",
            ));
        }
        if self.original.is_none() {
            self.original =
                Some(Arc::new(Original { nodes: self.nodes.clone(), meta_count: self.meta_count }));
        }
        Ok(())
    }

    /// What a change may have to restore.
    pub(super) fn state(&self) -> State {
        State {
            nodes: self.nodes.clone(),
            meta_count: self.meta_count,
            byte_len: self.new_bytes.len(),
            charsets: self.charsets.clone(),
            creator_count: self.creators.len(),
        }
    }

    pub(super) fn restore(&mut self, state: State) {
        self.nodes = state.nodes;
        self.meta_count = state.meta_count;
        self.new_bytes.truncate(state.byte_len);
        self.charsets = state.charsets;
        self.creators.truncate(state.creator_count);
    }

    /// The record of the container; None for the data set itself.
    pub(super) fn node_of(&self, container: Container) -> u32 {
        match container {
            Container::Meta | Container::Root => NO_NODE,
            Container::Item(at) => at,
        }
    }

    /// The records of the container's elements: from the first to after the last.
    pub(super) fn range_of(&self, container: Container) -> (u32, u32) {
        match container {
            Container::Meta => (0, self.meta_count),
            Container::Root => (self.meta_count, self.nodes.len() as u32),
            Container::Item(at) => (at + 1, self.nodes[at as usize].end),
        }
    }

    /// The container of an element.
    pub(super) fn container_of(&self, element: u32) -> Container {
        match self.nodes[element as usize].parent {
            NO_NODE if element < self.meta_count => Container::Meta,
            NO_NODE => Container::Root,
            item => Container::Item(item),
        }
    }

    /// The records of the container's own elements.
    pub(super) fn children(&self, container: Container) -> impl Iterator<Item = u32> {
        let (mut at, end) = self.range_of(container);
        std::iter::from_fn(move || {
            let here = at;
            at = self.nodes.get(here as usize).filter(|_| here < end)?.end;
            Some(here)
        })
    }

    /// The first of the container's own elements with this tag.
    pub(super) fn child(&self, container: Container, tag: Tag) -> Option<u32> {
        if self.layout.is_sorted {
            let (start, end) = self.range_of(container);
            return self.search(self.node_of(container), start, end, tag);
        }
        self.children(container).find(|at| self.nodes[*at as usize].tag == tag)
    }

    /// The records of a sequence's items.
    pub(super) fn items_of(&self, sequence: u32) -> Vec<u32> {
        let node = self.nodes[sequence as usize];
        let mut items = Vec::new();
        let mut at = sequence + 1;
        while at < node.end && node.kind == NodeKind::Sequence {
            items.push(at);
            at = self.nodes[at as usize].end;
        }
        items
    }

    /// True when new elements of the container are written without VR.
    fn is_implicit(&self, container: Container) -> bool {
        match container {
            Container::Meta => self.nodes.first().is_some_and(|node| node.is_implicit()),
            Container::Root => self.encoding.implicit_vr,
            Container::Item(at) => self.nodes[at as usize].is_implicit(),
        }
    }

    fn make(&mut self, container: Container, new: NewNode) -> Node {
        let implicit = self.is_implicit(container);
        let value_at = self.new_bytes.len() as u64 | NEW_BYTES;
        let byte_len = new.bytes.len() as u64;
        self.new_bytes.extend(new.bytes);
        let mut node = Node {
            tag: new.tag,
            creator: CreatorRef::NONE,
            value_at,
            byte_len,
            end: 0,
            parent: self.node_of(container),
            vr: new.vr,
            vr_source: VrSource::File,
            kind: new.kind,
            header_len: if new.vr.has_long_form() && !implicit { 12 } else { 8 },
            undefined: false,
            big_endian: false,
            flags: Node::flags(implicit),
        };
        node.creator = self.creator_of(container, node.tag);
        node.set_changed();
        node
    }

    pub(super) fn replace_node(&mut self, container: Container, at: u32, new: NewNode) {
        let removed = self.nodes[at as usize].end - at;
        let node = Node { end: at + 1, ..self.make(container, new) };
        self.splice(container, at, removed, &[node]);
    }

    pub(super) fn insert_node(&mut self, container: Container, new: NewNode) {
        let (_, end) = self.range_of(container);
        let at = self
            .children(container)
            .find(|at| self.nodes[*at as usize].tag > new.tag)
            .unwrap_or(end);
        let node = Node { end: at + 1, ..self.make(container, new) };
        self.splice(container, at, 0, &[node]);
    }

    pub(super) fn remove_node(&mut self, container: Container, at: u32) {
        let node = self.nodes[at as usize];
        self.mark_group_length(container, node.tag);
        self.splice(container, at, node.end - at, &[]);
    }

    pub(super) fn remove_item(&mut self, sequence: u32, item: u32) {
        let removed = self.nodes[item as usize].end - item;
        self.splice_in(sequence, item, removed, &[]);
        self.number_items(sequence);
    }

    fn number_items(&mut self, sequence: u32) {
        for (number, item) in (0u32..).zip(self.items_of(sequence)) {
            self.nodes[item as usize].tag = number.into();
        }
    }

    /// Appends an item, with copies of the elements of another one.
    pub(super) fn append_to(
        &mut self,
        sequence: u32,
        source: Option<Item<'_>>,
    ) -> Result<(), Error> {
        let parent = self.nodes[sequence as usize];
        // The items of UN are in implicit VR (PS3.5 section 6.2.2); others like their sequence.
        let is_un = parent.vr_source != VrSource::File && !parent.is_implicit();
        let implicit = parent.is_implicit() || is_un && !parent.is_changed();
        let first = self.items_of(sequence).first().map(|at| self.nodes[*at as usize]);
        let implicit = first.map_or(implicit, |item| item.is_implicit());
        let at = parent.end;
        let mut item = Node {
            tag: Tag::from(0),
            creator: CreatorRef::NONE,
            value_at: self.new_bytes.len() as u64 | NEW_BYTES,
            byte_len: 0,
            end: 0,
            parent: sequence,
            vr: Vr::UN,
            vr_source: VrSource::Rule,
            kind: NodeKind::Item,
            header_len: 8,
            undefined: first.map_or(parent.undefined, |item| item.undefined),
            big_endian: false,
            flags: Node::flags(implicit),
        };
        item.set_changed();
        let mut new = vec![item];
        if let Some(source) = source {
            self.layout.is_sorted &= source.data_set().layout.is_sorted;
            self.copy_elements(source, at, implicit, &mut new)?;
        }
        new[0].end = at + new.len() as u32;
        self.splice_in(sequence, at, 0, &new);
        self.number_items(sequence);
        self.index_charsets();
        self.resolve_creators(Container::Item(at));
        Ok(())
    }

    /// Copies of the elements of an item of any data set, to follow the item record at `at`.
    fn copy_elements(
        &mut self,
        source: Item<'_>,
        at: u32,
        implicit: bool,
        new: &mut Vec<Node>,
    ) -> Result<(), Error> {
        let from = source.data_set();
        let first = source.id().start;
        for node in &from.nodes[first as usize..source.id().end as usize] {
            if node.big_endian {
                return Err(super::bad(
                    "found a big-endian item, expected one to copy that is little-endian",
                ));
            }
            let mut copy = *node;
            copy.set_changed();
            copy.flags = copy.flags & !Node::flags(true) | Node::flags(implicit);
            copy.parent = match node.parent >= first && node.parent != NO_NODE {
                true => at + 1 + (node.parent - first),
                false => at,
            };
            copy.creator = CreatorRef::NONE;
            copy.end = at + 1 + (node.end - first);
            // An item of another encoding, and UN with items inside, is written as what it is.
            copy.vr_source =
                if node.vr_source == VrSource::Unknown { node.vr_source } else { VrSource::File };
            if matches!(node.kind, NodeKind::Leaf | NodeKind::Fragment) {
                copy.value_at = self.new_bytes.len() as u64 | NEW_BYTES;
                self.new_bytes.extend(from.slice(node.value_at, node.byte_len));
            }
            new.push(copy);
        }
        Ok(())
    }

    /// Replaces `removed` records from `at` by new ones, which belong to the container. The ends
    /// and parents of the new records are those that they have at their place.
    fn splice(&mut self, container: Container, at: u32, removed: u32, new: &[Node]) {
        let parent = self.node_of(container);
        for node in new.iter().filter(|node| node.parent == parent) {
            self.mark_group_length(container, node.tag);
        }
        self.splice_in(parent, at, removed, new);
        if container == Container::Meta {
            self.meta_count = self.meta_count - removed + new.len() as u32;
        }
    }

    /// As `splice`, below the record `parent`.
    fn splice_in(&mut self, parent: u32, at: u32, removed: u32, new: &[Node]) {
        let (old_end, added) = (at + removed, new.len() as u32);
        let shift = |index: u32| if index >= old_end { index - removed + added } else { index };
        self.mark_changed(parent);
        // What encloses the place grows or shrinks with it.
        let mut above = parent;
        while above != NO_NODE {
            let node = &mut self.nodes[above as usize];
            node.end = node.end - removed + added;
            above = node.parent;
        }
        for node in &mut self.nodes[old_end as usize..] {
            node.end = node.end - removed + added;
            if node.parent != NO_NODE {
                node.parent = shift(node.parent);
            }
        }
        self.nodes.splice(at as usize..old_end as usize, new.iter().copied());
        self.charsets.retain(|(item, _)| *item == NO_NODE || *item < at || *item >= old_end);
        for (item, _) in self.charsets.iter_mut().filter(|(item, _)| *item != NO_NODE) {
            *item = shift(*item);
        }
    }

    /// A record has changed, and with it everything that encloses it.
    fn mark_changed(&mut self, mut at: u32) {
        while at != NO_NODE {
            let node = &mut self.nodes[at as usize];
            node.set_changed();
            let (tag, kind, parent) = (node.tag, node.kind, node.parent);
            if kind != NodeKind::Item {
                let container = match parent {
                    NO_NODE if at < self.meta_count => Container::Meta,
                    NO_NODE => Container::Root,
                    item => Container::Item(item),
                };
                self.mark_group_length(container, tag);
            }
            at = parent;
        }
    }

    /// The length of a group that changes has to be written anew.
    fn mark_group_length(&mut self, container: Container, tag: Tag) {
        if let Some(at) = self.child(container, Tag::new(tag.group(), 0)) {
            self.nodes[at as usize].set_changed();
        }
    }

    /// Finds the character sets of the data set and its items anew.
    pub(super) fn index_charsets(&mut self) {
        let declared = self.nodes.iter().enumerate().filter(|(at, node)| {
            node.tag == tags::SPECIFIC_CHARACTER_SET
                && node.kind == NodeKind::Leaf
                && *at >= self.meta_count as usize
        });
        let mut charsets: Vec<(u32, Charset)> = declared
            .map(|(_, node)| {
                (node.parent, Charset::parse(self.slice(node.value_at, node.byte_len)))
            })
            .collect();
        charsets.sort_by_key(|(item, _)| *item);
        self.charsets = charsets;
    }

    /// The character set of the elements of a container.
    pub(super) fn charset_of(&self, container: Container) -> &Charset {
        self.charset_at(self.node_of(container))
    }
}
