//! The value of one element as it would be written.

use super::encode;
use super::options::{GroupLengths, Lengths};
use super::source::{Part, Plan};
use crate::data_set::Element;
use crate::data_set::node::NodeKind;
use dicom_map::{Encoding, Error};
use std::borrow::Cow;

impl<'a> Element<'a> {
    /// The bytes of the value as [`DataSet::save`](crate::DataSet::save) writes them:
    /// [`Element::bytes`], or for a sequence with changes its current items.
    ///
    /// Errors: those of [`encode`].
    pub fn written_bytes(self) -> Result<Cow<'a, [u8]>, Error> {
        let node = self.record();
        if node.kind == NodeKind::Leaf || !node.is_changed() {
            return Ok(Cow::Borrowed(self.bytes()));
        }
        let plan = Plan {
            keeps_bytes: true,
            encoding: Encoding { implicit_vr: node.is_implicit(), big_endian: false },
            lengths: Lengths::Kept,
            group_lengths: GroupLengths::Updated,
        };
        let part = Part { data_set: self.data_set(), start: self.node, end: node.end, plan };
        let mut bytes = Vec::new();
        encode(&part, plan.encoding, &mut bytes)?;
        // Elements with items or fragments have the long header in explicit VR (PS3.5 section 7.1).
        bytes.drain(..if plan.encoding.implicit_vr { 8 } else { 12 });
        Ok(Cow::Owned(bytes))
    }
}
