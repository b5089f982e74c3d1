//! Readers with low limits: the fuzzer reaches them, and no input takes long.

use dicom_map_dataset::{ReadOptions, Reader};
use std::sync::LazyLock;

fn reader(strict: bool) -> Reader {
    Reader::embedded().with_options(ReadOptions {
        strict,
        max_inflated_bytes: 1 << 20,
        max_nodes: 10_000,
        max_depth: 32,
        ..ReadOptions::default()
    })
}

/// Accepts everything that can be read.
pub static TOLERANT: LazyLock<Reader> = LazyLock::new(|| reader(false));
/// Rejects violations of the standard.
pub static STRICT: LazyLock<Reader> = LazyLock::new(|| reader(true));
