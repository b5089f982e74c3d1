//! Handles encapsulated pixel data in an item whose length is too short.
//!
//! Some writers omit from lengths what encapsulation adds (PS3.5 A.4): the headers of the fragments
//! and the delimiter. Fragments have lengths of their own and end with a delimiter, so their end is
//! still known, and the enclosing lengths are the wrong ones.

use super::frame::{Frame, FrameKind, Overrun};
use super::{ElementHeader, Walker};
use crate::read::source::Source;
use crate::warning::WarningKind;
use dicom_map::{Encoding, Error, Tag, Vr, tags};

impl<S: Source> Walker<'_, '_, S> {
    /// The furthest end of the innermost structure, whatever its own length says.
    fn reach(&self) -> u64 {
        let trusted = self.frames.iter().rev().find(|frame| !frame.suspect);
        trusted.map_or(0, |frame| frame.end)
    }

    /// The furthest end of a value without a length, in an item that ends at `end`.
    pub(super) fn reach_beyond(&self, end: u64) -> u64 {
        match self.frames.last() {
            Some(top) if top.suspect => self.reach(),
            _ => end,
        }
    }

    /// Handles the end of an item or sequence whose length is known to be wrong.
    #[cold]
    pub(super) fn add_up_overruns(&mut self) {
        let Some(ended) = self.overruns.pop() else { return };
        if let Some(outer) = self.overruns.last_mut() {
            outer.missing += self.at.saturating_sub(ended.declared_end);
        }
    }

    /// Reads on past the end of the enclosing items and sequences, at least to `end`. Their lengths
    /// are ignored from then on; those that a delimiter closes end there.
    fn stretch(&mut self, at: u64, end: u64) -> Result<(), Error> {
        let expected = self.frames.last().map_or(end, |frame| frame.end);
        self.tolerate(WarningKind::ItemOverrun, None, at, || {
            format!(
                "found encapsulated pixel data that continue, expected their end by byte {expected}, where the enclosing item ends; they were read to their own end"
            )
        })?;
        let limit = self.source.byte_len();
        for frame in self.frames.iter_mut().skip(1) {
            if frame.undefined {
                frame.end = limit;
                continue;
            }
            if !frame.suspect {
                // Outer ones are already recorded, in the order of the frames.
                self.overruns.push(Overrun { declared_end: frame.end, missing: 0 });
                frame.suspect = true;
            }
            frame.end = frame.end.max(end);
        }
        Ok(())
    }

    /// True if what follows the end of fragments or of a sequence belongs to it, because its end
    /// was moved.
    #[cold]
    pub(super) fn continues(&mut self, frame: &Frame) -> Result<bool, Error> {
        if frame.kind == FrameKind::Sequence {
            return self.sequence_continues(frame);
        }
        let (at, file_end) = (self.at, self.source.byte_len());
        if frame.end >= file_end {
            return Ok(false);
        }
        let Some((tag, length)) = self.item_at(frame.encoding, at, file_end)? else {
            return Ok(false);
        };
        let end = at + 8 + u64::from(length);
        let is_ours = match tag {
            tags::SEQUENCE_DELIMITATION_ITEM => true,
            tags::ITEM if length != u32::MAX && end <= file_end => {
                // The next item of the sequence may begin where one item ends with its fragments.
                at < frame.end || !self.begins_with_vr(at + 8)? && self.can_end_at(frame, end)?
            }
            _ => false,
        };
        if is_ours {
            self.stretch(at, at + 8)?;
        }
        Ok(is_ours)
    }

    /// True if a sequence whose length is too short has another item at its end.
    fn sequence_continues(&mut self, frame: &Frame) -> Result<bool, Error> {
        if !frame.suspect {
            return Ok(false);
        }
        let reach = self.reach();
        let Some((tags::ITEM, length)) = self.item_at(frame.encoding, self.at, reach)? else {
            return Ok(false);
        };
        let end = match length {
            u32::MAX => reach,
            _ => reach.min(self.at + 8 + u64::from(length)),
        };
        if let Some(top) = self.frames.last_mut() {
            top.end = end;
        }
        Ok(true)
    }

    /// The possible end of an item or fragment that is longer than its container.
    #[cold]
    pub(super) fn end_of_longer(
        &mut self,
        frame: &Frame,
        value_at: u64,
        length: u32,
    ) -> Result<u64, Error> {
        let end = value_at + u64::from(length);
        if frame.kind == FrameKind::Sequence {
            // A shorter one is truncated, as in any sequence.
            let reach = if frame.suspect { self.reach() } else { frame.end };
            return Ok(if end <= reach { end } else { frame.end });
        }
        if end > self.source.byte_len() || self.checks_left == 0 {
            return Ok(frame.end);
        }
        if !self.can_end_at(frame, end)? && self.can_end_at(frame, frame.end)? {
            self.checks_left -= 1;
            return Ok(frame.end);
        }
        self.stretch(value_at - 8, end)?;
        Ok(end)
    }

