//! Facts -> tables -> tags.dmap, all in memory. Writing is a separate step, so that `check` can
//! compare instead.

use crate::facts::Import;
use crate::merge::{Input, MergeKey, merge, merge_key, names};
use crate::overrides::Override;
use crate::sources::Sources;
use crate::twins::Twins;
use crate::vendors::Vendors;
use crate::{constants, facts, overrides, sources, twins, vendors};
use dicom_map::registry::Registry;
use dicom_map::{Error, ErrorKind, table, to_dmap};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The outputs, as (path, bytes), in the order in which they are written.
pub type Outputs = Vec<(PathBuf, Vec<u8>)>;

/// The inputs of the registry.
pub struct Loaded {
    /// `sources.toml`.
    pub sources: Sources,
    /// The facts of each source.
    pub imports: BTreeMap<String, Import>,
    /// `overrides.csv`.
    pub overrides: Vec<Override>,
    /// `vendors.csv`.
    pub vendors: Vendors,
    /// `twins.csv`.
    pub twins: Vec<Twins>,
}

impl Loaded {
    /// Reads the inputs below `data`.
    ///
    /// Errors: those of reading each input; `InvalidTable` for facts of a source that is not in
    /// `sources.toml`.
    pub fn read(data: &Path) -> Result<Loaded, Error> {
        let sources = sources::read(&data.join("sources.toml"))?;
        let folder = data.join("facts");
        check_for_strays(&folder, &sources)?;
        let imports = sources
            .by_id
            .keys()
            .map(|id| Ok((id.clone(), facts::read(&folder, id)?)))
            .collect::<Result<_, Error>>()?;
        let overrides = overrides::read(&data.join("overrides.csv"))?;
        let vendors = vendors::read(&data.join("vendors.csv"))?;
        let twins = twins::read(&data.join("twins.csv"))?;
        Ok(Loaded { sources, imports, overrides, vendors, twins })
    }

    /// Leaves out the facts of these sources: `atlas` includes `atlas-inferred`. Corrections of
    /// entries that no other source has are left out too; their number is returned.
    ///
    /// An error of kind `InvalidArgument` for an unknown source.
    pub fn leave_out(&mut self, names: &[String]) -> Result<usize, Error> {
        if names.is_empty() {
            return Ok(0);
        }
        for name in names {
            let is_of = |id: &str| {
                id.strip_prefix(name.as_str())
                    .is_some_and(|it| it.is_empty() || it.starts_with('-'))
            };
            let before = self.sources.by_id.len();
            self.sources.by_id.retain(|id, _| !is_of(id));
            self.imports.retain(|id, _| !is_of(id));
            if self.sources.by_id.len() == before {
                return Err(Error::new(
                    ErrorKind::InvalidArgument,
                    format!("found the source {name:?}, expected one of data/sources.toml"),
                ));
            }
        }
        let keys: BTreeSet<MergeKey> = self
            .imports
            .values()
            .flat_map(|import| import.tags.iter().map(|fact| merge_key(&fact.key)))
            .collect();
        let before = self.overrides.len();
        self.overrides.retain(|correction| keys.contains(&merge_key(&correction.key)));
        Ok(before - self.overrides.len())
    }

    /// The inputs of the merge.
    pub fn inputs(&self) -> Vec<Input<'_>> {
        self.sources
            .by_id
            .values()
            .filter_map(|info| Some(Input { info, import: self.imports.get(info.id())?.clone() }))
            .collect()
    }

    /// The registry that is made of them.
    pub fn merge(&self) -> Result<Registry, Error> {
        let mut registry = merge(&self.inputs(), &self.overrides, &self.vendors)?;
        twins::carry_names(&mut registry, &self.twins, |entry| {
            names::is_informative(&entry.name, entry.key.creator())
        });
        registry.meta = self.sources.registry.clone();
        registry.sources = self.sources.by_id.values().map(|info| info.source.clone()).collect();
        Ok(registry)
    }
}

/// Facts of an unknown source would otherwise be ignored without a message.
fn check_for_strays(folder: &Path, sources: &Sources) -> Result<(), Error> {
    let failed = |error: std::io::Error| Error::from_io(error, folder);
    for item in std::fs::read_dir(folder).map_err(failed)? {
        let name = item.map_err(failed)?.file_name().to_string_lossy().into_owned();
        let id = name.split('.').next().unwrap_or_default();
        if name.ends_with(".csv") && id != "counts" && !sources.by_id.contains_key(id) {
            let message = format!("found facts of {id:?}, expected a source of sources.toml");
            return Err(Error::new(ErrorKind::InvalidTable, message).with_path(folder.join(name)));
        }
    }
    Ok(())
}

