//! Writing: one encoder for tokens, and data sets as files.

mod element;
mod encoder;
pub(crate) mod meta;
mod options;
mod save;
mod source;

pub use encoder::{Encoder, encode, encoded_len};
pub use meta::{IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME};
pub use options::{FileMeta, GroupLengths, Lengths, SaveOptions};
