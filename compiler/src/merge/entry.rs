//! Makes one entry from all the facts about its key.

use super::choose::{Choice, Statement, choose};
use super::input::{MergeKey, merge_key, statement};
use super::names;
use crate::facts::{DeidFact, TagFact};
use crate::overrides::Override;
use crate::sources::{OVERRIDES, SourceInfo};
use dicom_map::registry::{Alternative, Entry, EntrySource, Field, Key, PrivateKey};
use dicom_map::{Error, TagPattern, Vm, Vr, VrSet, creator};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Clone, Copy)]
struct Facts<'a> {
    creator: Option<&'a str>,
    facts: &'a [(&'a SourceInfo, &'a TagFact)],
    corrections: &'a [&'a Override],
}

pub(super) fn merge_entry(
    key: &MergeKey,
    facts: &[(&SourceInfo, &TagFact)],
    corrections: &[&Override],
    spellings: &BTreeMap<String, String>,
) -> Result<Entry, Error> {
    let creator = key.0.as_ref().and_then(|folded| spellings.get(folded)).map(String::as_str);
    let facts = Facts { creator, facts, corrections };
    let entry_key = match creator {
        Some(creator) => Key::Private(PrivateKey { creator: creator.to_string(), pattern: key.1 }),
        None => Key::Public(key.1),
    };
    let name = choose(&facts.statements(Field::Name));
    let facts_of_name = facts.of_attribute(name.as_ref());
    let facts_of_name = Facts { facts: &facts_of_name, ..facts };
    let vr = facts_of_name.choose(Field::Vr, &facts);
    let vrs: VrSet = vr.as_ref().map_or(Ok(Vr::UN.into()), |choice| choice.value.parse())?;
    let vm = facts_of_name.choose(Field::Vm, &facts);
    let vms: Vm = vm.as_ref().map_or(Ok(Vm::ONE_TO_N), |choice| choice.value.parse())?;
    let mut entry = Entry::new(entry_key, vrs, vms);
    entry.vr_inferred = vr.as_ref().is_none_or(|choice| choice.is_tied);
    let retired = choose(&facts.statements(Field::Retired));
    entry.retired = retired.as_ref().is_some_and(|choice| choice.value == "true");

    let keyword = if key.0.is_none() {
        facts.public_keyword(&mut entry)
    } else {
        facts.private_keyword(name.as_ref(), &mut entry)
    };
    set_name(&mut entry, name.as_ref(), keyword.as_ref());

    let mut alternatives: BTreeSet<Alternative> = BTreeSet::new();
    for (field, choice) in [
        (Field::Vr, vr),
        (Field::Vm, vm),
        (Field::Retired, retired),
        (Field::Name, name.clone()),
        (Field::Keyword, keyword),
    ] {
        for (value, source) in choice.into_iter().flat_map(|choice| choice.losers) {
            alternatives.insert(Alternative { field, value, source: source.to_string() });
        }
    }
    if let Some(guess) = name.filter(|name| name.is_informative && name.value.contains('?')) {
        // In the sources' spelling, with the question marks of a guess.
        alternatives.extend(facts.sources_of_name(&guess.value).map(|source| Alternative {
            field: Field::Name,
            value: guess.value.clone(),
            source: source.to_string(),
        }));
    }
    entry.alternatives = without_repeated_keywords(alternatives);
    entry.sources = facts.sources();
    Ok(entry)
}

impl<'a> Facts<'a> {
    /// The facts of the sources that agree on this name, or that have no name: the VR of another
    /// attribute under the same tag does not apply to this one.
    fn of_attribute(&self, name: Option<&Choice>) -> Vec<(&'a SourceInfo, &'a TagFact)> {
        let class = name.filter(|name| name.is_informative).map(|name| names::class(&name.value));
        let agrees = |fact: &TagFact| {
            let said = if fact.name.is_empty() { &fact.keyword } else { &fact.name };
            !names::is_informative(said, self.creator)
                || class
                    .as_ref()
                    .is_none_or(|class| names::is_one_attribute(&names::class(said), class))
        };
        self.facts.iter().copied().filter(|(_, fact)| agrees(fact)).collect()
    }

