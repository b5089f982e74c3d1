//! Walks over a data set, element by element, without recursion and without touching values.
//!
//! Every length is checked against its container before it is used, every step consumes bytes or
//! closes a structure, and no allocation is proportional to a length that the input states.

pub(crate) mod creators;
pub(crate) mod frame;
mod header;
mod mixed;
mod overrun;
mod value;

use crate::data_set::node::CreatorRef;
use crate::read::options::ReadOptions;
use crate::read::sniff::META_GROUP;
use crate::read::source::Source;
use crate::shown::{MISREAD, Shown, is_text};
use crate::vr::VrSource;
use crate::warning::{Warning, WarningKind, Warnings};
use creators::{CreatorNames, Reservations};
use dicom_map::{DmapDict, Encoding, Error, ErrorKind, Tag, Vr, tags};
use frame::{Frame, FrameKind, MAX_CHECKS, Overrun, path_text};

const DELIMITER_GROUP: u16 = 0xFFFE;

/// The header of an element (PS3.5 section 7.1), with additions from the registry and the rules of
/// the standard.
#[derive(Clone, Copy, Debug)]
pub struct ElementHeader {
    /// The tag.
    pub tag: Tag,
    /// The VR: the file's, or the dictionary's if the file has none or UN.
    pub vr: Vr,
    /// The source of the VR.
    pub vr_source: VrSource,
    /// True if `vr` is US and stands for "US or SS".
    pub(crate) by_sign: bool,
    /// The private creator.
    pub creator: CreatorRef,
    /// The length of the header in bytes. 16 bits wide, so that the small fields fill eight bytes:
    /// copies of seven bytes are several times slower.
    pub header_len: u16,
    /// Where the value begins, in bytes from the start of the file; for a deflated file, of the
    /// inflated file.
    pub value_at: u64,
    /// The length of the value in bytes; 0 if `undefined`.
    pub byte_len: u64,
    /// True if the length in the file is undefined: a delimiter closes the value.
    pub undefined: bool,
    /// How the element is encoded.
    pub encoding: Encoding,
}

impl ElementHeader {
    /// True if the Pixel Representation of the item, or of an enclosing one, decides between the
    /// VRs US and SS because the file does not say.
    pub fn is_by_sign(&self) -> bool {
        self.by_sign
    }

    const NOTHING: ElementHeader = ElementHeader {
        tag: Tag::new(0, 0),
        vr: Vr::UN,
        vr_source: VrSource::Unknown,
        by_sign: false,
        creator: CreatorRef::NONE,
        header_len: 8,
        value_at: 0,
        byte_len: 0,
        undefined: false,
        encoding: Encoding::IMPLICIT_LE,
    };
}

/// One step of the walk.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Event {
    /// An element with a value, not a sequence; it is in [`Walker::found`].
    Element,
    /// An element whose items follow, in [`Walker::found`].
    SequenceStart,
    /// An element whose fragments follow, in [`Walker::found`].
    FragmentsStart,
    /// An item of a sequence begins; its number counts from 0.
    ItemStart { number: u32, value_at: u64, undefined: bool },
    /// An item ends before this position.
    ItemEnd { at: u64 },
    /// A fragment of encapsulated pixel data.
    Fragment { value_at: u64, byte_len: u64 },
    /// A sequence or the fragments end before this position.
    SequenceEnd { at: u64 },
}

impl Event {
    /// True for a step whose element is in [`Walker::found`].
    pub(crate) fn is_element(&self) -> bool {
        matches!(self, Event::Element | Event::SequenceStart | Event::FragmentsStart)
    }
}

/// The walk over one data set.
pub(crate) struct Walker<'d, 'o, S> {
    pub(crate) source: S,
    dict: &'d DmapDict,
    options: &'o ReadOptions,
    pub(crate) at: u64,
    /// The last element. It stays here instead of being part of each event: copying it through
    /// every return costs more than finding it.
    pub(crate) found: ElementHeader,
    frames: Vec<Frame>,
    overruns: Vec<Overrun>,
    checks_left: u32,
    reservations: Reservations,
    pub(crate) names: CreatorNames<'d>,
    pub(crate) warnings: Warnings,
    /// True in group 0002: stop at the first other group.
    in_meta: bool,
    /// Zeros up to here have been checked and do not reach the end. Each byte is checked once.
    zeros_end: u64,
}

