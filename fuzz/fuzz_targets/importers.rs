//! Arbitrary bytes as the file of each source that the compiler imports. The first byte selects the
//! importer.
#![no_main]

use dmap_compile::importers::{Context, IMPORTERS};

libfuzzer_sys::fuzz_target!(|input: &[u8]| {
    let Some((first, bytes)) = input.split_first() else { return };
    let importer = &IMPORTERS[usize::from(*first) % IMPORTERS.len()];
    let _ = (importer.run)(&Context::of_bytes(bytes));
});
