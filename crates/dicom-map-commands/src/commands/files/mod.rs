//! Commands that read and change DICOM files.

mod blocks;
pub(crate) mod census;
pub(crate) mod compare;
pub(crate) mod derive;
pub(crate) mod dump;
pub(crate) mod edit;
pub(crate) mod json;
pub(crate) mod table;