    /// True if the item's length is known to be wrong, and something in it may extend to `end`.
    #[inline(never)]
    pub(super) fn may_reach(&mut self, end: u64) -> bool {
        let reach = self.reach();
        let (Some(top), Some(overrun)) = (self.frames.last_mut(), self.overruns.last()) else {
            return false;
        };
        if !top.suspect || end > reach {
            return false;
        }
        // Its length is probably too short by as much as the lengths inside it.
        top.end = reach.min(overrun.declared_end + overrun.missing).max(end);
        true
    }

    /// Handles an item that ends inside the header of an element: true if the header is still read,
    /// because the item's length is too short.
    #[cold]
    pub(super) fn header_continues(&mut self, frame: &Frame) -> Result<bool, Error> {
        let reach = if frame.suspect { self.reach() } else { self.source.byte_len() };
        if frame.undefined || frame.end >= reach {
            return Ok(false);
        }
        let Some(element) = self.element_at(frame.encoding, self.at, reach)? else {
            return Ok(false);
        };
        let end = element.value_at;
        if frame.suspect {
            return Ok(element.byte_len <= reach - end && self.may_reach(end));
        }
        let is_encapsulated = element.tag == tags::PIXEL_DATA
            && element.undefined
            && matches!(element.vr, Vr::OB | Vr::OW)
            && matches!(self.item_at(frame.encoding, end, reach)?, Some((tags::ITEM, _)));
        if is_encapsulated {
            self.stretch(self.at, end)?;
        }
        Ok(is_encapsulated)
    }

    /// Reads a tag and the 32 bits after it.
    fn item_at(
        &mut self,
        encoding: Encoding,
        at: u64,
        end: u64,
    ) -> Result<Option<(Tag, u32)>, Error> {
        let bytes = self.peek::<8>(at, end)?;
        Ok(bytes.map(|[g0, g1, e0, e1, l0, l1, l2, l3]| {
            let tag = Tag::new(encoding.u16([g0, g1]), encoding.u16([e0, e1]));
            (tag, encoding.u32([l0, l1, l2, l3]))
        }))
    }

    fn begins_with_vr(&mut self, at: u64) -> Result<bool, Error> {
        let end = self.source.byte_len();
        let bytes = self.peek::<8>(at, end)?;
        Ok(bytes.is_some_and(|[_, _, _, _, v0, v1, ..]| Vr::from_bytes([v0, v1]).is_some()))
    }

    /// True if fragments can end here: before another fragment, a delimiter or an element, or at
    /// the end of the file.
    fn can_end_at(&mut self, frame: &Frame, at: u64) -> Result<bool, Error> {
        let end = self.source.byte_len();
        if at == end {
            return Ok(true);
        }
        let is_delimiter = matches!(
            self.item_at(frame.encoding, at, end)?,
            Some((tags::ITEM | tags::ITEM_DELIMITATION_ITEM | tags::SEQUENCE_DELIMITATION_ITEM, _))
        );
        Ok(is_delimiter || self.begins_with_vr(at)?)
    }

    /// Reads an element with a VR, without a lookup in the registry.
    fn element_at(
        &mut self,
        encoding: Encoding,
        at: u64,
        end: u64,
    ) -> Result<Option<ElementHeader>, Error> {
        let Some([g0, g1, e0, e1, v0, v1, l0, l1]) = self.peek::<8>(at, end)? else {
            return Ok(None);
        };
        let Some(vr) = Vr::from_bytes([v0, v1]) else { return Ok(None) };
        let mut element = ElementHeader {
            tag: Tag::new(encoding.u16([g0, g1]), encoding.u16([e0, e1])),
            vr,
            value_at: at + 8,
            byte_len: u64::from(encoding.u16([l0, l1])),
            encoding,
            ..ElementHeader::NOTHING
        };
        if vr.has_long_form() {
            let Some([.., l0, l1, l2, l3]) = self.peek::<12>(at, end)? else { return Ok(None) };
            let length = encoding.u32([l0, l1, l2, l3]);
            element.value_at = at + 12;
            element.undefined = length == u32::MAX;
            element.byte_len = if element.undefined { 0 } else { u64::from(length) };
        }
        Ok(Some(element))
    }
}
