//! Rows of frames: resolves the functional groups of enhanced objects (PS3.3 C.7.6.16).

use super::cell::{Cell, Row};
use super::column::ColumnSource;
use super::extract::Refusal;
use super::plan::Plan;
use super::whole::{self, cell};
use dicom_map::tags;
use dicom_map_dataset::path::ResolvedPath;
use dicom_map_dataset::{DataSet, Element, Item};

/// Adds one row for each item of the per-frame functional groups; a single one for an object
/// without.
pub(super) fn fill(plan: &Plan, data_set: &DataSet, rows: &mut Vec<Row>, bad: &mut Vec<Refusal>) {
    let groups = data_set.get(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    let Some(frames) = groups.and_then(Element::items).filter(|items| items.clone().count() > 0)
    else {
        let mut row = Vec::new();
        whole::fill(plan, data_set, &mut row, bad);
        rows.push(row);
        return;
    };
    let shared = data_set.get(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
    let shared = shared.and_then(Element::items).and_then(|mut items| items.next());
    // Values that all frames share are looked up once.
    let mut common = Vec::new();
    let mut common_bad = Vec::new();
    whole::fill(plan, data_set, &mut common, &mut common_bad);
    let mut is_in_frames = vec![false; plan.columns.len()];
    for frame in frames {
        let mut row = common.clone();
        for (number, column) in plan.columns.iter().enumerate() {
            let ColumnSource::Path(path) = &column.source else { continue };
            let found = in_groups(frame, path)
                .or_else(|| shared.and_then(|shared| in_groups(shared, path)));
            let Some(element) = found else { continue };
            is_in_frames[number] = true;
            let made = cell(element, column.column_type, &mut |reason| {
                bad.push((number as u32, reason));
            });
            row[number] = match made {
                Cell::List(list) => Cell::List(list),
                one if column.is_collected && one != Cell::Null => Cell::List(vec![one]),
                one => one,
            };
        }
        rows.push(row);
    }
    bad.extend(common_bad.into_iter().filter(|(column, _)| !is_in_frames[*column as usize]));
}

/// Follows a path from an item of functional groups: from the item itself, or from the first item
/// of one of its groups.
fn in_groups<'a>(item: Item<'a>, path: &ResolvedPath) -> Option<Element<'a>> {
    let direct = item.follow(path);
    direct.or_else(|| {
        item.elements()
            .filter_map(Element::items)
            .filter_map(|mut items| items.next())
            .find_map(|group| group.follow(path))
    })
}
