//! The compiled module `dicom_map._dicom_map`: converts arguments, calls the core, converts results
//! and errors. It contains no DICOM logic.

mod args;
mod buffer;
mod bulk;
mod cache;
mod codecs;
mod convert;
mod dict;
mod entry;
mod errors;
mod explain;
mod files;
mod html;
mod memo;
mod net;
mod pydicom_tables;
mod uid;

use pyo3::prelude::*;

/// The compiled part of the package `dicom_map`.
// gil_used: the free-threaded build of Python has not been tested, so it is not declared.
#[pymodule(gil_used = true)]
mod _dicom_map {
    use super::*;

    #[pymodule_export]
    use super::args::fold_creator;
    #[pymodule_export]
    use super::codecs::{codecs, decode_frame, encode_frame, ybr_to_rgb};
    #[pymodule_export]
    use super::dict::{Dict, EntryIterator, open};
    #[pymodule_export]
    use super::entry::Entry;
    #[pymodule_export]
    use super::explain::{explain_tags, free_block, printable};
    #[pymodule_export]
    use super::files::{
        Census, DataSet, Element, ElementIterator, FrameIterator, RowIterator, Sequence,
        SequenceIterator, Series, Table, census, derive_facts, dump, listed, new_uid, part_id,
        read, series, table,
    };
    #[pymodule_export]
    use super::net::{Answers, Server, net_echo, net_find, net_get, net_move, net_store};
    #[pymodule_export]
    use super::uid::Uid;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        #[cfg(feature = "installed")]
        open_installed(module)?;
        dicom_map_inspect::blocks::register_names();
        module.add("__version__", env!("CARGO_PKG_VERSION"))?;
        files::register(module)?;
        errors::register(module)
    }
}

/// Opens the dictionary file next to the module.
#[cfg(feature = "installed")]
fn open_installed(module: &Bound<'_, PyModule>) -> PyResult<()> {
    let file = std::path::PathBuf::from(module.filename()?.to_string());
    dicom_map::DmapDict::read_installed(file.with_file_name("tags.dmap"))
        .map_err(|error| pyo3::exceptions::PyImportError::new_err(error.to_string()))
}
