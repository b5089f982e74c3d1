//! Reading the segments of a stream in order.

use super::bits::Source;
use super::frame::{Frame, Scan};
use super::markers::{Segments, marker};
use super::tables::Tables;
use dicom_map::Error;

/// A picture that takes scans until it is complete.
pub trait Scans {
    fn frame(&self) -> &Frame;

    /// Decodes one scan from `source`.
    fn scan(&mut self, scan: &Scan, tables: &Tables, source: &mut Source<'_>) -> Result<(), Error>;

    /// Returns true if no other scan can add anything.
    fn is_complete(&self) -> bool;

    /// Writes everything that has not been written yet.
    fn finish(self) -> Result<(), Error>;
}

/// Reads all scans of `stream` into `picture`.
pub fn read(stream: &[u8], mut picture: impl Scans) -> Result<(), Error> {
    let mut tables = Tables::default();
    let mut segments = Segments::new(stream)?;
    while !picture.is_complete() {
        let Some(segment) = segments.next()? else { break };
        match segment.marker {
            marker::DHT => tables.read_huffman(&segment)?,
            marker::DQT => tables.read_quantization(&segment)?,
            marker::DRI => tables.read_restart_interval(&segment)?,
            marker::SOS => {
                let scan = Scan::read(&segment, picture.frame())?;
                let mut source = Source::new(stream, segments.offset());
                picture.scan(&scan, &tables, &mut source)?;
                segments.go_to(source.offset());
            }
            marker::EOI => break,
            // Application data, comments, DNL, stray restart markers. A second frame header was
            // refused when the first one was read.
            _ => {}
        }
    }
    picture.finish()
}
