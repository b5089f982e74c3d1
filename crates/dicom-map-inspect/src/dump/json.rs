//! The dump as JSON: the content of the text dump, as data. For DICOM JSON (PS3.18 annex F), see
//! [`crate::json`].

use super::DumpOptions;
use super::decoded::{Shown, write_members};
use super::rows::selected;
use super::value::ValueText;
use crate::escape;
use crate::json::Emitter;
use dicom_map_dataset::{DataSet, Element};
use std::io::{self, Write};

/// Writes one file as an object on one line, without a line end: `file`, `transfer_syntax`,
/// `elements` (flat, each with its `path`), `warnings`. Returns the number of elements.
pub fn write_json(
    data_set: &DataSet,
    options: &DumpOptions,
    out: &mut dyn Write,
) -> io::Result<u64> {
    let mut emit = Emitter::new(out, false);
    emit.open(b'{')?;
    emit.key("file")?;
    emit.string_or_null(data_set.path().map(escape::path).as_deref())?;
    emit.key("transfer_syntax")?;
    emit.string(data_set.transfer_syntax().uid())?;
    emit.key("elements")?;
    emit.open(b'[')?;
    let mut shown = Shown::new(options, data_set);
    let mut count = 0;
    for (depth, found) in selected(data_set, &options.selection) {
        emit.next()?;
        element(&mut emit, depth, found, options, &mut shown)?;
        count += 1;
    }
    emit.close(b']')?;
    emit.key("warnings")?;
    emit.open(b'[')?;
    for warning in data_set.warnings().iter() {
        emit.next()?;
        emit.open(b'{')?;
        emit.key("kind")?;
        emit.string(warning.kind.id())?;
        emit.key("message")?;
        emit.string(&warning.message)?;
        emit.key("path")?;
        emit.string(&warning.tag_path)?;
        emit.key("offset")?;
        emit.number(warning.byte_offset)?;
        emit.close(b'}')?;
    }
    emit.close(b']')?;
    emit.key("warning_count")?;
    emit.number(data_set.warnings().total())?;
    emit.close(b'}')?;
    Ok(count)
}

fn element(
    emit: &mut Emitter<'_>,
    depth: usize,
    element: Element<'_>,
    options: &DumpOptions,
    shown: &mut Shown<'_>,
) -> io::Result<()> {
    let entry = element.entry();
    emit.open(b'{')?;
    emit.key("path")?;
    emit.string(&element.path())?;
    emit.key("tag")?;
    emit.string(&element.tag().to_string())?;
    emit.key("depth")?;
    emit.number(depth)?;
    emit.key("vr")?;
    emit.string(element.vr().as_str())?;
    emit.key("vr_source")?;
    emit.string(element.vr_source().as_str())?;
    emit.key("vm")?;
    emit.number(element.value_count())?;
    emit.key("length")?;
    emit.number(element.byte_len())?;
    emit.key("offset")?;
    emit.number(element.byte_offset())?;
    emit.key("creator")?;
    emit.string_or_null(element.creator())?;
    emit.key("keyword")?;
    emit.string_or_null(entry.map(|entry| entry.keyword()))?;
    emit.key("name")?;
    emit.string_or_null(entry.map(|entry| entry.name()))?;
    emit.key("value")?;
    match ValueText::of(element, options.max_value) {
        ValueText::Short(text) => emit.string(&text)?,
        long => emit.display(&long)?,
    }
    if options.sources {
        emit.key("sources")?;
        emit.open(b'[')?;
        for source in entry.iter().flat_map(|entry| entry.sources()) {
            emit.next()?;
            emit.string(&source.to_string())?;
        }
        emit.close(b']')?;
    }
    if let Some(fragments) = element.fragments() {
        emit.key("fragments")?;
        emit.open(b'[')?;
        for fragment in fragments {
            emit.next()?;
            emit.number(fragment.len())?;
        }
        emit.close(b']')?;
    }
    if let Some(block) = shown.of(element) {
        write_members(emit, &block)?;
    }
    emit.close(b'}')
}
