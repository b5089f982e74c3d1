//! One crate for programs that read, edit, show, decode and send DICOM files, with the names of
//! private elements: the crates of dicom-map, each behind a feature.
//!
//! | module | feature | crate |
//! |---|---|---|
//! | [`registry`] | always | `dicom-map`: tags, VRs, UIDs, the dictionary |
//! | `dataset` | `dataset` (default) | `dicom-map-dataset`: files read, edited, written |
//! | `inspect` | `inspect` (default) | `dicom-map-inspect`: dump, DICOM JSON, census, tables, vendor blocks |
//! | `pixel` | `pixel` | `dicom-map-pixel`: frames, codecs, pictures |
//! | `net` | `net`, with TLS `tls` | `dicom-map-net`: C-STORE, C-FIND, C-MOVE, C-GET, servers |
//!
//! `full` enables all of them. Without `embedded` (default) the program opens a dictionary file.
//!
//! ```
//! use dicom_map_toolkit::{DataSet, Reader, SaveOptions, tags};
//!
//! let folder = tempfile::tempdir().unwrap();
//! let path = folder.path().join("scan.dcm");
//! let mut scan = DataSet::new();
//! scan.set(&"Modality".parse()?, &"MR".into())?;
//! scan.set(&r#""GEMS_PARM_01".BValue"#.parse()?, &vec![1000_i64, 0, 0, 0].into())?;
//! scan.save(&path, &SaveOptions::default())?;
//!
//! let scan = Reader::embedded().read_path(&path)?;
//! assert_eq!(scan.get(tags::MODALITY).unwrap().value().to_str(), "MR");
//! for element in scan.root().elements().filter(|element| element.is_private()) {
//!     println!("{} {} {}", element.tag(), element.name(), element.value());
//! }
//! let b_value = scan.private("GEMS_PARM_01", 0x0043, 0x39).unwrap();
//! assert_eq!((b_value.name(), b_value.value().to_int::<i64>()?), ("B Value", 1000));
//! # Ok::<(), dicom_map_toolkit::Error>(())
//! ```
#![forbid(unsafe_code)]

pub use dicom_map as registry;
pub use dicom_map::{DmapDict, Error, ErrorKind, Tag, Vr, tags};
#[cfg(feature = "dataset")]
pub use dicom_map_dataset as dataset;
#[cfg(feature = "dataset")]
pub use dicom_map_dataset::{DataSet, Element, Item, ReadOptions, Reader, SaveOptions, Value};
#[cfg(feature = "inspect")]
pub use dicom_map_inspect as inspect;
#[cfg(feature = "net")]
pub use dicom_map_net as net;
#[cfg(feature = "pixel")]
pub use dicom_map_pixel as pixel;

// Runs the examples of pages that are not part of a crate's documentation as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct Readme;
#[cfg(doctest)]
#[doc = include_str!("../../dicom-map-net/README.md")]
struct NetReadme;
#[cfg(doctest)]
#[doc = include_str!("../../../docs/rust.md")]
struct RustGuide;
