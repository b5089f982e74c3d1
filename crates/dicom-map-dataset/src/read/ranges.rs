//! Bytes that are read by position: of files, and of other storage such as the objects of a store.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};

/// Bytes that are read by position.
pub trait ReadAt {
    /// Reads bytes from `at` on into the buffer. Returns how many, which may be fewer than fit; 0
    /// only at the end.
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize>;
}

impl ReadAt for File {
    #[cfg(unix)]
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        std::os::unix::fs::FileExt::read_at(self, buffer, at)
    }

    #[cfg(not(unix))]
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        let mut file = self;
        file.seek(SeekFrom::Start(at))?;
        file.read(buffer)
    }
}

impl ReadAt for [u8] {
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        let tail = usize::try_from(at).ok().and_then(|at| self.get(at..)).unwrap_or_default();
        let count = tail.len().min(buffer.len());
        buffer[..count].copy_from_slice(&tail[..count]);
        Ok(count)
    }
}

impl<T: ReadAt + ?Sized> ReadAt for &T {
    fn read_at(&self, buffer: &mut [u8], at: u64) -> io::Result<usize> {
        (**self).read_at(buffer, at)
    }
}

/// A seekable stream over bytes that are read by position, with its own position.
///
/// ```
/// use dicom_map_dataset::read::ranges::RangeReader;
/// use std::io::{Read, Seek, SeekFrom};
/// let bytes: &[u8] = b"DICM and more";
/// let mut stream = RangeReader::new(bytes, bytes.len() as u64);
/// stream.seek(SeekFrom::End(-4))?;
/// let mut text = String::new();
/// stream.read_to_string(&mut text)?;
/// assert_eq!(text, "more");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug)]
pub struct RangeReader<'r, R: ?Sized> {
    bytes: &'r R,
    byte_len: u64,
    at: u64,
}

impl<'r, R: ReadAt + ?Sized> RangeReader<'r, R> {
    /// Creates a stream of `byte_len` bytes.
    pub fn new(bytes: &'r R, byte_len: u64) -> RangeReader<'r, R> {
        RangeReader { bytes, byte_len, at: 0 }
    }
}

impl<R: ReadAt + ?Sized> Read for RangeReader<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.byte_len.saturating_sub(self.at);
        let count = buffer.len().min(usize::try_from(left).unwrap_or(usize::MAX));
        if count == 0 {
            return Ok(0);
        }
        let count = self.bytes.read_at(&mut buffer[..count], self.at)?;
        self.at += count as u64;
        Ok(count)
    }
}

impl<R: ReadAt + ?Sized> Seek for RangeReader<'_, R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let target = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.byte_len.checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = target.ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        Ok(self.at)
    }
}
