//! ELSCINT1 of Philips CT: (01f7,xx26), an exam record written by .NET (MS-NRBF) that contains a
//! gzip stream of XML; and (07a1,xx0a), pixels compressed with PMSCT_RLE1.
//!
//! PMSCT_RLE1: `a5 n v` is the byte `v`, repeated `n`+1 times. In the resulting bytes, `5a` begins
//! a 16-bit little-endian sample, and every other byte is the difference from the previous sample.

use super::node::{Budget, MAX_UNPACKED, Names, Node, bad, text_of};
use super::table::item_of;
use super::{markup, pdb};
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::Element;

const CREATOR: &str = "ELSCINT1";
const RLE: &str = "PMSCT_RLE1";
/// The start of a gzip stream with method deflate and no flags.
const GZIP_START: &[u8] = &[0x1F, 0x8B, 0x08, 0x00];

/// Decodes an exam record. Errors: `InvalidData`, `LimitExceeded`.
pub(super) fn record(bytes: &[u8], budget: &mut Budget) -> Result<Node, Error> {
    let at = bytes
        .windows(GZIP_START.len())
        .position(|window| window == GZIP_START)
        .ok_or_else(|| bad("found no gzip stream in an exam record", 0))?;
    let text = pdb::unpack(&bytes[at..], at, budget)?;
    markup::decode(&text, budget)
}

/// Decodes compressed pixels into 16-bit little-endian samples. Errors: `InvalidData` for another
/// compression or a truncated stream; `LimitExceeded`.
pub(super) fn pixels(element: Element<'_>, budget: &mut Budget) -> Result<Node, Error> {
    let kind = item_of(element).and_then(|item| item.private(CREATOR, 0x07A1, 0x11));
    let kind = kind.map(|kind| text_of(kind.bytes())).unwrap_or_default();
    if kind != RLE {
        return Err(bad(format!("found the compression {kind:?}, expected {RLE}"), 0));
    }
    let samples = samples(element.bytes())?;
    let mut names = Names::default();
    names.insert("compression".into(), Node::Text(kind));
    names.insert("samples".into(), Node::Bytes(samples));
    budget.take(2)?;
    Ok(Node::Map(names))
}

pub(super) fn samples(bytes: &[u8]) -> Result<Vec<u8>, Error> {
    let mut samples: Vec<u8> = Vec::new();
    let mut sample = 0u16;
    // The number of missing bytes of an absolute sample, and its first byte.
    let (mut missing, mut low) = (0u8, 0u8);
    let mut put = |byte: u8| -> Result<(), Error> {
        match missing {
            2 => {
                (missing, low) = (1, byte);
                return Ok(());
            }
            1 => (missing, sample) = (0, u16::from_le_bytes([low, byte])),
            _ if byte == 0x5A => {
                missing = 2;
                return Ok(());
            }
            _ => sample = sample.wrapping_add_signed(i16::from(byte.cast_signed())),
        }
        if samples.len() >= MAX_UNPACKED {
            let message = format!("found more, expected at most {MAX_UNPACKED} bytes unpacked");
            return Err(Error::new(ErrorKind::LimitExceeded, message));
        }
        samples.extend(sample.to_le_bytes());
        Ok(())
    };
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        if *byte != 0xA5 {
            put(*byte)?;
            at += 1;
            continue;
        }
        let (Some(count), Some(byte)) = (bytes.get(at + 1), bytes.get(at + 2)) else {
            return Err(bad("found a truncated run", at));
        };
        for _ in 0..=*count {
            put(*byte)?;
        }
        at += 3;
    }
    Ok(samples)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_differences_and_samples() {
        let samples =
            samples(&[0x5A, 0x10, 0x27, 0x01, 0xFF, 0xA5, 0x02, 0x05, 0x5A, 0xA5, 0x01, 0x07]);
        let numbers: Vec<u16> = samples
            .unwrap()
            .chunks_exact(2)
            .map(|pair| u16::from_le_bytes([pair[0], pair[1]]))
            .collect();
        assert_eq!(numbers, [10_000, 10_001, 10_000, 10_005, 10_010, 10_015, 0x0707]);
    }

    #[test]
    fn truncated_or_too_long_runs_are_refused() {
        assert!(samples(&[0xA5, 0x01]).is_err());
        let long = [0xA5, 0xFF, 0x00].repeat(MAX_UNPACKED / 512 + 1);
        assert_eq!(samples(&long).unwrap_err().kind(), ErrorKind::LimitExceeded);
    }
}