impl<'d, 'o, S: Source> Walker<'d, 'o, S> {
    pub(crate) fn new(
        source: S,
        names: CreatorNames<'d>,
        dict: &'d DmapDict,
        options: &'o ReadOptions,
    ) -> Self {
        Walker {
            source,
            dict,
            options,
            at: 0,
            found: ElementHeader::NOTHING,
            frames: Vec::new(),
            overruns: Vec::new(),
            checks_left: MAX_CHECKS,
            reservations: Reservations::default(),
            names,
            warnings: Warnings::default(),
            in_meta: false,
            zeros_end: 0,
        }
    }

    /// Begins the walk over the elements from `at` to the end of the source.
    pub(crate) fn begin(&mut self, at: u64, encoding: Encoding, in_meta: bool) {
        self.at = at;
        self.in_meta = in_meta;
        self.zeros_end = 0;
        self.frames.clear();
        self.overruns.clear();
        self.reservations.clear();
        self.frames.push(Frame {
            kind: FrameKind::Elements,
            tag: Tag::new(0, 0),
            end: self.source.byte_len(),
            undefined: false,
            encoding,
            item_count: 0,
            last_tag: None,
            check_items: false,
            suspect: false,
            outer_reservations: 0,
        });
    }

    /// True if the next step is in the data set itself, not in an item.
    pub(crate) fn is_at_root(&self) -> bool {
        self.frames.len() == 1
    }

    /// The tag of the last element of the innermost data set or item; None before the first one.
    pub(crate) fn last_tag(&self) -> Option<Tag> {
        self.frames.last().and_then(|frame| frame.last_tag)
    }

    /// The encoding of the innermost structure that is open.
    pub(crate) fn encoding(&self) -> Encoding {
        self.frames.last().map_or(Encoding::EXPLICIT_LE, |frame| frame.encoding)
    }

    /// The path of the next element, as text.
    pub(crate) fn path(&self, tag: Option<Tag>) -> String {
        path_text(&self.frames, tag)
    }

    /// Records that something was tolerated, or returns an error in strict mode.
    #[inline(never)]
    pub(crate) fn tolerate(
        &mut self,
        kind: WarningKind,
        tag: Option<Tag>,
        at: u64,
        message: impl FnOnce() -> String,
    ) -> Result<(), Error> {
        let message = || match tag {
            Some(tag) if is_text(tag) => MISREAD.into(),
            _ => message(),
        };
        if self.options.strict {
            return Err(Error::new(ErrorKind::InvalidData, message())
                .with_tag_path(path_text(&self.frames, tag))
                .with_byte_offset(at));
        }
        let frames = &self.frames;
        self.warnings.add(kind, || Warning {
            kind,
            message: message(),
            tag_path: path_text(frames, tag),
            byte_offset: at,
        });
        Ok(())
    }

    fn limit(&self, tag: Tag, at: u64, message: String) -> Error {
        Error::new(ErrorKind::LimitExceeded, message)
            .with_tag_path(self.path(Some(tag)))
            .with_byte_offset(at)
    }

    /// The next step; None at the end of the data set, or where the options say to stop.
    #[inline(always)]
    pub(crate) fn next(&mut self) -> Result<Option<Event>, Error> {
        loop {
            // The frame is not copied here: an element needs three of its fields, and copies of
            // small fields stall.
            let Some(frame) = self.frames.last() else { return Ok(None) };
            let event = match frame.kind {
                FrameKind::Elements => {
                    let place = Place {
                        end: frame.end,
                        encoding: frame.encoding,
                        last_tag: frame.last_tag,
                    };
                    self.next_element(place)?
                }
                FrameKind::Sequence | FrameKind::Fragments => {
                    let frame = *frame;
                    self.next_item(frame)?
                }
            };
            match event {
                Step::Event(event) => return Ok(Some(event)),
                Step::Again => {}
                Step::Stop => {
                    self.frames.clear();
                    return Ok(None);
                }
            }
        }
    }

    #[inline(always)]
    fn peek<const N: usize>(&mut self, at: u64, end: u64) -> Result<Option<[u8; N]>, Error> {
        if end.saturating_sub(at) < N as u64 {
            return Ok(None);
        }
        Ok(self.source.peek(at, N)?.first_chunk::<N>().copied())
    }

