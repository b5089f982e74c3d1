//! From the rows of one table, as text, to facts: the element that each row describes, its creator,
//! and the values that are used.

use super::cells;
use super::tags::{self, Element, TagText, WrittenTag};
use crate::facts::{Import, Strength, TagFact};
use dicom_map::creator;
use dicom_map::registry::{Key, PrivateKey, Reference};
use std::collections::{BTreeMap, BTreeSet};

/// One row of the document. Empty texts are empty cells or missing columns.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Row {
    /// The creator that the row itself names.
    pub creator: String,
    /// The tag column, or group and element joined by a comma.
    pub tag: String,
    /// The name column.
    pub name: String,
    /// The VR column.
    pub vr: String,
    /// The VM column.
    pub vm: String,
    /// The cells that may quote the creator, if the row describes the creator element: its name and
    /// value columns.
    pub quotes: Vec<String>,
    /// True if the row says that the element is retired.
    pub is_retired: bool,
    /// A strength other than a document's.
    pub strength: Option<Strength>,
    /// The location of the fact in the vendor's document.
    pub reference: Reference,
    /// The location of the row in the source file.
    pub place: Reference,
}

/// Owners that mean "not known" in the extractions, and that no dictionary uses. "Philips US
/// Private 3D", "PHILIPS UNKNOWN" and "PHILIPS UNDOCUMENTED" mean the same, but pydicom and GDCM
/// have entries under them, which come from these extractions.
const PLACEHOLDER_CREATORS: [&str; 2] = ["PRIV", "FIXME"];

/// True for an owner that means "not known".
pub fn is_placeholder(creator: &str) -> bool {
    PLACEHOLDER_CREATORS.iter().any(|placeholder| placeholder.eq_ignore_ascii_case(creator.trim()))
}

/// A row that may become a fact.
struct Candidate<'a> {
    row: &'a Row,
    creator: String,
    group: String,
    block: Option<u8>,
    offset: u8,
}

/// The creators that the rows of creator elements have named, by group as written.
pub type CreatorsOfGroups = BTreeMap<String, String>;

/// Adds the facts of one table. A row's creator is the one that it names, otherwise the one that a
/// creator element of its group named above it (`creators`, which the caller keeps or clears
/// between tables), otherwise `table_creator`, which may be empty. Rejections are added to `import`
/// as well; every row is counted.
pub fn take(
    rows: &[Row],
    table_creator: &str,
    creators: &mut CreatorsOfGroups,
    import: &mut Import,
) {
    import.read_count += rows.len();
    let tags: Vec<Option<TagText>> = rows.iter().map(|row| tags::parse(&row.tag)).collect();
    let blocks = blocks_in_use(&tags);
    let mut candidates = Vec::new();
    for (row, tag) in rows.iter().zip(&tags) {
        let mut reject = |reason: String| import.reject(row.place.clone(), reason);
        let (first, last) = match tag {
            None => {
                reject(format!("found {:?} where a tag was expected", cells::one_line(&row.tag)));
                continue;
            }
            Some(TagText::One(tag)) => (tag, None),
            Some(TagText::Range(first, last)) => (first, Some(last)),
        };
        if first.is_public() {
            reject("public attribute: an even group needs no vendor's document".into());
            continue;
        }
        if is_creator_row(row, first, &blocks) {
            if let Some(creator) = row.quotes.iter().find_map(|text| cells::quoted_creator(text)) {
                creators.insert(first.group.clone(), creator);
            }
            reject("row of the private creator element itself".into());
            continue;
        }
        let named = [
            row.creator.as_str(),
            creators.get(&first.group).map_or("", String::as_str),
            table_creator,
        ];
        let creator = cells::one_line_creator(
            named.into_iter().find(|creator| !creator.is_empty()).unwrap_or_default(),
        );
        if creator.is_empty() || is_placeholder(&creator) {
            reject(format!("no private creator: the table has {creator:?}"));
            continue;
        }
        if let Err(error) = creator::check_lo(&creator) {
            reject(error.to_string());
            continue;
        }
        match offsets(first, last, row) {
            Ok((block, offsets)) => {
                candidates.extend(offsets.map(|offset| Candidate {
                    row,
                    creator: creator.clone(),
                    group: first.group.clone(),
                    block,
                    offset,
                }));
            }
            Err(reason) => reject(reason),
        }
    }
    let specific = block_specific(&candidates);
    for candidate in &candidates {
        let is_specific = specific.contains(&(
            creator::fold(&candidate.creator),
            candidate.group.as_str(),
            candidate.offset,
        ));
        take_candidate(candidate, is_specific, import);
    }
}

/// The blocks that the tags of each group use, as `(group, block)`.
fn blocks_in_use(tags: &[Option<TagText>]) -> BTreeSet<(&str, u8)> {
    let mut blocks = BTreeSet::new();
    for tag in tags {
        if let Some(TagText::One(tag) | TagText::Range(tag, _)) = tag
            && let Element::InBlock(block, _) = tag.element
        {
            blocks.insert((tag.group.as_str(), block));
        }
    }
    blocks
}

