//! Vendor blocks in dumps: the tree as lines, and as JSON.

use super::DumpOptions;
use super::decoding::Decoding;
use super::value::cut;
use crate::blocks::{self, Block, Node};
use crate::escape::printable;
use crate::json::{Emitter, write_node};
use dicom_map_dataset::{DataSet, Element, ElementId};
use std::collections::HashMap;
use std::io::{self, Write};

/// Width of names at the first level.
const NAME_COLUMNS: usize = 32;
/// The most values of a list of numbers that are put on one line, before it is truncated.
const MAX_LISTED: usize = 1024;

/// The blocks shown in one dump.
pub(super) struct Shown<'o> {
    decoding: Option<&'o Decoding>,
    /// Values that the selection names, by the element that contains them.
    fields: HashMap<ElementId, Block>,
}

impl<'o> Shown<'o> {
    pub(super) fn new(options: &'o DumpOptions, data_set: &DataSet) -> Shown<'o> {
        let fields = options.selection.fields(data_set);
        Shown { decoding: options.decoding.as_ref(), fields }
    }

    /// The values of an element to show: those that the selection names, or else its block.
    pub(super) fn of(&mut self, element: Element<'_>) -> Option<Block> {
        // An empty map would hash the id too, for every element of every dump.
        if !self.fields.is_empty()
            && let Some(block) = self.fields.remove(&element.id())
        {
            return Some(block);
        }
        let decoding = self.decoding?;
        let name = blocks::known_block(element)?.name;
        let is_wanted = decoding.names.is_empty()
            || decoding.names.iter().any(|wanted| wanted.eq_ignore_ascii_case(name));
        is_wanted.then(|| blocks::decode(element)).flatten()
    }
}

/// Writes a tree as lines, one per name. Recursion is as deep as the tree ([`blocks::MAX_LEVELS`]).
pub(super) fn write_tree(
    node: &Node,
    name: &str,
    (indent, level): (usize, usize),
    options: &DumpOptions,
    out: &mut dyn Write,
) -> io::Result<()> {
    let levels = options.decoding.as_ref().and_then(|decoding| decoding.levels);
    let is_folded = levels.is_some_and(|levels| level >= levels);
    let name = printable(name);
    let padding = crate::columns::padding(&name, NAME_COLUMNS);
    let max = options.max_value.unwrap_or(usize::MAX);
    match node {
        Node::Map(names) if is_folded => {
            writeln!(out, "{:indent$}{name}{padding} {{{} names}}", "", names.len())
        }
        Node::Map(names) => {
            writeln!(out, "{:indent$}{name}", "")?;
            for (name, value) in names.iter() {
                write_tree(value, name, (indent + 2, level + 1), options, out)?;
            }
            Ok(())
        }
        Node::List(values) if values.iter().all(is_plain) => {
            let shown = values.iter().take(MAX_LISTED).map(plain).collect::<Vec<_>>().join("\\");
            let shown = printable(&shown);
            let line = format!("{:indent$}{name}{padding} {}", "", cut(&shown, max));
            writeln!(out, "{}", line.trim_end())
        }
        Node::List(values) if is_folded => {
            writeln!(out, "{:indent$}{name}{padding} [{} values]", "", values.len())
        }
        Node::List(values) => {
            for (number, value) in values.iter().enumerate() {
                write_tree(value, &format!("{name}[{number}]"), (indent, level), options, out)?;
            }
            Ok(())
        }
        plain_node => {
            let text = plain(plain_node);
            let shown = printable(&text);
            let line = format!("{:indent$}{name}{padding} {}", "", cut(&shown, max));
            writeln!(out, "{}", line.trim_end())
        }
    }
}

fn is_plain(node: &Node) -> bool {
    !matches!(node, Node::Map(_) | Node::List(_))
}

fn plain(node: &Node) -> String {
    match node {
        Node::Integer(number) => number.to_string(),
        Node::Float(number) => number.to_string(),
        Node::Text(text) => text.clone(),
        Node::Bytes(bytes) => format!("({} bytes)", bytes.len()),
        Node::Null | Node::List(_) | Node::Map(_) => String::new(),
    }
}

/// Writes the member `decoded` of an element, and `decoded_warnings` if there are any.
pub(super) fn write_members(emit: &mut Emitter<'_>, block: &Block) -> io::Result<()> {
    emit.key("block")?;
    emit.string(block.name)?;
    emit.key("decoded")?;
    write_node(emit, &block.value)?;
    if !block.warnings.is_empty() {
        emit.key("decoded_warnings")?;
        emit.open(b'[')?;
        for warning in &block.warnings {
            emit.next()?;
            emit.string(warning)?;
        }
        emit.close(b']')?;
    }
    Ok(())
}
