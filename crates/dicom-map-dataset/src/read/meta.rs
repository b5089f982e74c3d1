//! What stands in front of the data set: preamble, group 0002, and from it how the rest is encoded
//! (PS3.10 section 7).

use super::sniff::sniff;
use crate::read::source::Source;
use crate::read::walk::{ElementHeader, Event, Walker};
use crate::warning::WarningKind;
use dicom_map::{Encoding, Error, ErrorKind, TransferSyntax, tags};

/// Bytes in front of the prefix (PS3.10 table 7.1-1).
pub(crate) const PREAMBLE_LEN: u64 = 128;
/// The prefix.
pub(crate) const PREFIX: &[u8; 4] = b"DICM";
/// A UI has at most 64 characters (PS3.5 table 6.2-1); a longer one is none.
const MAX_UID_BYTES: u64 = 128;

/// What the front of a file says about the rest.
#[derive(Clone, Debug)]
pub(crate) struct Front {
    /// Where group 0002 begins, or would: after preamble and prefix.
    pub(crate) meta_at: u64,
    /// Where the first element after group 0002 stands.
    pub(crate) data_set_at: u64,
    /// As the Transfer Syntax UID says; one with an empty UID where there is none.
    pub(crate) transfer_syntax: TransferSyntax,
    /// As the UID says; of a file without one, as its first element looks. [`settle`] compares it
    /// with the data set.
    pub(crate) encoding: Encoding,
    pub(crate) deflated: bool,
}

/// True when the source begins as a DICOM file with a preamble does.
fn has_prefix<S: Source>(source: &mut S, at: u64) -> Result<bool, Error> {
    Ok(source.peek(at, PREFIX.len())? == PREFIX)
}

/// Reads up to the data set, giving every step in group 0002 to `sink`.
///
/// An error of kind `InvalidData` when the source is no DICOM file.
pub(crate) fn read_front<S: Source>(
    walker: &mut Walker<'_, '_, S>,
    mut sink: impl FnMut(&Event, &ElementHeader),
) -> Result<Front, Error> {
    let start = if has_prefix(&mut walker.source, PREAMBLE_LEN)? {
        PREAMBLE_LEN + PREFIX.len() as u64
    } else if has_prefix(&mut walker.source, 0)? {
        PREFIX.len() as u64
    } else {
        0
    };
    let first = sniff(&mut walker.source, start)?;
    let is_empty_behind_prefix = start > 0 && walker.source.byte_len() <= start;
    if first.is_none() && (start == 0 || !is_empty_behind_prefix && !looks_alive(walker, start)?) {
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
            "found no 128 bytes followed by DICM in front".into()
        })?;
    }
    let has_meta = walker.source.peek(start, 2)? == [2, 0];
    if !has_meta {
        walker.tolerate(WarningKind::NoMetaGroup, None, start, || {
            "found no group 0002, expected one".into()
        })?;
        let encoding = first.unwrap_or(Encoding::IMPLICIT_LE);
        return Ok(Front {
            meta_at: start,
            data_set_at: start,
            transfer_syntax: TransferSyntax::from_uid(""),
            encoding,
            deflated: false,
        });
    }
    // Group 0002 is explicit VR little endian whatever the data set is (PS3.10 7.1); some writers
    // know better.
    walker.begin(start, first.unwrap_or(Encoding::EXPLICIT_LE), true);
    let mut declared_end = None;
    let mut syntax = TransferSyntax::from_uid("");
    while let Some(event) = walker.next()? {
        let found = walker.found;
        if let Event::Element = event {
            if found.tag == tags::FILE_META_INFORMATION_GROUP_LENGTH && found.byte_len == 4 {
                let bytes = walker.source.peek(found.value_at, 4)?.first_chunk::<4>().copied();
                declared_end =
                    bytes.map(|bytes| found.value_at + 4 + u64::from(u32::from_le_bytes(bytes)));
            }
            if found.tag == tags::TRANSFER_SYNTAX_UID && found.byte_len <= MAX_UID_BYTES {
                // At most MAX_UID_BYTES, so it fits usize.
                syntax = TransferSyntax::from_bytes(
                    walker.source.peek(found.value_at, found.byte_len as usize)?,
                );
            }
        }
        sink(&event, &found);
    }
    let data_set_at = walker.at;
    if declared_end != Some(data_set_at) {
        walker.tolerate(
            WarningKind::MetaLength,
            Some(tags::FILE_META_INFORMATION_GROUP_LENGTH),
            start,
            || match declared_end {
                Some(end) => format!(
                    "found a group 0002 that should end at byte {end} and ends at {data_set_at}"
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
    if front.transfer_syntax.uid().is_empty() {
        walker.tolerate(
            WarningKind::NoTransferSyntax,
            Some(tags::TRANSFER_SYNTAX_UID),
            start,
            || "found no Transfer Syntax UID".into(),
        )?;
        // The default transfer syntax of DICOM (PS3.5 10.1) where the first element does not tell.
        front.encoding = sniff(&mut walker.source, data_set_at)?.unwrap_or(Encoding::IMPLICIT_LE);
    }
    Ok(front)
}

/// What a file is whose first bytes are these; only what lies in archives beside DICOM files, or
/// around them.
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

/// A file that has the prefix and then no element of a usual first group: any even group that fits
/// will do.
fn looks_alive<S: Source>(walker: &mut Walker<'_, '_, S>, start: u64) -> Result<bool, Error> {
    let bytes_left = walker.source.byte_len().saturating_sub(start);
    let Some([_, _, _, _, v0, v1, l0, l1]) =
        walker.source.peek(start, 8)?.first_chunk::<8>().copied()
    else {
        return Ok(true);
    };
    Ok(dicom_map::Vr::from_bytes([v0, v1]).is_some()
        || u64::from(u32::from_le_bytes([v0, v1, l0, l1])) <= bytes_left)
}

/// Compares the encoding that the Transfer Syntax UID stands for with the first element of the data
/// set. The element wins: the UID is what writers get wrong.
pub(crate) fn settle<S: Source>(
    walker: &mut Walker<'_, '_, S>,
    front: &Front,
) -> Result<Encoding, Error> {
    let Some(found) = sniff(&mut walker.source, front.data_set_at)? else {
        return Ok(front.encoding);
    };
    if found == front.encoding {
        return Ok(found);
    }
    let expected = front.encoding;
    walker.tolerate(WarningKind::WrongTransferSyntax, None, front.data_set_at, || {
        format!(
            "found a data set in {}, expected {} for the transfer syntax {:?}",
            found,
            expected,
            front.transfer_syntax.uid()
        )
    })?;
    Ok(found)
}
