//! DICOM JSON (PS3.18 annex F): out of a data set, and back into a Part 10 file.
//!
//! What is written is what the annex defines: UTF-8, so Specific Character Set (0008,0005) says
//! `ISO_IR 192`; no group lengths; empty values of a list as `null`; numbers that are none as the
//! strings `NaN`, `inf` and `-inf`; binary values little-endian.

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

/// How IS and DS, SV and UV are written: PS3.18 table F.2.3-1 allows both.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Numbers {
    /// As numbers; a value that is no number stays a string.
    #[default]
    Numbers,
    /// As strings, as in the file.
    Strings,
}

/// How to write DICOM JSON. The default is what the standard says, compact, all values inline.
#[derive(Default)]
pub struct JsonOptions<'a> {
    /// On many lines, indented.
    pub pretty: bool,
    /// With group 0002, which the standard leaves out.
    pub meta: bool,
    /// With the members `name`, `keyword` and `privateCreator` beside each `vr`. Readers of the
    /// standard form pass over them.
    pub names: bool,
    /// IS, DS, SV and UV as numbers or strings.
    pub numbers: Numbers,
    /// Where long binary values go; None keeps all inline.
    pub bulk: Option<&'a Bulk>,
}
