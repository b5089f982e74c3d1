//! Stores encoded frames until all of them are ready: in memory, or in an unnamed file if there are
//! many.

use dicom_map::Error;
use dicom_map::bytes::{self, Bytes};
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

/// Bytes that are kept in memory.
const MEMORY_BYTES: usize = 32 << 20;

pub(super) struct Spool {
    memory: Vec<u8>,
    file: Option<BufWriter<File>>,
    byte_len: u64,
}

impl Spool {
    pub(super) fn new() -> Spool {
        Spool { memory: Vec::new(), file: None, byte_len: 0 }
    }

    /// The number of bytes so far.
    pub(super) fn byte_len(&self) -> u64 {
        self.byte_len
    }

    pub(super) fn write(&mut self, more: &[u8]) -> Result<(), Error> {
        self.byte_len += more.len() as u64;
        // Checked first, so that the memory never grows to twice the limit.
        if self.file.is_none() && self.memory.len() + more.len() > MEMORY_BYTES {
            let file = tempfile::tempfile().map_err(Error::from_stream)?;
            let mut file = BufWriter::new(file);
            file.write_all(&self.memory).map_err(Error::from_stream)?;
            self.memory = Vec::new();
            self.file = Some(file);
        }
        match &mut self.file {
            Some(file) => file.write_all(more).map_err(Error::from_stream),
            None => {
                self.memory.extend_from_slice(more);
                Ok(())
            }
        }
    }

    /// Returns all bytes; those in a file are mapped.
    pub(super) fn finish(self) -> Result<Bytes, Error> {
        let Some(file) = self.file else { return Ok(self.memory.into()) };
        let file = file.into_inner().map_err(|error| Error::from_stream(error.into_error()))?;
        bytes::map_opened(&file, self.byte_len, Path::new("a temporary file"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refusal_has_the_number_of_the_system() {
        let place = tempfile::NamedTempFile::new().unwrap();
        let read_only = File::open(place.path()).unwrap();
        let mut file = BufWriter::new(read_only);
        // Fits into the buffer, so that only `finish` writes it.
        file.write_all(b"x").unwrap();
        let spool = Spool { file: Some(file), ..Spool::new() };
        let error = spool.finish().unwrap_err();
        assert_eq!(error.kind(), dicom_map::ErrorKind::Io);
        assert!(error.os_code().is_some() && error.io_kind().is_some(), "{error}");
    }

    #[test]
    fn what_is_written_comes_back_from_memory_and_from_a_file() {
        for blocks in [1, 40] {
            let block: Vec<u8> = (0..1 << 20).map(|at: u32| (at % 251) as u8).collect();
            let mut spool = Spool::new();
            (0..blocks).for_each(|_| spool.write(&block).unwrap());
            assert_eq!(spool.byte_len(), blocks << 20);
            assert_eq!(spool.file.is_some(), blocks == 40);
            let all = spool.finish().unwrap();
            assert!(
                all.len() == (blocks as usize) << 20 && all.chunks(1 << 20).all(|it| it == block)
            );
        }
    }
}
