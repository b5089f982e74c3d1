//! Reads the file up to the data set: preamble and group 0002, which says how the rest is encoded
//! (PS3.10 section 7).

use super::sniff::{META_GROUP, is_in_value, sniff, sniff_data_set};
use crate::read::source::Source;
use crate::read::walk::{ElementHeader, Event, Walker};
use crate::shown;
use crate::warning::{WarningKind, Warnings};
use dicom_map::{Encoding, Error, ErrorKind, Tag, TransferSyntax, Vr, tags};

/// The length of the preamble, before the prefix (PS3.10 table 7.1-1).
pub(crate) const PREAMBLE_LEN: u64 = 128;
/// The prefix.
pub(crate) const PREFIX: &[u8; 4] = b"DICM";
/// A UI value has at most 64 characters (PS3.5 table 6.2-1); a longer one is not a UID.
const MAX_UID_BYTES: u64 = 128;

/// The facts about a file found before its data set.
#[derive(Clone, Debug)]
pub(crate) struct Front {
    /// Where group 0002 begins, or would begin: after preamble and prefix.
    pub(crate) meta_at: u64,
    /// Where the first element after group 0002 begins.
    pub(crate) data_set_at: u64,
    /// From the Transfer Syntax UID, which is empty if there is none.
    pub(crate) transfer_syntax: TransferSyntax,
    /// From the UID; for a file without a usable one, guessed from its first element. [`settle`]
    /// compares it with the data set.
    pub(crate) encoding: Encoding,
    pub(crate) deflated: bool,
}

/// The steps of group 0002, each with its element.
pub(crate) type MetaSteps = Vec<(Event, ElementHeader)>;

/// True if the source has the prefix at `at`.
fn has_prefix<S: Source>(source: &mut S, at: u64) -> Result<bool, Error> {
    Ok(source.peek(at, PREFIX.len())? == PREFIX)
}

/// Where group 0002 begins, or would begin: after preamble and prefix, or at the start of the file.
fn find_start<S: Source>(source: &mut S) -> Result<u64, Error> {
    const AFTER_PREFIX: u64 = PREAMBLE_LEN + PREFIX.len() as u64;
    if has_prefix(source, PREAMBLE_LEN)? {
        let has_meta = source.peek(AFTER_PREFIX, 2)? == META_GROUP.to_le_bytes();
        // Without group 0002 after it, the prefix may be in a value of a data set that begins at
        // byte 0.
        let is_value = !has_meta
            && match sniff(source, 0)? {
                Some(encoding) => is_in_value(source, encoding, PREAMBLE_LEN, AFTER_PREFIX)?,
                None => false,
            };
        return Ok(if is_value { 0 } else { AFTER_PREFIX });
    }
    Ok(if has_prefix(source, 0)? { PREFIX.len() as u64 } else { 0 })
}

