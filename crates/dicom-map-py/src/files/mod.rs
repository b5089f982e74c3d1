//! Files: `read`, `DataSet`, `Element`, `dump`, and the census. Converts arguments and results; the
//! crates for data sets do the work.

mod archive;
mod data_set;
mod element;
mod functions;
mod inputs;
mod names;
mod part;
mod value;

pub(crate) use archive::{Census, census};
pub(crate) use data_set::DataSet;
pub(crate) use element::{Element, ElementIterator};
pub(crate) use functions::{dump, read};
