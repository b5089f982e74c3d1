//! Removes, inserts and moves records.

use crate::charset::Charset;
use crate::data_set::node::{
    CreatorRef, LARGE_BYTES, NEW_BYTES, NEW_ITEM, NO_NODE, Node, NodeKind,
};
use crate::data_set::{DataSet, Element, Item, Original};
use crate::read::options::MAX_CHARSET_BYTES;
use crate::value::{self, Rules};
use crate::vr::VrSource;
use dicom_map::bytes::Bytes;
use dicom_map::{Error, ErrorKind, Tag, TransferSyntax, Vr, tags};
use std::collections::HashMap;
use std::sync::Arc;

/// The byte that begins an escape sequence of ISO 2022.
const ESCAPE: u8 = 0x1B;

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
    nodes: Arc<Vec<Node>>,
    meta_count: u32,
    byte_len: usize,
    large_count: usize,
    charsets: Vec<(u32, Arc<Charset>)>,
    creator_count: usize,
    transfer_syntax: TransferSyntax,
    pixel_syntax: Option<TransferSyntax>,
    is_sorted: bool,
}

/// A record to be created.
pub(super) struct NewNode {
    pub(super) tag: Tag,
    pub(super) vr: Vr,
    pub(super) kind: NodeKind,
    pub(super) bytes: Bytes,
}

/// Values of this length or more get their own buffer.
const LARGE_LEN: usize = 64 << 10;

/// Makes the length of a value even: adds a padding byte, or removes an unneeded one.
pub(super) fn make_even(bytes: &mut Vec<u8>, vr: Vr) {
    if bytes.len().is_multiple_of(2) {
        return;
    }
    match bytes.last() {
        Some(b' ') => _ = bytes.pop(),
        _ => bytes.push(vr.padding_byte()),
    }
}

impl DataSet {
    /// Keeps the records of the source, once. Errors: a data set that was read only in part, or one
    /// that leaves no room to number more records.
    pub(super) fn begin_edit(&mut self) -> Result<(), Error> {
        if !self.layout.is_whole {
            return Err(Error::new(
                ErrorKind::InvalidArgument,
                "found a data set that was read in part (stop_before or stop_after), expected a whole one to change",
            ));
        }
        if self.original.is_none() {
            self.original = Some(Arc::new(Original {
                nodes: Arc::clone(&self.nodes),
                meta_count: self.meta_count,
            }));
        }
        Ok(())
    }

    /// The state that a failed change restores.
    pub(super) fn state(&self) -> State {
        State {
            nodes: Arc::clone(&self.nodes),
            meta_count: self.meta_count,
            byte_len: self.new_bytes.len(),
            large_count: self.large_bytes.len(),
            charsets: self.charsets.clone(),
            creator_count: self.creators.len(),
            transfer_syntax: self.transfer_syntax.clone(),
            pixel_syntax: self.pixel_syntax.clone(),
            is_sorted: self.layout.is_sorted,
        }
    }