/// True for the row of (gggg,0010-00FF): by its tag, its name, or because other rows are in the
/// block that it would reserve.
fn is_creator_row(row: &Row, tag: &WrittenTag, blocks: &BTreeSet<(&str, u8)>) -> bool {
    let says_so = cells::is_creator_name(&row.name);
    match tag.element {
        Element::Creator => true,
        Element::Low(block) if block >= 0x10 => {
            let can_be = matches!(row.vr.trim(), "" | "LO" | "lo");
            let is_quoted = row.quotes.iter().any(|text| {
                cells::is_creator_name(text)
                    || (can_be && text.len() > 2 && cells::is_all_quoted(text))
            });
            says_so || is_quoted || (can_be && blocks.contains(&(tag.group.as_str(), block)))
        }
        _ => says_so,
    }
}

/// The block and the offsets of a tag, or of a range of tags.
fn offsets(
    first: &WrittenTag,
    last: Option<&WrittenTag>,
    row: &Row,
) -> Result<(Option<u8>, std::ops::RangeInclusive<u8>), String> {
    let place = |tag: &WrittenTag| match tag.element {
        Element::Offset(offset) | Element::Low(offset) => Some((None, offset)),
        Element::InBlock(block, offset) => Some((Some(block), offset)),
        Element::Creator | Element::Any => None,
    };
    let Some((block, offset)) = place(first) else {
        return Err(format!(
            "found ({},{}), any element of a block, expected one",
            first.group, first.element_text
        ));
    };
    let Some(last) = last else { return Ok((block, offset..=offset)) };
    let is_reserved = row.name.trim().is_empty()
        || row
            .quotes
            .iter()
            .any(|text| text.trim_start().to_ascii_lowercase().starts_with("reserved"));
    match place(last) {
        Some((last_block, last_offset))
            if last_block == block
                && last.group == first.group
                && last_offset >= offset
                && !is_reserved =>
        {
            Ok((block, offset..=last_offset))
        }
        _ => Err(format!(
            "found a range of tags, {:?}, without a name for all of them in one block",
            cells::one_line(&row.tag)
        )),
    }
}

/// The keys, as folded creator, group and offset, that have different meanings in different blocks
/// of this table.
fn block_specific<'a>(candidates: &'a [Candidate<'a>]) -> BTreeSet<(String, &'a str, u8)> {
    let mut names: BTreeMap<(String, &str, u8), BTreeMap<u8, String>> = BTreeMap::new();
    for candidate in candidates {
        if let Some(block) = candidate.block {
            let key =
                (creator::fold(&candidate.creator), candidate.group.as_str(), candidate.offset);
            names.entry(key).or_default().entry(block).or_insert_with(|| {
                cells::clean_name(&candidate.row.name).text.to_ascii_lowercase()
            });
        }
    }
    names.retain(|_, by_block| by_block.values().collect::<BTreeSet<_>>().len() > 1);
    names.into_keys().collect()
}

fn take_candidate(candidate: &Candidate<'_>, is_specific: bool, import: &mut Import) {
    let row = candidate.row;
    // A field that cannot be read is recorded, and the row is used without it.
    let mut note = |reason: String| {
        import.reject(row.place.clone(), format!("{reason}; the row is taken without it"))
    };
    let mut name = cells::clean_name(&row.name);
    if let Some(problem) = name.problem.take() {
        note(problem);
    }
    let (vrs, vm_in_vr) = cells::parse_vr(&row.vr).unwrap_or_else(|reason| {
        note(reason);
        (None, None)
    });
    let vm = cells::parse_vm(&row.vm).unwrap_or_else(|reason| {
        note(reason);
        None
    });
    // "Canon Internal Data1 ... Canon Internal Data111" names every element of a range.
    let text = match name.text.split_once(" . .") {
        Some((stem, _)) => {
            stem.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ').to_string()
        }
        None => name.text,
    };
    let (vm, is_retired) = (vm_in_vr.or(vm), row.is_retired || name.is_retired);
    if vrs.is_none() && vm.is_none() && text.is_empty() {
        import.reject(row.place.clone(), "the row says nothing but the tag");
        return;
    }
    let key = match PrivateKey::with_group_pattern(
        &candidate.creator,
        &candidate.group,
        candidate.offset,
        candidate.block.filter(|_| is_specific),
    ) {
        Ok(key) => Key::Private(key),
        Err(error) => return import.reject(row.place.clone(), error.to_string()),
    };
    import.tags.push(TagFact {
        key,
        vrs,
        vm,
        keyword: String::new(),
        name: text,
        retired: is_retired.then_some(true),
        strength: row.strength,
        reference: row.reference.clone(),
    });
}

#[cfg(test)]
#[path = "rows_tests.rs"]
mod tests;
