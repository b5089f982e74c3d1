//! Bytes of a stream, read on demand and kept.

use super::source::{Source, StoredSource, WholeSource};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, ErrorKind};
use std::io::Read;

/// The first read; each later one doubles what has been read.
const FIRST_BYTES: usize = 64 << 10;

/// The bytes of a stream that have been read so far.
pub(super) struct BufferedStream<'r> {
    input: &'r mut dyn Read,
    bytes: Vec<u8>,
    /// The length of the stream, if known.
    byte_len: Option<u64>,
    is_at_end: bool,
    /// The stream turned out to have another length than was assumed.
    has_ended_early: bool,
}

impl<'r> BufferedStream<'r> {
    pub(super) fn new(input: &'r mut dyn Read, byte_len: Option<u64>) -> BufferedStream<'r> {
        BufferedStream {
            input,
            bytes: Vec::new(),
            byte_len,
            is_at_end: false,
            has_ended_early: false,
        }
    }

    /// Reads until there are `count` bytes, or the stream ends.
    fn take(&mut self, count: u64) -> Result<(), Error> {
        while (self.bytes.len() as u64) < count && !self.is_at_end {
            let wanted = self.bytes.len().max(FIRST_BYTES) as u64;
            let taken = self.input.take(wanted).read_to_end(&mut self.bytes);
            let taken = taken.map_err(|error| {
                Error::from_stream(error).with_byte_offset(self.bytes.len() as u64)
            })?;
            self.is_at_end = (taken as u64) < wanted;
        }
        Ok(())
    }

    /// Reads up to `end`; false if the stream ends before.
    pub(super) fn reaches(&mut self, end: u64) -> Result<bool, Error> {
        self.take(end)?;
        let found = self.bytes.len() as u64;
        self.byte_len = self.byte_len.map(|known| if found < end { found } else { known });
        Ok(found >= end)
    }

    /// True once, when the end of the stream has made its length known. All of it has then been
    /// read.
    pub(super) fn has_ended_early(&mut self) -> bool {
        std::mem::take(&mut self.has_ended_early)
    }

    /// True if the length of the stream is known.
    pub(super) fn is_measured(&self) -> bool {
        self.byte_len.is_some()
    }

    /// The bytes that have been read.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The bytes that have been read.
    pub(super) fn into_bytes(self) -> Bytes {
        self.bytes.into()
    }

    /// All of the stream.
    pub(super) fn into_all(mut self) -> Result<Bytes, Error> {
        self.take(u64::MAX)?;
        Ok(self.into_bytes())
    }
}

impl Source for &mut BufferedStream<'_> {
    fn byte_len(&self) -> u64 {
        // More than any stream contains, and small enough not to overflow in sums.
        self.byte_len.unwrap_or(u64::MAX >> 2)
    }

    fn peek(&mut self, at: u64, count: usize) -> Result<&[u8], Error> {
        let end = at.saturating_add(count as u64).min(self.byte_len());
        self.take(end)?;
        let found = self.bytes.len() as u64;
        if found < end && self.byte_len != Some(found) {
            self.byte_len = Some(found);
            self.has_ended_early = true;
            let message = "found the end of the stream, expected more bytes";
            return Err(Error::new(ErrorKind::Io, message).with_byte_offset(found));
        }
        let mut bytes = self.bytes.as_slice();
        let start = usize::try_from(at).unwrap_or(usize::MAX).min(bytes.len());
        bytes = &bytes[start..];
        Ok(bytes.get(..count).unwrap_or(bytes))
    }
}

impl StoredSource for &mut BufferedStream<'_> {
    type Stream<'s>
        = &'s [u8]
    where
        Self: 's;

    fn prepare(&mut self) -> Result<(), Error> {
        self.take(u64::MAX)
    }

    fn stream_from(&self, at: u64) -> &[u8] {
        usize::try_from(at).ok().and_then(|at| self.bytes.get(at..)).unwrap_or_default()
    }
}

