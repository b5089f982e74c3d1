//! Text of a dictionary without hidden characters: the formats of other toolkits have no escapes
//! that all of their readers know, and a table is read on terminals and in spreadsheets too.

use dicom_map::escape::{is_hidden, printable};
use dicom_map::registry::{Key, Registry};
use std::borrow::Cow;

/// Why an entry is left out: nobody would find it under an escaped creator.
pub(super) const HIDDEN: &str =
    "private entries whose creator has control or invisible characters; --format json has them";

/// Escapes the text of entries, and removes those whose creator cannot be escaped. Returns the
/// number removed.
pub(super) fn show(registry: &mut Registry) -> usize {
    let count = registry.entries.len();
    registry.entries.retain(|entry| match &entry.key {
        Key::Private(key) => !key.creator.contains(is_hidden),
        Key::Public(_) => true,
    });
    for creator in &mut registry.creators {
        creator.spellings.retain(|spelling| !spelling.contains(is_hidden));
    }
    for entry in &mut registry.entries {
        let texts = [&mut entry.keyword, &mut entry.name, &mut entry.description];
        texts.into_iter().for_each(escape);
        let facts = &mut entry.deidentification;
        [&mut facts.basic_profile, &mut facts.options, &mut facts.tcia]
            .into_iter()
            .for_each(escape);
        for source in &mut entry.sources {
            escape(&mut source.source);
            escape(&mut source.reference.document);
        }
        for alternative in &mut entry.alternatives {
            escape(&mut alternative.value);
            escape(&mut alternative.source);
        }
    }
    registry.meta.values_mut().for_each(escape);
    count - registry.entries.len()
}

fn escape(text: &mut String) {
    if let Cow::Owned(shown) = printable(text) {
        *text = shown;
    }
}
