//! `dmap-compile`: source dictionaries -> `data/facts/*.csv` -> `data/tags.csv` ->
//! `data/tags.dmap`.
#![warn(clippy::print_stderr, reason = "say does not panic")]

pub mod build;
#[cfg(feature = "cli")]
pub mod cli;
pub mod constants;
pub mod facts;
pub mod import;
pub mod importers;
pub mod merge;
pub mod output;
pub mod overrides;
pub mod report;
pub mod sources;
pub mod twins;
pub mod vendors;
pub mod words;
