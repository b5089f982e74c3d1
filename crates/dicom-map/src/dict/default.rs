//! The default dictionary: compiled in, or a file that a package installs for all of its programs.

use crate::error::Error;
use crate::format::{Layer, ProvenTexts};
use bytes::Bytes;

pub(super) use source::layer;
#[cfg(feature = "installed")]
pub(super) use source::{map, read};

/// In the program where its content is used when that runs.
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

    /// The file of this version: its checksum, its length.
    const EXPECTED: (u32, usize) = (format::checksum_in_header(COMPILED), COMPILED.len());
    static OPENED: OnceLock<Layer> = OnceLock::new();

    pub(crate) fn layer() -> Result<Layer, Error> {
        let missing = || {
            let message = "found no default dictionary, expected that the program opens it first";
            Error::new(ErrorKind::Internal, message)
        };
        OPENED.get().cloned().ok_or_else(missing)
    }

    pub(crate) fn map(path: &Path) -> Result<(), Error> {
        let layer = mmap::map(path).and_then(Layer::open);
        let layer = layer.and_then(|layer| check(&layer).map(|()| layer));
        // Whoever came first has opened the same content.
        let _ = OPENED.set(layer.map_err(|error| error.with_path(path))?);
        Ok(())
    }

    /// What is read stays for as long as the process, so that its texts can be proved once. A file
    /// that is not the one leaves its bytes there.
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
            "found a dictionary of {} bytes with checksum {:08x}, expected {} bytes with {:08x}, as this program was built with",
            found.1, found.0, EXPECTED.1, EXPECTED.0
        );
        Err(Error::new(ErrorKind::BadChecksum, message))
    }
}
