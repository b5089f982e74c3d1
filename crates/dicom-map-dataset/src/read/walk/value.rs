//! Identifies an element: its creator, its VR, and whether its value is bytes, items or fragments.

use super::frame::{Frame, FrameKind};
use super::header::Header;
use super::{ElementHeader, Event, Place, Step, Walker};
use crate::data_set::node::CreatorRef;
use crate::read::resolve::{Resolved, resolve};
use crate::read::source::Source;
use crate::vr::VrSource;
use crate::warning::WarningKind;
use dicom_map::{Encoding, Error, Tag, Vr, tags};

/// A creator is LO, at most 64 characters; this is enough for the longest UTF-8 form with padding.
const MAX_CREATOR_BYTES: usize = 260;

impl<S: Source> Walker<'_, '_, S> {
    /// Determines the creator and the VR of an element, and stores them in `found`.
    #[inline(always)]
    pub(super) fn identify(
        &mut self,
        place: Place,
        tag: Tag,
        header: &Header,
        value_at: u64,
        byte_len: u64,
        undefined: bool,
    ) -> Result<(), Error> {
        let mut creator = CreatorRef::NONE;
        if let (Some(vr), false) = (header.vr, tag.is_private())
            && vr != Vr::UN
        {
            // The case of most elements of most files.
            self.found = ElementHeader {
                tag,
                vr,
                vr_source: VrSource::File,
                by_sign: false,
                creator,
                header_len: header.byte_len,
                value_at,
                byte_len,
                undefined,
                encoding: place.encoding,
            };
            return Ok(());
        }
        if tag.is_private() {
            if tag.is_private_creator() {
                self.reserve(tag, value_at, byte_len)?;
            } else if !tag.is_group_length() {
                creator = self.reservations.find(tag);
                if creator == CreatorRef::MISSING {
                    // Reported once for each run of such elements, so that one missing creator does
                    // not drown out the rest.
                    let last_creator = place.last_tag.and_then(Tag::creator_tag);
                    let is_first = last_creator != tag.creator_tag() || tag.block().is_none();
                    if is_first {
                        self.tolerate(
                            WarningKind::NoCreator,
                            Some(tag),
                            value_at - u64::from(header.byte_len),
                            || match tag.creator_tag() {
                                Some(creator) => {
                                    format!("found no private creator at {creator} for this block")
                                }
                                None => "found a private element outside any block".into(),
                            },
                        )?;
                    }
                }
            }
        }
        let resolved = match header.vr {
            Some(vr) if vr != Vr::UN => Resolved { vr, source: VrSource::File, by_sign: false },
            _ if creator == CreatorRef::MISSING => Resolved::UNKNOWN,
            given => {
                let entry = match self.names.get(creator) {
                    Some(name) => {
                        name.view.and_then(|view| view.lookup(tag.group(), tag.element()))
                    }
                    None => self.dict.lookup_tag(tag, None),
                };
                let resolved = resolve(entry, byte_len);
                let width = resolved.vr.fixed_len().unwrap_or(1) as u64;
                // A UN value whose length does not suit the dictionary's VR stays UN.
                if given.is_some() && !undefined && !byte_len.is_multiple_of(width) {
                    Resolved::UNKNOWN
                } else {
                    resolved
                }
            }
        };
        let vr_source = match (header.vr, resolved.source) {
            (Some(Vr::UN), VrSource::Unknown) => VrSource::File,
            (_, source) => source,
        };
        self.found = ElementHeader {
            tag,
            vr: resolved.vr,
            vr_source,
            by_sign: resolved.by_sign,
            creator,
            header_len: header.byte_len,
            value_at,
            byte_len,
            undefined,
            encoding: Encoding {
                implicit_vr: header.implicit,
                big_endian: place.encoding.big_endian,
            },
        };
        Ok(())
    }

    fn reserve(&mut self, tag: Tag, value_at: u64, byte_len: u64) -> Result<(), Error> {
        let count = usize::try_from(byte_len).unwrap_or(usize::MAX).min(MAX_CREATOR_BYTES);
        let raw = self.source.peek(value_at, count)?;
        let has_backslash = raw.contains(&b'\\');
        let Some(creator) = self.names.intern(raw) else {
            return Err(self.limit(
                tag,
                value_at,
                "found more different private creators than the limit of the reader".into(),
            ));
        };
        if creator == CreatorRef::MISSING || has_backslash || byte_len > MAX_CREATOR_BYTES as u64 {
            self.tolerate(WarningKind::BadCreator, Some(tag), value_at, || {
                format!("found a private creator of {byte_len} bytes, expected one value of 1 to 64 characters")
            })?;
        }
        if !self.reservations.reserve(tag, creator) {
            return Err(self.limit(
                tag,
                value_at,
                format!(
                    "found more than {} private blocks in one data set, the limit of the reader",
                    crate::read::options::MAX_CREATORS_PER_ITEM
                ),
            ));
        }
        Ok(())
    }

    /// Determines the kind of the value, and moves to what comes next: the end of the value, or its
    /// first item.
    #[inline(always)]
    pub(super) fn enter_value(&mut self, place: Place, given: Option<Vr>) -> Result<Step, Error> {
        if !self.found.undefined && self.found.vr != Vr::SQ {
            self.at = self.found.value_at + self.found.byte_len;
            return Ok(Step::Event(Event::Element));
        }
        self.enter_structure(place, given)
    }

