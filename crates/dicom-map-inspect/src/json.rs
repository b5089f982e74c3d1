//! DICOM JSON (PS3.18 annex F): from a data set, and back into a Part 10 file.
//!
//! The output follows the annex: UTF-8, so Specific Character Set (0008,0005) is `ISO_IR 192`; no
//! group lengths; empty values in a list as `null`; infinities and NaN as the strings `NaN`, `inf`
//! and `-inf`; binary values little-endian.

mod bulk;
mod emit;
mod node;
mod read;
pub(crate) mod text;
mod tokens;
mod write;

pub use bulk::Bulk;
pub(crate) use emit::{Emitter, from_base64, to_base64};
pub(crate) use node::{node_text, write_node};
pub use read::{Part10, Part10Options, to_part10};
pub use tokens::{MAX_DEPTH, MAX_REPEATED_BULK_BYTES};
pub use write::{write_decoded_json, write_item_json, write_json, write_named_json};

/// The form of IS and DS, SV and UV: PS3.18 table F.2.3-1 allows both.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Numbers {
    /// As numbers; a value that is not a number stays a string.
    #[default]
    Numbers,
    /// As strings, as in the file.
    Strings,
}

/// Options for writing DICOM JSON. By default as in the standard, compact, with all values inline.
#[derive(Default)]
pub struct JsonOptions<'a> {
    /// Indented, on many lines.
    pub pretty: bool,
    /// Include group 0002, which the standard leaves out.
    pub meta: bool,
    /// Add the members `name`, `keyword` and `privateCreator` next to each `vr`. Readers of the
    /// standard form ignore them.
    pub names: bool,
    /// Write IS, DS, SV and UV as numbers or strings.
    pub numbers: Numbers,
    /// Where to store long binary values; None keeps all of them inline.
    pub bulk: Option<&'a Bulk>,
}
