//! The local page: the registry, files and archives in a browser on the same machine.
//!
//! A server for one person. It listens on 127.0.0.1 only and requires the token in its address; it
//! opens only files below the given folders, and keeps uploads in memory until they are forgotten.
//! Everything that it shows comes from the same crates as the commands.
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