    /// Handles a sequence, encapsulated pixel data, or another value of undefined length.
    #[inline(never)]
    fn enter_structure(&mut self, place: Place, given: Option<Vr>) -> Result<Step, Error> {
        let mut found = self.found;
        let end = match found.undefined {
            true => self.reach_beyond(place.end),
            false => found.value_at + found.byte_len,
        };
        // The dictionary may be wrong to call a value a sequence; an explicit SQ is trusted.
        let is_un = given == Some(Vr::UN);
        let inner = if is_un { Encoding::IMPLICIT_LE } else { found.encoding };
        let first = self.peek::<8>(found.value_at, end)?;
        let first_tag =
            first.map(|[g0, g1, e0, e1, ..]| Tag::new(inner.u16([g0, g1]), inner.u16([e0, e1])));
        let begins_with_item =
            matches!(first_tag, Some(tags::ITEM | tags::SEQUENCE_DELIMITATION_ITEM));
        if !found.undefined && found.byte_len > 0 && given != Some(Vr::SQ) && !begins_with_item {
            let (tag, at) = (found.tag, found.value_at);
            self.tolerate(WarningKind::NotASequence, Some(tag), at, || {
                "found a value that does not begin with an item, expected the sequence of the dictionary"
                    .into()
            })?;
            self.at = end;
            found.vr = Vr::UN;
            found.vr_source = if is_un { VrSource::File } else { VrSource::Unknown };
            self.found = found;
            return Ok(Step::Event(Event::Element));
        }
        if found.undefined {
            if self.is_encapsulated(&found, given) {
                if given != Some(found.vr) {
                    // Encapsulated pixel data is OB (PS3.5 A.4), even if the file has no VR.
                    found.vr = Vr::OB;
                    found.vr_source = VrSource::Rule;
                }
                return self.open_value(FrameKind::Fragments, found, end, inner);
            }
            if found.vr != Vr::SQ {
                // PS3.5 6.2.2 (CP-246): UN of undefined length is a sequence; so is any other value
                // that begins with an item.
                let is_certain = matches!(given, None | Some(Vr::UN));
                if !is_certain || !begins_with_item {
                    let (tag, vr) = (found.tag, found.vr);
                    self.tolerate(WarningKind::UndefinedLength, Some(tag), found.value_at, || {
                        format!("found an undefined length with VR {vr}, expected SQ, UN, OB or OW")
                    })?;
                    if !begins_with_item {
                        return self.until_delimiter(place, found);
                    }
                }
                found.vr = Vr::SQ;
                found.vr_source = VrSource::Rule;
                found.by_sign = false;
            }
        }
        self.open_value(FrameKind::Sequence, found, end, inner)
    }

    /// True for OB and OW of undefined length, which hold fragments (PS3.5 A.4).
    fn is_encapsulated(&self, found: &ElementHeader, given: Option<Vr>) -> bool {
        matches!(given, Some(Vr::OB | Vr::OW))
            || (found.tag == tags::PIXEL_DATA && found.vr != Vr::SQ)
    }

    fn open_value(
        &mut self,
        kind: FrameKind,
        found: ElementHeader,
        end: u64,
        encoding: Encoding,
    ) -> Result<Step, Error> {
        self.at = found.value_at;
        let check_items = kind == FrameKind::Sequence
            && encoding.implicit_vr
            && !self.frames.last().is_some_and(|top| top.encoding.implicit_vr);
        self.open(Frame {
            kind,
            tag: found.tag,
            end,
            undefined: found.undefined,
            encoding,
            item_count: 0,
            last_tag: None,
            check_items,
            suspect: false,
            outer_reservations: 0,
        })?;
        self.found = found;
        Ok(Step::Event(if kind == FrameKind::Sequence {
            Event::SequenceStart
        } else {
            Event::FragmentsStart
        }))
    }

    /// Reads a value of undefined length without items: it extends to the sequence delimiter, or to
    /// the end of its container.
    fn until_delimiter(&mut self, place: Place, mut found: ElementHeader) -> Result<Step, Error> {
        const STEP: usize = 4096;
        let bytes = if place.encoding.big_endian {
            [0xFF, 0xFE, 0xE0, 0xDD, 0, 0, 0, 0]
        } else {
            [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0]
        };
        let mut at = found.value_at;
        found.undefined = false;
        loop {
            let count =
                usize::try_from(place.end.saturating_sub(at)).unwrap_or(usize::MAX).min(STEP);
            let window = self.source.peek(at, count)?;
            if let Some(place) = window.windows(bytes.len()).position(|part| part == bytes) {
                let end = at + place as u64;
                found.byte_len = end - found.value_at;
                self.at = end + 8;
                self.found = found;
                return Ok(Step::Event(Event::Element));
            }
            if window.len() < STEP {
                found.byte_len = place.end.saturating_sub(found.value_at);
                self.at = place.end;
                let (tag, value_at) = (found.tag, found.value_at);
                self.tolerate(WarningKind::MissingDelimiter, Some(tag), value_at, || {
                    "found no sequence delimiter after a value of undefined length".into()
                })?;
                self.found = found;
                return Ok(Step::Event(Event::Element));
            }
            at += (STEP - bytes.len() + 1) as u64;
        }
    }
}
