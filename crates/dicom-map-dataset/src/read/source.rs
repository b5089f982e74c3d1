//! Where the walker's bytes come from: memory, or a file that is read piece by piece.

use super::options::MAP_FROM_BYTES;
use dicom_map::Error;
use dicom_map::bytes::{self, Bytes};
use std::borrow::Cow;
use std::fs::File;
use std::io::{Read as _, Seek as _, SeekFrom};
use std::path::Path;

/// Bytes by position.
pub(crate) trait Source {
    /// All bytes there are.
    fn byte_len(&self) -> u64;

    /// The bytes at `at`, `count` of them or as many as there are.
    fn peek(&mut self, at: u64, count: usize) -> Result<&[u8], Error>;

    /// All of the bytes, for data that have to be inflated.
    fn whole(&mut self) -> Result<Cow<'_, [u8]>, Error>;
}

impl Source for &[u8] {
    fn byte_len(&self) -> u64 {
        self.len() as u64
    }

    #[inline]
    fn peek(&mut self, at: u64, count: usize) -> Result<&[u8], Error> {
        let tail = usize::try_from(at).ok().and_then(|at| self.get(at..)).unwrap_or_default();
        Ok(tail.get(..count).unwrap_or(tail))
    }

    fn whole(&mut self) -> Result<Cow<'_, [u8]>, Error> {
        Ok(Cow::Borrowed(self))
    }
}

/// The bytes of the file at `path`: read when it is short, else mapped unless `never_map`; and whether
/// they are mapped.
pub(super) fn file_bytes(path: &Path, never_map: bool) -> Result<(Bytes, bool), Error> {
    let (file, byte_len) = bytes::open_regular(path)?;
    drop(file);
    let is_mapped = !never_map && byte_len >= MAP_FROM_BYTES;
    Ok((if is_mapped { bytes::map(path) } else { bytes::read(path) }?, is_mapped))
}

/// Bytes of a file that are read when they are asked for, into one buffer that is used again for
/// the next file. A file that shrinks while it is read gives fewer bytes, and nothing worse.
pub(crate) struct FileSource<'b> {
    file: File,
    byte_len: u64,
    buffer: &'b mut Vec<u8>,
    /// Where the buffer's bytes stand in the file.
    buffer_at: u64,
}

/// What one read asks for. Headers of files seen fit in one or two.
const WINDOW_BYTES: usize = 64 << 10;

impl<'b> FileSource<'b> {
    pub(crate) fn open(path: &Path, buffer: &'b mut Vec<u8>) -> Result<FileSource<'b>, Error> {
        let (file, byte_len) = bytes::open_regular(path)?;
        buffer.clear();
        Ok(FileSource { file, byte_len, buffer, buffer_at: 0 })
    }

    fn load(&mut self, at: u64, count: usize) -> Result<(), Error> {
        let io_error = |error: std::io::Error| Error::from_stream(error).with_byte_offset(at);
        let wanted = (count.max(WINDOW_BYTES) as u64).min(self.byte_len.saturating_sub(at));
        if at != self.buffer_at + self.buffer.len() as u64 || self.buffer.is_empty() {
            self.file.seek(SeekFrom::Start(at)).map_err(io_error)?;
        }
        self.buffer.clear();
        self.buffer_at = at;
        (&mut self.file).take(wanted).read_to_end(self.buffer).map_err(io_error)?;
        Ok(())
    }
}

impl Source for FileSource<'_> {
    fn byte_len(&self) -> u64 {
        self.byte_len
    }

    #[inline]
    fn peek(&mut self, at: u64, count: usize) -> Result<&[u8], Error> {
        let count =
            count.min(usize::try_from(self.byte_len.saturating_sub(at)).unwrap_or(usize::MAX));
        let buffered_end = self.buffer_at + self.buffer.len() as u64;
        if at < self.buffer_at || at + count as u64 > buffered_end {
            self.load(at, count)?;
        }
        let start = usize::try_from(at - self.buffer_at).unwrap_or(usize::MAX);
        let tail = self.buffer.get(start..).unwrap_or_default();
        Ok(tail.get(..count).unwrap_or(tail))
    }

    fn whole(&mut self) -> Result<Cow<'_, [u8]>, Error> {
        let mut bytes = Vec::new();
        self.file.seek(SeekFrom::Start(0)).map_err(Error::from_stream)?;
        self.file.read_to_end(&mut bytes).map_err(Error::from_stream)?;
        Ok(Cow::Owned(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_shrinks_while_it_is_read_gives_fewer_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        std::fs::write(&path, vec![7; 3 * WINDOW_BYTES]).unwrap();
        let mut buffer = Vec::new();
        let mut source = FileSource::open(&path, &mut buffer).unwrap();
        assert_eq!(source.peek(0, 8).unwrap().len(), 8);
        std::fs::OpenOptions::new()
            .write(true)
            .open(&path)
            .unwrap()
            .set_len(WINDOW_BYTES as u64 + 4)
            .unwrap();
        assert_eq!(source.peek(WINDOW_BYTES as u64, 8).unwrap().len(), 4);
        assert_eq!(source.peek(2 * WINDOW_BYTES as u64, 8).unwrap().len(), 0);
        assert_eq!(source.peek(5, 8).unwrap(), [7; 8]);
        assert_eq!(source.byte_len(), 3 * WINDOW_BYTES as u64);
    }

    #[test]
    fn pieces_of_a_file_are_those_of_the_whole() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let bytes: Vec<u8> = (0..3 * WINDOW_BYTES).map(|at| (at % 251) as u8).collect();
        std::fs::write(&path, &bytes).unwrap();
        let mut buffer = Vec::new();
        let mut source = FileSource::open(&path, &mut buffer).unwrap();
        for (at, count) in [
            (0, 8),
            (WINDOW_BYTES - 3, 8),
            (10, 12),
            (2 * WINDOW_BYTES, 300),
            (3 * WINDOW_BYTES - 4, 8),
            (4 * WINDOW_BYTES, 8),
        ] {
            let mut whole = bytes.as_slice();
            assert_eq!(
                source.peek(at as u64, count).unwrap(),
                whole.peek(at as u64, count).unwrap(),
                "{at}"
            );
        }
        assert_eq!(*source.whole().unwrap(), bytes);
    }
}
