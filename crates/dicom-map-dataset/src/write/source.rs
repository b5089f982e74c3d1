//! A data set as tokens: unchanged parts as ranges of the source, the rest element by element.

use super::options::GroupLengths;
use super::{Lengths, encoded_len};
use crate::data_set::DataSet;
use crate::data_set::node::{Node, NodeKind};
use crate::token::{Header, Token, TokenSource};
use crate::vr::VrSource;
use dicom_map::{Encoding, Error, Vr};
use std::borrow::Cow;
use std::ops::Range;

/// A range of records of one data set or item, to be written.
#[derive(Clone, Copy)]
pub(super) struct Part<'a> {
    pub(super) data_set: &'a DataSet,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) plan: Plan,
}

/// How a data set is written.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    /// True if unchanged parts are copied; false for a conversion: every header is rewritten.
    pub(super) keeps_bytes: bool,
    pub(super) encoding: Encoding,
    pub(super) lengths: Lengths,
    pub(super) group_lengths: GroupLengths,
}

impl TokenSource for Part<'_> {
    fn tokens(&self, sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>) -> Result<(), Error> {
        let nodes = &self.data_set.nodes;
        let mut open: Vec<(u32, NodeKind)> = Vec::new();
        let mut kept: Range<u64> = 0..0;
        let mut at = self.start;
        loop {
            while let Some((_, kind)) = open.pop_if(|(end, _)| *end <= at) {
                self.flush(&mut kept, sink)?;
                sink(match kind {
                    NodeKind::Item => Token::ItemEnd,
                    NodeKind::Encapsulated => Token::FragmentsEnd,
                    _ => Token::SequenceEnd,
                })?;
            }
            let Some(node) = nodes.get(at as usize).filter(|_| at < self.end) else { break };
            if self.is_left_out(node) {
                at = node.end;
                continue;
            }
            if self.plan.keeps_bytes && !node.is_changed() {
                let range = self.data_set.extent(node);
                // Adjacent records are one range.
                if range.start != kept.end {
                    self.flush(&mut kept, sink)?;
                    kept.start = range.start;
                }
                kept.end = range.end;
                at = node.end;
                continue;
            }
            self.flush(&mut kept, sink)?;
            at = self.node(node, at, &mut open, sink)?;
        }
        self.flush(&mut kept, sink)
    }
}

