//! One registry of DICOM tags, public and private, in a small memory-mapped file (`.dmap`), with
//! the sources of every entry.
//!
//! ```
//! use dicom_map::DmapDict;
//!
//! let dict = DmapDict::embedded();
//! let entry = dict.lookup(0x0008, 0x0005, None).unwrap();
//! assert_eq!(entry.keyword(), "SpecificCharacterSet");
//!
//! // A private element means nothing without its creator; the block it lies in does not matter.
//! let entry = dict.lookup(0x0043, 0x1039, Some("GEMS_PARM_01")).unwrap();
//! println!("{} {} {}", entry.tag_text(), entry.vr(), entry.name());
//! for source in entry.sources() {
//!     println!("  {source}");
//! }
//! ```
//!
//! The dictionary is for information only; do not base clinical decisions on it.

// The README's examples are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;

/// The bytes of files as shared [`Bytes`](::bytes::Bytes): mapped, or read into memory. All crates
/// map files through this module.
///
/// A mapped file must not be changed in place while it is in use. If another process truncates it,
/// this one is killed (SIGBUS, on access to a page that is gone); if another process rewrites it,
/// later reads return different bytes, and nothing worse, because every access is bounds-checked
/// and no earlier check is relied on. [`map`](bytes::map) and what is built on it
/// ([`DmapDict::open`], the reader of data sets for long files) are safe functions all the same:
/// requiring `unsafe` of every caller would not make the promise any truer. Programs should replace
/// files by rename, as `save` does; if you cannot rely on that, read into memory with
/// [`read`](bytes::read), [`DmapDict::read`], or `mmap=False` in Python.
pub mod bytes {
    pub use crate::mmap::{map, map_opened};
    pub use crate::open::{
        EntryKind, list_below, open_below, open_regular, open_with_metadata, read, read_below,
        read_opened,
    };
    pub use ::bytes::Bytes;
}
#[cfg(feature = "dicom-core")]
mod core_dictionary;
pub mod creator;
mod dict;
mod encoding;
pub mod error;
pub mod escape;
pub mod format;
pub mod glob;
mod mmap;
mod open;
mod query;
pub mod registry;
#[cfg(feature = "save")]
pub mod save;
mod search;
mod suggest;
#[cfg(feature = "table")]
pub mod table;
mod tag;
pub mod tags;
pub mod transfer_syntax;
mod view;
mod vm;
mod vr;

#[cfg(feature = "dicom-core")]
pub use core_dictionary::{CoreDictionary, CoreEntry};
pub use dict::{CreatorId, CreatorView, DmapDict, MAX_LAYERS, binding};
pub use encoding::Encoding;
pub use error::{Error, ErrorKind, ErrorKindInfo};
pub use format::to_dmap;
pub use query::{Place, Query};
pub use search::{SearchHit, SearchIndex, SearchQuery};
pub use suggest::near_names;
pub use tag::{Tag, TagPattern};
pub use transfer_syntax::{TransferSyntax, TransferSyntaxFacts};
pub use view::{AlternativeView, DeidentificationView, EntrySourceView, TagView, UidView};
pub use vm::Vm;
pub use vr::{MaxLen, Vr, VrSet};
