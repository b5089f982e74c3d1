//! The structures that are open during a walk: the data set, sequences, items. The stack of these
//! replaces recursion.

use crate::shown::Shown;
use dicom_map::{Encoding, Tag};
use std::fmt::Write as _;

/// The content of an open structure.
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
    /// The element of a sequence or of fragments.
    pub(crate) tag: Tag,
    /// The position after the last byte that can belong here.
    pub(crate) end: u64,
    /// True if a delimiter closes it.
    pub(crate) undefined: bool,
    pub(crate) encoding: Encoding,
    /// For a sequence, the number of items so far; for an item, its number.
    pub(crate) item_count: u32,
    /// The last tag, to check the order; None before the first element.
    pub(crate) last_tag: Option<Tag>,
    /// True if the items of this sequence are UN (PS3.5 6.2.2): their encoding is checked.
    pub(crate) check_items: bool,
    /// True if the length of this item or sequence is known to be wrong: its content extends past
    /// its end, or past the end of an item in it.
    pub(crate) suspect: bool,
    /// Where the reservations of the enclosing item begin.
    pub(crate) outer_reservations: usize,
}

/// The most fragments in one file that are longer than their item but turn out to end with it:
/// checking each costs a read elsewhere in the file. Later ones are truncated without a check.
pub(super) const MAX_CHECKS: u32 = 1024;

/// An open item or sequence whose length is too short.
pub(super) struct Overrun {
    /// The end by its length.
    pub(super) declared_end: u64,
    /// The number of bytes by which the lengths inside it are too short.
    pub(super) missing: u64,
}

/// The path of an element as text: `(0040,A168)[0].(0008,0100)`.
pub(crate) fn path_text(frames: &[Frame], tag: Option<Tag>) -> String {
    /// A path of more levels is shortened in the middle, so that errors stay readable if the input
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
