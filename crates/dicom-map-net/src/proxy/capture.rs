//! The file format of captures: a line that names the format, then records of a fixed header
//! (microseconds 8 bytes, connection 4, direction 1, length 4, all little-endian) and their bytes.

use super::Way;
use crate::error_kind::bad;
use dicom_map::Error;
use std::io::{self, Read, Write};
use std::time::Instant;

/// The first line.
const MAGIC: &[u8] = b"dicom-map capture 1\n";
const HEADER_BYTES: usize = 17;
/// The longest record that is read; records that are written are shorter.
const MAX_RECORD_BYTES: u32 = 1 << 20;

/// Writes a capture.
#[derive(Debug)]
pub struct Capture<W> {
    out: W,
    begun: Instant,
}

/// One piece of a connection.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Record {
    /// Microseconds since the capture began.
    pub micros: u64,
    /// The number of the connection.
    pub connection: u32,
    /// The direction.
    pub way: Way,
    /// The bytes.
    pub bytes: Vec<u8>,
}

impl<W: Write> Capture<W> {
    /// Begins a capture. Errors: `Io`.
    pub fn new(mut out: W) -> Result<Capture<W>, Error> {
        out.write_all(MAGIC).map_err(Error::from_stream)?;
        Ok(Capture { out, begun: Instant::now() })
    }

    /// Writes relayed bytes. Errors: `Io`.
    pub fn write(&mut self, connection: u32, way: Way, bytes: &[u8]) -> Result<(), Error> {
        let micros = u64::try_from(self.begun.elapsed().as_micros()).unwrap_or(u64::MAX);
        let mut header = Vec::with_capacity(HEADER_BYTES);
        header.extend(micros.to_le_bytes());
        header.extend(connection.to_le_bytes());
        header.push(match way {
            Way::Opened => 0,
            Way::ToServer => 1,
            Way::ToClient => 2,
            Way::Closed => 3,
        });
        // A relay passes on 64 KiB at most.
        header.extend((bytes.len() as u32).to_le_bytes());
        self.out
            .write_all(&header)
            .and_then(|()| self.out.write_all(bytes))
            .and_then(|()| self.out.flush())
            .map_err(Error::from_stream)
    }
}

/// Reads a capture, one record after another; `record` gets each.
///
/// Errors: `InvalidArgument` for a file that is not a capture, `Io`; those of `record`. A capture
/// that is truncated is an error too, after all complete records.
pub fn read_capture(
    input: &mut dyn Read,
    record: &mut dyn FnMut(Record) -> Result<(), Error>,
) -> Result<(), Error> {
    let mut magic = [0; MAGIC.len()];
    if input.read_exact(&mut magic).is_err() || magic != MAGIC {
        return Err(bad("found no capture, expected a file that scpproxy --capture has written"));
    }
    let cut = |error: io::Error| {
        bad("found a truncated record, expected the rest of it").with_source(error)
    };
    loop {
        let mut first = [0; 1];
        if input.read(&mut first).map_err(Error::from_stream)? == 0 {
            return Ok(());
        }
        let mut rest = [0; HEADER_BYTES - 1];
        input.read_exact(&mut rest).map_err(cut)?;
        let header = [&first[..], &rest[..]].concat();
        let number = |range: std::ops::Range<usize>| {
            header[range].iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte))
        };
        let way = match header[12] {
            0 => Way::Opened,
            1 => Way::ToServer,
            2 => Way::ToClient,
            3 => Way::Closed,
            other => return Err(bad(format!("found a record of kind {other}, expected 0 to 3"))),
        };
        let byte_len = number(13..17) as u32;
        if byte_len > MAX_RECORD_BYTES {
            return Err(bad(format!(
                "found a record of {byte_len} bytes, expected at most {MAX_RECORD_BYTES}"
            )));
        }
        let mut bytes = vec![0; byte_len as usize];
        input.read_exact(&mut bytes).map_err(cut)?;
        record(Record { micros: number(0..8), connection: number(8..12) as u32, way, bytes })?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captures_round_trip_and_other_files_are_refused() {
        let mut bytes = Vec::new();
        let mut capture = Capture::new(&mut bytes).unwrap();
        let said = [
            (0, Way::Opened, &b""[..]),
            (0, Way::ToServer, b"abc"),
            (1, Way::ToClient, b""),
            (0, Way::Closed, b""),
        ];
        for (connection, way, part) in said {
            capture.write(connection, way, part).unwrap();
        }
        let mut read = Vec::new();
        read_capture(&mut &bytes[..], &mut |it| {
            read.push((it.connection, it.way, it.bytes));
            Ok(())
        })
        .unwrap();
        assert_eq!(read, said.map(|(connection, way, part)| (connection, way, part.to_vec())));
        for end in 0..bytes.len() {
            let result = read_capture(&mut &bytes[..end], &mut |_| Ok(()));
            let is_whole =
                [MAGIC.len(), MAGIC.len() + 17, MAGIC.len() + 37, MAGIC.len() + 54].contains(&end);
            assert_eq!(result.is_ok(), is_whole, "{end}");
        }
        let mut long = MAGIC.to_vec();
        long.extend([0; 12]);
        long.extend([1, 0xFF, 0xFF, 0xFF, 0xFF]);
        assert!(
            read_capture(&mut &long[..], &mut |_| Ok(()))
                .unwrap_err()
                .message()
                .contains("4294967295")
        );
    }
}
