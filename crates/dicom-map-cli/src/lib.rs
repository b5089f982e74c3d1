//! The programs `dicom-map` and `dicom-lookup`; their implementation is in `dicom-map-commands`.

pub use dicom_map_commands::{AS_DICOM_LOOKUP, dicom_map};