/// Reads up to the data set, with every step in group 0002.
///
/// Errors: `InvalidData` if the source is not a DICOM file.
pub(crate) fn read_front<S: Source>(
    walker: &mut Walker<'_, '_, S>,
) -> Result<(Front, MetaSteps), Error> {
    let start = find_start(&mut walker.source)?;
    let first = sniff(&mut walker.source, start)?;
    let is_empty_after_prefix = start > 0 && walker.source.byte_len() <= start;
    if first.is_none()
        && (start == 0 || !is_empty_after_prefix && !has_plausible_element(walker, start)?)
    {
        let byte_len = walker.source.byte_len();
        let message = if byte_len == 0 {
            "found an empty file, expected a DICOM file".to_string()
        } else if let Some(kind) = other_format(walker.source.peek(0, 8)?) {
            format!("found {kind} file of {byte_len} bytes, expected a DICOM file")
        } else {
            format!(
                "found {byte_len} bytes with neither \"DICM\" at byte {PREAMBLE_LEN} nor a DICOM element at the start, expected a DICOM file"
            )
        };
        return Err(Error::new(ErrorKind::InvalidData, message).with_byte_offset(start));
    }
    walker.begin(start, Encoding::EXPLICIT_LE, false);
    if start < PREAMBLE_LEN {
        walker.tolerate(WarningKind::NoPreamble, None, 0, || {
            "found no preamble, expected 128 bytes followed by DICM".into()
        })?;
    }
    let has_meta = walker.source.peek(start, 2)? == META_GROUP.to_le_bytes();
    if !has_meta {
        walker.tolerate(WarningKind::NoMetaGroup, None, start, || {
            "found no group 0002, expected one".into()
        })?;
        let found = sniff_data_set(&mut walker.source, start, Encoding::EXPLICIT_LE)?;
        let encoding = found.unwrap_or(Encoding::IMPLICIT_LE);
        let front = Front {
            meta_at: start,
            data_set_at: start,
            transfer_syntax: TransferSyntax::from_uid(""),
            encoding,
            deflated: false,
        };
        return Ok((front, Vec::new()));
    }
    // Group 0002 is Explicit VR Little Endian whatever the data set is (PS3.10 7.1), but some
    // writers encode it otherwise.
    walker.begin(start, first.unwrap_or(Encoding::EXPLICIT_LE), true);
    let Meta { steps, syntax, declared_end, end: data_set_at, .. } = Meta::read(walker, start)?;
    if declared_end != Some(data_set_at) {
        walker.tolerate(
            WarningKind::MetaLength,
            Some(tags::FILE_META_INFORMATION_GROUP_LENGTH),
            start,
            || match declared_end {
                Some(end) => format!(
                    "found a group 0002 that ends at byte {data_set_at}, expected byte {end}"
                ),
                None => "found no length of group 0002".into(),
            },
        )?;
    }
    let mut front = Front {
        meta_at: start,
        data_set_at,
        encoding: syntax.reading_encoding(),
        deflated: syntax.is_deflated(),
        transfer_syntax: syntax,
    };
    let uid = front.transfer_syntax.uid();
    if uid.is_empty() || !shown::is_uid(uid) {
        walker.tolerate(
            WarningKind::NoTransferSyntax,
            Some(tags::TRANSFER_SYNTAX_UID),
            start,
            || match uid {
                "" => "found no Transfer Syntax UID".into(),
                uid => format!(
                    "found the Transfer Syntax UID {}, expected digits and points",
                    shown::uid(uid)
                ),
            },
        )?;
        // The default transfer syntax of DICOM (PS3.5 10.1), if the first element does not tell.
        let found = sniff_data_set(&mut walker.source, data_set_at, Encoding::EXPLICIT_LE)?;
        front.encoding = found.unwrap_or(Encoding::IMPLICIT_LE);
    }
    Ok((front, steps))
}

/// The file meta information while it is being read.
struct Meta {
    steps: MetaSteps,
    /// The first Transfer Syntax UID that is not empty; until then, one with an empty UID.
    syntax: TransferSyntax,
    /// Where the file meta information ends by (0002,0000).
    declared_end: Option<u64>,
    end: u64,
    /// Where it ends if `declared_end` turns out to be wrong: before the first tag that is not
    /// higher than the previous one.
    step_back: Option<StepBack>,
}

struct StepBack {
    at: u64,
    step_count: usize,
    warnings: Warnings,
}

impl Meta {
    /// Walks over group 0002, which begins at `start`. It ends where (0002,0000) says if that is
    /// possible (PS3.10 7.1), or else before the first other group or before a second group 0002,
    /// which is recognized by a step back in tags once the transfer syntax is known. Everything
    /// after it belongs to the data set.
    fn read<S: Source>(walker: &mut Walker<'_, '_, S>, start: u64) -> Result<Meta, Error> {
        let mut meta = Meta {
            steps: Vec::new(),
            syntax: TransferSyntax::from_uid(""),
            declared_end: None,
            end: start,
            step_back: None,
        };
        loop {
            if walker.is_at_root() && meta.ends_here(walker)? {
                meta.end = walker.at;
                return Ok(meta);
            }
            let Some(event) = walker.next()? else { break };
            let found = walker.found;
            meta.steps.push((event, found));
            if let Event::Element = event {
                meta.take(walker, &found, start)?;
            }
        }
        meta.end = walker.at;
        if let Some(step_back) = meta.step_back.take()
            && meta.declared_end != Some(meta.end)
        {
            meta.end = step_back.at;
            meta.steps.truncate(step_back.step_count);
            walker.warnings = step_back.warnings;
        }
        Ok(meta)
    }

    fn take<S: Source>(
        &mut self,
        walker: &mut Walker<'_, '_, S>,
        found: &ElementHeader,
        start: u64,
    ) -> Result<(), Error> {
        let is_first = found.value_at - u64::from(found.header_len) == start;
        if found.tag == tags::FILE_META_INFORMATION_GROUP_LENGTH && found.byte_len == 4 && is_first
        {
            let bytes = walker.source.peek(found.value_at, 4)?.first_chunk::<4>().copied();
            self.declared_end =
                bytes.map(|bytes| found.value_at + 4 + u64::from(u32::from_le_bytes(bytes)));
        }
        if found.tag == tags::TRANSFER_SYNTAX_UID
            && found.byte_len <= MAX_UID_BYTES
            && !self.has_syntax()
            && self.step_back.is_none()
        {
            // At most MAX_UID_BYTES, so it fits usize.
            self.syntax = TransferSyntax::from_bytes(
                walker.source.peek(found.value_at, found.byte_len as usize)?,
            );
        }
        Ok(())
    }