    /// Closes the innermost structure.
    fn close(&mut self) -> Step {
        let Some(frame) = self.frames.pop() else { return Step::Stop };
        if self.frames.is_empty() {
            return Step::Stop;
        }
        if frame.suspect {
            self.add_up_overruns();
        }
        match frame.kind {
            FrameKind::Elements => {
                self.reservations.leave(frame.outer_reservations);
                Step::Event(Event::ItemEnd { at: self.at })
            }
            FrameKind::Sequence | FrameKind::Fragments => {
                Step::Event(Event::SequenceEnd { at: self.at })
            }
        }
    }

    fn open(&mut self, frame: Frame) -> Result<(), Error> {
        if self.frames.len() > self.options.max_depth {
            let message = format!(
                "found sequences nested more than {} deep, the limit of the reader (max_depth)",
                self.options.max_depth
            );
            return Err(Error::new(ErrorKind::LimitExceeded, message)
                .with_tag_path(self.path(None))
                .with_byte_offset(self.at));
        }
        self.frames.push(frame);
        Ok(())
    }

    /// The bytes end where a delimiter, or the rest of a header, should follow.
    #[inline(never)]
    fn close_at_end(&mut self, frame: Frame) -> Result<Step, Error> {
        if frame.undefined {
            let what = if frame.kind == FrameKind::Elements { "an item" } else { "a sequence" };
            self.tolerate(WarningKind::MissingDelimiter, None, self.at, || {
                format!("found the end of the data, expected the delimiter of {what} of undefined length")
            })?;
        }
        Ok(self.close())
    }

    #[inline(never)]
    fn skip_rest(&mut self, frame: Frame) -> Result<Step, Error> {
        let bytes_left = frame.end.saturating_sub(self.at);
        if bytes_left > 0 {
            let at = self.at;
            self.at = frame.end;
            self.tolerate(WarningKind::TruncatedHeader, None, at, || {
                format!("found {bytes_left} bytes, expected an element of at least 8 bytes")
            })?;
        }
        self.close_at_end(frame)
    }

    /// Ends a sequence or fragments: at their end, or inside a header.
    #[inline(never)]
    fn end_items(&mut self, frame: Frame) -> Result<Step, Error> {
        if (frame.suspect || frame.kind == FrameKind::Fragments) && self.continues(&frame)? {
            return Ok(Step::Again);
        }
        self.skip_rest(frame)
    }

    /// One step inside a sequence or fragments.
    #[inline(never)]
    fn next_item(&mut self, frame: Frame) -> Result<Step, Error> {
        if self.at >= frame.end && !frame.suspect && frame.kind == FrameKind::Sequence {
            return self.close_at_end(frame);
        }
        let Some([g0, g1, e0, e1, l0, l1, l2, l3]) = self.peek::<8>(self.at, frame.end)? else {
            return self.end_items(frame);
        };
        let encoding = frame.encoding;
        let tag = Tag::new(encoding.u16([g0, g1]), encoding.u16([e0, e1]));
        let length = encoding.u32([l0, l1, l2, l3]);
        let at = self.at;
        match tag {
            tags::ITEM => self.start_item(frame, length),
            // The sequence continues as long as items follow.
            _ if frame.suspect => Ok(self.close()),
            tags::SEQUENCE_DELIMITATION_ITEM => {
                self.at += 8;
                if length != 0 {
                    self.tolerate(WarningKind::DelimiterLength, None, at, || {
                        format!("found a sequence delimiter of length {length}, expected 0")
                    })?;
                }
                if !frame.undefined {
                    self.tolerate(WarningKind::StrayDelimiter, None, at, || {
                        "found a sequence delimiter in a sequence of defined length, expected an item".into()
                    })?;
                    self.at = frame.end;
                }
                Ok(self.close())
            }
            tags::ITEM_DELIMITATION_ITEM => {
                self.at += 8;
                self.tolerate(WarningKind::StrayDelimiter, None, at, || {
                    "found an item delimiter between items, expected an item".into()
                })?;
                Ok(Step::Again)
            }
            _ if frame.undefined => {
                self.tolerate(WarningKind::MissingDelimiter, None, at, || {
                    format!("found {}, expected an item or the sequence delimiter; the sequence was ended here", Shown(tag))
                })?;
                Ok(self.close())
            }
            _ => {
                self.at = frame.end;
                self.tolerate(WarningKind::NotAnItem, None, at, || {
                    format!("found {}, expected an item (FFFE,E000)", Shown(tag))
                })?;
                Ok(self.close())
            }
        }
    }

