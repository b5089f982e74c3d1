//! Commands that read, write and convert the pixels of DICOM files.

pub(crate) mod fromimage;
mod many;
mod names;
pub(crate) mod toimage;
pub(crate) mod transcode;