/// Makes the outputs from the inputs below `data`. The same inputs give the same bytes.
pub fn outputs(data: &Path) -> Result<Outputs, Error> {
    outputs_of(&Loaded::read(data)?, data)
}

/// Makes the outputs from loaded inputs, for the folder `data`.
fn outputs_of(loaded: &Loaded, data: &Path) -> Result<Outputs, Error> {
    let registry = loaded.merge()?;
    let mut tags = Vec::new();
    table::write_entries(&mut tags, &registry)?;
    let mut creators = Vec::new();
    table::write_creators(&mut creators, &registry.creators)?;
    let mut uids = Vec::new();
    table::write_uids(&mut uids, &registry.uids)?;
    // From the tables and not from the merge, so that readers of the tables and of the .dmap file
    // see the same.
    let read_back = Registry {
        meta: registry.meta,
        sources: registry.sources,
        creators: table::read_creators(&creators[..])?,
        uids: table::read_uids(&uids[..])?,
        ..table::read_entries(&tags[..])?
    };
    let constants = match &loaded.sources.constants {
        Some(path) => Some((data.join(path), constants::module(&read_back)?.into_bytes())),
        None => None,
    };
    let dmap = to_dmap(read_back)?;
    let outputs = [
        (data.join("tags.csv"), tags),
        (data.join("creators.csv"), creators),
        (data.join("uids.csv"), uids),
        (data.join("tags.dmap"), dmap),
    ];
    Ok(outputs.into_iter().chain(constants).collect())
}

/// Makes the outputs, without the facts of the sources `without`, and writes them. Returns them,
/// and the number of corrections that were left out with the sources.
pub fn build(data: &Path, without: &[String]) -> Result<(Outputs, usize), Error> {
    let mut loaded = Loaded::read(data)?;
    let left_out = loaded.leave_out(without)?;
    let outputs = outputs_of(&loaded, data)?;
    for (path, bytes) in &outputs {
        dicom_map::save::Save::REPLACE.bytes(path, bytes)?;
    }
    Ok((outputs, left_out))
}

/// Compares the outputs with the existing files: for each file that differs, its name and the first
/// difference.
pub fn check(data: &Path) -> Result<Vec<String>, Error> {
    let mut differences = Vec::new();
    for (path, bytes) in outputs(data)? {
        match std::fs::read(&path) {
            Ok(found) if found == bytes => {}
            Ok(found) => differences.push(format!(
                "{}: {}",
                path.display(),
                first_difference(&path, &found, &bytes)
            )),
            Err(error) => return Err(Error::from_io(error, &path)),
        }
    }
    Ok(differences)
}

fn first_difference(path: &Path, found: &[u8], expected: &[u8]) -> String {
    if path.extension().is_some_and(|extension| extension == "dmap") {
        let place = found
            .iter()
            .zip(expected)
            .position(|(found, expected)| found != expected)
            .unwrap_or(found.len().min(expected.len()));
        return format!(
            "byte {place} differs from the output made of the facts ({} bytes found, {} expected)",
            found.len(),
            expected.len()
        );
    }
    let mut found = found.split(|byte| *byte == b'\n');
    let mut expected = expected.split(|byte| *byte == b'\n');
    let text = |line: Option<&[u8]>| {
        line.map_or("the end of the file".to_string(), |line| {
            format!("{:?}", String::from_utf8_lossy(line))
        })
    };
    let mut number = 0;
    loop {
        number += 1;
        let (left, right) = (found.next(), expected.next());
        if left != right || left.is_none() {
            return format!("line {number}: found {}, expected {}", text(left), text(right));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_difference_is_named() {
        assert_eq!(
            first_difference(Path::new("a.csv"), b"one\ntwo\n", b"one\nthree\n"),
            "line 2: found \"two\", expected \"three\""
        );
        assert!(
            first_difference(Path::new("a.csv"), b"one\n", b"one\ntwo\n").starts_with("line 2: ")
        );
        assert!(first_difference(Path::new("a.dmap"), b"abc", b"abd").starts_with("byte 2 "));
    }
}
