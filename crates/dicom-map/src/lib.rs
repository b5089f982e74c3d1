//! One registry of DICOM tags, public and private, in a small memory-mapped file (`.dmap`), with the evidence for every entry.
//!
//! ```
//! # #[cfg(feature = "embedded")] {
//! use dicom_map::DmapDict;
//!
//! let dict = DmapDict::embedded();
//! let entry = dict.lookup(0x0008, 0x0005, None).unwrap();
//! assert_eq!(entry.keyword(), "SpecificCharacterSet");
//!
//! // A private element means nothing without its creator; the block it lies in does not matter.
//! let entry = dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap();
//! println!("{} {} {}", entry.tag_text(), entry.vr(), entry.name());
//! for witness in entry.sources() {
//!     println!("  {witness}");
//! }
//! # }
//! ```
//!
//! The dictionary informs; it is not a basis for clinical decisions.

// The README's examples are run as tests.
#[cfg(all(doctest, feature = "embedded"))]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;

/// The bytes of files, mapped or in memory; shared with the reader, so that one module holds the memory map.
pub mod bytes {
    pub use crate::mmap::Bytes;
}
pub mod creator;
mod dict;
pub mod error;
pub mod format;
pub mod glob;
mod mmap;
mod query;
pub mod registry;
mod search;
mod suggest;
#[cfg(feature = "table")]
pub mod table;
mod tag;
mod view;
mod vm;
mod vr;

pub use dict::{CreatorId, CreatorView, DmapDict, MAX_LAYERS};
pub use error::{Error, ErrorKind};
pub use format::to_dmap;
pub use query::Query;
pub use search::{SearchHit, SearchQuery};
pub use tag::{Tag, TagPattern};
pub use view::{AlternativeView, DeidentificationView, EvidenceView, TagView, UidView};
pub use vm::Vm;
pub use vr::{Vr, VrSet};
