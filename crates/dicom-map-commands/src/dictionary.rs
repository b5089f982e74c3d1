//! The dictionary that a command uses.

use crate::common::Common;
use dicom_map::{DmapDict, Error};
use std::path::Path;

/// Opens the embedded dictionary, or the one that `--dict` or `DICOM_MAP_PATH` names, with those of
/// `--overlay` over it.
pub(crate) fn open(common: &Common) -> Result<DmapDict, Error> {
    let base = match &common.dict {
        Some(path) => open_file(path)?,
        None => DmapDict::embedded(),
    };
    common.overlay.iter().try_fold(base, |dict, path| dict.with_overlay(open_file(path)?))
}

/// Opens a .dmap file, or compiles a .csv table on the fly.
pub(crate) fn open_file(path: &Path) -> Result<DmapDict, Error> {
    let is_table = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("csv"));
    if is_table { DmapDict::open_table(path) } else { DmapDict::open(path) }
}
