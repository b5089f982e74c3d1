//! The bytes of the source that a record covers, and the length with which it is written.

use super::DataSet;
use super::node::{NO_NODE, Node, NodeKind};
use std::ops::Range;

impl DataSet {
    /// The bytes of the source that an unchanged record covers: up to the start of the next one, so
    /// that any bytes between them are kept too.
    pub(crate) fn extent(&self, node: &Node) -> Range<u64> {
        let (nodes, meta_count) = match &self.original {
            Some(original) => (original.nodes.as_slice(), original.meta_count),
            None => (self.nodes.as_slice(), self.meta_count),
        };
        let start = node.value_at - u64::from(node.header_len);
        // Records are in ascending order of position, and no two have the same `value_at`.
        let Ok(at) = nodes.binary_search_by_key(&node.value_at, |node| node.value_at) else {
            // Only records of the source are unchanged.
            return start..node.value_at + node.byte_len;
        };
        let next = nodes[at].end;
        let is_meta = (at as u32) < meta_count;
        let is_sibling =
            |other: &&Node| other.parent == nodes[at].parent && (next < meta_count) == is_meta;
        let end = match nodes.get(next as usize).filter(is_sibling) {
            Some(sibling) => sibling.value_at - u64::from(sibling.header_len),
            None if nodes[at].parent == NO_NODE && is_meta => self.layout.data_set_at,
            None if nodes[at].parent == NO_NODE => self.data.len() as u64,
            None => self.content_end(&nodes[nodes[at].parent as usize]),
        };
        // If a walk stopped in the middle, the end may be before the start.
        start..end.max(start)
    }

    /// Where the content of a sequence or item of the source ends: before its delimiter.
    fn content_end(&self, node: &Node) -> u64 {
        let end = node.value_at + node.byte_len;
        let tail = self.slice(end.saturating_sub(DELIMITER_LEN), DELIMITER_LEN);
        let is_delimiter = matches!(
            tail,
            [0xFE, 0xFF, 0x0D | 0xDD, 0xE0, ..] | [0xFF, 0xFE, 0xE0, 0x0D | 0xDD, ..]
        );
        if node.undefined && is_delimiter && node.byte_len >= DELIMITER_LEN {
            end - DELIMITER_LEN
        } else {
            end
        }
    }

    /// The length of a sequence's items as written without a conversion. Recursion is as deep as
    /// the data set, which the reader bounds (`max_depth`).
    pub(crate) fn content_len(&self, parent: u32) -> u64 {
        let end = self.nodes[parent as usize].end;
        let (mut at, mut byte_len) = (parent + 1, 0);
        while at < end {
            let node = &self.nodes[at as usize];
            byte_len += match (node.is_changed(), node.kind) {
                (false, _) => {
                    let extent = self.extent(node);
                    extent.end - extent.start
                }
                (true, NodeKind::Sequence | NodeKind::Item) => {
                    let delimiter = if node.undefined { DELIMITER_LEN } else { 0 };
                    u64::from(node.header_len) + self.content_len(at) + delimiter
                }
                (true, _) => u64::from(node.header_len) + node.byte_len,
            };
            at = node.end;
        }
        byte_len
    }
}

/// The length of a delimiter in bytes; its own length field is 0 (PS3.5 section 7.5).
const DELIMITER_LEN: u64 = 8;
