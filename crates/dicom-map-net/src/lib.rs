//! DICOM on the network (PS3.7, PS3.8): PDUs, associations and messages without I/O, and drivers
//! for both roles over blocking sockets.
//!
//! ```
//! use dicom_map_net::scp::{Server, ServerOptions, StorageOptions, StorageScp};
//! use dicom_map_net::{Address, ConnectOptions, scu};
//! let folder = tempfile::tempdir().unwrap();
//! let storage = StorageScp::new(folder.path(), StorageOptions::default())?;
//! let server = Server::start("127.0.0.1:0", ServerOptions::default(), storage)?;
//! let peer = Address::new("ANY-SCP", "127.0.0.1", server.port())?;
//! scu::echo(&peer, &ConnectOptions::default())?;
//! server.stop();
//! # Ok::<(), dicom_map::Error>(())
//! ```
//!
//! The constants of [`limits`] bound what peers send; their text is escaped in every error.

pub mod address;
pub mod association;
pub mod dimse;
pub mod driver;
pub mod error_kind;
pub mod limits;
pub mod part10;
pub mod pdu;
pub mod proxy;
pub mod query;
pub mod scp;
pub mod scu;
pub mod uids;

pub use address::{Address, AeTitle};
pub use driver::client::{Client, ConnectOptions};
