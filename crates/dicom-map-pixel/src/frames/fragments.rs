//! Assignment of the fragments of encapsulated pixel data to frames (PS3.5 A.4).

use crate::warning::{PixelWarning, PixelWarningKind};
use dicom_map::tags;
use dicom_map_dataset::{Fragments, Item};
use std::borrow::Cow;

/// Bytes of the header of a fragment: tag and length.
const HEADER_BYTES: u64 = 8;
/// Bytes at the end of a fragment that are searched for the end of a JPEG picture: padding may
/// follow it.
const END_WINDOW: usize = 10;
/// EOI of JPEG and JPEG-LS, EOC of JPEG 2000.
const END_MARKER: [u8; 2] = [0xFF, 0xD9];

/// Where each frame begins among the fragments.
#[derive(Debug, Clone)]
pub(super) enum FrameTable {
    /// Each frame is one fragment; this is their number.
    EachFragment(u64),
    /// Frame i consists of the fragments from the i-th index up to the next one.
    Starts(Vec<u32>),
    /// Frame i is this fragment, cut to this length, as an Extended Offset Table says.
    Cut(Vec<(u32, u64)>),
}

/// The first fragment.
#[derive(Debug, Clone, Copy)]
pub(super) struct BasicOffsets<'a> {
    pub(super) table: &'a [u8],
    pub(super) is_big_endian: bool,
}

impl FrameTable {
    /// Finds the frames of these fragments, with `basic` and the Extended Offset Table of `item`.
    /// No byte of a fragment is read, except the ends of fragments that must be joined.
    pub(super) fn new(
        item: Item<'_>,
        basic: BasicOffsets<'_>,
        fragments: &Fragments<'_>,
        frame_count: u64,
        warnings: &mut Vec<PixelWarning>,
    ) -> FrameTable {
        let count = fragments.len() as u64;
        let mut refused = |message: String| {
            warnings.push(PixelWarning::new(PixelWarningKind::OffsetTable, message));
        };
        match extended(item, fragments) {
            Some(Ok(cut)) => return FrameTable::Cut(cut),
            Some(Err(message)) => refused(message),
            None => {}
        }
        if !basic.table.is_empty() {
            match from_basic(basic, fragments, frame_count) {
                Ok(frames) => return FrameTable::Starts(frames),
                Err(message) => refused(message),
            }
        }
        match count {
            // Fewer fragments than frames: the last frames are missing.
            _ if count <= 1 || count <= frame_count => FrameTable::EachFragment(count),
            _ if frame_count == 1 => FrameTable::Starts(vec![0]),
            _ => FrameTable::Starts(by_ends(fragments.clone())),
        }
    }

    /// Returns the number of frames that were found.
    pub(super) fn len(&self) -> u64 {
        match self {
            FrameTable::EachFragment(count) => *count,
            FrameTable::Starts(starts) => starts.len() as u64,
            FrameTable::Cut(cut) => cut.len() as u64,
        }
    }

    /// Returns the code stream of a frame; it is borrowed if it is a single fragment.
    pub(super) fn stream<'a>(
        &self,
        fragments: &Fragments<'a>,
        frame: u64,
    ) -> Option<Cow<'a, [u8]>> {
        let frame = usize::try_from(frame).ok()?;
        let mut fragments = fragments.clone();
        match self {
            FrameTable::EachFragment(_) => fragments.nth(frame).map(Cow::Borrowed),
            FrameTable::Cut(cut) => {
                let (fragment, byte_len) = cut.get(frame)?;
                // When the table was read, this was checked to be no longer than the fragment.
                fragments.nth(*fragment as usize)?.get(..*byte_len as usize).map(Cow::Borrowed)
            }
            FrameTable::Starts(starts) => {
                let start = *starts.get(frame)? as usize;
                let all = fragments.len();
                let end = starts.get(frame + 1).map_or(all, |end| *end as usize);
                let first = fragments.nth(start)?;
                // A later frame starts at a later fragment.
                if end - start == 1 {
                    return Some(Cow::Borrowed(first));
                }
                let mut joined = first.to_vec();
                fragments.take(end - start - 1).for_each(|it| joined.extend(it));
                Some(Cow::Owned(joined))
            }
        }
    }
}

