//! Records of a layer as values.

use super::witness::EvidenceView;
use crate::format::{Layer, NONE_16, Section, locator_kind};
use crate::registry::{Locator, Source};
use crate::vm::Vm;
use crate::vr::{Vr, VrSet};

/// One of the sources that a dictionary was made from.
pub(crate) fn read_source(layer: &Layer, index: u32) -> Option<Source> {
    let record = layer.record(Section::Sources, index)?;
    let text = |at: usize| layer.text(record.u32(at)).to_string();
    Some(Source {
        id: text(0),
        title: text(4),
        licence: text(8),
        edition: text(12),
        origin: text(16),
        lineage: text(20),
        sha256: text(24),
    })
}

pub(crate) fn vendor_name(layer: &Layer, vendor: u16) -> Option<&str> {
    if vendor == NONE_16 {
        return None;
    }
    layer.record(Section::Vendors, vendor.into()).map(|record| layer.text(record.u32(0)))
}

pub(super) fn source_id(layer: &Layer, source: u16) -> &str {
    layer.record(Section::Sources, source.into()).map_or("", |record| layer.text(record.u32(0)))
}

pub(super) fn evidence_run(
    layer: &Layer,
    start: u32,
    count: u8,
) -> impl Iterator<Item = EvidenceView<'_>> {
    (0..u32::from(count)).filter_map(move |at| {
        let evidence = layer.record(Section::Evidence, start.checked_add(at)?)?;
        let document = layer.record(Section::Documents, evidence.u16(0).into())?;
        let number = evidence.u24(2);
        let locator = match document.u16(2) {
            locator_kind::LINE => Locator::Line(number),
            locator_kind::PAGE => Locator::Page(number),
            locator_kind::TABLE => Locator::Table(
                (number >> locator_kind::PAGE_BITS) as u16,
                (number & ((1 << locator_kind::PAGE_BITS) - 1)) as u16,
            ),
            _ => Locator::None,
        };
        Some(EvidenceView {
            source: source_id(layer, document.u16(0)),
            document: layer.text(document.u32(4)),
            locator,
        })
    })
}

pub(crate) fn read_vr_set(layer: &Layer, index: u8) -> Option<VrSet> {
    let record = layer.record(Section::VrSets, index.into())?;
    let mut vrs = [Vr::UN; VrSet::CAPACITY];
    let mut count = 0;
    for slot in record.bytes().chunks_exact(2).take(VrSet::CAPACITY) {
        let Some(vr) = Vr::from_bytes([slot[0], slot[1]]) else { break };
        vrs[count] = vr;
        count += 1;
    }
    VrSet::from_slice(&vrs[..count]).ok()
}

pub(crate) fn read_vm(layer: &Layer, index: u16) -> Option<Vm> {
    let record = layer.record(Section::Vms, index.into())?;
    let max = record.u16(2);
    Vm::new(record.u16(0), (max != 0).then_some(max), record.u16(4)).ok()
}
