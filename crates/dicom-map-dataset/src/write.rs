//! Writing: one encoder for tokens, and data sets as files.

mod element;
mod encoder;
mod from_file;
pub(crate) mod meta;
mod options;
mod save;
mod source;
mod syntax;

pub use encoder::{Encoder, Measured, encode, encoded_len, measure};
pub use meta::{IMPLEMENTATION_CLASS_UID, IMPLEMENTATION_VERSION_NAME};
pub use options::{FileMeta, GroupLengths, Lengths, SaveOptions};
pub use syntax::encoding;