impl Part<'_> {
    fn is_left_out(&self, node: &Node) -> bool {
        self.plan.group_lengths == GroupLengths::Removed
            && is_element(node)
            && node.tag.is_group_length()
            && node.tag.group() != 0x0002
    }

    fn flush(
        &self,
        kept: &mut Range<u64>,
        sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let range = std::mem::replace(kept, 0..0);
        if range.is_empty() {
            return Ok(());
        }
        sink(Token::Untouched(self.data_set.slice(range.start, range.end - range.start)))
    }

    /// Writes one record that is not copied; returns the next record to process.
    fn node(
        &self,
        node: &Node,
        at: u32,
        open: &mut Vec<(u32, NodeKind)>,
        sink: &mut dyn FnMut(Token<'_>) -> Result<(), Error>,
    ) -> Result<u32, Error> {
        let value = self.data_set.slice(node.value_at, node.byte_len);
        let tag = node.tag;
        let vr = self.written_vr(node);
        let header = Header { tag, vr, is_big_endian: node.big_endian };
        match node.kind {
            NodeKind::Leaf if self.is_group_length(node) => {
                let length = self.group_len(at)?.to_le_bytes();
                let header = Header::new(tag, Vr::UL);
                sink(Token::Element { header, value: Cow::Borrowed(&length) })?;
            }
            NodeKind::Leaf => sink(Token::Element { header, value: Cow::Borrowed(value) })?,
            // A value whose VR is not in the file keeps its bytes: its items are in implicit VR.
            NodeKind::Sequence if vr == Vr::UN && !node.undefined && !node.is_changed() => {
                sink(Token::Element { header, value: Cow::Borrowed(value) })?;
                return Ok(node.end);
            }
            NodeKind::Sequence => {
                let undefined = self.is_undefined(node);
                sink(Token::SequenceStart { tag, vr, undefined })?;
                open.push((node.end, NodeKind::Sequence));
            }
            NodeKind::Item => {
                self.check_byte_order(at)?;
                let encoding = Encoding { implicit_vr: node.is_implicit(), big_endian: false };
                let encoding = self.plan.keeps_bytes.then_some(encoding);
                let undefined = self.is_undefined(node);
                sink(Token::ItemStart { undefined, encoding })?;
                open.push((node.end, NodeKind::Item));
            }
            NodeKind::Encapsulated => {
                sink(Token::FragmentsStart { tag, vr })?;
                open.push((node.end, NodeKind::Encapsulated));
            }
            NodeKind::Fragment => sink(Token::Fragment(Cow::Borrowed(value)))?,
        }
        Ok(at + 1)
    }

    /// An item that is rewritten is little-endian, and so must be everything copied into it. (An
    /// item of UN may be big-endian in a little-endian data set.)
    fn check_byte_order(&self, item: u32) -> Result<(), Error> {
        let nodes = &self.data_set.nodes;
        let mut at = item + 1;
        while let Some(node) = nodes.get(at as usize).filter(|_| at < nodes[item as usize].end) {
            if self.plan.keeps_bytes && node.big_endian {
                let element = self.data_set.element_at(at);
                return Err(Error::new(
                    dicom_map::ErrorKind::InvalidArgument,
                    "found changes to a big-endian item, expected other lengths or another transfer syntax to write it in (big endian is retired, PS3.5)",
                )
                .with_tag_path(element.map_or_else(String::new, |element| element.path())));
            }
            at = node.end;
        }
        Ok(())
    }

    /// True if a sequence or item is written with undefined length.
    fn is_undefined(&self, node: &Node) -> bool {
        // Without a VR, only the undefined length marks an unknown element as a sequence.
        let is_told_by_length = node.kind == NodeKind::Sequence
            && self.plan.encoding.implicit_vr
            && !self.is_known_sequence(node);
        match self.plan.lengths {
            _ if is_told_by_length => true,
            Lengths::Kept => node.undefined,
            Lengths::Defined => false,
            Lengths::Undefined => true,
        }
    }

    fn is_known_sequence(&self, node: &Node) -> bool {
        let creator = self.data_set.creator_name(node);
        let entry = self.data_set.dict().lookup_tag(node.tag, creator);
        entry.is_some_and(|entry| entry.vr().contains(Vr::SQ))
    }

    /// The VR to write in the header: that of the file, or if it has none the dictionary's.
    fn written_vr(&self, node: &Node) -> Vr {
        let is_open = node.vr_source != VrSource::File;
        match node.kind {
            // UN of undefined length is a sequence (PS3.5 6.2.2), and is written as SQ when it is
            // rewritten. written anew.
            NodeKind::Sequence if is_open && !node.is_implicit() => {
                match self.plan.keeps_bytes || !node.undefined {
                    true => Vr::UN,
                    false => Vr::SQ,
                }
            }
            NodeKind::Sequence => Vr::SQ,
            NodeKind::Leaf if is_open && !node.is_implicit() => Vr::UN,
            _ => node.vr,
        }
    }

    fn is_group_length(&self, node: &Node) -> bool {
        node.tag.is_group_length()
            && (node.is_changed() || !self.plan.keeps_bytes)
            && node.byte_len == 4
    }

    /// The number of bytes from after the group length at `at` to the end of its group.
    fn group_len(&self, at: u32) -> Result<u32, Error> {
        let nodes = &self.data_set.nodes;
        let group = nodes[at as usize].tag.group();
        let mut end = at + 1;
        while let Some(next) = nodes.get(end as usize).filter(|next| {
            end < self.end
                && is_element(next)
                && next.tag.group() == group
                && next.parent == nodes[at as usize].parent
        }) {
            end = next.end;
        }
        let rest = Part { start: at + 1, end, ..*self };
        let length = encoded_len(&rest, self.plan.encoding)?;
        u32::try_from(length).map_err(|_| {
            Error::new(
                dicom_map::ErrorKind::TooLarge,
                format!("found a group of {length} bytes, expected less than 2^32"),
            )
            .with_tag_path(nodes[at as usize].tag.to_string())
        })
    }
}

fn is_element(node: &Node) -> bool {
    !matches!(node.kind, NodeKind::Item | NodeKind::Fragment)
}
