//! What a caller can ask of the writer.

use dicom_map::TransferSyntax;

/// How the lengths of sequences and items are written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Lengths {
    /// As they are: defined where they were defined.
    #[default]
    Kept,
    /// All of them as numbers.
    Defined,
    /// All of them closed by delimiters.
    Undefined,
}

/// What becomes of group lengths (gggg,0000), which PS3.5 section 7.2 retired.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum GroupLengths {
    /// Those that are there are right: where a group has changed, its length is computed anew.
    #[default]
    Updated,
    /// None is written, except that of group 0002.
    Removed,
}

/// What becomes of group 0002.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum FileMeta {
    /// As it is, except for what a change makes wrong: the transfer syntax, the SOP Instance UID,
    /// the group's own length.
    #[default]
    Kept,
    /// As PS3.10 table 7.1-1 wants it: what is required and missing is added, a preamble too.
    Conformed,
    /// Not written, nor the preamble: the data set by itself, as messages on the network carry it.
    Omitted,
}

/// How to write a data set. The default changes nothing but what was changed.
#[derive(Clone, Debug, Default)]
pub struct SaveOptions {
    /// The transfer syntax to convert to; None keeps the one that the data set has. Encapsulated
    /// pixel data are not transcoded.
    pub transfer_syntax: Option<TransferSyntax>,
    /// The lengths of sequences and items.
    pub lengths: Lengths,
    /// The group lengths.
    pub group_lengths: GroupLengths,
    /// The file meta information.
    pub file_meta: FileMeta,
    /// Write over an existing file.
    pub overwrite: bool,
}
