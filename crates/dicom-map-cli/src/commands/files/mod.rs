//! What reads DICOM files.

pub(crate) mod census;
pub(crate) mod dump;
pub(crate) mod json;