impl WholeSource for &mut BufferedStream<'_> {
    fn whole(&mut self) -> Result<&[u8], Error> {
        self.take(u64::MAX)?;
        Ok(&self.bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DataSet, ReadOptions, Reader};
    use dicom_map::Tag;

    /// Returns a few bytes at a time, and counts them.
    struct Drops<'b> {
        left: &'b [u8],
        taken: usize,
    }

    impl Read for Drops<'_> {
        fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
            let count = self.left.len().min(buffer.len()).min(1000);
            let (head, tail) = self.left.split_at(count);
            buffer[..count].copy_from_slice(head);
            self.left = tail;
            self.taken += count;
            Ok(count)
        }
    }

    fn file() -> Vec<u8> {
        let mut data_set = DataSet::new();
        let set = |data_set: &mut DataSet, path: &str, value: crate::Value<'_>| {
            data_set.set(&path.parse().unwrap(), &value).unwrap();
        };
        set(&mut data_set, "SOPInstanceUID", "1.2.3".into());
        set(&mut data_set, "PatientName", "Doe^Jane".into());
        set(&mut data_set, "ReferencedImageSequence[0].PatientID", "1".into());
        set(&mut data_set, "EncapsulatedDocument", vec![1u8; 300_000].into());
        set(&mut data_set, "PixelData", vec![2u8; 900_000].into());
        data_set.to_bytes(&crate::SaveOptions::default()).unwrap()
    }

    fn shown(data_set: &DataSet) -> Vec<String> {
        let all = data_set.meta().walk().chain(data_set.root().walk());
        let warnings = data_set.warnings().iter().map(|warning| warning.to_string());
        all.map(|(_, element)| format!("{} {:?}", element.path(), element.bytes().len()))
            .chain(warnings)
            .collect()
    }

    fn reader(stop_before: u32) -> Reader {
        let stop_before = Some(Tag::from(stop_before));
        Reader::embedded().with_options(ReadOptions { stop_before, ..ReadOptions::default() })
    }

    #[test]
    fn a_stream_is_read_only_as_far_as_needed() {
        let file = file();
        for (stop, most) in [
            (0x0008_0000, FIRST_BYTES),
            (0x0010_0011, FIRST_BYTES),
            (0x7FE0_0010, 600_000),
            (0xFFFF_FFFF, file.len()),
        ] {
            for known in [None, Some(file.len() as u64)] {
                let mut input = Drops { left: &file, taken: 0 };
                let streamed = reader(stop).read_from(&mut input, known).unwrap();
                let whole = reader(stop).read_bytes(file.clone()).unwrap();
                assert_eq!(shown(&streamed), shown(&whole), "{stop:x} {known:?}");
                assert_eq!(streamed.read_end(), whole.read_end());
                assert!(input.taken <= most.next_multiple_of(1000), "{stop:x}: {}", input.taken);
            }
        }
        let mut input = Drops { left: &file, taken: 0 };
        let all = Reader::embedded().read_from(&mut input, None).unwrap();
        assert_eq!((input.taken, all.read_end()), (file.len(), file.len() as u64));
    }

    #[test]
    fn a_truncated_stream_is_read_like_a_truncated_file() {
        let file = file();
        for cut in (0..2_000).step_by(7).chain([100_000, 301_000, 302_000, file.len() - 1]) {
            let cut = &file[..cut];
            let whole = reader(0xFFFF_FFFF).read_bytes(cut.to_vec());
            // The stated length may be wrong.
            for known in [None, Some(cut.len() as u64), Some(file.len() as u64)] {
                let mut input = Drops { left: cut, taken: 0 };
                match (&whole, reader(0xFFFF_FFFF).read_from(&mut input, known)) {
                    (Ok(whole), Ok(streamed)) => assert_eq!(shown(&streamed), shown(whole)),
                    (Err(whole), Err(error)) => assert_eq!(error.to_string(), whole.to_string()),
                    (whole, streamed) => panic!("{} {whole:?} {streamed:?}", cut.len()),
                }
            }
        }
    }

    #[test]
    fn a_stream_that_fails_is_an_error() {
        struct Broken;
        impl Read for Broken {
            fn read(&mut self, _buffer: &mut [u8]) -> std::io::Result<usize> {
                Err(std::io::Error::other("broken"))
            }
        }
        let error = reader(0).read_from(&mut Broken, None).unwrap_err();
        assert!(error.to_string().contains("broken") && error.kind() == ErrorKind::Io);
    }
}
