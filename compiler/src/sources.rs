//! `data/sources.toml`: the origin of each source, and its weight in the merge.

use crate::facts::Strength;
use dicom_map::registry::Source;
use dicom_map::{Error, ErrorKind};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The hand corrections of `data/overrides.csv`, as a source of entries.
pub const OVERRIDES: &str = "overrides";
/// The names carried over by `data/twins.csv`, as a source of entries.
pub const TWINS: &str = "twins";

/// One source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SourceInfo {
    /// The facts about it that are stored in the registry.
    pub source: Source,
    /// How strong it is, unless a fact says otherwise.
    pub strength: Strength,
    /// Its position in the fixed order, the smallest first; no two are equal.
    pub rank: u32,
}

impl SourceInfo {
    /// The identifier.
    pub fn id(&self) -> &str {
        &self.source.id
    }
}

/// The whole file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sources {
    /// Facts about the registry: title, edition, ...
    pub registry: BTreeMap<String, String>,
    /// The path of the Rust constants, relative to the folder of the file; None to write none.
    pub constants: Option<PathBuf>,
    /// The sources by identifier.
    pub by_id: BTreeMap<String, SourceInfo>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    registry: BTreeMap<String, String>,
    #[serde(default)]
    output: Output,
    source: BTreeMap<String, Table>,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct Output {
    constants: Option<PathBuf>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    title: String,
    licence: String,
    edition: String,
    origin: String,
    lineage: String,
    strength: String,
    rank: u32,
    sha256: String,
}

/// Reads `sources.toml`. Errors: `Io`; `InvalidTable` for a file that is not TOML, misses a field,
/// or uses a rank twice.
pub fn read(path: &Path) -> Result<Sources, Error> {
    let text = std::fs::read_to_string(path).map_err(|error| Error::from_io(error, path))?;
    parse(&text).map_err(|error| error.with_path(path))
}

fn parse(text: &str) -> Result<Sources, Error> {
    let bad = |message: String| Error::new(ErrorKind::InvalidTable, message);
    let file: File = toml::from_str(text)
        .map_err(|error| bad(error.to_string().trim_end().to_string()).with_source(error))?;
    let mut by_id = BTreeMap::new();
    let mut ranks: BTreeMap<u32, String> = BTreeMap::new();
    for (id, table) in file.source {
        let strength = Strength::from_name(&table.strength).ok_or_else(|| {
            bad(format!("found the strength {:?} of {id}, expected document, dataset, dictionary or community", table.strength))
        })?;
        if let Some(other) = ranks.insert(table.rank, id.clone()) {
            return Err(bad(format!(
                "found rank {} of both {other} and {id}, expected different ones",
                table.rank
            )));
        }
        let Table { title, licence, edition, origin, lineage, rank, sha256, .. } = table;
        let source = Source { id: id.clone(), title, licence, edition, origin, lineage, sha256 };
        by_id.insert(id, SourceInfo { source, strength, rank });
    }
    Ok(Sources { registry: file.registry, constants: file.output.constants, by_id })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::error::Error as _;

    fn table(id: &str, rank: u32, strength: &str) -> String {
        format!(
            "[source.{id}]\ntitle = \"\"\nlicence = \"\"\nedition = \"\"\norigin = \"\"\nlineage = \"l\"\nstrength = \"{strength}\"\nrank = {rank}\nsha256 = \"\"\n"
        )
    }

    #[test]
    fn sources_by_identifier() {
        let text = format!(
            "[registry]\ntitle = \"t\"\n{}{}",
            table("a", 1, "document"),
            table("b-c", 2, "community")
        );
        let sources = parse(&text).unwrap();
        assert_eq!(sources.by_id["b-c"].strength, Strength::Community);
        assert_eq!(sources.by_id["a"].id(), "a");
    }

    #[test]
    fn one_rank_twice_an_unknown_strength_and_a_missing_field_are_errors() {
        let head = "[registry]\n";
        for text in [
            format!("{head}{}{}", table("a", 1, "document"), table("b", 1, "document")),
            format!("{head}{}", table("a", 1, "strong")),
            format!("{head}[source.a]\ntitle = \"\"\n"),
            format!("{head}{}surprise = 1\n", table("a", 1, "document")),
            "not toml".to_string(),
        ] {
            assert_eq!(parse(&text).unwrap_err().kind(), ErrorKind::InvalidTable, "{text}");
        }
        let cause = parse("not toml").unwrap_err();
        assert!(cause.source().unwrap().is::<toml::de::Error>());
    }
}
