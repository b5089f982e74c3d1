//! The compiled module `dicom_map._dicom_map`: `dicom-map-py`, linked.
//!
//! A crate of its own because optimization over all crates runs at the level of the crate that is
//! linked: this one is compiled for speed, so that loops of the decoders become vector
//! instructions, and the bindings, of which there are many, for size.

// `PyInit__dicom_map` is defined there.
use dicom_map_py as _;
