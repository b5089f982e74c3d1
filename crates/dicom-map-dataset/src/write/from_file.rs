//! Copies bytes of a mapped file into another file through the system, so that untouched pages are
//! not read into this process only to be written again.

use std::fs::File;
use std::io::{self, BufWriter, Read as _, Seek as _, SeekFrom, Write};

/// Below this size, the system calls cost more than they save.
const MIN_BYTES: usize = 256 << 10;

/// Writes to a file; long ranges of `mapped` are copied from the file that they are mapped from.
pub(super) struct FromFile<'m, 'w, 'f> {
    mapped: &'m [u8],
    source: File,
    out: &'w mut BufWriter<&'f mut File>,
}

impl<'m, 'w, 'f> FromFile<'m, 'w, 'f> {
    pub(super) fn new(
        (mapped, source): (&'m [u8], File),
        out: &'w mut BufWriter<&'f mut File>,
    ) -> FromFile<'m, 'w, 'f> {
        FromFile { mapped, source, out }
    }

    /// The position of these bytes in the mapped file; None for other bytes.
    fn place(&self, bytes: &[u8]) -> Option<u64> {
        let at = bytes.as_ptr().addr().checked_sub(self.mapped.as_ptr().addr())?;
        let is_mapped = at.checked_add(bytes.len()).is_some_and(|end| end <= self.mapped.len());
        is_mapped.then_some(at as u64)
    }
}

impl Write for FromFile<'_, '_, '_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let place = self.place(bytes).filter(|_| bytes.len() >= MIN_BYTES);
        let Some(at) = place else { return self.out.write(bytes) };
        self.out.flush()?;
        self.source.seek(SeekFrom::Start(at))?;
        let byte_len = bytes.len() as u64;
        let copied = io::copy(&mut (&self.source).take(byte_len), self.out.get_mut())?;
        if copied != byte_len {
            return Err(io::Error::new(
                io::ErrorKind::UnexpectedEof,
                format!(
                    "found {copied} bytes at byte {at} of the file that was read, expected {byte_len}"
                ),
            ));
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
