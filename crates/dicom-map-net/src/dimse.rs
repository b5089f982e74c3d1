//! Messages (PS3.7): command sets, and messages assembled from fragments, without I/O.

mod assemble;
mod command;
mod status;

pub use assemble::{Assembler, Part};
pub use command::{Command, SubOperations, field};
pub use status::Status;
