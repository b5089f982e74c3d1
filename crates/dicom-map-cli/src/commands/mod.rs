//! One file for each subcommand, in a folder for each subject.

pub(crate) mod files;
pub(crate) mod registry;
