//! Arbitrary bytes as a site's CSV table: read, write, read again, compile, look up.
#![no_main]

use dicom_map::{DmapDict, table, to_dmap};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = table::read_creators(bytes);
    let _ = table::read_uids(bytes);
    let Ok((registry, rejected)) = table::read_entries_lenient(bytes) else { return };
    assert_eq!(table::read_entries(bytes).is_ok(), rejected.is_empty());
    let mut written = Vec::new();
    table::write_entries(&mut written, &registry).expect("memory can be written to");
    let again = table::read_entries(&written[..]).expect("what we wrote can be read");
    assert_eq!(again.entries, registry.entries);
    let Ok(compiled) = to_dmap(registry) else { return };
    let dict = DmapDict::from_bytes(compiled).expect("what we compiled opens");
    dict.verify().expect("what we compiled is sound");
    for entry in &again.entries {
        assert!(dict.lookup_key(&entry.key).is_some(), "{} is found again", entry.key);
    }
});
