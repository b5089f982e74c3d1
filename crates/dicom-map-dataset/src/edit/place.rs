//! Finds where a change goes: the data sets and items that a path leads to, the tag of a new
//! element, the block of a private one.

use super::change::{NewBytes, bad, not_a_sequence};
use super::nodes::{Container, NewNode};
use crate::data_set::Creator;
use crate::data_set::DataSet;
use crate::data_set::node::{CreatorRef, Node, NodeKind};
use crate::path::{ItemSelector, Path};
use crate::read::vr_of;
use crate::value::{self, Rules, Value};
use crate::vr::VrSource;
use dicom_map::{Error, Place, Query, Tag, Vr, creator, tags};
use std::collections::HashMap;
use std::sync::Arc;

/// Private blocks (PS3.5 section 7.8.1).
const FIRST_BLOCK: u8 = 0x10;
const LAST_BLOCK: u8 = 0xFF;

impl DataSet {
    /// Returns the data sets and items that contain the last step of a path, in the order of the
    /// records. With `creates`, missing sequences and items on the way are added; an item only if
    /// it is the next one.
    ///
    /// The path begins in `from`, or if that is None in the data set itself or in group 0002.
    pub(super) fn containers(
        &mut self,
        from: Option<Container>,
        path: &Path,
        creates: bool,
    ) -> Result<Vec<Container>, Error> {
        if let Some(block) = path.block() {
            return Err(bad(&format!(
                "found the vendor block {block:?}, expected an element: blocks are read-only"
            )));
        }
        let Some((_, inner)) = path.steps().split_last() else { return Ok(Vec::new()) };
        let first = path.steps().first().map(|step| &step.query);
        let is_meta = matches!(
            first.and_then(|query| query.answer(self.dict())),
            Some(entry) if entry.group() == 0x0002 && !entry.is_private()
        ) || matches!(first, Some(Query::Tag { tag, .. }) if tag.group() == 0x0002);
        let start = from.unwrap_or(if is_meta { Container::Meta } else { Container::Root });
        let mut here = vec![start];
        if path.is_anywhere() {
            let (first, end) = match from {
                Some(from) => self.range_of(from),
                None => (0, self.nodes.len() as u32),
            };
            let is_item = |at: &u32| self.nodes[*at as usize].kind == NodeKind::Item;
            here.extend((first..end).filter(is_item).map(Container::Item));
        }
        for step in inner {
            let mut next = Vec::new();
            for container in here {
                let found = self.places_in(container, &step.query);
                if found.is_empty() && creates {
                    self.insert(container, &step.query, Some(Vr::SQ), &NewBytes::Sequence)?;
                }
                let mut found =
                    if found.is_empty() { self.places_in(container, &step.query) } else { found };
                if creates {
                    // If a tag occurs twice, the first one is meant.
                    found.truncate(1);
                }
                for sequence in found {
                    if self.nodes[sequence as usize].kind != NodeKind::Sequence {
                        if creates {
                            return Err(not_a_sequence(&self.nodes[sequence as usize]));
                        }
                        continue;
                    }
                    let items = self.items_of(sequence);
                    let number = match step.items {
                        Some(ItemSelector::All) => {
                            next.extend(items.into_iter().map(Container::Item));
                            continue;
                        }
                        Some(ItemSelector::Index(number)) => number,
                        None => 0,
                    };
                    match items.get(number) {
                        Some(item) => next.push(Container::Item(*item)),
                        None if creates && number == items.len() => {
                            let end = self.nodes[sequence as usize].end;
                            self.append_to(sequence, None)?;
                            next.push(Container::Item(end));
                        }
                        None if creates => {
                            return Err(bad(&format!(
                                "found item {number}, expected at most {}, the next one",
                                items.len()
                            )));
                        }
                        None => {}
                    }
                }
            }
            here = next;
        }
        here.sort_unstable();
        here.dedup();
        Ok(here)
    }

