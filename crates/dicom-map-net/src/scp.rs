//! Servers and their services.

mod handler;
mod identity;
mod incoming;
mod layout;
mod server;
mod service;
mod storage;

pub use handler::{Answers, Decision, Handler, Operation, StoreSink};
pub use layout::Layout;
pub use server::{Server, ServerEvent, ServerOptions};
pub(crate) use service::receive;
pub use storage::{Accepted, Duplicates, StorageOptions, StorageScp, Stored};
