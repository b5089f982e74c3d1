//! Files: `read`, `DataSet`, `Sequence`, `Element`, `dump`, and the census. Converts arguments and
//! results; the crates for data sets do the work.

mod archive;
mod blocks;
mod data_set;
mod element;
mod functions;
mod inputs;
mod keys;
mod names;
mod new_value;
mod part;
mod pixels;
mod pydicom;
mod saving;
mod sequence;
mod stores;
mod tables;
mod value;
mod volumes;
mod watch;

pub(crate) use archive::{Census, census};
pub(crate) use data_set::DataSet;
pub(crate) use element::{Element, ElementIterator};
pub(crate) use functions::{derive_facts, dump, new_uid, read};
pub(crate) use pixels::FrameIterator;
pub(crate) use sequence::{Sequence, SequenceIterator, register};
pub(crate) use stores::{listed, part_id};
pub(crate) use tables::{RowIterator, Table, table};
pub(crate) use volumes::{Series, series};
