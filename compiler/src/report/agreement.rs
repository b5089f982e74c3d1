//! Agreement and conflicts between sources.

use super::markdown::{number, percent, table};
use crate::build::Loaded;
use crate::facts::TagFact;
use crate::merge::{MergeKey, merge_key, names};
use dicom_map::registry::{Entry, Field, Registry};
use dicom_map::{Vr, VrSet};
use std::collections::{BTreeMap, BTreeSet};

/// The facts about each key, with their sources.
type Facts<'a> = BTreeMap<MergeKey, Vec<(&'a str, &'a TagFact)>>;

/// The sources that agree with the entry.
fn winners<'a>(facts: &Facts<'a>, entry: &Entry, field: Field) -> BTreeSet<&'a str> {
    let says = |fact: &TagFact| match field {
        Field::Vr => fact.vrs == Some(entry.vrs),
        Field::Vm => fact.vm == Some(entry.vm),
        Field::Keyword => names::class(&fact.keyword) == names::class(&entry.keyword),
        Field::Name => names::class(&fact.name) == names::class(&entry.name),
        Field::Retired => fact.retired == Some(entry.retired),
    };
    facts
        .get(&merge_key(&entry.key))
        .into_iter()
        .flatten()
        .filter(|(_, fact)| says(fact))
        .map(|(source, _)| *source)
        .collect()
}

/// Conflicts by field, and whether they are inside one lineage or between lineages.
pub(super) fn conflicts(loaded: &Loaded, registry: &Registry) -> String {
    let lineage =
        |source| loaded.sources.by_id.get(source).map_or("", |info| info.source.lineage.as_str());
    let mut counts: BTreeMap<(Field, bool), [usize; 2]> = BTreeMap::new();
    for entry in &registry.entries {
        for field in Field::ALL {
            let losers: BTreeSet<&str> = entry
                .alternatives
                .iter()
                .filter(|it| it.field == field)
                .map(|it| lineage(it.source.as_str()))
                .collect();
            if losers.is_empty() {
                continue;
            }
            let all: BTreeSet<&str> =
                entry.sources.iter().map(|source| lineage(source.source.as_str())).collect();
            let is_between = losers.len() > 1 || all.len() > 1;
            counts.entry((field, entry.key.creator().is_some())).or_default()
                [usize::from(is_between)] += 1;
        }
    }
    let rows = counts.into_iter().map(|((field, is_private), [inside, between])| {
        let kind = if is_private { "private" } else { "public" };
        vec![
            format!("{} of {kind} entries", field.as_str()),
            number(inside + between),
            number(inside),
            number(between),
        ]
    });
    let table = table(
        &["conflict", "entries", "all sources of one lineage", "sources of several lineages"],
        rows,
    );
    format!(
        "## Conflicts\n\nThese are the entries for which a source has a different value, which is kept as an alternative. Placeholders do not count as conflicts.\n\n{table}"
    )
}

/// For each pair of lineages: the private keys that both have, and on how many they agree.
pub(super) fn between_lineages(loaded: &Loaded) -> String {
    type Values = (BTreeSet<VrSet>, BTreeSet<String>);
    let mut by_lineage: BTreeMap<&str, BTreeMap<MergeKey, Values>> = BTreeMap::new();
    for (id, import) in &loaded.imports {
        let Some(info) = loaded.sources.by_id.get(id) else { continue };
        for fact in import.tags.iter().filter(|fact| fact.key.creator().is_some()) {
            let (vrs, classes) = by_lineage
                .entry(&info.source.lineage)
                .or_default()
                .entry(merge_key(&fact.key))
                .or_default();
            vrs.extend(fact.vrs.filter(|vrs| *vrs != VrSet::one(Vr::UN)));
            if names::is_informative(&fact.name, fact.key.creator()) {
                classes.insert(names::class(&fact.name));
            }
        }
    }
    let lineages: Vec<&str> = by_lineage.keys().copied().collect();
    let mut rows = Vec::new();
    for (place, left) in lineages.iter().enumerate() {
        for right in &lineages[place + 1..] {
            let (Some(left_keys), Some(right_keys)) = (by_lineage.get(left), by_lineage.get(right))
            else {
                continue;
            };
            let common: Vec<(&Values, &Values)> = left_keys
                .iter()
                .filter_map(|(key, values)| Some((values, right_keys.get(key)?)))
                .collect();
            let with_vr: Vec<_> = common
                .iter()
                .filter(|(left, right)| !left.0.is_empty() && !right.0.is_empty())
                .collect();
            let same_vr =
                with_vr.iter().filter(|(left, right)| !left.0.is_disjoint(&right.0)).count();
            let named: Vec<_> = common
                .iter()
                .filter(|(left, right)| !left.1.is_empty() && !right.1.is_empty())
                .collect();
            let same_name =
                named.iter().filter(|(left, right)| !left.1.is_disjoint(&right.1)).count();
            if !common.is_empty() {
                rows.push(vec![
                    format!("{left} and {right}"),
                    number(common.len()),
                    percent(same_vr, with_vr.len()),
                    percent(same_name, named.len()),
                ]);
            }
        }
    }
    format!(
        "## Agreement between lineages, private entries\n\n{}",
        table(&["lineages", "keys of both", "same VR", "same name"], rows)
    )
}

/// Differences from pydicom, and which source decided.
pub(super) fn against_pydicom(loaded: &Loaded, registry: &Registry) -> String {
    let mut counts: BTreeMap<(Field, String), usize> = BTreeMap::new();
    let mut examples: BTreeMap<(Field, String), String> = BTreeMap::new();
    let mut facts: Facts = BTreeMap::new();
    for (id, import) in &loaded.imports {
        for fact in &import.tags {
            facts.entry(merge_key(&fact.key)).or_default().push((id, fact));
        }
    }
    let ranked = |sources: BTreeSet<&str>| {
        let rank = |id: &&str| loaded.sources.by_id.get(*id).map_or(u32::MAX, |info| info.rank);
        sources.into_iter().min_by_key(rank).unwrap_or("overrides").to_string()
    };
    for entry in registry.entries.iter().filter(|entry| entry.key.creator().is_some()) {
        for alternative in entry
            .alternatives
            .iter()
            .filter(|it| it.source == "pydicom-private" && it.field != Field::Keyword)
        {
            let field = alternative.field;
            let key = (field, ranked(winners(&facts, entry, field)));
            let value = match field {
                Field::Vr => entry.vrs.to_string(),
                Field::Vm => entry.vm.to_string(),
                _ => entry.name.clone(),
            };
            examples
                .entry(key.clone())
                .or_insert_with(|| format!("{}: {value}, not {}", entry.key, alternative.value));
            *counts.entry(key).or_default() += 1;
        }
    }
    let rows = counts.iter().map(|((field, source), count)| {
        let example = examples.get(&(*field, source.clone())).cloned().unwrap_or_default();
        vec![format!("{} by {source}", field.as_str()), number(*count), example]
    });
    let table = table(&["decided", "entries", "first of them"], rows);
    format!(
        "## Where private entries differ from pydicom's\n\nThe sources are the first ones in the fixed order with the value of the entry. All of pydicom's values are in data/tags.csv, as alternatives of pydicom-private.\n\n{table}"
    )
}
