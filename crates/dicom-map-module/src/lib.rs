//! The compiled module `dicom_map._dicom_map`: `dicom-map-py`, linked.
//!
//! It is a crate of its own because the optimization level of link-time optimization is that of the
//! linked crate: this one is compiled for speed, so that the decoders' loops become vector
//! instructions, and the bindings, of which there are many, for size.

// `PyInit__dicom_map` is defined there.
use dicom_map_py as _;