    fn start_item(&mut self, frame: Frame, length: u32) -> Result<Step, Error> {
        let at = self.at;
        let value_at = at + 8;
        let item_count = frame.item_count;
        if let Some(top) = self.frames.last_mut() {
            top.item_count = item_count.saturating_add(1);
        }
        let undefined = length == u32::MAX;
        let mut end = frame.end;
        if !undefined {
            if u64::from(length) > end - value_at {
                end = self.end_of_longer(&frame, value_at, length)?;
            }
            let room = end - value_at;
            if u64::from(length) > room {
                self.tolerate(WarningKind::ItemOverrun, None, at, || {
                    format!(
                        "found an item of {length} bytes, expected at most the {room} that are left"
                    )
                })?;
            }
            end = value_at + u64::from(length).min(room);
        }
        if frame.kind == FrameKind::Fragments {
            if undefined {
                self.tolerate(WarningKind::UndefinedLength, None, at, || {
                    "found a fragment of undefined length, expected its number of bytes".into()
                })?;
            }
            self.at = end;
            return Ok(Step::Event(Event::Fragment { value_at, byte_len: end - value_at }));
        }
        let encoding = match frame.encoding.implicit_vr {
            true => self.item_encoding(&frame, value_at, end)?,
            false => frame.encoding,
        };
        self.at = value_at;
        let outer_reservations = self.reservations.enter();
        self.open(Frame {
            kind: FrameKind::Elements,
            tag: frame.tag,
            end,
            undefined,
            encoding,
            item_count,
            last_tag: None,
            check_items: false,
            suspect: false,
            outer_reservations,
        })?;
        if encoding != frame.encoding {
            self.tolerate(WarningKind::ExplicitItem, None, value_at, || {
                let around = match frame.check_items {
                    true => "inside UN (PS3.5 6.2.2)",
                    false => "as around it",
                };
                format!("found an item in {encoding}, expected {} {around}", frame.encoding)
            })?;
        }
        Ok(Step::Event(Event::ItemStart { number: item_count, value_at, undefined }))
    }

    /// One step inside a data set or an item.
    #[inline(always)]
    fn next_element(&mut self, place: Place) -> Result<Step, Error> {
        if self.at >= place.end {
            return self.end_elements();
        }
        let Some(start) = self.peek::<8>(self.at, place.end)? else { return self.end_elements() };
        let is_root = self.frames.len() == 1;
        let [g0, g1, e0, e1, ..] = start;
        let tag = Tag::new(place.encoding.u16([g0, g1]), place.encoding.u16([e0, e1]));
        if tag.group() == DELIMITER_GROUP
            && matches!(
                tag,
                tags::ITEM | tags::ITEM_DELIMITATION_ITEM | tags::SEQUENCE_DELIMITATION_ITEM
            )
        {
            return self.delimiter(tag, start, is_root);
        }
        if is_root && self.is_stop(tag) {
            return Ok(Step::Stop);
        }
        if matches!(start, [0, 0, 0, 0, 0, 0, 0, 0] | [0xFF, 0xFF, 0xFF, 0xFF, ..])
            && let Some(step) = self.padding(start)?
        {
            return Ok(step);
        }
        let at = self.at;
        let Some(header) = self.read_header(place, tag, start)? else { return self.end_elements() };
        self.check_order(place.last_tag, tag, at, is_root)?;
        let value_at = at + u64::from(header.byte_len);
        let room = place.end - value_at;
        let undefined = header.value_len == u32::MAX;
        let mut byte_len = u64::from(header.value_len);
        if undefined {
            byte_len = 0;
        } else if byte_len > room && !self.may_reach(value_at + byte_len) {
            let kind = if is_root { WarningKind::TruncatedValue } else { WarningKind::ItemOverrun };
            self.tolerate(kind, Some(tag), at, || {
                format!(
                    "found a length of {byte_len} bytes, expected at most the {room} that are left"
                )
            })?;
            byte_len = room;
        } else if byte_len & 1 == 1 {
            self.tolerate(WarningKind::OddLength, Some(tag), at, || {
                format!("found a length of {byte_len} bytes, expected an even one")
            })?;
        }
        self.identify(place, tag, &header, value_at, byte_len, undefined)?;
        self.enter_value(place, header.vr)
    }

    /// Ends the data set or item: at its end, or inside a header.
    #[inline(never)]
    fn end_elements(&mut self) -> Result<Step, Error> {
        let Some(frame) = self.frames.last().copied() else { return Ok(Step::Stop) };
        if self.at < frame.end && self.header_continues(&frame)? {
            return Ok(Step::Again);
        }
        self.skip_rest(frame)
    }

