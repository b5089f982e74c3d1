//! Builds the flat records of a data set from the steps of a walk.

use super::options::{MAX_CHARSET_BYTES, MAX_CHARSETS, ReadOptions};
use super::source::Source;
use super::walk::{ElementHeader, Event, Walker};
use crate::charset::Charset;
use crate::data_set::node::{CreatorRef, NO_NODE, Node, NodeKind};
use crate::shown;
use crate::vr::VrSource;
use crate::warning::WarningKind;
use dicom_map::{Error, ErrorKind, Vr, tags};
use std::collections::HashMap;
use std::sync::Arc;

/// Everything that the walk finds, apart from warnings.
#[derive(Default)]
pub(crate) struct Index {
    pub(crate) nodes: Vec<Node>,
    /// Nodes of group 0002; they come first.
    pub(crate) meta_count: u32,
    /// For each data set or item that declares one: the item's node and its character set.
    pub(crate) charsets: Vec<(u32, Arc<Charset>)>,
    /// Each character set once: items repeat the declaration of their data set.
    known_charsets: HashMap<Box<[u8]>, Arc<Charset>>,
    /// "US or SS" elements that no Pixel Representation has decided so far.
    undecided: Vec<u32>,
    /// For each open data set and item: its Pixel Representation, if seen, and the number of
    /// undecided elements at its start.
    signs: Vec<(Option<bool>, usize)>,
    open: Vec<u32>,
}

impl Index {
    pub(crate) fn begin(&mut self) {
        self.open.clear();
        self.signs.clear();
        self.signs.push((None, self.undecided.len()));
    }

    fn node(&self, found: &ElementHeader, kind: NodeKind) -> Node {
        Node {
            tag: found.tag,
            creator: found.creator,
            value_at: found.value_at,
            byte_len: found.byte_len,
            end: 0,
            parent: self.open.last().copied().unwrap_or(NO_NODE),
            vr: found.vr,
            vr_source: found.vr_source,
            kind,
            header_len: found.header_len,
            undefined: found.undefined,
            big_endian: found.encoding.big_endian,
            flags: Node::flags(found.encoding.implicit_vr),
        }
    }

    fn push(&mut self, mut node: Node, limit: usize) -> Result<u32, Error> {
        if self.nodes.len() >= limit {
            return Err(Error::new(
                ErrorKind::LimitExceeded,
                format!("found more than {limit} elements, items and fragments, the limit of the reader (max_nodes)"),
            )
            .with_tag_path(node.tag.to_string())
            .with_byte_offset(node.value_at));
        }
        // The limit is below 2^32 (checked by the reader).
        let at = self.nodes.len() as u32;
        node.end = at + 1;
        self.nodes.push(node);
        Ok(at)
    }

    /// Processes one step of the walk.
    #[inline]
    pub(crate) fn take<S: Source>(
        &mut self,
        event: &Event,
        walker: &mut Walker<'_, '_, S>,
        options: &ReadOptions,
    ) -> Result<(), Error> {
        match event {
            Event::Element => {
                let found = &walker.found;
                let at = self.push(self.node(found, NodeKind::Leaf), options.max_nodes)?;
                if found.by_sign {
                    self.undecided.push(at);
                }
                if found.tag == tags::PIXEL_REPRESENTATION {
                    let (value_at, encoding) = (found.value_at, found.encoding);
                    let signed = walker
                        .source
                        .peek(value_at, 2)?
                        .first_chunk::<2>()
                        .map(|bytes| encoding.u16(*bytes) == 1);
                    if let Some(sign) = self.signs.last_mut() {
                        sign.0 = signed;
                    }
                }
                if walker.found.tag == tags::SPECIFIC_CHARACTER_SET {
                    self.take_charset(walker)?;
                }
            }
            Event::SequenceStart => {
                let at =
                    self.push(self.node(&walker.found, NodeKind::Sequence), options.max_nodes)?;
                self.open.push(at);
            }
            Event::FragmentsStart => {
                let at =
                    self.push(self.node(&walker.found, NodeKind::Encapsulated), options.max_nodes)?;
                self.open.push(at);
            }
            Event::ItemStart { number, value_at, undefined } => {
                let node = Node {
                    tag: (*number).into(),
                    flags: Node::flags(walker.encoding().implicit_vr),
                    ..self.bare(*value_at, NodeKind::Item, *undefined)
                };
                let at = self.push(node, options.max_nodes)?;
                self.open.push(at);
                self.signs.push((None, self.undecided.len()));
            }
            Event::Fragment { value_at, byte_len } => {
                let mut node = self.bare(*value_at, NodeKind::Fragment, false);
                node.byte_len = *byte_len;
                self.push(node, options.max_nodes)?;
            }
            Event::ItemEnd { at } => {
                self.decide_signs(false);
                self.close(*at);
            }
            Event::SequenceEnd { at } => self.close(*at),
        }
        Ok(())
    }

