//! Marker segments (T.81 B.1.1).

use super::error::bad;
use dicom_map::Error;

/// The second bytes of markers.
pub mod marker {
    pub const TEM: u8 = 0x01;
    pub const SOF0: u8 = 0xc0;
    pub const SOF1: u8 = 0xc1;
    pub const SOF2: u8 = 0xc2;
    pub const SOF3: u8 = 0xc3;
    pub const DHT: u8 = 0xc4;
    pub const JPG: u8 = 0xc8;
    pub const DAC: u8 = 0xcc;
    pub const SOF15: u8 = 0xcf;
    pub const RST0: u8 = 0xd0;
    pub const SOI: u8 = 0xd8;
    pub const EOI: u8 = 0xd9;
    pub const SOS: u8 = 0xda;
    pub const DQT: u8 = 0xdb;
    pub const DNL: u8 = 0xdc;
    pub const DRI: u8 = 0xdd;
    pub const APP0: u8 = 0xe0;
    pub const APP14: u8 = 0xee;
    /// The frame header of JPEG-LS.
    pub const SOF55: u8 = 0xf7;
}

/// A marker with its segment.
pub struct Segment<'a> {
    pub marker: u8,
    /// The bytes after the length; empty for markers without a segment.
    pub body: &'a [u8],
    /// The offset of the body in the stream.
    pub offset: usize,
}

/// The marker segments of a stream in order; bytes between them are ignored.
pub struct Segments<'a> {
    stream: &'a [u8],
    next: usize,
}

impl<'a> Segments<'a> {
    /// Begins with the marker after SOI.
    pub fn new(stream: &'a [u8]) -> Result<Segments<'a>, Error> {
        match stream {
            [0xff, marker::SOI, ..] => Ok(Segments { stream, next: 2 }),
            _ => Err(bad(
                0,
                format!(
                    "found {:02x?}, expected FF D8, the beginning of a JPEG stream",
                    &stream[..stream.len().min(2)]
                ),
            )),
        }
    }

    /// Returns the next segment; [`None`] at the end of the stream.
    pub fn next(&mut self) -> Result<Option<Segment<'a>>, Error> {
        let Some(at) = find_marker(self.stream, self.next) else {
            self.next = self.stream.len();
            return Ok(None);
        };
        let found = self.stream[at + 1];
        let after = at + 2;
        if matches!(found, marker::TEM | marker::RST0..=marker::EOI) {
            self.next = after;
            return Ok(Some(Segment { marker: found, body: &[], offset: after }));
        }
        let length = match self.stream[after..] {
            [high, low, ..] => usize::from(u16::from_be_bytes([high, low])),
            _ => {
                return Err(bad(
                    at,
                    format!("found the end in the length of marker FF {found:02X}"),
                ));
            }
        };
        let Some(body) =
            length.checked_sub(2).and_then(|len| self.stream.get(after + 2..)?.get(..len))
        else {
            return Err(bad(
                at,
                format!(
                    "found a segment FF {found:02X} of {length} bytes, expected 2 to {}",
                    self.stream.len() - after
                ),
            ));
        };
        self.next = after + length;
        Ok(Some(Segment { marker: found, body, offset: after + 2 }))
    }

    /// Returns where the search for the next segment begins: after the last returned one.
    pub fn offset(&self) -> usize {
        self.next
    }

    /// Continues at `offset`, where a scan has ended.
    pub fn go_to(&mut self, offset: usize) {
        self.next = offset;
    }
}

/// Returns the offset of the next marker: of the last of its FF bytes. A stuffed FF 00 is not a
/// marker, and neither is an FF without a second byte.
pub fn find_marker(stream: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += stream.get(at..)?.iter().position(|&byte| byte == 0xff)?;
        match stream.get(at + 1)? {
            0x00 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fill_bytes_and_garbage_between_segments_do_not_count() {
        let stream =
            [0xff, 0xd8, 1, 2, 0xff, 0x00, 0xff, 0xff, 0xff, 0xdd, 0, 4, 0, 7, 9, 0xff, 0xff, 0xd9];
        let mut segments = Segments::new(&stream).unwrap();
        let segment = segments.next().unwrap().unwrap();
        assert_eq!((segment.marker, segment.body, segment.offset), (marker::DRI, &[0, 7][..], 12));
        assert_eq!(segments.next().unwrap().unwrap().marker, marker::EOI);
        assert!(segments.next().unwrap().is_none());
    }

    #[test]
    fn a_segment_longer_than_the_stream_is_refused() {
        for length in [0_u16, 1, 5, 65_535] {
            let [high, low] = length.to_be_bytes();
            let stream = [0xff, 0xd8, 0xff, 0xfe, high, low, 0, 0];
            assert!(Segments::new(&stream).unwrap().next().is_err(), "{length}");
        }
        assert!(Segments::new(&[0xff, 0xd8, 0xff, 0xfe, 0]).unwrap().next().is_err());
        assert!(Segments::new(&[0xff]).is_err());
    }
}