    /// Chooses among these facts; if none of them is informative, or a stronger source is among
    /// `all`, chooses among `all`. Other values become losers.
    fn choose(&self, field: Field, all: &Facts<'a>) -> Option<Choice<'a>> {
        let strongest = |statements: &[Statement]| {
            let said = statements.iter().filter(|statement| statement.is_informative);
            said.map(|statement| (!statement.is_override, statement.strength)).min()
        };
        let everything = all.statements(field);
        let own = self.statements(field);
        let (ours, best) = (strongest(&own), strongest(&everything));
        if ours.is_none() || ours > best {
            return choose(&everything);
        }
        let mut choice = choose(&own)?;
        let lost =
            everything.into_iter().filter(|it| it.is_informative && it.value != choice.value);
        choice.losers.extend(lost.map(|it| (it.value, it.source)));
        Some(choice)
    }

    /// The statements of the facts and of the corrections about one field.
    fn statements(&self, field: Field) -> Vec<Statement<'a>> {
        let said = self.facts.iter().filter_map(|(info, fact)| {
            let value = match field {
                Field::Vr => fact.vrs.map(|vrs| vrs.to_string())?,
                Field::Vm => fact.vm.map(|vm| vm.to_string())?,
                Field::Keyword => {
                    Some(fact.keyword.clone()).filter(|keyword| !keyword.is_empty())?
                }
                Field::Name => Some(fact.name.clone()).filter(|name| !name.is_empty())?,
                Field::Retired => fact.retired.map(|retired| retired.to_string())?,
            };
            let (class, is_informative) = self.class(field, &value);
            Some(statement(info, fact.strength, &value, class, is_informative))
        });
        let corrected = self.corrections.iter().filter(|correction| correction.field == field).map(
            |correction| {
                let (class, is_informative) = self.class(field, &correction.value);
                Statement {
                    value: correction.value.clone(),
                    class,
                    is_informative,
                    is_guess: false,
                    is_override: true,
                    strength: crate::facts::Strength::Document,
                    source: OVERRIDES,
                    lineage: OVERRIDES,
                    rank: 0,
                }
            },
        );
        said.chain(corrected).collect()
    }

    fn class(&self, field: Field, value: &str) -> (String, bool) {
        match field {
            Field::Name | Field::Keyword => {
                (names::class(value), names::is_informative(value, self.creator))
            }
            Field::Vr => (value.to_string(), value != Vr::UN.as_str()),
            Field::Vm | Field::Retired => (value.to_string(), true),
        }
    }

