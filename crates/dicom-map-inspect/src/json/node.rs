//! Trees of vendor blocks as JSON.

use super::emit::Emitter;
use crate::blocks::Node;
use std::io;

/// Writes a tree as JSON: names as members, bytes in base 64 as `{"base64": …}`, infinities and NaN
/// as text.
pub(crate) fn write_node(emit: &mut Emitter<'_>, node: &Node) -> io::Result<()> {
    match node {
        Node::Null => emit.raw("null"),
        Node::Integer(number) => emit.number(number),
        Node::Float(number) if number.is_finite() => emit.raw(&format!("{number:?}")),
        Node::Float(number) => emit.string(&number.to_string()),
        Node::Text(text) => emit.string(text),
        Node::Bytes(bytes) => {
            emit.open(b'{')?;
            emit.key("base64")?;
            emit.base64(bytes)?;
            emit.close(b'}')
        }
        Node::List(values) => {
            emit.open(b'[')?;
            for value in values {
                emit.next()?;
                write_node(emit, value)?;
            }
            emit.close(b']')
        }
        Node::Map(names) => {
            emit.open(b'{')?;
            for (name, value) in names.iter() {
                emit.key(name)?;
                write_node(emit, value)?;
            }
            emit.close(b'}')
        }
    }
}

/// A tree as JSON on one line.
pub(crate) fn node_text(node: &Node) -> String {
    let mut text = Vec::new();
    // Writing to a vector cannot fail.
    let _ = write_node(&mut Emitter::new(&mut text, false), node);
    String::from_utf8(text).unwrap_or_default()
}
