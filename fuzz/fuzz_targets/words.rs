//! Arbitrary text as user input: queries, tags, VRs, VMs, creators, keys, references, paths,
//! filters.
#![no_main]

use dicom_map::registry::{Key, Reference};
use dicom_map::{DmapDict, Query, SearchQuery, Tag, TagPattern, Vm, VrSet, creator};
use std::sync::LazyLock;

static DICT: LazyLock<DmapDict> = LazyLock::new(DmapDict::embedded);
/// Few entries, for operations that search all of them.
static SMALL: LazyLock<DmapDict> = LazyLock::new(|| {
    DmapDict::from_static(include_bytes!("../../tests/bad-data/good.dmap")).expect("a good file")
});

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(query) = Query::parse(text) {
        let _ = query.answer(&DICT).map(|entry| entry.to_entry());
    }
    if let Ok(tag) = text.parse::<Tag>() {
        assert_eq!(tag.to_string().parse::<Tag>().expect("our own spelling"), tag);
    }
    if let Ok(vrs) = text.parse::<VrSet>() {
        assert_eq!(vrs.to_string().parse::<VrSet>().expect("our own spelling"), vrs);
    }
    if let Ok(vm) = text.parse::<Vm>() {
        assert_eq!(vm.to_string().parse::<Vm>().expect("our own spelling"), vm);
    }
    if creator::check(text).is_ok() {
        let _ = DICT.creator(text);
    }
    let folded = creator::fold(text);
    assert_eq!(creator::fold(&folded), folded, "folding twice changes nothing");
    assert_eq!(
        DICT.lookup(0x0043, 0x1039, Some(text)).is_some(),
        DICT.lookup(0x0043, 0x1039, Some(&folded)).is_some()
    );
    let reference = Reference::parse(text);
    assert_eq!(Reference::parse(&reference.to_string()), reference);
    let mut parts = text.splitn(3, ' ');
    let (group, element) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let name = parts.next().unwrap_or_default();
    if let Ok(pattern) = TagPattern::parse(group, element) {
        assert_eq!(
            TagPattern::parse(&pattern.group_text(), &pattern.element_text())
                .expect("our own spelling"),
            pattern
        );
    }
    let _ =
        (TagPattern::parse_private(group, element), Query::from_parts(group, element, Some(name)));
    if let Ok(key) = Key::parse(name, group, element) {
        let again =
            Key::parse(key.creator().unwrap_or_default(), &key.group_text(), &key.element_text());
        assert_eq!(again.expect("our own spelling"), key);
        let _ = DICT.lookup_key(&key);
    }
    if let Ok(path) = dicom_map_dataset::Path::parse(text) {
        // A creator that no file may contain, for example with control characters, need not be
        // preserved, nor one with a quotation mark, because paths cannot express it.
        let is_sound = path.steps().iter().all(|step| match &step.query {
            Query::Tag { creator: Some(name), .. } | Query::Keyword { creator: Some(name), .. } => {
                !name.contains('"') && creator::check_lo(name).is_ok_and(|checked| checked == name)
            }
            _ => true,
        });
        let again = dicom_map_dataset::Path::parse(&path.to_string());
        assert!(!is_sound || again.expect("our own spelling") == path, "{path}");
        let _ = (path.resolve(&SMALL), path.suggestions(&SMALL, 3));
    }
    let _ = dicom_map_inspect::dump::Filter::parse(text);
    let _ = SMALL.search(&SearchQuery { limit: 3, ..SearchQuery::words(text) });
});
