//! The merge: facts of all sources become the entries of the registry. docs/data.md describes the
//! rules for readers.

pub mod choose;
mod creators;
mod entry;
mod input;
pub mod names;

pub use creators::usual_spellings;
pub use input::{Input, MergeKey, merge_key};

use crate::facts::{DeidFact, TagFact, UidFact};
use crate::overrides::Override;
use crate::sources::SourceInfo;
use crate::vendors::Vendors;
use choose::Statement;
use dicom_map::registry::{Entry, EntrySource, Key, Registry, Uid};
use dicom_map::{Error, ErrorKind};
use input::statement;
use std::collections::{BTreeMap, BTreeSet};

/// Merges the facts of all inputs. The order of the inputs does not matter.
///
/// Errors: `InvalidTable` for an override of a key that no source has.
pub fn merge(
    inputs: &[Input],
    overrides: &[Override],
    vendors: &Vendors,
) -> Result<Registry, Error> {
    let spellings = usual_spellings(inputs);
    let mut facts: BTreeMap<MergeKey, Vec<(&SourceInfo, &TagFact)>> = BTreeMap::new();
    for input in inputs {
        for fact in &input.import.tags {
            facts.entry(merge_key(&fact.key)).or_default().push((input.info, fact));
        }
    }
    let mut corrections: BTreeMap<MergeKey, Vec<&Override>> = BTreeMap::new();
    for correction in overrides {
        let key = merge_key(&correction.key);
        if !facts.contains_key(&key) {
            return Err(Error::new(
                ErrorKind::InvalidTable,
                format!(
                    "found an override of {}, expected a key that a source has",
                    correction.key
                ),
            ));
        }
        corrections.entry(key).or_default().push(correction);
    }
    let mut entries = Vec::with_capacity(facts.len());
    for (key, facts) in &facts {
        let corrections = corrections.get(key).map_or(&[][..], Vec::as_slice);
        entries.push(entry::merge_entry(key, facts, corrections, &spellings)?);
    }
    let deid: Vec<(&SourceInfo, &DeidFact)> = inputs
        .iter()
        .flat_map(|input| input.import.deid.iter().map(move |fact| (input.info, fact)))
        .collect();
    entry::add_deidentification(&mut entries, &deid);
    let creators = creators::with_vendors(&entries, inputs, &spellings, vendors);
    let mut registry =
        Registry { creators, entries, uids: merge_uids(inputs), ..Registry::default() };
    registry.normalize()?;
    Ok(registry)
}

fn merge_uids(inputs: &[Input]) -> Vec<Uid> {
    let mut facts: BTreeMap<&str, Vec<(&SourceInfo, &UidFact)>> = BTreeMap::new();
    for input in inputs {
        for fact in &input.import.uids {
            facts.entry(&fact.uid).or_default().push((input.info, fact));
        }
    }
    let text = |facts: &[(&SourceInfo, &UidFact)], field: fn(&UidFact) -> &str| {
        let statements: Vec<Statement> = facts
            .iter()
            .filter(|(_, fact)| !field(fact).is_empty())
            .map(|(info, fact)| statement(info, None, field(fact), names::class(field(fact)), true))
            .collect();
        choose::choose(&statements).map(|choice| choice.value).unwrap_or_default()
    };
    facts
        .into_iter()
        .map(|(uid, facts)| {
            let sources: BTreeSet<EntrySource> = facts
                .iter()
                .map(|(info, fact)| EntrySource {
                    source: info.id().to_string(),
                    reference: fact.reference.clone(),
                })
                .collect();
            Uid {
                uid: uid.to_string(),
                name: text(&facts, |fact| &fact.name),
                keyword: text(&facts, |fact| &fact.keyword),
                kind: text(&facts, |fact| &fact.kind),
                retired: text(&facts, |fact| if fact.retired { "true" } else { "false" }) == "true",
                sources: sources.into_iter().collect(),
            }
        })
        .collect()
}

/// Returns the entry of that key, if there is one.
pub fn find<'a>(registry: &'a Registry, key: &Key) -> Option<&'a Entry> {
    let key = merge_key(key);
    registry.entries.iter().find(|entry| merge_key(&entry.key) == key)
}

#[cfg(test)]
mod tests;
