//! Why a change is refused.

use crate::data_set::node::Node;
use dicom_map::{Error, ErrorKind};

pub(super) fn bad(found: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, found)
}

pub(super) fn not_a_sequence(node: &Node) -> Error {
    bad(&format!("found {} of VR {}, expected a sequence", node.tag, node.vr))
}