/// Returns the position of each fragment's header, from the end of the Basic Offset Table on.
fn starts_of(fragments: &Fragments<'_>) -> Vec<u64> {
    let mut at = 0;
    let starts = fragments.clone().map(|fragment| {
        let start = at;
        at += HEADER_BYTES + fragment.len() as u64;
        start
    });
    starts.collect()
}

/// Returns the frames of the Extended Offset Table (PS3.3 C.7.6.3.1.8); None if there is none.
fn extended(item: Item<'_>, fragments: &Fragments<'_>) -> Option<Result<Vec<(u32, u64)>, String>> {
    let table = item.get(tags::EXTENDED_OFFSET_TABLE)?.bytes();
    if table.is_empty() {
        return None;
    }
    let lengths =
        item.get(tags::EXTENDED_OFFSET_TABLE_LENGTHS).map(|it| it.bytes()).unwrap_or_default();
    let numbers = |bytes: &[u8]| -> Vec<u64> {
        bytes.as_chunks::<8>().0.iter().map(|it| u64::from_le_bytes(*it)).collect()
    };
    let (offsets, lengths) = (numbers(table), numbers(lengths));
    if offsets.len() != lengths.len() {
        return Some(Err(format!(
            "found {} frames in (7FE0,0001) Extended Offset Table and {} in (7FE0,0002) Extended Offset Table Lengths, expected as many",
            offsets.len(),
            lengths.len()
        )));
    }
    let starts = starts_of(fragments);
    let lens: Vec<u64> = fragments.clone().map(|it| it.len() as u64).collect();
    let mut cut: Vec<(u32, u64)> = Vec::with_capacity(offsets.len().min(lens.len()));
    for (number, (offset, byte_len)) in offsets.iter().zip(lengths).enumerate() {
        // Every frame is a single fragment.
        let found = starts.binary_search(offset).ok().filter(|at| {
            cut.last().is_none_or(|(before, _)| (*before as usize) < *at) && byte_len <= lens[*at]
        });
        let Some(at) = found else {
            return Some(Err(format!(
                "found frame {number} of {byte_len} bytes at byte {offset} in (7FE0,0001) Extended Offset Table, expected a fragment there that is as long"
            )));
        };
        // The reader limits the number of fragments to fewer than 2^32.
        cut.push((at as u32, byte_len));
    }
    Some(Ok(cut))
}

/// Returns the frames of the Basic Offset Table.
fn from_basic(
    BasicOffsets { table, is_big_endian }: BasicOffsets<'_>,
    fragments: &Fragments<'_>,
    frame_count: u64,
) -> Result<Vec<u32>, String> {
    let starts = starts_of(fragments);
    let number = if is_big_endian { u32::from_be_bytes } else { u32::from_le_bytes };
    let offsets = table.as_chunks::<4>().0.iter().map(|it| u64::from(number(*it)));
    let count = offsets.len() as u64;
    if count < frame_count || !table.len().is_multiple_of(4) {
        return Err(format!(
            "found a Basic Offset Table of {} bytes, expected 4 for each of {frame_count} frames",
            table.len()
        ));
    }
    let mut frames: Vec<u32> = Vec::with_capacity(offsets.len().min(starts.len()));
    for (frame, offset) in offsets.enumerate() {
        let at = starts.binary_search(&offset).ok().and_then(|at| u32::try_from(at).ok());
        // The first frame is the first fragment, and each frame comes after the previous one.
        let at = at.filter(|at| frames.last().map_or(*at == 0, |before| before < at));
        let Some(at) = at else {
            return Err(format!(
                "found frame {frame} at byte {offset} in the Basic Offset Table, expected the start of a fragment after that of the frame before"
            ));
        };
        frames.push(at);
    }
    Ok(frames)
}

/// Returns the index of the first fragment of each frame; a frame ends with the fragment in which a
/// JPEG picture ends.
fn by_ends(fragments: Fragments<'_>) -> Vec<u32> {
    let mut starts = Vec::new();
    let mut begins = true;
    for (at, fragment) in fragments.enumerate() {
        if begins {
            starts.push(at as u32);
        }
        let tail = &fragment[fragment.len().saturating_sub(END_WINDOW)..];
        begins = tail.windows(2).any(|pair| pair == END_MARKER);
    }
    starts
}
