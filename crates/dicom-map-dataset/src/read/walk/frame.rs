//! What is open while walking: the data set, sequences, items. The stack of these replaces
//! recursion.

use crate::shown::Shown;
use dicom_map::{Encoding, Tag};
use std::fmt::Write as _;

/// What an open structure holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum FrameKind {
    /// Elements: the data set itself, or an item.
    Elements,
    /// Items.
    Sequence,
    /// Fragments of encapsulated pixel data.
    Fragments,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Frame {
    pub(crate) kind: FrameKind,
    /// The element that a sequence or fragments belong to.
    pub(crate) tag: Tag,
    /// Behind the last byte that can belong here.
    pub(crate) end: u64,
    /// Closed by a delimiter.
    pub(crate) undefined: bool,
    pub(crate) encoding: Encoding,
    /// Items so far (of a sequence); the number of this item (of an item).
    pub(crate) item_count: u32,
    /// The last tag, for the order of tags.
    pub(crate) last_tag: Tag,
    /// The items of this sequence are UN (PS3.5 6.2.2): their encoding is checked.
    pub(crate) check_items: bool,
    /// The length of this item or sequence is not believed any more: what it holds reaches beyond
    /// it, or beyond an item in it.
    pub(crate) suspect: bool,
    /// Where the reservations of the enclosing item begin.
    pub(crate) outer_reservations: usize,
}

/// Fragments longer than their item, and cut there after all, in one file: each costs a read
/// somewhere else in the file. Later ones are cut without a look.
pub(super) const MAX_LOOKS: u32 = 1024;

/// An open item or sequence whose length is too short.
pub(super) struct Overrun {
    /// Where it ends by its length.
    pub(super) declared_end: u64,
    /// Bytes by which the lengths in it are too short.
    pub(super) missing: u64,
}

/// The place of an element as text: `(0040,A168)[0].(0008,0100)`.
pub(crate) fn path_text(frames: &[Frame], tag: Option<Tag>) -> String {
    /// A path of this many levels is shortened in the middle: errors stay readable on input that
    /// nests hundreds deep.
    const MAX_SHOWN: usize = 16;
    let mut text = String::new();
    for (depth, frame) in frames.iter().enumerate() {
        if frames.len() > 2 * MAX_SHOWN && (MAX_SHOWN..frames.len() - MAX_SHOWN).contains(&depth) {
            if depth == MAX_SHOWN {
                text.push_str("...");
            }
            continue;
        }
        // Writing to a String cannot fail.
        let _ = match frame.kind {
            FrameKind::Elements if depth == 0 => Ok(()),
            FrameKind::Elements => write!(text, "[{}].", frame.item_count),
            FrameKind::Sequence | FrameKind::Fragments => write!(text, "{}", Shown(frame.tag)),
        };
    }
    match tag {
        Some(tag) => {
            let _ = write!(text, "{}", Shown(tag));
        }
        None => {
            if text.ends_with('.') {
                text.pop();
            }
        }
    }
    text
}
