//! The default dictionary: compiled in, or a file that a package installs for all of its programs.

use crate::error::Error;
use crate::format::{Layer, ProvenTexts};
use bytes::Bytes;

pub(super) use source::layer;
#[cfg(feature = "installed")]
pub(super) use source::{map, read};

/// Part of the program only if its content is used at run time.
const COMPILED: &[u8] = include_bytes!("../../tags.dmap");

#[cfg(not(feature = "installed"))]
mod source {
    use super::*;

    static BYTES: &[u8] = COMPILED;
    static TEXTS: ProvenTexts = ProvenTexts::of(BYTES);

    pub(crate) fn layer() -> Result<Layer, Error> {
        Ok(Layer::open(Bytes::from_static(BYTES))?.with_proven_texts(&TEXTS))
    }
}

#[cfg(feature = "installed")]
mod source {
    use super::*;
    use crate::error::ErrorKind;
    use crate::{format, mmap};
    use std::path::Path;
    use std::sync::OnceLock;

    /// Checksum and length of the file of this version.
    const EXPECTED: (u32, usize) = (format::checksum_in_header(COMPILED), COMPILED.len());
    static OPENED: OnceLock<Layer> = OnceLock::new();

    pub(crate) fn layer() -> Result<Layer, Error> {
        let missing = || {
            let message = "found no default dictionary, expected the program to open it first";
            Error::new(ErrorKind::Internal, message)
        };
        OPENED.get().cloned().ok_or_else(missing)
    }

    pub(crate) fn map(path: &Path) -> Result<(), Error> {
        let layer = mmap::map(path).and_then(Layer::open);
        let layer = layer.and_then(|layer| check(&layer).map(|()| layer));
        // If another thread was first, it has opened the same content.
        let _ = OPENED.set(layer.map_err(|error| error.with_path(path))?);
        Ok(())
    }

    /// Leaks the bytes, so that their texts can be proven once, for the life of the process. Those
    /// of a file that is refused are leaked, too.
    pub(crate) fn read(path: &Path) -> Result<(), Error> {
        if OPENED.get().is_some() {
            return Ok(());
        }
        let bytes: &'static [u8] = Vec::from(crate::open::read(path)?).leak();
        let layer = Layer::open(Bytes::from_static(bytes));
        let layer = layer.and_then(|layer| check(&layer).map(|()| layer));
        let layer = layer.map_err(|error| error.with_path(path))?;
        OPENED.get_or_init(|| {
            let texts = Box::leak(Box::new(ProvenTexts::of(bytes)));
            layer.with_proven_texts(texts)
        });
        Ok(())
    }

    fn check(layer: &Layer) -> Result<(), Error> {
        let found = (layer.declared_checksum(), layer.data().len());
        if found == EXPECTED {
            return Ok(());
        }
        let message = format!(
            "found a dictionary of {} bytes with checksum {:08x}, expected the one that this program was built with, of {} bytes with {:08x}",
            found.1, found.0, EXPECTED.1, EXPECTED.0
        );
        Err(Error::new(ErrorKind::BadChecksum, message))
    }
}