    pub(super) fn restore(&mut self, state: State) {
        self.nodes = state.nodes;
        self.meta_count = state.meta_count;
        self.new_bytes.truncate(state.byte_len);
        self.large_bytes.truncate(state.large_count);
        self.transfer_syntax = state.transfer_syntax;
        self.pixel_syntax = state.pixel_syntax;
        self.layout.is_sorted = state.is_sorted;
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

    /// Keeps the bytes of a value; returns the `value_at` that refers to them.
    fn keep(&mut self, bytes: Bytes) -> u64 {
        if bytes.len() < LARGE_LEN {
            let at = self.new_bytes.len() as u64;
            self.new_bytes.extend_from_slice(&bytes);
            return at | NEW_BYTES;
        }
        self.keep_apart(bytes)
    }

    /// Keeps bytes that are shared, not copied.
    fn keep_apart(&mut self, bytes: Bytes) -> u64 {
        let number = self.large_bytes.len() as u64;
        self.large_bytes.push(bytes);
        number | NEW_BYTES | LARGE_BYTES
    }

    /// The `value_at` of a newly added item.
    fn new_item(&mut self) -> u64 {
        self.new_items += 1;
        self.new_items | NEW_BYTES | LARGE_BYTES | NEW_ITEM
    }

    fn make(&mut self, container: Container, new: NewNode) -> Node {
        let implicit = self.is_implicit(container);
        let byte_len = new.bytes.len() as u64;
        let value_at = self.keep(new.bytes);
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

    /// The place of an element with this tag.
    fn place_for(&self, container: Container, tag: Tag) -> u32 {
        let (_, end) = self.range_of(container);
        self.children(container).find(|at| self.nodes[*at as usize].tag > tag).unwrap_or(end)
    }

    /// Puts encapsulated pixel data in place of the record `old`, or where the tag belongs.
    pub(super) fn put_encapsulated(
        &mut self,
        container: Container,
        old: Option<u32>,
        tag: Tag,
        fragments: &[Bytes],
    ) {
        let at = old.unwrap_or_else(|| self.place_for(container, tag));
        let removed = old.map_or(0, |old| self.nodes[old as usize].end - old);
        let new = NewNode { tag, vr: Vr::OB, kind: NodeKind::Encapsulated, bytes: Bytes::new() };
        let head = Node { undefined: true, ..self.make(container, new) };
        let mut nodes = vec![head];
        for fragment in fragments {
            let end = at + nodes.len() as u32 + 1;
            let mut node = Node {
                tag: tags::ITEM,
                byte_len: fragment.len() as u64,
                value_at: self.keep_apart(fragment.clone()),
                end,
                parent: at,
                vr: Vr::UN,
                vr_source: VrSource::Rule,
                kind: NodeKind::Fragment,
                header_len: 8,
                undefined: false,
                ..head
            };
            node.creator = CreatorRef::NONE;
            nodes.push(node);
        }
        nodes[0].end = at + nodes.len() as u32;
        self.splice(container, at, removed, &nodes);
    }

    pub(super) fn insert_node(&mut self, container: Container, new: NewNode) {
        let at = self.place_for(container, new.tag);
        let node = Node { end: at + 1, ..self.make(container, new) };
        self.splice(container, at, 0, &[node]);
    }

    /// Renumbers the items of a sequence.
    pub(super) fn number_items(&mut self, sequence: u32) {
        for (number, item) in (0u32..).zip(self.items_of(sequence)) {
            Arc::make_mut(&mut self.nodes)[item as usize].tag = number.into();
        }
    }

    /// Appends an item, with copies of the elements of another one.
    pub(super) fn append_to(
        &mut self,
        sequence: u32,
        source: Option<Item<'_>>,
    ) -> Result<(), Error> {
        self.insert_into(sequence, self.nodes[sequence as usize].end, source)
    }

    /// Adds an item before the record `at`, with copies of the elements of another one.
    pub(super) fn insert_into(
        &mut self,
        sequence: u32,
        at: u32,
        source: Option<Item<'_>>,
    ) -> Result<(), Error> {
        let parent = self.nodes[sequence as usize];
        // The items of UN are in implicit VR (PS3.5 section 6.2.2); others have the encoding of
        // their sequence.
        let is_un = parent.vr_source != VrSource::File && !parent.is_implicit();
        let implicit = parent.is_implicit() || is_un && !parent.is_changed();
        let first = self.items_of(sequence).first().map(|at| self.nodes[*at as usize]);
        let implicit = first.map_or(implicit, |item| item.is_implicit());
        let mut item = Node {
            tag: Tag::from(0),
            creator: CreatorRef::NONE,
            value_at: self.new_item(),
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
            let charset = self.charset_at(sequence).clone();
            self.copy_elements(source, &charset, at, implicit, &mut new)?;
        }
        new[0].end = at + new.len() as u32;
        self.splice_in(sequence, at, 0, &new);
        self.number_items(sequence);
        self.index_charsets();
        self.resolve_creators(Container::Item(at));
        Ok(())
    }

    /// Copies the elements of an item of any data set, to follow the item record at `at`, or to
    /// become elements of the data set itself if `at` is [`NO_NODE`]. Text whose character set is
    /// not declared within the copy is converted to `charset`.
    fn copy_elements(
        &mut self,
        source: Item<'_>,
        charset: &Charset,
        at: u32,
        implicit: bool,
        new: &mut Vec<Node>,
    ) -> Result<(), Error> {
        let from = source.data_set();
        let (first, end) = (source.id().start, source.id().end);
        let is_inside = |item: u32| item == source.id().node || (first..end).contains(&item);
        // Where the copy of the first element goes.
        let start = at.wrapping_add(1);
        for (number, node) in (first..).zip(&from.nodes[first as usize..end as usize]) {
            if node.big_endian {
                return Err(super::change::bad(
                    "found a big-endian item, expected one to copy that is little-endian",
                ));
            }
            let mut copy = *node;
            copy.set_changed();
            copy.flags = copy.flags & !Node::flags(true) | Node::flags(implicit);
            copy.parent = match node.parent >= first && node.parent != NO_NODE {
                true => start + (node.parent - first),
                false => at,
            };
            copy.creator = CreatorRef::NONE;
            copy.end = start + (node.end - first);
            // An item of another encoding, and UN with items inside, is written with its actual VR.
            copy.vr_source =
                if node.vr_source == VrSource::Unknown { node.vr_source } else { VrSource::File };
            match node.kind {
                NodeKind::Leaf | NodeKind::Fragment => {
                    let bytes = from.shared(node.value_at, node.byte_len);
                    let declared = from.declared_at(node.parent);
                    let is_plain = bytes.is_ascii() && !bytes.contains(&ESCAPE);
                    let is_text = node.kind == NodeKind::Leaf
                        && node.vr.is_text()
                        && node.vr.uses_character_set();
                    let is_foreign = is_text && !is_plain && !declared.is_some_and(is_inside);
                    let bytes = match is_foreign {
                        true => from.converted(number, bytes, charset)?,
                        false => bytes,
                    };
                    copy.byte_len = bytes.len() as u64;
                    copy.value_at = self.keep(bytes);
                }
                NodeKind::Item => copy.value_at = self.new_item(),
                NodeKind::Sequence | NodeKind::Encapsulated => {}
            }
            new.push(copy);
        }
        Ok(())
    }

    /// The bytes of a value; large ones are shared, not copied.
    pub(super) fn shared(&self, at: u64, byte_len: u64) -> Bytes {
        let bytes = self.slice(at, byte_len);
        match self.large(at) {
            Some(all) if bytes.len() >= LARGE_LEN => all.slice_ref(bytes),
            None if bytes.len() >= LARGE_LEN && at & NEW_BYTES == 0 => self.data.slice_ref(bytes),
            _ => Bytes::copy_from_slice(bytes),
        }
    }

    /// The bytes of a value, little-endian, with text in `charset`.
    pub(super) fn bytes_for(element: Element<'_>, charset: &Charset) -> Result<Bytes, Error> {
        let (data_set, node) = (element.data_set(), element.record());
        let bytes = data_set.shared(node.value_at, node.byte_len);
        let is_plain = bytes.is_ascii() && !bytes.contains(&ESCAPE);
        if node.vr.is_text() && node.vr.uses_character_set() && !is_plain {
            return data_set.converted(element.node, bytes, charset);
        }
        if !node.big_endian {
            return Ok(bytes);
        }
        let value = element.value();
        let encoded = value::encode(node.vr, &value, charset, false, Rules::Lenient)?;
        Ok(encoded.into_owned().into())
    }

    /// Converts a text of this data set to another character set.
    fn converted(&self, element: u32, bytes: Bytes, charset: &Charset) -> Result<Bytes, Error> {
        let node = &self.nodes[element as usize];
        let own = self.charset(element);
        if own == charset {
            return Ok(bytes);
        }
        let text = own.decode(&bytes, node.vr);
        let encoded = charset.encode(&text, node.vr, Rules::Standard).map_err(|error| {
            let path = self.element_at(element).map(|element| element.path());
            error.with_tag_path(path.unwrap_or_default())
        })?;
        let mut bytes = encoded.into_owned();
        make_even(&mut bytes, node.vr);
        Ok(bytes.into())
    }

    /// The item (or [`NO_NODE`] for the data set itself) whose (0008,0005) applies to the elements
    /// of an item; None if none is declared.
    fn declared_at(&self, mut item: u32) -> Option<u32> {
        loop {
            if self.charsets.binary_search_by_key(&item, |(place, _)| *place).is_ok() {
                return Some(item);
            }
            item = self.nodes.get(item as usize)?.parent;
        }
    }

    /// Fills this data set, which is empty, with copies of an item's elements.
    pub(super) fn fill_from(&mut self, source: Item<'_>) -> Result<(), Error> {
        let charset = self.charset_at(NO_NODE).clone();
        let mut new = Vec::new();
        self.layout.is_sorted = source.data_set().layout.is_sorted;
        self.copy_elements(source, &charset, NO_NODE, self.encoding.implicit_vr, &mut new)?;
        self.nodes = Arc::new(new);
        self.meta_count = 0;
        self.index_charsets();
        self.resolve_creators(Container::Root);
        Ok(())
    }

    /// True if the elements of an item can be copied.
    pub(super) fn can_be_copied(source: Item<'_>) -> bool {
        let (first, end) = (source.id().start as usize, source.id().end as usize);
        !source.data_set().nodes[first..end].iter().any(|node| node.big_endian)
    }

    /// Replaces `removed` records starting at `at` with new ones, which belong to the container.
    /// The ends and parents of the new records are already those of their final place.
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

    /// Like `splice`, below the record `parent`.
    fn splice_in(&mut self, parent: u32, at: u32, removed: u32, new: &[Node]) {
        let (old_end, added) = (at + removed, new.len() as u32);
        if removed == added {
            // Nothing moves.
            self.mark_changed(parent);
            let nodes = Arc::make_mut(&mut self.nodes);
            nodes[at as usize..old_end as usize].copy_from_slice(new);
            self.charsets.retain(|(item, _)| *item == NO_NODE || *item < at || *item >= old_end);
            return;
        }
        let shift = |index: u32| if index >= old_end { index - removed + added } else { index };
        self.mark_changed(parent);
        // Group 0002 must not have sequences (PS3.10 7.1), but a file may.
        if parent != NO_NODE && parent < self.meta_count {
            self.meta_count = self.meta_count - removed + added;
        }
        // Every enclosing record grows or shrinks too.
        let mut above = parent;
        let nodes = Arc::make_mut(&mut self.nodes);
        while above != NO_NODE {
            let node = &mut nodes[above as usize];
            node.end = node.end - removed + added;
            above = node.parent;
        }
        for node in &mut nodes[old_end as usize..] {
            node.end = node.end - removed + added;
            if node.parent != NO_NODE {
                node.parent = shift(node.parent);
            }
        }
        nodes.splice(at as usize..old_end as usize, new.iter().copied());
        self.charsets.retain(|(item, _)| *item == NO_NODE || *item < at || *item >= old_end);
        for (item, _) in self.charsets.iter_mut().filter(|(item, _)| *item != NO_NODE) {
            *item = shift(*item);
        }
    }

    /// Marks a record and everything that encloses it as changed.
    pub(super) fn mark_changed(&mut self, mut at: u32) {
        while at != NO_NODE {
            let node = &mut Arc::make_mut(&mut self.nodes)[at as usize];
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

    /// Marks the length of a changed group, so that it is recomputed.
    pub(super) fn mark_group_length(&mut self, container: Container, tag: Tag) {
        if let Some(at) = self.child(container, Tag::new(tag.group(), 0)) {
            Arc::make_mut(&mut self.nodes)[at as usize].set_changed();
        }
    }

    /// Rebuilds the index of character sets of the data set and its items.
    pub(super) fn index_charsets(&mut self) {
        let declared = self.nodes.iter().enumerate().filter(|(at, node)| {
            node.tag == tags::SPECIFIC_CHARACTER_SET
                && node.kind == NodeKind::Leaf
                && *at >= self.meta_count as usize
        });
        // Each parsed once: items repeat the declaration of their data set.
        let mut known: HashMap<&[u8], Arc<Charset>> = HashMap::new();
        let mut charsets: Vec<(u32, Arc<Charset>)> = declared
            .map(|(_, node)| {
                let bytes = self.slice(node.value_at, node.byte_len.min(MAX_CHARSET_BYTES));
                let charset = known.entry(bytes).or_insert_with(|| Arc::new(Charset::parse(bytes)));
                (node.parent, Arc::clone(charset))
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