    #[inline]
    fn is_stop(&self, tag: Tag) -> bool {
        if self.in_meta {
            return tag.group() != META_GROUP;
        }
        self.options.stop_before.is_some_and(|stop| tag >= stop)
            || self.options.stop_after.is_some_and(|stop| tag > stop)
    }

    #[inline(always)]
    fn check_order(
        &mut self,
        last: Option<Tag>,
        tag: Tag,
        at: u64,
        is_root: bool,
    ) -> Result<(), Error> {
        if let Some(top) = self.frames.last_mut() {
            top.last_tag = Some(tag);
        }
        if let Some(last) = last
            && tag <= last
        {
            let kind = if tag == last { WarningKind::DuplicateTag } else { WarningKind::TagOrder };
            self.tolerate(kind, Some(tag), at, || {
                format!("found {tag} after {}, expected a higher tag", Shown(last))
            })?;
        }
        if is_root && tag.group() == META_GROUP && !self.in_meta {
            self.tolerate(WarningKind::MetaInDataSet, Some(tag), at, || {
                "found an element of group 0002 in the data set, expected it before".into()
            })?;
        }
        Ok(())
    }

    /// Handles a delimiter or item where an element is expected.
    #[inline(never)]
    fn delimiter(&mut self, tag: Tag, start: [u8; 8], is_root: bool) -> Result<Step, Error> {
        let Some(frame) = self.frames.last().copied() else { return Ok(Step::Stop) };
        let at = self.at;
        let [_, _, _, _, l0, l1, l2, l3] = start;
        let length = frame.encoding.u32([l0, l1, l2, l3]);
        if frame.undefined && tag == tags::ITEM_DELIMITATION_ITEM {
            self.at += 8;
            if length != 0 {
                self.tolerate(WarningKind::DelimiterLength, None, at, || {
                    format!("found an item delimiter of length {length}, expected 0")
                })?;
            }
            return Ok(self.close());
        }
        if frame.undefined && !is_root {
            // The item was not closed: the next bytes belong to the sequence.
            self.tolerate(WarningKind::MissingDelimiter, None, at, || {
                format!("found {tag}, expected the item delimiter")
            })?;
            return Ok(self.close());
        }
        self.at += 8;
        self.tolerate(WarningKind::StrayDelimiter, None, at, || {
            format!("found {tag}, expected an element")
        })?;
        Ok(Step::Again)
    }

    /// Handles bytes that are not an element: zeros to the end, or FFFF.
    #[inline(never)]
    fn padding(&mut self, start: [u8; 8]) -> Result<Option<Step>, Error> {
        let Some(frame) = self.frames.last().copied() else { return Ok(None) };
        let byte = start[0];
        let at = self.at;
        if byte == 0 && at < self.zeros_end {
            return Ok(None);
        }
        // Each byte is examined once: either this ends the walk of the structure, or the whole run
        // of FF is consumed.
        let mut run_end = at;
        while run_end < frame.end {
            let count = usize::try_from(frame.end - run_end).unwrap_or(usize::MAX).min(4096);
            let bytes = self.source.peek(run_end, count)?;
            let same = bytes.iter().position(|found| *found != byte).unwrap_or(bytes.len());
            run_end += same as u64;
            if same < count {
                break;
            }
        }
        let run = run_end - at;
        if run_end >= frame.end {
            self.at = frame.end;
            self.tolerate(WarningKind::TrailingPadding, None, at, || {
                format!("found {run} bytes {byte:02X} up to the end, expected elements")
            })?;
            return Ok(Some(self.close_at_end(frame)?));
        }
        if byte == 0 {
            self.zeros_end = run_end;
            return Ok(None);
        }
        self.at += run & !1;
        self.tolerate(WarningKind::Separator, None, at, || {
            format!("found {run} bytes FF, expected a tag")
        })?;
        Ok(Some(Step::Again))
    }
}

/// The facts about a data set or item that its elements need.
#[derive(Clone, Copy)]
struct Place {
    end: u64,
    encoding: Encoding,
    last_tag: Option<Tag>,
}

/// The outcome of a step of the walk.
enum Step {
    Event(Event),
    /// Nothing to report; continue.
    Again,
    /// The walk is over.
    Stop,
}
