//! The attributes of a frame: its own functional groups take precedence over the shared ones, and
//! these over the data set itself (PS3.3 C.7.6.16).

use dicom_map::{Tag, tags};
use dicom_map_dataset::Item;

/// Finds the attributes of a frame.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FrameAttributes<'a> {
    item: Item<'a>,
    own: Option<Item<'a>>,
    shared: Option<Item<'a>>,
}

impl<'a> FrameAttributes<'a> {
    pub(crate) fn of(item: Item<'a>, frame: u64) -> FrameAttributes<'a> {
        let items = |tag: Tag| item.get(tag).and_then(|it| it.items());
        let own = items(tags::PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
            .and_then(|mut items| items.nth(usize::try_from(frame).ok()?));
        let shared =
            items(tags::SHARED_FUNCTIONAL_GROUPS_SEQUENCE).and_then(|mut items| items.next());
        FrameAttributes { item, own, shared }
    }

    /// The data set or item itself.
    pub(crate) fn item(&self) -> Item<'a> {
        self.item
    }

    /// Returns the item with the attributes of a functional group: that of the frame, the shared
    /// one, or the data set itself.
    pub(crate) fn group(&self, sequence: Tag) -> Item<'a> {
        [self.own, self.shared]
            .into_iter()
            .flatten()
            .find_map(|groups| groups.get(sequence)?.items()?.next())
            .unwrap_or(self.item)
    }
}
