//! Reading: turns the bytes of a file into the steps of a walk, then into an indexed data set, or
//! into a scan that keeps nothing.

mod deflate;
mod index;
mod meta;
pub mod options;
pub mod ranges;
mod reader;
mod resolve;
pub mod scan;
mod sniff;
mod source;
mod stream;
mod walk;

pub(crate) use meta::{PREAMBLE_LEN, PREFIX};
pub use options::ReadOptions;
pub use reader::Reader;
pub use resolve::vr_of;