    fn has_syntax(&self) -> bool {
        !self.syntax.uid().is_empty()
    }

    /// True if the next element, if any, belongs to the data set.
    fn ends_here<S: Source>(&mut self, walker: &mut Walker<'_, '_, S>) -> Result<bool, Error> {
        if !self.has_syntax() {
            return Ok(false);
        }
        let at = walker.at;
        let Some([g0, g1, e0, e1, v0, v1, ..]) =
            walker.source.peek(at, 8)?.first_chunk::<8>().copied()
        else {
            return Ok(false);
        };
        let tag = Tag::new(u16::from_le_bytes([g0, g1]), u16::from_le_bytes([e0, e1]));
        if tag.group() != META_GROUP {
            // The walk ends here anyway.
            return Ok(false);
        }
        let has_vr = Vr::from_bytes([v0, v1]).is_some();
        let encoding = self.syntax.reading_encoding();
        if has_vr && (self.syntax.is_deflated() || encoding.big_endian) {
            // No element of such a data set looks like this.
            return Ok(false);
        }
        let is_declared = self.declared_end == Some(at);
        if walker.last_tag().is_none_or(|last| tag > last) {
            // If tags keep ascending, the length is wrong, unless the next element can only belong
            // to the data set.
            let is_of_data_set = encoding.implicit_vr && !has_vr && !walker.encoding().implicit_vr;
            return Ok(is_declared && is_of_data_set);
        }
        if is_declared {
            return Ok(true);
        }
        if self.declared_end.is_none_or(|end| end < at || end > walker.source.byte_len()) {
            return Ok(self.step_back.is_none());
        }
        // The tags may be out of order, and the end correct.
        if self.step_back.is_none() {
            let step_count = self.steps.len();
            self.step_back = Some(StepBack { at, step_count, warnings: walker.warnings.clone() });
        }
        Ok(false)
    }
}

/// The format of a file, guessed from its first bytes; only formats found in archives next to DICOM
/// files, or around them.
fn other_format(start: &[u8]) -> Option<&'static str> {
    const FORMATS: [(&[u8], &str); 9] = [
        (b"\x1F\x8B", "a gzip"),
        (b"PK\x03\x04", "a zip"),
        (b"BZh", "a bzip2"),
        (b"\xFD7zXZ\0", "an xz"),
        (b"\x28\xB5\x2F\xFD", "a Zstandard"),
        (b"\x89PNG", "a PNG"),
        (b"\xFF\xD8\xFF", "a JPEG"),
        (b"%PDF", "a PDF"),
        (b"\x89HDF", "an HDF5"),
    ];
    FORMATS.iter().find(|(magic, _)| start.starts_with(magic)).map(|(_, name)| *name)
}

/// Checks a file that has the prefix, but then no element of a usual first group: true if the next
/// element has a VR, or a length that fits in implicit VR.
fn has_plausible_element<S: Source>(
    walker: &mut Walker<'_, '_, S>,
    start: u64,
) -> Result<bool, Error> {
    let bytes_left = walker.source.byte_len().saturating_sub(start);
    let Some([_, _, _, _, v0, v1, l0, l1]) =
        walker.source.peek(start, 8)?.first_chunk::<8>().copied()
    else {
        return Ok(true);
    };
    Ok(Vr::from_bytes([v0, v1]).is_some()
        || u64::from(u32::from_le_bytes([v0, v1, l0, l1])) <= bytes_left)
}

/// Compares the encoding of the Transfer Syntax UID with the first element of the data set. The
/// element wins, since writers often get the UID wrong.
pub(crate) fn settle<S: Source>(
    walker: &mut Walker<'_, '_, S>,
    front: &Front,
) -> Result<Encoding, Error> {
    let Some(found) = sniff_data_set(&mut walker.source, front.data_set_at, front.encoding)? else {
        return Ok(front.encoding);
    };
    if found == front.encoding {
        return Ok(found);
    }
    let expected = front.encoding;
    walker.tolerate(WarningKind::WrongTransferSyntax, None, front.data_set_at, || {
        let syntax = shown::uid(front.transfer_syntax.uid());
        format!("found a data set in {found}, expected {expected} for the transfer syntax {syntax}")
    })?;
    Ok(found)
}
