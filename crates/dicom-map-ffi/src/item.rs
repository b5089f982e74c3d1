//! The items of sequences.

use crate::data_set::dmap_file;
use crate::element::{self, dmap_element, handle_of};
use crate::handle::resolve;
use crate::ptr;
use crate::status::guard;
use dicom_map::{Error, ErrorKind};
use dicom_map_dataset::{Item, binding};

/// An item of a sequence. It belongs to its file and lives until dmap_file_close; there is nothing
/// to free. Any number of threads may use it at once.
pub struct dmap_item(());

/// The file and the item of a handle.
///
/// # Safety
/// `item` is NULL or a handle of this library whose file stays open for `'a`.
unsafe fn view<'a>(item: *const dmap_item) -> Result<(&'a dmap_file, Item<'a>), Error> {
    ptr::not_null(item, "item")?;
    // SAFETY: not NULL, and this function's contract.
    let (owner, number) = unsafe { resolve::<dmap_file>(item.cast()) };
    // SAFETY: the owner is open for 'a by this function's contract.
    let file = unsafe { ptr::reference(owner, "the item's file") }?;
    let found = binding::item(file.data_set(), number).ok_or_else(|| {
        Error::new(ErrorKind::InvalidArgument, "found an element, expected an item")
    })?;
    Ok((file, found))
}

fn foreign(expected: &str) -> Error {
    Error::new(ErrorKind::InvalidArgument, format!("found another one, expected {expected}"))
}

/// The item of a sequence after `after`, or the first one if `after` is NULL; NULL at the end, and
/// for an element that is not a sequence. `after` must be an item of this element. Errors:
/// DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_element_next_item(
    element: *const dmap_element,
    after: *const dmap_item,
) -> *const dmap_item {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let (file, sequence) = unsafe { element::view(element) }?;
        let after = if after.is_null() {
            None
        } else {
            // SAFETY: not NULL, and the header's contract on handles.
            let (owner, after) = unsafe { view(after) }?;
            let is_inside = std::ptr::eq(owner, file)
                && after.elements().next().is_none_or(|inner| sequence.encloses(inner));
            if !is_inside {
                return Err(foreign("an item of this element"));
            }
            Some(after)
        };
        let next = binding::item_after(sequence, after);
        Ok(file.handle(next.map(binding::item_number)).cast())
    })
}

/// The element of an item after `after`, or the first one if `after` is NULL; NULL at the end.
/// `after` must be an element of this item itself. Errors: DMAP_INVALID_ARGUMENT.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn dmap_item_next_element(
    item: *const dmap_item,
    after: *const dmap_element,
) -> *const dmap_element {
    guard(std::ptr::null(), || {
        // SAFETY: the header's contract on handles.
        let (file, item) = unsafe { view(item) }?;
        let after = if after.is_null() {
            None
        } else {
            // SAFETY: not NULL, and the header's contract on handles.
            let (owner, after) = unsafe { element::view(after) }?;
            if !std::ptr::eq(owner, file) || after.item_key() != item.key() {
                return Err(foreign("an element of this item"));
            }
            Some(after)
        };
        Ok(handle_of(file, binding::element_after(item, after)))
    })
}
