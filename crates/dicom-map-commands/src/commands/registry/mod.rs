//! Commands that query, show, compare and convert dictionaries.

pub(crate) mod creators;
pub(crate) mod diff;
pub(crate) mod export;
pub(crate) mod info;
pub(crate) mod lookup;
pub(crate) mod search;
pub(crate) mod sources;
pub(crate) mod uid;
pub(crate) mod verify;
