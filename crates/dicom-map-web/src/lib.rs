//! The local page: the registry, files and archives in a browser on the same machine.
//!
//! A server for one person. It answers on 127.0.0.1 only, to whoever holds the token that its
//! address has; it opens files below the folders that were named only, keeps what is uploaded in
//! memory, and forgets it. Everything that it shows comes from the same crates as the commands.
//!
//! ```no_run
//! use dicom_map_web::{Options, Server};
//! let server = Server::bind(Options::default())?;
//! println!("{}", server.address());
//! server.run();
//! # Ok::<(), dicom_map::Error>(())
//! ```
#![forbid(unsafe_code)]

// The README's examples are run as tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
struct ReadmeExamples;

mod api;
mod assets;
mod guard;
mod http;
pub mod limits;
mod server;
mod standalone;
mod state;

pub use server::{Options, Server};
pub use standalone::write_page;
