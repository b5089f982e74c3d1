//! The new content of an element, and the errors if it is not possible.

use crate::data_set::Element;
use crate::data_set::node::Node;
use crate::value::{Rules, Value};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, ErrorKind, Vr};

/// A value that is made once the VR of its element is known.
pub struct Making<'v> {
    /// The number of values, which helps to decide if the dictionary allows several VRs. An empty
    /// value of VR SQ is a sequence without items.
    pub value_count: usize,
    /// True for bytes: an element of unknown VR then becomes UN.
    pub is_bytes: bool,
    /// Makes the value, and returns the rules that it must obey.
    pub make: &'v dyn Fn(Vr) -> Result<(Made, Rules), Error>,
}

/// A value that has been made.
pub enum Made {
    /// To be encoded.
    Value(Value<'static>),
    /// Bytes in little-endian order, which are shared.
    Bytes(Bytes),
}

/// The new content of an element.
pub(super) enum NewBytes<'v> {
    Value(&'v Value<'v>, Rules),
    Text(&'v str),
    /// The value of another element.
    Copy(Element<'v>),
    /// A value that is made for the VR.
    Made(&'v Making<'v>),
    /// Encapsulated pixel data, the offset table first.
    Fragments(&'v [Bytes]),
    /// No items yet.
    Sequence,
}

pub(super) fn bad(found: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, found)
}

pub(super) fn not_a_sequence(node: &Node) -> Error {
    bad(&format!("found {} of VR {}, expected a sequence", node.tag, node.vr))
}
