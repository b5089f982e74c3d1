//! Deflated data sets (PS3.5 A.5): inflated into memory up to a limit.

use dicom_map::{Error, ErrorKind};
use flate2::read::{DeflateDecoder, ZlibDecoder};
use std::io::Read;

/// The first `data_set_at` bytes of `file` as they are, and behind them the rest inflated.
///
/// A stream that is damaged gives what could be inflated and the reason. An error of kind
/// `LimitExceeded` when there is more than `max_bytes`.
pub(crate) fn inflate(
    file: &[u8],
    data_set_at: u64,
    max_bytes: u64,
) -> Result<(Vec<u8>, Option<String>), Error> {
    let start = usize::try_from(data_set_at).unwrap_or(usize::MAX).min(file.len());
    let (front, deflated) = file.split_at(start);
    let mut bytes = front.to_vec();
    // PS3.5 A.5 wants a raw stream (RFC 1951); some writers put a zlib header (RFC 1950) in front,
    // which no raw stream of a data set begins with.
    let is_zlib = matches!(deflated, [0x78, 0x01 | 0x5E | 0x9C | 0xDA, ..]);
    let mut damage = if is_zlib {
        copy(ZlibDecoder::new(deflated), &mut bytes, max_bytes, data_set_at)?
    } else {
        copy(DeflateDecoder::new(deflated), &mut bytes, max_bytes, data_set_at)?
    };
    if is_zlib && bytes.len() == start {
        damage = copy(DeflateDecoder::new(deflated), &mut bytes, max_bytes, data_set_at)?;
    }
    Ok((bytes, damage))
}

fn copy(
    decoder: impl Read,
    bytes: &mut Vec<u8>,
    max_bytes: u64,
    data_set_at: u64,
) -> Result<Option<String>, Error> {
    let start = bytes.len();
    let result = decoder.take(max_bytes.saturating_add(1)).read_to_end(bytes);
    if (bytes.len() - start) as u64 > max_bytes {
        let message = format!(
            "found a deflated data set of more than {max_bytes} bytes, the limit of the reader (max_inflated_bytes)"
        );
        return Err(Error::new(ErrorKind::LimitExceeded, message).with_byte_offset(data_set_at));
    }
    Ok(result.err().map(|error| error.to_string()))
}