    /// The records of a container's own elements that match a query.
    pub(super) fn places_in(&self, container: Container, query: &Query) -> Vec<u32> {
        let places = query.places(self.dict());
        let mut found = Vec::new();
        for place in &places {
            let matching =
                self.children(container).filter(|at| place.may_be(self.nodes[*at as usize].tag));
            match place {
                Place::Private { creator: wanted, .. } => {
                    let name = |at: &u32| self.creator_name(&self.nodes[*at as usize]);
                    let all: Vec<u32> = matching.collect();
                    let exact: Vec<u32> =
                        all.iter().copied().filter(|at| name(at) == Some(wanted)).collect();
                    if !exact.is_empty() {
                        found.extend(exact);
                        continue;
                    }
                    let folded = creator::fold(wanted);
                    found.extend(
                        all.into_iter().filter(|at| {
                            name(at).is_some_and(|name| creator::fold(name) == folded)
                        }),
                    );
                }
                Place::Tag(_) | Place::Pattern(_) => found.extend(matching),
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    pub(crate) fn creator_name(&self, node: &Node) -> Option<&str> {
        Some(self.creators.get(node.creator.index()?)?.name.as_str())
    }

    /// The tag and private creator of an element to be added. Reserves the creator's block if
    /// necessary.
    pub(super) fn tag_for_new(
        &mut self,
        container: Container,
        query: &Query,
    ) -> Result<(Tag, Option<String>), Error> {
        let places = query.places(self.dict());
        let place = match places.as_slice() {
            [place] => place.clone(),
            [] => {
                let near = query.suggestions(self.dict(), 3);
                let hint = match near.as_slice() {
                    [] => String::new(),
                    near => format!("; did you mean {}?", near.join(" or ")),
                };
                return Err(bad(&format!(
                    "found {query}, expected a tag or a keyword of the dictionary{hint}"
                )));
            }
            _ => {
                return Err(bad(&format!(
                    "found the keyword {query} of {} private elements, expected one with its creator",
                    places.len()
                )));
            }
        };
        match place {
            Place::Tag(tag) if tag.block().is_some() => {
                // A private element without its creator belongs to whichever creator has the block.
                let name = self.creator_of(container, tag);
                match self.creators.get(name.index().unwrap_or(usize::MAX)) {
                    Some(known) => Ok((tag, Some(known.name.clone()))),
                    None => Err(bad(&format!(
                        "found {tag} in a block that no creator has reserved, expected its private creator as well, as in \"CREATOR\".({:04X},xx{:02X})",
                        tag.group(),
                        tag.element() & 0xFF
                    ))),
                }
            }
            Place::Tag(tag) => Ok((tag, None)),
            Place::Private { creator, pattern } if pattern.mask() >> 16 == 0xFFFF => {
                let tag = Tag::from(pattern.value());
                let block = self.block_for(container, tag.group(), &creator)?;
                let element = u16::from(block) << 8 | tag.element() & 0xFF;
                Ok((Tag::new(tag.group(), element), Some(creator)))
            }
            Place::Private { pattern, .. } | Place::Pattern(pattern) => Err(bad(&format!(
                "found {pattern}, which matches several tags, expected one to set"
            ))),
        }
    }

    /// The block of a private creator in a data set or item: its existing one, or else the first
    /// free one, which is then reserved (PS3.5 section 7.8.1).
    fn block_for(&mut self, container: Container, group: u16, name: &str) -> Result<u8, Error> {
        let creators: Vec<(u8, String)> = self
            .children(container)
            .map(|at| self.nodes[at as usize])
            .filter(|node| node.tag.group() == group && node.tag.is_private_creator())
            .map(|node| {
                let bytes = self.slice(node.value_at, node.byte_len);
                (
                    node.tag.element() as u8,
                    String::from_utf8_lossy(creator_bytes(bytes)).into_owned(),
                )
            })
            .collect();
        let folded = creator::fold(name);
        let own = creators
            .iter()
            .find(|(_, known)| known == name)
            .or_else(|| creators.iter().find(|(_, known)| creator::fold(known) == folded));
        if let Some((block, _)) = own {
            return Ok(*block);
        }
        let tags = self.children(container).map(|at| self.nodes[at as usize].tag);
        let block = free_block(group, tags).ok_or_else(|| {
            bad(&format!(
                "found all private blocks of group {group:04X} reserved, expected a free one for {name:?}"
            ))
        })?;
        // A creator that can be looked up is not always valid to write.
        let name = creator::check_lo(name)?;
        let tag = Tag::new(group, u16::from(block));
        let value = Value::from(name);
        let bytes =
            value::encode(Vr::LO, &value, self.charset_of(container), false, Rules::Standard)?
                .into_owned()
                .into();
        self.insert_node(container, NewNode { tag, vr: Vr::LO, kind: NodeKind::Leaf, bytes });
        self.resolve_creators(container);
        Ok(block)
    }

    /// The creator of an element with this tag in a container.
    pub(super) fn creator_of(&self, container: Container, tag: Tag) -> CreatorRef {
        let Some(at) = tag.creator_tag() else { return CreatorRef::NONE };
        match self.child(container, at) {
            Some(at) => self.creator_named_at(at),
            None => CreatorRef::MISSING,
        }
    }

    /// The creator that a private creator element names.
    fn creator_named_at(&self, at: u32) -> CreatorRef {
        let node = &self.nodes[at as usize];
        let name = creator_text(self.slice(node.value_at, node.byte_len));
        let known = self.creators.iter().position(|known| known.name == name);
        known.map_or(CreatorRef::MISSING, CreatorRef::of_index)
    }

    /// Resolves the creators of a container's private elements again.
    pub(super) fn resolve_creators(&mut self, container: Container) {
        let children: Vec<u32> = self.children(container).collect();
        // If a tag occurs twice, the first one counts.
        let mut reserved: HashMap<Tag, CreatorRef> = HashMap::new();
        for at in &children {
            let node = self.nodes[*at as usize];
            if !node.tag.is_private_creator() {
                continue;
            }
            let name = creator_text(self.slice(node.value_at, node.byte_len));
            if !name.is_empty() && !self.creators.iter().any(|known| known.name == name) {
                let id = self.dict.creator(&name).map(|view| view.id());
                self.creators.push(Creator { name, id });
            }
            reserved.entry(node.tag).or_insert_with(|| self.creator_named_at(*at));
        }
        let nodes = Arc::make_mut(&mut self.nodes);
        for at in children {
            let node = &mut nodes[at as usize];
            if node.tag.block().is_some() {
                let creator = node.tag.creator_tag().and_then(|tag| reserved.get(&tag));
                node.creator = creator.copied().unwrap_or(CreatorRef::MISSING);
            }
        }
    }

    /// The VR of an added element, from the dictionary. If that allows several, the data set's
    /// description of its pixels decides (PS3.5 annex A), or else the first one is used.
    pub(super) fn vr_of_new(
        &self,
        container: Container,
        tag: Tag,
        creator: Option<&str>,
        new: &NewBytes<'_>,
    ) -> Result<Vr, Error> {
        let entry = self.dict.lookup_tag(tag, creator);
        let byte_len = match new {
            NewBytes::Value(value, _) => value.value_count() as u64 * 2,
            NewBytes::Text(text) => (text.matches('\\').count() as u64 + 1) * 2,
            NewBytes::Made(made) => made.value_count as u64 * 2,
            NewBytes::Copy(element) => return Ok(element.vr()),
            NewBytes::Sequence => return Ok(Vr::SQ),
            NewBytes::Fragments(_) => return Ok(Vr::OB),
        };
        let (vr, source) = vr_of(entry, byte_len);
        if source == VrSource::Unknown {
            let is_bytes = match new {
                NewBytes::Value(value, _) => matches!(value, Value::Bytes(_)),
                NewBytes::Made(made) => made.is_bytes,
                _ => false,
            };
            if is_bytes {
                return Ok(Vr::UN);
            }
            return Err(bad(&format!(
                "found {tag}{}, for which the dictionary has no VR, expected a VR to be given",
                creator.map(|name| format!(" of {name:?}")).unwrap_or_default()
            )));
        }
        let allowed = entry.map(|entry| entry.vr()).unwrap_or_default();
        let number = |tag: Tag| {
            let at = self.child(container, tag).or_else(|| self.child(Container::Root, tag))?;
            let node = self.nodes[at as usize];
            let bytes = self.slice(node.value_at, node.byte_len).first_chunk::<2>().copied();
            bytes.map(|bytes| self.encoding.u16(bytes))
        };
        Ok(match vr {
            Vr::US if allowed.contains(Vr::SS) && number(tags::PIXEL_REPRESENTATION) == Some(1) => {
                Vr::SS
            }
            Vr::OW if allowed.contains(Vr::OB) && number(tags::BITS_ALLOCATED) == Some(8) => Vr::OB,
            vr => vr,
        })
    }
}

/// Returns the first private block of a group that no creator has reserved and no element is in,
/// for a data set or item with these tags (PS3.5 section 7.8.1); None if all are taken.
///
/// ```
/// use dicom_map::Tag;
/// use dicom_map_dataset::edit::free_block;
/// let tags = [Tag::new(0x0043, 0x0010), Tag::new(0x0043, 0x1101)];
/// assert_eq!(free_block(0x0043, tags.into_iter()), Some(0x12));
/// ```
pub fn free_block(group: u16, tags: impl Iterator<Item = Tag>) -> Option<u8> {
    let mut is_used = [false; 0x100];
    for tag in tags.filter(|tag| tag.group() == group) {
        let block = if tag.is_private_creator() { Some(tag.element() as u8) } else { tag.block() };
        if let Some(block) = block {
            is_used[usize::from(block)] = true;
        }
    }
    (FIRST_BLOCK..=LAST_BLOCK).find(|block| !is_used[usize::from(*block)])
}

/// A creator without its padding.
fn creator_bytes(bytes: &[u8]) -> &[u8] {
    let end = bytes.iter().rposition(|byte| !byte.is_ascii_whitespace() && *byte != 0);
    bytes.get(..end.map_or(0, |at| at + 1)).unwrap_or_default()
}

/// The text of a creator as the reader decodes it: UTF-8, or else Latin-1.
fn creator_text(bytes: &[u8]) -> String {
    let bytes = creator_bytes(bytes);
    match std::str::from_utf8(bytes) {
        Ok(text) => text.to_string(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    }
}