    /// The keyword of the standard.
    fn public_keyword(&self, entry: &mut Entry) -> Option<Choice<'a>> {
        let choice = choose(&self.statements(Field::Keyword));
        entry.keyword = choice.as_ref().map(|choice| choice.value.clone()).unwrap_or_default();
        choice
    }

    /// The keyword for the name: one of a source that agrees with it, otherwise derived from it.
    /// Without a name, the sources' keyword.
    fn private_keyword(&self, name: Option<&Choice>, entry: &mut Entry) -> Option<Choice<'a>> {
        let statements = self.statements(Field::Keyword);
        let is_corrected = statements.iter().any(|statement| statement.is_override);
        let Some(name) = name.filter(|name| name.is_informative && !is_corrected) else {
            let choice = choose(&statements).filter(|choice| choice.is_informative);
            entry.keyword = choice.as_ref().map(|choice| choice.value.clone()).unwrap_or_default();
            return choice;
        };
        let class = names::class(&name.value);
        let (agreeing, other): (Vec<_>, Vec<_>) =
            statements.into_iter().partition(|statement| statement.class == class);
        let mut losers: BTreeSet<(String, &str)> = other
            .into_iter()
            .filter(|statement| statement.is_informative)
            .map(|statement| (statement.value, statement.source))
            .collect();
        match choose(&agreeing) {
            Some(choice) => {
                entry.keyword = choice.value;
                losers.extend(choice.losers);
            }
            None => {
                entry.keyword = names::keyword_from_name(&name.value);
                entry.keyword_derived = !entry.keyword.is_empty();
            }
        }
        Some(Choice { value: entry.keyword.clone(), is_informative: true, is_tied: false, losers })
    }

    /// The sources that spell the name this way.
    fn sources_of_name(&self, name: &str) -> impl Iterator<Item = &'a str> {
        self.facts.iter().filter(move |(_, fact)| fact.name == name).map(|(info, _)| info.id())
    }

    fn sources(&self) -> Vec<EntrySource> {
        let said = self.facts.iter().map(|(info, fact)| EntrySource {
            source: info.id().to_string(),
            reference: fact.reference.clone(),
        });
        let corrected = self.corrections.iter().map(|correction| EntrySource {
            source: OVERRIDES.to_string(),
            reference: correction.citation.clone(),
        });
        said.chain(corrected).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// Sets the name that was chosen, for a guess without its question marks; otherwise one made from
/// the keyword; a placeholder only if it has a meaning ("Internal").
fn set_name(entry: &mut Entry, name: Option<&Choice>, keyword: Option<&Choice>) {
    if let Some(name) = name.filter(|name| name.is_informative) {
        if name.value.contains('?') {
            entry.name = names::without_doubt(&name.value).unwrap_or_default();
            entry.name_derived = !entry.name.is_empty();
        } else {
            entry.name = name.value.clone();
        }
    } else if let Some(keyword) = keyword.filter(|keyword| keyword.is_informative) {
        entry.name = names::name_from_keyword(&keyword.value);
        entry.name_derived = true;
    } else if let Some(name) = name.filter(|name| !names::is_no_name(&name.value)) {
        // "?num?" is the kind of the value and not its meaning.
        if !name.value.contains('?') {
            entry.name = name.value.clone();
        }
    }
}

/// If the name of a source has lost, so has its keyword: one alternative is enough.
fn without_repeated_keywords(alternatives: BTreeSet<Alternative>) -> Vec<Alternative> {
    let names: BTreeSet<(String, String)> = alternatives
        .iter()
        .filter(|it| it.field == Field::Name)
        .map(|it| (names::class(&it.value), it.source.clone()))
        .collect();
    alternatives
        .into_iter()
        .filter(|it| {
            it.field != Field::Keyword
                || !names.contains(&(names::class(&it.value), it.source.clone()))
        })
        .collect()
}

/// Adds the de-identification facts to their entries; a public pattern such as 50xx covers every
/// entry inside it.
pub(super) fn add_deidentification(entries: &mut [Entry], facts: &[(&SourceInfo, &DeidFact)]) {
    let mut exact: BTreeMap<MergeKey, Vec<&DeidFact>> = BTreeMap::new();
    let mut patterns: Vec<(TagPattern, &DeidFact)> = Vec::new();
    for (_, fact) in facts {
        exact.entry(merge_key(&fact.key)).or_default().push(fact);
        if fact.key.creator().is_none() && !fact.key.pattern().is_exact() {
            patterns.push((fact.key.pattern(), fact));
        }
    }
    for entry in entries {
        let key = (entry.key.creator().map(creator::fold), entry.key.pattern());
        let covers = |pattern: &TagPattern| {
            entry.key.creator().is_none()
                && pattern.mask() & key.1.mask() == pattern.mask()
                && key.1.value() & pattern.mask() == pattern.value()
        };
        let mut found: Vec<&DeidFact> = exact.get(&key).into_iter().flatten().copied().collect();
        if found.is_empty() {
            found.extend(
                patterns.iter().filter(|(pattern, _)| covers(pattern)).map(|(_, fact)| *fact),
            );
        }
        let mut options = BTreeSet::new();
        let facts = &mut entry.deidentification;
        for fact in found {
            match fact.profile.split_once(':') {
                Some(("option", option)) => {
                    options.insert(format!("{option}={}", fact.action));
                }
                // Not from TCIA itself: it is kept separately, as an option with its own name.
                _ if fact.profile == "wustl" => {
                    options.insert(format!("wustl={}", fact.action));
                }
                _ if fact.profile == "basic" => facts.basic_profile = fact.action.clone(),
                _ if fact.profile == "safe-private" => facts.safe_private = true,
                _ => facts.tcia = fact.action.clone(),
            }
        }
        facts.options = options.into_iter().collect::<Vec<_>>().join(";");
    }
}
