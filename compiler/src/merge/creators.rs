//! Creators: the usual spelling, the other spellings, and the vendor.

use super::input::Input;
use crate::vendors::Vendors;
use dicom_map::creator;
use dicom_map::registry::{Creator, Entry};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// Spellings of one folded creator, each with the (lineage, rank) of the sources that use it.
type Spellings<'a> = BTreeMap<String, BTreeMap<&'a str, BTreeSet<(&'a str, u32)>>>;

fn spellings<'a>(inputs: &'a [Input]) -> Spellings<'a> {
    let mut spellings: Spellings = BTreeMap::new();
    for input in inputs {
        let creators = input.import.tags.iter().filter_map(|fact| fact.key.creator());
        for spelling in creators {
            let sources =
                spellings.entry(creator::fold(spelling)).or_default().entry(spelling).or_default();
            sources.insert((&input.info.source.lineage, input.info.rank));
        }
    }
    spellings
}

/// The usual spelling of each folded creator: the one that the most lineages use, then that of the
/// source that is first in the fixed order.
pub fn usual_spellings(inputs: &[Input]) -> BTreeMap<String, String> {
    let usual = |candidates: &BTreeMap<&str, BTreeSet<(&str, u32)>>| {
        let best = candidates.iter().max_by_key(|(spelling, sources)| {
            let lineages: BTreeSet<&str> = sources.iter().map(|(lineage, _)| *lineage).collect();
            (
                lineages.len(),
                Reverse(sources.iter().map(|(_, rank)| *rank).min()),
                Reverse(**spelling),
            )
        });
        best.map(|(spelling, _)| spelling.to_string()).unwrap_or_default()
    };
    spellings(inputs)
        .iter()
        .map(|(folded, candidates)| (folded.clone(), usual(candidates)))
        .collect()
}

/// A record for each creator of the entries: the other spellings and the vendor.
pub(super) fn with_vendors(
    entries: &[Entry],
    inputs: &[Input],
    usual: &BTreeMap<String, String>,
    vendors: &Vendors,
) -> Vec<Creator> {
    let spellings = spellings(inputs);
    let named: BTreeSet<&str> = entries.iter().filter_map(|entry| entry.key.creator()).collect();
    usual
        .iter()
        .filter(|(_, name)| named.contains(name.as_str()))
        .map(|(folded, name)| {
            let others = spellings
                .get(folded)
                .into_iter()
                .flat_map(BTreeMap::keys)
                .filter(|spelling| **spelling != name.as_str());
            let (vendor, vendor_reason) = vendors.of(name).unwrap_or_default();
            Creator {
                name: name.clone(),
                vendor,
                vendor_reason,
                spellings: others.map(|spelling| spelling.to_string()).collect(),
            }
        })
        .collect()
}