    fn bare(&self, value_at: u64, kind: NodeKind, undefined: bool) -> Node {
        Node {
            tag: tags::ITEM,
            creator: CreatorRef::NONE,
            value_at,
            byte_len: 0,
            end: 0,
            parent: self.open.last().copied().unwrap_or(NO_NODE),
            vr: Vr::UN,
            vr_source: VrSource::Rule,
            kind,
            header_len: 8,
            undefined,
            big_endian: false,
            flags: 0,
        }
    }

    fn close(&mut self, at: u64) {
        let end = self.nodes.len() as u32;
        let Some(open) = self.open.pop() else { return };
        let first = self.nodes.get(open as usize + 1).map(|node| node.flags);
        if let Some(node) = self.nodes.get_mut(open as usize) {
            node.end = end;
            node.byte_len = at.saturating_sub(node.value_at);
            // Elements added to an item are encoded like its first element.
            if let (NodeKind::Item, Some(flags)) = (node.kind, first) {
                node.flags = flags;
            }
        }
    }

    /// Closes what is still open at the end of the walk, perhaps inside items.
    pub(crate) fn finish(&mut self, at: u64) {
        while !self.open.is_empty() {
            if self
                .open
                .last()
                .and_then(|open| self.nodes.get(*open as usize))
                .is_some_and(|node| node.kind == NodeKind::Item)
            {
                self.decide_signs(false);
            }
            self.close(at);
        }
        self.decide_signs(true);
    }

    /// Decides the VR of the undecided elements of the item that ends, by its own Pixel
    /// Representation; without one, they wait for that of the enclosing item. Elements still
    /// undecided at the end stay US, as in pydicom.
    fn decide_signs(&mut self, is_root: bool) {
        let Some((signed, start)) = self.signs.pop() else { return };
        if let Some(signed) = signed {
            let vr = if signed { Vr::SS } else { Vr::US };
            for at in self.undecided.drain(start..) {
                if let Some(node) = self.nodes.get_mut(at as usize) {
                    node.vr = vr;
                }
            }
        } else if is_root {
            self.undecided.clear();
        }
    }

    fn take_charset<S: Source>(&mut self, walker: &mut Walker<'_, '_, S>) -> Result<(), Error> {
        let found = walker.found;
        // At most MAX_CHARSET_BYTES, so it fits usize.
        let count = found.byte_len.min(MAX_CHARSET_BYTES) as usize;
        let bytes = walker.source.peek(found.value_at, count)?;
        let known = self.known_charsets.get(bytes).cloned();
        let charset = match known {
            Some(charset) => charset,
            None if self.known_charsets.len() >= MAX_CHARSETS => {
                return Err(Error::new(
                    ErrorKind::LimitExceeded,
                    format!("found more than {MAX_CHARSETS} different character sets, the limit of the reader"),
                )
                .with_tag_path(found.tag.to_string())
                .with_byte_offset(found.value_at));
            }
            None => {
                let charset = Arc::new(Charset::parse(bytes));
                self.known_charsets.insert(bytes.into(), Arc::clone(&charset));
                charset
            }
        };
        if let Some(unknown) = charset.unknown_term() {
            let message = format!(
                "found the character set {}, expected a defined term of PS3.3 C.12.1.1.2",
                shown::term(unknown)
            );
            walker
                .tolerate(WarningKind::BadCharset, Some(found.tag), found.value_at, || message)?;
        }
        let item = self.open.last().copied().unwrap_or(NO_NODE);
        self.charsets.push((item, charset));
        Ok(())
    }
}
