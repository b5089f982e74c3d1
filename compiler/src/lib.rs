//! `dmap-compile`: source dictionaries -> `data/facts/*.csv` -> `data/tags.csv` -> `data/tags.dmap`.

pub mod facts;
pub mod importers;
