//! The C interface of dicom-map. Its users read `include/dicom_map.h`, which is made from the
//! documentation here; this page is for those who work on it.
//!
//! - Every exported function is a thin shell: it checks its pointers (`ptr`), calls the core inside
//!   `status::guard`, so that no panic reaches C, and turns the answer into a handle (`handle`) or
//!   a text (`text`).
//! - A `dmap_tag` or `dmap_uid` is never allocated: it is an address inside a page whose head names
//!   the dictionary (see `handle`).
//! - `unsafe` is allowed in this crate because its callers are C programs. The header states what
//!   they promise: pointers come from this library and their dictionary is open, texts end with
//!   NUL, lengths are right. "The header's contract" in a SAFETY comment means these promises.
#![allow(
    unsafe_code,
    reason = "the crate's purpose is to be called through C pointers; each block has its proof"
)]
#![allow(non_camel_case_types, reason = "types carry their C names")]
#![allow(
    clippy::missing_safety_doc,
    reason = "documentation is written for a C reader; the contract is at the top of the header"
)]

mod creator;
mod data_set;
mod dict;
mod dictionary;
mod element;
mod entry_source;
mod file;
mod handle;
mod item;
mod list;
mod lookup;
mod ptr;
mod source;
mod status;
mod tag;
mod text;
mod uid;
mod write;

pub use creator::*;
pub use data_set::*;
pub use dict::*;
pub use dictionary::*;
pub use element::*;
pub use entry_source::*;
pub use file::*;
pub use item::*;
pub use list::*;
pub use lookup::*;
pub use source::*;
pub use status::*;
pub use tag::*;
pub use uid::*;
pub use write::*;
