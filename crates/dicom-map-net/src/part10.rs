//! Converts between data sets as messages carry them and Part 10 files.

use crate::limits::MAX_IDENTIFIER_BYTES;
use crate::uids;
use dicom_map::{Encoding, Error, ErrorKind, TransferSyntax, Vr, tags};
use dicom_map_dataset::token::{Header, Token};
use dicom_map_dataset::write::{
    self, FileMeta, IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME, SaveOptions,
};
use dicom_map_dataset::{DataSet, Reader};

/// The zero bytes at the start of a file, before the prefix.
const PREAMBLE_BYTES: usize = 128;
const PREFIX: &[u8; 4] = b"DICM";

/// Returns the preamble, prefix and group 0002 of a file for this object (PS3.10 section 7.1), to
/// be followed by the data set as it was received. Empty values are left out.
///
/// Errors: `TooLarge` for a value that is too long for its length field.
pub fn front(
    sop_class: &str,
    sop_instance: &str,
    syntax: &str,
    source_title: &str,
) -> Result<Vec<u8>, Error> {
    let mut tokens: Vec<Token<'_>> = vec![
        Token::Element {
            header: Header::new(tags::FILE_META_INFORMATION_GROUP_LENGTH, Vr::UL),
            value: vec![0; 4].into(),
        },
        Token::Element {
            header: Header::new(tags::FILE_META_INFORMATION_VERSION, Vr::OB),
            value: [0, 1][..].into(),
        },
    ];
    let texts = [
        (tags::MEDIA_STORAGE_SOP_CLASS_UID, Vr::UI, sop_class),
        (tags::MEDIA_STORAGE_SOP_INSTANCE_UID, Vr::UI, sop_instance),
        (tags::TRANSFER_SYNTAX_UID, Vr::UI, syntax),
        (tags::IMPLEMENTATION_CLASS_UID, Vr::UI, IMPLEMENTATION_CLASS_UID),
        (tags::IMPLEMENTATION_VERSION_NAME, Vr::SH, IMPLEMENTATION_VERSION_NAME),
        (tags::SOURCE_APPLICATION_ENTITY_TITLE, Vr::AE, source_title),
    ];
    for (tag, vr, text) in texts.into_iter().filter(|(.., text)| !text.is_empty()) {
        tokens.push(Token::Element { header: Header::new(tag, vr), value: text.as_bytes().into() });
    }
    let measured = write::measure(&tokens[1..], Encoding::EXPLICIT_LE)?;
    let group_length = u32::try_from(measured.byte_len()).unwrap_or(u32::MAX);
    if let Some(Token::Element { value, .. }) = tokens.first_mut() {
        *value = group_length.to_le_bytes().to_vec().into();
    }
    let mut out = vec![0; PREAMBLE_BYTES];
    out.extend(PREFIX);
    write::encode(&tokens[..], Encoding::EXPLICIT_LE, &mut out)?;
    Ok(out)
}

/// Reads the data set of a message in this transfer syntax.
///
/// Errors: those of [`Reader::read_bytes`]; `LimitExceeded` for more than [`MAX_IDENTIFIER_BYTES`].
pub fn read(reader: &Reader, syntax: &TransferSyntax, bytes: &[u8]) -> Result<DataSet, Error> {
    if bytes.len() > MAX_IDENTIFIER_BYTES {
        return Err(Error::new(
            ErrorKind::LimitExceeded,
            format!(
                "found a data set of {} bytes, expected at most {MAX_IDENTIFIER_BYTES}",
                bytes.len()
            ),
        ));
    }
    let mut file = front("", "", syntax.uid(), "")?;
    file.extend(bytes);
    reader.read_bytes(file)
}

/// Encodes a data set in this transfer syntax, as a message carries it.
///
/// Errors: those of [`DataSet::write_to`].
pub fn to_message(data_set: &DataSet, syntax: &TransferSyntax) -> Result<Vec<u8>, Error> {
    let options = SaveOptions {
        transfer_syntax: Some(syntax.clone()),
        file_meta: FileMeta::Omitted,
        ..SaveOptions::default()
    };
    data_set.to_bytes(&options)
}

/// Returns the transfer syntax of a file's data set: that of its group 0002, unless its bytes
/// contradict it.
pub fn syntax_of(data_set: &DataSet) -> TransferSyntax {
    let said = data_set.transfer_syntax();
    let is_said = !said.uid().is_empty();
    if is_said && said.encoding().is_none_or(|encoding| encoding == data_set.encoding()) {
        return said.clone();
    }
    TransferSyntax::from_uid(match data_set.encoding() {
        encoding if encoding.big_endian => uids::EXPLICIT_BE,
        encoding if encoding.implicit_vr => uids::IMPLICIT_LE,
        _ => uids::EXPLICIT_LE,
    })
}
