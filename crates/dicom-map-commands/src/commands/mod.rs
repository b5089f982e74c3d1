//! One file for each subcommand, in a folder for each subject.

pub(crate) mod completions;
pub(crate) mod files;
#[cfg(feature = "net")]
pub(crate) mod net;
#[cfg(feature = "pixel")]
pub(crate) mod pixel;
pub(crate) mod registry;
#[cfg(feature = "web")]
pub(crate) mod web;
