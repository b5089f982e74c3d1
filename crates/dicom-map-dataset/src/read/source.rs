//! Sources of the walker's bytes: memory, or a file that is read piece by piece.

use super::options::MAP_FROM_BYTES;
use super::ranges::ReadAt;
use dicom_map::Error;
use dicom_map::bytes::{self, Bytes};
use std::fs::{File, Metadata};
use std::io::BufReader;
use std::path::Path;

/// Bytes by position.
pub(crate) trait Source {
    /// The number of bytes.
    fn byte_len(&self) -> u64;

    /// Returns `count` bytes at `at`, or as many as there are.
    fn peek(&mut self, at: u64, count: usize) -> Result<&[u8], Error>;
}

/// A source whose bytes are all in memory, or can be loaded.
pub(crate) trait WholeSource: Source {
    /// All bytes, for data that have to be inflated.
    fn whole(&mut self) -> Result<&[u8], Error>;
}

/// Bytes of a file, which can also be read as a stream.
pub(crate) trait StoredSource: Source {
    /// The type of the stream.
    type Stream<'s>: std::io::Read
    where
        Self: 's;

    /// Must be called before [`StoredSource::stream_from`].
    fn prepare(&mut self) -> Result<(), Error> {
        Ok(())
    }

    /// The bytes from `at` on, as a stream.
    fn stream_from(&self, at: u64) -> Self::Stream<'_>;
}

impl StoredSource for &[u8] {
    type Stream<'s>
        = &'s [u8]
    where
        Self: 's;

    fn stream_from(&self, at: u64) -> &[u8] {
        usize::try_from(at).ok().and_then(|at| self.get(at..)).unwrap_or_default()
    }
}

impl<F: ReadAt> StoredSource for FileSource<'_, F> {
    type Stream<'s>
        = BufReader<FileStream<'s, F>>
    where
        Self: 's;

    fn stream_from(&self, at: u64) -> BufReader<FileStream<'_, F>> {
        BufReader::with_capacity(self.windows.most, FileStream { file: &self.file, at })
    }
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
}

impl WholeSource for &[u8] {
    fn whole(&mut self) -> Result<&[u8], Error> {
        Ok(self)
    }
}

/// A file as it was read.
pub(super) struct FileBytes {
    pub(super) bytes: Bytes,
    pub(super) is_mapped: bool,
    /// The metadata from before it was read.
    pub(super) metadata: Metadata,
}

/// Loads the file at `path`: reads it if it is short, otherwise maps it unless `never_map`.
pub(super) fn file_bytes(path: &Path, never_map: bool) -> Result<FileBytes, Error> {
    let (file, metadata) = bytes::open_with_metadata(path)?;
    let byte_len = metadata.len();
    let is_mapped = !never_map && byte_len >= MAP_FROM_BYTES;
    let bytes = match is_mapped {
        true => bytes::map_opened(&file, byte_len, path)?,
        false => bytes::read_opened(file, byte_len, path)?,
    };
    Ok(FileBytes { bytes, is_mapped, metadata })
}

/// Bytes of a file that are read on demand, into a buffer that is reused for the next file. A file
/// that shrinks while it is read just yields fewer bytes.
pub(crate) struct FileSource<'b, F = File> {
    file: F,
    byte_len: u64,
    buffer: &'b mut Vec<u8>,
    /// Bytes of the buffer that belong to this file; the buffer never shrinks.
    filled: usize,
    /// Position of the buffer in the file.
    buffer_at: u64,
    /// The size of the next read if it continues the previous one.
    window: usize,
    windows: Windows,
}

/// Sizes of the reads of a file, unless a value needs more.
#[derive(Clone, Copy)]
pub(crate) struct Windows {
    first: usize,
    /// Each read that continues the previous one is twice as large, up to this.
    most: usize,
    /// After a value that was skipped: another such value is likely.
    jump: usize,
}

