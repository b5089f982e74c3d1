//! Counts by source, vendor and VR.

use super::markdown::{number, percent, table};
use crate::build::Loaded;
use crate::facts::Strength;
use crate::merge::{MergeKey, merge_key, names};
use dicom_map::registry::{Entry, Registry};
use std::collections::{BTreeMap, BTreeSet};

/// The keys described in a document of a vendor or in the standard.
pub(super) fn documented(loaded: &Loaded) -> BTreeSet<MergeKey> {
    let mut keys = BTreeSet::new();
    for (id, import) in &loaded.imports {
        let Some(info) = loaded.sources.by_id.get(id) else { continue };
        let facts = import
            .tags
            .iter()
            .filter(|fact| fact.strength.unwrap_or(info.strength) == Strength::Document);
        keys.extend(facts.map(|fact| merge_key(&fact.key)));
    }
    keys
}

fn is_informative(entry: &Entry) -> bool {
    names::is_informative(&entry.name, entry.key.creator())
}

pub(super) fn overview(loaded: &Loaded, registry: &Registry) -> String {
    let documented = documented(loaded);
    let row = |title: &str, entries: Vec<&Entry>| {
        let count = entries.len();
        let of =
            |test: &dyn Fn(&&&Entry) -> bool| entries.iter().filter(|entry| test(entry)).count();
        let named = of(&|entry| is_informative(entry));
        let by_document = of(&|entry| documented.contains(&merge_key(&entry.key)));
        let sourced = of(&|entry| !entry.sources.is_empty());
        let inferred = of(&|entry| entry.vr_inferred);
        let derived = of(&|entry| entry.name_derived);
        vec![
            title.to_string(),
            number(count),
            format!("{} ({})", number(named), percent(named, count)),
            format!("{} ({})", number(by_document), percent(by_document, count)),
            number(sourced),
            number(inferred),
            number(derived),
        ]
    };
    let (public, private): (Vec<&Entry>, Vec<&Entry>) =
        registry.entries.iter().partition(|entry| entry.key.creator().is_none());
    let block_count = registry
        .entries
        .iter()
        .filter(|entry| matches!(&entry.key, dicom_map::registry::Key::Private(key) if key.block().is_some()))
        .count();
    let vendor_count =
        registry.creators.iter().filter(|creator| !creator.vendor.is_empty()).count();
    let mut text = table(
        &[
            "entries",
            "count",
            "with an informative name",
            "with a document as source",
            "with a source",
            "VR inferred",
            "name from keyword",
        ],
        [
            row("public", public),
            row("private", private),
            row("all", registry.entries.iter().collect()),
        ],
    );
    text += &format!(
        "{} creators, {vendor_count} of them with a vendor; {} entries apply to one block only; {} unique identifiers.\n\n",
        number(registry.creators.len()),
        number(block_count),
        number(registry.uids.len())
    );
    text
}

pub(super) fn by_source(
    loaded: &Loaded,
    registry: &Registry,
    counts: &BTreeMap<String, [usize; 5]>,
) -> String {
    let mut cited: BTreeMap<&str, usize> = BTreeMap::new();
    let mut alone: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in &registry.entries {
        let sources: BTreeSet<&str> =
            entry.sources.iter().map(|source| source.source.as_str()).collect();
        for source in &sources {
            *cited.entry(source).or_default() += 1;
            *alone.entry(source).or_default() += usize::from(sources.len() == 1);
        }
    }
    let mut infos: Vec<_> = loaded.sources.by_id.values().collect();
    infos.sort_by_key(|info| info.rank);
    let rows = infos.into_iter().map(|info| {
        let id = info.id();
        let [read, tags, uids, deid, rejected] = counts.get(id).copied().unwrap_or_default();
        vec![
            id.to_string(),
            info.source.lineage.clone(),
            info.strength.as_str().to_string(),
            number(read),
            number(tags + uids + deid),
            number(rejected),
            number(cited.get(id).copied().unwrap_or_default()),
            number(alone.get(id).copied().unwrap_or_default()),
        ]
    });
    let table = table(
        &[
            "source",
            "lineage",
            "strength",
            "rows read",
            "facts",
            "rejected",
            "entries",
            "entries of it alone",
        ],
        rows,
    );
    format!(
        "## Sources, in the fixed order\n\nThe rejected rows and the reasons are in data/facts/*.rejected.csv.\n\n{table}"
    )
}

pub(super) fn by_vendor(loaded: &Loaded, registry: &Registry) -> String {
    let documented = documented(loaded);
    let vendor_of: BTreeMap<&str, &str> = registry
        .creators
        .iter()
        .map(|creator| {
            (
                creator.name.as_str(),
                if creator.vendor.is_empty() { "(unknown)" } else { &creator.vendor },
            )
        })
        .collect();
    // Creators, entries, named, documented.
    let mut counts: BTreeMap<&str, (BTreeSet<&str>, [usize; 3])> = BTreeMap::new();
    for entry in &registry.entries {
        let Some(creator) = entry.key.creator() else { continue };
        let (creators, counts) =
            counts.entry(vendor_of.get(creator).copied().unwrap_or("(unknown)")).or_default();
        creators.insert(creator);
        counts[0] += 1;
        counts[1] += usize::from(is_informative(entry));
        counts[2] += usize::from(documented.contains(&merge_key(&entry.key)));
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(vendor, (_, counts))| (std::cmp::Reverse(counts[0]), *vendor));
    let rows = rows.into_iter().map(|(vendor, (creators, [all, named, by_document]))| {
        vec![
            vendor.to_string(),
            number(creators.len()),
            number(all),
            percent(named, all),
            number(by_document),
        ]
    });
    format!(
        "## Vendors\n\n{}",
        table(
            &["vendor", "creators", "entries", "with an informative name", "with a document"],
            rows
        )
    )
}

pub(super) fn by_vr(registry: &Registry) -> String {
    let mut counts: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for entry in &registry.entries {
        counts.entry(entry.vrs.to_string()).or_default()
            [usize::from(entry.key.creator().is_some())] += 1;
    }
    let rows =
        counts.into_iter().map(|(vr, [public, private])| vec![vr, number(public), number(private)]);
    format!("## VRs\n\n{}", table(&["VR", "public", "private"], rows))
}
