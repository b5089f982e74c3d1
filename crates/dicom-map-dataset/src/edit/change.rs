//! What an element is to hold, and why it cannot.

use crate::data_set::Element;
use crate::data_set::node::Node;
use crate::value::{Rules, Value};
use dicom_map::bytes::Bytes;
use dicom_map::{Error, ErrorKind, Vr};

/// A value that is made when the VR of its element is known.
pub struct Making<'v> {
    /// How many values there are: where the dictionary leaves a choice of VRs, it helps to decide.
    /// An empty value of VR SQ is a sequence without items.
    pub value_count: usize,
    /// True for bytes: an element whose VR nobody knows becomes UN then.
    pub is_bytes: bool,
    /// Makes the value, and says how strictly it is held to the VR.
    pub make: &'v dyn Fn(Vr) -> Result<(Made, Rules), Error>,
}

/// A value that has been made.
pub enum Made {
    /// To be encoded.
    Value(Value<'static>),
    /// Bytes in little-endian order, which are shared.
    Bytes(Bytes),
}

/// What an element is to hold.
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
