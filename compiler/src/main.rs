//! The program `dmap-compile`: see `dmap-compile --help`.

use clap::Parser;
use dmap_compile::cli::{Arguments, run};
use std::process::ExitCode;

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(code) => code,
        Err(error) => {
            dmap_compile::say!("dmap-compile: {error}");
            ExitCode::from(2)
        }
    }
}
