//! `data/twins.csv`: creators that a vendor has renamed, so that both have the same elements.

use crate::facts::read::rows;
use crate::sources::TWINS;
use dicom_map::registry::{Entry, EntrySource, Key, Reference, Registry};
use dicom_map::{Error, ErrorKind};
use std::collections::BTreeMap;
use std::path::Path;

/// The columns of the file: a creator that begins with `prefix` and one that begins with `twin` are
/// twins if the rest is equal.
pub const COLUMNS: [&str; 3] = ["prefix", "twin", "reason"];

/// Two prefixes of creators.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Twins {
    prefixes: [String; 2],
}

/// Reads the file; a missing file has no twins. Errors, with path and line: `InvalidTable`.
pub fn read(path: &Path) -> Result<Vec<Twins>, Error> {
    rows(path, &COLUMNS, |cells| {
        if cells.iter().any(str::is_empty) {
            return Err(Error::new(
                ErrorKind::InvalidTable,
                "found an empty cell, expected two beginnings of creators and a reason",
            ));
        }
        Ok(Twins { prefixes: [cells[0].to_string(), cells[1].to_string()] })
    })
}

impl Twins {
    fn twin_of(&self, creator: &str) -> Option<String> {
        let [left, right] = &self.prefixes;
        let swap = |from: &str, to: &str| Some(format!("{to}{}", creator.strip_prefix(from)?));
        swap(left, right).or_else(|| swap(right, left))
    }
}

/// Copies names to entries without one from their twin, if a source names the twin; they are marked
/// as derived, with the twin as source. Returns the number of entries that got a name.
pub fn carry_names(
    registry: &mut Registry,
    twins: &[Twins],
    is_named: impl Fn(&Entry) -> bool,
) -> usize {
    let names: BTreeMap<Key, (String, String)> = registry
        .entries
        .iter()
        .filter(|entry| entry.key.creator().is_some() && is_named(entry) && !entry.name_derived)
        .map(|entry| (entry.key.clone(), (entry.name.clone(), entry.keyword.clone())))
        .collect();
    let mut count = 0;
    for entry in registry.entries.iter_mut().filter(|entry| !is_named(entry)) {
        let Key::Private(key) = &entry.key else { continue };
        let found = twins.iter().find_map(|twins| {
            let mut twin = key.clone();
            twin.creator = twins.twin_of(&key.creator)?;
            let twin = Key::Private(twin);
            names.get(&twin).map(|names| (twin, names))
        });
        let Some((twin, (name, keyword))) = found else { continue };
        entry.name = name.clone();
        entry.name_derived = true;
        entry.keyword = keyword.clone();
        entry.keyword_derived = true;
        entry.sources.push(EntrySource {
            source: TWINS.to_string(),
            reference: Reference::parse(&twin.to_string()),
        });
        entry.sources.sort();
        count += 1;
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::private_key;
    use dicom_map::{Vm, Vr};

    #[test]
    fn a_name_is_carried_over_with_its_source() {
        let entry = |creator: &str, element: u8, name: &str| {
            let key = private_key(creator, 0x7005, element);
            let mut entry = Entry::new(key, Vr::DS, Vm::ONE);
            entry.name = name.into();
            entry.keyword = name.replace(' ', "");
            entry
        };
        let mut registry = Registry {
            entries: vec![
                entry("TOSHIBA_MEC_CT3", 0x0B, "Slice Width"),
                entry("CANON_MEC_CT3", 0x0B, ""),
                entry("CANON_MEC_CT3", 0x0C, "Own Name"),
                entry("TOSHIBA_MEC_CT3", 0x0C, "Old Name"),
                entry("CANON_MEC_CT3", 0x0D, ""),
                entry("ACME", 0x0B, ""),
            ],
            ..Registry::default()
        };
        let twins = [Twins { prefixes: ["TOSHIBA_MEC_".into(), "CANON_MEC_".into()] }];
        assert_eq!(carry_names(&mut registry, &twins, |entry| !entry.name.is_empty()), 1);
        let names: Vec<&str> = registry.entries.iter().map(|it| it.name.as_str()).collect();
        assert_eq!(names, ["Slice Width", "Slice Width", "Own Name", "Old Name", "", ""]);
        let carried = &registry.entries[1];
        assert!(carried.name_derived && carried.keyword_derived);
        assert_eq!(carried.keyword, "SliceWidth");
        assert_eq!(carried.sources[0].to_string(), "twins:(7005,xx0B) TOSHIBA_MEC_CT3");
        assert!(!registry.entries[2].name_derived);
    }
}
