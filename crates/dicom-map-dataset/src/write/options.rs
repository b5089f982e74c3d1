//! Options of the writer.

use dicom_map::TransferSyntax;

/// How the lengths of sequences and items are written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Lengths {
    /// Unchanged: defined where they were defined.
    #[default]
    Kept,
    /// All of them defined.
    Defined,
    /// All of them closed by delimiters.
    Undefined,
}

/// The treatment of group lengths (gggg,0000), which PS3.5 section 7.2 retired.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum GroupLengths {
    /// Existing ones are kept correct: if a group has changed, its length is computed again.
    #[default]
    Updated,
    /// None is written, except that of group 0002.
    Removed,
}

/// The treatment of group 0002.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum FileMeta {
    /// Unchanged, except for what a change makes wrong: the transfer syntax, the SOP Instance UID,
    /// and the group's own length.
    #[default]
    Kept,
    /// Made to conform to PS3.10 table 7.1-1: required elements that are missing are added, and so
    /// is the preamble. The Transfer Syntax UID is corrected if it names another encoding than that
    /// of the elements.
    Conformed,
    /// Omitted, together with the preamble: only the data set, as in messages on the network.
    Omitted,
}

/// Options for writing a data set. By default, only changed elements are written differently.
#[derive(Clone, Debug, Default)]
pub struct SaveOptions {
    /// The transfer syntax to convert to; None keeps that of the data set. Encapsulated pixel data
    /// are not transcoded.
    pub transfer_syntax: Option<TransferSyntax>,
    /// The lengths of sequences and items.
    pub lengths: Lengths,
    /// The group lengths.
    pub group_lengths: GroupLengths,
    /// The file meta information.
    pub file_meta: FileMeta,
    /// Overwrite an existing file.
    pub overwrite: bool,
}
