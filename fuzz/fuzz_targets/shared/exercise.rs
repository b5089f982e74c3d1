//! All lookups and iterations of a dictionary.

use dicom_map::binding::DictBinding;
use dicom_map::{DmapDict, SearchQuery, TagView};

/// The maximum number of entries of a file that are read completely; inputs are small, and a
/// damaged count must not make them slow.
const MAX_ENTRIES: usize = 2000;

fn touch(entry: &TagView<'_>) {
    let _ = (
        entry.keyword(),
        entry.name(),
        entry.description(),
        entry.vr().to_string(),
        entry.vm().to_string(),
        entry.tag_text(),
    );
    let _ = (
        entry.creator(),
        entry.vendor(),
        entry.pattern(),
        entry.block(),
        entry.block_offset(),
        entry.deidentification(),
    );
    let _ = entry.sources().map(|source| source.to_string().len()).sum::<usize>();
    let _ = entry.alternatives().map(|lost| lost.value().len()).sum::<usize>();
    let _ = entry.to_entry();
}

/// Runs all lookups; nothing may panic. A file that passes `verify` must also find its own entries.
pub fn everything(dict: &DmapDict) {
    let is_sound = dict.verify().is_ok();
    for entry in dict.entries().take(MAX_ENTRIES) {
        touch(&entry);
        let key = entry.to_entry().key;
        let found = dict.lookup_key(&key);
        let _ = entry
            .creator()
            .and_then(|creator| dict.creator(creator))
            .map(|creator| creator.entries().take(50).count());
        let _ = dict.keyword_all(entry.keyword()).take(50).count();
        let again =
            dict.slot(&entry).and_then(|slot| dict.at_slot(slot)).map(|entry| entry.tag_text());
        assert_eq!(again, Some(entry.tag_text()));
        if is_sound {
            assert_eq!(
                found.map(|found| found.to_entry()),
                Some(entry.to_entry()),
                "a sound file finds its own entries"
            );
        }
    }
    for creator in dict.creators().take(MAX_ENTRIES) {
        let _ = (
            creator.name(),
            creator.vendor(),
            creator.vendor_reason(),
            creator.spellings().take(50).count(),
        );
        let _ = creator.lookup(0x0009, 0x1001).map(|entry| touch(&entry));
    }
    for uid in dict.uids().take(MAX_ENTRIES) {
        let _ = (uid.uid(), uid.name(), uid.keyword(), uid.kind(), uid.sources().take(50).count());
    }
    for creator in ["ACME 1.0", "acme  1.0 ", "DLX_ANNOT_01", "", "nobody"] {
        for (group, element) in [
            (0x0019, 0x1001),
            (0x0019, 0x0002),
            (0x7005, 0x1004),
            (0x0008, 0x0005),
            (0x0019, 0x0010),
        ] {
            let _ = dict.lookup(group, element, Some(creator)).map(|entry| touch(&entry));
        }
    }
    for (group, element) in
        [(0x0010, 0x0010), (0x6002, 0x0010), (0x0020, 0x3155), (0xFFFF, 0xFFFF), (0, 0)]
    {
        let _ = dict.lookup(group, element, None).map(|entry| touch(&entry));
    }
    let _ = (
        dict.keyword("PatientName").is_some(),
        dict.uid("1.2.840.10008.1.2").is_some(),
        dict.sources(),
        dict.meta("edition"),
    );
    let _ = dict.search(&SearchQuery::words("coil temp")).len();
    if is_sound {
        // The content of a valid file can be written again; the writer sorts lists.
        let mut registry = dict.to_registry();
        let bytes = dicom_map::to_dmap(registry.clone())
            .expect("a sound file is a registry that can be written");
        registry.normalize().expect("what could be written is a good registry");
        assert_eq!(DmapDict::from_bytes(bytes).expect("our own file").to_registry(), registry);
    }
}
