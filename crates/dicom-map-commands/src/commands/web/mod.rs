//! The local page.

pub(crate) mod serve;