impl Windows {
    /// For a local file: the elements before the pixel data of most files fit in the first read.
    pub(crate) const FILE: Windows = Windows { first: 8 << 10, most: WINDOW_BYTES, jump: 4 << 10 };
    /// For an object of a store: a request costs more than tens of kilobytes.
    pub(crate) const OBJECT: Windows = Windows { first: 64 << 10, most: 1 << 20, jump: 64 << 10 };
}

/// The largest read of a file, unless one value needs more.
const WINDOW_BYTES: usize = 64 << 10;

impl<'b> FileSource<'b> {
    #[cfg(test)]
    pub(crate) fn open(path: &Path, buffer: &'b mut Vec<u8>) -> Result<FileSource<'b>, Error> {
        let (file, byte_len) = bytes::open_regular(path)?;
        Ok(FileSource::new(file, byte_len, buffer, Windows::FILE))
    }
}

impl<'b, F: ReadAt> FileSource<'b, F> {
    pub(crate) fn new(
        file: F,
        byte_len: u64,
        buffer: &'b mut Vec<u8>,
        windows: Windows,
    ) -> FileSource<'b, F> {
        let window = windows.first;
        FileSource { file, byte_len, buffer, filled: 0, buffer_at: 0, window, windows }
    }

    #[inline(never)]
    fn load(&mut self, at: u64, count: usize) -> Result<(), Error> {
        // The first bytes needed are after the preamble: one read covers both.
        let is_first = self.filled == 0 && self.buffer_at == 0;
        let is_near = at.saturating_add(count as u64) <= self.window as u64;
        let at = if is_first && is_near { 0 } else { at };
        if at > self.buffer_at + self.filled as u64 {
            self.window = self.windows.jump;
        }
        let wanted = (count.max(self.window) as u64).min(self.byte_len.saturating_sub(at));
        self.window = (2 * self.window).min(self.windows.most);
        // At most `count`, which some caller needs, or the largest window.
        let wanted = usize::try_from(wanted).unwrap_or(0);
        self.buffer_at = at;
        self.filled = 0;
        if self.buffer.len() < wanted {
            self.buffer.resize(wanted, 0);
        }
        self.filled = read_at(&self.file, at, &mut self.buffer[..wanted])
            .map_err(|error| Error::from_stream(error).with_byte_offset(at))?;
        Ok(())
    }
}

/// Fills the buffer with the bytes at `at`, as many as there are. Returns how many.
fn read_at(file: &impl ReadAt, at: u64, buffer: &mut [u8]) -> std::io::Result<usize> {
    let mut found = 0;
    while found < buffer.len() {
        match file.read_at(&mut buffer[found..], at + found as u64) {
            Ok(0) => break,
            Ok(count) => found += count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

/// A file as a stream with its own position, so that others can use the file too.
pub(crate) struct FileStream<'f, F = File> {
    file: &'f F,
    at: u64,
}

impl<F: ReadAt> std::io::Read for FileStream<'_, F> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.file.read_at(buffer, self.at)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl<F: ReadAt> Source for FileSource<'_, F> {
    fn byte_len(&self) -> u64 {
        self.byte_len
    }

    #[inline]
    fn peek(&mut self, at: u64, count: usize) -> Result<&[u8], Error> {
        let count =
            count.min(usize::try_from(self.byte_len.saturating_sub(at)).unwrap_or(usize::MAX));
        let buffered_end = self.buffer_at + self.filled as u64;
        if at < self.buffer_at || at + count as u64 > buffered_end {
            self.load(at, count)?;
        }
        let start = usize::try_from(at - self.buffer_at).unwrap_or(usize::MAX);
        let tail = self.buffer.get(start..self.filled).unwrap_or_default();
        Ok(tail.get(..count).unwrap_or(tail))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_shrinks_while_it_is_read_yields_fewer_bytes() {
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
    fn pieces_of_a_file_equal_the_whole() {
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
        let mut streamed = Vec::new();
        std::io::Read::read_to_end(&mut source.stream_from(5), &mut streamed).unwrap();
        assert_eq!(streamed, bytes[5..]);
        assert_eq!(source.peek(0, 8).unwrap(), &bytes[..8], "each has its own position");
    }
}
